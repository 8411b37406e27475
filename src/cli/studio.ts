/**
 * `keepsake studio [FOLDER]`: serves the writer's studio to a browser on this machine.
 *
 * Owns where the folder is, what is said in the terminal, the browser that is opened, and when
 * it all ends. At a terminal it ends by Ctrl-C. Without one (a service, a fresh clone being
 * tried out) it ends once its input has ended and no page has been open for a while.
 */
import { execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join, relative, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Built, type Studio, startStudio } from "../serve/index.ts";
import { bundledStory } from "./bundled-story.ts";
import { CLEAN, PROBLEMS, WrongUse } from "./exit.ts";
import { reasonOf, writeText } from "./files.ts";
import { plainName } from "./read-story.ts";
import type { Terminal } from "./terminal.ts";

export interface StudioFlags {
  readonly port?: number;
  readonly open?: boolean;
  readonly json?: boolean;
}

const USUAL_PORT = 4000;
/** How long it stays without a terminal, without input and without a page. */
const PATIENCE_MS = 30_000;

/** Serves until it is told to end. */
export async function runStudio(
  terminal: Terminal,
  asked: string | undefined,
  flags: StudioFlags,
): Promise<number> {
  const folder = asked === undefined ? sampleFolder() : folderOf(asked);
  const assets = fileURLToPath(new URL("./studio", import.meta.url));
  if (!existsSync(join(assets, "studio.js"))) {
    throw new WrongUse(
      "The studio's page is missing: dist/studio should lie beside dist/cli.js.",
      "In a clone of Keepsake, `npm run build` makes it.",
    );
  }
  let pages = 0;
  let onPages = (): void => {};
  let studio: Studio;
  try {
    studio = await startStudio({
      folder,
      isSample: asked === undefined,
      assets,
      port: flags.port ?? USUAL_PORT,
      build: buildStory,
      onPages: (count) => {
        pages = count;
        onPages();
      },
    });
  } catch (error) {
    throw new WrongUse(`Cannot open the studio on ${folder}: ${wordsFor(error)}.`);
  }
  if (flags.json === true) {
    const { url, port } = studio;
    terminal.out(JSON.stringify({ url, port, folder }));
  } else {
    tellAddress(terminal, studio, folder, asked === undefined);
    // Who tries a fresh clone without a terminal sees what it is for all the same.
    if (asked === undefined && !terminal.interactive) terminal.out(await openingOfStory());
  }
  if (flags.open === true) openBrowser(terminal, studio.url);
  await new Promise<void>((done) => {
    const ends = endOf(terminal, () => pages, done);
    onPages = ends.pagesChanged;
  });
  await studio.close();
  if (flags.json !== true) terminal.err("The studio has ended. Everything is on disk.");
  return CLEAN;
}

function tellAddress(terminal: Terminal, studio: Studio, folder: string, isSample: boolean): void {
  const near = relative(process.cwd(), folder);
  const shown = near === "" ? "this folder" : near.startsWith("..") ? folder : near;
  terminal.out(`Studio:  ${studio.url}`);
  terminal.out(
    `Folder:  ${shown}${isSample ? "  (your own copy of Fine Mist, to try things on)" : ""}`,
  );
  terminal.out("No browser?  npx keepsake play   plays a story here, in the terminal.");
  terminal.out(
    terminal.interactive
      ? "Ctrl-C ends the studio. The address is for you alone: it holds this run's key."
      : "The address is for you alone: it holds this run's key.",
  );
}

/** How the story that ships begins, and how to go on: what `keepsake play` says without input. */
function openingOfStory(): Promise<string> {
  const [, program] = process.argv;
  return new Promise((done) => {
    if (program === undefined) return done("");
    const child = execFile(process.execPath, [program, "play"], { timeout: 20_000 }, (_, out) =>
      done(`\n${out.trimEnd()}`),
    );
    child.stdin?.end();
  });
}

/** Ends when it is told to: by a signal, by the end of input, or by nobody being there. */
function endOf(
  terminal: Terminal,
  pages: () => number,
  end: () => void,
): { readonly pagesChanged: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let isInputOver = false;
  const finish = (): void => {
    clearTimeout(timer);
    process.stdin.destroy();
    end();
  };
  const consider = (): void => {
    clearTimeout(timer);
    if (!isInputOver || terminal.interactive || pages() > 0) return;
    // A machine that tries a clone out is not waited for: it opens no page.
    if (process.env["CI"] !== undefined && process.env["CI"] !== "false") finish();
    else timer = setTimeout(finish, PATIENCE_MS);
  };
  process.once("SIGINT", finish);
  process.once("SIGTERM", finish);
  process.once("SIGHUP", finish);
  const reader = createInterface({ input: process.stdin });
  process.stdin.on("error", () => {});
  reader.on("line", (line) => {
    if (/^q(uit)?$/i.test(line.trim())) finish();
  });
  reader.on("close", () => {
    isInputOver = true;
    consider();
  });
  return { pagesChanged: consider };
}

// ─── The folder ─────────────────────────────────────────────────────────────────────────────

function folderOf(asked: string): string {
  const place = resolve(asked);
  let isFolder: boolean;
  try {
    isFolder = statSync(place).isDirectory();
  } catch (error) {
    throw new WrongUse(
      `Cannot open ${asked}: ${reasonOf(error)}.`,
      "`keepsake new NAME` makes a folder with a story in it.",
    );
  }
  if (!isFolder) {
    throw new WrongUse(
      `${asked} is a file. The studio opens the folder that it is in:`,
      `  keepsake studio ${relative(process.cwd(), resolve(place, "..")) || "."}`,
    );
  }
  return place;
}

/** A copy of the story that came with Keepsake, made once and never written over. */
function sampleFolder(): string {
  const home = process.env["KEEPSAKE_HOME"] ?? join(homedir(), "Keepsake");
  const story = bundledStory();
  const folder = join(home, plainName(basename(story)));
  const copy = join(folder, basename(story));
  try {
    mkdirSync(folder, { recursive: true });
    if (!existsSync(copy)) writeText(copy, readFileSync(story, "utf8"));
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    throw new WrongUse(
      `Cannot make ${folder}: ${reasonOf(error)}.`,
      "`keepsake studio FOLDER` opens a folder of yours.",
    );
  }
  return folder;
}

// ─── The browser ────────────────────────────────────────────────────────────────────────────

/** Asks the system to open an address; where it cannot, the address has been printed anyway. */
function openBrowser(terminal: Terminal, url: string): void {
  const { platform, env } = process;
  // Without a screen there is no browser to open, and asking for one may hang or complain.
  const hasScreen =
    platform === "darwin" ||
    platform === "win32" ||
    env["DISPLAY"] !== undefined ||
    env["WAYLAND_DISPLAY"] !== undefined;
  if (!hasScreen || !terminal.interactive) return;
  const [command, words]: [string, string[]] =
    platform === "darwin"
      ? ["open", [url]]
      : platform === "win32"
        ? ["rundll32", ["url.dll,FileProtocolHandler", url]]
        : ["xdg-open", [url]];
  const child = spawn(command, words, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}

// ─── Building ───────────────────────────────────────────────────────────────────────────────

const KINDS: Readonly<Record<string, readonly [verb: string, ending: string, type: string]>> = {
  page: ["build", ".html", "text/html"],
  ink: ["compile", ".ink.json", "application/json"],
};

/**
 * Makes a page or ink's JSON of a story, as `keepsake build` and `keepsake compile` do: by a
 * process of its own, so that no story, however large, holds up the saving of what is written.
 */
function buildStory(place: string, kind: string): Promise<Built> {
  const known = KINDS[kind];
  const [, program] = process.argv;
  if (known === undefined || program === undefined) {
    return Promise.reject(new Error("The studio cannot make that."));
  }
  const [verb, ending, type] = known;
  return new Promise((done, fail) => {
    const words = [program, verb, basename(place), "-o", "-"];
    const options = {
      cwd: resolve(place, ".."),
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "" },
      timeout: 120_000,
      maxBuffer: 1 << 28,
    };
    execFile(process.execPath, words, options, (error, out, err) => {
      const notes = err.split("\n").filter((line) => line.trim() !== "");
      if (error === null)
        done({ name: plainName(basename(place)) + ending, type, text: out, notes });
      else if (error.code === PROBLEMS) {
        fail(new Error("The story has errors. They are listed under Check; mend them first."));
      } else fail(new Error(notes.at(-1) ?? "The story could not be built."));
    });
  });
}

function wordsFor(error: unknown): string {
  const isSystems = error instanceof Error && "code" in error;
  if (!isSystems) return error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
  return error.code === "EADDRINUSE"
    ? "this port and those after it are taken; --port names another"
    : reasonOf(error);
}
