/**
 * Which blocks do something to which part of a state: noted one by one, and then looked up by part.
 *
 * In a few arrays of numbers, as a story has tens of thousands of such notes. Knows nothing of what
 * a part is but its number: blocks are noted by block in the same way.
 */
import { widened } from "./memory.ts";

/** Blocks by part: those of a part are at `at[part]` … `at[part + 1] − 1`, in no order. */
export interface ByPart {
  readonly at: Int32Array;
  readonly blocks: Int32Array;
}

/** By part, the block that was set last: many parts are asked about in one block after another. */
export class LastBlocks {
  #blocks = new Int32Array(1 << 10).fill(-1);

  is(part: number, block: number): boolean {
    return this.#blocks[part] === block;
  }

  set(part: number, block: number): void {
    const { length } = this.#blocks;
    if (part >= length) {
      this.#blocks = widened(this.#blocks, part * 2);
      this.#blocks.fill(-1, length);
    }
    this.#blocks[part] = block;
  }
}

/** Parts and blocks as they are noted, one after the other. */
export class Notes {
  /** The part and the block of each. */
  #noted = new Int32Array(1 << 10);
  #end = 0;
  readonly #last = new LastBlocks();
  /** No part that was noted has this number or a higher one. */
  parts = 0;

  add(part: number, block: number): void {
    if (this.#last.is(part, block)) return;
    this.#last.set(part, block);
    this.parts = Math.max(this.parts, part + 1);
    if (this.#end === this.#noted.length) this.#noted = widened(this.#noted, this.#end * 2);
    this.#noted[this.#end] = part;
    this.#noted[this.#end + 1] = block;
    this.#end += 2;
  }

  byPart(parts: number): ByPart {
    const noted = this.#noted;
    const end = this.#end;
    const at = new Int32Array(parts + 1);
    for (let i = 0; i < end; i += 2) {
      const part = noted[i] as number;
      at[part] = (at[part] as number) + 1;
    }
    // Ends first, and each goes down to its beginning as it is filled.
    for (let part = 1; part <= parts; part++) {
      at[part] = (at[part] as number) + (at[part - 1] as number);
    }
    const blocks = new Int32Array(end >> 1);
    for (let i = end - 2; i >= 0; i -= 2) {
      const part = noted[i] as number;
      const last = (at[part] as number) - 1;
      at[part] = last;
      blocks[last] = noted[i + 1] as number;
    }
    return { at, blocks };
  }
}
