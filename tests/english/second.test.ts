/**
 * Five hundred sentences more, by somebody else who had not seen the rules, and on which nobody has
 * mended anything: what may be expected of a writer's own. Whoever mends on them says so here, and
 * has somebody write new ones.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Person } from "../../src/english/index.ts";
import { told } from "./support.ts";

interface Sentence {
  readonly cast: readonly Person[];
  readonly third: string;
  readonly as: Readonly<Record<string, string | readonly string[]>>;
  readonly ask?: readonly string[];
}

const sentences = readFileSync(new URL("gold/second.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as Sentence);

test("hardly anything is told wrong, and no more than one in six is asked about", () => {
  let tellings = 0;
  let asked = 0;
  let wrong = 0;
  for (const { cast, third, as } of sentences) {
    for (const [you, { name }] of cast.entries()) {
      const { text, asks } = told(third, cast, { you, person: "second", tense: "present" });
      tellings++;
      if (asks.length > 0) asked++;
      else if (![as[name] ?? []].flat().includes(text)) wrong++;
    }
  }
  expect(tellings).toBe(1103);
  // 13 and 181 when they were first told; the goal is 5 and as few as can be.
  expect(wrong).toBeLessThanOrEqual(13);
  expect(asked).toBeLessThanOrEqual(184);
});
