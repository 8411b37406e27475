/** Who knows what: told, lied to, overheard, guessed, seen, and not there to see it. */
import { describe, expect, test } from "vitest";
import type { Condition, Effect } from "../../../src/drama/index.ts";
import { makeByHand, playByHand } from "./by-hand.ts";
import { castOf, DEREK, fact, MEREDITH, person, RICHARD } from "./cast.ts";

const cast = castOf({
  people: [person("Derek"), person("Meredith"), person("Richard", { isAway: true })],
  facts: [
    fact("leaving", { start: 1, knownBy: [DEREK], isSecret: true }),
    fact("it is raining"),
    fact("the weather", { values: ["mist", "rain", "snow"], isCommon: true }),
  ],
});

const leaving = { fact: 0, value: 1 };
const staying = { fact: 0, value: 0 };
const raining = { fact: 1, value: 1 };
const knows = (who: number, what = leaving): Condition => ({ kind: "knows", who, what });
const believes = (who: number, what = leaving): Condition => ({ kind: "believes", who, what });
const thinks = (who: number, about: number, fact = 0): Condition => ({
  kind: "thinksKnows",
  who,
  about,
  fact,
});
const lied = (who: number, to: number): Condition => ({ kind: "liedTo", who, to, fact: 0 });
const tells = (who: number, to: number, what = leaving): Effect => ({
  kind: "tells",
  who,
  to,
  what,
});
const lies: Effect = { kind: "lies", who: DEREK, to: MEREDITH, what: staying };
const happens = (what: typeof leaving): Effect => ({ kind: "now", what });

/** What holds of some conditions after the effects, as digits; then the faults. */
function holding(effects: readonly Effect[], ...conditions: readonly Condition[]): string[] {
  const asks = conditions.map((_, n) => `{ask(${n}):1|0}`).join("");
  const text = `${effects.map((_, n) => `~ do(${n})\n`).join("")}${asks}\n-> END\n`;
  const story = { text, cast, effects, conditions };
  const played = playByHand(makeByHand(story), story);
  return [...played.lines, ...played.faults];
}

describe("knowing", () => {
  test("is told by somebody who knows, and both think that both know", () => {
    const asks = [knows(MEREDITH), thinks(DEREK, MEREDITH), thinks(MEREDITH, DEREK)];
    expect(holding([], ...asks)).toEqual(["000"]);
    expect(holding([tells(DEREK, MEREDITH)], ...asks)).toEqual(["111"]);
  });

  test("needs no presence to be told", () => {
    expect(holding([tells(DEREK, RICHARD)], knows(RICHARD))).toEqual(["1"]);
  });

  test("is not told by somebody who doesn't believe it", () => {
    expect(holding([tells(MEREDITH, DEREK)], knows(DEREK))).toEqual(["1", "effect 0"]);
    expect(holding([tells(DEREK, MEREDITH, staying)], believes(MEREDITH))).toEqual([
      "0",
      "effect 0",
    ]);
  });

  test("is more than believing: what is believed must hold", () => {
    const effects = [tells(DEREK, RICHARD), happens(staying)];
    expect(holding(effects, believes(RICHARD), knows(RICHARD), knows(DEREK, staying))).toEqual([
      "101",
    ]);
  });

  test("is learnt only of what is so", () => {
    const learns = (what: typeof leaving): Effect => ({ kind: "learns", who: MEREDITH, what });
    expect(holding([learns(leaving)], knows(MEREDITH))).toEqual(["1"]);
    expect(holding([learns(staying)], believes(MEREDITH, staying))).toEqual(["0", "effect 0"]);
  });

  test.each(["overhears", "guesses"] as const)("comes of what somebody %s, even amiss", (kind) => {
    const right: Effect = { kind, who: MEREDITH, what: leaving };
    const amiss: Effect = { kind, who: MEREDITH, what: staying };
    expect(holding([right], knows(MEREDITH), thinks(DEREK, MEREDITH))).toEqual(["10"]);
    expect(holding([amiss], knows(MEREDITH), believes(MEREDITH, staying))).toEqual(["01"]);
  });

  test("comes of being here when it happens; who is away goes on believing", () => {
    const asks = [knows(DEREK, raining), knows(MEREDITH, raining), believes(RICHARD, raining)];
    expect(holding([happens(raining)], ...asks)).toEqual(["110"]);
    const both = [thinks(DEREK, MEREDITH, 1), thinks(DEREK, RICHARD, 1), thinks(RICHARD, DEREK, 1)];
    expect(holding([happens(raining)], ...both)).toEqual(["100"]);
    const arrived: Effect[] = [{ kind: "arrives", who: RICHARD }, happens(raining)];
    expect(holding(arrived, knows(RICHARD, raining), thinks(RICHARD, DEREK, 1))).toEqual(["11"]);
    const left: Effect[] = [{ kind: "leaves", who: MEREDITH }, happens(raining)];
    expect(holding(left, knows(MEREDITH, raining))).toEqual(["0"]);
  });

  test("of the weather is knowing it, whatever it is", () => {
    const weather: Condition = { kind: "knows", who: RICHARD, what: { fact: 2 } };
    const snow = { fact: 2, value: 2 };
    expect(holding([], weather)).toEqual(["1"]);
    expect(holding([happens(snow)], weather)).toEqual(["0"]);
    expect(holding([happens(snow), tells(DEREK, RICHARD, snow)], weather)).toEqual(["1"]);
  });

  test("that everyone knows is thought of everyone at the start", () => {
    expect(holding([], thinks(RICHARD, MEREDITH, 2), thinks(DEREK, RICHARD, 2))).toEqual(["11"]);
  });
});

describe("lying", () => {
  test("needs somebody who believes otherwise", () => {
    expect(holding([lies], believes(MEREDITH, staying), lied(DEREK, MEREDITH))).toEqual(["11"]);
    const truth: Effect = { kind: "lies", who: DEREK, to: MEREDITH, what: leaving };
    const blind: Effect = { kind: "lies", who: MEREDITH, to: DEREK, what: staying };
    expect(holding([truth], lied(DEREK, MEREDITH))).toEqual(["0", "effect 0"]);
    expect(holding([blind], lied(MEREDITH, DEREK))).toEqual(["0", "effect 0"]);
  });

  test("makes the liar think that the other doesn't know", () => {
    expect(holding([tells(DEREK, MEREDITH), lies], thinks(DEREK, MEREDITH))).toEqual(["0"]);
    expect(holding([lies], thinks(DEREK, MEREDITH))).toEqual(["0"]);
  });

  test.each<[string, Effect]>([
    ["told", tells(DEREK, MEREDITH)],
    ["guessed", { kind: "guesses", who: MEREDITH, what: leaving }],
    ["learnt", { kind: "learns", who: MEREDITH, what: leaving }],
    ["seen", happens(leaving)],
  ])("stands until it is %s", (_, effect) => {
    expect(holding([lies, effect], lied(DEREK, MEREDITH), knows(MEREDITH))).toEqual(["01"]);
  });

  test("is not undone by hearing the same again, nor by guessing amiss", () => {
    const amiss: Effect = { kind: "guesses", who: MEREDITH, what: staying };
    expect(holding([lies, amiss, lies], lied(DEREK, MEREDITH))).toEqual(["1"]);
  });
});
