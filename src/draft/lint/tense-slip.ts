/**
 * A verb in another tense than what stands around it: `She dealt, and nobody says a word.`
 *
 * Every sentence votes for past or present, by words that can be nothing else. Where those around
 * a sentence agree, and one word in it could be of the other tense, the sentence is read
 * (told-verbs.ts), and a verb that is in fact of the other tense is reported, unless something
 * excuses it: a subordinate clause, a lasting fact, a word for another time, a teller who speaks
 * of now, several sentences of the other tense together. All it says is a hint.
 */
import { tenseSlip } from "../../base/messages/draft.ts";
import { finiteFromBase, pastFromBase } from "../../english/verb-forms.ts";
import { formOf } from "../document.ts";
import {
  ADVERB,
  ANYBODY,
  CAPITAL,
  CLITIC_S,
  DETERMINER,
  NEVER_NAME,
  PAUSE,
  POSSESSIVE,
  PREPOSITION,
  SPEECH,
  STOP,
  SUBJECT,
} from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import { findingFrom, type LintFinding } from "./finding.ts";
import { kindAt, lowerAt, type Prose, partsAt, spanOfTokens } from "./prose.ts";
import type { LintRule } from "./rule.ts";
import { type Tense, type ToldVerb, toldVerbs } from "./told-verbs.ts";

export const TENSE_SLIP: LintRule = {
  code: "tense-slip",
  severity: "hint",
  find: (prose) => {
    const votes = takeVotes(prose);
    const found: LintFinding[] = [];
    prose.doc.sentences.forEach((sentence, s) => {
      const around = windowOf(prose, votes, s);
      if (around === undefined) return;
      if (isAside(prose, votes, s, around)) return;
      let from = sentence.firstToken;
      // A long sentence is read a stretch at a time.
      for (let rounds = 0; rounds < 3; rounds++) {
        const suspect = suspectIn(prose, s, around.base, from);
        if (suspect < 0) return;
        const { verbs, end } = toldVerbs(prose, suspect);
        const k = verbs.findIndex(
          (verb, at) =>
            verb.tense !== around.base &&
            verb.token >= from &&
            !isPlural(prose, verbs, at) &&
            isSlip(prose, votes, s, verbs, at, around),
        );
        if (k >= 0) {
          found.push(report(prose, verbs[k] as ToldVerb, around.base));
          return;
        }
        from = end;
      }
    });
    return found;
  },
};

// -------------------------------------------------------------------------------- the votes

/** Of each sentence and all before it: how many words are past, and how many present. */
interface Votes {
  readonly past: Int32Array;
  readonly present: Int32Array;
}

/** What the sentences around one agree on. */
interface Around {
  readonly base: Tense;
  /** None of the other tense among them. */
  readonly isPure: boolean;
}

function takeVotes(prose: Prose): Votes {
  const { doc } = prose;
  const { length } = doc.sentences;
  const past = new Int32Array(length + 1);
  const present = new Int32Array(length + 1);
  for (let s = 0; s < length; s++) {
    const sentence = doc.sentences[s] as { firstToken: number; endToken: number };
    let was = 0;
    let is = 0;
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      if (prose.isTold[i] !== 1) continue;
      const vote = voteAt(prose, i);
      if (vote === "past") was++;
      else if (vote === "present") is++;
    }
    past[s + 1] = (past[s] as number) + was;
    present[s + 1] = (present[s] as number) + is;
  }
  return { past, present };
}

const NOT_FINITE: ReadonlySet<string> = wordSet(
  `would could should might may must can will shall ought cannot to did does do didn't don't
   doesn't couldn't wouldn't can't won't shouldn't mustn't 'll 'd let 's`,
);
const HELPS: ReadonlySet<string> = wordSet(
  `had has have 've 'd 's been be being was were is are am get got having 're 'm`,
);

/** The tense that a word votes for, where it can hardly be anything else. */
function voteAt(prose: Prose, i: number): Tense | undefined {
  const { is, lower } = formOf(prose.doc, i);
  if (/^(?:was|were|had|did|wasn't|weren't|hadn't|didn't)$/.test(lower)) return "past";
  const before = lowerAt(prose, i - 1, 0, i);
  if (/^(?:is|are|am|has|isn't|aren't|hasn't|does|doesn't|'re|'m)$/.test(lower)) return "present";
  if ((is & CLITIC_S) !== 0) return /^(?:there|he|she|it)$/.test(before) ? "present" : undefined;
  if (/^(?:have|don't|haven't|'ve)$/.test(lower))
    return NOT_FINITE.has(before) || /^(?:not|never)$/.test(before) ? undefined : "present";
  const { form, verb, isVerbFirst } = partsAt(prose, i);
  if (verb === undefined || !isVerbFirst || NOT_FINITE.has(before) || HELPS.has(before))
    return undefined;
  const left = kindAt(prose, i - 1);
  if ((left & (DETERMINER | POSSESSIVE)) !== 0) return undefined;
  if (form === "past") {
    // "no voice left"
    if (lower === "left" && (left & SUBJECT) === 0 && !isName(left)) return undefined;
    if (HELPS.has(lowerAt(prose, i - 2, 0, i)) && (left & SUBJECT) === 0) return undefined;
    return SAME_IN_BOTH.has(lower) ? undefined : "past";
  }
  if (form === "finite" && (is & CAPITAL) === 0) {
    const isLed =
      (left & (SUBJECT | ADVERB)) !== 0 || isName(left) || partsAt(prose, i - 1).noun !== undefined;
    return isLed || /^(?:it|who|that|which|and|there)$/.test(before) ? "present" : undefined;
  }
  if (form === "base" && /^(?:you|i|we|they)$/.test(before)) {
    const asked = lowerAt(prose, i - 2, 0, i);
    return SAME_IN_BOTH.has(lower) || NOT_FINITE.has(asked) ? undefined : "present";
  }
  return undefined;
}

const SAME_IN_BOTH: ReadonlySet<string> = wordSet(
  "put set let cut hit shut hurt cast cost split spread burst bet quit rid read beat bid fit wed",
);

/** Forms of the past that are verbs of their own as well. */
const PAST_OF_OTHERS: ReadonlySet<string> = wordSet(
  `found lay wound felt left ground saw fell bore bound rose shot`,
);

/** Sentences on either side whose votes count. */
const REACH = 8;

function windowOf(prose: Prose, votes: Votes, s: number): Around | undefined {
  const { doc } = prose;
  const from = Math.max(0, s - REACH);
  const to = Math.min(doc.sentences.length, s + 1 + REACH);
  const all = (counts: Int32Array): number => (counts[to] as number) - (counts[from] as number);
  const own = (counts: Int32Array): number => (counts[s + 1] as number) - (counts[s] as number);
  const past = all(votes.past);
  const present = all(votes.present);
  const pastBeside = past - own(votes.past);
  const presentBeside = present - own(votes.present);
  if (past + present < FEW && presentBeside + pastBeside > 0) {
    // A passage of a few verbs: most of them, or the first.
    const isPast = past === present ? isPastFirst(prose, from) : past > present;
    const beside = isPast ? presentBeside : pastBeside;
    return beside > 1 ? undefined : { base: isPast ? "past" : "present", isPure: beside === 0 };
  }
  if (pastBeside >= 2 && pastBeside >= 4 * presentBeside)
    return { base: "past", isPure: presentBeside === 0 };
  if (presentBeside >= 2 && presentBeside >= 2 * pastBeside)
    return { base: "present", isPure: pastBeside === 0 };
  return undefined;
}

/** Fewer votes than these are no more than a passage. */
const FEW = 7;

function isPastFirst(prose: Prose, from: number): boolean {
  const { sentences, tokens } = prose.doc;
  for (let i = sentences[from]?.firstToken ?? 0, n = 0; i < tokens.count && n < 200; i++, n++) {
    const vote = prose.isTold[i] === 1 ? voteAt(prose, i) : undefined;
    if (vote !== undefined) return vote === "past";
  }
  return false;
}

// ------------------------------------------------------------------------- what may be a slip

/** What an author says of now: nothing of it is past, and an I is near, or more of its kind. */
function isAside(prose: Prose, votes: Votes, s: number, { base, isPure }: Around): boolean {
  if (base !== "past" || votes.past[s + 1] !== votes.past[s]) return false;
  return !isPure || isTellerNear(prose, s);
}

/** The first word of a sentence that may be a verb of the other tense; −1 for none. */
function suspectIn(prose: Prose, s: number, base: Tense, from: number): number {
  const { doc } = prose;
  const sentence = doc.sentences[s] as { firstToken: number; endToken: number };
  for (let i = from; i < sentence.endToken; i++) {
    if (prose.isTold[i] !== 1) continue;
    if (base === "past" ? maybePresent(prose, i, sentence.firstToken) : maybePast(prose, i))
      return i;
  }
  return -1;
}

function maybePresent(prose: Prose, i: number, first: number): boolean {
  const { is, lower } = formOf(prose.doc, i);
  const before = lowerAt(prose, i - 1, 0, i);
  if (/^(?:that|which|what|as|than|this|these|how|where|why|if)$/.test(before)) return false;
  if (/^(?:is|are|has|isn't|aren't|hasn't|does|doesn't|will|won't)$/.test(lower))
    return before !== "who";
  const { form, verb, verbCost, nounCost, isAdverb } = partsAt(prose, i);
  if (verb === undefined || isAdverb || (is & (PREPOSITION | CAPITAL)) !== 0) return false;
  const left = kindAt(prose, i - 1);
  if ((left & (DETERMINER | POSSESSIVE | PREPOSITION)) !== 0) return false;
  if (form === "finite") {
    if (verbCost > nounCost + 1) return false;
    if ((left & SUBJECT) !== 0 || isName(left) || prose.isTold[i - 1] !== 1) return true;
    if (/^(?:it|one|nobody|somebody|someone|everybody|everyone)$/.test(before)) return true;
    if (verbCost >= nounCost || i === first) return false;
    // A plural: before a stop, or behind an adjective.
    const next = formOf(prose.doc, Math.min(i + 1, prose.doc.tokens.count - 1));
    const isLast = (next.is & (STOP | PAUSE)) !== 0 || /^(?:and|or|of)$/.test(next.lower);
    if (isLast && verbCost + 4 > nounCost) return false;
    if (/^(?:it|who|that|which|and|but|then|,|there)$/.test(before)) return true;
    const { isAdjective, nounCost: ofNoun } = partsAt(prose, i - 1);
    return (left & (ADVERB | PAUSE)) !== 0 || (ofNoun <= 3 && !isAdjective);
  }
  if (form !== "base" || NOT_FINITE.has(before) || SAME_IN_BOTH.has(lower)) return false;
  if (verbCost > nounCost || PAST_OF_OTHERS.has(lower)) return false;
  if (/^(?:i|we|you)$/.test(before) && TELLERS.has(verb)) return false;
  if (/^(?:they|i|we|you|who)$/.test(before)) return !NOT_FINITE.has(lowerAt(prose, i - 2, 0, i));
  return (
    before.endsWith("s") &&
    partsAt(prose, i - 1).nounCost <= 1 &&
    !partsAt(prose, i - 1).isVerbFirst
  );
}

function maybePast(prose: Prose, i: number): boolean {
  const { lower } = formOf(prose.doc, i);
  if (/^(?:was|were|had|did|would|could)$/.test(lower)) return true;
  const { form, verb } = partsAt(prose, i);
  if (verb === undefined || !(form === "past" || form === "participle")) return false;
  const before = lowerAt(prose, i - 1, 0, i);
  return !HELPS.has(before) && (kindAt(prose, i - 1) & (DETERMINER | POSSESSIVE)) === 0;
}

function isName(is: number): boolean {
  return (is & CAPITAL) !== 0 && (is & NEVER_NAME) === 0;
}

// ---------------------------------------------------------------------------- what excuses it

const OTHER_TIME =
  /^(?:once|ago|last|yesterday|before|earlier|since|used|ever|never|always|already|first|formerly|childhood|remember|remembered|remembers|years|year|winter|summer|war|nowadays|every|usually|often|sometimes|generally|until|till|born|originally|forgot|meant|thought|knew|previous|month|months|week|weeks|century|had|hadn't|been)$/;
const LASTING =
  /^(?:still|always|every|usually|often|sometimes|generally|today|nowadays|now|never|ever|world|earth|since|men|people|man|reader|perhaps|tomorrow)$/;
/** What a teller, or an author, says of now. */
const TELLERS: ReadonlySet<string> = wordSet(
  `think suppose believe know mean say dare see fear hope guess imagine remember confess expect
   do recollect need find call wish doubt wonder understand speak write admit recall forget feel
   love hate like seem want tell record have waive give relate mention take trust use own doubt
   assure regret refer prefer consider happen appear leave live`,
);
const LASTS: ReadonlySet<string> = wordSet(
  `be have seem know mean contain require belong lie stand lead run call live say exist consist
   remain deserve depend appear matter become signify do show come go`,
);

function isSlip(
  prose: Prose,
  votes: Votes,
  s: number,
  verbs: readonly ToldVerb[],
  k: number,
  { base, isPure }: Around,
): boolean {
  const verb = verbs[k] as ToldVerb;
  const { doc } = prose;
  const own = formOf(doc, verb.token).lower;
  const isPast = base === "past";
  const who = verb.subject < 0 ? "" : formOf(doc, verb.subject).lower;
  // One subject, two tenses: "He wrote something down and is heard to sigh".
  const before = verbs[k - 1];
  const behind = verbs[k + 1];
  const isTorn =
    (verb.isJoined && before?.isSub === verb.isSub && isOf(before, base)) ||
    (behind?.isJoined === true &&
      behind.isSub === verb.isSub &&
      isOf(behind, base) &&
      !isState(prose, verb, who));
  if (isSameEitherWay(own) || isQuestion(prose, s)) return false;
  const isTag = (kindAt(prose, verb.token) & SPEECH) !== 0 && isAtSpeech(prose, verb);
  if (isTag) return isPure;
  if (!isPast && verb.aspect === "modal") return isTorn && own === "would" && !verb.isSub;
  if (!isPast && verb.aspect === "perfect") return isTorn && !verb.isSub;
  if (!isPast && own === "had") return isTorn && isPure;
  if (isPast && /^(?:can|may|shall|can't|cannot)$/.test(own)) return false;
  const isTeller = /^(?:i|we|you|one|us)$/.test(who);
  if (isTeller && isPast && (!isTorn || TELLERS.has(verb.lemma))) return false;
  const isMixed = verbs.some(
    (each, j) => j !== k && each.tense === base && !each.isSub && each.aspect !== "modal",
  );
  if (hasWordNear(prose, verb, isPast ? LASTING : OTHER_TIME, isMixed)) return false;
  if (who === "they" && /^(?:say|call|tell)$/.test(verb.lemma)) return false;
  if (isTorn) return true;
  if (verb.subject < 0) return false;
  const isDoing = !LASTS.has(verb.lemma) || verb.aspect === "progressive";
  if (verb.isSub) {
    // "our hostess, who sits at the end of the table, was tearing a roll"
    const asked = formOf(doc, Math.max(0, verb.token - 1)).lower;
    return isPast && isPure && asked === "who" && isDoing && isDefinite(prose, verb, who);
  }
  if (who === "there") return isMixed && isPure && !isTellerNear(prose, s);
  if (!isParticular(prose, verb, who)) return false;
  const isPosture = /^(?:stand|come|go|show|remain|do)$/.test(verb.lemma);
  const isLasting = !isDoing && !(isPosture && isSomebody(prose, verb, who));
  if (isPast) {
    if (!isPure) return isMixed && !isLasting;
    // What an author says of now stands by itself, or is said by an I.
    if (isMixed) return isDefinite(prose, verb, who) || !isLasting;
    if (verb.aspect === "perfect") return isDefinite(prose, verb, who) && !isTellerNear(prose, s);
    return !isLasting && !isTellerNear(prose, s);
  }
  if (isMixed) return true;
  // A sentence of its own: another time, where others stand by it.
  return !isPastNear(votes, s) && (verb.lemma !== "be" || verb.aspect === "progressive");
}

/** What was taken for a verb and may be a noun: "frills and flounces", "native wood notes were". */
function isPlural(prose: Prose, verbs: readonly ToldVerb[], k: number): boolean {
  const verb = verbs[k] as ToldVerb;
  const { form, verbCost, nounCost } = partsAt(prose, verb.token);
  const { count } = prose.doc.tokens;
  if (PAST_OF_OTHERS.has(formOf(prose.doc, verb.token).lower)) return verb.tense === "present";
  // "Will fell in": a name.
  const sentence = prose.doc.sentences[prose.sentenceOf[verb.token] as number];
  if ((kindAt(prose, verb.token) & CAPITAL) !== 0) return sentence?.firstToken !== verb.token;
  if (form !== "finite" && form !== "base") return false;
  if (/^(?:has|have|do|does|is|are)$/.test(formOf(prose.doc, verb.token).lower)) return false;
  const before = formOf(prose.doc, Math.max(0, verb.token - 1));
  const isOwn = (before.is & SUBJECT) !== 0 || isName(before.is);
  const joined = /^(?:and|but|then|,)$/.test(before.lower) || (before.is & ADVERB) !== 0;
  if (form === "base") {
    const isMany = before.lower.endsWith("s") && !partsAt(prose, verb.token - 1).isVerbFirst;
    return verb.isJoined || !(isOwn || isMany);
  }
  if (isOwn || prose.isTold[verb.token - 1] !== 1) return false;
  if (nounCost <= verbCost + 1) return true;
  const next = formOf(prose.doc, Math.min(verb.token + 1, count - 1));
  const isLast = (next.is & (STOP | PAUSE)) !== 0 || /^(?:and|or|of)$/.test(next.lower);
  if (isLast && nounCost < verbCost + 4) return true;
  if (verb.isJoined && !joined) return true;
  const behind = verbs[k + 1];
  if (behind?.isJoined !== true || behind.token - verb.token > 8) return false;
  for (let i = verb.token + 1; i < behind.token; i++)
    if (/^(?:and|but|then|,|or)$/.test(formOf(prose.doc, i).lower)) return false;
  return true;
}

/** "It has three arches, and was built by the Devil." */
function isState(prose: Prose, verb: ToldVerb, who: string): boolean {
  if (isSomebody(prose, verb, who) || (kindAt(prose, verb.subject) & SUBJECT) !== 0) return false;
  return verb.aspect === "plain" && /^(?:be|have|stand|lie|lead|run)$/.test(verb.lemma);
}

function isOf(verb: ToldVerb | undefined, tense: Tense): boolean {
  return verb?.tense === tense && verb.aspect !== "perfect";
}

function isSameEitherWay(lower: string): boolean {
  return SAME_IN_BOTH.has(lower);
}

function isQuestion(prose: Prose, s: number): boolean {
  const sentence = prose.doc.sentences[s];
  return (
    sentence !== undefined && lowerAt(prose, sentence.endToken - 1, 0, sentence.endToken) === "?"
  );
}

/** Votes of the past in the sentences right beside one. */
function isPastNear(votes: Votes, s: number): boolean {
  const at = (k: number): number =>
    k < 0 || k + 1 >= votes.past.length
      ? 0
      : (votes.past[k + 1] as number) - (votes.past[k] as number);
  return at(s - 1) > 0 || at(s + 1) > 0;
}

/** In the clause; or a dozen words about it, where no other verb has its own there. */
function hasWordNear(prose: Prose, verb: ToldVerb, words: RegExp, isMixed: boolean): boolean {
  const sentence = prose.doc.sentences[prose.sentenceOf[verb.token] as number];
  const from = Math.max(sentence?.firstToken ?? 0, verb.token - 14);
  const to = Math.min(sentence?.endToken ?? 0, verb.token + 10);
  for (let i = verb.token - 1; i >= from; i--) {
    const { is, lower, text } = formOf(prose.doc, i);
    if (
      prose.isTold[i] !== 1 ||
      (is & STOP) !== 0 ||
      ((is & PAUSE) !== 0 && (isMixed || text !== ","))
    )
      break;
    if (words.test(lower)) return true;
  }
  for (let i = verb.token + 1; i < to; i++) {
    const { is, lower, text } = formOf(prose.doc, i);
    if (
      prose.isTold[i] !== 1 ||
      (is & STOP) !== 0 ||
      ((is & PAUSE) !== 0 && (isMixed || text !== ","))
    )
      break;
    if (words.test(lower)) return true;
  }
  return false;
}

/** Whether whoever tells has said I or we within a few sentences. */
function isTellerNear(prose: Prose, s: number): boolean {
  const { sentences } = prose.doc;
  for (let k = Math.max(0, s - 3); k <= s + 2 && k < sentences.length; k++) {
    const sentence = sentences[k];
    if (sentence === undefined) break;
    const end = Math.min(sentence.endToken, sentence.firstToken + 120);
    for (let i = sentence.firstToken; i < end; i++)
      if (prose.isTold[i] === 1 && /^(?:i|my|me|we|our|us)$/.test(formOf(prose.doc, i).lower))
        return true;
  }
  return false;
}

/** Of somebody or something in particular: no "people", no "a man", no "this is". */
function isParticular(prose: Prose, verb: ToldVerb, who: string): boolean {
  if (
    /^(?:one|people|men|women|nothing|everything|everybody|everyone|there|this|that|what|fact|truth|reader|story|tale|book)$/.test(
      who,
    )
  )
    return lowerAt(prose, verb.subject - 1, 0, verb.subject) === "no";
  const is = kindAt(prose, verb.subject);
  if (isName(is) || (is & SUBJECT) !== 0 || who === "it") return true;
  if (/^(?:nobody|somebody|someone|something|another)$/.test(who)) return true;
  for (let i = verb.subject - 1; i >= 0 && i > verb.subject - 5; i--) {
    const { is: left, lower } = formOf(prose.doc, i);
    if (/^(?:a|an|no|any|every|such)$/.test(lower))
      return (is & ANYBODY) === 0 || !LASTS.has(verb.lemma);
    if ((left & (DETERMINER | POSSESSIVE | CLITIC_S)) !== 0) return true;
    if ((left & (STOP | PAUSE | PREPOSITION)) !== 0) break;
  }
  return (is & ANYBODY) !== 0;
}

/** A person, rather than a house that stands or a road that goes. */
function isSomebody(prose: Prose, verb: ToldVerb, who: string): boolean {
  const is = kindAt(prose, verb.subject);
  return /^(?:he|she)$/.test(who) || isName(is) || (is & ANYBODY) !== 0;
}

/** Somebody who has been met, or the one thing of its kind. */
function isDefinite(prose: Prose, verb: ToldVerb, who: string): boolean {
  if (/^(?:he|she|they)$/.test(who) || isName(kindAt(prose, verb.subject))) return true;
  for (let i = verb.subject - 1; i >= 0 && i > verb.subject - 4; i--) {
    const { is, lower } = formOf(prose.doc, i);
    if (lower === "the" || ((is & POSSESSIVE) !== 0 && lower !== "our")) return true;
    if ((is & (STOP | PAUSE | PREPOSITION)) !== 0) return false;
  }
  return false;
}

/** Beside what is said: the verb of its tag. */
function isAtSpeech(prose: Prose, verb: ToldVerb): boolean {
  const first = verb.subject < 0 ? verb.token : Math.min(verb.token, verb.subject);
  const last = Math.max(verb.token, verb.subject);
  return (
    (first > 0 && prose.isTold[first - 1] !== 1) ||
    (last + 1 < prose.doc.tokens.count && prose.isTold[last + 1] !== 1)
  );
}

// -------------------------------------------------------------------------------- what is said

function report(prose: Prose, verb: ToldVerb, base: Tense): LintFinding {
  const { doc } = prose;
  const { lower } = formOf(doc, verb.token);
  const span = spanOfTokens(doc, verb.token, verb.token + 1);
  const subject = verb.subject < 0 ? "" : formOf(doc, verb.subject).lower;
  const instead = written(partsAt(prose, verb.token).verb ?? lower, lower, base, subject);
  const words = doc.text.slice(span.start, span.end);
  const args = { words, now: base === "past" ? "present" : "past", base };
  return findingFrom(
    tenseSlip,
    span,
    instead === undefined ? { ...args, none: "yes" } : { ...args, instead },
  );
}

/** What the story's tense would have. */
function written(lemma: string, lower: string, base: Tense, subject: string): string | undefined {
  const not = /n't$/.exec(lower)?.[0] ?? "";
  if (not !== "") {
    // "won't", "can't", "shan't": what stands before the "not" is no word.
    const plain = /^(?:wo|ca|sha)n/.test(lower)
      ? undefined
      : written(lemma, lower.slice(0, -not.length), base, subject);
    return plain === undefined ? undefined : plain + not;
  }
  const isOther = /^(?:you|i|we|they)$/.test(subject);
  if (/^(?:is|am)$/.test(lower)) return "was";
  if (lower === "are") return "were";
  if (lower === "was") return isOther ? undefined : "is";
  if (lower === "were") return "are";
  if (lower === "will") return "would";
  if (lower === "would") return undefined;
  if (base === "past") return pastFromBase(lemma);
  return isOther ? lemma : finiteFromBase(lemma);
}
