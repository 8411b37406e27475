/**
 * What of a story under way a state is written from and read into.
 */
import type { Machine } from "../../engine/machine.ts";
import type { Tree } from "../../program/tree.ts";

/** A flow that is not under way. */
export interface RestingFlow {
  /** As `Machine.save` gives it; the cells in it are out of date, as all flows share them. */
  readonly state: Int32Array;
  /** What was read in it last, and its tags. */
  readonly text: string;
  readonly tags: readonly string[];
}

/** A story between two lines. */
export interface Moment {
  readonly machine: Machine;
  /** The containers that the program was laid out from; asked for once a program. */
  readonly tree: () => Tree;
  /** The flow under way. */
  flow: string;
  readonly otherFlows: Map<string, RestingFlow>;
  /** What was read last: its text with the line end, if it came to one, and its tags. */
  text: string;
  tags: readonly string[];
}
