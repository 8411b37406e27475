/**
 * What people are called in sentences: by name, and by a pronoun where it is clear who is meant.
 *
 * Owns their names and pronouns. What is told of them is up to whoever tells it.
 */
import type { Cast } from "./cast.ts";

/** Somebody's name; `nobody` for none of the cast. */
export function nameOf(cast: Cast, who: number): string {
  return cast.people[who]?.name ?? "nobody";
}

/** As a subject, as an owner, as an object. */
const PRONOUNS = {
  he: ["he", "his", "him"],
  she: ["she", "her", "her"],
  they: ["they", "their", "them"],
  it: ["it", "its", "it"],
} as const;

const pronounsOf = (cast: Cast, who: number): readonly [string, string, string] =>
  PRONOUNS[cast.people[who]?.pronoun ?? "they"];

/** What somebody does, behind their pronoun: `she loves`, `they love`; `verb` is hers. */
export function agreeing(cast: Cast, who: number, verb: string): string {
  const [subject] = pronounsOf(cast, who);
  if (subject !== "they") return `${subject} ${verb}`;
  return `they ${verb.replace(/^is\b/, "are").replace(/s$/, "")}`;
}

/** As an object: `him`; their name where that could be another of the cast. */
export function object(cast: Cast, who: number): string {
  const [subject, , him] = pronounsOf(cast, who);
  const isClear = cast.people.filter(({ pronoun }) => pronoun === subject).length < 2;
  return isClear && subject !== "they" ? him : nameOf(cast, who);
}

export function possessive(cast: Cast, who: number): string {
  return pronounsOf(cast, who)[1];
}

/** What a promise is of where the other has just been named: `to wait for him`. */
export function deedForThem(cast: Cast, commitment: number): string | undefined {
  const { deed, creditor = -1 } = cast.commitments[commitment] ?? {};
  const name = nameOf(cast, creditor);
  // `Derek's` stays, and so does a name of several words: no fault, only less light.
  const light = (word: string): string => (word === name ? object(cast, creditor) : word);
  return deed?.split(" ").map(light).join(" ");
}
