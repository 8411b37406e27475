/**
 * Bundles the fuzzer and runs it: `node tests/fuzz/run.mjs --help`.
 *
 * Node cannot run TypeScript by itself here, so the fuzzer goes through rolldown into
 * `.scratch/fuzz/`. `--plant N` puts the N-th planted fault into our own code on the way.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const out = join(root, ".scratch", "fuzz", `main-${process.pid}.mjs`);

mkdirSync(dirname(out), { recursive: true });
try {
  const bundle = await rolldown({
    input: join(here, "main.ts"),
    platform: "node",
    external: [/^inkjs/, /^node:/],
    logLevel: "silent",
  });
  await bundle.write({ file: out, format: "esm" });
  await bundle.close();
} catch (error) {
  console.error(
    `The fuzzer could not be bundled: ${error.message.split("\n").slice(0, 4).join(" ")}`,
  );
  process.exit(2);
}
const result = spawnSync(
  process.execPath,
  ["--max-old-space-size=3000", "--stack-size=2000", out, ...process.argv.slice(2)],
  { stdio: "inherit" },
);
rmSync(out, { force: true });
process.exit(result.status ?? 1);
