/**
 * A sentence's words.
 *
 * Owns how text falls into words and which words may be added or left out. Promises places in
 * the file, so that a message can point at one word. Does not know any name.
 */
import type { Span } from "../base/span.ts";

/** A stretch of a file's text with its place. */
export interface Piece {
  readonly text: string;
  readonly span: Span;
}

/** A word, a mark, a number or a string in quotes. */
export interface Word {
  /** How it is compared: with a straight apostrophe. Capitals count. */
  readonly key: string;
  readonly text: string;
  /** Offsets into the file's read text. */
  readonly start: number;
  readonly end: number;
}

// A string; a word with what is joined to it (`o'clock`, `isn't`, `mother-in-law`, `a.b`, `3.5`);
// a number after a sign; operators of two characters; any other mark.
const WORD = /"[^"]*"|[\p{L}\p{N}_]+(?:['’.-][\p{L}\p{N}_]+)*|&&|\|\||[<>=!]=|!\?|[^\s]/gu;

/** Splits a piece of text. A possessive `'s` is a word of its own. */
export function wordsOf(piece: Piece): Word[] {
  const words: Word[] = [];
  const base = piece.span.start;
  for (const match of piece.text.matchAll(WORD)) {
    const text = match[0];
    const start = base + match.index;
    const key = text.replaceAll("’", "'");
    if (key.length > 2 && key.endsWith("'s")) {
      const cut = text.length - 2;
      words.push({ key: key.slice(0, -2), text: text.slice(0, cut), start, end: start + cut });
      words.push({
        key: "'s",
        text: text.slice(cut),
        start: start + cut,
        end: start + text.length,
      });
    } else {
      words.push({ key, text, start, end: start + text.length });
    }
  }
  return words;
}

/** Whether this is a word or a number, not a mark. */
export function isWord(word: Word | undefined): boolean {
  return word !== undefined && /^[\p{L}\p{N}_]/u.test(word.key);
}

const OPTIONAL: ReadonlySet<string> = new Set(["that", "the", "a", "an", "to"]);

/** `that`, `the`, `a`, `to`: may be added or left out anywhere. */
export function isOptional(key: string): boolean {
  return OPTIONAL.has(key);
}

/** The part of a piece between two offsets of the file, without the spaces at its ends. */
export function partOf(piece: Piece, start: number, end: number): Piece {
  const base = piece.span.start;
  const raw = piece.text.slice(start - base, end - base);
  const text = raw.trim();
  const from = start + (raw.length - raw.trimStart().length);
  return { text, span: { file: piece.span.file, start: from, end: from + text.length } };
}

/** A piece split at a mark, brackets kept whole; empty parts are left out. */
export function splitPiece(piece: Piece, marks: string): Piece[] {
  const parts: Piece[] = [];
  const base = piece.span.start;
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= piece.text.length; at++) {
    const c = piece.text.charAt(at);
    if (c === "(") depth++;
    else if (c === ")") depth--;
    if (c !== "" && (depth > 0 || !marks.includes(c))) continue;
    const part = partOf(piece, base + from, base + at);
    if (part.text !== "") parts.push(part);
    from = at + 1;
  }
  return parts;
}

/** What stands before and after the first of a mark; `undefined` where there is none. */
export function cutPiece(piece: Piece, mark: string): [Piece, Piece] | undefined {
  const at = piece.text.indexOf(mark);
  if (at < 0) return undefined;
  const { start, end } = piece.span;
  return [partOf(piece, start, start + at), partOf(piece, start + at + mark.length, end)];
}
