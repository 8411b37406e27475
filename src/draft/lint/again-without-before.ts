/**
 * `Again` with no first time: `The visitor came up the path. He knocked again.`
 *
 * Of an *again* in the narration, the verb is looked up, by lemma and by words that would do, in
 * all that was told before. An *again* that means a return (`sat down again`, `was himself again`)
 * has verbs and particles of its own, and is left alone; so is one that nothing asserts.
 */
import { againWithoutBefore } from "../../base/messages/draft.ts";
import { formOf } from "../document.ts";
import { DETERMINER, POSSESSIVE, PREPOSITION, SPEECH, WORD } from "../words/kinds.ts";
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
      const { lower } = formOf(doc, i);
      const isOnceMore = lower === "more" && formOf(doc, i - 1).lower === "once";
      if (!(lower === "again" || isOnceMore) || prose.isTold[i] !== 1) continue;
      met ??= metOf(prose);
      const first = formOf(doc, i - 1).lower === "once" ? i - 1 : i;
      const finding = findAt(prose, met, first, i + 1);
      if (finding !== undefined) found.push(finding);
    }
    return found;
  },
};

/** Verbs whose *again* brings back a state, or that everybody does all the time. */
const RETURNS: ReadonlySet<string> = new Set(
  `be become get grow feel seem look sound open close shut lock unlock sit stand rise lie sleep wake
   awake come go return turn start begin set put pick settle vanish appear disappear emerge breathe
   live meet see find hear move join gather pass leave enter cover wrap tie fasten have resume
   continue try remain keep bring send run walk set raise lower lift drop draw hold replace
   restore recover mount dismount cross climb descend fill face stop part pause fold light relight
   dress undress change retire sink relapse revert think remember forget know want wish hope need
   let make love arrive approach reach stir revive drift subside hide gain regain lose catch
   hang slip slide do free pocket button unite reappear rejoin retreat withdraw
   consider place lay commence recommence promise agree determine decide resolve
   darken brighten lighten harden soften work start stay wait
   speak talk say answer reply cry call`.split(/\s+/),
);

const PARTICLES =
  /^(?:back|home|up|down|off|away|out|in|on|over|round|together|apart|forth|and|now|then|never|yet|himself|herself|themselves|myself|yourself|itself|ever|as|alone|asleep|awake|alive|still|silent|quiet|well|free|open|shut|closed|time)$/;

const UNSURE =
  /^(?:would|could|might|may|should|will|shall|must|can|cannot|to|not|never|if|until|till|before|unless|whether|when|whenever|lest|or|nor)$|n't$|^'(?:ll|d)$/;

function findAt(prose: Prose, met: MetBefore, again: number, end: number): LintFinding | undefined {
  const { doc } = prose;
  const first = clauseStart(prose, again);
  const before = lowerAt(prose, again - 1, 0, doc.tokens.count);
  const after = lowerAt(prose, end, 0, doc.tokens.count);
  if (
    PARTICLES.test(before) ||
    (after === "and" && lowerAt(prose, end + 1, 0, doc.tokens.count) === "again")
  )
    return undefined;
  if (again === first) return leadingAgain(prose, met, again, end);
  const told = repeatedSpeech(prose, first, again);
  if (told !== undefined) return told ? report(prose, first, again, end) : undefined;
  const verb = verbBefore(prose, again, first);
  if (verb < 0) return undefined;
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
    lemma === "ask" &&
    firstSpeech !== undefined &&
    firstSpeech.end <= (doc.tokens.start[first] ?? 0)
  )
    return undefined;
  if (RETURNS.has(lemma) || goesBack(prose, verb, again)) {
    const happening = BEGINS.test(lemma) ? happeningBefore(prose, first, verb) : undefined;
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
const BEGINS = /^(?:begin|start|come|commence|recommence|return|rise|resume)$/;

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
