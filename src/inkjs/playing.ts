/**
 * A story under way, as the parts of the stand-in share it: the machine, and what lies beside it.
 *
 * Everything that a host can ask for is a view of this: `Story`, its `state`, its
 * `variablesState`. Owned by `Story`; nobody else makes one.
 */
import { Machine } from "../engine/machine.ts";
import type { Program } from "../program/program.ts";
import type { Tree } from "../program/tree.ts";
import { type ListDefinitionsOrigin, listDefinitionsOf } from "./list-definitions.ts";
import type { Moment } from "./state/moment.ts";

/** The flow that a story begins in. */
export const DEFAULT_FLOW = "DEFAULT_FLOW";

export interface Playing extends Moment {
  readonly program: Program;
  readonly lists: ListDefinitionsOrigin;
  /** Names of flows in the order in which they were begun, as far as that is known. */
  begunFlows: string[];
  /** What went wrong since the host was last told, in inkjs's words. */
  errors: string[];
  warnings: string[];
  /** Whether a line is being put together: a function of the host may be asking. */
  isRunning: boolean;
}

/** A story at its very beginning. */
export function makePlaying(program: Program, tree: () => Tree): Playing {
  return {
    program,
    machine: new Machine(program),
    tree,
    lists: listDefinitionsOf(program),
    flow: DEFAULT_FLOW,
    otherFlows: new Map(),
    begunFlows: [],
    text: "",
    tags: [],
    errors: [],
    warnings: [],
    isRunning: false,
  };
}

/**
 * Throws while a line is being put together: the machine is in its midst and cannot be led
 * elsewhere.
 */
export function refuseWhileRunning(playing: Playing, what: string): void {
  if (playing.isRunning) {
    throw new Error(`Can't ${what}: the story is in the middle of a line.`);
  }
}
