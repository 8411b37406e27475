/**
 * The pools that values point into: texts, numbers and lists, each value once.
 *
 * A story being played has one `Pools`; it starts with the program's constants and only grows.
 * Promises that equal values have equal indices, program constants included.
 */
import type { PooledList, Program } from "../program/program.ts";

export class Pools {
  readonly program: Program;
  readonly strings: string[];
  readonly numbers: number[];
  readonly lists: PooledList[];
  // Most stories never make a text or a number; the indices are built when one first does.
  #stringIndex: Map<string, number> | undefined;
  #numberIndex: Map<number, number> | undefined;
  #listIndex: Map<string, number> | undefined;
  #minusZero = -1;
  /** What operations on lists gave, by operation and operands. */
  readonly listResults: Map<number, number> = new Map();

  constructor(program: Program) {
    this.program = program;
    this.strings = program.strings.slice();
    this.numbers = program.numbers.slice();
    this.lists = program.lists.slice();
  }

  string(text: string): number {
    if (this.#stringIndex === undefined) {
      this.#stringIndex = new Map();
      for (let i = 0; i < this.strings.length; i++) {
        this.#stringIndex.set(this.strings[i] as string, i);
      }
    }
    let id = this.#stringIndex.get(text);
    if (id === undefined) {
      id = this.strings.push(text) - 1;
      this.#stringIndex.set(text, id);
    }
    return id;
  }

  number(value: number): number {
    if (this.#numberIndex === undefined) {
      this.#numberIndex = new Map();
      this.numbers.forEach((number, i) => {
        if (!Object.is(number, -0)) this.#numberIndex?.set(number, i);
      });
    }
    // A Map takes −0 for 0, but they print differently and dividing by them does too.
    if (Object.is(value, -0)) {
      if (this.#minusZero < 0) {
        this.#minusZero = this.numbers.findIndex((number) => Object.is(number, -0));
        if (this.#minusZero < 0) this.#minusZero = this.numbers.push(value) - 1;
      }
      return this.#minusZero;
    }
    let id = this.#numberIndex.get(value);
    if (id === undefined) {
      id = this.numbers.push(value) - 1;
      this.#numberIndex.set(value, id);
    }
    return id;
  }

  /** `origins` matter only to an empty list: another list is drawn from its items' LISTs. */
  list(items: readonly number[], origins: readonly number[]): number {
    if (this.#listIndex === undefined) {
      this.#listIndex = new Map(this.lists.map((list, i) => [keyOf(list.items, list.origins), i]));
    }
    const key = keyOf(items, origins);
    let id = this.#listIndex.get(key);
    if (id === undefined) {
      id = this.lists.push({ items, origins: items.length === 0 ? origins : [] }) - 1;
      this.#listIndex.set(key, id);
    }
    return id;
  }
}

function keyOf(items: readonly number[], origins: readonly number[]): string {
  return items.length > 0 ? items.join(",") : `|${origins.join(",")}`;
}
