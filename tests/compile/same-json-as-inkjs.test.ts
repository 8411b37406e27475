/**
 * The story that we compile is ink's own, container by container.
 *
 * Compares our JSON with inkjs's for every construct (cases/), for all conformance stories and
 * for real ones, with and without all visits counted. A case marked `// inkjs …` must differ,
 * so that no excuse outlives its reason.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { conformanceCases, describeShared, sharedStories } from "../support/shared-data.ts";
import { readSnippets } from "./snippets.ts";
import { compileWithInkjs, compileWithUs, type Files } from "./with-inkjs.ts";

const folder = fileURLToPath(new URL("cases/", import.meta.url));

function compare(source: string, files?: Files): void {
  for (const countAllVisits of [false, true]) {
    const theirs = compileWithInkjs(source, countAllVisits, files);
    const ours = compileWithUs(source, countAllVisits, files);
    expect(theirs.crash, "inkjs threw").toBeUndefined();
    expect(ours.json === undefined, "whether it compiles").toBe(theirs.json === undefined);
    expect(ours.json).toEqual(theirs.json);
  }
}

function filesIn(place: string): Files {
  return {
    read: (path) => {
      const full = join(place, path);
      return existsSync(full) ? readFileSync(full, "utf8") : undefined;
    },
  };
}

for (const file of readdirSync(folder).sort()) {
  describe(file, () => {
    for (const { name, source, inkjs } of readSnippets(join(folder, file))) {
      if (inkjs === undefined) {
        it(name, () => compare(source));
      } else {
        it(`${name} (inkjs ${inkjs})`, () => {
          const ours = compileWithUs(source, false).json;
          expect(ours).toBeDefined();
          expect(ours).not.toEqual(compileWithInkjs(source, false).json);
        });
      }
    }
  });
}

it("covers enough", () => {
  const count = readdirSync(folder).flatMap((file) => readSnippets(join(folder, file))).length;
  expect(count).toBeGreaterThanOrEqual(200);
});

describeShared("the conformance stories", () => {
  for (const { name, kind, story, folder: place } of conformanceCases()) {
    if (kind === "ink") it(name, () => compare(story, filesIn(place)));
  }
});

describeShared("real stories", () => {
  for (const { name, path, source } of sharedStories()) {
    it(name, () => compare(source.main, filesIn(dirname(path))));
  }
});
