/**
 * What somebody cannot do, and does: the blind who watch, the deaf who hear, the dumb who speak.
 *
 * Owns the table of conditions: the words that tell of one, what would be against it, and what may
 * have ended it. Of one being each; what is denied, wished or only seems so counts for nothing.
 */
import { traitChanges } from "../../base/messages/draft.ts";
import { formOf } from "../document.ts";
import { PAUSE, STOP } from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import { clauseEnd } from "./clause.ts";
import { findingFrom, type LintFinding } from "./finding.ts";
import { type Being, isTeller, lastMeant, meantAt, type People } from "./people.ts";
import { lowerAt, type Prose, partsAt, spanOfTokens, wordsFrom } from "./prose.ts";
import { narrationAfter, tagShapeAt } from "./tag-shapes.ts";
import { subjectOf } from "./whose-verb.ts";

interface Condition {
  readonly name: string;
  /** What a message calls it: `Amos’s reading`. */
  readonly what: string;
  /** Adjectives and nouns that tell of it, behind *was* or before a person. */
  readonly words: RegExp;
  /** What makes of such a word something else: blind drunk, deaf to reason, blind in one eye. */
  readonly unless: RegExp;
  /** What is against it: a verb in its base form, and the words behind. */
  readonly against: RegExp;
}

const NOTHING = /^$(?!)/;
const CONDITIONS: readonly Condition[] = [
  {
    name: "blind",
    what: "sight",
    words: /^(?:blind|sightless|eyeless)$/,
    unless: /^(?:in|to|with|drunk|side|spot|alley|date|eye|man's|faith|luck|from|for|on)$/,
    against:
      /^(?:watch|glance|spot|peer|gaze|eye|squint|stare|see|read|look (?:at|over|through|into|up at|down at|round at|across)|study|admire|catch sight|examine|inspect)(?: |$)/,
  },
  {
    name: "deaf",
    what: "hearing",
    words: /^(?:deaf|stone-deaf|deafened)$/,
    unless: /^(?:in|to|with|ear|ears|side|by|for|on)$/,
    against:
      /^(?:hear|overhear|listen|eavesdrop|catch (?:\S+ ){0,2}(?:step|steps|sound|voice|word|words|noise|whisper|cry|tune|creak|rustle|footstep|footsteps|tread)|answer at once|start at the (?:sound|noise)|hum along)(?: |$)/,
  },
  {
    name: "dumb",
    what: "voice",
    words: /^(?:mute|dumb|voiceless|speechless-born|tongueless)$/,
    unless: /^(?:with|animal|animals|show|beast|luck|for|at|as|by|in|protest|appeal|down|waiter)$/,
    against: /^(?:say|shout|call out|sing|whisper|yell|chatter|recite)(?: |$)/,
  },
  {
    name: "unlettered",
    what: "reading",
    words: /^(?:illiterate|unlettered)$/,
    unless: /^(?:in|about)$/,
    against: /^read(?: |$)(?!(?:his|her|their|my) (?:face|eyes|mind|thoughts|mood|expression))/,
  },
  {
    name: "swimless",
    what: "swimming",
    words: NOTHING,
    unless: NOTHING,
    against: /^swim(?: |$)/,
  },
  {
    name: "driveless",
    what: "driving",
    words: NOTHING,
    unless: NOTHING,
    against:
      /^drive(?:$| (?:off|away|on|him|her|them|us|me|fast|slowly|home|through|along|the car|back|to|down|up)\b)/,
  },
  {
    name: "lame",
    what: "walk",
    words:
      /^(?:paralysed|paralyzed|legless|bedridden|bed-ridden|chair-bound|wheelchair-bound|paraplegic)$/,
    unless: /^(?:with|by|from|for|at)$/,
    against:
      /^(?:run|walk|stride|dance|jump|leap|sprint|pace|stroll|march|climb|skip|get to (?:his|her|their) feet|stand up|rise to)(?: |$)/,
  },
  {
    name: "bald",
    what: "hair",
    words: /^(?:bald|hairless|bald-headed)$/,
    unless: /^(?:patch|spot|tyre|tyres|statement|fact|head of)$/,
    against:
      /^(?:(?:push|comb|brush|smooth|toss|shake|tear|ruffle|rake|part|pat|flick|plait|wash|dry|tie) (?:\S+ ){0,2}(?:his|her) (?:\S+ )?(?:hair|curls|locks|fringe|ringlets)|run (?:\S+ ){1,3}through (?:his|her) hair)\b/,
  },
];

/** All words that tell of a condition: asked first of every word of a text. */
const TELLS = new RegExp(CONDITIONS.map(({ words }) => words.source).join("|"));

/** Verbs with which something against one may begin. */
const AGAINST: ReadonlySet<string> = wordSet(
  `watch glance spot peer gaze eye squint stare see read look study admire catch examine inspect
   hear overhear listen eavesdrop answer start hum swim drive run walk stride dance jump leap
   sprint pace stroll march climb skip get stand rise push comb brush smooth toss shake tear
   ruffle rake part pat flick plait wash dry tie`,
);

/** "could not read", "had never learned to swim": the verb, and the condition. */
const UNABLE: ReadonlyMap<string, string> = new Map([
  ["read", "unlettered"],
  ["swim", "swimless"],
  ["drive", "driveless"],
]);

/** May have ended a condition, or was never one. */
const ENDED =
  /^(?:cured?|operation|healed|restored|recovered|miracle|surgery|surgeon|learned|learnt|taught|lessons?|tutor|teacher|pretend(?:ed|s|ing)?|feign(?:ed|s|ing)?|dream(?:ed|s|t|ing)?|spectacles|trumpet|aid|transplant|wig|toupee|implant|bandages?|spell|magic|sham|sudden|suddenly|impostor|prosthetic|regained|returned|grown|grew)$/;

/** The beings of a document that do what they cannot. */
export function findConditions(prose: Prose, people: People): LintFinding[] {
  const { doc } = prose;
  const told = new Map<string, { token: number; end: number }>();
  const found: LintFinding[] = [];
  const tags = saidBy(prose, people);
  const note = (being: Being, name: string, token: number, end: number): void => {
    const key = `${being.id} ${name}`;
    if (!told.has(key)) told.set(key, { token, end });
  };
  const meet = (being: Being, condition: Condition, token: number, end: number): void => {
    const key = `${being.id} ${condition.name}`;
    const before = told.get(key);
    if (before === undefined || prose.sentenceOf[before.token] === prose.sentenceOf[token]) return;
    told.delete(key);
    if (token - before.token > (being.isNamed ? 4000 : REACH) || isEnded(prose, before.end, token))
      return;
    found.push(report(prose, being, condition, before, { token, end }));
  };
  const { count } = doc.tokens;
  for (let i = 0; i < count; i++) {
    const speech = tags.get(i);
    if (speech !== undefined && told.size > 0) {
      meet(speech.being, condition("dumb"), speech.verb, speech.verb + 1);
      if (speech.reads) meet(speech.being, condition("unlettered"), speech.verb, speech.verb + 1);
    }
    if (prose.isTold[i] !== 1) continue;
    const { lower } = formOf(doc, i);
    for (const each of TELLS.test(lower) ? CONDITIONS : []) {
      if (!each.words.test(lower)) continue;
      const being = whoIs(prose, people, i, each.unless);
      if (being !== undefined) note(being, each.name, i, i + 1);
    }
    const unable = unableAt(prose, people, i);
    if (unable !== undefined) note(unable.being, unable.name, unable.first, i + 1);
    if (told.size === 0) continue;
    const { verb, form } = partsAt(prose, i);
    if (verb === undefined || form === "ing" || !AGAINST.has(verb)) continue;
    const end = clauseEnd(prose, i);
    const words = `${verb} ${wordsFrom(prose, i + 1, Math.min(end, i + 7))}`.trim();
    for (const each of CONDITIONS) {
      if (each.name === "dumb" || !each.against.test(words)) continue;
      const being = subjectOf(prose, people, i, true);
      if (being === undefined || isDoubtful(prose, i, true)) continue;
      meet(being, each, i, i + 1);
    }
  }
  return found;
}

/** "The old man" may be another old man, so many words later. */
const REACH = 400;

function condition(name: string): Condition {
  return CONDITIONS.find((each) => each.name === name) as Condition;
}

/** Of whom a word is said: the blind man; he was blind. */
function whoIs(prose: Prose, people: People, i: number, unless: RegExp): Being | undefined {
  const { count } = prose.doc.tokens;
  if (unless.test(lowerAt(prose, i + 1, 0, count)) || isDoubtful(prose, i)) return undefined;
  const around = lastMeant(people, i);
  if (around !== undefined && around.first < i && around.end > i) return around.being;
  for (let at = i - 1; at >= 0 && at > i - 4; at--) {
    const { lower, is } = formOf(prose.doc, at);
    if (/^(?:was|is|were|are|am|been|born|'s|'m)$/.test(lower))
      return subjectOf(prose, people, at, true);
    if ((is & (STOP | PAUSE)) !== 0) return undefined;
  }
  return undefined;
}

/** could not read; had never learned to swim; never spoke; had not spoken since */
function unableAt(
  prose: Prose,
  people: People,
  i: number,
): { being: Being; name: string; first: number } | undefined {
  const { doc } = prose;
  const { lower } = formOf(doc, i);
  const name = UNABLE.get(lower);
  const isSpoken = lower === "spoke" || lower === "spoken";
  if (name === undefined && !isSpoken) return undefined;
  const next = lowerAt(prose, i + 1, 0, doc.tokens.count);
  let first = -1;
  for (let k = i - 1; k >= 0 && k > i - 5; k--) {
    const { lower: before } = formOf(doc, k);
    if (/^(?:not|never|cannot|couldn't|can't|hadn't|hasn't|unable)$/.test(before)) {
      first = k;
      break;
    }
    if (!/^(?:learned|learnt|to|been|able|taught|yet|once|had|could|how|properly)$/.test(before))
      return undefined;
  }
  if (first < 0) return undefined;
  const isWhole = next === "" || /^(?:[.,;:!?—]|or|and|nor|at|a)$/.test(next);
  if (isSpoken) {
    const lasts = lower === "spoken" ? /^(?:since|in|for|a)$/.test(next) : /^[.;:]$/.test(next);
    if (!lasts) return undefined;
  } else if (!isWhole) return undefined;
  const being = subjectOf(prose, people, first, true);
  if (being === undefined || isDoubtful(prose, first)) return undefined;
  return { being, name: name ?? "dumb", first };
}

/** Denied, wished, or as if. */
function isDoubtful(prose: Prose, token: number, isDone = false): boolean {
  for (let i = token - 1; i >= 0 && i > token - 6; i--) {
    const { is, lower } = formOf(prose.doc, i);
    if ((is & STOP) !== 0) return false;
    if (isDone && /^(?:as|when|had|once)$/.test(lower)) continue;
    if (
      /^(?:not|never|no|nor|if|would|could|might|may|can|cannot|should|must|to|nearly|almost|half|like|seemed|seem|seems|struck|love|colour|snow|as|when|before|until|unless|had|used|once|without|neither|wanted|tried|pretended)$|n't$|^'d$/.test(
        lower,
      )
    )
      return true;
  }
  return false;
}

function isEnded(prose: Prose, from: number, to: number): boolean {
  for (let i = Math.max(from, to - 400); i < to + 6; i++)
    if (i < prose.doc.tokens.count && ENDED.test(formOf(prose.doc, i).lower)) return true;
  return false;
}

/** By the first token of a tag: who says it, and whether it is read out. */
function saidBy(
  prose: Prose,
  people: People,
): Map<number, { being: Being; verb: number; reads: boolean }> {
  const found = new Map<number, { being: Being; verb: number; reads: boolean }>();
  prose.quoted.forEach((quoted, index) => {
    if (!quoted.isSpeech) return;
    const { first, end } = narrationAfter(prose, quoted, index);
    const tag = tagShapeAt(prose, first, end);
    if (tag === undefined || !tag.isStrong) return;
    for (let i = tag.subjectFirst; i < tag.subjectEnd; i++) {
      const meant = meantAt(people, i);
      if (meant === undefined) continue;
      const { being, role } = meant;
      if (role === "owner" || isTeller(being)) continue;
      const words = prose.doc.text.slice(quoted.start, quoted.end);
      const reads = /\b(?:it|this|that|letter|paper|notice) says\b(?! who)/i.test(words);
      found.set(tag.firstToken, { being, verb: tag.verb, reads });
      return;
    }
  });
  return found;
}

function report(
  prose: Prose,
  being: Being,
  { what }: Condition,
  before: { token: number; end: number },
  now: { token: number; end: number },
): LintFinding {
  const { doc } = prose;
  const span = spanOfTokens(doc, now.token, now.end);
  const other = spanOfTokens(doc, before.token, before.end);
  const name = `${being.name.charAt(0).toUpperCase()}${being.name.slice(1)}`;
  const whose = isTeller(being) ? (/^i$/i.test(being.name) ? "My" : "Your") : `${name}’s`;
  const words = (place: { start: number; end: number }): string =>
    doc.text.slice(place.start, place.end).replace(/\s+/g, " ");
  const args = { whose, what, now: words(span), before: words(other), is: "yes" };
  return findingFrom(traitChanges, span, args, { other });
}
