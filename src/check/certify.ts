/**
 * Makes the certificate of an exploration that is over: all that it claims, for `certificate.ts`
 * to verify. Owns no claim of its own, and proves none.
 */
import {
  type Certificate,
  type CertifiedMoment,
  type CertifiedPlace,
  faultKey,
  type Merged,
} from "./certificate.ts";
import type { Ruled } from "./certificate-rules.ts";
import { clampOf, cycleOf } from "./counting.ts";
import type { Exploration } from "./explore.ts";
import type { Ranges } from "./externals.ts";
import { turnsOf } from "./moments.ts";
import { KEEP_ORIGINS, type Place } from "./places.ts";
import { isSeenWhole, type Viewpoint } from "./viewpoint.ts";

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
}

/**
 * What a viewpoint's exploration claims, its rules among it; `from`: the instruction that it was
 * begun at, if not at the beginning. Throws `RangeError` as `certificateOf` does.
 */
export function certificateOfViewpoint(viewpoint: Viewpoint, from?: number): Certificate {
  const { exploration, watch, probed, ranges, rules } = viewpoint;
  if (!isSeenWhole(viewpoint)) throw new RangeError("The exploration has not seen all there is.");
  const events = new Set<string>();
  for (const what of watch.sightings.keys()) {
    if (what.startsWith("rule ")) events.add(what.slice("rule ".length));
  }
  return certificateOf(exploration, {
    faults: watch.faults.keys(),
    ranges,
    start: from === undefined ? undefined : probed.addressOf(from),
    ruled:
      rules === undefined
        ? undefined
        : { rules: rules.rules, first: probed.first, probes: probed.probes, events },
    standingOf: (extra) => watch.standingOf(extra),
  });
}

/**
 * What an exploration claims. Throws `RangeError` where it has not seen all: then there is nothing
 * to certify.
 */
export function certificateOf(exploration: Exploration, claimed: Claimed): Certificate {
  const { analysis, machine, places } = exploration;
  if (!exploration.isComplete || exploration.unseenChance !== undefined) {
    throw new RangeError("The exploration has not seen all there is.");
  }
  const { faults, ranges = {}, start, ruled, standingOf } = claimed;
  return {
    program: analysis.program,
    pools: machine.pools,
    ranges,
    start,
    turnBudget: machine.turnBudget,
    places: places.all.map((place) => certifiedPlace(exploration, place)),
    moments: {
      [Symbol.iterator]: () => momentsOf(exploration, ruled === undefined ? undefined : standingOf),
    },
    ruled,
    faults: new Set([...faults].map(faultKey)),
  };
}

/** Every moment, one after the other. */
function* momentsOf(
  { machine, moments, store }: Exploration,
  standingOf: ((extra: number) => Uint8Array) | undefined,
): Generator<CertifiedMoment> {
  // What an observer tells apart besides is no part of the story's states. Of many moments it does
  // no harm that some come twice, and to remember them all takes more than they do.
  const known = store.size > MOST_TOLD_APART ? undefined : new Set<string>();
  for (let number = 0; number < store.size; number++) {
    const given = moments.give(machine, store.blockOf(number), store.positionOf(number));
    const standing = standingOf?.(moments.loadedExtra);
    const state = machine.save();
    if (known !== undefined) {
      const key = `${given.number} ${state.join()} ${standing?.join() ?? ""}`;
      if (known.has(key)) continue;
      known.add(key);
    }
    yield { place: given.number, state, standing };
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
