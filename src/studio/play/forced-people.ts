/**
 * A story with people in which chance goes as it is told, until it is released: `ForcedStory` of
 * the checker's, with people.
 */
import { type ForcedChance, forceChance } from "../../check/forced-story.ts";
import type { PlayOptions } from "../../play/api.ts";
import { PeopleStory } from "../../play/people/index.ts";
import type { Program } from "../../program/program.ts";

export class ForcedPeopleStory extends PeopleStory {
  constructor(program: Program, options: PlayOptions, chance: ForcedChance) {
    super(program, options);
    forceChance(this.machine, chance);
  }

  /** Dice are thrown again. To be called at choices, not in the middle of a turn. */
  releaseChance(): void {
    this.machine.outcomes = undefined;
  }
}
