/**
 * The example on the page of each message that analysis can give gives that message, and
 * nothing beside it.
 */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { inkWording } from "../../src/base/ink-wording.ts";
import { compile } from "../../src/compile/index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The codes of the messages that the files of src/analyse import. */
function importedCodes(): string[] {
  const codes = new Set<string>();
  for (const file of readdirSync(`${root}src/analyse`)) {
    if (!file.endsWith(".ts")) continue;
    const source = readFileSync(`${root}src/analyse/${file}`, "utf8");
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
  expect(codes.length).toBeGreaterThan(45);
});

for (const code of codes) {
  it(code, () => {
    const page = readFileSync(`${root}messages/${code}.md`, "utf8");
    const example = /```ink\n([\s\S]*?)```/.exec(page)?.[1];
    expect(example, "an example").toBeDefined();
    const { diagnostics } = compile(example as string, {
      files: (path) => ({ name: path, text: "A room.\n" }),
    });
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    const [diagnostic] = diagnostics;
    const words = [
      diagnostic?.title,
      diagnostic?.why,
      diagnostic?.fix,
      diagnostic === undefined ? "" : (inkWording(diagnostic) ?? ""),
    ];
    for (const text of words) expect(text).not.toMatch(/undefined|\{\?|\{\/\}|\{\w+\}/);
    // Where a page has words for a second place, the report shows one.
    const hasOther = /^other: /m.test(page.split("\n---\n")[0] as string);
    expect(diagnostic?.others.length).toBe(hasOther ? 1 : 0);
  });
}
