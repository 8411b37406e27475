/** Whatever can't be says why, in a sentence that names who and what. */
import { describe, expect, test } from "vitest";
import {
  applyEffect,
  type Effect,
  explainReason,
  type World,
  worldAtStart,
} from "../../src/drama/index.ts";
import {
  castOf,
  DEREK,
  fact,
  goal,
  MEREDITH,
  person,
  promise,
  thing,
} from "../people/lowering/cast.ts";

const cast = castOf({
  people: [person("Derek"), person("Meredith", { isAway: true })],
  facts: [fact("leaving", { start: 1, knownBy: [DEREK] })],
  things: [thing("ring"), thing("key", { owner: -1, holder: MEREDITH })],
  commitments: [promise("return", { by: "spring" })],
  goals: [goal("together", { start: 0 })],
});
const staying = { fact: 0, value: 0 };
const leaving = { fact: 0, value: 1 };

const cases: readonly [Effect, string][] = [
  [{ kind: "tells", who: MEREDITH, to: DEREK, what: leaving }, "Meredith doesn't believe it."],
  [
    { kind: "lies", who: DEREK, to: MEREDITH, what: leaving },
    "It is no lie: Derek doesn't believe otherwise.",
  ],
  [{ kind: "learns", who: MEREDITH, what: staying }, "It is not so."],
  [{ kind: "gives", who: DEREK, to: MEREDITH, thing: 0 }, "Meredith is not here."],
  [{ kind: "loses", who: MEREDITH, thing: 0 }, "Meredith doesn't hold the ring."],
  [{ kind: "takesOff", who: DEREK, thing: 0 }, "Derek doesn't wear the ring."],
  [{ kind: "returns", who: MEREDITH, thing: 1 }, "Nobody owns the key."],
  [
    { kind: "takes", who: DEREK, thing: 1 },
    "Neither does the key lie here, nor does anybody here hold it.",
  ],
  [{ kind: "finds", who: DEREK, thing: 1 }, "Neither is the key lost, nor does it lie here."],
  [
    { kind: "keeps", who: DEREK, commitment: 0 },
    "`return` is unsaid: only one that is owed or conditional can be kept.",
  ],
  [{ kind: "keeps", who: MEREDITH, commitment: 0 }, "`return` is not Meredith's to speak of so."],
  [{ kind: "makes", who: DEREK, goal: 0, outlook: 4 }, "`together` is settled: it is gone."],
  [{ kind: "feels", who: MEREDITH, feeling: { kind: "joy" }, level: 1 }, ""],
];

describe("an effect that can't be", () => {
  for (const [effect, words] of cases) {
    test(words === "" ? "is not this one" : words, () => {
      const world = worldAtStart(cast);
      const outcome = applyEffect(world, effect);
      expect(outcome.ok).toBe(words === "");
      if (!outcome.ok) expect(explainReason(world, outcome.reason)).toBe(words);
    });
  }

  test("for a deadline that is past says so", () => {
    const late: World = { cast, values: { "past 0": 1 } };
    const outcome = applyEffect(late, { kind: "vows", who: DEREK, commitment: 0 });
    expect(outcome.ok ? "" : explainReason(late, outcome.reason)).toBe(
      "What `return` is to be kept by is past.",
    );
  });

  test("changes nothing, and nobody's world is ever changed", () => {
    const world = worldAtStart(cast);
    applyEffect(world, { kind: "becomes", goal: 0, outlook: 4 });
    const told = applyEffect(world, { kind: "tells", who: DEREK, to: MEREDITH, what: leaving });
    expect(world.values).toEqual({});
    expect(told).toMatchObject({
      ok: true,
      events: [
        { what: { kind: "belief", who: MEREDITH }, to: 2, because: { kind: "told", by: DEREK } },
        { what: { kind: "thinksKnows", who: DEREK, about: MEREDITH } },
        { what: { kind: "thinksKnows", who: MEREDITH, about: DEREK } },
      ],
    });
  });
});
