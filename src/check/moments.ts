/**
 * States with everything forgotten that no future can ask for: what an explorer keeps.
 *
 * A moment is a few words of 32 bits: the number of its place, and then the numbers of the values
 * that matter there (`codec.ts`), packed bit by bit. `take` makes one of a machine at rest, `give`
 * puts one back into a machine. Promises that two states with the same moment have the same
 * futures, choice by choice, and that what `give` makes is one of the states `take` was given,
 * or one that no future can tell from it.
 *
 *     | place | value value value … | value …
 *        32     as wide as each is    a value may lie across two words
 */
import { isEmpty, originsOfList } from "../engine/lists.ts";
import type { Machine } from "../engine/machine.ts";
import * as V from "../engine/value.ts";
import { CELL_TURN, type Program } from "../program/program.ts";
import type { Accesses } from "./accesses.ts";
import { Codecs, LEAST, SMALL, SMALL_TAGS } from "./codec.ts";
import { type Cycle, clampOf, cycleOf, inCycle } from "./counting.ts";
import { KEEP_ALL, KEEP_ORIGINS, KEEP_SET, type Place, type Places } from "./places.ts";

/** What is told apart of one part of a state. */
interface Part {
  readonly codec: number;
  readonly cycle: Cycle | undefined;
  readonly least: number;
  readonly most: number;
}

/** What the values of a place are, one after the other. */
interface Layout {
  readonly place: Place;
  readonly count: number;
  readonly codecs: Int32Array;
  /** All else that packing asks for, side by side: see `R_KIND`. */
  readonly rows: Int32Array;
  readonly cycles: readonly (Cycle | undefined)[];
  readonly hasSlots: boolean;
  version: number;
  /** Made when they are asked for, for this version. */
  fields: Fields | undefined;
}

const COUNT = 0;
const DRAWN = 1;
const AGE = 2;
export const GLOBAL = 3;
export const CLAMPED = 4;
const GLOBAL_ORIGINS = 5;
export const SLOT = 6;
const SLOT_SET = 7;
const SLOT_ORIGINS = 8;
export const TURN = 9;
const EXTRA = 10;

// ─── Columns of a layout's rows ─────────────────────────────────────────────────────────────
export const R_KIND = 0;
/** Where it lies: its cell, or where among the choices. */
export const R_AT = 1;
/** Bits, as of the layout's version. */
export const R_WIDTH = 2;
/** Where the small values are numbered; see `Codecs`. */
const R_SMALL = 3;
/** Numbers beyond these are taken for another. */
const R_LEAST = 4;
const R_MOST = 5;
export const ROW = 6;

const NO_LIMIT = 0x7fffffff;

/** Where the values of a place lie in its moments. */
export interface Fields {
  readonly count: number;
  /** Words of a moment, its place among them. */
  readonly length: number;
  /** By value: the bit that it begins with. */
  readonly starts: Int32Array;
  readonly codecs: Int32Array;
  /** By value: what it is; see `R_KIND`. */
  readonly rows: Int32Array;
}

/** Whether a value of this kind, left alone in a turn, stays the same number. */
export function isCopied(kind: number): boolean {
  return kind < SLOT && kind !== AGE;
}

/** What a turn is taken for where the story does not ask: later than any age it can tell apart. */
const SOME_TURN = 1 << 20;

export class Moments {
  /** The words of the moment taken last, `length` of them. */
  words: Int32Array = new Int32Array(64);
  length = 0;
  /** A number that an observer wants to be part of the moment: how far its rules have come. */
  extra = 0;
  /** That of the moment loaded last. */
  loadedExtra = 0;
  readonly places: Places;
  /** The cells of the moment loaded last; a step that is over is undone from them. */
  readonly base: Int32Array;
  /** The choices of the moment loaded last. */
  picks: Int32Array = new Int32Array(0);
  readonly #program: Program;
  readonly #accesses: Accesses;
  readonly #initial: Int32Array;
  readonly #layouts: Layout[] = [];
  readonly #codecs = new Codecs();
  /** By kind and place: what is told apart of it. */
  readonly #parts = new Map<number, Part>();
  /** By first cell of a variable that was met: its kind, else 0. */
  readonly #kinds: Uint8Array;
  readonly #turns: Cycle | undefined;
  readonly #hasExtra: boolean;
  #version = 0;
  #loaded: Layout | undefined;
  #scratch = new Int32Array(256);

  /** `initial`: the cells of the story before its first line. */
  constructor(
    program: Program,
    accesses: Accesses,
    places: Places,
    initial: Int32Array,
    hasExtra: boolean,
  ) {
    this.#program = program;
    this.#accesses = accesses;
    this.places = places;
    this.#initial = initial;
    this.#initial[CELL_TURN] = SOME_TURN;
    this.base = initial.slice();
    this.#kinds = new Uint8Array(initial.length);
    this.#turns = turnsOf(accesses);
    this.#hasExtra = hasExtra;
  }

  /** Bits that a moment in this place takes now, its place aside. */
  bitsIn(place: Place): number {
    let bits = 0;
    const { rows } = this.#layoutOf(place);
    for (let row = 0; row < rows.length; row += ROW) bits += rows[row + R_WIDTH] as number;
    return bits;
  }

  /** Where the values lie in moments of a place: holds until `widen` or `tighten`. */
  fieldsOf(place: Place): Fields {
    const layout = this.#layoutOf(place);
    layout.fields ??= fieldsIn(layout);
    return layout.fields;
  }

  /** The whole number that a part's number stands for; `undefined` if that is no whole number. */
  wholeOf(codec: number, number: number): number | undefined {
    const { values, valuesAt } = this.#codecs;
    const at = (valuesAt[codec] as number) + number * 2;
    return values[at] === V.INT ? values[at + 1] : undefined;
  }

  /** What each value of a place takes: `cell` or slot, bits, and how many values were met. */
  costsIn(place: Place): readonly { kind: "cell" | "slot" | "turn"; at: number; values: number }[] {
    const { rows, codecs } = this.#layoutOf(place);
    return Array.from(codecs, (codec, i) => {
      const kind = rows[i * ROW + R_KIND] as number;
      return {
        kind: kind < SLOT ? "cell" : kind >= TURN ? "turn" : "slot",
        at: rows[i * ROW + R_AT] as number,
        values: this.#codecs.sizes[codec] as number,
      };
    });
  }

  /**
   * By codec: how many values of it were met; 0 for lists, which have an end, and for what an
   * observer keeps.
   */
  valuesMet(): Int32Array {
    const { sizes, values, valuesAt, count } = this.#codecs;
    const met = sizes.slice(0, count);
    for (let codec = 0; codec < count; codec++) {
      const last = (valuesAt[codec] as number) + ((met[codec] as number) - 1) * 2;
      if (values[last] === V.LIST) met[codec] = 0;
    }
    const extra = this.#parts.get(EXTRA);
    if (extra !== undefined) met[extra.codec] = 0;
    return met;
  }

  /** The whole number of a codec's that is farthest from 0, without its sign; 0 if there is none. */
  farthestOf(codec: number): number {
    const { values, valuesAt, sizes } = this.#codecs;
    const from = valuesAt[codec] as number;
    let farthest = 0;
    for (let at = from; at < from + (sizes[codec] as number) * 2; at += 2) {
      const isWhole = values[at] === V.INT || values[at] === V.UNSET;
      if (isWhole) farthest = Math.max(farthest, Math.abs(values[at + 1] as number));
    }
    return farthest;
  }

  /**
   * Takes the moment of a machine at rest into `words`. `false` when a value needs more bits than
   * it has: then whoever keeps moments calls `widen`, repacks them, and asks again.
   */
  take(machine: Machine, place: Place = this.places.placeOf(machine)): boolean {
    const layout = this.#layoutOf(place);
    const { count, rows } = layout;
    this.#makeRoom(count + 2);
    const { words } = this;
    const { cells, picks } = machine;
    const { small } = this.#codecs;
    words[0] = place.number;
    let to = 1;
    let word = 0;
    let used = 0;
    let beyond = 0;
    for (let i = 0, row = 0; i < count; i++, row += ROW) {
      const at = rows[row + R_AT] as number;
      let number = -1;
      // What is met nearly always, here; all else the long way.
      switch (rows[row + R_KIND]) {
        case COUNT: {
          let value = cells[at] as number;
          if (value > (rows[row + R_MOST] as number)) {
            value = inCycle(value, layout.cycles[i] as Cycle);
          }
          value += LEAST;
          if (value >>> 0 < SMALL) {
            number = small[(rows[row + R_SMALL] as number) + value] as number;
          }
          break;
        }
        case GLOBAL: {
          const tag = cells[at] as number;
          const payload = (cells[at + 1] as number) + LEAST;
          if (payload >>> 0 < SMALL && tag < SMALL_TAGS) {
            number = small[(rows[row + R_SMALL] as number) + tag * SMALL + payload] as number;
          }
          break;
        }
        case CLAMPED: {
          const tag = cells[at] as number;
          let payload = cells[at + 1] as number;
          if (tag === V.INT) {
            const most = rows[row + R_MOST] as number;
            const least = rows[row + R_LEAST] as number;
            payload = payload > most ? most : payload < least ? least : payload;
          }
          payload += LEAST;
          if (payload >>> 0 < SMALL && tag < SMALL_TAGS) {
            number = small[(rows[row + R_SMALL] as number) + tag * SMALL + payload] as number;
          }
          break;
        }
        case SLOT: {
          const tag = picks[at] as number;
          const payload = (picks[at + 1] as number) + LEAST;
          if (payload >>> 0 < SMALL && tag < SMALL_TAGS) {
            number = small[(rows[row + R_SMALL] as number) + tag * SMALL + payload] as number;
          }
          break;
        }
        default:
      }
      if (number < 0) number = this.#numberOf(layout, i, machine);
      const width = rows[row + R_WIDTH] as number;
      beyond |= number >>> width;
      if (width === 0) continue;
      word |= number << used;
      used += width;
      if (used >= 32) {
        words[to++] = word;
        used -= 32;
        word = used === 0 ? 0 : number >>> (width - used);
      }
    }
    if (used > 0) words[to++] = word;
    this.length = to;
    return beyond === 0;
  }

  /** Puts a moment back into a machine, at its rest. Gives back its place. */
  give(machine: Machine, states: Int32Array, at: number): Place {
    const place = this.load(machine, states, at);
    this.extra = this.loadedExtra;
    machine.cells.set(this.base);
    restIn(machine, place, this.picks.subarray(0, place.picks.length));
    return place;
  }

  /**
   * Makes a moment the one that steps are taken from: its cells in `base` and in the machine, its
   * choices in `picks`. The machine's cells must be those of `base`, as loaded before.
   */
  load(machine: Machine, states: Int32Array, at: number): Place {
    const layout = this.#layouts[states[at] as number] as Layout;
    const { place } = layout;
    const { cells } = machine;
    const { base } = this;
    if (this.#loaded !== layout) {
      if (this.#loaded !== undefined) this.#unload(this.#loaded, cells);
      this.#loaded = layout;
    }
    this.#refresh(layout);
    this.picks = place.picks;
    if (layout.hasSlots) {
      const { length } = place.picks;
      if (this.#scratch.length < length) this.#scratch = new Int32Array(length * 2);
      this.picks = this.#scratch;
      for (let i = 0; i < length; i++) this.picks[i] = place.picks[i] as number;
    }
    const { count, rows, codecs } = layout;
    const { values, valuesAt } = this.#codecs;
    let from = at + 1;
    let word = states[from] as number;
    let left = 32;
    for (let i = 0, row = 0; i < count; i++, row += ROW) {
      const width = rows[row + R_WIDTH] as number;
      let number = 0;
      if (width > 0) {
        number = word;
        if (left > width) {
          word >>>= width;
          left -= width;
        } else {
          word = states[++from] as number;
          if (left < width) number |= word << left;
          word = width - left === 0 ? word : word >>> (width - left);
          left += 32 - width;
        }
        number &= -1 >>> (32 - width);
      }
      const value = (valuesAt[codecs[i] as number] as number) + number * 2;
      const payload = values[value + 1] as number;
      const to = rows[row + R_AT] as number;
      switch (rows[row + R_KIND]) {
        case COUNT:
        case DRAWN:
          base[to] = payload;
          cells[to] = payload;
          break;
        case GLOBAL:
        case CLAMPED:
        case GLOBAL_ORIGINS: {
          const tag = values[value] as number;
          base[to] = tag;
          cells[to] = tag;
          base[to + 1] = payload;
          cells[to + 1] = payload;
          break;
        }
        case AGE: {
          const turn = payload === 0 ? 0 : (base[CELL_TURN] as number) + 3 - payload;
          base[to] = turn;
          cells[to] = turn;
          break;
        }
        case TURN:
          base[CELL_TURN] = payload - 1;
          cells[CELL_TURN] = payload - 1;
          break;
        case EXTRA:
          this.loadedExtra = payload;
          break;
        default:
          this.picks[to] = values[value] as number;
          this.picks[to + 1] = payload;
      }
    }
    return place;
  }

  /** What a moment made of the cells is taken back. */
  #unload(layout: Layout, cells: Int32Array): void {
    const { base } = this;
    const initial = this.#initial;
    const { rows } = layout;
    base[CELL_TURN] = SOME_TURN;
    cells[CELL_TURN] = SOME_TURN;
    for (let row = 0; row < rows.length; row += ROW) {
      const kind = rows[row + R_KIND] as number;
      if (kind >= SLOT) continue;
      const at = rows[row + R_AT] as number;
      base[at] = initial[at] as number;
      cells[at] = initial[at] as number;
      if (kind < GLOBAL) continue;
      base[at + 1] = initial[at + 1] as number;
      cells[at + 1] = initial[at + 1] as number;
    }
  }

  /** Makes room for every value met so far, and for some more. */
  widen(): void {
    this.#version++;
    this.#codecs.widen();
  }

  /** Takes back room that was given in case: from here on there are many moments. */
  tighten(): void {
    this.#version++;
    this.#codecs.tighten();
  }

  /** Packs a moment anew into `words` that was packed when the parts had other widths. */
  repack(states: Int32Array, at: number, before: Uint8Array): void {
    const layout = this.#layouts[states[at] as number] as Layout;
    this.#refresh(layout);
    const { count, codecs, rows } = layout;
    this.#makeRoom(count + 2);
    const { words } = this;
    words[0] = layout.place.number;
    let from = at + 1;
    let read = states[from] as number;
    let left = 32;
    let to = 1;
    let word = 0;
    let used = 0;
    for (let i = 0; i < count; i++) {
      const old = before[codecs[i] as number] as number;
      let number = 0;
      if (old > 0) {
        number = read;
        if (left > old) {
          read >>>= old;
          left -= old;
        } else {
          read = states[++from] as number;
          if (left < old) number |= read << left;
          read = old - left === 0 ? read : read >>> (old - left);
          left += 32 - old;
        }
        number &= -1 >>> (32 - old);
      }
      const width = rows[i * ROW + R_WIDTH] as number;
      if (width === 0) continue;
      word |= number << used;
      used += width;
      if (used >= 32) {
        words[to++] = word;
        used -= 32;
        word = used === 0 ? 0 : number >>> (width - used);
      }
    }
    if (used > 0) words[to++] = word;
    this.length = to;
  }

  /** The widths that all parts have now. */
  widths(): Uint8Array {
    return this.#codecs.widths.slice(0, this.#codecs.count);
  }

  #makeRoom(words: number): void {
    if (this.words.length < words) this.words = new Int32Array(words * 2);
  }

  #layoutOf(place: Place): Layout {
    let layout = this.#layouts[place.number];
    if (layout === undefined) {
      layout = this.#makeLayout(place);
      this.#layouts[place.number] = layout;
    }
    this.#refresh(layout);
    return layout;
  }

  /** Brings a layout's widths up to date. */
  #refresh(layout: Layout): void {
    if (layout.version === this.#version) return;
    layout.version = this.#version;
    layout.fields = undefined;
    const { widths } = this.#codecs;
    for (let i = 0; i < layout.count; i++) {
      layout.rows[i * ROW + R_WIDTH] = widths[layout.codecs[i] as number] as number;
    }
  }

  #makeLayout(place: Place): Layout {
    const { cells, keepCells, slots, keepSlots } = place;
    const count =
      (this.#hasExtra ? 1 : 0) + (place.asksTurns ? 1 : 0) + cells.length + slots.length;
    const rows = new Int32Array(count * ROW);
    const codecs = new Int32Array(count);
    const cycles: (Cycle | undefined)[] = [];
    const put = (kind: number, at: number): void => {
      const i = cycles.length;
      const { codec, cycle, least, most } = this.#part(kind, at);
      codecs[i] = codec;
      cycles.push(cycle);
      const row = i * ROW;
      rows[row + R_KIND] = kind;
      rows[row + R_AT] = at;
      rows[row + R_LEAST] = least;
      rows[row + R_MOST] = most;
    };
    if (this.#hasExtra) put(EXTRA, 0);
    if (place.asksTurns) put(TURN, CELL_TURN);
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] as number;
      put(this.#kindOf(cell, keepCells[i] === KEEP_ORIGINS), cell);
    }
    for (let i = 0; i < slots.length; i++) {
      const keep = keepSlots[i];
      const kind = keep === KEEP_ALL ? SLOT : keep === KEEP_SET ? SLOT_SET : SLOT_ORIGINS;
      put(kind, slots[i] as number);
    }
    const layout: Layout = {
      place,
      count,
      codecs,
      rows,
      cycles,
      hasSlots: slots.length > 0,
      version: -1,
      fields: undefined,
    };
    for (let i = 0; i < count; i++) {
      rows[i * ROW + R_SMALL] = this.#codecs.smallAt[codecs[i] as number] as number;
    }
    this.#refresh(layout);
    return layout;
  }

  #kindOf(cell: number, isOrigins: boolean): number {
    const { visitsAt, turnsAt, shufflesAt } = this.#program.layout;
    if (cell >= shufflesAt) return DRAWN;
    if (cell >= turnsAt) return AGE;
    if (cell >= visitsAt) return COUNT;
    if (isOrigins) return GLOBAL_ORIGINS;
    let kind = this.#kinds[cell] as number;
    if (kind === 0) {
      kind = clampOf(this.#accesses.looks.get(cell)) === undefined ? GLOBAL : CLAMPED;
      this.#kinds[cell] = kind;
    }
    return kind;
  }

  #cycleOf(kind: number, at: number): Cycle | undefined {
    const { looks, ages } = this.#accesses;
    if (kind === COUNT) return cycleOf(looks.get(at));
    if (kind === AGE) return cycleOf(ages.get(at));
    return kind === TURN ? this.#turns : undefined;
  }

  #part(kind: number, at: number): Part {
    const key = at * 16 + kind;
    let part = this.#parts.get(key);
    if (part === undefined) {
      const initial = this.#initial;
      const isGlobal = kind === GLOBAL || kind === CLAMPED || kind === GLOBAL_ORIGINS;
      const isPlain = kind <= AGE || kind >= TURN;
      const cycle = this.#cycleOf(kind, at);
      const clamp = kind === CLAMPED ? clampOf(this.#accesses.looks.get(at)) : undefined;
      const most = cycle === undefined ? clamp?.most : cycle.from + cycle.every - 1;
      part = {
        codec: isGlobal
          ? this.#codecs.add(false, initial[at] as number, initial[at + 1] as number)
          : this.#codecs.add(isPlain, V.UNSET, 0, kind === COUNT ? most : undefined),
        cycle,
        least: Math.max(-NO_LIMIT, clamp?.least ?? -NO_LIMIT),
        most: Math.min(NO_LIMIT, most ?? NO_LIMIT),
      };
      this.#parts.set(key, part);
    }
    return part;
  }

  /** The number of a value, whatever it is; new where it was never met. */
  #numberOf(layout: Layout, i: number, machine: Machine): number {
    const codecs = this.#codecs;
    const codec = layout.codecs[i] as number;
    const at = layout.rows[i * ROW + R_AT] as number;
    const cycle = layout.cycles[i];
    const { cells, picks } = machine;
    switch (layout.rows[i * ROW + R_KIND]) {
      case COUNT: {
        const count = cells[at] as number;
        return codecs.numberOf(codec, V.UNSET, cycle === undefined ? count : inCycle(count, cycle));
      }
      case DRAWN:
        return codecs.numberOf(codec, V.UNSET, cells[at] as number);
      case AGE: {
        const turn = cells[at] as number;
        if (turn === 0) return 0;
        const age = (cells[CELL_TURN] as number) - turn + 2;
        return codecs.numberOf(
          codec,
          V.UNSET,
          1 + (cycle === undefined ? age : inCycle(age, cycle)),
        );
      }
      case TURN: {
        const turn = (cells[CELL_TURN] as number) + 1;
        return codecs.numberOf(codec, V.UNSET, cycle === undefined ? turn : inCycle(turn, cycle));
      }
      case GLOBAL:
        return codecs.numberOf(codec, cells[at] as number, cells[at + 1] as number);
      case CLAMPED: {
        const tag = cells[at] as number;
        const payload = cells[at + 1] as number;
        if (tag !== V.INT) return codecs.numberOf(codec, tag, payload);
        const least = layout.rows[i * ROW + R_LEAST] as number;
        const most = layout.rows[i * ROW + R_MOST] as number;
        return codecs.numberOf(codec, tag, Math.max(least, Math.min(most, payload)));
      }
      case GLOBAL_ORIGINS: {
        const tag = cells[at] as number;
        const payload = cells[at + 1] as number;
        // One choice here may ask for it as it was at the beginning, where it can't have changed,
        // while another only assigns it.
        if (tag === this.#initial[at] && payload === this.#initial[at + 1]) return 0;
        return this.#originsNumber(codec, machine, tag, payload);
      }
      case SLOT:
        return codecs.numberOf(codec, picks[at] as number, picks[at + 1] as number);
      case SLOT_SET: {
        const tag = picks[at] as number;
        if (tag === V.LIST) {
          return this.#originsNumber(codec, machine, tag, picks[at + 1] as number);
        }
        return codecs.numberOf(codec, tag === V.UNSET ? V.UNSET : V.INT, 0);
      }
      case SLOT_ORIGINS:
        return this.#originsNumber(codec, machine, picks[at] as number, picks[at + 1] as number);
      default:
        return codecs.numberOf(codec, V.UNSET, this.extra);
    }
  }

  #originsNumber(codec: number, machine: Machine, tag: number, payload: number): number {
    if (tag !== V.LIST) return this.#codecs.numberOf(codec, V.UNSET, 0);
    const { pools } = machine;
    const list = isEmpty(pools, payload) ? payload : pools.list([], originsOfList(pools, payload));
    return this.#codecs.numberOf(codec, V.LIST, list);
  }
}

/** Where the values of a layout lie, as wide as they are now. */
function fieldsIn({ count, codecs, rows }: Layout): Fields {
  const starts = new Int32Array(count);
  let bit = 32;
  for (let i = 0; i < count; i++) {
    starts[i] = bit;
    bit += rows[i * ROW + R_WIDTH] as number;
  }
  return { count, length: (bit + 31) >> 5, starts, codecs, rows };
}

/** Puts a machine to rest in a place, with these choices. */
function restIn(machine: Machine, place: Place, picks: Int32Array): void {
  const { evals } = place;
  machine.pc = -1;
  machine.base = 0;
  machine.sp = 0;
  machine.clearPicks();
  if (machine.picks.length < picks.length) machine.picks = new Int32Array(picks.length * 2);
  machine.picks.set(picks);
  machine.picksEnd = picks.length;
  machine.pickCount = place.pickCount;
  machine.fallbackCount = place.pickCount - place.offered;
  machine.ep = evals.length;
  machine.ensureEvals();
  machine.evals.set(evals);
  machine.output.clear();
  machine.hasSnapshot = false;
  machine.inChoiceText = false;
  machine.didExit = false;
  machine.trace = undefined;
  machine.reports.length = 0;
}

/**
 * How far the number of turns is told apart. Where it is, it stays beyond every age that is told
 * apart: what was never is kept as turn 0, and nothing else may come to lie there.
 */
export function turnsOf({ turns, ages }: Accesses): Cycle | undefined {
  const cycle = cycleOf(turns);
  if (cycle === undefined) return undefined;
  let { from } = cycle;
  for (const look of ages.values()) {
    const age = cycleOf(look);
    if (age === undefined) return undefined;
    from = Math.max(from, age.from + age.every + 2);
  }
  return { from, every: cycle.every };
}
