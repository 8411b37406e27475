/** Included files: where their lines and knots go, and in which order. */
import { expect, it } from "vitest";
import { compileWithInkjs, compileWithUs, type Files } from "./with-inkjs.ts";

function compare(main: string, included: Readonly<Record<string, string>>): void {
  const files: Files = { read: (path) => included[path] };
  for (const countAllVisits of [false, true]) {
    const theirs = compileWithInkjs(main, countAllVisits, files);
    const ours = compileWithUs(main, countAllVisits, files);
    expect(theirs.texts.filter((text) => text.includes("ERROR"))).toEqual([]);
    expect(ours.compiled.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(ours.json).toEqual(theirs.json);
  }
}

it.each<[string, string, Record<string, string>]>([
  ["lines stand where the INCLUDE stands", "one\nINCLUDE a\ntwo\n", { a: "three\nfour\n" }],
  ["two in a row", "INCLUDE a\nINCLUDE b\n", { a: "one\n", b: "two" }],
  ["a file of nothing", "INCLUDE a\none\n", { a: "" }],
  ["a file of knots alone", "INCLUDE a\n-> k\n", { a: "== k\n-> END\n" }],
  ["knots of both", "INCLUDE a\n-> k\n== k\n-> l\n", { a: "== l\n-> k\n" }],
  [
    "nested",
    "INCLUDE a\none\n",
    { a: "two\nINCLUDE b\nthree\n== k\n-> l\n", b: "four\n== l\n-> k\n" },
  ],
  [
    "globals in the order of the flows",
    "INCLUDE a\nVAR w = 1\n== k\nVAR x = 1\n-> END\n",
    {
      a: "VAR v = 1\nINCLUDE b\n= s\nVAR y = 1\n-> END\n== l\nVAR z = 1\n-> END\n",
      b: "== m\nVAR u = 1\n-> END\n",
    },
  ],
  ["a weave of its own", "* a\nINCLUDE x\n- d\n", { x: "* e\n** f\n- g\n* h\n" }],
  ["loose ends run on into the includer", "INCLUDE x\n- d\n", { x: "* e\n** f\n" }],
  ["a weave deeper than where it stands", "* a\n** b\nINCLUDE x\n-- c\n- d\n", { x: "* e\n- g\n" }],
  ["no weave under a choice", "* a\nINCLUDE x\nb\n* c\n- d\n", { x: "e\n" }],
  ["labels are shared", "INCLUDE x\n{lab}\n-> lab\n", { x: "- (lab) e\n" }],
  ["temps of the top are shared", "INCLUDE x\n{t}\n~ t = 2\n", { x: "~ temp t = 1\n" }],
  [
    "lists and constants",
    "INCLUDE x\n{a} {C} {LIST_COUNT(l)}\n",
    { x: "LIST l = a, (b)\nCONST C = 5\n" },
  ],
  ["the same file twice", "INCLUDE x\nINCLUDE x\n", { x: "one {a|b}\n" }],
  [
    "passed over in a knot",
    "-> k\n== k\none\nINCLUDE x\ntwo\n-> END\n",
    { x: "three\n== l\n-> END\n" },
  ],
  ["a tag at the end", "INCLUDE x\none\n", { x: "two # tag\n# tag" }],
])("%s", (_, main, files) => compare(main, files));

it("a variable of another file counts as declared, whichever file comes first", () => {
  const included: Record<string, string> = { a: "== l\nVAR v = -> k\n-> w\n" };
  const files: Files = { read: (path) => included[path] };
  const main = "INCLUDE a\n-> k\n== k\nVAR w = -> l\n-> v\n";
  expect(compileWithUs(main, false, files).compiled.diagnostics).toEqual([]);
});
