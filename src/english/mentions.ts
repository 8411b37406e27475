/**
 * What a line has said so far, and of whom: the shapes that references.ts and they.ts share.
 *
 * Owns no rule. A referent is whom one word means; a mention is somebody, or something, spoken of.
 */
import type { Decision } from "./hypothesis.ts";
import type { Kind } from "./persons.ts";
import type { Person } from "./telling.ts";
import type { Token } from "./tokens.ts";

/** Whom a name or a pronoun stands for. */
export type Referent =
  | { readonly kind: "one"; readonly person: number }
  | { readonly kind: "group"; readonly persons: readonly number[] }
  /** Nobody of the cast, or nobody that matters. */
  | { readonly kind: "other" }
  /** More than one could be meant, and it matters. */
  | { readonly kind: "unclear"; readonly persons: readonly number[]; readonly outsider: string };

/** Somebody spoken of before, in the same line. */
export interface Mention {
  readonly person: number | undefined;
  /** For somebody from outside: the word, and which pronouns fit. */
  readonly word: string;
  readonly fits: Kind | "either" | "many";
  readonly subject: boolean;
  /** The subject of a clause inside another: `that Derek waits`. */
  readonly inner: boolean;
  /** Several things, not people. */
  readonly things: boolean;
  /** Owns what follows: the vicar's, in `the vicar's hat`. */
  readonly owner: boolean;
}

/** What a line has said so far. */
export interface Context {
  readonly mentions: readonly Mention[];
  /** The last two or more that were named together. */
  readonly group: readonly number[] | undefined;
  /** Whom of the cast the last sentence meant by `they`, where that was one. */
  readonly they: number | undefined;
  /** Everybody of the cast who has been spoken of, by name or not. */
  readonly spoken: ReadonlySet<number>;
  /** The subject of the last sentence, for one without: `Waits.` */
  readonly subject: Referent | undefined;
}

export const NOTHING_SAID: Context = {
  mentions: [],
  group: undefined,
  they: undefined,
  spoken: new Set(),
  subject: undefined,
};

/** Nobody of the cast. */
export const OTHER: Referent = { kind: "other" };

/** A pronoun where it stands. */
export interface Spot {
  readonly tokens: readonly Token[];
  readonly words: readonly (Decision | undefined)[];
  readonly i: number;
  readonly referents: readonly (Referent | undefined)[];
  readonly cast: readonly Person[];
  readonly context: Context;
  readonly verbs: ReadonlyMap<number, string>;
}

export function personAt(referent: Referent | undefined): number | undefined {
  return referent?.kind === "one" ? referent.person : undefined;
}

export function personsOf(referents: readonly Referent[]): Set<number> {
  return new Set(referents.map(personAt).filter((person) => person !== undefined));
}

/** Those who have been spoken of, and those whom these words mean. */
export function addSpoken(
  spoken: ReadonlySet<number>,
  referents: readonly (Referent | undefined)[],
): Set<number> {
  const all = new Set(spoken);
  for (const referent of referents) {
    if (referent?.kind === "one") all.add(referent.person);
    else if (referent?.kind === "group") for (const person of referent.persons) all.add(person);
  }
  return all;
}

export function membersOf(cast: readonly Person[], kind: Kind): number[] {
  return cast.flatMap((person, index) => (person.pronoun === kind ? [index] : []));
}

export function one(person: number): Referent {
  return { kind: "one", person };
}
