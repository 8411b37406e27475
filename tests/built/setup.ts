/**
 * Before tests on the built files: makes sure that the bundles are what the sources say.
 *
 * `npm test` has done so already; this is for tests that are run by themselves.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export function setup(): void {
  if (process.env["KEEPSAKE_BUILT"] === "1") return;
  const script = fileURLToPath(new URL("../../scripts/ensure.mjs", import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: "inherit" });
  if (status !== 0) throw new Error("The build failed: see above.");
}
