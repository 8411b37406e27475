/**
 * The moments met so far, each once, by number.
 *
 * They lie one after another in arrays of a fixed size, none across two; a table of hashes says
 * where to look, and every hit is compared word by word, so that two moments are never taken for
 * one. Owns the memory and its layout, and knows nothing of stories.
 *
 * Where moments are (nearly) all of one length, a `stride`, where one lies is its number times
 * that. Else it is kept: a base for every 16 of them, and for each how far from it. A moment costs
 * its words, 0 or 2.25 bytes for where it lies, and 5 to 11 in the table.
 *
 * The table has two halves, and a moment never leaves its half: two threads may fill one each
 * (`halves.ts`), in memory that they share (`share`).
 */

import { noInts, shared, sharedInts, widened } from "./memory.ts";

/** Words of one of the arrays, as a power of two, where moments differ in length. */
const BLOCK_BITS = 20;
const BLOCK = 1 << BLOCK_BITS;
/** Moments of one of the arrays, as a power of two, where they do not. */
export const STRIDE_BITS = 17;
/** Words that the first array begins with; it grows to the size of the others. */
const FIRST_BLOCK = 1 << 12;
/** Places that a table has at first: to make it anew takes longer than to have it larger. */
const FIRST_SLOTS = 1 << 15;
/** Moments that have a base together, as a power of two. */
const GROUP_BITS = 4;
/** Places of a table that are set apart for it to grow into; memory that nobody touches is free. */
const MOST_RESERVED = 1 << 26;
/** The longest moment: sixteen of them must lie within 65,536 words. */
const LONGEST = 1 << 12;

export class MomentStore {
  #stride: number;
  #blocks: Int32Array[] = [];
  #block = noInts;
  /** End of what is used of the last array. */
  #used = 0;
  /** Where moments differ in length: by group its base, an array and a place in one number. */
  #bases: Uint32Array;
  /** By moment: how far from its group's base it lies. */
  #offsets: Uint16Array;
  /** By the last moment of an array that was left: where it ends. */
  readonly #ends = new Map<number, number>();
  #size = 0;
  /** Whether its memory can be seen by another thread. */
  #isShared = false;
  /** Moments in the first half of the table. */
  #first = 0;
  /**
   * Open addressing, in each half by itself. In the low bits a moment's number and 1, or 0 for a free place; in the bits
   * above them a piece of its hash, so that few others are ever looked at.
   */
  #slots = noInts;

  /**
   * `expected`: how many moments there will be at least; `stride`: words of each, which grows with
   * the first that is longer; 0 to differ.
   */
  constructor(expected = 0, stride = 0) {
    let slots = FIRST_SLOTS;
    while (expected * 4 >= slots * 3) slots *= 2;
    this.#slots = new Int32Array(slots);
    this.#block = new Int32Array(FIRST_BLOCK);
    this.#blocks = [this.#block];
    this.#stride = stride;
    this.#bases = new Uint32Array(stride > 0 ? 0 : slots >> GROUP_BITS);
    this.#offsets = new Uint16Array(stride > 0 ? 0 : slots);
  }

  get size(): number {
    return this.#size;
  }

  /** Bytes that are in use, room to grow left out. */
  get bytes(): number {
    const { length } = this.#slots;
    if (this.#stride > 0) return this.#size * this.#stride * 4 + length * 4;
    const words = (this.#blocks.length - 1) * BLOCK + this.#used;
    return words * 4 + this.#size * 2 + (this.#size >> GROUP_BITS) * 4 + length * 4;
  }

  /** Words of each moment; 0 where they differ. */
  get stride(): number {
    return this.#stride;
  }

  /** The same moments, all of one length if that takes little more. */
  levelled(): MomentStore {
    let stride = 0;
    let words = 0;
    for (let number = 0; number < this.#size; number++) {
      const length = this.#lengthOf(number);
      words += length;
      if (length > stride) stride = length;
    }
    if (words < stride * this.#size * 0.8) return this;
    const store = new MomentStore(this.#size, stride);
    const moment = new Int32Array(stride);
    for (let number = 0; number < this.#size; number++) {
      const length = this.#lengthOf(number);
      const block = this.blockOf(number);
      const at = this.positionOf(number);
      for (let i = 0; i < length; i++) moment[i] = block[at + i] as number;
      store.append(moment, length);
    }
    return store;
  }

  /** The array that a moment lies in; where there is `positionOf`. */
  blockOf(number: number): Int32Array {
    const block =
      this.#stride > 0
        ? number >>> STRIDE_BITS
        : (this.#bases[number >>> GROUP_BITS] as number) >>> BLOCK_BITS;
    return this.#blocks[block] as Int32Array;
  }

  positionOf(number: number): number {
    if (this.#stride > 0) return (number & ((1 << STRIDE_BITS) - 1)) * this.#stride;
    const base = (this.#bases[number >>> GROUP_BITS] as number) & (BLOCK - 1);
    return base + (this.#offsets[number] as number);
  }

  /** The number of a moment, which is new when it equals the size before. May fill up `words`. */
  add(words: Int32Array, length: number): number {
    const whole = this.#fill(words, length);
    const slots = this.#slots;
    const mask = slots.length - 1;
    const half = slots.length >> 1;
    const hash = hashOf(words, 0, whole);
    let slot = hash & mask;
    for (;;) {
      const found = slots[slot] as number;
      if (found === 0) break;
      // The bits above those of the number are the hash's own.
      if (((found ^ hash) & ~mask) === 0) {
        const number = (found & mask) - 1;
        if (this.#equals(number, words, whole)) return number;
      }
      slot = (slot & half) | ((slot + 1) & (half - 1));
    }
    return this.#put(slot, hash, words, whole);
  }

  /** Adds a moment that is not among them yet. */
  append(words: Int32Array, length: number): void {
    const whole = this.#fill(words, length);
    const hash = hashOf(words, 0, whole);
    this.#put(freeSlot(this.#slots, hash), hash, words, whole);
  }

  /** Makes a moment as long as all are. */
  #fill(words: Int32Array, length: number): number {
    const stride = this.#stride;
    if (length === stride || stride === 0) return length;
    if (length > stride) {
      this.#restride(length);
      return length;
    }
    for (let i = length; i < stride; i++) words[i] = 0;
    return stride;
  }

  #put(slot: number, hash: number, words: Int32Array, length: number): number {
    const number = this.#size;
    const { length: all } = this.#slots;
    this.#slots[slot] = (hash & -all) | (number + 1);
    this.#size = number + 1;
    const first = this.#first + (slot * 2 < all ? 1 : 0);
    this.#first = first;
    const at = this.#stride > 0 ? this.#place(number) : this.#placeAnywhere(number, length);
    const block = this.#block;
    for (let i = 0; i < length; i++) block[at + i] = words[i] as number;
    if (Math.max(first, number + 1 - first) * 8 >= all * 3) this.#widen();
    return number;
  }

  /** Where the next moment goes, where all are of one length. */
  #place(number: number): number {
    const stride = this.#stride;
    const at = (number & ((1 << STRIDE_BITS) - 1)) * stride;
    const full = stride << STRIDE_BITS;
    if (at === 0 && number > 0) {
      const block = number >>> STRIDE_BITS;
      if (block === this.#blocks.length) this.#blocks.push(this.#ints(full));
      this.#block = this.#blocks[block] as Int32Array;
    } else if (at + stride > this.#block.length) {
      this.#block = widened(this.#block, Math.min(full, Math.max(stride, this.#block.length * 4)));
      this.#blocks[this.#blocks.length - 1] = this.#block;
    }
    return at;
  }

  /** Where the next moment goes, where they differ. */
  #placeAnywhere(number: number, length: number): number {
    if (length > LONGEST) throw new RangeError("a moment is too long");
    if (number === this.#offsets.length) {
      this.#offsets = widened(this.#offsets, number * 2);
      this.#bases = widened(this.#bases, (number * 2) >> GROUP_BITS);
    }
    const isFirst = (number & ((1 << GROUP_BITS) - 1)) === 0;
    // A group lies in one array.
    if (isFirst && this.#used + (LONGEST << GROUP_BITS) > BLOCK) {
      this.#ends.set(number - 1, this.#used);
      this.#block = new Int32Array(BLOCK);
      this.#blocks.push(this.#block);
      this.#used = 0;
    } else if (this.#used + length > this.#block.length) {
      this.#block = widened(this.#block, Math.min(BLOCK, this.#block.length * 4));
      this.#blocks[this.#blocks.length - 1] = this.#block;
    }
    const at = this.#used;
    const group = number >>> GROUP_BITS;
    if (isFirst) this.#bases[group] = ((this.#blocks.length - 1) << BLOCK_BITS) | at;
    this.#offsets[number] = at - ((this.#bases[group] as number) & (BLOCK - 1));
    this.#used = at + length;
    return at;
  }

  // Moments of one place are of one length, and the place is their first word.
  #equals(number: number, words: Int32Array, length: number): boolean {
    const block = this.blockOf(number);
    const from = this.positionOf(number);
    for (let i = 0; i < length; i++) if (block[from + i] !== words[i]) return false;
    return true;
  }

  #lengthOf(number: number): number {
    if (this.#stride > 0) return this.#stride;
    const next = number + 1;
    const at = this.positionOf(number);
    if (next === this.#size) return this.#used - at;
    const isLast = (next & ((1 << GROUP_BITS) - 1)) === 0;
    if (isLast && this.blockOf(next) !== this.blockOf(number)) {
      return (this.#ends.get(number) as number) - at;
    }
    return this.positionOf(next) - at;
  }

  // Where a moment hashes to is found from its words alone, so nothing more is kept for it.
  #widen(): void {
    const slots = this.#tableOf(this.#slots.length * 2);
    this.#slots = slots;
    if (this.#stride > 0) {
      this.refilled(fillHalf(slots, 0, this.#blocks, this.#stride, this.#size));
      fillHalf(slots, 1, this.#blocks, this.#stride, this.#size);
      return;
    }
    let first = 0;
    for (let number = 0; number < this.#size; number++) {
      const length = this.#lengthOf(number);
      const hash = hashOf(this.blockOf(number), this.positionOf(number), length);
      const slot = freeSlot(slots, hash);
      slots[slot] = (hash & -slots.length) | (number + 1);
      if (slot * 2 < slots.length) first++;
    }
    this.refilled(first);
  }

  #ints(size: number): Int32Array {
    return this.#isShared ? sharedInts(size) : new Int32Array(size);
  }

  // ─── For two threads ──────────────────────────────────────────────────────────────────────

  get blocks(): readonly Int32Array[] {
    return this.#blocks;
  }

  get slots(): Int32Array {
    return this.#slots;
  }

  /** Moments in the first half of the table. */
  get inFirst(): number {
    return this.#first;
  }

  /**
   * From here on its memory can be seen by another thread. Only where all are of one length.
   * `expected`: how many moments there may come to be; the table grows in place up to that many.
   */
  share(expected: number): void {
    if (this.#isShared) return;
    const full = this.#stride << STRIDE_BITS;
    let { length } = this.#slots;
    while (expected * 4 >= length * 3 && length < MOST_RESERVED) length *= 2;
    const slots = shared(this.#slots, length).subarray(0, this.#slots.length);
    this.#blocks = this.#blocks.map((block) => shared(block, full));
    this.#block = this.#blocks.at(-1) as Int32Array;
    this.#slots = slots;
    this.#isShared = true;
  }

  /**
   * Makes room for so many more, whatever half they belong to. `true` if the table was made anew
   * for that: whoever asks puts back what is in it, each thread its half (`fillHalf`).
   */
  makeRoom(more: number): boolean {
    const last = this.#size + more;
    while (this.#blocks.length << STRIDE_BITS < last) {
      this.#blocks.push(this.#ints(this.#stride << STRIDE_BITS));
    }
    let { length } = this.#slots;
    const filled = Math.max(this.#first, this.#size - this.#first);
    while ((filled + more) * 8 >= length * 3) length *= 2;
    if (length === this.#slots.length) return false;
    this.#slots = this.#tableOf(length);
    return true;
  }

  /** A table of so many places, with who knows what in it; that at hand is gone. */
  #tableOf(length: number): Int32Array {
    const { buffer } = this.#slots;
    const fits = this.#isShared && length * Int32Array.BYTES_PER_ELEMENT <= buffer.byteLength;
    return fits ? new Int32Array(buffer, 0, length) : this.#ints(length);
  }

  /** So many moments were put in, in each half of the table. */
  grew(first: number, second: number): void {
    this.#first += first;
    this.#size += first + second;
    this.#block = this.#blocks[(this.#size - 1) >>> STRIDE_BITS] as Int32Array;
  }

  /** Both halves of a table made anew are filled: so many are in the first. */
  refilled(first: number): void {
    this.#first = first;
  }

  /**
   * A moment is longer than all before: they are laid out anew. They hash to what they did, so the
   * table stays.
   */
  #restride(stride: number): void {
    const narrow = this.#stride;
    const full = stride << STRIDE_BITS;
    this.#blocks = this.#blocks.map((block, index) => {
      const count = Math.min(1 << STRIDE_BITS, this.#size - (index << STRIDE_BITS));
      const wide = new Int32Array(Math.min(full, Math.max(FIRST_BLOCK, count * stride * 2)));
      for (let number = 0; number < count; number++) {
        const from = number * narrow;
        const to = number * stride;
        for (let i = 0; i < narrow; i++) wide[to + i] = block[from + i] as number;
      }
      return wide;
    });
    this.#block = this.#blocks.at(-1) as Int32Array;
    this.#stride = stride;
    this.#isShared = false;
  }
}

/** Where a moment is in a table, or the free place where it may be put. All are of one length. */
export function seek(
  slots: Int32Array,
  hash: number,
  blocks: readonly Int32Array[],
  words: Int32Array,
  at: number,
  stride: number,
): number {
  const mask = slots.length - 1;
  const half = slots.length >> 1;
  for (let slot = hash & mask; ; slot = (slot & half) | ((slot + 1) & (half - 1))) {
    const entry = slots[slot] as number;
    if (entry === 0) return slot;
    if (((entry ^ hash) & ~mask) !== 0) continue;
    const number = (entry & mask) - 1;
    const block = blocks[number >>> STRIDE_BITS] as Int32Array;
    const there = (number & ((1 << STRIDE_BITS) - 1)) * stride;
    // As in `makeInto`: what is no loop is quicker.
    if (block[there] !== words[at]) continue;
    if (stride > 1 && block[there + 1] !== words[at + 1]) continue;
    if (stride > 2 && block[there + 2] !== words[at + 2]) continue;
    if (stride <= 3 || isSame(block, there + 3, words, at + 3, stride - 3)) return slot;
  }
}

function isSame(
  block: Int32Array,
  there: number,
  words: Int32Array,
  at: number,
  length: number,
): boolean {
  for (let i = 0; i < length; i++) if (block[there + i] !== words[at + i]) return false;
  return true;
}

/** The first free place for a hash, in its half of the table. */
function freeSlot(slots: Int32Array, hash: number): number {
  const half = slots.length >> 1;
  let slot = hash & (slots.length - 1);
  while (slots[slot] !== 0) slot = (slot & half) | ((slot + 1) & (half - 1));
  return slot;
}

/** Places of a table that are near each other: so many numbers lie in a cache of a megabyte. */
const NEAR_BITS = 17;
/** Moments that are gathered for places near each other before they are put there. */
const GATHERED = 1 << 14;

/**
 * Makes one half of a table anew: puts those of so many moments in that belong there. Gives back how
 * many they are.
 *
 * A table is much larger than any cache, and to go there for each moment by itself takes a tenth of a
 * microsecond. So they are gathered first by where they go.
 */
export function fillHalf(
  slots: Int32Array,
  which: number,
  blocks: readonly Int32Array[],
  stride: number,
  size: number,
): number {
  const half = slots.length >> 1;
  const mask = slots.length - 1;
  const side = which === 0 ? 0 : half;
  slots.fill(0, side, side + half);
  const regions = Math.max(1, half >> NEAR_BITS);
  const ends = new Int32Array(regions);
  // Of each its hash and its number.
  const gathered = new Int32Array(regions * GATHERED * 2);
  let filled = 0;
  const put = (region: number): void => {
    const from = region * GATHERED * 2;
    const end = from + (ends[region] as number);
    for (let i = from; i < end; i += 2) {
      const hash = gathered[i] as number;
      slots[freeSlot(slots, hash)] = (hash & ~mask) | ((gathered[i + 1] as number) + 1);
    }
    filled += (end - from) >> 1;
    ends[region] = 0;
  };
  for (let number = 0; number < size; number++) {
    const at = (number & ((1 << STRIDE_BITS) - 1)) * stride;
    const hash = hashOf(blocks[number >>> STRIDE_BITS] as Int32Array, at, stride);
    if ((hash & half) !== side) continue;
    const region = (hash & (half - 1)) >>> NEAR_BITS;
    const end = ends[region] as number;
    gathered[region * GATHERED * 2 + end] = hash;
    gathered[region * GATHERED * 2 + end + 1] = number;
    ends[region] = end + 2;
    if (end + 2 === GATHERED * 2) put(region);
  }
  for (let region = 0; region < regions; region++) put(region);
  return filled;
}

/** What a word counts more than the one before it. */
const FACTOR = 0x9e3779b1;

/** How many times the word at an index counts. */
export function factorOf(index: number): number {
  let factor = 1;
  for (let i = 0; i < index; i++) factor = Math.imul(factor, FACTOR);
  return factor;
}

/**
 * The words added up, each as many times as its index says. Of words put together from several pieces
 * it is what the pieces add up to, and words of 0 at the end count nothing.
 */
export function sumOf(words: Int32Array, at: number, length: number): number {
  let sum = 0;
  for (let i = at + length - 1; i >= at; i--)
    sum = (Math.imul(sum, FACTOR) + (words[i] as number)) | 0;
  return sum;
}

/**
 * The hash of words by what they add up to. It is a large part of what it takes to find a moment:
 * what mixes better takes longer than it saves.
 */
export function hashOfSum(sum: number): number {
  const h = Math.imul(sum ^ (sum >>> 15), 0x85ebca6b);
  return h ^ (h >>> 16);
}

export function hashOf(words: Int32Array, at: number, length: number): number {
  return hashOfSum(sumOf(words, at, length));
}
