/**
 * A hundred and fifty shapes of sentences, written down before the rules were: nothing may be told
 * wrong, and little may be asked about.
 *
 * `gold/shapes.jsonl`: one sentence a line with its cast, what each member of it is told (several
 * renderings may be right), and for whom asking is what should happen.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Person } from "../../src/english/index.ts";
import { told } from "./support.ts";

interface Shape {
  readonly cast: readonly Person[];
  readonly third: string;
  readonly as: Readonly<Record<string, string | readonly string[]>>;
  readonly ask?: readonly string[];
}

const shapes = readFileSync(new URL("gold/shapes.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as Shape);

const tellings = shapes.flatMap(({ cast, third, as, ask }) =>
  cast.map(({ name }, you) => {
    const { text, asks } = told(third, cast, { you, person: "second", tense: "present" });
    const right = [as[name] ?? []].flat();
    return {
      name,
      third,
      text,
      right,
      asked: asks.length > 0,
      mayAsk: ask?.includes(name) === true,
    };
  }),
);

test("nothing is told wrong", () => {
  const wrong = tellings.filter(({ asked, right, text }) => !asked && !right.includes(text));
  expect(wrong).toEqual([]);
});

test("no more than one in twelve is asked about without need", () => {
  const asked = tellings.filter(({ asked, mayAsk }) => asked && !mayAsk);
  expect(asked.length / tellings.length).toBeLessThan(1 / 12);
});
