/**
 * `keepsake new NAME`: a folder with a small story that plays, and one play of it.
 *
 * Never writes over anything: the folder has to be new, or empty.
 */
import { mkdirSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { newIfid } from "./build-ifid.ts";
import { CLEAN, WrongUse } from "./exit.ts";
import { reasonOf, writeText } from "./files.ts";
import { newStory } from "./new-story.ts";
import type { Terminal } from "./terminal.ts";

export interface NewFlags {
  readonly json?: boolean;
}

export function runNew(terminal: Terminal, path: string, flags: NewFlags): number {
  const title = basename(resolve(path));
  const name = title.replace(/\s+/g, "-");
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_ .-]*$/u.test(title)) {
    throw new WrongUse(
      `Cannot name a story \`${title}\`.`,
      "A name is letters, digits, spaces and dashes, and begins with a letter or a digit.",
    );
  }
  makeFolder(path);
  const files = newStory(name, titleOf(title), newIfid());
  for (const [file, text] of files) {
    const target = join(path, file);
    mkdirSync(join(target, ".."), { recursive: true });
    writeText(target, text);
  }
  if (flags.json === true) {
    terminal.out(JSON.stringify({ folder: path, files: files.map(([file]) => join(path, file)) }));
    return CLEAN;
  }
  for (const [file, , about] of files) terminal.out(`${join(path, file).padEnd(32)}  ${about}`);
  terminal.out("");
  terminal.out(`Next:  npx keepsake play --watch ${quoted(join(path, `${name}.ink`))}`);
  return CLEAN;
}

function makeFolder(path: string): void {
  let there: string[];
  try {
    mkdirSync(path, { recursive: true });
    there = readdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw new WrongUse(`Cannot make ${path}: a file of that name is there.`);
    throw new WrongUse(`Cannot make ${path}: ${reasonOf(error)}.`);
  }
  if (there.length > 0) {
    throw new WrongUse(
      `Cannot make ${path}: it is there already, and nothing in it is overwritten.`,
    );
  }
}

function titleOf(name: string): string {
  const words = name.replace(/[-_]+/g, " ").trim();
  return `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

function quoted(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path;
}
