/**
 * Writing ink's JSON: what it takes for every reader to mean the same.
 */
import { Compiler, CompilerOptions, Story as InkjsStory } from "inkjs/full";
import { describe, expect, it } from "vitest";
import { compile, Story } from "../../src/index.ts";
import { readInkJson } from "../../src/program/ink-json-read.ts";
import { writeInkJson } from "../../src/program/ink-json-write.ts";
import { linkProgram } from "../../src/program/link.ts";
import type { Tree } from "../../src/program/tree.ts";

function treeOf(source: string): Tree {
  const { tree, diagnostics } = compile(source);
  if (tree === undefined) throw new Error(diagnostics.map(({ title }) => title).join("; "));
  return tree;
}

const jsonOf = (source: string): string => writeInkJson(treeOf(source));

/** What a story shows, compiled here and read back from its JSON. */
function ours(json: string): string {
  const read = readInkJson(json);
  if ("error" in read) throw new Error(read.error);
  const story = new Story(linkProgram(read.tree, { dialect: "inkjs" }), { seed: 1 });
  return story
    .continueAll()
    .map(({ text }) => text)
    .join("\n");
}

/** What inkjs shows of it, or says of it. */
function inkjs(json: string): string {
  try {
    return new InkjsStory(json).ContinueMaximally().trim();
  } catch (error) {
    return `crash: ${(error as Error).message}`;
  }
}

function inkjsJson(source: string): string {
  const options = new CompilerOptions(null, [], false, () => {});
  return new Compiler(source, options).Compile().ToJson() as string;
}

/** The JSON of the first container's content. */
const contentOf = (source: string): string => {
  const json = jsonOf(source);
  return json.slice(json.indexOf("[[") + 2, json.indexOf(',["done"'));
};

describe("fractions", () => {
  it("keep their point, and pass inkjs's search for points", () => {
    expect(contentOf("{5.0/2}")).toBe('"ev",5.0,2,"/","out","/ev","\\n"');
    expect(contentOf("{0.5}")).toBe('"ev",0.5,"out","/ev","\\n"');
    expect(contentOf("{1.05}")).toBe('"ev",105e-2,"out","/ev","\\n"');
    expect(contentOf("{0.0001}")).toBe('"ev",1e-4,"out","/ev","\\n"');
    expect(contentOf("{0.0000001}")).toBe('"ev",1e-7,"out","/ev","\\n"');
    expect(contentOf("{-5.0/2}")).toBe('"ev",["nop",5.0,"_",null],2,"/","out","/ev","\\n"');
    expect(contentOf("{-5.25}")).toBe('"ev",-5.25,"out","/ev","\\n"');
    expect(contentOf("{1000000000000000000000.0}")).toBe(
      '"ev",1000000000000000000000.0,"out","/ev","\\n"',
    );
    expect(contentOf("{-7 / 2}")).toBe('"ev",-7,2,"/","out","/ev","\\n"');
  });

  it("mean the same in every reader", () => {
    const values = ["5.0", "-5.0", "1.05", "-1.05", "10.005", "0.1", "0.0", "-0.0", "0.000001"];
    values.push("123456789.0", "0.03125", "-100.0", "3.0", "7.5", "100000000000000000000.0");
    for (const value of values) {
      const source = `VAR x = ${value}\n{x} {x / 2} {x + 1} {${value} / 4} {f(${value})}\n-> END\n== function f(y)\n~ return y / 8\n`;
      const story = new Story(linkProgram(treeOf(source), { dialect: "inkjs" }), { seed: 1 });
      const shown = story.continue()?.text;
      const json = jsonOf(source);
      expect(ours(json), value).toBe(shown);
      expect(inkjs(json), value).toBe(shown);
    }
  });

  it("points-in-json: inkjs's own JSON loses the point of 5.0 and cannot be loaded with 1.05", () => {
    const half = "{5.0/2}\n";
    expect(inkjs(inkjsJson(half))).toBe("2");
    expect(ours(inkjsJson(half))).toBe("2");
    expect(inkjs(jsonOf(half))).toBe("2.5");
    expect(ours(jsonOf(half))).toBe("2.5");
    for (const source of ["{1.05 * 2}\n", "It costs, 5.0 pounds, or so.\n"]) {
      expect(inkjs(inkjsJson(source))).toMatch(/^crash: .*JSON/);
      expect(inkjs(jsonOf(source))).toBe(ours(jsonOf(source)));
      expect(ours(inkjsJson(source))).toBe(ours(jsonOf(source)));
    }
  });
});

describe("text", () => {
  it("that looks like a number to inkjs reaches it as text", () => {
    const texts = [
      "It costs, 5.0 pounds.",
      "1,2.0,3.00,4.5",
      "a,\u00a05.0b",
      '"One, 1.0", he said, 2.05 times.',
      "back\\\\slash, 7.0",
      "12.0",
    ];
    for (const text of texts) {
      const json = jsonOf(`${text} {"in, 3.0 strings"} # tag, 4.0\n`);
      expect(JSON.parse(json)).toBeDefined();
      const shown = ours(json);
      expect(shown).toContain("in, 3.0 strings");
      expect(inkjs(json)).toBe(shown);
    }
  });
});

describe("whole numbers", () => {
  it("are all digits, however many", () => {
    const source = "{2147483648} {-2147483649} {1000000000000000000000}\n";
    const json = jsonOf(source);
    expect(json).toContain(",1000000000000000000000,");
    expect(inkjs(json)).toBe(ours(json));
    expect(writeInkJson(treeOf(source))).toBe(json);
  });
});

it("what is written again is the same, and so is what is read again", () => {
  const source =
    "VAR x = -2.0\nVAR t = -> k\nLIST L = (a), b = 5\nLIST M = c\nEXTERNAL g(a, b)\n" +
    "{x} {L} {-3.0 * x}{&a|b|{!c|d}} # tag {x}\n* (lab) {x < 1} [Go] on # t\n  -> k ->\n" +
    '+ {lab} "Stay" {(a, c)} {()} {L ^ (a)} {L ? a}\n  <- k\n- (gat) {lab} {TURNS_SINCE(-> lab)}\n{gat: -> END}\n' +
    "== k\n~ temp y = 1\n{f(y, -4.0)} {g(1, 2)}\n->->\n= s\n{~p|q}<>\n-> t\n" +
    "== function f(ref a1, b1)\n~ a1++\n~ return a1 / b1\n== function g(a1, b1)\n~ return a1 + b1\n";
  const tree = treeOf(source);
  const json = writeInkJson(tree);
  const read = readInkJson(json);
  if ("error" in read) throw new Error(read.error);
  expect(writeInkJson(read.tree)).toBe(json);
  const { spans: _, sources: __, ...program } = linkProgram(tree);
  const { spans: ___, sources: ____, ...again } = linkProgram(read.tree);
  expect(again).toEqual(program);
});
