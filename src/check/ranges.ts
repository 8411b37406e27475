/**
 * Variables that keep to what their declarations say, and moments in which one does not.
 *
 * What comes after a variable has left its range was never meant to be, and a counter that is left
 * to count on has no end. Owns which moments are beyond a range, and how many of those are gone on
 * from: enough for a story that comes back or ends, where all of it is still looked at.
 */
import type { DeclaredType } from "../drama/types.ts";
import type { Machine } from "../engine/machine.ts";
import type { Pools } from "../engine/pools.ts";
import * as V from "../engine/value.ts";
import type { Place } from "./places.ts";

/** So many moments beyond a range are gone on from. */
const MOST_BEYOND = 10_000;

/** Whether a value is one that its variable may have. Of what is no number or text nothing is said. */
export function isWithin(type: DeclaredType, tag: number, payload: number, pools: Pools): boolean {
  if (type.kind === "range") {
    if (tag !== V.INT && tag !== V.FLOAT && tag !== V.WIDE) return true;
    const value = tag === V.INT ? payload : (pools.numbers[payload] as number);
    return value >= type.from && value <= type.to;
  }
  if (type.kind !== "words" || tag !== V.STRING) return true;
  return type.words.includes(pools.strings[payload] as string);
}

/** What a variable may be, in a writer's words; empty where its declaration sets no bounds. */
export function rangeOf(type: DeclaredType): string {
  if (type.kind === "range") return `${type.from}..${type.to}`;
  return type.kind === "words" ? type.words.join(" | ") : "";
}

export class Beyond {
  /** Variables that were beyond their ranges in moments that were not gone on from, by first cell. */
  readonly left: Set<number> = new Set();
  readonly #types: Map<number, DeclaredType>;
  /** By place: those of the variables that matter there. */
  readonly #cells: (readonly number[])[] = [];
  #count = 0;

  /** `types`: what variables may be, by first cell. */
  constructor(types: ReadonlyMap<number, DeclaredType>) {
    this.#types = new Map(types);
  }

  /** From here on these are no more than that, either. */
  bound(types: ReadonlyMap<number, DeclaredType>): void {
    for (const [cell, type] of types) this.#types.set(cell, type);
    this.#cells.length = 0;
  }

  /** Whether any of the variables matters in a place. */
  matters(place: Place): boolean {
    return this.#cellsOf(place).length > 0;
  }

  /** Whether the moment that a machine was put to is beyond a range, and one too many of those. */
  isTooFar(place: Place, { cells, pools }: Machine): boolean {
    const gone = this.#cellsOf(place).filter((cell) => {
      const type = this.#types.get(cell) as DeclaredType;
      return !isWithin(type, cells[cell] as number, cells[cell + 1] as number, pools);
    });
    if (gone.length === 0 || this.#count++ < MOST_BEYOND) return false;
    for (const cell of gone) this.left.add(cell);
    return true;
  }

  #cellsOf(place: Place): readonly number[] {
    let cells = this.#cells[place.number];
    if (cells === undefined) {
      cells = place.cells.filter((cell) => this.#types.has(cell));
      this.#cells[place.number] = cells;
    }
    return cells;
  }
}
