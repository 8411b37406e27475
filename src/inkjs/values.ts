/**
 * Values between a story and a host of inkjs: lists are `InkList`s, targets are `Path`s, and
 * everything else is plain.
 */
import { itemsOf, originOfItem, originsOfList, valueOf } from "../engine/lists.ts";
import type { Machine } from "../engine/machine.ts";
import type { Result } from "../engine/numbers.ts";
import type { Pools } from "../engine/pools.ts";
import { LIST, TARGET } from "../engine/value.ts";
import type { Value } from "../play/api.ts";
import { engineValue, hostValue } from "../play/values.ts";
import { InkList } from "./ink-list.ts";
import { InkListItem } from "./ink-list-item.ts";
import type { ListDefinitionsOrigin } from "./list-definitions.ts";
import { Path } from "./path.ts";

/** What a variable of the story may hold, for a host. */
export type InkValue = boolean | number | string | InkList | Path;

/** A value of the engine's; `undefined` for nothing. */
export function inkValue(
  machine: Machine,
  lists: ListDefinitionsOrigin,
  tag: number,
  payload: number,
): InkValue | undefined {
  if (tag === LIST) return inkList(machine.pools, lists, payload);
  if (tag === TARGET) return new Path(machine.pathOf(payload));
  return hostValue(machine, tag, payload) as InkValue | undefined;
}

/** A list with its items in the order in which they were put in. */
function inkList(pools: Pools, lists: ListDefinitionsOrigin, payload: number): InkList {
  const { listTables, itemNames } = pools.program;
  const list = new InkList();
  for (const item of itemsOf(pools, payload)) {
    const origin = listTables[originOfItem(pools, item)]?.name ?? "";
    list.Add(new InkListItem(origin, itemNames[item] ?? ""), valueOf(pools, item));
  }
  const origins = originsOfList(pools, payload).map((origin) => listTables[origin]?.name ?? "");
  list.SetInitialOriginNames(origins);
  list.origins = origins
    .map((name) => lists.TryListGetDefinition(name, null).result)
    .filter((origin) => origin !== null);
  return list;
}

/**
 * Puts a host's value into `out`, as the engine has it. Throws an error that begins with `refusal`
 * for what no story can hold: other types, no number, items of another story.
 */
export function engineFromInk(
  machine: Machine,
  value: unknown,
  out: Result,
  refusal: string,
): void {
  const isNumber = typeof value !== "number" || !Number.isNaN(value);
  const plain =
    value instanceof InkList
      ? plainList(value)
      : value instanceof Path
        ? plainTarget(value)
        : value;
  if (!isNumber || (typeof plain === "object" && plain === value)) {
    throw new Error(`${refusal}${show(value)}`);
  }
  try {
    engineValue(machine, plain, out);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const isForeign = typeof plain === "object";
    throw new Error(`${refusal}${isForeign ? error.message : show(value)}`);
  }
}

function plainList(list: InkList): Value {
  const items = [...list].map(([key, value]) => ({
    name: InkListItem.fromSerializedKey(key).fullName,
    value,
  }));
  return { items, origins: [...new Set(list.originNames)] };
}

function plainTarget(path: Path): Value {
  return { target: path.componentsString };
}

/** A value for a message; anything at all may have come, and its own ways of printing may fail. */
function show(value: unknown): string {
  try {
    return String(value);
  } catch {
    return typeof value;
  }
}
