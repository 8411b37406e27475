/**
 * From the parser's places to an editor's, and back.
 *
 * The parser counts in text without comments, an editor in the text as written. Owns that step
 * for ranges, for insertions, and for where the cursor is. Everything else in this folder counts
 * in one or the other and says which: `Span` is the parser's, `Range` the editor's.
 */
import { lineStarts, type SourceFile, type Span, writtenOffset } from "../base/span.ts";
import type { Range } from "./api.ts";

/** A span as an editor's range. It ends after its last letter, before any comment. */
export function rangeOf(sources: readonly SourceFile[], span: Span): Range {
  const file = sources[span.file];
  if (file === undefined) return { path: "", start: 0, end: 0 };
  const { start, end } = span;
  if (end <= start) {
    const at = insertionOffset(file, start);
    return { path: file.name, start: at, end: at };
  }
  return {
    path: file.name,
    start: writtenOffset(file, start),
    end: writtenOffset(file, end - 1) + 1,
  };
}

/** Where something is to be put in: right after the letter before, so in front of a comment. */
export function insertionOffset(file: SourceFile, readOffset: number): number {
  return readOffset <= 0
    ? writtenOffset(file, 0)
    : Math.min(writtenOffset(file, readOffset), writtenOffset(file, readOffset - 1) + 1);
}

/** An editor's offset in the parser's text; within a comment, where the comment was cut. */
export function readOffset(file: SourceFile, offset: number): number {
  const { cuts } = file;
  let low = 0;
  let high = cuts.length >> 1;
  // The last cut that begins at the place or before it.
  while (low < high) {
    const middle = (low + high) >> 1;
    const begins = (cuts[middle * 2] as number) + cutBefore(cuts, middle);
    if (begins <= offset) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return Math.max(0, Math.min(offset, file.read.length));
  const at = cuts[(low - 1) * 2] as number;
  const cut = cuts[low * 2 - 1] as number;
  return Math.min(Math.max(at, offset - cut), file.read.length);
}

/** Whether an editor's offset is inside what was cut: a comment. */
export function isCutAt(file: SourceFile, offset: number): boolean {
  const at = readOffset(file, offset);
  return insertionOffset(file, at) < offset && offset < writtenOffset(file, at);
}

function cutBefore(cuts: readonly number[], index: number): number {
  return index === 0 ? 0 : (cuts[index * 2 - 1] as number);
}

/** The line of an editor's offset, counting from 0. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where an editor's line begins and ends, its line end left out. */
export function lineAround(file: SourceFile, offset: number): { start: number; end: number } {
  const starts = lineStarts(file);
  const line = lineOf(starts, offset);
  const start = starts[line] as number;
  let end = (starts[line + 1] ?? file.written.length + 1) - 1;
  if (end > start && file.written.charCodeAt(end - 1) === 13) end--;
  return { start, end };
}

/** The text of the line on which a place stands, trimmed and cut to what a list can show. */
export function lineText(file: SourceFile, offset: number, most = 200): string {
  const { start, end } = lineAround(file, offset);
  return file.written
    .slice(start, Math.min(end, start + most * 2))
    .trim()
    .slice(0, most);
}
