/**
 * The scene that the language was drawn up by, played as it says that it plays.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileKeep } from "../../../src/compile/keep.ts";
import { Story } from "../../../src/play/index.ts";
import { describeShared } from "../../support/shared-data.ts";

function pageIn(folder: string): string {
  const text = readFileSync(join(folder, "design", "language.md"), "utf8");
  return /## A page of it\s+```\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
}

/** Plays as Derek, taking these choices; the lines read, and what the variables hold. */
function play(page: string, choices: readonly number[]): { lines: string[]; story: Story } {
  const { program, diagnostics } = compileKeep(page, { as: "Derek" });
  expect(diagnostics).toEqual([]);
  if (program === undefined) throw new Error("no program");
  const story = new Story(program, { seed: 1 });
  const lines: string[] = [];
  for (const choice of [...choices, -1]) {
    lines.push(...story.continueAll().map(({ text }) => text));
    if (choice >= 0) story.choose(choice);
  }
  return { lines, story };
}

describeShared("the page of the language", (folder) => {
  test.each([
    ["told and withheld, she waits", [0, 0, 0, 0], -1, 2, "Meredith: I'll wait."],
    ["told no, she refuses", [0, 0, 0, 1], -1, 3, "Meredith: Don't ask me to wait for you."],
    ["promised, she waits", [0, 0, 0, 2], 1, 1, "Meredith: I'll wait."],
    ["lied to, she waits", [0, 0, 1], 1, 0, "Meredith: I'll wait."],
  ])("%s", (_, choices, mood, anger, answer) => {
    const { lines, story } = play(pageIn(folder), choices as number[]);
    expect(story.variables.get("mood_together")).toBe(mood);
    expect(story.variables.get("Meredith_anger_at_Derek")).toBe(anger);
    expect(lines).toContain(answer);
    const isCalm = lines.some((line) => line.startsWith("Meredith is very calm"));
    expect(isCalm).toBe((mood as number) < 0);
  });
});
