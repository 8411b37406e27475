/**
 * States with everything forgotten that no future can ask for: what an explorer keeps.
 *
 * A moment is a few words of 32 bits: the number of its place, and then the numbers of the values
 * that matter there (`Codec`), packed bit by bit. `take` makes one of a machine at rest, `give`
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
import { Codec } from "./codec.ts";
import { type Clamp, type Cycle, clampOf, cycleOf, inCycle } from "./counting.ts";
import { KEEP_ALL, KEEP_ORIGINS, KEEP_SET, type Place, type Places } from "./places.ts";

/** One value of a place: where it lies, and how it is told apart. */
interface Field {
  readonly kind: number;
  /** Its cell, or where it lies among the choices. */
  readonly at: number;
  readonly codec: Codec;
  readonly cycle: Cycle | undefined;
  readonly clamp: Clamp | undefined;
}

const COUNT = 0;
const DRAWN = 1;
const AGE = 2;
const GLOBAL = 3;
const GLOBAL_ORIGINS = 4;
const SLOT = 5;
const SLOT_SET = 6;
const SLOT_ORIGINS = 7;
const TURN = 8;
const EXTRA = 9;

/** What a turn is taken for where the story does not ask: later than any age it can tell apart. */
const SOME_TURN = 1 << 20;

export class Moments {
  /** The words of the moment taken last, `length` of them. */
  words: Int32Array = new Int32Array(64);
  length = 0;
  /** A number that an observer wants to be part of the moment: how far its rules have come. */
  extra = 0;
  readonly places: Places;
  readonly #program: Program;
  readonly #accesses: Accesses;
  readonly #initial: Int32Array;
  readonly #fields: Field[][] = [];
  readonly #codecs = new Map<string, Codec>();
  readonly #turns: Cycle | undefined;
  readonly #hasExtra: boolean;

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
    this.#turns = turnsOf(accesses);
    this.#hasExtra = hasExtra;
  }

  /** Bits that a moment in this place takes now, its place aside. */
  bitsIn(place: Place): number {
    let bits = 0;
    for (const field of this.#fieldsOf(place)) bits += field.codec.width;
    return bits;
  }

  /** What each value of a place takes: `cell` or slot, bits, and how many values were met. */
  costsIn(place: Place): readonly { kind: "cell" | "slot" | "turn"; at: number; values: number }[] {
    return this.#fieldsOf(place).map(({ kind, at, codec }) => ({
      kind: kind < SLOT ? "cell" : kind === TURN || kind === EXTRA ? "turn" : "slot",
      at,
      values: codec.size,
    }));
  }

  /**
   * Takes the moment of a machine at rest into `words`. `false` when a value needs more bits than
   * it has: then whoever keeps moments calls `widen`, repacks them, and asks again.
   */
  take(machine: Machine): boolean {
    const place = this.places.placeOf(machine);
    const fields = this.#fieldsOf(place);
    this.#makeRoom(fields.length + 2);
    const { words } = this;
    words[0] = place.number;
    let to = 1;
    let word = 0;
    let used = 0;
    let fits = true;
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i] as Field;
      const number = this.#numberOf(field, machine);
      const { width } = field.codec;
      if (number >>> 0 >= 2 ** width) fits = false;
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
    return fits;
  }

  /** Puts a moment back into a machine, at its rest. Gives back its place. */
  give(machine: Machine, states: Int32Array, at: number): Place {
    const place = this.places.all[states[at] as number] as Place;
    const { cells } = machine;
    cells.set(this.#initial);
    cells[CELL_TURN] = SOME_TURN;
    restIn(machine, place);
    const fields = this.#fieldsOf(place);
    let from = at + 1;
    let word = states[from] as number;
    let left = 32;
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i] as Field;
      const { width } = field.codec;
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
        if (width < 32) number &= 2 ** width - 1;
      }
      this.#put(field, number, machine);
    }
    return place;
  }

  /** Makes room for every value met so far. Says whether words change by it. */
  widen(): boolean {
    let isWider = false;
    for (const codec of this.#codecs.values()) if (codec.widen()) isWider = true;
    return isWider;
  }

  /** The numbers of a moment's values, one by one, for repacking. */
  unpack(states: Int32Array, at: number, widths: ReadonlyMap<Codec, number>): number[] {
    const place = this.places.all[states[at] as number] as Place;
    const numbers: number[] = [];
    let bit = (at + 1) * 32;
    for (const { codec } of this.#fieldsOf(place)) {
      const width = widths.get(codec) ?? 0;
      let number = 0;
      for (let i = 0; i < width; i++, bit++) {
        number |= (((states[bit >>> 5] as number) >>> (bit & 31)) & 1) << i;
      }
      numbers.push(number);
    }
    return numbers;
  }

  /** The reverse: packs a moment of `place` into `words`. */
  pack(place: Place, numbers: readonly number[]): void {
    const fields = this.#fieldsOf(place);
    this.#makeRoom(fields.length + 2);
    const { words } = this;
    words.fill(0, 0, fields.length + 2);
    words[0] = place.number;
    let bit = 32;
    for (const [i, { codec }] of fields.entries()) {
      for (let b = 0; b < codec.width; b++, bit++) {
        if ((((numbers[i] as number) >>> b) & 1) === 1) {
          words[bit >>> 5] = (words[bit >>> 5] as number) | (1 << (bit & 31));
        }
      }
    }
    this.length = (bit + 31) >>> 5;
  }

  /** The widths that all codecs have now. */
  widths(): Map<Codec, number> {
    return new Map([...this.#codecs.values()].map((codec) => [codec, codec.width]));
  }

  #makeRoom(words: number): void {
    if (this.words.length < words) this.words = new Int32Array(words * 2);
  }

  #fieldsOf(place: Place): readonly Field[] {
    const known = this.#fields[place.number];
    if (known !== undefined) return known;
    const fields: Field[] = [];
    if (this.#hasExtra) fields.push(this.#field(EXTRA, 0));
    if (place.asksTurns) fields.push(this.#field(TURN, CELL_TURN));
    const { visitsAt, turnsAt, shufflesAt } = this.#program.layout;
    for (const [i, cell] of place.cells.entries()) {
      const isOrigins = place.keepCells[i] === KEEP_ORIGINS;
      const kind =
        cell < visitsAt
          ? isOrigins
            ? GLOBAL_ORIGINS
            : GLOBAL
          : cell < turnsAt
            ? COUNT
            : cell < shufflesAt
              ? AGE
              : DRAWN;
      fields.push(this.#field(kind, cell));
    }
    for (const [i, slot] of place.slots.entries()) {
      const keep = place.keepSlots[i];
      fields.push(
        this.#field(keep === KEEP_ALL ? SLOT : keep === KEEP_SET ? SLOT_SET : SLOT_ORIGINS, slot),
      );
    }
    this.#fields[place.number] = fields;
    return fields;
  }

  #field(kind: number, at: number): Field {
    const { looks, ages } = this.#accesses;
    const cycle =
      kind === COUNT
        ? cycleOf(looks.get(at))
        : kind === AGE
          ? cycleOf(ages.get(at))
          : kind === TURN
            ? this.#turns
            : undefined;
    const clamp = kind === GLOBAL ? clampOf(looks.get(at)) : undefined;
    return { kind, at, codec: this.#codec(kind, at), cycle, clamp };
  }

  #codec(kind: number, at: number): Codec {
    const key = `${kind} ${at}`;
    let codec = this.#codecs.get(key);
    if (codec === undefined) {
      codec =
        kind === GLOBAL
          ? new Codec(this.#initial[at] as number, this.#initial[at + 1] as number)
          : new Codec(V.UNSET, 0);
      this.#codecs.set(key, codec);
    }
    return codec;
  }

  #numberOf(field: Field, machine: Machine): number {
    const { kind, at, codec } = field;
    const { cells, picks } = machine;
    switch (kind) {
      case COUNT: {
        const count = cells[at] as number;
        const { cycle } = field;
        return codec.numberOf(V.UNSET, cycle === undefined ? count : inCycle(count, cycle));
      }
      case DRAWN:
        return codec.numberOf(V.UNSET, cells[at] as number);
      case AGE: {
        const turn = cells[at] as number;
        if (turn === 0) return 0;
        const age = (cells[CELL_TURN] as number) - turn + 2;
        const { cycle } = field;
        return codec.numberOf(V.UNSET, 1 + (cycle === undefined ? age : inCycle(age, cycle)));
      }
      case TURN: {
        const turn = (cells[CELL_TURN] as number) + 1;
        const { cycle } = field;
        return codec.numberOf(V.UNSET, cycle === undefined ? turn : inCycle(turn, cycle));
      }
      case GLOBAL: {
        const tag = cells[at] as number;
        let payload = cells[at + 1] as number;
        const { clamp } = field;
        if (clamp !== undefined && tag === V.INT) {
          payload = Math.max(clamp.least, Math.min(clamp.most, payload));
        }
        return codec.numberOf(tag, payload);
      }
      case GLOBAL_ORIGINS:
        return this.#originsNumber(codec, machine, cells[at] as number, cells[at + 1] as number);
      case SLOT:
        return codec.numberOf(picks[at] as number, picks[at + 1] as number);
      case SLOT_SET: {
        const tag = picks[at] as number;
        if (tag === V.LIST) {
          return this.#originsNumber(codec, machine, tag, picks[at + 1] as number);
        }
        return codec.numberOf(tag === V.UNSET ? V.UNSET : V.INT, 0);
      }
      case SLOT_ORIGINS:
        return this.#originsNumber(codec, machine, picks[at] as number, picks[at + 1] as number);
      default:
        return codec.numberOf(V.UNSET, this.extra);
    }
  }

  #originsNumber(codec: Codec, machine: Machine, tag: number, payload: number): number {
    if (tag !== V.LIST) return 0;
    const { pools } = machine;
    if (isEmpty(pools, payload)) return codec.numberOf(V.LIST, payload);
    return codec.numberOf(V.LIST, pools.list([], originsOfList(pools, payload)));
  }

  #put(field: Field, number: number, machine: Machine): void {
    const { kind, at, codec } = field;
    const { cells, picks } = machine;
    const payload = codec.payloads[number] as number;
    switch (kind) {
      case COUNT:
      case DRAWN:
        cells[at] = payload;
        return;
      case AGE:
        cells[at] = payload === 0 ? 0 : (cells[CELL_TURN] as number) + 3 - payload;
        return;
      case TURN:
        cells[CELL_TURN] = payload - 1;
        return;
      case GLOBAL:
      case GLOBAL_ORIGINS:
        cells[at] = codec.tags[number] as number;
        cells[at + 1] = payload;
        return;
      case SLOT:
      case SLOT_SET:
      case SLOT_ORIGINS:
        picks[at] = codec.tags[number] as number;
        picks[at + 1] = payload;
        return;
      default:
        this.extra = payload;
    }
  }
}

/** Puts a machine to rest in a place; its values are still to come. */
function restIn(machine: Machine, place: Place): void {
  const { picks, evals } = place;
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
function turnsOf({ turns, ages }: Accesses): Cycle | undefined {
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
