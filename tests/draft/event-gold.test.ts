/**
 * Events don't get lost: floors under how many are found, and how many of those found are right,
 * on passages that were marked by somebody who had not seen the rules, from their text alone; and
 * every script drafted of them is read without an error, and plays.
 */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type EventTally, type GoldEvent, scoreEvents } from "../../bench/score-draft-events.ts";
import { compileKeep } from "../../src/compile/keep.ts";
import { draft, scriptOf } from "../../src/draft/index.ts";
import { Story } from "../../src/play/index.ts";

const file = new URL("pieces/events/passages.json", import.meta.url);
const passages: { text: string; events: GoldEvent[] }[] = existsSync(file)
  ? JSON.parse(readFileSync(file, "utf8"))
  : [];

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
    expect(sum("same")).toBeGreaterThanOrEqual(38);
    expect(sum("found")).toBeLessThanOrEqual(50);
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
    for (const found of drafts) {
      const { program, diagnostics } = compileKeep(scriptOf(found), { name: "passage.keep" });
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      if (program === undefined) throw new Error("nothing was compiled");
      const story = new Story(program);
      expect([...story.continueAll()].length).toBeGreaterThan(0);
    }
  });
});
