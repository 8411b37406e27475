/**
 * How much speaks for a statement being news to whoever hears it.
 *
 *     "They picked up Milos this morning."     a deed, of others, done, and when
 *     "The sprinklers are dead."               how something is that matters
 *     "You're late." "It's cold in here."      what both can see
 *
 * Owns the signs and their weights: who it is about, how it is told, what it is of, how it is
 * brought up and how it is taken. Fitted on fifteen scenes of our own, by logistic regression, and
 * rounded. What is announced or confessed outright is for secrets.ts to say.
 */
import { isVerb } from "../../english/lexicon.ts";
import { baseFromIng, basesFromPast } from "../../english/verb-forms.ts";
import { wordSet } from "../words/word-set.ts";
import type { SpokenClause } from "./clauses.ts";
import type { Secrecy } from "./secrets.ts";

/** How something said is brought up, and how it is taken. */
export interface Hearing {
  /** Somebody has asked what is the matter, who did it, where. */
  readonly isAnswer: boolean;
  /** The hearer is shown to be struck. */
  readonly isStunned: boolean;
  /** The hearer asks back. */
  readonly isAskedBack: boolean;
  /** The hearer says that they knew. */
  readonly isKnown: boolean;
  /** Admitted, confessed, told, said at last, said low. */
  readonly isConfided: boolean;
  /** Its place in what is said, from 0. */
  readonly place: number;
}

/** A statement taken apart. */
interface Statement {
  readonly words: readonly string[];
  /** All that stands before the verb. */
  readonly subject: readonly string[];
  readonly tense: Tense;
  /** The base of what is done; empty for how something is. */
  readonly verb: string;
  /** What stands behind the verb. */
  readonly rest: string;
}

type Tense =
  | "perfect"
  | "past"
  | "was"
  | "passive"
  | "doing"
  | "going"
  | "is"
  | "has"
  | "will"
  | "does";

interface Sign {
  readonly weight: number;
  readonly holds: (said: Statement, hearing: Hearing) => boolean;
}

const KIN =
  /^(?:father|mother|mum|mam|mom|dad|ma|pa|da|papa|mama|son|daughter|brother|sister|child|boy|girl|baby|husband|wife|uncle|aunt|grandfather|grandmother|gran|granddad|cousin|twin|grandson|granddaughter|parents|people|family)(?:'s)?$/;

const WHEN =
  /\b(?:yesterday|tonight|tomorrow|today|(?:last|this|next|every|one) (?:night|week|month|year|morning|evening|afternoon|spring|summer|autumn|winter|time)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july|august|september|october|november|december|christmas|easter|michaelmas|ago|since|at (?:noon|midnight|dawn|\w+ o'clock)|in the (?:night|morning|spring|summer|autumn|winter)|for (?:\w+ )?(?:years|months|weeks|days|nights)|by now|already|just now|before dawn)\b/;

/** Deeds and things that change how matters stand. */
const HEAVY =
  /\b(?:dead|died|dies|dying|killed|kill|shot|hanged|drowned|murdered|murder|poisoned?|body|blood|stole|stolen|robbed|missing|vanished|gone|left|leaving|lost|sold|burned|burnt|broke|broken|arrested|prison|police|court|hospital|fever|sick|ill|cancer|operation|pregnant|baby|child|married|engaged|divorce|wedding|job|work|fired|sacked|closing|closed|money|debts?|pounds|dollars|guineas|owes?|will|letter|key|safe|secret|lied|lie|lying|hid|hidden|war|ship|army|king|queen|traitor|spy|escaped|run away|ran away|ran off|followed|found|saw|seen|took|taken|sent|gave|given|offered|promised|signed|moving|coming|come back|came back|house|farm|school|accident|fire|flood|fell|fallen|cut|wrote|written|heard|told|father|mother|brother|sister|husband|wife|son|daughter)\b/;

const SIGNS: readonly Sign[] = [
  // How it is told.
  { weight: 0.7, holds: ({ tense }) => tense === "perfect" },
  { weight: 0.5, holds: ({ tense, rest }) => tense === "was" && IS_SOMEWHERE.test(rest) },
  { weight: -0.3, holds: ({ tense, rest }) => tense === "was" && !IS_SOMEWHERE.test(rest) },
  { weight: -0.5, holds: ({ tense }) => /^(?:past|does|is)$/.test(tense) },
  { weight: -1, holds: ({ tense }) => tense === "will" },
  { weight: -0.5, holds: ({ verb }) => LIGHT.has(verb) },
  // Of whom.
  { weight: 0.4, holds: ({ subject }) => /^(?:he|she|they|we)$/.test(subject[0] ?? "") },
  { weight: 0.9, holds: ({ subject }) => subject.some((word) => KIN.test(word)) },
  { weight: 0.5, holds: ({ subject }) => OF_SOMEBODY.test(subject[0] ?? "") },
  {
    weight: -0.5,
    holds: ({ subject }) => /^(?:it|that|this|these|those)$/.test(subject.join(" ")),
  },
  { weight: -0.9, holds: ({ subject }) => subject[0] === "you" },
  // What of.
  { weight: 0.7, holds: ({ words }) => WHEN.test(words.join(" ")) },
  { weight: 0.4, holds: ({ words }) => HEAVY.test(words.join(" ")) },
  { weight: -0.2, holds: ({ rest }) => /\b(?:you|your|yours)\b/.test(rest) },
  { weight: -0.7, holds: ({ rest }) => /^(?:it|him|her|them|that|this|so)?$/.test(rest) },
  { weight: 0.2, holds: ({ words }) => words.length > 6 },
  { weight: 0.4, holds: ({ words }) => words.length < 4 },
  // How it is brought up, and taken.
  { weight: 0.4, holds: (_, { isAnswer }) => isAnswer },
  { weight: 0.3, holds: (_, { isStunned }) => isStunned },
  { weight: 0.4, holds: (_, { isAskedBack }) => isAskedBack },
  { weight: -2, holds: (_, { isKnown }) => isKnown },
  { weight: 0.3, holds: (_, { isConfided }) => isConfided },
  { weight: 0.2, holds: (_, { place }) => place > 0 },
];

/** Where somebody was, rather than what they were like. */
const IS_SOMEWHERE =
  /^(?:in|at|on|here|there|up|down|out|off|away|gone|under|behind|with|no|nobody|only|my|your|his|her|their|our|dead|alive|empty|me|mine|yours|forty|\w+teen|\w+ty|two|three|four|five|six|seven|eight|nine|ten)\b/;

const OF_SOMEBODY = /^(?:the|that|mr|mrs|miss|captain|doctor|old|my|your|his|her|our|their)$/;

/** What is done every day, and tells little. */
const LIGHT: ReadonlySet<string> = wordSet(
  "say ask think know want like mean seem look feel get go come put do try wish hope suppose believe remember forget thank love hate need start begin stop keep",
);

/** How much speaks for a clause being news; far below 0 where it states nothing. */
export function newsWeight(clause: SpokenClause, hearing: Hearing): number {
  const said = statementIn(clause);
  if (said === undefined) return Number.NEGATIVE_INFINITY;
  let weight = 0;
  for (const sign of SIGNS) if (sign.holds(said, hearing)) weight += sign.weight;
  return weight;
}

/** A statement as something that is told on purpose. */
export interface Telling {
  /** How much its form says for it: `newsWeight`. */
  readonly form: number;
  readonly secrecy: Secrecy;
  readonly hearing: Hearing;
  /** Whoever says it has said that there is something to tell. */
  readonly isAnnounced: boolean;
  /** Of somebody's going: "I leave for Maine in the morning". */
  readonly isDeparture: boolean;
  /** "I wrote it": of what is not said here. */
  readonly isVague: boolean;
  /** The next speech follows with nothing told between. */
  readonly isCutOff: boolean;
  /** Names behind its first word, and words that nobody has used yet. */
  readonly names: number;
  readonly fresh: number;
}

/**
 * How sure it is that something is told on purpose, rather than said: 0 to 1. What changes a
 * life and what is confessed carry it; a good form alone is a guess. Fitted as the signs are, on
 * all that has been marked by hand.
 */
export function certaintyOfTelling(telling: Telling): number {
  const { hearing, secrecy, isDeparture } = telling;
  let weight = telling.form / 2;
  if (secrecy === "breaks" || isDeparture) weight += 2.5;
  else if (secrecy === "confesses") weight += 1.8;
  else if (secrecy === "reveals" && hearing.isStunned) weight += 1.5;
  else if (secrecy === "reveals" || secrecy === "owns") weight += 0.5;
  if (telling.isAnnounced) weight += 0.7;
  if (hearing.isKnown) weight -= 2;
  if (telling.isVague) weight -= 0.7;
  if (telling.isCutOff) weight -= 1.25;
  weight += 0.6 * Math.min(telling.names, 2) + 0.3 * Math.min(telling.fresh, 4);
  return Math.min(0.9, Math.max(0, 0.6 + (weight - SURE) / 6));
}

/** So much more often than not it is meant as news. */
const SURE = 1.7;

const LEAD =
  /^(?:and|but|well|so|oh|no|yes|because|then|now|look|listen|see|only|that|sir|madam|ma'am|also|anyway|besides|ah|aye|why)$/;

/** Subject, tense and the rest of what is stated. */
function statementIn(clause: SpokenClause): Statement | undefined {
  if (clause.isQuestion) return undefined;
  let from = 0;
  while (LEAD.test(clause.words[from] ?? "") && clause.words.length - from > 2) from++;
  const words = clause.words.slice(from);
  if (words.length < 2 || words.length > 24) return undefined;
  if (NO_STATEMENT.test(words.join(" "))) return undefined;
  for (let i = 0; i < words.length && i < 6; i++) {
    const word = words[i] as string;
    const clitic = /^(.+)'(s|m|re|ve|d|ll)$/.exec(word);
    const next = words[i + 1] ?? "";
    if (clitic !== null) {
      // "the king's men", "my father's house": whose.
      const isOwner = clitic[2] === "s" && i > 0 && !IS_BEHIND.test(next);
      if (isOwner) continue;
      return taken(words, [...words.slice(0, i), clitic[1] as string], clitic[2] as string, i + 1);
    }
    if (
      i === 0 &&
      !/^(?:nobody|nothing|everybody|everything|everyone|somebody|someone)$/.test(word) &&
      isFinite(word)
    )
      return undefined;
    if (i > 0 && isFinite(word)) return taken(words, words.slice(0, i), word, i + 1);
  }
  return undefined;
}

const NO_STATEMENT =
  /^(?:if|perhaps|maybe|not|who|whom|whose|than|as|like|though|although|while|unless|until|till|whether|except|suppose|supposing|please|let|let's|do|don't|what|how|who|where|when|why|which|may|thank|good|i'm (?:sorry|afraid|glad|sure|fine|here|cold|tired|hungry|not sure|all right|so sorry|very sorry)|i (?:think|suppose|hope|believe|guess|know|mean|see|beg|wish|wonder|expect|daresay|want|remember|miss|like|hate|feel|understand|need|trust|imagine|don't (?:know|think|care|want|mind|understand|believe|like)|do not (?:know|think|care|want)|can't|cannot|couldn't)|you (?:know|see)|i'll|i will|i shall|i'd|we'll|we shall|you'll|you're|you've|you (?:are|have|were|can|must|should|will))\b|\b(?:would|should|might|could|may|must|ought|if)\b/;

const IS_BEHIND =
  /^(?:\w+ing|\w+ed|been|gone|dead|not|no|a|an|the|in|at|on|out|off|my|your|his|her|just|still|already|never|got|taken|broken|lost|left|sent|sold|cut|run|hidden|stolen|shut|open|over|all|only|always|here|there|ill|alive|mine|yours|back|home|coming|full|empty|one|two|three)$/;

function isFinite(word: string): boolean {
  if (AUXILIARY.test(word)) return true;
  const { past } = basesFromPast(word, isVerb);
  if (past.length > 0 && word.length > 2)
    return !isVerb(word) || /^(?:cut|put|let|hit|shut|read|found|left|saw|lay|fell)$/.test(word);
  return (
    word.length > 3 &&
    word.endsWith("s") &&
    !word.endsWith("ss") &&
    !word.includes("'") &&
    isVerb(word.slice(0, -1))
  );
}

const AUXILIARY =
  /^(?:is|are|am|was|were|has|have|had|does|did|will|won't|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|didn't|doesn't|don't|can|can't|cannot|shall|never)$/;

function taken(
  words: readonly string[],
  subject: readonly string[],
  verb: string,
  behind: number,
): Statement {
  const after = words.slice(behind);
  const [first = "", ...others] = after.filter(
    (word) => !/^(?:not|never|just|already|all|always|still|only|also|really|\w+ly)$/.test(word),
  );
  const rest = others.join(" ");
  const all = [first, ...others].join(" ");
  const base = { words, subject } as const;
  const isPart = basesFromPast(first, isVerb).participle[0];
  const doing = first.endsWith("ing") ? baseFromIng(first, isVerb) : undefined;
  switch (verb) {
    case "s":
    case "m":
    case "re":
    case "is":
    case "are":
    case "am":
    case "isn't":
    case "aren't":
      if (doing !== undefined)
        return {
          ...base,
          tense: doing === "go" && /^to\b/.test(rest) ? "going" : "doing",
          verb: doing,
          rest,
        };
      if (verb === "s" && first === "got") return { ...base, tense: "has", verb: "have", rest };
      if (isPart !== undefined && first !== "dead")
        return {
          ...base,
          tense: verb === "s" && (first === "been" || !isAdjective(first)) ? "perfect" : "passive",
          verb: isPart,
          rest,
        };
      return { ...base, tense: "is", verb: "", rest: all };
    case "was":
    case "were":
    case "wasn't":
    case "weren't":
      if (isPart !== undefined) return { ...base, tense: "passive", verb: isPart, rest };
      return { ...base, tense: "was", verb: "", rest: all };
    case "ve":
    case "have":
    case "has":
    case "haven't":
    case "hasn't":
    case "had":
    case "hadn't":
    case "d":
      if (first === "got" && verb !== "had") return { ...base, tense: "has", verb: "have", rest };
      if (isPart !== undefined) return { ...base, tense: "perfect", verb: isPart, rest };
      return { ...base, tense: verb === "had" ? "past" : "has", verb: "have", rest: all };
    case "ll":
    case "will":
    case "won't":
    case "shall":
    case "can":
    case "can't":
    case "cannot":
      return { ...base, tense: "will", verb: first, rest };
    case "did":
    case "didn't":
    case "never":
      return { ...base, tense: "past", verb: first, rest };
    case "does":
    case "doesn't":
    case "don't":
      return { ...base, tense: "does", verb: first, rest };
    default: {
      const [past] = basesFromPast(verb, isVerb).past;
      if (past !== undefined) return { ...base, tense: "past", verb: past, rest: all };
      return { ...base, tense: "does", verb, rest: all };
    }
  }
}

function isAdjective(word: string): boolean {
  return /^(?:broken|closed|shut|locked|married|engaged|lost|hurt|wounded|buried|drunk|tired|pleased|worried|frightened)$/.test(
    word,
  );
}
