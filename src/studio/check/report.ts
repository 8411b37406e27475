/**
 * What the checker found out, as the page is shown it: plain data with places in the texts.
 */
import type { Band } from "../../check/bands.ts";
import type { WitnessPlay } from "../../check/index.ts";
import type { Place } from "../play/view.ts";

export type { Band, WitnessPlay };

export interface Finding {
  readonly id: string;
  readonly code: string;
  readonly severity: "error" | "warning" | "note";
  readonly title: string;
  /** What it means, and what to do: sentences. */
  readonly text: string;
  readonly places: readonly Place[];
  /** A shortest play that shows it; absent for what no play does. */
  readonly play: WitnessPlay | undefined;
  /** Why the writer accepts it; then it counts no more. */
  readonly accepted: string | undefined;
}

/** What the way from one knot to another is called in tables: no name has a line end in it. */
export function keyOfWay(from = "", to = ""): string {
  return `${from}\n${to}`;
}

/** How much of something is ever come to. */
export interface Reached {
  readonly reached: number;
  readonly all: number;
}

export interface CheckReport {
  readonly revision: number;
  /**
   * `proved`: every situation was visited. `bounded`: the same, within what `bounds` says.
   * `stopped`: there are more situations than were visited; what was found is so, what wasn't
   * may be there all the same.
   */
  readonly verdict: "proved" | "bounded" | "stopped";
  readonly bounds: readonly string[];
  readonly states: number;
  /** How many plays there are, in words: `315,243`; absent where there is no end of them. */
  readonly plays: string | undefined;
  readonly milliseconds: number;
  readonly findings: readonly Finding[];
  readonly lines: Reached;
  readonly choices: Reached;
  readonly endings: Reached;
  readonly rules: readonly {
    readonly name: string;
    readonly words: string;
    readonly holds: boolean | undefined;
  }[];
  /** Where plays end when choices are made at random; of viewpoints that were visited whole. */
  readonly ends: readonly PlayEnd[];
  /** Comes a moment later. */
  readonly pictures: Pictures | undefined;
}

/** A line at which plays end. */
export interface PlayEnd {
  readonly as: string | undefined;
  readonly place: Place;
  /** Their share of all plays of that viewpoint, 0 to 1. */
  readonly share: number;
}

/** What the pictures show, of the story as it is played now. */
export interface Pictures {
  /** Whether every situation was visited for them. */
  readonly isComplete: boolean;
  /** By knot of the graph: in how many situations it is read. */
  readonly knotTimes: Readonly<Record<string, number>>;
  /** By knot: the feeling that moves most there, in words; knots where none does are left out. */
  readonly knotFeelings: Readonly<Record<string, KnotFeeling>>;
  /** By `keyOfWay` of two names: how many steps go that way. */
  readonly edgeTimes: Readonly<Record<string, number>>;
  /** Of plays made at random: see `PlayShares`; absent where they are not known. */
  readonly shares: PlayShares | undefined;
  /** By series (see check/series.ts); none while they are not known. */
  readonly bands: readonly Band[];
  /** Whether every situation was visited for those. */
  readonly areBandsComplete: boolean;
  readonly endings: readonly Ending[];
}

/** Shares of plays made at random, 0 to 1, each choice being as likely as any other. */
export interface PlayShares {
  /** By knot: the share that comes by it. */
  readonly knots: Readonly<Record<string, number>>;
  /** By `keyOfWay`, as `edgeTimes` has it: the share that ever goes that way. */
  readonly edges: Readonly<Record<string, number>>;
}

/** The feeling that moves most in a knot, over all plays. */
export interface KnotFeeling {
  /** `Anna: anger rises`. */
  readonly words: string;
  /** How much, as a share of the knot where most moves. */
  readonly share: number;
}

/** A knot in which the story ends. */
export interface Ending {
  readonly knot: string;
  /** How many situations end there. */
  readonly situations: number;
  /** A shortest play that does. */
  readonly play: WitnessPlay | undefined;
}

/** One real situation in which a line is reached. */
export interface Way {
  readonly play: WitnessPlay;
  /** What is special about it: `trust toward Anna 2`, `“the letter” owed`. */
  readonly standing: readonly string[];
}

/** How far the checker has come. */
export interface Progress {
  readonly states: number;
}
