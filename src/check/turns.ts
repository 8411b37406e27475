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
 * What is known lies in tables (`turn-table.ts`); here it is found out.
 *
 *     Known   a choice of a place: its guards
 *     Guard   some bits of a moment: those that one or more of its ways ask for
 *     Way     how a choice was seen to go: the pieces of code gone through, and what they leave alone of which place
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
import { COPY, type Guard, type Known, mixed, type Plan, TurnTable } from "./turn-table.ts";

interface Way {
  readonly known: Known;
  /** As `Runner.log` has it. */
  readonly log: Int32Array;
  readonly place: Place;
  readonly plan: number;
  readonly guard: Guard;
  /** What of those words it says itself. */
  readonly own: Int32Array;
}

/** Turns tried before it is asked whether that pays. */
const TRIED = 256;
/** Guards of one choice; with more of them, looking takes longer than it saves. */
const MOST_GUARDS = 6;

export class Turns {
  readonly table: TurnTable;
  readonly #moments: Moments;
  readonly #runner: Runner;
  /** Cells of the turn at hand. */
  readonly #read = new Set<number>();
  readonly #written = new Set<number>();
  /** Ways that were seen, by a hash of all that tells them apart. */
  readonly #ways = new Map<number, Way[]>();
  readonly #scratch = new Scratch();

  constructor(moments: Moments, runner: Runner) {
    this.#moments = moments;
    this.#runner = runner;
    this.table = new TurnTable(moments);
  }

  /** Values are packed otherwise: nothing holds any more. */
  clear(): void {
    this.table.clear();
    this.#ways.clear();
  }

  /** A turn was run from the moment at `at` to a place, and its moment was taken: keeps it. */
  keep(from: Place, choice: number, route: Route, states: Int32Array, at: number, to: Place): void {
    const { table } = this;
    if (table.isFull) return;
    const known = table.knownOf(from.number, choice);
    if (known.tried > TRIED && known.found * 2 < known.tried) {
      // Moments that agree are too rare here: the looking would be for nothing.
      known.guards.length = 0;
      return;
    }
    const way = this.#wayOf(known, from, route, to);
    if (way !== undefined) table.put(known, way.guard, way.plan, way.own, states, at);
  }

  /** The way that the last turn went. */
  #wayOf(known: Known, from: Place, route: Route, to: Place): Way | undefined {
    const { log } = this.#runner;
    const end = (log[0] as number) + 1;
    let hash = mixed(mixed(known.place, known.choice), to.number);
    for (let i = 1; i < end; i++) hash = mixed(hash, log[i] as number);
    const others = this.#ways.get(hash);
    for (const way of others ?? []) {
      if (way.known !== known || way.place !== to || way.log.length !== end) continue;
      let i = 0;
      while (i < end && way.log[i] === log[i]) i++;
      if (i === end) return way;
    }
    const way = this.#makeWay(known, from, route, to, log.slice(0, end));
    if (way === undefined) return undefined;
    if (others === undefined) this.#ways.set(hash, [way]);
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
    const plan = this.table.addPlan(planOf(before, after, scratch, own));
    return { known, log, place: to, plan, guard, own };
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
