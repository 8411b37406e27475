/**
 * Turns that are known, as tables: which bits of a moment each asks for, and what words it makes.
 *
 * Owns the tables and looks into them; what goes in, and why that is exact, is said in `turns.ts`.
 * Knows nothing of stories or machines, so that a second thread can have the same: `news` is what
 * one table has that a copy of it has not yet.
 *
 * Everything lies in one array, the pool, because it is looked at for every step that is taken.
 * Where something lies is its number; 0 is nothing.
 *
 *     heads    by choice of a place: its first guard
 *     guard    next | tally | looks | last | slots | turns | word bits  word bits …
 *     slots    turns by a hash of the bits looked at, as many as `last` and one (open addressing)
 *     turn     the bits looked at … | plan | what is kept with it | the words that it says itself …
 *     plan     words | end | from-word bits by to-word  from-word bits by to-word …
 */

import { noInts, shared, widened } from "./memory.ts";

/** A choice of a place. */
export interface Known {
  readonly place: number;
  readonly choice: number;
  /** Where the heads of the place lie. */
  readonly heads: number;
  /** Where its tally is: how often it was found, and how often not. */
  readonly tally: number;
  /** Its guards, in the order in which they are tried. */
  guards: readonly number[];
}

// ─── Columns of a guard ─────────────────────────────────────────────────────────────────────
const G_NEXT = 0;
export const G_TALLY = 1;
const G_LOOKS = 2;
const G_LAST = 3;
const G_SLOTS = 4;
const G_TURNS = 5;
const GUARD = 6;

// ─── Columns of a plan ──────────────────────────────────────────────────────────────────────
const P_WORDS = 0;
const P_END = 1;
const PLAN = 2;

/** Columns of what is copied: from a word, these bits, turned left by so many, into a word. */
export const COPY = 4;

/** Numbers that all turns together may take. */
const MOST_KEPT = 1 << 23;
/** Places of a guard's table at first. */
const FIRST_SLOTS = 4;

/** Where the words of a moment are put. */
export interface Made {
  words: Int32Array;
  length: number;
}

/** What a table has that a copy of it has not yet. */
export interface News {
  /** Whether all that was known before is to be forgotten. */
  readonly isAnew: boolean;
  /** In memory that both see. */
  readonly pool: Int32Array;
  readonly known: readonly Known[];
}

export class TurnTable {
  // What was never set again when a loop is compiled is compiled into it, and the loop thrown away
  // when it is. So all that grows begins as nothing, here and in the explorer, and is set at once.
  /** What an observer wants to have kept with the turn that was found or is to be put in. */
  kept = 0;
  readonly #made: Made;
  #pool = noInts;
  #end = 1;
  /** By place, where its heads lie. */
  #heads = noInts;
  #known: (Known | undefined)[][] = [];
  #tallies = noInts;
  #tally = 0;
  /** What of it was told. */
  #told: Int32Array | undefined;
  #isAnew = false;
  readonly #new = new Set<Known>();

  constructor(made: Made) {
    this.#made = made;
    this.#pool = new Int32Array(1 << 14);
    this.#heads = new Int32Array(1 << 6);
    this.#tallies = new Int32Array(1 << 8);
  }

  /** Whether no more turns are to be put in. */
  get isFull(): boolean {
    return this.#end > MOST_KEPT;
  }

  clear(): void {
    this.#heads.fill(0);
    this.#known = [];
    this.#end = 1;
    this.#tally = 0;
    this.#tallies.fill(0);
    this.#new.clear();
    this.#isAnew = true;
  }

  /** Where the heads of a place's choices lie in the pool, one after another; 0 if it has none. */
  headsOf(place: number): number {
    return place < this.#heads.length ? (this.#heads[place] as number) : 0;
  }

  /** The head of a choice of a place, for `find`; 0 if nothing is known of it. */
  headOf(place: number, choice: number): number {
    const heads = this.headsOf(place);
    return heads === 0 ? 0 : (this.#pool[heads + choice] as number);
  }

  /** All that lies in it; for `lookUp` and `makeInto`. */
  get pool(): Int32Array {
    return this.#pool;
  }

  /** By tally: how often a choice was found; after it, how often not. */
  get tallies(): Int32Array {
    return this.#tallies;
  }

  /** Takes a choice of the moment at `at`, if what comes of it is known: into `made`. */
  find(head: number, states: Int32Array, at: number): boolean {
    const pool = this.#pool;
    const tallies = this.#tallies;
    const tally = pool[head + G_TALLY] as number;
    const turn = lookUp(pool, head, states, at);
    if (turn === 0) {
      tallies[tally + 1] = (tallies[tally + 1] as number) + 1;
      return false;
    }
    tallies[tally] = (tallies[tally] as number) + 1;
    this.kept = pool[turn + 1] as number;
    this.#made.length = makeInto(pool, turn, states, at, this.#made.words, 0);
    return true;
  }

  /** A choice of a place that has so many, made if need be. */
  knownOf(place: number, choice: number, offered: number): Known {
    this.#known[place] ??= [];
    const choices = this.#known[place] as (Known | undefined)[];
    let known = choices[choice];
    if (known === undefined) {
      let heads = this.headsOf(place);
      if (heads === 0) {
        heads = this.#take(offered);
        this.#keepHeads(place, heads);
      }
      known = { place, choice, heads, tally: this.#tally, guards: [] };
      choices[choice] = known;
      this.#tally += 2;
      if (this.#tally > this.#tallies.length)
        this.#tallies = widened(this.#tallies, this.#tally * 2);
    }
    return known;
  }

  #keepHeads(place: number, heads: number): void {
    if (place >= this.#heads.length) this.#heads = widened(this.#heads, place * 2);
    this.#heads[place] = heads;
  }

  /** How often a choice was looked for, and how often it was found. */
  triedOf({ tally }: Known): { tried: number; found: number } {
    const found = this.#tallies[tally] as number;
    return { found, tried: found + (this.#tallies[tally + 1] as number) };
  }

  /** Forgets all that is known of a choice. */
  forget(known: Known): void {
    if (known.guards.length === 0) return;
    known.guards = [];
    this.#link(known);
  }

  /** Whether a guard looks at these bits: the words and their bits by turns, so many numbers. */
  looksAt(guard: number, looks: Int32Array, length: number): boolean {
    const pool = this.#pool;
    if ((pool[guard + G_LOOKS] as number) * 2 !== length) return false;
    for (let i = 0; i < length; i++) if (pool[guard + GUARD + i] !== looks[i]) return false;
    return true;
  }

  /** A further guard of a choice, which looks at these bits; it has to look at one word at least. */
  addGuard(known: Known, looks: Int32Array, length: number): number {
    const guard = this.#take(GUARD + length);
    const slots = this.#take(FIRST_SLOTS);
    const pool = this.#pool;
    pool[guard + G_NEXT] = 0;
    pool[guard + G_TALLY] = known.tally;
    pool[guard + G_LOOKS] = length >> 1;
    pool[guard + G_LAST] = FIRST_SLOTS - 1;
    pool[guard + G_SLOTS] = slots;
    for (let i = 0; i < length; i++) pool[guard + GUARD + i] = looks[i] as number;
    pool[guard + G_TURNS] = 0;
    known.guards = [...known.guards, guard];
    this.#link(known);
    return guard;
  }

  /** Makes the guards of a choice those that are found. */
  #link(known: Known): void {
    const { heads, choice, guards } = known;
    this.#pool[heads + choice] = guards[0] ?? 0;
    for (let i = 0; i < guards.length; i++) {
      this.#pool[(guards[i] as number) + G_NEXT] = guards[i + 1] ?? 0;
    }
    this.#new.add(known);
  }

  /** Gives back where a plan lies: of so many words, and with so many numbers of what is copied. */
  addPlan(words: number, copies: Int32Array, length: number): number {
    // Copies go two by two: where there is an odd one no bits follow.
    const room = length + (length % (2 * COPY));
    const plan = this.#take(PLAN + room);
    const pool = this.#pool;
    pool[plan + P_WORDS] = words;
    pool[plan + P_END] = plan + PLAN + room;
    for (let i = 0; i < length; i++) pool[plan + PLAN + i] = copies[i] as number;
    return plan;
  }

  /**
   * Puts in a turn that was taken from the moment at `at` and made `made`; `own`: what of those
   * words is not copied.
   */
  put(guard: number, plan: number, own: Int32Array, states: Int32Array, at: number): void {
    const size = this.#pool[guard + G_LOOKS] as number;
    const { length } = own;
    const turn = this.#take(size + 2 + length);
    const pool = this.#pool;
    for (let i = 0; i < size; i++) {
      const word = states[at + (pool[guard + GUARD + i * 2] as number)] as number;
      pool[turn + i] = word & (pool[guard + GUARD + i * 2 + 1] as number);
    }
    pool[turn + size] = plan;
    pool[turn + size + 1] = this.kept;
    const { words } = this.#made;
    for (let i = 0; i < length; i++) {
      pool[turn + size + 2 + i] = (words[i] as number) & (own[i] as number);
    }
    const filled = (pool[guard + G_TURNS] as number) + 1;
    pool[guard + G_TURNS] = filled;
    if (filled * 2 > (pool[guard + G_LAST] as number)) this.#widen(guard);
    putIn(this.#pool, guard, turn);
  }

  #widen(guard: number): void {
    const before = this.#pool;
    const count = (before[guard + G_LAST] as number) + 1;
    const old = before[guard + G_SLOTS] as number;
    const slots = this.#take(count * 4);
    const pool = this.#pool;
    pool[guard + G_LAST] = count * 4 - 1;
    pool[guard + G_SLOTS] = slots;
    for (let slot = old; slot < old + count; slot++) {
      const turn = pool[slot] as number;
      if (turn !== 0) putIn(pool, guard, turn);
    }
  }

  /** Room for so many numbers, all 0. */
  #take(size: number): number {
    const at = this.#end;
    this.#end = at + size;
    if (this.#end > this.#pool.length) this.#pool = widened(this.#pool, this.#end * 2);
    this.#pool.fill(0, at, this.#end);
    return at;
  }

  // ─── For two threads ──────────────────────────────────────────────────────────────────────

  /** From here on its memory can be seen by another thread. */
  share(): void {
    this.#pool = shared(this.#pool);
  }

  /** What is new since this was last asked; `undefined` where nothing is. Only once it is shared. */
  news(): News | undefined {
    if (this.#new.size === 0 && !this.#isAnew && this.#told === this.#pool) return undefined;
    const news = { isAnew: this.#isAnew, pool: this.#pool, known: [...this.#new] };
    this.#told = this.#pool;
    this.#new.clear();
    this.#isAnew = false;
    return news;
  }

  /** Learns what another table has. From here on both look into one pool, and that one puts in. */
  learn({ isAnew, pool, known }: News): void {
    if (isAnew) this.clear();
    this.#pool = pool;
    for (const { place, heads, tally } of known) {
      this.#keepHeads(place, heads);
      if (tally + 2 > this.#tallies.length) this.#tallies = widened(this.#tallies, tally * 2 + 2);
    }
  }
}

/**
 * Where a turn lies that agrees with a moment in all that one of its guards looks at, behind that;
 * else 0. `head`: the first of the guards.
 */
export function lookUp(pool: Int32Array, head: number, states: Int32Array, at: number): number {
  for (let guard = head; guard !== 0; guard = pool[guard + G_NEXT] as number) {
    const looks = guard + GUARD;
    const end = looks + (pool[guard + G_LOOKS] as number) * 2;
    const last = pool[guard + G_LAST] as number;
    const slots = pool[guard + G_SLOTS] as number;
    let hash = 0;
    for (let look = looks; look < end; look += 2) {
      const word = states[at + (pool[look] as number)] as number;
      hash = mixed(hash, word & (pool[look + 1] as number));
    }
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      let turn = pool[slots + slot] as number;
      if (turn === 0) break;
      let look = looks;
      for (; look < end; look += 2) {
        const word = states[at + (pool[look] as number)] as number;
        if (pool[turn] !== (word & (pool[look + 1] as number))) break;
        turn++;
      }
      if (look === end) return turn;
    }
  }
  return 0;
}

/** Puts the words that a turn makes of a moment to where they go; gives back how many they are. */
export function makeInto(
  pool: Int32Array,
  turn: number,
  states: Int32Array,
  at: number,
  words: Int32Array,
  from: number,
): number {
  const plan = pool[turn] as number;
  const length = pool[plan + P_WORDS] as number;
  const end = pool[plan + P_END] as number;
  for (let i = 0; i < length; i++) words[from + i] = pool[turn + 2 + i] as number;
  // Two at a time: most plans have one or two, and which of both nobody can guess.
  for (let i = plan + PLAN; i < end; i += 2 * COPY) {
    const bits = (states[at + (pool[i] as number)] as number) & (pool[i + 1] as number);
    const by = pool[i + 2] as number;
    const to = from + (pool[i + 3] as number);
    const bits2 = (states[at + (pool[i + 4] as number)] as number) & (pool[i + 5] as number);
    const by2 = pool[i + 6] as number;
    const to2 = from + (pool[i + 7] as number);
    words[to] = (words[to] as number) | (bits << by) | (bits >>> (32 - by));
    words[to2] = (words[to2] as number) | (bits2 << by2) | (bits2 >>> (32 - by2));
  }
  return length;
}

/** Puts a turn into its guard's table. */
function putIn(pool: Int32Array, guard: number, turn: number): void {
  const size = pool[guard + G_LOOKS] as number;
  const last = pool[guard + G_LAST] as number;
  const slots = pool[guard + G_SLOTS] as number;
  let hash = 0;
  for (let i = 0; i < size; i++) hash = mixed(hash, pool[turn + i] as number);
  let slot = hash & last;
  while (pool[slots + slot] !== 0) slot = (slot + 1) & last;
  pool[slots + slot] = turn;
}

/** Adds a word to a hash. */
export function mixed(hash: number, word: number): number {
  const h = Math.imul(hash ^ word, 0x9e3779b1);
  return h ^ (h >>> 15);
}
