/**
 * Sentences that are meant when a writer says it in other words.
 *
 * Stories remember what is so now, and writers tell what was done: whoever was told knows, whoever
 * was given something holds it, whoever left isn't here. Owns the turns of speech that are far from
 * their sentence by words and near by sense; nearest-sentence.ts measures the rest. What is given
 * back may not fit the story (a promise of somebody else's, say): whoever asks tries each in turn.
 */
import { PERSONAL_FEELINGS } from "../drama/feelings.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Mentions, Nearest } from "./nearest-sentence.ts";
import { feelingMeant } from "./word-distance.ts";

/** What may be meant by a sentence, likeliest first. `keys` are its words, less `that`, `the`. */
export function meantOtherwise(
  lexicon: Lexicon,
  keys: readonly string[],
  mentions: Mentions,
  among: Nearest,
): string[] {
  const words: Said = { lexicon, says: (test) => keys.some((key) => test.test(key)), mentions };
  return [...(among === "effects" ? happened(words, keys) : asked(words, keys))];
}

interface Said {
  readonly lexicon: Lexicon;
  readonly says: (test: RegExp) => boolean;
  readonly mentions: Mentions;
}

/** Words that deny; where one stands, what is offered denies too. */
export const DENIED: RegExp = /n't$|^(not|no|longer|never|cannot|nobody|unless)$/;
const TOLD = /^(told|tell|tells|said|heard|learned|learnt)$/;
const HAD = /^(has|have|had|got|owns|carries|given|gave|took|taken|stole)$/;
/** Before a word for who feels something, or such a word itself. */
const FEELS =
  /^(is|are|was|isn't|gets|becomes|grows|feels|feel|hopes|fears|dreads|regrets|pities)$/;

// ─── After `~` ──────────────────────────────────────────────────────────────────────────────

function* happened(said: Said, keys: readonly string[]): Iterable<string> {
  const { lexicon, says, mentions } = said;
  const { people, facts, things, promises, goals, outlooks } = mentions;
  const [first, second] = people;
  const [thing] = things;
  if (first !== undefined && thing !== undefined) {
    if (second !== undefined && says(/^(puts|slips|slides|places|presses|passes)$/)) {
      yield `${first} gives ${second} ${thing}`;
    }
    if (says(/^(steals|grabs|snatches|seizes|picks)$/)) yield `${first} takes ${thing}`;
  }
  if (thing !== undefined && first === undefined && says(/^(lost|gone|disappears|vanishes)$/)) {
    const owner = lexicon.cast.people[0]?.name;
    if (owner !== undefined) yield `${owner} loses ${thing}`;
  }
  if (first !== undefined && promises[0] !== undefined && says(/^(refuses|declines|won't)$/)) {
    yield `${first} withholds ${promises[0]}`;
  }
  if (says(/^(loses|gives|abandons)$/) && says(/^hope$/)) {
    const goal = goals[0] ?? goalOf(lexicon, first);
    if (goal !== undefined) yield `${goal} becomes unlikely`;
  }
  if (first !== undefined && second !== undefined) {
    const isBond = says(/^(loves?|loving|likes?|liking|trusts?|hates?|fond|closer|friends?)$/);
    if (isBond)
      yield `${first} ${says(/^(less|stops|no|not|hates?)$/) ? "cools" : "warms"} to ${second}`;
  }
  if (first !== undefined && says(FEELS)) yield* felt(lexicon, first, second, feelingIn(keys));
  if (first !== undefined && facts[0] !== undefined && says(/^(finds|figures|works)$/)) {
    if (says(/^out$/)) yield `${first} learns ${facts[0]}`;
  }
  if (goals[0] !== undefined && outlooks[0] !== undefined)
    yield `${goals[0]} becomes ${outlooks[0]}`;
  if (first === undefined) yield* changed(lexicon, keys, facts, says);
}

/** `it starts to rain`, `the weather is rain`: something that is so from now on. */
function* changed(
  { cast }: Lexicon,
  keys: readonly string[],
  facts: readonly string[],
  says: Said["says"],
): Iterable<string> {
  if (!says(/^(is|are|now|starts?|begins?|stops?|becomes|turns)$/)) return;
  for (const { clause, values } of cast.facts) {
    const value = values.find((each) => each !== "yes" && each !== "no" && keys.includes(each));
    if (value !== undefined) yield `now ${clause} is ${value}`;
  }
  if (facts[0] !== undefined) yield `now ${facts[0]}`;
}

function goalOf({ cast }: Lexicon, person: string | undefined): string | undefined {
  const who = cast.people.findIndex(({ name }) => name === person);
  return cast.goals.find(({ owner }) => owner === who)?.name;
}

// ─── In braces ──────────────────────────────────────────────────────────────────────────────

function* asked(said: Said, keys: readonly string[]): Iterable<string> {
  const { lexicon, says, mentions } = said;
  const { people, facts, things, promises, feelings, places } = mentions;
  const [first, second] = people;
  const isDenied = says(DENIED);
  const [promise] = promises;
  const commitment = lexicon.cast.commitments.find(({ name }) => name === promise);
  if (commitment !== undefined && first === undefined) {
    const debtor = lexicon.cast.people[commitment.debtor]?.name ?? "";
    const not = isDenied ? "not " : "";
    if (says(/^kept$/)) yield `${not}${debtor} kept ${promise}`;
    if (says(/^(broken|broke)$/)) yield `${not}${debtor} broke ${promise}`;
    if (says(/^(made|given|promised)$/)) yield `${not}${debtor} promised ${promise}`;
  }
  const [fact] = facts;
  if (first === undefined) {
    // One after the other: a question in braces is about somebody.
    const [somebody] = lexicon.cast.people;
    if (fact !== undefined && somebody !== undefined && says(/^(nobody|everybody|everyone)$/)) {
      yield `${somebody.name} ${isDenied ? "doesn't know" : "knows"} ${fact}`;
    }
    return;
  }
  const [thing] = things;
  if (fact !== undefined && says(/^unless$/) && says(/^knows$/)) {
    yield `${first} doesn't know ${fact}`;
  }
  if (fact !== undefined && second !== undefined && says(/^(thinks?|believes?)$/)) {
    yield `${first} ${isDenied ? "doesn't think" : "thinks"} ${second} knows ${fact}`;
  }
  if (thing !== undefined && places[0] !== undefined && says(/^(is|has|on)$/)) {
    yield `${first} ${isDenied ? "doesn't wear" : "wears"} ${thing} on ${places[0]}`;
  }
  if (fact !== undefined && says(TOLD)) {
    yield `${second ?? first} ${isDenied ? "doesn't know" : "knows"} ${fact}`;
  }
  if (fact !== undefined && second === undefined && says(/^(thinks?|suspects?|guesses)$/)) {
    yield `${first} ${isDenied ? "doesn't believe" : "believes"} ${fact}`;
  }
  if (thing !== undefined && says(HAD)) {
    yield `${second ?? first} ${isDenied ? "doesn't hold" : "holds"} ${thing}`;
  }
  const isGone = says(/^(left|gone|went|away|absent)$/);
  if (thing === undefined && (isGone || says(/^(came|come|arrived|back|present|room)$/))) {
    yield `${first} ${isGone === isDenied ? "is" : "isn't"} here`;
  }
  if (second !== undefined && says(/^friends?$/)) yield `${first} likes ${second}`;
  if (feelings[0] !== undefined && says(/^(>|>=|more|than|least|\d+)$/)) {
    const level = says(/^([3-9]|very)$/) ? "great" : "much";
    yield* felt(lexicon, first, second, `${level} ${feelings[0]}`);
  }
  if (second !== undefined && says(/^(sees?|notices|knows)$/)) {
    const kind = feelingIn(keys);
    if (kind !== undefined) yield `${first} sees ${second}'s ${kind}`;
  }
  if (says(FEELS)) yield* felt(lexicon, first, second, feelingIn(keys), isDenied ? "not " : "");
}

/** `Ben is angry with Nora`: what somebody feels, by the word for who feels it. */
function* felt(
  { cast }: Lexicon,
  first: string,
  second: string | undefined,
  kind: string | undefined,
  not = "",
): Iterable<string> {
  if (kind === undefined) return;
  const bare = kind.replace(/^(much|great) /, "");
  if ((PERSONAL_FEELINGS as readonly string[]).includes(bare)) {
    const others = cast.people.map(({ name }) => name).filter((name) => name !== first);
    const [other] = second === undefined ? others : [second];
    if (other !== undefined) yield `${not}${first} feels ${kind} at ${other}`;
  }
  yield `${not}${first} feels ${kind}`;
}

/** The feeling that is spoken of by another word for it. */
function feelingIn(keys: readonly string[]): string | undefined {
  return keys.map(feelingMeant).find((meant) => meant !== undefined);
}
