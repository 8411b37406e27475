/** The ways of reading that are gone on with: the same as if all were made, sorted and cut. */
import { expect, test } from "vitest";
import { goOn, type Hypothesis, START, Ways } from "../../src/english/hypothesis.ts";

const SLACK = 7;

// Costs as the reader has them: few steps apart, so that many are the same.
function costsFrom(seed: number, count: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 48271) % 2147483647;
    return (state % 60) / 4;
  });
}

function bestOf(ways: readonly Hypothesis[], count: number): readonly Hypothesis[] {
  const least = Math.min(...ways.map(({ cost }) => cost));
  return ways
    .filter(({ cost }) => cost <= least + SLACK)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, count);
}

test.each([1, 5, 11, 44])("of %i that are kept, none that is dearer or came later", (count) => {
  const ways = new Ways(count);
  for (let seed = 1; seed <= 60; seed++) {
    const all = costsFrom(seed, seed * 2).map((cost) => goOn(START, cost));
    for (const way of all) ways.push(way);
    const found = ways.take();
    const expected = bestOf(all, count);
    // By what they are, not by what they look like: of two that cost the same the first is kept.
    expect(found.map((way) => all.indexOf(way))).toEqual(
      expected.map((way) => all.indexOf(way as (typeof all)[number])),
    );
  }
});

test("what is turned away beforehand would not have been kept, and what has room is not", () => {
  const ways = new Ways(5);
  const all: Hypothesis[] = [];
  let refused = 0;
  for (const cost of costsFrom(7, 200)) {
    const way = goOn(START, cost);
    all.push(way);
    const kept = bestOf(all, 5).includes(way);
    if (!kept) refused++;
    expect(ways.admits(cost)).toBe(kept);
    if (kept) expect(ways.room(cost)).toBeGreaterThanOrEqual(0);
    ways.push(way);
  }
  expect(refused).toBeGreaterThan(100);
});
