/**
 * The package as others get it: packed, and installed from the tarball in an empty project
 * without a network. Every subpath imports in Node and in a bundler; the types resolve under
 * both TypeScripts and both ways of resolving; the program runs.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { publint } from "publint";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  exports: Record<string, unknown>;
};
const subpaths = Object.keys(exports)
  .filter((path) => !/\.(json|global\.js)$/.test(path))
  .map((path) => path.replace(".", "keepsake"));

let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "an empty project "));
  // `npm test` has built the types; by itself this test has to.
  if (process.env["KEEPSAKE_BUILT"] !== "1") {
    const build = spawnSync(process.execPath, [join(root, "scripts/build.mjs")], {
      encoding: "utf8",
    });
    if (build.status !== 0) throw new Error(`npm run build: ${build.stdout}${build.stderr}`);
  }
  npm(root, "pack", "--ignore-scripts", "--pack-destination", project);
  const tarball = readdirSync(project).find((name) => name.endsWith(".tgz"));
  write("package.json", JSON.stringify({ name: "empty", private: true, type: "module" }));
  npm(project, "install", "--offline", "--no-audit", "--no-fund", `./${tarball}`);
  for (const name of readdirSync(join(root, "tests/package/projects"))) {
    cpSync(join(root, "tests/package/projects", name), join(project, name));
  }
}, 120_000);

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

function write(name: string, text: string): void {
  writeFileSync(join(project, name), text);
}

function npm(cwd: string, ...args: string[]): void {
  const caller = process.env["npm_execpath"];
  const run = caller?.endsWith("js")
    ? spawnSync(process.execPath, [caller, ...args], { cwd, encoding: "utf8" })
    : spawnSync("npm", args, { cwd, encoding: "utf8", shell: process.platform === "win32" });
  if (run.status !== 0) throw new Error(`npm ${args[0]}: ${run.stdout}${run.stderr}`);
}

function node(...args: string[]): string {
  const run = spawnSync(process.execPath, args, { cwd: project, encoding: "utf8", input: "" });
  expect(run.status, run.stderr).toBe(0);
  return run.stdout;
}

describe("what is in it", () => {
  function files(): string[] {
    const installed = join(project, "node_modules/keepsake");
    return readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1))
      .map((path) => path.replaceAll("\\", "/"))
      .sort();
  }

  test("what is built, the story, and what a licence asks for; no sources, no tests", () => {
    const all = files();
    expect(all).toEqual(expect.arrayContaining(["LICENSE", "LICENSES.md", "README.md"]));
    expect(all).toEqual(expect.arrayContaining(["dist/cli.js", "dist/player.js", "dist/index.js"]));
    const known = /^(dist|stories)\/|^(package\.json|[A-Z]+\.md|LICENSE)$/;
    expect(all.filter((path) => !known.test(path))).toEqual([]);
    expect(all.some((path) => /^stories\/.*\.ink$/.test(path))).toBe(true);
  });

  test("it brings nothing else along", () => {
    const modules = readdirSync(join(project, "node_modules"));
    expect(modules.filter((name) => !name.startsWith("."))).toEqual(["keepsake"]);
  });

  test("publint has nothing to say", async () => {
    const pkgDir = join(project, "node_modules/keepsake");
    const { messages } = await publint({ pkgDir, level: "suggestion", strict: true, pack: false });
    expect(messages).toEqual([]);
  });
});

describe("it runs", () => {
  test.each(subpaths)("%s imports in Node", (path) => {
    const code = `console.log(Object.keys(await import("${path}")).join(" "))`;
    expect(node("--input-type=module", "--eval", code).trim()).not.toBe("");
  });

  test("what stands in for inkjs can be required", () => {
    const code = `const { Compiler } = require("keepsake/inkjs");
      console.log(new Compiler("Dust.\\n-> END").Compile().ContinueMaximally().trim())`;
    expect(node("--input-type=commonjs", "--eval", code).trim()).toBe("Dust.");
  });

  test("and loaded by a script tag, as the global that inkjs sets", () => {
    const path = join(project, "node_modules/keepsake", exports["./inkjs.global.js"] as string);
    const page = createContext({});
    runInContext(readFileSync(path, "utf8"), page);
    const code = `new inkjs.Compiler("Dust.\\n-> END").Compile().ContinueMaximally().trim()`;
    expect(runInContext(code, page)).toBe("Dust.");
    expect(runInContext("Object.keys(globalThis).join()", page)).toBe("inkjs");
  });

  test("a program plays a story", () => {
    expect(node("play.js")).toBe("Dust.\nLook > Only dust.\n");
  });

  test("the program in README.md runs", () => {
    const readme = readFileSync(join(root, "README.md"), "utf8");
    const [, code] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
    write("readme.js", code ?? "");
    expect(node("readme.js")).toBe("Dust.\n0 Look\n");
  });

  test("a program, bundled for a browser", async () => {
    const build = await rolldown({
      cwd: project,
      input: "play.js",
      platform: "browser",
      onLog: (level, log) => {
        if (level === "warn") throw new Error(log.message);
      },
    });
    await build.write({ file: join(project, "bundled/play.js"), format: "esm" });
    await build.close();
    const code = readFileSync(join(project, "bundled/play.js"), "utf8");
    expect(/from "(keepsake|node:)/.exec(code)?.[0]).toBeUndefined();
    expect(node("bundled/play.js")).toBe("Dust.\nLook > Only dust.\n");
  });

  test.each(subpaths)("%s is taken in by a bundler", async (path) => {
    const name = `takes-${basename(path)}.js`;
    write(name, `export * from "${path}";`);
    const build = await rolldown({ cwd: project, input: name, platform: "browser" });
    const { output } = await build.generate({ format: "esm" });
    await build.close();
    expect(output[0].exports.length).toBeGreaterThan(0);
    expect(output[0].imports).toEqual([]);
  });

  test("the command line is there", () => {
    const cli = join(project, "node_modules/keepsake/dist/cli.js");
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(node(cli, "--version").trim()).toBe(version);
    expect(readdirSync(join(project, "node_modules/.bin"))).toContain("keepsake");
    // Without a file, the story that ships: so it has to be in the package.
    expect(node(cli, "play").length).toBeGreaterThan(200);
  });
});

describe("its types resolve", () => {
  const compilers = {
    "TypeScript 5.9": "tests/package/typescript-5.9/node_modules/typescript",
    "TypeScript 7": "node_modules/typescript",
  };
  const ways = [
    { module: "node16", moduleResolution: "node16" },
    { module: "esnext", moduleResolution: "bundler" },
  ];
  const cases = Object.entries(compilers).flatMap(([compiler, path]) =>
    ways.map((way) => ({ compiler, path, ...way })),
  );

  test.each(cases)("under $compiler with $moduleResolution", (each) => {
    const { version } = JSON.parse(readFileSync(join(root, each.path, "package.json"), "utf8"));
    expect(`TypeScript ${version}`).toContain(each.compiler);
    const run = spawnSync(
      process.execPath,
      [
        join(root, each.path, "bin/tsc"),
        ...["--noEmit", "--strict", "--skipLibCheck", "false", "--exactOptionalPropertyTypes"],
        ...["--target", "es2022", "--lib", "es2022"],
        ...["--module", each.module, "--moduleResolution", each.moduleResolution],
        "types.ts",
        // Only the one way knows programs that require.
        ...(each.module === "node16" ? ["required.cts"] : []),
      ],
      { cwd: project, encoding: "utf8" },
    );
    expect(run.stdout).toBe("");
    expect(run.status).toBe(0);
  });
});
