/**
 * Makes sure that what is about to run is there: the dependencies, and `dist/`.
 *
 * Run before `npm start` and `npm test`. Compares a hash of the lockfile with the stamp that the
 * last install left, and a hash of the sources with the stamp of the last build, and installs
 * or builds only where they differ. Uses nothing but Node itself, because on a fresh clone there
 * is nothing else. `--after-install` (npm's `prepare`) says that npm has just installed.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const installStamp = join(root, "node_modules/.keepsake-installed");
const buildStamp = join(root, ".stamp/dist.json");

requireNode(20, 19);
const lock = `${hashOf(["package-lock.json"])} ${process.platform} ${process.arch}`;
if (process.argv.includes("--after-install")) writeFileSync(installStamp, lock);
else if (readOr(installStamp, "") !== lock) install();
if (!isBuilt()) build();

function requireNode(major, minor) {
  const [has, hasMinor] = process.versions.node.split(".").map(Number);
  if (has > major || (has === major && hasMinor >= minor)) return;
  fail(`Keepsake needs Node ${major}.${minor} or newer; this is ${process.version}.`);
}

function install() {
  // A tree that npm once finished is mended in place: `ci` would pull it from under whatever
  // else is running in this folder. An unfinished one is not worth mending.
  const mend = existsSync(installStamp);
  console.log("Installing what Keepsake is built with (once)…");
  const start = Date.now();
  npm([
    ...(mend ? ["install", "--no-save"] : ["ci"]),
    ...["--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"],
  ]);
  mkdirSync(dirname(installStamp), { recursive: true });
  writeFileSync(installStamp, lock);
  console.log(`Installed in ${seconds(start)}.`);
}

function build() {
  const start = Date.now();
  const hash = hashOfSources();
  run(process.execPath, [join(root, "scripts/build.mjs"), "--bundles"]);
  mkdirSync(dirname(buildStamp), { recursive: true });
  const made = readdirSync(join(root, "dist")).filter((name) => name.endsWith(".js"));
  writeFileSync(buildStamp, JSON.stringify({ hash, made }));
  console.log(`Built in ${seconds(start)}.`);
}

function isBuilt() {
  const stamp = JSON.parse(readOr(buildStamp, "{}"));
  if (!stamp.made?.every((name) => existsSync(join(root, "dist", name)))) return false;
  return stamp.hash === hashOfSources();
}

function hashOfSources() {
  const files = ["package.json", "package-lock.json"];
  for (const script of ["build", "unused-methods"]) files.push(`scripts/${script}.mjs`);
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (!/\.(md|test\.ts)$/.test(entry.name)) files.push(path);
    }
  };
  walk("src");
  return hashOf(files.sort());
}

function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

function npm(args) {
  // The npm that called us, so that npm 10 does not hand over to an npm 11 found on the PATH.
  const caller = process.env.npm_execpath;
  if (caller?.endsWith("js")) run(process.execPath, [caller, ...args]);
  else run("npm", args, { shell: process.platform === "win32" });
}

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (done.error) fail(`Could not run ${command}: ${done.error.message}`);
  if (done.status !== 0) process.exit(done.status ?? 1);
}

function readOr(path, otherwise) {
  return existsSync(path) ? readFileSync(path, "utf8") : otherwise;
}

function seconds(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
