/**
 * Runs the built command line as a process of its own, as a person or a script would.
 *
 * Owns the scratch folders that tests write in. The environment is the test's own: whatever
 * colours or width the machine asks for are left out.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

/** The project's own folder. */
export const root: string = fileURLToPath(new URL("../..", import.meta.url));
/** The built program, or another build of it that is named. */
export const cli: string = process.env["KEEPSAKE_CLI"] ?? join(root, "dist/cli.js");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  /** What is typed or piped in; the end of input follows. */
  readonly input?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

function cleanEnv(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of ["COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "NODE_OPTIONS"])
    delete env[name];
  return { ...env, TERM: "xterm", ...extra };
}

/** Runs `keepsake` with these words and waits for its end: half a minute at the longest. */
export function runCli(words: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...words], {
      cwd: options.cwd ?? root,
      env: cleanEnv(options.env),
    });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (err += text));
    // A program that has ended does not read the rest of its input.
    child.stdin.on("error", () => {});
    child.on("error", reject);
    const tooLong = setTimeout(() => child.kill("SIGKILL"), 30_000);
    child.on("close", (code) => {
      clearTimeout(tooLong);
      resolve({ code, out, err });
    });
    child.stdin.end(options.input ?? "");
  });
}

/** A process that is still running: what it has said, and a way to wait for more. */
export interface Running {
  readonly said: () => string;
  /** Resolves when `text` has been said; fails after ten seconds. */
  readonly until: (text: string) => Promise<void>;
  readonly type: (text: string) => void;
  readonly end: () => Promise<number | null>;
}

/** Starts `keepsake` and leaves its input open. */
export function startCli(words: readonly string[], options: RunOptions = {}): Running {
  const child = spawn(process.execPath, [cli, ...words], {
    cwd: options.cwd ?? root,
    env: cleanEnv(options.env),
  });
  let said = "";
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  child.stdout.setEncoding("utf8").on("data", (text) => (said += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  child.stdin.on("error", () => {});
  return {
    said: () => said,
    async until(text) {
      const start = Date.now();
      while (!said.includes(text)) {
        if (Date.now() - start > 10_000) {
          child.kill();
          throw new Error(`Never said ${JSON.stringify(text)}, only:\n${said}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    type: (text) => void child.stdin.write(text),
    end() {
      child.stdin.end();
      return closed;
    },
  };
}

/** Whether this machine can pretend to be a terminal (`script` of util-linux). */
export const hasPty: boolean =
  process.platform === "linux" &&
  spawnSync("script", ["-qec", "true", "/dev/null"], { stdio: "ignore" }).status === 0;

/**
 * Runs `keepsake` at a pretended terminal of 60 columns. Each of `typed` is typed when a new
 * prompt has come up.
 */
export function runAtTerminal(
  words: readonly string[],
  typed: readonly string[],
  options: RunOptions = {},
): Promise<Ran> {
  const quote = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;
  const command = [
    "stty cols 60 rows 40;",
    quote(process.execPath),
    quote(cli),
    ...words.map(quote),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn("script", ["-qec", command.join(" "), "/dev/null"], {
      cwd: options.cwd ?? root,
      env: cleanEnv(options.env),
    });
    let out = "";
    let next = 0;
    let seen = 0;
    child.stdout.setEncoding("utf8").on("data", (text) => {
      out += text;
      // The prompt stands at the end of what was said, and nothing follows it.
      const bare = out.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "");
      if (bare.length > seen && /(^|[\r\n])> $/.test(bare) && next < typed.length) {
        seen = bare.length;
        child.stdin.write(typed[next++] as string);
      }
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out: out.replaceAll("\r\n", "\n"), err: "" }));
  });
}

/** A folder for one test file, removed at its end, with these files in it. */
export function scratchFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "keepsake-cli-"));
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
