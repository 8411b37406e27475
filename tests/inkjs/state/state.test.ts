/**
 * States go both ways: what inkjs saved goes on in ours, and what ours saved goes on in inkjs,
 * from every line and every choice. More of the same in state.long.ts.
 */
import { describe, expect, it } from "vitest";
import { describeShared, sharedStories } from "../../support/shared-data.ts";
import { claims, compareOnProgram, compareOnStory } from "./stories.ts";

describeShared("real stories", () => {
  for (const { name, source } of sharedStories()) {
    it(name, () => {
      const saves = compareOnStory(name, source, { seed: 1, turns: 8, every: 5 });
      expect(saves).toBeGreaterThan(0);
    });
  }
});

describe("claims about ink", () => {
  it("one in four", () => {
    let saves = 0;
    claims().forEach(({ name, source }, i) => {
      if (i % 4 === 0) saves += compareOnStory(name, source, { seed: 3, turns: 6 });
    });
    expect(saves).toBeGreaterThan(400);
  });
});

it("random programs", () => {
  let saves = 0;
  for (let seed = 1; seed <= 10; seed++) saves += compareOnProgram(seed, 5);
  expect(saves).toBeGreaterThan(100);
});
