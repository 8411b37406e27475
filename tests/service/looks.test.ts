import { describe, expect, it } from "vitest";
import { sourceStats } from "../../src/compile/stats.ts";
import { makeVocabulary } from "../../src/people/vocabulary.ts";
import { openProject } from "../../src/service/project.ts";
import { keepRules } from "../../src/syntax/index.ts";
import { othersStories, shipped, shippedStories } from "./asking.ts";

const text = [
  "# title: A house", // 1
  "VAR gold = 3",
  "LIST moods = calm, (cross)",
  "-> hall",
  "=== hall(x) ===", // 5
  "A hall. {gold > 1: Gold!}",
  "* (door) Knock.",
  "    Nobody comes.",
  "    * * Wait.",
  "    - - (waited) Still nobody.", // 10
  "* Leave.",
  "- -> END",
  "= attic",
  "{",
  "- gold: Dust.", // 15
  "- else: More dust.",
  "}",
  "TODO: less dust",
  "-> END",
  "/* nothing", // 20
  "here */",
  "=== function double(x) ===",
  "~ return x * 2",
  "",
].join("\n");
const project = openProject({ "a.ink": text });
const lineOf = (offset: number): number => text.slice(0, offset).split("\n").length;

it("the outline nests what stands in knots and lists, with words", () => {
  const [file] = project.outline();
  expect(file).toMatchObject({ path: "a.ink", isInStory: true });
  const names = file?.entries.map(({ kind, name, detail, children }) => [
    kind,
    name,
    detail,
    children.map((child) => child.fullName),
  ]);
  expect(names).toEqual([
    ["variable", "gold", "= 3", []],
    ["list", "moods", "calm, cross", ["moods.calm", "moods.cross"]],
    ["knot", "hall", "(x)", ["hall.door", "hall.waited", "hall.attic"]],
    ["function", "double", "(x)", []],
  ]);
  const hall = file?.entries[2];
  // A hall. Gold! Knock. Nobody comes. Wait. Still nobody. Leave.; in the attic: Dust. More dust.
  expect(hall?.words).toBe(10 + 3);
  expect(file?.words).toBe(13);
  expect(project.symbolsOf("a.ink")).toEqual(file?.entries);
});

it("what can be folded begins and ends at ends of lines", () => {
  const folds = project
    .folds("a.ink")
    .map(({ start, end, kind }) => [kind, lineOf(start), lineOf(end)]);
  expect(folds).toEqual([
    ["knot", 5, 19],
    ["choice", 7, 10],
    ["stitch", 13, 19],
    ["braces", 14, 17],
    ["comment", 20, 21],
    ["knot", 22, 23],
  ]);
  for (const { start, end } of project.folds("a.ink")) {
    expect(text.charAt(start)).toBe("\n");
    expect(["\n", ""]).toContain(text.charAt(end));
  }
});

describe("names are found by their letters", () => {
  it.each([
    ["hall", ["hall", "hall.door", "hall.attic", "hall.waited"]],
    ["dor", ["hall.door"]],
    ["attic", ["hall.attic"]],
    ["ha.do", ["hall.door"]],
    ["cross", ["moods.cross"]],
    ["zzz", []],
  ])("%s", (query, expected) => {
    const found = project.findSymbols(query).map(({ fullName }) => fullName);
    expect(found.slice(0, expected.length || 1)).toEqual(expected);
  });

  it("the best first, as many as were asked for", () => {
    expect(shipped("fine-mist").findSymbols("come")[0]).toMatchObject({
      kind: "knot",
      name: "come_back",
    });
    expect(shipped("fine-mist").findSymbols("e", 7)).toHaveLength(7);
  });
});

describe("a story is counted as the command line counts it", () => {
  for (const { name, project } of [...shippedStories(), ...othersStories()]) {
    it(name, () => {
      const source = project.text(project.main) ?? "";
      const isKeep = project.main.endsWith(".keep");
      const stats = sourceStats(source, {
        name: project.main,
        files: (path) => {
          const text = project.text(path);
          return text === undefined ? undefined : { name: path, text };
        },
        ...(isKeep ? { keep: { rules: keepRules, vocabulary: makeVocabulary } } : {}),
      });
      const { words, knots, stitches, functions, choices, gathers, files, byKnot } =
        project.statistics();
      const { knots: k, stitches: s, functions: f, choices: c, gathers: g } = stats;
      expect({ knots, stitches, functions, choices, gathers }).toEqual({
        knots: k,
        stitches: s,
        functions: f,
        choices: c,
        gathers: g,
      });
      // There tags and texts in quotes are words too.
      expect(words).toBeLessThanOrEqual(stats.words);
      expect(words).toBeGreaterThan(stats.words * 0.9 - 60);
      expect(files.reduce((sum, file) => sum + file.words, 0)).toBe(words);
      expect(byKnot.reduce((sum, knot) => sum + knot.words, 0)).toBe(words);
    });
  }
});

it("words are counted for who says them", () => {
  const story =
    "CAST\n    Ada (she), playable\n    Tom (he)\nAda (very softly): One two three.\nTom: Four.\n* Ada: Five[ six].\n* Tom [Go]He goes.\n- Told and told.\n-> END\n";
  expect(openProject({ "a.keep": story }).statistics().saidBy).toEqual([
    { name: "Ada", words: 3 + 2 },
    { name: "Tom", words: 1 },
  ]);
});
