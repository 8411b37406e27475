/**
 * Small stories, checked as the command line does: what is found in each, and what is not.
 *
 * A story's first lines say it: `// has: CODES` are found, `// lacks: CODES` are not; `all` stands
 * for every error and warning that `has` doesn't name. A line `// play: CODE 2` says how many
 * choices the shortest play takes that shows one.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { check } from "../../src/check/index.ts";
import { readChecked } from "../../src/cli/check-story.ts";

const folder = fileURLToPath(new URL("stories", import.meta.url));

it.each(readdirSync(folder).filter((name) => /\.(?:ink|keep)$/.test(name)))("%s", (name) => {
  const path = join(folder, name);
  const said = readFileSync(path, "utf8");
  const codes = (word: string): string[] =>
    (new RegExp(`^// ${word}:(.*)$`, "m").exec(said)?.[1] ?? "").split(/\s+/).filter(Boolean);
  const has = codes("has");
  const lacks = codes("lacks");
  expect(has.length + lacks.length).toBeGreaterThan(0);
  const { told, rules, ranges, diagnostics } = readChecked(path);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ title }) => title)).toEqual([]);
  const { findings } = check(
    told.map(({ flag, program }) => ({ as: flag === "nobody" ? undefined : flag, program })),
    { rules, ranges, limit: 20_000 },
  );
  const found = findings.map(({ code }) => code);
  expect(found).toEqual(expect.arrayContaining(has));
  const wrong = findings.filter(
    ({ code, severity }) =>
      lacks.includes(code) || (lacks.includes("all") && severity !== "note" && !has.includes(code)),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
  const [code, length] = codes("play");
  if (code === undefined) return;
  const plays = findings.flatMap((each) => (each.code === code && each.play ? [each.play] : []));
  expect(Math.min(...plays.map(({ choices }) => choices.length))).toBe(Number(length));
});
