/**
 * How speed is measured: processor time, short slices, one side after the other, medians.
 *
 * Promises that both sides of a comparison run in the same process and take turns, so that
 * whatever the machine does in the meantime happens to both. Knows nothing of stories.
 */

/**
 * Something to be timed: does a piece of work and says how many units of it were done. What
 * is done may differ from round to round, but in a round both sides do the same.
 */
export type Work = (round: number) => number;

/** How long and how often; `--quick` asks for less. */
export interface Effort {
  readonly rounds: number;
  /** What each side gets to itself in a round, in ms. */
  readonly slice: number;
  /** What each side gets to become warm, in ms. */
  readonly warmUp: number;
}

export const FULL: Effort = { rounds: 15, slice: 150, warmUp: 1500 };
export const QUICK: Effort = { rounds: 5, slice: 60, warmUp: 600 };

/** Medians: milliseconds a unit of each side, and the median of each round's own ratio. */
export interface Comparison {
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
  /** The quartiles of the ratio: how sure it is. */
  readonly spread: readonly [low: number, high: number];
}

/**
 * Processor time of this process in ms, the threads of its garbage collector and of its
 * optimizing compiler included. Unlike the clock on the wall it stands still while the
 * machine does something else, and it hides no work on a second core.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Times two sides against each other. */
export function compareSides(ours: Work, theirs: Work, effort: Effort): Comparison {
  warm(ours, effort);
  warm(theirs, effort);
  const our: number[] = [];
  const their: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < effort.rounds; round++) {
    // Each side goes first in every other round.
    let a = 0;
    let b = 0;
    if (round % 2 === 0) a = timeSlice(ours, round, effort.slice);
    b = timeSlice(theirs, round, effort.slice);
    if (round % 2 === 1) a = timeSlice(ours, round, effort.slice);
    our.push(a);
    their.push(b);
    ratios.push(b / a);
  }
  return {
    ours: median(our),
    theirs: median(their),
    ratio: median(ratios),
    spread: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
  };
}

/** Milliseconds a unit, the median of several slices, for what has no other side. */
export function timeAlone(work: Work, effort: Effort): number {
  warm(work, effort);
  const times: number[] = [];
  for (let round = 0; round < effort.rounds; round++) {
    times.push(timeSlice(work, round, effort.slice));
  }
  return median(times);
}

function warm(work: Work, effort: Effort): void {
  const start = processorTime();
  for (let round = 0; processorTime() - start < effort.warmUp; round++) {
    work(round % effort.rounds);
  }
}

/** Repeats the work until the slice is full; milliseconds a unit. */
function timeSlice(work: Work, round: number, slice: number): number {
  // What the other side left in the nursery must not be paid for by this one.
  collectNursery();
  let units = 0;
  const start = processorTime();
  let spent = 0;
  do {
    units += work(round);
    spent = processorTime() - start;
  } while (spent < slice);
  return spent / units;
}

/** The middle one; between the two middle ones where they are even in number. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) throw new RangeError("No values have no middle.");
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return low + (high - low) * (at - Math.floor(at));
}

function collectNursery(): void {
  globalThis.gc?.({ type: "minor" });
}

/**
 * Bytes in use after everything that nobody holds is gone: objects and the memory of typed
 * arrays.
 */
export function bytesInUse(): number {
  // The memory of typed arrays is given back some time after a collection, and what only a
  // finalizer held goes with the next: until nothing more comes free.
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 12; i++) {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    if (i > 2 && heapUsed + external > least - 1024) break;
    least = Math.min(least, heapUsed + external);
  }
  return least;
}

/** Whether garbage can be collected on demand; without it memory cannot be measured. */
export function canCollect(): boolean {
  return globalThis.gc !== undefined;
}
