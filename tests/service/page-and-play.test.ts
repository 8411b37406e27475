import { describe, expect, it } from "vitest";
import { Story } from "../../src/play/index.ts";
import { instructionLength } from "../../src/program/instructions.ts";
import { openProject } from "../../src/service/project.ts";
import { makeRandom } from "../support/random.ts";
import { describeShared } from "../support/shared-data.ts";
import { type Opened, othersStories, placeOf, shippedStories } from "./asking.ts";

/**
 * Plays by dice, and looks each line that is read up in its file. Answers how many lines were
 * read, and how many begin with a word of the line that they lead to.
 */
function followLines({ project }: Opened, seed: number): { read: number; same: number } {
  const { program } = project.compiled();
  if (program === undefined) throw new Error("the story doesn't compile");
  const story = new Story(program, { seed, onDiagnostic: () => {} });
  const random = makeRandom(seed);
  let read = 0;
  let same = 0;
  for (let turn = 0; turn < 25; turn++) {
    for (const { text, span } of story.continueAll()) {
      const word = /[\p{L}]{2,}/u.exec(text)?.[0];
      if (span === undefined || word === undefined) continue;
      const range = project.rangeOfSpan(span);
      if (range === undefined) throw new Error("a line from nowhere");
      const source = project.text(range.path) ?? "";
      const start = source.lastIndexOf("\n", range.start - 1) + 1;
      const end = source.indexOf("\n", range.end);
      read++;
      if (source.slice(start, end < 0 ? undefined : end).includes(word)) same++;
    }
    const { choices } = story;
    if (choices.length === 0) break;
    story.choose(random.int(0, choices.length - 1));
  }
  return { read, same };
}

/** Of people much is told in other words than it is written in. */
function expectFollowed(story: Opened, seed: number): void {
  const { read, same } = followLines(story, seed);
  expect(read).toBeGreaterThan(2);
  const isTold = story.project.main.endsWith(".keep");
  expect(same / read).toBeGreaterThan(isTold ? 0.4 : 0.8);
}

describe("a line that was played leads to its place", () => {
  it("in the words of its line", () => {
    const text =
      "// A note.\n-> hall\n=== hall ===\nYou are in the hall. // big\n* [Go] You go.\n- -> END\n";
    const project = openProject({ "a.ink": text });
    const { program } = project.compiled();
    if (program === undefined) throw new Error("the story doesn't compile");
    const story = new Story(program, { seed: 1 });
    const [line] = story.continueAll();
    const range = line?.span && project.rangeOfSpan(line.span);
    expect(range).toEqual({ path: "a.ink", ...placeOf(text, "You are in the hall.") });
    const offered = story.choices[0]?.span;
    expect(offered && project.rangeOfSpan(offered)).toMatchObject({
      start: placeOf(text, "* [Go]").start,
    });
  });

  for (const story of shippedStories()) {
    it(story.name, () => expectFollowed(story, 5));
  }
});

describe("where play can begin", () => {
  const text = [
    "Before. -> hall", // 0
    "=== hall ===",
    "In the hall.",
    "* (knock) Knock.",
    "    Nobody.",
    "    * * (again) Again.",
    "        Still nobody.",
    "* Leave.",
    "    Left.",
    "- (after) After.",
    "= attic",
    "{true:",
    "    * (deep) Deep. -> END",
    "}",
    "-> END",
    "=== door(x) ===",
    "A door.",
    "-> END",
    "=== function f() ===",
    "~ return 1",
    "",
  ].join("\n");
  const project = openProject({ "a.ink": text });

  it.each([
    ["Before.", []],
    ["In the hall.", ["hall"]],
    ["Nobody.", ["hall.0.c-0", "hall"]],
    ["Still nobody.", ["hall.0.c-0.9.c-0", "hall.0.c-0", "hall"]],
    ["Left.", ["hall.0.c-1", "hall"]],
    ["After.", ["hall.0.after", "hall"]],
    ["Deep.", ["hall.attic.3.b.c-0", "hall.attic", "hall"]],
    ["A door.", ["door"]],
    ["~ return", []],
  ])("for “%s”", (words, expected) => {
    const entries = project.entriesAt("a.ink", placeOf(text, words).start);
    expect(entries.map(({ path }) => path)).toEqual(expected);
  });

  it("says what has to be given", () => {
    expect(project.entriesAt("a.ink", placeOf(text, "A door").start)[0]).toMatchObject({
      kind: "knot",
      parameters: ["x"],
    });
  });
});

/** Jumps to where every line of a story could be begun. */
function beginEverywhere({ project }: Opened): number {
  const { program } = project.compiled();
  if (program === undefined) throw new Error("the story doesn't compile");
  const tried = new Set<string>();
  for (const path of project.storyPaths()) {
    const text = project.text(path) ?? "";
    for (let at = 0; at >= 0 && at < text.length; at = text.indexOf("\n", at + 120)) {
      for (const entry of project.entriesAt(path, at + 1)) {
        if (entry.parameters.length > 0 || tried.has(entry.path)) continue;
        tried.add(entry.path);
        const story = new Story(program, { seed: 1, onDiagnostic: () => {} });
        expect(() => story.jump(entry.path), entry.path).not.toThrow(RangeError);
      }
    }
  }
  return tried.size;
}

describe("play can begin at every place that is offered", () => {
  for (const story of shippedStories()) {
    it(story.name, () => expect(beginEverywhere(story)).toBeGreaterThan(0));
  }
});

describeShared("and in other people's stories", () => {
  for (const story of othersStories()) {
    it(story.name, () => {
      expect(beginEverywhere(story)).toBeGreaterThan(0);
      // One of them is written in pictures.
      if (story.name !== "ld41-emoji") expectFollowed(story, 3);
    });
  }
});

describe("every instruction with a place belongs to one line", () => {
  for (const { name, project } of shippedStories()) {
    it(name, () => {
      const { program } = project.compiled();
      if (program === undefined) throw new Error("the story doesn't compile");
      const owner = new Map<number, string>();
      let lines = 0;
      for (const { path, line, stretches } of project.codeOf(program)) {
        const count = (project.text(path) ?? "").split("\n").length;
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(count);
        lines++;
        for (let i = 0; i < stretches.length; i += 2) {
          for (let pc = stretches[i] as number; pc < (stretches[i + 1] as number); pc++) {
            if (owner.has(pc)) throw new Error(`${pc} belongs to two lines`);
            owner.set(pc, `${path}:${line}`);
          }
        }
      }
      let instructions = 0;
      for (let pc = 0; pc < program.code.length; pc += instructionLength(program, pc))
        instructions++;
      expect(lines).toBeGreaterThan(10);
      expect(owner.size).toBeGreaterThanOrEqual(instructions * 0.9);
    });
  }

  it("the line that says it", () => {
    const text = "One. // 1\nTwo.\n\n* Three[]. -> four\n=== four\nFive.\n-> END\n";
    const project = openProject({ "a.ink": text });
    const { program } = project.compiled();
    if (program === undefined) throw new Error("the story doesn't compile");
    const lines = project.codeOf(program).map(({ line }) => line);
    expect(lines).toEqual(expect.arrayContaining([1, 2, 4, 6, 7]));
    expect(lines).not.toContain(3);
  });
});
