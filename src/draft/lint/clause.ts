/**
 * The clause around a token of the narration: where it begins and ends, and its verb.
 *
 * Owns a plain reading, good enough to ask what somebody did: clauses end at stops and pauses and
 * at a conjunction before a new subject. Looks no further than a few dozen words.
 */
import { formOf } from "../document.ts";
import {
  CAPITAL,
  CONJUNCTION,
  DETERMINER,
  PAUSE,
  POSSESSIVE,
  PREPOSITION,
  STOP,
  SUBJECT,
} from "../words/kinds.ts";
import { kindAt, type Prose, partsAt } from "./prose.ts";

const REACH = 30;

/** Where the clause of a token begins. */
export function clauseStart(prose: Prose, token: number): number {
  const sentence = prose.doc.sentences[prose.sentenceOf[token] as number];
  const first = Math.max(sentence?.firstToken ?? token, token - REACH);
  for (let i = token - 1; i >= first; i--) {
    if (prose.isTold[i] !== 1) return i + 1;
    const { is, text } = formOf(prose.doc, i);
    if ((is & STOP) !== 0 || ((is & PAUSE) !== 0 && text !== ",")) return i + 1;
    if (text === ",") return i + 1;
    if ((is & CONJUNCTION) !== 0 && i + 1 < token && startsSubject(prose, i + 1)) return i + 1;
  }
  return first;
}

/** One past the clause of a token. */
export function clauseEnd(prose: Prose, token: number): number {
  const sentence = prose.doc.sentences[prose.sentenceOf[token] as number];
  const end = Math.min(sentence?.endToken ?? token + 1, token + REACH);
  for (let i = token + 1; i < end; i++) {
    if (prose.isTold[i] !== 1) return i;
    const { is } = formOf(prose.doc, i);
    if ((is & (STOP | PAUSE)) !== 0) return i;
    if ((is & CONJUNCTION) !== 0 && i + 1 < end && startsSubject(prose, i + 1)) return i;
  }
  return end;
}

function startsSubject(prose: Prose, token: number): boolean {
  const { is, lower } = formOf(prose.doc, token);
  if ((is & SUBJECT) !== 0 && (is & POSSESSIVE) === 0) return true;
  if (/^(?:it|there|somebody|someone|nobody|everybody)$/.test(lower)) return true;
  return (is & (DETERMINER | CAPITAL)) !== 0;
}

/** The verb that tells, nearest before a token in its clause; −1 where none is found. */
export function verbBefore(prose: Prose, token: number, first: number): number {
  for (let i = token - 1; i >= first; i--) {
    const { form, isVerbFirst, verb } = partsAt(prose, i);
    if (verb === undefined) continue;
    if (form === "past" || (form === "participle" && isVerbFirst)) {
      // "the painted door": between a determiner and a noun.
      if (i > first && (kindAt(prose, i - 1) & (DETERMINER | POSSESSIVE)) !== 0) continue;
      return i;
    }
    const before = i > first ? formOf(prose.doc, i - 1) : undefined;
    // "blue goggles", "the new clothes": plurals.
    if (
      form === "finite" &&
      before !== undefined &&
      (before.is & (DETERMINER | POSSESSIVE | PREPOSITION)) === 0
    ) {
      const left = partsAt(prose, i - 1);
      if (!left.isAdjective || left.nounCost <= 1 || (before.is & SUBJECT) !== 0) return i;
    }
    if (form === "base" && before !== undefined && /^(?:you|i|we|they)$/.test(before.lower))
      return i;
  }
  return -1;
}
