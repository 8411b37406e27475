import { describe, expect, it } from "vitest";
import { keepsakePlayer } from "../support/keepsake-player.ts";
import { mutantCorpus, runMutants } from "./mutants.ts";

describe("spoilt sources", () => {
  it("neither throw nor hang (mutants 1 to 1500)", () => {
    const summary = runMutants(keepsakePlayer, mutantCorpus(), 1, 1500);
    expect(summary.failures).toEqual([]);
    // Some must still compile, or only the first stage was tried.
    expect(summary.compiled).toBeGreaterThan(50);
  });
});
