/** Which conditions can't come to hold any more, in which state of a promise or goal. */
import { describe, expect, test } from "vitest";
import { isMet } from "../../src/drama/apply.ts";
import { whenDead } from "../../src/drama/finality.ts";
import { type Condition, NO_TERMS, PROMISE_STATES } from "../../src/drama/index.ts";
import { castOf, goal, promise } from "../people/lowering/cast.ts";

const cast = castOf({
  commitments: [promise("return")],
  goals: [goal("together"), goal("work", { isOngoing: true })],
});
const SETTLED = ["kept", "broken", "released", "withdrawn", "lapsed"];

function deadIn(condition: Condition, values: Readonly<Record<string, number>> = {}): string[] {
  return PROMISE_STATES.filter((_, state) => {
    const world = { cast, values: { ...values, "promise 0": state } };
    return isMet(world, whenDead(cast, condition), NO_TERMS);
  });
}

const of = (
  kind: "promised" | "withheld" | "kept" | "broke" | "isOwed" | "accepted",
): Condition => ({ kind, commitment: 0 });
const not = (part: Condition): Condition => ({ kind: "not", part });
const without = (state: string): string[] => SETTLED.filter((each) => each !== state);

describe("a condition on a promise is dead", () => {
  test.each<[string, Condition, readonly string[]]>([
    ["made", of("promised"), []],
    ["withheld", of("withheld"), ["owed", ...SETTLED, "conditional"]],
    ["owed", of("isOwed"), SETTLED],
    ["kept", of("kept"), without("kept")],
    ["broken", of("broke"), without("broken")],
    ["accepted", of("accepted"), SETTLED],
    ["not made", not(of("promised")), ["owed", ...SETTLED, "conditional"]],
    ["not kept", not(of("kept")), ["kept"]],
    ["not owed", not(of("isOwed")), []],
    [
      "kept or broken",
      { kind: "or", parts: [of("kept"), of("broke")] },
      ["released", "withdrawn", "lapsed"],
    ],
    ["kept and broken", { kind: "and", parts: [of("kept"), of("broke")] }, SETTLED],
    ["neither", not({ kind: "or", parts: [of("kept"), of("broke")] }), ["kept", "broken"]],
  ])("to be %s", (_, condition, states) => expect(deadIn(condition)).toEqual(states));

  test("to be accepted, not where it was", () => {
    expect(deadIn(of("accepted"), { "accepted 0": 1 })).toEqual([]);
    expect(deadIn(not(of("accepted")), { "accepted 0": 1 })).toEqual(PROMISE_STATES);
  });
});

describe("a condition on a goal is dead", () => {
  const outlooks = (goal: number, outlook: 0 | 2 | 4, isNot = false): number[] => {
    const is: Condition = { kind: "isOutlook", goal, outlook };
    const dead = whenDead(cast, isNot ? not(is) : is);
    return [0, 1, 2, 3, 4].filter((now) =>
      isMet({ cast, values: { [`outlook ${goal}`]: now } }, dead, NO_TERMS),
    );
  };

  test("once it is settled the other way", () => {
    expect(outlooks(0, 4)).toEqual([0]);
    expect(outlooks(0, 0)).toEqual([4]);
    expect(outlooks(0, 2)).toEqual([0, 4]);
    expect(outlooks(0, 4, true)).toEqual([4]);
    expect(outlooks(0, 2, true)).toEqual([]);
  });

  test("never while it goes on", () => {
    expect(outlooks(1, 4)).toEqual([]);
    expect(outlooks(1, 0, true)).toEqual([]);
  });
});
