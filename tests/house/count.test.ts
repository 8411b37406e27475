/**
 * The last line of `npm test` tells the truth. `scripts/test.mjs` is run on small test files
 * of every fate.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "keepsake-count-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(root, "node_modules/vitest"), join(folder, "node_modules/vitest"), "junction");
  const project = '{ test: { name: "tests", include: ["*.test.mjs"] } }';
  write("vitest.config.mjs", `export default { test: { projects: [${project}] } };`);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function writeTest(name: string, body: string): void {
  write(`${name}.test.mjs`, `import { expect, test } from "vitest";\n${body}`);
}

function run(): { lines: string[]; last: string | undefined; status: number | null } {
  const env = { ...process.env, KEEPSAKE_COUNTS: join(folder, "counts.json") };
  const args = [join(root, "scripts/test.mjs"), "--root", folder];
  const { stdout, status } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
  const lines = stdout.trimEnd().split("\n");
  return { lines, last: lines.at(-1), status };
}

test("what passes is counted, and what is left out is listed with its reason", () => {
  writeTest("sound", 'test("a", () => expect(1).toBe(1)); test("b", () => {});');
  writeTest("absent", 'test("c", ({ skip }) => skip("the data is not here"));');
  writeTest("whole", 'test.skip("left out: on another system", () => {});');
  const { lines, last, status } = run();
  expect(last).toBe("2 passed, 0 failed, 2 skipped");
  expect(status).toBe(0);
  const reason = lines.indexOf("  the data is not here");
  expect(lines[reason + 1]).toBe("    absent.test.mjs: c");
  expect(lines).toContain("  on another system");
});

test("a test that fails, and a file that cannot be loaded, are failures", () => {
  writeTest("sound", 'test("a", () => {});');
  writeTest("unsound", 'test("b", () => expect(1).toBe(2));');
  writeTest("broken", 'throw new Error("while loading");');
  const { last, status } = run();
  expect(last).toBe("1 passed, 2 failed");
  expect(status).toBe(1);
});

test("an error that belongs to no test is a failure", () => {
  const late = 'setTimeout(() => { throw new Error("late"); }, 1)';
  writeTest(
    "late",
    `test("a", async () => { ${late}; await new Promise((r) => setTimeout(r, 50)); });`,
  );
  const { last, status } = run();
  expect(last).toBe("1 passed, 1 failed");
  expect(status).toBe(1);
});

test("a run without any test is a failure", () => {
  const { last, status } = run();
  expect(last).toBe("0 passed, 1 failed");
  expect(status).toBe(1);
});
