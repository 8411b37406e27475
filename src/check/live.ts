/**
 * What a story's future may still ask of a state, by place.
 *
 * A part of a state matters at a block when it may have changed before (else it is what it was
 * at the beginning) and may be read after, before it is overwritten. All else is forgotten:
 * that alone makes stories small (Bozga, Fernandez, Ghirvu 1999: live variables are a stronger
 * reduction than strong bisimulation, and paths keep their lengths).
 *
 * Found part by part, by two searches that stay between the part's first write and its last
 * read, so that a long story costs in proportion to its length: of a story told in scenes, what
 * belongs to one scene is looked for in that scene alone.
 */
import { CELL_TURN } from "../program/program.ts";
import { type Accesses, kindOfPart, PART_CELL, PART_ORIGINS, partOf } from "./accesses.ts";
import type { Flow } from "./flow.ts";

export interface Liveness {
  /** By block: the parts that matter when the flow begins it, ascending. */
  readonly live: readonly (readonly number[])[];
  /** By block: whether the number of turns may still be asked for from there. */
  readonly asksTurns: Uint8Array;
}

const none: readonly number[] = [];

/** What matters where. `targets` are the blocks that are asked about; others are left empty. */
export function livenessOf(flow: Flow, accesses: Accesses, targets: Uint8Array): Liveness {
  const blocks = flow.starts.length;
  const search = new Search(flow);
  const live: number[][] = Array.from({ length: blocks }, () => none as number[]);
  for (const [part, reads] of accesses.reads) {
    const isShared = kindOfPart(part) === PART_CELL || kindOfPart(part) === PART_ORIGINS;
    const found = search.between(
      accesses.writes.get(part) ?? new Set(),
      accesses.writesBefore.get(part) ?? new Set(),
      reads,
      accesses.kills.get(part) ?? new Set(),
      isShared,
    );
    for (const block of found) {
      if (targets[block] === 0) continue;
      const parts = live[block] as number[];
      if (parts.length === 0) live[block] = [part];
      else parts.push(part);
    }
  }
  for (const parts of live) parts.sort((a, b) => a - b);
  return { live, asksTurns: search.before(turnReaders(accesses)) };
}

/** Blocks in which the number of turns is asked for by itself. */
function turnReaders(accesses: Accesses): Iterable<number> {
  return accesses.reads.get(partOf(PART_CELL, CELL_TURN)) ?? [];
}

class Search {
  readonly #flow: Flow;
  /** By block: its place in an order in which edges go up, but within a loop. */
  readonly #order: Int32Array;
  readonly #callers: readonly (readonly number[])[];
  readonly #offerers: readonly (readonly number[])[];
  readonly #previous: readonly (readonly number[])[];
  /** Stamps: which search has come by. */
  readonly #forward: Int32Array;
  readonly #backward: Int32Array;
  #search = 0;

  constructor(flow: Flow) {
    this.#flow = flow;
    const blocks = flow.starts.length;
    this.#forward = new Int32Array(blocks).fill(-1);
    this.#backward = new Int32Array(blocks).fill(-1);
    this.#order = orderOf(flow);
    this.#previous = reversed(flow.next, flow.isReached);
    this.#callers = reversed(flow.calls, flow.isReached);
    this.#offerers = reversed(flow.offers, flow.isReached);
  }

  /** The blocks at whose beginning the part may have changed and may still be read. */
  between(
    writes: ReadonlySet<number>,
    writesBefore: ReadonlySet<number>,
    reads: ReadonlySet<number>,
    kills: ReadonlySet<number>,
    isShared: boolean,
  ): readonly number[] {
    const search = this.#search++;
    const { next, calls, offers, isReached, sitesAfter } = this.#flow;
    // Temporaries go along with a choice from where it is offered, and into no call.
    const aside = isShared ? calls : offers;
    const asideBack = isShared ? this.#callers : this.#offerers;
    const order = this.#order;
    let last = -1;
    for (const block of reads) last = Math.max(last, order[block] as number);
    const forward = this.#forward;
    const work: number[] = [];
    const go = (block: number): void => {
      if (forward[block] === search || (order[block] as number) > last) return;
      forward[block] = search;
      work.push(block);
    };
    for (const block of writes) {
      if (isReached[block] === 0) continue;
      for (const to of next[block] as readonly number[]) go(to);
      for (const to of aside[block] as readonly number[]) go(to);
      if (isShared) for (const to of sitesAfter(block)) go(to);
    }
    for (const block of writesBefore) {
      go(block);
      if (isShared) for (const to of sitesAfter(block)) go(to);
    }
    while (work.length > 0) {
      const block = work.pop() as number;
      for (const to of next[block] as readonly number[]) go(to);
      for (const to of aside[block] as readonly number[]) go(to);
    }
    const backward = this.#backward;
    const found: number[] = [];
    for (const block of reads) {
      if (forward[block] !== search || backward[block] === search) continue;
      backward[block] = search;
      found.push(block);
    }
    for (let i = 0; i < found.length; i++) {
      const block = found[i] as number;
      this.#stepBack(this.#previous[block] as readonly number[], search, kills, found);
      this.#stepBack(asideBack[block] as readonly number[], search, kills, found);
    }
    return found;
  }

  #stepBack(
    blocks: readonly number[],
    search: number,
    kills: ReadonlySet<number>,
    found: number[],
  ): void {
    for (const block of blocks) {
      if (this.#backward[block] === search || this.#forward[block] !== search) continue;
      // A block that overwrites it first has been found already if it reads it before.
      if (kills.has(block)) continue;
      this.#backward[block] = search;
      found.push(block);
    }
  }

  /** By block: whether any of these may still be come to. */
  before(blocks: Iterable<number>): Uint8Array {
    const isBefore = new Uint8Array(this.#flow.starts.length);
    const work: number[] = [];
    const go = (block: number): void => {
      if (isBefore[block] === 1) return;
      isBefore[block] = 1;
      work.push(block);
    };
    for (const block of blocks) go(block);
    while (work.length > 0) {
      const block = work.pop() as number;
      for (const from of this.#previous[block] as readonly number[]) go(from);
      for (const from of this.#callers[block] as readonly number[]) go(from);
    }
    return isBefore;
  }
}

function reversed(
  edges: readonly (readonly number[])[],
  isReached: Uint8Array,
): readonly (readonly number[])[] {
  const back: number[][] = Array.from({ length: edges.length }, () => none as number[]);
  for (const [from, to] of edges.entries()) {
    if (isReached[from] === 0) continue;
    for (const block of to) {
      const known = back[block] as number[];
      if (known.length === 0) back[block] = [from];
      else known.push(from);
    }
  }
  return back;
}

/**
 * Tarjan's strongly connected components (1972), without recursion: blocks that lie on one loop
 * have the same number, and edges between loops go from a lower number to a higher one.
 */
function orderOf(flow: Flow): Int32Array {
  const { next, calls, offers, isReached } = flow;
  const blocks = next.length;
  const index = new Int32Array(blocks).fill(-1);
  const low = new Int32Array(blocks);
  const order = new Int32Array(blocks).fill(-1);
  const onPath = new Uint8Array(blocks);
  const path: number[] = [];
  const frames: number[] = [];
  const edges: number[] = [];
  let counter = 0;
  let components = 0;
  const edgeOf = (block: number, edge: number): number => {
    const follow = next[block] as readonly number[];
    if (edge < follow.length) return follow[edge] as number;
    const called = calls[block] as readonly number[];
    const rest = edge - follow.length;
    if (rest < called.length) return called[rest] as number;
    return (offers[block] as readonly number[])[rest - called.length] ?? -1;
  };
  for (let root = 0; root < blocks; root++) {
    if (isReached[root] === 0 || (index[root] as number) >= 0) continue;
    frames.push(root);
    edges.push(0);
    index[root] = low[root] = counter++;
    onPath[root] = 1;
    path.push(root);
    while (frames.length > 0) {
      const block = frames.at(-1) as number;
      const edge = edges[edges.length - 1] as number;
      const to = edgeOf(block, edge);
      if (to >= 0) {
        edges[edges.length - 1] = edge + 1;
        if ((index[to] as number) < 0) {
          index[to] = low[to] = counter++;
          onPath[to] = 1;
          path.push(to);
          frames.push(to);
          edges.push(0);
        } else if (onPath[to] === 1) {
          low[block] = Math.min(low[block] as number, index[to] as number);
        }
        continue;
      }
      frames.pop();
      edges.pop();
      const around = frames.at(-1);
      if (around !== undefined) {
        low[around] = Math.min(low[around] as number, low[block] as number);
      }
      if (low[block] !== index[block]) continue;
      for (;;) {
        const member = path.pop() as number;
        onPath[member] = 0;
        order[member] = components;
        if (member === block) break;
      }
      components++;
    }
  }
  // Tarjan finds the last component first.
  for (let b = 0; b < blocks; b++) {
    if ((order[b] as number) >= 0) order[b] = components - 1 - (order[b] as number);
  }
  return order;
}
