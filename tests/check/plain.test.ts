/** The plain explorer, on stories small enough to count by hand. */
import { describe, expect, it } from "vitest";
import { explorePlainly } from "../../src/check/index.ts";
import { compile } from "../../src/compile/index.ts";
import type { Program } from "../../src/program/program.ts";

function programOf(source: string): Program {
  const { program, diagnostics } = compile(source);
  if (program === undefined) throw new Error(diagnostics.map(({ title }) => title).join("; "));
  return program;
}

describe("the plain explorer", () => {
  it("counts a choice of two, and their endings", () => {
    const result = explorePlainly(programOf("* One\n* Two\n- -> END\n"));
    // The beginning, and an end for each choice: what was chosen is remembered in counts.
    expect(result.states).toBe(3);
    expect(result.steps).toBe(3);
    expect(result.isComplete).toBe(true);
    expect(result.endings).toHaveLength(2);
    expect(result.endings.map((state) => result.playTo(state))).toEqual([[0], [1]]);
    expect(result.depth).toBe(1);
  });

  it("tries every outcome of chance", () => {
    const source = "VAR n = 0\n* Throw\n~ n = RANDOM(1, 6)\n- {~a|b|c}\n-> END\n";
    const result = explorePlainly(programOf(source));
    // 6 throws, and for each 3 ways of the shuffle, of which the state keeps what was drawn.
    expect(result.steps).toBe(1 + 18);
    expect(result.endings).toHaveLength(18);
  });

  it("finds a fault with a shortest play", () => {
    const source =
      "-> top\n== top\n+ Wait -> top\n+ Go -> on\n== on\n+ Back -> top\n+ Fall -> edge\n== edge\nNothing more.\n";
    const result = explorePlainly(programOf(source), { limit: 300 });
    expect(result.isComplete).toBe(false);
    expect(result.faults.map(({ report, play }) => [report.fault.code, play])).toEqual([
      ["ran-out-of-content", [1, 1]],
    ]);
  });

  it("gives the same answer twice", () => {
    const program = programOf("* a\n* b\n* c\n- {~x|y} * d\n* e\n- -> END\n");
    const [first, second] = [explorePlainly(program), explorePlainly(program)];
    expect([first.states, first.steps, first.depth]).toEqual([
      second.states,
      second.steps,
      second.depth,
    ]);
    expect(first.seen).toEqual(second.seen);
  });
});
