/**
 * The example on the page of each message about telling and choosing gives that message, and
 * nothing beside it.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { compileKeep } from "../../../src/compile/keep.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

for (const code of ["nobody-to-be", "owned-choice-writes", "unclear-telling", "unclear-word"]) {
  it(code, () => {
    const page = readFileSync(`${root}messages/${code}.md`, "utf8");
    const example = /```keep\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
    const { diagnostics } = compileKeep(example);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    const [diagnostic] = diagnostics;
    for (const text of [diagnostic?.title, diagnostic?.why, diagnostic?.fix]) {
      expect(text).not.toMatch(/undefined|\{\?|\{\/\}|\{\w+\}/);
    }
  });
}

it("what is asked of a word says both readings, and how to settle it", () => {
  const story = "CAST\n    Derek (he), playable\nDerek's leaving.\n-> END";
  const [asked] = compileKeep(story).diagnostics;
  expect(asked?.title).toBe("`Derek` could become `You're` or `Your`");
  expect(asked?.fix).toMatch(/^write .*`\\Derek` keeps it as it is written\.$/);
});
