/** Four hundred mutants of the stories that ship and of shared ones. */
import { expect, it } from "vitest";
import { joined, judgeMany, tableOf } from "./many.ts";
import { shared, shipped } from "./stories.ts";

const picks = [
  { original: shipped("fine-mist", "keep"), count: 110 },
  { original: shipped("a-cupful-on-sundays", "keep"), count: 40 },
  { original: shipped("forty-years-old", "keep"), count: 40 },
  { original: shipped("thirty-years-of-buses", "keep"), count: 40 },
  { original: shipped("good-weight", "ink"), count: 20 },
  { original: shared("the-intercept"), count: 140 },
  { original: shared("murder-scene"), count: 10 },
];

it("finds what is wrong with 95 of 100 mutants, and nothing that is not", () => {
  const outcomes = picks.flatMap(({ original, count }) =>
    original === undefined ? [] : [judgeMany(original, count, 1)],
  );
  const outcome = joined(outcomes);
  console.log(`${tableOf(outcome)}\nmissed: ${outcome.missed.join("\n") || "none"}`);
  expect(outcome.contradictions).toEqual([]);
  expect(outcome.all.found).toBeGreaterThanOrEqual(outcome.all.faults * 0.95);
}, 3_600_000);
