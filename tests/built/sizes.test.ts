/**
 * What a reader's browser has to load stays within its budget.
 */
import { expect, test } from "vitest";
import { budgets, measureSizes } from "../../scripts/sizes.mjs";

test("engine and play, and ink's compiler on top, are within their budgets", async () => {
  const sizes = await measureSizes();
  expect(Object.keys(sizes)).toEqual(Object.keys(budgets));
  for (const [part, size] of Object.entries(sizes)) {
    expect(size.gzipped, part).toBeLessThanOrEqual(budgets[part as keyof typeof budgets]);
    expect(size.gzipped, part).toBeGreaterThan(0);
  }
  // A bundle of nothing would be within any budget.
  expect(sizes["engine + play"]?.gzipped).toBeGreaterThan(10_000);
  expect(sizes["ink's compiler, on top"]?.gzipped).toBeGreaterThan(10_000);
});
