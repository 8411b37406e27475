/**
 * What a line of narration is made of, who is in it, and how it is to be told: the shapes that
 * the rest of this folder works on.
 *
 * Owns no rule of English. A line is narration in the third person and the present tense, with
 * names; a telling says whose eyes it is given to.
 */

/** A part of one line of narration, in the order of the line. */
export type Piece =
  /** Words. `at` is where the first of them stands in the source, for what is asked. */
  | { readonly kind: "text"; readonly text: string; readonly at: number }
  /** Something printed while playing: read as one thing or person, spoken of as `it` would be. */
  | { readonly kind: "opaque" }
  /** Alternatives, of which one is printed; each goes on from what stands to its left. */
  | { readonly kind: "branches"; readonly branches: readonly (readonly Piece[])[] }
  /** Printed as it stands. It is read, so that what follows is understood, and never changed. */
  | { readonly kind: "verbatim"; readonly text: string };

/** Somebody a story names. */
export interface Person {
  readonly name: string;
  /** Other names in use for the same person: `Smitty`, or the first word of a longer name. */
  readonly aliases?: readonly string[];
  readonly pronoun: "he" | "she" | "they" | "it";
}

/** How a story is told. `third` and `present` together leave every line as it was written. */
export interface Telling {
  /** The viewpoint's place in the cast; `undefined` when nobody is "you". */
  readonly you: number | undefined;
  readonly person: "first" | "second" | "third";
  readonly tense: "present" | "past";
}

/** A word that can be read in two ways between which only the writer can choose. */
export interface Ask {
  /** Where the word begins in the source, counted as `at` of its piece is. */
  readonly at: number;
  readonly length: number;
  /** The word as written. */
  readonly word: string;
  /** What it would become, one rendering for each way of reading it: first what is told meanwhile. */
  readonly readings: readonly string[];
  /** One sentence: what cannot be told. */
  readonly why: string;
  /** One sentence: what to write instead. */
  readonly fix: string;
}

/** A line in its telling, and what is to be asked about it. */
export interface Inflected {
  readonly pieces: readonly Piece[];
  readonly asks: readonly Ask[];
}
