/**
 * The cast of a story: found in its text or given, numbered once.
 *
 * Owns how both ways end in the same shape, with the names ready to be looked for.
 */
import type { Doc } from "../document.ts";
import { genderOfFirstName } from "../words/first-names.ts";
import { FEMALE, kindsOf, MALE } from "../words/kinds.ts";
import { titleOf } from "../words/titles.ts";
import { type Aliases, indexAliases } from "./aliases.ts";
import { foldRows } from "./fold-rows.ts";
import { induceCast } from "./induce.ts";
import { countPronouns, genderFromCounts } from "./learn-genders.ts";
import type { Gender, GivenPerson, Person, Pronoun } from "./person.ts";

export interface Cast {
  readonly people: readonly Person[];
  readonly aliases: Aliases;
}

/** Finds the cast, or takes the one that is given. */
export function makeCast(doc: Doc, given: readonly GivenPerson[] | undefined): Cast {
  if (given === undefined) return withFoundGenders(doc, castOf(doc, inducedPeople(doc)));
  return withGenders(doc, castOf(doc, foldRows(doc, given.map(personFromGiven))), given);
}

/** People who are numbered already, with their names ready to be looked for. */
export function castOf(doc: Doc, people: readonly Person[]): Cast {
  const names = people.map((person) => person.aliases);
  return { people, aliases: indexAliases(doc, names) };
}

/** Of those who were found, and of whom no name tells: "the judge … She had taken off her hat." */
export function withFoundGenders(doc: Doc, { people, aliases }: Cast): Cast {
  if (people.every((person) => person.gender !== undefined)) return { people, aliases };
  const counts = countPronouns(doc, aliases, people.length);
  const known = people.map((person) => {
    if (person.gender !== undefined) return person;
    const gender = genderFromCounts(counts, person.index, ENOUGH_FOR_NOUNS);
    return gender === undefined ? person : { ...person, gender, pronoun: pronounFor(gender) };
  });
  return { people: known, aliases };
}

/** Nouns are rarer than names, and the pronoun behind one is theirs more often. */
const ENOUGH_FOR_NOUNS = 1;

/** So many pronouns tell what somebody is; so many more outweigh what a first name lets expect. */
const ENOUGH = 3;
const OUTWEIGHS = 8;

/** What neither the giver nor a title says of people, the text may. */
function withGenders(doc: Doc, { people, aliases }: Cast, given: readonly GivenPerson[]): Cast {
  const isOpen = people.map(
    (person, i) =>
      genderOfPronoun(given[i]?.pronoun) === undefined &&
      genderOfTitles(person.aliases) === undefined,
  );
  if (!isOpen.includes(true)) return { people, aliases };
  const counts = countPronouns(doc, aliases, people.length);
  const known = people.map((person) => {
    if (isOpen[person.index] !== true) return person;
    const least = person.gender === undefined ? ENOUGH : OUTWEIGHS;
    const gender = genderFromCounts(counts, person.index, least) ?? person.gender;
    const told = given[person.index]?.pronoun;
    return { ...person, gender, pronoun: told ?? pronounFor(gender) };
  });
  return { people: known, aliases };
}

/** The same cast and somebody more: a teller without a name, or whoever an answer names. */
export function withPerson(doc: Doc, cast: Cast, person: Omit<Person, "index">): Cast {
  return castOf(doc, [...cast.people, { ...person, index: cast.people.length }]);
}

/**
 * The same cast, in which some are others: by number, who they are. Numbers close up; `now` has
 * everybody's new one.
 */
export function withMerged(
  doc: Doc,
  cast: Cast,
  same: ReadonlyMap<number, number>,
): { readonly cast: Cast; readonly now: readonly number[] } {
  const kept = cast.people.filter((person) => !same.has(person.index));
  const at = new Map(kept.map((person, index) => [person.index, index]));
  const now = cast.people.map(({ index }) => at.get(same.get(index) ?? index) as number);
  const people = kept.map((person, index) => {
    const others = cast.people.filter((each) => same.get(each.index) === person.index);
    if (others.length === 0) return { ...person, index };
    const aliases = [...new Set([person, ...others].flatMap((each) => each.aliases))];
    const gender = person.gender ?? others.find((each) => each.gender !== undefined)?.gender;
    return { ...person, index, aliases, gender, pronoun: pronounFor(gender) };
  });
  return { cast: castOf(doc, people), now };
}

function inducedPeople(doc: Doc): Person[] {
  return induceCast(doc).map((found, index) => ({
    index,
    name: found.name,
    aliases: [...found.aliases.keys()],
    gender: found.gender,
    pronoun: pronounFor(found.gender),
    kind: found.kind,
  }));
}

function personFromGiven(given: GivenPerson, index: number): Person {
  const aliases = [...new Set([given.name, ...(given.aliases ?? [])])];
  const gender = genderOfPronoun(given.pronoun) ?? genderOfNames(aliases);
  return {
    index,
    name: given.name,
    aliases,
    gender,
    pronoun: given.pronoun ?? pronounFor(gender),
    kind: "name",
  };
}

export function pronounFor(gender: Gender | undefined): Pronoun {
  return gender === "m" ? "he" : gender === "f" ? "she" : "they";
}

function genderOfPronoun(pronoun: Pronoun | undefined): Gender | undefined {
  return pronoun === "he" ? "m" : pronoun === "she" ? "f" : undefined;
}

function genderOfTitles(aliases: readonly string[]): Gender | undefined {
  for (const alias of aliases) {
    const says = titleOf(alias.split(/[\s.]/)[0]?.toLowerCase() ?? "");
    if ((says === "m" || says === "f") && /\s/.test(alias)) return says;
  }
  return undefined;
}

/** What titles, nouns and first names say; titles first. */
function genderOfNames(aliases: readonly string[]): Gender | undefined {
  const titled = genderOfTitles(aliases);
  if (titled !== undefined) return titled;
  for (const alias of aliases) {
    const last = (alias.split(/\s+/).pop() ?? "").toLowerCase();
    const is = kindsOf(last, last, false);
    if ((is & MALE) !== 0) return "m";
    if ((is & FEMALE) !== 0) return "f";
  }
  for (const alias of aliases) {
    const gender = genderOfFirstName(alias.split(/\s+/)[0] ?? "");
    if (gender !== undefined) return gender;
  }
  return undefined;
}
