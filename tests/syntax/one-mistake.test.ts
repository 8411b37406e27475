/**
 * One mistake gives one message: a sign is taken out of a real story, and what is said counted.
 */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseStory } from "../../src/syntax/index.ts";
import { describeShared, sharedStories } from "../support/shared-data.ts";

const SIGNS = '{}[]()":|~=';

describeShared("a real story with one sign missing", () => {
  for (const { name, path } of sharedStories()) {
    it(name, () => {
      const source = readFileSync(path, "utf8");
      let one = 0;
      let more = 0;
      let most = 0;
      const places = [...source].flatMap((c, i) => (SIGNS.includes(c) ? [i] : []));
      // At most 300 places, spread over the story.
      const step = Math.ceil(places.length / 300);
      for (let i = 0; i < places.length; i += step) {
        const at = places[i] as number;
        const { diagnostics } = parseStory(source.slice(0, at) + source.slice(at + 1), {
          files: (file) => ({ name: file, text: "" }),
        });
        const faults = diagnostics.filter(({ severity }) => severity === "error").length;
        if (faults === 1) one++;
        if (faults > 1) more++;
        most = Math.max(most, faults);
      }
      // Measured: at most 2 in 100, and never more than 3.
      expect(more).toBeLessThanOrEqual(0.04 * (one + more));
      expect(most).toBeLessThanOrEqual(3);
    });
  }
});
