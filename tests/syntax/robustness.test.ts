/**
 * Whatever is read, reading ends, throws nothing, and keeps its promises.
 *
 * A seeded slice of mutated stories; robustness.long.ts runs many more.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { makeRandom } from "../support/random.ts";
import { describeShared, sharedStories } from "../support/shared-data.ts";
import { checkPromises, mutate } from "./mutate.ts";

const trees = fileURLToPath(new URL("trees/", import.meta.url));

it("keeps its promises on small stories gone wrong", () => {
  const stories = readdirSync(trees).map((claim) =>
    readFileSync(`${trees}${claim}/story.ink`, "utf8"),
  );
  const random = makeRandom(7);
  let sound = 0;
  for (let i = 0; i < 2000; i++) {
    if (checkPromises(mutate(random.pick(stories), random), true)) sound++;
  }
  // Some are sound still, and their trees were printed and read again.
  expect(sound).toBeGreaterThan(100);
});

describeShared("real stories gone wrong", () => {
  it("keeps its promises", () => {
    const stories = sharedStories().map(({ path }) => readFileSync(path, "utf8"));
    const random = makeRandom(11);
    for (let i = 0; i < 150; i++) {
      checkPromises(mutate(random.pick(stories), random), i % 8 === 0);
    }
  });
});
