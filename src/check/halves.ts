/**
 * One half of the work of exploring, for two threads over the same memory.
 *
 * A stretch of moments is gone through in three rounds, and in each both threads do the like:
 *
 *     spread   from half of the moments every choice that is known is taken; what comes of it goes
 *              into one of two lists, by the half of the table that it belongs to
 *     seek     what was found for one half of the table, by both, is looked for there; what is new
 *              gets a number of its half, for the time being
 *     number   what is new gets its number for good: by the step that came to it first
 *
 * Nothing is written twice: a list, a half of the table, a moment has one writer in a round. So the
 * numbers are those that one thread would give, however fast either is. Where a turn is not known a
 * half stops; what comes after it in the stretch is as if it had not been gone through.
 */
import { sharedInts, widened } from "./memory.ts";
import { fillHalf, hashOfSum, STRIDE_BITS } from "./store.ts";
import type { Made, TurnTable } from "./turn-table.ts";

/** What both threads see. */
export interface Common {
  /** Words of a moment. */
  readonly stride: number;
  readonly blocks: readonly Int32Array[];
  readonly slots: Int32Array;
  readonly before: Int32Array;
  readonly chosen: Uint8Array | Uint16Array;
  /** The steps; see `Exploration.edges`. Of no length where they are not kept. */
  readonly edges: Int32Array;
  readonly edgesAt: Int32Array;
  readonly edgeChoices: Uint16Array;
  /** By place: how many choices there are. */
  readonly offered: Int32Array;
}

/** What the rounds are about, by index into the numbers that both threads see. */
export const A_BEGIN = 0;
/** Where the second half begins, and where it ends. */
export const A_MIDDLE = 1;
export const A_END = 2;
/** Moments there were, and steps that were kept. */
export const A_SIZE = 3;
export const A_EDGES = 4;
/** Whether somebody wants to know what is kept with each turn. */
export const A_KEPT = 5;
/** By half: the moment that it stopped before, how many steps it took, and moments it found new. */
export const A_STOPPED = 6;
export const A_STEPS = 8;
export const A_NEW = 10;
/** By half and half of the table: how much of the list is used. */
const A_USED = 12;
export const AGREED = 16;

/** Numbers of each list, nearly. */
const LIST = 1 << 18;
/** Of a list: the hash and the origin of what follows them. */
const OUT_HEAD = 2;
/** Of what is new: the origin, its place in the table, its number. */
const NEW_HEAD = 3;
/** Entries that are looked at ahead. */
const TOUCHED = 32;
/** The longest stretch: an origin is a moment of it and a choice, 16 bits each. */
export const LONGEST_STRETCH: number = 1 << 15;

/** Lists that one thread fills and both read, for moments of so many words. */
export interface Lists {
  /** By half, and then by half of the table. */
  readonly out: readonly (readonly [Int32Array, Int32Array])[];
  /** By half of the table. */
  readonly found: readonly Int32Array[];
  /** By half: what is kept with each turn taken, in order. */
  readonly kept: readonly Int32Array[];
}

/** Steps that a half may take in one stretch. */
export function stepsOfHalf(stride: number): number {
  return Math.floor(LIST / (stride + OUT_HEAD));
}

export function makeLists(stride: number): Lists {
  const steps = stepsOfHalf(stride);
  const out = (): Int32Array => sharedInts(LIST);
  const found = (): Int32Array => sharedInts(steps * 2 * (stride + NEW_HEAD));
  return {
    out: [
      [out(), out()],
      [out(), out()],
    ],
    found: [found(), found()],
    kept: [sharedInts(steps), sharedInts(steps)],
  };
}

export class Half {
  common: Common;
  lists: Lists;
  readonly #which: number;
  readonly #agreed: Int32Array;
  readonly #table: TurnTable;
  /** Where the table puts what it makes. */
  readonly #made: Made;
  /** Steps that lead to moments that are new: which, and to the how-manieth. */
  #pending = new Int32Array(1 << 10);
  #pendingEnd = 0;
  /** What was found ahead; the last keeps what nobody needs. */
  readonly #entries = new Int32Array(TOUCHED + 1);

  constructor(
    which: 0 | 1,
    agreed: Int32Array,
    table: TurnTable,
    made: Made,
    common: Common,
    lists: Lists,
  ) {
    this.#which = which;
    this.#agreed = agreed;
    this.#table = table;
    this.#made = made;
    this.common = common;
    this.lists = lists;
  }

  /** Takes every choice of half of the moments, up to one of which one is not known. */
  spread(): void {
    const { stride, blocks, slots, offered, edgesAt } = this.common;
    const agreed = this.#agreed;
    const table = this.#table;
    const made = this.#made;
    const which = this.#which;
    const half = slots.length >> 1;
    const begin = agreed[A_BEGIN] as number;
    const end = agreed[which === 0 ? A_MIDDLE : A_END] as number;
    const keepsEdges = edgesAt.length > 0;
    const edgesFrom = agreed[A_EDGES] as number;
    const keeps = agreed[A_KEPT] !== 0;
    const [first, second] = this.lists.out[which] as readonly [Int32Array, Int32Array];
    const kept = this.lists.kept[which] as Int32Array;
    let firstEnd = 0;
    let secondEnd = 0;
    let steps = 0;
    let moment = which === 0 ? begin : (agreed[A_MIDDLE] as number);
    moments: for (; moment < end; moment++) {
      const states = blocks[moment >>> STRIDE_BITS] as Int32Array;
      const at = (moment & ((1 << STRIDE_BITS) - 1)) * stride;
      const place = states[at] as number;
      const choices = offered[place];
      if (choices === undefined) break;
      if (keepsEdges) edgesAt[moment] = edgesFrom + steps;
      const heads = table.headsOf(place);
      const firstBefore = firstEnd;
      const secondBefore = secondEnd;
      const stepsBefore = steps;
      for (let choice = 0; choice < choices; choice++) {
        if (heads === 0 || !table.find(heads, choice, states, at)) {
          firstEnd = firstBefore;
          secondEnd = secondBefore;
          steps = stepsBefore;
          break moments;
        }
        const { words } = made;
        for (let i = made.length; i < stride; i++) words[i] = 0;
        const hash = hashOfSum(table.sum);
        const origin = ((moment - begin) << 16) | choice;
        if ((hash & half) === 0) {
          first[firstEnd] = hash;
          first[firstEnd + 1] = origin;
          firstEnd += OUT_HEAD;
          for (let i = 0; i < stride; i++) first[firstEnd++] = words[i] as number;
        } else {
          second[secondEnd] = hash;
          second[secondEnd + 1] = origin;
          secondEnd += OUT_HEAD;
          for (let i = 0; i < stride; i++) second[secondEnd++] = words[i] as number;
        }
        if (keeps) kept[steps] = table.kept;
        steps++;
      }
    }
    agreed[A_STOPPED + which] = moment;
    agreed[A_STEPS + which] = steps;
    agreed[A_USED + which * 2] = firstEnd;
    agreed[A_USED + which * 2 + 1] = secondEnd;
  }

  /** Looks for all that was found for its half of the table, in the order of the steps. */
  seek(): void {
    const { stride, blocks, slots, edges, edgesAt, edgeChoices } = this.common;
    const agreed = this.#agreed;
    const which = this.#which;
    const mask = slots.length - 1;
    const half = slots.length >> 1;
    const begin = agreed[A_BEGIN] as number;
    const size = agreed[A_SIZE] as number;
    const isStopped = (agreed[A_STOPPED] as number) < (agreed[A_MIDDLE] as number);
    const keepsEdges = edgesAt.length > 0;
    const found = this.lists.found[which] as Int32Array;
    const record = stride + NEW_HEAD;
    let count = 0;
    this.#pendingEnd = 0;
    for (let side = 0; side < (isStopped ? 1 : 2); side++) {
      const list = this.lists.out[side]?.[which] as Int32Array;
      const used = agreed[A_USED + side * 2 + which] as number;
      // The second half does not know yet how many steps the first one took.
      const edgesLate = side === 0 ? 0 : (agreed[A_STEPS] as number);
      let touched = 0;
      for (let at = 0; at < used; at += stride + OUT_HEAD) {
        if (at >= touched) touched = this.#touch(list, at, used);
        const hash = list[at] as number;
        const words = at + OUT_HEAD;
        let to = -1;
        let slot = hash & mask;
        for (;;) {
          const entry = slots[slot] as number;
          if (entry === 0) break;
          if (((entry ^ hash) & ~mask) === 0) {
            const number = (entry & mask) - 1;
            const isOld = number < size;
            const other = isOld ? (blocks[number >>> STRIDE_BITS] as Int32Array) : found;
            const from = isOld
              ? (number & ((1 << STRIDE_BITS) - 1)) * stride
              : (number - size) * record + NEW_HEAD;
            let i = 0;
            while (i < stride && other[from + i] === list[words + i]) i++;
            if (i === stride) {
              to = number;
              break;
            }
          }
          slot = (slot & half) | ((slot + 1) & (half - 1));
        }
        const origin = list[at + 1] as number;
        if (to < 0) {
          to = size + count;
          slots[slot] = (hash & ~mask) | (to + 1);
          const entry = count * record;
          found[entry] = origin;
          found[entry + 1] = slot;
          for (let i = 0; i < stride; i++) found[entry + NEW_HEAD + i] = list[words + i] as number;
          count++;
        }
        if (!keepsEdges) continue;
        const choice = origin & 0xffff;
        const edge = (edgesAt[begin + (origin >>> 16)] as number) + edgesLate + choice;
        edgeChoices[edge] = choice;
        edges[edge] = to;
        if (to >= size) this.#wait(edge, to - size);
      }
    }
    agreed[A_NEW + which] = count;
  }

  /**
   * Looks at all that the next entries of a list will be looked for at, in the table and then among
   * the moments. Memory far away answers to many at once as quickly as to one: that is worth a
   * third of the time. Gives back the end of those entries.
   */
  #touch(list: Int32Array, from: number, used: number): number {
    const { stride, blocks, slots } = this.common;
    const size = this.#agreed[A_SIZE] as number;
    const mask = slots.length - 1;
    const record = stride + OUT_HEAD;
    const end = Math.min(used, from + record * TOUCHED);
    const entries = this.#entries;
    for (let at = from, i = 0; at < end; at += record, i++) {
      entries[i] = slots[(list[at] as number) & mask] as number;
    }
    let sum = 0;
    for (let at = from, i = 0; at < end; at += record, i++) {
      const entry = entries[i] as number;
      const number = (entry & mask) - 1;
      if (((entry ^ (list[at] as number)) & ~mask) !== 0 || number < 0 || number >= size) continue;
      const states = blocks[number >>> STRIDE_BITS] as Int32Array;
      sum ^= states[(number & ((1 << STRIDE_BITS) - 1)) * stride] as number;
    }
    // So that nobody finds out that it is for nothing.
    entries[TOUCHED] = sum;
    return end;
  }

  #wait(edge: number, index: number): void {
    const { length } = this.#pending;
    if (this.#pendingEnd === length) this.#pending = widened(this.#pending, length * 2);
    this.#pending[this.#pendingEnd++] = edge;
    this.#pending[this.#pendingEnd++] = index;
  }

  /**
   * Numbers what is new in its half of the table. Of all that is new either thread keeps what lies
   * together: cells next to each other that two threads write cost a tenth of a microsecond.
   */
  number(): void {
    const { stride, blocks, slots, before, chosen, edges } = this.common;
    const agreed = this.#agreed;
    const which = this.#which;
    const mask = slots.length - 1;
    const begin = agreed[A_BEGIN] as number;
    const size = agreed[A_SIZE] as number;
    const mine = this.lists.found[which] as Int32Array;
    const other = this.lists.found[1 - which] as Int32Array;
    const record = stride + NEW_HEAD;
    const mineEnd = (agreed[A_NEW + which] as number) * record;
    const otherEnd = (agreed[A_NEW + 1 - which] as number) * record;
    const last = size + (mineEnd + otherEnd) / record;
    const middle = (size + last) >> 1;
    const keepFrom = which === 0 ? size : middle;
    const keepTo = which === 0 ? middle : last;
    let here = 0;
    let there = 0;
    for (let number = size; number < last; number++) {
      // Both lists are in the order of the steps.
      const isMine =
        there === otherEnd || (here < mineEnd && (mine[here] as number) < (other[there] as number));
      const list = isMine ? mine : other;
      const at = isMine ? here : there;
      if (isMine) {
        const slot = mine[here + 1] as number;
        slots[slot] = ((slots[slot] as number) & ~mask) | (number + 1);
        mine[here + 2] = number;
        here += record;
      } else there += record;
      if (number < keepFrom || number >= keepTo) continue;
      const origin = list[at] as number;
      before[number] = begin + (origin >>> 16);
      chosen[number] = origin & 0xffff;
      const states = blocks[number >>> STRIDE_BITS] as Int32Array;
      const to = (number & ((1 << STRIDE_BITS) - 1)) * stride;
      for (let i = 0; i < stride; i++) states[to + i] = list[at + NEW_HEAD + i] as number;
    }
    const pending = this.#pending;
    for (let i = 0; i < this.#pendingEnd; i += 2) {
      edges[pending[i] as number] = mine[(pending[i + 1] as number) * record + 2] as number;
    }
  }

  /** Puts all moments of its half back into a table made anew; how many they are, as new ones. */
  refill(): void {
    const { stride, blocks, slots } = this.common;
    const size = this.#agreed[A_SIZE] as number;
    this.#agreed[A_NEW + this.#which] = fillHalf(slots, this.#which, blocks, stride, size);
  }
}
