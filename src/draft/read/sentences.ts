/**
 * Cuts paragraphs into sentences.
 *
 * Owns where a sentence ends: at a stop that a capital, a number or an opening mark follows.
 * What is said and the tag behind it are one sentence, whatever the speech ends in.
 */
import type { Sentence, TextSpan, TokenSpan, Tokens } from "../document.ts";
import { CAPITAL, SPEECH, STOP } from "../words/kinds.ts";

/** The sentences of one paragraph. */
export function readSentences(
  text: string,
  tokens: Tokens,
  paragraph: TextSpan & TokenSpan,
  index: number,
): Sentence[] {
  const found: Sentence[] = [];
  let first = paragraph.firstToken;
  let start = paragraph.start;
  const push = (endToken: number, end: number): void => {
    found.push({ start, end, firstToken: first, endToken, paragraph: index });
  };
  for (let i = first; i + 1 < paragraph.endToken; i++) {
    if (!endsHere(text, tokens, paragraph, i)) continue;
    let end = tokens.end[i] as number;
    const next = tokens.start[i + 1] as number;
    // Closing marks belong to what they close.
    while (end < next && /["”’'»)\]]/.test(text.charAt(end))) end++;
    push(i + 1, end);
    first = i + 1;
    start = end;
    while (start < next && text.charCodeAt(start) <= 32) start++;
  }
  push(paragraph.endToken, paragraph.end);
  return found;
}

function endsHere(text: string, tokens: Tokens, paragraph: TokenSpan, i: number): boolean {
  const is = kinds(tokens, i);
  const isEllipsis = tokens.forms[tokens.form[i] as number]?.text === "…";
  if ((is & STOP) === 0 && !isEllipsis) return false;
  const next = kinds(tokens, i + 1);
  if ((next & STOP) !== 0) return false;
  const between = text.slice(tokens.end[i], tokens.start[i + 1]);
  const opens = /\s["“‘'«]/.test(between);
  if ((next & CAPITAL) === 0 && !opens) return false;
  if (!/\s/.test(between)) return false;
  const closes = /^["”’'»]/.test(between);
  if (!closes || opens) return true;
  // "Go!" Emma said: the name is the tag's.
  for (let j = i + 2; j <= i + 4 && j < paragraph.endToken; j++) {
    const word = kinds(tokens, j);
    if ((word & STOP) !== 0) break;
    if ((word & SPEECH) !== 0) return false;
    if ((word & CAPITAL) === 0) break;
  }
  return true;
}

function kinds(tokens: Tokens, i: number): number {
  return tokens.forms[tokens.form[i] as number]?.is ?? 0;
}
