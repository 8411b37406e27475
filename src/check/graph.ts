/**
 * Questions about the whole graph of moments: how many plays there are, how long, how likely
 * each ending is, from where no ending can be reached, and where a story can go round for ever.
 *
 * Owns no search of its own: it is given an exploration that is over. All of it takes time and
 * memory in proportion to the steps.
 */
import type { Exploration } from "./explore.ts";

export interface Plays {
  /** How many plays there are, from the beginning to an end; `undefined` where a play can go
   * round, so that there is no end of them. */
  readonly count: bigint | undefined;
  /** Choices of the shortest play that ends, and of the longest; −1 where none ends. */
  readonly shortest: number;
  readonly longest: number;
}

/** The edges of an exploration, as arrays. */
export interface Edges {
  readonly states: number;
  /** By moment: its first edge; one more at the end. */
  readonly at: Int32Array;
  readonly to: Int32Array;
}

export function edgesOf(exploration: Exploration): Edges {
  return { states: exploration.states, at: exploration.edgesAt, to: exploration.edges };
}

/**
 * The strongly connected components of the graph (Tarjan 1972), numbered so that every edge
 * goes from a higher number to a lower one or stays in its component.
 */
export function componentsOf({ states, at, to }: Edges): {
  readonly component: Int32Array;
  readonly count: number;
  /** Whether the story can come from some moment back to the same. */
  readonly isRound: boolean;
} {
  const index = new Int32Array(states).fill(-1);
  const low = new Int32Array(states);
  const component = new Int32Array(states).fill(-1);
  const next = new Int32Array(states);
  const path: number[] = [];
  const frames: number[] = [];
  let counter = 0;
  let count = 0;
  let isRound = false;
  for (let root = 0; root < states; root++) {
    if ((index[root] as number) >= 0) continue;
    frames.push(root);
    path.push(root);
    index[root] = low[root] = counter++;
    next[root] = at[root] as number;
    while (frames.length > 0) {
      const state = frames[frames.length - 1] as number;
      const edge = next[state] as number;
      if (edge < (at[state + 1] as number)) {
        next[state] = edge + 1;
        const target = to[edge] as number;
        if ((index[target] as number) < 0) {
          index[target] = low[target] = counter++;
          next[target] = at[target] as number;
          frames.push(target);
          path.push(target);
        } else if ((component[target] as number) < 0) {
          isRound = true;
          low[state] = Math.min(low[state] as number, index[target] as number);
        }
        continue;
      }
      frames.pop();
      const around = frames[frames.length - 1];
      if (around !== undefined) {
        low[around] = Math.min(low[around] as number, low[state] as number);
      }
      if (low[state] !== index[state]) continue;
      for (;;) {
        const member = path.pop() as number;
        component[member] = count;
        if (member === state) break;
      }
      count++;
    }
  }
  return { component, count, isRound };
}

/**
 * Counts plays. `order`: every moment after all that it leads to, but within a component.
 * `starts`: the moments that the story's opening leads to, by way of chance.
 */
export function countPlays(
  edges: Edges,
  order: Int32Array,
  isRound: boolean,
  starts: readonly number[] = [0],
): Plays {
  if (isRound) {
    const toEnd = shortestToEnd(edges);
    return { count: undefined, shortest: leastOf(toEnd, starts), longest: -1 };
  }
  const { states, at, to } = edges;
  const shortest = new Int32Array(states).fill(-1);
  const longest = new Int32Array(states).fill(-1);
  const counts: bigint[] = new Array(states);
  const small = new Float64Array(states);
  for (let i = 0; i < states; i++) {
    const state = order[i] as number;
    const first = at[state] as number;
    const end = at[state + 1] as number;
    if (first === end) {
      shortest[state] = 0;
      longest[state] = 0;
      small[state] = 1;
      continue;
    }
    let plays = 0;
    let least = -1;
    let most = -1;
    for (let e = first; e < end; e++) {
      const target = to[e] as number;
      const far = longest[target] as number;
      if (far >= 0) {
        const near = shortest[target] as number;
        if (least < 0 || near < least) least = near;
        if (far > most) most = far;
      }
      plays += small[target] as number;
    }
    if (most >= 0) {
      shortest[state] = least + 1;
      longest[state] = most + 1;
    }
    small[state] = plays;
    if (plays < Number.MAX_SAFE_INTEGER) continue;
    // Beyond what a number holds exactly.
    let exact = 0n;
    for (let e = first; e < end; e++) {
      const target = to[e] as number;
      exact += counts[target] ?? BigInt(small[target] as number);
    }
    counts[state] = exact;
  }
  let count = 0n;
  for (const start of starts) count += counts[start] ?? BigInt(small[start] as number);
  return {
    count,
    shortest: leastOf(shortest, starts),
    longest: starts.reduce((most, start) => Math.max(most, longest[start] as number), -1),
  };
}

/** The least that some moments have, of those that have any; −1 where none has. */
function leastOf(lengths: Int32Array, moments: readonly number[]): number {
  let least = -1;
  for (const moment of moments) {
    const length = lengths[moment] as number;
    if (length >= 0 && (least < 0 || length < least)) least = length;
  }
  return least;
}

/** By moment: how many choices the nearest end is away; −1 where none can be reached. */
function shortestToEnd(edges: Edges): Int32Array {
  const { at } = edges;
  return distancesTo(edges, (state) => at[state] === at[state + 1]);
}

/** By moment: how many choices the nearest moment like this is away; −1 where none can be. */
export function distancesTo(
  { states, at, to }: Edges,
  isThere: (state: number) => boolean,
): Int32Array {
  const back = reversed(states, at, to);
  const distance = new Int32Array(states).fill(-1);
  const work = new Int32Array(states);
  let end = 0;
  for (let state = 0; state < states; state++) {
    if (!isThere(state)) continue;
    distance[state] = 0;
    work[end++] = state;
  }
  for (let i = 0; i < end; i++) {
    const state = work[i] as number;
    for (let e = back.at[state] as number; e < (back.at[state + 1] as number); e++) {
      const from = back.from[e] as number;
      if ((distance[from] as number) >= 0) continue;
      distance[from] = (distance[state] as number) + 1;
      work[end++] = from;
    }
  }
  return distance;
}

function reversed(
  states: number,
  at: Int32Array,
  to: Int32Array,
): { readonly at: Int32Array; readonly from: Int32Array } {
  const backAt = new Int32Array(states + 1);
  const edges = at[states] as number;
  for (let e = 0; e < edges; e++) {
    const target = to[e] as number;
    backAt[target + 1] = (backAt[target + 1] as number) + 1;
  }
  for (let s = 0; s < states; s++) {
    backAt[s + 1] = (backAt[s + 1] as number) + (backAt[s] as number);
  }
  const fill = backAt.slice(0, states);
  const from = new Int32Array(edges);
  for (let s = 0; s < states; s++) {
    for (let e = at[s] as number; e < (at[s + 1] as number); e++) {
      const target = to[e] as number;
      from[fill[target] as number] = s;
      fill[target] = (fill[target] as number) + 1;
    }
  }
  return { at: backAt, from };
}

/** Moments so that each comes after all that it leads to, but within a component. */
export function orderedBy(component: Int32Array, states: number): Int32Array {
  let count = 0;
  for (let s = 0; s < states; s++) count = Math.max(count, (component[s] as number) + 1);
  const at = new Int32Array(count + 1);
  for (let s = 0; s < states; s++) {
    const after = (component[s] as number) + 1;
    at[after] = (at[after] as number) + 1;
  }
  for (let c = 0; c < count; c++) at[c + 1] = (at[c + 1] as number) + (at[c] as number);
  const order = new Int32Array(states);
  for (let s = 0; s < states; s++) {
    const c = component[s] as number;
    order[at[c] as number] = s;
    at[c] = (at[c] as number) + 1;
  }
  return order;
}

/**
 * By moment: how many plays come there, each way of chance counted. Only for stories that don't
 * go round.
 */
export function countPlaysTo(
  { states, at, to }: Edges,
  order: Int32Array,
  starts: readonly number[],
): bigint[] {
  const small = new Float64Array(states);
  const large = new Map<number, bigint>();
  const countOf = (state: number): bigint => large.get(state) ?? BigInt(small[state] as number);
  const add = (state: number, count: number, exact: number | undefined): void => {
    const sum = (small[state] as number) + count;
    const isExact = exact === undefined && !large.has(state) && sum <= Number.MAX_SAFE_INTEGER;
    if (isExact) small[state] = sum;
    else large.set(state, countOf(state) + (exact === undefined ? BigInt(count) : countOf(exact)));
  };
  for (const start of starts) add(start, 1, undefined);
  for (let i = states - 1; i >= 0; i--) {
    const state = order[i] as number;
    const from = large.has(state) ? state : undefined;
    for (let e = at[state] as number; e < (at[state + 1] as number); e++) {
      add(to[e] as number, small[state] as number, from);
    }
  }
  return Array.from({ length: states }, (_, state) => countOf(state));
}
