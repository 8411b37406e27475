/**
 * The moments met so far, each once, by number.
 *
 * Moments differ in length. They lie one after another in arrays of a fixed size, none across
 * two; a table of hashes says where to look, and every hit is compared word by word, so that two
 * moments are never taken for one. Owns the memory and its layout, and knows nothing of stories.
 *
 * A moment costs its words, 4 bytes for where it lies, and 4 to 8 in the table.
 */

/** Words of one of the arrays, as a power of two. */
const BLOCK_BITS = 20;
const BLOCK = 1 << BLOCK_BITS;

export class MomentStore {
  readonly #blocks: Int32Array[] = [];
  #used = BLOCK;
  /** By full block: where its last moment ends. */
  readonly #ends: number[] = [];
  /** By moment: block and place in one number. */
  #at = new Uint32Array(1 << 12);
  #size = 0;
  /** Open addressing: a moment's number and 1, or 0 for a free place. */
  #slots = new Int32Array(1 << 13);

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
    const mask = this.#slots.length - 1;
    let slot = hashOf(words, 0, length) & mask;
    for (;;) {
      const found = this.#slots[slot] as number;
      if (found === 0) break;
      if (this.#equals(found - 1, words, length)) return found - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.#size;
    this.#slots[slot] = number + 1;
    this.#keep(words, length);
    if (this.#size * 4 >= this.#slots.length * 3) this.#widen();
    return number;
  }

  #keep(words: Int32Array, length: number): void {
    if (this.#used + length > BLOCK) {
      if (this.#blocks.length > 0) this.#ends.push(this.#used);
      this.#blocks.push(new Int32Array(Math.max(BLOCK, length)));
      this.#used = 0;
    }
    const block = this.#blocks[this.#blocks.length - 1] as Int32Array;
    const at = this.#used;
    for (let i = 0; i < length; i++) block[at + i] = words[i] as number;
    if (this.#size === this.#at.length) {
      const wider = new Uint32Array(this.#at.length * 2);
      wider.set(this.#at);
      this.#at = wider;
    }
    this.#at[this.#size++] = (this.#blocks.length - 1) * BLOCK + at;
    this.#used = at + length;
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
