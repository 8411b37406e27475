/**
 * Many stories gone wrong: 100,000 small ones and 20,000 real ones, none throws or hangs.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { makeRandom } from "../support/random.ts";
import { describeShared, sharedStories } from "../support/shared-data.ts";
import { checkPromises, mutate } from "./mutate.ts";

const trees = fileURLToPath(new URL("trees/", import.meta.url));

it("keeps its promises on 100,000 small stories gone wrong", () => {
  const stories = readdirSync(trees).map((claim) =>
    readFileSync(`${trees}${claim}/story.ink`, "utf8"),
  );
  const random = makeRandom(1);
  for (let i = 0; i < 100_000; i++) checkPromises(mutate(random.pick(stories), random), true);
});

describeShared("real stories gone wrong", () => {
  it("keeps its promises on 20,000, none slow", () => {
    const stories = sharedStories().map(({ path }) => readFileSync(path, "utf8"));
    const random = makeRandom(2);
    let slowest = 0;
    for (let i = 0; i < 20_000; i++) {
      const text = mutate(random.pick(stories), random);
      const start = performance.now();
      checkPromises(text, i % 20 === 0);
      slowest = Math.max(slowest, performance.now() - start);
    }
    expect(slowest).toBeLessThan(5000);
  });
});
