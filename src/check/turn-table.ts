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
 *     heads    tally | how many choices a place has | by choice: its first guard
 *     guard    next | −1 | looks | last | slots | turns | word bits  word bits …
 *     slots    turns by a hash of the bits looked at, as many as `last` and one (open addressing)
 *     near     next | word and by | bits | turns, by those bits turned right by so many
 *     turn     plan | what is kept with it | hash | the words that it says itself …
 *     plan     words | end | from-word, to-word and by  bits factor  from-word …
 *
 * A guard that looks at bits of one word which lie near each other is a table by those bits. In any
 * other the bits that a turn was found by lie before it. What a turn makes hashes to the sum of what
 * its own words hash to and what is copied does, each by its own (`store.ts`): `hash` and `factor`.
 */

import { noInts, shared, widened } from "./memory.ts";
import { sumOf } from "./store.ts";

/** A choice of a place. */
export interface Known {
  readonly place: number;
  readonly choice: number;
  /** Where the heads of the place lie. */
  readonly heads: number;
  /** Its guards, in the order in which they are tried. */
  guards: readonly number[];
  /** Turns of it that compared numbers; see `Turns`. */
  readonly alike: Alike[];
}

/** A turn that did no more with some of what its guard looks at than compare it. */
export interface Alike {
  readonly guard: number;
  readonly turn: number;
  /** What must be the same: words, their bits, and what these are, by threes. */
  readonly same: readonly number[];
  readonly comparisons: readonly Comparison[];
}

/** A number in a moment, and how it compares. */
export interface Comparison {
  readonly word: number;
  readonly by: number;
  readonly mask: number;
  readonly codec: number;
  readonly operation: number;
  readonly number: number;
  readonly isSo: boolean;
}

// ─── Columns before the heads of a place ────────────────────────────────────────────────────
export const H_TALLY = -2;
export const H_OFFERED = -1;
const HEADS = 2;

// ─── Columns of a guard ─────────────────────────────────────────────────────────────────────
const G_NEXT = 0;
/** Of a table by the bits of one word: which, and by how many they are turned; else −1. */
const G_WHERE = 1;
const G_BITS = 2;
const NEAR = 3;
const G_LOOKS = 2;
const G_LAST = 3;
const G_SLOTS = 4;
const G_TURNS = 5;
const FAR = 6;
/** Bits that say by how many something is turned. */
const BY_BITS = 5;
const BY = 31;

// ─── Columns of a turn ──────────────────────────────────────────────────────────────────────
export const T_PLAN = 0;
export const T_KEPT = 1;
const T_HASH = 2;
const TURN_HEAD = 3;

// ─── Columns of a plan ──────────────────────────────────────────────────────────────────────
export const P_WORDS = 0;
const P_END = 1;
const PLAN = 2;

/**
 * Columns of what is copied: from which word into which, turned left by how many; these bits; how
 * many times it counts in a hash.
 */
export const COPY = 3;
const FROM = 17;
const TO = 5;
const WORD = 0xfff;
/** Words of a moment that anything can be copied from or to. */
export const LONGEST_COPIED: number = WORD + 1;

/** What is copied from a word into another, turned left by so many. */
export function copyOf(from: number, to: number, by: number): number {
  return (from << FROM) | (to << TO) | by;
}

/** Bits of a word lie near each other where they span no more than so many. */
const NEAR_BITS = 8;
/** Numbers that all turns together may take. */
const MOST_KEPT = 1 << 23;
/** Places of a guard's table at first. */
const FIRST_SLOTS = 4;

/** Where the words of a moment are put. */
export interface Made {
  words: Int32Array;
  length: number;
}

const none: readonly Alike[] = [];

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
  /** What the words that were made last add up to (`sumOf`). */
  sum = 0;
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

  /**
   * Where the heads of a place's choices lie in the pool, one after another; 0 if it has none.
   */
  headsOf(place: number): number {
    return place < this.#heads.length ? (this.#heads[place] as number) : 0;
  }

  /** By place, as far as there is anything: what `headsOf` gives. */
  get heads(): Int32Array {
    return this.#heads;
  }

  /** All that lies in it; for `lookUp` and `makeInto`. */
  get pool(): Int32Array {
    return this.#pool;
  }

  /** By tally of a place, two for each of its choices: how often it was found, and how often not. */
  get tallies(): Int32Array {
    return this.#tallies;
  }

  /** Takes a choice of the moment at `at`, if what comes of it is known: into `made`. */
  find(heads: number, choice: number, states: Int32Array, at: number): boolean {
    const pool = this.#pool;
    const head = pool[heads + choice] as number;
    const turn = lookUp(pool, head, states, at);
    if (turn === 0) return false;
    const tallies = this.#tallies;
    const tally = (pool[heads + H_TALLY] as number) + choice * 2;
    tallies[tally] = (tallies[tally] as number) + 1;
    const made = this.#made;
    const plan = pool[turn + T_PLAN] as number;
    this.kept = pool[turn + T_KEPT] as number;
    made.length = pool[plan + P_WORDS] as number;
    this.sum = makeInto(pool, turn, states, at, made.words, 0, made.length);
    return true;
  }

  /** Takes down that a choice was looked for in vain. */
  miss(heads: number, choice: number): void {
    const at = (this.#pool[heads + H_TALLY] as number) + choice * 2 + 1;
    this.#tallies[at] = (this.#tallies[at] as number) + 1;
  }

  /** Turns of a choice that compared numbers. */
  alikeOf(place: number, choice: number): readonly Alike[] {
    return this.#known[place]?.[choice]?.alike ?? none;
  }

  /** A choice of a place that has so many, made if need be. */
  knownOf(place: number, choice: number, offered: number): Known {
    this.#known[place] ??= [];
    const choices = this.#known[place] as (Known | undefined)[];
    let known = choices[choice];
    if (known === undefined) {
      let heads = this.headsOf(place);
      if (heads === 0) {
        heads = this.#take(HEADS + offered) + HEADS;
        this.#pool[heads + H_TALLY] = this.#tally;
        this.#pool[heads + H_OFFERED] = offered;
        this.#tally += offered * 2;
        this.#keepHeads(place, heads);
      }
      known = { place, choice, heads, guards: [], alike: [] };
      choices[choice] = known;
    }
    return known;
  }

  #keepHeads(place: number, heads: number): void {
    if (place >= this.#heads.length) this.#heads = widened(this.#heads, place * 2);
    this.#heads[place] = heads;
    const tally = this.#pool[heads + H_TALLY] as number;
    const end = tally + (this.#pool[heads + H_OFFERED] as number) * 2;
    if (end > this.#tallies.length) this.#tallies = widened(this.#tallies, end * 2);
  }

  /** How often a choice was looked for, and how often it was found. */
  triedOf({ heads, choice }: Known): { tried: number; found: number } {
    const tally = (this.#pool[heads + H_TALLY] as number) + choice * 2;
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
    const where = pool[guard + G_WHERE] as number;
    if (where >= 0) {
      const isSame = where >> BY_BITS === looks[0] && pool[guard + G_BITS] === looks[1];
      return isSame && length === 2;
    }
    if ((pool[guard + G_LOOKS] as number) * 2 !== length) return false;
    for (let i = 0; i < length; i++) if (pool[guard + FAR + i] !== looks[i]) return false;
    return true;
  }

  /** What a guard looks at: words and their bits, by turns. */
  looksOf(guard: number): ArrayLike<number> {
    const pool = this.#pool;
    const where = pool[guard + G_WHERE] as number;
    if (where >= 0) return [where >> BY_BITS, pool[guard + G_BITS] as number];
    return pool.subarray(guard + FAR, guard + FAR + (pool[guard + G_LOOKS] as number) * 2);
  }

  /** A further guard of a choice, which looks at these bits; it has to look at one word at least. */
  addGuard(known: Known, looks: Int32Array, length: number): number {
    const bits = looks[1] as number;
    // The lowest of them; of none, 0.
    const by = 31 - Math.clz32((bits & -bits) | 1);
    const guard =
      length === 2 && bits >>> by < 1 << NEAR_BITS
        ? this.#addNear(looks[0] as number, bits, by)
        : this.#addFar(looks, length);
    known.guards = [...known.guards, guard];
    this.#link(known);
    return guard;
  }

  /** A table by these bits of a word. */
  #addNear(word: number, bits: number, by: number): number {
    const guard = this.#take(NEAR + (bits >>> by) + 1);
    const pool = this.#pool;
    pool[guard + G_WHERE] = (word << BY_BITS) | by;
    pool[guard + G_BITS] = bits;
    return guard;
  }

  #addFar(looks: Int32Array, length: number): number {
    const guard = this.#take(FAR + length);
    const slots = this.#take(FIRST_SLOTS);
    const pool = this.#pool;
    pool[guard + G_WHERE] = -1;
    pool[guard + G_LOOKS] = length >> 1;
    pool[guard + G_LAST] = FIRST_SLOTS - 1;
    pool[guard + G_SLOTS] = slots;
    for (let i = 0; i < length; i++) pool[guard + FAR + i] = looks[i] as number;
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
    // One is always copied, if only no bits.
    const room = Math.max(COPY, length);
    const plan = this.#take(PLAN + room);
    const pool = this.#pool;
    pool[plan + P_WORDS] = words;
    pool[plan + P_END] = plan + PLAN + room;
    for (let i = 0; i < length; i++) pool[plan + PLAN + i] = copies[i] as number;
    return plan;
  }

  /**
   * Puts in a turn that was taken from the moment at `at` and made `made`; `own`: what of those
   * words is not copied. Gives back where it lies.
   */
  put(guard: number, plan: number, own: Int32Array, states: Int32Array, at: number): number {
    const { length } = own;
    const turn = this.#takeTurn(guard, length);
    const pool = this.#pool;
    const { words } = this.#made;
    pool[turn + T_PLAN] = plan;
    pool[turn + T_KEPT] = this.kept;
    for (let i = 0; i < length; i++) {
      pool[turn + TURN_HEAD + i] = (words[i] as number) & (own[i] as number);
    }
    pool[turn + T_HASH] = sumOf(pool, turn + TURN_HEAD, length);
    this.#file(guard, turn, states, at);
    return turn;
  }

  /** Puts in that a turn of that guard is one of the moment at `at` as well. */
  putAgain(guard: number, turn: number, states: Int32Array, at: number): void {
    if ((this.#pool[guard + G_WHERE] as number) >= 0) {
      this.#file(guard, turn, states, at);
      return;
    }
    const length = this.#pool[(this.#pool[turn + T_PLAN] as number) + P_WORDS] as number;
    const copy = this.#takeTurn(guard, length);
    this.#pool.copyWithin(copy, turn, turn + TURN_HEAD + length);
    this.#file(guard, copy, states, at);
  }

  /** Room for a turn, behind the bits that it is found by. */
  #takeTurn(guard: number, words: number): number {
    const isNear = (this.#pool[guard + G_WHERE] as number) >= 0;
    const size = isNear ? 0 : (this.#pool[guard + G_LOOKS] as number);
    return this.#take(size + TURN_HEAD + words) + size;
  }

  /** Sees to it that a turn is found where the moment at `at` is looked up. */
  #file(guard: number, turn: number, states: Int32Array, at: number): void {
    const pool = this.#pool;
    const where = pool[guard + G_WHERE] as number;
    if (where >= 0) {
      const bits = (states[at + (where >> BY_BITS)] as number) & (pool[guard + G_BITS] as number);
      pool[guard + NEAR + (bits >>> (where & BY))] = turn;
      return;
    }
    const size = pool[guard + G_LOOKS] as number;
    for (let i = 0; i < size; i++) {
      const word = states[at + (pool[guard + FAR + i * 2] as number)] as number;
      pool[turn - size + i] = word & (pool[guard + FAR + i * 2 + 1] as number);
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
    for (const { place, heads } of known) this.#keepHeads(place, heads);
  }
}

/**
 * A turn that agrees with a moment in all that one of its guards looks at; else 0. `head`: the first
 * of the guards.
 */
export function lookUp(pool: Int32Array, head: number, states: Int32Array, at: number): number {
  for (let guard = head; guard !== 0; guard = pool[guard + G_NEXT] as number) {
    const where = pool[guard + G_WHERE] as number;
    let turn = 0;
    if (where >= 0) {
      const bits = (states[at + (where >> BY_BITS)] as number) & (pool[guard + G_BITS] as number);
      turn = pool[guard + NEAR + (bits >>> (where & BY))] as number;
    } else turn = lookFar(pool, guard, states, at);
    if (turn !== 0) return turn;
  }
  return 0;
}

/** The same, of a guard that looks at several words, or at bits that lie far from each other. */
function lookFar(pool: Int32Array, guard: number, states: Int32Array, at: number): number {
  const size = pool[guard + G_LOOKS] as number;
  const looks = guard + FAR;
  const end = looks + size * 2;
  const last = pool[guard + G_LAST] as number;
  const slots = pool[guard + G_SLOTS] as number;
  let hash = 0;
  for (let look = looks; look < end; look += 2) {
    const word = states[at + (pool[look] as number)] as number;
    hash = mixed(hash, word & (pool[look + 1] as number));
  }
  for (let slot = hash & last; ; slot = (slot + 1) & last) {
    const turn = pool[slots + slot] as number;
    if (turn === 0) return 0;
    let bits = turn - size;
    let look = looks;
    for (; look < end; look += 2) {
      const word = states[at + (pool[look] as number)] as number;
      if (pool[bits] !== (word & (pool[look + 1] as number))) break;
      bits++;
    }
    if (look === end) return turn;
  }
}

/**
 * Puts the words that a turn makes of a moment to where they go, with zeros up to so many; gives back
 * what they add up to.
 */
export function makeInto(
  pool: Int32Array,
  turn: number,
  states: Int32Array,
  at: number,
  words: Int32Array,
  from: number,
  count: number,
): number {
  const plan = pool[turn + T_PLAN] as number;
  const length = pool[plan + P_WORDS] as number;
  const own = turn + TURN_HEAD;
  // Few moments have more than three words, and few turns copy more than once. What is no loop is
  // twice as quick: in each, V8 looks anew at what the arrays are.
  words[from] = pool[own] as number;
  if (count > 1) words[from + 1] = length > 1 ? (pool[own + 1] as number) : 0;
  if (count > 2) words[from + 2] = length > 2 ? (pool[own + 2] as number) : 0;
  if (count > 3) {
    for (let i = 3; i < count; i++) words[from + i] = i < length ? (pool[own + i] as number) : 0;
  }
  const first = plan + PLAN;
  const end = pool[plan + P_END] as number;
  const copy = pool[first] as number;
  const bits = (states[at + (copy >> FROM)] as number) & (pool[first + 1] as number);
  // Shifts look at the lowest five bits alone.
  const turned = (bits << copy) | (bits >>> -copy);
  const to = from + ((copy >> TO) & WORD);
  words[to] = (words[to] as number) | turned;
  const sum = (pool[turn + T_HASH] as number) + Math.imul(turned, pool[first + 2] as number);
  if (first + COPY === end) return sum | 0;
  return (sum + copyMore(pool, first + COPY, end, states, at, words, from)) | 0;
}

/** The rest of what is copied; gives back what it adds. */
function copyMore(
  pool: Int32Array,
  first: number,
  end: number,
  states: Int32Array,
  at: number,
  words: Int32Array,
  from: number,
): number {
  let sum = 0;
  for (let i = first; i < end; i += COPY) {
    const copy = pool[i] as number;
    const bits = (states[at + (copy >> FROM)] as number) & (pool[i + 1] as number);
    const turned = (bits << copy) | (bits >>> -copy);
    const to = from + ((copy >> TO) & WORD);
    words[to] = (words[to] as number) | turned;
    sum = (sum + Math.imul(turned, pool[i + 2] as number)) | 0;
  }
  return sum;
}

/** Puts a turn into its guard's table. */
function putIn(pool: Int32Array, guard: number, turn: number): void {
  const size = pool[guard + G_LOOKS] as number;
  const last = pool[guard + G_LAST] as number;
  const slots = pool[guard + G_SLOTS] as number;
  let hash = 0;
  for (let i = turn - size; i < turn; i++) hash = mixed(hash, pool[i] as number);
  let slot = hash & last;
  while (pool[slots + slot] !== 0) slot = (slot + 1) & last;
  pool[slots + slot] = turn;
}

/** Adds a word to a hash. */
export function mixed(hash: number, word: number): number {
  const h = Math.imul(hash ^ word, 0x9e3779b1);
  return h ^ (h >>> 15);
}
