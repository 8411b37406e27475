/** Four hundred mutants of the stories that ship and of shared ones. */
import { describe, expect, it } from "vitest";
import { joined, judgeMany, type Outcome, tableOf } from "./many.ts";
import { shared, shipped } from "./stories.ts";

const picks = [
  { name: "fine-mist", original: shipped("fine-mist", "keep"), count: 110 },
  { name: "a-cupful-on-sundays", original: shipped("a-cupful-on-sundays", "keep"), count: 40 },
  { name: "forty-years-old", original: shipped("forty-years-old", "keep"), count: 40 },
  { name: "thirty-years-of-buses", original: shipped("thirty-years-of-buses", "keep"), count: 40 },
  { name: "good-weight", original: shipped("good-weight", "ink"), count: 20 },
  { name: "the-intercept", original: shared("the-intercept"), count: 140 },
  { name: "murder-scene", original: shared("murder-scene"), count: 10 },
];
/** Which of all mutants are picked. */
const seed = Number(process.env["KEEPSAKE_SEED"] ?? 1);

describe("four hundred mutants", () => {
  const outcomes: Outcome[] = [];
  for (const { name, original, count } of picks) {
    if (original === undefined) {
      it.skip(`of ${name}: left out, no shared data`, () => {});
      continue;
    }
    it(`of ${name}: nothing is made up, and certificates hold`, () => {
      const outcome = judgeMany(original, count, seed);
      outcomes.push(outcome);
      console.log(`${name}\n${tableOf(joined([outcome]))}`);
      expect(outcome.contradictions).toEqual([]);
    }, 7_200_000);
  }

  it("are found, 95 of 100 in which something is wrong", () => {
    const { all, missed } = joined(outcomes);
    console.log(tableOf(joined(outcomes)));
    expect(all.found, missed.join("\n")).toBeGreaterThanOrEqual(all.faults * 0.95);
  });
});
