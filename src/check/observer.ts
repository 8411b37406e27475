/**
 * Who watches an exploration: told of each step as it is taken, or that it goes as one before it.
 */
import type { Machine } from "../engine/index.ts";
import type { Place } from "./places.ts";

/**
 * Watches an exploration. What it keeps of a play goes into `Moments.extra`.
 *
 * A turn that reads what one before it read goes the same way and need not be run. An observer
 * that learns nothing from seeing it again says so (`repeats`), and is then told of it by `again`.
 */
export interface Observer {
  /** The machine is about to take a choice; −1 for the beginning. `extra` is the moment's. */
  readonly begin: (machine: Machine, extra: number) => void;
  /** The machine rests again. Gives back the new moment's `extra`. */
  readonly end: (machine: Machine) => number;
  /** The step is known: `to` is new if `isNew`. */
  readonly note: (step: ExploredStep) => void;
  /** Asked once: whether a step over the same marks, from the same values read, shows nothing new. */
  readonly repeats?: () => boolean;
  /** What `again` is to be told of the step that was noted last. */
  readonly kept?: () => number;
  /** A step was taken that goes as one did of which this was kept. */
  readonly again?: (kept: number) => void;
}

export interface ExploredStep {
  readonly from: number;
  readonly choice: number;
  /** Which of the ways that chance may go, from 0. */
  readonly way: number;
  readonly to: number;
  readonly isNew: boolean;
  readonly place: Place;
  readonly machine: Machine;
}
