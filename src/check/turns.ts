/**
 * Turns that were gone through once and need not be again: what a choice makes of a moment, as
 * words from words.
 *
 * A turn asks for some of what a moment keeps and leaves the rest alone. Of one that was run it is
 * known what it read and wrote (`Runner.eachAccess`); so whenever the same choice is taken where
 * all that it read is the same, it comes to the same place, sets the same and leaves alone the
 * same: its words are those kept with it, and between them bits of the moment it started from.
 * Promises the very words that running it would give. Forgets everything when values are packed
 * otherwise (`clear`), and stops trying where moments seldom agree.
 *
 *     Known   a choice of a place: its guards, and the ways that it was seen to go
 *     Guard   some bits of a moment: those that one or more of its ways ask for
 *     Way     the pieces of code gone through, and what they leave alone of which place
 */
import type { Runner } from "./generated.ts";
import {
  type Fields,
  isCopied,
  type Moments,
  R_AT,
  R_KIND,
  R_WIDTH,
  ROW,
  SLOT,
} from "./moments.ts";
import type { Place } from "./places.ts";
import type { Route } from "./stepping.ts";

export interface Known {
  readonly guards: Guard[];
  readonly ways: Map<number, Way[]>;
  tried: number;
  found: number;
}

interface Way {
  /** As `Runner.log` has it. */
  readonly log: Int32Array;
  readonly place: Place;
  readonly number: number;
  readonly guard: Guard;
  /** What of those words it says itself. */
  readonly own: Int32Array;
}

/** Which bits of a moment are looked at, and what they were found to be. */
interface Guard {
  /** The words of a moment, two numbers each: where it is, and its bits. */
  readonly looks: Int32Array;
  /** Open addressing: where in the pool a turn lies, or 0. */
  slots: Int32Array;
  size: number;
}

/** Turns tried before it is asked whether that pays. */
const TRIED = 256;
/** Guards of one choice; with more of them, looking takes longer than it saves. */
const MOST_GUARDS = 6;
/** Numbers that all turns together may take. */
const MOST_KEPT = 1 << 23;

/** Columns of what is copied: from a word, these bits, turned left by so many, into a word. */
const COPY = 4;

/** A way as `#make` goes by it: words of the moments that it leads to, and then what it copies. */
type Plan = Int32Array;

export class Turns {
  /** What an observer wants to have kept with the turn that was found or is to be kept. */
  kept = 0;
  readonly #moments: Moments;
  readonly #runner: Runner;
  /** Cells of the turn at hand. */
  readonly #read = new Set<number>();
  readonly #written = new Set<number>();
  /** By place and choice. */
  #known: (Known | undefined)[][] = [];
  /** Turns one after another: the bits looked at, their way, what is kept with them, the words that
   * they say themselves. */
  #pool = new Int32Array(1 << 12);
  #end = 1;
  /** By way. */
  #plans: Plan[] = [];
  readonly #scratch = new Scratch();

  constructor(moments: Moments, runner: Runner) {
    this.#moments = moments;
    this.#runner = runner;
  }

  /** Values are packed otherwise: nothing holds any more. */
  clear(): void {
    this.#known = [];
    this.#end = 1;
    this.#plans = [];
  }

  /** By choice, what is known of a place; for `find`. */
  of(place: number): readonly (Known | undefined)[] | undefined {
    return this.#known[place];
  }

  /** Takes a choice of the moment at `at`, if what comes of it is known: into `Moments.words`. */
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
        // Its way stands behind what was looked at.
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
    const moments = this.#moments;
    const { words } = moments;
    moments.length = length;
    this.kept = pool[turn + 1] as number;
    for (let i = 0; i < length; i++) words[i] = pool[turn + 2 + i] as number;
    for (let i = 1; i < plan.length; i += COPY) {
      const bits = (states[at + (plan[i] as number)] as number) & (plan[i + 1] as number);
      const by = plan[i + 2] as number;
      const to = plan[i + 3] as number;
      words[to] = (words[to] as number) | (bits << by) | (bits >>> (32 - by));
    }
  }

  /** A turn was run from the moment at `at` to a place, and its moment was taken: keeps it. */
  keep(from: Place, choice: number, route: Route, states: Int32Array, at: number, to: Place): void {
    if (this.#end > MOST_KEPT) return;
    const known = this.#knownOf(from, choice);
    if (known.tried > TRIED && known.found * 2 < known.tried) {
      // Moments that agree are too rare here: the looking would be for nothing.
      known.guards.length = 0;
      return;
    }
    const way = this.#wayOf(known, from, route, to);
    if (way === undefined) return;
    const { guard, own } = way;
    const { looks } = guard;
    const size = looks.length >> 1;
    const { length } = own;
    const need = this.#end + size + 2 + length;
    if (need > this.#pool.length) {
      const wider = new Int32Array(this.#pool.length * 2 + need);
      wider.set(this.#pool);
      this.#pool = wider;
    }
    const pool = this.#pool;
    const turn = this.#end;
    for (let i = 0; i < size; i++) {
      const word = states[at + (looks[i * 2] as number)] as number;
      pool[turn + i] = word & (looks[i * 2 + 1] as number);
    }
    pool[turn + size] = way.number;
    pool[turn + size + 1] = this.kept;
    const made = this.#moments.words;
    for (let i = 0; i < length; i++) {
      pool[turn + size + 2 + i] = (made[i] as number) & (own[i] as number);
    }
    this.#end = need;
    this.#put(guard, turn);
  }

  #put(guard: Guard, turn: number): void {
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

  #knownOf(place: Place, choice: number): Known {
    let choices = this.#known[place.number];
    if (choices === undefined) {
      choices = [];
      this.#known[place.number] = choices;
    }
    let known = choices[choice];
    if (known === undefined) {
      known = { guards: [], ways: new Map(), tried: 0, found: 0 };
      choices[choice] = known;
    }
    return known;
  }

  /** The way that the last turn went. */
  #wayOf(known: Known, from: Place, route: Route, to: Place): Way | undefined {
    const { log } = this.#runner;
    const end = (log[0] as number) + 1;
    let hash = to.number;
    for (let i = 1; i < end; i++) hash = mixed(hash, log[i] as number);
    const others = known.ways.get(hash);
    for (const way of others ?? []) {
      if (way.place !== to || way.log.length !== end) continue;
      let i = 0;
      while (i < end && way.log[i] === log[i]) i++;
      if (i === end) return way;
    }
    const way = this.#makeWay(known, from, route, to, log.slice(0, end));
    if (way === undefined) return undefined;
    if (others === undefined) known.ways.set(hash, [way]);
    else others.push(way);
    return way;
  }

  #makeWay(known: Known, from: Place, route: Route, to: Place, log: Int32Array): Way | undefined {
    const read = this.#read;
    const written = this.#written;
    read.clear();
    written.clear();
    for (const cell of route.visits) {
      read.add(cell);
      written.add(cell);
    }
    for (const cell of route.turns) written.add(cell);
    this.#runner.eachAccess(
      (cell) => {
        if (!written.has(cell)) read.add(cell);
      },
      (cell) => written.add(cell),
    );
    const before = this.#moments.fieldsOf(from);
    const after = this.#moments.fieldsOf(to);
    const scratch = this.#scratch;
    const { copied } = scratch;
    const asked = scratch.askedOf(before.count);
    for (const cell of read) {
      const field = before.byCell.get(cell);
      if (field !== undefined) asked[field] = 1;
    }
    for (let i = 0; i < before.count; i++) {
      const kind = before.rows[i * ROW + R_KIND] as number;
      // Temporaries and turns go into more than their own places.
      if (kind >= SLOT) asked[i] = 1;
    }
    copied.length = 0;
    for (let i = 0; i < after.count; i++) {
      const kind = after.rows[i * ROW + R_KIND] as number;
      const at = after.rows[i * ROW + R_AT] as number;
      if (kind >= SLOT || written.has(at)) continue;
      const field = before.byCell.get(at);
      if (field === undefined) continue;
      if (isCopied(kind) && before.codecs[field] === after.codecs[i]) copied.push(field, i);
      else asked[field] = 1;
    }
    const guard = guardOf(known, before, asked, scratch);
    if (guard === undefined) return undefined;
    const own = new Int32Array(after.length).fill(-1);
    const number = this.#plans.push(planOf(before, after, scratch, own)) - 1;
    return { log, place: to, number, guard, own };
  }
}

/** What making a way takes that nothing keeps: used again and again. */
class Scratch {
  /** By value: whether it is looked at. */
  #asked = new Uint8Array(64);
  /** By word: which of its bits are looked at. */
  #masks = new Int32Array(64);
  /** Values that are copied: which, and which they become. */
  readonly copied: number[] = [];
  readonly looks: number[] = [];
  readonly plan: number[] = [];

  askedOf(count: number): Uint8Array {
    if (this.#asked.length < count) this.#asked = new Uint8Array(count * 2);
    return this.#asked.fill(0, 0, count);
  }

  masksOf(length: number): Int32Array {
    if (this.#masks.length < length) this.#masks = new Int32Array(length * 2);
    return this.#masks.fill(0, 0, length);
  }
}

/** The guard of a choice that looks at these fields, made if need be. */
function guardOf(
  known: Known,
  fields: Fields,
  asked: Uint8Array,
  scratch: Scratch,
): Guard | undefined {
  const masks = scratch.masksOf(fields.length);
  const { starts, rows } = fields;
  for (let i = 0; i < fields.count; i++) {
    const width = rows[i * ROW + R_WIDTH] as number;
    if (asked[i] === 0 || width === 0) continue;
    // A field may lie across two words.
    const start = starts[i] as number;
    const word = start >> 5;
    const bit = start & 31;
    const first = Math.min(width, 32 - bit);
    masks[word] = (masks[word] as number) | (maskOf(first) << bit);
    if (first < width) masks[word + 1] = (masks[word + 1] as number) | maskOf(width - first);
  }
  const { looks } = scratch;
  looks.length = 0;
  for (let i = 0; i < fields.length; i++) {
    if (masks[i] !== 0) looks.push(i, masks[i] as number);
  }
  for (const guard of known.guards) if (isSame(guard.looks, looks)) return guard;
  if (known.guards.length === MOST_GUARDS) return undefined;
  const guard: Guard = { looks: Int32Array.from(looks), slots: new Int32Array(4), size: 0 };
  known.guards.push(guard);
  return guard;
}

function isSame(one: Int32Array, other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

/** How the moments of a way are made of those of another place; takes what is copied out of `own`. */
function planOf(before: Fields, after: Fields, scratch: Scratch, own: Int32Array): Plan {
  const { copied, plan } = scratch;
  plan.length = 0;
  plan.push(after.length);
  for (let i = 0; i < copied.length; i += 2) {
    const source = copied[i] as number;
    const target = copied[i + 1] as number;
    let from = before.starts[source] as number;
    let to = after.starts[target] as number;
    let left = after.rows[target * ROW + R_WIDTH] as number;
    // Either may lie across two words.
    while (left > 0) {
      const width = Math.min(left, 32 - (from & 31), 32 - (to & 31));
      addCopy(plan, from, to, width);
      own[to >> 5] = (own[to >> 5] as number) & ~(maskOf(width) << (to & 31));
      from += width;
      to += width;
      left -= width;
    }
  }
  return Int32Array.from(plan);
}

/** Bits that go from the same word to the same word by as much go together. */
function addCopy(plan: number[], from: number, to: number, width: number): void {
  const mask = maskOf(width) << (from & 31);
  const by = (to - from) & 31;
  const word = to >> 5;
  // What goes into one word comes one after the other.
  for (let i = plan.length - COPY; i > 0 && plan[i + 3] === word; i -= COPY) {
    if (plan[i] !== from >> 5 || plan[i + 2] !== by) continue;
    plan[i + 1] = (plan[i + 1] as number) | mask;
    return;
  }
  plan.push(from >> 5, mask, by, word);
}

/** So many bits, the lowest. */
function maskOf(width: number): number {
  return -1 >>> (32 - width);
}

function mixed(hash: number, word: number): number {
  const h = Math.imul(hash ^ word, 0x9e3779b1);
  return h ^ (h >>> 15);
}
