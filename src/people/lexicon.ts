/**
 * A story's names and clauses, and how they are found in a sentence.
 *
 * Owns what counts as the same words: articles and `to` may be added or left out, a pronoun may
 * stand for the one person it fits, a clause may be negated at its first verb. Promises the
 * longest of what stands at a place, and never one of two that fit equally. Does not know verbs.
 */
import type { Cast, Pronoun } from "../drama/cast.ts";
import { negatedFrom, verbPlace } from "./negation.ts";
import { isOptional, isWord, type Piece, type Word, wordsOf } from "./words.ts";

/** What a phrase names. */
export type Named = "fact" | "thing" | "promise" | "goal";

/**
 * One of the words that a phrase is made of: a word as it stands, or a person by any name.
 * What was declared with a capital at its start may be written small (`other`) in a sentence.
 */
export type Element =
  | { readonly key: string; readonly other?: string }
  | { readonly person: number };

export interface Phrase {
  readonly kind: Named;
  /** A place in the cast's list of its kind. */
  readonly index: number;
  readonly elements: readonly Element[];
  /** Which element is a clause's first verb; −1 where there is none to be found. */
  readonly verb: number;
  /** As declared. */
  readonly words: string;
}

export interface Lexicon {
  readonly cast: Cast;
  /** By the key of the first element; those that begin with a person, under "". */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Every name of every person, longest first. */
  readonly names: readonly PersonName[];
}

/** One of the names of a person. */
export interface PersonName {
  readonly name: string;
  readonly person: number;
  /** Its words, as they are compared. */
  readonly keys: readonly string[];
}

/** A phrase found in a sentence: it ends before word `end`. */
export interface Found {
  readonly kind: Named;
  readonly index: number;
  readonly end: number;
  readonly isNegated: boolean;
  /** How many people were named by a pronoun. */
  readonly pronouns: number;
}

/** Two that fit equally well. */
export interface Ambiguous {
  readonly ambiguous: readonly [Phrase, Phrase];
  readonly end: number;
}

const PRONOUNS: Readonly<Record<Pronoun, readonly string[]>> = {
  he: ["he", "him", "his"],
  she: ["she", "her"],
  they: ["they", "them", "their"],
  it: ["it", "its"],
};
const POSSESSIVES: ReadonlyMap<string, Pronoun> = new Map([
  ["his", "he"],
  ["her", "she"],
  ["their", "they"],
  ["its", "it"],
]);

// ─── Making ────────────────────────────────────────────────────────────────────────────────

/** A name or clause to be found in sentences. */
export interface Naming {
  readonly kind: Named;
  readonly index: number;
  readonly words: string;
}

/** The names of a cast's people, longest first. */
export function namesOf(cast: Pick<Cast, "people">): Lexicon["names"] {
  return cast.people
    .flatMap(({ name, aliases }, person) =>
      [name, ...aliases].map((each) => ({
        name: each,
        person,
        keys: wordsOf(unplaced(each)).map(({ key }) => key),
      })),
    )
    .sort((a, b) => b.name.length - a.name.length);
}

/** Makes a lexicon of a cast and of what everything in it is called. */
export function makeLexicon(cast: Cast, namings: readonly Naming[]): Lexicon {
  const phrases = new Map<string, Phrase[]>();
  const lexicon: Lexicon = { cast, phrases, names: namesOf(cast) };
  for (const naming of namings) {
    const phrase = makePhrase(lexicon, naming);
    if (phrase.elements.length === 0) continue;
    const first = phrase.elements[0] as Element;
    const keys = "key" in first ? [first.key, first.other] : [""];
    for (const key of keys) {
      if (key === undefined) continue;
      const others = phrases.get(key);
      if (others === undefined) phrases.set(key, [phrase]);
      else others.push(phrase);
    }
  }
  return lexicon;
}

function makePhrase(lexicon: Lexicon, { kind, index, words: written }: Naming): Phrase {
  const words = wordsOf(unplaced(written));
  const elements: Element[] = [];
  let subject: number | undefined;
  for (let i = 0; i < words.length; ) {
    const word = words[i] as Word;
    // `her` at a clause's end is no possessive.
    if (isOwn(lexicon, word.key, subject) && isWord(words[i + 1])) {
      i++;
      continue;
    }
    const person = nameAt(lexicon, words, i) ?? pronounAt(lexicon, word);
    if (person !== undefined) {
      elements.push({ person: person.who });
      subject ??= person.who;
      i += person.length;
      if (words[i]?.key === "'s") i++;
      continue;
    }
    const small = word.key.charAt(0).toLowerCase() + word.key.slice(1);
    if (!isOptional(i === 0 ? small : word.key) || words.length === 1) {
      const isCapital = elements.length === 0 && small !== word.key;
      elements.push(isCapital ? { key: word.key, other: small } : { key: word.key });
    }
    i++;
  }
  const verb = kind === "fact" ? verbPlace(elements) : -1;
  return { kind, index, elements, verb, words: written };
}

/** Text that stands nowhere in particular. */
export function unplaced(text: string): Piece {
  return { text, span: { file: 0, start: 0, end: text.length } };
}

// ─── Finding ───────────────────────────────────────────────────────────────────────────────

/** A person's name, letter by letter, at a word; the longest. */
function nameAt(
  lexicon: Lexicon,
  words: readonly Word[],
  at: number,
): { who: number; length: number } | undefined {
  const key = words[at]?.key;
  for (const { person, keys } of lexicon.names) {
    if (keys[0] !== key) continue;
    if (keys.every((each, i) => words[at + i]?.key === each)) {
      return { who: person, length: keys.length };
    }
  }
  return undefined;
}

/** Whom a pronoun means: the one person of the cast whom it fits. */
function pronounAt(lexicon: Lexicon, word: Word): { who: number; length: number } | undefined {
  const fitting = peopleOf(lexicon, word.key);
  return fitting.length === 1 ? { who: fitting[0] as number, length: 1 } : undefined;
}

/** Everybody whom a pronoun fits. */
export function peopleOf(lexicon: Lexicon, key: string): number[] {
  const fitting: number[] = [];
  lexicon.cast.people.forEach(({ pronoun }, who) => {
    if (PRONOUNS[pronoun].includes(key)) fitting.push(who);
  });
  return fitting;
}

/** A person at a word: by name, or by a pronoun that fits one person alone. */
export function personAt(
  lexicon: Lexicon,
  words: readonly Word[],
  at: number,
): { readonly who: number; readonly end: number; readonly isPronoun: boolean } | undefined {
  const named = nameAt(lexicon, words, at);
  if (named !== undefined) return { who: named.who, end: at + named.length, isPronoun: false };
  const word = words[at];
  const meant = word && pronounAt(lexicon, word);
  return meant && { who: meant.who, end: at + 1, isPronoun: true };
}

/** Whether a word is `his`, `her`, `their`, said of the sentence's own subject. */
export function isOwn(lexicon: Lexicon, key: string, subject: number | undefined): boolean {
  if (subject === undefined) return false;
  return POSSESSIVES.get(key) === lexicon.cast.people[subject]?.pronoun;
}

/**
 * The longest phrase of the kinds asked for that begins at a word. Of equally long ones a name
 * goes before a pronoun, and a clause as declared before its negation.
 */
export function phraseAt(
  lexicon: Lexicon,
  words: readonly Word[],
  at: number,
  kinds: readonly Named[],
): Found | Ambiguous | undefined {
  let best: Found | undefined;
  let bestPhrase: Phrase | undefined;
  let rival: Phrase | undefined;
  const look = (phrase: Phrase): void => {
    if (!kinds.includes(phrase.kind)) return;
    const found = matchPhrase(lexicon, words, at, phrase);
    if (found === undefined) return;
    const order = best === undefined ? 1 : compareFound(found, best);
    if (order > 0) {
      best = found;
      bestPhrase = phrase;
      rival = undefined;
    } else if (order === 0 && !isSame(found, best as Found)) {
      rival = phrase;
    }
  };
  const word = words[at];
  if (word === undefined) return undefined;
  for (let from = at; ; from++) {
    const key = words[from]?.key;
    if (key === undefined) break;
    for (const phrase of lexicon.phrases.get(key) ?? []) look(phrase);
    if (!isOptional(key)) break;
  }
  for (const phrase of lexicon.phrases.get("") ?? []) look(phrase);
  if (best === undefined || bestPhrase === undefined) return undefined;
  return rival === undefined ? best : { ambiguous: [bestPhrase, rival], end: best.end };
}

function compareFound(a: Found, b: Found): number {
  return a.end - b.end || b.pronouns - a.pronouns || Number(b.isNegated) - Number(a.isNegated);
}

function isSame(a: Found, b: Found): boolean {
  return a.kind === b.kind && a.index === b.index;
}

/** Matches one phrase's words at a place of a sentence. */
function matchPhrase(
  lexicon: Lexicon,
  words: readonly Word[],
  start: number,
  phrase: Phrase,
): Found | undefined {
  const { kind, index, elements, verb } = phrase;
  let at = start;
  let isNegated = false;
  let pronouns = 0;
  let subject: number | undefined;
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Element;
    for (;;) {
      const word = words[at];
      if (word === undefined) return undefined;
      if ("person" in element) {
        const person = personLike(lexicon, words, at, element.person);
        if (person !== undefined) {
          if (person.isPronoun) pronouns++;
          subject ??= element.person;
          at = person.end;
          if (words[at]?.key === "'s") at++;
          break;
        }
      } else {
        const end: number | undefined =
          i === verb && !isNegated ? negatedFrom(words, at, element.key) : undefined;
        if (end !== undefined) {
          isNegated = true;
          at = end;
          break;
        }
        if (word.key === element.key || word.key === element.other) {
          at++;
          break;
        }
      }
      if (!isOptional(word.key) && !isOwn(lexicon, word.key, subject)) return undefined;
      at++;
    }
  }
  return { kind, index, end: at, isNegated, pronouns };
}

/** Whether a word means a given person: one of their names, or a pronoun of theirs. */
function personLike(
  lexicon: Lexicon,
  words: readonly Word[],
  at: number,
  who: number,
): { end: number; isPronoun: boolean } | undefined {
  const named = nameAt(lexicon, words, at);
  if (named !== undefined) {
    return named.who === who ? { end: at + named.length, isPronoun: false } : undefined;
  }
  const key = words[at]?.key ?? "";
  return peopleOf(lexicon, key).includes(who) ? { end: at + 1, isPronoun: true } : undefined;
}

/** Whether a name with a word after it, or a clause or a fact's label, begins here. */
export function beginsSentence(lexicon: Lexicon, words: readonly Word[], start: number): boolean {
  let at = start;
  const fact = phraseAt(lexicon, words, at, ["fact"]);
  if (fact !== undefined) return true;
  for (;;) {
    // Before an article is passed over: somebody's name may begin with it.
    const person = nameAt(lexicon, words, at);
    if (person !== undefined) return isWord(words[at + person.length]);
    const word = words[at];
    if (word === undefined || !isArticle(word.key)) break;
    at++;
  }
  const found = phraseAt(lexicon, words, at, ["thing", "promise", "goal"]);
  return found !== undefined && isWord(words[found.end]);
}

function isArticle(key: string): boolean {
  return key === "the" || key === "a" || key === "an" || POSSESSIVES.has(key);
}

/**
 * Which words are part of a name or clause, so that an `and`, an `or` or a comma among them
 * joins nothing.
 */
export function protectedWords(lexicon: Lexicon, words: readonly Word[]): boolean[] {
  const marks = words.map(() => false);
  for (let at = 0; at < words.length; ) {
    const found = phraseAt(lexicon, words, at, ["fact", "thing", "promise", "goal"]);
    const person = nameAt(lexicon, words, at);
    const end = Math.max(found?.end ?? at, person === undefined ? at : at + person.length);
    for (let i = at; i < end; i++) marks[i] = true;
    at = Math.max(end, at + 1);
  }
  return marks;
}
