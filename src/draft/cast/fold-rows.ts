/**
 * Rows of a given cast that are one person: "Bounderby" beside "Josiah Bounderby".
 *
 * Owns that guess. Every name of the lesser row is part of a name of the other, and of no third;
 * their genders agree; and no sentence names both, as one does that tells of two people. The
 * lesser row keeps its place, with no name left to be found by, so that whoever gave the cast
 * finds everybody where they put them.
 */
import type { Doc } from "../document.ts";
import { formOf } from "../document.ts";
import { STOP } from "../words/kinds.ts";
import { indexAliases, matchAlias, wordsOfName } from "./aliases.ts";
import type { Person } from "./person.ts";

/** The same people; what two rows were found to be, the fuller one is. */
export function foldRows(doc: Doc, people: readonly Person[]): readonly Person[] {
  const rows = people.map(rowOf);
  const byWord = new Map<string, number[]>();
  rows.forEach((row, i) => {
    for (const word of row.all) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [i]);
      else known.push(i);
    }
  });
  const into = new Map<number, number>();
  rows.forEach((row, i) => {
    const [first = ""] = row.names[0] ?? [];
    const fuller = (byWord.get(first) ?? []).filter(
      (other) => other !== i && isPartOf(row, rows[other] as Row),
    );
    const [only] = fuller;
    if (only === undefined || fuller.length > 1) return;
    const [a, b] = [people[i] as Person, people[only] as Person];
    if (a.gender === undefined || b.gender === undefined || a.gender === b.gender)
      into.set(i, only);
  });
  if (into.size > 0) dropClashing(doc, people, into);
  if (into.size === 0) return people;
  return people.map((person, i) => {
    if (into.has(i)) return { ...person, aliases: [] };
    const own = people.filter((_, other) => into.get(other) === i);
    if (own.length === 0) return person;
    const aliases = [...new Set([person, ...own].flatMap((each) => each.aliases))];
    return { ...person, aliases, gender: person.gender ?? own[0]?.gender };
  });
}

/** Takes out the pairs that one sentence names as two. */
function dropClashing(doc: Doc, people: readonly Person[], into: Map<number, number>): void {
  const names = people.map((person) => person.aliases);
  const aliases = indexAliases(doc, names);
  const named = new Set<number>();
  const close = (): void => {
    if (named.size > 1)
      for (const person of named)
        if (into.has(person) && named.has(into.get(person) as number)) into.delete(person);
    named.clear();
  };
  for (const { segments } of doc.paragraphs)
    for (const { firstToken, endToken } of segments) {
      for (let i = firstToken; i < endToken; i++) {
        const match = matchAlias(aliases, i, endToken);
        if (match !== undefined) {
          // What both rows are called says nothing of either.
          if (match.people.length === 1) named.add(match.people[0] as number);
          i = match.end - 1;
        } else if ((formOf(doc, i).is & STOP) !== 0) close();
      }
      close();
    }
}

interface Row {
  /** The words of each name. */
  readonly names: readonly (readonly string[])[];
  /** The words of all of them. */
  readonly all: ReadonlySet<string>;
}

function rowOf(person: Person): Row {
  const names = person.aliases.map((alias) => wordsOfName(alias));
  return { names, all: new Set(names.flat()) };
}

/** Names only: "the man" is part of "the man in the suit", and somebody else. */
function isPartOf(row: Row, other: Row): boolean {
  return (
    row.names.length > 0 &&
    row.names.every(
      (name) =>
        name.length > 0 &&
        name.every((word) => /^\p{Lu}\p{L}/u.test(word)) &&
        other.names.some(
          (longer) => longer.length > name.length && name.every((word) => longer.includes(word)),
        ),
    )
  );
}
