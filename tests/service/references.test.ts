import { describe, expect, it } from "vitest";
import type { Project } from "../../src/service/api.ts";
import { openProject } from "../../src/service/project.ts";
import { describeShared } from "../support/shared-data.ts";
import { type Opened, othersStories, placeOf, shippedStories } from "./asking.ts";

const UNKNOWN = new Set([
  "unknown-divert",
  "unknown-variable",
  "unknown-read-count",
  "unknown-list-item",
  "unknown-assignment",
  "unknown-function",
]);

/**
 * Takes the name out of each declaration that is tried, and compares the places that break with
 * the references. Answers how many places broke.
 */
function breakEach({ project }: Opened, every: number): number {
  let broken = 0;
  const fresh = "quite_another";
  // Files that the story doesn't lead to are not judged by their names.
  const files = project.outline().filter(({ isInStory }) => isInStory);
  const entries = files.flatMap((file) => file.entries);
  for (const [i, entry] of entries.entries()) {
    if (i % every !== 0 || entry.kind === "external" || entry.kind === "list") continue;
    const { path, start, end } = entry.nameRange;
    const references = project.referencesAt(path, start);
    const others = references.filter(({ use }) => use !== "declared");
    // Declared twice, as the words of types are: the other declaration still holds.
    if (references.length - others.length !== 1) continue;
    const change = { title: "", edits: [{ path, start, end, text: fresh }] };
    const after = project.withChange(change);
    const moved = fresh.length - (end - start);
    const before = (at: { path: string; start: number; end: number }): [number, number] => {
      const shift = at.path === path && at.start > start ? moved : 0;
      return [at.start - shift, at.end - shift];
    };
    const faults = after
      .problems()
      .filter(({ code }) => UNKNOWN.has(code))
      .map((fault) => ({ path: fault.path, span: before(fault) }));
    for (const fault of faults) {
      const isKnown = others.some(
        (each) =>
          each.path === fault.path && each.start >= fault.span[0] && each.end <= fault.span[1],
      );
      expect(isKnown, `${entry.name} breaks at ${fault.path}:${fault.span[0]}`).toBe(true);
    }
    // The other way around: each place breaks, or has come to mean something else.
    for (const each of others) {
      const isBroken = faults.some(
        ({ path, span }) => path === each.path && span[0] <= each.start && each.end <= span[1],
      );
      const shift = each.path === path && each.start > start ? moved : 0;
      const now = after.definitionsAt(each.path, each.start + shift);
      const isOther =
        now.length > 0 && now.every((place) => place.start !== start || place.path !== path);
      expect(isBroken || isOther, `${entry.name} at ${each.path}:${each.start}`).toBe(true);
      if (isBroken) broken++;
    }
  }
  return broken;
}

describe("the references of a name are the places that break without its declaration", () => {
  for (const story of shippedStories().filter(({ name }) => name === "good-weight")) {
    it(story.name, () => expect(breakEach(story, 1)).toBeGreaterThan(100));
  }
});

describeShared("and in other people's stories", () => {
  for (const story of othersStories()) {
    it(story.name, () => expect(breakEach(story, 6)).toBeGreaterThan(4));
  }
});

const text = [
  "VAR gold = 1",
  "LIST moods = calm, (cross)",
  "-> hall.attic",
  "=== hall ===",
  "= attic",
  "~ gold++",
  "{gold > 1: {double(gold)}}",
  "* (door) {attic.door < 2} [{moods.calm}] -> hall.attic.door",
  "- -> END",
  "=== function double(x) ===",
  "~ return x * 2",
  "",
].join("\n");
const project: Project = openProject({ "a.ink": text });
const uses = (words: string): string[] =>
  project
    .referencesAt("a.ink", placeOf(text, words).start)
    .map(
      ({ start, end, use }) =>
        `${use} ${text.slice(start, end)}@${text.slice(0, start).split("\n").length}`,
    );

it.each([
  ["gold = 1", ["declared gold@1", "changed gold@6", "read gold@7", "read gold@7"]],
  ["attic\n", ["target attic@3", "declared attic@5", "named attic@8", "named attic@8"]],
  ["hall ===", ["named hall@3", "declared hall@4", "named hall@8"]],
  ["door)", ["declared door@8", "read door@8", "target door@8"]],
  ["calm,", ["declared calm@2", "read calm@8"]],
  ["moods =", ["declared moods@2", "named moods@8"]],
  ["double(gold", ["called double@7", "declared double@10"]],
  ["x)", ["declared x@10", "read x@11"]],
])("how %s is used", (words, expected) => {
  expect(uses(words)).toEqual(expected);
});

it("a definition is found from behind a name too, and not from a comment", () => {
  const story = "VAR gold = 1 // gold\n{gold}\n-> END\n";
  const opened = openProject({ "a.ink": story });
  const declared = [{ path: "a.ink", start: 4, end: 8 }];
  expect(opened.definitionsAt("a.ink", placeOf(story, "gold}").end - 1)).toEqual(declared);
  expect(opened.definitionsAt("a.ink", placeOf(story, "gold}").start)).toEqual(declared);
  expect(opened.definitionsAt("a.ink", placeOf(story, "// gold").end - 2)).toEqual([]);
  expect(opened.definitionsAt("a.ink", 0)).toEqual([]);
});

it("an INCLUDE leads to its file", () => {
  const opened = openProject(
    { "main.ink": "INCLUDE rooms/hall.ink\n-> hall\n", "rooms/hall.ink": "=== hall\n-> END\n" },
    { main: "main.ink" },
  );
  expect(opened.definitionsAt("main.ink", 12)).toEqual([
    { path: "rooms/hall.ink", start: 0, end: 0 },
  ]);
  expect(opened.definitionsAt("main.ink", 27)).toEqual([
    { path: "rooms/hall.ink", start: 4, end: 8 },
  ]);
});

it("people are found as speakers, owners, in sentences and in what is told", () => {
  const story =
    "CAST\n    Ada (she), playable\n    Tom (he)\nAda waits for Tom.\nTom: Ada?\n* Ada: No.\n    ~ Ada warms to Tom\n* {Tom likes Ada} Ada [Go]\n- -> END\n";
  const opened = openProject({ "a.keep": story });
  const found = opened.referencesAt("a.keep", placeOf(story, "Ada (she)").start);
  expect(found.map(({ use }) => use)).toEqual([
    "declared",
    "told",
    "told",
    "speaks",
    "read",
    "read",
    "speaks",
  ]);
});
