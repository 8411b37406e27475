/**
 * How the tests are run: `tests`, `built` and `long`, each a project of its own.
 *
 * `npx vitest run --project tests PATH` runs some of them; `npm test` runs all but the long
 * ones, `npm run test:long` those. Two workers, because the suite must fit two cores.
 */
import { defineConfig } from "vitest/config";

// Tests that run what is in `dist/`.
const onBuiltFiles = ["built", "cli", "package", "player"].map(
  (name) => `tests/${name}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    maxWorkers: 2,
    pool: "threads",
    testTimeout: 60_000,
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
        test: { name: "long", include: ["tests/**/*.long.ts"], testTimeout: 3_600_000 },
      },
    ],
  },
});
