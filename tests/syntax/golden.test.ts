/**
 * Stories and what reading them comes to, as data: a folder is a claim.
 *
 * `trees/<claim>/` holds `story.ink` and `tree.txt`, the outline of its tree; it must be read
 * without an error. `reports/<claim>/` holds `story.ink` and `report.txt`, what a writer is told.
 * Other `.ink` files of the folder can be included. `npx vitest run --project tests -u
 * tests/syntax/golden.test.ts` accepts what there is now: look at the difference first.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { renderDiagnostic } from "../../src/base/render.ts";
import { type ParsedStory, parseStory } from "../../src/syntax/index.ts";
import { outlineStory } from "./outline.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

function readStory(folder: string): ParsedStory {
  return parseStory(readFileSync(join(folder, "story.ink"), "utf8"), {
    name: "story.ink",
    files: (path) => {
      const full = join(folder, path);
      return existsSync(full) ? { name: path, text: readFileSync(full, "utf8") } : undefined;
    },
  });
}

function render({ diagnostics, sources }: ParsedStory): string {
  return diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, sources)).join("\n");
}

describe("trees", () => {
  for (const claim of readdirSync(join(here, "trees")).sort()) {
    it(claim.replaceAll("-", " "), async () => {
      const folder = join(here, "trees", claim);
      const story = readStory(folder);
      expect(story.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      await expect(outlineStory(story.file)).toMatchFileSnapshot(join(folder, "tree.txt"));
    });
  }
});

describe("reports", () => {
  for (const claim of readdirSync(join(here, "reports")).sort()) {
    it(claim.replaceAll("-", " "), async () => {
      const folder = join(here, "reports", claim);
      const story = readStory(folder);
      expect(story.diagnostics).not.toEqual([]);
      await expect(render(story)).toMatchFileSnapshot(join(folder, "report.txt"));
    });
  }
});
