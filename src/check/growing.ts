/**
 * Parts of a story's state that take ever more values, for as long as one looks.
 *
 * A number that the dice are added to, a count that another is compared with, a text that is put
 * together each time round: nobody can read off the story that these have no end, but it shows. A
 * part with many values, which has more of them each time there are twice as many moments, is
 * followed no further than through the values it had by then. Owns which parts those are and which
 * moments are beyond; of those 10,000 are gone on from (as in `ranges.ts`), and the others make
 * the verdict *bounded*. Merges nothing. Lists, which have an end, and how far rules have come are
 * none of these parts.
 */
import type { DeclaredType } from "../drama/types.ts";
import { instructionLength } from "../program/instructions.ts";
import * as Op from "../program/op.ts";
import type { Program } from "../program/program.ts";
import { type Fields, type Moments, R_WIDTH, ROW } from "./moments.ts";
import type { Place } from "./places.ts";

/** From how many moments on it is noted what there is; it is asked for at each doubling. */
export const GROWING_FROM = 125_000;
/** So many values are many, of numbers that have gone well past all that the story writes. */
const MANY_VALUES = 32;
/** So many are of anything but whole numbers … */
const MANY_OTHERS = 128;
/** … and so many of any: however far the story's numbers go. */
const VERY_MANY = 4096;
/** Where a story is known to have no end, so many more of anything. */
const MANY_BESIDE = 16;
/** Well past: a number that is held below what is written somewhere comes to an end there. */
const PAST = 2;
/**
 * By so much a part has grown when moments have doubled. Seven that grow side by side, each as
 * fast as the others, grow by a tenth each.
 */
const GROWS_BY = 1.1;
/** So many moments beyond are gone on from … */
const MOST_BEYOND = 10_000;
/** … and of all there are none after so many times those there were when it showed. */
const TIMES_AS_MANY = 2;

export class Growing {
  /** Whether any moment was left that is beyond. */
  hasLeft = false;
  /** By codec: how many values it had when it was found to grow. */
  readonly #bounds: Map<number, number> = new Map();
  /** By codec: how many values it had when it was last asked. */
  #before: Int32Array = new Int32Array(0);
  /** The largest number that the story writes. */
  readonly #written: number;
  #count = 0;
  /** From here on no moment is gone on from. */
  #last = Number.POSITIVE_INFINITY;

  /** `declared`: what variables may be, by first cell. */
  constructor(program: Program, declared: ReadonlyMap<number, DeclaredType>) {
    this.#written = Math.max(largestWritten(program), ...[...declared.values()].map(farthestOf));
  }

  /** Notes what has grown since it was last asked, when there were half as many moments. */
  ask(moments: Moments, count: number): void {
    const sizes = moments.valuesMet();
    const grown = [...this.#before.entries()].filter(([codec, before]) => {
      const size = sizes[codec] as number;
      return size >= MANY_BESIDE && size >= before * GROWS_BY && !this.#bounds.has(codec);
    });
    const endless = grown.filter(([codec]) => {
      return (sizes[codec] as number) >= this.#many(moments.farthestOf(codec));
    });
    // What else grows beside that would only take longer.
    const bound = endless.length > 0 || this.isBounding ? grown : [];
    for (const [codec] of bound) this.#bounds.set(codec, sizes[codec] as number);
    if (this.isBounding) this.#last = Math.min(this.#last, count * TIMES_AS_MANY);
    this.#before = sizes;
  }

  /** How many values are many for a part that goes so far. */
  #many(farthest: number): number {
    if (farthest > PAST * this.#written) return MANY_VALUES;
    return farthest === 0 ? MANY_OTHERS : VERY_MANY;
  }

  /** Whether there are parts that are followed only so far. */
  get isBounding(): boolean {
    return this.#bounds.size > 0;
  }

  /** Whether nothing is gone on from this moment: it has a value that was not there, or is late. */
  isTooFar(
    moments: Moments,
    place: Place,
    states: Int32Array,
    at: number,
    number: number,
  ): boolean {
    if (!this.isBounding) return false;
    if (number < this.#last) {
      if (!this.#isNew(moments.fieldsOf(place), states, at)) return false;
      if (this.#count++ < MOST_BEYOND) return false;
    }
    this.hasLeft = true;
    return true;
  }

  #isNew({ count, starts, codecs, rows }: Fields, states: Int32Array, at: number): boolean {
    for (let i = 0; i < count; i++) {
      const bound = this.#bounds.get(codecs[i] as number);
      if (bound === undefined) continue;
      const width = rows[i * ROW + R_WIDTH] as number;
      if (numberAt(states, at, starts[i] as number, width) >= bound) return true;
    }
    return false;
  }
}

function farthestOf(type: DeclaredType): number {
  return type.kind === "range" ? Math.max(Math.abs(type.from), Math.abs(type.to)) : 0;
}

function largestWritten(program: Program): number {
  const { code, numbers } = program;
  let largest = 0;
  for (let pc = 0; pc < code.length; pc += instructionLength(program, pc)) {
    if (code[pc] === Op.INT) largest = Math.max(largest, Math.abs(code[pc + 1] as number));
  }
  for (const number of numbers) largest = Math.max(largest, Math.abs(number));
  return largest;
}

/** The number in so many bits of a moment, from this one on; it may lie across two words. */
function numberAt(states: Int32Array, at: number, start: number, width: number): number {
  if (width === 0) return 0;
  const word = at + (start >> 5);
  const bit = start & 31;
  let number = (states[word] as number) >>> bit;
  if (bit + width > 32) number |= (states[word + 1] as number) << (32 - bit);
  return number & (-1 >>> (32 - width));
}
