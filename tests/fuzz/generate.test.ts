import { describe, expect, it } from "vitest";
import { inkjsPlayer } from "../support/inkjs-player.ts";
import { countSites, emptyCoverage, featuresBelow } from "./coverage.ts";
import { requestsFor } from "./differential.ts";
import { FEATURES } from "./features.ts";
import { generateProgram } from "./generate.ts";

describe("random programs", () => {
  it("are the same for the same seed, and others for others", () => {
    const once = generateProgram(7);
    expect(generateProgram(7).source).toEqual(once.source);
    expect(generateProgram(8).source).not.toEqual(once.source);
  });

  it("mostly compile and end, in inkjs", () => {
    let compiled = 0;
    let ended = 0;
    let plays = 0;
    const count = 40;
    for (let seed = 900_001; seed <= 900_000 + count; seed++) {
      const program = generateProgram(seed);
      const opened = inkjsPlayer.open(program.source, program);
      if (opened.ok !== true) continue;
      compiled++;
      for (const request of requestsFor(seed, 1)) {
        plays++;
        const { events } = opened.play(request);
        const last = events.at(-1);
        if (!(last?.kind === "cut" && last.why === "time") && last?.kind !== "crash") ended++;
      }
    }
    expect(compiled).toBeGreaterThanOrEqual(count * 0.9);
    expect(ended).toBeGreaterThanOrEqual(plays * 0.95);
  });

  it("hold every feature on the list", () => {
    const coverage = emptyCoverage();
    for (let seed = 1; seed <= 400; seed++)
      countSites(coverage, generateProgram(seed).sites, new Set());
    const missing = FEATURES.filter((feature) => (coverage.generated[feature] ?? 0) === 0);
    expect(missing).toEqual([]);
    // Nothing was shown, so nothing may count as executed.
    expect(featuresBelow(coverage, 1)).toEqual(FEATURES);
  });
});
