/**
 * Steps of which is known what comes of them, one after another, for as long as there is nothing
 * else to be done.
 *
 * Nearly every step is one of these: its turn was run before from a moment that was the same in all
 * that the turn asks for. So these are loops over numbers, and some hundreds of steps go through one
 * before they go through the next: their turns are looked up, their words made, and these looked for
 * among the moments. So one step need not wait for what another waits for, be it memory or a guess
 * that was wrong, and each loop is short enough to be optimized soon.
 *
 * Stops before a step that is not known, and wherever anything has to grow: the explorer does those
 * as it would all of them, and comes back.
 */
import { noInts } from "./memory.ts";
import { hashOfSum, type MomentStore, STRIDE_BITS, seek } from "./store.ts";
import {
  H_OFFERED,
  H_TALLY,
  lookUp,
  makeInto,
  P_WORDS,
  T_KEPT,
  T_PLAN,
  type TurnTable,
} from "./turn-table.ts";

/** What is filled, as the explorer keeps it. */
export interface Ground {
  readonly store: MomentStore;
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
  readonly batch: Batch;
}

/** Steps that go through a loop together. A moment with more choices is left to the explorer. */
const TOGETHER = 255;
const MOMENT_MASK = (1 << STRIDE_BITS) - 1;

/** Some steps. */
interface Batch {
  count: number;
  /** By step: the moment that it leads from, its choice, and its turn. */
  readonly froms: Int32Array;
  readonly choices: Uint8Array;
  readonly turns: Int32Array;
  /** By step: the words that it makes, as many as each moment has, and their hash. */
  words: Int32Array;
  readonly hashes: Int32Array;
  /** By step: the moment that it leads to. */
  readonly tos: Int32Array;
  /** What comes after them: a moment, and the first of its choices that is left. */
  from: number;
  choice: number;
  /** Whether nothing is known of that. */
  isStopped: boolean;
}

/** From nowhere yet. */
export function newWalk(keepsEdges: boolean, again: ((kept: number) => void) | undefined): Walk {
  const batch: Batch = {
    count: 0,
    froms: new Int32Array(TOGETHER),
    choices: new Uint8Array(TOGETHER),
    turns: new Int32Array(TOGETHER),
    words: noInts,
    hashes: new Int32Array(TOGETHER),
    tos: new Int32Array(TOGETHER),
    from: 0,
    choice: 0,
    isStopped: false,
  };
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
    batch,
  };
}

/** Takes known steps. Only where all moments are of one length. */
export function takeKnownSteps(ground: Ground, table: TurnTable, walk: Walk): void {
  const { store, before, edges, edgesAt } = ground;
  const { keepsEdges, until, mostSteps, again, batch } = walk;
  const { blocks, stride, slots } = store;
  const { pool } = table;
  const room = Math.min(before.length, walk.mostMoments);
  const mostFilled = (slots.length * 3) >> 3;
  batch.from = walk.from;
  do {
    const { from } = batch;
    const { size, inFirst } = store;
    const tail = blocks[size >>> STRIDE_BITS];
    if (tail === undefined || from === size) break;
    // Every step may make a moment, and each of them may belong into the same half of the table.
    let most = Math.min(
      TOGETHER,
      mostSteps - walk.steps,
      room - size,
      mostFilled - Math.max(inFirst, size - inFirst) - 1,
      Math.floor(tail.length / stride) - (size & MOMENT_MASK),
    );
    let end = Math.min(size, until, (from | MOMENT_MASK) + 1);
    if (keepsEdges) {
      most = Math.min(most, edges.length - walk.edges);
      end = Math.min(end, edgesAt.length - 1);
    }
    const states = blocks[from >>> STRIDE_BITS] as Int32Array;
    lookUpTurns(batch, table, states, stride, end, most);
    makeWords(batch, pool, states, stride);
    addMoments(batch, ground, tail);
    walk.steps += batch.count;
    if (keepsEdges) {
      addEdges(batch, ground, walk.edges);
      walk.edges += batch.count;
    }
    if (again !== undefined) tell(batch, pool, again);
  } while (batch.count > 0 && !batch.isStopped);
  walk.from = batch.from;
  walk.choice = batch.choice;
}

/**
 * Looks up what comes of the choices of moments up to one, as long as all is known and they are not
 * too many. Of a moment all or none of them are too many.
 */
function lookUpTurns(
  batch: Batch,
  table: TurnTable,
  states: Int32Array,
  stride: number,
  end: number,
  most: number,
): void {
  const { froms, choices, turns } = batch;
  const { heads, pool, tallies } = table;
  let { from } = batch;
  let choice = 0;
  let count = 0;
  let isStopped = false;
  moments: for (; from < end; from++) {
    const at = (from & MOMENT_MASK) * stride;
    const place = states[at] as number;
    const first = place < heads.length ? (heads[place] as number) : 0;
    isStopped = first === 0;
    if (isStopped) break;
    const offered = pool[first + H_OFFERED] as number;
    let tally = pool[first + H_TALLY] as number;
    if (count + offered > most) break;
    for (choice = 0; choice < offered; choice++) {
      const turn = lookUp(pool, pool[first + choice] as number, states, at);
      isStopped = turn === 0;
      if (isStopped) break moments;
      tallies[tally] = (tallies[tally] as number) + 1;
      tally += 2;
      froms[count] = from;
      choices[count] = choice;
      turns[count] = turn;
      count++;
    }
    choice = 0;
  }
  batch.from = from;
  batch.choice = choice;
  batch.count = count;
  batch.isStopped = isStopped;
}

/** Makes the words of all steps, up to one that makes more than a moment has. */
function makeWords(batch: Batch, pool: Int32Array, states: Int32Array, stride: number): void {
  const { froms, turns, hashes, count } = batch;
  if (batch.words.length < TOGETHER * stride) batch.words = new Int32Array(TOGETHER * stride);
  const { words } = batch;
  for (let i = 0, to = 0; i < count; i++, to += stride) {
    const turn = turns[i] as number;
    const length = pool[(pool[turn + T_PLAN] as number) + P_WORDS] as number;
    if (length > stride) {
      batch.from = froms[i] as number;
      batch.choice = batch.choices[i] as number;
      batch.count = i;
      batch.isStopped = true;
      return;
    }
    const at = ((froms[i] as number) & MOMENT_MASK) * stride;
    hashes[i] = hashOfSum(makeInto(pool, turn, states, at, words, to, stride));
  }
}

/** Finds the moments that steps lead to, by `tail`, where those go that are new. */
function addMoments(batch: Batch, ground: Ground, tail: Int32Array): void {
  const { store, before, chosen } = ground;
  const { froms, choices, words, hashes, tos, count } = batch;
  const { blocks, slots, stride } = store;
  const mask = slots.length - 1;
  const half = slots.length >> 1;
  const begun = store.size;
  let size = begun;
  let first = 0;
  for (let i = 0, from = 0; i < count; i++, from += stride) {
    const hash = hashes[i] as number;
    const slot = seek(slots, hash, blocks, words, from, stride);
    const entry = slots[slot] as number;
    let to = (entry & mask) - 1;
    if (entry === 0) {
      to = size++;
      slots[slot] = (hash & ~mask) | size;
      if (slot < half) first++;
      before[to] = froms[i] as number;
      chosen[to] = choices[i] as number;
      const at = (to & MOMENT_MASK) * stride;
      tail[at] = words[from] as number;
      if (stride > 1) tail[at + 1] = words[from + 1] as number;
      if (stride > 2) tail[at + 2] = words[from + 2] as number;
      for (let i = 3; i < stride; i++) tail[at + i] = words[from + i] as number;
    }
    tos[i] = to;
  }
  if (size > begun) store.grew(first, size - begun - first);
}

function addEdges(batch: Batch, { edges, edgesAt, edgeChoices }: Ground, begun: number): void {
  const { froms, choices, tos, count } = batch;
  for (let i = 0, edge = begun; i < count; i++) {
    edges[edge] = tos[i] as number;
    edgeChoices[edge++] = choices[i] as number;
    // What comes after the last step of a moment are those of the next.
    edgesAt[(froms[i] as number) + 1] = edge;
  }
}

function tell({ turns, count }: Batch, pool: Int32Array, again: (kept: number) => void): void {
  for (let i = 0; i < count; i++) again(pool[(turns[i] as number) + T_KEPT] as number);
}
