import fc from "fast-check";
import pico from "picocolors";
import { describe, expect, it } from "vitest";
import { diffLines, showDiff } from "../../src/cli/diff.ts";

const lines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });
const plain = pico.createColors(false);

// The slow, obvious way: the longest list that both have in common.
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      table[i]![j] =
        a[i - 1] === b[j - 1]
          ? table[i - 1]![j - 1]! + 1
          : Math.max(table[i - 1]![j]!, table[i]![j - 1]!);
  return table[a.length]![b.length]!;
}

describe("a difference between two transcripts", () => {
  it("leads from the one to the other by as few lines as can be", () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const steps = diffLines(before, after);
        const kept = steps.filter(({ kind }) => kind !== "new");
        const made = steps.filter(({ kind }) => kind !== "gone");
        expect(kept.map(({ text }) => text)).toEqual(before);
        expect(made.map(({ text }) => text)).toEqual(after);
        expect(kept.map(({ line }) => line)).toEqual(before.map((_, i) => i + 1));
        expect(steps.filter(({ kind }) => kind === "same").length).toBe(
          longestCommon(before, after),
        );
      }),
      { seed: 7, numRuns: 3000 },
    );
  });

  it("is found in no time even when everything differs", () => {
    const before = Array.from({ length: 20_000 }, (_, i) => `old ${i}`);
    const after = Array.from({ length: 20_000 }, (_, i) => `new ${i}`);
    const start = performance.now();
    expect(diffLines(before, after).length).toBe(40_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("is shown with three lines around it", () => {
    const before = ["1", "2", "3", "4", "5", "6", "7", "old", "9", "10", "11", "12", "13"];
    const after = before.map((line) => (line === "old" ? "new" : line));
    expect(showDiff(diffLines(before, after), plain)).toEqual([
      "   ⋮",
      "   5  5",
      "   6  6",
      "   7  7",
      "-  8  old",
      "+     new",
      "   9  9",
      "  10  10",
      "  11  11",
    ]);
  });
});
