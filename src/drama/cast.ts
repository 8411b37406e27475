/**
 * What a story declares: its people, facts, things, promises and goals.
 *
 * Plain data that survives being written as JSON: the compiler makes it of the blocks at a
 * story's head, and a compiled story carries it for whoever wants to know who is who. All
 * refer to each other by number: a `person` is a place in `people`, and so on.
 */

export type Pronoun = "he" | "she" | "they" | "it";

/** −3 hates … 0 nothing … 3 loves. */
export type Bond = -3 | -2 | -1 | 0 | 1 | 2 | 3;

/** One entry of CAST. */
export interface Person {
  /** As the story calls them: the short name where there is one. */
  readonly name: string;
  /** What else they are called, the full name among it. */
  readonly aliases: readonly string[];
  readonly pronoun: Pronoun;
  readonly isPlayable: boolean;
  /** Not here when the story starts. */
  readonly isAway: boolean;
  /** 0 open, 1 a little guarded, 2 guarded, 3 very guarded. */
  readonly guard: 0 | 1 | 2 | 3;
  /** Toward each person, at the start; 0 toward oneself. */
  readonly bonds: readonly Bond[];
}

/** One entry of FACTS. */
export interface Fact {
  /** What the story calls it: its label, or else its clause. */
  readonly name: string;
  /** As written: `it is raining`, `the weather`. */
  readonly clause: string;
  /** `["no", "yes"]`, or the values that were declared. */
  readonly values: readonly string[];
  /** Which of `values` holds at the start. */
  readonly start: number;
  readonly isSecret: boolean;
  /** Who knows at the start, by number. */
  readonly knownBy: readonly number[];
  /** Whether everyone was declared to know, so that everyone thinks that everyone does. */
  readonly isCommon: boolean;
}

/** Where a thing may be besides in a person's hands. */
export const HERE = -1;
export const LOST = -2;

/** One entry of THINGS. */
export interface Thing {
  /** Without its article: `ring`. */
  readonly name: string;
  /** Whose it is, or −1. */
  readonly owner: number;
  /** Who holds it at the start; `HERE`; or `LOST`. */
  readonly holder: number;
  /** Where it may be worn: `right hand`, … */
  readonly places: readonly string[];
}

/** One entry of PROMISES. */
export interface Commitment {
  readonly name: string;
  readonly debtor: number;
  readonly creditor: number;
  /** What is promised, in the story's words: `to wait for Derek`; absent where a name must do. */
  readonly deed: string | undefined;
  /** The goal that it is for, or −1. */
  readonly goal: number;
  /** `by` what, in the story's words; absent without a deadline. */
  readonly by: string | undefined;
  readonly mayStayOpen: boolean;
}

/** How a goal stands in its owner's mind. */
export const GONE = 0;
export const UNLIKELY = 1;
export const OPEN = 2;
export const LIKELY = 3;
export const DONE = 4;
export type Outlook = 0 | 1 | 2 | 3 | 4;
export const OUTLOOKS = ["gone", "unlikely", "open", "likely", "done"] as const;

/** One entry of GOALS. */
export interface Goal {
  readonly name: string;
  readonly owner: number;
  /** What is wanted or dreaded, in the story's words: `to be with Derek`. */
  readonly words: string;
  /** 1 a little, 2, 3 badly; negative where it is dreaded. */
  readonly weight: -3 | -2 | -1 | 1 | 2 | 3;
  readonly start: Outlook;
  /** It may be settled more than once. */
  readonly isOngoing: boolean;
}

/** Everything that a story declares. */
export interface Cast {
  readonly people: readonly Person[];
  readonly facts: readonly Fact[];
  readonly things: readonly Thing[];
  readonly commitments: readonly Commitment[];
  readonly goals: readonly Goal[];
}
