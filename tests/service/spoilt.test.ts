import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openProject } from "../../src/service/project.ts";
import { mutantCorpus } from "../fuzz/mutants.ts";
import { mutateGently, mutateSource } from "../fuzz/mutate.ts";
import { askEverything, shippedStories } from "./asking.ts";

/** Asks everything about spoilt sources; what throws fails by itself. */
function ask(corpus: readonly string[], main: string, from: number, to: number): number {
  let said = 0;
  for (let seed = from; seed <= to; seed++) {
    const text = seed % 3 === 0 ? mutateGently(seed, corpus) : mutateSource(seed, corpus);
    const project = openProject({ [main]: text, "part.ink": "an included line\n" }, { main });
    const offsets = [(seed * 7919) % (text.length + 1), (seed * 104729) % (text.length + 1)];
    said += askEverything(project, main, offsets);
  }
  return said;
}

it("1,850 spoilt ink sources: nothing throws, and every place is in the text", () => {
  const corpus = mutantCorpus(60).map((text) => text.slice(0, 900));
  expect(ask(corpus, "a.ink", 1, 1850)).toBeGreaterThan(50_000);
});

it("150 spoilt stories with people", () => {
  // The heads of the stories that ship, where everything of people's is declared.
  const corpus = shippedStories()
    .filter(({ project }) => project.main.endsWith(".keep"))
    .map(({ project }) => (project.text(project.main) ?? "").slice(0, 1500));
  expect(corpus.length).toBeGreaterThan(2);
  expect(ask(corpus, "a.keep", 1, 150)).toBeGreaterThan(10_000);
});

it("every beginning of a story, as it is while somebody types it", () => {
  const text = readFileSync("messages/sentence-not-understood.md", "utf8");
  const story = /```keep[^\n]*\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  let project = openProject({ "a.keep": "" }, { main: "a.keep" });
  for (let length = 1; length <= story.length; length++) {
    project = project.withText("a.keep", story.slice(0, length));
    askEverything(project, "a.keep", [length]);
  }
  expect(project.text("a.keep")).toBe(story);
});

it("what is no text at all", () => {
  for (const text of [
    "\u0000",
    "\ufeff",
    "\r\r\n\r",
    "\ud800",
    "😀=== 😀",
    "/*",
    "//",
    "\\",
    "{".repeat(5000),
    "(".repeat(5000),
    "* ".repeat(3000),
  ]) {
    for (const main of ["a.ink", "a.keep"]) {
      const project = openProject({ [main]: text }, { main });
      expect(
        askEverything(project, main, [0, 1, text.length, text.length + 10, -1]),
      ).toBeGreaterThanOrEqual(0);
    }
  }
});
