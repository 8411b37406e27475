/**
 * What several questions ask of an exploration as a whole, worked out once: its rounds, an order
 * in which each moment comes before all that it leads to, and how likely each end is.
 *
 * Choosing is by chance here, each choice as likely as any other (`likely.ts`). That says how wide
 * each part of a story is, not what readers do.
 */
import type { Exploration } from "./explore.ts";
import { componentsOf, type Edges, edgesOf, orderedBy } from "./graph.ts";
import { likelihoodsOf, openingsLikely } from "./likely.ts";
import type { Viewpoint } from "./viewpoint.ts";

/** What does not depend on the words. */
export interface Shape {
  readonly edges: Edges;
  /** By moment: its component; every edge goes to a lower number or stays in its component. */
  readonly component: Int32Array;
  readonly components: number;
  /** Whether a play can go round. */
  readonly isRound: boolean;
  /** Every moment after all that it leads to, but within a component. */
  readonly order: Int32Array;
  /** By step: its share of those from its moment; `undefined` where they are all alike. */
  readonly likely: Float64Array | undefined;
  /** By moment without a choice: the share of plays that end there, 0 to 1. */
  readonly arrived: Float64Array;
  /** By moment: how often a play that ends comes there; 1 for always. */
  readonly visits: Float64Array;
}

export interface Whole extends Shape {
  /** Words on the way to an end, on average, without the opening's. */
  readonly meanWords: number;
}

/** How often a component is gone through at most, and how little left in it ends that sooner. */
const ROUNDS = 400;
const LEAST_LEFT = 1e-9;
/** Steps that all of that may take; beyond them each component has so few rounds. */
const MOST_WORK = 2_000_000_000;
const FEW_ROUNDS = 40;

export function wholeOf(viewpoint: Viewpoint): Whole {
  const { found } = viewpoint;
  found.shape ??= shapeOf(viewpoint);
  return { ...found.shape, meanWords: meanWordsOf(viewpoint, found.shape) };
}

function shapeOf(viewpoint: Viewpoint): Shape {
  const edges = edgesOf(viewpoint.exploration);
  const { component, count, isRound } = componentsOf(edges);
  const order = orderedBy(component, edges.states);
  const likely = likelihoodsOf(viewpoint.exploration);
  return {
    edges,
    component,
    components: count,
    isRound,
    order,
    likely,
    ...shareOut(viewpoint, component, order, likely),
  };
}

/** Words on an average play: of each moment those of the steps from it, as often as it is met. */
function meanWordsOf(
  { exploration, watch }: Viewpoint,
  { arrived, visits, likely }: Shape,
): number {
  if (arrived.every((share) => share === 0)) return 0;
  const { edgesAt } = exploration;
  let mean = 0;
  for (let state = 0; state < visits.length; state++) {
    const first = edgesAt[state] as number;
    const last = edgesAt[state + 1] as number;
    if (visits[state] === 0 || !(last > first)) continue;
    let words = 0;
    for (let e = first; e < last; e++) {
      words += (watch.words[e] as number) * (likely?.[e] ?? 1 / (last - first));
    }
    mean += (visits[state] as number) * words;
  }
  return mean;
}

/**
 * How likely each end is when a reader chooses by chance.
 *
 * Component by component, so that all that comes into one has come before it is left. Where a
 * story goes round within one, that is done over again until next to nothing is left in it.
 */
function shareOut(
  { exploration, watch }: Viewpoint,
  component: Int32Array,
  order: Int32Array,
  likely: Float64Array | undefined,
): { arrived: Float64Array; visits: Float64Array } {
  const { edges, edgesAt, states } = exploration;
  const weight = new Float64Array(states);
  const openingLikely = openingsLikely(exploration);
  for (const [way, start] of watch.openings.entries()) {
    weight[start] = (weight[start] as number) + (openingLikely[way] as number);
  }
  const arrived = new Float64Array(states);
  const visits = new Float64Array(states);
  let total = 0;
  let work = 0;
  /** Sends all that is in a component on once; gives back what is still in it. */
  const sendOn = (begin: number, end: number): number => {
    let left = 0;
    for (let i = begin; i < end; i++) {
      const state = order[i] as number;
      const here = weight[state] as number;
      if (here === 0) continue;
      weight[state] = 0;
      visits[state] = (visits[state] as number) + here;
      const first = edgesAt[state] as number;
      const last = edgesAt[state + 1] as number;
      if (!(last > first)) {
        // One that was not gone on from is no end.
        if (exploration.placeOf(state).offered > 0) continue;
        arrived[state] = (arrived[state] as number) + here;
        total += here;
        continue;
      }
      const alike = here / (last - first);
      work += last - first;
      for (let e = first; e < last; e++) {
        const to = edges[e] as number;
        const share = likely === undefined ? alike : here * (likely[e] as number);
        weight[to] = (weight[to] as number) + share;
        // What was met later lies later: it is sent on in the same round.
        if (to <= state && component[to] === component[state]) left += share;
      }
    }
    return left;
  };
  for (let end = states; end > 0; ) {
    const begin = beginOf(component, order, end);
    let still = 0;
    for (let i = begin; i < end; i++) still += weight[order[i] as number] as number;
    const least = still * LEAST_LEFT;
    const rounds = canBeLeft(exploration, component, order, begin, end) ? ROUNDS : 1;
    for (let round = 0; round < rounds && still > least; round++) {
      if (work > MOST_WORK && round >= FEW_ROUNDS) break;
      still = sendOn(begin, end);
    }
    end = begin;
  }
  for (let state = 0; total > 0 && state < states; state++) {
    arrived[state] = (arrived[state] as number) / total;
    visits[state] = (visits[state] as number) / total;
  }
  return { arrived, visits };
}

/** Where in `order` the component begins that ends before `end`. */
function beginOf(component: Int32Array, order: Int32Array, end: number): number {
  const number = component[order[end - 1] as number];
  let begin = end - 1;
  while (begin > 0 && component[order[begin - 1] as number] === number) begin--;
  return begin;
}

/** Whether there is any way out of a component, or an end in it. */
function canBeLeft(
  { edges, edgesAt }: Exploration,
  component: Int32Array,
  order: Int32Array,
  begin: number,
  end: number,
): boolean {
  const number = component[order[begin] as number];
  for (let i = begin; i < end; i++) {
    const state = order[i] as number;
    const first = edgesAt[state] as number;
    const last = edgesAt[state + 1] as number;
    if (!(last > first)) return true;
    for (let e = first; e < last; e++) {
      if (component[edges[e] as number] !== number) return true;
    }
  }
  return false;
}
