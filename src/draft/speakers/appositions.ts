/**
 * What the text itself says that nouns mean: "her mother, Mrs. Bennet", "Dr. Archie, the doctor".
 *
 * Owns the two shapes in which a noun stands beside a name, and what titles and surnames say: a
 * captain is Captain Somebody, a wife has her husband's name.
 */
import { matchAlias } from "../cast/aliases.ts";
import type { Person } from "../cast/person.ts";
import { formOf } from "../document.ts";
import { ANYBODY, CLITIC_S, DETERMINER, POSSESSIVE, TITLE, WORD } from "../words/kinds.ts";
import type { Reading } from "./reading.ts";
import { addTo, type Tallies } from "./tally.ts";

/** By noun: who it has stood beside, and how often. */
export type Appositions = ReadonlyMap<string, ReadonlyMap<number, number>>;

export function findAppositions(reading: Reading): Appositions {
  const { doc, cast } = reading;
  const found: Tallies<string> = new Map();
  for (const [noun, people] of findTitleNouns(cast.people))
    for (const person of people) addTo(found, noun, person, 2);
  for (let i = 0; i < doc.tokens.count; i++) {
    const form = formOf(doc, i);
    if ((form.is & ANYBODY) === 0 || (form.is & TITLE) !== 0 || !isLed(reading, i)) continue;
    const person = nameBeside(reading, i);
    if (person !== undefined) addTo(found, form.lower, person, 1);
  }
  return found;
}

const TITLES_AS_NOUNS: ReadonlyMap<string, string> = new Map([
  ["dr", "doctor"],
  ["doctor", "doctor"],
  ["captain", "captain"],
  ["capt", "captain"],
  ["colonel", "colonel"],
  ["col", "colonel"],
  ["major", "major"],
  ["general", "general"],
  ["inspector", "inspector"],
  ["sergeant", "sergeant"],
  ["professor", "professor"],
  ["nurse", "nurse"],
  ["aunt", "aunt"],
  ["uncle", "uncle"],
  ["judge", "judge"],
  ["lieutenant", "lieutenant"],
  ["bishop", "bishop"],
  ["count", "count"],
  ["countess", "countess"],
  ["duchess", "duchess"],
  ["duke", "duke"],
  ["princess", "princess"],
  ["prince", "prince"],
  ["king", "king"],
  ["queen", "queen"],
]);

/** Whether a determiner or a possessive leads to a noun, over a few adjectives. */
function isLed(reading: Reading, noun: number): boolean {
  const { doc } = reading;
  for (let i = noun - 1; i >= 0 && i >= noun - 4; i--) {
    const { is } = formOf(doc, i);
    if ((is & (DETERMINER | POSSESSIVE | CLITIC_S)) !== 0) return true;
    if ((is & WORD) === 0) return false;
  }
  return false;
}

/** "her mother, Mrs. Bennet", "her sister Jane"; "Jane, her sister,". */
function nameBeside(reading: Reading, noun: number): number | undefined {
  const { doc, cast } = reading;
  const end = doc.tokens.count;
  let next = noun + 1;
  if (next < end && formOf(doc, next).text === ",") next++;
  const match = next < end ? matchAlias(cast.aliases, next, Math.min(end, next + 6)) : undefined;
  if (match !== undefined && match.people.length === 1) {
    const after = match.end < end ? formOf(doc, match.end) : undefined;
    // "her mother, Jane and I": a list. With a comma before, one has to follow.
    if (next === noun + 1 || after === undefined || /^[,.;:!?]$/.test(after.text))
      return match.people[0];
  }
  // Back over the determiner and the comma to a name.
  for (let i = noun - 1; i > 0 && i >= noun - 5; i--) {
    if (formOf(doc, i).text !== ",") continue;
    const after = noun + 1 < end ? formOf(doc, noun + 1).text : ".";
    if (!/^[,.;:!?]$/.test(after)) return undefined;
    for (let from = i - 4; from < i; from++) {
      if (from < 0) continue;
      const named = matchAlias(cast.aliases, from, i);
      if (named !== undefined && named.end === i && named.people.length === 1)
        return named.people[0];
    }
    return undefined;
  }
  return undefined;
}

/**
 * By noun: the people whose title it is, or who are only called by it ("the voice on the
 * intercom" is a voice).
 */
export function findOwnNouns(people: readonly Person[]): ReadonlyMap<string, ReadonlySet<number>> {
  return peopleByNoun(people, (words) => titleNounOf(words) ?? headOf(words));
}

/** By noun: the people whose title it is. */
export function findTitleNouns(
  people: readonly Person[],
): ReadonlyMap<string, ReadonlySet<number>> {
  return peopleByNoun(people, titleNounOf);
}

function peopleByNoun(
  people: readonly Person[],
  nounOf: (words: readonly string[]) => string | undefined,
): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const person of people)
    for (const alias of person.aliases) {
      const noun = nounOf(alias.toLowerCase().replace(/\./g, "").split(/\s+/));
      if (noun === undefined) continue;
      const known = found.get(noun) ?? new Set();
      found.set(noun, known.add(person.index));
    }
  return found;
}

/** "Captain Ward" is a captain. */
function titleNounOf(words: readonly string[]): string | undefined {
  return words.length > 1 ? TITLES_AS_NOUNS.get(words[0] as string) : undefined;
}

/** "the voice on the intercom" is a voice. */
function headOf(words: readonly string[]): string | undefined {
  if (!/^(?:the|a|an|his|her|my|their|our)$/.test(words[0] ?? "")) return undefined;
  const end = words.findIndex((word) => /^(?:of|on|in|at|with|from|who|to)$/.test(word));
  return words[(end < 0 ? words.length : end) - 1];
}

/** The last name of somebody, by their longer names. */
export function surnameOf(person: Person): string | undefined {
  for (const alias of person.aliases) {
    const words = alias.split(/\s+/);
    const last = words[words.length - 1] as string;
    if (words.length > 1 && /^\p{Lu}\p{Ll}/u.test(last)) return last;
  }
  return undefined;
}
