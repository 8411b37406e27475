/**
 * What a story's variables are at its beginning, and a machine to build states in.
 *
 * A state leaves out the variables that have not changed. The first values are found by
 * beginning the story once, in a machine of its own that is kept for reading: one for each
 * set of pools, as values are indices into these.
 */
import { Machine } from "../../engine/machine.ts";
import type { Pools } from "../../engine/pools.ts";
import { beginStory } from "../../engine/start.ts";

export interface Workshop {
  /** A state's cells at the beginning, nothing visited. */
  readonly cells: Int32Array;
  readonly machine: Machine;
}

const workshops = new WeakMap<Pools, Workshop>();

/** The workshop of a story under way. Its machine is anybody's between two calls. */
export function workshopOf(machine: Machine): Workshop {
  let workshop = workshops.get(machine.pools);
  if (workshop === undefined) {
    const { program, pools } = machine;
    const spare = new Machine(program, pools);
    beginStory(spare, 0);
    const cells = spare.cells.slice();
    cells.fill(0, program.layout.visitsAt);
    workshop = { cells, machine: spare };
    workshops.set(pools, workshop);
  }
  return workshop;
}
