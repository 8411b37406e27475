/**
 * What several questions ask of an exploration as a whole, worked out once: its rounds, an order
 * in which each moment comes before all that it leads to, and how likely each end is.
 *
 * Choosing is by chance here: of the ways on from a moment each is as likely as any other. That
 * says how wide each part of a story is, not what readers do.
 */
import { componentsOf, type Edges, edgesOf, hasCycle, orderedBy } from "./graph.ts";
import type { Viewpoint } from "./viewpoint.ts";

export interface Whole {
  readonly edges: Edges;
  /** By moment: its component; every edge goes to a lower number or stays in its component. */
  readonly component: Int32Array;
  readonly components: number;
  /** Whether a play can go round. */
  readonly isRound: boolean;
  /** Every moment after all that it leads to, but within a component. */
  readonly order: Int32Array;
  /** By moment without a choice: the share of plays that end there, 0 to 1. */
  readonly arrived: Float64Array;
  /** By moment: how often a play that ends comes there, each way of chance counted; 1 for always. */
  readonly visits: Float64Array;
  /** Words on the way to an end, on average, without the opening's. */
  readonly meanWords: number;
}

/** Rounds of the sums that a story with rounds in it needs; the rest is beyond a millionth. */
const ROUNDS = 400;

export function wholeOf(viewpoint: Viewpoint): Whole {
  const edges = edgesOf(viewpoint.exploration);
  const { component, count } = componentsOf(edges);
  const isRound = hasCycle(edges, { count });
  const order = orderedBy(component, edges.states);
  return {
    edges,
    component,
    components: count,
    isRound,
    order,
    ...shareOut(viewpoint, order, isRound),
  };
}

/**
 * How likely each end is when a reader chooses by chance, and the words then read on average.
 * Where the story goes round that is done over again until next to nothing is left on the way.
 */
function shareOut(
  { exploration, watch }: Viewpoint,
  order: Int32Array,
  isRound: boolean,
): { arrived: Float64Array; visits: Float64Array; meanWords: number } {
  const { edges, edgesAt, states } = exploration;
  const weight = new Float64Array(states);
  for (const start of watch.openings) {
    weight[start] = (weight[start] as number) + 1 / watch.openings.length;
  }
  const arrived = new Float64Array(states);
  const visits = new Float64Array(states);
  let words = 0;
  let total = 0;
  for (let round = 0; round < (isRound ? ROUNDS : 1); round++) {
    let onTheWay = 0;
    for (let i = states - 1; i >= 0; i--) {
      const state = order[i] as number;
      const here = weight[state] as number;
      if (here === 0) continue;
      weight[state] = 0;
      visits[state] = (visits[state] as number) + here;
      const first = edgesAt[state] as number;
      const end = edgesAt[state + 1] as number;
      if (!(end > first)) {
        // One that was not gone on from is no end.
        if (exploration.placeOf(state).offered > 0) continue;
        arrived[state] = (arrived[state] as number) + here;
        total += here;
        continue;
      }
      const share = here / (end - first);
      for (let e = first; e < end; e++) {
        const to = edges[e] as number;
        weight[to] = (weight[to] as number) + share;
        words += share * (watch.words[e] as number);
        onTheWay += share;
      }
    }
    if (onTheWay < 1e-9) break;
  }
  for (let state = 0; total > 0 && state < states; state++) {
    arrived[state] = (arrived[state] as number) / total;
    visits[state] = (visits[state] as number) / total;
  }
  return { arrived, visits, meanWords: total === 0 ? 0 : words / total };
}
