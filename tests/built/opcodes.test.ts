/**
 * In every bundle that can step through a story, opcodes are integers in the `case` labels. Read
 * through a constant object the loop is several times slower, and nothing else would say so.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The numbers of the opcodes, by name. */
const opcodes = new Map(
  [
    ...readFileSync(join(root, "src/program/op.ts"), "utf8").matchAll(
      /^export const (\w+) = (\d+);/gm,
    ),
  ].map(([, name, number]) => [name as string, Number(number)]),
);

/** Those that the step loop has a `case` for. */
const stepped = new Set(
  readdirSync(join(root, "src/engine"))
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => [
      ...readFileSync(join(root, "src/engine", name), "utf8").matchAll(/\bcase Op\.(\w+):/g),
    ])
    .map(([, name]) => name as string),
);

const bundles = readdirSync(join(root, "dist"))
  .filter((name) => /\.c?js$/.test(name))
  .map((name) => ({ name, code: readFileSync(join(root, "dist", name), "utf8") }));

/** How many different opcodes a bundle has a `case` for. */
function casesIn(code: string): Set<number> {
  return new Set([...code.matchAll(/\bcase (\d+):/g)].map(([, number]) => Number(number)));
}

const stepping = bundles.filter(({ code }) => casesIn(code).size >= stepped.size);

test("the step loop has cases for most opcodes", () => {
  expect(opcodes.size).toBeGreaterThan(50);
  expect(stepped.size).toBeGreaterThan(50);
  for (const name of stepped) expect(opcodes.has(name), name).toBe(true);
});

/** Bundles with all that they need inside; the libraries share theirs, and so do the commands. */
const whole = ["player.js", "inkjs.cjs", "inkjs.global.js"];

/** Whether a bundle loads another, by itself or through others, at once or when it is needed. */
function isReached(from: string, name: string): boolean {
  const seen = new Set([from]);
  for (const each of seen) {
    const { code } = bundles.find((bundle) => bundle.name === each) ?? { code: "" };
    for (const [, to] of code.matchAll(/["']\.\/([\w.-]+\.js)["']/g)) seen.add(to as string);
  }
  return seen.has(name);
}

test("a library bundle and every bundle that stands alone can step", () => {
  const names = stepping.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(whole));
  const chunks = names.filter((name) => !whole.includes(name));
  for (const entry of ["play.js", "cli.js"]) {
    expect(
      chunks.some((name) => isReached(entry, name)),
      entry,
    ).toBe(true);
  }
});

describe.each(stepping)("$name", ({ code }) => {
  test("every opcode of the step loop is an integer", () => {
    const cases = casesIn(code);
    for (const name of stepped) expect(cases, name).toContain(opcodes.get(name));
  });

  test("no label is read from an object", () => {
    // Not `toMatch`: a failure would print the bundle.
    expect(/\bcase [A-Za-z_$][\w$]*\.[\w$]+:/.exec(code)?.[0]).toBeUndefined();
  });
});
