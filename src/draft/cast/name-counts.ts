/**
 * Counts what might be names, and what speaks for each being somebody's.
 *
 * Owns the look at every capital letter of a text, once. Decides nothing: induce.ts does.
 */
import type { Doc, Segment } from "../document.ts";
import { formOf } from "../document.ts";
import { NAMEABLE, PLACES } from "../words/function-words.ts";
import {
  ANYBODY,
  CAPITAL,
  CLITIC_S,
  CONJUNCTION,
  DETERMINER,
  HE,
  HE_OR_SHE,
  KIN,
  NEVER_NAME,
  PAUSE,
  POSSESSIVE,
  PREPOSITION,
  SHE,
  SPEECH,
  STOP,
  STRONG_SPEECH,
  TITLE,
  WORD,
} from "../words/kinds.ts";

/** What was counted of one name as spelt. */
export interface NameCount {
  readonly name: string;
  readonly title: string | undefined;
  /** The words of the name without its title. */
  readonly words: readonly string[];
  count: number;
  /** Of those, where no sentence begins. */
  middle: number;
  /** In speech. */
  spoken: number;
  /** Behind *the*: "the Queen". */
  led: number;
  /** How much says that it is a person. */
  evidence: number;
  he: number;
  she: number;
  /** Behind *in*, *to*, *from* and the like. */
  asPlace: number;
  /** Where it stands, by token: the first few hundred. */
  readonly tokens: number[];
}

export interface NounCount {
  /** `the landlady`, in lower case. */
  readonly phrase: string;
  readonly head: string;
  count: number;
}

export interface NameCounts {
  readonly names: ReadonlyMap<string, NameCount>;
  readonly nouns: ReadonlyMap<string, NounCount>;
  /** How often each word stands in lower case. */
  readonly lower: ReadonlyMap<string, number>;
}

const MOST_TOKENS = 600;

/** Goes through a document once. */
export function countNames(doc: Doc): NameCounts {
  const names = new Map<string, NameCount>();
  const nouns = new Map<string, NounCount>();
  for (const paragraph of doc.paragraphs) {
    paragraph.segments.forEach((segment, place) => {
      const before = paragraph.segments[place - 1];
      countInSegment(doc, segment, before, names, nouns);
    });
  }
  return { names, nouns, lower: countLower(doc) };
}

function countLower(doc: Doc): ReadonlyMap<string, number> {
  const { count, form, forms } = doc.tokens;
  const byForm = new Int32Array(forms.length);
  for (let i = 0; i < count; i++) byForm[form[i] as number]!++;
  const lower = new Map<string, number>();
  forms.forEach((each, i) => {
    if ((each.is & WORD) !== 0 && (each.is & CAPITAL) === 0)
      lower.set(each.text, byForm[i] as number);
  });
  return lower;
}

const LEADS_NOUN: ReadonlySet<string> = new Set(["the", "a", "an", "another", "his", "her", "my"]);

const PARTICLES: ReadonlySet<string> = new Set([
  "van",
  "de",
  "der",
  "la",
  "le",
  "von",
  "du",
  "del",
  "den",
  "di",
  "da",
  "d'",
  "el",
  "al",
  "bin",
  "ibn",
]);

function countInSegment(
  doc: Doc,
  segment: Segment,
  before: Segment | undefined,
  names: Map<string, NameCount>,
  nouns: Map<string, NounCount>,
): void {
  const isSpeech = segment.quotation !== undefined;
  const end = segment.endToken;
  let i = segment.firstToken;
  while (i < end) {
    const form = formOf(doc, i);
    const is = form.is;
    if ((is & (WORD | CAPITAL)) !== (WORD | CAPITAL) || form.lower === "i") {
      if (!isSpeech && LEADS_NOUN.has(form.lower)) countNoun(doc, segment, before, i, nouns);
      i++;
      continue;
    }
    if (!isSpeech && LEADS_NOUN.has(form.lower)) countNoun(doc, segment, before, i, nouns);
    const read = readName(doc, i, end, beginsSentence(doc, segment, before, i));
    if (read === undefined) {
      i++;
      continue;
    }
    const { title, words, next, start } = read;
    const name = title === undefined ? words.join(" ") : `${title} ${words.join(" ")}`;
    let entry = names.get(name);
    if (entry === undefined) {
      entry = {
        name,
        title,
        words,
        count: 0,
        middle: 0,
        spoken: 0,
        led: 0,
        evidence: 0,
        he: 0,
        she: 0,
        asPlace: 0,
        tokens: [],
      };
      names.set(name, entry);
    }
    entry.count++;
    if (entry.tokens.length < MOST_TOKENS) entry.tokens.push(start);
    if (!beginsSentence(doc, segment, before, start)) entry.middle++;
    if (isSpeech) entry.spoken++;
    if (start > segment.firstToken && formOf(doc, start - 1).lower === "the") entry.led++;
    weigh(doc, segment, before, start, next, entry);
    i = next;
  }
}

interface NameRead {
  readonly title: string | undefined;
  readonly words: readonly string[];
  readonly start: number;
  /** The token behind it. */
  readonly next: number;
}

/** A title and what follows, or a run of words with capitals. */
function readName(doc: Doc, from: number, end: number, isFirst: boolean): NameRead | undefined {
  const first = formOf(doc, from);
  let at = from;
  let title: string | undefined;
  if ((first.is & TITLE) !== 0 && at + 1 < end && (formOf(doc, at + 1).is & CAPITAL) !== 0) {
    const next = formOf(doc, at + 1);
    if ((next.is & NEVER_NAME) === 0 || NAMEABLE.has(next.lower)) {
      title = first.text;
      at++;
      // "Lady Catherine", "Captain Sir John".
      const second = formOf(doc, at);
      if ((second.is & TITLE) !== 0 && at + 1 < end && (formOf(doc, at + 1).is & CAPITAL) !== 0)
        at++;
    }
  }
  const words: string[] = [];
  while (at < end) {
    const form = formOf(doc, at);
    if ((form.is & CAPITAL) !== 0 && form.lower !== "i") {
      const closed = (form.is & NEVER_NAME) !== 0 && !NAMEABLE.has(form.lower);
      if (closed && !(words.length === 0 && title !== undefined)) break;
      // "Miss Watkin WILL be cross": a word that is only stressed.
      if (isShouted(form.text) && words.length > 0 && !isShouted(words[0] as string)) break;
      words.push(form.text);
    } else if (
      words.length + (title === undefined ? 0 : 1) > 0 &&
      PARTICLES.has(form.lower) &&
      at + 1 < end &&
      (formOf(doc, at + 1).is & CAPITAL) !== 0
    )
      words.push(form.text);
    else break;
    at++;
    if (at < end && (formOf(doc, at).is & CLITIC_S) !== 0) break;
  }
  if (words.length === 0 || words.length > 5) return words.length > 5 ? undefined : undefined;
  let start = from;
  // "Poor Emma", at the head of a sentence, is Emma; so is "Then Emma", but that is closed.
  if (
    title === undefined &&
    isFirst &&
    words.length > 1 &&
    ADJECTIVES.has((words[0] as string).toLowerCase())
  ) {
    words.shift();
    start++;
  }
  const only = words[0] as string;
  if (title === undefined && words.length === 1 && (only.length < 2 || /^[IVXLC]+$/.test(only)))
    return undefined;
  return { title, words, start, next: at };
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && !/^[IVX]+$/.test(word);
}

const ADJECTIVES: ReadonlySet<string> = new Set(
  "poor old young little dear dearest good honest brave sweet silly clever fat tall big".split(" "),
);

/** Whether a capital is owed to the place rather than to the word. */
function beginsSentence(
  doc: Doc,
  segment: Segment,
  before: Segment | undefined,
  token: number,
): boolean {
  if (token > segment.firstToken) {
    const last = formOf(doc, token - 1);
    return (last.is & STOP) !== 0 || last.text === ":" || last.text === "—" || last.text === "…";
  }
  if (before === undefined || segment.quotation !== undefined) return true;
  // Behind `,"` a sentence goes on.
  return formOf(doc, before.endToken - 1).text !== ",";
}

function weigh(
  doc: Doc,
  segment: Segment,
  before: Segment | undefined,
  start: number,
  next: number,
  entry: NameCount,
): void {
  if (entry.title !== undefined) entry.evidence += 2;
  const isSpeech = segment.quotation !== undefined;
  const prev = start > segment.firstToken ? formOf(doc, start - 1) : undefined;
  const after = next < segment.endToken ? formOf(doc, next) : undefined;
  const isPossessive = after !== undefined && (after.is & CLITIC_S) !== 0;
  if (prev !== undefined && (prev.is & PREPOSITION) !== 0 && PLACE_LED.has(prev.lower))
    entry.asPlace++;
  if (isSpeech) {
    // "Come in, Emma." A name between pauses is somebody spoken to.
    const opens = prev === undefined || prev.text === ",";
    const closes = after === undefined || (after.is & (STOP | PAUSE)) !== 0;
    if (opens && closes && (prev !== undefined || after !== undefined)) entry.evidence += 0.5;
    return;
  }
  if (!isPossessive) {
    if (
      prev !== undefined &&
      (prev.is & SPEECH) !== 0 &&
      before !== undefined &&
      start - segment.firstToken <= 3
    )
      entry.evidence += 3;
    if (after !== undefined) {
      if ((after.is & STRONG_SPEECH) !== 0 || ((after.is & SPEECH) !== 0 && before !== undefined))
        entry.evidence += 3;
      else if (DOINGS.has(after.lower)) entry.evidence += 1;
    }
  } else if (next + 1 < segment.endToken && BODY.has(formOf(doc, next + 1).lower))
    entry.evidence += 1;
  if (!isPossessive && hasOwn(doc, next, segment.endToken)) entry.evidence += 1;
  // The next pronoun, unless another name comes first.
  const limit = Math.min(next + 22, segment.endToken);
  let others = isKinOf(doc, next, segment.endToken);
  let isOwnSentence = true;
  for (let k = next; k < limit; k++) {
    const written = formOf(doc, k).is;
    if ((written & STOP) !== 0) isOwnSentence = false;
    if (isOwnSentence && isObject(doc, k, segment.endToken)) others |= written & HE_OR_SHE;
    const is = written & ~others;
    if ((is & HE) !== 0) {
      entry.he++;
      break;
    }
    if ((is & SHE) !== 0) {
      entry.she++;
      break;
    }
    if ((is & CAPITAL) !== 0 && (is & NEVER_NAME) === 0 && k > next + 1) break;
  }
}

/** "Kit hung up her coat": what has something of his or hers is likely to be somebody. */
function hasOwn(doc: Doc, next: number, end: number): boolean {
  for (let k = next; k < Math.min(next + 6, end); k++) {
    const { is } = formOf(doc, k);
    if ((is & (STOP | PAUSE)) !== 0) return false;
    // Behind the name there is something done.
    if (k === next && (is & (CAPITAL | NEVER_NAME)) !== 0) return false;
    if ((is & POSSESSIVE) !== 0) return (is & HE_OR_SHE) !== 0 && !isObject(doc, k, end);
  }
  return false;
}

/** "Oskar, her cousin": who "her" is is somebody else. */
function isKinOf(doc: Doc, next: number, end: number): number {
  if (next + 2 >= end || formOf(doc, next).text !== ",") return 0;
  const { is } = formOf(doc, next + 1);
  const isOwner = (is & POSSESSIVE) !== 0 && (formOf(doc, next + 2).is & ANYBODY) !== 0;
  return isOwner ? is & HE_OR_SHE : 0;
}

/** "Kit looked at him": somebody else, and so is "he" from there on. Not so "Kit took her hat". */
function isObject(doc: Doc, token: number, end: number): boolean {
  const { lower } = formOf(doc, token);
  if (lower === "him") return true;
  if (lower !== "her") return false;
  if (token + 1 >= end) return true;
  const { is } = formOf(doc, token + 1);
  return (is & WORD) === 0 || (is & (PREPOSITION | CONJUNCTION | DETERMINER)) !== 0;
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const PLACE_LED = words("in at from to into near through toward towards across around for of on");

const DOINGS = words(`was had is has looked looks turned turns came comes went goes stood stands sat
sits felt feels knew knows took takes did does would could can will thought rose smiled smiles
nodded nods shook shakes laughed laughs walked walks ran runs seemed seems who leaned leans gave
gives put puts held holds opened opens closed closes wanted wants waited watched watches sighed
sighs pulled pulls reached reaches got gets`);

const BODY = words(`voice eyes face hand hands head lips mouth hair arm arms shoulder shoulders mind
heart eye brow cheek cheeks smile father mother wife husband son daughter brother sister room`);

/** `the landlady said`, `said the landlady`: nouns that speak. */
function countNoun(
  doc: Doc,
  segment: Segment,
  before: Segment | undefined,
  the: number,
  nouns: Map<string, NounCount>,
): void {
  const end = segment.endToken;
  const limit = Math.min(the + 4, end);
  for (let j = the + 1; j < limit; j++) {
    const form = formOf(doc, j);
    if ((form.is & WORD) === 0 || (form.is & (CAPITAL | DETERMINER | PREPOSITION)) !== 0) return;
    const prev = the > segment.firstToken ? formOf(doc, the - 1) : undefined;
    const next = j + 1 < end ? formOf(doc, j + 1) : undefined;
    const isLed =
      prev !== undefined &&
      (prev.is & SPEECH) !== 0 &&
      the - segment.firstToken <= 2 &&
      before !== undefined &&
      (next === undefined ||
        (next.is & (STOP | PAUSE | PREPOSITION)) !== 0 ||
        next.lower.endsWith("ly") ||
        /^(?:and|as|who|looking|turning|again)$/.test(next.lower));
    const leads = next !== undefined && (next.is & STRONG_SPEECH) !== 0;
    if (!isLed && !leads) continue;
    if ((form.is & SPEECH) !== 0 && (form.is & ANYBODY) === 0) continue;
    const determiner = formOf(doc, the).lower;
    const isOwned = /^(?:his|her|my)$/.test(determiner);
    if (isOwned && (form.is & KIN) === 0) return;
    if (determiner !== "the" && (form.is & ANYBODY) === 0) return;
    const phrase: string[] = [isOwned || determiner === "another" ? determiner : "the"];
    for (let k = the + 1; k <= j; k++) phrase.push(formOf(doc, k).lower);
    const name = phrase.join(" ");
    const entry = nouns.get(name);
    if (entry === undefined) nouns.set(name, { phrase: name, head: form.lower, count: 1 });
    else entry.count++;
    return;
  }
}

/** How often two names stand close together, as those of two people do. */
export function timesTogether(a: NameCount, b: NameCount): number {
  let times = 0;
  let j = 0;
  for (const token of a.tokens) {
    while (j < b.tokens.length && (b.tokens[j] as number) < token - NEAR) j++;
    const other = b.tokens[j];
    // "Emma Woodhouse" holds both of its names in one place.
    if (other !== undefined && Math.abs(other - token) <= NEAR && Math.abs(other - token) > 1)
      times++;
  }
  return times;
}

/** So many words. */
const NEAR = 12;

/** Whether a name is more likely a place's: it ends like one, or stands where places stand. */
export function looksLikePlace(name: NameCount): boolean {
  const last = (name.words[name.words.length - 1] as string).toLowerCase();
  if (name.title === undefined && name.words.length > 1 && PLACES.has(last)) return true;
  return name.asPlace * 2 > name.count && name.evidence < name.count;
}
