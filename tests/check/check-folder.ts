/**
 * Checks a story of a scratch folder as the command line does, in this process.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pico from "picocolors";
import { type CheckFlags, checkHere } from "../../src/cli/check-here.ts";
import { WrongUse } from "../../src/cli/exit.ts";
import type { Terminal } from "../../src/cli/terminal.ts";

export interface Checked {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Folder {
  readonly path: (name: string) => string;
  readonly write: (name: string, text: string) => void;
  readonly read: (name: string) => string;
  /** Checks a file of the folder; wrong use gives the code 2 and its sentence. */
  readonly check: (name: string, flags?: CheckFlags) => Promise<Checked>;
  readonly remove: () => void;
}

/** A folder with these files; its own path is `…` in what is said. */
export function folderWith(files: Readonly<Record<string, string>>): Folder {
  const folder = mkdtempSync(join(tmpdir(), "keepsake-check-"));
  const path = (name: string): string => join(folder, name);
  const write = (name: string, text: string): void => writeFileSync(path(name), text);
  for (const [name, text] of Object.entries(files)) write(name, text);
  return {
    path,
    write,
    read: (name) => readFileSync(path(name), "utf8"),
    async check(name, flags = {}) {
      const out: string[] = [];
      const err: string[] = [];
      const colours = pico.createColors(false);
      const terminal: Terminal = {
        width: undefined,
        interactive: false,
        colours,
        errorColours: colours,
        out: (line) => out.push(line),
        err: (line) => err.push(line),
      };
      const control = { shouldStop: () => false, version: "0.0.0" };
      let code: number;
      try {
        code = await checkHere(terminal, path(name), flags, control);
      } catch (error) {
        if (!(error instanceof WrongUse)) throw error;
        code = 2;
        err.push(error.message, error.hint);
      }
      const shown = (lines: string[]): string =>
        lines
          .join("\n")
          .replaceAll(`${folder}/`, "…/")
          .replace(/ in [0-9.]+ s\b/, "");
      return { code, out: shown(out), err: shown(err) };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
