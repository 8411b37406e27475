/**
 * Bundles main.ts and runs it: `node tests/json/run.mjs --seeds 1..2000 [JOBS]`.
 *
 * Node cannot run TypeScript by itself here, and opcodes are integers only in a bundle.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "..", ".scratch", "json-ways", `main-${process.pid}.mjs`);
mkdirSync(dirname(out), { recursive: true });
const bundle = await rolldown({
  input: join(here, "main.ts"),
  platform: "node",
  external: [/^inkjs/, /^node:/],
  logLevel: "silent",
});
await bundle.write({ file: out, format: "esm" });
await bundle.close();
const { status } = spawnSync(
  process.execPath,
  ["--max-old-space-size=3000", "--stack-size=2000", out, ...process.argv.slice(2)],
  { stdio: "inherit" },
);
rmSync(out, { force: true });
process.exit(status ?? 1);
