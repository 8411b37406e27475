/**
 * `npm test`: the checks, then every test; then one line that says how it went.
 *
 * Promises that the last line is `N passed, N failed` (`, N skipped` where tests were left
 * out, which are listed before it with their reasons), that the exit code is 0 only when
 * nothing failed, and that a run without any test is a failure. With arguments, as in
 * `npm test -- tests/engine`, only vitest runs, with those. `--long` runs the long tests.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runChecks } from "./check.mjs";
import { countsPath } from "./test-reporter.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const args = process.argv.slice(2);
const long = args[0] === "--long";
if (long) args.shift();

const start = Date.now();
const checked = !long && args.length === 0;
const checks = checked ? runChecks() : { passed: 0, failed: 0 };
const tests = runVitest();
const passed = checks.passed + tests.passed;
const failed = checks.failed + tests.failed;

listSkipped(tests.skipped);
const slowest = tests.files.toSorted((a, b) => b.seconds - a.seconds).slice(0, 3);
const slow = slowest.map(({ file, seconds }) => `${file} ${seconds.toFixed(0)} s`);
console.log(`\n${((Date.now() - start) / 1000).toFixed(0)} s in all; longest: ${slow.join(", ")}`);
const skipped = tests.skipped.length > 0 ? `, ${tests.skipped.length} skipped` : "";
console.log(`${passed} passed, ${failed} failed${skipped}`);
process.exitCode = failed === 0 ? 0 : 1;

function runVitest() {
  rmSync(countsPath, { force: true });
  const done = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      ...["run", "--project", long ? "long" : "!long"],
      ...["--reporter", process.stdout.isTTY ? "default" : "dot"],
      ...["--reporter", join(root, "scripts/test-reporter.mjs")],
      ...args,
    ],
    { cwd: root, stdio: "inherit", env: { ...process.env, KEEPSAKE_BUILT: checked ? "1" : "" } },
  );
  if (!existsSync(countsPath)) {
    console.log("The tests did not run to their end.");
    return { passed: 0, failed: 1, skipped: [], files: [] };
  }
  const counts = JSON.parse(readFileSync(countsPath, "utf8"));
  // Vitest may fail for a reason that belongs to no test; that must not read as success.
  if (done.status !== 0 && counts.failed === 0) counts.failed = 1;
  if (counts.passed + counts.failed === 0) {
    console.log("No test was run.");
    counts.failed = 1;
  }
  return counts;
}

/** Says once for each reason what was left out. */
function listSkipped(skipped) {
  if (skipped.length === 0) return;
  const byReason = new Map();
  for (const test of skipped) {
    // A test may say why through vitest, or, where it is left out as a whole, in its name.
    const why = test.why ?? /left out: (.*)$/.exec(test.name)?.[1] ?? "no reason given";
    byReason.set(why, [...(byReason.get(why) ?? []), test]);
  }
  console.log("\nLeft out:");
  for (const [why, tests] of byReason) {
    const names = tests.slice(0, 3).map((test) => `${test.file}: ${test.name}`);
    if (tests.length > 3) names.push(`and ${tests.length - 3} more`);
    console.log(`  ${why}\n${names.map((name) => `    ${name}`).join("\n")}`);
  }
}
