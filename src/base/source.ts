/**
 * Makes a source file of written text: what ink cuts away before it parses, cut away.
 *
 * Owns that reading: no byte order mark, no comments (the line ends inside them stay, so that
 * lines keep their numbers), `\n` at every line end. Promises a `cuts` table with which every
 * offset leads back to the written text, in one pass. Does not know what the text means: ink
 * cuts `//` out of prose and out of strings too.
 */
import type { SourceFile } from "./span.ts";

const NEWLINE = 10;
const RETURN = 13;
const STAR = 42;
const SLASH = 47;
const BYTE_ORDER_MARK = 0xfeff;

/** Makes a source file of written text. */
export function makeSourceFile(name: string, written: string): SourceFile {
  const cuts: number[] = [];
  const pieces: string[] = [];
  const length = written.length;
  let pieceStart = 0;
  let readLength = 0;
  let cutSoFar = 0;

  // Keeps the text since the last cut and leaves out what stands from `from` to `to`.
  const cut = (from: number, to: number): void => {
    if (from > pieceStart) {
      pieces.push(written.slice(pieceStart, from));
      readLength += from - pieceStart;
    }
    pieceStart = to;
    if (to === from) return;
    cutSoFar += to - from;
    const last = cuts.length - 2;
    if (last >= 0 && cuts[last] === readLength) cuts[last + 1] = cutSoFar;
    else cuts.push(readLength, cutSoFar);
  };

  let i = 0;
  if (written.charCodeAt(0) === BYTE_ORDER_MARK) {
    cut(0, 1);
    i = 1;
  }
  while (i < length) {
    const c = written.charCodeAt(i);
    if (c === RETURN) {
      if (written.charCodeAt(i + 1) === NEWLINE) {
        cut(i, i + 1);
      } else {
        // A line end of old Macs: one character for one, so that no offset moves.
        cut(i, i);
        pieces.push("\n");
        readLength++;
        pieceStart = i + 1;
      }
      i++;
      continue;
    }
    if (c !== SLASH) {
      i++;
      continue;
    }
    const next = written.charCodeAt(i + 1);
    if (next === SLASH) {
      const start = i;
      i += 2;
      while (i < length) {
        const d = written.charCodeAt(i);
        if (d === NEWLINE || d === RETURN) break;
        i++;
      }
      cut(start, i);
      continue;
    }
    if (next === STAR && !isEmptyComment(written, i)) {
      let start = i;
      i += 2;
      while (i < length) {
        const d = written.charCodeAt(i);
        if (d === STAR && written.charCodeAt(i + 1) === SLASH) break;
        if (d === NEWLINE) {
          cut(start, i);
          start = i + 1;
        }
        i++;
      }
      i = i < length ? i + 2 : length;
      cut(start, i);
      continue;
    }
    i++;
  }
  if (cuts.length === 0 && pieces.length === 0) return { name, written, read: written, cuts };
  pieces.push(written.slice(pieceStart));
  return { name, written, read: pieces.join(""), cuts };
}

/** Ink takes a comment with nothing in it for text: `/**/ `, and a last `; /*`. */
function isEmptyComment(written: string, start: number): boolean {
  const c = written.charCodeAt(start + 2);
  return Number.isNaN(c) || (c === STAR && written.charCodeAt(start + 3) === SLASH);
}
