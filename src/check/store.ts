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
 */

/** Words of one of the arrays, as a power of two, where moments differ in length. */
const BLOCK_BITS = 20;
const BLOCK = 1 << BLOCK_BITS;
/** Moments of one of the arrays, as a power of two, where they do not. */
const STRIDE_BITS = 17;
/** Words that the first array begins with; it grows to the size of the others. */
const FIRST_BLOCK = 1 << 13;
/** Moments that have a base together, as a power of two. */
const GROUP_BITS = 4;
/** The longest moment: sixteen of them must lie within 65,536 words. */
const LONGEST = 1 << 12;

export class MomentStore {
  #stride: number;
  #blocks: Int32Array[] = [new Int32Array(FIRST_BLOCK)];
  #block = this.#blocks[0] as Int32Array;
  /** End of what is used of the last array. */
  #used = 0;
  /** Where moments differ in length: by group its base, an array and a place in one number. */
  #bases: Uint32Array;
  /** By moment: how far from its group's base it lies. */
  #offsets: Uint16Array;
  /** By the last moment of an array that was left: where it ends. */
  readonly #ends = new Map<number, number>();
  #size = 0;
  /**
   * Open addressing. In the low bits a moment's number and 1, or 0 for a free place; in the bits
   * above them a piece of its hash, so that few others are ever looked at.
   */
  #slots: Int32Array;
  #numberMask: number;

  /** `expected`: how many moments there will be at least; `stride`: words of each, 0 to differ. */
  constructor(expected = 0, stride = 0) {
    let slots = 1 << 13;
    while (expected * 4 >= slots * 3) slots *= 2;
    this.#slots = new Int32Array(slots);
    this.#numberMask = slots - 1;
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
    const numbers = this.#numberMask;
    const hash = hashOf(words, 0, whole);
    let slot = hash & mask;
    for (;;) {
      const found = slots[slot] as number;
      if (found === 0) break;
      // The bits above those of the number are the hash's own.
      if (((found ^ hash) & ~numbers) === 0) {
        const number = (found & numbers) - 1;
        if (this.#equals(number, words, whole)) return number;
      }
      slot = (slot + 1) & mask;
    }
    return this.#put(slot, hash, words, whole);
  }

  /** Adds a moment that is not among them yet. */
  append(words: Int32Array, length: number): void {
    const whole = this.#fill(words, length);
    const slots = this.#slots;
    const mask = slots.length - 1;
    const hash = hashOf(words, 0, whole);
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#put(slot, hash, words, whole);
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
    this.#slots[slot] = (hash & ~this.#numberMask) | (number + 1);
    this.#size = number + 1;
    const at = this.#stride > 0 ? this.#place(number) : this.#placeAnywhere(number, length);
    const block = this.#block;
    for (let i = 0; i < length; i++) block[at + i] = words[i] as number;
    if (this.#size * 4 >= this.#slots.length * 3) this.#widen();
    return number;
  }

  /** Where the next moment goes, where all are of one length. */
  #place(number: number): number {
    const stride = this.#stride;
    const at = (number & ((1 << STRIDE_BITS) - 1)) * stride;
    const full = stride << STRIDE_BITS;
    if (at === 0 && number > 0) {
      this.#block = new Int32Array(full);
      this.#blocks.push(this.#block);
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
      const offsets = new Uint16Array(number * 2);
      offsets.set(this.#offsets);
      this.#offsets = offsets;
      const bases = new Uint32Array((number * 2) >> GROUP_BITS);
      bases.set(this.#bases);
      this.#bases = bases;
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

  #widen(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    // Where a moment hashes to is found from its words alone, so nothing more is kept for it.
    for (let number = 0; number < this.#size; number++) {
      const length = this.#lengthOf(number);
      const hash = hashOf(this.blockOf(number), this.positionOf(number), length);
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = (hash & ~mask) | (number + 1);
    }
    this.#slots = slots;
    this.#numberMask = mask;
  }

  /** A moment is longer than all before: they are laid out anew. */
  #restride(stride: number): void {
    const old = new MomentStore(0, 1);
    old.#blocks = this.#blocks;
    old.#stride = this.#stride;
    const { size } = this;
    this.#stride = stride;
    this.#blocks = [new Int32Array(FIRST_BLOCK)];
    this.#block = this.#blocks[0] as Int32Array;
    this.#slots.fill(0);
    this.#size = 0;
    const words = new Int32Array(stride);
    for (let number = 0; number < size; number++) {
      const block = old.blockOf(number);
      const at = old.positionOf(number);
      for (let i = 0; i < old.#stride; i++) words[i] = block[at + i] as number;
      words.fill(0, old.#stride);
      this.append(words, stride);
    }
  }
}

function widened(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(size);
  wider.set(array);
  return wider;
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
