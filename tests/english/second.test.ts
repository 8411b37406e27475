/**
 * Five hundred sentences more, by somebody else who had not seen the rules.
 *
 * At first sight 13 tellings of 1,103 were wrong and 181 asked about. The faults that were left have
 * been looked at since, so that this is no measure of what is unseen any more: it holds what was
 * reached. Later sets are third.test.ts's.
 */
import { expect, test } from "vitest";
import { tellGold, toldWrong } from "./gold.ts";

test("hardly anything is told wrong, and no more than one in six is asked about", () => {
  const { tellings } = tellGold("second.jsonl");
  expect(tellings).toHaveLength(1103);
  expect(toldWrong(tellings).length).toBeLessThanOrEqual(1);
  expect(tellings.filter(({ asked }) => asked).length).toBeLessThanOrEqual(171);
});
