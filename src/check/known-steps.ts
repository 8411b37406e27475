/**
 * Steps of which is known what comes of them, one after another, for as long as there is nothing
 * else to be done.
 *
 * Nearly every step is one of these: its turn was run before from a moment that was the same in all
 * that the turn asks for. So this is one loop over numbers, and what a step makes is put together
 * where it goes if it turns out to be new. Stops before a step that is not known, and wherever
 * anything has to grow: the explorer does those as it would all of them, and comes back.
 */
import type { Place } from "./places.ts";
import { hashOf, type MomentStore, STRIDE_BITS, seek } from "./store.ts";
import { G_TALLY, lookUp, makeInto, type TurnTable } from "./turn-table.ts";

/** What is filled, as the explorer keeps it. */
export interface Ground {
  readonly store: MomentStore;
  readonly places: { readonly all: readonly Place[] };
  readonly before: Int32Array;
  readonly chosen: Uint8Array | Uint16Array;
  readonly edges: Int32Array;
  readonly edgesAt: Int32Array;
  readonly edgeChoices: Uint16Array;
}

/** Where it stands, and how far it may go. */
export interface Walk {
  /** The moment at hand, and the first of its choices that was not taken yet. */
  from: number;
  choice: number;
  /** Steps taken, and of those that are kept. */
  steps: number;
  edges: number;
  readonly keepsEdges: boolean;
  /** Goes no further than to this moment, than to so many moments, than so many steps. */
  until: number;
  mostMoments: number;
  mostSteps: number;
  /** Told of each step what was kept with its turn. */
  readonly again: ((kept: number) => void) | undefined;
}

/** From nowhere yet. */
export function newWalk(keepsEdges: boolean, again: ((kept: number) => void) | undefined): Walk {
  return {
    from: 0,
    choice: 0,
    steps: 0,
    edges: 0,
    keepsEdges,
    until: 0,
    mostMoments: 0,
    mostSteps: 0,
    again,
  };
}

/** Takes known steps. Only where all moments are of one length. */
export function takeKnownSteps(ground: Ground, table: TurnTable, walk: Walk): void {
  const { store, before, chosen, edges, edgesAt, edgeChoices } = ground;
  const { all } = ground.places;
  const { stride, blocks, slots } = store;
  const { pool, tallies } = table;
  const { keepsEdges, until, mostMoments, mostSteps, again } = walk;
  const mask = slots.length - 1;
  const half = slots.length >> 1;
  const begun = store.size;
  const lastBlock = begun >>> STRIDE_BITS;
  const tail = blocks[lastBlock];
  if (tail === undefined) return;
  const tailFrom = lastBlock << STRIDE_BITS;
  const mostFilled = (slots.length * 3) >> 3;
  const room = Math.min(before.length, mostMoments);
  const begunFirst = store.inFirst;
  let { from, choice, steps } = walk;
  let edge = walk.edges;
  let size = begun;
  let first = begunFirst;
  moments: for (; from < size && from < until; from++) {
    const states = blocks[from >>> STRIDE_BITS] as Int32Array;
    const at = (from & ((1 << STRIDE_BITS) - 1)) * stride;
    const heads = table.headsOf(states[at] as number);
    const { offered } = all[states[at] as number] as Place;
    if (heads === 0 || size + offered > room || steps >= mostSteps || offered > 255) break;
    if (Math.max(first, size - first) + offered >= mostFilled) break;
    if ((size + offered - tailFrom) * stride > tail.length) break;
    if (keepsEdges && (edge + offered > edges.length || from + 1 >= edgesAt.length)) break;
    for (; choice < offered; choice++) {
      const head = pool[heads + choice] as number;
      const turn = lookUp(pool, head, states, at);
      if (turn === 0) break moments;
      // What comes of it is put together behind the last moment: there it stays if it is new.
      const words = (size - tailFrom) * stride;
      const length = makeInto(pool, turn, states, at, tail, words);
      if (length > stride) break moments;
      for (let i = words + length; i < words + stride; i++) tail[i] = 0;
      const hash = hashOf(tail, words, stride);
      const slot = seek(slots, hash, blocks, tail, words, stride);
      const entry = slots[slot] as number;
      let to = (entry & mask) - 1;
      if (entry === 0) {
        to = size++;
        slots[slot] = (hash & ~mask) | size;
        if (slot < half) first++;
        before[to] = from;
        chosen[to] = choice;
      }
      if (keepsEdges) {
        edges[edge] = to;
        edgeChoices[edge++] = choice;
      }
      const tally = pool[head + G_TALLY] as number;
      tallies[tally] = (tallies[tally] as number) + 1;
      steps++;
      if (again !== undefined) again(pool[turn + 1] as number);
    }
    choice = 0;
    if (keepsEdges) edgesAt[from + 1] = edge;
  }
  walk.from = from;
  walk.choice = choice;
  walk.steps = steps;
  walk.edges = edge;
  if (size > begun) store.grew(first - begunFirst, size - begun - (first - begunFirst));
}
