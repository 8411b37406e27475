/**
 * Finds the tag of a quotation: the words around it that say who speaks.
 *
 *     "It is late," said Emma, rising.      after: verb and name
 *     Emma put down her book. "It is late." before: a beat, which only suggests
 *
 * Owns the shapes of tags and how far each can be trusted; the best one wins. Looks at the
 * narration that touches the quotation, and nowhere else.
 */

import { matchAlias } from "../cast/aliases.ts";
import type { Form, Quotation, Segment } from "../document.ts";
import { formOf } from "../document.ts";
import {
  ADVERB,
  CAPITAL,
  CLITIC_S,
  CONJUNCTION,
  HE,
  I,
  PAUSE,
  POSSESSIVE,
  PREPOSITION,
  SHE,
  SPEECH,
  STOP,
  STRONG_SPEECH,
  WORD,
} from "../words/kinds.ts";
import { formIn, type Reading } from "./reading.ts";
import { ownerOfPart, type Subject, subjectAt, UTTERANCES, unknownNounAt } from "./subjects.ts";

export interface Tag {
  readonly subject: Subject;
  /** The verb of speaking; `undefined` where the words only tell what somebody does. */
  readonly verb: string | undefined;
  /** How far it can be trusted; the sketch of it is in `findTag`. */
  readonly trust: number;
  readonly side: "after" | "before";
  /** It ends in a colon or a comma, and so leads to what is said. */
  readonly isIntroduction: boolean;
  readonly firstToken: number;
  readonly endToken: number;
}

/** Whether a tag says who speaks, rather than hinting at it. */
export function isStrong(tag: Tag): boolean {
  return tag.verb !== undefined;
}

/** The tag of a quotation; `undefined` where nothing around it is about anybody. */
export function findTag(reading: Reading, quotation: Quotation): Tag | undefined {
  const { doc } = reading;
  let best: Tag | undefined;
  const consider = (tag: Tag | undefined): void => {
    if (tag !== undefined && (best === undefined || tag.trust > best.trust)) best = tag;
  };
  consider(tagInParagraphBefore(reading, quotation));
  for (const paragraphIndex of paragraphsOf(reading, quotation)) {
    const { segments } = doc.paragraphs[paragraphIndex] as { segments: readonly Segment[] };
    const own: number[] = [];
    segments.forEach((segment, i) => {
      if (segment.quotation === quotation.index) own.push(i);
    });
    own.forEach((place, k) => {
      const after = segments[place + 1];
      if (after !== undefined && after.quotation === undefined) {
        const tag = tagAfter(reading, segments[place] as Segment, after);
        consider(tag === undefined || k === 0 ? tag : { ...tag, trust: tag.trust - 0.2 });
      }
      const before = segments[place - 1];
      if (k === 0 && before !== undefined && before.quotation === undefined)
        consider(tagBefore(reading, before));
    });
  }
  return best;
}

/** "She turned and said:", and what she says is a paragraph of its own. */
function tagInParagraphBefore(reading: Reading, quotation: Quotation): Tag | undefined {
  const { paragraphs } = reading.doc;
  const own = paragraphs[quotation.paragraph];
  const before = paragraphs[quotation.paragraph - 1];
  if (own?.segments[0]?.quotation !== quotation.index || quotation.isContinuation) return undefined;
  const last = before?.segments[before.segments.length - 1];
  if (last === undefined || last.quotation !== undefined) return undefined;
  const tag = tagBefore(reading, last);
  if (tag === undefined || !tag.isIntroduction || !isStrong(tag)) return undefined;
  return isIntroductory(formOf(reading.doc, last.endToken - 1).text) ? tag : undefined;
}

function isIntroductory(mark: string): boolean {
  return mark === ":" || mark === ",";
}

function paragraphsOf(reading: Reading, quotation: Quotation): number[] {
  const found: number[] = [];
  const [first] = quotation.spans;
  const last = quotation.spans[quotation.spans.length - 1];
  if (first === undefined || last === undefined) return found;
  for (let p = quotation.paragraph; p < reading.doc.paragraphs.length; p++) {
    const paragraph = reading.doc.paragraphs[p];
    if (paragraph === undefined || paragraph.start >= last.end) break;
    found.push(p);
  }
  return found;
}

/** A tag in the narration behind what is said. */
export function tagAfter(reading: Reading, said: Segment, segment: Segment): Tag | undefined {
  const { doc } = reading;
  const end = segment.endToken;
  let from = segment.firstToken;
  while (from < end && /^[—,;-]$/.test(formOf(doc, from).text)) from++;
  if (from >= end) return undefined;
  const mark = said.endToken > said.firstToken ? formOf(doc, said.endToken - 1).text : "";
  const goesOn = (formOf(doc, from).is & CAPITAL) === 0 || formOf(doc, from).lower === "i";
  const tag =
    verbAndSubject(reading, segment, from, mark) ??
    itsUtterance(reading, segment, from) ??
    itWas(reading, segment, from, mark) ??
    subjectAndVerb(reading, segment, from, goesOn, mark) ??
    laterSubjectAndVerb(reading, segment, from) ??
    laterBeat(reading, segment, from);
  if (tag === undefined) return undefined;
  let trust = tag.trust;
  if (tag.verb === undefined && mark === ",") trust += 4;
  // "Go." He said nothing more.
  if (tag.verb !== undefined && mark === "." && !goesOn) trust -= 3;
  return { ...tag, trust };
}

function tagFrom(
  segment: Segment,
  subject: Subject,
  verb: string | undefined,
  trust: number,
  endToken: number,
): Tag {
  const span = { firstToken: segment.firstToken, endToken };
  return { subject, verb, trust, side: "after", isIntroduction: false, ...span };
}

/** said Emma; then quietly asked the old man */
function verbAndSubject(
  reading: Reading,
  segment: Segment,
  from: number,
  mark: string,
): Tag | undefined {
  const { doc } = reading;
  const end = segment.endToken;
  let at = from;
  for (let skipped = 0; at < end && skipped < 3; skipped++) {
    const { is } = formOf(doc, at);
    if ((is & ADVERB) === 0 || (is & SPEECH) !== 0) break;
    at++;
  }
  const verb = formIn(reading, at, segment.firstToken, end);
  if (verb === undefined || !((verb.is & SPEECH) !== 0 || (mark === "," && isPast(verb))))
    return undefined;
  let next = at + 1;
  for (let skipped = 0; next < end && skipped < 2; skipped++) {
    const { is } = formOf(doc, next);
    if ((is & ADVERB) === 0 || subjectAt(reading, next, end) !== undefined) break;
    next++;
  }
  if (next < end && /^(?:out|forth|in|on)$/.test(formOf(doc, next).lower)) next++;
  next = pastInsertion(reading, next, end);
  const isStrongVerb = (verb.is & STRONG_SPEECH) !== 0;
  const subject =
    subjectAt(reading, next, end) ?? (isStrongVerb ? unknownNounAt(reading, next, end) : undefined);
  if (subject === undefined || isThey(reading, subject)) return undefined;
  return tagFrom(segment, subject, verb.lower, 10, subject.endToken);
}

/** `"Yes," allowed Emma.`: whatever stands there is a way of speaking. */
function isPast(verb: Form): boolean {
  return (verb.is & (CAPITAL | ADVERB)) === 0 && verb.lower.endsWith("ed");
}

/** "answered, in his turn, Emma"; "said, or rather whispered, Emma" */
function pastInsertion(reading: Reading, token: number, end: number): number {
  const { doc } = reading;
  if (token >= end || formOf(doc, token).text !== ",") return token;
  for (let at = token + 1; at < Math.min(end, token + 7); at++) {
    const { text, is } = formOf(doc, at);
    if ((is & STOP) !== 0) return token;
    // Nothing stands behind a name that comes so late.
    if (text === ",") {
      const subject = subjectAt(reading, at + 1, end);
      const after = subject === undefined ? undefined : formIn(reading, subject.endToken, at, end);
      const closes = after === undefined || (after.is & (STOP | PAUSE)) !== 0;
      return subject !== undefined && closes ? at + 1 : token;
    }
  }
  return token;
}

function isThey(reading: Reading, subject: Subject): boolean {
  return subject.kind === "group" && formOf(reading.doc, subject.firstToken).lower === "they";
}

/** was Emma's reply; came his answer */
function itsUtterance(reading: Reading, segment: Segment, from: number): Tag | undefined {
  const { doc } = reading;
  const end = segment.endToken;
  if (!/^(?:was|is|came|comes|were)$/.test(formOf(doc, from).lower)) return undefined;
  for (let at = from + 1; at < end && at < from + 4; at++) {
    const author = authorAt(reading, at, end);
    if (author !== undefined) return tagFrom(segment, author, "was", 10, author.endToken);
    const subject = ownerAt(reading, at, end);
    if (subject === undefined) continue;
    for (let k = subject.endToken; k < end && k < subject.endToken + 5; k++)
      if (UTTERANCES.has(formOf(doc, k).lower)) return tagFrom(segment, subject, "was", 10, k + 1);
    return undefined;
  }
  return undefined;
}

/** "was the reply of Emma" */
function authorAt(reading: Reading, utterance: number, end: number): Subject | undefined {
  const { doc } = reading;
  if (!UTTERANCES.has(formOf(doc, utterance).lower)) return undefined;
  if (formIn(reading, utterance + 1, utterance, end)?.lower !== "of") return undefined;
  return subjectAt(reading, utterance + 2, end);
}

/** Whoever owns what follows: "Emma's", "his", "my". */
function ownerAt(reading: Reading, token: number, end: number): Subject | undefined {
  const { doc, cast } = reading;
  const rest = { head: undefined, owner: undefined, owners: [] };
  const match = matchAlias(cast.aliases, token, end);
  if (match !== undefined) {
    if (match.end >= end || !isClitic(reading, match.end)) return undefined;
    const named = { firstToken: token, endToken: match.end, people: match.people };
    return { ...rest, ...named, kind: "name", gender: undefined };
  }
  const { is } = formOf(doc, token);
  if ((is & POSSESSIVE) === 0 || (is & (HE | SHE | I)) === 0) return undefined;
  const kind = (is & I) !== 0 ? "teller" : "pronoun";
  const gender = (is & HE) !== 0 ? "m" : (is & SHE) !== 0 ? "f" : undefined;
  return { ...rest, firstToken: token, endToken: token + 1, people: [], kind, gender };
}

/** It was Emma's voice. It was Emma who spoke. The speaker was Emma. */
function itWas(reading: Reading, segment: Segment, from: number, mark: string): Tag | undefined {
  const { doc } = reading;
  const end = segment.endToken;
  const is = formOf(doc, from).lower === "it" ? from + 1 : afterSpeaker(reading, from, end);
  if (is === undefined || is + 1 >= end || !/^(?:was|is)$/.test(formOf(doc, is).lower))
    return undefined;
  const uttered = itsUtterance(reading, segment, is);
  if (uttered !== undefined) return { ...uttered, trust: 6 };
  const subject = subjectAt(reading, is + 1, end);
  if (subject === undefined) return undefined;
  const next = formIn(reading, subject.endToken, is, end);
  const says = next?.lower === "who" ? formIn(reading, subject.endToken + 1, is, end) : undefined;
  const isSaid = is > from + 1 || (says !== undefined && (says.is & SPEECH) !== 0);
  if (isSaid) return tagFrom(segment, subject, says?.lower ?? "was", 6, subject.endToken);
  // “Who is there?” It was Tom. That answers the question.
  const isAll = subject.kind === "name" && (next === undefined || (next.is & STOP) !== 0);
  return isAll && mark !== "?"
    ? tagFrom(segment, subject, undefined, 3, subject.endToken)
    : undefined;
}

/** "The last speaker was": where *was* stands. */
function afterSpeaker(reading: Reading, from: number, end: number): number | undefined {
  const { doc } = reading;
  if (formOf(doc, from).lower !== "the") return undefined;
  for (let at = from + 1; at < Math.min(end, from + 3); at++)
    if (formOf(doc, at).lower === "speaker") return at + 1;
  return undefined;
}

/** Emma said; the old man, rising, replied; or only: Emma rose */
function subjectAndVerb(
  reading: Reading,
  segment: Segment,
  from: number,
  goesOn: boolean,
  mark: string,
): Tag | undefined {
  const { doc } = reading;
  const end = segment.endToken;
  let at = from;
  for (let skipped = 0; at < end && skipped < 3; skipped++) {
    const { is } = formOf(doc, at);
    if ((is & ADVERB) === 0 && (is & CONJUNCTION) === 0) break;
    at++;
  }
  const subject =
    ownerOfPart(reading, at, end) ??
    subjectAt(reading, at, end) ??
    unknownSpeaker(reading, at, end);
  if (subject === undefined) return undefined;
  for (let k = subject.endToken; k < end && k < subject.endToken + 8; k++) {
    const form = formOf(doc, k);
    if ((form.is & STOP) !== 0 || form.text === ";") break;
    if ((form.is & SPEECH) === 0) continue;
    // "Emma heard Tom saying"; else what ends so only goes with another verb.
    if (form.lower.endsWith("ing")) {
      const said = heardSaying(reading, segment, subject.endToken, k);
      if (said === undefined || said === "somebody") continue;
      return tagFrom(segment, said, form.lower, 8, k + 1);
    }
    // "Emma was told by her father": who was told is silent.
    if (isPassive(reading, k, segment.firstToken)) {
      const by = formIn(reading, k + 1, from, end)?.lower === "by" ? k + 2 : end;
      const agent = subjectAt(reading, by, end);
      return agent === undefined
        ? undefined
        : tagFrom(segment, agent, form.lower, 8, agent.endToken);
    }
    const distance = k - subject.endToken;
    const heard = heardSaying(reading, segment, subject.endToken, k);
    if (heard === "somebody") return undefined;
    if (heard !== undefined) return tagFrom(segment, heard, form.lower, 8, k + 1);
    const isPhrasal = isPhrasalSpeech(formIn(reading, k + 1, from, end)?.lower, form.lower);
    if (!isPhrasal && !isTagVerb(form, distance, goesOn, mark, subject)) continue;
    // "Emma rose, and her mother said": the nearer subject speaks.
    const nearer = distance > 1 ? subjectJustBefore(reading, k, subject.endToken) : undefined;
    const far = nearer === undefined ? distance : 0;
    // `"…," and everybody agreed`: what goes on with "and" tells what follows, more than who spoke.
    const isFurther = (formOf(doc, from).is & CONJUNCTION) !== 0;
    const trust = 9 - far * 0.5 - (isFurther ? 2 : 0);
    return tagFrom(segment, nearer ?? subject, form.lower, trust, k + 1);
  }
  // `"You do?" she sounds bewildered.` A small letter goes on with the sentence of the speech.
  // `"Yes," Emma allowed.` So does what follows a comma.
  const isShort = subject.kind === "pronoun" || subject.kind === "teller";
  if ((goesOn && isShort) || (mark === "," && subject.kind === "name")) {
    const next = formIn(reading, subject.endToken, from, end);
    const isVerb = isShort ? next !== undefined && (next.is & WORD) !== 0 : isVerbal(next);
    const verb = isVerb ? next?.lower : undefined;
    if (verb !== undefined) return tagFrom(segment, subject, verb, 6, subject.endToken + 1);
  }
  return tagFrom(segment, subject, undefined, 3, subject.endToken);
}

function isPassive(reading: Reading, verb: number, first: number): boolean {
  const { doc } = reading;
  if (
    !/^(?:told|asked|informed|assured|reminded|answered|interrupted)$/.test(formOf(doc, verb).lower)
  )
    return false;
  for (let at = verb - 1; at > first && (formOf(doc, at).is & ADVERB) !== 0; at--)
    if (/^(?:was|were|is|are|been|being)$/.test(formOf(doc, at).lower)) return true;
  return false;
}

/** "the turnpike-keeper said" */
function unknownSpeaker(reading: Reading, token: number, end: number): Subject | undefined {
  const subject = unknownNounAt(reading, token, end);
  const verb = subject === undefined ? undefined : formIn(reading, subject.endToken, token, end);
  return verb !== undefined && (verb.is & STRONG_SPEECH) !== 0 ? subject : undefined;
}

/**
 * "Mary heard her say": her, not Mary. Whoever it is, where a name or a pronoun says; `somebody`
 * where nothing does ("she heard one voice say").
 */
function heardSaying(
  reading: Reading,
  segment: Segment,
  from: number,
  verb: number,
): Subject | "somebody" | undefined {
  const { doc } = reading;
  let at = from;
  while (at < verb && !HEARS.test(formOf(doc, at).lower)) at++;
  if (at >= verb - 1) return undefined;
  const form = formOf(doc, at + 1);
  // "Emma heard herself say"
  if (/sel(?:f|ves)$/.test(form.lower)) return undefined;
  if ((form.is & (HE | SHE)) !== 0 && at + 2 === verb) {
    const gender = (form.is & HE) !== 0 ? "m" : "f";
    const rest = { people: [], head: undefined, owner: undefined, owners: [] };
    return { ...rest, firstToken: at + 1, endToken: at + 2, kind: "pronoun", gender };
  }
  const subject = subjectAt(reading, at + 1, segment.endToken);
  return subject !== undefined && subject.endToken === verb ? subject : "somebody";
}

const HEARS = /^(?:heard|hears|hear|made|makes|let|lets)$/;

/**
 * Whether a verb makes a tag of what it stands in. Where a new sentence begins behind what is
 * said, "Emma laughed." only tells what Emma does, unless the verb hardly means anything else.
 */
function isTagVerb(
  form: Form,
  distance: number,
  goesOn: boolean,
  mark: string,
  subject: Subject,
): boolean {
  if (goesOn || mark === ",") return true;
  if ((form.is & STRONG_SPEECH) !== 0) return true;
  const isName =
    subject.kind === "name" || subject.kind === "teller" || subject.kind === "stranger";
  return isName && distance === 0 && mark !== "." && !isDeed(form.lower);
}

/** "put in", "went on", "broke in": with their adverb these are verbs of speaking. */
function isPhrasalSpeech(after: string | undefined, verb: string): boolean {
  if (after === "in")
    return /^(?:puts?|breaks?|broke|chim(?:ed|es)|join(?:ed|s)|struck|cut)$/.test(verb);
  return after === "on" && /^(?:went|goes|go)$/.test(verb);
}

/** What people do without a word as often as with one. */
function isDeed(verb: string): boolean {
  return /^(?:smil|nod|laugh|sigh|grin|shrug|sob|chuckl|giggl|snort|frown|tri|try|tell|told|think|thought|read|put|broke|went|burst|start|hesitat|gasp|wince|yawn|breath|reflect|report|decid|finish)/.test(
    verb,
  );
}

function subjectJustBefore(reading: Reading, verb: number, from: number): Subject | undefined {
  for (let at = Math.max(from, verb - 4); at < verb; at++) {
    const before = at > from ? formOf(reading.doc, at - 1) : undefined;
    if (before === undefined || (before.is & CONJUNCTION) === 0) continue;
    const subject = subjectAt(reading, at, verb);
    if (subject !== undefined && subject.endToken === verb) return subject;
  }
  return undefined;
}

/** It's all she says. Those were the words he used: found only where they touch. */
function laterSubjectAndVerb(reading: Reading, segment: Segment, from: number): Tag | undefined {
  const { doc } = reading;
  const end = Math.min(segment.endToken, from + 8);
  for (let at = from; at < end; at++) {
    if ((formOf(doc, at).is & (STOP | PAUSE)) !== 0) return undefined;
    const subject = subjectAt(reading, at, end);
    if (subject === undefined) continue;
    const verb = formIn(reading, subject.endToken, from, end);
    if (verb !== undefined && (verb.is & STRONG_SPEECH) !== 0)
      return tagFrom(segment, subject, verb.lower, 5, subject.endToken + 1);
    at = subject.endToken - 1;
  }
  return undefined;
}

/** "Without looking up, Emma turned a page.": whom the first sentence is about. */
function laterBeat(reading: Reading, segment: Segment, from: number): Tag | undefined {
  const { doc } = reading;
  let end = from;
  while (end < segment.endToken && (formOf(doc, end).is & STOP) === 0) end++;
  const subject = firstSubject(reading, from, end);
  const verb = subject === undefined ? undefined : formIn(reading, subject.endToken, from, end);
  if (subject === undefined || !isVerbal(verb)) return undefined;
  return tagFrom(segment, subject, undefined, 2.4, subject.endToken);
}

/** A tag, or a beat, in the narration before what is said. */
export function tagBefore(reading: Reading, segment: Segment): Tag | undefined {
  const { doc } = reading;
  const end = segment.endToken;
  if (end <= segment.firstToken) return undefined;
  const from = lastSentenceStart(reading, segment);
  const isIntroduction = /^[,:—]$/.test(formOf(doc, end - 1).text);
  const base = { side: "before" as const, isIntroduction, firstToken: from, endToken: end };
  for (let k = end - 1; k >= from; k--) {
    const form = formOf(doc, k);
    if ((form.is & SPEECH) === 0 || !(isIntroduction || k >= end - 4)) continue;
    if (!isIntroduction && (form.is & STRONG_SPEECH) === 0 && isDeed(form.lower)) continue;
    const turned = k === from ? subjectAt(reading, k + 1, end) : undefined;
    const subject = turned ?? ownerOfUtterance(reading, from, k) ?? subjectOfVerb(reading, from, k);
    if (subject === undefined) break;
    const trust = turned !== undefined || isIntroduction ? 8 : 5;
    return { ...base, subject, verb: form.lower, trust };
  }
  const subject = firstSubject(reading, from, end);
  if (subject === undefined) return undefined;
  return { ...base, subject, verb: undefined, trust: isIntroduction ? 4.5 : 2.5 };
}

/** "Tom's only reply was", "His answer came": whose words they are. */
function ownerOfUtterance(reading: Reading, from: number, utterance: number): Subject | undefined {
  const { doc } = reading;
  if (!UTTERANCES.has(formOf(doc, utterance).lower)) return undefined;
  for (let at = utterance - 1; at >= Math.max(from, utterance - 4); at--) {
    const form = formOf(doc, at);
    if ((form.is & (STOP | PAUSE)) !== 0) return undefined;
    if ((form.is & POSSESSIVE) === 0 && !isOwningName(reading, at, utterance)) continue;
    return ownerAt(reading, at, utterance + 1);
  }
  return undefined;
}

function isOwningName(reading: Reading, token: number, end: number): boolean {
  const match = matchAlias(reading.cast.aliases, token, end);
  return match !== undefined && match.end < end && isClitic(reading, match.end);
}

function isClitic(reading: Reading, token: number): boolean {
  return (formOf(reading.doc, token).is & CLITIC_S) !== 0;
}

/** Where the last sentence of a segment begins. */
export function lastSentenceStart(reading: Reading, segment: Segment): number {
  const { doc } = reading;
  for (let i = segment.endToken - 2; i >= segment.firstToken; i--) {
    const form = formOf(doc, i);
    if ((form.is & STOP) !== 0 && (formOf(doc, i + 1).is & CAPITAL) !== 0) return i + 1;
  }
  return segment.firstToken;
}

/**
 * Whoever does what a verb says. Somebody right before the verb does. Else it is whoever the main
 * clause is about: "she looked up when he spoke to her, and then said" is she, and the last of
 * several main clauses counts.
 */
function subjectOfVerb(reading: Reading, from: number, verb: number): Subject | undefined {
  const { doc } = reading;
  let start = from;
  for (let i = verb - 1; i >= from; i--) {
    const { text } = formOf(doc, i);
    if (text === ";" || text === ":") {
      start = i + 1;
      break;
    }
  }
  const isJoined = isJoinedVerb(reading, start, verb);
  let best: Subject | undefined;
  for (let i = start; i < verb; i++) {
    const subject = subjectAt(reading, i, verb);
    if (subject === undefined) continue;
    const before = i > start ? formOf(doc, i - 1) : undefined;
    i = subject.endToken - 1;
    const gap = verb - subject.endToken;
    if (saysWho(reading, subject.endToken, verb)) {
      best = subject;
      continue;
    }
    // "when Tom went out Emma called"
    const isParticle = gap === 0 && PARTICLES.test(before?.lower ?? "");
    // "To this Emma replied"
    const isToThis =
      gap === 0 && /^(?:this|that|which)$/.test(formOf(doc, subject.firstToken).lower);
    if (
      before !== undefined &&
      (before.is & PREPOSITION) !== 0 &&
      (before.is & CONJUNCTION) === 0 &&
      !isParticle &&
      !isToThis
    )
      continue;
    if (best === undefined || (gap <= 1 && subject.kind !== "stranger")) {
      best = subject;
      continue;
    }
    const begins =
      before !== undefined && ((before.is & CONJUNCTION) !== 0 || /^[,;:—]$/.test(before.text));
    const next = formIn(reading, subject.endToken, start, verb);
    if (!begins || subject.kind === "stranger" || subject.kind === "group") continue;
    else if (isCoordinate(before)) {
      // Behind a comma a noun may only say more of a name: "Emma, a girl of ten".
      const isSure = gap <= 6 && !(before?.text === "," && subject.kind === "noun");
      if (isSure || isVerbal(next)) best = subject;
    } else if (gap <= 6 && !isJoined) best = subject;
  }
  return best;
}

/** "to Emma, who read it and said": her, where no comma ends what *who* begins. */
function saysWho(reading: Reading, token: number, verb: number): boolean {
  const { doc } = reading;
  const who = formIn(reading, token, token, verb)?.text === "," ? token + 1 : token;
  if (formIn(reading, who, token, verb)?.lower !== "who") return false;
  for (let i = who + 1; i < verb; i++) if ((formOf(doc, i).is & PAUSE) !== 0) return false;
  return true;
}

const PARTICLES = /^(?:out|up|down|off|in|on|away|back|over|by|past)$/;

/** "…, and then said": the verb goes on with what somebody does in the main clause. */
function isJoinedVerb(reading: Reading, from: number, verb: number): boolean {
  let at = verb - 1;
  while (at > from && (formOf(reading.doc, at).is & ADVERB) !== 0) at--;
  return at > from && /^(?:and|but)$/.test(formOf(reading.doc, at).lower);
}

function isCoordinate(before: Form | undefined): boolean {
  return before !== undefined && /^(?:and|but|or|so|yet|for|then|,|;|:|—)$/.test(before.lower);
}

/** Whether what follows somebody may be a verb, so that a clause begins with them. */
function isVerbal(next: Form | undefined): boolean {
  return (
    next !== undefined &&
    (next.is & WORD) !== 0 &&
    (next.is & (CAPITAL | CONJUNCTION | PREPOSITION | CLITIC_S)) === 0
  );
}

/** Where the main clause may begin, behind one that leads to it. */
function mainClause(reading: Reading, from: number, end: number): number {
  const { doc } = reading;
  const first = from < end ? formOf(doc, from).lower : "";
  if (!LEADS_TO_MAIN.test(first) && !/^.{2,}ing$/.test(first)) return from;
  for (let at = from; at < end; at++) if (formOf(doc, at).text === ",") return at + 1;
  return from;
}

const LEADS_TO_MAIN =
  /^(?:as|when|while|whilst|before|after|if|though|although|because|since|until|till|once)$/;

/**
 * The first subject of a stretch that no preposition stands before; of the main clause, where
 * another leads to it: "As Emma came in, Tom rose", "Seeing Emma, Tom rose".
 */
export function firstSubject(reading: Reading, from: number, end: number): Subject | undefined {
  const { doc } = reading;
  const main = mainClause(reading, from, end);
  if (main !== from) {
    const subject = subjectAt(reading, main, end);
    const isClause =
      subject !== undefined && isVerbal(formIn(reading, subject.endToken, from, end));
    if (isClause) return subject;
  }
  for (let i = from; i < end; i++) {
    const part = i === from ? ownerOfPart(reading, i, end) : undefined;
    const subject = part ?? subjectAt(reading, i, end);
    if (subject === undefined) continue;
    const before = i > from ? formOf(doc, i - 1) : undefined;
    if (
      before !== undefined &&
      (before.is & PREPOSITION) !== 0 &&
      (before.is & CONJUNCTION) === 0
    ) {
      i = subject.endToken - 1;
      continue;
    }
    return subject;
  }
  return undefined;
}
