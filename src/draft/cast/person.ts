/**
 * Somebody in a story, and a place where they are named: the shapes of the cast.
 *
 * Owns no rule. A cast is found in a text (induce.ts) or given, and is numbered once for all.
 */
import type { TextSpan, TokenSpan } from "../document.ts";

export type Gender = "m" | "f";

export type Pronoun = "he" | "she" | "they" | "it";

/** Somebody in a story. */
export interface Person {
  readonly index: number;
  readonly name: string;
  /** Every name they go by, `name` among them. */
  readonly aliases: readonly string[];
  readonly gender: Gender | undefined;
  /** What to call them: by `gender`, or as it was given. */
  readonly pronoun: Pronoun;
  /**
   * `noun`: found in the text, and only ever called something like "the landlady"; may turn out to
   * be somebody who has a name. `teller`: "I" or "you", unnamed.
   */
  readonly kind: "name" | "noun" | "teller";
}

/** Where somebody is named, or meant, outside or inside speech. */
export interface Mention extends TextSpan, TokenSpan {
  readonly kind: "name" | "pronoun" | "noun" | "teller";
  /** Who it may be. A name shared by two people has both. Pronouns have none until resolved. */
  readonly people: readonly number[];
  readonly gender: Gender | undefined;
  /** `his`, `Emma's`. */
  readonly isPossessive: boolean;
  /** A pronoun in a subject's form. */
  readonly isSubject: boolean;
}

/** What is known of somebody before the text is read; what `--cast` takes. */
export interface GivenPerson {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly pronoun?: Pronoun | undefined;
}
