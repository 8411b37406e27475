/**
 * What a story asks of itself: visits, turns, chance, and lists made from numbers.
 *
 * Each takes its arguments below `ep` and leaves its answer in the lowest of their places.
 */
import {
  C_TURNS,
  C_VISITS,
  CELL_PREVIOUS_RANDOM,
  CELL_SEED,
  CELL_TURN,
  CONTAINER_COLUMNS,
} from "../program/program.ts";
import { StoryFault } from "./fault.ts";
import * as lists from "./lists.ts";
import type { Machine } from "./machine.ts";
import { printValue } from "./operations.ts";
import { FLOAT, INT, LIST, nameOfKind, STRING, TARGET, VOID, WIDE } from "./value.ts";

export function turnsSince(m: Machine, ep: number): void {
  const row = takeTarget(m, ep, "TURNS_SINCE");
  const cell = m.program.containers[row * CONTAINER_COLUMNS + C_TURNS] as number;
  if (cell < 0) throw new StoryFault("uncounted-target", { name: m.pathOf(row) });
  const turn = m.cells[cell] as number;
  answer(m, ep - 2, INT, turn === 0 ? -1 : (m.cells[CELL_TURN] as number) - (turn - 2));
}

export function countOfTarget(m: Machine, ep: number): void {
  const row = takeTarget(m, ep, "READ_COUNT");
  const cell = m.program.containers[row * CONTAINER_COLUMNS + C_VISITS] as number;
  if (cell < 0) throw new StoryFault("uncounted-target", { name: m.pathOf(row) });
  answer(m, ep - 2, INT, m.cells[cell] as number);
}

function takeTarget(m: Machine, ep: number, name: string): number {
  const tag = m.evals[ep - 2] as number;
  const payload = m.evals[ep - 1] as number;
  if (tag === TARGET) return payload;
  throw new StoryFault("needs-a-target", {
    name,
    what: nameOfKind(tag),
    value: printValue(m, tag, payload),
  });
}

/** RANDOM(least, most) */
export function rollNumber(m: Machine, ep: number): void {
  const least = takeInt(m, ep - 4, "minimum", "RANDOM");
  const most = takeInt(m, ep - 2, "maximum", "RANDOM");
  const range = most - least + 1;
  if (range <= 0 || range > m.arithmetic.widestRange) {
    throw new StoryFault("random-range", { least, most });
  }
  const drawn = m.outcomes === undefined ? throwDice(m) % range : takeOutcome(m, range);
  m.arithmetic.fromHost(m.pools, drawn + least, m.result);
  answer(m, ep - 4, m.result.tag, m.result.payload);
}

/** SEED_RANDOM(seed) */
export function seedDice(m: Machine, ep: number): void {
  m.cells[CELL_SEED] = m.arithmetic.seedOf(takeInt(m, ep - 2, "seed", "SEED_RANDOM"));
  m.cells[CELL_PREVIOUS_RANDOM] = 0;
  answer(m, ep - 2, VOID, 0);
}

/** A raw random number, from the story's seed and the number before it. */
function throwDice(m: Machine): number {
  const { cells } = m;
  const seed = m.arithmetic.addSeeds(
    cells[CELL_SEED] as number,
    cells[CELL_PREVIOUS_RANDOM] as number,
  );
  const drawn = m.arithmetic.random(seed)();
  cells[CELL_PREVIOUS_RANDOM] = drawn;
  return drawn;
}

/** The next outcome of those that are being tried, of `size` there are. */
function takeOutcome(m: Machine, size: number): number {
  const outcomes = m.outcomes as NonNullable<Machine["outcomes"]>;
  const at = outcomes.next++;
  if (at === outcomes.taken.length) outcomes.taken.push(0);
  outcomes.sizes[at] = size;
  return outcomes.taken[at] as number;
}

/**
 * The element of a shuffle: each comes once a round, in an order that depends on the story's
 * seed, the round, and `hash`, the sum of the characters of the sequence's path.
 */
export function shuffle(m: Machine, ep: number, hash: number, cell: number): void {
  const count = takeInt(m, ep - 4, "count", "shuffle");
  const elements = takeInt(m, ep - 2, "elements", "shuffle");
  if (elements <= 0) throw new StoryFault("broken-program", { detail: "an empty shuffle" });
  const round = Math.trunc(count / elements);
  const place = count % elements;
  if (m.outcomes !== undefined) {
    answer(m, ep - 4, INT, drawElement(m, elements, place, cell));
    return;
  }
  const { arithmetic } = m;
  const seed = arithmetic.addSeeds(hash + round, m.cells[CELL_SEED] as number);
  const random = arithmetic.random(seed);
  const left: number[] = [];
  for (let i = 0; i < elements; i++) left.push(i);
  let element = 0;
  for (let i = 0; i <= place; i++) {
    const chosen = random() % left.length;
    element = left[chosen] as number;
    left.splice(chosen, 1);
  }
  answer(m, ep - 4, INT, element);
}

/** Every outcome of a shuffle is tried; what was drawn in this round is kept in a cell. */
function drawElement(m: Machine, elements: number, place: number, cell: number): number {
  if (elements > 31) return takeOutcome(m, elements);
  const drawn = place === 0 ? 0 : (m.cells[cell] as number);
  const left: number[] = [];
  for (let i = 0; i < elements; i++) if ((drawn & (1 << i)) === 0) left.push(i);
  const element = left[takeOutcome(m, left.length)] as number;
  m.cells[cell] = place === elements - 1 ? 0 : drawn | (1 << element);
  return element;
}

/** LIST_RANDOM(list): one of its items, by the story's dice. */
export function rollList(m: Machine, ep: number): void {
  const list = takeList(m, ep - 2, "LIST_RANDOM");
  const items = lists.itemsOf(m.pools, list);
  if (items.length === 0) {
    answer(m, ep - 2, LIST, m.pools.list([], []));
    return;
  }
  const drawn =
    m.outcomes === undefined ? throwDice(m) % items.length : takeOutcome(m, items.length);
  answer(m, ep - 2, LIST, lists.listOfItem(m.pools, items[drawn] as number));
}

/** LIST_RANGE(list, least, most): bounds are numbers, or lists that stand for them. */
export function listRange(m: Machine, ep: number): void {
  const list = takeList(m, ep - 6, "LIST_RANGE");
  const least = bound(m, ep - 4, 0, lists.minItem);
  const most = bound(m, ep - 2, 2147483647, lists.maxItem);
  const { pools } = m;
  const result = lists.isEmpty(pools, list)
    ? pools.list([], [])
    : lists.rangeOfList(pools, list, least, most);
  answer(m, ep - 6, LIST, result);
}

function bound(
  m: Machine,
  at: number,
  otherwise: number,
  pick: (pools: Machine["pools"], list: number) => number,
): number {
  const payload = m.evals[at + 1] as number;
  if (m.evals[at] === INT) return payload;
  if (m.evals[at] === WIDE || (m.evals[at] === FLOAT && m.arithmetic.takesWholeFractions)) {
    const value = m.pools.numbers[payload] as number;
    if (Number.isInteger(value)) return value;
  }
  if (m.evals[at] === LIST && !lists.isEmpty(m.pools, payload)) {
    return lists.valueOf(m.pools, pick(m.pools, payload));
  }
  return otherwise;
}

/** ListName(number): the item with that number, or an empty list. */
export function listFromInt(m: Machine, ep: number): void {
  const name = m.evals[ep - 4] === STRING ? (m.pools.strings[m.evals[ep - 3] as number] ?? "") : "";
  const value = takeInt(m, ep - 2, "number", name);
  const origin = m.program.listTables.findIndex((list) => list.name === name);
  if (origin < 0) throw new StoryFault("unknown-list", { name });
  const item = lists.itemWithValue(m.pools, origin, value);
  answer(m, ep - 4, LIST, lists.listOfItem(m.pools, item));
}

function takeInt(m: Machine, at: number, which: string, name: string): number {
  const tag = m.evals[at] as number;
  if (tag === INT) return m.evals[at + 1] as number;
  if (tag === WIDE) return m.pools.numbers[m.evals[at + 1] as number] as number;
  throw new StoryFault("needs-a-whole-number", { name, which, what: nameOfKind(tag) });
}

function takeList(m: Machine, at: number, name: string): number {
  const tag = m.evals[at] as number;
  if (tag === LIST) return m.evals[at + 1] as number;
  throw new StoryFault("bad-operands", { operator: name, left: nameOfKind(tag) });
}

function answer(m: Machine, at: number, tag: number, payload: number): void {
  m.evals[at] = tag;
  m.evals[at + 1] = payload;
}
