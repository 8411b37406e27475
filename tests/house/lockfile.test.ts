/**
 * The lockfile is one that `npm ci` accepts on every system, and names no registry.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Entry {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8");
const { packages } = JSON.parse(text) as { packages: Record<string, Entry> };

test("no address of a registry stands in the lockfile", () => {
  expect(text).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  for (const [path, { resolved, link }] of Object.entries(packages)) {
    if (link !== true) expect(resolved, path).toBeUndefined();
  }
});

test("what is installed only on other systems is in it too", () => {
  const holes: string[] = [];
  let seen = 0;
  for (const [path, { optionalDependencies }] of Object.entries(packages)) {
    for (const name of Object.keys(optionalDependencies ?? {})) {
      seen++;
      if (!resolve(path, name)) holes.push(`${path} → ${name}`);
    }
  }
  expect(seen).toBeGreaterThan(20);
  expect(holes).toEqual([]);
});

// As Node looks for a package: in the node_modules beside, then further up.
function resolve(from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    if (packages[`${at}${at === "" ? "" : "/"}node_modules/${name}`] !== undefined) return true;
    if (at === "") return false;
    if (!at.includes("/node_modules/")) at = "";
    if (at === "" && packages[`node_modules/${name}`] !== undefined) return true;
    if (at === "") return false;
  }
}
