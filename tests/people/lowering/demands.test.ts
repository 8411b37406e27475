/** `{needs C}` and `{presumes C}`: they print nothing, hide nothing, and say where they fail. */
import { describe, expect, test } from "vitest";
import { compileKeep } from "../../../src/compile/keep.ts";
import { beginStory, LINE, Machine, run, takeChoice } from "../../../src/engine/index.ts";

const HEAD = `CAST
    Derek (he)
    Meredith (she)
FACTS
    it is raining: no
`;

/** What is printed, and the words of each demand that was not met; always the first choice. */
function play(body: string): { lines: string[]; offered: string[]; unmet: string[] } {
  const { program, symbols, diagnostics } = compileKeep(HEAD + body);
  expect(diagnostics.map(({ title }) => title)).toEqual([]);
  const lines: string[] = [];
  const offered: string[] = [];
  if (program === undefined) return { lines, offered, unmet: [] };
  const machine = new Machine(program);
  machine.marks = [];
  beginStory(machine, 1);
  const unmet: string[] = [];
  for (;;) {
    const isLine = run(machine) === LINE;
    lines.push(...[machine.output.finish().text].filter((text) => text !== ""));
    machine.output.clear();
    for (const number of machine.marks.splice(0)) {
      const mark = symbols?.marks[number];
      if (mark?.kind === "unmet") unmet.push(mark.words);
    }
    if (isLine) continue;
    if (machine.offered === 0) return { lines, offered, unmet };
    offered.push(`${machine.offered} offered, ${unmet.length} unmet`);
    takeChoice(machine, 0);
  }
}

describe("a demand", () => {
  test("that is met says nothing", () => {
    const { lines, unmet } = play("~ now it is raining\nWet. {presumes it is raining}\n-> END\n");
    expect(lines).toEqual(["Wet."]);
    expect(unmet).toEqual([]);
  });

  test("that is not met is marked, and the line is printed all the same", () => {
    const { lines, unmet } = play("It rains {presumes it is raining} harder.\n-> END\n");
    expect(lines).toEqual(["It rains harder."]);
    expect(unmet).toEqual(["presumes it is raining"]);
  });

  test("on a line of its own ends no line", () => {
    const { lines } = play("One, <>\n{needs it is raining}\ntwo.\n-> END\n");
    expect(lines).toEqual(["One, two."]);
  });

  test("of a choice hides nothing, and is looked at when it is taken", () => {
    const { lines, offered, unmet } = play(
      "* {needs it is raining} Take an umbrella[.], and go.\n* Stay.\n-   So.\n-> END\n",
    );
    expect(offered).toEqual(["2 offered, 0 unmet"]);
    expect(unmet).toEqual(["needs it is raining"]);
    expect(lines).toEqual(["Take an umbrella, and go.", "So."]);
  });

  test("of the doer within a choice's words is not needed where they are only offered", () => {
    const { offered, unmet } = play("* Go out {needs it is raining}and get wet.\n-   -> END\n");
    expect(offered).toEqual(["1 offered, 0 unmet"]);
    expect(unmet).toEqual(["needs it is raining"]);
  });
});
