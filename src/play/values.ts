/**
 * Values between the engine and a host: integers on one side, plain JavaScript on the other.
 */
import { itemsOf, originOfItem, originsOfList, sortedItems, valueOf } from "../engine/lists.ts";
import type { Machine } from "../engine/machine.ts";
import type { Result } from "../engine/numbers.ts";
import * as V from "../engine/value.ts";
import { containerByPath } from "../program/program.ts";
import type { ListValue, Value } from "./api.ts";

/** An engine's value as a host sees it; `undefined` for nothing. */
export function hostValue(machine: Machine, tag: number, payload: number): Value | undefined {
  switch (tag) {
    case V.INT:
      return payload;
    case V.BOOL:
      return payload !== 0;
    case V.FLOAT:
    case V.WIDE:
      return machine.pools.numbers[payload] as number;
    case V.STRING:
      return machine.pools.strings[payload] as string;
    case V.LIST:
      return hostList(machine, payload);
    case V.TARGET:
      return { target: machine.pathOf(payload) };
    default:
      return undefined;
  }
}

function hostList(machine: Machine, list: number): ListValue {
  const { pools } = machine;
  const { itemNames, listTables } = machine.program;
  const name = (origin: number): string => listTables[origin]?.name ?? "";
  return {
    items: sortedItems(pools, list).map((item) => ({
      name: `${name(originOfItem(pools, item))}.${itemNames[item]}`,
      value: valueOf(pools, item),
    })),
    origins: originsOfList(pools, list).map(name),
  };
}

/**
 * A host's value as the engine has it, left in `out`. Throws `RangeError` for what no story
 * can hold: other types, unknown list items, unknown targets.
 */
export function engineValue(machine: Machine, value: unknown, out: Result): void {
  const { pools, program } = machine;
  if (typeof value === "number") machine.arithmetic.fromHost(pools, value, out);
  else if (typeof value === "boolean") set(out, V.BOOL, value ? 1 : 0);
  else if (typeof value === "string") set(out, V.STRING, pools.string(value));
  else if (isTarget(value)) {
    const row = containerByPath(program, value.target);
    if (row < 0) throw new RangeError(`The story has no place called "${value.target}".`);
    set(out, V.TARGET, row);
  } else if (isList(value)) set(out, V.LIST, engineList(machine, value));
  else throw new RangeError(`A story cannot hold ${describe(value)}.`);
}

function engineList(machine: Machine, value: ListValue): number {
  const { pools, program } = machine;
  const items = value.items.map(({ name }) => {
    const [list, item] = name.split(".") as [string, string | undefined];
    const table = program.listTables.find((each) => each.name === list);
    const first = table?.first ?? 0;
    const found = program.itemNames.slice(first, first + (table?.count ?? 0)).indexOf(item ?? "");
    if (found < 0) throw new RangeError(`The story has no list item "${name}".`);
    return first + found;
  });
  const origins = value.origins.map((name) => {
    const found = program.listTables.findIndex((each) => each.name === name);
    if (found < 0) throw new RangeError(`The story has no LIST "${name}".`);
    return found;
  });
  return pools.list([...new Set(items)], origins);
}

function set(out: Result, tag: number, payload: number): void {
  out.tag = tag;
  out.payload = payload;
}

function isTarget(value: unknown): value is { target: string } {
  return (
    typeof value === "object" && value !== null && typeof Reflect.get(value, "target") === "string"
  );
}

function isList(value: unknown): value is ListValue {
  if (typeof value !== "object" || value === null) return false;
  const items: unknown = Reflect.get(value, "items");
  return (
    Array.isArray(items) &&
    Array.isArray(Reflect.get(value, "origins")) &&
    items.every(
      (item) => typeof item === "object" && item !== null && typeof item.name === "string",
    )
  );
}

function describe(value: unknown): string {
  if (value === null) return "null";
  return typeof value === "object" ? "an object of this shape" : `a value of type ${typeof value}`;
}

/** Whether two values of a variable are the same to whoever watches it. */
export function isSameValue(
  machine: Machine,
  tag: number,
  payload: number,
  otherTag: number,
  otherPayload: number,
): boolean {
  if (tag !== otherTag) return false;
  if (payload === otherPayload) return true;
  return tag === V.LIST && itemsOf(machine.pools, payload) === itemsOf(machine.pools, otherPayload);
}
