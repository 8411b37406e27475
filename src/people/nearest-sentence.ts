/**
 * The nearest sentence that would be understood.
 *
 * Owns the candidates: every form of the closed lists, its blanks filled with what the sentence
 * names, in its order, and with the cast's first where it names nothing. The distance counts
 * words: one that is missing or too many is 1, one for another as much as their letters differ.
 * Promises that what it offers is a sentence of the story.
 */
import { editDistance } from "../analyse/nearest.ts";
import { OUTLOOKS } from "../drama/cast.ts";
import { type Lexicon, type Phrase, personAt, phraseAt, unplaced } from "./lexicon.ts";
import { EFFECTS, type PatternList, QUESTIONS } from "./patterns.ts";
import { matchSentence } from "./read-sentence.ts";
import { FEELING_WORDS } from "./slots.ts";
import { isOptional, type Word, wordsOf } from "./words.ts";

/** Which list a sentence was to be of. */
export type Nearest = "effects" | "questions";

/** Nothing is offered that is further off than this share of the sentence's words. */
const FARTHEST = 0.55;
/** Longer sentences than this are not compared. */
const MOST_WORDS = 40;

/** What a sentence names, by kind, in its order. */
interface Mentions {
  readonly people: string[];
  readonly facts: string[];
  readonly things: string[];
  readonly promises: string[];
  readonly goals: string[];
  readonly feelings: string[];
  readonly outlooks: string[];
}

/** The nearest sentence to these words, if one is near. */
export function nearestSentence(
  lexicon: Lexicon,
  words: readonly Word[],
  among: Nearest,
): string | undefined {
  if (words.length > MOST_WORDS) return undefined;
  const mentions = mentionsIn(lexicon, words);
  const sentence = words.filter(({ key }) => !isOptional(key)).map(({ key }) => key);
  const patterns: PatternList<unknown> = among === "effects" ? EFFECTS : QUESTIONS;
  let best: string | undefined;
  let bestDistance = sentence.length * FARTHEST;
  const consider = (candidate: string): void => {
    const keys = wordsOf(unplaced(candidate))
      .map(({ key }) => key)
      .filter((key) => !isOptional(key));
    if (Math.abs(keys.length - sentence.length) >= bestDistance) return;
    const distance = wordDistance(sentence, keys);
    if (distance >= bestDistance) return;
    if (!isUnderstood(lexicon, candidate, patterns, among)) return;
    best = candidate;
    bestDistance = distance;
  };
  if (among === "questions") for (const fact of mentions.facts) consider(fact);
  for (const { form } of patterns.all) {
    // Of the feelings named none or one: `A feels` alone is no sentence.
    const filled = fillForm(form, mentions, lexicon);
    if (filled !== undefined) consider(filled);
  }
  return best;
}

function isUnderstood(
  lexicon: Lexicon,
  candidate: string,
  patterns: PatternList<unknown>,
  among: Nearest,
): boolean {
  const words = wordsOf(unplaced(candidate));
  if (among === "questions") {
    const fact = phraseAt(lexicon, words, 0, ["fact"]);
    if (fact !== undefined && fact.end === words.length) return true;
  }
  return matchSentence(lexicon, words, 0, patterns).kind === "read";
}

/** Replaces a form's blanks; undefined where the story has nothing to put there. */
function fillForm(form: string, mentions: Mentions, { cast }: Lexicon): string | undefined {
  const people = [...mentions.people];
  for (const { name } of cast.people) if (!people.includes(name)) people.push(name);
  const [first, second] = people;
  const blanks: Record<string, string | undefined> = {
    F: mentions.facts[0],
    V: mentions.facts[0],
    T: mentions.things[0] ?? article(cast.things[0]?.name),
    P: mentions.promises[0] ?? cast.commitments[0]?.name,
    G: mentions.goals[0] ?? cast.goals[0]?.name,
    L: mentions.outlooks[0] ?? "likely",
    K: mentions.feelings[0] ?? "hope",
    M: mentions.feelings.find((kind) => /^(joy|calm|anger)$/.test(kind)) ?? "calm",
    S: cast.things.find(({ places }) => places.length > 0)?.places[0],
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

function article(name: string | undefined): string | undefined {
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
  };
  for (let at = 0; at < words.length; ) {
    const { key } = words[at] as Word;
    const found = phraseAt(lexicon, words, at, ["fact", "thing", "promise", "goal"]);
    const person = personAt(lexicon, words, at);
    if (found !== undefined && "kind" in found) {
      if (found.kind === "fact") mentions.facts.push(cast.facts[found.index]?.name ?? "");
      if (found.kind === "thing") mentions.things.push(`the ${cast.things[found.index]?.name}`);
      if (found.kind === "promise")
        mentions.promises.push(cast.commitments[found.index]?.name ?? "");
      if (found.kind === "goal") mentions.goals.push(cast.goals[found.index]?.name ?? "");
      at = found.end;
      continue;
    }
    if (person !== undefined) {
      mentions.people.push(cast.people[person.who]?.name ?? "");
      at = person.end;
      continue;
    }
    mentionMisspelt(lexicon, mentions, key);
    at++;
  }
  // A clause that is nearly there: the one that shares most words with the sentence.
  if (mentions.facts.length === 0) {
    const near = nearestClause(lexicon, words);
    if (near !== undefined) mentions.facts.push(near);
  }
  return mentions;
}

/** A single word that is nearly a name, a feeling, an outlook. */
function mentionMisspelt({ cast }: Lexicon, mentions: Mentions, key: string): void {
  const near = (name: string): boolean =>
    name === key || editDistance(key, name, Math.floor(name.length / 3)) <= name.length / 3;
  for (const { name } of cast.people) if (near(name)) mentions.people.push(name);
  for (const { name } of cast.facts) if (near(name)) mentions.facts.push(name);
  for (const { name } of cast.things) if (near(name)) mentions.things.push(`the ${name}`);
  for (const { name } of cast.commitments) if (near(name)) mentions.promises.push(name);
  for (const { name } of cast.goals) if (near(name)) mentions.goals.push(name);
  for (const kind of FEELING_WORDS) if (near(kind)) mentions.feelings.push(kind);
  for (const outlook of OUTLOOKS) if (near(outlook)) mentions.outlooks.push(outlook);
}

function nearestClause({ phrases }: Lexicon, words: readonly Word[]): string | undefined {
  const keys = new Set(words.map(({ key }) => key));
  let best: Phrase | undefined;
  let most = 0;
  for (const phrase of new Set([...phrases.values()].flat())) {
    if (phrase.kind !== "fact") continue;
    const shared = phrase.elements.filter((each) => "key" in each && keys.has(each.key)).length;
    const share = shared / phrase.elements.length;
    if (share > most && share >= 0.5) {
      best = phrase;
      most = share;
    }
  }
  return best?.words;
}

/** Edits by words between two sentences. */
export function wordDistance(a: readonly string[], b: readonly string[]): number {
  let above = b.map((_, j) => j + 1);
  above.unshift(0);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row.push(
        Math.min(
          (above[j] as number) + 1,
          (row[j - 1] as number) + 1,
          (above[j - 1] as number) + difference(a[i - 1] as string, b[j - 1] as string),
        ),
      );
    }
    above = row;
  }
  return above[b.length] as number;
}

/** 0 for the same word, 1 for quite another, between for one that is spelt nearly so. */
function difference(a: string, b: string): number {
  if (a === b) return 0;
  const most = Math.max(a.length, b.length);
  const limit = most >> 1;
  const edits = editDistance(a, b, limit);
  return edits > limit ? 1 : edits / most;
}
