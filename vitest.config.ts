/**
 * How the tests are run, each a project of its own: `tests` on the sources, `built` on what is in
 * `dist/`, `conformance-built` those of tests/conformance once more, on the bundles; and `long`.
 *
 * `npx vitest run --project tests PATH` runs some of them; `npm test` runs all but the long
 * ones, `npm run test:long` those. Two workers, because the suite must fit two cores.
 */
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

// Tests that run what is in `dist/`.
const onBuiltFiles = ["built", "cli", "package", "player"].map(
  (name) => `tests/${name}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    maxWorkers: 2,
    pool: "threads",
    testTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "tests",
          include: ["tests/**/*.test.ts", "src/**/*.test.ts"],
          exclude: onBuiltFiles,
        },
      },
      {
        extends: true,
        test: {
          name: "built",
          globalSetup: ["tests/built/setup.ts"],
          include: onBuiltFiles,
        },
      },
      {
        extends: true,
        plugins: [bundlesForSources()],
        test: {
          name: "conformance-built",
          globalSetup: ["tests/built/setup.ts"],
          include: ["tests/conformance/**/*.test.ts"],
        },
      },
      {
        extends: true,
        test: { name: "long", include: ["tests/**/*.long.ts"], testTimeout: 3_600_000 },
      },
    ],
  },
});

/** Gives a test that imports the package's source the package's bundle. */
function bundlesForSources(): Plugin {
  const source = join(root, "src/index.ts");
  return {
    name: "bundles-for-sources",
    enforce: "pre",
    resolveId: (id, importer) =>
      importer !== undefined && resolve(dirname(importer), id) === source
        ? join(root, "dist/index.js")
        : undefined,
  };
}
