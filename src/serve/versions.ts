/**
 * Earlier versions of each file, the last fifty, in the hidden folder `.keepsake`.
 *
 * A version is what a file held before it was written over. While somebody types a file is
 * written twice a second, so what was there is kept once a minute, and besides whenever much of
 * it is about to go, or when it is text that did not come from this studio. Each version is a
 * plain file that can be opened without Keepsake.
 *
 *     .keepsake/versions/parts%2Fone.ink/2026-11-22T14-02-31.118Z-5f0c….txt
 */
import { createHash } from "node:crypto";
import { lstat, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Folder } from "./folder.ts";
import { codeOf, Refusal } from "./refusal.ts";
import { writeWhole } from "./write-file.ts";

/** An earlier version, as a list shows it. */
export interface Version {
  /** What to ask for it by. */
  readonly id: string;
  /** When it was written over: milliseconds since 1970. */
  readonly time: number;
  /** Bytes. */
  readonly size: number;
}

const KEPT = 50;
const BETWEEN_MS = 60_000;
/** A write that takes away so many bytes at once is worth a version of its own. */
const MUCH = 400;
const ID = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)-[0-9a-f]{16}$/;

/** What is about to happen to a file. */
export interface Replacing {
  readonly old: Uint8Array;
  readonly oldVersion: string;
  /** Absent when the file goes away. */
  readonly next: Uint8Array | undefined;
  /** Whether the old text was written here; what others wrote is always kept. */
  readonly isOurs: boolean;
  readonly now: number;
}

/** Keeps what is about to be written over, if it is time to. */
export async function keepVersion(folder: Folder, path: string, change: Replacing): Promise<void> {
  const { old, oldVersion, next, isOurs, now } = change;
  if (old.length === 0) return;
  const kept = await listVersions(folder, path);
  const [newest] = kept;
  if (newest?.id.endsWith(oldVersion) === true) return;
  const isTime = newest === undefined || now - newest.time >= BETWEEN_MS;
  const isMuch = next === undefined || old.length - next.length >= MUCH;
  if (!isTime && !isMuch && isOurs) return;
  const place = await versionsFolder(folder, path);
  const stamp = new Date(now).toISOString().replaceAll(":", "-");
  await writeWhole(join(place, `${stamp}-${oldVersion}.txt`), old);
  for (const { id } of kept.slice(KEPT - 1)) await rm(join(place, `${id}.txt`), { force: true });
}

/** The versions of a file that are kept, newest first. */
export async function listVersions(folder: Folder, path: string): Promise<readonly Version[]> {
  const place = placeOf(folder, path);
  const names = await readdir(place).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
  const versions: Version[] = [];
  for (const name of names) {
    const id = name.replace(/\.txt$/, "");
    const parts = ID.exec(id);
    if (parts === null) continue;
    const { size } = await lstat(join(place, name));
    versions.push({ id, time: Date.parse(`${parts[1]}:${parts[2]}:${parts[3]}`), size });
  }
  return versions.sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** The bytes of one version. Throws `Refusal` when there is none of that name. */
export async function readVersion(folder: Folder, path: string, id: string): Promise<Uint8Array> {
  if (!ID.test(id)) throw new Refusal(404, "There is no such version.");
  try {
    return await readFile(join(placeOf(folder, path), `${id}.txt`));
  } catch (error) {
    if (codeOf(error) === "ENOENT") throw new Refusal(404, "There is no such version any more.");
    throw error;
  }
}

function placeOf(folder: Folder, path: string): string {
  const name = encodeURIComponent(path);
  // Disks take names of 255 bytes; a name in Chinese is nine bytes a letter by now.
  const short = name.length <= 150 ? name : `${name.slice(0, 120)}-${hashOf(path)}`;
  return join(folder.root, ".keepsake", "versions", short);
}

function hashOf(path: string): string {
  return createHash("sha256").update(path).digest("hex").slice(0, 16);
}

async function versionsFolder(folder: Folder, path: string): Promise<string> {
  const hidden = join(folder.root, ".keepsake");
  const place = placeOf(folder, path);
  const isNew = (await lstat(hidden).catch(() => undefined)) === undefined;
  // A link in its place would lead what is kept out of the folder.
  for (const part of [hidden, join(hidden, "versions"), place]) {
    const found = await lstat(part).catch(() => undefined);
    if (found?.isSymbolicLink() === true) {
      throw new Refusal(403, ".keepsake is a link; links are not followed.");
    }
  }
  await mkdir(place, { recursive: true });
  // Versions are this machine's business, not a repository's.
  if (isNew) await writeFile(join(hidden, ".gitignore"), "*\n");
  return place;
}
