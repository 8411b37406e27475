/**
 * Plays a random story and holds every line of it against drama's world: what it says holds, must
 * hold there, and weigh as much.
 */
import { strict as assert } from "node:assert";
import { holds, weigh } from "../../../src/drama/index.ts";
import { makeRandom } from "../../support/random.ts";
import { makeByHand, playByHand } from "./by-hand.ts";
import { randomStory, readLine } from "./random-story.ts";

/** How much was looked at. */
export interface Looked {
  /** Variables compared. */
  readonly compared: number;
  /** Conditions asked. */
  readonly asked: number;
}

/** Plays the story of a seed. Throws where it parts from drama's world, or from inkjs. */
export function checkRandomStory(seed: number): Looked {
  const story = randomStory(seed);
  const conditions = story.conditions ?? [];
  const dice = makeRandom(seed);
  let asked = 0;
  const played = playByHand(
    makeByHand(story),
    story,
    (count) => dice.int(0, count - 1),
    ({ line, world, ink }) => {
      const { holds: said, weights } = readLine(line);
      if (said === "") return;
      for (const [n, digit] of [...said].entries()) {
        const condition = conditions[n];
        assert(condition !== undefined);
        const where = `seed ${seed}, ${line}: ${JSON.stringify(condition)}`;
        assert.equal(digit, holds(world, condition, ink) ? "1" : "0", where);
        if (n < weights.length) assert.equal(weights[n], weigh(world, condition, ink), where);
        asked++;
      }
    },
  );
  return { compared: played.compared, asked };
}
