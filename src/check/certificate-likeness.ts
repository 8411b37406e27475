/**
 * What a certificate tells apart of a state, and which other states it takes it for.
 *
 * Owns the key of a state at rest (two states with the same key are one moment), the shape by
 * which a place is known, and the making of other states that a moment stands for.
 */
import { hashState, stateParts } from "../engine/index.ts";
import { originsOfList } from "../engine/lists.ts";
import {
  F_PREVIOUS,
  FRAME_HEADER,
  type Machine,
  P_FORK,
  P_SIZE,
  P_TAGS,
  P_TEXT,
  PICK_HEADER,
  S_EVALS,
  S_PICKS,
  S_STACK,
  STATE_HEADER,
  THREAD_HEADER,
} from "../engine/machine.ts";
import * as V from "../engine/value.ts";
import { CELL_TURN, type Program } from "../program/program.ts";
import type { Certificate, CertifiedMoment, CertifiedPlace, Merged } from "./certificate.ts";
import { firstCell } from "./certificate-recorder.ts";
import { inCycle } from "./counting.ts";
import { KEEP_ALL, KEEP_SET } from "./places.ts";
import { StateTable } from "./state-table.ts";

/** In the place of a count of turns: it was never so. All others are 0 or more. */
const NEVER = -1;

export class Likeness {
  readonly #certificate: Certificate;
  /** The shapes of places, and of rests that are none of them. */
  readonly #shapes = new StateTable();
  /** By shape: its place. */
  readonly #places: number[] = [];
  readonly #left: readonly (readonly number[])[];
  /** Where keys are put together: as long as any can be. */
  readonly #key: Int32Array;
  /** Lists' origins, by number. */
  readonly #origins = new Map<string, number>();

  constructor(certificate: Certificate) {
    this.#certificate = certificate;
    const most = certificate.places.map(({ cells, slots }) => cells.length + slots.length);
    const rules = certificate.ruled?.rules.length ?? 0;
    this.#key = new Int32Array(2 + 2 * most.reduce((a, b) => Math.max(a, b), 0) + rules);
    this.#left = certificate.places.map(({ picks, slots }) => {
      const kept = new Set(slots.map(({ at }) => at));
      return temporariesIn(picks).filter((at) => !kept.has(at));
    });
    for (const [number, { picks, evals, endedAt }] of certificate.places.entries()) {
      this.#places[this.#numberOf(shapeOf(picks, evals, endedAt))] = number;
    }
  }

  /** The place in which a machine rests; `endedAt`: where its flow stopped, if it offers nothing. */
  placeOf(m: Machine, endedAt: number): number | undefined {
    const picks = m.picks.slice(0, m.picksEnd);
    // Which words a choice is offered in nothing in the story can ask.
    for (let at = 0; at < picks.length; at += picks[at + P_SIZE] as number) {
      picks[at + P_TEXT] = 0;
      picks[at + P_TAGS] = -1;
    }
    for (const at of temporariesIn(picks)) {
      picks[at] = 0;
      picks[at + 1] = 0;
    }
    const evals = picks.length === 0 ? [] : m.evals.subarray(0, m.ep);
    return this.#places[this.#numberOf(shapeOf(picks, evals, endedAt))];
  }

  #numberOf(shape: Int32Array): number {
    return this.#shapes.add(shape, hashState(shape));
  }

  /** The first cell of the value that a cell belongs to. */
  firstCell(cell: number): number {
    return firstCell(this.#certificate.program, cell);
  }

  isGlobal(cell: number): boolean {
    const { globalsAt, visitsAt } = this.#certificate.program.layout;
    return cell >= globalsAt && cell < visitsAt;
  }

  /** Where temporaries lie that are left out in a place. */
  leftIn(place: number): readonly number[] {
    return this.#left[place] ?? [];
  }

  /** All that is told apart of a machine at rest in a place. */
  keyOf(m: Machine, number: number, standing: Uint8Array | undefined): Int32Array {
    const place = this.#certificate.places[number] as CertifiedPlace;
    const { turnsAt, shufflesAt } = this.#certificate.program.layout;
    const { cells } = m;
    const turn = (cells[CELL_TURN] as number) + 1;
    const key = this.#key;
    let end = 0;
    key[end++] = number;
    if (place.turn !== undefined) key[end++] = standIn(turn, place.turn.merged);
    for (const { cell, isOrigins, merged } of place.cells) {
      const value = cells[cell] as number;
      if (isOrigins) key[end++] = this.#originsOf(value, cells[cell + 1] as number);
      else if (this.isGlobal(cell)) {
        const payload = cells[cell + 1] as number;
        key[end++] = value;
        key[end++] = value === V.INT ? standIn(payload, merged) : payload;
      } else if (cell >= turnsAt && cell < shufflesAt) {
        key[end++] = value === 0 ? NEVER : standIn(turn - 1 - value + 2, merged);
      } else key[end++] = standIn(value, merged);
    }
    for (const { at, keep } of place.slots) {
      const tag = m.picks[at] as number;
      const payload = m.picks[at + 1] as number;
      if (keep === KEEP_ALL) {
        key[end++] = tag;
        key[end++] = payload;
      } else if (tag === V.LIST) key[end++] = this.#originsOf(tag, payload);
      else key[end++] = keep === KEEP_SET && tag !== V.UNSET ? -1 : 0;
    }
    if (standing !== undefined) for (const far of standing) key[end++] = far;
    return key.slice(0, end);
  }

  /** A number from 1 on; 0 for what is no list. */
  #originsOf(tag: number, list: number): number {
    if (tag !== V.LIST) return 0;
    const origins = [...originsOfList(this.#certificate.pools, list)].sort().join();
    const number = this.#origins.get(origins) ?? this.#origins.size + 1;
    this.#origins.set(origins, number);
    return number;
  }

  /**
   * Other states that a moment stands for, each once. `setSlots`: of its place, temporaries left
   * out that may have been set; all others are known, as they never were.
   */
  variantsOf(moment: CertifiedMoment, setSlots: ReadonlySet<number>): Int32Array[] {
    const place = this.#certificate.places[moment.place] as CertifiedPlace;
    const { cellsAt, picks: length } = stateParts(moment.state);
    const picksAt = moment.state.length - length;
    const kept = new Map(place.slots.map(({ at, keep }) => [at, keep]));
    const left = temporariesIn(place.picks);
    const variants: Int32Array[] = [];
    for (const [round, others] of [
      [0, V.UNSET],
      [1, V.INT],
      [2, V.INT],
      [3, V.UNSET],
    ] as const) {
      const state = moment.state.slice();
      for (const at of left) {
        const keep = kept.get(at);
        const isSet = state[picksAt + at] !== V.UNSET;
        if (keep === KEEP_ALL || (keep === KEEP_SET && !isSet)) continue;
        if (keep !== undefined && state[picksAt + at] === V.LIST) continue;
        if (keep === undefined && !setSlots.has(at)) continue;
        state[picksAt + at] = keep === KEEP_SET ? V.INT : others;
        state[picksAt + at + 1] = others === V.UNSET ? 0 : 54_321 + round;
      }
      this.#moveOn(state, cellsAt, place, round);
      const isNew = [moment.state, ...variants].every((known) => !isSame(known, state));
      if (isNew) variants.push(state);
    }
    return variants;
  }

  /** Puts other members of their classes in the place of counts, turns and clamped numbers. */
  #moveOn(state: Int32Array, cellsAt: number, place: CertifiedPlace, round: number): void {
    if (round === 0) return;
    const { turnsAt, shufflesAt } = this.#certificate.program.layout;
    const turn = (state[cellsAt + CELL_TURN] as number) + 1;
    const move =
      place.turn === undefined
        ? round * 5
        : place.turn.merged !== undefined && turn >= place.turn.merged.from
          ? round * place.turn.merged.every
          : 0;
    state[cellsAt + CELL_TURN] = turn - 1 + move;
    for (const [n, { cell, merged }] of place.cells.entries()) {
      const at = cellsAt + cell;
      const isAge = cell >= turnsAt && cell < shufflesAt;
      if (isAge && state[at] !== 0) state[at] = (state[at] as number) + move;
      if (merged === undefined) continue;
      // In the third round every second one moves as far as in the first.
      const by = round === 3 ? (n & 1) + 1 : round;
      if (isAge) {
        const age = turn - 1 + move - (state[at] as number) + 2;
        const older = (state[at] as number) - by * merged.every;
        if (state[at] !== 0 && age >= merged.from && older >= 2) state[at] = older;
      } else if (!this.isGlobal(cell)) {
        if ((state[at] as number) >= merged.from) {
          state[at] = (state[at] as number) + by * merged.every;
        }
      } else if (state[at] === V.INT) {
        const value = state[at + 1] as number;
        if (value >= merged.most) state[at + 1] = value + by;
        else if (value <= merged.least) state[at + 1] = value - by;
      }
    }
  }
}

/**
 * Whether numbers can be a state at rest: its parts are as long as it says, and its choices lie one
 * after the other. Of one that was tampered with nobody else would find the end.
 */
export function isState(program: Program, state: Int32Array): boolean {
  const { size } = program.layout;
  const [stack, evals, picks] = [S_STACK, S_EVALS, S_PICKS].map((at) => state[at] as number);
  if (stack === undefined || evals === undefined || picks === undefined) return false;
  if (stack < 0 || evals < 0 || picks < 0) return false;
  if (state.length !== STATE_HEADER + size + stack + evals + picks) return false;
  return areChoices(state.subarray(state.length - picks));
}

/** The same of choices, as they stand in a state or a place. */
export function areChoices(picks: readonly number[] | Int32Array): boolean {
  let at = 0;
  while (at < picks.length) {
    const size = picks[at + P_SIZE] as number;
    const length = picks[at + P_FORK] as number;
    if (!(length >= 0 && size >= PICK_HEADER + length)) return false;
    const base = at + PICK_HEADER + 1 - THREAD_HEADER;
    const end = at + PICK_HEADER + length;
    let frame = length === 0 ? -1 : (picks[at + PICK_HEADER] as number);
    while (frame >= 0) {
      const before = picks[base + frame + F_PREVIOUS] as number;
      if (base + frame + FRAME_HEADER > end || before >= frame) return false;
      frame = before;
    }
    at += size;
  }
  return at === picks.length;
}

/** Whether two rows of numbers are the same. */
export function isSame(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let n = 0; n < a.length; n++) if (a[n] !== b[n]) return false;
  return true;
}

/** The number that stands for one. */
function standIn(value: number, merged: Merged | undefined): number {
  if (merged === undefined) return value;
  if (merged.every > 0) return inCycle(value, merged);
  return Math.max(merged.least, Math.min(merged.most, value));
}

/** Where temporaries lie among choices that are no references, two numbers each. */
function temporariesIn(picks: readonly number[] | Int32Array): number[] {
  const slots: number[] = [];
  for (let at = 0; at < picks.length; at += picks[at + P_SIZE] as number) {
    const length = picks[at + P_FORK] as number;
    if (length === 0) continue;
    const base = at + PICK_HEADER + 1 - THREAD_HEADER;
    let end = at + PICK_HEADER + length;
    for (let frame = picks[at + PICK_HEADER] as number; frame >= 0; ) {
      for (let slot = base + frame + FRAME_HEADER; slot < end; slot += 2) {
        if (!isReference(picks[slot] as number)) slots.push(slot);
      }
      end = base + frame;
      const before = picks[base + frame + F_PREVIOUS] as number;
      // Each lies below the one before it, but in states that were tampered with.
      if (before >= frame) break;
      frame = before;
    }
  }
  return slots;
}

function isReference(tag: number): boolean {
  return tag === V.GLOBAL_POINTER || tag === V.TEMP_POINTER;
}

/** All of a rest but the values: by it a place is known. */
function shapeOf(
  picks: readonly number[] | Int32Array,
  evals: readonly number[] | Int32Array,
  endedAt: number,
): Int32Array {
  const shape = new Int32Array(2 + picks.length + evals.length);
  shape[0] = picks.length;
  shape[1] = endedAt;
  shape.set(picks, 2);
  shape.set(evals, 2 + picks.length);
  return shape;
}
