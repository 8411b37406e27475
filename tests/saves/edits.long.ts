/**
 * A thousand random edits of three stories, with saves at twenty points of each loaded into every
 * one: none stuck, none untrue, at least nine in ten in their scene. Prints how it went.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { makeRandom } from "../support/random.ts";
import { describeShared, sharedStories } from "../support/shared-data.ts";
import type { Source } from "../support/transcript.ts";
import { withoutShuffles } from "./edits.ts";
import { makeSavePoints, type Outcome, runEdits } from "./resuming.ts";
import { compileStory } from "./stories.ts";

const EDITS = Number(process.env["KEEPSAKE_EDITS"] ?? 340);

describeShared("a thousand random edits", () => {
  const shipped = fileURLToPath(
    new URL("../../stories/good-weight/good-weight.ink", import.meta.url),
  );
  const stories: readonly (readonly [string, Source])[] = [
    ["good-weight", { main: readFileSync(shipped, "utf8"), files: {} }],
    ...sharedStories()
      .filter(({ name }) => name === "the-intercept" || name === "pontoon-example")
      .map(({ name, source }) => [name, source] as const),
  ];
  const total = new Map<string, Outcome>();

  it.each(stories)("leave the saves of %s usable", (_name, source) => {
    const random = makeRandom(77);
    const story = withoutShuffles(source);
    const points = makeSavePoints(compileStory(story), 20, random);
    expect(points.length).toBe(20);
    for (const [kind, outcome] of runEdits(story, points, EDITS, random)) {
      expect(outcome.wrong.slice(0, 3), kind).toEqual([]);
      const sum = total.get(kind) ?? {
        exact: 0,
        scene: 0,
        refused: 0,
        wrong: [],
        reasons: new Map(),
      };
      sum.exact += outcome.exact;
      sum.scene += outcome.scene;
      sum.refused += outcome.refused;
      for (const [reason, count] of outcome.reasons) {
        sum.reasons.set(reason, (sum.reasons.get(reason) ?? 0) + count);
      }
      total.set(kind, sum);
    }
  });

  it("leave nine saves in ten in their scene", () => {
    const row = (cells: readonly (string | number)[]): string =>
      cells
        .map((cell, i) => (i === 0 ? String(cell).padEnd(16) : String(cell).padStart(8)))
        .join("");
    const rows = [row(["edit", "exact", "scene", "refused"])];
    const all = { exact: 0, scene: 0, refused: 0 };
    for (const [kind, { exact, scene, refused }] of total) {
      rows.push(row([kind, exact, scene, refused]));
      all.exact += exact;
      all.scene += scene;
      all.refused += refused;
    }
    rows.push(row(["all", all.exact, all.scene, all.refused]));
    console.log(rows.join("\n"));
    const resumed = all.exact + all.scene;
    expect(resumed).toBeGreaterThan(0);
    expect(resumed / (resumed + all.refused)).toBeGreaterThanOrEqual(0.9);
  });
});
