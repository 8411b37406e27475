/**
 * Blocks: `CAST`, `FACTS` … alone on a line, and the indented lines under them.
 *
 * Owns what a block is and where it ends. Used twice: to find every block of a story before any
 * of it is parsed, because names decide what a line is; and by the parser, at its place. Does
 * not know what an entry means.
 *
 *     CAST
 *         Derek (he), playable; guarded
 *         Meredith (she); loves Derek
 */
import type { Span } from "../base/span.ts";
import { BLOCK_WORDS, type BlockEntry, type BlockWord, type PeopleBlock } from "./ast.ts";
import * as Char from "./characters.ts";
import { isNameCharacter } from "./characters.ts";

/** A block, and where reading goes on: at the start of the first line that is not of it. */
export interface FoundBlock {
  readonly block: PeopleBlock;
  readonly end: number;
}

/**
 * The block that begins on the line of a place. `at` may be the start of the line or of its
 * first word; `undefined` where the line is no block word alone, or nothing indented follows.
 */
export function blockAt(text: string, at: number, file: number): FoundBlock | undefined {
  // Most lines are told apart by their first letter.
  const first = skipSpaces(text, at);
  const word = wordAt(text, first);
  if (word === undefined) return undefined;
  const wordIndent = first - (text.lastIndexOf("\n", first - 1) + 1);
  const wordEnd = first + word.length;
  if (skipSpaces(text, wordEnd) !== lineEnd(text, wordEnd)) return undefined;

  const entries: BlockEntry[] = [];
  let lineStart = nextLine(text, wordEnd);
  let end = lineStart;
  while (lineStart < text.length) {
    const from = skipSpaces(text, lineStart);
    const stop = lineEnd(text, from);
    if (from < stop) {
      if (from - lineStart <= wordIndent) break;
      const span = trimmed(text, from, stop, file);
      entries.push({ span, text: text.slice(span.start, span.end) });
      end = nextLine(text, stop);
    }
    lineStart = nextLine(text, stop);
  }
  const last = entries[entries.length - 1];
  if (last === undefined) return undefined;
  const span: Span = { file, start: first, end: last.span.end };
  return { block: { kind: "block", span, word, entries }, end };
}

/** What stands before a file's first knot or stitch that others must know beforehand. */
export interface FileHead {
  readonly blocks: readonly PeopleBlock[];
  /** What its INCLUDE lines name, in order. */
  readonly includes: readonly string[];
}

/** Finds the blocks and the included files of a `.keep` file; of others, only the latter. */
export function readHead(text: string, file: number, isKeep: boolean): FileHead {
  const blocks: PeopleBlock[] = [];
  const includes: string[] = [];
  // How many braces are open: a block stands in none.
  let open = 0;
  let at = 0;
  while (at < text.length) {
    const from = skipSpaces(text, at);
    const stop = lineEnd(text, from);
    if (isHeader(text, from)) break;
    const found = isKeep && open === 0 ? blockAt(text, from, file) : undefined;
    if (found !== undefined) {
      blocks.push(found.block);
      at = found.end;
      continue;
    }
    if (text.startsWith("INCLUDE", from)) {
      const { start, end } = trimmed(text, skipSpaces(text, from + 7), stop, file);
      if (end > start) includes.push(text.slice(start, end));
    }
    open = Math.max(0, open + openBraces(text, from, stop));
    at = nextLine(text, stop);
  }
  return { blocks, includes };
}

/** Whether a line that begins here opens a knot or a stitch. */
function isHeader(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== Char.EQUALS) return false;
  if (text.charCodeAt(at + 1) === Char.EQUALS) return true;
  return isNameCharacter(text.charCodeAt(skipSpaces(text, at + 1)));
}

function openBraces(text: string, from: number, to: number): number {
  let open = 0;
  for (let at = from; at < to; at++) {
    const c = text.charCodeAt(at);
    if (c === Char.BACKSLASH) at++;
    else if (c === Char.OPEN_BRACE) open++;
    else if (c === Char.CLOSE_BRACE) open--;
  }
  return open;
}

function wordAt(text: string, at: number): BlockWord | undefined {
  for (const word of BLOCK_WORDS) {
    if (text.startsWith(word, at) && !isNameCharacter(text.charCodeAt(at + word.length))) {
      return word;
    }
  }
  return undefined;
}

function skipSpaces(text: string, at: number): number {
  for (;;) {
    const c = text.charCodeAt(at);
    if (c !== Char.SPACE && c !== Char.TAB) return at;
    at++;
  }
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function nextLine(text: string, at: number): number {
  return Math.min(lineEnd(text, at) + 1, text.length);
}

function trimmed(text: string, start: number, end: number, file: number): Span {
  while (end > start) {
    const c = text.charCodeAt(end - 1);
    if (c !== Char.SPACE && c !== Char.TAB) break;
    end--;
  }
  return { file, start, end };
}
