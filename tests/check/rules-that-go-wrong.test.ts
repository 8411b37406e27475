/**
 * Rules whose conditions go wrong, or that are looked at where the engine looks ahead: nothing is
 * proved of the first, and what is passed twice counts once.
 */
import { describe, expect, it } from "vitest";
import { checkRuled } from "./ruled.ts";

const halls = `
VAR goal = -> hall
VAR x = 0
-> hall
=== hall ===
* [One]
  ~ x = 1
  -> hall
* [Other] -> END
`;

describe("a rule whose condition goes wrong", () => {
  it.each(["never: x / 0 == 1", "always: 10 / x > 3", "never: goal", 'never: "a" + goal == 3'])(
    "is not proved: %s",
    (rule) => {
      const report = checkRuled(halls, rule);
      expect(report.verdict).toBe("bounded");
      expect(report.bounds).toEqual([`The rule \`${rule}\` could not be looked at.`]);
      expect(report.rules).toEqual([]);
    },
  );

  it("is no matter of rules that don't, not even before variables have their first values", () => {
    const report = checkRuled(halls, "always: goal == -> hall\nnever: 10 / (x + 1) < 5");
    expect(report.verdict).toBe("proved");
    expect(report.rules.map(({ holds }) => holds)).toEqual([true, true]);
  });
});

// Text made by a function that prints lines: then the engine looks ahead for glue, and comes by
// what stands there once more.
const ahead = `
VAR s = ""
VAR x = 0
~ s = "{said()}"
One
{s == "b": yes}
~ x = x + 1
two
{x: three}
~ x = x + 1
four
* [Go]
-
-> END
=== function said() ===
{x: a}
b
`;

describe("what only rules ask for", () => {
  // It is overwritten by the choice's first step, and looked at just before.
  const story = `
VAR s = 1
~ s = 0
-> hall
=== hall ===
* [Go]
  ~ s = 0
  -> END
`;

  it("is as it was, where it is looked at before it is overwritten", () => {
    const report = checkRuled(story, "after hall, always: s == 0\nreaching hall leads to s == 1");
    expect(report.verdict).toBe("proved");
    expect(report.rules.map(({ holds }) => holds)).toEqual([true, false]);
  });
});

describe("where the engine looks ahead", () => {
  it("words count once, and rules are looked at in order", () => {
    const report = checkRuled(
      ahead,
      "x == 1 before x == 2\nnever: x > 2\nafter x == 2, always: x == 2",
    );
    expect(report.rules.map(({ holds }) => holds)).toEqual([true, true, true]);
    const [view] = report.viewpoints;
    expect(view?.words).toEqual({ fewest: 5, mean: 5, most: 5 });
  });

  it("a string that is compared is no line of the story's", () => {
    const report = checkRuled(ahead, 'never: s == "zzz"');
    expect(report.lines.all).toBe(8);
    expect(report.lines.unreached.map(({ words }) => words)).toEqual(["a"]);
  });
});
