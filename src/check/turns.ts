/**
 * Turns that were gone through once and need not be again: what a choice makes of a moment, as
 * words from words.
 *
 * A turn asks for some of what a moment keeps and leaves the rest alone. Of one that was run it is
 * known what it read and wrote (`Runner.markAccesses`); so whenever the same choice is taken where
 * all that it read is the same, it comes to the same place, sets the same and leaves alone the
 * same: its words are those kept with it, and between them bits of the moment it started from.
 * Where all that it did with a number was to compare it (`{courage > 2}`), that number need not be
 * the same: it has to compare alike.
 *
 * Promises the very words that running it would give. Forgets everything when values are packed
 * otherwise (`clear`), and stops trying where moments seldom agree.
 *
 * What is known lies in tables (`turn-table.ts`); here it is found out.
 *
 *     Known   a choice of a place: its guards
 *     Guard   some bits of a moment: those that one or more of its ways ask for
 *     Way     how a choice was seen to go: what it read and wrote, and what it leaves alone of which place
 *     Alike   a turn that compared numbers: what must be the same, and what must compare as it did
 */

import { isSo } from "./interpret-values.ts";
import { widened } from "./memory.ts";
import {
  CLAMPED,
  type Fields,
  GLOBAL,
  isCopied,
  type Moments,
  R_AT,
  R_KIND,
  R_WIDTH,
  ROW,
  SLOT,
  TURN,
} from "./moments.ts";
import type { Place } from "./places.ts";
import type { Runner } from "./runner.ts";
import type { Route } from "./stepping.ts";
import { factorOf } from "./store.ts";
import type { Comparisons } from "./turn-log.ts";
import {
  type Alike,
  COPY,
  type Comparison,
  copyOf,
  type Known,
  LONGEST_COPIED,
  mixed,
  TurnTable,
} from "./turn-table.ts";

interface Way {
  readonly known: Known;
  /** Where what it went through lies among those of all ways: as `Runner.log` has it. */
  readonly logAt: number;
  readonly place: Place;
  readonly plan: number;
  readonly guard: number;
  /** What of those words it says itself. */
  readonly own: Int32Array;
  /** By bit: whether the value of that index may be another where it compares alike. */
  readonly loose: number;
  /** Another of the same hash. */
  readonly other: Way | undefined;
}

/** Turns tried before it is asked whether that pays. */
const TRIED = 256;
/** Guards of one choice; with more of them, looking takes longer than it saves. */
const MOST_GUARDS = 6;
/** Turns of one choice that are gone through for one that is alike. */
const MOST_ALIKE = 16;

/** Whether a value is looked at, and whether it has to be that very one whatever the turn asked. */
const ASKED = 1;
const HELD = 2;

export class Turns {
  readonly table: TurnTable;
  readonly #moments: Moments;
  #runner: Runner;
  /** By cell: the number of the last way that read it before it set it, or set it. */
  readonly #read: Int32Array;
  readonly #written: Int32Array;
  #made = 0;
  /** Ways that were seen, by a hash of all that tells them apart. */
  readonly #ways = new Map<number, Way>();
  /** What they went through, one after another. */
  #logs = new Int32Array(1 << 10);
  #logsEnd = 0;
  readonly #scratch = new Scratch();

  constructor(moments: Moments, runner: Runner) {
    this.#moments = moments;
    this.#runner = runner;
    this.#read = new Int32Array(moments.base.length);
    this.#written = new Int32Array(moments.base.length);
    this.table = new TurnTable(moments);
  }

  /** From here on turns are run by another, who takes down what they do in another way. */
  runBy(runner: Runner): void {
    this.#runner = runner;
    this.#ways.clear();
    this.#logsEnd = 0;
  }

  /** Values are packed otherwise: nothing holds any more. */
  clear(): void {
    this.table.clear();
    this.#ways.clear();
    this.#logsEnd = 0;
  }

  /** Takes a choice of the moment at `at`, if what comes of it is known: into the moment taken. */
  find(place: number, choice: number, states: Int32Array, at: number): boolean {
    const { table } = this;
    const heads = table.headsOf(place);
    if (heads === 0) return false;
    if (table.find(heads, choice, states, at)) return true;
    const alike = table.alikeOf(place, choice);
    for (let i = 0; i < alike.length; i++) {
      const one = alike[i] as Alike;
      if (!this.#isAlike(one, states, at)) continue;
      table.putAgain(one.guard, one.turn, states, at);
      return table.find(heads, choice, states, at);
    }
    table.miss(heads, choice);
    return false;
  }

  #isAlike({ same, comparisons }: Alike, states: Int32Array, at: number): boolean {
    for (let i = 0; i < same.length; i += 3) {
      const word = states[at + (same[i] as number)] as number;
      if ((word & (same[i + 1] as number)) !== same[i + 2]) return false;
    }
    for (let i = 0; i < comparisons.length; i++) {
      const comparison = comparisons[i] as Comparison;
      const { word, by, mask, codec, operation, number } = comparison;
      const bits = ((states[at + word] as number) >>> by) & mask;
      const whole = this.#moments.wholeOf(codec, bits);
      if (whole === undefined || isSo(operation, whole, number) !== comparison.isSo) return false;
    }
    return true;
  }

  /** A turn was run from the moment at `at` to a place, and its moment was taken: keeps it. */
  keep(from: Place, choice: number, route: Route, states: Int32Array, at: number, to: Place): void {
    const { table } = this;
    if (table.isFull) return;
    const known = table.knownOf(from.number, choice, from.offered);
    const { tried, found } = table.triedOf(known);
    if (tried > TRIED && found * 2 < tried) {
      // Moments that agree are too rare here: the looking would be for nothing.
      table.forget(known);
      return;
    }
    const way = this.#wayOf(known, from, route, to);
    if (way === undefined) return;
    const turn = table.put(way.guard, way.plan, way.own, states, at);
    const { comparisons } = this.#runner;
    if (comparisons === undefined || comparisons.count === 0 || way.loose === 0) return;
    if (known.alike.length < MOST_ALIKE) this.#keepAlike(way, turn, comparisons, from, states, at);
  }

  /** Keeps of the last turn which of its numbers need only compare as they did. */
  #keepAlike(
    way: Way,
    turn: number,
    compared: Comparisons,
    from: Place,
    states: Int32Array,
    at: number,
  ): void {
    const { rows, starts, codecs, count } = this.#moments.fieldsOf(from);
    const { guard, loose, known } = way;
    const comparisons: Comparison[] = [];
    for (let i = 0; i < compared.count; i++) {
      const cell = compared.cells[i] as number;
      if (!compared.isOnlyCompared(cell)) continue;
      const field = fieldOf(cell, rows, Math.min(count, 31));
      if (field < 0 || ((loose >> field) & 1) === 0) continue;
      const start = starts[field] as number;
      const width = rows[field * ROW + R_WIDTH] as number;
      const by = start & 31;
      if (width === 0 || by + width > 32) continue;
      const word = start >> 5;
      const mask = maskOf(width);
      const codec = codecs[field] as number;
      const bits = ((states[at + word] as number) >>> by) & mask;
      const whole = this.#moments.wholeOf(codec, bits);
      if (whole === undefined) continue;
      const operation = compared.operations[i] as number;
      const number = compared.numbers[i] as number;
      const so = isSo(operation, whole, number);
      comparisons.push({ word, by, mask, codec, operation, number, isSo: so });
    }
    if (comparisons.length === 0) return;
    const same: number[] = [];
    const looks = this.table.looksOf(guard);
    for (let i = 0; i < looks.length; i += 2) {
      const word = looks[i] as number;
      let bits = looks[i + 1] as number;
      for (const { word: other, by, mask } of comparisons)
        if (other === word) bits &= ~(mask << by);
      same.push(word, bits, (states[at + word] as number) & bits);
    }
    known.alike.push({ guard, turn, same, comparisons });
  }

  /** The way that the last turn went. */
  #wayOf(known: Known, from: Place, route: Route, to: Place): Way | undefined {
    const { log } = this.#runner;
    const end = (log[0] as number) + 1;
    let hash = mixed(mixed(known.place, known.choice), to.number);
    for (let i = 1; i < end; i++) hash = mixed(hash, log[i] as number);
    const first = this.#ways.get(hash);
    for (let way = first; way !== undefined; way = way.other) {
      if (way.known === known && way.place === to && this.#isLog(way.logAt, log, end)) return way;
    }
    const made = this.#makeWay(known, from, route, to, first);
    if (made !== undefined) this.#ways.set(hash, made);
    return made;
  }

  #isLog(at: number, log: Int32Array, end: number): boolean {
    const logs = this.#logs;
    for (let i = 0; i < end; i++) if (logs[at + i] !== log[i]) return false;
    return true;
  }

  #keepLog(log: Int32Array): number {
    const at = this.#logsEnd;
    const end = at + (log[0] as number) + 1;
    if (end > this.#logs.length) this.#logs = widened(this.#logs, end * 2);
    for (let i = at; i < end; i++) this.#logs[i] = log[i - at] as number;
    this.#logsEnd = end;
    return at;
  }

  #makeWay(
    known: Known,
    from: Place,
    route: Route,
    to: Place,
    other: Way | undefined,
  ): Way | undefined {
    const read = this.#read;
    const written = this.#written;
    const now = ++this.#made;
    const { visits, turns } = route;
    for (let i = 0; i < visits.length; i++) {
      const cell = visits[i] as number;
      read[cell] = now;
      written[cell] = now;
    }
    for (let i = 0; i < turns.length; i++) written[turns[i] as number] = now;
    this.#runner.markAccesses(read, written, now);
    const before = this.#moments.fieldsOf(from);
    const after = this.#moments.fieldsOf(to);
    if (Math.max(before.length, after.length) > LONGEST_COPIED) return undefined;
    const scratch = this.#scratch;
    scratch.makeRoom(before, after);
    const { asked } = scratch;
    const { rows } = before;
    for (let i = 0, row = 0; i < before.count; i++, row += ROW) {
      const kind = rows[row + R_KIND] as number;
      const at = rows[row + R_AT] as number;
      // Temporaries and turns go into more than their own places.
      const isAsked = kind >= SLOT || read[at] === now || (kind >= GLOBAL && read[at + 1] === now);
      asked[i] = isAsked ? ASKED : 0;
    }
    findCopied(before, after, written, now, scratch);
    const guard = guardOf(this.table, known, before, scratch);
    if (guard === undefined) return undefined;
    const own = new Int32Array(after.length).fill(-1);
    planCopies(before, after, scratch, own);
    const plan = this.table.addPlan(after.length, scratch.copies, scratch.copiesEnd);
    let loose = 0;
    for (let i = 0; i < before.count && i < 31; i++) if (asked[i] === ASKED) loose |= 1 << i;
    const logAt = this.#keepLog(this.#runner.log);
    return { known, logAt, place: to, plan, guard, own, loose, other };
  }
}

/** What making a way takes that nothing keeps: used again and again. */
class Scratch {
  /** By value: whether it is looked at. */
  asked = new Uint8Array(0);
  /** By word: which of its bits are looked at. */
  masks = new Int32Array(0);
  /** Words that are looked at: where, and which bits. */
  looks = new Int32Array(0);
  /** Values that are copied: which, and which they become. */
  copied = new Int32Array(0);
  copiedEnd = 0;
  /** The bits of them, as a plan has them. */
  copies = new Int32Array(0);
  copiesEnd = 0;

  makeRoom(before: Fields, after: Fields): void {
    const size = Math.max(before.count, before.length, after.count) + 1;
    if (size <= this.asked.length) return;
    this.asked = new Uint8Array(size * 2);
    this.masks = new Int32Array(size * 2);
    this.looks = new Int32Array(size * 4);
    this.copied = new Int32Array(size * 4);
    // Either end of what is copied may lie across two words: it goes in three pieces at most.
    this.copies = new Int32Array(size * 2 * 3 * COPY);
  }
}

/** Which values a way leaves alone; those that are no mere copies are looked at. */
function findCopied(
  before: Fields,
  after: Fields,
  written: Int32Array,
  now: number,
  scratch: Scratch,
): void {
  const { asked, copied } = scratch;
  let end = 0;
  // In either the cells come in the same order.
  let field = 0;
  for (let i = 0, row = 0; i < after.count; i++, row += ROW) {
    const kind = after.rows[row + R_KIND] as number;
    const at = after.rows[row + R_AT] as number;
    if (kind >= SLOT || written[at] === now) continue;
    while (field < before.count && comesBefore(before.rows, field * ROW, at)) field++;
    if (field === before.count) break;
    const other = field * ROW;
    if ((before.rows[other + R_KIND] as number) >= SLOT || before.rows[other + R_AT] !== at)
      continue;
    if (isCopied(kind) && before.codecs[field] === after.codecs[i]) {
      copied[end++] = field;
      copied[end++] = i;
    } else asked[field] = HELD;
  }
  scratch.copiedEnd = end;
}

/** The value that a global has among the first of a place; −1 if it has none. */
function fieldOf(cell: number, rows: Int32Array, count: number): number {
  for (let i = 0, row = 0; i < count; i++, row += ROW) {
    const kind = rows[row + R_KIND] as number;
    if ((kind === GLOBAL || kind === CLAMPED) && rows[row + R_AT] === cell) return i;
  }
  return -1;
}

/** Whether a value lies before those of a cell: what is of no cell comes first, but for temporaries. */
function comesBefore(rows: Int32Array, row: number, cell: number): boolean {
  const kind = rows[row + R_KIND] as number;
  if (kind >= TURN) return true;
  return kind < SLOT && (rows[row + R_AT] as number) < cell;
}

/** The guard of a choice that looks at these fields, made if need be. */
function guardOf(
  table: TurnTable,
  known: Known,
  fields: Fields,
  scratch: Scratch,
): number | undefined {
  const { asked, masks, looks } = scratch;
  const { starts, rows, length, count } = fields;
  for (let i = 0; i < length; i++) masks[i] = 0;
  for (let i = 0; i < count; i++) {
    if (asked[i] === 0) continue;
    const width = rows[i * ROW + R_WIDTH] as number;
    if (width === 0) continue;
    // A field may lie across two words.
    const start = starts[i] as number;
    const word = start >> 5;
    const bit = start & 31;
    const first = Math.min(width, 32 - bit);
    masks[word] = (masks[word] as number) | (maskOf(first) << bit);
    if (first < width) masks[word + 1] = (masks[word + 1] as number) | maskOf(width - first);
  }
  let end = 0;
  for (let i = 0; i < length; i++) {
    if (masks[i] === 0) continue;
    looks[end++] = i;
    looks[end++] = masks[i] as number;
  }
  if (end === 0) {
    // It is quicker to look at nothing in one word than to ask each time whether there is one.
    looks[0] = 0;
    looks[1] = 0;
    end = 2;
  }
  for (const guard of known.guards) if (table.looksAt(guard, looks, end)) return guard;
  return known.guards.length === MOST_GUARDS ? undefined : table.addGuard(known, looks, end);
}

/** How the moments of a way are made of those of another place; takes what is copied out of `own`. */
function planCopies(before: Fields, after: Fields, scratch: Scratch, own: Int32Array): void {
  const { copied, copiedEnd } = scratch;
  scratch.copiesEnd = 0;
  for (let i = 0; i < copiedEnd; i += 2) {
    const source = copied[i] as number;
    const target = copied[i + 1] as number;
    let from = before.starts[source] as number;
    let to = after.starts[target] as number;
    let left = after.rows[target * ROW + R_WIDTH] as number;
    // Either may lie across two words.
    while (left > 0) {
      const width = Math.min(left, 32 - (from & 31), 32 - (to & 31));
      addCopy(scratch, from, to, width);
      own[to >> 5] = (own[to >> 5] as number) & ~(maskOf(width) << (to & 31));
      from += width;
      to += width;
      left -= width;
    }
  }
}

/** Bits that go from the same word to the same word by as much go together. */
function addCopy(scratch: Scratch, from: number, to: number, width: number): void {
  const { copies, copiesEnd } = scratch;
  const mask = maskOf(width) << (from & 31);
  const word = to >> 5;
  const copy = copyOf(from >> 5, word, (to - from) & 31);
  for (let i = 0; i < copiesEnd; i += COPY) {
    if (copies[i] !== copy) continue;
    copies[i + 1] = (copies[i + 1] as number) | mask;
    return;
  }
  copies[copiesEnd] = copy;
  copies[copiesEnd + 1] = mask;
  copies[copiesEnd + 2] = factorOf(word);
  scratch.copiesEnd = copiesEnd + COPY;
}

/** So many bits, the lowest. */
function maskOf(width: number): number {
  return -1 >>> (32 - width);
}
