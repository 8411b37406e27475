/** The appraisal answers by the table, and never feels less for more. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appraise, type Happening } from "../../src/drama/index.ts";
import { CASES } from "./feelings-cases.ts";

describe("the table", () => {
  test("has 87 cases", () => expect(CASES.length).toBe(87));
  for (const { name, happening, felt } of CASES) {
    test(name, () => expect(appraise(happening).map(({ kind }) => kind)).toEqual(felt));
  }
});

describe("strength", () => {
  test.each([
    [1, [1, 1, 1, 1]],
    [2, [1, 1, 2, 2]],
    [3, [1, 2, 3, 3]],
  ])("of a goal with weight %i, by steps", (weight, strengths) => {
    const felt = [1, 2, 3, 4].map((steps) => {
      const happening = { ...NOTHING, weight, from: 4 - steps, to: 4 };
      return appraise(happening)[0]?.strength;
    });
    expect(felt).toEqual(strengths);
  });

  test("of what is felt for another is a third of it for each degree of liking, rounded up", () => {
    const felt = [1, 2, 3].map((liking) => {
      const happening = { ...NOTHING, weight: 3, from: 0, to: 4, isOwn: false, liking };
      return appraise(happening)[0]?.strength;
    });
    expect(felt).toEqual([1, 2, 3]);
  });

  test("lies between 1 and 3", () => {
    fc.assert(
      fc.property(happenings, (happening) => {
        for (const { strength } of appraise(happening)) {
          expect(strength).toBeGreaterThanOrEqual(1);
          expect(strength).toBeLessThanOrEqual(3);
        }
      }),
    );
  });

  // What grows, and what it must not make weaker.
  const growing: readonly [string, (happening: Happening) => Happening | undefined][] = [
    [
      "the goal matters more",
      ({ weight, ...rest }) => grown(weight, (w) => ({ weight: w, ...rest })),
    ],
    ["the move is longer", longer],
    [
      "the owner is liked more",
      ({ liking, ...rest }) => grown(liking, (l) => ({ liking: l, ...rest })),
    ],
    [
      "the act is more praiseworthy",
      ({ praise, ...rest }) => grown(praise, (p) => ({ praise: p, ...rest })),
    ],
    [
      "the appeal is greater",
      ({ appeal, ...rest }) => grown(appeal, (a) => ({ appeal: a, ...rest })),
    ],
  ];
  for (const [name, grow] of growing) {
    test(`does not fall when ${name}`, () => {
      let grew = 0;
      fc.assert(
        fc.property(happenings, (happening) => {
          const more = grow(happening);
          if (more === undefined) return;
          grew++;
          const stronger = new Map(appraise(more).map(({ kind, strength }) => [kind, strength]));
          for (const { kind, strength } of appraise(happening)) {
            expect(stronger.get(kind) ?? 0).toBeGreaterThanOrEqual(strength);
          }
        }),
        { numRuns: 2000 },
      );
      expect(grew).toBeGreaterThan(100);
    });
  }
});

const NOTHING: Happening = {
  weight: 0,
  from: 2,
  to: 2,
  isOwn: true,
  liking: 0,
  mood: 0,
  by: "nobody",
  praise: 0,
  appeal: 0,
};

const happenings = fc.record<Happening>({
  weight: fc.integer({ min: -3, max: 3 }),
  from: fc.integer({ min: 0, max: 4 }),
  to: fc.integer({ min: 0, max: 4 }),
  isOwn: fc.boolean(),
  liking: fc.integer({ min: -3, max: 3 }),
  mood: fc.integer({ min: -3, max: 3 }),
  by: fc.constantFrom("nobody", "oneself", "another"),
  praise: fc.integer({ min: -3, max: 3 }),
  appeal: fc.integer({ min: -3, max: 3 }),
});

/** Further from 0 on its own side: from 0 on neither. */
function grown(value: number, make: (value: number) => Happening): Happening | undefined {
  return value === 0 || Math.abs(value) === 3 ? undefined : make(value + Math.sign(value));
}

/** The same end, from further away on the same side. */
function longer(happening: Happening): Happening | undefined {
  const { from, to } = happening;
  const further = from + Math.sign(from - to);
  return from === to || further < 0 || further > 4 ? undefined : { ...happening, from: further };
}
