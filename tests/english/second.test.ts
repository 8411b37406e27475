/**
 * Five hundred sentences more, by somebody else who had not seen the rules, and on which nobody has
 * mended anything: what may be expected of a writer's own. Whoever mends on them says so here, and
 * has somebody write new ones.
 */
import { expect, test } from "vitest";
import { tellGold, toldWrong } from "./gold.ts";

test("hardly anything is told wrong, and no more than one in six is asked about", () => {
  const { tellings } = tellGold("second.jsonl");
  expect(tellings).toHaveLength(1103);
  // 13 and 181 when they were first told; the goal is 5 and as few as can be.
  expect(toldWrong(tellings).length).toBeLessThanOrEqual(13);
  expect(tellings.filter(({ asked }) => asked).length).toBeLessThanOrEqual(184);
});
