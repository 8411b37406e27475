/**
 * A finished exploration as a certificate: what an explorer claims.
 *
 * It says: these are all moments there are, of each place these values are all that matters, and
 * nothing else than this is met on the way. Owns only what is claimed. `certify.ts` makes one of
 * an exploration; `certificate-verifier.ts` believes none of it.
 */
import type { Rule } from "../drama/index.ts";
import type { Pools } from "../engine/pools.ts";
import type { Program } from "../program/program.ts";
import type { Ranges } from "./externals.ts";
import type { Probe } from "./probes.ts";

/** Numbers that are taken for one another: those `every` apart from `from` on, or all beyond. */
export interface Merged {
  readonly from: number;
  readonly every: number;
  readonly least: number;
  readonly most: number;
}

/** A cell that matters, of a global the first of its two. */
export interface KeptCell {
  readonly cell: number;
  /** Only the LISTs that it was drawn from matter. */
  readonly isOrigins: boolean;
  readonly merged: Merged | undefined;
}

/** A temporary that matters, by where it lies among the choices. */
export interface KeptSlot {
  readonly at: number;
  readonly keep: number;
}

export interface CertifiedPlace {
  /** The choices, temporaries left at 0 but for references. */
  readonly picks: readonly number[];
  readonly evals: readonly number[];
  /** Where the flow stopped, in a place without choices; else −1. */
  readonly endedAt: number;
  readonly cells: readonly KeptCell[];
  readonly slots: readonly KeptSlot[];
  /** Whether the number of turns matters, and how closely it is told apart. */
  readonly turn: { readonly merged: Merged | undefined } | undefined;
}

export interface CertifiedMoment {
  readonly place: number;
  /** One of the states that it stands for, as the engine keeps it. */
  readonly state: Int32Array;
  /** How far each rule has come, where there are rules. */
  readonly standing: Uint8Array | undefined;
  /** Nobody went on from here: nothing is claimed of what comes after. */
  readonly isOpen: boolean;
  /** By goal: how many choices it is away at the most; −1 where it can't be come to any more. */
  readonly distances: readonly number[];
}

/**
 * Something that a play should always be able to come to: an end, or that a rule `C leads to D`
 * (by its number) waits for no D any more.
 */
export interface Goal {
  readonly kind: "end" | number;
  /** Whether it can be come to from every moment there is. */
  readonly isAlways: boolean;
}

/** What an exploration claims of a story's rules. */
export interface Ruled {
  readonly rules: readonly Rule[];
  /** The number of the first mark that is a probe, and what those are. */
  readonly first: number;
  readonly probes: readonly Probe[];
  /** What some step finds out: `broken` or `shown`, and the rule's number. */
  readonly events: ReadonlySet<string>;
}

/** What was passed on some step. */
export interface Passed {
  /** Marks of the story's own and probes, by number. */
  readonly marks: ReadonlySet<number>;
  /** By instruction: 1 where something was printed or offered. */
  readonly seen: Uint8Array;
}

/** What was not looked at: where there is anything, the certificate is of a part of all plays. */
export interface Open {
  /** How many moments nobody went on from. */
  readonly moments: number;
  /** Whether some step has more ways than were tried. */
  readonly isChance: boolean;
  /** Functions of the host whose answers are used and were not tried. */
  readonly hosts: readonly string[];
}

export interface Certificate {
  readonly program: Program;
  /** What the values of states point into. */
  readonly pools: Pools;
  readonly ranges: Ranges;
  /** Where the story is begun instead of at its beginning: an instruction. */
  readonly start: number | undefined;
  /** Steps after which a turn counts as endless. */
  readonly turnBudget: number;
  readonly places: readonly CertifiedPlace[];
  /** Gone through more than once; of large stories they are made as they are asked for. */
  readonly moments: Iterable<CertifiedMoment>;
  readonly open: Open;
  readonly ruled: Ruled | undefined;
  /** What goes wrong, each as `code pc`; of turns without an end only that there are some. */
  readonly faults: ReadonlySet<string>;
  /** Absent where nobody noted it. */
  readonly passed: Passed | undefined;
  /** Empty where not all was looked at. */
  readonly goals: readonly Goal[];
}

/** Whether a certificate speaks of every play there is. */
export function isOfAllPlays({ open }: Pick<Certificate, "open">): boolean {
  return open.moments === 0 && !open.isChance && open.hosts.length === 0;
}

/** Where a turn without an end is stopped depends on how long it was given. */
export function faultKey(fault: string): string {
  return fault.startsWith("endless-turn ") ? "endless-turn" : fault;
}
