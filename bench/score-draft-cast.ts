/**
 * A cast for an excerpt that has none: LitBank's speakers, with the names that the text has for
 * them.
 *
 * Owns how they are made, for score-draft.ts. A LitBank id says little of what somebody is
 * called ("a_girl-13"); a real cast has their names, and others who never speak. So people are
 * looked for in the text, and whoever the gold has speak where a tag names one of them takes
 * that one's names. The tags' names are all that is taken from the gold: no line says who speaks
 * it, and whom no tag names keeps the id.
 */
import { makeCast } from "../src/draft/cast/cast.ts";
import type { GivenPerson, Person } from "../src/draft/cast/person.ts";
import { readDocument, type TextSpan } from "../src/draft/index.ts";
import { attribute } from "../src/draft/speakers/attribute.ts";
import { isStrong } from "../src/draft/speakers/tags.ts";

/** A quotation, and the id of who speaks it. */
export interface Said {
  readonly spans: readonly TextSpan[];
  readonly speaker: string;
}

/** The cast of ids, and the names found. */
export function castFromTags(
  text: string,
  said: readonly Said[],
  cast: readonly GivenPerson[],
): GivenPerson[] {
  const doc = readDocument(text, { quotations: said.map(({ spans }) => spans) });
  const { reading, turns } = attribute(doc, makeCast(doc, undefined), { mayAdd: true });
  const votes = reading.cast.people.map(() => new Map<string, number>());
  said.forEach(({ speaker }, i) => {
    const tag = turns.tags[i];
    if (tag === undefined || !isStrong(tag) || tag.subject.people.length !== 1) return;
    const own = votes[tag.subject.people[0] as number];
    own?.set(speaker, (own.get(speaker) ?? 0) + 1);
  });
  const all = cast.map(({ name, aliases = [], pronoun }) => ({
    name,
    aliases: [...aliases],
    pronoun,
  }));
  for (const person of reading.cast.people) {
    if (person.kind === "teller") continue;
    const own = votes[person.index] as ReadonlyMap<string, number>;
    const [most] = [...own].sort((a, b) => b[1] - a[1]);
    const total = [...own.values()].reduce((sum, times) => sum + times, 0);
    const isClear = most !== undefined && most[1] * 2 > total;
    const byTags = isClear ? all.find(({ name }) => name === most[0]) : undefined;
    const target = byTags ?? onlyOne(all, (each) => isNamed(person, each.aliases));
    const pronoun = person.gender === "m" ? "he" : person.gender === "f" ? "she" : undefined;
    if (target !== undefined) {
      target.aliases = [...new Set([...target.aliases, ...person.aliases])];
      target.pronoun ??= pronoun;
    } else if (person.kind === "name" && own.size === 0)
      all.push({ name: person.name, aliases: [...person.aliases], pronoun });
  }
  return all;
}

function onlyOne<T>(all: readonly T[], fits: (one: T) => boolean): T | undefined {
  const found = all.filter(fits);
  return found.length === 1 ? found[0] : undefined;
}

/** Whether a name of the one is a name of the other, or part of it. */
function isNamed(person: Person, names: readonly string[]): boolean {
  const words = (name: string): string[] =>
    name.toLowerCase().replace(/^the /, "").replace(/\./g, "").split(" ");
  return person.aliases.some((alias) => {
    const own = words(alias);
    return names.some((name) => {
      const other = words(name);
      return person.kind === "name"
        ? own.every((word) => other.includes(word)) || other.every((word) => own.includes(word))
        : own.join(" ") === other.join(" ");
    });
  });
}
