/**
 * Goes through every situation of a story, breadth first, and writes down what the pictures show:
 * which lines are read how often, which ways between knots are taken, how feelings run.
 *
 * Promises that each play it gives is a shortest one and that nothing is counted that no reader
 * could meet (up to the dice, which are all tried). Stops at a number of situations; then its
 * counts are a search's, and it says so. Says nothing of right or wrong: that is the checker's.
 */
import { StateTable } from "../../check/state-table.ts";
import {
  enumerateSteps,
  type FaultReport,
  hashState,
  offeredIn,
  silentMachine,
  stateParts,
} from "../../engine/index.ts";
import { BOOL, FLOAT, INT } from "../../engine/value.ts";
import type { Program } from "../../program/program.ts";
import { type Series, seriesOf } from "../arcs/series.ts";
import { knotTable } from "../map/graph.ts";
import type { Band, Progress } from "./report.ts";

export interface SurveyOptions {
  /** Situations at most. */
  readonly limit: number;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Survey {
  readonly states: number;
  readonly steps: number;
  readonly depth: number;
  readonly isComplete: boolean;
  /** By instruction: in how many steps it printed or offered something. */
  readonly times: Int32Array;
  readonly knots: readonly string[];
  readonly knotTimes: Int32Array;
  /** By `from × knots + to`. */
  readonly edgeTimes: ReadonlyMap<number, number>;
  readonly faults: readonly { readonly report: FaultReport; readonly play: readonly number[] }[];
  /** States without a choice, and the knot that each was reached in. */
  readonly endings: readonly { readonly state: number; readonly knot: number }[];
  readonly series: readonly Series[];
  readonly bands: readonly Band[];
  /** By instruction: a few steps that meet it, from situations that differ. */
  readonly meetings: ReadonlyMap<number, readonly Meeting[]>;
  /** By `knot × series + series`: how much each went up or down there, over all steps. */
  readonly moves: Float64Array;
  readonly playTo: (state: number) => readonly number[];
  /** The values of the series in a state. */
  readonly valuesIn: (state: number) => readonly number[];
}

/** A step that reads something: the state it leaves (−1: the opening) and the choice taken. */
export interface Meeting {
  readonly from: number;
  readonly choice: number;
}

/** Meetings of one instruction that are kept. */
const KEPT = 6;
/** Turns that bands are worked out for. */
const LONGEST = 400;
const TELL_EVERY = 500;

export function surveyStory(program: Program, options: SurveyOptions): Survey {
  const { limit } = options;
  const machine = silentMachine(program);
  const seen = new Uint8Array(program.code.length);
  machine.seen = seen;
  const { names: knots, knotAt } = knotTable(program);
  const series = seriesOf(program);
  const states = new StateTable();
  const before: number[] = [];
  const chosen: number[] = [];
  const depths: number[] = [];
  /** The knot that was read last on the way to a state. */
  const restKnot: number[] = [];
  const times = new Int32Array(program.code.length);
  const knotTimes = new Int32Array(knots.length);
  const edgeTimes = new Map<number, number>();
  const faults: { report: FaultReport; play: readonly number[] }[] = [];
  const faultsKnown = new Set<string>();
  const endings: { state: number; knot: number }[] = [];
  const meetings = new Map<number, Meeting[]>();
  const standings = new Map<number, string[]>();
  const moves = new Float64Array(knots.length * series.length);
  const froms: number[] = [];
  const tos: number[] = [];
  let steps = 0;
  let isComplete = true;

  const playTo = (state: number): number[] => {
    const play: number[] = [];
    for (let at = state; at >= 0 && (before[at] as number) >= -1; at = before[at] as number) {
      if ((chosen[at] as number) >= 0) play.push(chosen[at] as number);
    }
    return play.reverse();
  };
  const valuesIn = (state: number): number[] => {
    const cells = states.get(state);
    const at = stateParts(cells).cellsAt + program.layout.globalsAt;
    return series.map(({ variable }) => numberIn(program, cells, at + variable * 2));
  };

  /** Goes through what a step has printed and offered. */
  const lookAt = (from: number, choice: number, standing: string): number => {
    const start = from < 0 ? -1 : (restKnot[from] as number);
    const passed: number[] = start < 0 ? [] : [start];
    let last = start;
    for (let pc = seen.indexOf(1); pc >= 0; pc = seen.indexOf(1, pc + 1)) {
      seen[pc] = 0;
      times[pc] = (times[pc] as number) + 1;
      meet(meetings, standings, pc, from, choice, standing);
      const knot = knotAt[pc] as number;
      if (knot < 0 || knot === last || passed.includes(knot)) continue;
      last = knot;
      passed.push(knot);
    }
    for (const knot of passed) knotTimes[knot] = (knotTimes[knot] as number) + 1;
    for (const one of passed) {
      for (const other of passed) {
        if (one === other) continue;
        const key = one * knots.length + other;
        edgeTimes.set(key, (edgeTimes.get(key) ?? 0) + 1);
      }
    }
    return passed.at(-1) ?? start;
  };

  const take = (from: number, choice: number): void => {
    const state = from < 0 ? undefined : states.get(from);
    const standing = from < 0 ? "" : valuesIn(from).join(" ");
    const isWhole = enumerateSteps(machine, state, choice, (step) => {
      steps++;
      const known = states.size;
      const to = states.add(step.state, hashState(step.state));
      const knot = lookAt(from, choice, standing);
      if (to === known) {
        before.push(from);
        chosen.push(from < 0 ? -1 : choice);
        depths.push(from < 0 ? 0 : (depths[from] as number) + 1);
        restKnot.push(knot);
        if (machine.offered === 0) endings.push({ state: to, knot });
      }
      if (from >= 0) {
        const after = valuesIn(to);
        const was = valuesIn(from);
        for (let each = 0; knot >= 0 && each < series.length; each++) {
          const moved = (after[each] as number) - (was[each] as number);
          const at = knot * series.length + each;
          if (moved !== 0 && !Number.isNaN(moved)) moves[at] = (moves[at] as number) + moved;
        }
        froms.push(from);
        tos.push(to);
      }
      for (const report of machine.reports) {
        const key = `${report.fault.code} ${report.pc}`;
        if (faultsKnown.has(key)) continue;
        faultsKnown.add(key);
        faults.push({ report, play: from < 0 ? [] : [...playTo(from), choice] });
      }
      machine.reports.length = 0;
    });
    if (!isWhole) isComplete = false;
  };

  take(-1, 0);
  for (let at = 0; at < states.size; at++) {
    if (states.size > limit) {
      isComplete = false;
      break;
    }
    const offered = offeredIn(machine, states.get(at));
    for (let choice = 0; choice < offered; choice++) take(at, choice);
    if (at % TELL_EVERY === 0) options.onProgress?.({ states: states.size, steps });
  }
  const values = Array.from({ length: states.size }, (_, state) => valuesIn(state));
  return {
    states: states.size,
    steps,
    depth: depths.reduce((most, depth) => Math.max(most, depth), 0),
    isComplete,
    times,
    knots,
    knotTimes,
    edgeTimes,
    faults,
    endings,
    series,
    bands: bandsOf(values, froms, tos, new Set(endings.map(({ state }) => state)), series.length),
    meetings,
    moves,
    playTo,
    valuesIn,
  };
}

/** Keeps a step that meets an instruction, if it comes from a situation unlike those kept. */
function meet(
  meetings: Map<number, Meeting[]>,
  standings: Map<number, string[]>,
  pc: number,
  from: number,
  choice: number,
  standing: string,
): void {
  let kept = meetings.get(pc);
  let known = standings.get(pc);
  if (kept === undefined || known === undefined) {
    kept = [];
    known = [];
    meetings.set(pc, kept);
    standings.set(pc, known);
  }
  if (kept.length >= KEPT || known.includes(standing)) return;
  kept.push({ from, choice });
  known.push(standing);
}

/**
 * The bands: which states can be met after exactly so many choices, turn by turn, and the least
 * and most of each series among them. A state that comes again at a later turn counts there too.
 */
function bandsOf(
  values: readonly (readonly number[])[],
  froms: readonly number[],
  tos: readonly number[],
  ending: ReadonlySet<number>,
  count: number,
): Band[] {
  const starts = new Int32Array(values.length + 1);
  for (const from of froms) starts[from + 1] = (starts[from + 1] as number) + 1;
  for (let at = 0; at < values.length; at++) {
    starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
  }
  const next = starts.slice();
  const targets = new Int32Array(tos.length);
  froms.forEach((from, at) => {
    const slot = next[from] as number;
    targets[slot] = tos[at] as number;
    next[from] = slot + 1;
  });
  const low: number[][] = Array.from({ length: count }, () => []);
  const high: number[][] = Array.from({ length: count }, () => []);
  const endings: number[][][] = Array.from({ length: count }, () => []);
  // By state: the last layer that it was put in.
  const layerOf = new Int32Array(values.length).fill(-1);
  let layer: number[] = values.length > 0 ? [0] : [];
  let work = 0;
  for (let turn = 0; turn < LONGEST && layer.length > 0 && work < 4_000_000; turn++) {
    for (let each = 0; each < count; each++) {
      let least = Number.POSITIVE_INFINITY;
      let most = Number.NEGATIVE_INFINITY;
      const ended = new Set<number>();
      for (const state of layer) {
        const value = values[state]?.[each] ?? Number.NaN;
        if (Number.isNaN(value)) continue;
        if (value < least) least = value;
        if (value > most) most = value;
        if (ending.has(state)) ended.add(value);
      }
      low[each]?.push(least);
      high[each]?.push(most);
      endings[each]?.push([...ended]);
    }
    const after: number[] = [];
    for (const state of layer) {
      for (let at = starts[state] as number; at < (starts[state + 1] as number); at++) {
        const target = targets[at] as number;
        work++;
        if (layerOf[target] === turn) continue;
        layerOf[target] = turn;
        after.push(target);
      }
    }
    layer = after;
  }
  return low.map((each, at) => ({
    low: each,
    high: high[at] ?? [],
    endings: endings[at] ?? [],
  }));
}

/** A variable's number in a state's cells; NaN for what is no number. */
function numberIn(program: Program, cells: Int32Array, at: number): number {
  const tag = cells[at];
  const payload = cells[at + 1] as number;
  if (tag === INT || tag === BOOL) return payload;
  if (tag === FLOAT) return program.numbers[payload] ?? Number.NaN;
  return Number.NaN;
}
