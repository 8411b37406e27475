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
import { PLANTED, plant } from "./planted.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const out = join(root, ".scratch", "fuzz", `main-${process.pid}.mjs`);

const at = process.argv.indexOf("--plant");
const number = at < 0 ? 0 : Number(process.argv[at + 1]);
if (at >= 0 && PLANTED[number - 1] === undefined) {
  console.error(`--plant takes a number from 1 to ${PLANTED.length}.`);
  process.exit(2);
}
mkdirSync(dirname(out), { recursive: true });
try {
  const bundle = await rolldown({
    input: join(here, "main.ts"),
    platform: "node",
    external: [/^inkjs/, /^node:/],
    logLevel: "silent",
    plugins: at < 0 ? [] : [plant(PLANTED[number - 1])],
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
