/**
 * Who has been met, and where nouns bring in somebody new: "A tall young man came in."
 *
 * Owns what the noun of a tag says for and against people: "the man", where a man has just been
 * brought in, is nobody who was there before; "the boy" is no Captain, and "the old man" no
 * Master Tom. Whom the text names only later may be speaking already: scores.ts asks here who.
 */
import type { Gender, Person } from "../cast/person.ts";
import type { Segment } from "../document.ts";
import { formOf, paragraphAt } from "../document.ts";
import { PAUSE, STOP } from "../words/kinds.ts";
import type { Narration } from "./narration.ts";
import type { Reading } from "./reading.ts";
import { type Subject, subjectAt } from "./subjects.ts";
import type { Turn } from "./turns.ts";

export interface Newcomers {
  /** By person: the paragraph in which narration first names them; −1 where it never does. */
  readonly firstSeen: Int32Array;
  /** By paragraph: the people it is the first to name. */
  readonly namedFirst: ReadonlyMap<number, readonly number[]>;
  /** By noun: the paragraphs that bring somebody in by it, in order. */
  readonly broughtIn: ReadonlyMap<string, readonly number[]>;
  /** By paragraph: the last of those whom it brings in by a noun with a gender. */
  readonly entrances: ReadonlyMap<number, Entrance>;
}

/** Somebody whom a noun brings in. */
export interface Entrance {
  readonly gender: Gender;
  readonly start: number;
  readonly end: number;
}

export function findNewcomers(
  reading: Reading,
  narration: Narration,
  turns: readonly Turn[],
): Newcomers {
  const firstSeen = new Int32Array(reading.cast.people.length).fill(-1);
  const namedFirst = new Map<number, number[]>();
  const see = (person: number, paragraph: number): void => {
    const known = firstSeen[person] as number;
    if (known >= 0 && known <= paragraph) return;
    firstSeen[person] = paragraph;
  };
  narration.present.forEach((present, paragraph) => {
    for (const each of present) if (!each.isPronoun) see(each.person, paragraph);
  });
  for (const turn of turns) for (const person of turn.introduces) see(person, turn.paragraph);
  firstSeen.forEach((paragraph, person) => {
    if (paragraph < 0) return;
    const own = namedFirst.get(paragraph);
    if (own === undefined) namedFirst.set(paragraph, [person]);
    else own.push(person);
  });
  return { firstSeen, namedFirst, ...findBroughtIn(reading) };
}

function findBroughtIn(reading: Reading): Pick<Newcomers, "broughtIn" | "entrances"> {
  const { doc } = reading;
  const found = new Map<string, number[]>();
  const entrances = new Map<number, Entrance>();
  for (const paragraph of doc.paragraphs)
    for (const segment of paragraph.segments) {
      if (segment.quotation !== undefined) continue;
      for (let i = segment.firstToken; i < segment.endToken; i++) {
        const { lower } = formOf(doc, i);
        if (lower !== "a" && lower !== "an") continue;
        // "like a man", "as a child": nobody comes in.
        const before = i > segment.firstToken ? formOf(doc, i - 1).lower : "";
        if (/^(?:like|as|such|than|of|for)$/.test(before)) continue;
        const subject = subjectAt(reading, i, segment.endToken);
        if (subject?.kind !== "noun" || subject.head === undefined) continue;
        const own = found.get(subject.head);
        if (own === undefined) found.set(subject.head, [paragraph.index]);
        else own.push(paragraph.index);
        const { gender } = subject;
        if (gender !== undefined && subject.owner === undefined && enters(reading, segment, i))
          entrances.set(paragraph.index, {
            gender,
            start: doc.tokens.start[i] as number,
            end: doc.tokens.end[subject.endToken - 1] as number,
          });
      }
    }
  return { broughtIn: found, entrances };
}

/** Whether "a man" comes in here, and is not only heard from: it leads, or *there was* one. */
function enters({ doc }: Reading, segment: Segment, token: number): boolean {
  if (token === segment.firstToken) return true;
  const before = formOf(doc, token - 1);
  return (before.is & (STOP | PAUSE)) !== 0 || LEADS_IN.test(before.lower);
}

const LEADS_IN =
  /^(?:was|is|'s|came|comes|stood|stands|sat|sits|entered|enters|appeared|appears|and|but|then|now|already|once|presently|suddenly)$/;

/** Further back than this, in paragraphs, who was brought in is no longer new. */
const REACH = 10;

/** Where whoever a tag's noun means was brought in, if that is not long ago. */
export function broughtInBefore(
  reading: Reading,
  { broughtIn }: Newcomers,
  subject: Subject,
): number | undefined {
  if (subject.kind !== "noun" || subject.owner !== undefined) return undefined;
  const start = reading.doc.tokens.start[subject.firstToken] as number;
  const paragraph = paragraphAt(reading.doc, start);
  const places = broughtIn.get(subject.head ?? "") ?? [];
  // By halves: a novel brings in a man a thousand times.
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) <= paragraph) low = middle + 1;
    else high = middle;
  }
  const last = places[low - 1];
  return last !== undefined && paragraph - last <= REACH ? last : undefined;
}

/** What the words for somebody say of their age. */
type Age = "young" | "unmarried" | "old" | "grown" | undefined;

/** Whether a tag's noun can hardly be a person's, by their ages. */
export function isOtherAge(reading: Reading, subject: Subject, person: Person): boolean {
  const said = ageOfSubject(reading, subject);
  if (said === undefined) return false;
  const ages = person.aliases.map(ageOfName);
  if (said === "young")
    return (
      !ages.includes("young") &&
      !ages.includes("unmarried") &&
      ages.some((age) => age !== undefined)
    );
  return said === "old" && ages.includes("young");
}

function ageOfSubject(reading: Reading, { firstToken, endToken }: Subject): Age {
  for (let i = firstToken; i < endToken; i++) {
    const { lower } = formOf(reading.doc, i);
    if (/^(?:boy|girl|lad|lass|child|kid|youth|youngster|urchin)$/.test(lower)) return "young";
    if (/^(?:old|elderly|aged|ancient)$/.test(lower)) return "old";
  }
  return undefined;
}

/** "Captain Ward" and "Mrs. Ward" are grown, "Master Tom" is young, a Miss may be any age. */
function ageOfName(name: string): Age {
  if (/\b(?:boy|girl|lad|lass|child|kid|youth|young|younger|little|master)\b/i.test(name))
    return "young";
  if (/^miss\b/i.test(name)) return "unmarried";
  if (/\b(?:old|elder|elderly|grand\w+|granny|gran|widow)\b/i.test(name)) return "old";
  const isGrown =
    /^(?:Mr|Mrs|Sir|Lord|Lady|Dr|Doctor|Captain|Colonel|Major|General|Inspector|Sergeant|Professor|Judge|Father|Reverend|Rev|Uncle|Aunt|the (?:man|woman|gentleman|lady|doctor|captain|priest))\b/.test(
      name,
    );
  return isGrown ? "grown" : undefined;
}
