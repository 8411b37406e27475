/**
 * The values that each part of a state takes, by number.
 *
 * A value is a tag and a payload; of a part that takes four of them two bits say which. Values
 * are numbered as they turn up, so nobody has to know beforehand how many there will be. Number
 * 0 is what the part is at the beginning.
 *
 * The numbers of all parts lie in a few large arrays, because they are looked up for every part of
 * every state: small whole numbers and truth values in a table, all others in a map.
 */

/** Payloads from `−LEAST` on, so many of them, of the tags below `SMALL_TAGS`, have a place in
 * the table. */
export const SMALL = 64;
export const LEAST = 16;
export const SMALL_TAGS = 4;

/** Bits that a part is given at first, while there are few states. */
const ROOMY = 5;

export class Codecs {
  /** By part: bits that its numbers take. */
  widths: Uint8Array = new Uint8Array(64);
  /** By part: how many values it has taken. */
  sizes: Int32Array = new Int32Array(64);
  /** By part: where its small values are in `small`: at `tag × SMALL + payload + LEAST` from there
   * on, the value's number, or −1. */
  smallAt: Int32Array = new Int32Array(64);
  small: Int16Array = new Int16Array(1 << 12);
  /** By part: where its values are in `values`, two numbers each, tag and payload. */
  valuesAt: Int32Array = new Int32Array(64);
  values: Int32Array = new Int32Array(1 << 12);
  count = 0;
  #room = new Int32Array(64);
  /** Bits that a part is given at first. */
  #roomy = ROOMY;
  #smallEnd = 0;
  #valuesEnd = 0;
  readonly #others: (Map<number, number> | undefined)[] = [];

  /**
   * A part that begins as this value. `isPlain`: all its values are of tag 0; `most`: the highest
   * number that is told apart, where it is known.
   */
  add(isPlain: boolean, tag: number, payload: number, most = -1): number {
    const part = this.count++;
    if (part === this.widths.length) this.#widenParts();
    const size = isPlain ? SMALL : SMALL * SMALL_TAGS;
    if (this.#smallEnd + size > this.small.length) {
      const wider = new Int16Array(this.small.length * 2);
      wider.set(this.small);
      this.small = wider;
    }
    this.smallAt[part] = this.#smallEnd;
    this.small.fill(-1, this.#smallEnd, this.#smallEnd + size);
    this.#smallEnd += size;
    this.#giveRoom(part, 4);
    // Enough for most, as every state is packed anew when it was not; while there are few states
    // nobody minds.
    const roomy = this.#roomy;
    this.widths[part] = most > 0 && most < 1 << roomy ? 32 - Math.clz32(most) : roomy;
    this.numberOf(part, tag, payload);
    return part;
  }

  /** The number of a value, new where it was never met; then `widths` may be too small for it. */
  numberOf(part: number, tag: number, payload: number): number {
    const isSmall = (payload + LEAST) >>> 0 < SMALL && tag < SMALL_TAGS;
    const at = (this.smallAt[part] as number) + tag * SMALL + payload + LEAST;
    const key = tag * 0x100000000 + (payload >>> 0);
    // A small value that turned up late has a number too large for the table.
    const inTable = isSmall ? (this.small[at] as number) : -1;
    const known = inTable >= 0 ? inTable : (this.#others[part]?.get(key) ?? -1);
    if (known >= 0) return known;
    const number = this.sizes[part] as number;
    if (isSmall && number < 0x8000) this.small[at] = number;
    else {
      let others = this.#others[part];
      if (others === undefined) {
        others = new Map();
        this.#others[part] = others;
      }
      others.set(key, number);
    }
    if (number === this.#room[part]) this.#giveRoom(part, number * 2);
    this.sizes[part] = number + 1;
    const value = (this.valuesAt[part] as number) + number * 2;
    this.values[value] = tag;
    this.values[value + 1] = payload;
    return number;
  }

  /**
   * Gives every number met so far its room. What takes more than two values will take yet more:
   * it gets bits to spare, because every state is packed anew each time.
   */
  widen(): void {
    for (let part = 0; part < this.count; part++) {
      const need = 32 - Math.clz32((this.sizes[part] as number) - 1);
      if (need > (this.widths[part] as number)) this.widths[part] = Math.min(31, need + 2);
    }
  }

  /** Takes back what is more than the numbers met so far need, and one bit. */
  tighten(): void {
    this.#roomy = 1;
    for (let part = 0; part < this.count; part++) {
      this.widths[part] = Math.max(1, 32 - Math.clz32((this.sizes[part] as number) - 1));
    }
  }

  /** Moves a part's values to where there is room for so many. */
  #giveRoom(part: number, room: number): void {
    const from = this.valuesAt[part] as number;
    const at = this.#valuesEnd;
    if (at + room * 2 > this.values.length) {
      const wider = new Int32Array(Math.max(this.values.length, at + room * 2) * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values.copyWithin(at, from, from + (this.sizes[part] as number) * 2);
    this.valuesAt[part] = at;
    this.#room[part] = room;
    this.#valuesEnd = at + room * 2;
  }

  #widenParts(): void {
    const size = this.widths.length * 2;
    const widths = new Uint8Array(size);
    widths.set(this.widths);
    this.widths = widths;
    this.sizes = widen(this.sizes, size);
    this.smallAt = widen(this.smallAt, size);
    this.valuesAt = widen(this.valuesAt, size);
    this.#room = widen(this.#room, size);
  }
}

function widen(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(size);
  wider.set(array);
  return wider;
}
