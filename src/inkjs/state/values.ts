/**
 * Values in a state: an engine's tag and payload on one side, ink's JSON on the other.
 *
 *     5   2.5   true   "^words"   "\n"   {"^->": "hall"}   {"^var": "x", "ci": 1}   "void"
 *     {"list": {"Mood.calm": 1}}   {"list": {}, "origins": ["Mood"]}   {"#": "tag"}
 *
 * JSON has one kind of number. The inkjs dialect lives with that, as inkjs does; the reference
 * dialect writes a whole fraction with its point, `2.0`, as ink in C# does, and reading looks
 * for the point before it is lost (`markFractions`).
 */
import { itemByName, itemsOf, listByName, nameOfItem, originsOfList } from "../../engine/lists.ts";
import type { Machine } from "../../engine/machine.ts";
import type { Result } from "../../engine/numbers.ts";
import type { Pools } from "../../engine/pools.ts";
import * as V from "../../engine/value.ts";
import { type Dialect, GLOBALS_AT } from "../../program/program.ts";
import { damaged, elsewhere, type Fields, fieldsOf, listOf, textOf, wholeOf } from "./given.ts";
import { type Places, quotedPath, rowAround } from "./places.ts";

/** Names of the temporary variables of the frame at a depth, counted from 1. */
export type NamesAt = (depth: number) => readonly string[] | undefined;

// ─── Writing ────────────────────────────────────────────────────────────────────────────────

/** A value as JSON. */
export function valueText(
  machine: Machine,
  places: Places,
  tag: number,
  payload: number,
  namesAt: NamesAt,
): string {
  const { pools, program } = machine;
  switch (tag) {
    case V.INT:
      return String(payload);
    case V.BOOL:
      return payload !== 0 ? "true" : "false";
    case V.FLOAT:
      return fractionText(pools.numbers[payload] as number, program.dialect === "reference");
    case V.WIDE:
      return fractionText(pools.numbers[payload] as number, false);
    case V.STRING:
      return stringText(pools.strings[payload] as string);
    case V.LIST:
      return listText(machine, payload);
    case V.TARGET:
      return `{"^->":${quotedPath(places, payload)}}`;
    case V.GLOBAL_POINTER: {
      const name = program.globals[(payload - GLOBALS_AT) / 2] ?? "";
      return `{"^var":${JSON.stringify(name)},"ci":0}`;
    }
    case V.TEMP_POINTER: {
      const depth = payload >> 12;
      const name = namesAt(depth)?.[payload & (V.SLOT_LIMIT - 1)] ?? "";
      return `{"^var":${JSON.stringify(name)},"ci":${depth}}`;
    }
    case V.TAG:
      return `{"#":${JSON.stringify(pools.strings[payload] as string)}}`;
    default:
      return '"void"';
  }
}

const quotedTexts = new WeakMap<Pools, (string | undefined)[]>();

/** A text of the pool as JSON. A story says the same things many times. */
export function quotedText(pools: Pools, text: number): string {
  let texts = quotedTexts.get(pools);
  if (texts === undefined) {
    texts = [];
    quotedTexts.set(pools, texts);
  }
  let quoted = texts[text];
  if (quoted === undefined) {
    quoted = JSON.stringify(pools.strings[text] as string);
    texts[text] = quoted;
  }
  return quoted;
}

/** Text as JSON: a line end by itself, all else behind a caret. */
export function stringText(text: string): string {
  return text === "\n" ? '"\\n"' : JSON.stringify(`^${text}`);
}

// JSON has no infinities; ink writes the nearest that a single-precision number can be.
function fractionText(value: number, keepsPoint: boolean): string {
  if (Number.isNaN(value)) return keepsPoint ? "0.0" : "0";
  if (!Number.isFinite(value)) return value > 0 ? "3.4e+38" : "-3.4e+38";
  const text = Object.is(value, -0) ? "-0" : String(value);
  return keepsPoint && !/[.e]/.test(text) ? `${text}.0` : text;
}

function listText(machine: Machine, list: number): string {
  const { pools, program } = machine;
  const items = itemsOf(pools, list);
  if (items.length > 0) {
    const entries = items.map(
      (item) => `${JSON.stringify(nameOfItem(pools, item))}:${program.itemValues[item]}`,
    );
    return `{"list":{${entries.join(",")}}}`;
  }
  const origins = originsOfList(pools, list).map((origin) => program.listTables[origin]?.name);
  return origins.length === 0 ? '{"list":{}}' : `{"list":{},"origins":${JSON.stringify(origins)}}`;
}

// ─── Reading ────────────────────────────────────────────────────────────────────────────────

/** A whole fraction that `markFractions` has found. */
const FRACTION = /^[+-]?\d+\.?\d*f$/;

/**
 * JSON in which whole fractions (`2.0`) are texts (`"2.0f"`), so that parsing does not make them
 * whole numbers. Texts are passed over.
 */
export function markFractions(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|-?\d+\.0+(?![\deE])/gs, (found) =>
    found.charCodeAt(0) === 34 ? found : `"${found}f"`,
  );
}

/** Parses what is not parsed yet, so that fractions stay fractions in the dialect that has them. */
export function parseGiven(json: string | object, dialect: Dialect): unknown {
  if (typeof json !== "string") return json;
  const isMarked = dialect === "reference" && json.includes(".0");
  try {
    return JSON.parse(isMarked ? markFractions(json) : json);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw damaged(`it is not JSON (${detail})`);
  }
}

/** Reads a value into `out`. `namesAt` is where references to temporary variables lead. */
export function readValue(
  machine: Machine,
  places: Places,
  value: unknown,
  namesAt: NamesAt,
  out: Result,
): void {
  const { pools } = machine;
  switch (typeof value) {
    case "number":
      readNumber(machine, value, out);
      return;
    case "boolean":
      set(out, V.BOOL, value ? 1 : 0);
      return;
    case "string":
      if (value.charCodeAt(0) === 94 /* ^ */) set(out, V.STRING, pools.string(value.slice(1)));
      else if (value === "\n") set(out, V.STRING, pools.string(value));
      else if (value === "void") set(out, V.VOID, 0);
      else if (FRACTION.test(value)) {
        set(out, V.FLOAT, pools.number(Number(value.slice(0, -1))));
      } else throw damaged(`"${value.slice(0, 40)}" is no value`);
      return;
    default:
      readObject(machine, places, fieldsOf(value, "a value"), namesAt, out);
  }
}

function readNumber(machine: Machine, value: number, out: Result): void {
  if (!Number.isFinite(value)) throw damaged("a number is beyond all numbers");
  if (machine.program.dialect === "inkjs" || (value | 0) === value) {
    machine.arithmetic.fromHost(machine.pools, value, out);
  } else set(out, V.FLOAT, machine.pools.number(Math.fround(value)));
}

function readObject(
  machine: Machine,
  places: Places,
  fields: Fields,
  namesAt: NamesAt,
  out: Result,
): void {
  const { pools, program } = machine;
  if (Object.hasOwn(fields, "^->")) {
    const path = textOf(fields["^->"], "a divert target");
    const row = rowAround(places, path);
    if (row < 0) throw elsewhere(`a divert target leads to '${path}'`);
    set(out, V.TARGET, row);
  } else if (Object.hasOwn(fields, "^var")) {
    const name = textOf(fields["^var"], "a reference");
    const depth = fields["ci"] === undefined ? 0 : wholeOf(fields["ci"], "a reference");
    const global = program.globals.indexOf(name);
    const slot = depth > 0 ? (namesAt(depth)?.indexOf(name) ?? -1) : -1;
    if (slot >= 0) set(out, V.TEMP_POINTER, (depth << 12) | slot);
    else if (depth <= 0 && global >= 0) set(out, V.GLOBAL_POINTER, GLOBALS_AT + global * 2);
    else throw elsewhere(`something refers to a variable '${name}'`);
  } else if (Object.hasOwn(fields, "list")) {
    set(out, V.LIST, readList(machine, fields));
  } else if (Object.hasOwn(fields, "#")) {
    set(out, V.TAG, pools.string(textOf(fields["#"], "a tag")));
  } else throw damaged("a value cannot be read");
}

function readList(machine: Machine, fields: Fields): number {
  const { pools } = machine;
  const items = Object.keys(fieldsOf(fields["list"], "a list")).map((name) => {
    const item = itemByName(pools, name);
    if (item < 0) throw elsewhere(`a list holds '${name}'`);
    return item;
  });
  const origins =
    fields["origins"] === undefined || fields["origins"] === null
      ? []
      : listOf(fields["origins"], "a list's origins").map((each) => {
          const name = textOf(each, "a list's origin");
          const origin = listByName(pools, name);
          if (origin < 0) throw elsewhere(`a list is drawn from '${name}'`);
          return origin;
        });
  return pools.list(items, items.length > 0 ? [] : [...new Set(origins)]);
}

function set(out: Result, tag: number, payload: number): void {
  out.tag = tag;
  out.payload = payload;
}
