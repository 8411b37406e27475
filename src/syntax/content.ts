/**
 * What stands within a line: text, glue, tags, braces, and the diverts at its end.
 *
 * Owns ink's white space: what is kept as written, what is cut at a line's end and before an
 * arrow. Promises text exactly as ink compiles it. Does not know what follows the content; its
 * callers look at the character it stopped at.
 */
import { tagInString, tildeInLine } from "../base/messages/ink.ts";
import type { Inline, Tag, Text } from "./ast.ts";
import { parseBraces } from "./braces.ts";
import * as Char from "./characters.ts";
import { readDiverts } from "./divert.ts";
import { fault, type Parser, peek, skipSpaces, spanFrom } from "./parser.ts";

// What text may stop at. `ALWAYS` ends it; the others depend on what is being read or on the
// character that follows.
const ALWAYS = 1;
const ARROW = 2;
const IN_CHOICE = 3;
const IN_STRING = 4;
const ESCAPE = 5;
const STOPS = new Uint8Array(128);
for (const c of [Char.NEWLINE, Char.OPEN_BRACE, Char.CLOSE_BRACE, Char.BAR, Char.HASH]) {
  STOPS[c] = ALWAYS;
}
STOPS[Char.DASH] = ARROW;
STOPS[Char.LESS] = ARROW;
STOPS[Char.OPEN_BRACKET] = IN_CHOICE;
STOPS[Char.CLOSE_BRACKET] = IN_CHOICE;
STOPS[Char.QUOTE] = IN_STRING;
STOPS[Char.BACKSLASH] = ESCAPE;

/** Reads content; undefined where none stands. */
export function parseContent(p: Parser): Inline[] | undefined {
  return readContent(p, false);
}

/** Reads a line's content: the white space at its end is cut. */
export function parseLineContent(p: Parser): Inline[] | undefined {
  skipSpaces(p);
  return readContent(p, true);
}

function readContent(p: Parser, cutEnd: boolean): Inline[] | undefined {
  refuseTilde(p);
  const out: Inline[] = [];
  let into = out;
  let tagStart = -1;
  let found = false;

  for (;;) {
    const text = readText(p);
    if (text !== undefined) {
      into.push(text);
      found = true;
    }
    const c = peek(p);
    if (c === Char.OPEN_BRACE) {
      into.push(parseBraces(p));
      found = true;
    } else if (c === Char.LESS && p.text.charCodeAt(p.at + 1) === Char.GREATER) {
      p.at += 2;
      into.push({ kind: "glue", span: spanFrom(p, p.at - 2) });
      found = true;
    } else if (c === Char.HASH) {
      if (p.inString) fault(p, tagInString(spanFrom(p, p.at, p.at + 1), {}));
      if (tagStart >= 0) out.push(makeTag(p, tagStart, into));
      tagStart = p.at;
      into = [];
      p.at++;
      skipSpaces(p);
      found = true;
    } else {
      break;
    }
  }

  const end = p.at;
  const diverts = p.inChoice ? undefined : readDiverts(p, tagStart >= 0);
  if (diverts !== undefined) {
    cutToOneSpace(into);
    if (tagStart >= 0) out.push(makeTag(p, tagStart, into, end));
    for (let i = 0; i < diverts.length; i++) out.push(diverts[i] as Inline);
    return out;
  }
  if (!found) return undefined;
  if (cutEnd) cutSpaces(into);
  if (tagStart >= 0) out.push(makeTag(p, tagStart, into, end));
  return out;
}

/**
 * A `~` at the start of content is a line of logic in the wrong place.
 *
 *     {brave: ~ x = 1}
 *             ^
 */
function refuseTilde(p: Parser): void {
  const start = p.at;
  skipSpaces(p);
  if (peek(p) !== Char.TILDE) {
    p.at = start;
    return;
  }
  p.at++;
  fault(p, tildeInLine(spanFrom(p, p.at - 1), {}));
  skipSpaces(p);
}

function makeTag(p: Parser, start: number, content: Inline[], end: number = p.at): Tag {
  return { kind: "tag", span: spanFrom(p, start, end), content };
}

/** Reads text up to what is not text; escapes give the character after them. */
function readText(p: Parser): Text | undefined {
  const text = p.text;
  const length = p.length;
  const start = p.at;
  let at = start;
  let chunkStart = start;
  let before: string | undefined;
  scan: for (; at < length; at++) {
    const c = text.charCodeAt(at);
    if (c >= 128) continue;
    switch (STOPS[c]) {
      case 0:
        continue;
      case ALWAYS:
        break scan;
      case ARROW: {
        const next = text.charCodeAt(at + 1);
        if (next === Char.GREATER || (c === Char.LESS && next === Char.DASH)) break scan;
        continue;
      }
      case IN_CHOICE:
        if (p.inChoice && !p.inString) break scan;
        continue;
      case IN_STRING:
        if (p.inString) break scan;
        continue;
      default:
        // A backslash: the character after it is text, a line end too.
        before = (before ?? "") + text.slice(chunkStart, at);
        at++;
        chunkStart = at < length ? at : length;
    }
  }
  if (at > length) at = length;
  p.at = at;
  if (at === start) return undefined;
  const last = text.slice(chunkStart, at);
  const whole = before === undefined ? last : before + last;
  if (whole === "") return undefined;
  return { kind: "text", span: spanFrom(p, start), text: whole };
}

// ─── White space ───────────────────────────────────────────────────────────────────────────

/** Cuts the spaces that end a line, and the text that held nothing else. */
function cutSpaces(content: Inline[]): void {
  for (;;) {
    const last = content[content.length - 1];
    if (last === undefined || last.kind !== "text") return;
    const kept = lengthWithoutSpaces(last.text);
    if (kept === last.text.length) return;
    if (kept > 0) {
      content[content.length - 1] = shortenText(last, kept, "");
      return;
    }
    content.pop();
  }
}

/** Before an arrow, text ends in one space, whether it was written with one or not. */
function cutToOneSpace(content: Inline[]): void {
  const last = content[content.length - 1];
  if (last === undefined || last.kind !== "text") return;
  const kept = lengthWithoutSpaces(last.text);
  if (kept === last.text.length - 1 && last.text.charCodeAt(kept) === Char.SPACE) return;
  content[content.length - 1] = shortenText(last, kept, " ");
}

function shortenText(node: Text, kept: number, ending: string): Text {
  const cut = node.text.length - kept;
  const end = Math.max(node.span.start, node.span.end - cut);
  return {
    kind: "text",
    span: { file: node.span.file, start: node.span.start, end },
    text: node.text.slice(0, kept) + ending,
  };
}

function lengthWithoutSpaces(text: string): number {
  let end = text.length;
  for (; end > 0; end--) {
    const c = text.charCodeAt(end - 1);
    if (c !== Char.SPACE && c !== Char.TAB) break;
  }
  return end;
}
