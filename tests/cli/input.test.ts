import { describe, expect, it } from "vitest";
import { wishFrom } from "../../src/cli/input.ts";
import { nearestNames } from "../../src/cli/nearest.ts";

describe("what a reader types", () => {
  it("is a number of a choice, with or without spaces", () => {
    expect(wishFrom(" 2 ", 3)).toEqual({ kind: "choose", index: 1 });
    expect(wishFrom("007", 9)).toEqual({ kind: "choose", index: 6 });
    expect(wishFrom("120", 200)).toEqual({ kind: "choose", index: 119 });
  });

  it("is a letter or its word", () => {
    expect(wishFrom("u", 1)).toEqual({ kind: "undo" });
    expect(wishFrom("UNDO", 1)).toEqual({ kind: "undo" });
    expect(wishFrom("s before the door", 1)).toEqual({ kind: "save", name: "before the door" });
    expect(wishFrom("l", 1)).toEqual({ kind: "load", name: "" });
    expect(wishFrom("", 1)).toEqual({ kind: "nothing" });
  });

  it("is answered when it is neither", () => {
    for (const [typed, choices, words] of [
      ["0", 3, "1 to 3"],
      ["4", 3, "1 to 3"],
      ["2", 1, "the only one here is 1"],
      ["1", 0, "none"],
      ["-1", 3, "not understood"],
      ["1.5", 3, "not understood"],
      ["u 3", 3, "not understood"],
      ["9".repeat(400), 3, "…"],
      ["open the door ".repeat(30), 3, "…"],
    ] as const) {
      const wish = wishFrom(typed, choices);
      expect(wish.kind).toBe("unclear");
      expect(wish).toHaveProperty("reason", expect.stringContaining(words));
      expect(JSON.stringify(wish).length).toBeLessThan(120);
    }
  });
});

describe("the nearest names", () => {
  const names = ["unknown-divert", "unknown-variable", "loose-end", "start", "stair"];
  it("are those a few letters away, the nearest first", () => {
    expect(nearestNames("unknwon-divert", names)).toEqual(["unknown-divert"]);
    expect(nearestNames("starr", names)).toEqual(["stair", "start"]);
    expect(nearestNames("unknown", names)).toEqual(["unknown-divert", "unknown-variable"]);
    expect(nearestNames("xyzzy", names)).toEqual([]);
  });

  it("are found in no time for a hostile name", () => {
    const start = performance.now();
    nearestNames(
      "a".repeat(1_000_000),
      Array.from({ length: 5000 }, (_, i) => `${"a".repeat(60)}${i}`),
    );
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
