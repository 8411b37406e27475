import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { FourWaysSum } from "./main.ts";

const folder = import.meta.dirname;

it("20,000 generated programs play alike from the JSON of either side", () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, "run.mjs"), "--seeds", "300001..320000"],
    { encoding: "utf8", cwd: join(folder, "..", ".."), maxBuffer: 1 << 29 },
  );
  const sum = JSON.parse(stdout) as FourWaysSum;
  const { faults, ...figures } = sum;
  const report = `${JSON.stringify(figures, undefined, 2)}\n${stderr}`;
  writeFileSync(join(folder, "last-long-run.txt"), `The last long run.\n${report}`);
  console.log(report);
  expect(faults.slice(0, 20)).toEqual([]);
  expect(sum.programs + sum.lost.length).toBe(20_000);
  expect(sum.lost.length).toBeLessThan(20);
  // What does not compile, or takes too long, has not been compared.
  expect(sum.compiled).toBeGreaterThan(sum.programs * 0.95);
  expect(sum.plays).toBeGreaterThan(sum.compiled * 2.5);
  expect(sum.turns).toBeGreaterThan(sum.plays);
});
