/**
 * What a word may be, as bits: the marks that every form of a text carries.
 *
 * Owns the table from spelling to bits. A bit says *may be*: `cook` is a person and a verb, and
 * whoever reads on has to settle which. Knows single words only, no text and no order.
 */
import { ADVERBS, CLOSED, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from "./function-words.ts";
import {
  FEMALE_NOUNS,
  isFemaleByEnding,
  isMaleByEnding,
  KIN_NOUNS,
  MALE_NOUNS,
  PERSON_NOUNS,
} from "./person-nouns.ts";
import { isSpeechVerb, isStrongSpeechVerb } from "./speech-verbs.ts";
import { titleOf } from "./titles.ts";

/** Letters, rather than a mark or a number. */
export const WORD: number = 1 << 0;
/** Begins with a capital letter. */
export const CAPITAL: number = 1 << 1;
/** A verb that can introduce speech. */
export const SPEECH: number = 1 << 2;
/** One that hardly does anything else: *said*, *asked*. */
export const STRONG_SPEECH: number = 1 << 3;
/** What may stand between a subject and its verb: *then*, *softly*, *had*. */
export const ADVERB: number = 1 << 4;
export const DETERMINER: number = 1 << 5;
export const PREPOSITION: number = 1 << 6;
export const CONJUNCTION: number = 1 << 7;
/** he, him, his, himself */
export const HE: number = 1 << 8;
/** she, her, hers, herself */
export const SHE: number = 1 << 9;
/** I, me, my, myself */
export const I: number = 1 << 10;
/** you, your, yourself */
export const YOU: number = 1 << 11;
/** The form is a subject's: he, she, I, we, they. */
export const SUBJECT: number = 1 << 12;
/** The form is a possessive: his, her, my, your. */
export const POSSESSIVE: number = 1 << 13;
/** A noun for a man, a woman, or a person of whom it does not say. */
export const MALE: number = 1 << 14;
export const FEMALE: number = 1 << 15;
export const PERSON: number = 1 << 16;
/** Mother, uncle, wife: somebody's. */
export const KIN: number = 1 << 17;
/** Mr, Lady, Captain: begins a name. */
export const TITLE: number = 1 << 18;
/** A word that is never somebody's name, capital or not. */
export const NEVER_NAME: number = 1 << 19;
/** . ! ? and what else ends a sentence. */
export const STOP: number = 1 << 20;
/** , ; : — … */
export const PAUSE: number = 1 << 21;
/** An initial, or an abbreviation that has taken its full stop along. */
export const ABBREVIATED: number = 1 << 22;
/** they, them, their */
export const THEY: number = 1 << 23;
/** we, us, our */
export const WE: number = 1 << 24;
/** `'s`, which may be a possessive, *is* or *has*. */
export const CLITIC_S: number = 1 << 25;

/** All genders of pronouns in the third person. */
export const HE_OR_SHE: number = HE | SHE;
/** Anything that names a kind of person. */
export const ANYBODY: number = MALE | FEMALE | PERSON;

/** Works out the bits of one spelling. `lower` is its lower case, apostrophes straight. */
export function kindsOf(text: string, lower: string, isAbbreviated: boolean): number {
  const first = text.charCodeAt(0);
  if (!isLetter(first)) return marksOf(text);
  let is = WORD | (pronouns.get(lower) ?? 0);
  if (isAbbreviated) is |= ABBREVIATED;
  if (text.charAt(0) !== lower.charAt(0)) is |= CAPITAL;
  if (isSpeechVerb(lower)) is |= SPEECH;
  if (isStrongSpeechVerb(lower)) is |= STRONG_SPEECH;
  if (ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith("ly") && !LY_NOUNS.has(lower)))
    is |= ADVERB;
  if (DETERMINERS.has(lower)) is |= DETERMINER;
  if (PREPOSITIONS.has(lower)) is |= PREPOSITION;
  if (CONJUNCTIONS.has(lower)) is |= CONJUNCTION;
  // With a capital, an ending is a name's: "Holman".
  const isSmall = (is & CAPITAL) === 0;
  if (MALE_NOUNS.has(lower) || (isSmall && isMaleByEnding(lower))) is |= MALE;
  if (FEMALE_NOUNS.has(lower) || (isSmall && isFemaleByEnding(lower))) is |= FEMALE;
  if (PERSON_NOUNS.has(lower)) is |= PERSON;
  if (KIN_NOUNS.has(lower)) is |= KIN;
  if (titleOf(lower) !== undefined && (is & CAPITAL) !== 0) is |= TITLE;
  if (CLOSED.has(lower) || (is & (DETERMINER | PREPOSITION | CONJUNCTION)) !== 0 || lower === "i")
    is |= NEVER_NAME;
  return is;
}

function marksOf(text: string): number {
  if (text === "'s" || text === "'S") return CLITIC_S;
  if (text === "." || text === "!" || text === "?") return STOP;
  if (text === "," || text === ";" || text === ":" || text === "—" || text === "…") return PAUSE;
  return 0;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0xc0;
}

const LY_NOUNS: ReadonlySet<string> = new Set(["family", "belly", "reply", "bully", "butterfly"]);

const pronouns: ReadonlyMap<string, number> = new Map([
  ["he", HE | SUBJECT],
  ["him", HE],
  ["his", HE | POSSESSIVE],
  ["himself", HE],
  ["she", SHE | SUBJECT],
  ["her", SHE | POSSESSIVE],
  ["hers", SHE],
  ["herself", SHE],
  ["i", I | SUBJECT],
  ["me", I],
  ["my", I | POSSESSIVE],
  ["mine", I],
  ["myself", I],
  ["you", YOU | SUBJECT],
  ["your", YOU | POSSESSIVE],
  ["yours", YOU],
  ["yourself", YOU],
  ["we", WE | SUBJECT],
  ["us", WE],
  ["our", WE | POSSESSIVE],
  ["they", THEY | SUBJECT],
  ["them", THEY],
  ["their", THEY | POSSESSIVE],
]);
