/**
 * Bands: the least and the most that something is at each turn, over all plays.
 *
 * Which moments can be met after exactly so many choices is gone through turn by turn; a moment
 * that comes again at a later turn counts there too. What the values are, whoever asks says.
 */
import type { Exploration } from "./explore.ts";
import { likelihoodsOf, openingsLikely } from "./likely.ts";

/** The least and the most of one series at each turn, over all plays. */
export interface Band {
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** By turn: its mean when choices are made at random, of the plays that come so far. */
  readonly mean: readonly number[];
  /** By turn: every value that it can have, ascending; of many, the first that are met. */
  readonly values: readonly (readonly number[])[];
  /** By turn: values at which a play ended there. */
  readonly endings: readonly (readonly number[])[];
}

export interface Bands {
  readonly bands: readonly Band[];
  /** By turn: the share of plays that come so far when choices are made at random, 0 to 1. */
  readonly shares: readonly number[];
}

/** Values of a series at one turn that are told apart. */
const MOST_VALUES = 16;
/** Turns that bands are worked out for, and the steps that it may take. */
const LONGEST = 400;
const MOST_WORK = 4_000_000;

/**
 * Works out bands. `openings` are the moments that the story's opening leads to; `valueIn` says
 * what the `each`-th of `count` series is in a moment, or NaN.
 */
export function bandsOf(
  exploration: Exploration,
  openings: readonly number[],
  count: number,
  valueIn: (state: number, each: number) => number,
): Bands {
  const { edges, edgesAt, states } = exploration;
  const isEnd = (state: number): boolean => exploration.placeOf(state).offered === 0;
  const bands = Array.from({ length: count }, () => ({
    low: [] as number[],
    high: [] as number[],
    mean: [] as number[],
    values: [] as number[][],
    endings: [] as number[][],
  }));
  const shares: number[] = [];
  let now = new Float64Array(states);
  let next = new Float64Array(states);
  let layer = [...new Set(openings)];
  const likely = likelihoodsOf(exploration);
  const ways = openingsLikely(exploration);
  for (const [way, state] of openings.entries()) {
    now[state] = (now[state] as number) + (ways[way] as number);
  }
  let work = 0;
  while (shares.length < LONGEST && layer.length > 0 && work < MOST_WORK) {
    shares.push(layer.reduce((sum, state) => sum + (now[state] as number), 0));
    for (const [each, band] of bands.entries()) {
      const turn = turnOf(layer, now, (state) => valueIn(state, each), isEnd);
      band.low.push(turn.least);
      band.high.push(turn.most);
      band.mean.push(turn.mean);
      band.values.push(turn.values);
      band.endings.push(turn.ended);
    }
    const after: number[] = [];
    for (const state of layer) {
      const first = edgesAt[state] as number;
      // Of moments that were not gone on from nothing is known.
      const end = edgesAt[state + 1] ?? 0;
      const here = now[state] as number;
      now[state] = 0;
      for (let at = first; at < end; at++) {
        const target = edges[at] as number;
        const share = here * (likely?.[at] ?? 1 / (end - first));
        work++;
        if (next[target] === 0) after.push(target);
        // However unlikely: what can be met stays above nothing.
        next[target] = Math.max(Number.MIN_VALUE, (next[target] as number) + share);
      }
    }
    layer = after;
    [now, next] = [next, now];
  }
  return { bands, shares };
}

function turnOf(
  layer: readonly number[],
  weights: Float64Array,
  valueOf: (state: number) => number,
  isEnd: (state: number) => boolean,
): { least: number; most: number; mean: number; values: number[]; ended: number[] } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let sum = 0;
  let weight = 0;
  const ended = new Set<number>();
  const met = new Set<number>();
  for (const state of layer) {
    const value = valueOf(state);
    if (Number.isNaN(value)) continue;
    if (met.size < MOST_VALUES) met.add(value);
    if (value < least) least = value;
    if (value > most) most = value;
    if (isEnd(state)) ended.add(value);
    sum += value * (weights[state] as number);
    weight += weights[state] as number;
  }
  const mean = weight > 0 ? sum / weight : least;
  return { least, most, mean, values: [...met].sort((a, b) => a - b), ended: [...ended] };
}
