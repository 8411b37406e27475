/**
 * What may stand in the blanks of a sentence: a person, a proposition, a thing, a feeling …
 *
 * Owns how each is read off the words. Promises to stay silent: a slot that finds nothing says
 * how far it understood, or what it would have to know, and read-sentence.ts makes the message.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import { ambiguousClause, ambiguousPronoun, missingValueOfFact } from "../base/messages/people.ts";
import type { Span } from "../base/span.ts";
import { OUTLOOKS, type Outlook } from "../drama/cast.ts";
import type { Proposition } from "../drama/effects.ts";
import {
  type FeelingKind,
  MOOD_FEELINGS,
  PASSING_FEELINGS,
  PERSONAL_FEELINGS,
  PLAIN_FEELINGS,
} from "../drama/feelings.ts";
import {
  type Ambiguous,
  type Found,
  isOwn,
  type Lexicon,
  type Named,
  peopleOf,
  personAt,
  phraseAt,
  unplaced,
} from "./lexicon.ts";
import { isOptional, type Word, wordsOf } from "./words.ts";

/** A feeling in a sentence: `great anger at Derek`. −1 where nobody or no goal is named. */
export interface FeelingWords {
  readonly kind: FeelingKind | "calm";
  readonly level: 1 | 2 | 3;
  readonly isLevelGiven: boolean;
  readonly toward: number;
  readonly goal: number;
}

/** What filled a slot, and where reading goes on; or how far it was understood, and why not. */
export type Filled<T> =
  | { readonly value: T; readonly end: number }
  | { readonly failedAt: number; readonly reason?: Diagnostic };

export function isFilled<T>(
  filled: Filled<T>,
): filled is { readonly value: T; readonly end: number } {
  return "value" in filled;
}

/** The words of one sentence, and whose names they may hold. */
export interface Reading {
  readonly lexicon: Lexicon;
  readonly words: readonly Word[];
  readonly file: number;
  /** Whom a question or an effect is about first, once that is known: `her own`. */
  subject: number | undefined;
}

export function spanOfWords(reading: Reading, from: number, to: number): Span {
  const { words, file } = reading;
  const first = words[from] ?? words[words.length - 1];
  const last = words[Math.min(to, words.length) - 1] ?? first;
  const start = first?.start ?? 0;
  return { file, start, end: Math.max(start, last?.end ?? start) };
}

/** Passes a word that may be left out; the place itself where it may not. */
export function skipOptional(reading: Reading, at: number): number {
  const key = reading.words[at]?.key;
  if (key === undefined) return at;
  return isOptional(key) || isOwn(reading.lexicon, key, reading.subject) ? at + 1 : at;
}

/** Tries at a place, and after each word there that may be left out. */
export function withOptional<T>(
  reading: Reading,
  at: number,
  fill: (at: number) => Filled<T>,
): Filled<T> {
  let best = fill(at);
  for (let from = at; !isFilled(best); ) {
    const next = skipOptional(reading, from);
    if (next === from) return best;
    const filled = fill(next);
    if (isFilled(filled)) return filled;
    if (filled.failedAt >= best.failedAt) best = filled;
    from = next;
  }
  return best;
}

export function fillPerson(
  reading: Reading,
  at: number,
): Filled<{ who: number; isPronoun: boolean }> {
  const { lexicon, words } = reading;
  const found = personAt(lexicon, words, at);
  if (found !== undefined) {
    return { value: { who: found.who, isPronoun: found.isPronoun }, end: found.end };
  }
  const word = words[at];
  const fitting = word === undefined ? [] : peopleOf(lexicon, word.key);
  if (word === undefined || fitting.length < 2) return { failedAt: at };
  const [first, second] = fitting.map((who) => lexicon.cast.people[who]?.name ?? "");
  return {
    failedAt: at,
    reason: ambiguousPronoun(spanOfWords(reading, at, at + 1), {
      pronoun: word.text,
      first: first as string,
      second: second as string,
    }),
  };
}

function fillPhrase(reading: Reading, at: number, kind: Named): Filled<Found> {
  const found = phraseAt(reading.lexicon, reading.words, at, [kind]);
  if (found === undefined) return { failedAt: at };
  if ("ambiguous" in found) return { failedAt: at, reason: explainAmbiguous(reading, at, found) };
  return { value: found, end: found.end };
}

function explainAmbiguous(reading: Reading, at: number, { ambiguous, end }: Ambiguous): Diagnostic {
  const span = spanOfWords(reading, at, end);
  return ambiguousClause(span, { first: ambiguous[0].words, second: ambiguous[1].words });
}

/** A thing, promise or goal by name: its number. */
export function fillNamed(
  reading: Reading,
  at: number,
  kind: "thing" | "promise" | "goal",
): Filled<number> {
  const filled = fillPhrase(reading, at, kind);
  return isFilled(filled) ? { value: filled.value.index, end: filled.end } : filled;
}

/** A fact by its clause or label, without a value: its number. */
export function fillFact(reading: Reading, at: number): Filled<number> {
  const filled = fillPhrase(reading, at, "fact");
  if (!isFilled(filled)) return filled;
  if (filled.value.isNegated) return { failedAt: at };
  return { value: filled.value.index, end: filled.end };
}

/**
 * A fact at a value: `it is raining`, `not leaving`, `the weather is rain`. `isExact` is false
 * where one of several values is denied, which is no value.
 */
export function fillProposition(
  reading: Reading,
  at: number,
): Filled<{ what: Proposition; isDenied: boolean }> {
  const { words, lexicon } = reading;
  let from = at;
  let isDenied = false;
  while (words[from]?.key === "not") {
    isDenied = !isDenied;
    from++;
  }
  const filled = withOptional(reading, from, (place) => fillPhrase(reading, place, "fact"));
  if (!isFilled(filled)) return filled;
  const found = filled.value;
  const fact = lexicon.cast.facts[found.index];
  if (fact === undefined) return { failedAt: at };
  if (found.isNegated) isDenied = !isDenied;
  const no = fact.values.indexOf("no");
  const yes = fact.values.indexOf("yes");
  let end = found.end;
  let value = yes;
  if (fact.values.length !== 2 || no < 0 || yes < 0) {
    const verb = beForm(words, end);
    const named = verb && valueAt(fact.values, words, verb.end);
    if (verb === undefined || named === undefined) {
      const missing = { fact: fact.clause, values: fact.values.join(", ") };
      const reason = missingValueOfFact(spanOfWords(reading, from, end), missing);
      return { failedAt: verb?.end ?? end, reason };
    }
    if (verb.isDenied) isDenied = !isDenied;
    value = named.value;
    end = named.end;
  }
  if (isDenied && fact.values.length === 2) {
    value = 1 - value;
    isDenied = false;
  }
  return { value: { what: { fact: found.index, value }, isDenied }, end };
}

function beForm(
  words: readonly Word[],
  at: number,
): { end: number; isDenied: boolean } | undefined {
  const key = words[at]?.key;
  if (key === "isn't" || key === "aren't") return { end: at + 1, isDenied: true };
  if (key !== "is" && key !== "are") return undefined;
  if (words[at + 1]?.key === "not") return { end: at + 2, isDenied: true };
  if (words[at + 1]?.key === "no" && words[at + 2]?.key === "longer") {
    return { end: at + 3, isDenied: true };
  }
  return { end: at + 1, isDenied: false };
}

function keysOf(phrase: string): readonly string[] {
  return wordsOf(unplaced(phrase)).map(({ key }) => key);
}

/** The longest of some phrases, taken apart, that stands at a word. */
function longestAt(
  phrases: readonly (readonly string[])[],
  words: readonly Word[],
  at: number,
): { index: number; end: number } | undefined {
  let best: { index: number; end: number } | undefined;
  phrases.forEach((keys, index) => {
    const fits = keys.length > 0 && keys.every((key, i) => words[at + i]?.key === key);
    if (fits && at + keys.length > (best?.end ?? at)) best = { index, end: at + keys.length };
  });
  return best;
}

function valueAt(
  values: readonly string[],
  words: readonly Word[],
  at: number,
): { value: number; end: number } | undefined {
  const found = longestAt(values.map(keysOf), words, at);
  return found && { value: found.index, end: found.end };
}

/** One of a thing's places: `right hand`. */
export function fillPlace(reading: Reading, at: number, thing: number): Filled<number> {
  const places = reading.lexicon.cast.things[thing]?.places ?? [];
  const found = longestAt(places.map(keysOf), reading.words, at);
  return found === undefined ? { failedAt: at } : { value: found.index, end: found.end };
}

export function fillOutlook(reading: Reading, at: number): Filled<Outlook> {
  const place = (OUTLOOKS as readonly string[]).indexOf(reading.words[at]?.key ?? "");
  return place < 0 ? { failedAt: at } : { value: place as Outlook, end: at + 1 };
}

/** Every kind of feeling that a sentence may name. */
export const FEELING_WORDS: readonly (FeelingKind | "calm")[] = [
  ...PLAIN_FEELINGS,
  ...MOOD_FEELINGS,
  ...PERSONAL_FEELINGS,
  ...PASSING_FEELINGS,
  "calm",
];

const FEELING_KEYS = FEELING_WORDS.map(keysOf);

const AIMS: ReadonlySet<string> = new Set(["at", "for", "to", "toward", "towards", "about"]);

/** What says how strong a feeling is, from level 1 on. */
export const STRENGTHS: readonly string[] = ["a little", "much", "great"];

const STRENGTH_KEYS = STRENGTHS.map(keysOf);
const LEVELS = [1, 2, 3] as const;

/** `fear`, `a little fear`, `much fear for together`, `great anger at Derek`. */
export function fillFeeling(reading: Reading, at: number): Filled<FeelingWords> {
  const { words } = reading;
  const strength = longestAt(STRENGTH_KEYS, words, at);
  const isLevelGiven = strength !== undefined;
  const level = LEVELS[strength?.index ?? 0] ?? 1;
  const kindAt = strength?.end ?? at;
  const found = longestAt(FEELING_KEYS, words, kindAt);
  if (found === undefined) return { failedAt: kindAt };
  const kind = FEELING_WORDS[found.index] as FeelingKind | "calm";
  const bare = { kind, level, isLevelGiven, toward: -1, goal: -1 } as const;
  if (!AIMS.has(words[found.end]?.key ?? "")) return { value: bare, end: found.end };
  if ((MOOD_FEELINGS as readonly string[]).includes(kind)) {
    const goal = withOptional(reading, found.end + 1, (place) => fillNamed(reading, place, "goal"));
    return isFilled(goal) ? { value: { ...bare, goal: goal.value }, end: goal.end } : goal;
  }
  if ((PERSONAL_FEELINGS as readonly string[]).includes(kind)) {
    const person = fillPerson(reading, found.end + 1);
    return isFilled(person)
      ? { value: { ...bare, toward: person.value.who }, end: person.end }
      : person;
  }
  return { value: bare, end: found.end };
}
