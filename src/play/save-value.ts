/**
 * One value in a save: plain JSON where JSON can tell it from others, else a field that names
 * its kind.
 *
 *     5   true   "words"   {"float": "2"}   {"divert": "hall"}   {"variable": "x"}   null
 *     {"temporary": 4098}   a list: ["Mood.calm cross"]   an empty one, of a LIST: ["", "Mood"]
 *
 * An item of a list is of the same LIST as the one before it, where it does not say of which.
 */
import { itemByName, itemsOf, listByName, nameOfItem, originsOfList } from "../engine/lists.ts";
import type { Machine } from "../engine/machine.ts";
import type { Pools } from "../engine/pools.ts";
import * as V from "../engine/value.ts";
import { GLOBALS_AT } from "../program/program.ts";
import { type Naming, readRow, writeRow } from "./save-place.ts";
import { damaged, Lost, readNumber, readObject, readText } from "./save-read.ts";

/** Writes the value that lies in `cells` at `at`: a tag and a payload. */
export function writeValue(
  naming: Naming,
  { pools, program }: Machine,
  cells: Int32Array,
  at: number,
): unknown {
  const payload = cells[at + 1] as number;
  switch (cells[at]) {
    case V.INT:
      return payload;
    case V.BOOL:
      return payload !== 0;
    case V.FLOAT: {
      const value = pools.numbers[payload] as number;
      if (Number.isFinite(value) && !Number.isInteger(value)) return value;
      return { float: Object.is(value, -0) ? "-0" : String(value) };
    }
    case V.WIDE:
      return pools.numbers[payload];
    case V.STRING:
      return pools.strings[payload];
    case V.LIST: {
      let last = "";
      const names = itemsOf(pools, payload).map((item) => {
        const [list = "", name = ""] = nameOfItem(pools, item).split(".");
        const written = list === last ? name : `${list}.${name}`;
        last = list;
        return written;
      });
      const from = originsOfList(pools, payload).map((origin) => program.listTables[origin]?.name);
      const list = names.join(" ");
      return list !== "" || from.length === 0 ? [list] : [list, from.join(" ")];
    }
    case V.TARGET:
      return { divert: writeRow(naming, payload) };
    case V.GLOBAL_POINTER:
      return { variable: program.globals[(payload - GLOBALS_AT) / 2] };
    case V.TEMP_POINTER:
      return { temporary: payload };
    case V.VOID:
      return { nothing: true };
    default:
      return null;
  }
}

/** Reads a value into `machine.result`. Throws `Lost` for what the story no longer has. */
export function readValue(naming: Naming, machine: Machine, value: unknown): void {
  const { pools, program, result } = machine;
  const set = (tag: number, payload: number): void => {
    result.tag = tag;
    result.payload = payload;
  };
  if (value === null) return set(V.UNSET, 0);
  if (typeof value === "boolean") return set(V.BOOL, value ? 1 : 0);
  if (typeof value === "string") return set(V.STRING, pools.string(value));
  if (typeof value === "number") {
    if ((value | 0) === value) return set(V.INT, value);
    return set(Number.isInteger(value) ? V.WIDE : V.FLOAT, pools.number(value));
  }
  if (Array.isArray(value)) {
    let last = "";
    // What the story no longer has is left out.
    const known = (names: unknown, find: (pools: Pools, name: string) => number): number[] =>
      (readText(names).match(/[^ ]+/g) ?? []).flatMap((name) => {
        if (name.includes(".")) last = name.slice(0, name.indexOf(".") + 1);
        const full = name.startsWith(last) ? name : last + name;
        const found = find(pools, full);
        if (found >= 0) return found;
        naming.lost.add(`\`${full}\` of a LIST`);
        return [];
      });
    const items = known(value[0], itemByName);
    const origins = known(value[1] ?? "", listByName);
    return set(V.LIST, pools.list([...new Set(items)], origins));
  }
  const { float, divert, variable, temporary, nothing } = readObject(value);
  if (float !== undefined) return set(V.FLOAT, pools.number(Number(readText(float))));
  if (divert !== undefined) return set(V.TARGET, readRow(naming, divert));
  if (variable !== undefined) {
    const index = program.globals.indexOf(readText(variable));
    if (index < 0) throw new Lost(`the variable \`${variable}\``);
    return set(V.GLOBAL_POINTER, GLOBALS_AT + index * 2);
  }
  if (temporary !== undefined) {
    const pointer = readNumber(temporary);
    // The frames of another version may have their variables elsewhere.
    if (naming.isEdited) throw new Lost("a reference to a variable");
    // There is no frame 0.
    if (pointer < V.SLOT_LIMIT) throw damaged();
    return set(V.TEMP_POINTER, pointer);
  }
  if (nothing !== true) throw damaged();
  set(V.VOID, 0);
}
