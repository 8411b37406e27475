/**
 * How far a turn is followed before it counts as one without an end.
 *
 * Readers are given up at ten million steps. A story in which one turn goes round for ever often
 * has thousands of them, and nobody waits for each that long: so a turn is given up soon, and
 * followed a good way further only if it stopped where none did before it. Promises that
 * a turn is the same each time it is run: one without an end is left where it was first given up.
 */
import type { Machine } from "../engine/machine.ts";

/** Steps of a turn after which it is asked whether it has an end. */
export const PATIENCE = 50_000;
/** Steps of a turn after which it counts as endless. */
export const LONGEST_TURN = 1_000_000;

export class Patience {
  /** Whether some turn has an end that lies further than turns are followed at first. */
  hasLongTurns = false;
  /** Instructions at which turns were given up that go round for ever. */
  readonly #rounds = new Set<number>();

  /**
   * Looks at a turn that was run and went wrong. `again` runs it once more from its beginning. A
   * machine whose turns were given less by somebody else is left alone.
   */
  follow(machine: Machine, again: () => void): void {
    const { turnBudget, marks } = machine;
    if (turnBudget < PATIENCE || !isEndless(machine)) return;
    const at = machine.reports.at(-1)?.pc ?? -1;
    if (this.#rounds.has(at)) return;
    // Nobody watches while it is only followed: what is noted of millions of steps fills memory.
    machine.marks = undefined;
    machine.turnBudget = LONGEST_TURN;
    again();
    machine.marks = marks;
    if (isEndless(machine)) {
      this.#rounds.add(at);
      machine.turnBudget = turnBudget;
    } else this.hasLongTurns = true;
    again();
    machine.turnBudget = turnBudget;
  }
}

export function isEndless({ reports }: Machine): boolean {
  return reports.some(({ fault }) => fault.code === "endless-turn");
}
