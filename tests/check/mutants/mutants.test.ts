/** Some of the mutants, and that the judges see what they are to see. */
import { describe, expect, it } from "vitest";
import { joined, judgeMany } from "./many.ts";
import { type Mutant, mutantsOf, mutantText, originalOf, pickMutants } from "./mutate.ts";
import { shared, shipped } from "./stories.ts";
import { judge, knownOf } from "./told.ts";
import { quick } from "./wrongs.ts";

const house = `VAR key = false
-> hall
== hall
* [Take the key]
  ~ key = true
  -> hall
* {key} [Unlock the door]
  The door opens.
  -> END
+ [Go out] -> END
`;

describe("a mutant", () => {
  it("differs from its story in one place, and the same seed picks the same ones", () => {
    const original = originalOf("house.ink", house);
    const mutants = mutantsOf(original);
    expect(mutants.map(({ kind }) => kind)).toContain("a condition negated");
    for (const mutant of mutants) expect(mutantText(original, mutant)).not.toBe(original.text);
    expect(pickMutants(original, 9, 4)).toEqual(pickMutants(original, 9, 4));
  });

  it("is a fault only where a plain look sees one, and then it is told", () => {
    const original = originalOf("house.ink", house);
    const known = knownOf(original, 1_000);
    const at = original.text.indexOf("~ key = true");
    const kept: Mutant = { kind: "an assignment removed", start: at, end: at + 12, text: "" };
    const verdict = judge(known, kept, 1_000);
    expect(verdict?.wrongs.map(({ what }) => what)).toContain("no text");
    expect(verdict?.told).toEqual(verdict?.wrongs);
    const sticky = original.text.indexOf("+ [Go out]");
    const harmless: Mutant = {
      kind: "a sticky choice made once-only",
      start: sticky,
      end: sticky + 2,
      text: "* ",
    };
    expect(judge(known, harmless, 1_000)?.wrongs).toEqual([]);
  });
});

describe("mutants", () => {
  // The large stories have few of them here; `mutants.long.ts` has four hundred.
  const picks = [
    { original: shipped("a-cupful-on-sundays", "keep"), count: 6, seed: 5 },
    { original: shipped("forty-years-old", "keep"), count: 6, seed: 5 },
    { original: shipped("thirty-years-of-buses", "keep"), count: 6, seed: 5 },
    { original: shipped("fine-mist", "keep"), count: 1, seed: 5 },
    { original: shared("the-intercept"), count: 1, seed: 6 },
  ];
  for (const { original, count, seed } of picks) {
    if (original === undefined) continue;
    it(`of ${original.name} in which something is wrong are found, and nothing is made up`, () => {
      const { all, missed, contradictions } = joined([judgeMany(original, count, seed, quick)]);
      expect(all.made).toBe(count);
      expect(all.faults).toBeGreaterThan(0);
      expect(missed).toEqual([]);
      expect(contradictions).toEqual([]);
    }, 180_000);
  }
});
