/**
 * Reading and writing files, with one clear sentence for everything that can go wrong.
 *
 * Promises that a file is written whole or not at all (a new file beside it, then a rename),
 * and that whatever cannot be read ends as `WrongUse`, never as a stack trace.
 */
import { randomBytes } from "node:crypto";
import {
  lstatSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { WrongUse } from "./exit.ts";

/** Stories are text; whatever is larger than this is something else. */
const LARGEST = 256 * 1024 * 1024;

/** Why the system refused, in words: `no space is left on the disk`. */
export function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
      return "there is no such file or folder";
    case "ENOTDIR":
      return "part of the path is a file, not a folder";
    case "EISDIR":
      return "it is a folder, not a file";
    case "EACCES":
    case "EPERM":
      return "permission is denied";
    case "EROFS":
      return "the disk can only be read";
    case "ENOSPC":
    case "EDQUOT":
      return "no space is left on the disk";
    case "EMFILE":
    case "ENFILE":
      return "too many files are open";
    case "ENAMETOOLONG":
      return "the name is too long";
    case "ELOOP":
      return "its links go round in a circle";
    default:
      return code ?? (error instanceof Error ? error.message : String(error));
  }
}

/** The text of a file that must be there. Throws `WrongUse` otherwise. */
export function readText(path: string): string {
  let bytes: Uint8Array;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new WrongUse(`Cannot read ${path}: it is a folder, not a file.`);
    if (!stat.isFile() && !stat.isFIFO()) {
      throw new WrongUse(`Cannot read ${path}: it is not a file.`);
    }
    if (stat.size > LARGEST) {
      throw new WrongUse(`Cannot read ${path}: it is larger than 256 MB, too large for a story.`);
    }
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    throw new WrongUse(`Cannot read ${path}: ${reasonOf(error)}.`);
  }
  const text = textFrom(bytes);
  if (text === undefined) {
    throw new WrongUse(
      `Cannot read ${path}: it is not text.`,
      "A story is a text file, saved as UTF-8.",
    );
  }
  return text;
}

/** The text of a file, if there is a file that can be read as text. */
export function readTextIfThere(path: string): string | undefined {
  try {
    const stat = statSync(path);
    if (!(stat.isFile() || stat.isFIFO()) || stat.size > LARGEST) return undefined;
    return textFrom(readFileSync(path));
  } catch {
    return undefined;
  }
}

/**
 * Text from bytes: UTF-8, or UTF-16 where a byte order mark says so. Old files in a Windows
 * code page are read as such, as most of their letters are plain anyway. `undefined` when it
 * is no text at all.
 */
export function textFrom(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return undefined;
    if (byte < 0x20 && (byte < 0x08 || byte > 0x0d)) controls++;
  }
  try {
    // The byte order mark stays: whoever asks for a column of the file counts it.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return controls * 50 > bytes.length ? undefined : new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * Writes a file whole or not at all. A link is followed, so that it stays one. Throws
 * `WrongUse` where it cannot be done; what was there before is then untouched.
 */
export function writeText(path: string, text: string): void {
  let target = path;
  let stranger = false;
  try {
    target = realpathSync(path);
    stranger = !lstatSync(target).isFile();
  } catch {
    // Nothing there yet.
  }
  const mode = modeOf(target);
  const part = join(
    dirname(target),
    `.${basename(target).slice(0, 100)}.${randomBytes(4).toString("hex")}.part`,
  );
  try {
    // A pipe or a device (`/dev/stdout`) is written to: a rename would put a file in its place.
    if (stranger) return writeFileSync(target, text);
    writeFileSync(part, text, { flag: "wx", ...(mode === undefined ? {} : { mode }) });
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    throw new WrongUse(`Cannot write ${path}: ${reasonOf(error)}.`);
  }
}

function modeOf(path: string): number | undefined {
  try {
    return statSync(path).mode & 0o777;
  } catch {
    return undefined;
  }
}

/** Whether two paths lead to one file. */
export function isSameFile(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}
