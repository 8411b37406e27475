/**
 * Who says words in a source: whose name and colon begin the line that is printed.
 *
 * Owns what may stand before a line's words. Knows lines as they are written: what a function
 * puts into one is its own.
 */
import type { Person } from "../drama/index.ts";
import { speakerOf } from "../drama/speech.ts";

/** What may stand before a line's words: blanks, and the marks of choices and gathers. */
const marks = " \t*+-";
/** How far back the brace is looked for that words stand in. */
const FARTHEST = 20_000;

/** Whether nothing is printed before `at` on its line, whichever way its braces go. */
export function beginsLine(text: string, at: number): boolean {
  let before = at - 1;
  for (let braces = 0; braces < 20; braces++) {
    while (before >= 0 && marks.includes(text.charAt(before))) before--;
    const c = text.charAt(before);
    if (c === "" || c === "\n") return true;
    if (c !== ":" && c !== "|" && c !== "{") return false;
    const open = c === "{" ? before : openBefore(text, before);
    if (open < 0) return false;
    // Braces over several lines: each of their lines is one that is printed.
    const isBlock = text.slice(open, at).includes("\n");
    if (isBlock) return true;
    before = open - 1;
  }
  return false;
}

/** Whose line it is that a place stands on, braces and all: the person who says what it holds. */
export function speakerOfLine(
  people: readonly Person[],
  text: string,
  at: number,
): Person | undefined {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  const line = text.slice(start, end < 0 ? undefined : end);
  const [marked = ""] = /^[ \t]*(?:(?:[*+-](?!>)[ \t]*)+(?:\([^()]*\)[ \t]*)?)?/.exec(line) ?? [];
  let from = marked.length;
  // A choice's conditions and reasons print nothing.
  while (/[*+]/.test(marked) && line.charAt(from) === "{") {
    const close = closeAfter(line, from);
    if (close < 0) return undefined;
    from = close + 1;
    while (line.charAt(from) === " " || line.charAt(from) === "\t") from++;
  }
  if (line.charAt(from) === "?") from++;
  if (start + from > at) return undefined;
  return speakerOf(people, line.slice(from))?.person;
}

/** Where a brace that opens at a place is closed on its line; −1 where it isn't. */
function closeAfter(line: string, open: number): number {
  let depth = 0;
  for (let i = open; i < line.length; i++) {
    const c = line.charCodeAt(i);
    if (c === 123) depth++;
    else if (c === 125 && --depth === 0) return i;
  }
  return -1;
}

/** The brace that is open at a place; −1 for none. */
function openBefore(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i >= 0 && at - i < FARTHEST; i--) {
    const c = text.charCodeAt(i);
    if (c === 125) depth++;
    else if (c === 123 && depth-- === 0) return i;
  }
  return -1;
}
