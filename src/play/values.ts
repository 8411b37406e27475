/**
 * Values between the engine and a host: integers on one side, plain JavaScript on the other.
 */
import {
  itemByName,
  listByName,
  nameOfItem,
  originsOfList,
  sortedItems,
  valueOf,
} from "../engine/lists.ts";
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
  return {
    items: sortedItems(pools, list).map((item) => ({
      name: nameOfItem(pools, item),
      value: valueOf(pools, item),
    })),
    origins: originsOfList(pools, list).map(
      (origin) => machine.program.listTables[origin]?.name ?? "",
    ),
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
  else throw new RangeError(`A story cannot hold a value of type ${typeof value} like this.`);
}

function engineList(machine: Machine, value: ListValue): number {
  const { pools } = machine;
  const items = value.items.map(({ name }) => {
    const item = itemByName(pools, name);
    if (item < 0) throw new RangeError(`The story has no list item "${name}".`);
    return item;
  });
  const origins = (value.origins ?? []).map((name) => {
    const origin = listByName(pools, name);
    if (origin < 0) throw new RangeError(`The story has no LIST "${name}".`);
    return origin;
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
