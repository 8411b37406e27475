/**
 * Steps from one moment to the next: the machine is put to a choice, run, and put back.
 *
 * Only what a step may have changed is put back, and what is the same each time that a choice is
 * taken in a place is worked out once (`Route`): where it leads, what it counts, and the places
 * that it was seen to come to. Promises the very steps that `takeChoice` and `give` would make.
 */
import {
  type Machine,
  P_FLAGS,
  P_FORK,
  P_PREVIOUS,
  P_SIZE,
  P_TARGET,
  PICK_HEADER,
  THREAD_HEADER,
} from "../engine/machine.ts";
import {
  C_PARENT,
  C_TURNS,
  C_VISITS,
  CELL_TURN,
  CONTAINER_COLUMNS,
  type Program,
} from "../program/program.ts";
import { NumberList } from "./memory.ts";
import type { Moments } from "./moments.ts";
import { isAtPlace, type Place, type Places } from "./places.ts";
import type { Runner } from "./runner.ts";

/** A choice of a place. */
export interface Route {
  /** Where its frames lie among the place's choices, and how many numbers they are. */
  readonly frames: number;
  readonly length: number;
  /** The first instruction, and the container that the flow comes from. */
  readonly pc: number;
  readonly previous: number;
  /** Cells that count the visit, and those that take down its turn. */
  readonly visits: readonly number[];
  readonly turns: readonly number[];
  /** Places it was seen to come to, at first in the order in which they were met. */
  leadsTo: readonly Place[];
}

/** Of a place that none was gone from. */
const noRoutes: (Route | undefined)[] = [];
/** Places that are looked at one by one before one is looked up. */
const MOST_LOOKED_AT = 12;

export class Stepper {
  /** Who runs the machine and knows what was written; without, all cells are put back. */
  runner: Runner | undefined;
  readonly #machine: Machine;
  readonly #moments: Moments;
  readonly #places: Places;
  /** By place and choice. */
  readonly #routes: (Route | undefined)[][] = [];
  // For `#goTo`, used again and again.
  readonly #before = new NumberList();
  #next = 0;
  readonly #visits = new NumberList();
  readonly #turns = new NumberList();
  #place: Place | undefined;
  #route: Route | undefined;

  /** The choice taken last. */
  get route(): Route {
    return this.#route as Route;
  }

  constructor(machine: Machine, moments: Moments) {
    this.#machine = machine;
    this.#moments = moments;
    this.#places = moments.places;
  }

  /** Goes to a moment. */
  load(states: Int32Array, at: number): Place {
    const place = this.#moments.load(this.#machine, states, at);
    this.#place = place;
    return place;
  }

  /** Takes a choice of the moment loaded, as `takeChoice` does. */
  begin(choice: number): void {
    const m = this.#machine;
    const { picks } = this.#moments;
    const place = this.#place as Place;
    const routes = this.#routesOf(place);
    const route = routes[choice] ?? this.#makeRoute(place, choice);
    routes[choice] = route;
    this.#route = route;
    const { frames, length } = route;
    m.base = 0;
    m.sp = 0;
    if (m.stack.length < length + THREAD_HEADER) m.ensureStack(length + THREAD_HEADER);
    const { stack, cells } = m;
    stack[0] = 0;
    stack[1] = 0;
    stack[2] = 0;
    for (let i = 1; i < length; i++) stack[THREAD_HEADER - 1 + i] = picks[frames + i] as number;
    m.fp = picks[frames] as number;
    m.sp = THREAD_HEADER + length - 1;
    m.clearPicks();
    m.previous = route.previous;
    m.pc = route.pc;
    const turn = (cells[CELL_TURN] as number) + 1;
    cells[CELL_TURN] = turn;
    const { visits, turns } = route;
    for (let i = 0; i < visits.length; i++) {
      const cell = visits[i] as number;
      cells[cell] = (cells[cell] as number) + 1;
    }
    for (let i = 0; i < turns.length; i++) cells[turns[i] as number] = turn + 2;
    m.beginTurn();
    m.restedAt = -1;
    m.hasSnapshot = false;
    m.inChoiceText = false;
    if (m.reports.length > 0) m.reports.length = 0;
    const { evals } = place;
    m.ep = evals.length;
    if (evals.length > 0) {
      m.ensureEvals();
      m.evals.set(evals);
    }
  }

  /** The place that the machine has come to rest in. */
  placeNow(): Place {
    const m = this.#machine;
    const route = this.#route as Route;
    const { leadsTo } = route;
    for (let i = 0; i < leadsTo.length; i++) {
      if (isAtPlace(leadsTo[i] as Place, m)) return leadsTo[i] as Place;
    }
    const place = this.#places.placeOf(m);
    if (leadsTo.length < MOST_LOOKED_AT) route.leadsTo = [...leadsTo, place];
    return place;
  }

  /** Undoes the step. */
  undo(): void {
    const { cells } = this.#machine;
    const { base } = this.#moments;
    const { runner } = this;
    if (runner === undefined || runner.isLost) {
      cells.set(base);
      return;
    }
    cells[0] = base[0] as number;
    cells[1] = base[1] as number;
    cells[2] = base[2] as number;
    const { visits, turns } = this.#route as Route;
    for (let i = 0; i < visits.length; i++) {
      const cell = visits[i] as number;
      cells[cell] = base[cell] as number;
    }
    for (let i = 0; i < turns.length; i++) {
      const cell = turns[i] as number;
      cells[cell] = base[cell] as number;
    }
    runner.undo(cells, base);
  }

  /** The choices of a place that were made out so far; as long as there are choices, once it is asked. */
  #routesOf({ number, offered }: Place): (Route | undefined)[] {
    const all = this.#routes;
    while (all.length <= number) all.push(noRoutes);
    let routes = all[number] as (Route | undefined)[];
    if (routes === noRoutes) {
      routes = new Array<undefined>(offered).fill(undefined);
      all[number] = routes;
    }
    return routes;
  }

  #makeRoute(place: Place, choice: number): Route {
    const { picks } = place;
    const at = pickOf(picks, choice);
    let fork = 0;
    for (let i = 0; i <= at; i += picks[i + P_SIZE] as number) {
      if ((picks[i + P_FORK] as number) > 0) fork = i;
    }
    this.#goTo(picks[at + P_TARGET] as number, picks[at + P_PREVIOUS] as number);
    const { pc, previous } = this.#machine;
    return {
      frames: fork + PICK_HEADER,
      length: picks[fork + P_FORK] as number,
      pc,
      previous,
      visits: this.#visits.toArray(),
      turns: this.#turns.toArray(),
      leadsTo: [],
    };
  }

  /** Goes to a container to find what that counts: leaves `#visits` and `#turns`, and no trace. */
  #goTo(row: number, previous: number): void {
    const m = this.#machine;
    const { cells } = m;
    const { containers } = m.program;
    const before = this.#before;
    // What is 0 and then is not was counted. A container that counts nothing has cell −1.
    before.length = 0;
    for (let at = row; at >= 0; ) {
      const columns = at * CONTAINER_COLUMNS;
      this.#clear(cells, containers[columns + C_VISITS] as number);
      this.#clear(cells, containers[columns + C_TURNS] as number);
      at = containers[columns + C_PARENT] as number;
    }
    const turn = cells[CELL_TURN] as number;
    cells[CELL_TURN] = 0;
    m.goTo(row, previous);
    cells[CELL_TURN] = turn;
    this.#visits.length = 0;
    this.#turns.length = 0;
    this.#next = 0;
    for (let at = row; at >= 0; ) {
      const columns = at * CONTAINER_COLUMNS;
      this.#putBack(cells, containers[columns + C_VISITS] as number, this.#visits);
      this.#putBack(cells, containers[columns + C_TURNS] as number, this.#turns);
      at = containers[columns + C_PARENT] as number;
    }
  }

  #clear(cells: Int32Array, cell: number): void {
    if (cell < 0) return;
    this.#before.push(cells[cell] as number);
    cells[cell] = 0;
  }

  #putBack(cells: Int32Array, cell: number, counted: NumberList): void {
    if (cell < 0) return;
    if (cells[cell] !== 0) counted.push(cell);
    cells[cell] = this.#before.numbers[this.#next++] as number;
  }
}

/** The cells of one column that a container and all around it have. */
export function cellsAround(program: Program, row: number, column: number): number[] {
  const cells: number[] = [];
  const { containers } = program;
  for (let at = row; at >= 0; at = containers[at * CONTAINER_COLUMNS + C_PARENT] as number) {
    const cell = containers[at * CONTAINER_COLUMNS + column] as number;
    if (cell >= 0) cells.push(cell);
  }
  return cells;
}

/** Where the n-th choice that a reader may take lies. */
function pickOf(picks: Int32Array, choice: number): number {
  let left = choice;
  for (let at = 0; at < picks.length; at += picks[at + P_SIZE] as number) {
    if (((picks[at + P_FLAGS] as number) & 1) !== 0) continue;
    if (left-- === 0) return at;
  }
  throw new RangeError(`There is no choice ${choice}.`);
}
