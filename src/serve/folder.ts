/**
 * The writer's folder: which paths are in it, and what lies there.
 *
 * Owns the one way from a path that a page asks for to a place on disk. Promises that no place
 * outside the folder comes out of it, whatever is asked: no `..`, no absolute path, nothing
 * hidden, nothing behind a link, and only kinds of files that the studio edits.
 */
import { lstat, readdir, realpath } from "node:fs/promises";
import { basename, join } from "node:path";
import { codeOf, Refusal } from "./refusal.ts";

/** A writer's folder, by its true path. */
export interface Folder {
  /** Absolute, no link in it. */
  readonly root: string;
  readonly name: string;
}

/** A file of the folder, as a list shows it. */
export interface Listed {
  /** From the folder, with `/` between. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** What is different when the file is: time, size and number on disk. */
  readonly mark: string;
}

/** What the studio edits: stories, and texts beside them. */
const EDITABLE = /\.(ink|keep|check|md|txt)$/i;
const DEEPEST = 8;
const MOST_FILES = 2000;
/** The largest file that is opened or written, in bytes. */
export const LARGEST_FILE = 4_194_304;

/** Opens a folder. Throws the system's error when it is not there, `Refusal` when it is none. */
export async function openFolder(path: string): Promise<Folder> {
  const root = await realpath(path);
  if (!(await lstat(root)).isDirectory()) throw new Refusal(400, `${path} is not a folder.`);
  return { root, name: basename(root) };
}

/**
 * The place on disk of a path that was asked for, which need not be there yet; its folder must.
 * Throws `Refusal` for everything that is not a plain editable file inside.
 */
export async function placeInFolder(folder: Folder, path: string): Promise<string> {
  const parts = partsOf(path);
  let place = folder.root;
  for (const [at, part] of parts.entries()) {
    place = join(place, part);
    const isLast = at === parts.length - 1;
    const found = await lstat(place).catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return undefined;
      throw error;
    });
    if (found === undefined) {
      if (isLast) return place;
      throw new Refusal(404, `There is no folder ${parts.slice(0, at + 1).join("/")}.`);
    }
    if (found.isSymbolicLink()) {
      throw new Refusal(
        403,
        `${parts.slice(0, at + 1).join("/")} is a link; links are not followed.`,
      );
    }
    if (isLast ? !found.isFile() : !found.isDirectory()) {
      throw new Refusal(400, `${path} is not a file.`);
    }
  }
  return place;
}

/** The parts of a path that stays inside. Throws `Refusal` for every other. */
export function partsOf(path: string): readonly string[] {
  const parts = path.split("/");
  const isSafe =
    path.length <= 500 &&
    parts.length <= DEEPEST &&
    parts.every((part) => part !== "" && !part.startsWith(".") && isPlainName(part));
  if (!isSafe)
    throw new Refusal(403, "That path leads out of the story's folder, or to a hidden place.");
  if (!EDITABLE.test(path)) {
    throw new Refusal(
      415,
      "The studio keeps stories (.ink, .keep, .check) and texts (.md, .txt), nothing else.",
    );
  }
  return parts;
}

// Also what other systems take for a way out: a backslash, a drive, a name with a space at its end.
function isPlainName(part: string): boolean {
  return !/[\\:*?"<>|\u0000-\u001f\u007f]/.test(part) && !/[ .]$/.test(part);
}

/** Every editable file of the folder, sorted by path. Links and hidden things are left out. */
export async function listFolder(folder: Folder): Promise<readonly Listed[]> {
  const found: Listed[] = [];
  const queue = [""];
  for (const within of queue) {
    const entries = await readdir(join(folder.root, within), { withFileTypes: true });
    for (const entry of entries) {
      const path = within === "" ? entry.name : `${within}/${entry.name}`;
      if (entry.name.startsWith(".") || entry.name === "node_modules" || !isPlainName(entry.name)) {
        continue;
      }
      if (entry.isDirectory() && path.split("/").length < DEEPEST) queue.push(path);
      if (!entry.isFile() || !EDITABLE.test(entry.name) || found.length >= MOST_FILES) continue;
      const stat = await lstat(join(folder.root, path), { bigint: true }).catch(() => undefined);
      if (stat === undefined || stat.size > LARGEST_FILE) continue;
      const mark = `${stat.mtimeNs} ${stat.size} ${stat.ino}`;
      found.push({ path, size: Number(stat.size), mark });
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
