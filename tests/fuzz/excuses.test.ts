import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXCUSES } from "./excuses.ts";

const page = join(import.meta.dirname, "..", "..", "docs", "differences-from-ink.md");

/** A heading's anchor, as Markdown viewers make it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .trim()
    .replace(/\s+/g, "-");
}

describe("excuses", () => {
  it.skipIf(!existsSync(page))("each belong to an entry of docs/differences-from-ink.md", () => {
    const headings = readFileSync(page, "utf8").match(/^#+ .*/gm) ?? [];
    const anchors = new Set(headings.map((heading) => anchorOf(heading.replace(/^#+ /, ""))));
    for (const { anchor } of EXCUSES) expect(anchors).toContain(anchor);
  });
});
