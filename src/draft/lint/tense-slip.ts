/**
 * A verb in another tense than the story: `She dealt the cards, and nobody says a word.`
 *
 * Owns the count of the tenses, and what excuses a change: a subordinate clause, a lasting fact,
 * a word for another time, several sentences of the other tense together. All it says is a hint.
 */
import { tenseSlip } from "../../base/messages/draft.ts";
import { finiteFromBase, pastFromBase } from "../../english/verb-forms.ts";
import type { Sentence } from "../document.ts";
import { formOf } from "../document.ts";
import {
  ADVERB,
  ANYBODY,
  CAPITAL,
  CLITIC_S,
  CONJUNCTION,
  DETERMINER,
  NEVER_NAME,
  PAUSE,
  POSSESSIVE,
  PREPOSITION,
  SPEECH,
  STOP,
  SUBJECT,
  WORD,
} from "../words/kinds.ts";
import { findingFrom, type LintFinding } from "./finding.ts";
import { kindAt, lowerAt, type Prose, partsAt, spanOfTokens } from "./prose.ts";
import type { LintRule } from "./rule.ts";

export const TENSE_SLIP: LintRule = {
  code: "tense-slip",
  severity: "hint",
  find: (prose) => {
    const { doc } = prose;
    const verbs: Told[][] = doc.sentences.map((sentence) => verbsOf(prose, sentence));
    const base = baseTense(prose, verbs);
    if (base === undefined) return [];
    const found: LintFinding[] = [];
    verbs.forEach((own, s) => {
      const sentence = doc.sentences[s] as Sentence;
      for (const told of own) {
        if (told.tense === base || !told.isMain) continue;
        if (isExcused(prose, verbs, s, told, base, sentence)) continue;
        found.push(report(prose, told, base));
      }
    });
    return found;
  },
};

type Tense = "past" | "present";

/** A verb that tells, with its subject. */
interface Told {
  readonly verb: number;
  readonly subject: number;
  readonly tense: Tense;
  /** In a main clause, of somebody or something in particular. */
  readonly isMain: boolean;
}

/** The tense of the story; `undefined` where neither prevails. */
function baseTense(prose: Prose, verbs: readonly (readonly Told[])[]): Tense | undefined {
  const { doc } = prose;
  let past = 0;
  let present = 0;
  verbs.forEach((own, s) => {
    const sentence = doc.sentences[s] as Sentence;
    const end = Math.min(sentence.endToken, sentence.firstToken + 120);
    for (let i = sentence.firstToken; i < end; i++) {
      if (prose.isTold[i] !== 1) continue;
      const { is, lower } = formOf(doc, i);
      // "You came here once": another time, whatever the story's is.
      if (/^(?:once|ago|yesterday|formerly|childhood)$/.test(lower)) return;
      if (lower === "had") past++;
      else if (/^(?:has|have|'re|'m)$/.test(lower)) present++;
      else if (
        (is & CLITIC_S) !== 0 &&
        /^(?:there|it|he|she|that)$/.test(lowerAt(prose, i - 1, 0, i))
      )
        present++;
    }
    for (const { tense } of own)
      if (tense === "past") past++;
      else present++;
  });
  if (past > present * 1.2 && past > present) return "past";
  if (present > past * 1.2 && present > past) return "present";
  // In a passage of two verbs the first one leads.
  return past === present && past <= 2
    ? verbs.find((own) => own.length > 0)?.[0]?.tense
    : undefined;
}

const MODAL =
  /^(?:would|could|should|might|may|must|can|will|shall|ought|cannot|to|did|does|do|didn't|don't|doesn't|couldn't|wouldn't|can't|won't|'ll|let|let's)$/;

function verbsOf(prose: Prose, sentence: Sentence): Told[] {
  const { doc } = prose;
  const found: Told[] = [];
  const end = Math.min(sentence.endToken, sentence.firstToken + 120);
  let subject = -1;
  let isSub = false;
  let clause = sentence.firstToken;
  for (let i = sentence.firstToken; i < end; i++) {
    if (prose.isTold[i] !== 1) {
      subject = -1;
      isSub = false;
      clause = i + 1;
      continue;
    }
    const { is, lower, text } = formOf(doc, i);
    if ((is & (STOP | PAUSE)) !== 0) {
      if (text !== ",") {
        subject = -1;
        isSub = false;
      } else isSub = isSub && found.length === 0;
      clause = i + 1;
      continue;
    }
    if (
      /^(?:who|which|that|where|what|whose|whom|how|why|if|when|while|because|since|until|till|though|although|as|before|after|unless|than|whether|whenever|wherever|like)$/.test(
        lower,
      )
    ) {
      isSub = true;
      subject = -1;
      clause = i + 1;
      continue;
    }
    if (/^(?:and|but|then)$/.test(lower)) {
      // A new subject begins a new clause; without one the old subject goes on.
      const next = i + 1 < end ? kindAt(prose, i + 1) : 0;
      const nextLower = lowerAt(prose, i + 1, i, end);
      if (
        (next & (SUBJECT | DETERMINER)) !== 0 ||
        isName(next) ||
        /^(?:no|somebody|someone|there|nobody)$/.test(nextLower)
      ) {
        subject = -1;
        isSub = false;
      }
      clause = i + 1;
      continue;
    }
    const tense = tenseAt(prose, i, clause, end);
    if (tense !== undefined) {
      const isNear =
        subject === i - 1 ||
        isPhraseBetween(prose, subject + 1, i) ||
        /^(?:was|were|is|are)/.test(lower) ||
        leadsToVerb(prose, i - 1, found.length > 0);
      const who = subject >= 0 ? (isNear ? subject : -1) : inverted(prose, i, end);
      if (who >= 0) {
        const isMain =
          !isSub && !isContact(prose, who, sentence.firstToken) && isParticular(prose, who, i);
        found.push({ verb: i, subject: who, tense, isMain });
        // What follows "said", "knew" and the like tells what was said.
        if (isSub) isSub = false;
        continue;
      }
    }
    if (isSubjectWord(prose, i, sentence.firstToken)) subject = i;
    else if (MODAL.test(lower)) subject = -1;
  }
  return found;
}

/** What may stand between a subject and its verb, as its last word: "quietly", "and". */
function leadsToVerb(prose: Prose, token: number, hasVerb: boolean): boolean {
  const { is, lower } = formOf(prose.doc, token);
  return (is & ADVERB) !== 0 || (hasVerb && /^(?:and|but|then|or)$/.test(lower));
}

/** "The ice in his hand began": one phrase with a preposition, and no verb. */
function isPhraseBetween(prose: Prose, from: number, verb: number): boolean {
  if (verb - from < 2 || verb - from > 4 || from <= 0) return false;
  if ((kindAt(prose, from) & PREPOSITION) === 0 || (kindAt(prose, from) & CONJUNCTION) !== 0)
    return false;
  for (let i = from + 1; i < verb; i++) {
    const { is } = formOf(prose.doc, i);
    if ((is & (STOP | PAUSE | CONJUNCTION | SUBJECT)) !== 0 && (is & POSSESSIVE) === 0)
      return false;
    if (/^(?:past|finite)$/.test(partsAt(prose, i).form ?? "") && partsAt(prose, i).isVerbFirst)
      return false;
  }
  const { noun, nounCost } = partsAt(prose, verb - 1);
  return noun !== undefined && nounCost <= 1;
}

/** said Emma, behind speech */
function inverted(prose: Prose, verb: number, end: number): number {
  if ((kindAt(prose, verb) & SPEECH) === 0 || verb + 1 >= end) return -1;
  if (verb > 0 && prose.isTold[verb - 1] === 1 && (kindAt(prose, verb - 1) & PAUSE) === 0)
    return -1;
  const next = kindAt(prose, verb + 1);
  return (next & (SUBJECT | DETERMINER)) !== 0 || isName(next) ? verb + 1 : -1;
}

function isName(is: number): boolean {
  return (is & CAPITAL) !== 0 && (is & NEVER_NAME) === 0;
}

/** A word that may be a subject, or its last word. */
function isSubjectWord(prose: Prose, token: number, first: number): boolean {
  const { is, lower } = formOf(prose.doc, token);
  if ((is & SUBJECT) !== 0) return true;
  if (/^(?:it|there|nobody|somebody|someone|everybody|everyone|one|nothing|something)$/.test(lower))
    return true;
  if (isName(is)) return token === first || (kindAt(prose, token - 1) & PREPOSITION) === 0;
  if ((is & WORD) === 0 || (is & (PREPOSITION | CONJUNCTION | DETERMINER | POSSESSIVE)) !== 0)
    return false;
  const { noun, nounCost } = partsAt(prose, token);
  if (noun === undefined || nounCost > 3) return (is & ANYBODY) !== 0;
  // The head of "the band": a determiner within three words before it, where a clause begins.
  for (let i = token - 1; i >= first && i >= token - 3; i--) {
    const before = formOf(prose.doc, i);
    if (
      (before.is & (DETERMINER | POSSESSIVE)) !== 0 ||
      /^\d|^(?:two|three|four|five|six|ten|thirty|twenty)$/.test(before.lower)
    )
      return opensClause(prose, i, first);
    if ((before.is & (PREPOSITION | CONJUNCTION | PAUSE | STOP)) !== 0) return false;
  }
  return false;
}

/** Whether a phrase begins a clause: at a boundary, or behind "out on the bar". */
function opensClause(prose: Prose, token: number, first: number): boolean {
  for (let i = token - 1; i >= first && i > token - 8; i--) {
    if (prose.isTold[i] !== 1) return true;
    const { is } = formOf(prose.doc, i);
    if (i === token - 1 && (is & PREPOSITION) !== 0 && (is & CONJUNCTION) === 0) return false;
    if ((is & (STOP | PAUSE)) !== 0) return true;
    if ((is & CONJUNCTION) !== 0) return i === token - 1;
    const { isVerbFirst, form } = partsAt(prose, i);
    if (isVerbFirst && form !== "base") return false;
    const opens = i === first || (kindAt(prose, i - 1) & (STOP | PAUSE)) !== 0;
    if (opens) return (is & (PREPOSITION | ADVERB)) !== 0;
  }
  return token === first;
}

/** The tense of a finite verb at a token; `undefined` where it is none. */
function tenseAt(prose: Prose, token: number, first: number, end: number): Tense | undefined {
  const { doc } = prose;
  const { is, lower } = formOf(doc, token);
  const before = lowerAt(prose, token - 1, first, end);
  if (
    MODAL.test(before) ||
    (MODAL.test(lowerAt(prose, token - 2, first, end)) && (kindAt(prose, token - 1) & ADVERB) !== 0)
  )
    return undefined;
  if (/^(?:was|were|wasn't|weren't|had|hadn't|did|didn't)$/.test(lower))
    return /^had/.test(lower) ? undefined : "past";
  if (/^(?:is|are|isn't|aren't|am|does|doesn't|has|have|do|don't)$/.test(lower)) return "present";
  // "She's standing": not "she's stood", which may be had.
  if (
    (is & CLITIC_S) !== 0 &&
    /^(?:he|she)$/.test(before) &&
    partsAt(prose, token + 1).form === "ing"
  )
    return "present";
  if ((is & CLITIC_S) !== 0 || (token > first && (kindAt(prose, token - 1) & CLITIC_S) !== 0))
    return undefined;
  if (
    /^(?:not|never|all|both|just|already|ever|now|also|only)$/.test(before) ||
    before.endsWith("ly")
  ) {
    if (
      /^(?:had|has|have|'ve|'d|'s|been|be|was|were|is|are|am)$/.test(
        lowerAt(prose, token - 2, first, end),
      )
    )
      return undefined;
  }
  if (/^(?:had|has|have|'ve|'d|been|be|being|was|were|is|are|am|get|got)$/.test(before))
    return undefined;
  const { form, verb, nounCost, verbCost, isAdjective, isAdverb } = partsAt(prose, token);
  if (verb === undefined || isAdverb || (is & PREPOSITION) !== 0) return undefined;
  const left =
    token > first && !/^(?:one|this|that|these|those|both|all)$/.test(before)
      ? kindAt(prose, token - 1)
      : 0;
  if ((left & (DETERMINER | POSSESSIVE | PREPOSITION)) !== 0) return undefined;
  if (form === "past" || form === "participle") {
    // "looks devastated and terrified"
    const isNextToSubject = (left & SUBJECT) !== 0 || isName(left);
    if (isAdjective && !isNextToSubject) return undefined;
    if (SAME_IN_BOTH.has(lower)) return undefined;
    return "past";
  }
  // "good features", "three coins": plurals.
  if (form === "finite" && (is & CAPITAL) !== 0 && token > first) return undefined;
  if (form === "finite" && token > first && (left & (SUBJECT | ADVERB)) === 0 && !isName(left)) {
    const neighbour = partsAt(prose, token - 1);
    if (
      neighbour.isAdjective ||
      neighbour.form === "participle" ||
      (neighbour.noun !== undefined && nounCost <= 1 && neighbour.isVerbFirst)
    )
      return undefined;
    if (
      /^(?:and|or|two|three|four|five|six|seven|eight|nine|ten|many|few|several|all|no|more|some|other)$/.test(
        before,
      ) &&
      nounCost <= verbCost
    )
      return undefined;
  }
  if (form === "finite")
    return verbCost <= nounCost + 2 && bearsVerb(prose, token, end) ? "present" : undefined;
  if (form === "base" && /^(?:you|i|we|they)$/.test(before) && !SAME_IN_BOTH.has(lower))
    return "present";
  return undefined;
}

/** "plays on", "shows her ribs", "looks at it": no verb follows what is a verb itself. */
function bearsVerb(prose: Prose, token: number, end: number): boolean {
  if (token + 1 >= end || prose.isTold[token + 1] !== 1) return true;
  const { form, isVerbFirst } = partsAt(prose, token + 1);
  const next = formOf(prose.doc, token + 1).lower;
  if (/^(?:was|were|is|are|had|has|have|of|would|could|that|who)$/.test(next)) return false;
  return !(isVerbFirst && (form === "past" || form === "finite"));
}

const SAME_IN_BOTH: ReadonlySet<string> = new Set(
  "put set let cut hit shut hurt cast cost split spread burst bet quit rid read beat bid fit wed fell found lay wound felt left ground saw".split(
    " ",
  ),
);

/** "the ring he gave her": a clause that leans on a noun. */
function isContact(prose: Prose, subject: number, first: number): boolean {
  const isPronoun =
    (kindAt(prose, subject) & SUBJECT) !== 0 ||
    /^(?:it|there)$/.test(formOf(prose.doc, subject).lower);
  if (!isPronoun || subject <= first) return false;
  const before = kindAt(prose, subject - 1);
  if ((before & (STOP | PAUSE | CONJUNCTION)) !== 0 || prose.isTold[subject - 1] !== 1)
    return false;
  const { lower } = formOf(prose.doc, subject - 1);
  // "At the crossroads you turned": the noun is no more than a place.
  for (let i = subject - 1; i >= first && i > subject - 7; i--) {
    const { is } = formOf(prose.doc, i);
    if ((is & (STOP | PAUSE)) !== 0 || prose.isTold[i] !== 1) break;
    const opens = i === first || (kindAt(prose, i - 1) & (STOP | PAUSE | CONJUNCTION)) !== 0;
    if (opens && (is & PREPOSITION) !== 0) return false;
  }
  if (/^(?:and|but|then|now|so|here|there|suddenly|him|me|them|us)$/.test(lower)) return false;
  return (before & WORD) !== 0 && (before & ADVERB) === 0;
}

/** Of somebody in particular: no "people", no "one", no "it is", no "there are". */
function isParticular(prose: Prose, subject: number, verb: number): boolean {
  const { lower } = formOf(prose.doc, subject);
  if (lower === "one" && lowerAt(prose, subject - 1, 0, subject) === "no") return true;
  if (
    /^(?:one|people|men|women|nothing|everything|everybody|everyone|it|there|this|that|we)$/.test(
      lower,
    )
  ) {
    return (
      (/^(?:everybody|everyone)$/.test(lower) && partsAt(prose, verb).verb !== "be") ||
      (/^(?:everybody|everyone|it|there)$/.test(lower) &&
        /^(?:was|were)$/.test(formOf(prose.doc, verb).lower))
    );
  }
  return true;
}

const OTHER_TIME =
  /^(?:once|ago|last|yesterday|before|earlier|since|used|ever|never|always|already|first|formerly|childhood|child|boy|girl|remember|remembered|remembers|years|year|days|winter|summer|morning|night|war|today|nowadays|still|every|usually|often|sometimes|generally|until|till|when|after|during|had|hadn't|born|then|originally|forgot|meant|wanted|thought|knew|as|world|earth|tonight|now|previous|month|months|week|weeks|century)$/;

function isExcused(
  prose: Prose,
  verbs: readonly (readonly Told[])[],
  s: number,
  told: Told,
  base: Tense,
  sentence: Sentence,
): boolean {
  const own = verbs[s] as readonly Told[];
  const isMixed = own.some(({ tense }) => tense === base);
  const isTag = (kindAt(prose, told.verb) & SPEECH) !== 0 && nearSpeech(prose, told);
  if (isTag) return run(verbs, s, base) >= 4;
  // A word for another time anywhere in the sentence excuses all of it.
  let from = sentence.firstToken;
  let until = Math.min(sentence.endToken, from + 120);
  if (base === "past" && isMixed) {
    // What lasts has its word beside it.
    for (let i = told.verb - 1; i > from; i--) if ((kindAt(prose, i) & PAUSE) !== 0) from = i;
    for (let i = told.verb + 1; i < until; i++)
      if ((kindAt(prose, i) & (PAUSE | STOP)) !== 0) until = i;
  }
  for (let i = from; i < until; i++) {
    if (prose.isTold[i] !== 1) continue;
    const { lower } = formOf(prose.doc, i);
    if (!OTHER_TIME.test(lower)) continue;
    // In a past story only what is said to last excuses a present.
    if (
      base === "past" &&
      !/^(?:still|always|every|usually|often|sometimes|generally|today|nowadays|now|never|ever|world|earth|since)$/.test(
        lower,
      )
    )
      continue;
    return true;
  }
  const { lower } = formOf(prose.doc, told.verb);
  const isSomebody = /^(?:he|she|they)$/.test(formOf(prose.doc, told.subject).lower);
  if (
    base === "past" &&
    /^(?:is|are|am|do|don't|does|has|have)$/.test(lower) &&
    !isMixed &&
    !isSomebody
  )
    return true;
  // A teller who says I speaks of now as well.
  if (base === "past" && !isMixed && /^(?:i|you)$/.test(formOf(prose.doc, told.subject).lower))
    return true;
  if (base === "past" && isIdiom(prose, told)) return true;
  if (isMixed) return false;
  // Sentences of the other tense that stand together are another time.
  return run(verbs, s, base) >= 2;
}

function isIdiom(prose: Prose, told: Told): boolean {
  const { lower } = formOf(prose.doc, told.verb);
  const { lower: who } = formOf(prose.doc, told.subject);
  return (
    /^(?:i|you)$/.test(who) &&
    /^(?:think|suppose|believe|know|mean|say|dare|see|fear|hope|guess|imagine|am|remember|confess|expect|do|don't|recollect|need|find|call|wish|doubt|wonder|understand|speak|write)$/.test(
      lower,
    )
  );
}

function nearSpeech(prose: Prose, told: Told): boolean {
  const first = Math.min(told.verb, told.subject);
  return (
    (first > 0 && prose.isTold[first - 1] !== 1) ||
    (told.verb + 1 < prose.doc.tokens.count && prose.isTold[told.verb + 1] !== 1)
  );
}

/** How many sentences with nothing in the story's own tense stand together here. */
function run(verbs: readonly (readonly Told[])[], s: number, base: Tense): number {
  let length = 1;
  for (const step of [-1, 1]) {
    let empty = 0;
    for (let k = s + step; k >= 0 && k < verbs.length && length < 5; k += step) {
      const own = verbs[k] as readonly Told[];
      if (own.length === 0) {
        if (++empty > 2) break;
        continue;
      }
      if (own.some(({ tense }) => tense === base)) break;
      length++;
    }
  }
  return length;
}

function report(prose: Prose, told: Told, base: Tense): LintFinding {
  const { doc } = prose;
  const { lower } = formOf(doc, told.verb);
  const span = spanOfTokens(doc, told.verb, told.verb + 1);
  const lemma = partsAt(prose, told.verb).verb ?? lower;
  const instead = written(lemma, lower, base, formOf(doc, told.subject).lower);
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
  const isOther = /^(?:you|i|we|they)$/.test(subject);
  if (/^(?:is|am)$/.test(lower)) return "was";
  if (lower === "are") return "were";
  if (lower === "was") return isOther ? undefined : "is";
  if (lower === "were") return "are";
  if (base === "past") return pastFromBase(lemma);
  return isOther ? lemma : finiteFromBase(lemma);
}
