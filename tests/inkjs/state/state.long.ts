/** States both ways, at length; see state.test.ts. */
import { expect, it } from "vitest";
import { describeShared, sharedStories } from "../../support/shared-data.ts";
import { claims, compareOnProgram, compareOnStory } from "./stories.ts";

describeShared("real stories", () => {
  for (const { name, source } of sharedStories()) {
    it(name, () => {
      for (let seed = 1; seed <= 8; seed++) {
        const saves = compareOnStory(name, source, { seed, turns: 30, every: 2 });
        expect(saves).toBeGreaterThan(0);
      }
    });
  }
});

it("every claim about ink", () => {
  let saves = 0;
  for (const { name, source } of claims()) {
    saves += compareOnStory(name, source, { seed: 5, turns: 12 });
  }
  expect(saves).toBeGreaterThan(2_000);
});

it("2,000 random programs", () => {
  let saves = 0;
  for (let seed = 1; seed <= 2_000; seed++) saves += compareOnProgram(seed, 6);
  expect(saves).toBeGreaterThan(20_000);
});
