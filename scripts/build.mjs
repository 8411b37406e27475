/**
 * Builds `dist/`: a bundle for each entry of the package, and the types of all of them.
 *
 * Owns what the entries are and how they are bundled; `rolldown` does the work and `tsc -b`
 * writes the declarations. `--bundles` leaves the types out (they are for programmers who
 * install the package, not for playing). An entry whose source does not exist is left out;
 * anything else that goes wrong fails the build.
 */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { withoutUnusedMethods } from "./unused-methods.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** What programmers import: name in `dist/` and source. They share chunks. */
export const libraryEntries = {
  index: "src/index.ts",
  compile: "src/compile/index.ts",
  engine: "src/engine/index.ts",
  play: "src/play/index.ts",
  people: "src/with-people.ts",
  inkjs: "src/inkjs/index.ts",
  check: "src/check/index.ts",
  draft: "src/draft/index.ts",
  service: "src/service/index.ts",
};

/** Those that programs may also `require`: a file each, with all it needs inside. */
const requiredEntries = ["inkjs"];

/** Those that a page may also load by a script tag: a minified file each, which sets a global. */
const scriptEntries = { inkjs: "inkjs" };

/** How everything of ours is bundled, also what is only measured. */
export const bundleOptions = {
  cwd: root,
  // Opcodes must reach V8 as integers in the `case` labels of the step loop; a label that is
  // a property of a constant object costs 4 to 13 times the speed.
  optimization: { inlineConst: { mode: "all", pass: 2 } },
  onLog: failOnWarning,
};

// In a declaration: `from "../base/span.ts"`, `import("./api.ts")`.
const relativeImport = /(["'])(\.{1,2}\/[^"'\n]+)\.ts\1/g;

/** The program, with commander and picocolors inside; its chunks are loaded when needed. */
const cliEntry = "src/cli/main.ts";

/** The script of the page that `keepsake build` writes: one minified file, put in whole. */
const playerEntry = "src/player/main.ts";

/** What stands in its place in the page: faults are told to readers in a sentence of their own. */
const insteadInPlayer = { "src/play/diagnose.ts": "src/player/diagnose.ts" };

/**
 * Properties that are called something shorter in the page, where every byte is a reader's: no
 * such name is ever in JSON, nor one of the browser's that the page uses. One that is gone does
 * no harm here.
 */
const shortInPlayer = [
  "addPick",
  "addSeeds",
  "arithmetic",
  "beginTurn",
  "bindExternal",
  "budget",
  "callHost",
  "canContinue",
  "canPop",
  "canPopThread",
  "canRedo",
  "canUndo",
  "cells",
  "clearPicks",
  "continueAll",
  "didExit",
  "endsInNewline",
  "endsLine",
  "ensureEvals",
  "ensureStack",
  "evals",
  "exportFile",
  "externalUse",
  "fallbackCount",
  "findKnot",
  "findPlace",
  "findRow",
  "firstPc",
  "forkAt",
  "forkLength",
  "fromAnotherTab",
  "fromHost",
  "glues",
  "goBackTo",
  "hasFunction",
  "hasSides",
  "hasSnapshot",
  "hasSound",
  "inChoiceText",
  "internText",
  "isEdited",
  "isEmphatic",
  "isEnded",
  "isEnglish",
  "isOpening",
  "isOwn",
  "isPaired",
  "isParted",
  "isPerson",
  "isSafe",
  "isSilent",
  "isSilentText",
  "isStory",
  "isStrong",
  "isTagOpen",
  "isWarning",
  "keepSnapshot",
  "keeper",
  "kinds",
  "knotAt",
  "knotOf",
  "listResults",
  "lookaheadSafe",
  "lostKeptNewline",
  "nameAt",
  "nameOfKnot",
  "noteScene",
  "offered",
  "offers",
  "onDiagnostic",
  "openString",
  "otherFlows",
  "outcomes",
  "pathOf",
  "payload",
  "pickAt",
  "pickCount",
  "picks",
  "picksEnd",
  "placeNames",
  "playing",
  "pools",
  "popFrame",
  "popThread",
  "printOf",
  "program",
  "pushFrame",
  "pushGlue",
  "pushNewline",
  "pushText",
  "pushThread",
  "readFile",
  "removeFlow",
  "reports",
  "resetCallStack",
  "restedAt",
  "restoreSnapshot",
  "resumed",
  "rowCount",
  "saveTo",
  "sceneAt",
  "scenes",
  "seedOf",
  "setAudible",
  "setScene",
  "severity",
  "slotOfPointer",
  "spend",
  "spent",
  "stack",
  "stateSize",
  "stepBudget",
  "switchFlow",
  "table",
  "takeString",
  "takeTag",
  "takesWholeFractions",
  "temporariesAt",
  "trimFunctionEnd",
  "turnBudget",
  "widestRange",
];

/** The page's script. */
export async function bundlePlayer() {
  const entry = `import "./${playerEntry}";`;
  return await bundleMinified(entry, "iife", undefined, insteadInPlayer, shortInPlayer);
}

/**
 * The writer's studio, `dist/studio/`: the page's script, and its workers, which share chunks
 * among themselves. What a page loads before it shows anything is kept apart from what it loads
 * afterwards.
 */
const studioPage = { studio: "src/studio/main.tsx" };
const studioWorkers = {
  "story-worker": "src/studio/work/story-worker.ts",
  "play-worker": "src/studio/play/play-worker.ts",
  "check-worker": "src/studio/check/check-worker.ts",
  "layout-worker": "src/studio/map/layout-worker.ts",
  "disk-worker": "src/studio/disk/disk-worker.ts",
};
const studioStyle = "src/studio/studio.css";

/** Makes every bundle and replaces those in `dist/`. */
export async function buildBundles() {
  const input = Object.fromEntries(
    Object.entries(libraryEntries).filter(([, source]) => existsSync(join(root, source))),
  );
  const files = new Map();
  if (Object.keys(input).length > 0) {
    await bundle(files, input, { platform: "neutral" });
  }
  for (const name of requiredEntries.filter((entry) => entry in input)) {
    const entry = { [name]: input[name] };
    await bundle(files, entry, { platform: "neutral" }, { format: "cjs", extension: "cjs" });
  }
  for (const [name, global] of Object.entries(scriptEntries)) {
    if (!(name in input)) continue;
    const code = `export * from "./${input[name]}";`;
    files.set(`${name}.global.js`, await bundleMinified(code, "iife", global));
  }
  if (existsSync(join(root, cliEntry))) {
    await bundle(files, { cli: cliEntry }, { platform: "node", external: [/^node:/] });
    const code = files.get("cli.js");
    if (!code.startsWith("#!")) files.set("cli.js", `#!/usr/bin/env node\n${code}`);
  }
  if (existsSync(join(root, playerEntry))) {
    files.set("player.js", await bundlePlayer());
  }
  if (existsSync(join(root, studioPage.studio))) {
    for (const input of [studioPage, studioWorkers]) {
      const how = { folder: "studio/", minify: true };
      await bundle(files, input, { platform: "browser" }, how);
    }
    files.set("studio/studio.css", readFileSync(join(root, studioStyle), "utf8"));
  }
  // Everything is ready in memory before anything in dist/ changes, so that a build that
  // fails leaves the last good one.
  const dist = join(root, "dist");
  mkdirSync(join(dist, "studio"), { recursive: true });
  for (const [name, code] of files) writeFileSync(join(dist, name), code);
  for (const folder of ["", "studio/"]) {
    for (const old of readdirSync(join(dist, folder))) {
      if (/\.(c?js|css)$/.test(old) && !files.has(folder + old)) rmSync(join(dist, folder + old));
    }
  }
  if (files.has("cli.js")) chmodSync(join(dist, "cli.js"), 0o755);
  return files;
}

async function bundle(files, input, options, how = {}) {
  const { format = "esm", extension = "js", folder = "", minify = false } = how;
  const build = await rolldown({
    ...bundleOptions,
    input,
    ...options,
  });
  const { output } = await build.generate({
    format,
    entryFileNames: `[name].${extension}`,
    chunkFileNames: `[name]-[hash].${extension}`,
    minify,
  });
  await build.close();
  for (const chunk of output) {
    if (chunk.type !== "chunk") throw new Error(`Unexpected output: ${chunk.fileName}`);
    for (const id of chunk.moduleIds) requireLicence(id);
    files.set(folder + chunk.fileName, minify ? withoutNotes(chunk.code) : chunk.code);
  }
}

// What is bundled is passed on, and its licence asks for being named.
function requireLicence(id) {
  const name = /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1];
  if (name === undefined) return;
  const licences = readFileSync(join(root, "LICENSES.md"), "utf8");
  if (!licences.includes(`\n## ${name.replace("\\", "/")} `)) {
    throw new Error(`${name} is bundled but not named in LICENSES.md.`);
  }
}

function failOnWarning(level, log, otherwise) {
  if (level === "warn") throw new Error(log.message);
  otherwise(level, log);
}

/**
 * Makes one minified file of `code` and all it needs, and writes nothing. `code` may name
 * modules of the project by their paths from the root. As an `iife` it may set a global.
 *
 * @param {string} code
 * @param {"esm" | "iife"} [format]
 * @param {string} [global]
 * @param {Readonly<Record<string, string>>} [instead] modules, and those that take their place
 */
export async function bundleMinified(
  code,
  format = "esm",
  global = undefined,
  instead = {},
  short = undefined,
) {
  const entry = "\0entry";
  const places = new Map(
    Object.entries(instead).map(([from, to]) => [join(root, from), join(root, to)]),
  );
  const build = await rolldown({
    ...bundleOptions,
    input: entry,
    platform: "neutral",
    plugins: [
      {
        name: "entry",
        resolveId: (id, importer) =>
          id === entry
            ? id
            : importer === entry
              ? join(root, id)
              : places.get(join(dirname(importer ?? ""), id)),
        load: (id) => (id === entry ? code : undefined),
        renderChunk: (text) => (short === undefined ? undefined : withoutUnusedMethods(text)),
      },
    ],
  });
  const name = global === undefined ? {} : { name: global };
  const minify =
    short === undefined ? true : { mangleProps: { include: new RegExp(`^(${short.join("|")})$`) } };
  const { output } = await build.generate({ format, minify, ...name });
  await build.close();
  return withoutNotes(output[0].code);
}

// Notes for other bundlers, which nobody bundles this again with.
function withoutNotes(code) {
  // Between two words a note is the space that parts them.
  return code
    .replaceAll(/(?<=[\w$])\/\* @__PURE__ \*\/ (?=[\w$])/g, " ")
    .replaceAll("/* @__PURE__ */ ", "");
}

/** Checks the types of everything, layer by layer, and copies those of the entries to `dist/types`. */
export function buildTypes() {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const pretty = String(process.stdout.isTTY ?? false);
  const args = [tsc, "-b", "tsconfig.layers.json", "--pretty", pretty];
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  // A fault in a test is no reason to leave the types out; one in a layer leaves no types.
  rmSync(join(root, "dist/types"), { recursive: true, force: true });
  const names = Object.keys(libraryEntries);
  // A program that requires must find types that say so: the same once more, by another name.
  return copyTypes(names, "js") && copyTypes(requiredEntries, "cjs") && done.status === 0;
}

/** Copies an entry's types and what they lead to; the command line has no types for others. */
function copyTypes(entries, extension) {
  const queue = entries
    .map((name) => libraryEntries[name])
    .filter((source) => existsSync(join(root, source)))
    .map((source) => source.replace(/^src\/(.*)\.ts$/, "$1.d.ts"));
  for (const path of queue) {
    const source = join(root, ".stamp/types", path);
    if (!existsSync(source)) return false;
    const text = readFileSync(source, "utf8");
    const name = path.replace(/\.ts$/, `.${extension.replace("js", "ts")}`);
    const target = join(root, "dist/types", name);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text.replace(relativeImport, `$1$2.${extension}$1`));
    for (const [, , specifier] of text.matchAll(relativeImport)) {
      const next = posix.join(posix.dirname(path), `${specifier}.d.ts`);
      if (!queue.includes(next)) queue.push(next);
    }
  }
  return true;
}

/** Whether a module is what Node was started with, not something imported. */
export function isMain(url) {
  const [, started] = process.argv;
  // Node gives modules the address behind links, and `argv` as it was typed.
  return started !== undefined && url === pathToFileURL(realpathSync(started)).href;
}

if (isMain(import.meta.url)) {
  try {
    const files = await buildBundles();
    // What is shared by several files goes by a name that nobody asks for.
    const made = [...files.keys()].filter((name) => !/-[\w-]{8}\.js$/.test(name)).sort();
    console.log(made.length > 0 ? `In dist: ${made.join("  ")}` : "No entry has a source yet.");
    if (!process.argv.includes("--bundles") && !buildTypes()) process.exitCode = 1;
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
