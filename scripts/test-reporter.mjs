/**
 * Counts what vitest ran, for the last line of `npm test`, and keeps why a test was left out.
 *
 * Writes `.stamp/tests.json`, or where `KEEPSAKE_COUNTS` says. A file that cannot be loaded, and an error outside any test,
 * count as one failure each.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the counts are left. */
export const countsPath =
  process.env.KEEPSAKE_COUNTS ?? fileURLToPath(new URL("../.stamp/tests.json", import.meta.url));

export default class TestReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: [], files: [] };
    for (const module of modules) {
      counts.failed += module.errors().length;
      const { duration } = module.diagnostic();
      counts.files.push({ file: module.relativeModuleId, seconds: duration / 1000 });
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        if (state === "passed") counts.passed++;
        else if (state === "failed") counts.failed++;
        else counts.skipped.push({ name: test.fullName, file: module.relativeModuleId, why: note });
      }
    }
    mkdirSync(dirname(countsPath), { recursive: true });
    writeFileSync(countsPath, JSON.stringify(counts));
  }
}
