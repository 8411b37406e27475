/**
 * Arrays of numbers that grow, in memory of their own or in such as several threads see.
 */

type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array;

function isShared({ buffer }: Numbers): boolean {
  return typeof SharedArrayBuffer !== "undefined" && buffer instanceof SharedArrayBuffer;
}

function copied<T extends Numbers>(array: T, length: number, isShared: boolean): T {
  const bytes = length * array.BYTES_PER_ELEMENT;
  const Kind = array.constructor as new (buffer: ArrayBufferLike) => T;
  const copy = new Kind(isShared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
  copy.set(array);
  return copy;
}

/** The same numbers and room for more; shared if they were. */
export function widened<T extends Numbers>(array: T, length: number): T {
  return copied(array, length, isShared(array));
}

/** The same numbers where other threads can be given them, and room for more. */
export function shared<T extends Numbers>(array: T, length: number = array.length): T {
  return isShared(array) && array.length === length ? array : copied(array, length, true);
}

/** So many numbers, all 0, that other threads can be given. */
export function sharedInts(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}

const none: readonly number[] = [];
/** What has no room yet. */
export const noInts: Int32Array = new Int32Array(0);

/** A list of numbers that is filled again and again: a plain array loses its room when cleared. */
export class NumberList {
  numbers: Int32Array = new Int32Array(64);
  length = 0;

  push(number: number): void {
    if (this.length === this.numbers.length) this.numbers = widened(this.numbers, this.length * 2);
    this.numbers[this.length++] = number;
  }

  /** A copy of what is in it. */
  toInts(): Int32Array {
    if (this.length === 0) return noInts;
    return this.numbers.slice(0, this.length);
  }

  toArray(): readonly number[] {
    const { numbers, length } = this;
    if (length === 0) return none;
    const array = new Array<number>(length);
    for (let i = 0; i < length; i++) array[i] = numbers[i] as number;
    return array;
  }
}
