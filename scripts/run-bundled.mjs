/**
 * Runs a program of the project's in Node, outside of any test runner.
 *
 * It is bundled as the package is (opcodes as integers), because what is measured must be what is
 * shipped. Packages are not bundled. It runs in the project's folder, and `import.meta.url` stays
 * the address of each source file.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { bundleOptions, root } from "./build.mjs";

/** Bundles `input` into `.scratch/<name>`, runs it with this process's arguments, ends as it does. */
export async function runBundled(name, input, flags = []) {
  const folder = join(root, ".scratch", name);
  mkdirSync(folder, { recursive: true });
  const build = await rolldown({
    ...bundleOptions,
    input,
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
    ["--enable-source-maps", ...flags, join(folder, "run.mjs"), ...process.argv.slice(2)],
    { cwd: root, stdio: "inherit" },
  );
  process.exitCode = done.status ?? 1;
}
