/**
 * A stretch of source text, and what a whole source file is.
 *
 * Owns the two kinds of offset and the one way from one to the other. A file is read with its
 * comments cut out and its line ends made `\n` (ink does so before it parses); everything that
 * parses speaks in offsets of that *read text*, and `placeInSource` turns them into lines and
 * columns of what the writer wrote.
 */

/**
 * A stretch of one file: `file` counts from 0 in the order in which files were first included;
 * `start` and `end` are UTF-16 offsets into the file's read text, end exclusive.
 */
export interface Span {
  readonly file: number;
  readonly start: number;
  readonly end: number;
}

/** One file of a story as it was written and as it is read. */
export interface SourceFile {
  /** The name by which the host or an INCLUDE asked for it. */
  readonly name: string;
  /** The text as written, byte order mark and comments included. */
  readonly written: string;
  /** The text that is parsed: no comments, no byte order mark, `\n` at line ends. */
  readonly read: string;
  /**
   * Where text was cut, as pairs (offset in the read text, characters cut before it so far),
   * ascending. Empty when nothing was cut, which is most files.
   */
  readonly cuts: readonly number[];
}

/** A place in a written file, for people: line and column count from 1, in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** Offset into the text as written. */
  readonly offset: number;
}

/** Turns an offset of the read text into a place in the text as written. */
export function placeInSource(file: SourceFile, readOffset: number): Place {
  const offset = writtenOffset(file, readOffset);
  const lines = lineStarts(file);
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] as number) + 1, offset };
}

/** The offset in the text as written of an offset in the read text. */
export function writtenOffset(file: SourceFile, readOffset: number): number {
  const cuts = file.cuts;
  let low = 0;
  let high = cuts.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle * 2] as number) <= readOffset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? readOffset : readOffset + (cuts[low * 2 - 1] as number);
}

// Line starts are asked for again and again while a list of messages is printed, and never for
// most files; the table is kept beside the file, not in it, so that a file stays plain data.
const lineTables = new WeakMap<SourceFile, readonly number[]>();

/** Offsets in the text as written at which its lines start. */
export function lineStarts(file: SourceFile): readonly number[] {
  let table = lineTables.get(file);
  if (table === undefined) {
    const starts = [0];
    for (let at = file.written.indexOf("\n"); at >= 0; at = file.written.indexOf("\n", at + 1)) {
      starts.push(at + 1);
    }
    lineTables.set(file, starts);
    table = starts;
  }
  return table;
}
