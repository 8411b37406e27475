/**
 * Ink's lists: sets of items drawn from LISTs, and everything a story can do with them.
 *
 * A list is a row of item numbers in the order in which they were put in; that order is seen
 * where two items have the same value (LIST_MAX, LIST_RANDOM). Results of operations on two
 * pooled lists are kept: a story makes few different lists and uses them again and again.
 */
import type { Pools } from "./pools.ts";

/** The LIST (by number) that an item comes from. */
export function originOfItem(pools: Pools, item: number): number {
  const tables = pools.program.listTables;
  let low = 0;
  let high = tables.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tables[middle] as { first: number }).first <= item) low = middle;
    else high = middle - 1;
  }
  // LISTs without items share a first number with the next: the last of them that has any.
  while (low > 0 && (tables[low] as { count: number }).count === 0) low--;
  return low;
}

/** An item's full name: `List.item`. */
export function nameOfItem(pools: Pools, item: number): string {
  const { listTables, itemNames } = pools.program;
  return `${listTables[originOfItem(pools, item)]?.name}.${itemNames[item]}`;
}

/** The item of a full name, or −1. */
export function itemByName(pools: Pools, name: string): number {
  const { itemNames, listTables } = pools.program;
  const dot = name.indexOf(".");
  const table = listTables[listByName(pools, name.slice(0, dot))];
  if (table === undefined) return -1;
  const found = itemNames.indexOf(name.slice(dot + 1), table.first);
  return found < table.first + table.count ? found : -1;
}

/** The number of the LIST of this name, or −1. */
export function listByName(pools: Pools, name: string): number {
  return pools.program.listTables.findIndex((list) => list.name === name);
}

/** The LISTs that a list is drawn from, each once, in the order of its items. */
export function originsOfList(pools: Pools, list: number): readonly number[] {
  const { items, origins } = pools.lists[list] as Pools["lists"][number];
  if (items.length === 0) return origins;
  const found: number[] = [];
  for (const item of items) {
    const origin = originOfItem(pools, item);
    if (!found.includes(origin)) found.push(origin);
  }
  return found;
}

/** The number of the item that has this value in a LIST, or −1. */
export function itemWithValue(pools: Pools, origin: number, value: number): number {
  const table = pools.program.listTables[origin];
  if (table === undefined) return -1;
  for (let item = table.first; item < table.first + table.count; item++) {
    if (pools.program.itemValues[item] === value) return item;
  }
  return -1;
}

/** The item of greatest value; of several the one put in first; −1 in an empty list. */
export function maxItem(pools: Pools, list: number): number {
  const values = pools.program.itemValues;
  let best = -1;
  for (const item of itemsOf(pools, list)) {
    if (best < 0 || (values[item] as number) > (values[best] as number)) best = item;
  }
  return best;
}

/** The item of least value; of several the one put in first; −1 in an empty list. */
export function minItem(pools: Pools, list: number): number {
  const values = pools.program.itemValues;
  let best = -1;
  for (const item of itemsOf(pools, list)) {
    if (best < 0 || (values[item] as number) < (values[best] as number)) best = item;
  }
  return best;
}

/** Items by value, then by the name of their LIST: the order in which a list is printed. */
export function sortedItems(pools: Pools, list: number): number[] {
  const { itemValues, listTables } = pools.program;
  const name = (item: number): string =>
    (listTables[originOfItem(pools, item)] as { name: string }).name;
  return itemsOf(pools, list)
    .slice()
    .sort((a, b) => {
      const difference = (itemValues[a] as number) - (itemValues[b] as number);
      if (difference !== 0) return difference;
      // As a dictionary has it, not by character codes: capitals do not come first.
      return name(a).localeCompare(name(b), "en");
    });
}

/** A list as it is printed. */
export function printList(pools: Pools, list: number): string {
  return sortedItems(pools, list)
    .map((item) => pools.program.itemNames[item] as string)
    .join(", ");
}

/** Whether a list holds an item; by table where looking through would take long. */
function membership(items: readonly number[]): (item: number) => boolean {
  if (items.length <= 16) return (item) => items.includes(item);
  const set = new Set(items);
  return (item) => set.has(item);
}

const UNION = 0;
const WITHOUT = 1;
const INTERSECT = 2;
const HAS = 3;

function remembered(pools: Pools, kind: number, a: number, b: number): number | undefined {
  // Pools of more than four million lists would mix keys up: those are worked out each time.
  if (a >= 0x400000 || b >= 0x400000) return undefined;
  return pools.listResults.get((a * 0x400000 + b) * 4 + kind);
}

function remember(pools: Pools, kind: number, a: number, b: number, result: number): number {
  if (a < 0x400000 && b < 0x400000 && pools.listResults.size < 1_000_000) {
    // At most 2^46, well within what a number holds exactly.
    pools.listResults.set((a * 0x400000 + b) * 4 + kind, result);
  }
  return result;
}

export function unionLists(pools: Pools, a: number, b: number): number {
  const known = remembered(pools, UNION, a, b);
  if (known !== undefined) return known;
  const items = itemsOf(pools, a).slice();
  const isIn = membership(itemsOf(pools, a));
  for (const item of itemsOf(pools, b)) if (!isIn(item)) items.push(item);
  return remember(pools, UNION, a, b, pools.list(items, originsOfList(pools, a)));
}

export function listWithout(pools: Pools, a: number, b: number): number {
  const known = remembered(pools, WITHOUT, a, b);
  if (known !== undefined) return known;
  const isTaken = membership(itemsOf(pools, b));
  const items = itemsOf(pools, a).filter((item) => !isTaken(item));
  return remember(pools, WITHOUT, a, b, pools.list(items, originsOfList(pools, a)));
}

export function intersectLists(pools: Pools, a: number, b: number): number {
  const known = remembered(pools, INTERSECT, a, b);
  if (known !== undefined) return known;
  const items = itemsOf(pools, a).filter(membership(itemsOf(pools, b)));
  return remember(pools, INTERSECT, a, b, pools.list(items, []));
}

/** Whether a list holds all items of another; false where either is empty. */
export function listHas(pools: Pools, a: number, b: number): boolean {
  const known = remembered(pools, HAS, a, b);
  if (known !== undefined) return known === 1;
  const held = itemsOf(pools, a);
  const asked = itemsOf(pools, b);
  const has = held.length > 0 && asked.length > 0 && asked.every(membership(held));
  return remember(pools, HAS, a, b, has ? 1 : 0) === 1;
}

/** Whether two lists hold the same items, in whatever order. */
export function listsEqual(pools: Pools, a: number, b: number): boolean {
  if (a === b) return true;
  const left = itemsOf(pools, a);
  const right = itemsOf(pools, b);
  return left.length === right.length && left.every(membership(right));
}

/** A list's greatest value against another's least; empty lists as ink has them. */
export function listGreater(pools: Pools, a: number, b: number): boolean {
  if (isEmpty(pools, a)) return false;
  if (isEmpty(pools, b)) return true;
  return valueOf(pools, minItem(pools, a)) > valueOf(pools, maxItem(pools, b));
}

export function listGreaterOrEqual(pools: Pools, a: number, b: number): boolean {
  if (isEmpty(pools, a)) return false;
  if (isEmpty(pools, b)) return true;
  return (
    valueOf(pools, minItem(pools, a)) >= valueOf(pools, minItem(pools, b)) &&
    valueOf(pools, maxItem(pools, a)) >= valueOf(pools, maxItem(pools, b))
  );
}

export function listLess(pools: Pools, a: number, b: number): boolean {
  if (isEmpty(pools, b)) return false;
  if (isEmpty(pools, a)) return true;
  return valueOf(pools, maxItem(pools, a)) < valueOf(pools, minItem(pools, b));
}

export function listLessOrEqual(pools: Pools, a: number, b: number): boolean {
  if (isEmpty(pools, b)) return false;
  if (isEmpty(pools, a)) return true;
  return (
    valueOf(pools, maxItem(pools, a)) <= valueOf(pools, maxItem(pools, b)) &&
    valueOf(pools, minItem(pools, a)) <= valueOf(pools, minItem(pools, b))
  );
}

/** Every item of the LISTs that a list is drawn from. */
export function allOfList(pools: Pools, list: number): number {
  const items: number[] = [];
  const origins = originsOfList(pools, list);
  for (const origin of origins) {
    const table = pools.program.listTables[origin];
    if (table === undefined) continue;
    for (let item = table.first; item < table.first + table.count; item++) items.push(item);
  }
  return pools.list(items, []);
}

/** Every item of those LISTs that is not in the list. */
export function invertList(pools: Pools, list: number): number {
  const isHeld = membership(itemsOf(pools, list));
  const all = itemsOf(pools, allOfList(pools, list));
  return pools.list(
    all.filter((item) => !isHeld(item)),
    [],
  );
}

/** Moves every item along its own LIST by a number; those that fall off are gone. */
export function shiftList(pools: Pools, list: number, by: number): number {
  const items: number[] = [];
  for (const item of itemsOf(pools, list)) {
    const moved = itemWithValue(pools, originOfItem(pools, item), valueOf(pools, item) + by);
    if (moved >= 0 && !items.includes(moved)) items.push(moved);
  }
  return pools.list(items, []);
}

/** The items whose values lie between two numbers, both included. */
export function rangeOfList(pools: Pools, list: number, least: number, most: number): number {
  const items = sortedItems(pools, list).filter((item) => {
    const value = valueOf(pools, item);
    return value >= least && value <= most;
  });
  return pools.list(items, originsOfList(pools, list));
}

/** A list of one item, or, for −1, of none. */
export function listOfItem(pools: Pools, item: number): number {
  return pools.list(item < 0 ? [] : [item], []);
}

export function itemsOf(pools: Pools, list: number): readonly number[] {
  return (pools.lists[list] as Pools["lists"][number]).items;
}

export function isEmpty(pools: Pools, list: number): boolean {
  return itemsOf(pools, list).length === 0;
}

/** An item's value; 0 for no item. */
export function valueOf(pools: Pools, item: number): number {
  return item < 0 ? 0 : (pools.program.itemValues[item] as number);
}
