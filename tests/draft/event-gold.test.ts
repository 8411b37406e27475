/**
 * Events don't get lost: floors under how many are found, and how many of those found are right,
 * on passages that were marked by somebody who had not seen the rules, from their text alone; and
 * every script drafted of them is read without an error, and plays.
 */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type EventTally, type GoldEvent, scoreEvents } from "../../bench/score-draft-events.ts";
import { compileKeep } from "../../src/compile/keep.ts";
import { type Draft, draft, scriptOf } from "../../src/draft/index.ts";
import { Story } from "../../src/play/index.ts";

interface Passage {
  readonly text: string;
  readonly events: readonly GoldEvent[];
}

const passages = passagesOf("passages");
const more = passagesOf("more");
const scenes = passagesOf("scenes");

function passagesOf(name: string): readonly Passage[] {
  const file = new URL(`pieces/events/${name}.json`, import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
}

function plays(found: Draft): void {
  const { program, diagnostics } = compileKeep(scriptOf(found), { name: "passage.keep" });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  if (program === undefined) throw new Error("nothing was compiled");
  const story = new Story(program);
  expect([...story.continueAll()].length).toBeGreaterThan(0);
}

describe.skipIf(passages.length === 0)("in forty passages", () => {
  const drafts = passages.map(({ text }) => draft(text));

  it("most events are found, and most that are found are right", () => {
    const tallies = new Map<string, EventTally>();
    drafts.forEach((found, i) => {
      scoreEvents(found, passages[i]?.events ?? [], tallies);
    });
    const all = [...tallies.values()];
    const sum = (of: "marked" | "found" | "same"): number =>
      all.reduce((total, tally) => total + tally[of], 0);
    expect(sum("marked")).toBe(53);
    expect(sum("same")).toBeGreaterThanOrEqual(40);
    expect(sum("found")).toBeLessThanOrEqual(60);
    expect(tallies.get("gives")?.same).toBeGreaterThanOrEqual(9);
  });

  it("a passage in which nothing happens has hardly an event", () => {
    const still = drafts.filter((_, i) => passages[i]?.events.length === 0);
    const written = still.flatMap(({ events }) =>
      events.filter(
        ({ kind, certainty }) => certainty >= 0.6 && /^(?:gives|takes|promises|vows)$/.test(kind),
      ),
    );
    expect(still).toHaveLength(10);
    expect(written).toEqual([]);
  });

  it("every script is read without an error and plays to its end", () => {
    for (const found of drafts) plays(found);
  });
});

describe.skipIf(more.length === 0)("in forty-eight more, told in less plain ways", () => {
  const drafts = more.map(({ text }) => draft(text));

  it("a third or more of the events are found, and most of those found are right", () => {
    const tallies = new Map<string, EventTally>();
    drafts.forEach((found, i) => {
      scoreEvents(found, more[i]?.events ?? [], tallies, undefined, true);
    });
    const all = [...tallies.values()];
    const sum = (of: "marked" | "found" | "same"): number =>
      all.reduce((total, tally) => total + tally[of], 0);
    expect(sum("marked")).toBe(98);
    expect(sum("same")).toBeGreaterThanOrEqual(46);
    expect(sum("found")).toBeLessThanOrEqual(74);
    expect(tallies.get("arrives")?.same).toBeGreaterThanOrEqual(4);
  });

  it("every script is read without an error and plays to its end", () => {
    for (const found of drafts) plays(found);
  });
});

describe.skipIf(scenes.length === 0)(
  "in forty-eight scenes, each told in a paragraph or a few",
  () => {
    const drafts = scenes.map(({ text }) => draft(text));

    it("more than half of the events are found, and four in five of those found are right", () => {
      const tallies = new Map<string, EventTally>();
      drafts.forEach((found, i) => {
        scoreEvents(found, scenes[i]?.events ?? [], tallies, undefined, true);
      });
      const all = [...tallies.values()];
      const sum = (of: "marked" | "found" | "same"): number =>
        all.reduce((total, tally) => total + tally[of], 0);
      expect(sum("same")).toBeGreaterThan(0.58 * sum("marked"));
      expect(sum("same")).toBeGreaterThan(0.78 * sum("found"));
    });

    it("every script is read without an error and plays to its end", () => {
      for (const found of drafts) plays(found);
    });
  },
);
