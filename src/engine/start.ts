/**
 * The beginning of a story: its variables set, the flow at its first line.
 */
import { CELL_TURN } from "../program/program.ts";
import type { Machine } from "./machine.ts";
import { run } from "./run.ts";

/**
 * Puts a machine at the beginning. `seed` is ink's story seed, which dice and shuffles go by.
 * The variables' declarations are run first; they can set nothing but constants.
 */
export function beginStory(machine: Machine, seed: number): void {
  const { program } = machine;
  machine.reset();
  machine.seed = seed;
  machine.beginTurn();
  if (program.globalsStart >= 0) {
    machine.pc = program.globalsStart;
    run(machine);
    machine.rewind();
    machine.seed = seed;
    // The declarations came to their end; the story has not.
    machine.restedAt = -1;
  }
  machine.beginTurn();
}

/** Takes the n-th choice on offer, counted from 0. Throws `RangeError` if there is none. */
export function takeChoice(machine: Machine, index: number): void {
  const at = machine.pickAt(index);
  if (at < 0) throw new RangeError(`There is no choice ${index}; ${machine.offered} are on offer.`);
  (machine.cells[CELL_TURN] as number)++;
  machine.beginTurn();
  machine.follow(at);
}
