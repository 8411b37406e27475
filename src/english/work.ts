/**
 * A sentence on its way to its telling: what rendering.ts changes and doubts.ts looks at.
 *
 * Owns the shapes, and that of a word only one thing is asked.
 */
import type { Subject } from "./agreement.ts";
import type { Decision } from "./hypothesis.ts";
import type { Referent } from "./references.ts";
import type { Person, Telling } from "./telling.ts";
import type { Token } from "./tokens.ts";

/** Something that the writer has to say. */
export interface Question {
  /** Token of the sentence. */
  readonly at: number;
  readonly readings: readonly string[];
  readonly why: string;
  readonly fix: string;
}

/** What a sentence becomes: new words by token, and what is to be asked. */
export interface Rendering {
  readonly edits: ReadonlyMap<number, string>;
  readonly questions: readonly Question[];
}

/** A sentence while it is rendered. */
export interface Work {
  readonly tokens: readonly Token[];
  readonly words: readonly (Decision | undefined)[];
  readonly referents: readonly (Referent | undefined)[];
  readonly cast: readonly Person[];
  readonly telling: Telling;
  readonly person: "first" | "second";
  readonly edits: Map<number, string>;
  readonly questions: Question[];
  /** Heads of the subjects of finite verbs. */
  readonly subjects: ReadonlySet<number>;
  /** The subject of the sentence before, for a verb without one. */
  readonly carried: Referent | undefined;
  /** Those of the cast whom a sentence before has named together. */
  readonly together: readonly number[] | undefined;
  /** Those of the cast of whom the sentences before have spoken. */
  readonly spoken: ReadonlySet<number>;
}

/** Whom the viewpoint's verbs agree with. */
export function personSubject({ person }: Work): Subject {
  return person === "first" ? "I" : "you";
}

/** What the writer would call the viewpoint's things by. */
export function pronounFor({ cast, telling }: Work): string {
  const owners = { he: "his", she: "her", they: "their", it: "its" };
  return owners[cast[telling.you ?? 0]?.pronoun ?? "they"];
}

/** Asks, unless something is asked about the word already. */
export function askOnce({ questions }: Work, question: Question): void {
  if (!questions.some(({ at }) => at === question.at)) questions.push(question);
}
