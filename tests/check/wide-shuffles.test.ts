/** A shuffle with more parts than it is kept of which were drawn: a search, and not a proof. */
import { expect, it } from "vitest";
import { check } from "../../src/check/index.ts";
import { compile } from "../../src/compile/index.ts";
import type { Program } from "../../src/program/program.ts";

function shuffleOf(parts: number): Program {
  const lines = Array.from({ length: parts }, (_, n) => `    - Part ${n}.`);
  const story = [
    "- (top)",
    "+ [Go.]",
    "  {shuffle:",
    ...lines,
    "  }",
    "+ [Out.] -> END",
    "- -> top",
  ];
  return compile(story.join("\n")).program as Program;
}

it("takes a shuffle of five parts for what it is", () => {
  const report = check([{ as: undefined, program: shuffleOf(5) }], {});
  expect(report.verdict).toBe("proved");
  expect(report.states).toBe(32);
});

it("says of a shuffle of 32 parts that not all about it was looked at", () => {
  const report = check([{ as: undefined, program: shuffleOf(32) }], {});
  expect(report.verdict).toBe("bounded");
  expect(report.bounds.join(" ")).toContain("A shuffle (line 3) has more than 31 parts");
});
