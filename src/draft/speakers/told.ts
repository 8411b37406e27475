/**
 * Whom a tag says the words are said to: "said he to Emma", "she asked him", "I told the captain".
 *
 * Owns the shapes: a preposition, or a verb whose object hears, and somebody right behind it.
 * Who a pronoun means is left to whoever asks.
 */
import { matchAlias } from "../cast/aliases.ts";
import type { Gender } from "../cast/person.ts";
import type { Segment } from "../document.ts";
import { formOf } from "../document.ts";
import { CLITIC_S, HE, I, PAUSE, POSSESSIVE, SHE, STOP, SUBJECT, YOU } from "../words/kinds.ts";
import type { Reading } from "./reading.ts";
import { isStrong, type Tag } from "./tags.ts";

export interface Told {
  /** Of a name: who it may be. */
  readonly people: readonly number[];
  /** Of a pronoun. */
  readonly gender: Gender | undefined;
  /** Told to me, or to you who are told of. */
  readonly isTeller: boolean;
  /** Told to themselves, and to nobody else. */
  readonly isSelf: boolean;
  /** Only looked at, or turned to, beside the words. */
  readonly isBeat: boolean;
  /** As it stands there: `to Emma`. */
  readonly words: string;
}

/** Whom a tag names as spoken to; `undefined` where it names nobody. */
export function toldBy(reading: Reading, tag: Tag | undefined): Told | undefined {
  if (tag === undefined || !isStrong(tag)) return undefined;
  const { doc } = reading;
  const from = Math.max(tag.firstToken + 1, tag.side === "after" ? tag.subject.endToken : 0);
  const limit = tag.side === "after" ? Math.min(doc.tokens.count, tag.endToken + 6) : tag.endToken;
  let found: Told | undefined;
  for (let i = from; i < limit; i++) {
    if ((formOf(doc, i).is & STOP) !== 0) {
      if (tag.side === "after") break;
      found = undefined;
      continue;
    }
    const before = formOf(doc, i - 1).lower;
    if (!LEADS.test(before) && !TAKES_HEARER.test(before)) continue;
    found = hearerAt(reading, tag.subject.people, i, limit, before) ?? found;
    if (found !== undefined && tag.side === "after") break;
  }
  return found;
}

/** Whom a speaker turns to beside what is said: "He looked at Emma." The last one counts. */
export function turnedTo(reading: Reading, segments: readonly Segment[]): Told | undefined {
  const { doc } = reading;
  let found: Told | undefined;
  for (const segment of segments) {
    if (segment.quotation !== undefined) continue;
    for (let i = segment.firstToken; i < segment.endToken; i++) {
      if (!TURNS.test(formOf(doc, i).lower)) continue;
      const limit = Math.min(segment.endToken, i + 9);
      for (let at = i + 1; at < limit; at++) {
        const form = formOf(doc, at);
        if ((form.is & (STOP | PAUSE)) !== 0) break;
        if (!LEADS.test(form.lower)) continue;
        const hearer = hearerAt(reading, [], at + 1, limit, form.lower);
        if (hearer?.isSelf !== true) found = hearer ?? found;
        break;
      }
    }
  }
  return found === undefined ? undefined : { ...found, isBeat: true };
}

/** "turned to", "looked across at": with whom, these are half a word to them. */
const TURNS =
  /^(?:turn(?:s|ed|ing)?|look(?:s|ed|ing)?|glanc(?:es|ed|ing)|nod(?:s|ded|ding)?|smil(?:es|ed|ing)|star(?:es|ed|ing)|gaz(?:es|ed|ing)|bow(?:s|ed|ing)?|beam(?:s|ed|ing)|grin(?:s|ned|ning)?|frown(?:s|ed|ing)?|glar(?:es|ed|ing)|peer(?:s|ed|ing)|wink(?:s|ed|ing)?|blink(?:s|ed|ing)|scowl(?:s|ed|ing)?|spoke|speaks|speaking|appealed|shouted|called)$/;

function hearerAt(
  reading: Reading,
  speakers: readonly number[],
  token: number,
  limit: number,
  before: string,
): Told | undefined {
  const { doc, cast } = reading;
  if (token >= limit) return undefined;
  const form = formOf(doc, token);
  const base = {
    people: [],
    gender: undefined,
    isTeller: false,
    isSelf: false,
    isBeat: false,
    words: `${before} ${form.text}`,
  };
  const match = matchAlias(cast.aliases, token, limit);
  if (match !== undefined) {
    // "at Emma's hands" is no hearer.
    if (match.end < doc.tokens.count && (formOf(doc, match.end).is & CLITIC_S) !== 0)
      return undefined;
    const named = [...match.people, ...alsoNamed(reading, match.end, limit)];
    const people = named.filter((person) => !speakers.includes(person));
    return people.length === 0 ? undefined : { ...base, people };
  }
  if (/^(?:him|her|my|your|them)sel(?:f|ves)$/.test(form.lower)) return { ...base, isSelf: true };
  if ((form.is & SUBJECT) !== 0 && (form.is & YOU) === 0) return undefined;
  if ((form.is & I) !== 0 || (reading.telling === "you" && (form.is & YOU) !== 0))
    return (form.is & POSSESSIVE) === 0 ? { ...base, isTeller: true } : undefined;
  if ((form.is & (HE | SHE)) === 0 || form.lower === "his") return undefined;
  // "to her": unless "to her mother" follows.
  if (form.lower === "her" && token + 1 < limit && startsNoun(reading, token + 1)) return undefined;
  return { ...base, gender: (form.is & HE) !== 0 ? "m" : "f" };
}

/** "to Emma and Tom" */
function alsoNamed({ doc, cast }: Reading, token: number, limit: number): readonly number[] {
  if (token + 1 >= limit || formOf(doc, token).lower !== "and") return [];
  const match = matchAlias(cast.aliases, token + 1, limit);
  // "to Emma and Tom laughed" is another clause.
  const after =
    match !== undefined && match.end < doc.tokens.count ? formOf(doc, match.end) : undefined;
  const closes = after === undefined || (after.is & (STOP | PAUSE)) !== 0;
  return match !== undefined && closes ? match.people : [];
}

/** Whether what follows "her" is hers. */
function startsNoun(reading: Reading, token: number): boolean {
  return !/^(?:[,;:.!?—…]|in|with|as|and|but|at|on|from|by|if|when|what|how|who|whether|again|one|so|then|to|for|about|of|quite|very|rather|after|before|across|over|that|suddenly|quietly|softly|gently|sharply|eagerly|presently)$/.test(
    formOf(reading.doc, token).lower,
  );
}

const LEADS = /^(?:to|at|towards?|upon)$/;

/** Verbs whose object hears: "asked Emma". */
const TAKES_HEARER: RegExp =
  /^(?:ask|asks|asked|asking|tell|tells|told|telling|assures?|assured|answers?|answered|begged|reminds?|reminded|warns?|warned|informs?|informed|advised|urged|thanks?|thanked|greets?|greeted|addressed|addressing|reassured|entreated|implored|interrupts?|interrupted|commanded|ordered|besought|bade|questioned)$/;
