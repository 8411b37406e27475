/**
 * Finds where people are named or meant, in narration and in speech.
 *
 * Owns the walk over all segments. Who a pronoun of narration means, narration.ts says.
 */
import { type AliasMatch, isTitle, matchAlias } from "../cast/aliases.ts";
import type { Mention } from "../cast/person.ts";
import type { Segment } from "../document.ts";
import { formOf } from "../document.ts";
import {
  ANYBODY,
  CAPITAL,
  CLITIC_S,
  CONJUNCTION,
  DETERMINER,
  HE,
  POSSESSIVE,
  PREPOSITION,
  SHE,
  STOP,
  SUBJECT,
} from "../words/kinds.ts";
import { titleOf } from "../words/titles.ts";
import { findTitleNouns } from "./appositions.ts";
import { meansTeller, type Reading } from "./reading.ts";

/** A mention in narration, with the place it has in its sentence. */
export interface Placed extends Mention {
  /** It stands where subjects stand. */
  readonly leads: boolean;
}

/** By paragraph and segment: everybody mentioned, in order. */
export function findMentions(reading: Reading): readonly (readonly Placed[])[][] {
  const titles = findTitleNouns(reading.cast.people);
  return reading.doc.paragraphs.map((paragraph) =>
    paragraph.segments.map((segment) => mentionsIn(reading, segment, titles)),
  );
}

function mentionsIn(
  reading: Reading,
  segment: Segment,
  titles: ReadonlyMap<string, ReadonlySet<number>>,
): Placed[] {
  const { doc, cast } = reading;
  const isSpeech = segment.quotation !== undefined;
  const found: Placed[] = [];
  const end = segment.endToken;
  let i = segment.firstToken;
  while (i < end) {
    const form = formOf(doc, i);
    const match =
      matchAlias(cast.aliases, i, end) ??
      matchTitled(reading, i, end) ??
      (isSpeech ? undefined : matchTitleNoun(reading, titles, i, end));
    if (match !== undefined) {
      const next = match.end < end ? formOf(doc, match.end) : undefined;
      const [only] = match.people;
      found.push({
        kind: "name",
        firstToken: i,
        endToken: match.end,
        start: doc.tokens.start[i] as number,
        end: doc.tokens.end[match.end - 1] as number,
        people: match.people,
        gender: match.people.length === 1 ? cast.people[only as number]?.gender : undefined,
        isPossessive: next !== undefined && (next.is & CLITIC_S) !== 0,
        isSubject: false,
        leads: leads(reading, segment, i),
      });
      i = match.end;
      continue;
    }
    const isTeller = !isSpeech && meansTeller(reading, form);
    if ((form.is & (HE | SHE)) !== 0 || isTeller) {
      found.push({
        kind: isTeller ? "teller" : "pronoun",
        firstToken: i,
        endToken: i + 1,
        start: doc.tokens.start[i] as number,
        end: doc.tokens.end[i] as number,
        people: [],
        gender: isTeller ? undefined : (form.is & HE) !== 0 ? "m" : "f",
        isPossessive: (form.is & POSSESSIVE) !== 0,
        isSubject: (form.is & SUBJECT) !== 0,
        leads: (form.is & SUBJECT) !== 0,
      });
    }
    i++;
  }
  return found;
}

/** "Miss Lydia", "Mr. Darcy", where the cast has the name only: those whom the title may be of. */
export function matchTitled(reading: Reading, token: number, end: number): AliasMatch | undefined {
  const { doc, cast } = reading;
  if (token + 1 >= end || !isTitle(doc, token)) return undefined;
  const match = matchAlias(cast.aliases, token + 1, end);
  if (match === undefined || (formOf(doc, token + 1).is & CAPITAL) === 0) return undefined;
  const says = titleOf(formOf(doc, token).lower);
  const people = match.people.filter((person) => {
    const own = cast.people[person]?.gender;
    return (says !== "m" && says !== "f") || own === undefined || own === says;
  });
  return { end: match.end, people };
}

/** "the captain", where the cast has one captain. */
function matchTitleNoun(
  reading: Reading,
  titles: ReadonlyMap<string, ReadonlySet<number>>,
  token: number,
  end: number,
): AliasMatch | undefined {
  const { doc } = reading;
  if (formOf(doc, token).lower !== "the") return undefined;
  for (let at = token + 1; at < end && at <= token + 2; at++) {
    const people = titles.get(formOf(doc, at).lower);
    if (people?.size !== 1) continue;
    // "the Captain Hastings whom …", "the doctor's wife" are read as what they are elsewhere.
    const next = at + 1 < end ? formOf(doc, at + 1) : undefined;
    const goesOn = next !== undefined && (next.is & (CAPITAL | CLITIC_S | ANYBODY)) !== 0;
    return goesOn ? undefined : { end: at + 1, people: [...people] };
  }
  return undefined;
}

/** Whether what begins here stands first in its clause. */
function leads(reading: Reading, segment: Segment, token: number): boolean {
  let at = token - 1;
  // Past "the old" and the like.
  while (
    at >= segment.firstToken &&
    at >= token - 2 &&
    (formOf(reading.doc, at).is & DETERMINER) !== 0
  )
    at--;
  if (at < segment.firstToken) return true;
  const before = formOf(reading.doc, at);
  if ((before.is & PREPOSITION) !== 0 && (before.is & CONJUNCTION) === 0) return false;
  if ((before.is & STOP) !== 0 || (before.is & CONJUNCTION) !== 0) return true;
  return /^[,;:—…]$/.test(before.text) || (before.is & CAPITAL) !== 0;
}
