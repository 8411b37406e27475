/**
 * `Again` with no first time: `The visitor came up the path. He knocked again.`
 *
 * Of an *again* in the narration, the verb is looked up, by lemma and by words that would do, in
 * all that was told before. An *again* that means a return (`sat down again`, `was himself again`)
 * has verbs and particles of its own, and is left alone; so is one that nothing asserts.
 */
import { againWithoutBefore } from "../../base/messages/draft.ts";
import { formOf, tokenFrom } from "../document.ts";
import {
  DETERMINER,
  FEMALE,
  MALE,
  PAUSE,
  PERSON,
  POSSESSIVE,
  PREPOSITION,
  SPEECH,
  STOP,
  WORD,
} from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import { clauseEnd, clauseStart, verbBefore } from "./clause.ts";
import { findingFrom, type LintFinding } from "./finding.ts";
import { isHappening } from "./happenings.ts";
import { isAnyMet, isMet, isSameMet, type MetBefore, metOf } from "./met-before.ts";
import { kindAt, lowerAt, type Prose, partsAt, type Quoted, spanOfTokens } from "./prose.ts";
import type { LintRule } from "./rule.ts";

export const AGAIN_WITHOUT_BEFORE: LintRule = {
  code: "again-without-before",
  severity: "warning",
  find: (prose) => {
    const { doc } = prose;
    const found: LintFinding[] = [];
    let met: MetBefore | undefined;
    for (let i = 1; i < doc.tokens.count; i++) {
      if (prose.isTold[i] !== 1) continue;
      const trigger = triggerAt(prose, i);
      if (trigger === undefined) continue;
      met ??= metOf(prose);
      const finding = findOf(prose, met, trigger, i);
      if (finding !== undefined) found.push(finding);
    }
    return found;
  },
};

function findOf(
  prose: Prose,
  met: MetBefore,
  trigger: Trigger,
  i: number,
): LintFinding | undefined {
  switch (trigger.kind) {
    case "again":
      return findAt(prose, met, trigger.first, trigger.end);
    case "time":
      return timeAt(prose, met, trigger);
    case "nth":
      return nthAt(prose, i);
    case "repeated":
      return repeatedAt(prose, i);
    case "over":
      return overAt(prose, met, i);
    case "resumed":
      return resumedAt(prose, met, i);
    case "redone":
      return redoneAt(prose, met, i);
  }
}

/** Words that send readers back to a first time. */
interface Trigger {
  /** `time`: a second time, for the third time. */
  readonly kind: "again" | "time" | "nth" | "repeated" | "over" | "resumed" | "redone";
  readonly first: number;
  readonly end: number;
  /** Which time it is. */
  readonly rank: number;
}

const RANKS = "first second third fourth fifth".split(" ");

function triggerAt(prose: Prose, i: number): Trigger | undefined {
  const { lower } = formOf(prose.doc, i);
  const before = lowerAt(prose, i - 1, 0, i);
  switch (lower) {
    case "again":
    case "anew":
    case "afresh": {
      const first = /^(?:once|yet)$/.test(before) ? i - 1 : i;
      return { kind: "again", first, end: i + 1, rank: 2 };
    }
    case "more":
      return before === "once" ? { kind: "again", first: i - 1, end: i + 1, rank: 2 } : undefined;
    case "time": {
      const rank = /^(?:further|another)$/.test(before) ? 2 : RANKS.indexOf(before) + 1;
      if (rank < 2) return undefined;
      const isOne = /^(?:a|the)$/.test(lowerAt(prose, i - 2, 0, i));
      let first = isOne ? i - 2 : i - 1;
      if (!isOne && before !== "another") return undefined;
      if (lowerAt(prose, first - 1, 0, i) === "for") first--;
      return { kind: "time", first, end: i + 1, rank };
    }
    case "third":
    case "fourth":
      return { kind: "nth", first: i, end: i + 1, rank: RANKS.indexOf(lower) + 1 };
    case "repeated":
    case "repeats":
      return { kind: "repeated", first: i, end: i + 1, rank: 2 };
    case "over":
      return { kind: "over", first: i, end: i + 1, rank: 2 };
    case "resumed":
    case "resumes":
    case "recommenced":
      return { kind: "resumed", first: i, end: i + 1, rank: 2 };
    case "reiterated":
    case "reiterates":
      return { kind: "repeated", first: i, end: i + 1, rank: 2 };
    default:
      return lower.startsWith("re") ? { kind: "redone", first: i, end: i + 1, rank: 2 } : undefined;
  }
}

/** Verbs that say nothing of themselves: the whistle came; he gave a cough. */
const EMPTY: ReadonlySet<string> = wordSet(
  `come go be have do make give take get happen occur sound rise begin start try let utter`,
);

/** "raised her catalogue a second time": a first time of the same doing is looked for. */
function timeAt(
  prose: Prose,
  met: MetBefore,
  { first: time, end, rank }: Trigger,
): LintFinding | undefined {
  const { doc } = prose;
  const first = clauseStart(prose, time);
  const after = lowerAt(prose, end, 0, doc.tokens.count);
  if (/^(?:that|when|in|since|he|she|i|they|we|you|it)$/.test(after) && time === first)
    return undefined;
  for (let i = first; i < time; i++) if (UNSURE.test(formOf(doc, i).lower)) return undefined;
  const verb = doingBefore(prose, time, first);
  if (verb < 0) return undefined;
  // “You may not,” he said, for the second time: nobody has said anything yet.
  if ((kindAt(prose, verb) & SPEECH) !== 0 && isTagOf(prose, verb))
    return earlierQuotes(prose, verb) === 0 ? report(prose, time, time, end) : undefined;
  const { verb: lemma = "" } = partsAt(prose, verb);
  const words = EMPTY.has(lemma) ? nounsBetween(prose, first, time) : [lemma];
  if (words.length === 0 && (rank < 3 || isCounted(prose, first))) return undefined;
  for (const word of words) if (isSameMet(met, word, first)) return undefined;
  if (rank > 2 && isCounted(prose, first)) return undefined;
  return report(prose, first, verb, end);
}

/** Whether a verb stands right beside what is said. */
function isTagOf(prose: Prose, verb: number): boolean {
  for (let i = verb - 1; i >= 0 && i > verb - 4; i--) if (prose.isTold[i] !== 1) return true;
  return false;
}

/** How many speeches there are before the one that a verb is the tag of; a few are enough. */
function earlierQuotes(prose: Prose, verb: number): number {
  const at = prose.doc.tokens.start[verb] as number;
  let count = 0;
  for (const { end, isSpeech } of prose.quoted) {
    if (end > at || count > 1) break;
    if (isSpeech) count++;
  }
  return Math.max(0, count - 1);
}

/** "re-evicted", "rewound": what is done over, with its verb behind `re`. */
function redoneAt(prose: Prose, met: MetBefore, i: number): LintFinding | undefined {
  const { lower } = formOf(prose.doc, i);
  const base = /^re-?(\p{L}{3,})$/u.exec(lower)?.[1];
  if (base === undefined || (!lower.startsWith("re-") && !REDOES.test(lower))) return undefined;
  // Back to a state, as "re-entered": no second time.
  if (
    /^(?:enter|establish|cover|open|appear|join|form|unit|assur|animat|seat|creat|emerg|fus)/.test(
      base,
    )
  )
    return undefined;
  const first = clauseStart(prose, i);
  for (let k = first; k < i; k++) if (UNSURE.test(formOf(prose.doc, k).lower)) return undefined;
  // Once in the text as it stands: any form of the verb that is done over.
  const stem = base.replace(/(?:ed|d|s|es|ing)$/, "");
  if (hasSaid(prose, stem, i)) return undefined;
  for (const word of COHORTS_OF_REDOING.get(stem) ?? [])
    if (isMet(met, word, first)) return undefined;
  return report(prose, i, i, i + 1);
}

const REDOES =
  /^(?:redial|repaint|retri|reread|rewr|retold|retell|reheat|relit|recount|recheck|retrac|resew|rewound|rewind|rehung|reload|resharpen|rebandag|repack|retied|rewrapp|reappl|reassembl|reboil)/;
const COHORTS_OF_REDOING: ReadonlyMap<string, readonly string[]> = new Map([
  ["dial", ["ring", "call", "number", "phone", "telephone"]],
  ["lit", ["light", "lamp", "candle", "pipe", "fire", "match", "cigarette", "burn"]],
  ["trac", ["way", "walk", "come", "go", "step"]],
  ["load", ["shoot", "fire", "shot", "gun"]],
  ["count", ["tell", "say", "count", "number"]],
  ["told", ["tell", "story"]],
  ["tell", ["told", "story"]],
]);

/** Twice, another, the second: there have been some before, in the few hundred words before. */
function isCounted(prose: Prose, before: number): boolean {
  for (let i = before - 1; i >= 0 && i > before - 300; i--)
    if (
      /^(?:second|secondly|twice|another|again|two|three|both|first|pair|couple|several|next|other|others|one)$/.test(
        formOf(prose.doc, i).lower,
      )
    )
      return true;
  return false;
}

/** "a third cake", "his third crossing", where nothing has been counted. */
function nthAt(prose: Prose, rank: number): LintFinding | undefined {
  const { doc } = prose;
  const before = lowerAt(prose, rank - 1, 0, rank);
  if (!/^(?:a|his|her|my|your|their)$/.test(before)) return undefined;
  const next = lowerAt(prose, rank + 1, 0, doc.tokens.count);
  const { noun, nounCost, verb, form } = partsAt(prose, rank + 1);
  const isDoing = form === "ing" && verb !== undefined;
  if (!isDoing && (noun === undefined || nounCost > 1)) return undefined;
  if (NEVER_COUNTED.has(next) || isCounted(prose, rank - 1)) return undefined;
  const from = clauseStart(prose, rank);
  for (let i = from; i < rank; i++) if (UNSURE.test(formOf(doc, i).lower)) return undefined;
  return report(prose, rank - 1, rank - 1, rank + 2);
}

const NEVER_COUNTED: ReadonlySet<string> = wordSet(
  `time floor storey story of part party person class day year month week night century wife
   husband son daughter child cousin rate finger man person estate place row act term form grade
   degree street avenue birthday glass cup or share officer mate power eye world`,
);

/** The verb that tells before a token, or the -ing that stands in its clause without one. */
function doingBefore(prose: Prose, token: number, first: number): number {
  const told = verbBefore(prose, token, first);
  if (told >= 0) return told;
  const { form, verb } = partsAt(prose, first);
  return form === "ing" && verb !== undefined ? first : -1;
}

function nounsBetween(prose: Prose, from: number, to: number): string[] {
  const found: string[] = [];
  for (let i = from; i < to; i++) {
    const { noun, nounCost, isVerbFirst } = partsAt(prose, i);
    const isLed = (kindAt(prose, i - 1) & (DETERMINER | POSSESSIVE)) !== 0;
    if (noun !== undefined && nounCost <= 2 && (isLed || !isVerbFirst)) found.push(noun);
  }
  return found;
}

/** “Still no body,” he repeated: some of it has to have been said, or told, before. */
function repeatedAt(prose: Prose, verb: number): LintFinding | undefined {
  const { doc } = prose;
  const at = doc.tokens.start[verb] as number;
  const sentence = doc.sentences[prose.sentenceOf[verb] as number];
  if (sentence === undefined) return undefined;
  const from = prose.firstQuoted[sentence.paragraph] ?? 0;
  for (let q = from; q < prose.quoted.length; q++) {
    const quoted = prose.quoted[q] as Quoted;
    if (quoted.start > at) return undefined;
    if (!quoted.isSpeech || quoted.end < at - 40 || quoted.end > at) continue;
    const first = tokenFrom(doc.tokens, quoted.start);
    const end = tokenFrom(doc.tokens, quoted.end);
    let words = 0;
    for (let i = first; i < end; i++) {
      const { is, lower } = formOf(doc, i);
      if ((is & WORD) === 0 || (is & (DETERMINER | PREPOSITION)) !== 0 || lower.length < 3)
        continue;
      const { noun, verb: lemma, isAdjective } = partsAt(prose, i);
      if (noun === undefined && lemma === undefined && !isAdjective) continue;
      words++;
      if (hasSaid(prose, lower, first)) return undefined;
    }
    if (words === 0 || end - first > 12) return undefined;
    return report(prose, verb, verb, verb + 1);
  }
  return undefined;
}

/** Whether a word, said or told, denied or not, stands in the few hundred before. */
function hasSaid(prose: Prose, word: string, before: number): boolean {
  for (let i = before - 1; i >= 0 && i > before - 400; i--) {
    const { lower } = formOf(prose.doc, i);
    if (lower === word || lower.startsWith(word) || (lower.length > 3 && word.startsWith(lower)))
      return true;
  }
  return false;
}

/** "began the song over": what is begun over has to have been begun. */
function overAt(prose: Prose, met: MetBefore, over: number): LintFinding | undefined {
  const { doc } = prose;
  const next = formOf(doc, Math.min(over + 1, doc.tokens.count - 1));
  const isLast = (next.is & (STOP | PAUSE)) !== 0 || /^(?:again|from)$/.test(next.lower);
  if (!isLast) return undefined;
  const first = clauseStart(prose, over);
  const verb = verbBefore(prose, over, first);
  if (verb < 0 || over - verb > 4 || over === verb + 1) return undefined;
  if (!/^(?:begin|start|do|play|sing|read|tell|say|count)$/.test(partsAt(prose, verb).verb ?? ""))
    return undefined;
  for (let i = first; i < verb; i++) if (UNSURE.test(formOf(doc, i).lower)) return undefined;
  const nouns = nounsBetween(prose, verb + 1, over);
  if (nouns.length === 0) return undefined;
  for (const noun of nouns) if (isAnyMet(met, noun, first)) return undefined;
  return report(prose, first, verb, over + 1);
}

/** "Then the voice resumed": what resumes has to have been going on. */
function resumedAt(prose: Prose, met: MetBefore, verb: number): LintFinding | undefined {
  const { doc } = prose;
  const first = clauseStart(prose, verb);
  const next = formOf(doc, Math.min(verb + 1, doc.tokens.count - 1));
  if ((next.is & (DETERMINER | POSSESSIVE)) !== 0) return undefined;
  if (!/^(?:the|a)$/.test(lowerAt(prose, verb - 2, first, verb))) return undefined;
  const { noun, nounCost } = partsAt(prose, verb - 1);
  if (noun === undefined || nounCost > 2) return undefined;
  if ((kindAt(prose, verb - 1) & (MALE | FEMALE | PERSON)) !== 0 && noun !== "voice")
    return undefined;
  if (isAnyMet(met, noun, first) || (noun === "voice" && hasSpoken(prose, first))) return undefined;
  return report(prose, verb - 2, verb - 2, verb + 1);
}

function hasSpoken({ quoted, doc }: Prose, before: number): boolean {
  const [first] = quoted;
  return first !== undefined && first.end <= (doc.tokens.start[before] ?? 0);
}

/** Verbs whose *again* brings back a state, or that everybody does all the time. */
const RETURNS: ReadonlySet<string> =
  wordSet(`be become get grow feel seem look sound open close shut lock unlock sit stand rise lie sleep wake
   awake come go return turn start begin set put pick settle vanish appear disappear emerge breathe
   live meet see find hear move join gather pass leave enter cover wrap tie fasten have resume
   continue try remain keep bring send run walk set raise lower lift drop draw hold replace
   restore recover mount dismount cross climb descend fill face stop part pause fold light relight
   dress undress change retire sink relapse revert think remember forget know want wish hope need
   let make love arrive approach reach stir revive drift subside hide gain regain lose catch
   hang slip slide do free pocket button unite reappear rejoin retreat withdraw
   consider place lay commence recommence promise agree determine decide resolve
   darken brighten lighten harden soften work start stay wait
   speak talk say answer reply cry call`);

const PARTICLES: ReadonlySet<string> = wordSet(
  `back home up down off away out in on over round together apart forth and now then never yet
   himself herself themselves myself yourself itself ever as alone asleep awake alive still
   silent quiet well free open shut closed time`,
);

const UNSURE =
  /^(?:would|could|might|may|should|will|shall|must|can|cannot|to|not|never|if|until|till|before|unless|whether|when|whenever|lest|or|nor)$|n't$|^'(?:ll|d)$/;

function findAt(prose: Prose, met: MetBefore, again: number, end: number): LintFinding | undefined {
  const { doc } = prose;
  const first = clauseStart(prose, again);
  const before = lowerAt(prose, again - 1, 0, doc.tokens.count);
  const after = lowerAt(prose, end, 0, doc.tokens.count);
  if (
    PARTICLES.has(before) ||
    (after === "and" && lowerAt(prose, end + 1, 0, doc.tokens.count) === "again")
  )
    return undefined;
  if (again === first) return leadingAgain(prose, met, again, end);
  // "was struck afresh", "born again": it comes over somebody.
  const isNew = /^a(?:new|fresh)$/.test(formOf(doc, again).lower);
  const told = repeatedSpeech(prose, first, again);
  if (told !== undefined) return told ? report(prose, first, again, end) : undefined;
  const verb = isNew ? doingBefore(prose, again, first) : verbBefore(prose, again, first);
  if (verb < 0 || formOf(doc, verb).lower === "born") return undefined;
  if (isNew && /^(?:was|were|is|are|been|always)$/.test(lowerAt(prose, verb - 1, 0, verb)))
    return undefined;
  for (let i = first; i < verb; i++) if (UNSURE.test(formOf(doc, i).lower)) return undefined;
  const lead = lowerAt(prose, first - 1, 0, doc.tokens.count);
  if (/^(?:if|until|till|when|whenever|before|unless)$/.test(lead)) return undefined;
  for (let i = verb + 1; i < again; i++)
    if (/^(?:would|could|if)$/.test(formOf(doc, i).lower) || isInfinitive(prose, i))
      return undefined;
  const lemma = partsAt(prose, verb).verb as string;
  if (isSameMet(met, lemma, first)) return undefined;
  // Who has spoken may have asked.
  const [firstSpeech] = prose.quoted;
  if (
    /^(?:ask|demand|inquire|enquire|order|urge|beg|insist)$/.test(lemma) &&
    firstSpeech !== undefined &&
    firstSpeech.end <= (doc.tokens.start[first] ?? 0)
  )
    return undefined;
  if (RETURNS.has(lemma) || goesBack(prose, verb, again)) {
    const happening = BEGINS.has(lemma) ? happeningBefore(prose, first, verb) : undefined;
    if (happening !== undefined && !isAnyMet(met, happening, first))
      return report(prose, first, first, end);
    if (!GENERAL.has(lemma) || !objectIsNew(prose, met, verb, again)) return undefined;
  }
  return report(prose, first, verb, end);
}

/** "agreed to meet again", rather than "proposed to her again". */
function isInfinitive(prose: Prose, token: number): boolean {
  if (formOf(prose.doc, token).lower !== "to") return false;
  const { form, isVerbFirst } = partsAt(prose, token + 1);
  return (form === "base" && isVerbFirst) || partsAt(prose, token + 1).isAdverb;
}

/** The knocking began again; the rain came again. */
const BEGINS: ReadonlySet<string> = wordSet(
  `begin start come commence recommence return rise resume`,
);

/** A sound, a light, some weather, that a clause is about. */
function happeningBefore(prose: Prose, first: number, verb: number): string | undefined {
  if (!/^(?:the|his|her|their|your|my)$/.test(lowerAt(prose, first, first, verb))) return undefined;
  for (let i = first + 1; i < verb && i < first + 4; i++) {
    const { noun, verb: lemma, form, nounCost } = partsAt(prose, i);
    const word = form === "ing" && lemma !== undefined ? lemma : nounCost <= 2 ? noun : undefined;
    if (word !== undefined && isHappening(word)) return word;
  }
  return undefined;
}

/** "Once more the whistle blew." */
function leadingAgain(
  prose: Prose,
  met: MetBefore,
  again: number,
  end: number,
): LintFinding | undefined {
  const stop = clauseEnd(prose, end - 1);
  for (let i = again - 1; i > again - 20 && i >= 0; i--) {
    const { is, lower } = formOf(prose.doc, i);
    // "seen again in town, again encouraged": told with another again.
    if (lower === "again") return undefined;
    if ((is & STOP) !== 0) break;
  }
  for (let i = end; i < stop; i++) {
    const { verb, form, isVerbFirst } = partsAt(prose, i);
    if (UNSURE.test(formOf(prose.doc, i).lower)) return undefined;
    if (verb === undefined || !isVerbFirst || !(form === "past" || form === "finite")) continue;
    if (RETURNS.has(verb) || isSameMet(met, verb, again)) return undefined;
    // "Again the whistle": what blows is enough.
    const happening = happeningBefore(prose, end, i);
    if (happening !== undefined && isAnyMet(met, happening, again)) return undefined;
    return report(prose, again, again, i + 1);
  }
  return undefined;
}

/** General verbs, which say something only together with what they are done to. */
const GENERAL: ReadonlySet<string> = new Set([
  "make",
  "play",
  "drink",
  "eat",
  "drop",
  "push",
  "pull",
]);

function objectIsNew(prose: Prose, met: MetBefore, verb: number, again: number): boolean {
  let nouns = 0;
  for (let i = verb + 1; i < again; i++) {
    const { is } = formOf(prose.doc, i);
    if ((is & WORD) === 0 || (is & PREPOSITION) !== 0) continue;
    const { noun, nounCost } = partsAt(prose, i);
    if (noun === undefined || nounCost > 1) continue;
    nouns++;
    if (isMet(met, noun, verb)) return false;
  }
  return nouns > 0;
}

/** took up his book again; fell silent again; closed her eyes again */
function goesBack(prose: Prose, verb: number, again: number): boolean {
  const { count } = prose.doc.tokens;
  const next = lowerAt(prose, verb + 1, 0, count);
  // "fell off the balcony": a way, not a state.
  const isWay = /^(?:fall|jump|trip|stumble|bump|crash|leap|spill)$/.test(
    partsAt(prose, verb).verb ?? "",
  );
  if (isWay && verb + 2 < again && (kindAt(prose, verb + 2) & (DETERMINER | POSSESSIVE)) !== 0)
    return false;
  if (/^(?:up|down|back|away|on|out|in|home|together|aside)$/.test(next)) return true;
  const last = again - 1;
  if (last === verb) return false;
  const { isAdjective, nounCost } = partsAt(prose, last);
  return last === verb + 1 && isAdjective && nounCost > 1;
}

/** Of "he said again": whether nothing was said before it; `undefined` where it is another verb. */
function repeatedSpeech(prose: Prose, first: number, again: number): boolean | undefined {
  const { doc } = prose;
  const verb = again - 1;
  const { is, lower } = formOf(doc, verb);
  if (
    (is & SPEECH) === 0 ||
    !/^(?:said|says|say|asked|asks|ask|repeated|told|cried|called)$/.test(lower)
  )
    return undefined;
  if (verb < first) return undefined;
  const at = doc.tokens.start[again] as number;
  const sentence = doc.sentences[prose.sentenceOf[again] as number];
  const here = sentence?.start ?? at;
  // Back from this paragraph's last quotation: a few dozen are enough to know.
  const paragraph = sentence?.paragraph ?? 0;
  const last = (prose.firstQuoted[paragraph + 1] ?? prose.quoted.length) - 1;
  let own: string | undefined;
  let earlier = 0;
  for (let q = last; q >= 0 && q > last - 40; q--) {
    const quoted = prose.quoted[q] as Quoted;
    if (quoted.start >= at) continue;
    if (quoted.end > here) own = doc.text.slice(quoted.start, quoted.end);
    else if (at - quoted.start < 6000) earlier++;
  }
  return own === undefined ? undefined : earlier === 0;
}

function report(prose: Prose, first: number, from: number, end: number): LintFinding {
  const { doc } = prose;
  // From the verb on: who does it is no part of what is missing.
  const start = Math.max(first, from);
  const span = spanOfTokens(doc, start, end);
  const words = doc.text.slice(span.start, span.end).replace(/\s+/g, " ");
  return findingFrom(againWithoutBefore, span, { words });
}
