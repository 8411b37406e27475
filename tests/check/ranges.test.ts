/**
 * Variables that leave the ranges declared for them: what is found, and how far it is looked at
 * what comes after that.
 */
import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import type { Report } from "../../src/check/report.ts";
import { compileKeep } from "../../src/compile/keep.ts";

function checked(source: string): Report {
  const { program } = compileKeep(source, { name: "a.keep" });
  if (program === undefined) throw new Error("not compiled");
  return check([{ as: undefined, program }], { limit: 1_000_000 });
}

/** A counter that a function counts on, so that every value of it is told apart. */
function counting(step: string, more: string): string {
  return [
    "VAR trust: 0..3 = 1",
    "-> loop",
    "=== function grow(ref x)",
    `~ x = x + ${step}`,
    "=== loop",
    "Trust {trust}.",
    `+ ${more} [More]`,
    "  ~ grow(trust)",
    "  -> loop",
    "* [Enough] -> END",
  ].join("\n");
}

function titles({ findings }: Report): string[] {
  return findings.filter(({ code }) => code === "range-left").map(({ title }) => title);
}

describe("a variable that leaves its range", () => {
  it("and counts on is found, and not followed for ever", () => {
    const report = checked(counting("1", ""));
    expect(titles(report)).toEqual(["`trust` leaves its range 0..3"]);
    expect(report.findings[0]?.play?.choices.length).toBe(3);
    expect(report.verdict).toBe("bounded");
    expect(report.bounds).toEqual([
      "What comes after `trust` (line 1) has left its range 0..3 goes on and on, and not all of it " +
        "was looked at. Hold it within its range where it changes, or declare a wider one.",
    ]);
    // Within the range, ten thousand beyond it, and what those lead to.
    expect(report.states).toBeLessThan(20_100);
    expect(report.states).toBeGreaterThan(10_000);
  });

  it("by fractions is found as well", () => {
    const report = checked(counting("0.75", ""));
    expect(titles(report)).toEqual(["`trust` leaves its range 0..3"]);
    expect(report.findings[0]?.play?.choices.length).toBe(3);
    expect(report.verdict).toBe("bounded");
    expect(report.states).toBeLessThan(20_100);
  });

  it("and comes to an end all the same is looked at whole", () => {
    const report = checked(counting("1", "{trust < 40}"));
    expect(titles(report)).toEqual(["`trust` leaves its range 0..3"]);
    expect(report.verdict).toBe("proved");
    expect(report.bounds).toEqual([]);
    expect(report.viewpoints[0]?.longest).toBe(40);
  });

  it("where only its range is asked for is looked at whole", () => {
    const report = checked(counting("1", "").replace("grow(trust)", "trust = trust + 1"));
    expect(titles(report)).toEqual(["`trust` leaves its range 0..3"]);
    expect(report.verdict).toBe("proved");
    expect(report.states).toBeLessThan(10);
  });

  it("is named beside another that has no end", () => {
    const source = counting("1", "")
      .replace("-> loop\n", "VAR free = 0\n-> loop\n")
      .replace("[More]\n", "[Free]\n~ free = free + trust\n-> loop\n+ [More]\n")
      .replace("Trust {trust}.", "{trust} {free}");
    const { program } = compileKeep(source, { name: "a.keep" });
    if (program === undefined) throw new Error("not compiled");
    const report = check([{ as: undefined, program }], { limit: 60_000 });
    expect(report.bounds.join("\n")).toMatch(/`trust`[^\n]*range 0\.\.3[^\n]*\n[^\n]*`free`/);
  });
});
