/**
 * The moments met so far, each once, by number.
 *
 * Moments differ in length. They lie one after another in arrays of a fixed size, none across
 * two; a table of hashes says where to look, and every hit is compared word by word, so that two
 * moments are never taken for one. Owns the memory and its layout, and knows nothing of stories.
 *
 * A moment costs its words, 4 bytes for where it lies, and 5 to 11 in the table.
 */

/** Words of one of the arrays, as a power of two. */
const BLOCK_BITS = 20;
const BLOCK = 1 << BLOCK_BITS;
/** Words that the first array begins with; it grows to the size of the others. */
const FIRST_BLOCK = 1 << 13;

export class MomentStore {
  readonly #blocks: Int32Array[] = [new Int32Array(FIRST_BLOCK)];
  #block = this.#blocks[0] as Int32Array;
  #used = 0;
  /** By full block: where its last moment ends. */
  readonly #ends: number[] = [];
  /** By moment: block and place in one number. */
  #at: Uint32Array;
  #size = 0;
  /** Open addressing: a moment's number and 1, or 0 for a free place. */
  #slots: Int32Array;

  /** `expected`: how many moments there will be at least. */
  constructor(expected = 0) {
    let slots = 1 << 13;
    while (expected * 4 >= slots * 3) slots *= 2;
    this.#slots = new Int32Array(slots);
    this.#at = new Uint32Array(slots);
  }

  get size(): number {
    return this.#size;
  }

  /** Bytes that are in use, room to grow left out. */
  get bytes(): number {
    const words = (this.#blocks.length - 1) * BLOCK + this.#used;
    return words * 4 + this.#size * 4 + this.#slots.length * 4;
  }

  /** The array that a moment lies in; where there is `positionOf`. */
  blockOf(number: number): Int32Array {
    return this.#blocks[(this.#at[number] as number) >>> BLOCK_BITS] as Int32Array;
  }

  positionOf(number: number): number {
    return (this.#at[number] as number) & (BLOCK - 1);
  }

  /** The number of a moment, which is new when it equals the size before. */
  add(words: Int32Array, length: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hashOf(words, 0, length) & mask;
    for (;;) {
      const found = slots[slot] as number;
      if (found === 0) break;
      if (this.#equals(found - 1, words, length)) return found - 1;
      slot = (slot + 1) & mask;
    }
    return this.#put(slot, words, length);
  }

  /** Adds a moment that is not among them yet. */
  append(words: Int32Array, length: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hashOf(words, 0, length) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#put(slot, words, length);
  }

  #put(slot: number, words: Int32Array, length: number): number {
    const number = this.#size;
    this.#slots[slot] = number + 1;
    if (this.#used + length > this.#block.length) this.#giveRoom(length);
    const block = this.#block;
    const at = this.#used;
    for (let i = 0; i < length; i++) block[at + i] = words[i] as number;
    if (number === this.#at.length) {
      const wider = new Uint32Array(this.#at.length * 2);
      wider.set(this.#at);
      this.#at = wider;
    }
    this.#at[number] = (this.#blocks.length - 1) * BLOCK + at;
    this.#size = number + 1;
    this.#used = at + length;
    if (this.#size * 4 >= this.#slots.length * 3) this.#widen();
    return number;
  }

  #giveRoom(length: number): void {
    const block = this.#block;
    if (block.length < BLOCK) {
      // The first, which grows until it is like the others.
      const wider = new Int32Array(Math.min(BLOCK, Math.max(block.length * 4, length)));
      wider.set(block);
      this.#block = wider;
      this.#blocks[0] = wider;
      if (this.#used + length <= wider.length) return;
    }
    this.#ends.push(this.#used);
    this.#block = new Int32Array(Math.max(BLOCK, length));
    this.#blocks.push(this.#block);
    this.#used = 0;
  }

  // Moments of one place are of one length, and the place is their first word.
  #equals(number: number, words: Int32Array, length: number): boolean {
    const at = this.#at[number] as number;
    const block = this.#blocks[at >>> BLOCK_BITS] as Int32Array;
    const from = at & (BLOCK - 1);
    for (let i = 0; i < length; i++) if (block[from + i] !== words[i]) return false;
    return true;
  }

  #lengthOf(number: number): number {
    const at = this.#at[number] as number;
    const block = at >>> BLOCK_BITS;
    const next = number + 1 < this.#size ? (this.#at[number + 1] as number) : -1;
    if (next >= 0 && next >>> BLOCK_BITS === block) return next - at;
    return (this.#ends[block] ?? this.#used) - (at & (BLOCK - 1));
  }

  #widen(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    // Where a moment hashes to is found from its words alone, so nothing more is kept for it.
    for (let number = 0; number < this.#size; number++) {
      const length = this.#lengthOf(number);
      let slot = hashOf(this.blockOf(number), this.positionOf(number), length) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

/** Four bytes at a time (FNV-1a over words), mixed at the end as MurmurHash3 does. */
function hashOf(words: Int32Array, at: number, length: number): number {
  let h = 0x811c9dc5;
  for (let i = at; i < at + length; i++) {
    h = Math.imul(h ^ (words[i] as number), 0x01000193);
    h ^= h >>> 15;
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
