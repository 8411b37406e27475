/**
 * Of plays made at random, which share comes by each knot and goes each way between knots.
 *
 * Exact, up to rounding: from every situation, backwards from the ends, how likely it is that a
 * play meets a thing from there on. Each choice is as likely as any other (check/likely.ts). Where
 * a story goes round, its rounds are gone through again until nothing changes. Promises to give
 * up, and say nothing, where that would take long.
 */
import type { Exploration } from "../../check/explore.ts";
import { componentsOf, edgesOf, orderedBy } from "../../check/graph.ts";
import { likelihoodsOf, openingsLikely } from "../../check/likely.ts";

/** What the steps of an exploration meet: things, numbered from 0. */
export interface Met {
  readonly things: number;
  /** The things that are met together. */
  readonly sets: readonly (readonly number[])[];
  /** By step, in order: its set. The opening's steps stand apart. */
  readonly setOf: readonly number[];
  /** By step of the opening: its set, and the situation that it leads to. */
  readonly openings: readonly { readonly set: number; readonly to: number }[];
}

/** Things that are worked out side by side: their numbers of one situation lie together. */
const TOGETHER = 16;
/** Numbers worked out at most: about a second of work. */
const MOST_WORK = 300_000_000;
/** How often a round is gone through at most, and how little change in it is none. */
const ROUNDS = 2000;
const LEAST_CHANGE = 1e-7;

/** By thing: the share of plays that meet it, 0 to 1; undefined where it would take too long. */
export function sharesOf(exploration: Exploration, met: Met): Float64Array | undefined {
  const edges = edgesOf(exploration);
  const { component } = componentsOf(edges);
  const order = orderedBy(component, edges.states);
  const likely = likelihoodsOf(exploration);
  const ways = openingsLikely(exploration);
  const shares = new Float64Array(met.things);
  let left = MOST_WORK;
  for (let first = 0; first < met.things; first += TOGETHER) {
    const ahead = new Float64Array(edges.states * TOGETHER);
    left = lookAhead(ahead, first, met, edges, order, component, likely, left);
    if (left < 0) return undefined;
    met.openings.forEach(({ set, to }, way) => {
      const share = ways[way] ?? 0;
      const things = met.sets[set] ?? [];
      for (let each = 0; each < TOGETHER && first + each < met.things; each++) {
        const isMet = things.includes(first + each);
        const at = first + each;
        const chance = isMet ? 1 : (ahead[to * TOGETHER + each] as number);
        shares[at] = (shares[at] as number) + share * chance;
      }
    });
  }
  return shares;
}

/**
 * Fills in, by situation, how likely each of some things is to be met from there on. Answers how
 * much work is left to be done; below 0 it has given up.
 */
function lookAhead(
  ahead: Float64Array,
  first: number,
  { sets, setOf }: Met,
  { states, at, to }: ReturnType<typeof edgesOf>,
  order: Int32Array,
  component: Int32Array,
  likely: Float64Array | undefined,
  work: number,
): number {
  const now = new Float64Array(TOGETHER);
  // By set: which of these things are in it.
  const within = sets.map((things) =>
    things.map((thing) => thing - first).filter((each) => each >= 0 && each < TOGETHER),
  );
  let left = work;
  for (let begin = 0; begin < states; ) {
    const number = component[order[begin] as number];
    let end = begin + 1;
    while (end < states && component[order[end] as number] === number) end++;
    const isRound = end - begin > 1 || leadsTo(order[begin] as number, at, to);
    for (let round = 0; round < ROUNDS; round++) {
      let change = 0;
      for (let i = begin; i < end; i++) {
        const state = order[i] as number;
        const one = at[state] as number;
        const last = at[state + 1] as number;
        now.fill(0);
        for (let e = one; e < last; e++) {
          const share = likely === undefined ? 1 / (last - one) : (likely[e] as number);
          const target = (to[e] as number) * TOGETHER;
          for (let each = 0; each < TOGETHER; each++) {
            now[each] = (now[each] as number) + share * (ahead[target + each] as number);
          }
          // What is met on the way is met, whatever comes after.
          for (const each of within[setOf[e] as number] as readonly number[]) {
            now[each] = (now[each] as number) + share * (1 - (ahead[target + each] as number));
          }
        }
        left -= (last - one) * TOGETHER;
        for (let each = 0; each < TOGETHER; each++) {
          const before = ahead[state * TOGETHER + each] as number;
          change = Math.max(change, (now[each] as number) - before);
          ahead[state * TOGETHER + each] = now[each] as number;
        }
      }
      if (left < 0) return left;
      if (!isRound || change < LEAST_CHANGE) break;
    }
    begin = end;
  }
  return left;
}

/** Whether a situation can lead to itself. */
function leadsTo(state: number, at: Int32Array, to: Int32Array): boolean {
  for (let e = at[state] as number; e < (at[state + 1] as number); e++) {
    if (to[e] === state) return true;
  }
  return false;
}
