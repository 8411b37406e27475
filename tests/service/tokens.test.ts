import { describe, expect, it } from "vitest";
import type { Token } from "../../src/service/api.ts";
import { openProject } from "../../src/service/project.ts";
import { scanTokens } from "../../src/service/scan.ts";
import { overlay } from "../../src/service/tokens.ts";
import { describeShared } from "../support/shared-data.ts";
import { type Opened, othersStories, shippedStories } from "./asking.ts";

/** A text with what each token is: `⟨kind:letters⟩`. */
function painted(text: string, tokens: readonly Token[]): string {
  let out = "";
  let at = 0;
  for (const { start, end, kind } of tokens) {
    out += `${text.slice(at, start)}⟨${kind}:${text.slice(start, end)}⟩`;
    at = end;
  }
  return out + text.slice(at);
}

const paint = (text: string, path = "a.ink"): string =>
  painted(text, openProject({ [path]: text }).tokens(path));

describe("in ink", () => {
  it.each([
    [
      "=== hall(ref x, -> y) ===\n{x} -> y\n",
      "⟨mark:===⟩ ⟨knot:hall⟩(⟨keyword:ref⟩ ⟨parameter:x⟩, ⟨mark:->⟩ ⟨parameter:y⟩) ⟨mark:===⟩\n⟨mark:{⟩⟨parameter:x⟩⟨mark:}⟩ ⟨mark:->⟩ ⟨parameter:y⟩\n",
    ],
    [
      "VAR gold = 3 // coins\n",
      "⟨keyword:VAR⟩ ⟨variable:gold⟩ ⟨operator:=⟩ ⟨number:3⟩ ⟨comment:// coins⟩\n",
    ],
    [
      "LIST moods = calm, (cross)\n",
      "⟨keyword:LIST⟩ ⟨list:moods⟩ ⟨operator:=⟩ ⟨item:calm⟩, (⟨item:cross⟩)\n",
    ],
    [
      "VAR x = 1\n* (door) {x > 0} Open[ it]. # loud\n",
      "⟨keyword:VAR⟩ ⟨variable:x⟩ ⟨operator:=⟩ ⟨number:1⟩\n⟨mark:*⟩ (⟨label:door⟩) ⟨mark:{⟩⟨variable:x⟩ ⟨operator:>⟩ ⟨number:0⟩⟨mark:}⟩ Open⟨mark:[⟩ it⟨mark:]⟩. ⟨tag:# loud⟩\n",
    ],
    ["{one|two: three \\{ four}\n", "⟨mark:{⟩one⟨mark:|⟩two: three ⟨escape:\\{⟩ four⟨mark:}⟩\n"],
    ["{&heads|tails} <> over\n", "⟨mark:{⟩⟨mark:&⟩heads⟨mark:|⟩tails⟨mark:}⟩ ⟨mark:<>⟩ over\n"],
    [
      '~ temp a = "one {1 + 1}"\n',
      '⟨mark:~⟩ ⟨keyword:temp⟩ ⟨variable:a⟩ ⟨operator:=⟩ ⟨string:"one ⟩⟨mark:{⟩⟨number:1⟩ ⟨operator:+⟩ ⟨number:1⟩⟨mark:}⟩⟨string:"⟩\n',
    ],
    ["/* one\ntwo */ three\n", "⟨comment:/* one⟩\n⟨comment:two */⟩ three\n"],
    ["TODO: more\n-> END\n", "⟨note:TODO: more⟩\n⟨mark:->⟩ ⟨keyword:END⟩\n"],
    ["-> nowhere\n", "⟨mark:->⟩ ⟨unknown:nowhere⟩\n"],
    ["{RANDOM(1, 6)}\n", "⟨mark:{⟩⟨function:RANDOM⟩(⟨number:1⟩, ⟨number:6⟩)⟨mark:}⟩\n"],
  ])("%s", (text, expected) => {
    expect(paint(text)).toBe(expected);
  });

  it("half a line keeps the colours of its names", () => {
    expect(paint("VAR gold = 1\n{gold > \n~ gold = \n-> ha\n=== hall\n-> END\n")).toBe(
      "⟨keyword:VAR⟩ ⟨variable:gold⟩ ⟨operator:=⟩ ⟨number:1⟩\n⟨mark:{⟩gold > \n⟨mark:~⟩ ⟨variable:gold⟩ ⟨operator:=⟩ \n⟨mark:->⟩ ⟨unknown:ha⟩\n⟨mark:===⟩ ⟨knot:hall⟩\n⟨mark:->⟩ ⟨keyword:END⟩\n",
    );
  });
});

it("of people: who speaks and how, names in sentences, words of sentences", () => {
  const head = "CAST\n    Ada (she), playable\nFACTS\n    (sold) the boat is sold: yes\n";
  const text = `${head}Ada (softly): Well, Ada?\n~ Ada learns that the boat is sold\n{Ada knows sold and not Ada is here: Gone.}\n-> END\n`;
  expect(paint(text, "a.keep").slice(paint(head, "a.keep").length)).toBe(
    "⟨person:Ada⟩ (⟨manner:softly⟩): Well, Ada?\n⟨mark:~⟩ ⟨person:Ada⟩ ⟨sentence:learns⟩ ⟨sentence:that⟩ ⟨sentence:the⟩ ⟨fact:boat is sold⟩\n⟨mark:{⟩⟨person:Ada⟩ ⟨sentence:knows⟩ ⟨fact:sold⟩ ⟨keyword:and⟩ ⟨keyword:not⟩ ⟨person:Ada⟩ ⟨sentence:is⟩ ⟨sentence:here⟩⟨mark::⟩ Gone.⟨mark:}⟩\n⟨mark:->⟩ ⟨keyword:END⟩\n",
  );
  const [person] = openProject({ "a.keep": text })
    .tokens("a.keep")
    .filter(({ kind }) => kind === "person");
  expect(person).toMatchObject({ person: 0, isDeclaration: true });
});

/** Every name is coloured, and a part of a file as the whole is. */
function checkStory({ project }: Opened): number {
  let names = 0;
  for (const path of project.storyPaths()) {
    const text = project.text(path) ?? "";
    const tokens = project.tokens(path);
    expect(
      tokens.filter(({ kind }) => kind === "unknown"),
      path,
    ).toEqual([]);
    const starts = new Set(tokens.map(({ start }) => start));
    const outline = project.outline().find((file) => file.path === path)?.entries ?? [];
    for (const { nameRange } of outline) expect(starts.has(nameRange.start)).toBe(true);
    names += outline.length;
    for (let from = 0; from < text.length; from += 4001) {
      const to = from + 1500;
      const within = (list: readonly Token[]): readonly Token[] =>
        list.filter(({ start, end }) => end > from && start < to);
      expect(within(project.tokens(path, from, to))).toEqual(within(tokens));
    }
  }
  return names;
}

describe("every name of a story has its colour", () => {
  for (const story of shippedStories()) {
    it(story.name, () => expect(checkStory(story)).toBeGreaterThan(4));
  }
});

describeShared("and of other people's", () => {
  for (const story of othersStories()) {
    it(story.name, () => expect(checkStory(story)).toBeGreaterThan(4));
  }
});

describe("by the look of lines alone", () => {
  it("most of the story is coloured the same", () => {
    const [story] = shippedStories().filter(({ name }) => name === "good-weight");
    const project = story?.project;
    const path = project?.main ?? "";
    const text = project?.text(path) ?? "";
    const exact = new Set(project?.tokens(path).map(({ start, end }) => `${start} ${end}`));
    const scanned = scanTokens(path, text);
    const same = scanned.filter(({ start, end }) => exact.has(`${start} ${end}`)).length;
    expect(same / scanned.length).toBeGreaterThan(0.95);
  });

  it("a part is begun at its knot", () => {
    const text = "{one:\n=== hall ===\nHello. -> END\n";
    expect(scanTokens("a.ink", text, 20, 40)).toEqual(
      scanTokens("a.ink", text).filter(({ start, end }) => end > 20 && start < 40),
    );
  });
});

it("one layer lies over another without a gap or an overlap", () => {
  const token = (start: number, end: number, kind: Token["kind"]): Token => ({ start, end, kind });
  expect(
    overlay(
      [token(0, 10, "string"), token(12, 14, "mark"), token(20, 22, "number")],
      [token(2, 4, "knot"), token(8, 13, "label"), token(15, 16, "item"), token(20, 22, "fact")],
    ),
  ).toEqual([
    token(0, 2, "string"),
    token(2, 4, "knot"),
    token(4, 8, "string"),
    token(8, 13, "label"),
    token(13, 14, "mark"),
    token(15, 16, "item"),
    token(20, 22, "fact"),
  ]);
});
