/**
 * One sentence matched against the closed list of forms.
 *
 * Owns the way through a form's words. Promises no guess: a sentence is what it says from its
 * first word to its last, or there is a message that names the first word at which no form goes
 * on. Does not join sentences; read-condition.ts does.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import type { Making, Slots } from "./checks.ts";
import { isOwn, type Lexicon } from "./lexicon.ts";
import { negatedFrom } from "./negation.ts";
import type { Pattern, PatternList } from "./patterns.ts";
import {
  type Filled,
  fillFact,
  fillFeeling,
  fillNamed,
  fillOutlook,
  fillPerson,
  fillPlace,
  fillProposition,
  isFilled,
  type Reading,
  skipOptional,
  spanOfWords,
  withOptional,
} from "./slots.ts";
import type { Word } from "./words.ts";

/** What matching came to. */
export type Matched<T> =
  | { readonly kind: "read"; readonly value: T; readonly isDenied: boolean }
  /** A form fits, and what it says can't be. */
  | { readonly kind: "refused"; readonly reason: Diagnostic }
  /** No form fits: the first word at which none goes on, which may be past the last. */
  | { readonly kind: "unknown"; readonly failedAt: number; readonly reason?: Diagnostic };

/** Reads the condition of a promise that begins at a word; its number, or nothing. */
export type ReadPromiseCondition = (commitment: number, at: number) => number | undefined;

/** Matches words against forms; the first that fits from end to end counts. */
export function matchSentence<T>(
  lexicon: Lexicon,
  words: readonly Word[],
  file: number,
  patterns: PatternList<T>,
  readCondition?: ReadPromiseCondition,
): Matched<T> {
  const reading: Reading = { lexicon, words, file, subject: undefined };
  const making: Making = { cast: lexicon.cast, span: spanOfWords(reading, 0, words.length) };
  let failedAt = -1;
  let reason: Diagnostic | undefined;
  let refused: Diagnostic | undefined;
  for (const pattern of inLikelyOrder(words, patterns)) {
    const match = matchPattern(reading, pattern);
    if ("failedAt" in match) {
      if (match.failedAt > failedAt || (match.failedAt === failedAt && reason === undefined)) {
        failedAt = match.failedAt;
        reason = match.reason;
      }
      continue;
    }
    const { slots, conditionAt } = match;
    if (conditionAt !== undefined) {
      const number = readCondition?.(slots.P, conditionAt);
      // What is wrong with the condition has been said.
      if (number === undefined) return { kind: "unknown", failedAt: -1 };
      slots.C = number;
    }
    const made = pattern.make(slots, making);
    if (!isDiagnostic(made)) return { kind: "read", value: made, isDenied: match.isDenied };
    refused ??= made;
  }
  if (refused !== undefined) return { kind: "refused", reason: refused };
  return { kind: "unknown", failedAt, ...(reason === undefined ? {} : { reason }) };
}

/**
 * First the forms whose verb stands in the sentence, of which one fits nearly always; the others
 * only tell how far it was understood.
 */
function* inLikelyOrder<T>(
  words: readonly Word[],
  { all, byKey }: PatternList<T>,
): Generator<Pattern<T>> {
  const likely = new Set<Pattern<T>>();
  for (const { key } of words) for (const each of byKey.get(key) ?? []) likely.add(each);
  yield* likely;
  for (const pattern of all) if (!likely.has(pattern)) yield pattern;
}

function isDiagnostic(made: unknown): made is Diagnostic {
  return typeof made === "object" && made !== null && "severity" in made;
}

interface Match {
  readonly slots: Slots;
  readonly isDenied: boolean;
  readonly conditionAt: number | undefined;
}

function matchPattern<T>(
  reading: Reading,
  { elements, verb }: Pattern<T>,
): Match | { readonly failedAt: number; readonly reason?: Diagnostic } {
  const { words } = reading;
  const slots = {} as Slots;
  reading.subject = undefined;
  let at = 0;
  let isDenied = false;
  let conditionAt: number | undefined;
  let wasPronoun = false;
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as string;
    if (element === "C") {
      if (at >= words.length) return { failedAt: at };
      conditionAt = at;
      at = words.length;
    } else if (/^[A-Z]$/.test(element)) {
      const filled = withOptional(reading, at, (place) => fillSlot(reading, element, slots, place));
      if (!isFilled(filled)) return filled;
      wasPronoun = filled.value === true;
      if (element === "A" && i === 0) reading.subject = slots.A;
      else if (element === "B" && i === 0) reading.subject = slots.B;
      at = filled.end;
    } else if (element === "'s") {
      if (words[at]?.key === "'s" || words[at]?.key === "'") at++;
      else if (!wasPronoun) return { failedAt: at };
    } else {
      const denied = i === verb ? negatedFrom(words, at, element) : undefined;
      if (denied !== undefined) {
        isDenied = true;
        at = denied;
        continue;
      }
      const found = literalAt(reading, at, element);
      if (found < 0) return { failedAt: at };
      at = found;
    }
  }
  return at === words.length ? { slots, isDenied, conditionAt } : { failedAt: at };
}

/** After a word that the form has, optional words before it passed; −1 where it is not there. */
function literalAt(reading: Reading, from: number, word: string): number {
  for (let at = from; ; ) {
    if (reading.words[at]?.key === word) return at + 1;
    const next = skipOptional(reading, at);
    if (next === at) return -1;
    at = next;
  }
}

/** Fills one blank; the value answered is whether it was filled by a pronoun. */
function fillSlot(reading: Reading, element: string, slots: Slots, at: number): Filled<boolean> {
  const put = <T>(filled: Filled<T>, set: (value: T) => void): Filled<boolean> => {
    if (!isFilled(filled)) return filled;
    set(filled.value);
    return { value: false, end: filled.end };
  };
  const key = reading.words[at]?.key ?? "";
  switch (element) {
    case "A":
    case "B": {
      const filled = fillPerson(reading, at);
      if (!isFilled(filled)) return filled;
      slots[element] = filled.value.who;
      return { value: filled.value.isPronoun, end: filled.end };
    }
    case "F":
      return put(fillProposition(reading, at), (found) => {
        slots.F = found.what;
        slots.isDenied = found.isDenied;
      });
    case "V":
      return put(fillFact(reading, at), (fact) => {
        slots.V = fact;
      });
    case "T":
      return put(fillNamed(reading, at, "thing"), (thing) => {
        slots.T = thing;
      });
    case "P":
      return put(fillNamed(reading, at, "promise"), (promise) => {
        slots.P = promise;
      });
    case "G":
      return put(fillNamed(reading, at, "goal"), (goal) => {
        slots.G = goal;
      });
    case "L":
      return put(fillOutlook(reading, at), (outlook) => {
        slots.L = outlook;
      });
    case "K":
      return put(fillFeeling(reading, at), (feeling) => {
        slots.K = feeling;
      });
    case "S":
      return put(fillPlace(reading, at, slots.T), (place) => {
        slots.S = place;
      });
    case "M":
      if (key !== "joy" && key !== "calm" && key !== "anger") return { failedAt: at };
      slots.M = key;
      return { value: false, end: at + 1 };
    default: {
      // X: `she` in `what she feels`.
      const subject = reading.lexicon.cast.people[reading.subject ?? -1];
      const isOwnPronoun = subject?.pronoun === key || isOwn(reading.lexicon, key, reading.subject);
      return isOwnPronoun ? { value: true, end: at + 1 } : { failedAt: at };
    }
  }
}
