/**
 * The bundles are the sources: each entry exports the same names, and a story plays the same,
 * line by line and save by save.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import * as source from "../../src/index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const entries = {
  index: "index",
  compile: "compile/index",
  engine: "engine/index",
  play: "play/index",
  inkjs: "inkjs/index",
};

/** A bundle, by the name of its file. Its types are those of the sources. */
async function load<T>(name: string): Promise<T> {
  return (await import(join(root, "dist", `${name}.js`))) as T;
}

test.each(Object.entries(entries))("%s exports what its source exports", async (name, path) => {
  const built = await load<object>(name);
  const sources = (await import(join(root, "src", `${path}.ts`))) as object;
  expect(Object.keys(built).sort()).toEqual(Object.keys(sources).sort());
  expect(Object.keys(built).length).toBeGreaterThan(1);
});

describe("a story plays the same", async () => {
  const built = await load<typeof source>("index");
  const stories = readdirSync(join(root, "stories"))
    .map((name) => join(root, "stories", name, `${name}.ink`))
    .filter((path) => existsSync(path));

  test("there is one that ships", () => {
    expect(stories.length).toBeGreaterThan(0);
  });

  test.each(stories)("%s", (path) => {
    const text = readFileSync(path, "utf8");
    const ours = built.compile(text);
    const theirs = source.compile(text);
    expect(ours.diagnostics).toEqual(theirs.diagnostics);
    // A function is never equal to its copy in a bundle.
    expect({ ...ours.program, placeNames: 0 }).toEqual({ ...theirs.program, placeNames: 0 });
    if (ours.program === undefined || theirs.program === undefined) throw new Error(path);
    let read = 0;
    for (let seed = 0; seed < 20; seed++) {
      const left = new built.Story(ours.program, { seed });
      const right = new source.Story(theirs.program, { seed });
      for (let turn = 0; turn < 100; turn++) {
        const lines = left.continueAll();
        expect(lines).toEqual(right.continueAll());
        expect(left.choices).toEqual(right.choices);
        read += lines.length;
        if (left.choices.length === 0) break;
        const index = (seed * 7 + turn * 3) % left.choices.length;
        left.choose(index);
        right.choose(index);
      }
      expect(left.save()).toBe(right.save());
    }
    expect(read).toBeGreaterThan(200);
  });
});
