/**
 * A finished exploration as a certificate, and its verifier. (`certify.ts` makes one.)
 *
 * A certificate is what an explorer claims: these are all moments there are, and of each place
 * these values are all that matters. `verifyCertificate` believes none of it. It takes ordinary
 * steps of the engine from every moment, and shows that
 *
 * - what a step reads, and what matters in the place it comes to, was kept in the place before
 *   or had never changed (so states that differ in nothing that is kept have the same futures);
 * - temporaries that were left out are not looked at, and counts that were taken for one another
 *   lead to the same (shown for three members of each class);
 * - the beginning is among the moments, and each step from one leads to one;
 * - nothing goes wrong, and no rule is broken or shown, but what was reported.
 *
 * That what waits for its time (`C leads to D`) can still come is nothing that a step shows: it
 * is asked of the whole graph, and not here. Plain and slow on purpose: no liveness, no generated
 * code, no packing.
 */

import { beginStory, LINE, type Outcomes, run, stateParts, takeChoice } from "../engine/index.ts";
import { originsOfList } from "../engine/lists.ts";
import {
  F_PREVIOUS,
  FRAME_HEADER,
  Machine,
  P_FORK,
  P_SIZE,
  P_TAGS,
  P_TEXT,
  PICK_HEADER,
  THREAD_HEADER,
} from "../engine/machine.ts";
import type { Pools } from "../engine/pools.ts";
import * as V from "../engine/value.ts";
import { CELL_TURN, type Program } from "../program/program.ts";
import { firstCell, RecordingMachine } from "./certificate-recorder.ts";
import { type Ruled, RuleFollower } from "./certificate-rules.ts";
import { Chance } from "./chance.ts";
import { inCycle } from "./counting.ts";
import { externalsTried, type Ranges } from "./externals.ts";
import { KEEP_ALL, KEEP_SET } from "./places.ts";

/** Numbers that are taken for one another: those `every` apart from `from` on, or all beyond. */
export interface Merged {
  readonly from: number;
  readonly every: number;
  readonly least: number;
  readonly most: number;
}

/** A cell that matters, of a global the first of its two. */
export interface KeptCell {
  readonly cell: number;
  /** Only the LISTs that it was drawn from matter. */
  readonly isOrigins: boolean;
  readonly merged: Merged | undefined;
}

/** A temporary that matters, by where it lies among the choices. */
export interface KeptSlot {
  readonly at: number;
  readonly keep: number;
}

export interface CertifiedPlace {
  /** The choices, temporaries left at 0 but for references. */
  readonly picks: readonly number[];
  readonly evals: readonly number[];
  /** Where the flow stopped, in a place without choices; else −1. */
  readonly endedAt: number;
  readonly cells: readonly KeptCell[];
  readonly slots: readonly KeptSlot[];
  /** Whether the number of turns matters, and how closely it is told apart. */
  readonly turn: { readonly merged: Merged | undefined } | undefined;
}

export interface CertifiedMoment {
  readonly place: number;
  /** One of the states that it stands for, as the engine keeps it. */
  readonly state: Int32Array;
  /** How far each rule has come, where there are rules. */
  readonly standing: Uint8Array | undefined;
}

export interface Certificate {
  readonly program: Program;
  /** What the values of states point into. */
  readonly pools: Pools;
  readonly ranges: Ranges;
  /** Where the story is begun instead of at its beginning: an instruction. */
  readonly start: number | undefined;
  /** Steps after which a turn counts as endless. */
  readonly turnBudget: number;
  readonly places: readonly CertifiedPlace[];
  /** Gone through more than once; of large stories they are made as they are asked for. */
  readonly moments: Iterable<CertifiedMoment>;
  readonly ruled: Ruled | undefined;
  /** What goes wrong, each as `code pc`; of turns without an end only that there are some. */
  readonly faults: ReadonlySet<string>;
}

/** Complaints that are told; after so many there is no point in more. */
const MOST_COMPLAINTS = 20;

export interface VerifyOptions {
  /**
   * Steps are taken from every so many moments only; default 1, from all. More is a sample of a
   * story that is too large to be gone through, and shows no more than that.
   */
  readonly every?: number;
}

/** What does not hold of a certificate; empty when all of it does. */
export function verifyCertificate(
  certificate: Certificate,
  { every = 1 }: VerifyOptions = {},
): readonly string[] {
  return new Verifier(certificate, every).verify();
}

/** All steps from one place to another, together. */
interface Passage {
  readonly from: number;
  readonly to: number;
  /** Cells that every one of them overwrites. */
  writes: Set<number>;
  /** Cells that one of them leaves with another value than at the beginning. */
  readonly changes: Set<number>;
}

class Verifier {
  readonly #certificate: Certificate;
  readonly #every: number;
  readonly #recorder: RecordingMachine;
  /** For the same steps from other states. */
  readonly #plain: Machine;
  /** Where there are rules: those that go along with either machine. */
  readonly #recordedRules: RuleFollower | undefined;
  readonly #plainRules: RuleFollower | undefined;
  readonly #events = new Set<string>();
  readonly #initial: Int32Array;
  readonly #complaints = new Set<string>();
  readonly #placesByShape = new Map<string, number>();
  readonly #known = new Set<string>();
  readonly #faults = new Set<string>();
  readonly #passages = new Map<string, Passage>();
  /** By place: cells that its steps read, as a whole or their origins alone. */
  readonly #reads: Set<number>[];
  readonly #originReads: Set<number>[];
  /** By place: cells of which only matters that they are numbers. */
  readonly #numberReads: Set<number>[];
  /** Cells that once held something else than a number. */
  readonly #notNumbers = new Set<number>();

  /** By place: temporaries left out that may have been set; all others never were. */
  readonly #setSlots: Set<number>[];
  #foundSlots = false;

  constructor(certificate: Certificate, every: number) {
    const { program, pools, ranges, turnBudget, places, ruled } = certificate;
    this.#certificate = certificate;
    this.#every = every;
    this.#recorder = new RecordingMachine(program, pools);
    this.#plain = new Machine(program, pools);
    for (const machine of [this.#recorder, this.#plain]) {
      machine.isSilent = program.isSilentExact;
      machine.turnBudget = turnBudget;
      externalsTried(machine, ranges);
    }
    if (ruled !== undefined) {
      this.#recordedRules = new RuleFollower(program, ruled, this.#recorder);
      this.#plainRules = new RuleFollower(program, ruled, this.#plain);
    }
    beginStory(this.#plain, 0);
    this.#initial = this.#plain.cells.slice();
    this.#reads = places.map(() => new Set());
    this.#originReads = places.map(() => new Set());
    this.#numberReads = places.map(() => new Set());
    this.#setSlots = places.map(() => new Set());
  }

  verify(): readonly string[] {
    const { places, moments, faults } = this.#certificate;
    for (const [number, place] of places.entries()) {
      this.#placesByShape.set(shapeKey(place.picks, place.evals, place.endedAt), number);
    }
    for (const { place, state, standing } of moments) {
      this.#plain.load(state);
      this.#known.add(`${this.#keyOf(this.#plain, place)}${standingKey(standing)}`);
    }
    this.#noteNumbers(this.#initial, undefined);
    this.#takeAll(undefined, -1);
    // Once more whenever another temporary turned out to be set somewhere.
    do {
      this.#foundSlots = false;
      this.#takeFromAll();
    } while (this.#foundSlots && this.#complaints.size === 0);
    for (const fault of this.#faults) {
      if (!faults.has(fault)) this.#complain(`a fault that was not reported: ${fault}`);
    }
    for (const fault of this.#every > 1 ? [] : faults) {
      if (!this.#faults.has(fault)) this.#complain(`a reported fault was not met: ${fault}`);
    }
    const { ruled } = this.#certificate;
    for (const event of this.#events) {
      if (ruled?.events.has(event) !== true) this.#complain(`a rule was not reported: ${event}`);
    }
    for (const event of this.#every > 1 ? [] : (ruled?.events ?? [])) {
      if (!this.#events.has(event)) this.#complain(`what was reported of a rule was not: ${event}`);
    }
    this.#checkMasks();
    return [...this.#complaints];
  }

  #takeFromAll(): void {
    let number = -1;
    for (const moment of this.#certificate.moments) {
      number++;
      if (number % this.#every !== 0) continue;
      if (this.#complaints.size >= MOST_COMPLAINTS) break;
      this.#plain.load(moment.state);
      const shape = shapeOf(this.#plain, -1);
      const isEnd = this.#plain.pickCount === 0;
      if (!isEnd && this.#placesByShape.get(shape) !== moment.place) {
        this.#complain(`moment ${number} is not in place ${moment.place}`);
        continue;
      }
      const offered = this.#plain.offered;
      for (let choice = 0; choice < offered; choice++) this.#takeAll(moment, choice);
    }
  }

  /** Every way that a choice may go; from nothing, the story's opening. */
  #takeAll(moment: CertifiedMoment | undefined, choice: number): void {
    const chance = new Chance();
    do {
      this.#take(moment, choice, chance.begin(), () => chance.outcomes());
    } while (chance.next());
    if (!chance.isWhole) this.#complain("chance has more ways than could be gone");
  }

  #take(
    moment: CertifiedMoment | undefined,
    choice: number,
    outcomes: Outcomes,
    taken: () => number[],
  ): void {
    const m = this.#recorder;
    m.outcomes = outcomes;
    const { start } = this.#certificate;
    if (moment !== undefined) {
      m.load(moment.state);
      takeChoice(m, choice);
    } else {
      beginStory(m, 0);
      if (start !== undefined) m.pc = start;
    }
    m.restedAt = -1;
    this.#recordedRules?.begin(moment?.standing);
    settle(m);
    const ruled = this.#recordedRules?.end();
    for (const event of ruled?.events ?? []) this.#events.add(event);
    m.finish();
    const reports = reportsOf(m);
    for (const report of reports) this.#faults.add(report);
    const shape = shapeOf(m, m.pickCount === 0 ? m.restedAt : -1);
    const from = moment === undefined ? "the opening" : `place ${moment.place}, choice ${choice}`;
    const to = this.#placesByShape.get(shape);
    if (to === undefined) {
      this.#complain(`${from}: leads to a place that is not there`);
      return;
    }
    const key = `${this.#keyOf(m, to, m.memory)}${standingKey(ruled?.standing)}`;
    if (!this.#known.has(key)) this.#complain(`${from}: leads to a moment that is not there`);
    this.#notePassage(moment?.place ?? -1, to, m);
    this.#noteSlots(m, to);
    if (moment === undefined) return;
    const drawn = taken();
    for (const variant of this.#variantsOf(moment)) {
      const other = this.#plain;
      other.load(variant);
      other.outcomes = { taken: drawn.slice(), sizes: [], next: 0 };
      takeChoice(other, choice);
      other.restedAt = -1;
      this.#plainRules?.begin(moment.standing);
      settle(other);
      const otherRuled = this.#plainRules?.end();
      this.#noteSlots(other, to);
      const otherShape = shapeOf(other, other.pickCount === 0 ? other.restedAt : -1);
      const otherKey = `${this.#keyOf(other, to)}${standingKey(otherRuled?.standing)}`;
      const isSame =
        otherShape === shape &&
        otherKey === key &&
        otherRuled?.events.join() === ruled?.events.join();
      if (!isSame || reportsOf(other).join() !== reports.join()) {
        this.#complain(`${from}: what was forgotten makes a difference`);
      }
    }
  }

  #notePassage(from: number, to: number, m: RecordingMachine): void {
    const key = `${from} ${to}`;
    const known = this.#passages.get(key);
    const passage = known ?? { from, to, writes: new Set(m.writes), changes: new Set<number>() };
    if (known === undefined) this.#passages.set(key, passage);
    else passage.writes = new Set([...known.writes].filter((cell) => m.writes.has(cell)));
    for (const cell of m.changes) if (this.#isChanged(m.memory, cell)) passage.changes.add(cell);
    this.#noteNumbers(m.memory, m.changes);
    if (from < 0) return;
    for (const cell of m.numberReads) this.#numberReads[from]?.add(cell);
    for (const cell of m.reads) this.#reads[from]?.add(cell);
    for (const cell of m.originReads) this.#originReads[from]?.add(cell);
  }

  #noteSlots(m: Machine, number: number): void {
    const { picks, slots } = this.#certificate.places[number] as CertifiedPlace;
    const known = this.#setSlots[number] as Set<number>;
    for (const at of slotsOf(picks)) {
      if (isReference(picks[at] as number) || slots.some((slot) => slot.at === at)) continue;
      if (m.picks[at] === V.UNSET || known.has(at)) continue;
      known.add(at);
      this.#foundSlots = true;
    }
  }

  #isChanged(cells: Int32Array, cell: number): boolean {
    const initial = this.#initial;
    if (cells[cell] !== initial[cell]) return true;
    return this.#isGlobal(cell) && cells[cell + 1] !== initial[cell + 1];
  }

  #isGlobal(cell: number): boolean {
    const { globalsAt, visitsAt } = this.#certificate.program.layout;
    return cell >= globalsAt && cell < visitsAt;
  }

  #noteNumbers(cells: Int32Array, changed: ReadonlySet<number> | undefined): void {
    const { globalsAt, visitsAt } = this.#certificate.program.layout;
    for (let cell = globalsAt; cell < visitsAt; cell += 2) {
      if (changed !== undefined && !changed.has(cell)) continue;
      const tag = cells[cell];
      if (tag !== V.INT && tag !== V.BOOL) this.#notNumbers.add(cell);
    }
  }

  // ─── What was forgotten ───────────────────────────────────────────────────────────────────

  /** What a step reads, and what matters after it, was kept or had never changed. */
  #checkMasks(): void {
    const { places, moments } = this.#certificate;
    const changed = this.#changedByPlace();
    const masks = places.map(({ cells }) => new Map(cells.map((kept) => [kept.cell, kept])));
    for (const { place, state } of moments) {
      this.#plain.load(state);
      const { cells } = this.#plain;
      for (let cell = 1; cell < cells.length; cell++) {
        const first = firstCell(this.#certificate.program, cell);
        if (masks[place]?.has(first) || changed[place]?.has(first)) continue;
        if (this.#isChanged(cells, first)) this.#complain(`place ${place}: cell ${cell} changed`);
      }
    }
    for (const [number, place] of places.entries()) {
      const mask = masks[number] as Map<number, KeptCell>;
      const isKept = (cell: number): boolean => {
        if (cell === CELL_TURN) return place.turn !== undefined;
        const kept = mask.get(cell);
        return (kept !== undefined && !kept.isOrigins) || !changed[number]?.has(cell);
      };
      for (const cell of this.#reads[number] as Set<number>) {
        if (!isKept(cell)) this.#complain(`place ${number}: cell ${cell} is read, and not kept`);
      }
      for (const cell of this.#numberReads[number] as Set<number>) {
        if (!this.#notNumbers.has(cell) || isKept(cell)) continue;
        this.#complain(`place ${number}: cell ${cell} may be no number, and is not kept`);
      }
      for (const cell of this.#originReads[number] as Set<number>) {
        if (mask.has(cell) || isKept(cell)) continue;
        this.#complain(`place ${number}: the origins of cell ${cell} are read, and not kept`);
      }
    }
    for (const { from, to, writes } of this.#passages.values()) {
      if (from < 0) continue;
      const before = places[from] as CertifiedPlace;
      const after = places[to] as CertifiedPlace;
      if (after.turn !== undefined && !isAsClose(before.turn, after.turn)) {
        this.#complain(`place ${from}: the turn matters in place ${to}, and is not kept`);
      }
      for (const kept of after.cells) {
        if (writes.has(kept.cell) || !changed[from]?.has(kept.cell)) continue;
        const known = masks[from]?.get(kept.cell);
        const isEnough =
          known !== undefined &&
          (kept.isOrigins || !known.isOrigins) &&
          (known.isOrigins || kept.isOrigins || isAsClose(known, kept));
        if (isEnough) continue;
        this.#complain(`place ${from}: cell ${kept.cell} matters in place ${to}, and is not kept`);
      }
    }
  }

  /** By place: cells that may hold another value there than at the beginning. */
  #changedByPlace(): readonly Set<number>[] {
    const changed = this.#certificate.places.map(() => new Set<number>());
    const passages = [...this.#passages.values()];
    for (let isStable = false; !isStable; ) {
      isStable = true;
      for (const { from, to, changes } of passages) {
        const target = changed[to] as Set<number>;
        const size = target.size;
        for (const cell of changes) target.add(cell);
        for (const cell of changed[from] ?? []) target.add(cell);
        if (target.size > size) isStable = false;
      }
    }
    return changed;
  }

  /** Other states that the moment stands for. */
  *#variantsOf(moment: CertifiedMoment): Generator<Int32Array> {
    const place = this.#certificate.places[moment.place] as CertifiedPlace;
    const { cellsAt, picks: length } = stateParts(moment.state);
    const picksAt = moment.state.length - length;
    const kept = new Map(place.slots.map(({ at, keep }) => [at, keep]));
    const left = slotsOf(place.picks).filter((at) => !isReference(place.picks[at] as number));
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
        // Never set, it is known without being kept.
        if (keep === undefined && !this.#setSlots[moment.place]?.has(at)) continue;
        state[picksAt + at] = keep === KEEP_SET ? V.INT : others;
        state[picksAt + at + 1] = others === V.UNSET ? 0 : 54_321 + round;
      }
      this.#moveOn(state, cellsAt, place, round);
      yield state;
    }
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
      } else if (!this.#isGlobal(cell)) {
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

  // ─── Comparing ────────────────────────────────────────────────────────────────────────────

  /** All that is told apart of a machine at rest in a place. */
  #keyOf(m: Machine, number: number, cells: Int32Array = m.cells): string {
    const place = this.#certificate.places[number] as CertifiedPlace;
    const { turnsAt, shufflesAt } = this.#certificate.program.layout;
    const turn = (cells[CELL_TURN] as number) + 1;
    const key: (number | string)[] = [number];
    if (place.turn !== undefined) key.push(standIn(turn, place.turn.merged));
    for (const { cell, isOrigins, merged } of place.cells) {
      const value = cells[cell] as number;
      if (isOrigins) key.push(this.#originsOf(value, cells[cell + 1] as number));
      else if (this.#isGlobal(cell)) {
        const payload = cells[cell + 1] as number;
        key.push(value, value === V.INT ? standIn(payload, merged) : payload);
      } else if (cell >= turnsAt && cell < shufflesAt) {
        key.push(value === 0 ? "never" : standIn(turn - 1 - value + 2, merged));
      } else key.push(standIn(value, merged));
    }
    for (const { at, keep } of place.slots) {
      const tag = m.picks[at] as number;
      const payload = m.picks[at + 1] as number;
      if (keep === KEEP_ALL) key.push(tag, payload);
      else if (tag === V.LIST) key.push(this.#originsOf(tag, payload));
      else key.push(keep === KEEP_SET && tag !== V.UNSET ? "set" : "");
    }
    return key.join(" ");
  }

  #originsOf(tag: number, list: number): string {
    if (tag !== V.LIST) return "";
    return `from ${[...originsOfList(this.#certificate.pools, list)].sort().join(",")}`;
  }

  #complain(what: string): void {
    if (this.#complaints.size < MOST_COMPLAINTS) this.#complaints.add(what);
  }
}

/** Whether numbers that are one in `coarse` are told apart no less in `fine`. */
function isAsClose(
  fine: { readonly merged: Merged | undefined } | undefined,
  coarse: { readonly merged: Merged | undefined },
): boolean {
  if (fine === undefined) return false;
  const [a, b] = [fine.merged, coarse.merged];
  if (a === undefined || b === undefined) return a === undefined;
  return a.from === b.from && a.every === b.every && a.least === b.least && a.most === b.most;
}

/** The number that stands for one. */
function standIn(value: number, merged: Merged | undefined): number {
  if (merged === undefined) return value;
  if (merged.every > 0) return inCycle(value, merged);
  return Math.max(merged.least, Math.min(merged.most, value));
}

function settle(machine: Machine): void {
  while (machine.pc >= 0) {
    machine.output.clear();
    if (run(machine) !== LINE) break;
  }
}

function reportsOf(machine: Machine): string[] {
  return machine.reports.map(({ fault, pc }) => faultKey(`${fault.code} ${pc}`));
}

/** How far rules have come, as part of what a moment is known by. */
function standingKey(standing: Uint8Array | undefined): string {
  return standing === undefined ? "" : ` rules ${standing.join()}`;
}

/** Where a turn without an end is stopped depends on how long it was given. */
export function faultKey(fault: string): string {
  return fault.startsWith("endless-turn ") ? "endless-turn" : fault;
}

/** Where temporaries lie among choices, two numbers each. */
function slotsOf(picks: readonly number[] | Int32Array): number[] {
  const slots: number[] = [];
  for (let at = 0; at < picks.length; at += picks[at + P_SIZE] as number) {
    const length = picks[at + P_FORK] as number;
    if (length === 0) continue;
    const base = at + PICK_HEADER + 1 - THREAD_HEADER;
    let end = at + PICK_HEADER + length;
    for (let frame = picks[at + PICK_HEADER] as number; frame >= 0; ) {
      for (let slot = base + frame + FRAME_HEADER; slot < end; slot += 2) slots.push(slot);
      end = base + frame;
      frame = picks[base + frame + F_PREVIOUS] as number;
    }
  }
  return slots;
}

function isReference(tag: number): boolean {
  return tag === V.GLOBAL_POINTER || tag === V.TEMP_POINTER;
}

/** All of a rest but the values: by it a place is known. */
function shapeOf(m: Machine, endedAt: number): string {
  const picks = m.picks.slice(0, m.picksEnd);
  // Which words a choice is offered in nothing in the story can ask.
  for (let at = 0; at < picks.length; at += picks[at + P_SIZE] as number) {
    picks[at + P_TEXT] = 0;
    picks[at + P_TAGS] = -1;
  }
  for (const at of slotsOf(picks)) {
    if (isReference(picks[at] as number)) continue;
    picks[at] = 0;
    picks[at + 1] = 0;
  }
  return shapeKey(picks, picks.length === 0 ? [] : m.evals.slice(0, m.ep), endedAt);
}

function shapeKey(
  picks: readonly number[] | Int32Array,
  evals: readonly number[] | Int32Array,
  endedAt: number,
): string {
  return `${picks.join()} | ${evals.join()} | ${endedAt}`;
}
