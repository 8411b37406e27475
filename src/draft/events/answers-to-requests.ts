/**
 * What answers a request, and so promises or refuses it, in whatever words.
 *
 *     "Will you ride tonight?" "I'll be there by morning."     says that it will be done
 *     "Give it to nobody but Ruiz." "Nobody but Ruiz."         says it again
 *     "Burn these." "With pleasure, sir."                      will do it at once
 *
 * Owns these answers, and which requests take doing. What is a request is for refusals.ts to say.
 */
import { isVerb } from "../../english/lexicon.ts";
import { wordSet } from "../words/word-set.ts";
import { keyFrom, type SpokenClause, untilComma } from "./clauses.ts";
import { requests } from "./refusals.ts";

/** "I'll be there by morning", "I'll ride": said to somebody who asks for something. */
export function answeredIn(
  clause: SpokenClause,
  asked: readonly SpokenClause[],
): readonly [string, string, number] | undefined {
  if (clause.isQuestion) return undefined;
  const words = untilComma(clause);
  const what =
    /^(?:and |but |yes |so |then |of course |well |all right |okay |ok )*i(?:'ll| will| shall) (?:gladly |always )?(.+)$/.exec(
      words,
    )?.[1];
  if (what === undefined || /\b(?:if|unless|perhaps|maybe|probably|might)\b/.test(words))
    return undefined;
  const [verb = ""] = what.split(" ");
  // "Will you go?" "I will go."  "Tell him a Sunday." "I'll tell him."
  const isAsked = asked.some((each) => each.words.includes(verb));
  if (!isAsked && (NO_ANSWER.has(verb) || what.split(" ").length < 2)) return undefined;
  if (
    verb === "be" &&
    !/^be (?:there|here|back|home|in|at|with|ready|along|round|down|up|by)\b/.test(what)
  )
    return undefined;
  if (isAsked && /^(?:not|never|be|have)$/.test(verb)) return undefined;
  return [promiseKey(what), what, 0.65];
}

/** What is announced or guessed, rather than undertaken, even to somebody who asks. */
export const NO_ANSWER: ReadonlySet<string> =
  wordSet(`not never miss have know think feel need regret hate die
  get admit bet say tell hear suppose guess believe want wish ask answer allow just only also sit thank
  agree excuse begin start speak explain read put let try do show`);

/** "Give it to nobody but Ruiz." "Nobody but Ruiz.": said after whoever asked it. */
export function echoes(
  { words, isQuestion }: SpokenClause,
  asked: readonly SpokenClause[],
): boolean {
  if (isQuestion || words.length < 2 || words.length > 5) return false;
  const known = new Set(asked.flatMap((each) => each.words));
  return (
    words.every((word) => known.has(word)) && !/^(?:you|it|that|what|the)$/.test(words[0] ?? "")
  );
}

/** Something to be done that takes doing, told or asked: no "sit down", "tell me", "look here". */
export function isOrder(clause: SpokenClause): boolean {
  if (!requests(clause)) return false;
  const [first = ""] = deedOf(clause).split(" ");
  return isVerb(first) && !SMALL.has(first);
}

/** What is ordered: "burn these", of "and then you'll burn these". */
export function deedOf({ words, untilComma: until }: SpokenClause): string {
  return words
    .slice(0, until)
    .join(" ")
    .replace(/^(?:and |but |then |now |please |just |only |so )+/, "")
    .replace(
      /^(?:(?:will|would|could|can|won't) you |you(?:'ll| will| must| are to|'re going to| have to|'ve got to)(?: have to)? )/,
      "",
    );
}

/** What is done in a moment, or only said. */
const SMALL: ReadonlySet<string> = wordSet(
  "sit stand look listen wait stop tell say speak come go let be hush think mind see hear excuse forgive pardon try hold get take have put leave read answer call name suppose imagine remember forget drink eat sleep calm shut open turn move step stay",
);

/** "At once, sir." "With pleasure." "Very good." "You bet.": it will be done. */
export function isAtOnce(clause: SpokenClause): boolean {
  return (
    !clause.isQuestion &&
    /^(?:(?:very good|with pleasure|at once|right away|straight away|directly|gladly|you bet|consider it done|i will|i shall|aye aye|it shall be done|as you (?:wish|say)|leave it to me|done)(?: |$))+/.test(
      untilComma(clause),
    )
  );
}

/** When something will be done: what is said to be done soon is undertaken. */
export const SOON: RegExp =
  /\b(?:tomorrow|tonight|first thing|today|this (?:afternoon|evening|minute|instant|very \w+)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|by (?:noon|morning|nightfall|dark|dawn|sunrise|tomorrow|then|\w+day)|at (?:dawn|once|noon|first light)|(?:till|until) (?:you|he|she|they|it|dawn|morning))\b/;

/** What a promise is called: its verb and noun, or only the noun where the verb says little. */
export function promiseKey(what: string): string {
  const words = what.split(" ");
  const [verb = ""] = words;
  if (!/^(?:put|make|get|have|do|take|give|set|let)$/.test(verb)) return keyFrom(words, 2);
  const until = words.findIndex(
    (word, i) =>
      i > 1 && /^(?:in|on|at|to|for|from|of|with|by|into|till|until|before|over)$/.test(word),
  );
  const nouns = words.slice(1, until < 0 ? words.length : until);
  const key = keyFrom(nouns, 2);
  const isEmpty = nouns.every((word) =>
    /^(?:you|him|her|them|it|me|there|here|that|this|so)$/.test(word),
  );
  return isEmpty ? `${verb}_${nouns.at(-1) ?? "it"}` : key;
}
