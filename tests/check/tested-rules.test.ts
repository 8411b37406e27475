/** A rule that holds because nothing in any play puts it to the test says so. */
import { afterAll, expect, it } from "vitest";
import { folderWith } from "./check-folder.ts";

const story = `CAST
    Ada (she), playable
    Tom (he), playable
THINGS
    the key: Tom's; worn on belt
RULES
    (worn) Ada holds the key before Ada wears the key
    (left) Ada holds the key before Tom leaves
    (leads) Ada wears the key leads to Tom is here
    (lent) Tom gives Ada the key leads to Ada holds the key
    (after) after Ada wears the key, always: Tom is here
    (given) after Tom gives Ada the key, always: Tom holds the key or Ada holds the key
    (twice) once: Ada wears the key
    (gift) once: Tom gives Ada the key
    (never) never: Ada wears the key
    (end) at every ending: Ada holds the key

~ Tom gives Ada the key
~ Tom leaves
Ada puts it away.
-> END
`;
const folder = folderWith({ "a.keep": story });
afterAll(() => folder.remove());

it("in JSON, by rule", async () => {
  const { out } = await folder.check("a.keep", { json: true });
  const { rules } = JSON.parse(out) as {
    rules: { name: string; holds: boolean; isTested: boolean }[];
  };
  expect(rules.filter(({ holds }) => !holds)).toEqual([]);
  expect(rules.flatMap(({ name, isTested }) => (isTested ? [] : [name]))).toEqual([
    "worn",
    "leads",
    "after",
    "twice",
  ]);
});

it("in words, under each such rule, and with --rules", async () => {
  for (const flags of [{}, { rules: true }]) {
    const { out } = await folder.check("a.keep", flags);
    const lines = out.split("\n");
    const before = lines.flatMap((line, n) =>
      line.trim() === "holds, but nothing in any play puts it to the test" ? [lines[n - 1]] : [],
    );
    expect(before.map((line) => /\((\w+)\)/.exec(line ?? "")?.[1])).toEqual([
      "worn",
      "leads",
      "after",
      "twice",
    ]);
  }
});
