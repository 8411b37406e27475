/**
 * What a check says of a story: the shapes of its answer.
 *
 * Plain data, so that a terminal, a page, a file of another tool's format and the studio tell
 * the same thing. Says nothing about how it was found out.
 */
import type { Span } from "../base/span.ts";

/**
 * `proved`: all of the story was seen, exactly. `bounded`: as far as a limit, or under an
 * assumption, that `bounds` names. `stopped`: whoever asked stopped it; what is said is what was
 * seen until then.
 */
export type Verdict = "proved" | "bounded" | "stopped";

export type Severity = "error" | "warning" | "note";

/** One taken choice of a play that shows something. */
export interface PlayedChoice {
  /** From 0, among those on offer. */
  readonly choice: number;
  /** Its words, as offered. */
  readonly words: string;
}

/** A play: the choices from the beginning on, and what chance did. */
export interface WitnessPlay {
  /** Whose play it is: a person of the cast, by name; `undefined` in plain ink or watched. */
  readonly as: string | undefined;
  readonly choices: readonly PlayedChoice[];
  /**
   * Outcomes of chance, in order, each from 0: what RANDOM, a shuffle or a function of the host
   * gave. Empty where chance has no say; else the play cannot be had by choosing alone.
   */
  readonly outcomes: readonly number[];
}

/** A span with what it is to the finding. */
export interface FindingSpan {
  readonly span: Span;
  /** In the writer's words: `the promise is made here`. */
  readonly label: string;
}

export interface Finding {
  /** Survives edits elsewhere: the code, and what it is about: `promise-unsettled/return`. */
  readonly id: string;
  /** The kind: its message is in `messages/`. */
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  /** Why it matters in the story, and what to write instead. */
  readonly why: string;
  readonly fix: string;
  /** The place it is about first; most have two. */
  readonly spans: readonly FindingSpan[];
  /** Of a finding about a condition: what is written for it. */
  readonly governs?: Span;
  /** A shortest play that shows it; `undefined` where what is found is that no play does. */
  readonly play: WitnessPlay | undefined;
  /** Why the writer accepts it, where `NAME.check` says so: then it no longer counts. */
  readonly accepted: string | undefined;
}

/** Something that can be come to, and whether it ever is. */
export interface Covered {
  readonly span: Span;
  /** Its words, shortened; a knot's name. */
  readonly words: string;
}

export interface Coverage {
  readonly reached: number;
  readonly all: number;
  /** What no play comes to. */
  readonly unreached: readonly Covered[];
}

export interface RuleVerdict {
  readonly name: string;
  /** As written. */
  readonly words: string;
  /** Whether it holds in every play; `undefined` where the check was stopped before it knew. */
  readonly holds: boolean | undefined;
  /**
   * Whether any play puts it to the test: `C before D` needs a D, `after C`, `C leads to D` and
   * `once: C` a C, a rule about endings an ending. One that holds without says little.
   */
  readonly isTested: boolean;
  readonly play: WitnessPlay | undefined;
}

/** What a promise can be; `conditional` is promised, on a condition. */
export type PromiseState =
  | "unsaid"
  | "asked"
  | "withheld"
  | "conditional"
  | "owed"
  | "kept"
  | "broken"
  | "released"
  | "withdrawn"
  | "lapsed";

/** What becomes of one promise, over all plays. */
export interface PromiseReport {
  readonly name: string;
  /** Names of the cast. */
  readonly debtor: string;
  readonly creditor: string;
  /** What is promised, as said behind both names: `to come back to her`; absent where it is not said. */
  readonly deed: string | undefined;
  readonly mayStayOpen: boolean;
  /** Whether every play that ends leaves it settled: not asked for, owed or on a condition. */
  readonly isSettled: boolean;
  /** What is done about it in some play, in the order written. */
  readonly moves: readonly {
    readonly span: Span;
    /** As written; for what happens by itself, what happens. */
    readonly words: string;
    /** What it makes of the promise; `undefined` where it stays what it is, as when accepted. */
    readonly state: PromiseState | undefined;
    /** A shortest play that comes here. */
    readonly play: WitnessPlay | undefined;
  }[];
  /** How it stands where plays end, for each reader; the most likely first. */
  readonly standings: readonly {
    readonly as: string | undefined;
    readonly state: PromiseState;
    /** Share of plays that end so when choices are made at random, 0 to 1. */
    readonly share: number;
    /** How many plays end so; `undefined` where plays can go round. */
    readonly plays: bigint | undefined;
    /** A shortest play that ends so. */
    readonly play: WitnessPlay | undefined;
    /** At which endings, with their part of `share`. */
    readonly endings: readonly {
      readonly span: Span | undefined;
      readonly words: string;
      readonly share: number;
    }[];
  }[];
}

/** A feeling of one person at one turn, over all plays that come so far. */
export interface FeelingTurn {
  readonly least: number;
  readonly greatest: number;
  /** Mean when choices are made at random. */
  readonly mean: number;
  /** Share of plays that come to this turn, 0 to 1. */
  readonly share: number;
}

/** How one feeling runs, over all plays. */
export interface FeelingReport {
  /** A name of the cast. */
  readonly who: string;
  /** `anger toward Tom`, `fear or hope for “together”`, `hate or love toward Tom`. */
  readonly feeling: string;
  /** The least and the most that it could be: 0 to 3, moods and bonds −3 to 3. */
  readonly range: readonly [number, number];
  /** Where it moves in some play, in the order written. */
  readonly moved: readonly { readonly span: Span; readonly words: string }[];
  /** Where the story asks about it: what is told by it, which choices, and what speaks for one. */
  readonly asked: readonly {
    readonly span: Span;
    readonly use: "told" | "choice" | "pull" | "demand";
  }[];
  /** By reader. Turn 0 is the opening; later turns than 400 are left out. */
  readonly bands: readonly {
    readonly as: string | undefined;
    /** Whether all plays were looked at for it; else it is what was seen so far. */
    readonly isComplete: boolean;
    readonly turns: readonly FeelingTurn[];
  }[];
}

/** One viewpoint's exploration in figures. */
export interface ViewpointFigures {
  readonly as: string | undefined;
  readonly states: number;
  readonly steps: number;
  readonly isComplete: boolean;
  /** How many plays there are; `undefined` where plays can go round for ever. */
  readonly plays: bigint | undefined;
  /** Choices of the shortest and longest plays that end; −1 for none. */
  readonly shortest: number;
  readonly longest: number;
  /** Words printed on a play: fewest, mean under uniform choice, most (−1: no most). */
  readonly words: { readonly fewest: number; readonly mean: number; readonly most: number };
  /** Share of plays under uniform choice that end at each ending, 0 to 1. */
  readonly endings: readonly {
    readonly span: Span | undefined;
    readonly words: string;
    readonly share: number;
  }[];
  /** What makes the story wide: by variable, at the widest point. */
  readonly costs: readonly {
    readonly name: string;
    readonly values: number;
    /** Whether its values are lists: those have no range. */
    readonly isList: boolean;
    readonly span: Span | undefined;
  }[];
  /** Where most states rest: the choices offered there. */
  readonly widest: { readonly span: Span | undefined; readonly states: number } | undefined;
}

export interface Report {
  readonly verdict: Verdict;
  /** In words, what keeps the verdict from being a proof; each with what to write instead. */
  readonly bounds: readonly string[];
  /** Over all viewpoints. */
  readonly states: number;
  readonly steps: number;
  /** Over all viewpoints; `undefined` where plays can go round for ever. */
  readonly plays: bigint | undefined;
  readonly viewpoints: readonly ViewpointFigures[];
  /** Most serious first. */
  readonly findings: readonly Finding[];
  readonly lines: Coverage;
  readonly choices: Coverage;
  readonly knots: Coverage;
  readonly endings: Coverage;
  readonly rules: readonly RuleVerdict[];
  /** What becomes of each promise; none in plain ink. */
  readonly promises: readonly PromiseReport[];
  /** How each feeling runs that the story keeps and that moves; none in plain ink. */
  readonly feelings: readonly FeelingReport[];
}
