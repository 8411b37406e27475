/**
 * Who each word of the narration stands for: names, the teller, pronouns, "the boy".
 *
 * Owns the reading of pronouns for what happens, where it matters who did a thing and to whom:
 * "he" is whoever of that gender the narration was last about, "him" is somebody else than the
 * subject of its clause. One pass over the text; what is said names people but moves nobody into
 * the focus, while whoever says it stands there.
 */

import { matchAlias } from "../cast/aliases.ts";
import type { Person } from "../cast/person.ts";
import type { Doc, Paragraph, Segment } from "../document.ts";
import { formOf } from "../document.ts";
import { findTitleNouns } from "../speakers/appositions.ts";
import type { Attribution } from "../speakers/attribute.ts";
import { matchTitled } from "../speakers/mentions.ts";
import { meansTeller } from "../speakers/reading.ts";
import { isStrong } from "../speakers/tags.ts";
import {
  CLITIC_S,
  CONJUNCTION,
  DETERMINER,
  FEMALE,
  HE,
  HE_OR_SHE,
  MALE,
  PAUSE,
  PERSON,
  POSSESSIVE,
  PREPOSITION,
  STOP,
  SUBJECT,
} from "../words/kinds.ts";
import { titleOf } from "../words/titles.ts";
import { wordSet } from "../words/word-set.ts";

/** Who is meant, token by token. */
export interface PeopleAt {
  /** By the first token of a mention: the person's number, or −1. */
  readonly who: Int32Array;
  /** By the first token of a mention: one past its last. */
  readonly end: Int32Array;
  /** Everybody of the narration and everybody who speaks, in order of place. */
  readonly order: readonly Mentioned[];
}

interface Mentioned {
  readonly token: number;
  readonly person: number;
  /** They speak here, rather than being named. */
  readonly speaks: boolean;
}

interface Focus {
  /** Whom it was last about, the latest first; three at the most. */
  recent: number[];
  /** The subject of the clause that is being read. */
  subject: number | undefined;
  /** The subject of the sentence before: "The boy looked at Tom. His lip trembled." */
  before: number | undefined;
  /** Who spoke last, and who did before; and the paragraph. */
  talk: readonly number[];
  spokenIn: number;
}

export function readPeople(attribution: Attribution): PeopleAt {
  const { doc } = attribution.reading;
  const who = new Int32Array(doc.tokens.count).fill(-1);
  const end = new Int32Array(doc.tokens.count);
  const order: Mentioned[] = [];
  const focus: Focus = {
    recent: [],
    subject: undefined,
    before: undefined,
    talk: [],
    spokenIn: -1,
  };
  const titles = nounsOfTitles(attribution.reading.cast.people);
  const nouns = soleNouns(attribution.reading.cast.people);
  const tagged = taggedSpeakers(attribution);
  for (const paragraph of doc.paragraphs) {
    focus.before = undefined;
    for (const segment of paragraph.segments) {
      if (segment.quotation !== undefined) {
        focus.before = undefined;
        const speaker = attribution.speakers[segment.quotation];
        const called = nameThoseIn(attribution, segment, who, end);
        if (speaker !== undefined) {
          order.push({ token: segment.firstToken, person: speaker, speaks: true });
          join(focus, speaker);
          if (focus.talk[0] !== speaker) focus.talk = [speaker, ...focus.talk.slice(0, 1)];
          focus.spokenIn = paragraph.index;
        }
        for (const person of called) if (person !== speaker) join(focus, person);
        continue;
      }
      readSegment(attribution, { titles, nouns, tagged }, paragraph, segment, focus, {
        who,
        end,
        order,
      });
    }
  }
  return { who, end, order };
}

/** "his", "her", "my", and not "my father", who goes by that. */
export function isPossessiveAt(doc: Doc, people: PeopleAt, token: number): boolean {
  return (formOf(doc, token).is & POSSESSIVE) !== 0 && people.end[token] === token + 1;
}

/** Somebody who is about comes behind those whom it is about. */
function join(focus: Focus, person: number): void {
  if (focus.recent.includes(person)) return;
  focus.recent = [...focus.recent.slice(0, 2), person];
}

/** "the constable", where there is a Constable Wicks. */
function nounsOfTitles(people: readonly Person[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const [noun, persons] of findTitleNouns(people)) found.set(noun, new Set(persons));
  for (const person of people)
    for (const alias of person.aliases) {
      const [first = "", ...rest] = alias.toLowerCase().split(/\s+/);
      if (rest.length === 0 || titleOf(first) === undefined) continue;
      for (const noun of [first, ...(CALLINGS.get(first) ?? [])])
        if (noun.length > 3) found.set(noun, (found.get(noun) ?? new Set()).add(person.index));
    }
  return found;
}

/** What a bearer of a title is called besides. */
export const CALLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    brother: "monk friar",
    father: "priest",
    sister: "nun",
    dr: "doctor physician surgeon",
    doctor: "physician surgeon",
    inspector: "policeman detective officer",
    sergeant: "policeman officer",
    constable: "policeman officer",
    detective: "policeman officer",
    captain: "officer skipper",
    lieutenant: "officer",
    colonel: "officer soldier",
    major: "officer soldier",
    general: "officer soldier",
    rev: "clergyman vicar parson minister",
    reverend: "clergyman vicar parson minister",
    king: "monarch",
    lord: "nobleman",
    sir: "knight baronet",
    prof: "professor",
    professor: "scholar",
  }).map(([title, nouns]) => [title, nouns.split(" ")]),
);

/** What somebody of the cast goes by, who may have words before it: "the old monk". */
interface Nouns {
  /** By the noun that a title stands for. */
  readonly titles: ReadonlyMap<string, ReadonlySet<number>>;
  /** By the only name of somebody: "the monk". */
  readonly nouns: ReadonlyMap<string, number>;
  /** By the token of a pronoun in a tag: whose words the tag belongs to. */
  readonly tagged: ReadonlyMap<number, number>;
}

/** The margin from which on a speaker tells more than where a pronoun stands. */
const CLEAR = 6;

/** "he said, and was gone": who speaks has been weighed by more than the narration shows. */
function taggedSpeakers({ turns, speakers, margins }: Attribution): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  turns.tags.forEach((tag, quotation) => {
    const speaker = speakers[quotation];
    if (tag === undefined || speaker === undefined || !isStrong(tag)) return;
    if ((margins[quotation] ?? 0) < CLEAR) return;
    const { firstToken, endToken } = tag.subject;
    if (endToken === firstToken + 1) found.set(firstToken, speaker);
  });
  return found;
}

function soleNouns(people: readonly Person[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { kind, aliases, index } of people)
    for (const alias of kind === "noun" ? aliases : []) {
      const noun = /^the (\p{L}+)$/u.exec(alias.toLowerCase())?.[1];
      if (noun !== undefined) found.set(noun, index);
    }
  return found;
}

/** How many mentions stand before a token, in order of place. */
export function mentionsBefore({ order }: PeopleAt, token: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((order[middle]?.token ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The person mentioned last before a token, or else next, other than whom is known not to be meant. */
export function otherBefore(
  people: PeopleAt,
  token: number,
  not: readonly (number | undefined)[],
): number | undefined {
  const low = mentionsBefore(people, token);
  let named: number | undefined;
  for (let i = low - 1; i >= 0 && i >= low - FAR; i--) {
    const { person, speaks } = people.order[i] as Mentioned;
    if (not.includes(person)) continue;
    // Whoever takes part in the talk, rather than somebody who was spoken of.
    if (speaks) return person;
    named ??= person;
  }
  if (named !== undefined) return named;
  // Who hasn't been named may be next.
  for (let i = low; i < people.order.length && i < low + 4; i++) {
    const { person, token: at } = people.order[i] as Mentioned;
    if (at > token + NEXT) break;
    if (!not.includes(person)) return person;
  }
  return undefined;
}

/** Tokens looked ahead over. */
const NEXT = 30;

/** Mentions looked back over for somebody else. */
const FAR = 16;

function nameThoseIn(
  attribution: Attribution,
  segment: Segment,
  who: Int32Array,
  end: Int32Array,
): number[] {
  const { aliases } = attribution.reading.cast;
  const found: number[] = [];
  for (let i = segment.firstToken; i < segment.endToken; i++) {
    const match = matchAlias(aliases, i, segment.endToken);
    if (match === undefined) continue;
    who[i] = match.people[0] as number;
    end[i] = match.end;
    found.push(match.people[0] as number);
    i = match.end - 1;
  }
  return found;
}

function readSegment(
  attribution: Attribution,
  { titles, nouns, tagged }: Nouns,
  paragraph: Paragraph,
  segment: Segment,
  focus: Focus,
  out: { who: Int32Array; end: Int32Array; order: Mentioned[] },
): void {
  const { reading, teller } = attribution;
  const { doc, cast } = reading;
  for (let i = segment.firstToken; i < segment.endToken; i++) {
    const form = formOf(doc, i);
    if ((form.is & STOP) !== 0) {
      focus.before = focus.subject ?? focus.before;
      focus.subject = undefined;
    }
    let person: number | undefined;
    let last = i + 1;
    const match =
      matchAlias(cast.aliases, i, segment.endToken) ?? matchTitled(reading, i, segment.endToken);
    if (match !== undefined) {
      person = match.people[0];
      last = match.end;
    } else if (meansTeller(reading, form)) person = teller;
    else if ((form.is & HE_OR_SHE) !== 0 && form.lower !== "hers")
      person =
        spokenBy(attribution, tagged.get(i), form.is) ??
        meantBy(attribution, titles, paragraph, segment, i, focus);
    else if (/^(?:the|an?)$/.test(form.lower)) {
      const noun = nounBehind(attribution, segment, i);
      const { lower = "", is = 0 } = noun === undefined ? {} : formOf(doc, noun);
      const own = nouns.get(lower);
      // "a woman with a lantern", who is "the woman" from then on.
      if (noun !== undefined && form.lower !== "the") {
        if (own !== undefined && !out.order.some((each) => each.person === own)) person = own;
        if (person !== undefined) last = noun + 1;
      } else if (noun !== undefined) {
        const titled = titles.get(lower);
        if (titled?.size === 1) [person] = titled;
        else if (own !== undefined) person = own;
        else if (GENERIC.has(lower))
          person = lastOf(
            attribution,
            focus,
            (is & MALE) !== 0 ? "m" : (is & FEMALE) !== 0 ? "f" : undefined,
            { isOther: true, isYoung: YOUNG.has(lower) },
          );
        if (person !== undefined) last = noun + 1;
      }
    }
    if (person === undefined) continue;
    out.who[i] = person;
    out.end[i] = last;
    // "his", and not "his daughter", who is somebody.
    const isHis = (form.is & POSSESSIVE) !== 0 && last === i + 1;
    const isPossessive =
      isHis || (last < segment.endToken && (formOf(doc, last).is & CLITIC_S) !== 0);
    // "The boy's eyes filled. He …": it was about the boy.
    const isBody =
      isPossessive &&
      !isHis &&
      last + 1 < segment.endToken &&
      BODY.has(formOf(doc, last + 1).lower);
    if (!isHis) {
      const known: number = person;
      // Whose thing it is, it need not be about.
      if (isPossessive && !isBody && focus.recent.length > 0) join(focus, known);
      else focus.recent = [known, ...focus.recent.filter((each) => each !== known)].slice(0, 3);
      out.order.push({ token: i, person, speaks: person === teller });
    }
    if ((!isPossessive || isBody) && standsFirst(attribution, segment, i)) focus.subject = person;
    i = last - 1;
  }
}

/** The speaker of a tag, where the pronoun could be theirs. */
function spokenBy(
  { reading }: Attribution,
  speaker: number | undefined,
  is: number,
): number | undefined {
  const known = speaker === undefined ? undefined : reading.cast.people[speaker];
  const gender = (is & HE) !== 0 ? "m" : "f";
  return known !== undefined && (known.gender ?? gender) === gender ? speaker : undefined;
}

/** What of somebody may be the subject in their stead. */
const BODY: ReadonlySet<string> = wordSet(
  "eyes face hands hand voice mouth lips cheeks heart head shoulders knees throat jaw ears brow chin",
);

/** "the boy", "the old man", "a thin pale girl": a noun within three words. */
function nounBehind(attribution: Attribution, segment: Segment, the: number): number | undefined {
  const { doc } = attribution.reading;
  for (let i = the + 1; i < segment.endToken && i <= the + 3; i++) {
    const { is } = formOf(doc, i);
    if ((is & (MALE | FEMALE | PERSON)) !== 0 || titleOf(formOf(doc, i).lower) !== undefined)
      return i;
    if ((is & (PREPOSITION | CONJUNCTION | DETERMINER)) !== 0) return undefined;
  }
  return undefined;
}

/** Nouns that say no more of somebody than a pronoun does. */
const GENERIC: ReadonlySet<string> = wordSet(
  "boy girl man woman lad lass child fellow youth youngster gentleman lady",
);

/** What nobody is called who goes by a title. */
const YOUNG: ReadonlySet<string> = wordSet("boy girl lad lass child youth youngster");

/** "Mr. Halloran", "Captain Dray": no child. */
function isTitled(person: Person | undefined): boolean {
  const [first = ""] = person?.name.toLowerCase().split(" ") ?? [];
  return titleOf(first.replace(/\.$/, "")) !== undefined && !/^(?:miss|master|young)$/.test(first);
}

/** Whether what begins here stands where subjects stand. */
function standsFirst(attribution: Attribution, segment: Segment, token: number): boolean {
  const { doc } = attribution.reading;
  const form = formOf(doc, token);
  if ((form.is & SUBJECT) !== 0) return true;
  if (/^(?:him|her|me|us|them)$/.test(form.lower)) return false;
  if (token === segment.firstToken) return true;
  const { is, lower } = formOf(doc, token - 1);
  if ((is & (STOP | PAUSE | CONJUNCTION)) !== 0) return true;
  return (is & PREPOSITION) === 0 && /^(?:then|that|now|so|who|old|young|poor)$/.test(lower);
}

function meantBy(
  attribution: Attribution,
  titles: Nouns["titles"],
  paragraph: Paragraph,
  segment: Segment,
  token: number,
  focus: Focus,
): number | undefined {
  const { doc } = attribution.reading;
  const { lower, is } = formOf(doc, token);
  const gender = (is & HE) !== 0 ? "m" : "f";
  const isObject = (is & (SUBJECT | POSSESSIVE)) === 0 || isDative(attribution, token);
  // "What is it?" He brought a letter out: one of the two who talk, and not who was looked at.
  if (token === paragraph.firstToken && !isObject && paragraph.index === focus.spokenIn + 1) {
    const { people } = attribution.reading.cast;
    const own = focus.talk.filter(
      (person) => person !== attribution.teller && people[person]?.gender === gender,
    );
    if (own.length === 1) return own[0];
  }
  const others = (is & SUBJECT) === 0 ? NOBODY : namedBehind(attribution, titles, segment, token);
  const isOther = isObject && !/^h(?:im|er)self$/.test(lower);
  const found = lastOf(attribution, focus, gender, { isOther, others });
  if (found !== undefined) return found;
  const start = doc.tokens.start[token] as number;
  const known = attribution.narration.present[paragraph.index]?.find(
    (each) => each.start === start,
  )?.person;
  if (known !== undefined && others.includes(known)) return undefined;
  return isObject && known === focus.subject ? undefined : known;
}

const NOBODY: readonly number[] = [];

/** So many words behind its subject a clause is looked through for others. */
const CLAUSE = 12;

/** "He bowed to the Judge", "she touched Farrow's hair": whom a clause names is not its "he". */
function namedBehind(
  { reading }: Attribution,
  titles: Nouns["titles"],
  segment: Segment,
  token: number,
): readonly number[] {
  const { doc, cast } = reading;
  const named: number[] = [];
  const end = Math.min(segment.endToken - 1, token + CLAUSE);
  for (let i = token + 1; i < end; i++) {
    const { is, lower } = formOf(doc, i);
    if ((is & (STOP | PAUSE | SUBJECT)) !== 0 || ENDS_CLAUSE.test(lower)) break;
    const match = matchAlias(cast.aliases, i, end) ?? matchTitled(reading, i, end);
    if (match?.people.length === 1) named.push(match.people[0] as number);
    if (match !== undefined) i = match.end - 1;
    else if (lower === "the") {
      const titled = titles.get(formOf(doc, i + 1).lower);
      if (titled?.size === 1) named.push(...titled);
    }
  }
  return named.length === 0 ? NOBODY : named;
}

const ENDS_CLAUSE =
  /^(?:that|who|which|when|while|as|if|because|though|until|till|before|after|was|were|is)$/;

/** "gave her the ring", "saw her.": not hers, but her. */
export function isDative(attribution: Attribution, token: number): boolean {
  const { doc } = attribution.reading;
  if (formOf(doc, token).lower !== "her") return false;
  if (token + 1 >= doc.tokens.count) return true;
  const { is, lower } = formOf(doc, token + 1);
  return (
    (is & (DETERMINER | PREPOSITION | CONJUNCTION | STOP | PAUSE)) !== 0 ||
    /^(?:it|them|up|down|away|something|back)$/.test(lower)
  );
}

/** Who may be meant by a pronoun or a noun that says no more. */
interface Sought {
  /** Somebody else than the subject of the clause. */
  readonly isOther: boolean;
  /** Nobody with a grown person's title. */
  readonly isYoung?: boolean;
  /** Nobody of these. */
  readonly others?: readonly number[];
}

/** The latest of a gender; somebody of whom none is known will do where nobody else does. */
function lastOf(
  attribution: Attribution,
  focus: Focus,
  gender: "m" | "f" | undefined,
  { isOther, isYoung = false, others = NOBODY }: Sought,
): number | undefined {
  const { people } = attribution.reading.cast;
  const { teller } = attribution;
  const open = focus.recent.filter(
    (person) =>
      person !== teller &&
      !others.includes(person) &&
      !(isOther && person === focus.subject) &&
      !(isYoung && isTitled(people[person])),
  );
  const mayGoOn = (person: number | undefined): person is number =>
    !isOther &&
    person !== undefined &&
    person !== teller &&
    !others.includes(person) &&
    people[person]?.gender === gender;
  const { subject, before } = focus;
  if (mayGoOn(subject)) return subject;
  if (subject === undefined && mayGoOn(before)) return before;
  if (gender === undefined) return open[0];
  return (
    open.find((person) => people[person]?.gender === gender) ??
    open.find((person) => people[person]?.gender === undefined)
  );
}
