/**
 * Where somebody speaks: quoted words are read as one thing said, and never changed.
 *
 * Owns double quotes, straight and curly, and single ones where no apostrophe can be meant. An
 * open quote without its end goes on to the end of the line, as it does where a speech has several
 * paragraphs; a single one is then an apostrophe.
 */
import type { Flat, Token } from "./tokens.ts";

// Words that begin with an apostrophe: no quote opens there.
const CLIPPED = /^(tis|twas|til|till|em|n|cause|bout|round|kay|fraid|nother|d|s|ll|re|ve|m)$/;

// Words and marks between single quotes: further on, an apostrophe is likelier than an end.
const LONGEST = 400;

/** Puts one `speech` token in the place of each quotation. */
export function markSpeech<T extends Token>(tokens: readonly T[], flats: readonly Flat[]): T[] {
  const out: T[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as T;
    const end = token.kind === "mark" ? endOfQuote(tokens, flats, i) : undefined;
    if (end === undefined) {
      out.push(token);
      continue;
    }
    // What matters of a speech is how it ends.
    const before = tokens[end - 1];
    const ending = before !== undefined && end - 1 > i && before.kind === "mark" ? before.text : "";
    out.push({
      ...token,
      kind: "speech",
      text: `${ending}”`,
      lower: "",
      fixed: true,
      end: (tokens[end] as T).piece === token.piece ? (tokens[end] as T).end : token.end,
    });
    i = end;
  }
  return out;
}

/** Where the quotation that opens at `i` ends: the place of its closing mark, or the last token. */
function endOfQuote(
  tokens: readonly Token[],
  flats: readonly Flat[],
  i: number,
): number | undefined {
  const mark = (tokens[i] as Token).text;
  if (mark === '"' || mark === "“" || mark === "„" || mark === "«") {
    const close = mark === '"' ? /^"$/ : mark === "«" ? /^»$/ : /^["”“]$/;
    for (let k = i + 1; k < tokens.length; k++) {
      const token = tokens[k] as Token;
      if (token.kind === "mark" && close.test(token.text)) return k;
    }
    return tokens.length - 1;
  }
  if (mark === "‘" || mark === "'") return endOfSingle(tokens, flats, i);
  return undefined;
}

function endOfSingle(
  tokens: readonly Token[],
  flats: readonly Flat[],
  i: number,
): number | undefined {
  const next = tokens[i + 1];
  if (
    next === undefined ||
    next.kind === "mark" ||
    gap(tokens, flats, i) ||
    CLIPPED.test(next.lower)
  )
    return undefined;
  // An opening quote has nothing before it that it could belong to.
  if (i > 0 && !gap(tokens, flats, i - 1) && tokens[i - 1]?.kind !== "mark") return undefined;
  let afterWord: number | undefined;
  for (let k = i + 1; k < Math.min(tokens.length, i + LONGEST); k++) {
    const token = tokens[k] as Token;
    const plain = token.kind === "mark" && /^['’]$/.test(token.text);
    const plural = token.clitic && /^['’]$/.test(token.text);
    if (!plain && !plural) continue;
    const follows =
      k + 1 === tokens.length || gap(tokens, flats, k) || tokens[k + 1]?.kind === "mark";
    if (!follows) continue;
    const before = tokens[k - 1];
    if (plain && before?.kind === "mark" && /^[,.!?…—–]|^\.\.|^--/.test(before.text)) return k;
    afterWord ??= k;
  }
  return afterWord;
}

/** Whether there is room between a token and the next. */
function gap(tokens: readonly Token[], flats: readonly Flat[], i: number): boolean {
  const left = tokens[i] as Token;
  const right = tokens[i + 1] as Token;
  if (left.piece !== right.piece) {
    const flat = flats[left.piece];
    const end = flat === undefined || flat.kind === "opaque" ? 0 : flat.text.length;
    return left.end !== end || right.start !== 0 || right.piece !== left.piece + 1;
  }
  return left.end !== right.start;
}
