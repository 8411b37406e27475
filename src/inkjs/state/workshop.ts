/**
 * Where states are built: what a story's variables are at its beginning, a machine to build in,
 * and the states that were read lately.
 *
 * A state leaves out the variables that have not changed; their first values are found by
 * beginning the story once, in the workshop's own machine. There is a workshop for each set of
 * pools, as values are indices into these.
 *
 * Hosts read the same few states again and again: the checkpoint that a reader starts over from,
 * the steps that may be undone. Half of reading a state is parsing its JSON, which ink's other
 * runtimes wrote as well as ours; so what the last of them came to is kept beside their text.
 */
import { Machine } from "../../engine/machine.ts";
import type { Pools } from "../../engine/pools.ts";
import { beginStory } from "../../engine/start.ts";
import type { RestingFlow } from "./moment.ts";

export interface Workshop {
  /** A state's cells at the beginning, nothing visited. */
  readonly cells: Int32Array;
  /** Anybody's between two calls. */
  readonly machine: Machine;
  /** What texts of states came to, the one read last at the end. */
  readonly recent: Map<string, ReadState>;
}

/** A state as it was read; never changed. */
export interface ReadState {
  /** As `Machine.save` gives it. */
  readonly state: Int32Array;
  readonly flow: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly otherFlows: ReadonlyMap<string, RestingFlow>;
}

const workshops = new WeakMap<Pools, Workshop>();

/** The workshop of a story under way. */
export function workshopOf(machine: Machine): Workshop {
  let workshop = workshops.get(machine.pools);
  if (workshop === undefined) {
    const { program, pools } = machine;
    const spare = new Machine(program, pools);
    beginStory(spare, 0);
    const cells = spare.cells.slice();
    cells.fill(0, program.layout.visitsAt);
    workshop = { cells, machine: spare, recent: new Map() };
    workshops.set(pools, workshop);
  }
  return workshop;
}

/** How many states are kept, and how long their texts may be: a few hundred KB in all. */
const MOST_RECENT = 64;
const LONGEST_RECENT = 20_000;

/** What a text came to when it was last read, if that was lately. */
export function recall({ recent }: Workshop, json: string): ReadState | undefined {
  const state = recent.get(json);
  if (state === undefined) return undefined;
  recent.delete(json);
  recent.set(json, state);
  return state;
}

/** Keeps what a text came to, for a while. */
export function remember({ recent }: Workshop, json: string, state: ReadState): void {
  if (json.length > LONGEST_RECENT) return;
  recent.set(json, state);
  if (recent.size <= MOST_RECENT) return;
  const [oldest] = recent.keys();
  if (oldest !== undefined) recent.delete(oldest);
}
