/**
 * A printed line as a book would set it: emphasis, and the quotation marks of print.
 *
 * Owns what stories in the wild mean by `*so*`, `_so_`, `**so**` and `<i>so</i>`. Gives pieces of
 * text, never markup: what isn't understood stays as it was written. In linear time.
 */

/** A stretch of a line that is set alike. */
export interface Piece {
  readonly text: string;
  readonly isEmphatic: boolean;
  readonly isStrong: boolean;
}

interface Mark {
  /** What must end it: the same run of signs, or the same word of a tag. */
  readonly kind: string;
  readonly at: number;
  readonly end: number;
  isPaired: boolean;
  isOpening: boolean;
}

/** Takes a line apart. Pieces follow each other and none is empty. */
export function piecesOf(line: string): readonly Piece[] {
  const marks = pairedMarks(line);
  const pieces: Piece[] = [];
  let from = 0;
  let emphatic = 0;
  let strong = 0;
  const piece = (to: number): void => {
    if (to <= from) return;
    pieces.push({ text: line.slice(from, to), isEmphatic: emphatic > 0, isStrong: strong > 0 });
  };
  for (const { kind, at, end, isOpening } of marks) {
    piece(at);
    from = end;
    const step = isOpening ? 1 : -1;
    if (/^([*_]|[*_]{3}|i|em)$/.test(kind)) emphatic += step;
    if (/^([*_]{2,3}|b|strong)$/.test(kind)) strong += step;
  }
  piece(line.length);
  return pieces;
}

/** A line without its marks of emphasis, for where there is only plain text. */
export function plainText(line: string): string {
  return piecesOf(line)
    .map(({ text }) => text)
    .join("");
}

// Those marks that have their other half, in order.
function pairedMarks(line: string): readonly Mark[] {
  const marks: Mark[] = [];
  const open: Mark[] = [];
  const waiting = new Map<string, number>();
  const count = (kind: string, by: number): void => {
    waiting.set(kind, (waiting.get(kind) ?? 0) + by);
  };
  for (const found of line.matchAll(/\*+|_+|<(\/?)(i|b|em|strong)>/gi)) {
    const { index: at } = found;
    const end = at + found[0].length;
    const word = found[2]?.toLowerCase();
    // A longer run is a rule, or a blank to be filled in.
    if (word === undefined && found[0].length > 3) continue;
    const kind = word ?? found[0];
    const before = line.charAt(at - 1);
    const after = line.charAt(end);
    const isOpening = word === undefined ? isEdge(before) && /\S/.test(after) : found[1] === "";
    const isClosing = word === undefined ? /\S/.test(before) && isEdge(after) : found[1] === "/";
    const mark: Mark = { kind, at, end, isPaired: false, isOpening };
    marks.push(mark);
    if (isClosing && (waiting.get(kind) ?? 0) > 0) {
      // What was opened in between and not ended there is no emphasis.
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        count(last.kind, -1);
        if (last.kind !== kind) continue;
        last.isPaired = last.end < at;
        mark.isPaired = last.isPaired;
        mark.isOpening = false;
        break;
      }
    } else if (isOpening) {
      open.push(mark);
      count(kind, 1);
    }
  }
  return marks.filter(({ isPaired }) => isPaired);
}

// Within a word a sign is a sign: `snake_case`, `2*3*4`. Thai, Lao, Burmese, Khmer, Chinese and
// Japanese have no spaces between words, and in Korean endings follow at once: `彼は*とても*静かだ`.
function isEdge(char: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(char) ||
    /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\uffff]/.test(char)
  );
}

/**
 * English as it is printed: curled quotation marks and apostrophes, dashes and ellipses, where
 * it was typed on a typewriter's keys.
 */
export function printed(line: string): string {
  return line
    .replace(/(^|[\s([{—–“‘])([*_]*)"/g, "$1$2“")
    .replaceAll('"', "”")
    .replace(/'(?=(tis|twas|twere|twill|til|em|cause|bout|n|round|\d\ds?)\b)/gi, "’")
    .replace(/(^|[\s([{—–“])([*_]*)'/g, "$1$2‘")
    .replaceAll("'", "’")
    .replace(/ ?-- ?-?/g, "—")
    .replaceAll("...", "…");
}
