/**
 * Whether the masks of a certificate are inductive: what a step reads, and what matters in the place
 * it comes to, was kept in the place before or had never changed. So states that differ in nothing
 * that is kept have the same futures.
 *
 * Takes each step once more on a machine that tells cell by cell what is read. Owns what was read
 * and overwritten between places. That machine is slow: a step that meets the same values in all
 * that such a step read before reads the same again, and is not taken.
 */
import { hashState, stateParts } from "../engine/index.ts";
import { CELL_TURN } from "../program/program.ts";
import type {
  Certificate,
  CertifiedMoment,
  CertifiedPlace,
  KeptCell,
  Merged,
} from "./certificate.ts";
import type { Met } from "./certificate-closure.ts";
import type { Likeness } from "./certificate-likeness.ts";
import { RecordingMachine } from "./certificate-recorder.ts";
import { type Complaints, endOf, Stepper } from "./certificate-steps.ts";
import { Chance } from "./chance.ts";
import { StateTable } from "./state-table.ts";

/** So many rows of cells are tried in which steps by one choice were found to look. */
const MOST_ROWS = 40;
/** So many steps are remembered; any others are taken each time. */
const MOST_REMEMBERED = 2_000_000;

/** Steps by one choice that look at the same cells, whatever chance gives. */
interface Row {
  readonly cells: readonly number[];
  /** What those held in the steps that were taken. */
  readonly held: Set<string>;
}

export class Masks {
  readonly #certificate: Certificate;
  readonly #likeness: Likeness;
  readonly #complaints: Complaints;
  readonly #met: Met;
  readonly #stepper: Stepper<RecordingMachine>;
  /** By place: cells that its steps read, as a whole or their origins alone. */
  readonly #reads: readonly Set<number>[];
  readonly #originReads: readonly Set<number>[];
  /** By place: cells of which only matters that they are numbers. */
  readonly #numberReads: readonly Set<number>[];
  /** By passage, `from to`: cells that every one of its steps overwrites. */
  readonly #writes = new Map<string, ReadonlySet<number>>();
  /** By place, by first cell: 1 where it may hold another value there than at the beginning. */
  readonly #changed: readonly Uint8Array[];
  /** By place: what is kept of each cell. */
  readonly #kept: readonly ReadonlyMap<number, KeptCell>[];
  /** All of a state but its cells, each once. */
  readonly #rests = new StateTable();
  /** By number of a rest and choice. */
  readonly #rows = new Map<string, Row[]>();
  #remembered = 0;

  constructor(certificate: Certificate, likeness: Likeness, complaints: Complaints, met: Met) {
    const { program, pools, places } = certificate;
    this.#certificate = certificate;
    this.#likeness = likeness;
    this.#complaints = complaints;
    this.#met = met;
    this.#stepper = new Stepper(certificate, new RecordingMachine(program, pools));
    this.#reads = places.map(() => new Set());
    this.#originReads = places.map(() => new Set());
    this.#numberReads = places.map(() => new Set());
    this.#changed = met.changed.map((changed) => changed.slice());
    this.#kept = places.map(({ cells }) => new Map(cells.map((kept) => [kept.cell, kept])));
  }

  verify(every: number): void {
    this.#spreadChanges();
    let number = -1;
    for (const moment of this.#certificate.moments) {
      number++;
      this.#holdInitial(moment);
      if (number % every !== 0 || moment.isOpen) continue;
      this.#takeFrom(moment);
    }
    for (const [number, place] of this.#certificate.places.entries()) {
      this.#holdReads(number, place);
    }
    for (const [passage, writes] of this.#writes) {
      const [from, to] = passage.split(" ").map(Number) as [number, number];
      this.#holdPassage(from, to, writes);
    }
  }

  /** What once changed has changed in all that comes after. */
  #spreadChanges(): void {
    const passages = [...this.#met.passages].map((each) => each.split(" ").map(Number));
    for (let isStable = false; !isStable; ) {
      isStable = true;
      for (const [from = -1, to = -1] of passages) {
        const target = this.#changed[to] as Uint8Array;
        for (const [cell, isChanged] of (this.#changed[from] ?? []).entries()) {
          if (isChanged === 0 || target[cell] === 1) continue;
          target[cell] = 1;
          isStable = false;
        }
      }
    }
  }

  // ─── Steps ────────────────────────────────────────────────────────────────────────────────

  #takeFrom(moment: CertifiedMoment): void {
    const { state, place } = moment;
    const { cellsAt } = stateParts(state);
    const { size } = this.#certificate.program.layout;
    const restAt = cellsAt + size;
    const rest = new Int32Array(state.length - size);
    rest.set(state.subarray(0, cellsAt));
    rest.set(state.subarray(restAt), cellsAt);
    const number = this.#rests.add(rest, hashState(rest));
    const { machine } = this.#stepper;
    machine.load(state);
    const { offered } = machine;
    const cells = state.subarray(cellsAt, restAt);
    for (let choice = 0; choice < offered; choice++) {
      const key = `${number} ${choice}`;
      const rows = this.#rows.get(key) ?? [];
      if (rows.some((row) => row.held.has(heldIn(cells, row.cells)))) continue;
      const looked = [...this.#takeAll(moment, place, choice)].sort((a, b) => a - b);
      if (this.#remembered++ > MOST_REMEMBERED) continue;
      let row = rows.find((each) => each.cells.join() === looked.join());
      if (row === undefined) {
        if (rows.length === MOST_ROWS) continue;
        row = { cells: looked, held: new Set() };
        rows.push(row);
        this.#rows.set(key, rows);
      }
      row.held.add(heldIn(cells, looked));
    }
  }

  /** Every way that a choice may go; gives back the cells looked at on any of them. */
  #takeAll(moment: CertifiedMoment, from: number, choice: number): ReadonlySet<number> {
    const { machine: m } = this.#stepper;
    const looked = new Set<number>();
    const chance = new Chance();
    do {
      this.#stepper.take(moment, choice, chance.begin());
      m.finish();
      const to = this.#likeness.placeOf(m, endOf(m));
      const passage = `${from} ${to}`;
      if (!this.#met.passages.has(passage)) this.#complain(`${passage}: was not gone before`);
      const known = this.#writes.get(passage);
      const writes =
        known === undefined ? m.writes : [...known].filter((cell) => m.writes.has(cell));
      this.#writes.set(passage, new Set(writes));
      for (const cell of m.reads) this.#reads[from]?.add(cell);
      for (const cell of m.originReads) this.#originReads[from]?.add(cell);
      for (const cell of m.numberReads) this.#numberReads[from]?.add(cell);
      for (const cell of m.looks) {
        looked.add(cell);
        if (this.#likeness.isGlobal(cell)) looked.add(cell + 1);
      }
    } while (chance.next());
    return looked;
  }

  // ─── What was forgotten ───────────────────────────────────────────────────────────────────

  /** What never changes before a place is in its states as it was at the beginning. */
  #holdInitial({ place, state }: CertifiedMoment): void {
    const { cellsAt } = stateParts(state);
    const { initial } = this.#met;
    for (let cell = 1; cell < initial.length; cell++) {
      if (state[cellsAt + cell] === initial[cell]) continue;
      const first = this.#likeness.firstCell(cell);
      if (this.#kept[place]?.has(first) || this.#mayChange(place, first)) continue;
      this.#complain(`place ${place}: cell ${cell} changed`);
    }
  }

  #holdReads(number: number, place: CertifiedPlace): void {
    const mask = this.#kept[number] as ReadonlyMap<number, KeptCell>;
    const isKnown = (cell: number): boolean =>
      cell === CELL_TURN
        ? place.turn !== undefined
        : mask.get(cell)?.isOrigins === false || !this.#mayChange(number, cell);
    for (const cell of this.#reads[number] as Set<number>) {
      if (!isKnown(cell)) this.#complain(`place ${number}: cell ${cell} is read, and not kept`);
    }
    for (const cell of this.#numberReads[number] as Set<number>) {
      if (!this.#met.notNumbers.has(cell) || isKnown(cell)) continue;
      this.#complain(`place ${number}: cell ${cell} may be no number, and is not kept`);
    }
    for (const cell of this.#originReads[number] as Set<number>) {
      if (mask.has(cell) || isKnown(cell)) continue;
      this.#complain(`place ${number}: the origins of cell ${cell} are read, and not kept`);
    }
  }

  /** What matters after a step was known before it, or is overwritten by it. */
  #holdPassage(from: number, to: number, writes: ReadonlySet<number>): void {
    const { places } = this.#certificate;
    const before = places[from] as CertifiedPlace;
    const after = places[to];
    if (after === undefined) return;
    if (after.turn !== undefined && !isAsClose(before.turn, after.turn)) {
      this.#complain(`place ${from}: the turn matters in place ${to}, and is not kept`);
    }
    for (const kept of after.cells) {
      if (writes.has(kept.cell) || !this.#mayChange(from, kept.cell)) continue;
      const known = this.#kept[from]?.get(kept.cell);
      const isEnough =
        known !== undefined &&
        (kept.isOrigins || !known.isOrigins) &&
        (known.isOrigins || kept.isOrigins || isAsClose(known, kept));
      if (isEnough) continue;
      this.#complain(`place ${from}: cell ${kept.cell} matters in place ${to}, and is not kept`);
    }
  }

  #mayChange(place: number, cell: number): boolean {
    return this.#changed[place]?.[cell] === 1;
  }

  #complain(what: string): void {
    this.#complaints.add(what);
  }
}

function heldIn(cells: Int32Array, looked: readonly number[]): string {
  let held = "";
  for (const cell of looked) held += `${cells[cell]} `;
  return held;
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
