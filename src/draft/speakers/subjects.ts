/**
 * Reads whoever stands at a place: a name, a pronoun, "the old man", "her mother".
 *
 * Owns what may be the subject of a tag or of a beat. Looks forward from one token and no
 * further than the phrase; who is meant by a pronoun or a noun is decided later.
 */
import { isTitle, matchAlias } from "../cast/aliases.ts";
import type { Gender } from "../cast/person.ts";
import type { Form, TokenSpan } from "../document.ts";
import { formOf } from "../document.ts";
import {
  ANYBODY,
  CAPITAL,
  CLITIC_S,
  CONJUNCTION,
  DETERMINER,
  FEMALE,
  HE,
  I,
  KIN,
  kindsOf,
  MALE,
  NEVER_NAME,
  POSSESSIVE,
  PREPOSITION,
  SHE,
  SPEECH,
  SUBJECT,
  THEY,
  WE,
  WORD,
  YOU,
} from "../words/kinds.ts";
import { titleOf } from "../words/titles.ts";
import { formIn, meansTeller, type Reading } from "./reading.ts";

/** Somebody at a place in a sentence. */
export interface Subject extends TokenSpan {
  /** `stranger`: a capital that is no name of the cast. `group`: we, they. */
  readonly kind: "name" | "pronoun" | "teller" | "noun" | "stranger" | "group";
  /** Of a name: who it may be. */
  readonly people: readonly number[];
  readonly gender: Gender | undefined;
  /** Of a noun: its last word. */
  readonly head: string | undefined;
  /** Of a noun: somebody's, as in "her mother". The owner's pronoun or name is its beginning. */
  readonly owner: "he" | "she" | "teller" | "name" | undefined;
  /** The people of a name that owns the noun. */
  readonly owners: readonly number[];
}

/** Whoever begins at a token. */
export function subjectAt(reading: Reading, token: number, end: number): Subject | undefined {
  if (token >= end) return undefined;
  const form = formOf(reading.doc, token);
  if ((form.is & WORD) === 0) return undefined;
  return (
    namedAt(reading, token, end) ??
    pronounAt(reading, token, form) ??
    titledAt(reading, token, end) ??
    nounAt(reading, token, end) ??
    strangerAt(reading, token, end, form)
  );
}

const NOBODY = { people: [], gender: undefined, head: undefined, owner: undefined, owners: [] };

function pronounAt(reading: Reading, token: number, form: Form): Subject | undefined {
  const span = { firstToken: token, endToken: token + 1 };
  if ((form.is & SUBJECT) === 0) return undefined;
  // "her" is a possessive, or no subject.
  if ((form.is & (HE | SHE)) !== 0) {
    const gender = (form.is & HE) !== 0 ? "m" : "f";
    return { ...NOBODY, ...span, kind: "pronoun", gender };
  }
  if (meansTeller(reading, form)) return { ...NOBODY, ...span, kind: "teller" };
  if ((form.is & (WE | THEY)) !== 0) return { ...NOBODY, ...span, kind: "group" };
  return undefined;
}

/** A name of the cast; "Emma's mother" is a noun that Emma owns. */
function namedAt(reading: Reading, token: number, end: number): Subject | undefined {
  const { doc, cast } = reading;
  const match = matchAlias(cast.aliases, token, end);
  if (match === undefined) return adjectiveAndName(reading, token, end);
  const span = { firstToken: token, endToken: match.end };
  if (match.end < end && (formOf(doc, match.end).is & CLITIC_S) !== 0) {
    return ownedAt(reading, token, match.end + 1, end, match.people);
  }
  if (match.people.every((person) => cast.people[person]?.kind === "noun")) {
    const head = formOf(doc, match.end - 1);
    const found = nounAt(reading, token, end);
    const gender = genderOfNoun(head);
    const noun = { ...NOBODY, ...span, kind: "noun" as const, gender, head: head.lower };
    return { ...(found?.endToken === match.end ? found : noun), people: match.people };
  }
  const [only] = match.people;
  const gender = match.people.length === 1 ? cast.people[only as number]?.gender : undefined;
  return { ...NOBODY, ...span, kind: "name", people: match.people, gender };
}

/** "poor Harriet", "the lively Lydia". */
function adjectiveAndName(reading: Reading, token: number, end: number): Subject | undefined {
  const { doc, cast } = reading;
  const form = formOf(doc, token);
  if ((form.is & DETERMINER) === 0 && !ADJECTIVES.has(form.lower)) return undefined;
  for (let at = token + 1; at <= token + 3 && at < end; at++) {
    const next = formOf(doc, at);
    if ((next.is & CAPITAL) !== 0) {
      const match = matchAlias(cast.aliases, at, end);
      if (match === undefined) return undefined;
      if (match.end < end && (formOf(doc, match.end).is & CLITIC_S) !== 0) return undefined;
      return {
        ...NOBODY,
        firstToken: token,
        endToken: match.end,
        kind: "name",
        people: match.people,
      };
    }
    // "cracked his fingers and Stephen looked up"
    if ((next.is & WORD) === 0 || (next.is & NEVER_NAME) !== 0) return undefined;
  }
  return undefined;
}

const ADJECTIVES: ReadonlySet<string> = new Set(
  `poor old dear young little good honest worthy unhappy fair gentle great sweet brave wretched
   unfortunate excellent kind`.split(/\s+/),
);

/** "Miss Lydia", where the cast has Lydia only. */
function titledAt(reading: Reading, token: number, end: number): Subject | undefined {
  const { doc, cast } = reading;
  if (!isTitle(doc, token)) return undefined;
  const says = titleOf(formOf(doc, token).lower);
  const gender = says === "m" || says === "f" ? says : undefined;
  for (let at = token + 1; at <= token + 2 && at < end; at++) {
    if ((formOf(doc, at).is & CAPITAL) === 0) return undefined;
    const match = matchAlias(cast.aliases, at, end);
    if (match === undefined) continue;
    const people = match.people.filter((person) => {
      const own = cast.people[person]?.gender;
      return gender === undefined || own === undefined || own === gender;
    });
    if (people.length === 0) return undefined;
    return { ...NOBODY, firstToken: token, endToken: match.end, kind: "name", people, gender };
  }
  return undefined;
}

/** "the old man", "his wife", "one of them". */
function nounAt(reading: Reading, token: number, end: number): Subject | undefined {
  const { doc } = reading;
  const form = formOf(doc, token);
  if (form.lower === "one" || form.lower === "another") return oneOfThem(reading, token, end);
  if (INDEFINITE.test(form.lower)) {
    const next = formIn(reading, token + 1, token, end);
    const endToken = next?.lower === "else" ? token + 2 : token + 1;
    return { ...NOBODY, firstToken: token, endToken, kind: "noun", head: "one" };
  }
  if ((form.is & DETERMINER) === 0) return undefined;
  let found: Subject | undefined;
  for (let at = token + 1; at < end && at <= token + 5; at++) {
    const next = formOf(doc, at);
    // "a thin, elderly gentleman"
    if (next.text === "," && found === undefined && at === token + 2) continue;
    if (found !== undefined && (next.is & CLITIC_S) !== 0)
      return ownedBy(reading, found, at + 1, end);
    if ((next.is & WORD) === 0 || (next.is & (DETERMINER | PREPOSITION)) !== 0) break;
    // "a tall and handsome man"; "his hand and Father Arnall"
    if ((next.is & CAPITAL) !== 0 && (formOf(doc, at - 1).is & CONJUNCTION) !== 0) break;
    if ((next.is & ANYBODY) !== 0) {
      // The last noun of the phrase is its head: "the old gentleman farmer".
      found = noun(reading, token, at + 1, next, form);
      continue;
    }
    if (found !== undefined) break;
  }
  return found;
}

/** "a woman's voice" is a voice, and hers; "the doctor's wife" is a wife. */
function ownedBy(reading: Reading, owner: Subject, token: number, end: number): Subject {
  const next = formIn(reading, token, owner.firstToken, end);
  if (next === undefined) return owner;
  const whole = { ...owner, endToken: token + 1, head: next.lower };
  if (next.lower === "voice") return whole;
  return (next.is & ANYBODY) === 0 ? owner : { ...whole, gender: genderOfNoun(next) };
}

/**
 * "the turnpike-keeper", "an old salt": whatever noun stands beside a verb of speaking is somebody,
 * known to the lists or not.
 */
export function unknownNounAt(reading: Reading, token: number, end: number): Subject | undefined {
  const { doc } = reading;
  if (token >= end) return undefined;
  const determiner = formOf(doc, token);
  if ((determiner.is & DETERMINER) === 0 || NO_PERSON.test(determiner.lower)) return undefined;
  let at = token + 1;
  while (at < end && at <= token + 4) {
    const { is } = formOf(doc, at);
    const isSmall = (is & (DETERMINER | NEVER_NAME | SPEECH)) !== 0;
    if ((is & WORD) === 0 || isSmall || formOf(doc, at).lower.endsWith("ly")) break;
    at++;
  }
  if (at === token + 1) return undefined;
  const head = formOf(doc, at - 1);
  return noun(reading, token, at, head, determiner);
}

const NO_PERSON = /^(?:no|any|some|every|each|its|this|that|these|those|one)$/;

const INDEFINITE = /^(?:somebody|someone|everybody|everyone)$/;

function noun(
  reading: Reading,
  token: number,
  endToken: number,
  head: Form,
  determiner: Form,
): Subject {
  const gender = genderOfNoun(head);
  const owner =
    (determiner.is & POSSESSIVE) === 0
      ? undefined
      : (determiner.is & HE) !== 0
        ? "he"
        : (determiner.is & SHE) !== 0
          ? "she"
          : meansTeller(reading, determiner)
            ? "teller"
            : undefined;
  return { ...NOBODY, firstToken: token, endToken, kind: "noun", gender, head: head.lower, owner };
}

/** "Mary's voice" is Mary; "Mary's mother" is somebody else. */
function ownedAt(
  reading: Reading,
  token: number,
  from: number,
  end: number,
  owners: readonly number[],
): Subject | undefined {
  const { doc } = reading;
  for (let at = from; at < end && at < from + 4; at++) {
    const form = formOf(doc, at);
    if ((form.is & WORD) === 0) return undefined;
    if (UTTERANCES.has(form.lower))
      return { ...NOBODY, firstToken: token, endToken: at + 1, kind: "name", people: owners };
    if ((form.is & KIN) !== 0) {
      const gender = genderOfNoun(form);
      const span = { firstToken: token, endToken: at + 1 };
      return { ...NOBODY, ...span, kind: "noun", gender, head: form.lower, owner: "name", owners };
    }
  }
  return undefined;
}

/**
 * "His voice was low", "Emma's eyes filled": whoever's they are. A pronoun's gender, a name's
 * people; `undefined` where no part of anybody stands there.
 */
export function ownerOfPart(reading: Reading, token: number, end: number): Subject | undefined {
  const { doc, cast } = reading;
  if (token >= end) return undefined;
  const form = formOf(doc, token);
  const match = matchAlias(cast.aliases, token, end);
  let from = token + 1;
  if (match !== undefined) {
    if (match.end >= end || (formOf(doc, match.end).is & CLITIC_S) === 0) return undefined;
    from = match.end + 1;
  } else if ((form.is & POSSESSIVE) === 0) return undefined;
  const part = partAt(reading, from, end);
  if (part === undefined) return undefined;
  const span = { ...NOBODY, firstToken: token, endToken: part + 1 };
  if (match !== undefined) return { ...span, kind: "name", people: match.people };
  if ((form.is & (HE | SHE)) !== 0)
    return { ...span, kind: "pronoun", gender: (form.is & HE) !== 0 ? "m" : "f" };
  return meansTeller(reading, form) ? { ...span, kind: "teller" } : undefined;
}

/** Where a part of somebody stands, over an adjective or two. */
function partAt(reading: Reading, from: number, end: number): number | undefined {
  for (let at = from; at < Math.min(end, from + 3); at++) {
    const form = formOf(reading.doc, at);
    if (PARTS.has(form.lower)) return at;
    if ((form.is & WORD) === 0 || (form.is & (CAPITAL | PREPOSITION)) !== 0) return undefined;
  }
  return undefined;
}

/** What of people moves, or sounds, when they speak. */
const PARTS: ReadonlySet<string> = new Set(
  `voice tone tones eyes eye gaze glance look face features countenance expression smile grin
   frown laugh laughter lip lips mouth tongue teeth jaw chin cheek cheeks brow brows eyebrow
   eyebrows forehead head throat breath hand hands finger fingers fist fists arm arms shoulder
   shoulders colour color blush manner`.split(/\s+/),
);

/** Nouns by which somebody is heard. */
export const UTTERANCES: ReadonlySet<string> = new Set(
  `voice reply answer remark rejoinder declaration response comment word words retort exclamation
   cry question greeting observation advice conclusion whisper verdict`.split(/\s+/),
);

function oneOfThem(reading: Reading, token: number, end: number): Subject {
  const { doc } = reading;
  let at = token + 1;
  if (at < end && formOf(doc, at).lower === "of") {
    at++;
    while (at < end && at < token + 5) {
      const form = formOf(doc, at);
      if ((form.is & WORD) === 0 || (form.is & SPEECH) !== 0) break;
      at++;
    }
  } else if (at < end && (formOf(doc, at).is & ANYBODY) !== 0) {
    const head = formOf(doc, at);
    const gender = genderOfNoun(head);
    return {
      ...NOBODY,
      firstToken: token,
      endToken: at + 1,
      kind: "noun",
      gender,
      head: head.lower,
    };
  }
  return { ...NOBODY, firstToken: token, endToken: at, kind: "noun", head: "one" };
}

/** A run of capitals that the cast does not know. */
function strangerAt(reading: Reading, token: number, end: number, form: Form): Subject | undefined {
  const { doc } = reading;
  if ((form.is & CAPITAL) === 0 || (form.is & (NEVER_NAME | SPEECH | I | YOU)) !== 0)
    return undefined;
  let at = token + 1;
  while (at < end && (formOf(doc, at).is & CAPITAL) !== 0) at++;
  return { ...NOBODY, firstToken: token, endToken: at, kind: "stranger" };
}

export function genderOfNoun(form: Form): Gender | undefined {
  if ((form.is & MALE) !== 0) return "m";
  if ((form.is & FEMALE) !== 0) return "f";
  // "a boat-woman", "the prima-donna's husband"
  const part = form.lower.slice(form.lower.lastIndexOf("-") + 1);
  if (part === form.lower) return undefined;
  const is = kindsOf(part, part, false);
  return (is & MALE) !== 0 ? "m" : (is & FEMALE) !== 0 ? "f" : undefined;
}
