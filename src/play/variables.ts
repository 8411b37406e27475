/**
 * A story's global variables as a host sees them: by name, to be read, set and watched.
 *
 * Whoever watches is told after each line and choice, once, of a variable that has changed:
 * never of what was only tried out while looking ahead.
 */
import type { Machine } from "../engine/machine.ts";
import { LIST } from "../engine/value.ts";
import { retainOrigins } from "../engine/variables.ts";
import type { Value } from "./api.ts";
import { engineValue, hostValue } from "./values.ts";

/** Told of a variable's new value. */
export type Observer = (name: string, value: Value) => void;

interface Watched {
  readonly name: string;
  readonly observer: Observer;
  readonly cell: number;
  tag: number;
  payload: number;
}

export class Variables {
  readonly #machine: Machine;
  readonly #watched: Watched[] = [];

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** Names of all global variables, in the order in which the story declares them. */
  names(): readonly string[] {
    return this.#machine.program.globals;
  }

  has(name: string): boolean {
    return this.#machine.program.globals.includes(name);
  }

  /** A variable's value. Throws `RangeError` when the story declares none of that name. */
  get(name: string): Value {
    const cell = this.#cell(name);
    const { cells } = this.#machine;
    const value = hostValue(this.#machine, cells[cell] as number, cells[cell + 1] as number);
    return value ?? 0;
  }

  /** Sets a variable. Throws `RangeError` for an unknown name or a value no story can hold. */
  set(name: string, value: Value): void {
    const cell = this.#cell(name);
    const { cells, result } = this.#machine;
    engineValue(this.#machine, value, result);
    let { payload } = result;
    if (result.tag === LIST) {
      const old = cells[cell + 1] as number;
      payload = retainOrigins(this.#machine, cells[cell] as number, old, payload);
    }
    cells[cell] = result.tag;
    cells[cell + 1] = payload;
    this.tell();
  }

  /**
   * Calls `observer` whenever the variable has changed. Gives back a function that stops that.
   * Throws `RangeError` for an unknown name.
   */
  observe(name: string, observer: Observer): () => void {
    const cell = this.#cell(name);
    const { cells } = this.#machine;
    const watched: Watched = {
      name,
      observer,
      cell,
      tag: cells[cell] as number,
      payload: cells[cell + 1] as number,
    };
    this.#watched.push(watched);
    return () => {
      const at = this.#watched.indexOf(watched);
      if (at >= 0) this.#watched.splice(at, 1);
    };
  }

  /** Tells whoever watches what has changed since they were last told. */
  tell(): void {
    if (this.#watched.length === 0) return;
    const { cells } = this.#machine;
    for (const watched of this.#watched.slice()) {
      const tag = cells[watched.cell] as number;
      const payload = cells[watched.cell + 1] as number;
      if (tag === watched.tag && payload === watched.payload) continue;
      watched.tag = tag;
      watched.payload = payload;
      watched.observer(watched.name, this.get(watched.name));
    }
  }

  /** Takes the values as they are for known, without telling anybody. */
  settle(): void {
    const { cells } = this.#machine;
    for (const watched of this.#watched) {
      watched.tag = cells[watched.cell] as number;
      watched.payload = cells[watched.cell + 1] as number;
    }
  }

  #cell(name: string): number {
    const index = this.#machine.program.globals.indexOf(name);
    if (index < 0) throw new RangeError(`The story declares no variable "${name}".`);
    return this.#machine.program.layout.globalsAt + index * 2;
  }
}
