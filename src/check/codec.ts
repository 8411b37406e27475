/**
 * The values that one part of a state takes, by number.
 *
 * A value is a tag and a payload; of a part that takes four of them two bits say which. Values
 * are numbered as they turn up, so nobody has to know beforehand how many there will be. Number
 * 0 is what the part is at the beginning.
 */

/** Payloads of small whole numbers and truth values have a table of their own. */
const DIRECT = 256;

export class Codec {
  /** Bits that its numbers take. */
  width = 0;
  readonly tags: number[] = [];
  readonly payloads: number[] = [];
  readonly #direct = new Int32Array(DIRECT * 4).fill(-1);
  readonly #others = new Map<number, number>();

  /** `tag` and `payload` are the part's value at the beginning. */
  constructor(tag: number, payload: number) {
    this.numberOf(tag, payload);
  }

  /** How many values it has taken. */
  get size(): number {
    return this.tags.length;
  }

  /** The number of a value, new where it was never met; then `width` may be too small for it. */
  numberOf(tag: number, payload: number): number {
    if (payload >= 0 && payload < DIRECT && tag < 4) {
      const at = tag * DIRECT + payload;
      const known = this.#direct[at] as number;
      if (known >= 0) return known;
      this.#direct[at] = this.tags.length;
    } else {
      const key = tag * 0x100000000 + (payload >>> 0);
      const known = this.#others.get(key);
      if (known !== undefined) return known;
      this.#others.set(key, this.tags.length);
    }
    this.tags.push(tag);
    this.payloads.push(payload);
    return this.tags.length - 1;
  }

  /** Gives every number met so far its room. Says whether that is more than before. */
  widen(): boolean {
    const need = 32 - Math.clz32(this.tags.length - 1);
    if (need <= this.width) return false;
    this.width = need;
    return true;
  }
}
