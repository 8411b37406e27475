/**
 * Values between a story and a host of inkjs: lists are `InkList`s, targets are `Path`s, and
 * everything else is plain.
 */
import type { Machine } from "../engine/machine.ts";
import type { Result } from "../engine/numbers.ts";
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
  const value = hostValue(machine, tag, payload);
  if (typeof value !== "object") return value;
  return "target" in value ? new Path(value.target) : listFrom(value, lists);
}

function listFrom(
  value: Exclude<Value & object, { target: string }>,
  lists: ListDefinitionsOrigin,
): InkList {
  const list = new InkList();
  for (const item of value.items) {
    const dot = item.name.indexOf(".");
    list.Add(new InkListItem(item.name.slice(0, dot), item.name.slice(dot + 1)), item.value);
  }
  list.SetInitialOriginNames([...value.origins]);
  list.origins = value.origins
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
