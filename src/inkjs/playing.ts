/**
 * A story under way, as the parts of the stand-in share it: the machine, and what lies beside it.
 *
 * Everything that a host can ask for is a view of this: `Story`, its `state`, its
 * `variablesState`. Owned by `Story`; nobody else makes one.
 */
import { Machine } from "../engine/machine.ts";
import type { Program } from "../program/program.ts";
import { type ListDefinitionsOrigin, listDefinitionsOf } from "./list-definitions.ts";

/** The flow that a story begins in. */
export const DEFAULT_FLOW = "DEFAULT_FLOW";

/** A flow that is not under way. */
export interface WaitingFlow {
  /** As `Machine.save` gives it; the cells in it are out of date, as all flows share them. */
  readonly state: Int32Array;
  readonly text: string;
  readonly tags: readonly string[];
}

export interface Playing {
  readonly program: Program;
  readonly machine: Machine;
  readonly lists: ListDefinitionsOrigin;
  /** The flow under way. */
  flow: string;
  readonly otherFlows: Map<string, WaitingFlow>;
  /** What was read last: its text with the line end, if it came to one, and its tags. */
  text: string;
  tags: readonly string[];
  /** What went wrong since the host was last told, in inkjs's words. */
  errors: string[];
  warnings: string[];
  /** Whether a line is being put together: a function of the host may be asking. */
  isRunning: boolean;
}

/** A story at its very beginning. */
export function makePlaying(shared: Program): Playing {
  // A copy of the story's own: watching its variables changes the code (see watching.ts).
  const program = { ...shared };
  return {
    program,
    machine: new Machine(program),
    lists: listDefinitionsOf(program),
    flow: DEFAULT_FLOW,
    otherFlows: new Map(),
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
