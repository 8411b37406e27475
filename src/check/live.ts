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
import type { Accesses } from "./accesses.ts";
import type { ByPart } from "./by-part.ts";
import type { Flow } from "./flow.ts";
import { kindOfPart, PART_CELL, PART_ORIGINS, partOf } from "./parts.ts";

export interface Liveness {
  /** The parts that matter when the flow begins a block. */
  readonly live: Chains;
  /** By block: whether the number of turns may still be asked for from there. */
  readonly asksTurns: Uint8Array;
}

/** By block a chain of parts, ascending: most blocks are never asked about. */
export interface Chains {
  /** By block: its first link, or −1. */
  readonly first: Int32Array;
  /** By link: its part, and the link after it, or −1. */
  readonly parts: Int32Array;
  readonly after: Int32Array;
}

/** Edges by block, one after another: those of a block are at `at[block]` … `at[block + 1] − 1`. */
interface Edges {
  readonly at: Int32Array;
  readonly to: Int32Array;
}

const nowhere = new Int32Array(0);

/** What matters where. */
export function livenessOf(flow: Flow, accesses: Accesses): Liveness {
  const search = new Search(flow);
  // Each part is put in front of those before it: from the last to the first they come to lie in
  // order.
  const first = new Int32Array(flow.starts.length).fill(-1);
  let parts = new Int32Array(1 << 12);
  let after = new Int32Array(1 << 12);
  let links = 0;
  const { reads } = accesses;
  const { found } = search;
  for (let part = accesses.parts - 1; part >= 0; part--) {
    if (reads.at[part] === reads.at[part + 1]) continue;
    const count = search.between(accesses, part);
    if (links + count > parts.length) {
      parts = widened(parts, links + count);
      after = widened(after, links + count);
    }
    for (let i = 0; i < count; i++) {
      const block = found[i] as number;
      parts[links] = part;
      after[links] = first[block] as number;
      first[block] = links++;
    }
  }
  const live = { first, parts, after };
  return { live, asksTurns: search.before(turnReaders(accesses)) };
}

function widened(array: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(Math.max(array.length * 2, least));
  wider.set(array);
  return wider;
}

/** Blocks in which the number of turns is asked for by itself. */
function turnReaders({ parts, reads }: Accesses): Int32Array {
  const part = partOf(PART_CELL, CELL_TURN);
  return part < parts ? reads.blocks.subarray(reads.at[part], reads.at[part + 1]) : nowhere;
}

class Search {
  readonly #flow: Flow;
  /** By block: its place in an order in which edges go up, but within a loop. */
  readonly #order: Int32Array;
  // Temporaries go along with a choice from where it is offered, and into no call; for all that is
  // shared it is the other way round.
  readonly #shared: Edges;
  readonly #sharedBack: Edges;
  readonly #own: Edges;
  readonly #ownBack: Edges;
  /** Blocks found, and those to be gone on from. */
  readonly found: Int32Array;
  /** Stamps: which search has come by. */
  readonly #forward: Int32Array;
  readonly #backward: Int32Array;
  /** By block, the same stamps: that it overwrites what is looked for. */
  readonly #killing: Int32Array;
  #search = 0;
  /** How many were found, and the place beyond which nobody reads. */
  #count = 0;
  #last = -1;

  constructor(flow: Flow) {
    this.#flow = flow;
    const blocks = flow.starts.length;
    this.#forward = new Int32Array(blocks).fill(-1);
    this.#backward = new Int32Array(blocks).fill(-1);
    this.#killing = new Int32Array(blocks).fill(-1);
    this.#order = orderOf(flow);
    this.#shared = joined(flow, flow.calls);
    this.#sharedBack = reversed(this.#shared);
    this.#own = joined(flow, flow.offers);
    this.#ownBack = reversed(this.#own);
    this.found = new Int32Array(blocks);
  }

  /**
   * Puts the blocks at whose beginning the part may have changed and may still be read into
   * `found`; gives back how many they are.
   */
  between({ reads, kills, writes, writesBefore }: Accesses, part: number): number {
    const kind = kindOfPart(part);
    const isShared = kind === PART_CELL || kind === PART_ORIGINS;
    const { isReached } = this.#flow;
    const { at, to } = isShared ? this.#shared : this.#own;
    this.#search++;
    this.#count = 0;
    this.#last = this.#lastOf(reads, part);
    const lastWrite = writes.at[part + 1] as number;
    for (let w = writes.at[part] as number; w < lastWrite; w++) {
      const block = writes.blocks[w] as number;
      if (isReached[block] === 0) continue;
      const end = at[block + 1] as number;
      for (let e = at[block] as number; e < end; e++) this.#go(to[e] as number);
      if (isShared) this.#goToSites(block);
    }
    const lastBefore = writesBefore.at[part + 1] as number;
    for (let w = writesBefore.at[part] as number; w < lastBefore; w++) {
      const block = writesBefore.blocks[w] as number;
      this.#go(block);
      if (isShared) this.#goToSites(block);
    }
    this.#goOn(isShared ? this.#shared : this.#own);
    return this.#back(reads, kills, part, isShared ? this.#sharedBack : this.#ownBack);
  }

  /** The last place, in the order of the flow, of those who read a part. */
  #lastOf({ at, blocks }: ByPart, part: number): number {
    const order = this.#order;
    const end = at[part + 1] as number;
    let last = -1;
    for (let r = at[part] as number; r < end; r++) {
      const place = order[blocks[r] as number] as number;
      if (place > last) last = place;
    }
    return last;
  }

  #go(block: number): void {
    if (this.#forward[block] === this.#search) return;
    if ((this.#order[block] as number) > this.#last) return;
    this.#forward[block] = this.#search;
    this.found[this.#count++] = block;
  }

  #goToSites(block: number): void {
    const sites = this.#flow.sitesAfter(block);
    for (let i = 0; i < sites.length; i++) this.#go(sites[i] as number);
  }

  /** Follows all that was begun with. */
  #goOn({ at, to }: Edges): void {
    const search = this.#search;
    const last = this.#last;
    const order = this.#order;
    const forward = this.#forward;
    const { found } = this;
    let work = this.#count;
    while (work > 0) {
      const block = found[--work] as number;
      const end = at[block + 1] as number;
      for (let e = at[block] as number; e < end; e++) {
        const next = to[e] as number;
        if (forward[next] === search || (order[next] as number) > last) continue;
        forward[next] = search;
        found[work++] = next;
      }
    }
  }

  /** Of the blocks that the search came by, finds those from which a read may be come to. */
  #back(reads: ByPart, kills: ByPart, part: number, { at, to }: Edges): number {
    const search = this.#search;
    const forward = this.#forward;
    const backward = this.#backward;
    const { found } = this;
    const killing = this.#killing;
    let count = 0;
    const lastKill = kills.at[part + 1] as number;
    for (let k = kills.at[part] as number; k < lastKill; k++) {
      killing[kills.blocks[k] as number] = search;
    }
    const lastRead = reads.at[part + 1] as number;
    for (let r = reads.at[part] as number; r < lastRead; r++) {
      const block = reads.blocks[r] as number;
      if (forward[block] !== search || backward[block] === search) continue;
      backward[block] = search;
      found[count++] = block;
    }
    for (let i = 0; i < count; i++) {
      const block = found[i] as number;
      const end = at[block + 1] as number;
      for (let e = at[block] as number; e < end; e++) {
        const from = to[e] as number;
        if (backward[from] === search || forward[from] !== search) continue;
        // A block that overwrites it first has been found already if it reads it before.
        if (killing[from] === search) continue;
        backward[from] = search;
        found[count++] = from;
      }
    }
    return count;
  }

  /** By block: whether any of these may still be come to. */
  before(blocks: Int32Array): Uint8Array {
    const isBefore = new Uint8Array(this.#flow.starts.length);
    const { at, to } = this.#sharedBack;
    const work: number[] = [];
    const go = (block: number): void => {
      if (isBefore[block] === 1) return;
      isBefore[block] = 1;
      work.push(block);
    };
    for (const block of blocks) go(block);
    while (work.length > 0) {
      const block = work.pop() as number;
      for (let e = at[block] as number; e < (at[block + 1] as number); e++) go(to[e] as number);
    }
    return isBefore;
  }
}

/** What follows each block that can be come to, in its frame and by these edges besides. */
function joined({ next, isReached }: Flow, aside: readonly (readonly number[])[]): Edges {
  const at = new Int32Array(next.length + 1);
  for (let b = 0; b < next.length; b++) {
    const own = (next[b] as readonly number[]).length + (aside[b] as readonly number[]).length;
    at[b + 1] = (at[b] as number) + (isReached[b] === 1 ? own : 0);
  }
  const to = new Int32Array(at[next.length] as number);
  let end = 0;
  for (let b = 0; b < next.length; b++) {
    if (isReached[b] === 0) continue;
    const follow = next[b] as readonly number[];
    for (let i = 0; i < follow.length; i++) to[end++] = follow[i] as number;
    const others = aside[b] as readonly number[];
    for (let i = 0; i < others.length; i++) to[end++] = others[i] as number;
  }
  return { at, to };
}

function reversed({ at, to }: Edges): Edges {
  const blocks = at.length - 1;
  const back = new Int32Array(blocks + 1);
  for (let e = 0; e < to.length; e++) {
    const block = to[e] as number;
    back[block + 1] = (back[block + 1] as number) + 1;
  }
  for (let b = 0; b < blocks; b++) back[b + 1] = (back[b + 1] as number) + (back[b] as number);
  const ends = back.slice(0, blocks);
  const from = new Int32Array(to.length);
  for (let b = 0; b < blocks; b++) {
    for (let e = at[b] as number; e < (at[b + 1] as number); e++) {
      const block = to[e] as number;
      const end = ends[block] as number;
      from[end] = b;
      ends[block] = end + 1;
    }
  }
  return { at: back, to: from };
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
