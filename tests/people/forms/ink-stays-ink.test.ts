/**
 * A `.keep` file without a CAST is ink: other people's stories and the conformance cases, renamed
 * with all that they include, are read to the same tree and compiled to the same containers.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lowerStory } from "../../../src/compile/index.ts";
import { makeVocabulary } from "../../../src/people/vocabulary.ts";
import { writeInkJson } from "../../../src/program/ink-json-write.ts";
import { keepRules, type ParsedStory, parseStory } from "../../../src/syntax/index.ts";
import { generateProgram } from "../../fuzz/generate.ts";
import { conformanceCases, describeShared, sharedStories } from "../../support/shared-data.ts";

type Find = (path: string) => string | undefined;

function readAs(ending: string, text: string, find: Find): ParsedStory {
  return parseStory(text, {
    name: `story.${ending}`,
    keep: { rules: keepRules, vocabulary: makeVocabulary },
    files: (path) => {
      const found = find(path);
      return found === undefined ? undefined : { name: `${path}.${ending}`, text: found };
    },
  });
}

function expectSame(text: string, find: Find): void {
  const keep = readAs("keep", text, find);
  const ink = readAs("ink", text, find);
  expect(keep.file).toEqual(ink.file);
  expect(keep.diagnostics.map(({ code }) => code)).toEqual(ink.diagnostics.map(({ code }) => code));
  const [one, other] = [lowerStory(keep.file).tree, lowerStory(ink.file).tree];
  expect(one === undefined).toBe(other === undefined);
  if (one === undefined || other === undefined) return;
  expect(writeInkJson(one)).toEqual(writeInkJson(other));
}

describeShared("stories by others, renamed to .keep", () => {
  for (const { name, source } of sharedStories()) {
    it(name, () => expectSame(source.main, (path) => source.files[path]));
  }
});

describeShared("conformance cases, renamed to .keep", () => {
  for (const { name, kind, folder, story } of conformanceCases()) {
    if (kind !== "ink") continue;
    it(name, () =>
      expectSame(story, (path) => {
        const full = join(folder, path);
        return existsSync(full) ? readFileSync(full, "utf8") : undefined;
      }),
    );
  }
});

it("random programs, renamed to .keep", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { source } = generateProgram(seed);
    expectSame(source.main, (path) => source.files[path]);
  }
});
