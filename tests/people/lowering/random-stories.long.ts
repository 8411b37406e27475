/** The same as random-stories.test.ts, on many more stories. */
import { describe, test } from "vitest";
import { checkRandomStory } from "./random-plays.ts";

describe("random stories keep in their variables what drama's world says", () => {
  for (let first = 1001; first <= 3000; first += 100) {
    test(`seeds ${first} to ${first + 99}`, () => {
      for (let seed = first; seed < first + 100; seed++) checkRandomStory(seed);
    });
  }
});
