/**
 * Where states are built: what a story's variables are at its beginning, a machine to build in,
 * and what flows came to that were read before.
 *
 * A state leaves out the variables that have not changed; their first values are found by
 * beginning the story once, in the workshop's own machine. There is a workshop for each set of
 * pools, as values are indices into these.
 *
 * Where a flow is, and what is offered there, is more than half of a state and the same in many:
 * readers come to one choice by a hundred ways, with other variables and other counts. So what the
 * text of a state's flows came to is kept.
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
  /** What texts of flows came to, by `keyOf`, the one read first at the beginning. */
  readonly recent: Map<number, { readonly flows: string; readonly read: ReadState }>;
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

/** How many are kept, and how long their texts may be: half a megabyte, as a rule. */
const MOST_RECENT = 256;
const LONGEST_RECENT = 8_000;

/** What a text of flows came to, if it is one of those kept. */
export function recall({ recent }: Workshop, flows: string): ReadState | undefined {
  const kept = recent.get(keyOf(flows));
  return kept !== undefined && kept.flows === flows ? kept.read : undefined;
}

/** Keeps what a text of flows came to; of too many, the one that was read first goes. */
export function remember({ recent }: Workshop, flows: string, read: ReadState): void {
  if (flows.length > LONGEST_RECENT) return;
  recent.set(keyOf(flows), { flows, read });
  if (recent.size <= MOST_RECENT) return;
  const [oldest] = recent.keys();
  if (oldest !== undefined) recent.delete(oldest);
}

/** Tells most texts apart by some of their letters: to go through all takes as long as the rest. */
function keyOf(text: string): number {
  let key = text.length;
  const step = (text.length >> 5) + 1;
  for (let at = 0; at < text.length; at += step) key = (key * 31 + text.charCodeAt(at)) | 0;
  return key;
}
