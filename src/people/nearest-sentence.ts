/**
 * The nearest sentence that would be understood.
 *
 * Owns the candidates: every form of the closed lists, its blanks filled with what the sentence
 * names, in its order, and with the cast's first where it names nothing. The distance counts
 * words (see word-distance.ts). Promises that what it offers is a sentence of the story.
 */
import { OUTLOOKS } from "../drama/cast.ts";
import { nearestOf } from "./entry.ts";
import { type Lexicon, personAt, phraseAt, unplaced } from "./lexicon.ts";
import { DENIED, meantOtherwise } from "./meant-otherwise.ts";
import { baseForms } from "./negation.ts";
import { EFFECTS, type Pattern, type PatternList, QUESTIONS } from "./patterns.ts";
import { matchSentence } from "./read-sentence.ts";
import { FEELING_WORDS } from "./slots.ts";
import { feelingMeant, isLike, isNear, outlookMeant, wordDistance } from "./word-distance.ts";
import { isOptional, type Word, wordsOf } from "./words.ts";

/** Which list a sentence was to be of. */
export type Nearest = "effects" | "questions";

/** A sentence that was probably meant. */
export interface NearSentence {
  readonly sentence: string;
  /** Whether it is only spelt otherwise, so that it may be put in the place of what was written. */
  readonly isSpelling: boolean;
}

/** Nothing is offered that is further off than this share of the sentence's words. */
const FARTHEST = 0.55;
/** Longer sentences than this are not compared. */
const MOST_WORDS = 40;
/** Of so many promises one may be meant that is not named. */
const MOST_PROMISES = 8;
/** No text begins so that goes on with what the story declares. */
const ASKS = /^(nobody|everybody|everyone|unless)$/;

/** The nearest sentence to these words, if one is near. */
export function nearestSentence(
  lexicon: Lexicon,
  words: readonly Word[],
  among: Nearest,
  farthest: number = FARTHEST,
): NearSentence | undefined {
  if (words.length > MOST_WORDS) return undefined;
  const mentions = mentionsIn(lexicon, words);
  const sentence = words.filter(({ key }) => !isOptional(key)).map(({ key }) => key);
  const isDenied = sentence.some((key) => DENIED.test(key));
  const patterns: PatternList<unknown> = among === "effects" ? EFFECTS : QUESTIONS;
  // Not where text may have been meant, and only a slip of the pen is to be told.
  const isMeant = farthest >= FARTHEST || ASKS.test(sentence[0] ?? "");
  const otherwise = isMeant ? meantOtherwise(lexicon, sentence, mentions, among) : [];
  for (const meant of otherwise) {
    if (isUnderstood(lexicon, meant, patterns, among))
      return { sentence: meant, isSpelling: false };
  }
  const [thing] = mentions.things;
  let best: NearSentence | undefined;
  let bestDistance = sentence.length * farthest;
  const consider = (candidate: string, hasVerb: boolean): void => {
    const keys = wordsOf(unplaced(candidate))
      .map(({ key }) => key)
      .filter((key) => !isOptional(key));
    // A verb that stands in the sentence is likely the one that was meant.
    const weight = hasVerb ? 0.5 : 1;
    if (Math.abs(keys.length - sentence.length) * 0.9 * weight >= bestDistance) return;
    const edits = wordDistance(sentence, keys);
    const distance = edits * weight;
    if (distance >= bestDistance) return;
    if (!isUnderstood(lexicon, candidate, patterns, among)) return;
    // Whoever hides a key hides no hope.
    if (among === "effects" && thing !== undefined && !candidate.includes(thing)) return;
    const isSpelling = keys.length === sentence.length && edits < 0.4;
    best = { sentence: candidate, isSpelling };
    bestDistance = distance;
  };
  if (among === "questions") {
    for (const fact of mentions.facts) consider(isDenied ? `not ${fact}` : fact, false);
  }
  for (const pattern of patterns.all) {
    const hasVerb = pattern.keys.some((key) => sentence.includes(key));
    // Names alone make no sentence: of a deed that no form tells, none is the nearest.
    const isToldOf = (key: string): boolean => sentence.some((word) => isNear(word, key));
    if (!hasVerb && !wordsOfForm(pattern).some(isToldOf)) continue;
    for (const known of withPromises(pattern.form, mentions, lexicon)) {
      const filled = fillForm(pattern.form, known, lexicon);
      if (filled === undefined) continue;
      const denied = isDenied ? denyForm(pattern) : undefined;
      const filledDenied = denied && fillForm(denied, known, lexicon);
      if (filledDenied !== undefined) consider(filledDenied, hasVerb);
      else if (isDenied && among === "questions") consider(`not ${filled}`, hasVerb);
      else consider(filled, hasVerb);
    }
  }
  return best;
}

/** What a form says besides its blanks, and besides `for` and `on`. */
function wordsOfForm({ elements, keys }: Pattern<unknown>): readonly string[] {
  return [...keys, ...elements.filter((word) => word.length > 3)];
}

/** `A doesn't know F` of `A knows F`; undefined of what `not` alone denies. */
function denyForm({ elements, verb }: Pattern<unknown>): string | undefined {
  if (verb < 0) return undefined;
  const key = elements[verb] as string;
  const denied = key === "is" ? "isn't" : `doesn't ${baseForms(key)[0]}`;
  return elements.map((element, i) => (i === verb ? denied : element)).join(" ");
}

function isUnderstood(
  lexicon: Lexicon,
  candidate: string,
  patterns: PatternList<unknown>,
  among: Nearest,
): boolean {
  const plain = among === "questions" ? candidate.replace(/^not /, "") : candidate;
  const words = wordsOf(unplaced(plain));
  if (among === "questions") {
    const fact = phraseAt(lexicon, words, 0, ["fact"]);
    if (fact !== undefined && fact.end === words.length) return true;
  }
  return matchSentence(lexicon, words, 0, patterns).kind === "read";
}

/** What a sentence names, by kind, in its order. */
export interface Mentions {
  readonly people: string[];
  readonly facts: string[];
  readonly things: string[];
  readonly promises: string[];
  readonly goals: string[];
  readonly feelings: string[];
  readonly outlooks: string[];
  readonly places: string[];
}

/** Where a form has a promise and the sentence has none, it may be any: only one's own will do. */
function withPromises(form: string, mentions: Mentions, { cast }: Lexicon): readonly Mentions[] {
  if (mentions.promises.length > 0 || !/\bP\b/.test(form)) return [mentions];
  const promises = cast.commitments.slice(0, MOST_PROMISES);
  return promises.map(({ name }) => ({ ...mentions, promises: [name] }));
}

/** Replaces a form's blanks; undefined where the story has nothing to put there. */
function fillForm(form: string, mentions: Mentions, { cast }: Lexicon): string | undefined {
  const people = [...mentions.people];
  for (const { name } of cast.people) if (!people.includes(name)) people.push(name);
  const [first, second] = people;
  const fact = mentions.facts[0] ?? cast.facts[0]?.name;
  const blanks: Record<string, string | undefined> = {
    F: fact,
    V: fact,
    T: mentions.things[0] ?? withArticle(cast.things[0]?.name),
    P: mentions.promises[0] ?? cast.commitments[0]?.name,
    G: mentions.goals[0] ?? cast.goals[0]?.name,
    L: mentions.outlooks[0] ?? "likely",
    K: mentions.feelings[0] ?? "hope",
    M: mentions.feelings.find((kind) => /^(joy|calm|anger)$/.test(kind)) ?? "calm",
    S: mentions.places[0] ?? cast.things.find(({ places }) => places.length > 0)?.places[0],
    X: cast.people.find(({ name }) => name === first)?.pronoun,
    C: undefined,
  };
  // People by their order in the form: `B asks A` has B first.
  let taken = 0;
  const byBlank = new Map<string, string | undefined>();
  const written: string[] = [];
  for (const word of form.split(" ")) {
    let put: string | undefined = word;
    if (word === "A" || word === "B") {
      if (!byBlank.has(word)) byBlank.set(word, taken++ === 0 ? first : second);
      put = byBlank.get(word);
    } else if (/^[A-Z]$/.test(word)) {
      put = blanks[word];
    }
    if (put === undefined) return undefined;
    if (word === "'s" || word === ":") written[written.length - 1] += put;
    else written.push(put);
  }
  return written.join(" ");
}

function withArticle(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `the ${name}`;
}

function mentionsIn(lexicon: Lexicon, words: readonly Word[]): Mentions {
  const { cast } = lexicon;
  const mentions: Mentions = {
    people: [],
    facts: [],
    things: [],
    promises: [],
    goals: [],
    feelings: [],
    outlooks: [],
    places: [],
  };
  for (let at = 0; at < words.length; ) {
    const found = phraseAt(lexicon, words, at, ["fact", "thing", "promise", "goal"]);
    const person = personAt(lexicon, words, at);
    if (found !== undefined && "kind" in found) {
      if (found.kind === "fact") mentions.facts.push(asWritten(words, at, found.end));
      if (found.kind === "thing") mentions.things.push(`the ${cast.things[found.index]?.name}`);
      if (found.kind === "promise")
        mentions.promises.push(cast.commitments[found.index]?.name ?? "");
      if (found.kind === "goal") mentions.goals.push(cast.goals[found.index]?.name ?? "");
      at = found.end;
      continue;
    }
    if (person !== undefined) mentions.people.push(cast.people[person.who]?.name ?? "");
    else mentionMisspelt(lexicon, mentions, (words[at] as Word).key);
    at = person?.end ?? at + 1;
  }
  mentions.places.push(...nearestPlaces(lexicon, words));
  // A label in the sentence may be the beginning of a clause that went wrong.
  const near = nearestClause(lexicon, words);
  if (near !== undefined && !mentions.facts.includes(near)) mentions.facts.push(near);
  return mentions;
}

/** A clause as the sentence has it, denied or not. */
function asWritten(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ")
    .replaceAll(" 's", "'s")
    .replace(/^that (?=\S+$)/, "");
}

/** A single word that is nearly a name, a feeling, an outlook. */
function mentionMisspelt({ cast }: Lexicon, mentions: Mentions, key: string): void {
  const add = (list: string[], names: readonly string[], article = ""): void => {
    const name = key.length > 2 ? nearestOf(key, names) : undefined;
    if (name !== undefined) list.push(article + name);
  };
  const named = (list: readonly { readonly name: string }[]): string[] =>
    list.map(({ name }) => name);
  add(mentions.people, named(cast.people));
  add(mentions.facts, named(cast.facts));
  add(mentions.things, named(cast.things), "the ");
  add(mentions.promises, named(cast.commitments));
  add(mentions.goals, named(cast.goals));
  const outlook = outlookMeant(key);
  if (outlook !== undefined) mentions.outlooks.push(outlook);
  else add(mentions.outlooks, OUTLOOKS);
  const meant = feelingMeant(key);
  if (meant !== undefined) mentions.feelings.push(meant);
  else add(mentions.feelings, FEELING_WORDS);
}

/** The place to wear something that shares most words with the sentence. */
function nearestPlaces({ cast }: Lexicon, words: readonly Word[]): string[] {
  const keys = new Set(words.map(({ key }) => key));
  const shared = (place: string): number =>
    place.split(" ").filter((word) => keys.has(word)).length;
  const places = cast.things.flatMap((thing) => thing.places).filter((place) => shared(place) > 0);
  return places.sort((a, b) => shared(b) - shared(a));
}

/** The clause that shares most words with the sentence, or words that begin alike; no names. */
function nearestClause({ cast, names }: Lexicon, words: readonly Word[]): string | undefined {
  const isName = (key: string): boolean => names.some(({ name }) => name.split(" ").includes(key));
  let best: string | undefined;
  let most = 0;
  for (const { clause } of cast.facts) {
    const keys = wordsOf(unplaced(clause)).map(({ key }) => key);
    const shared = keys.filter((key) => words.some((word) => isLike(word.key, key)));
    const share = shared.length / keys.length;
    if (share > most && shared.some((key) => key.length > 3 && !isName(key))) {
      best = clause;
      most = share;
    }
  }
  return best;
}
