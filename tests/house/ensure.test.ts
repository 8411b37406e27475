/**
 * `scripts/ensure.mjs` installs and builds when something has changed, and only then. It is
 * tried on a small project of its own, in a folder with spaces and without `.git`.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const script = fileURLToPath(new URL("../../scripts/ensure.mjs", import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "keepsake with spaces "));
  write("package.json", JSON.stringify({ name: "small", version: "1.0.0" }));
  writeLock("1.0.0");
  write("src/a.ts", "1");
  write(
    "scripts/build.mjs",
    `import { mkdirSync, writeFileSync } from "node:fs";
     mkdirSync("dist", { recursive: true });
     writeFileSync("dist/cli.js", "");`,
  );
  write("scripts/unused-methods.mjs", "");
  cpSync(script, join(folder, "scripts/ensure.mjs"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function writeLock(version: string): void {
  const root = { name: "small", version };
  write(
    "package-lock.json",
    JSON.stringify({ ...root, lockfileVersion: 3, packages: { "": root } }),
  );
}

/** Runs it, and says what it did. */
function ensure(): { did: string; ms: number } {
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(folder, "scripts/ensure.mjs")],
    { cwd: tmpdir(), encoding: "utf8" },
  );
  expect(status, stderr).toBe(0);
  const did = [
    ...(stdout.includes("Installed in") ? ["installed"] : []),
    ...(stdout.includes("Built in") ? ["built"] : []),
  ];
  return { did: did.join(" and ") || "nothing", ms: performance.now() - start };
}

test("the first run installs and builds, the second does nothing and takes no time", () => {
  expect(ensure().did).toBe("installed and built");
  const second = ensure();
  expect(second.did).toBe("nothing");
  expect(second.ms).toBeLessThan(2000);
});

test("a changed source is built again, and nothing is installed", () => {
  ensure();
  write("src/deep/b.ts", "2");
  expect(ensure().did).toBe("built");
  rmSync(join(folder, "src/deep"), { recursive: true });
  expect(ensure().did).toBe("built");
  expect(ensure().did).toBe("nothing");
});

test("a changed lockfile is installed", () => {
  ensure();
  writeLock("1.0.1");
  expect(ensure().did).toContain("installed");
  expect(ensure().did).toBe("nothing");
});

test("what was removed is made again", () => {
  ensure();
  rmSync(join(folder, "dist"), { recursive: true });
  expect(ensure().did).toBe("built");
  rmSync(join(folder, "node_modules"), { recursive: true });
  expect(ensure().did).toBe("installed");
});

test("a build that fails is a failure, and is tried again the next time", () => {
  write("scripts/build.mjs", "process.exit(3);");
  const run = () => spawnSync(process.execPath, [join(folder, "scripts/ensure.mjs")]).status;
  expect(run()).toBe(3);
  expect(run()).toBe(3);
});
