/**
 * Goes through a story once more for the pictures: which lines are read how often, which ways
 * between knots are taken, how feelings run, and from which situations each line is come to.
 *
 * The checker's explorer does the going; here it is asked to keep apart what the pictures tell
 * apart. Promises that nothing is counted that no reader could meet (up to the dice, which are
 * all tried). Stops at a number of situations; then its counts are a search's, and it says so.
 */

import { type Band, bandsOf } from "../../check/bands.ts";
import { analyse, Exploration, type ExploredStep } from "../../check/explore.ts";
import type { Ranges } from "../../check/externals.ts";
import { nothingAsked } from "../../check/flow.ts";
import { knotTable, storyGraph } from "../../check/knot-graph.ts";
import type { WitnessPlay } from "../../check/report.ts";
import { type Series, seriesOf } from "../../check/series.ts";
import { movesTo, playMoves } from "../../check/witness.ts";
import type { Machine } from "../../engine/index.ts";
import { BOOL, FLOAT, INT } from "../../engine/value.ts";
import type { Program } from "../../program/program.ts";
import { sharesOf } from "./shares.ts";
import { wayfinder } from "./ways.ts";

export interface SurveyOptions {
  /** Situations at most. */
  readonly limit: number;
  readonly ranges: Ranges;
  /** Whether the series are kept apart in every situation; without it they are not to be trusted. */
  readonly keepsSeries: boolean;
  /** Whose story the program is. */
  readonly as: string | undefined;
  /** Told now and then; `false` stops. */
  readonly onProgress?: () => boolean;
}

export interface Survey {
  readonly isComplete: boolean;
  /** By instruction: in how many steps it printed or offered something. */
  readonly times: Int32Array;
  readonly knots: readonly string[];
  readonly knotTimes: Int32Array;
  /** The ways between knots, and of each in how many steps it was gone. */
  readonly ways: readonly { readonly from: number; readonly to: number; readonly times: number }[];
  /**
   * Of plays made at random, the share that comes by each knot and that goes each way; undefined
   * where not every situation was visited, or where it would take long. Worked out when asked for.
   */
  readonly shares: () => { readonly knots: Float64Array; readonly ways: Float64Array } | undefined;
  /** By knot in which the story ends: in how many situations, and the first of them. */
  readonly endings: ReadonlyMap<number, { readonly situations: number; readonly first: Meeting }>;
  readonly series: readonly Series[];
  readonly bands: readonly Band[];
  /** By instruction: a few steps that meet it, from situations that differ. */
  readonly meetings: ReadonlyMap<number, readonly Meeting[]>;
  /** By `knot × series + series`: how much each went up or down there, over all steps. */
  readonly moves: Float64Array;
  /** The play that a step ends, from the beginning; `undefined` when it could not be played. */
  readonly playOf: (meeting: Meeting) => WitnessPlay | undefined;
  /** The values of the series in a situation; none before the beginning. */
  readonly valuesIn: (state: number) => readonly number[];
}

/** A step that reads something: the situation it leaves (−1: the opening) and the choice taken. */
export interface Meeting {
  readonly from: number;
  readonly choice: number;
  /** Which of the ways that chance may go. */
  readonly way: number;
  /** The situation it leads to. */
  readonly to: number;
}

/** Meetings of one instruction that are kept. */
const KEPT = 6;

export function surveyStory(program: Program, options: SurveyOptions): Survey {
  const { knotAt, names: knots } = knotTable(program);
  const series = seriesOf(program);
  const cells = series.map(({ variable }) => program.layout.globalsAt + variable * 2);
  // What is drawn of every situation must not be forgotten in any.
  const atRests = options.keepsSeries ? cells : [];
  const asked = { ...nothingAsked, atRests };
  const seen = new Uint8Array(program.code.length);
  const times = new Int32Array(program.code.length);
  const knotTimes = new Int32Array(knots.length);
  const graph = storyGraph(program, new Set(knots)).edges;
  const waysThrough = wayfinder(graph, knots.length);
  const wayTimes = new Int32Array(graph.length);
  /** What was passed together, as numbers of sets: knots, and after them the ways. */
  const sets: number[][] = [];
  const setNumbers = new Map<string, number>();
  const setOf: number[] = [];
  const openingSteps: { set: number; to: number }[] = [];
  const moves = new Float64Array(knots.length * series.length);
  const endings = new Map<number, { situations: number; first: Meeting }>();
  const meetings = new Map<number, Meeting[]>();
  const standings = new Map<number, string[]>();
  /** By situation: the values of the series, and the knot that it rests in; −1: a function's. */
  const values: number[][] = [];
  const restKnot: number[] = [];
  /** Where the opening leads, by way of chance. */
  const openings: number[] = [];

  /** Goes through what a step has printed and offered, on its way to rest in a knot. */
  const lookAt = (meeting: Meeting, now: readonly number[], end: number): void => {
    const { from, choice } = meeting;
    const standing = `${choice} ${now.join(" ")}`;
    const before = from < 0 ? -1 : (restKnot[from] as number);
    const passed: number[] = before < 0 ? [] : [before];
    for (let pc = seen.indexOf(1); pc >= 0; pc = seen.indexOf(1, pc + 1)) {
      seen[pc] = 0;
      times[pc] = (times[pc] as number) + 1;
      meet(meetings, standings, pc, meeting, standing);
      const knot = knotAt[pc] as number;
      if (knot >= 0 && !passed.includes(knot)) passed.push(knot);
    }
    for (const knot of passed) knotTimes[knot] = (knotTimes[knot] as number) + 1;
    // Nothing may be printed before the first knot: all the same, a play begins there.
    const start = from < 0 ? 0 : (restKnot[from] as number);
    const gone = waysThrough(start, passed, end);
    for (const way of gone) wayTimes[way] = (wayTimes[way] as number) + 1;
    const been = from < 0 && !passed.includes(0) ? [0, ...passed] : passed;
    const met = [...been, ...gone.map((way) => knots.length + way)];
    const key = met.join();
    let set = setNumbers.get(key);
    if (set === undefined) {
      set = sets.push(met) - 1;
      setNumbers.set(key, set);
    }
    if (from < 0) openingSteps.push({ set, to: meeting.to });
    else setOf.push(set);
  };

  /** The knot that a step has come to rest in: of the choices there, or of the story's end. */
  const knotOf = ({ pcs, endedAt }: ExploredStep["place"]): number =>
    knotAt[pcs[0] ?? endedAt] ?? -1;

  const note = ({ from, choice, way, to, isNew, place, machine }: ExploredStep): void => {
    const meeting = { from, choice, way, to };
    const now = cells.map((cell) => numberAt(program, machine, cell));
    const knot = knotOf(place);
    lookAt(meeting, now, knot);
    const before = from < 0 ? undefined : values[from];
    for (let each = 0; before !== undefined && knot >= 0 && each < cells.length; each++) {
      const moved = (now[each] as number) - (before[each] as number);
      const at = knot * cells.length + each;
      if (moved !== 0 && !Number.isNaN(moved)) moves[at] = (moves[at] as number) + moved;
    }
    machine.reports.length = 0;
    if (from < 0) openings.push(to);
    if (!isNew) return;
    values.push(now);
    restKnot.push(knot);
    if (machine.offered > 0) return;
    const known = endings.get(knot);
    const situations = (known?.situations ?? 0) + 1;
    endings.set(knot, { situations, first: known?.first ?? meeting });
  };

  /** By the values of the series where a story is over: a number that keeps such ends apart. */
  const overAs = new Map<string, number>();
  // What is over asks for nothing any more, so that its values alone tell one end from another.
  const endOf = (machine: Machine): number => {
    if (!options.keepsSeries || machine.pickCount > 0) return 0;
    const key = cells.map((cell) => numberAt(program, machine, cell)).join();
    const number = overAs.get(key) ?? overAs.size + 1;
    overAs.set(key, number);
    return number;
  };

  const exploration = new Exploration(analyse(program, asked), {
    limit: options.limit,
    ranges: options.ranges,
    onProgress: () => options.onProgress?.() ?? true,
    observer: { begin: () => {}, end: endOf, note },
  });
  exploration.machine.seen = seen;
  exploration.run();
  return {
    isComplete: exploration.isComplete,
    times,
    knots,
    knotTimes,
    ways: graph.map(({ from, to }, way) => ({ from, to, times: wayTimes[way] as number })),
    shares: () => {
      if (!exploration.isComplete) return undefined;
      const things = knots.length + graph.length;
      const shares = sharesOf(exploration, { things, sets, setOf, openings: openingSteps });
      return (
        shares && { knots: shares.subarray(0, knots.length), ways: shares.subarray(knots.length) }
      );
    },
    endings,
    series,
    bands: bandsOf(
      exploration,
      openings,
      cells.length,
      (state, each) => values[state]?.[each] ?? Number.NaN,
    ).bands,
    meetings,
    moves,
    playOf(meeting) {
      const sighting = { ...meeting, marks: [] };
      const { as, ranges } = options;
      return playMoves(program, movesTo(exploration, sighting), { as, ranges })?.play;
    },
    valuesIn: (state) => values[state] ?? [],
  };
}

/** Keeps a step that meets an instruction, if it comes from a situation unlike those kept. */
function meet(
  meetings: Map<number, Meeting[]>,
  standings: Map<number, string[]>,
  pc: number,
  meeting: Meeting,
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
  kept.push(meeting);
  known.push(standing);
}

/** A variable's number, where its tag and payload stand in a machine's cells; else NaN. */
function numberAt(program: Program, { cells }: Machine, at: number): number {
  const tag = cells[at];
  const payload = cells[at + 1] as number;
  if (tag === INT || tag === BOOL) return payload;
  if (tag === FLOAT) return program.numbers[payload] ?? Number.NaN;
  return Number.NaN;
}
