/**
 * What all flows of a state share, read straight from its text: variables, counts, turn, dice.
 *
 * Counts are most of a state that has come far, and objects of hundreds of names, made only to be
 * gone through once, are dear. Both inkjs and we write a state in one order and without blanks:
 *
 *     {"flows":{…},"currentFlowName":"…","variablesState":{"x":1,…},"evalStack":[],
 *      "visitCounts":{"hall":2,…},"turnIndices":{…},"turnIdx":3,"storySeed":5,…}
 *
 * Reads that from `,"variablesState":` to the end, or says that it is written in another way, or of
 * another story; then read.ts reads it as any JSON, and tells what is wrong with it. Throws
 * `StateError` only for a value that no story of the kind has. Writes the machine's cells alone.
 */
import type { Machine } from "../../engine/machine.ts";
import { BOOL, INT } from "../../engine/value.ts";
import { C_TURNS, C_VISITS, CONTAINER_COLUMNS } from "../../program/program.ts";
import { globalByName, type Places, rowAtPath } from "./places.ts";
import { parseGiven, readValue } from "./values.ts";

/** What stands in a state besides its flows, variables and counts. */
export interface Shared {
  /** The text of its flows: all before the variables. */
  readonly head: string;
  readonly turn: number;
  readonly seed: number;
  readonly previousRandom: number;
  readonly version: number;
}

/** Reads what all flows share, if it is written as above. */
export function readShared(machine: Machine, places: Places, json: string): Shared | undefined {
  const start = json.indexOf(',"variablesState":{');
  // With a backslash a name may mean another one.
  if (start < 0 || json.indexOf("\\", start) >= 0) return undefined;
  const words = new Words(json, start);
  const { visitsAt, turnsAt, shufflesAt } = places.program.layout;
  const isRead =
    words.pass(',"variablesState":{') &&
    readVariables(machine, places, words) &&
    words.pass(',"evalStack":[],"visitCounts":{') &&
    readCounts(machine, places, words, C_VISITS, visitsAt, turnsAt, 0) &&
    words.pass(',"turnIndices":{') &&
    readCounts(machine, places, words, C_TURNS, turnsAt, shufflesAt, 2) &&
    words.pass(',"turnIdx":');
  if (!isRead) return undefined;
  const turn = words.whole();
  const seed = words.pass(',"storySeed":') ? words.whole() : Number.NaN;
  const previousRandom = words.pass(',"previousRandom":') ? words.whole() : Number.NaN;
  const version = words.pass(',"inkSaveVersion":') ? words.whole() : Number.NaN;
  const format = words.pass(',"inkFormatVersion":') ? words.whole() : Number.NaN;
  if (!words.isLast("}") || Number.isNaN(turn + seed + previousRandom + version + format)) {
    return undefined;
  }
  return { head: json.slice(0, start), turn, seed, previousRandom, version };
}

/** Of a story that has them all: what has changed since is for read.ts to tell. */
function readVariables(machine: Machine, places: Places, words: Words): boolean {
  const { cells, program, result } = machine;
  for (let name = words.name(); name !== undefined; name = words.name()) {
    const index = globalByName(places, name);
    if (index === undefined) return false;
    const truth = words.truth();
    result.tag = truth === undefined ? INT : BOOL;
    result.payload = truth ?? words.whole();
    if (Number.isNaN(result.payload)) {
      const value = words.value();
      if (value === undefined) return false;
      readValue(machine, places, parseGiven(value, program.dialect), () => undefined, result);
    }
    const at = program.layout.globalsAt + index * 2;
    cells[at] = result.tag;
    cells[at + 1] = result.payload;
  }
  return words.wasLast;
}

/** Counts go to the cells between `from` and `to`. */
function readCounts(
  machine: Machine,
  places: Places,
  words: Words,
  column: number,
  from: number,
  to: number,
  offset: number,
): boolean {
  const { cells, program } = machine;
  for (let path = words.name(); path !== undefined; path = words.name()) {
    const row = rowAtPath(places, path);
    const count = words.whole();
    if (row < 0 || Number.isNaN(count)) return false;
    const cell = program.containers[row * CONTAINER_COLUMNS + column] as number;
    if (cell >= from && cell < to) cells[cell] = count + offset;
  }
  return words.wasLast;
}

const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const ZERO = 48;
const COLON = 58;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** A text, and how far it has been read. */
class Words {
  readonly #text: string;
  #at: number;
  /** Whether `name` came to the end of its object, and not to something else. */
  wasLast = false;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  /** Whether these words stand here; they are passed over. */
  pass(words: string): boolean {
    if (!this.#text.startsWith(words, this.#at)) return false;
    this.#at += words.length;
    return true;
  }

  /** Whether these words are all that is left. */
  isLast(words: string): boolean {
    return this.pass(words) && this.#at === this.#text.length;
  }

  /** The next name in an object, past its colon; `undefined` for none. */
  name(): string | undefined {
    const text = this.#text;
    let at = this.#at;
    let c = text.charCodeAt(at);
    this.wasLast = false;
    if (c === CLOSE_BRACE) {
      this.#at = at + 1;
      this.wasLast = true;
      return undefined;
    }
    // Between two of them there is a comma, before the first there is none.
    const isFirst = text.charCodeAt(at - 1) === OPEN_BRACE;
    if (isFirst === (c === COMMA)) return undefined;
    if (!isFirst) c = text.charCodeAt(++at);
    const end = text.indexOf('"', at + 1);
    if (c !== QUOTE || end < 0 || text.charCodeAt(end + 1) !== COLON) return undefined;
    this.#at = end + 2;
    return text.slice(at + 1, end);
  }

  /** A whole number of up to nine digits; `NaN` for anything else. */
  whole(): number {
    const text = this.#text;
    const isMinus = text.charCodeAt(this.#at) === MINUS;
    const start = isMinus ? this.#at + 1 : this.#at;
    let at = start;
    let value = 0;
    for (; at < start + 9; at++) {
      const digit = text.charCodeAt(at) - ZERO;
      if (!(digit >= 0 && digit <= 9)) break;
      value = value * 10 + digit;
    }
    const next = text.charCodeAt(at);
    const hasZeros = at > start + 1 && text.charCodeAt(start) === ZERO;
    if (at === start || hasZeros || (isMinus && value === 0)) return Number.NaN;
    if (next !== COMMA && next !== CLOSE_BRACE) return Number.NaN;
    this.#at = at;
    return isMinus ? -value : value;
  }

  /** Any value that stands in an object, as it is written; `undefined` where none can be told. */
  value(): string | undefined {
    const text = this.#text;
    const start = this.#at;
    let open = 0;
    for (let at = start; at < text.length; at++) {
      const c = text.charCodeAt(at);
      if (c === QUOTE) at = text.indexOf('"', at + 1);
      else if (c === OPEN_BRACE) open++;
      else if (open === 0 && (c === COMMA || c === CLOSE_BRACE)) {
        this.#at = at;
        return text.slice(start, at);
      } else if (c === CLOSE_BRACE) open--;
      if (at < 0) break;
    }
    return undefined;
  }

  /** 1 for `true`, 0 for `false`; `undefined` for anything else. */
  truth(): number | undefined {
    if (this.pass("true")) return 1;
    return this.pass("false") ? 0 : undefined;
  }
}
