/**
 * Everything that can be said of the sources without running them: messages, types, style.
 *
 * `npm run check` says all that is wrong, not only the first thing. `runChecks` is also the
 * first part of `npm test`.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildTypes, isMain, root } from "./build.mjs";

const checks = [
  {
    name: "messages are up to date",
    run: () =>
      node("scripts/make-messages.mjs", "--check") &&
      node("scripts/make-explanations.mjs", "--check"),
  },
  {
    name: "types, layer by layer",
    run: buildTypes,
  },
  {
    name: "style",
    run: () => node("node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"),
  },
];

/** Runs every check and says how each went; answers how many passed and failed. */
export function runChecks() {
  const counts = { passed: 0, failed: 0 };
  for (const check of checks) {
    const start = Date.now();
    const ok = check.run();
    counts[ok ? "passed" : "failed"]++;
    console.log(
      `${ok ? "ok  " : "FAIL"}  ${check.name} (${((Date.now() - start) / 1000).toFixed(1)} s)`,
    );
  }
  return counts;
}

function node(script, ...args) {
  const done = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  return done.status === 0;
}

if (isMain(import.meta.url)) {
  process.exitCode = runChecks().failed === 0 ? 0 : 1;
}
