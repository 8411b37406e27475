/** The checker against a judge who knows only the documents, on many random tales of people. */
import { expect, it } from "vitest";
import { compareTale } from "./judge/compare.ts";
import { kinds, makeTale } from "./judge/make.ts";

const SEEDS = 2_000;

it.each(Object.entries(kinds))(`finds what there is to find in ${SEEDS} tales %s`, (_, weights) => {
  const parted: string[] = [];
  const agreed = new Map<string, number>();
  let compared = 0;
  for (let seed = 10_001; seed <= 10_000 + SEEDS; seed++) {
    const found = compareTale(makeTale(seed, weights), { limit: 2_500 });
    expect(found.errors, `tale ${seed}`).toEqual([]);
    if (found.left !== undefined) continue;
    compared++;
    if (found.differences.length > 0) parted.push(`${seed}: ${found.differences[0]}`);
    for (const [what, times] of found.agreed) agreed.set(what, (agreed.get(what) ?? 0) + times);
  }
  const told = [...agreed].map(([what, times]) => `${what} ${times}`).join(", ");
  console.log(`${compared} tales judged, ${parted.length} with a difference; ${told}`);
  expect(parted).toEqual([]);
});
