/**
 * The layers of `src/`: the three places that say what may import what agree, and an import
 * that goes up is refused, by the compiler and by the linter.
 */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const layers = readdirSync(join(root, "src"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

interface Project {
  readonly references?: readonly { readonly path: string }[];
}

interface Override {
  readonly includes: readonly string[];
  readonly linter?: {
    readonly rules?: {
      readonly style?: {
        readonly noRestrictedImports?: {
          readonly options: { readonly patterns: readonly { readonly group: string[] }[] };
        };
      };
    };
  };
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(root, path), "utf8")) as T;
}

/** What the compiler lets a layer import. */
function referencesOf(layer: string): string[] {
  const { references } = readJson<Project>(`src/${layer}/tsconfig.json`);
  return (references ?? []).map(({ path }) => path.replace("../", "")).sort();
}

/** A layer, and whatever the layers that it may import may import. */
function reachableFrom(layer: string, seen: Set<string> = new Set()): Set<string> {
  if (!seen.has(layer)) {
    seen.add(layer);
    for (const below of referencesOf(layer)) reachableFrom(below, seen);
  }
  return seen;
}

describe("the tables agree", () => {
  test("every layer is checked by `tsc -b`", () => {
    const { references } = readJson<Project>("tsconfig.layers.json");
    const checked = (references ?? []).map(({ path }) => path);
    expect(checked).toEqual(expect.arrayContaining(layers.map((layer) => `src/${layer}`)));
  });

  test.each(layers)("biome.json forbids %s what its tsconfig.json does not reference", (layer) => {
    const { overrides } = readJson<{ overrides: Override[] }>("biome.json");
    const rule = overrides.find(
      (override) =>
        override.includes[0] === `src/${layer}/**` &&
        override.linter?.rules?.style?.noRestrictedImports !== undefined,
    )?.linter?.rules?.style?.noRestrictedImports;
    const group = rule?.options.patterns[0]?.group ?? [];
    const forbidden = layers.filter((other) => group.includes(`**/${other}/**`));
    const may = new Set([layer, ...referencesOf(layer)]);
    expect(forbidden).toEqual(layers.filter((other) => !may.has(other)));
  });

  test.each(layers)("ARCHITECTURE.md says of %s what its tsconfig.json references", (layer) => {
    const page = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
    const cell = new RegExp(`^\\| \`${layer}\` \\| ([^|]*) \\|`, "m").exec(page)?.[1];
    const may = referencesOf(layer);
    if (cell === "anything below") {
      expect(may).toEqual(layers.filter((other) => other !== layer));
    } else {
      expect(
        cell
          ?.split(", ")
          .filter((name) => name !== "–")
          .sort(),
      ).toEqual(may);
    }
  });
});

describe("an import that goes up is refused", () => {
  let folder: string;

  // A copy, because the import must be planted somewhere.
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "keepsake-layers-"));
    for (const name of readdirSync(root)) {
      if (/^(tsconfig.*|biome|package)\.json$/.test(name))
        cpSync(join(root, name), join(folder, name));
    }
    cpSync(join(root, "scripts/lint"), join(folder, "scripts/lint"), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
    for (const layer of layers) {
      mkdirSync(join(folder, "src", layer), { recursive: true });
      cpSync(
        join(root, "src", layer, "tsconfig.json"),
        join(folder, "src", layer, "tsconfig.json"),
      );
      write(layer, "sound.ts", `export const ${layer}: number = 1;\n`);
    }
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function write(layer: string, name: string, text: string): void {
    writeFileSync(join(folder, "src", layer, name), text);
  }

  function tsc(): string {
    const program = join(root, "node_modules/typescript/bin/tsc");
    // `tests` is not in the copy: the layers only.
    const args = [program, "-b", "--pretty", "false", ...layers.map((layer) => `src/${layer}`)];
    return spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" }).stdout;
  }

  function lint(...paths: string[]): { status: number | null; stderr: string } {
    const program = join(root, "node_modules/@biomejs/biome/bin/biome");
    const args = [program, "lint", "--max-diagnostics=none", ...paths];
    return spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  }

  test("from every layer, to the first that it may not know", () => {
    const planted: string[] = [];
    expect(tsc()).toBe("");
    for (const layer of layers) {
      // What a layer it may import knows is within the compiler's sight, if not within its own.
      const seen = reachableFrom(layer);
      const other = layers.findLast((name) => !seen.has(name));
      if (other === undefined) continue;
      const from = `import { ${other} } from "../${other}/sound.ts";\n`;
      write(layer, "planted.ts", `${from}\nexport const planted: number = ${other};\n`);
      planted.push(`src/${layer}/planted.ts`);
    }
    const compiled = tsc();
    const linted = lint(...planted).stderr;
    for (const path of planted) {
      expect(compiled).toMatch(new RegExp(`^${path}.*error TS6307`, "m"));
      expect(linted).toContain(`${path}:1:`);
      rmSync(join(folder, path));
    }
    expect(planted.length).toBeGreaterThan(6);
  });

  const rules = [
    { what: "Node", layer: "play", text: 'import "node:fs";\n' },
    { what: "the clock", layer: "engine", text: "export const now: number = Date.now();\n" },
    { what: "chance", layer: "engine", text: "export const die: number = Math.random();\n" },
    {
      what: "running text as code",
      layer: "engine",
      text: 'export const f: unknown = eval("1");\n',
    },
  ];

  test.each(rules)("$layer may not use $what", ({ layer, text }) => {
    write(layer, "planted.ts", "export const harmless: number = 1;\n");
    expect(lint(`src/${layer}/planted.ts`).status).toBe(0);
    write(layer, "planted.ts", text);
    expect(lint(`src/${layer}/planted.ts`).status).not.toBe(0);
    rmSync(join(folder, "src", layer, "planted.ts"));
  });

  test("a file of more than 700 lines is refused", () => {
    const lines = (count: number) =>
      `${"// line\n".repeat(count - 1)}export const x: number = 1;\n`;
    write("base", "planted.ts", lines(700));
    expect(lint("src/base/planted.ts").status).toBe(0);
    write("base", "planted.ts", lines(701));
    expect(lint("src/base/planted.ts").status).not.toBe(0);
    rmSync(join(folder, "src/base/planted.ts"));
    expect(existsSync(join(folder, "src/base/planted.ts"))).toBe(false);
  });
});
