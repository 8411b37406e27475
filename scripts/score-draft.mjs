/**
 * `npm run score:draft`: bundles bench/score-draft.ts and runs it in Node, outside of any test
 * runner. Packages are not bundled; it runs in the project's folder.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { bundleOptions, root } from "./build.mjs";

const folder = join(root, ".scratch/score-draft");
mkdirSync(folder, { recursive: true });
const build = await rolldown({
  ...bundleOptions,
  input: "bench/score-draft.ts",
  platform: "node",
  external: (id) => !id.startsWith(".") && !id.startsWith(root),
  plugins: [
    {
      name: "keep-import-meta-url",
      transform: (code, id) => code.replaceAll("import.meta.url", `"${pathToFileURL(id).href}"`),
    },
  ],
});
await build.write({ dir: folder, format: "esm", entryFileNames: "run.mjs" });
await build.close();

const done = spawnSync(
  process.execPath,
  ["--enable-source-maps", join(folder, "run.mjs"), ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit" },
);
process.exitCode = done.status ?? 1;
