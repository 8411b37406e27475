/** States both ways, at length; see state.test.ts. */
import { expect, it } from "vitest";
import { describeShared, sharedStories } from "../../support/shared-data.ts";
import { compileWithOurs } from "./sides.ts";
import { playSpoilt, storyOfAll } from "./spoilt.ts";
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

it("1,000 random programs", () => {
  let saves = 0;
  for (let seed = 1; seed <= 1_000; seed++) saves += compareOnProgram(seed, 6);
  expect(saves).toBeGreaterThan(20_000);
});

it("20,000 spoilt states", () => {
  const tree = compileWithOurs({ main: storyOfAll, files: {} });
  if (tree === undefined) throw new Error("the story does not compile");
  const { refused, taken } = playSpoilt(tree, 1_000, 21_000);
  expect(refused).toBeGreaterThan(5_000);
  expect(taken).toBeGreaterThan(2_500);
});
