/** A story is counted as ink's own tools count it. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Compiler, CompilerOptions } from "inkjs/full";
import { expect, it } from "vitest";
import { storyStats } from "../../src/compile/stats.ts";
import { parseStory } from "../../src/syntax/index.ts";
import { describeShared, sharedStories } from "../support/shared-data.ts";
import { readSnippets } from "./snippets.ts";
import { compileWithUs } from "./with-inkjs.ts";

function inkjsStats(source: string, files: Readonly<Record<string, string>>): unknown {
  const compiler = new Compiler(
    source,
    new CompilerOptions(null, [], false, () => {}, {
      ResolveInkFilename: (name: string) => name,
      LoadInkFileContents: (name: string) => files[name] ?? "",
    }),
  );
  try {
    compiler.Compile();
    return { ...compiler.GenerateStats() };
  } catch (error) {
    return (error as Error).message;
  }
}

function compare(source: string, included: Readonly<Record<string, string>>): void {
  const { file } = parseStory(source, {
    files: (path) => {
      const text = included[path];
      return text === undefined ? undefined : { name: path, text };
    },
  });
  expect(storyStats(file)).toEqual(inkjsStats(source, included));
}

const folder = fileURLToPath(new URL("cases/", import.meta.url));
for (const name of readdirSync(folder).sort()) {
  it(`every story of ${name}`, () => {
    for (const { source } of readSnippets(join(folder, name))) {
      if (compileWithUs(source, false).compiled.tree !== undefined) compare(source, {});
    }
  });
}

it("what stands in included files", () => {
  compare("INCLUDE a.ink\none two\n* three\n", {
    "a.ink":
      "four\n- (five)\n-> six\n== six\n= seven\n{f(-> six)}\n-> END\n== function f(x)\n~ return x\n",
  });
});

describeShared("real stories", () => {
  for (const { name, source } of sharedStories()) {
    it(name, () => compare(source.main, source.files));
  }
});
