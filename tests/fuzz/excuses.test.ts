import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXCUSES } from "./excuses.ts";

const page = join(import.meta.dirname, "..", "..", "docs", "differences-from-ink.md");

describe("excuses", () => {
  it.skipIf(!existsSync(page))("each belong to an entry of docs/differences-from-ink.md", () => {
    const text = readFileSync(page, "utf8");
    const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id));
    for (const { anchor } of EXCUSES) expect(anchors).toContain(anchor);
  });
});
