/**
 * What the parts weigh in a reader's browser, as `npm run sizes` measures it.
 */
import { budgets, measureSizes } from "../scripts/sizes.mjs";
import type { Row } from "./row.ts";

const kb = 1024;

export async function benchSizes(): Promise<Row[]> {
  const sizes: Record<string, { minified: number; gzipped: number }> = await measureSizes();
  return Object.entries(sizes).map(([part, { minified, gzipped }]) => ({
    name: `sizes-${part.replace(/[^a-z]+/gi, "-")}`,
    what: `Size: ${part}`,
    unit: "KB",
    ours: gzipped / kb,
    goal: { of: "ours", atMost: ((budgets as Record<string, number>)[part] as number) / kb },
    note: `gzipped; ${(minified / kb).toFixed(1)} KB minified`,
    more: { minifiedKB: minified / kb },
  }));
}
