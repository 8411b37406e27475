/** Types where ink leaves room: read, held to, printed, and in `.ink` files an error still. */
import { describe, expect, it } from "vitest";
import { compileKeep } from "../../../src/compile/keep.ts";
import { Story } from "../../../src/play/index.ts";
import { linkProgram } from "../../../src/program/link.ts";

function codes(text: string, name = "story.keep"): string[] {
  return compileKeep(text, { name }).diagnostics.map(({ code }) => code);
}

const HEAD = `VAR trust: 0..10 = 5
VAR low: -3..-1 = -2
VAR mood: calm | tense = calm
VAR sea: calm | rough = rough
VAR met: bool = false
VAR name: string = "Ann"
VAR share: float = 1
VAR count: int = 0
VAR way: divert = -> k
CONST TEN = 10
CONST MORE = 7
EXTERNAL roll(sides: 2..20): 1..6
`;
const TAIL = `
-> k
=== k ===
-> END
=== knot(a: bool, ref b: 0..3, -> c: divert) ===
-> END
=== function f(a: 0..3, b: calm | tense): string
~ return "x"
=== function g(): 0..3 ===
~ return 3
`;

describe("what fits", () => {
  it.each([
    ["~ trust = 0"],
    ["~ trust = 10"],
    ["~ trust = TEN"],
    ["~ trust = MORE"],
    ["~ trust = trust + 100"],
    ["~ trust += 10"],
    ["~ trust++"],
    ["~ low = -3"],
    ["~ mood = tense"],
    ['~ mood = "tense"'],
    ["~ mood = sea"],
    ["~ sea = calm"],
    ["~ met = true"],
    ["~ met = trust > 3"],
    ['~ name += "a"'],
    ["~ share = 1.5"],
    ["~ count = -12"],
    ["~ way = -> k"],
    ["~ temp x: 0..3 = 3"],
    ["~ temp y: calm | tense | odd = odd"],
    ["~ trust = roll(20)"],
    ["{f(3, calm)}"],
    ["{mood == calm: A|B}"],
    ["{mood:\n- calm: A\n- tense: B\n}"],
  ])("%s", (text) => {
    expect(codes(HEAD + text + TAIL)).toEqual([]);
  });
});

describe("what does not", () => {
  it.each([
    ["~ trust = 11"],
    ["~ trust = -1"],
    ["~ trust = 1.0"],
    ["~ trust = true"],
    ['~ trust = "3"'],
    ["~ trust = calm"],
    ["~ trust += 11"],
    ["~ trust -= 11"],
    ["~ low = TEN"],
    ["~ mood = rough"],
    ['~ mood = "Calm"'],
    ["~ mood = 0"],
    ["~ met = 0"],
    ["~ name = 3"],
    ["~ share = true"],
    ["~ count = 1.5"],
    ["~ way = ()"],
    ["~ temp x: 0..3 = 4"],
    ["~ trust = roll(1)"],
    ["{f(4, calm)}"],
    ["{f(3, rough)}"],
    ["-> knot(1, trust, -> k)"],
  ])("%s", (text) => {
    expect(codes(HEAD + text + TAIL)[0]).toBe("type-mismatch");
  });
  it.each([["~ mood++"], ["~ met--"], ["~ mood += 1"], ["~ name -= 1"], ["~ way += 1"]])(
    "%s can't be counted",
    (text) => {
      expect(codes(HEAD + text + TAIL)).toEqual(["type-not-counted"]);
    },
  );
  it("holds what a variable starts as, what parameters are set to and what functions answer", () => {
    expect(codes("VAR trust: 0..10 = 12\n{trust}\n")).toEqual(["type-mismatch"]);
    expect(codes("-> k(1)\n=== k(a: 0..3) ===\n~ a = 4\n-> END\n")).toEqual(["type-mismatch"]);
    expect(codes("{f()}\n=== function f(): bool\n~ return 3\n")).toEqual(["type-mismatch"]);
  });
});

describe("what is no type", () => {
  it.each([
    ["VAR x: number = 5\n"],
    ["VAR x: = 5\n"],
    ["VAR x: 0.. = 5\n"],
    ["VAR x: 0..9999999999 = 5\n"],
    ["VAR x: calm = 5\n"],
    ["~ temp x: (a) = 5\n"],
  ])("%j", (text) => {
    expect(codes(text)[0]).toBe("unclear-type");
  });
  it("an empty range", () => {
    expect(codes("VAR x: 5..1 = 5\n{x}\n")).toContain("empty-range");
  });
});

describe("words", () => {
  it("are constants of the story that print as written", () => {
    const text = `${HEAD}~ mood = tense\n{mood} {sea == calm: calm|not calm} {tense}${TAIL}`;
    const { tree } = compileKeep(text, { name: "story.keep" });
    if (tree === undefined) throw new Error("not compiled");
    const story = new Story(linkProgram(tree, {}), { seed: 1 });
    expect(story.continueAll().map((line) => line.text)).toEqual(["tense not calm tense"]);
  });
  it("clash with other names as constants do", () => {
    expect(codes("VAR m: a | b = a\nVAR a = 1\n{m}{a}\n")).toContain("name-taken");
    expect(codes("VAR m: a | b = a\n~ temp a = 1\n{m}{a}\n")).toContain("name-taken");
    expect(codes("VAR m: a | b = a\n{m}\n=== k(a) ===\n-> END\n")).toContain("name-taken");
    expect(codes("VAR m: a | b = a\nLIST l = a\n{m}{l}\n")).toContain("name-taken");
    expect(codes("VAR m: a | b = a\nCONST a = 1\n{m}\n")).toContain("constant-redefined");
    expect(codes('VAR m: a | b = a\nCONST a = "a"\n{m}\n')).toEqual([]);
    expect(codes("VAR m: a | b = a\n{m}\n-> a\n=== a ===\n-> END\n")).toContain("name-taken");
  });
  it("can't be assigned to", () => {
    expect(codes("VAR m: a | b = a\n~ a = 1\n{m}\n")).toEqual(["constant-assigned"]);
  });
});

describe("in an .ink file", () => {
  it.each([
    ["VAR x: 0..3 = 1\n", "missing-equals"],
    ["~ temp x: 0..3 = 1\n", "missing-temp-value"],
    ["-> k(1)\n=== k(a: bool) ===\n-> END\n", "unclosed-bracket"],
    ["=== function f(): string\n~ return 1\n", "text-after-header"],
    ["EXTERNAL roll(): 1..6\n", "text-after-statement"],
  ])("%j is an error in ink's words", (text, code) => {
    expect(codes(text, "story.ink")).toContain(code);
    const included = compileKeep("INCLUDE part.ink\n", {
      name: "story.keep",
      files: () => ({ name: "part.ink", text }),
    });
    expect(included.diagnostics.map((each) => each.code)).toContain(code);
  });
});

it("says how far whoever explores the story has to look", () => {
  const text = `${HEAD}{f(1, calm)}${TAIL}`;
  const { symbols } = compileKeep(text, { name: "story.keep" });
  expect(symbols?.types).toEqual({
    variables: {
      trust: { kind: "range", from: 0, to: 10 },
      low: { kind: "range", from: -3, to: -1 },
      mood: { kind: "words", words: ["calm", "tense"] },
      sea: { kind: "words", words: ["calm", "rough"] },
      met: { kind: "bool" },
      name: { kind: "string" },
      share: { kind: "float" },
      count: { kind: "int" },
      way: { kind: "divert" },
    },
    locals: {
      knot: { a: { kind: "bool" }, b: { kind: "range", from: 0, to: 3 }, c: { kind: "divert" } },
      f: { a: { kind: "range", from: 0, to: 3 }, b: { kind: "words", words: ["calm", "tense"] } },
    },
    results: { f: { kind: "string" }, g: { kind: "range", from: 0, to: 3 } },
    externals: { roll: { kind: "range", from: 1, to: 6 } },
  });
});
