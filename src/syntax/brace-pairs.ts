/**
 * Which brace closes which, for going on after a fault.
 *
 * Owns the guess, by how lines look: a `}` that begins its line closes a block, one that began
 * with a brace at the end of a line; any other closes the nearest brace. So one brace that was
 * forgotten in a line of text does not upset the block around it. Promises one pass over the
 * file, at the first question: a file with one fault may have thousands.
 */
import * as Char from "./characters.ts";
import type { Parser } from "./parser.ts";

/** Where the brace that opens at a place is closed, if it is before the next knot. */
export function closingBrace(p: Parser, open: number): number | undefined {
  p.closings ??= matchBraces(p.text);
  return p.closings.get(open);
}

/**
 * Whether a dash in a block that is never closed can only be a gather below it: it has a
 * second dash, or a label.
 *
 *     {lit:
 *       You see.
 *     - - (top)
 *     ^
 */
export function isGatherAfterBlock(p: Parser): boolean {
  const text = p.text;
  let at = p.at + 1;
  while (text.charCodeAt(at) === Char.SPACE || text.charCodeAt(at) === Char.TAB) at++;
  const c = text.charCodeAt(at);
  const isGather =
    c === Char.OPEN_PAREN || (c === Char.DASH && text.charCodeAt(at + 1) !== Char.GREATER);
  return isGather && closingBrace(p, p.openBlock) === undefined;
}

function matchBraces(text: string): Map<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  // How many of `open`, from the bottom, were open when the line began.
  let openBefore = 0;
  // The open braces that end their line, by their place in `open`.
  const blocks: number[] = [];
  let isLineStart = true;
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === Char.SPACE || c === Char.TAB) continue;
    if (c === Char.BACKSLASH) {
      at++;
    } else if (c === Char.OPEN_BRACE) {
      open.push(at);
    } else if (c === Char.CLOSE_BRACE) {
      const block = blocks[blocks.length - 1];
      if (isLineStart && block !== undefined) open.length = block + 1;
      const start = open.pop();
      if (start !== undefined) closings.set(start, at);
      while (blocks.length > 0 && (blocks[blocks.length - 1] as number) >= open.length) {
        blocks.pop();
      }
    } else if (c === Char.NEWLINE) {
      if ((last === Char.COLON || last === Char.OPEN_BRACE) && open.length > openBefore) {
        blocks.push(open.length - 1);
      }
      openBefore = open.length;
      isLineStart = true;
      last = 0;
      continue;
    } else if (isLineStart && c === Char.EQUALS && text.charCodeAt(at + 1) === Char.EQUALS) {
      open.length = 0;
      blocks.length = 0;
      openBefore = 0;
    }
    openBefore = Math.min(openBefore, open.length);
    isLineStart = false;
    last = c;
  }
  return closings;
}
