/**
 * What kind of thing is being written at a place, told by the line up to it and what is open.
 *
 * Owns that judgement. Looks at letters, not at trees: half a line is what is there while
 * somebody types, and no parser has anything to say of it yet. Promises one answer for any text,
 * `prose` among them.
 */
import type { BlockWord } from "../syntax/ast.ts";
import { isNameCharacter } from "../syntax/characters.ts";

/** What is being written, and the letters of it that are there already. */
export type Context =
  | { readonly kind: "prose" | "comment" }
  /** After `->` or `<-`: `text` is the path so far, dots and all. */
  | { readonly kind: "target"; readonly text: string }
  /** An expression: after `~`, in braces before a colon, after `VAR x =`. */
  | {
      readonly kind: "logic";
      /** The name so far, with dots. */
      readonly text: string;
      /** What stands before it since the logic began. */
      readonly before: string;
      readonly place: "tilde" | "braces" | "choice" | "value" | "branch";
    }
  | { readonly kind: "tag"; readonly text: string }
  | { readonly kind: "include"; readonly text: string }
  /** At the beginning of a line, or of what a choice says. */
  | { readonly kind: "lineStart"; readonly text: string; readonly isBare: boolean }
  /** `Name (` at a line's start. */
  | { readonly kind: "manner"; readonly text: string; readonly name: string }
  /** After `VAR x:` and the like. */
  | { readonly kind: "type"; readonly text: string }
  /** After `===`: the word `function`. */
  | { readonly kind: "header"; readonly text: string }
  /** In an entry of a block of people's. */
  | {
      readonly kind: "block";
      readonly block: BlockWord;
      readonly text: string;
      readonly before: string;
    };

/** Whether nothing is completed at an editor's offset, which the letters before it can tell. */
export function isProseAt(text: string, offset: number, isKeep: boolean): boolean {
  const { kind } = contextAt(text, offset, isKeep);
  return kind === "prose" || kind === "comment";
}

const NAME = "[\\p{L}\\p{N}_]";
const TARGET = new RegExp(`(?:->|<-)[ \\t]*((?:${NAME}|\\.)*)$`, "u");
const BLOCK = /^[ \t]*(CAST|FACTS|THINGS|PROMISES|GOALS|RULES)[ \t]*\r?$/;

/** How far back the beginning of what is open is looked for. */
const FARTHEST = 20_000;

/** The context of an offset in a file's text. */
export function contextAt(text: string, offset: number, isKeep: boolean): Context {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  const open = openAt(text, lineStart);
  if (open.inComment || isCommentOpen(line)) return { kind: "comment" };

  const include = /^[ \t]*INCLUDE[ \t]+(.*)$/.exec(line);
  if (include !== null) return { kind: "include", text: include[1] as string };
  const header = /^[ \t]*={1,}[ \t]*(?:function[ \t]+)?(.*)$/.exec(line);
  if (header !== null) {
    const rest = header[1] as string;
    return /^\w*$/.test(rest) ? { kind: "header", text: rest } : { kind: "prose" };
  }
  if (isKeep) {
    const block = blockAround(text, lineStart, line);
    if (block !== undefined) {
      const before = line.trimStart();
      const word = lastOf(before, "'’-");
      return {
        kind: "block",
        block,
        text: word,
        before: before.slice(0, before.length - word.length),
      };
    }
    const type = new RegExp(
      `^[ \\t]*(?:VAR|~[ \\t]*temp)[ \\t]+${NAME}+[ \\t]*:[ \\t]*([^=]*)$`,
      "u",
    );
    const typed = type.exec(line);
    if (typed !== null) return { kind: "type", text: lastOf(typed[1] as string, ".") };
  }
  return contextInLine(line, open.braces > 0);
}

/** The letters of a name at the end of a text, with some marks that may stand among them. */
function lastOf(text: string, marks: string): string {
  let at = text.length;
  while (
    at > 0 &&
    (isNameCharacter(text.charCodeAt(at - 1)) || marks.includes(text.charAt(at - 1)))
  ) {
    at--;
  }
  return text.slice(at);
}

function contextInLine(line: string, isInBraces: boolean): Context {
  const logic = logicIn(line, isInBraces);
  const inString = logic !== undefined && isStringOpen(logic.before);
  if (inString) return { kind: "prose" };
  const target = TARGET.exec(line);
  if (target !== null) return { kind: "target", text: target[1] as string };
  if (logic !== undefined) {
    const text = lastOf(logic.before, ".");
    // A number is being written, not a name.
    if (/^\d/.test(text)) return { kind: "prose" };
    const before = logic.before.slice(0, logic.before.length - text.length);
    return { kind: "logic", text, before, place: logic.place };
  }
  const tag = /(?:^|[^\\])#[ \t]*([^#\]{}]*)$/.exec(line);
  if (tag !== null && !TARGET.test(tag[1] as string))
    return { kind: "tag", text: tag[1] as string };
  return startOfLine(line);
}

// Bullets, a label and conditions come before what a choice says.
const START =
  /^[ \t]*((?:[*+-][ \t]*)*)(?:\([ \t]*[\p{L}\p{N}_]+[ \t]*\)[ \t]*)?((?:\{[^{}]*\}[ \t]*)*)/u;

function startOfLine(line: string): Context {
  const start = START.exec(line)?.[0] ?? "";
  const rest = line.slice(start.length);
  // What is longer than this is prose.
  if (rest.length > 200) return { kind: "prose" };
  const manner = /^([\p{L}][\p{L}\p{N} .'’-]*?)[ \t]*\(([^()]*)$/u.exec(rest);
  if (manner !== null) {
    return { kind: "manner", name: (manner[1] as string).trim(), text: manner[2] as string };
  }
  if (/^[\p{L}\p{N} .'’-]{0,40}$/u.test(rest)) {
    return { kind: "lineStart", text: rest, isBare: start.trim() === "" };
  }
  return { kind: "prose" };
}

/** The logic that is open at the end of a line, and what stands in it so far. */
function logicIn(
  line: string,
  isInBraces: boolean,
):
  | { readonly before: string; readonly place: "tilde" | "braces" | "choice" | "value" | "branch" }
  | undefined {
  const tilde = /^[ \t]*(?:[*+-][ \t]*)*~[ \t]*(?:(?:temp|return)\b[ \t]*)?(.*)$/.exec(line);
  if (tilde !== null) return { before: tilde[1] as string, place: "tilde" };
  const value = /^[ \t]*(?:VAR|CONST)[ \t]+[^=]*=[ \t]*(.*)$/.exec(line);
  if (value !== null) return { before: value[1] as string, place: "value" };
  const inner = innermostBrace(line);
  if (inner !== undefined) {
    const isChoice =
      /^[ \t]*(?:[*+][ \t]*)+(?:\([^)]*\)[ \t]*)?(?:\{[^{}]*\}[ \t]*)*\{[^{}]*$/.test(line);
    return { before: inner, place: isChoice ? "choice" : "braces" };
  }
  const branch = isInBraces ? /^[ \t]*-(?!>)[ \t]*([^:{}|]*)$/.exec(line) : null;
  return branch === null ? undefined : { before: branch[1] as string, place: "branch" };
}

/** What stands in the innermost brace that is open, where no colon or bar has ended its logic. */
function innermostBrace(line: string): string | undefined {
  const starts: number[] = [];
  const isText: boolean[] = [];
  for (let at = 0; at < line.length; at++) {
    const c = line[at];
    if (c === "\\") at++;
    else if (c === "{") {
      starts.push(at + 1);
      isText.push(/^[&!~$]/.test(line.slice(at + 1)) && !/^!\w/.test(line.slice(at + 1)));
    } else if (c === "}") {
      starts.pop();
      isText.pop();
    } else if (starts.length > 0) {
      const isOr = c === "|" && line[at + 1] === "|";
      if (isOr) at++;
      else if (c === ":" || c === "|") isText[isText.length - 1] = true;
    }
  }
  const start = starts[starts.length - 1];
  return start === undefined || isText[isText.length - 1] === true ? undefined : line.slice(start);
}

function isStringOpen(before: string): boolean {
  return (before.replaceAll(/\\./g, "").match(/"/g)?.length ?? 0) % 2 === 1;
}

function isCommentOpen(line: string): boolean {
  const open = line.lastIndexOf("/*");
  return line.includes("//") || (open >= 0 && line.indexOf("*/", open) < 0);
}

/** What is open where a line begins: braces since the knot's header, a comment. */
function openAt(text: string, lineStart: number): { braces: number; inComment: boolean } {
  const from = Math.max(0, lineStart - FARTHEST);
  const part = text.slice(from, lineStart);
  const comment = part.lastIndexOf("/*");
  const inComment =
    comment >= 0 &&
    part.indexOf("*/", comment + 2) < 0 &&
    !part.slice(part.lastIndexOf("\n", comment) + 1, comment).includes("//");
  const headers = [...part.matchAll(/^[ \t]*==.*$/gm)];
  const last = headers[headers.length - 1];
  let braces = 0;
  for (let at = last === undefined ? 0 : last.index + last[0].length; at < part.length; at++) {
    const c = part[at];
    if (c === "\\") at++;
    else if (c === "{") braces++;
    else if (c === "}") braces = Math.max(0, braces - 1);
    else if (c === "/" && part[at + 1] === "/") {
      const end = part.indexOf("\n", at);
      at = end < 0 ? part.length : end;
    }
  }
  return { braces, inComment };
}

/** The block that an indented line stands in, at the head of a file. */
function blockAround(text: string, lineStart: number, line: string): BlockWord | undefined {
  if (!/^[ \t]/.test(line)) return undefined;
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  for (let end = lineStart - 1; end > 0; ) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const above = text.slice(start, end);
    if (above.trim() !== "") {
      const word = BLOCK.exec(above)?.[1];
      if (word !== undefined) return word as BlockWord;
      const its = /^[ \t]*/.exec(above)?.[0].length ?? 0;
      if (its === 0 || (its < indent && its === 0)) return undefined;
    }
    end = start - 1;
  }
  return undefined;
}
