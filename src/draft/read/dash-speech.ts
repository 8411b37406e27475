/**
 * Speech without closing marks: a paragraph that opens with a dash, and where its tag begins.
 *
 *     —Thanks, old chap, he cried briskly. That will do nicely.
 *     ^^^^^^^^^^^^^^^^^^                   ^^^^^^^^^^^^^^^^^^^^
 *
 * Owns what a tag looks like when nothing but a comma parts it from what is said.
 */
import type { TextSpan } from "../document.ts";
import { isSpeechVerb, isStrongSpeechVerb } from "../words/speech-verbs.ts";

/** What is said in a paragraph; nothing where it does not open with a dash. */
export function speechOfDashParagraph(text: string, span: TextSpan): TextSpan[] {
  const words = text.slice(span.start, span.end);
  const dash = /^(?:[—–―]|--?)\s*(?=\S)/.exec(words);
  if (dash === null) return [];
  const found: TextSpan[] = [];
  let from = 0;
  for (const tag of tagsIn(words)) {
    const end = trimEnd(words, from, tag.start);
    if (end > from) found.push({ start: span.start + from, end: span.start + end });
    from = tag.end;
    while (from < words.length && /[\s—–]/.test(words.charAt(from))) from++;
  }
  const end = trimEnd(words, from, words.length);
  if (end > from) found.push({ start: span.start + from, end: span.start + end });
  return found;
}

/** Where a quotation whose closing mark is missing ends: before its tag, if it has one. */
export function speechUntilTag(text: string, span: TextSpan): number {
  const words = text.slice(span.start, span.end);
  const [tag] = tagsIn(words);
  return tag === undefined ? span.end : span.start + trimEnd(words, 0, tag.start);
}

function* tagsIn(words: string): Generator<TextSpan> {
  // Behind a comma or a stop: "he said", "said Emma", "old Mr. Dean asked him".
  const joint = /[,.!?…—]\s+(?=[\p{L}])/gu;
  let from = 0;
  for (let m = joint.exec(words); m !== null; m = joint.exec(words)) {
    const start = m.index + m[0].length;
    if (start < from) continue;
    const rest = words.slice(start, start + 60);
    const isComma = m[0].startsWith(",");
    if (!looksLikeTag(rest, isComma)) continue;
    const end = endOfTag(words, start);
    yield { start, end };
    from = end;
    joint.lastIndex = end - 1;
  }
}

const SUBJECT_FIRST =
  /^(?:he|she|I|they|the \w+(?: \w+)?|(?:Mr\.? |Mrs\.? |Miss |Dr\.? )?\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)?) (?:\p{Ll}+ly )?(\p{Ll}+)/u;
const VERB_FIRST =
  /^(\p{Ll}+) (?:\p{Ll}+ly )?(?:he|she|I|they|the \w+|his \w+|her \w+|a \w+|(?:Mr\.? |Mrs\.? |Miss |Dr\.? )?\p{Lu}[\p{L}'’]+)/u;

function looksLikeTag(rest: string, isComma: boolean): boolean {
  const first = SUBJECT_FIRST.exec(rest);
  if (first !== null && isStrongSpeechVerb(first[1] as string)) {
    return isComma || /^(?:he|she|I|they|the)\b/.test(rest) || isPast(first[1] as string);
  }
  if (first !== null && isSpeechVerb(first[1] as string) && isPast(first[1] as string)) return true;
  const turned = VERB_FIRST.exec(rest);
  return (
    turned !== null && isSpeechVerb(turned[1] as string) && /(?:ed|id)$/.test(turned[1] as string)
  );
}

function isPast(verb: string): boolean {
  return /(?:ed|said|sang|went|spoke|began|broke)$/.test(verb);
}

/** A tag lasts to its full stop, or to a comma behind which speech goes on. */
function endOfTag(words: string, start: number): number {
  const end = /[.!?:](?=\s|$)|,(?=\s+(?!\p{Ll}+ing\b|his\b|her\b|with\b|as\b|and\b|in\b)\p{L})/gu;
  end.lastIndex = start;
  const m = end.exec(words);
  if (m === null) return words.length;
  // The dot of "Mr." ends nothing.
  if (m[0] === "." && /\b(?:Mr|Mrs|Dr|St)$/.test(words.slice(start, m.index))) {
    const next = words.indexOf(".", m.index + 1);
    return next < 0 ? words.length : next + 1;
  }
  return m.index + 1;
}

function trimEnd(words: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/.test(words.charAt(end - 1))) end--;
  return end;
}
