/**
 * Explores every state that a story can reach, breadth first, forgetting nothing.
 *
 * The plain explorer: ordinary steps of the engine, whole states, exact comparison. It shows
 * that a story is small, and is the oracle of every cleverer one. Promises that each play it
 * gives is a shortest one, that chance is tried out rather than thrown, and that the same
 * program and limit give the same answer. Does not know what a finding means to a writer.
 */

import type { FaultReport } from "../engine/fault.ts";
import { enumerateSteps, hashState, offeredIn, silentMachine } from "../engine/index.ts";
import { type Machine, P_PC } from "../engine/machine.ts";
import type { Program } from "../program/program.ts";
import { StateTable } from "./state-table.ts";

export interface PlainOptions {
  /** Stops after so many states. Default 2,000,000. */
  readonly limit?: number;
  /** Takes no more than so many choices one after another. Default: as many as there are. */
  readonly depth?: number;
  /** Steps that a turn may take before it counts as endless. Default: the engine's own. */
  readonly turnBudget?: number;
  /** Marked by instruction where something is printed or offered; made when not given. */
  readonly seen?: Uint8Array;
  /** Told of each step after it was taken: what was printed, which marks were passed. */
  readonly onStep?: (step: PlainStep) => void;
}

/** One step, as it happened. */
export interface PlainStep {
  /** How many choices were taken up to here, this step's among them. */
  readonly depth: number;
  /** Where the flow stopped. */
  readonly restedAt: number;
  /** The instructions that offer what may now be chosen. */
  readonly offers: readonly number[];
  /** The state it led to, by number; the same for all steps that lead there. */
  readonly to: number;
  /** The marks passed on the way, in order. */
  readonly marks: readonly number[];
  readonly faults: readonly FaultReport[];
  readonly isEnding: boolean;
}

/** A runtime error, with a shortest play that meets it. */
export interface PlainFault {
  readonly report: FaultReport;
  readonly play: readonly number[];
}

export interface PlainResult {
  readonly states: number;
  readonly steps: number;
  /** Whether all of it was seen; `false` when the limit stopped it. */
  readonly isComplete: boolean;
  /** Choices of the longest of the shortest plays. */
  readonly depth: number;
  /** States without a choice, by number. */
  readonly endings: readonly number[];
  /** One for each code and instruction. */
  readonly faults: readonly PlainFault[];
  /** By instruction: 1 where something was printed or offered. */
  readonly seen: Uint8Array;
  /** How often each mark was passed, by its number. */
  readonly marks: ReadonlyMap<number, number>;
  /** A shortest play that comes to a state: the choices, from 0. Chance is not told. */
  readonly playTo: (state: number) => readonly number[];
}

/** Explores a story from its beginning. */
export function explorePlainly(program: Program, options: PlainOptions = {}): PlainResult {
  const limit = options.limit ?? 2_000_000;
  const machine = silentMachine(program);
  const seen = options.seen ?? new Uint8Array(program.code.length);
  machine.seen = seen;
  if (options.turnBudget !== undefined) machine.turnBudget = options.turnBudget;
  machine.marks = [];
  const states = new StateTable();
  /** By state: the state before it and the choice that led to it; −1 at the beginning. */
  const before: number[] = [];
  const chosen: number[] = [];
  const depths: number[] = [];
  const endings: number[] = [];
  const faults: PlainFault[] = [];
  const faultsKnown = new Set<string>();
  const marks = new Map<number, number>();
  let steps = 0;
  let isComplete = true;

  const playTo = (state: number): number[] => {
    const play: number[] = [];
    for (let at = state; (before[at] as number) >= 0; at = before[at] as number) {
      play.push(chosen[at] as number);
    }
    return play.reverse();
  };

  const take = (from: number, choice: number): void => {
    const state = from < 0 ? undefined : states.get(from);
    const isWhole = enumerateSteps(machine, state, choice, (step) => {
      steps++;
      const known = states.size;
      const to = states.add(step.state, hashState(step.state));
      if (to === known) {
        before.push(from);
        chosen.push(choice);
        depths.push(from < 0 ? 0 : (depths[from] as number) + 1);
      }
      const passed = machine.marks ?? [];
      for (const mark of passed) marks.set(mark, (marks.get(mark) ?? 0) + 1);
      const isEnding = machine.offered === 0;
      if (isEnding && to === known) endings.push(to);
      const reports = machine.reports.slice();
      for (const report of reports) {
        const key = `${report.fault.code} ${report.pc}`;
        if (faultsKnown.has(key)) continue;
        faultsKnown.add(key);
        faults.push({ report, play: from < 0 ? [] : [...playTo(from), choice] });
      }
      options.onStep?.({
        depth: from < 0 ? 0 : (depths[from] as number) + 1,
        restedAt: machine.restedAt,
        offers: offersOf(machine),
        to,
        marks: passed.slice(),
        faults: reports,
        isEnding,
      });
      machine.reports.length = 0;
      if (machine.marks !== undefined) machine.marks.length = 0;
    });
    if (!isWhole) isComplete = false;
  };

  take(-1, 0);
  for (let at = 0; at < states.size; at++) {
    if (states.size > limit) {
      isComplete = false;
      break;
    }
    if ((depths[at] as number) >= (options.depth ?? Number.POSITIVE_INFINITY)) {
      if (offeredIn(machine, states.get(at)) > 0) isComplete = false;
      continue;
    }
    const offered = offeredIn(machine, states.get(at));
    for (let choice = 0; choice < offered; choice++) take(at, choice);
  }
  let depth = 0;
  for (const each of depths) if (each > depth) depth = each;
  return {
    states: states.size,
    steps,
    isComplete,
    depth,
    endings,
    faults,
    seen,
    marks,
    playTo,
  };
}

function offersOf(machine: Machine): number[] {
  const pcs: number[] = [];
  for (let n = 0; n < machine.offered; n++) {
    pcs.push(machine.picks[machine.pickAt(n) + P_PC] as number);
  }
  return pcs;
}
