/**
 * The states seen so far, each once, by number.
 *
 * States differ in size. They lie one after another in large arrays; a table of hashes says
 * where to look, and every hit is compared cell by cell, so that two states are never taken
 * for one.
 */

/** Cells of one of the large arrays. */
const BLOCK = 1 << 20;

export class StateTable {
  readonly #blocks: Int32Array[] = [];
  #used = BLOCK;
  /** By state: its block, its first cell there, its size, and its hash. */
  readonly #block: number[] = [];
  readonly #at: number[] = [];
  readonly #sizes: number[] = [];
  readonly #hashes: number[] = [];
  /** Open addressing: a state's number and 1, or 0 for a free place. */
  #slots = new Int32Array(1 << 10);

  get size(): number {
    return this.#at.length;
  }

  /** A view of a state: valid for ever, not to be written. Throws `RangeError` beyond the last. */
  get(number: number): Int32Array {
    const block = this.#blocks[this.#block[number] ?? -1];
    if (block === undefined) throw new RangeError(`There is no state ${number}.`);
    const at = this.#at[number] as number;
    return block.subarray(at, at + (this.#sizes[number] as number));
  }

  /** The number of this state, which is new when it equals the size before. */
  add(state: Int32Array, hash: number): number {
    if (this.size * 2 >= this.#slots.length) this.#widen();
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] as number) - 1;
      if (this.#hashes[number] === hash && this.#equals(number, state)) return number;
    }
    const number = this.size;
    this.#slots[slot] = number + 1;
    this.#keep(state, hash);
    return number;
  }

  #keep(state: Int32Array, hash: number): void {
    if (this.#used + state.length > BLOCK) {
      this.#blocks.push(new Int32Array(Math.max(BLOCK, state.length)));
      this.#used = 0;
    }
    (this.#blocks.at(-1) as Int32Array).set(state, this.#used);
    this.#block.push(this.#blocks.length - 1);
    this.#at.push(this.#used);
    this.#sizes.push(state.length);
    this.#hashes.push(hash);
    this.#used += state.length;
  }

  #equals(number: number, state: Int32Array): boolean {
    if (this.#sizes[number] !== state.length) return false;
    const block = this.#blocks[this.#block[number] as number] as Int32Array;
    const at = this.#at[number] as number;
    for (let i = 0; i < state.length; i++) if (block[at + i] !== state[i]) return false;
    return true;
  }

  #widen(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = (this.#hashes[number] as number) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}
