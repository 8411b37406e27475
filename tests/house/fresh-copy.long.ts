/**
 * What a stranger does first: an unpacked copy, without `.git` and anything installed, in a
 * folder with spaces, and one command. With the npm that runs this, and with npm 10.
 *
 * Installs for real, so it needs a registry; that is why it is among the long tests.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const notOurs = new Set([".git", ".scratch", ".stamp", "dist", "node_modules"]);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "a folder with spaces "));
  for (const name of readdirSync(root)) {
    if (notOurs.has(name)) continue;
    cpSync(join(root, name), join(folder, name), {
      recursive: true,
      filter: (path) => !path.endsWith("node_modules"),
    });
  }
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const npms = [
  { npm: "the npm at hand", command: ["npm"] },
  { npm: "npm 10", command: ["npx", "--yes", "npm@10"] },
];

describe.each(npms)("with $npm", ({ command }) => {
  /** Runs npm in the copy, as from a shell that no npm has started. */
  function npm(...args: string[]): { said: string } {
    const [program, ...before] = command;
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)),
    );
    const run = spawnSync(program as string, [...before, ...args], {
      cwd: folder,
      encoding: "utf8",
      env,
      input: "",
      shell: process.platform === "win32",
    });
    expect(run.status, `${run.stdout}${run.stderr}`).toBe(0);
    return { said: `${run.stdout}${run.stderr}` };
  }

  test("`npm start` plays the story that ships, at once the second time", () => {
    const lock = readFileSync(join(folder, "package-lock.json"), "utf8");
    const first = npm("start");
    expect(first.said).toContain("Installed in");
    expect(first.said).toContain("Built in");
    // The choices, and how to go on.
    expect(first.said).toMatch(/^\s*1[.:)] /m);
    expect(first.said).toContain("npx keepsake play");
    expect(readFileSync(join(folder, "package-lock.json"), "utf8")).toBe(lock);

    const second = npm("start");
    expect(second.said).not.toContain("Installed in");
    expect(second.said).not.toContain("Built in");
    // What is added to playing: npm's own start is not ours.
    const start = performance.now();
    spawnSync(process.execPath, [join(folder, "scripts/ensure.mjs")]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test("`npm install` by hand is enough for `npx keepsake`", () => {
    npm("install");
    expect(existsSync(join(folder, "dist/cli.js"))).toBe(true);
    const { said } = npm("exec", "--", "keepsake", "--version");
    expect(said).toMatch(/^\d+\.\d+\.\d+$/m);
    expect(npm("start").said).not.toContain("Installed in");
  });
});
