import { describe, expect, it } from "vitest";
import { PLANTED, plantedText } from "./planted.mjs";

describe("planted faults", () => {
  it("are twenty or more, each with a name of its own", () => {
    expect(PLANTED.length).toBeGreaterThanOrEqual(20);
    expect(new Set(PLANTED.map((fault) => fault.name)).size).toBe(PLANTED.length);
  });

  it.each(PLANTED)("can still be planted: $name", (fault) => {
    expect(plantedText(fault)).toContain(fault.replace);
  });
});
