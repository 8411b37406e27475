/**
 * Rules of the kind `C leads to D`, however many of them: a round in which D never comes breaks
 * each of them, the first and the twentieth.
 */
import { afterAll, expect, it } from "vitest";
import { folderWith } from "./check-folder.ts";

const story = `-> street
=== street
You stand in the street.
+ [To the hall] -> hall
* [Home] -> END
=== hall
In the hall.
+ [Upstairs] -> attic
+ [Out] -> street
=== attic
In the attic.
+ [Stay] -> attic
`;
const settings = [
  "RULES",
  ...Array.from(
    { length: 19 },
    (_, n) => `    (held${n + 1}) reaching hall leads to reaching hall`,
  ),
  "    (back) reaching attic leads to reaching street",
  "",
].join("\n");
const folder = folderWith({ "house.ink": story, "house.check": settings });
afterAll(() => folder.remove());

it("the twentieth is looked at as the first is", async () => {
  const { out } = await folder.check("house.ink", { json: true });
  const { rules, findings } = JSON.parse(out) as {
    rules: { name: string; holds: boolean }[];
    findings: { id: string }[];
  };
  expect(rules.length).toBe(20);
  expect(rules.filter(({ holds }) => !holds).map(({ name }) => name)).toEqual(["back"]);
  expect(findings.map(({ id }) => id)).toContain("rule-broken/back");
});
