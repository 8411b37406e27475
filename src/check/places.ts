/**
 * Where a story rests, and what of its state matters there.
 *
 * A place is everything about a rest but the values: which choices are on offer, fallbacks
 * included, and through which calls each goes on. What is live in a place is worked out once,
 * when the story first comes there, and is then the same for every state in it.
 */
import {
  F_DEPTH,
  F_PREVIOUS,
  F_RETURN,
  FRAME_HEADER,
  type Machine,
  P_FLAGS,
  P_FORK,
  P_PC,
  P_PREVIOUS,
  P_SIZE,
  P_TAGS,
  P_TARGET,
  P_TEXT,
  PICK_HEADER,
  THREAD_HEADER,
} from "../engine/machine.ts";
import * as V from "../engine/value.ts";
import { C_ENTRY, C_START, CONTAINER_COLUMNS, type Program } from "../program/program.ts";
import type { Flow } from "./flow.ts";
import type { Liveness } from "./live.ts";
import { NumberList } from "./memory.ts";
import {
  indexOfPart,
  kindOfPart,
  PART_CELL,
  PART_ORIGINS,
  PART_SLOT,
  PART_SLOT_ORIGINS,
  PART_SLOT_SET,
} from "./parts.ts";

/** What is kept of a value. */
export const KEEP_ALL = 0;
/** Of a temporary: whether it was set; all of a reference. */
export const KEEP_SET = 1;
/** Of a list: which LISTs it was drawn from. */
export const KEEP_ORIGINS = 2;

export interface Place {
  readonly number: number;
  /** The choices as the machine keeps them, temporaries left at 0 but for references. */
  readonly picks: Int32Array;
  /** How many choices there are, fallbacks among them. */
  readonly pickCount: number;
  /** How many choices a reader may take, fallbacks left out. */
  readonly offered: number;
  /** By choice that a reader may take: the instruction that offers it. */
  readonly pcs: readonly number[];
  /** Where the flow stopped, in a place without choices; else −1. */
  readonly endedAt: number;
  /** Values under way at the rest: in nearly every story none. */
  readonly evals: Int32Array;
  /** Cells that matter, first cells of globals among them, ascending. */
  readonly cells: readonly number[];
  /** By cell of `cells`: how much of it (`KEEP_ALL` or `KEEP_ORIGINS`). */
  readonly keepCells: readonly number[];
  /** Where in `picks` the temporaries lie that matter, ascending; two numbers each. */
  readonly slots: readonly number[];
  readonly keepSlots: readonly number[];
  readonly asksTurns: boolean;
  /** Where in `picks` a machine must have the same number to be in this place. */
  readonly same: Int32Array;
  /** Where in `picks` the kinds of temporaries lie that must be no reference. */
  readonly values: Int32Array;
}

const noEvals = new Int32Array(0);

/** Nothing is kept yet; more than any that is. */
const KEEP_NOTHING = 9;

/** What is kept of each of a row of things: the most that was asked for. */
class Keeping {
  /** By thing: how much of it. */
  #keeps = new Uint8Array(0);
  /** Those of which anything is kept. */
  readonly #kept = new NumberList();

  makeRoom(size: number): void {
    if (size > this.#keeps.length) this.#keeps = new Uint8Array(size * 2).fill(KEEP_NOTHING);
  }

  keep(at: number, keep: number): void {
    const known = this.#keeps[at] as number;
    if (known === KEEP_NOTHING) this.#kept.push(at);
    if (keep < known) this.#keeps[at] = keep;
  }

  /** Gives back what is kept, ascending, and begins anew. */
  take(): { at: readonly number[]; keeps: readonly number[] } {
    const kept = this.#kept;
    kept.numbers.subarray(0, kept.length).sort();
    const at = kept.toArray();
    kept.length = 0;
    const keeps = new Array<number>(at.length);
    for (let i = 0; i < at.length; i++) {
      keeps[i] = this.#keeps[at[i] as number] as number;
      this.#keeps[at[i] as number] = KEEP_NOTHING;
    }
    return { at, keeps };
  }
}

export class Places {
  readonly all: Place[] = [];
  readonly #program: Program;
  readonly #flow: Flow;
  readonly #liveness: Liveness;
  readonly #byHash = new Map<number, Place[]>();
  /** Live at any place that a tunnel's return may be sent on to. */
  readonly #redirects: readonly number[];
  #shape = new Int32Array(256);
  /** What is kept in the place that is being made. */
  readonly #cells = new Keeping();
  readonly #slots = new Keeping();
  #asksTurns = false;
  readonly #pcs = new NumberList();
  readonly #same = new NumberList();
  readonly #values = new NumberList();

  constructor(program: Program, flow: Flow, liveness: Liveness) {
    this.#program = program;
    this.#flow = flow;
    this.#liveness = liveness;
    this.#cells.makeRoom(program.layout.size);
    this.#redirects = flow.hasRedirects
      ? flow.escaped.map((row) => this.#blockOfRow(row, C_ENTRY))
      : [];
  }

  /** The place that a machine rests in. */
  placeOf(machine: Machine): Place {
    const length = this.#takeShape(machine);
    const shape = this.#shape;
    const endedAt = machine.pickCount === 0 ? machine.restedAt : -1;
    let hash = endedAt;
    for (let i = 0; i < length; i++) hash = Math.imul(hash ^ (shape[i] as number), 0x01000193);
    for (let i = 0; length > 0 && i < machine.ep; i++) {
      hash = Math.imul(hash ^ (machine.evals[i] as number), 0x01000193);
    }
    const same = this.#byHash.get(hash);
    if (same !== undefined) {
      for (const place of same)
        if (place.endedAt === endedAt && this.#isShape(place, length, machine)) return place;
    }
    const place = this.#make(machine, length, endedAt);
    this.all.push(place);
    if (same === undefined) this.#byHash.set(hash, [place]);
    else same.push(place);
    return place;
  }

  #isShape(place: Place, length: number, machine: Machine): boolean {
    if (place.picks.length !== length || place.evals.length !== (length === 0 ? 0 : machine.ep))
      return false;
    for (let i = 0; i < length; i++) if (place.picks[i] !== this.#shape[i]) return false;
    for (let i = 0; i < place.evals.length; i++)
      if (place.evals[i] !== machine.evals[i]) return false;
    return true;
  }

  /**
   * Copies the choices, their words and temporaries blanked; but references say what matters, and
   * stay. Words that a choice prints of a variable are a reader's alone.
   */
  #takeShape(machine: Machine): number {
    const length = machine.picksEnd;
    if (this.#shape.length < length) this.#shape = new Int32Array(length * 2);
    const shape = this.#shape;
    const { picks } = machine;
    for (let i = 0; i < length; i++) shape[i] = picks[i] as number;
    for (let at = 0; at < length; at += shape[at + P_SIZE] as number) {
      shape[at + P_TEXT] = 0;
      shape[at + P_TAGS] = -1;
      this.#eachFrame(shape, at, (frame, end) => {
        for (let slot = frame + FRAME_HEADER; slot < end; slot += 2) {
          if (isReference(shape[slot] as number)) continue;
          shape[slot] = 0;
          shape[slot + 1] = 0;
        }
      });
    }
    return length;
  }

  /** The frames that a choice brings along, the topmost first, each with its end. */
  #eachFrame(
    picks: Int32Array,
    at: number,
    visit: (frame: number, end: number, returnTo: number) => void,
  ): void {
    const length = picks[at + P_FORK] as number;
    if (length === 0) return;
    const base = at + PICK_HEADER + 1 - THREAD_HEADER;
    let end = at + PICK_HEADER + length;
    let frame = picks[at + PICK_HEADER] as number;
    let returnTo = -1;
    while (frame >= 0) {
      const start = base + frame;
      visit(start, end, returnTo);
      returnTo = picks[start + F_RETURN] as number;
      frame = picks[start + F_PREVIOUS] as number;
      end = start;
    }
  }

  #make(machine: Machine, length: number, endedAt: number): Place {
    const picks = this.#shape.slice(0, length);
    const pcs = this.#pcs;
    pcs.length = 0;
    this.#slots.makeRoom(length);
    this.#asksTurns = false;
    // The choices that share frames, by where the frames lie.
    let fork = 0;
    for (let at = 0; at < length; at += picks[at + P_SIZE] as number) {
      if ((picks[at + P_FORK] as number) > 0) fork = at;
      if (fork === at) this.#keepReferred(picks, at);
      if (((picks[at + P_FLAGS] as number) & 1) === 0) pcs.push(picks[at + P_PC] as number);
      const target = this.#blockOfRow(picks[at + P_TARGET] as number, C_START);
      this.#keepFrames(picks, fork, target);
    }
    const cells = this.#cells.take();
    const slots = this.#slots.take();
    const { same, values } = this.#marksOf(picks);
    return {
      number: this.all.length,
      picks,
      pickCount: machine.pickCount,
      offered: pcs.length,
      pcs: pcs.toArray(),
      endedAt,
      // Nothing comes after an end.
      evals: length === 0 || machine.ep === 0 ? noEvals : machine.evals.slice(0, machine.ep),
      cells: cells.at,
      keepCells: cells.keeps,
      slots: slots.at,
      keepSlots: slots.keeps,
      asksTurns: this.#asksTurns,
      same,
      values,
    };
  }

  /** Keeps what matters of a choice that goes on at a block, through the frames that it brings. */
  #keepFrames(picks: Int32Array, at: number, target: number): void {
    this.#eachFrame(picks, at, (frame, end, returnTo) => {
      if (returnTo < 0) this.#keepLive(picks, target, frame, end);
      else {
        this.#keepLive(picks, this.#flow.blockAt[returnTo] as number, frame, end);
        for (const block of this.#redirects) this.#keepLive(picks, block, frame, end);
      }
    });
  }

  /** Keeps what matters at a block, of a frame what lies up to `end`. */
  #keepLive(picks: Int32Array, block: number, frame: number, end: number): void {
    const { asksTurns, live } = this.#liveness;
    if (asksTurns[block] === 1) this.#asksTurns = true;
    const { first, parts, after } = live;
    for (let link = first[block] as number; link >= 0; link = after[link] as number) {
      const part = parts[link] as number;
      const index = indexOfPart(part);
      const kind = kindOfPart(part);
      if (kind === PART_CELL) this.#cells.keep(index, KEEP_ALL);
      else if (kind === PART_ORIGINS) this.#cells.keep(index, KEEP_ORIGINS);
      else {
        const at = frame + FRAME_HEADER + index * 2;
        if (at < end && !isReference(picks[at] as number)) this.#slots.keep(at, keepOf(kind));
      }
    }
  }

  /** By what the place is known: who offers what, and through which frames each goes on. */
  #marksOf(picks: Int32Array): Pick<Place, "same" | "values"> {
    const same = this.#same;
    const values = this.#values;
    same.length = 0;
    values.length = 0;
    for (let at = 0; at < picks.length; at += picks[at + P_SIZE] as number) {
      // What else there is of a choice is told by the instruction, and its size by its frames.
      same.push(at + P_PC);
      same.push(at + P_PREVIOUS);
      same.push(at + P_FORK);
      if ((picks[at + P_FORK] as number) > 0) same.push(at + PICK_HEADER);
      this.#eachFrame(picks, at, (frame, end) => {
        for (let i = 0; i < FRAME_HEADER; i++) same.push(frame + i);
        for (let slot = frame + FRAME_HEADER; slot < end; slot += 2) {
          if (isReference(picks[slot] as number)) {
            same.push(slot);
            same.push(slot + 1);
          } else values.push(slot);
        }
      });
    }
    return { same: same.toInts(), values: values.toInts() };
  }

  /** Whatever a reference leads to matters as long as there is the reference. */
  #keepReferred(picks: Int32Array, at: number): void {
    let depths: Map<number, number> | undefined;
    this.#eachFrame(picks, at, (frame, end) => {
      for (let slot = frame + FRAME_HEADER; slot < end; slot += 2) {
        const tag = picks[slot] as number;
        const payload = picks[slot + 1] as number;
        if (tag === V.GLOBAL_POINTER) this.#cells.keep(payload, KEEP_ALL);
        if (tag !== V.TEMP_POINTER) continue;
        depths ??= this.#depthsOf(picks, at);
        const there = depths.get(payload >> 12);
        if (there === undefined) continue;
        this.#slots.keep(there + FRAME_HEADER + (payload & 4095) * 2, KEEP_ALL);
      }
    });
  }

  /** By how deep they lie, the frames that a choice brings along. */
  #depthsOf(picks: Int32Array, at: number): Map<number, number> {
    const depths = new Map<number, number>();
    this.#eachFrame(picks, at, (frame) => depths.set(picks[frame + F_DEPTH] as number, frame));
    return depths;
  }

  #blockOfRow(row: number, column: number): number {
    const pc = this.#program.containers[row * CONTAINER_COLUMNS + column] as number;
    return this.#flow.blockAt[pc] as number;
  }
}

/** Whether a machine rests in this place. */
export function isAtPlace(place: Place, m: Machine): boolean {
  const { picks: shape, same, values, evals } = place;
  if (m.picksEnd !== shape.length) return false;
  if (shape.length === 0) return place.endedAt === m.restedAt;
  if (m.ep !== evals.length) return false;
  const { picks } = m;
  for (let i = 0; i < same.length; i++) {
    const at = same[i] as number;
    if (picks[at] !== shape[at]) return false;
  }
  for (let i = 0; i < values.length; i++) {
    if (isReference(picks[values[i] as number] as number)) return false;
  }
  for (let i = 0; i < evals.length; i++) if (m.evals[i] !== evals[i]) return false;
  return true;
}

function keepOf(kind: number): number {
  if (kind === PART_SLOT) return KEEP_ALL;
  if (kind === PART_SLOT_SET) return KEEP_SET;
  if (kind === PART_SLOT_ORIGINS) return KEEP_ORIGINS;
  return KEEP_ALL;
}

/** Whether a value is a reference to a variable. */
export function isReference(tag: number): boolean {
  return tag === V.GLOBAL_POINTER || tag === V.TEMP_POINTER;
}
