/**
 * The story that ships, at length: 10,000 plays from each side, both sides explored to the end,
 * and more of it on inkjs.
 */
import { expect, it, test } from "vitest";
import { explorePlainly } from "../../../src/check/index.ts";
import { writeInkJson } from "../../../src/program/ink-json-write.ts";
import { openJsonWithInkjs } from "../../support/inkjs-player.ts";
import { playProgram } from "../../support/keepsake-player.ts";
import { chooseByDice } from "../../support/transcript.ts";
import { median, playMany } from "./checks.ts";
import { lineAt, SIDES, textsOf, toldAs, VIEWPOINTS } from "./story.ts";

it.each(SIDES)("keeps every rule in 10,000 plays as %s", (as) => {
  const { wrong, words } = playMany(as, 10_000);
  expect(wrong).toEqual([]);
  expect(words.length).toBe(10_000);
  expect(median(words)).toBeGreaterThanOrEqual(900);
  expect(median(words)).toBeLessThanOrEqual(2500);
});

test("each viewpoint is explored to its end without a fault, and every text is read in one", () => {
  const all = new Set<number>();
  const released: string[] = [];
  const read = new Set<number>();
  for (const as of VIEWPOINTS) {
    const { program, symbols } = toldAs(as);
    const result = explorePlainly(program, { limit: 2_000_000 });
    expect(result.isComplete, as).toBe(true);
    expect(result.states, as).toBeLessThan(2_000_000);
    expect(result.faults, as).toEqual([]);
    const bad = symbols.marks.flatMap((mark, n) => {
      const isBad = mark.kind === "unmet" || (mark.kind === "effect" && mark.isFault);
      return isBad && result.marks.has(n) ? [mark.words] : [];
    });
    expect(bad, as).toEqual([]);
    const releases = symbols.marks.findIndex(
      (mark) => mark.kind === "effect" && mark.effect.kind === "releases" && !mark.isFault,
    );
    expect(releases).toBeGreaterThanOrEqual(0);
    if (result.marks.has(releases)) released.push(as);
    for (const { pc, start } of textsOf(program)) {
      all.add(start);
      if (result.seen[pc] === 1) read.add(start);
    }
  }
  // The ending that only she can reach.
  expect(released).toEqual(["Meredith"]);
  expect(all.size).toBeGreaterThan(400);
  expect([...all].filter((start) => !read.has(start)).map(lineAt)).toEqual([]);
});

it.each(SIDES)("plays 1,000 times the same on inkjs as %s", (as) => {
  const { program, tree } = toldAs(as);
  const theirs = openJsonWithInkjs(writeInkJson(tree));
  for (let seed = 1; seed <= 1000; seed++) {
    const request = { storySeed: 1, chooser: chooseByDice(seed), maxTurns: 99, maxLines: 999 };
    expect(theirs.play(request).events).toEqual(playProgram(program, request).events);
  }
});
