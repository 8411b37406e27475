/**
 * Chance, tried out: the ways that a step may go, one after another.
 *
 * RANDOM, shuffles, LIST_RANDOM and functions of the host give one of so many outcomes. The ways
 * are the sequences of outcomes, in order, the last throw counting fastest. Where a step has more
 * of them than anyone could look at (eight dice have 1,679,616) the rest is not gone through:
 * some are picked over the whole breadth, and `isWhole` says that it was not all. The same way of
 * the same step is always the same outcomes.
 */
import type { Outcomes } from "../engine/index.ts";

/** Ways of one step that are gone through in order. */
const MOST_IN_ORDER = 2_000;
/** Ways that are then picked. */
const PICKED = 200;
/** The same where not all can be looked at anyhow. */
const FEW_IN_ORDER = 8;
const FEW_PICKED = 8;

export class Chance {
  /** The number of the way at hand, from 0. */
  way = 0;
  readonly #isSearch: boolean;
  #taken: number[] = [];
  #outcomes: Outcomes = { taken: this.#taken, sizes: [], next: 0 };

  /** `isSearch`: few ways of each step will do. A way has the same number then, and is the same. */
  constructor(isSearch = false) {
    this.#isSearch = isSearch;
  }

  /** Outcomes for a machine to take, for the way at hand. */
  begin(): Outcomes {
    const sizes: number[] = [];
    const taken = this.way < MOST_IN_ORDER ? this.#taken : picked(this.way, sizes);
    this.#outcomes = { taken, sizes, next: 0 };
    return this.#outcomes;
  }

  /** Goes to the next way, once the way at hand was gone. `false` after the last. */
  next(): boolean {
    this.way++;
    if (this.way > MOST_IN_ORDER) {
      return this.way < MOST_IN_ORDER + (this.#isSearch ? FEW_PICKED : PICKED);
    }
    const taken = this.#taken;
    const { sizes, next } = this.#outcomes;
    taken.length = next;
    while (
      taken.length > 0 &&
      (taken.at(-1) as number) + 1 >= (sizes[taken.length - 1] as number)
    ) {
      taken.pop();
    }
    if (taken.length === 0) return false;
    taken[taken.length - 1] = (taken.at(-1) as number) + 1;
    if (this.#isSearch && this.way >= FEW_IN_ORDER) this.way = MOST_IN_ORDER;
    return true;
  }

  /** Whether all ways were gone through, after `next` has said `false`. */
  get isWhole(): boolean {
    return this.way <= MOST_IN_ORDER;
  }

  /** Goes straight to a way that is picked; those in order have to be gone through. */
  skipTo(way: number): void {
    if (way >= MOST_IN_ORDER) this.way = way;
  }

  /**
   * The outcomes of the way at hand, once it was gone. `isEndless`: of a turn that was stopped. The
   * engine took some of those back then, and takes the first of each where a list is over.
   */
  outcomes(isEndless = false): number[] {
    const { taken, sizes, next } = this.#outcomes;
    let count = isEndless ? sizes.length : next;
    while (isEndless && count > 1 && taken[count - 1] === 0) count--;
    return Array.from({ length: count }, (_, n) => taken[n] as number);
  }
}

/** Outcomes for which a way's number is scattered over as many as there are of each throw. */
function picked(way: number, sizes: readonly number[]): number[] {
  return new Proxy<number[]>([], {
    get: (target, key) => {
      // Long enough for every throw: the engine adds none of its own.
      if (key === "length") return Number.POSITIVE_INFINITY;
      const at = typeof key === "string" ? Number(key) : Number.NaN;
      if (Number.isNaN(at)) return Reflect.get(target, key);
      // How many there are is known by then: the engine says so before it takes one.
      return scatter(way, at) % (sizes[at] ?? 1);
    },
  });
}

/** A number from two, each bit depending on each (after MurmurHash3). */
function scatter(a: number, b: number): number {
  let h = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** How likely it is that chance gives just these: of one throw each outcome is as likely. */
export function chanceOf({ sizes, next }: Outcomes): number {
  let chance = 1;
  for (let at = 0; at < next; at++) chance /= sizes[at] ?? 1;
  return chance;
}
