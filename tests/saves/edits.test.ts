/**
 * A slice of the long run: random edits of two stories, and saves of each loaded into them. None
 * is stuck, none is untrue, and nine in ten go on in their scene.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { makeRandom } from "../support/random.ts";
import { describeShared, sharedStories } from "../support/shared-data.ts";
import type { Source } from "../support/transcript.ts";
import { withoutShuffles } from "./edits.ts";
import { allKinds, makeSavePoints, runEdits } from "./resuming.ts";
import { compileStory } from "./stories.ts";

function checkEdits(source: Source, seed: number): void {
  const random = makeRandom(seed);
  const story = withoutShuffles(source);
  const points = makeSavePoints(compileStory(story), 8, random);
  expect(points.length).toBe(8);
  const outcomes = [...runEdits(story, points, allKinds.length, random)];
  let resumed = 0;
  let refused = 0;
  for (const [kind, outcome] of outcomes) {
    expect(outcome.wrong, kind).toEqual([]);
    resumed += outcome.exact + outcome.scene;
    refused += outcome.refused;
  }
  expect(resumed + refused).toBeGreaterThan(8 * 7);
  expect(resumed / (resumed + refused)).toBeGreaterThanOrEqual(0.9);
}

describe("random edits of the story that ships", () => {
  it("leave its saves usable", () => {
    const path = fileURLToPath(
      new URL("../../stories/good-weight/good-weight.ink", import.meta.url),
    );
    checkEdits({ main: readFileSync(path, "utf8"), files: {} }, 1);
  });
});

describeShared("random edits of others' stories", () => {
  it("leave the saves of The Intercept usable", () => {
    const found = sharedStories().find(({ name }) => name === "the-intercept");
    checkEdits(found?.source as Source, 2);
  });
});
