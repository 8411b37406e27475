/**
 * What the checker found out, as the page is shown it: plain data.
 */
import type { Place } from "../play/view.ts";

export type Verdict =
  /** Every situation was visited: what is said is proved. */
  | "proved"
  /** There are more situations than were visited: what was found is so, what wasn't may be. */
  | "bounded"
  /** It was stopped. */
  | "stopped";

export interface Finding {
  readonly id: string;
  readonly code: string;
  readonly severity: "error" | "warning" | "note";
  readonly title: string;
  /** What it means, and what to do: sentences. */
  readonly text: string;
  readonly places: readonly Place[];
  /** The choices that lead there; absent for what is never reached. */
  readonly play: readonly number[] | undefined;
}

/** How often something happened, of all situations that were visited. */
export interface LineCount {
  readonly path: string;
  /** Counts from 1. */
  readonly line: number;
  readonly times: number;
}

/** The least and the most of one series at each turn, over all plays. */
export interface Band {
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** By turn: values at which a play ended there. */
  readonly endings: readonly (readonly number[])[];
}

export interface Ending {
  readonly knot: string;
  /** How many situations end there. */
  readonly situations: number;
  readonly play: readonly number[];
}

export interface CheckReport {
  readonly revision: number;
  readonly verdict: Verdict;
  readonly states: number;
  readonly steps: number;
  /** Choices of the longest of the shortest plays. */
  readonly depth: number;
  readonly milliseconds: number;
  readonly findings: readonly Finding[];
  readonly endings: readonly Ending[];
  /** By knot of the graph: in how many situations it is read. */
  readonly knotTimes: Readonly<Record<string, number>>;
  /** By knot: the feeling that moves most there, in words; knots where none does are left out. */
  readonly knotFeelings: Readonly<Record<string, KnotFeeling>>;
  /** By `from to` (names of knots, with a line end between): how many steps go that way. */
  readonly edgeTimes: Readonly<Record<string, number>>;
  readonly lines: readonly LineCount[];
  /** By series (see arcs/series.ts); whole only as far as the verdict is. */
  readonly bands: readonly Band[];
  /** Lines that are counted, and those of them that were read. */
  readonly readable: number;
  readonly read: number;
}

/** The feeling that moves most in a knot, over all plays. */
export interface KnotFeeling {
  /** `Anna: trust toward Tom rises`. */
  readonly words: string;
  /** How much, as a share of the knot where most moves. */
  readonly share: number;
}

/** One real situation in which a line is reached. */
export interface Way {
  readonly play: readonly number[];
  /** The choices, in words, the last ones. */
  readonly choices: readonly string[];
  /** What is special about it: `trust toward Anna 2`, `“the letter” owed`. */
  readonly standing: readonly string[];
}

/** How far the checker has come. */
export interface Progress {
  readonly states: number;
  readonly steps: number;
}
