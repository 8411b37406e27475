/**
 * How the tests are run: `tests`, `built` and `long`, each a project of its own.
 *
 * `npx vitest run --project tests PATH` runs some of them; `npm test` runs all but the long
 * ones, `npm run test:long` those. Two workers, because the suite must fit two cores.
 */
import { defineConfig } from "vitest/config";

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
          exclude: ["tests/built/**", "tests/package/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "built",
          globalSetup: ["tests/built/setup.ts"],
          include: ["tests/built/**/*.test.ts", "tests/package/**/*.test.ts"],
        },
      },
      {
        extends: true,
        test: { name: "long", include: ["tests/**/*.long.ts"], testTimeout: 3_600_000 },
      },
    ],
  },
});
