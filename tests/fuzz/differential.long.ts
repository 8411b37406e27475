import { spawnSync } from "node:child_process";
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { featuresBelow, showCoverage } from "./coverage.ts";
import { excusedShare, type Summary, showSummary } from "./run-range.ts";

const folder = import.meta.dirname;
const report = join(folder, "last-long-run.txt");

function fuzz(...words: string[]): { out: string; status: number } {
  const { stdout, stderr, status } = spawnSync(process.execPath, words, {
    encoding: "utf8",
    cwd: join(folder, "..", ".."),
    maxBuffer: 1 << 29,
  });
  return { out: stdout + stderr, status: status ?? 1 };
}

function note(title: string, text: string): void {
  appendFileSync(report, `\n== ${title}\n${text.trim()}\n`);
}

beforeAll(() => {
  writeFileSync(report, "The last long run of the fuzzers.\n");
});

describe("the long run", () => {
  it("5,000 programs generate and execute every feature 200 times or more", () => {
    const { out } = fuzz("tests/fuzz/run.mjs", "--seeds", "1..5000", "--json");
    const summary = JSON.parse(out) as Summary;
    note("features in 5,000 programs", showCoverage(summary.coverage));
    expect(featuresBelow(summary.coverage, 200)).toEqual([]);
  });

  it("100,000 programs play alike, but for what is excused", () => {
    const { out } = fuzz("tests/fuzz/run.mjs", "--seeds", "100001..200000", "--json");
    const summary = JSON.parse(out) as Summary;
    note("100,000 programs", showSummary(summary));
    expect(summary.differences, showSummary(summary)).toEqual([]);
    expect(excusedShare(summary)).toBeLessThanOrEqual(0.01);
    // What is rejected or dropped has not been compared.
    expect(summary.same).toBeGreaterThan(summary.programs * 0.95);
  });

  it("100,000 spoilt sources neither throw nor hang", () => {
    const { out, status } = fuzz("tests/fuzz/run.mjs", "--mutants", "1..100000");
    note("100,000 spoilt sources", out);
    expect(status, out).toBe(0);
  });

  it("every planted fault is found within 5,000 programs", () => {
    const { out, status } = fuzz("tests/fuzz/run-planted.mjs");
    note("planted faults", out);
    expect(status, out).toBe(0);
  });
});
