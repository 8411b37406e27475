/**
 * A hundred and fifty shapes of sentences, written down before the rules were: nothing may be told
 * wrong, and little may be asked about.
 */
import { expect, test } from "vitest";
import { askedWithoutNeed, tellGold, toldWrong } from "./gold.ts";

const { tellings } = tellGold("shapes.jsonl");

test("nothing is told wrong", () => {
  expect(toldWrong(tellings)).toEqual([]);
});

test("no more than one in twelve is asked about without need", () => {
  expect(askedWithoutNeed(tellings).length / tellings.length).toBeLessThan(1 / 12);
});
