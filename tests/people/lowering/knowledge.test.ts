/** Who knows what: told, lied to, overheard, guessed, seen, and not there to see it. */
import { describe, expect, test } from "vitest";
import type { Condition, Effect } from "../../../src/drama/index.ts";
import { makeByHand, playByHand } from "./by-hand.ts";
import { castOf, DEREK, fact, MEREDITH, person } from "./cast.ts";

const cast = castOf({
  people: [person("Derek"), person("Meredith", { isAway: true })],
  facts: [fact("leaving", { start: 1, knownBy: [DEREK] }), fact("it is raining")],
});

const leaving = { fact: 0, value: 1 };
const knows = (who: number): Condition => ({ kind: "knows", who, what: leaving });

function play(effects: readonly Effect[], conditions: readonly Condition[]): string[] {
  const asks = conditions.map((_, n) => `{ask(${n}):1|0}`).join("");
  const text = `${effects.map((_, n) => `~ do(${n})\n`).join("")}${asks}\n-> END\n`;
  const story = { text, cast, effects, conditions };
  const played = playByHand(makeByHand(story), story);
  return [...played.lines, ...played.faults];
}

describe("who knows what", () => {
  test("is told by somebody who knows", () => {
    const tells: Effect = { kind: "tells", who: DEREK, to: MEREDITH, what: leaving };
    expect(play([], [knows(DEREK), knows(MEREDITH)])).toEqual(["10"]);
    expect(play([tells], [knows(DEREK), knows(MEREDITH)])).toEqual(["11"]);
  });

  test("is not told by somebody who doesn't", () => {
    const tells: Effect = { kind: "tells", who: MEREDITH, to: DEREK, what: leaving };
    expect(play([tells], [knows(MEREDITH)])).toEqual(["0", "effect 0"]);
  });
});
