/**
 * What we say beyond ink: the nearest name, warnings of our own, and silence about what only
 * follows from another fault.
 */
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/base/diagnostic.ts";
import { compile } from "../../src/compile/index.ts";

function codes(source: string): string[] {
  return compile(source).diagnostics.map(({ code }) => code);
}

function only(source: string): Diagnostic {
  const { diagnostics } = compile(source);
  expect(diagnostics.map(({ code }) => code)).toHaveLength(1);
  return diagnostics[0] as Diagnostic;
}

/** The source after the one offered edit. */
function mended(source: string): string {
  const { edit } = only(source);
  if (edit === undefined) throw new Error("no edit is offered");
  return source.slice(0, edit.span.start) + edit.text + source.slice(edit.span.end);
}

describe("the nearest name", () => {
  it("of a knot, with the place where it is declared", () => {
    const source = "-> atic\n== attic\n-> END\n";
    const { others, fix } = only(source);
    expect(others).toEqual([{ span: { file: 0, start: 11, end: 16 }, text: "the nearest name" }]);
    expect(fix).toContain("`-> attic`");
    expect(mended(source)).toBe("-> attic\n== attic\n-> END\n");
  });
  it.each([
    ["VAR torch_lit = 1\n{torch_list}\n", "torch_lit"],
    ["VAR torch = 1\n{Torch}\n", "torch"],
    ["VAR torch = 1\n~ trouch = 2\n", "torch"],
    ["~ doubel(1)\n== function double(x)\n~ return x\n", "double"],
    ["-> hall.kitchn\n== hall\n= kitchen\n-> END\n", "hall.kitchen"],
    ["-> hall\n== hall\n-> lable\n- (label) -> END\n", "label"],
    ["LIST door = opened\n{door.openned}\n", undefined],
    ["VAR sun = 1\n{moon}\n", undefined],
    ["VAR sun = 1\n{sum}\n", "sun"],
  ])("in %j", (source, nearest) => {
    const { others, edit } = only(source);
    expect(edit?.text).toBe(nearest);
    expect(others).toHaveLength(nearest === undefined ? 0 : 1);
  });
  it("is not looked for further away than a third of the letters", () => {
    expect(only("VAR ab = 1\n{ac}\n").edit).toBeUndefined();
    expect(only("VAR abc = 1\n{abd}\n").edit?.text).toBe("abc");
  });
});

describe("edits that mend", () => {
  it.each([
    ["{TURNS_SINCE(k)}\n-> k\n== k\n-> END\n", "TURNS_SINCE(-> k)"],
    ["-> g(k)\n== g(-> t)\n-> t\n== k\n-> END\n", "-> g(-> k)"],
    ["VAR v = -> k\n~ temp w = -> v\n-> k\n== k\n-> END\n", "w = v"],
    ["{f}\n== function f\nx\n", "{f()}"],
    ["VAR a = 1\nVAR b = 1\n{a||b}\n", "{a or b}"],
    ["VAR a = 1\n{!a}\n", "{not a}"],
  ])("%j", (source, part) => {
    const text = mended(source);
    expect(text).toContain(part);
    expect(codes(text)).toEqual([]);
  });
});

describe("logic that ink reads as alternatives", () => {
  it.each([
    "VAR a = 1\nVAR b = 1\n{a||b}\n",
    "VAR a = 1\nVAR b = 1\n{ a || b }\n",
    "VAR a = 1\n{a > 1||a < 0}\n",
    "VAR a = 1\n{!a}\n",
    "VAR a = 1\n{!a: yes}\n",
    "LIST l = x, y\n{l ? x||l ? y}\n",
    "{k||j}\n== k\n-> END\n== j\n-> END\n",
  ])("%j is warned of", (source) => {
    expect(codes(source)).toContain("logic-read-as-sequence");
  });
  it.each([
    "VAR a = 1\n{a|b}\n",
    "VAR a = 1\n{one||two}\n",
    "VAR a = 1\n{a||}\n",
    "VAR a = 1\n{!one|two}\n",
    "VAR a = 1\n{!one}\n",
    "VAR a = 1\n{a or a}\n{not a}\n",
    "VAR a = 1\n{&a||a}\n",
    "VAR a = 1\n{a||{a}}\n",
    "VAR the = 1\n{the cat||the dog}\n",
  ])("%j is left alone", (source) => {
    expect(codes(source)).not.toContain("logic-read-as-sequence");
  });
});

describe("a choice that changes the story", () => {
  const f = "VAR n = 0\n== function f()\n~ n++\n~ return n\n";
  it.each([
    `* {f()} One.\n- -> END\n${f}`,
    `* One {f()}.\n- -> END\n${f}`,
    `* [One {f()}.]\n- -> END\n${f}`,
    `* One {g()}.\n- -> END\n${f}== function g()\n~ return f()\n`,
    `* One {h(n)}.\n- -> END\n${f}== function h(ref x)\n~ x = 2\n`,
    `* One {i(n)}.\n- -> END\n${f}== function i(ref x)\n~ h(x)\n== function h(ref x)\n~ x = 2\n`,
    `* One {j()}.\n- -> END\n${f}== function j()\n{n:\n  ~ h(n)\n}\n== function h(ref x)\n~ x = 2\n`,
    `* {a(0) > 1} One.\n- -> END\n${f}== function a(x)\n~ return b(x)\n== function b(x)\n{x < 3:\n  ~ return a(x + 1)\n}\n~ return f()\n`,
  ])("%j is warned of", (source) => {
    expect(codes(source)).toEqual(["choice-changes-story"]);
  });
  it.each([
    `* [One]{f()}.\n- -> END\n${f}`,
    `* One.\n  ~ f()\n- -> END\n${f}`,
    `* One {p()}.\n- -> END\n== function p()\n~ temp x = 1\n~ x++\n~ return x\n`,
    `VAR n = 0\n* One {p(n)}.\n- -> END\n== function p(x)\n~ x++\n~ return x\n`,
    `* One {q()}.\n- -> END\n== function q()\n~ temp x = 1\n~ h(x)\n~ return x\n== function h(ref x)\n~ x = 2\n`,
  ])("%j is not", (source) => {
    expect(codes(source)).toEqual([]);
  });
});

describe("what follows from what could not be read", () => {
  it("a name on a line that could not be read is not unknown as well", () => {
    expect(codes("VAR x = = 1\n{x}\n~ x = 2\n-> END\n")).toHaveLength(1);
  });
  it("but other names are", () => {
    const found = codes("VAR x = = 1\n{x} {y}\n-> nowhere\n");
    expect(found.slice(1).sort()).toEqual(["unknown-divert", "unknown-variable"]);
  });
});

it("an INCLUDE in a knot is said to be passed over", () => {
  const { diagnostics, tree } = compile("-> k\n== k\nINCLUDE a.ink\n-> END\n", {
    files: () => ({ name: "a.ink", text: "VAR x = 1\n" }),
  });
  expect(diagnostics.map(({ code }) => code)).toEqual(["include-in-knot"]);
  expect(tree?.root.named.has("global decl")).toBe(false);
});

it("the second place is where the first of two stands", () => {
  const { others } = only("VAR mood = 1\nVAR mood = 2\n");
  expect(others).toEqual([{ span: { file: 0, start: 4, end: 8 }, text: "declared here first" }]);
});
