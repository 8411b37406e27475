/**
 * `NAME.check` files: read, faults told at their place, and written anew without losing a line.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ReadSettings, readSettings, strangeRanges } from "../../src/check/settings.ts";
import { printSettings, withAcceptance } from "../../src/check/settings-write.ts";

const whole = `// Notes stand anywhere.
RANGES
    dice: 1..6
    mood(): -1..1 // of the host
    one: 4

RULES
    (thrifty) always: coins >= 0
    never: rude > 3 and not (said == "before lunch")
    reaching attic before found_key
    after (told before 3), always: knows // why
    reaching hall.door leads to reaching attic
    at every ending: coins == 0
    possible: coins > 5
    possible at an ending: love

ACCEPTED
    promise-unsettled/return: she never comes back: see https://example.org/why
`;

/** What a span covers, as it is written. */
function at({ source }: ReadSettings, { start, end }: { start: number; end: number }): string {
  return source.written.slice(start, end);
}

describe("a .check file", () => {
  const read = readSettings("a.check", whole, 3);

  it("gives its ranges", () => {
    expect(read.diagnostics).toEqual([]);
    expect(read.ranges.map(({ name, least, most }) => [name, least, most])).toEqual([
      ["dice", 1, 6],
      ["mood", -1, 1],
      ["one", 4, 4],
    ]);
    expect(read.ranges.map(({ span }) => at(read, span))).toEqual([
      "dice: 1..6",
      "mood(): -1..1",
      "one: 4",
    ]);
  });

  it("gives its rules, each part with its place", () => {
    const rules = read.rules.map(({ kind, name, first, second }) => {
      for (const part of [first, second]) {
        if (part !== undefined) expect(at(read, part.span)).toBe(part.text);
      }
      return [kind, name, `${first.kind} ${first.text}`, second && `${second.kind} ${second.text}`];
    });
    expect(rules).toEqual([
      ["always", "thrifty", "condition coins >= 0", undefined],
      ["never", "rule 2", 'condition rude > 3 and not (said == "before lunch")', undefined],
      ["before", "rule 3", "reaching attic", "condition found_key"],
      ["after", "rule 4", "condition (told before 3)", "condition knows"],
      ["leadsTo", "rule 5", "reaching hall.door", "reaching attic"],
      ["atEveryEnding", "rule 6", "condition coins == 0", undefined],
      ["possible", "rule 7", "condition coins > 5", undefined],
      ["possibleAtAnEnding", "rule 8", "condition love", undefined],
    ]);
    expect(read.rules[0]?.words).toBe("always: coins >= 0");
    expect(read.rules[0]?.span.file).toBe(3);
  });

  it("gives what is accepted, with a reason that may hold anything", () => {
    expect(read.accepted.map(({ id, why }) => [id, why])).toEqual([
      ["promise-unsettled/return", "she never comes back: see https://example.org/why"],
    ]);
  });

  it("may have line ends of Windows and a byte order mark", () => {
    const other = readSettings("a.check", `\ufeff${whole.replaceAll("\n", "\r\n")}`);
    expect(other.diagnostics).toEqual([]);
    const plain = (all: ReadSettings) => [all.ranges, all.rules, all.accepted].flat().length;
    expect(plain(other)).toBe(plain(read));
    expect(at(other, (other.rules[0] as { span: { start: number; end: number } }).span)).toBe(
      "(thrifty) always: coins >= 0",
    );
  });

  it("is written as it was read", () => {
    const printed = printSettings(read);
    const again = readSettings("a.check", printed);
    expect(again.diagnostics).toEqual([]);
    const bare = ({ ranges, rules, accepted }: ReadSettings) =>
      JSON.stringify([ranges, rules, accepted], (key, value) =>
        key === "span" ? undefined : value,
      );
    expect(bare(again)).toBe(bare(read));
    expect(printSettings({ ranges: [], rules: [], accepted: [] })).toBe("");
  });
});

it("takes a declaration as it would stand in a story, in a part or before all", () => {
  const { ranges, diagnostics } = readSettings(
    "a.check",
    "EXTERNAL weather(): 0..3 // windless to storm\nRANGES\n    EXTERNAL roll(sides, times): 1..6\n",
  );
  expect(diagnostics).toEqual([]);
  expect(ranges.map(({ name, least, most }) => [name, least, most])).toEqual([
    ["weather", 0, 3],
    ["roll", 1, 6],
  ]);
});

describe("faults in a .check file", () => {
  const told = (text: string) => {
    const read = readSettings("a.check", text);
    return read.diagnostics.map(({ code, primary }) => `${code} ${at(read, primary.span)}`);
  };

  it("are told where they stand", () => {
    expect(told("dice: 1..6\n")).toEqual(["unclear-setting dice: 1..6"]);
    expect(told("RANGES\ndice: 1..6\n")).toEqual(["unclear-setting dice: 1..6"]);
    expect(told("RANGES\n    dice: 6..1\n    mood: much\n    dice 3\n")).toEqual([
      "unclear-range 6..1",
      "unclear-range much",
      "unclear-setting dice 3",
    ]);
    expect(told("RANGES\n    big: 0..9999999999\n")).toEqual(["unclear-range 0..9999999999"]);
    expect(told("RULES\n    sometimes: x\n    always:\n    (n) x before \n")).toEqual([
      "unclear-rule sometimes: x",
      "unclear-rule always:",
      "unclear-rule x before",
    ]);
    expect(told("ACCEPTED\n    never-reached/a\n")).toEqual([
      "acceptance-without-reason never-reached/a",
    ]);
    expect(told("ACCEPTED\n    a/b: once\n    a/b: twice\n")).toEqual(["setting-twice a/b: twice"]);
  });

  it("leave the rest in force", () => {
    const read = readSettings("a.check", "RANGES\n    ?\n    dice: 1..6\n");
    expect(read.ranges.map(({ name }) => name)).toEqual(["dice"]);
  });

  it("are told of ranges that are of nothing", () => {
    const read = readSettings("a.check", "RANGES\n    dcie: 1..6\n    dice: 1..6\n");
    const [found, ...more] = strangeRanges(read, ["dice"], () => "dice");
    expect(found?.code).toBe("range-of-nothing");
    expect(found?.fix).toBe("write `dice`, or take the line out.");
    expect(more).toEqual([]);
  });

  it("never throw, whatever is written", () => {
    const line = fc.constantFrom(
      "RANGES",
      "RULES",
      "ACCEPTED",
      "    a: 1..2",
      "    (x) after a, always: b",
      "    after always:",
      '    "(" before ")"',
      "    : : :",
      "//",
      "\t(",
      "",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), (lines) => {
        const text = lines.join("\n");
        const { diagnostics, source } = readSettings("a.check", text);
        for (const { primary } of diagnostics) {
          expect(primary.span.end).toBeLessThanOrEqual(source.written.length);
          expect(primary.span.start).toBeLessThanOrEqual(primary.span.end);
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe("accepting a finding", () => {
  it("begins a file, adds to one, and changes what is there", () => {
    const first = withAcceptance(undefined, "stuck/hall", "for\nthe sequel");
    expect(first).toMatch(/^\/\/ .*\n\nACCEPTED\n {4}stuck\/hall: for the sequel\n$/);
    const second = withAcceptance(first, "never-reached/x", "cut");
    expect(second).toBe(`${first}    never-reached/x: cut\n`);
    const third = withAcceptance(second, "stuck/hall", "better");
    expect(third).toBe(second.replace("for the sequel", "better"));
  });

  it("goes into its part, before what comes after", () => {
    const text = "ACCEPTED\n  a/b: c\n\n// Rules of the house\nRULES\n  always: x\n";
    expect(withAcceptance(text, "d/e", "f")).toBe(text.replace("c\n", "c\n  d/e: f\n"));
    expect(withAcceptance("RULES\r\n  always: x\r\n", "d/e", "f")).toBe(
      "RULES\r\n  always: x\r\n\r\nACCEPTED\r\n    d/e: f\r\n",
    );
  });

  it("gives a reason to one that had none", () => {
    expect(withAcceptance("ACCEPTED\n    a/b\n", "a/b", "c")).toBe("ACCEPTED\n    a/b: c\n");
  });

  it("never loses a line", () => {
    const line = fc.constantFrom("ACCEPTED", "  a/b: c", "  a/b", "RULES", "  ?", "// n", "");
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), (lines) => {
        const text = lines.map((each) => each.replace(/[\r\n]/g, "")).join("\n");
        const after = withAcceptance(text, "z/z", "why");
        let at = 0;
        for (const each of text.split("\n")) {
          if (each.trim() === "") continue;
          const found = after.indexOf(each, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + each.length;
        }
        const read = readSettings("a.check", after);
        expect(read.accepted.filter(({ id }) => id === "z/z")).toHaveLength(1);
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
