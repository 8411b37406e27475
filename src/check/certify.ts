/**
 * Makes the certificate of an exploration that is over: all that it claims, for `certificate.ts`
 * to verify. Owns no claim of its own, and proves none.
 */
import { hashState } from "../engine/index.ts";
import {
  type Certificate,
  type CertifiedMoment,
  type CertifiedPlace,
  faultKey,
  type Goal,
  isOfAllPlays,
  type Merged,
  type Passed,
  type Ruled,
} from "./certificate.ts";
import { clampOf, cycleOf } from "./counting.ts";
import type { Exploration } from "./explore.ts";
import { askedExternals, type Ranges } from "./externals.ts";
import { distancesTo, edgesOf } from "./graph.ts";
import { turnsOf } from "./moments.ts";
import { LONGEST_TURN } from "./patience.ts";
import { KEEP_ORIGINS, type Place } from "./places.ts";
import { StateTable } from "./state-table.ts";
import type { Viewpoint } from "./viewpoint.ts";

/** Moments that are kept from coming twice. */
const MOST_TOLD_APART = 50_000;

export interface Claimed {
  /** Faults that were met, each as `code pc`. */
  readonly faults: Iterable<string>;
  /** What functions of the host were tried with. */
  readonly ranges?: Ranges;
  /** Where the story was begun, an instruction; absent for its beginning. */
  readonly start?: number | undefined;
  /** The rules that were watched. */
  readonly ruled?: Ruled | undefined;
  /** How far each rule has come, by what an observer wanted to be part of a moment. */
  readonly standingOf?: (extra: number) => Uint8Array;
  /** Rules `C leads to D` of which something is known, and in which moments each waits for its D. */
  readonly leading?: readonly number[];
  readonly isPendingIn?: (moment: number, rule: number) => boolean;
  /** What was passed, if it was noted. */
  readonly passed?: Passed;
}

/**
 * What a viewpoint's exploration claims, its rules among it; `from`: the instruction that it was
 * begun at, if not at the beginning.
 */
export function certificateOfViewpoint(viewpoint: Viewpoint, from?: number): Certificate {
  const { exploration, watch, probed, ranges, rules } = viewpoint;
  const events = new Set<string>();
  for (const what of watch.sightings.keys()) {
    const event = /^rule ((?:broken|shown) \d+)$/.exec(what)?.[1];
    if (event !== undefined) events.add(event);
  }
  const marks = new Set<number>();
  for (const [mark, isPassed] of watch.marked.entries()) if (isPassed === 1) marks.add(mark);
  for (const [probe, isPassed] of watch.passed.entries()) {
    if (isPassed === 1) marks.add(probed.first + probe);
  }
  const leading = (rules?.rules ?? []).flatMap(({ kind }, number) =>
    kind === "leadsTo" && rules?.unknown.has(number) !== true ? [number] : [],
  );
  return certificateOf(exploration, {
    faults: watch.faults.keys(),
    ranges,
    start: from === undefined ? undefined : probed.addressOf(from),
    ruled:
      rules === undefined
        ? undefined
        : { rules: rules.rules, first: probed.first, probes: probed.probes, events },
    standingOf: (extra) => watch.standingOf(extra),
    leading,
    isPendingIn: (moment, rule) => watch.isPendingIn(moment, rule),
    passed: { marks, seen: watch.seen },
  });
}

/**
 * What an exploration claims. Of one that did not see all there is the certificate says what was
 * left open, and of what can still be come to nothing.
 */
export function certificateOf(exploration: Exploration, claimed: Claimed): Certificate {
  const { analysis, machine, places } = exploration;
  const { faults, ranges = {}, start, ruled } = claimed;
  const { program } = analysis;
  const hosts = [...askedExternals(program)].filter((name) => !Object.hasOwn(ranges, name));
  let left = 0;
  for (let number = 0; number < exploration.states; number++)
    if (isOpen(exploration, number)) left++;
  const isChance = exploration.unseenChance !== undefined;
  const open = { moments: left, isChance, hosts };
  const goals = isOfAllPlays({ open }) ? goalsOf(exploration, claimed) : [];
  return {
    program,
    pools: machine.pools,
    ranges,
    start,
    turnBudget: exploration.patience.hasLongTurns ? LONGEST_TURN : machine.turnBudget,
    places: places.all.map((place) => certifiedPlace(exploration, place)),
    moments: { [Symbol.iterator]: () => momentsOf(exploration, claimed, goals) },
    open,
    ruled,
    faults: new Set([...faults].map(faultKey)),
    passed: claimed.passed,
    goals: goals.map(({ goal }) => goal),
  };
}

/** Whether nobody went on from a moment that offers choices: each that is taken is a step. */
function isOpen(exploration: Exploration, number: number): boolean {
  const { edgesAt } = exploration;
  const steps = (edgesAt[number + 1] ?? 0) - (edgesAt[number] ?? 0);
  return steps <= 0 && exploration.placeOf(number).offered > 0;
}

/** A goal, and how far it is from each moment. */
interface Distant {
  readonly goal: Goal;
  readonly distances: Int32Array;
}

function goalsOf(exploration: Exploration, { leading = [], isPendingIn }: Claimed): Distant[] {
  const edges = edgesOf(exploration);
  const goalOf = (kind: Goal["kind"], isHere: (moment: number) => boolean): Distant => {
    const distances = distancesTo(edges, isHere);
    return { goal: { kind, isAlways: !distances.includes(-1) }, distances };
  };
  return [
    goalOf("end", (moment) => edges.at[moment] === edges.at[moment + 1]),
    ...leading.map((rule) => goalOf(rule, (moment) => isPendingIn?.(moment, rule) !== true)),
  ];
}

/** Every moment, one after the other. */
function* momentsOf(
  exploration: Exploration,
  { ruled, standingOf }: Claimed,
  goals: readonly Distant[],
): Generator<CertifiedMoment> {
  const { machine, moments, store } = exploration;
  // What an observer tells apart besides is no part of the story's states. Of many moments it does
  // no harm that some come twice, and to remember them all takes more than they do.
  const known = store.size > MOST_TOLD_APART ? undefined : new StateTable();
  for (let number = 0; number < store.size; number++) {
    const place = moments.give(machine, store.blockOf(number), store.positionOf(number)).number;
    const state = machine.save();
    const standing = ruled === undefined ? undefined : standingOf?.(moments.loadedExtra);
    const isLeft = isOpen(exploration, number);
    if (known !== undefined && !isLeft) {
      const key = new Int32Array(1 + state.length + (standing?.length ?? 0));
      key[0] = place;
      key.set(state, 1);
      key.set(standing ?? [], 1 + state.length);
      const size = known.size;
      if (known.add(key, hashState(key)) < size) continue;
    }
    const distances = goals.map((goal) => goal.distances[number] as number);
    yield { place, state, standing, isOpen: isLeft, distances };
  }
}

function certifiedPlace(exploration: Exploration, place: Place): CertifiedPlace {
  const { program, accesses } = exploration.analysis;
  const { visitsAt, turnsAt, shufflesAt } = program.layout;
  const mergedOf = (cell: number): Merged | undefined => {
    if (cell >= shufflesAt) return undefined;
    if (cell >= turnsAt) return mergedAs(cycleOf(accesses.ages.get(cell)));
    if (cell >= visitsAt) return mergedAs(cycleOf(accesses.looks.get(cell)));
    const clamp = clampOf(accesses.looks.get(cell));
    return clamp === undefined ? undefined : { from: 0, every: 0, ...clamp };
  };
  return {
    picks: [...place.picks],
    evals: [...place.evals],
    endedAt: place.endedAt,
    cells: place.cells.map((cell, i) => {
      const isOrigins = place.keepCells[i] === KEEP_ORIGINS;
      return { cell, isOrigins, merged: isOrigins ? undefined : mergedOf(cell) };
    }),
    slots: place.slots.map((at, i) => ({ at, keep: place.keepSlots[i] as number })),
    turn: place.asksTurns ? { merged: mergedAs(turnsOf(accesses)) } : undefined,
  };
}

function mergedAs(cycle: { from: number; every: number } | undefined): Merged | undefined {
  if (cycle === undefined) return undefined;
  return { ...cycle, least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
}
