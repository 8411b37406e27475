/**
 * A check that remembers the one before says what a check from the beginning says, whatever was
 * edited meanwhile; and where only words were edited it explores nothing again.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { CheckMemory, check, type Report, type ViewedProgram } from "../../src/check/index.ts";
import { compileKeep } from "../../src/compile/keep.ts";
import { makeRandom, type Random } from "../support/random.ts";
import { smallStory } from "./small-stories.ts";

const folder = fileURLToPath(new URL("stories", import.meta.url));
const written = readdirSync(folder)
  .filter((name) => /\.(?:ink|keep)$/.test(name))
  .map((name) => ({ name, source: readFileSync(join(folder, name), "utf8") }));

/** The story as each of its readers has it; `undefined` where it has errors. */
function told(name: string, source: string): ViewedProgram[] | undefined {
  const first = compileKeep(source, { name });
  if (first.program === undefined) return undefined;
  const people = first.symbols?.cast.people ?? [];
  const playable = people.filter(({ isPlayable }) => isPlayable).map((person) => person.name);
  if (playable.length === 0) return [{ as: undefined, program: first.program }];
  const programs = playable.map((as) => ({
    as,
    program: compileKeep(source, { name, as }).program,
  }));
  return programs.flatMap(({ as, program }) => (program === undefined ? [] : [{ as, program }]));
}

/** All that a report says, as text. */
function said(report: Report): string {
  return JSON.stringify(report, (_, value: unknown) =>
    typeof value === "bigint" ? `${value}n` : value,
  );
}

/** One edit: most of words alone, some of what the story does. */
function edited(source: string, { int, pick, weighted }: Random): string {
  const lines = source.split("\n");
  const text = lines.flatMap((line, at) => (/^\s*[A-Z][a-z]/.test(line) ? [at] : []));
  const at = text.length === 0 ? int(0, lines.length - 1) : pick(text);
  const line = lines[at] as string;
  const end = line.search(/\s*(?:->.*)?$/);
  const kind = weighted([
    [4, "more"],
    [2, "fewer"],
    [2, "line"],
    [1, "value"],
    [1, "number"],
    [1, "divert"],
    [1, "gone"],
  ]);
  if (kind === "more") lines[at] = `${line.slice(0, end)} And so on.${line.slice(end)}`;
  else if (kind === "fewer") lines[at] = line.replace(/ \w+(?= )/, "");
  else if (kind === "line") lines.splice(at, 0, "");
  else if (kind === "value") lines[at] = `${line.slice(0, end)} {1 + 1}${line.slice(end)}`;
  else if (kind === "number") {
    const numbers = lines.flatMap((each, n) => (/\d/.test(each) ? [n] : []));
    if (numbers.length === 0) return source;
    const which = pick(numbers);
    lines[which] = (lines[which] as string).replace(/\d/, String(int(0, 3)));
  } else if (kind === "divert") lines[at] = `${line.slice(0, end)} -> END`;
  else lines.splice(at, 1);
  return lines.join("\n");
}

function followEdits(name: string, source: string, random: Random, edits: number): number {
  const memory = new CheckMemory();
  let text = source;
  let kept = 0;
  for (let edit = 0; edit <= edits; edit++) {
    const programs = told(name, text);
    if (programs !== undefined) {
      const before = memory.kept.map(({ viewpoint }) => viewpoint.exploration);
      const report = check(programs, { memory, limit: 2_000 });
      expect(said(report), `${name}, edit ${edit}\n${text}`).toBe(
        said(check(programs, { limit: 2_000 })),
      );
      kept += memory.kept.filter(({ viewpoint }) => before.includes(viewpoint.exploration)).length;
    }
    // Now and then from the beginning: a story that was edited too often says little.
    text = edited(edit % 6 === 5 ? source : text, random);
  }
  return kept;
}

describe("a check with a memory says what one without says", () => {
  it.each(written)("$name", ({ name, source }) => {
    followEdits(name, source, makeRandom(name.length), 8);
  });

  it("over edits of random stories, many of which are not explored again", () => {
    let kept = 0;
    for (let seed = 1; seed <= 12; seed++) {
      kept += followEdits("small.ink", smallStory(seed), makeRandom(seed), 8);
    }
    expect(kept).toBeGreaterThan(20);
  });
});

describe("what was explored is kept", () => {
  const story = [
    "VAR coins = 0",
    "-> market",
    "=== market",
    "You are at the market.",
    "+ [Beg]",
    "  ~ coins = MIN(coins + 1, 3)",
    "  A coin falls. -> market",
    "* {coins > 2} [Buy the lamp] It is yours. -> END",
  ].join("\n");
  const checked = (memory: CheckMemory, source: string): Report =>
    check(told("a.ink", source) ?? [], { memory });
  const isKept = (from: string, to: string): boolean => {
    const memory = new CheckMemory();
    checked(memory, from);
    const before = memory.kept[0]?.viewpoint.exploration;
    const report = checked(memory, to);
    expect(said(report)).toBe(said(checked(new CheckMemory(), to)));
    return before !== undefined && memory.kept[0]?.viewpoint.exploration === before;
  };

  it.each([
    ["other words", "A coin falls.", "Two coins fall, and one of them rolls away."],
    ["other words of a choice", "[Buy the lamp]", "[Buy that old lamp]"],
    ["lines further down", "=== market", "\n\n// The market.\n=== market"],
    ["words that stand elsewhere too", "A coin falls.", "You are at the market."],
  ])("where there are %s", (_, from, to) => {
    expect(isKept(story, story.replace(from, to))).toBe(true);
  });

  it("in a story with people, from each of its viewpoints", () => {
    const lines = written.find(({ name }) => name.startsWith("lines-that-only-one-viewpoint"));
    const memory = new CheckMemory();
    const source = lines?.source ?? "";
    check(told("a.keep", source) ?? [], { memory });
    const before = memory.kept.map(({ viewpoint }) => viewpoint.exploration);
    expect(before.length).toBe(2);
    const other = source.replace(
      "Her hands are cold.",
      "She has her gloves on, and they are thick.",
    );
    const report = check(told("a.keep", other) ?? [], { memory });
    expect(said(report)).toBe(said(check(told("a.keep", other) ?? [])));
    expect(memory.kept.map(({ viewpoint }) => viewpoint.exploration)).toEqual(before);
  });

  it.each([
    ["a condition is another", "coins > 2", "coins > 1"],
    ["a choice is no more once-only", "* {coins", "+ {coins"],
    ["a value is printed", "A coin falls.", "A coin falls, the {coins}th."],
    ["a variable has another name", "coins", "pence"],
  ])("but not where %s", (_, from, to) => {
    expect(isKept(story, story.replaceAll(from, to))).toBe(false);
  });

  it("but not where text becomes a value", () => {
    const asked = story.replace(
      "  A coin falls. -> market",
      '  ~ temp word = "gold"\n  A coin falls. {word == "gold": It shines.}\n  -> market',
    );
    expect(isKept(asked, asked.replace('"gold"\n', '"iron"\n'))).toBe(false);
    expect(isKept(asked, asked.replace("It shines.", "It glows."))).toBe(true);
    const parts = asked.replace('"gold"\n', '"{coins > 0:gold|iron}"\n');
    expect(isKept(parts, parts.replace(":gold|", ":tin|"))).toBe(false);
  });

  it("but not where a check was stopped on its way", () => {
    const memory = new CheckMemory();
    check(told("a.ink", story) ?? [], { memory, onProgress: () => false });
    expect(memory.kept).toEqual([]);
  });
});
