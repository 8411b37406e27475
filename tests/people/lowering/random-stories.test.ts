/**
 * Random stories: after every step the compiled story's variables are what drama's world says, every
 * condition holds there as here, every reason weighs the same, and inkjs plays it too.
 */
import { describe, expect, test } from "vitest";
import { checkRandomStory } from "./random-plays.ts";

const PER_TEST = 6;

describe("random stories keep in their variables what drama's world says", () => {
  for (let first = 1; first <= 48; first += PER_TEST) {
    test(`seeds ${first} to ${first + PER_TEST - 1}`, () => {
      for (let seed = first; seed < first + PER_TEST; seed++) {
        const { compared, asked } = checkRandomStory(seed);
        // So that nothing passes by there being nothing to compare.
        expect(asked).toBeGreaterThan(24 * 30);
        expect(compared).toBeGreaterThan(15 * 30);
      }
    });
  }
});
