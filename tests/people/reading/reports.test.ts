/**
 * What a writer is told, as data: a folder is a claim, `story.keep` and `report.txt`.
 *
 * `npx vitest run --project tests tests/people/reading/reports.test.ts -u` accepts what there is
 * now: look at the difference first. (The `-u` last: it would take the path for its value.)
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { renderDiagnostic } from "../../../src/base/render.ts";
import { readKeep } from "./read.ts";

const here = fileURLToPath(new URL("reports", import.meta.url));

for (const claim of readdirSync(here).sort()) {
  it(claim.replaceAll("-", " "), async () => {
    const folder = join(here, claim);
    const { diagnostics, sources } = readKeep(readFileSync(join(folder, "story.keep"), "utf8"));
    expect(diagnostics).not.toEqual([]);
    const report = diagnostics.map((each) => renderDiagnostic(each, sources)).join("\n");
    await expect(report).toMatchFileSnapshot(join(folder, "report.txt"));
  });
}
