/**
 * `.ci/run` ends with the count whatever npm says after it, and fails when the tests did not
 * come to a count. An `npm` of our own stands in for the real one.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const script = fileURLToPath(new URL("../../.ci/run", import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "keepsake-ci-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function runWith(npm: string): { last: string | undefined; status: number | null } {
  writeFileSync(join(folder, "npm"), `#!/bin/sh\n${npm}\n`);
  chmodSync(join(folder, "npm"), 0o755);
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env["PATH"]}` };
  const { stdout, status } = spawnSync("bash", [script], { env, encoding: "utf8" });
  return { last: stdout.trimEnd().split("\n").at(-1), status };
}

const onUnix = test.skipIf(process.platform === "win32");

onUnix("a run that passes ends with its count and with success", () => {
  const run = runWith('[ "$1" = test ] && echo "12 passed, 0 failed, 3 skipped"');
  expect(run).toEqual({ last: "12 passed, 0 failed, 3 skipped", status: 0 });
});

onUnix("what npm says after a failure does not come last, and the failure is passed on", () => {
  const run = runWith('echo "12 passed, 1 failed"; echo "npm error code 1" >&2; exit 1');
  expect(run).toEqual({ last: "12 passed, 1 failed", status: 1 });
});

onUnix("an install that fails is a failure", () => {
  expect(runWith('echo "npm error network"; exit 7')).toEqual({
    last: "0 passed, 1 failed",
    status: 7,
  });
});

onUnix("a run that succeeds without a count is a failure", () => {
  expect(runWith("true")).toEqual({ last: "0 passed, 1 failed", status: 1 });
});
