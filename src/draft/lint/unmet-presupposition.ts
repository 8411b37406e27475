/**
 * What is taken for granted, and was never told: `The rain fell harder`, before any rain.
 *
 * Owns the words that take something for granted: *stops*, *goes on*, *harder*, *still*, *no
 * longer*, *another*, *a second*, *the other*. Whatever they take for granted is looked up in all
 * that was told before, by lemma and by the words that would do for it (happenings.ts); more such
 * words are in taken-for-granted.ts. `Again` has
 * a rule of its own. A story, or a chapter, may begin in the middle: its first sentence is free.
 */
import { unmetPresupposition } from "../../base/messages/draft.ts";
import { formOf } from "../document.ts";
import {
  ADVERB,
  ANYBODY,
  CONJUNCTION,
  DETERMINER,
  PAUSE,
  PREPOSITION,
  STOP,
  SUBJECT,
  WORD,
} from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import { clauseStart } from "./clause.ts";
import { findingFrom, type LintFinding } from "./finding.ts";
import { cohortOf, isHappening } from "./happenings.ts";
import { isAnyMet, isMet, type MetBefore, metOf } from "./met-before.ts";
import { kindAt, lowerAt, type Prose, partsAt, spanOfTokens } from "./prose.ts";
import type { LintRule } from "./rule.ts";
import { grantedAt } from "./taken-for-granted.ts";

export const UNMET_PRESUPPOSITION: LintRule = {
  code: "unmet-presupposition",
  severity: "warning",
  find: (prose) => {
    const { doc } = prose;
    const reader: Reader = { prose, met: metOf(prose), free: freeSentences(prose) };
    const found: LintFinding[] = [];
    let covered = -1;
    for (let i = 0; i < doc.tokens.count; i++) {
      if (prose.isTold[i] !== 1 || i < covered) continue;
      const unmet = unmetAt(reader, i) ?? grantedAt(prose, reader.met, i);
      if (unmet === undefined || reader.free.has(prose.sentenceOf[i] as number)) continue;
      const span = spanOfTokens(doc, unmet.first, unmet.end);
      const words = doc.text.slice(span.start, span.end).replace(/\s+/g, " ");
      const args = unmet.noun === undefined ? { words, other: "yes" } : { words, noun: unmet.noun };
      found.push(findingFrom(unmetPresupposition, span, args));
      covered = unmet.end;
    }
    return found;
  },
};

interface Reader {
  readonly prose: Prose;
  readonly met: MetBefore;
  /** Sentences in which a story or a chapter begins. */
  readonly free: ReadonlySet<number>;
}

interface Unmet {
  readonly first: number;
  readonly end: number;
  /** What nothing has told of, where there is a word for it. */
  readonly noun: string | undefined;
}

function freeSentences(prose: Prose): Set<number> {
  const { doc } = prose;
  const free = new Set<number>();
  for (const chapter of doc.chapters) {
    const paragraph = doc.paragraphs[chapter.firstParagraph];
    if (paragraph !== undefined) free.add(paragraph.firstSentence);
  }
  return free;
}

function unmetAt(reader: Reader, i: number): Unmet | undefined {
  const { lower } = formOf(reader.prose.doc, i);
  switch (lower) {
    case "the":
      return definiteAt(reader, i) ?? theOtherAt(reader, i) ?? ordinalAt(reader, i);
    case "another":
      return anotherAt(reader, i, i + 1);
    case "a":
    case "an":
      return ordinalAt(reader, i);
    case "his":
    case "her":
    case "my":
    case "your":
    case "their":
      return definiteAt(reader, i) ?? goingOnAt(reader, i);
    default:
      return goingOnAt(reader, i);
  }
}

// ------------------------------------------------------------------ the rain stops, falls harder

/** The words by which something is said to go on, to end, or to change by degrees. */
const GOES_ON: ReadonlySet<string> =
  wordSet(`stop cease continue persist resume recommence subside abate ease slacken thicken spread deepen
   worsen intensify quicken redouble dwindle lessen strengthen diminish return fade slow drop lift
   pass end halt quieten widen swell lengthen multiply`);
/** These take for granted only with a word behind them. */
const WITH_PARTICLE: ReadonlyMap<string, RegExp> = new Map([
  ["go", /^on$/],
  ["keep", /^(?:on|up)$/],
  ["die", /^(?:down|away|out)$/],
  ["let", /^up$/],
  ["leave", /^off$/],
  ["break", /^off$/],
  ["come", /^back$/],
  ["carry", /^on$/],
  ["give", /^way$/],
  ["move", /^on$/],
  ["blow", /^(?:over|itself)$/],
  ["clear", /^$/],
]);
const COMPARATIVE: ReadonlySet<string> = wordSet(
  `harder louder faster heavier thicker stronger quicker worse fiercer wilder fainter weaker
   thinner softer quieter slower brighter dimmer denser deeper steadier angrier shriller nearer
   closer colder wider larger bigger darker lower higher blacker whiter redder hotter cooler
   sharper clearer hoarser rougher calmer lighter smaller keener fuller fouler sweeter hollower
   wetter sourer`,
);
/** Verbs that only lead to another: begins to fall harder; was getting louder. */
const LEADS =
  /^(?:begin|start|seem|appear|be|have|get|grow|become|turn|come|fall|blow|beat|play|burn|shine|sound|ring|rise|pour|drum|hammer|do|roar|rage|run|smell|feel|throb|ache|hurt|sing|bark|knock|howl|drive|drip|tick|hum|glow|flow|bleed|crackle|rattle|come_down|pelt|lash|sweep|drift)$/;

/** "the", a happening, and what is said of it. */
function definiteAt(reader: Reader, the: number): Unmet | undefined {
  const { prose, met } = reader;
  const { doc } = prose;
  const end = endOfSentence(prose, the);
  const head = headOfPhrase(prose, the + 1, end);
  if (head < 0) return undefined;
  const name = happeningAt(prose, head);
  const isBody =
    formOf(doc, the).lower === "the" &&
    ((kindAt(prose, head) & ANYBODY) !== 0 || isMover(prose, head));
  if (name === undefined && !isBody) return undefined;
  let at = afterPhrase(prose, head + 1, end);
  // Past the auxiliary and adverbs.
  let still = false;
  let noLonger = false;
  let lastAuxiliary = "";
  for (let n = 0; at < end && n < 5; n++) {
    const { is, lower, text } = formOf(doc, at);
    if (lower === "still" || (lower === "yet" && n > 0)) still = true;
    else if (lower === "no" && lowerAt(prose, at + 1, at, end) === "longer") {
      noLonger = true;
      at++;
    } else if (
      /^(?:was|were|is|are|has|have|had|would|could|wouldn't|didn't|doesn't|don't|did|not)$/.test(
        lower,
      ) ||
      /^'(?:s|d|re|ve)$/.test(text)
    )
      lastAuxiliary = lower === "not" ? `${lastAuxiliary}n't` : lower;
    else if ((is & ADVERB) === 0 || partsAt(prose, at).form === "past") break;
    at++;
  }
  const isDenied = lowerAt(prose, at - 1, the, end) === "not" || lastAuxiliary.endsWith("n't");
  if (
    (/^(?:would|could)$/.test(lastAuxiliary) && !isDenied) ||
    (name !== undefined && ALWAYS.has(name))
  )
    return undefined;
  if (name === undefined) {
    if (!still) return undefined;
    const noun = partsAt(prose, head).noun ?? formOf(doc, head).lower;
    return isMet(met, noun, the) || met.first.get(formOf(doc, head).lower) !== head
      ? undefined
      : { first: the, end: Math.min(end, at + 2), noun };
  }
  const isBeing = isBe(lastAuxiliary);
  const last = at < end ? endOfGoingOn(prose, at, end, isBeing) : undefined;
  // "with the lights still on" has no verb of its own.
  const isVerb = at < end && /^(?:past|finite)$/.test(partsAt(prose, at).form ?? "");
  const isStill = (still || noLonger) && (lastAuxiliary !== "" || isVerb);
  if (last === undefined && !isStill) return undefined;
  if (isAnyMet(met, name, the)) return undefined;
  if (SHUTS_OUT.has(name) && mentionsWindow(reader, the)) return undefined;
  return { first: the, end: Math.min(end, last ?? at + 1), noun: name };
}

/** What everybody has, and nobody need tell. */
const ALWAYS: ReadonlySet<string> = wordSet(
  "voice smile talk blood step kiss nod grin frown bow heat breath game race light",
);

/** Sounds may come in by a window that is opened or shut. */
const SHUTS_OUT: ReadonlySet<string> = wordSet(
  "shout music sing cheer chant noise sound din racket bark hammer bell drum traffic firing laughter voice",
);

function mentionsWindow(reader: Reader, before: number): boolean {
  const { doc } = reader.prose;
  for (let i = Math.max(0, before - 40); i < before; i++)
    if (
      formOf(doc, i).lower === "window" &&
      /^(?:the|a|his|her|my|your)$/.test(lowerAt(reader.prose, i - 1, 0, before))
    )
      for (let k = Math.max(0, i - 4); k < i; k++)
        if (
          /^(?:shut|shuts|closed|closes|opened|opens|open|raised|lowered)$/.test(
            formOf(doc, k).lower,
          )
        )
          return true;
  return false;
}

/** The noun of a phrase: past adjectives, up to three. −1 where none stands there. */
function headOfPhrase(prose: Prose, from: number, end: number): number {
  for (let i = from; i < end && i < from + 4; i++) {
    const { is } = formOf(prose.doc, i);
    if ((is & WORD) === 0 || (is & (PREPOSITION | CONJUNCTION | SUBJECT)) !== 0) return -1;
    const parts = partsAt(prose, i);
    const next = i + 1 < end ? formOf(prose.doc, i + 1) : undefined;
    const isNoun =
      parts.noun !== undefined || happeningAt(prose, i) !== undefined || (is & ANYBODY) !== 0;
    if (!isNoun) continue;
    // "the brown dog": the last noun before what is none.
    if (next !== undefined && (next.is & WORD) !== 0 && i + 1 < from + 4) {
      const right = partsAt(prose, i + 1);
      const isOn =
        right.noun !== undefined &&
        right.nounCost <= 1 &&
        !right.isVerbFirst &&
        right.form !== "past" &&
        (next.is & (ADVERB | PREPOSITION)) === 0;
      if (isOn) continue;
    }
    return i;
  }
  return -1;
}

/** What happens or goes on, by the word for it: the rain, the shouting, the dripping. */
function happeningAt(prose: Prose, token: number): string | undefined {
  const parts = partsAt(prose, token);
  const { lower } = formOf(prose.doc, token);
  if (isHappening(lower)) return lower;
  if (parts.noun !== undefined && isHappening(parts.noun) && parts.nounCost <= 3) return parts.noun;
  if (
    lower.endsWith("ing") &&
    parts.verb !== undefined &&
    parts.form === "ing" &&
    isHappening(parts.verb)
  )
    return parts.verb;
  return undefined;
}

function isMover(prose: Prose, token: number): boolean {
  return /^(?:car|cab|taxi|van|lorry|truck|carriage|boat|dog|cat|horse|wolf|bear|rider|plane)$/.test(
    formOf(prose.doc, token).lower,
  );
}

/** Past "on his chin", "of the bell": up to the verb. */
function afterPhrase(prose: Prose, from: number, end: number): number {
  let at = from;
  for (let rounds = 0; rounds < 2 && at < end; rounds++) {
    if ((kindAt(prose, at) & PREPOSITION) === 0) return at;
    at++;
    for (let n = 0; at < end && n < 4; n++, at++) {
      const { is } = formOf(prose.doc, at);
      const { form, isVerbFirst, noun } = partsAt(prose, at);
      if ((is & (STOP | PAUSE)) !== 0) return at;
      if (n > 0 && (is & (DETERMINER | PREPOSITION)) !== 0) break;
      if (n > 0 && isVerbFirst && noun === undefined && (form === "past" || form === "finite"))
        return at;
    }
  }
  return at;
}

/** One past the words that take for granted, where a verb begins them; `undefined` for no such. */
function endOfGoingOn(
  prose: Prose,
  verb: number,
  end: number,
  isBeing: boolean,
): number | undefined {
  const parts = partsAt(prose, verb);
  // "The smoke was thicker now."
  if (isBeing && COMPARATIVE.has(formOf(prose.doc, verb).lower))
    return lowerAt(prose, verb + 1, verb, end) === "than" ? undefined : verb + 1;
  if (parts.verb === undefined || (parts.form === "ing" && !isBeing)) return undefined;
  const next = lowerAt(prose, verb + 1, verb, end);
  const particle = WITH_PARTICLE.get(parts.verb);
  for (let i = verb + 1; i < end && i < verb + 5; i++)
    if (/^(?:afresh|anew)$/.test(formOf(prose.doc, i).lower)) return i + 1;
  // "The bells fell silent."
  if (/^(?:fall|go|grow|become)$/.test(parts.verb) && /^(?:silent|quiet)$/.test(next))
    return verb + 2;
  if (particle?.test(next) === true) return verb + 2;
  if (GOES_ON.has(parts.verb)) {
    // "the light stopped them": with an object, nothing goes on.
    if (/^(?:the|a|an|him|her|them|me|you|his|my|your|us|it)$/.test(next)) return undefined;
    if (parts.verb === "return" && /^(?:to|from)$/.test(next)) return undefined;
    return verb + 1;
  }
  if (!LEADS.test(parts.verb)) return undefined;
  for (let i = verb + 1; i < end && i < verb + 5; i++) {
    const { is, lower } = formOf(prose.doc, i);
    if ((is & (STOP | PAUSE)) !== 0) return undefined;
    if (COMPARATIVE.has(lower) || /^(?:more|less)$/.test(lower)) {
      return lowerAt(prose, i + 1, i, end) === "than" ? undefined : i + 1;
    }
    if (/^(?:the|a|an|his|her|on|in|at|upon|against)$/.test(lower)) return undefined;
  }
  return undefined;
}

// ------------------------------------------------------- stopped crying, still raining, no longer

const ENDS = /^(?:stop|cease|quit|continue|resume)$/;

/** Somebody stops, goes on or still does what they were never seen to do. */
function goingOnAt(reader: Reader, i: number): Unmet | undefined {
  const { prose } = reader;
  const parts = partsAt(prose, i);
  const end = endOfSentence(prose, i);
  const next = lowerAt(prose, i + 1, i, end);
  const { lower } = formOf(prose.doc, i);
  if (parts.verb !== undefined && parts.form !== "ing" && !isUnreal(prose, i)) {
    if (ENDS.test(parts.verb)) return activityAt(reader, i, i + 1);
    if (parts.verb === "leave" && next === "off") return activityAt(reader, i, i + 2);
    if (parts.verb === "go" && next === "on") return activityAt(reader, i, i + 2);
    if (/^(?:time)$/.test(lowerAt(prose, i + 3, i, end)) && isOrdinalTime(prose, i + 1, end))
      return onceBefore(reader, i, i + 4);
  }
  if (parts.verb !== undefined && COMPARATIVE.has(next) && !isUnreal(prose, i)) {
    if (parts.form !== "ing" || isBe(lowerAt(prose, i - 1, 0, i)))
      return harderAt(reader, i, i + 2);
  }
  if (lower === "still" && isBe(lowerAt(prose, i - 1, 0, i))) return activityAt(reader, i, i + 1);
  if (lower === "longer" && lowerAt(prose, i - 1, 0, i) === "no") {
    if (isBe(lowerAt(prose, i - 2, 0, i))) return activityAt(reader, i - 1, i + 1);
    return deedAt(reader, i + 1);
  }
  return undefined;
}

function isBe(lower: string): boolean {
  return /^(?:was|were|is|are|'s|'re|'m|am)$/.test(lower);
}

function isUnreal(prose: Prose, verb: number): boolean {
  for (let i = verb - 1; i >= 0 && i > verb - 4; i--) {
    const { is, lower } = formOf(prose.doc, i);
    if ((is & STOP) !== 0) return false;
    if (
      /^(?:to|would|could|should|might|may|must|not|never|can|will|if|until|till)$|n't$|^'(?:d|ll)$/.test(
        lower,
      )
    )
      return true;
  }
  return false;
}

/** An activity, as -ing, that nothing before shows. */
function activityAt(reader: Reader, first: number, ing: number): Unmet | undefined {
  const { prose, met } = reader;
  if (ing >= prose.doc.tokens.count) return undefined;
  const parts = partsAt(prose, ing);
  if (parts.form !== "ing" || parts.verb === undefined) return undefined;
  if (!isHappening(parts.verb) || COMMON.has(parts.verb)) return undefined;
  if (isAnyMet(met, parts.verb, first)) return undefined;
  return { first: subjectFirst(prose, first), end: ing + 1, noun: undefined };
}

/** "no longer coughed" */
function deedAt(reader: Reader, verb: number): Unmet | undefined {
  const { prose, met } = reader;
  const { verb: lemma, form } = partsAt(prose, verb);
  if (lemma === undefined || !(form === "past" || form === "finite")) return undefined;
  if (!isHappening(lemma) || COMMON.has(lemma)) return undefined;
  const first = subjectFirst(prose, verb);
  return isAnyMet(met, lemma, first) ? undefined : { first, end: verb + 1, noun: undefined };
}

/** What people do whenever they are about. */
const COMMON: ReadonlySet<string> = wordSet(
  "talk voice step smile row fight game race breathe play frown call fire run light work hit",
);

/** barked louder; knocked harder; rained harder */
function harderAt(reader: Reader, verb: number, end: number): Unmet | undefined {
  const { prose, met } = reader;
  const lemma = partsAt(prose, verb).verb as string;
  if (!isHappening(lemma) || COMMON.has(lemma)) return undefined;
  if (lowerAt(prose, end, 0, prose.doc.tokens.count) === "than") return undefined;
  const first = subjectFirst(prose, verb);
  if (isAnyMet(met, lemma, first)) return undefined;
  return { first, end, noun: undefined };
}

function isOrdinalTime(prose: Prose, from: number, end: number): boolean {
  const words = [0, 1].map((n) => lowerAt(prose, from + n, from, end)).join(" ");
  return /^(?:a|the) (?:second|third|fourth|fifth|sixth)$/.test(words);
}

/** rang a second time */
function onceBefore(reader: Reader, verb: number, end: number): Unmet | undefined {
  const { prose, met } = reader;
  const lemma = partsAt(prose, verb).verb as string;
  const first = subjectFirst(prose, verb);
  if (isAnyMet(met, lemma, first)) return undefined;
  return { first, end, noun: undefined };
}

function subjectFirst(prose: Prose, verb: number): number {
  return Math.max(clauseStart(prose, verb), verb - 8);
}

// --------------------------------------------------------------- another knock, a second rocket

/** "another", and something that happens, which has not happened yet. */
function anotherAt(reader: Reader, first: number, from: number): Unmet | undefined {
  const { prose, met } = reader;
  const end = endOfSentence(prose, first);
  const head = headOfPhrase(prose, from, end);
  if (head < 0) return undefined;
  const name = eventAt(prose, head);
  if (name === undefined || COMMON.has(name) || isAnyMet(met, name, first)) return undefined;
  for (let i = clauseStart(prose, first); i < first; i++)
    if (/^(?:not|no|never|without|would|could|if|until|for)$|n't$/.test(formOf(prose.doc, i).lower))
      return undefined;
  return { first, end: head + 1, noun: name };
}

function eventAt(prose: Prose, token: number): string | undefined {
  const name = happeningAt(prose, token);
  if (name !== undefined) return name;
  const { noun } = partsAt(prose, token);
  return noun !== undefined && EVENTS.has(noun) ? noun : undefined;
}

/** More that happens, for *another* and *a second*. */
const EVENTS: ReadonlySet<string> =
  wordSet(`blow bump thunderclap peal burst volley shell bomb arrow stone pebble snowball scuffle attempt
   earthquake shock jolt tremor telegram letter customer visitor guest train bus tram car lorry boat
   ship rider horseman policeman soldier constable wolf dog fox bullet splash ripple hiccup`);

/** Seconds and thirds that take nothing for granted, or a moment only. */
const NO_ORDINAL: ReadonlySet<string> = wordSet(
  `or later ago before after thought thoughts helping look glance time floor storey story class
   nature wife husband marriage chance opinion self sight place cousin party person home language
   half hand rate string wind cup glass part of that to in year day week month`,
);

/** "a second rocket": a second of anything that has not been met. */
function ordinalAt(reader: Reader, a: number): Unmet | undefined {
  const { prose, met } = reader;
  const end = endOfSentence(prose, a);
  if (!/^(?:second|third|fourth|fifth)$/.test(lowerAt(prose, a + 1, a, end))) return undefined;
  const next = lowerAt(prose, a + 2, a, end);
  if (next === "" || NO_ORDINAL.has(next)) return undefined;
  const head = headOfPhrase(prose, a + 2, end);
  if (head < 0) return undefined;
  const { lower } = formOf(prose.doc, head);
  const noun = partsAt(prose, head).noun ?? lower;
  // "The second son" is one of a known number; "the second shot" follows a first.
  if (formOf(prose.doc, a).lower === "the" && eventAt(prose, head) === undefined) return undefined;
  if (NO_ORDINAL.has(noun) || isAnyMet(met, noun, a) || cohortMet(met, noun, a)) return undefined;
  for (const word of ["first", "two", "both", "pair", "three"])
    if (recentlyMet(prose, word, a)) return undefined;
  return { first: a, end: head + 1, noun };
}

function cohortMet(met: MetBefore, noun: string, token: number): boolean {
  const cohort = cohortOf(noun);
  if (cohort === undefined) return false;
  for (const word of cohort) if (isMet(met, word, token)) return true;
  return false;
}

/** Whether a word stands in the hundred words before. */
function recentlyMet(prose: Prose, word: string, before: number): boolean {
  for (let i = before - 1; i >= 0 && i > before - 100; i--)
    if (formOf(prose.doc, i).lower === word) return true;
  return false;
}

// ----------------------------------------------------------------------------------- the other

/** "the other man", where there was no man, no two and no pair. */
function theOtherAt(reader: Reader, the: number): Unmet | undefined {
  const { prose, met } = reader;
  const end = endOfSentence(prose, the);
  if (lowerAt(prose, the + 1, the, end) !== "other") return undefined;
  const head = the + 2;
  if (head >= end) return undefined;
  const { is, lower } = formOf(prose.doc, head);
  if ((is & ANYBODY) === 0 && !isMover(prose, head)) return undefined;
  const noun = partsAt(prose, head).noun ?? lower;
  if (isMet(met, noun, the) || isMet(met, lower, the)) return undefined;
  for (const word of ["one", "both", "pair", "couple", "either", "twin"])
    if (isMet(met, word, the)) return undefined;
  // "two gentlemen", "three of them"; not "two tickets".
  for (let i = Math.max(0, the - 400); i < the; i++)
    if (/^(?:two|three|four|several)$/.test(formOf(prose.doc, i).lower)) {
      const next = lowerAt(prose, i + 1, 0, the);
      if (next === "of" || !/s$/.test(next) || (kindAt(prose, i + 1) & ANYBODY) !== 0)
        return undefined;
    }
  return { first: the, end: head + 1, noun };
}

function endOfSentence(prose: Prose, token: number): number {
  const sentence = prose.doc.sentences[prose.sentenceOf[token] as number];
  return Math.min(sentence?.endToken ?? token + 1, token + 40);
}
