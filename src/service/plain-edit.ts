/**
 * A program after an edit of plain words, without compiling: what most keystrokes are.
 *
 * Words in the midst of a line of text are printed and nothing else. Where an edit puts in, takes
 * out or changes only letters and harmless marks there, the program is the same but for one
 * string and for the places of what follows. What people say is printed as it is written; a line of
 * narration is told to the reader, by itself where it stands by itself. Owns telling such an edit
 * from every other, by the program and the text alone; promises the program that compiling would
 * give, but for the order of its strings, or none. In doubt there is none, and the story is compiled.
 */
import { makeSourceFile } from "../base/source.ts";
import { speakerOf } from "../drama/speech.ts";
import { TEXT } from "../program/op.ts";
import type { Program } from "../program/program.ts";
import { isKeepFile } from "../syntax/index.ts";
import { type Edit, editBetween } from "./edits.ts";
import { withMovedSpans } from "./moved-spans.ts";

/** What no text is read otherwise for. Colons, dashes and brackets may be marks of ink's. */
const HARMLESS = /^[\p{L}\p{M}\p{N} ,.;!?'’‘“”…]*$/u;
/** A word that is over: what kind of line it is does not hang on what follows. */
const HAS_BEGUN = /[\p{L}\p{N}][,.;!?’]? /u;
const BLANKS_AT_END = /[ \t]+$/;
/** A line of words and nothing else: no logic, no tag, no choice, nothing kept by a backslash. */
const ONLY_WORDS = /^[ \t]*[\p{L}“‘"'](?:(?!->|\/\/)[^{}[\]<>|#\\~*+=])*$/u;

/**
 * Lines after which a new one begins: words, speech, choices, diverts, what is told on a condition
 * in one line. Scenes, labels and the heads of branches are come to from elsewhere.
 */
const ENDS_LINE =
  /^(?!=|#|(?:TODO|VAR|CONST|LIST|INCLUDE|EXTERNAL)\b).*[\p{L}\p{N}.!?,;…’”"'}\]>]$/u;

/** Tells a line of narration that stands by itself to the reader, as compiling does. */
export type TellLine = (line: string) => string;

/**
 * The program of a story in which one file's text has become `written`; `undefined` where only
 * compiling tells. `tell`: for narration in a story with people; without it, it is compiled.
 */
export function withPlainEdit(
  program: Program,
  path: string,
  written: string,
  tell?: TellLine,
): Program | undefined {
  const file = program.sources.findIndex(({ name }) => name === path);
  const before = program.sources[file];
  if (before === undefined) return undefined;
  if (program.sources.some(({ name }, other) => name === path && other !== file)) return undefined;
  const source = makeSourceFile(path, written);
  const sources = program.sources.with(file, source);
  const edit = editBetween(before.read, source.read);
  // Only a comment has changed.
  if (edit === undefined) return { ...program, sources };
  const found =
    isKeepFile(path) && program.symbols !== undefined
      ? findLine(program, file, before.read, edit, tell)
      : findText(program, file, before.read, edit);
  if (found === undefined) return undefined;
  const spans = movedSpans(program.spans, file, edit, found);
  const { symbols } = program;
  const movedSymbols =
    symbols &&
    withMovedSpans(symbols, file, {
      move: (place) => movedPlace(place, edit, found),
      isIn: (start, end) => start <= edit.start && edit.end <= end,
    });
  if (spans === undefined || (symbols !== undefined && movedSymbols === undefined)) {
    return undefined;
  }
  const code = program.code.slice();
  code[found.pc + 1] = program.strings.length;
  const edited = { ...program, code, strings: [...program.strings, found.words], spans, sources };
  return movedSymbols === undefined ? edited : { ...edited, symbols: movedSymbols };
}

/** The text that an edit is in. */
interface Found {
  /** The instruction that prints it. */
  readonly pc: number;
  /** What is printed now. */
  readonly words: string;
  /** Where it ended in the file, and where it ends now. */
  readonly end: number;
  readonly endAfter: number;
  /** Up to here stood nothing but blanks behind it that are cut, if it ends a line. */
  readonly blanksEnd: number;
}

function findText(program: Program, file: number, read: string, edit: Edit): Found | undefined {
  const lineStart = read.lastIndexOf("\n", edit.start - 1) + 1;
  const newline = read.indexOf("\n", edit.end);
  const head = read.slice(lineStart, edit.start);
  if (newline < 0 || !isAmongWords(head, read.slice(edit.end, newline))) return undefined;
  if (!HARMLESS.test(edit.text) || !HARMLESS.test(read.slice(edit.start, edit.end))) {
    return undefined;
  }
  const { spans, code, strings } = program;
  let found: Found | undefined;
  for (let at = 0; at < spans.length; at += 4) {
    const start = spans[at + 2] as number;
    if (spans[at + 1] !== file || start < lineStart || start >= edit.start) continue;
    const pc = spans[at] as number;
    if (code[pc] !== TEXT) continue;
    const text = strings[code[pc + 1] as number] as string;
    const within = { start: edit.start - start, end: edit.end - start, text: edit.text };
    const words = textAfter(text, read.slice(start, newline), within, /^\s*[*+]/.test(head));
    if (words === undefined) continue;
    // Written once and laid out twice: not looked into.
    if (found !== undefined) return undefined;
    const end = spans[at + 3] as number;
    const { isLast } = words;
    found = {
      pc,
      words: words.text,
      end,
      endAfter: isLast ? start + words.text.length : end + lengthened(edit),
      blanksEnd: isLast ? newline : end,
    };
  }
  return found;
}

function lengthened({ start, end, text }: Edit): number {
  return text.length - (end - start);
}

/** Whether an edit between these, on one line, is in text, and not in braces, a tag or logic. */
function isAmongWords(head: string, tail: string): boolean {
  if (!HAS_BEGUN.test(head) || /[#\\~]/.test(head) || /^[^{]*:/.test(tail)) return false;
  return head.split("{").length === head.split("}").length && HARMLESS.test(head.slice(-1));
}

/**
 * What a text becomes; `rest`: the line from where the text begins. Undefined where the edit is
 * not within it, or where what stands around it might be cut in another way.
 */
function textAfter(
  text: string,
  rest: string,
  edit: Edit,
  isChoice: boolean,
): { readonly text: string; readonly isLast: boolean } | undefined {
  const head = text.slice(0, edit.start);
  if (!rest.startsWith(head) || head.trim() === "") return undefined;
  const tail = text.slice(edit.end);
  if (rest.startsWith(text.trimEnd()) && tail.trim() !== "") {
    return HARMLESS.test(tail.charAt(0))
      ? { text: head + edit.text + tail, isLast: false }
      : undefined;
  }
  // It ends its line, where blanks are cut; a choice keeps some of its own.
  if (text === "" || text !== rest.replace(BLANKS_AT_END, "")) return undefined;
  const after = rest.slice(0, edit.start) + edit.text + rest.slice(edit.end);
  if (isChoice && (BLANKS_AT_END.test(rest) || BLANKS_AT_END.test(after))) return undefined;
  return { text: after.replace(BLANKS_AT_END, ""), isLast: true };
}

// ─── Of a story with people ────────────────────────────────────────────────────────────────

/** The text that an edit of what is said or told is in: a line of words, whole. */
function findLine(
  program: Program,
  file: number,
  read: string,
  edit: Edit,
  tell: TellLine | undefined,
): Found | undefined {
  const lineStart = read.lastIndexOf("\n", edit.start - 1) + 1;
  const newline = read.indexOf("\n", edit.end);
  const line = read.slice(lineStart, newline);
  const after = line.slice(0, edit.start - lineStart) + edit.text + read.slice(edit.end, newline);
  if (newline < 0 || !ONLY_WORDS.test(line) || !ONLY_WORDS.test(after)) return undefined;
  const indent = line.length - line.trimStart().length;
  const speech = speakerOf(program.symbols?.cast.people ?? [], line.slice(indent));
  const said = speech === undefined ? 0 : indent + speech.end;
  // Who speaks, and how, is read; so is what begins a line.
  if (edit.start < lineStart + said) return undefined;
  if (!isAmongWords(line.slice(said, edit.start - lineStart), read.slice(edit.end, newline))) {
    return undefined;
  }
  if (!HARMLESS.test(edit.text) || !HARMLESS.test(read.slice(edit.start, edit.end))) {
    return undefined;
  }
  const start = lineStart + indent;
  const end = start + line.trim().length;
  const pc = textAt(program, file, start, end);
  if (pc === undefined) return undefined;
  const words = after.trim();
  const found = { pc, end, endAfter: start + words.length, blanksEnd: newline };
  const printed = program.strings[program.code[pc + 1] as number];
  if (speech !== undefined) return printed === line.trim() ? { ...found, words } : undefined;
  if (tell === undefined || !standsAlone(program, read, lineStart, line)) return undefined;
  // That it is told by itself as it was told shows that nothing else had a part in it.
  return tell(line.trim()) === printed ? { ...found, words: tell(words) } : undefined;
}

/** The one text that is written from here to there. */
function textAt(
  { spans, code }: Program,
  file: number,
  start: number,
  end: number,
): number | undefined {
  let found: number | undefined;
  for (let at = 0; at < spans.length; at += 4) {
    if (spans[at + 1] !== file || spans[at + 2] !== start) continue;
    const pc = spans[at] as number;
    if (code[pc] !== TEXT) continue;
    if (spans[at + 3] !== end || found !== undefined) return undefined;
    found = pc;
  }
  return found;
}

/**
 * Whether a line of narration is a line of output: what is told together is told as a whole. It is
 * one where a line has just ended, and no glue takes that back.
 */
function standsAlone({ sources }: Program, read: string, lineStart: number, line: string): boolean {
  if (line.includes(":") || sources.some((source) => source.read.includes("<>"))) return false;
  let end = lineStart;
  while (end > 0) {
    const start = read.lastIndexOf("\n", end - 2) + 1;
    const before = read.slice(start, end).trim();
    end = start;
    if (before.split("{").length !== before.split("}").length) return false;
    // Logic prints no line; what stands before it has ended one, or not.
    if (before !== "" && !before.startsWith("~")) return ENDS_LINE.test(before);
  }
  return false;
}

// ─── Places ────────────────────────────────────────────────────────────────────────────────

/** The places in a file after an edit; `undefined` where one is within it. */
function movedSpans(
  spans: Int32Array,
  file: number,
  edit: Edit,
  found: Found,
): Int32Array | undefined {
  const moved = spans.slice();
  for (let at = 0; at < moved.length; at += 4) {
    if (moved[at + 1] !== file) continue;
    for (let which = at + 2; which <= at + 3; which++) {
      const place = movedPlace(moved[which] as number, edit, found);
      if (place === undefined) return undefined;
      moved[which] = place;
    }
  }
  return moved;
}

function movedPlace(
  place: number,
  edit: Edit,
  { end, endAfter, blanksEnd }: Found,
): number | undefined {
  if (place === end) return endAfter;
  if (place >= edit.end && (place < end || place > blanksEnd)) return place + lengthened(edit);
  return place > edit.start ? undefined : place;
}
