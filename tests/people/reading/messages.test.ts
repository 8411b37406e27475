/**
 * The example on the page of each message about people gives that message, and nothing beside
 * it; a fix that can be made by machine mends the fault.
 *
 * Covers the messages that reading can give, and analysing types: those that the files of
 * src/syntax and src/analyse and the reading half of src/people import.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { analyse, typeRules } from "../../../src/analyse/index.ts";
import type { Diagnostic } from "../../../src/base/diagnostic.ts";
import { codesOf, type Read, readKeep } from "./read.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

function importedCodes(): string[] {
  const codes = new Set<string>();
  for (const folder of ["syntax", "analyse", "people"]) {
    for (const file of readdirSync(`${root}src/${folder}`)) {
      if (!file.endsWith(".ts") || /^(lower|inflect)/.test(file)) continue;
      const source = readFileSync(`${root}src/${folder}/${file}`, "utf8");
      const imports = /import \{([^}]*)\} from "\.\.\/base\/messages\/people\.ts"/.exec(source);
      for (const name of imports?.[1]?.split(",") ?? []) {
        const code = name.trim().replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
        if (code !== "") codes.add(code);
      }
    }
  }
  return [...codes].sort();
}

const codes = importedCodes();

/** What analysis finds wrong with types. */
function typeFaults({ file }: Read): readonly Diagnostic[] {
  return analyse(file, typeRules).diagnostics.filter(({ code }) => code.startsWith("type-"));
}

function exampleOf(code: string): string {
  const page = readFileSync(`${root}messages/${code}.md`, "utf8");
  const example = /```keep\n([\s\S]*?)```/.exec(page)?.[1];
  if (example === undefined) throw new Error(`messages/${code}.md has no example`);
  return example;
}

it("finds the messages", () => {
  expect(codes.length).toBeGreaterThan(35);
});

for (const code of codes) {
  it(code, () => {
    const example = exampleOf(code);
    const read = readKeep(example);
    const diagnostics = [...read.diagnostics, ...typeFaults(read)];
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    const [diagnostic] = diagnostics;
    for (const text of [diagnostic?.title, diagnostic?.why, diagnostic?.fix]) {
      expect(text).not.toMatch(/undefined|\{\?|\{\/\}|\{\w+\}/);
    }
    const page = readFileSync(`${root}messages/${code}.md`, "utf8");
    const hasOther = /^other: /m.test(page.split("\n---\n")[0] as string);
    expect(diagnostic?.others.length).toBe(hasOther ? 1 : 0);
    expect(diagnostic?.primary.span.end).toBeLessThanOrEqual(example.length);
  });
}

it("a fix that can be made by machine mends the fault", () => {
  let mended = 0;
  for (const code of codes) {
    const example = exampleOf(code);
    const edit = readKeep(example).diagnostics[0]?.edit;
    if (edit === undefined) continue;
    const { start, end } = edit.span;
    expect(codesOf(example.slice(0, start) + edit.text + example.slice(end)), code).toEqual([]);
    mended++;
  }
  expect(mended).toBeGreaterThanOrEqual(2);
});
