import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyChange,
  applyEdits,
  type Edit,
  editBetween,
  mapOffset,
  mapRange,
} from "../../src/service/edits.ts";

/** A text of different letters, and edits of it that don't overlap. */
const cases = fc
  .tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.array(fc.tuple(fc.nat(40), fc.nat(6), fc.string({ maxLength: 5 })), { maxLength: 6 }),
  )
  .map(([length, wanted]) => {
    const text = String.fromCharCode(...Array.from({ length }, (_, i) => 0x4e00 + i));
    const edits: Edit[] = [];
    let at = 0;
    for (const [gap, size, written] of [...wanted].sort((a, b) => a[0] - b[0])) {
      const start = Math.max(at, Math.min(gap, length));
      const end = Math.min(length, start + size);
      if (start < at || (start === end && written === "")) continue;
      edits.push({ start, end, text: written });
      // Two insertions at one place would leave open which comes first.
      at = end + 1;
    }
    return { text, edits };
  });

describe("a place that is carried through edits", () => {
  it("stays before the letter that it stood before, if that letter is still there", () => {
    fc.assert(
      fc.property(cases, ({ text, edits }) => {
        const after = applyEdits(text, edits);
        for (let offset = 0; offset < text.length; offset++) {
          const isGone = edits.some(({ start, end }) => start <= offset && offset < end);
          const moved = mapOffset(offset, edits, "after");
          expect(moved).toBeGreaterThanOrEqual(0);
          expect(moved).toBeLessThanOrEqual(after.length);
          if (!isGone) expect(after.charAt(moved)).toBe(text.charAt(offset));
        }
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  it("stays behind the letter that it stood behind, leaning the other way", () => {
    fc.assert(
      fc.property(cases, ({ text, edits }) => {
        const after = applyEdits(text, edits);
        for (let offset = 1; offset <= text.length; offset++) {
          const isGone = edits.some(({ start, end }) => start <= offset - 1 && offset - 1 < end);
          const moved = mapOffset(offset, edits, "before");
          if (!isGone) expect(after.charAt(moved - 1)).toBe(text.charAt(offset - 1));
        }
      }),
      { seed: 8, numRuns: 400 },
    );
  });

  it("never overtakes another", () => {
    fc.assert(
      fc.property(cases, ({ text, edits }) => {
        for (const side of ["before", "after"] as const) {
          let last = 0;
          for (let offset = 0; offset <= text.length; offset++) {
            const moved = mapOffset(offset, edits, side);
            expect(moved).toBeGreaterThanOrEqual(last);
            last = moved;
          }
        }
      }),
      { seed: 9, numRuns: 200 },
    );
  });
});

it("a range keeps what it held, and not what is written at its edges", () => {
  const edits = [
    { path: "a", start: 0, end: 0, text: ">>" },
    { path: "a", start: 4, end: 4, text: "!!" },
    { path: "b", start: 0, end: 9, text: "" },
  ];
  expect(mapRange({ path: "a", start: 0, end: 4 }, edits)).toEqual({ path: "a", start: 2, end: 6 });
  expect(
    mapRange({ path: "a", start: 1, end: 3 }, [{ path: "a", start: 0, end: 9, text: "x" }]),
  ).toEqual({ path: "a", start: 1, end: 1 });
});

it("between two texts there is one edit, the smallest of its kind", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "grapheme" }),
      (before, after) => {
        const edit = editBetween(before, after);
        if (edit === undefined) expect(before).toBe(after);
        else expect(applyEdits(before, [edit])).toBe(after);
      },
    ),
    { seed: 3, numRuns: 300 },
  );
  expect(editBetween("aaaa", "aaa")).toEqual({ start: 3, end: 4, text: "" });
  expect(editBetween("one two", "one too")).toEqual({ start: 5, end: 6, text: "o" });
});

it("a change makes, moves and edits files", () => {
  const texts = new Map([
    ["a.ink", "one"],
    ["b.ink", "two"],
  ]);
  const after = applyChange(texts, {
    edits: [
      { path: "a.ink", start: 0, end: 1, text: "O" },
      { path: "new.ink", start: 0, end: 0, text: "new" },
    ],
    renamed: { "b.ink": "c.ink" },
  });
  expect([...after]).toEqual([
    ["a.ink", "One"],
    ["c.ink", "two"],
    ["new.ink", "new"],
  ]);
  expect([...texts.keys()]).toEqual(["a.ink", "b.ink"]);
});

it("of two edits that overlap the first counts", () => {
  expect(
    applyEdits("abcdef", [
      { start: 1, end: 4, text: "x" },
      { start: 3, end: 5, text: "y" },
    ]),
  ).toBe("axef");
});
