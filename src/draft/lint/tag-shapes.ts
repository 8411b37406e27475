/**
 * What stands behind a closing quotation mark, as far as punctuation goes: a tag, or none.
 *
 *     “I’m nearly finished” she said, and bit through the thread.
 *                           ^^^^^^^^  a pronoun and a verb of speaking, in small letters
 *
 * Owns the shapes that a tag can have when the marks before it may be wrong: it looks at words
 * and capitals only, never at what the speech ends in. Who speaks is no matter here.
 */
import type { TextSpan } from "../document.ts";
import { formOf, tokenFrom } from "../document.ts";
import {
  ADVERB,
  CAPITAL,
  CLITIC_S,
  CONJUNCTION,
  DETERMINER,
  KIN,
  NEVER_NAME,
  PAUSE,
  POSSESSIVE,
  SPEECH,
  STOP,
  STRONG_SPEECH,
  SUBJECT,
  TITLE,
  WORD,
} from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import { kindAt, lowerAt, type Prose, partsAt, type Quoted } from "./prose.ts";

/** A subject and a verb of speaking, in either order. */
export interface TagShape {
  readonly isVerbFirst: boolean;
  /** `noun`: a determiner and what follows, "the old man", "a voice". */
  readonly subject: "pronoun" | "name" | "noun";
  /** How the first word is written; `either` for words that always have a capital: names, I. */
  readonly opens: "small" | "capital" | "either";
  readonly verb: number;
  /** The verb does little else than introduce speech. */
  readonly isStrong: boolean;
  readonly firstToken: number;
  /** One past subject and verb. */
  readonly endToken: number;
  /** The subject without the verb. */
  readonly subjectFirst: number;
  readonly subjectEnd: number;
}

/** Verbs that the list of speech verbs has, though hardly anything is said by them. */
const NOT_SAYING: ReadonlySet<string> =
  wordSet(`put puts read reads wrote writes write try tries tried shot thought thinks think grin grins
   grinned smile smiles smiled nod nods nodded shrug shrugs shrugged wince winces winced yawn yawns
   yawned reason reasons guess guesses note notes hint hints comment comments promise promises order
   orders report reports command commands state states question questions address stress press
   pronounce proceed counter challenge object venture volunteer broke breaks break burst bursts
   offer offers finish finishes storm storms thunder pipe pipes joke jokes stutter`);

/** Nouns and verbs alike: said by them only behind a subject. */
const ONLY_AFTER_SUBJECT: ReadonlySet<string> =
  wordSet(`thought thinks think put puts wrote writes write read reads tried promise promises order orders
   report reports comment comments hint hints note notes grin grins shrug shrugs nod nods smile
   smiles smiled nodded shrugged grinned offer offers finish finishes state states question
   questions reasons guess guesses joke jokes commands`);

/** The narration behind a closing mark: its tokens, up to the next mark or paragraph's end. */
export function narrationAfter(
  prose: Prose,
  quoted: Quoted,
  index: number,
): { first: number; end: number } {
  const { doc } = prose;
  const paragraph = doc.paragraphs[quoted.paragraph];
  const next = prose.quoted[index + 1];
  const limit = Math.min(paragraph?.end ?? 0, next?.start ?? doc.text.length);
  const first = tokenFrom(doc.tokens, quoted.end);
  return { first, end: Math.max(first, tokenFrom(doc.tokens, limit)) };
}

/** The tag that begins at a token; `undefined` where none does. */
export function tagShapeAt(prose: Prose, first: number, end: number): TagShape | undefined {
  if (first >= end) return undefined;
  return verbFirst(prose, first, end) ?? subjectFirst(prose, first, end);
}

/** said Emma; then asked the old man; whispered his wife */
function verbFirst(prose: Prose, first: number, end: number): TagShape | undefined {
  const { doc } = prose;
  let verb = first;
  while (verb < end && verb < first + 2 && isLeadingAdverb(prose, verb)) verb++;
  if (verb >= end) return undefined;
  const form = formOf(doc, verb);
  if (!isSpeechWord(prose, verb) || ONLY_AFTER_SUBJECT.has(form.lower)) return undefined;
  if (form.lower.endsWith("ing")) return undefined;
  let at = verb + 1;
  if (/^(?:out|forth|in|back|softly|quietly)$/.test(lowerAt(prose, at, first, end))) at++;
  const subject = subjectAt(prose, at, end);
  if (subject === undefined || !agrees(prose, verb, at)) return undefined;
  // "said her that": an object's form, or no subject at all.
  const after = lowerAt(prose, subject.end, first, end);
  if (subject.kind === "pronoun" && /^(?:was|were|is|had|has|would|could|did)$/.test(after))
    return undefined;
  return {
    isVerbFirst: true,
    subject: subject.kind,
    opens: (kindAt(prose, first) & CAPITAL) !== 0 ? "capital" : "small",
    verb,
    isStrong: (form.is & STRONG_SPEECH) !== 0,
    firstToken: first,
    endToken: subject.end,
    subjectFirst: at,
    subjectEnd: subject.end,
  };
}

/** Emma said; the older of the boys then protested */
function subjectFirst(prose: Prose, first: number, end: number): TagShape | undefined {
  const { doc } = prose;
  const subject = subjectAt(prose, first, end);
  if (subject === undefined) return undefined;
  const limit = Math.min(end, subject.end + (subject.kind === "noun" ? 9 : 4));
  for (let k = subject.end; k < limit; k++) {
    const form = formOf(doc, k);
    if ((form.is & (STOP | PAUSE)) !== 0) return undefined;
    if (isSpeechWord(prose, k) && agrees(prose, k, first) && isSaying(prose, k, first, end)) {
      return {
        isVerbFirst: false,
        subject: subject.kind,
        opens: opening(prose, first, subject.kind),
        verb: k,
        isStrong: (form.is & STRONG_SPEECH) !== 0,
        firstToken: first,
        endToken: k + 1,
        subjectFirst: first,
        subjectEnd: k,
      };
    }
    if (subject.kind === "noun") {
      // What may stand in a noun phrase: no second clause.
      if ((form.is & SUBJECT) !== 0 && form.lower !== "her" && form.lower !== "his")
        return undefined;
      if (isAuxiliary(form.lower) || /^(?:who|that|which|when|if|because)$/.test(form.lower))
        return undefined;
    } else if (
      ((form.is & ADVERB) === 0 && !/^(?:used|to)$/.test(form.lower)) ||
      /^(?:had|has|would|could|might|did|does|not|never|was)$/.test(form.lower)
    ) {
      return undefined;
    }
  }
  return undefined;
}

function opening(prose: Prose, first: number, kind: TagShape["subject"]): TagShape["opens"] {
  const form = formOf(prose.doc, first);
  if ((form.is & CAPITAL) === 0) return "small";
  return form.lower === "i" || kind === "name" ? "either" : "capital";
}

function isLeadingAdverb(prose: Prose, token: number): boolean {
  const { is, lower } = formOf(prose.doc, token);
  if ((is & SPEECH) !== 0) return false;
  return (
    /^(?:then|softly|at|last|now|again|also)$/.test(lower) ||
    ((is & ADVERB) !== 0 && lower.endsWith("ly"))
  );
}

function isAuxiliary(lower: string): boolean {
  return /^(?:was|were|is|are|had|has|have|would|could|should|might|must|can|will|did|does|do|may)$/.test(
    lower,
  );
}

/** Whether a word behind its subject is the verb by which something is said. */
function isSaying(prose: Prose, token: number, first: number, end: number): boolean {
  const { lower } = formOf(prose.doc, token);
  if (lower.endsWith("ing")) return false;
  const next = lowerAt(prose, token + 1, first, end);
  if (/^(?:went|goes|go|kept|keeps|ran|runs)$/.test(lower)) return next === "on";
  if (/^(?:broke|breaks|burst|bursts|put|puts|cut|cuts|struck)$/.test(lower))
    return /^(?:in|off|out)$/.test(next);
  if (NOT_SAYING.has(lower)) {
    // "the report", "a promise" are nouns behind a determiner; "the boy reported" is not of these.
    return token > first + 1 || (kindAt(prose, first) & (DETERMINER | POSSESSIVE)) === 0;
  }
  return true;
}

/** More verbs of speaking, that the reader of tags has no need of. */
const MORE_SAYING: ReadonlySet<string> =
  wordSet(`proclaimed proclaims testified testifies attested attests avowed avows averred avers alleged
   alleges professed professes intoned intones enthused enthuses chirped chirps trumpeted trumpets
   brayed brays droned drones cackled cackles cajoled cajoles elaborated elaborates reckoned reckons
   hollered hollers lectured lectures deadpanned rhapsodised counselled spat mouthed mouths
   shrilled yowled thundered barks tells telling`);

/** Whether a word can be the verb of a tag. */
function isSpeechWord(prose: Prose, token: number): boolean {
  const form = formOf(prose.doc, token);
  return (form.is & SPEECH) !== 0 || MORE_SAYING.has(form.lower);
}

/** A base form is a tag's verb only behind I, you, we, they. */
function agrees(prose: Prose, verb: number, subject: number): boolean {
  if (partsAt(prose, verb).form !== "base") return true;
  // "Papa used to say", "she would say"
  if (/^(?:to|would|could|did)$/.test(lowerAt(prose, verb - 1, subject, verb))) return true;
  const { lower } = formOf(prose.doc, subject);
  return (
    /^(?:i|you|we|they)$/.test(lower) ||
    /^(?:put|read|bid|burst|cut|quoth)$/.test(formOf(prose.doc, verb).lower)
  );
}

interface SubjectShape {
  readonly kind: TagShape["subject"];
  readonly end: number;
}

const PRONOUNS: ReadonlySet<string> = wordSet(
  `he she they you we i it someone somebody nobody everyone everybody one both`,
);

/** Whoever begins at a token. Of a noun phrase only its beginning: where it ends, the verb says. */
export function subjectAt(prose: Prose, token: number, end: number): SubjectShape | undefined {
  if (token >= end) return undefined;
  const form = formOf(prose.doc, token);
  if ((form.is & WORD) === 0) return undefined;
  if (
    /^(?:one|both|some|several|another|two|three|none|each)$/.test(form.lower) &&
    lowerAt(prose, token + 1, token, end) === "of"
  )
    return { kind: "noun", end: token + 2 };
  if (PRONOUNS.has(form.lower)) return { kind: "pronoun", end: token + 1 };
  if ((form.is & CAPITAL) !== 0) {
    const named = nameEnd(prose, token, end);
    if (named !== undefined) return { kind: "name", end: named };
  }
  if (/^(?:old|young|little|poor|dear|big)$/.test(form.lower)) {
    const named = nameEnd(prose, token + 1, end);
    if (named !== undefined) return { kind: "noun", end: named };
  }
  if (form.lower === "another" && (token + 1 >= end || (kindAt(prose, token + 1) & WORD) === 0))
    return { kind: "pronoun", end: token + 1 };
  if ((form.is & (DETERMINER | POSSESSIVE)) !== 0 && token + 1 < end) {
    if ((kindAt(prose, token + 1) & WORD) === 0 || isAuxiliary(lowerAt(prose, token + 1, 0, end)))
      return undefined;
    return { kind: "noun", end: token + 2 };
  }
  return undefined;
}

/** Past a name: Mrs. Dunnock, Aunt Peg, Sophy's father, the Minister is none. */
export function nameEnd(prose: Prose, token: number, end: number): number | undefined {
  const { doc } = prose;
  if (token >= end) return undefined;
  const first = formOf(doc, token);
  if ((first.is & CAPITAL) === 0) return undefined;
  if ((first.is & NEVER_NAME) !== 0 && (first.is & (TITLE | KIN)) === 0) return undefined;
  let at = token + 1;
  while (at < end) {
    const { is, lower } = formOf(doc, at);
    const joins = /^(?:de|van|von|of|the|la|le|du|and|à)$/.test(lower) && (is & CAPITAL) === 0;
    if ((is & CAPITAL) !== 0 && (is & SPEECH) === 0) at++;
    else if (joins && at + 1 < end && (kindAt(prose, at + 1) & CAPITAL) !== 0) at += 2;
    else if ((is & CLITIC_S) !== 0) {
      // Sophy's father; Ida's voice
      at++;
      for (
        let k = 0;
        k < 3 && at < end && (kindAt(prose, at) & (SPEECH | CONJUNCTION | PAUSE | STOP)) === 0;
        k++
      )
        at++;
      return at;
    } else break;
  }
  return at;
}

/** What the speech ends in: the characters before its closing mark. */
export interface SpeechEnd {
  /** The last character before the mark; emphasis and spaces passed over. */
  readonly last: string;
  /** Where it stands. */
  readonly at: number;
  /** The one before it. */
  readonly before: string;
  /** Where the closing mark stands. */
  readonly mark: number;
}

/** What a closed quotation ends in; `undefined` for an empty one or one left open. */
export function speechEnd(prose: Prose, quoted: Quoted): SpeechEnd | undefined {
  if (!quoted.isClosed) return undefined;
  const { text } = prose.doc;
  const mark = quoted.end - 1;
  if (!isClosingMark(text.charCodeAt(mark))) return undefined;
  let at = mark - 1;
  while (at > quoted.start && isPassedOver(text.charCodeAt(at))) at--;
  if (at <= quoted.start) return undefined;
  return { last: text.charAt(at), at, before: text.charAt(at - 1), mark };
}

function isPassedOver(code: number): boolean {
  return code <= 32 || code === 42 || code === 95;
}

export function isClosingMark(code: number): boolean {
  return code === 34 || code === 39 || code === 0x201d || code === 0x2019 || code === 0xbb;
}

/** The words of a quotation, without its marks. */
export function innerSpan(quoted: Quoted): TextSpan {
  return { start: quoted.start + 1, end: quoted.isClosed ? quoted.end - 1 : quoted.end };
}

/**
 * Whether a quotation stands where speech begins: at the head of its paragraph, behind a stop, a
 * comma, a colon or another quotation; not worked into a sentence.
 */
export function beginsSpeech(prose: Prose, quoted: Quoted): boolean {
  const { doc } = prose;
  const start = doc.paragraphs[quoted.paragraph]?.start ?? 0;
  let at = quoted.start - 1;
  while (at >= start && isPassedOver(doc.text.charCodeAt(at))) at--;
  if (at < start) return true;
  return /[.!?,:;…—–)\]”"’'»-]/.test(doc.text.charAt(at));
}
