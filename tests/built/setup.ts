/**
 * Before tests on the built files: makes sure that `dist/` is what the sources say.
 *
 * `npm test` has done so already; this is for tests that are run by themselves.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export function setup(): void {
  if (process.env["KEEPSAKE_BUILT"] === "1") return;
  for (const script of ["ensure.mjs", "build.mjs"]) {
    const path = fileURLToPath(new URL(`../../scripts/${script}`, import.meta.url));
    const { status } = spawnSync(process.execPath, [path], { stdio: "inherit" });
    if (status !== 0) throw new Error(`scripts/${script} failed: see above.`);
  }
}
