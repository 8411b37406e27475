/**
 * The example in each message's page gives that message, and nothing worse beside it.
 *
 * Covers the messages that reading a story can give: those that the files of src/syntax import.
 */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { inkWording } from "../../src/base/ink-wording.ts";
import { parseStory } from "../../src/syntax/index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Messages whose example would be too long for a page, or takes several files. */
const WITHOUT_EXAMPLE = [
  "expression-too-long",
  "nested-too-deep",
  "recursive-include",
  "too-many-includes",
];

function importedCodes(): string[] {
  const codes = new Set<string>();
  for (const file of readdirSync(`${root}src/syntax`)) {
    if (!file.endsWith(".ts")) continue;
    const source = readFileSync(`${root}src/syntax/${file}`, "utf8");
    const imports = /import \{([^}]*)\} from "\.\.\/base\/messages\/ink\.ts"/.exec(source);
    for (const name of imports?.[1]?.split(",") ?? []) {
      const code = name.trim().replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
      if (code !== "") codes.add(code);
    }
  }
  return [...codes].sort();
}

const codes = importedCodes();

it("finds the messages", () => {
  expect(codes.length).toBeGreaterThan(60);
  for (const code of WITHOUT_EXAMPLE) expect(codes).toContain(code);
});

for (const code of codes) {
  if (WITHOUT_EXAMPLE.includes(code)) continue;
  it(code, () => {
    const page = readFileSync(`${root}messages/${code}.md`, "utf8");
    const example = /```ink\n([\s\S]*?)```/.exec(page)?.[1];
    expect(example, "an example").toBeDefined();
    const { diagnostics } = parseStory(example as string);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    const [diagnostic] = diagnostics;
    const words = [
      diagnostic?.title,
      diagnostic?.why,
      diagnostic?.fix,
      diagnostic === undefined ? "" : (inkWording(diagnostic) ?? ""),
    ];
    for (const text of words) expect(text).not.toMatch(/undefined|\{\?|\{\/\}|\{\w+\}/);
    const ends = example?.length ?? 0;
    expect(diagnostic?.primary.span.end).toBeLessThanOrEqual(ends);
  });
}

it("a fix that can be made by machine mends the fault", () => {
  let mended = 0;
  for (const code of codes) {
    if (WITHOUT_EXAMPLE.includes(code)) continue;
    const page = readFileSync(`${root}messages/${code}.md`, "utf8");
    const example = /```ink\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
    const edit = parseStory(example).diagnostics[0]?.edit;
    if (edit === undefined) continue;
    const { start, end } = edit.span;
    const after = example.slice(0, start) + edit.text + example.slice(end);
    expect(parseStory(after).diagnostics, `${code}: ${after}`).toEqual([]);
    mended++;
  }
  expect(mended).toBeGreaterThanOrEqual(7);
});
