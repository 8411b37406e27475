/**
 * Whether the moments of a certificate are all there are, and what is met among them.
 *
 * Takes ordinary steps of the engine from every moment by every choice, whatever chance gives, and
 * shows that the beginning is among the moments, that each step from one leads to one, that other
 * states which a moment stands for go the same way, and that what can still be come to can. Owns
 * what is met on the way: faults, rules, marks. That states which differ only in what was forgotten
 * are told apart by nothing is not shown here: `certificate-masks.ts` does.
 */
import { beginStory, hashState, Machine, type Outcomes } from "../engine/index.ts";
import * as V from "../engine/value.ts";
import { type Certificate, type CertifiedMoment, isOfAllPlays } from "./certificate.ts";
import { isSame, isState, type Likeness } from "./certificate-likeness.ts";
import {
  type Complaints,
  endOf,
  type From,
  reportsOf,
  Stepper,
  type VerifyOptions,
} from "./certificate-steps.ts";
import { Chance } from "./chance.ts";
import { askedExternals } from "./externals.ts";
import { StateTable } from "./state-table.ts";

/** What the steps show that masks are held against. */
export interface Met {
  /** Cells as they are at the story's beginning. */
  readonly initial: Int32Array;
  /** Places that a step leads to, each as `from to`; from −1 for the opening. */
  readonly passages: ReadonlySet<string>;
  /** By place, by first cell: 1 where some step came there with another value than the initial. */
  readonly changed: readonly Uint8Array[];
  /** First cells of globals that once held something else than a number. */
  readonly notNumbers: ReadonlySet<number>;
}

/** Where a step came to. */
interface Landing {
  readonly place: number;
  readonly key: Int32Array;
  readonly events: readonly string[];
  readonly reports: readonly string[];
}

export class Closure {
  readonly #certificate: Certificate;
  readonly #likeness: Likeness;
  readonly #complaints: Complaints;
  readonly #effort: Required<VerifyOptions>;
  readonly #stepper: Stepper;
  readonly #machine: Machine;
  readonly #initial: Int32Array;
  /** The moments, by what each is known by, and, goal after goal, how far each goal is. */
  readonly #known = new StateTable();
  readonly #distances: number[] = [];
  readonly #faults = new Set<string>();
  readonly #events = new Set<string>();
  #isChanceOpen = false;
  readonly #passages = new Set<string>();
  readonly #changed: readonly Uint8Array[];
  readonly #notNumbers = new Set<number>();
  /** By place: temporaries left out that may have been set; all others never were. */
  readonly #setSlots: readonly Set<number>[];
  /** Places in which another temporary turned out to be set. */
  #unsettled = new Set<number>();

  constructor(
    certificate: Certificate,
    likeness: Likeness,
    complaints: Complaints,
    effort: Required<VerifyOptions>,
  ) {
    const { program, pools, places } = certificate;
    this.#certificate = certificate;
    this.#likeness = likeness;
    this.#complaints = complaints;
    this.#effort = effort;
    const machine = new Machine(program, pools);
    machine.seen = new Uint8Array(program.code.length);
    this.#machine = machine;
    this.#stepper = new Stepper(certificate, machine);
    beginStory(machine, 0);
    this.#initial = machine.cells.slice();
    this.#changed = places.map(() => new Uint8Array(program.layout.size));
    this.#setSlots = places.map(() => new Set());
  }

  verify(): Met {
    this.#knowAll();
    this.#noteNumbers(this.#initial);
    this.#takeAll(undefined, -1, []);
    let places: ReadonlySet<number> | undefined;
    do {
      this.#unsettled = new Set();
      this.#takeFromAll(places);
      places = this.#unsettled;
    } while (places.size > 0 && this.#complaints.all.size === 0);
    this.#holdAgainst();
    return {
      initial: this.#initial,
      passages: this.#passages,
      changed: this.#changed,
      notNumbers: this.#notNumbers,
    };
  }

  /** Learns which moments there are said to be. */
  #knowAll(): void {
    const { program, places, moments, goals, open, ruled } = this.#certificate;
    const lost = new Set<number>();
    let left = 0;
    for (const { place, state, standing, distances, isOpen } of moments) {
      const isMoment =
        places[place] !== undefined &&
        isState(program, state) &&
        standing?.length === ruled?.rules.length;
      if (!isMoment) throw new RangeError("its numbers are no states of the story");
      this.#machine.load(state);
      const key = this.#likeness.keyOf(this.#machine, place, standing);
      const known = this.#known.size;
      if (isOpen) left++;
      for (const [n, distance] of distances.entries()) if (distance < 0) lost.add(n);
      if (this.#known.add(key, hashState(key)) === known) this.#distances.push(...distances);
      if (distances.length !== goals.length) this.#complain("not every goal has its distance");
    }
    if (goals.length > 0 && !isOfAllPlays(this.#certificate)) {
      this.#complain("what can still come is not known of a part");
    }
    if (left !== open.moments) this.#complain(`${left} moments are open, not ${open.moments}`);
    for (const [n, { isAlways }] of goals.entries()) {
      if (isAlways === lost.has(n)) this.#complain(`goal ${n} is${isAlways ? " not" : ""} always`);
    }
  }

  /** Goes on from the moments of some places, or of all. */
  #takeFromAll(places: ReadonlySet<number> | undefined): void {
    let number = -1;
    for (const moment of this.#certificate.moments) {
      number++;
      if (number % this.#effort.every !== 0 || moment.isOpen) continue;
      if (places?.has(moment.place) === false) continue;
      if (this.#complaints.isFull) break;
      this.#machine.load(moment.state);
      const { offered, pickCount } = this.#machine;
      if (pickCount > 0 && this.#likeness.placeOf(this.#machine, -1) !== moment.place) {
        this.#complain(`moment ${number} is not in place ${moment.place}`);
        continue;
      }
      const slots = this.#setSlots[moment.place] as Set<number>;
      const variants = this.#likeness.variantsOf(moment, slots);
      const others = inTurn(variants, this.#effort.others, number);
      const after: number[] = [];
      for (let choice = 0; choice < offered; choice++) {
        after.push(...this.#takeAll(moment, choice, others));
      }
      this.#holdGoals(moment, offered, after);
    }
  }

  /** Every way that a choice may go (from nothing, the story's opening), and to which moments. */
  #takeAll(
    moment: CertifiedMoment | undefined,
    choice: number,
    variants: readonly Int32Array[],
  ): number[] {
    const name = moment === undefined ? "the opening" : `place ${moment.place}, choice ${choice}`;
    const after: number[] = [];
    const chance = new Chance();
    do {
      const landing = this.#land(moment, choice, chance.begin());
      if (landing === undefined) this.#complain(`${name}: leads to a place that is not there`);
      else after.push(this.#note(landing, moment?.place ?? -1, name));
      for (const state of variants) {
        const outcomes = { taken: chance.outcomes(), sizes: [], next: 0 };
        const other = this.#land({ state, standing: moment?.standing }, choice, outcomes);
        if (isSameLanding(landing, other)) continue;
        this.#complain(`${name}: what was forgotten makes a difference`);
      }
    } while (chance.next());
    if (!chance.isWhole) {
      this.#isChanceOpen = true;
      if (!this.#certificate.open.isChance) this.#complain(`${name}: chance was not gone through`);
    }
    return after;
  }

  /** Takes a step; `undefined` where it leads to no place. */
  #land(from: From, choice: number, outcomes: Outcomes): Landing | undefined {
    const m = this.#machine;
    const { standing, events } = this.#stepper.take(from, choice, outcomes);
    const place = this.#likeness.placeOf(m, endOf(m));
    if (place === undefined) return undefined;
    this.#noteSlots(place);
    const key = this.#likeness.keyOf(m, place, standing);
    return { place, key, events, reports: reportsOf(m) };
  }

  /** Notes what the machine has come to: the number of the moment. */
  #note({ place, key, events, reports }: Landing, from: number, name: string): number {
    for (const event of events) this.#events.add(event);
    for (const report of reports) this.#faults.add(report);
    this.#passages.add(`${from} ${place}`);
    const { cells } = this.#machine;
    const changed = this.#changed[place] as Uint8Array;
    for (let cell = 1; cell < cells.length; cell++) {
      if (cells[cell] !== this.#initial[cell]) changed[this.#likeness.firstCell(cell)] = 1;
    }
    this.#noteNumbers(cells);
    const size = this.#known.size;
    const number = this.#known.add(key, hashState(key));
    if (number === size) {
      this.#complain(`${name}: leads to a moment that is not there`);
      this.#distances.push(...this.#certificate.goals.map(() => -1));
    }
    return number;
  }

  #noteSlots(number: number): void {
    const known = this.#setSlots[number] as Set<number>;
    for (const at of this.#likeness.leftIn(number)) {
      if (this.#machine.picks[at] === V.UNSET || known.has(at)) continue;
      known.add(at);
      this.#unsettled.add(number);
    }
  }

  #noteNumbers(cells: Int32Array): void {
    const { globalsAt, visitsAt } = this.#certificate.program.layout;
    for (let cell = globalsAt; cell < visitsAt; cell += 2) {
      const tag = cells[cell];
      if (tag !== V.INT && tag !== V.BOOL) this.#notNumbers.add(cell);
    }
  }

  /** From a moment each goal can be come to that is said to be, and no other. */
  #holdGoals(moment: CertifiedMoment, offered: number, after: readonly number[]): void {
    const { goals } = this.#certificate;
    const { rules } = this.#stepper;
    for (const [n, { kind }] of goals.entries()) {
      const distance = moment.distances[n] as number;
      const isHere = kind === "end" ? offered === 0 : !rules.isPending(kind, moment.standing);
      const nexts = after.map((number) => this.#distances[number * goals.length + n] as number);
      const isSo = isHere
        ? distance === 0
        : distance < 0
          ? nexts.every((next) => next < 0)
          : nexts.some((next) => next >= 0 && next < distance);
      if (!isSo) this.#complain(`place ${moment.place}: goal ${n} is not ${distance} away`);
    }
  }

  /** What was met is what was reported. Of a sample only: no more was met. */
  #holdAgainst(): void {
    const { faults, ruled, passed, open, program, ranges } = this.#certificate;
    this.#holdSets("fault", this.#faults, faults);
    this.#holdSets("rule", this.#events, ruled?.events ?? new Set());
    if (passed !== undefined) {
      this.#holdSets("mark", this.#stepper.rules.passed, passed.marks);
      this.#holdSets("instruction", setOf(this.#machine.seen), setOf(passed.seen));
    }
    const hosts = [...askedExternals(program)].filter((name) => !Object.hasOwn(ranges, name));
    this.#holdSets("function", new Set(hosts), new Set(open.hosts));
    if (this.#effort.every === 1 && open.isChance && !this.#isChanceOpen) {
      this.#complain("chance was gone through");
    }
  }

  #holdSets(
    what: string,
    met: ReadonlySet<string | number>,
    told: ReadonlySet<string | number>,
  ): void {
    for (const each of met) if (!told.has(each)) this.#complain(`not reported: ${what} ${each}`);
    if (this.#effort.every > 1) return;
    for (const each of told) if (!met.has(each)) this.#complain(`never met: ${what} ${each}`);
  }

  #complain(what: string): void {
    this.#complaints.add(what);
  }
}

function isSameLanding(a: Landing | undefined, b: Landing | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const isAlike = a.place === b.place && isSame(a.key, b.key);
  return isAlike && a.events.join() === b.events.join() && a.reports.join() === b.reports.join();
}

/** So many of a list at the most, from another one on each time. */
function inTurn<T>(list: readonly T[], most: number, turn: number): readonly T[] {
  if (list.length <= most) return list;
  const from = turn % list.length;
  return [...list.slice(from), ...list.slice(0, from)].slice(0, most);
}

function setOf(seen: Uint8Array | undefined): ReadonlySet<number> {
  const set = new Set<number>();
  for (const [at, isSeen] of (seen ?? []).entries()) if (isSeen === 1) set.add(at);
  return set;
}
