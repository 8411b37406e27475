/**
 * A story in which chance goes as it is told: for playing again, with its text, what a check has
 * found.
 *
 * Dice, shuffles and functions of the host that have a range give the outcomes of a list, one
 * after the other. Once released, dice are dice again, and such functions give their least.
 */
import type { Machine } from "../engine/machine.ts";
import type { PlayOptions } from "../play/api.ts";
import { Story } from "../play/story.ts";
import type { Program } from "../program/program.ts";
import { externalsTried, type Ranges } from "./externals.ts";

export interface ForcedChance {
  /** Each from 0, in order. */
  readonly outcomes: readonly number[];
  /** What functions of the host may give, by name. */
  readonly ranges: Ranges;
}

/** A `Story` that chance has no say in. */
export class ForcedStory extends Story {
  constructor(program: Program, options: PlayOptions, chance: ForcedChance) {
    super(program, options);
    forceChance(this.machine, chance);
  }

  /** Dice are thrown again. To be called at choices, not in the middle of a turn. */
  releaseChance(): void {
    this.machine.outcomes = undefined;
  }
}

/**
 * Lets chance go as it is told, from a story's beginning on: until a story is read for the first
 * time nothing has been thrown.
 */
export function forceChance(machine: Machine, { outcomes, ranges }: ForcedChance): void {
  const taken = outcomes.slice();
  if (taken.length > 0) machine.outcomes = { taken, sizes: [], next: 0 };
  externalsTried(machine, ranges);
}
