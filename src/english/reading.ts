/**
 * What a word can be in a sentence: the parts of speech that the rest of this folder tells apart.
 *
 * Owns their names only. Which word has which is lexicon.ts's and function-words.ts's.
 */

/**
 * A part of speech.
 *
 * | nouns and what stands for them | | verbs | | the rest | |
 * |---|---|---|---|---|---|
 * | `noun` | hand | `base` | take | `adjective` | cold |
 * | `nouns` | hands | `finite` | takes, is | `adverb` | slowly, away |
 * | `name` | Derek | `past` | took, was | `preposition` | beside |
 * | `pronoun` | it, nobody, hers | `participle` | taken | `and` | and, or, but |
 * | `subject` | he, they | `ing` | taking | `because` | because, when |
 * | `object` | him, them | `modal` | will, can't | `who` | who, what, that |
 * | `self` | himself | `to` | to (take) | `whose` | whose |
 * | `the` | the, this, my | | | | |
 * | `his` | his (hand), her (hand) | | | | |
 */
export type PartOfSpeech =
  | "noun"
  | "nouns"
  | "name"
  | "pronoun"
  | "subject"
  | "object"
  | "self"
  | "the"
  | "his"
  | "base"
  | "finite"
  | "past"
  | "participle"
  | "ing"
  | "modal"
  | "to"
  | "adjective"
  | "adverb"
  | "preposition"
  | "and"
  | "because"
  | "who"
  | "whose";

/** One thing that a word can be, and how surprising that is: bits, 0 for a matter of course. */
export interface Reading {
  readonly pos: PartOfSpeech;
  readonly cost: number;
  /** The word as dictionaries list it: `take` for `took`. */
  readonly lemma: string;
}
