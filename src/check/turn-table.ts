/**
 * Turns that are known, as tables: which bits of a moment each asks for, and what words it makes.
 *
 * Owns the tables and looks into them; what goes in, and why that is exact, is said in `turns.ts`.
 * Knows nothing of stories or machines, so that a second thread can have the same: `news` is what
 * one table has that a copy of it has not yet.
 */

import { widened } from "./memory.ts";

/** A choice of a place. */
export interface Known {
  readonly place: number;
  readonly choice: number;
  readonly guards: Guard[];
  tried: number;
  found: number;
}

/** Which bits of a moment are looked at, and what they were found to be. */
export interface Guard {
  /** The words of a moment, two numbers each: where it is, and its bits. */
  readonly looks: Int32Array;
  /** Open addressing: where in the pool a turn lies, or 0. */
  slots: Int32Array;
  size: number;
}

/** How words are made of words: how many they are, and then what is copied, `COPY` numbers each. */
export type Plan = Int32Array;

/** Columns of what is copied: from a word, these bits, turned left by so many, into a word. */
export const COPY = 4;

/** Numbers that all turns together may take. */
const MOST_KEPT = 1 << 23;

/** Where the words of a moment are put. */
export interface Made {
  words: Int32Array;
  length: number;
}

/** What a table has that a copy of it has not yet. */
export interface News {
  /** Whether all that was known before is to be forgotten. */
  readonly isAnew: boolean;
  readonly known: readonly Known[];
  readonly plans: readonly Plan[];
  /** Numbers of the pool, from `poolAt` on. */
  readonly pool: Int32Array;
  readonly poolAt: number;
}

export class TurnTable {
  /** What an observer wants to have kept with the turn that was found or is to be put in. */
  kept = 0;
  readonly #made: Made;
  /** By place and choice. */
  #known: (Known | undefined)[][] = [];
  /** Turns one after another: the bits looked at, their plan, what is kept with them, the words that
   * they say themselves. */
  #pool = new Int32Array(1 << 12);
  #end = 1;
  #plans: Plan[] = [];
  /** What was told of it before, and what is new since. */
  #toldPlans = 0;
  #toldPool = 0;
  #isAnew = false;
  readonly #new = new Set<Known>();

  constructor(made: Made) {
    this.#made = made;
  }

  /** Whether no more turns are to be put in. */
  get isFull(): boolean {
    return this.#end > MOST_KEPT;
  }

  clear(): void {
    this.#known = [];
    this.#end = 1;
    this.#plans = [];
    this.#new.clear();
    this.#toldPlans = 0;
    this.#toldPool = 0;
    this.#isAnew = true;
  }

  /** By choice, what is known of a place; for `find`. */
  of(place: number): readonly (Known | undefined)[] | undefined {
    return this.#known[place];
  }

  /** Takes a choice of the moment at `at`, if what comes of it is known: into `made`. */
  find(known: Known, states: Int32Array, at: number): boolean {
    known.tried++;
    const { guards } = known;
    for (let i = 0; i < guards.length; i++) {
      const turn = this.#lookUp(guards[i] as Guard, states, at);
      if (turn === 0) continue;
      known.found++;
      this.#make(turn, states, at);
      return true;
    }
    return false;
  }

  /** Where a turn lies that agrees with a moment in all that a guard looks at; else 0. */
  #lookUp({ looks, slots }: Guard, states: Int32Array, at: number): number {
    const pool = this.#pool;
    const last = slots.length - 1;
    const size = looks.length >> 1;
    if (size === 1) {
      const bits = (states[at + (looks[0] as number)] as number) & (looks[1] as number);
      for (let slot = mixed(0, bits) & last; ; slot = (slot + 1) & last) {
        const turn = slots[slot] as number;
        if (turn === 0) return 0;
        // Its plan stands behind what was looked at.
        if (pool[turn] === bits) return turn + 1;
      }
    }
    let hash = 0;
    for (let i = 0; i < looks.length; i += 2) {
      const word = states[at + (looks[i] as number)] as number;
      hash = mixed(hash, word & (looks[i + 1] as number));
    }
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const turn = slots[slot] as number;
      if (turn === 0) return 0;
      let i = 0;
      while (i < size) {
        const word = states[at + (looks[i * 2] as number)] as number;
        if (pool[turn + i] !== (word & (looks[i * 2 + 1] as number))) break;
        i++;
      }
      if (i === size) return turn + size;
    }
  }

  #make(turn: number, states: Int32Array, at: number): void {
    const pool = this.#pool;
    const plan = this.#plans[pool[turn] as number] as Plan;
    const length = plan[0] as number;
    const made = this.#made;
    const { words } = made;
    made.length = length;
    this.kept = pool[turn + 1] as number;
    for (let i = 0; i < length; i++) words[i] = pool[turn + 2 + i] as number;
    for (let i = 1; i < plan.length; i += COPY) {
      const bits = (states[at + (plan[i] as number)] as number) & (plan[i + 1] as number);
      const by = plan[i + 2] as number;
      const to = plan[i + 3] as number;
      words[to] = (words[to] as number) | (bits << by) | (bits >>> (32 - by));
    }
  }

  /** The choice of a place, made if need be. */
  knownOf(place: number, choice: number): Known {
    let choices = this.#known[place];
    if (choices === undefined) {
      choices = [];
      this.#known[place] = choices;
    }
    let known = choices[choice];
    if (known === undefined) {
      known = { place, choice, guards: [], tried: 0, found: 0 };
      choices[choice] = known;
    }
    return known;
  }

  /** Gives back the number of a plan. */
  addPlan(plan: Plan): number {
    return this.#plans.push(plan) - 1;
  }

  /**
   * Puts in a turn that was taken from the moment at `at` and made `made`; `own`: what of those
   * words is not copied.
   */
  put(
    known: Known,
    guard: Guard,
    plan: number,
    own: Int32Array,
    states: Int32Array,
    at: number,
  ): void {
    const { looks } = guard;
    const size = looks.length >> 1;
    const { length } = own;
    const need = this.#end + size + 2 + length;
    if (need > this.#pool.length) this.#pool = widened(this.#pool, this.#pool.length * 2 + need);
    const pool = this.#pool;
    const turn = this.#end;
    for (let i = 0; i < size; i++) {
      const word = states[at + (looks[i * 2] as number)] as number;
      pool[turn + i] = word & (looks[i * 2 + 1] as number);
    }
    pool[turn + size] = plan;
    pool[turn + size + 1] = this.kept;
    const { words } = this.#made;
    for (let i = 0; i < length; i++) {
      pool[turn + size + 2 + i] = (words[i] as number) & (own[i] as number);
    }
    this.#end = need;
    this.#new.add(known);
    if (guard.size * 2 >= guard.slots.length) {
      const old = guard.slots;
      guard.slots = new Int32Array(old.length * 4);
      for (const other of old) if (other > 0) this.#place(guard, other);
    }
    guard.size++;
    this.#place(guard, turn);
  }

  #place({ looks, slots }: Guard, turn: number): void {
    let hash = 0;
    const size = looks.length >> 1;
    for (let i = 0; i < size; i++) hash = mixed(hash, this.#pool[turn + i] as number);
    const last = slots.length - 1;
    let slot = hash & last;
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = turn;
  }

  /** What was put in since this was last asked; `undefined` where nothing was. */
  news(): News | undefined {
    if (this.#new.size === 0 && !this.#isAnew) return undefined;
    const news: News = {
      isAnew: this.#isAnew,
      known: [...this.#new],
      plans: this.#plans.slice(this.#toldPlans),
      pool: this.#pool.slice(this.#toldPool, this.#end),
      poolAt: this.#toldPool,
    };
    this.#new.clear();
    this.#isAnew = false;
    this.#toldPlans = this.#plans.length;
    this.#toldPool = this.#end;
    return news;
  }

  /** Learns what another table has. */
  learn({ isAnew, known, plans, pool, poolAt }: News): void {
    if (isAnew) this.clear();
    for (const each of known) {
      const mine = this.knownOf(each.place, each.choice);
      mine.guards.splice(0, mine.guards.length, ...each.guards);
    }
    for (const plan of plans) this.#plans.push(plan);
    const end = poolAt + pool.length;
    if (end > this.#pool.length) this.#pool = widened(this.#pool, end * 2);
    this.#pool.set(pool, poolAt);
    this.#end = end;
  }
}

/** Adds a word to a hash. */
export function mixed(hash: number, word: number): number {
  const h = Math.imul(hash ^ word, 0x9e3779b1);
  return h ^ (h >>> 15);
}
