/**
 * Text on a terminal: how wide it is, where it may break, and what must not reach the screen.
 *
 * Promises that no line of `wrap` is wider than asked (unless one character alone is), and
 * that nothing a story says can move the cursor or change the terminal. Knows no colours:
 * text is wrapped first and coloured afterwards.
 */

// Blocks that terminals draw two columns wide: Hangul Jamo, CJK and its punctuation, kana,
// Hangul, compatibility and full-width forms, and the supplementary ideographs.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\u200b]+$/u;
const PLAIN = /^[\x20-\x7e]*$/;
// Marks that may not begin a line, although the text around them breaks anywhere.
const CLOSING =
  /^[\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\u30fc\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff5d]/u;

let segmenter: Intl.Segmenter | undefined;

/** The characters of a text, as a reader counts them. Made when first asked: it takes long. */
function charactersOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  return segmenter.segment(text);
}

/** How many columns a terminal gives to this text. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of charactersOf(text)) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(grapheme: string): number {
  if (NO_WIDTH.test(grapheme)) return 0;
  return WIDE.test(grapheme) || EMOJI.test(grapheme) ? 2 : 1;
}

/**
 * The text with its control characters made visible: an escape sequence in a story is shown
 * as `␛[2J`, not obeyed. Line ends and tabs become spaces.
 */
export function showable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (character) => {
    const code = character.charCodeAt(0);
    if (character === "\t" || character === "\n" || code > 0x2000) return " ";
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? "\u2421" : "\ufffd";
  });
}

/**
 * The text in lines of at most `width` columns, broken at spaces where it can be. `first`
 * stands before the first line and `rest` before the others. Without a width it is one line.
 */
export function wrap(
  text: string,
  width: number | undefined,
  first = "",
  rest: string = first,
): string {
  if (width === undefined) return first + text;
  const lines: string[] = [];
  let line = "";
  let used = 0;
  let room = Math.max(1, width - displayWidth(first));
  for (const piece of pieces(text)) {
    const gap = piece.spaced && line !== "" ? 1 : 0;
    if (used + gap + piece.width <= room) {
      line += (gap === 1 ? " " : "") + piece.text;
      used += gap + piece.width;
      continue;
    }
    if (line !== "") {
      lines.push(line);
      room = Math.max(1, width - displayWidth(rest));
    }
    line = piece.text;
    used = piece.width;
    // A word longer than a whole line is cut: there is no better place.
    while (used > room) {
      const head = headOf(line, room);
      if (head.length === line.length) break;
      lines.push(head);
      room = Math.max(1, width - displayWidth(rest));
      line = line.slice(head.length);
      used = displayWidth(line);
    }
  }
  lines.push(line);
  return lines.map((each, i) => (i === 0 ? first : rest) + each).join("\n");
}

interface Piece {
  readonly text: string;
  readonly width: number;
  /** Whether a space stood before it. */
  readonly spaced: boolean;
}

// A piece is what may not be broken: a word, or one wide character with its closing marks.
function pieces(text: string): Piece[] {
  const out: Piece[] = [];
  for (const word of text.split(/ +/)) {
    if (word === "") continue;
    if (PLAIN.test(word) || !WIDE.test(word)) {
      out.push({ text: word, width: displayWidth(word), spaced: true });
      continue;
    }
    let run = "";
    let spaced = true;
    const finish = (): void => {
      if (run !== "") out.push({ text: run, width: displayWidth(run), spaced });
      if (run !== "") spaced = false;
      run = "";
    };
    for (const { segment } of charactersOf(word)) {
      const wide = WIDE.test(segment);
      if (CLOSING.test(segment)) {
        run += segment;
        continue;
      }
      if (wide || (run !== "" && WIDE.test(run))) finish();
      run += segment;
    }
    finish();
  }
  return out;
}

// As much of the front as fits in `room` columns, one character at the least.
function headOf(text: string, room: number): string {
  let head = "";
  let used = 0;
  for (const { segment } of charactersOf(text)) {
    const width = graphemeWidth(segment);
    if (head !== "" && used + width > room) break;
    head += segment;
    used += width;
  }
  return head;
}
