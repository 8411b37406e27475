/**
 * One value in a save: plain JSON where JSON can tell it from others, else a field that names
 * its kind.
 *
 *     5   true   "words"   {"float": 2}   {"list": ["Mood.calm"]}   {"list": [], "from": ["Mood"]}
 *     {"divert": "hall"}   {"variable": "x"}   {"temporary": 2, "of": 1}   null
 */
import { itemByName, itemsOf, listByName, nameOfItem, originsOfList } from "../engine/lists.ts";
import type { Machine } from "../engine/machine.ts";
import type { Result } from "../engine/numbers.ts";
import * as V from "../engine/value.ts";
import { containerByPath, GLOBALS_AT } from "../program/program.ts";
import { damaged, Refusal, readArray, readNumber, readObject, readText } from "./save-read.ts";

export type SavedValue =
  | null
  | number
  | boolean
  | string
  | { readonly float: number | string }
  | { readonly list: readonly string[]; readonly from?: readonly string[] }
  | { readonly divert: string }
  | { readonly variable: string }
  | { readonly temporary: number; readonly of: number }
  | { readonly nothing: true };

export function writeValue(machine: Machine, tag: number, payload: number): SavedValue {
  const { pools, program } = machine;
  switch (tag) {
    case V.INT:
      return payload;
    case V.BOOL:
      return payload !== 0;
    case V.FLOAT: {
      const value = pools.numbers[payload] as number;
      if (Object.is(value, -0)) return { float: "-0" };
      if (!Number.isFinite(value)) return { float: String(value) };
      return Number.isInteger(value) ? { float: value } : value;
    }
    case V.WIDE:
      return pools.numbers[payload] as number;
    case V.STRING:
      return pools.strings[payload] as string;
    case V.LIST: {
      const list = itemsOf(pools, payload).map((item) => nameOfItem(pools, item));
      const from = originsOfList(pools, payload).map(
        (origin) => program.listTables[origin]?.name ?? "",
      );
      return list.length > 0 || from.length === 0 ? { list } : { list, from };
    }
    case V.TARGET:
      return { divert: machine.pathOf(payload) };
    case V.GLOBAL_POINTER:
      return { variable: program.globals[(payload - GLOBALS_AT) / 2] ?? "" };
    case V.TEMP_POINTER:
      return { temporary: payload & (V.SLOT_LIMIT - 1), of: payload >> 12 };
    case V.VOID:
      return { nothing: true };
    default:
      return null;
  }
}

export function readValue(machine: Machine, value: unknown, out: Result): void {
  const { pools, program } = machine;
  const set = (tag: number, payload: number): void => {
    out.tag = tag;
    out.payload = payload;
  };
  if (value === null) return set(V.UNSET, 0);
  if (typeof value === "boolean") return set(V.BOOL, value ? 1 : 0);
  if (typeof value === "string") return set(V.STRING, pools.string(value));
  if (typeof value === "number") {
    if ((value | 0) === value) return set(V.INT, value);
    return set(Number.isInteger(value) ? V.WIDE : V.FLOAT, pools.number(value));
  }
  const fields = readObject(value, "a value");
  if (Object.hasOwn(fields, "float")) {
    const number = Number(fields["float"]);
    if (typeof fields["float"] !== "string" && typeof fields["float"] !== "number") {
      throw damaged("a fraction cannot be read");
    }
    return set(V.FLOAT, pools.number(number));
  }
  if (Object.hasOwn(fields, "list")) return set(V.LIST, readList(machine, fields));
  if (Object.hasOwn(fields, "divert")) {
    const path = readText(fields["divert"], "a divert target");
    const row = containerByPath(program, path);
    if (row < 0)
      throw new Refusal(`This save points to "${path}", which this story does not have.`);
    return set(V.TARGET, row);
  }
  if (Object.hasOwn(fields, "variable")) {
    const name = readText(fields["variable"], "a reference");
    const index = program.globals.indexOf(name);
    if (index < 0)
      throw new Refusal(
        `This save refers to a variable "${name}", which this story does not have.`,
      );
    return set(V.GLOBAL_POINTER, GLOBALS_AT + index * 2);
  }
  if (Object.hasOwn(fields, "temporary")) {
    const slot = readNumber(fields["temporary"], "a reference");
    const depth = readNumber(fields["of"], "a reference");
    if (slot < 0 || slot >= V.SLOT_LIMIT || depth < 1 || depth > 100_000) {
      throw damaged("a reference leads nowhere");
    }
    return set(V.TEMP_POINTER, (depth << 12) | slot);
  }
  if (Object.hasOwn(fields, "nothing")) return set(V.VOID, 0);
  throw damaged("a value cannot be read");
}

function readList(machine: Machine, fields: Readonly<Record<string, unknown>>): number {
  const { pools } = machine;
  const items = readArray(fields["list"], "a list").map((each) => {
    const name = readText(each, "a list item");
    const item = itemByName(pools, name);
    if (item < 0) throw new Refusal(`This save holds "${name}", which no LIST of this story has.`);
    return item;
  });
  const from = fields["from"] === undefined ? [] : readArray(fields["from"], "a list's origins");
  const origins = from.map((each) => {
    const name = readText(each, "a list's origin");
    const origin = listByName(pools, name);
    if (origin < 0)
      throw new Refusal(`This save holds "${name}", which no LIST of this story has.`);
    return origin;
  });
  return pools.list([...new Set(items)], origins);
}
