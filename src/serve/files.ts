/**
 * What the studio does with files: read, write, make, rename, remove, and look at versions.
 *
 * Promises that a write happens only onto the version that the page has seen: whoever else
 * changed the file is never written over unasked. One file is dealt with by one request at a
 * time. Texts are UTF-8; a file that is not is left alone, as a change would spoil it.
 */
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { mkdir, open, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  type Folder,
  LARGEST_FILE,
  type Listed,
  listFolder,
  partsOf,
  placeInFolder,
} from "./folder.ts";
import { codeOf, Refusal } from "./refusal.ts";
import { keepVersion, listVersions, readVersion, type Version } from "./versions.ts";
import { sweepLeftovers, syncFolder, writeWhole } from "./write-file.ts";

/** A file as it is on disk. */
export interface FileText {
  readonly path: string;
  readonly text: string;
  /** Changes when the bytes do. */
  readonly version: string;
}

/** Told of what this studio itself did to a file; `version` is absent when it went away. */
export type OnWritten = (path: string, version: string | undefined) => void;

/** Stands for "there is no such file": what a page gives as version to make one. */
export const NO_VERSION = "none";

export class Files {
  readonly folder: Folder;
  readonly #onWritten: OnWritten;
  /** By path: what this studio wrote last. */
  readonly #written = new Map<string, string>();
  /** By path: the end of the queue. */
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(folder: Folder, onWritten: OnWritten = () => {}) {
    this.folder = folder;
    this.#onWritten = onWritten;
  }

  list(): Promise<readonly Listed[]> {
    return listFolder(this.folder);
  }

  /** Sweeps away what a killed studio left half done. */
  async sweep(): Promise<void> {
    const folders = new Set([this.folder.root]);
    for (const { path } of await this.list()) folders.add(dirname(join(this.folder.root, path)));
    for (const folder of folders) await sweepLeftovers(folder);
  }

  /** Throws `Refusal` when there is none, or when it is not text. */
  async read(path: string): Promise<FileText> {
    const bytes = await this.#bytes(path);
    if (bytes === undefined) throw new Refusal(404, `There is no file ${path}.`);
    return { path, text: textOf(bytes, path), version: versionOf(bytes) };
  }

  /**
   * Writes a text over the version that the page knows (`NO_VERSION`: makes the file). Throws a
   * `Refusal` of status 409, with what is on disk now, when that is another version.
   */
  write(path: string, text: string, known: string): Promise<string> {
    return this.#alone(path, async () => {
      const bytes = Buffer.from(text, "utf8");
      if (bytes.length > LARGEST_FILE)
        throw new Refusal(413, "That is too long for one file (4 MB).");
      const place = await this.#roomFor(path);
      const old = await this.#bytes(path);
      const version = versionOf(bytes);
      if (old !== undefined && versionOf(old) === version) return version;
      this.#demandVersion(path, old, known);
      if (old !== undefined) await this.#keep(path, old, bytes);
      await writeWhole(place, bytes, old === undefined);
      this.#note(path, version);
      return version;
    });
  }

  /** Removes a file, keeping what it held among its versions. */
  remove(path: string, known: string): Promise<void> {
    return this.#alone(path, async () => {
      const place = await placeInFolder(this.folder, path);
      const old = await this.#bytes(path);
      if (old === undefined) return;
      this.#demandVersion(path, old, known);
      await this.#keep(path, old, undefined);
      await rm(place);
      await syncFolder(dirname(place));
      this.#note(path, undefined);
    });
  }

  /** Gives a file another name. Throws a `Refusal` of status 409 where that is taken. */
  async rename(from: string, to: string, known: string): Promise<string> {
    const { text } = await this.read(from);
    const version = await this.write(to, text, NO_VERSION).catch((error: unknown) => {
      if (error instanceof Refusal && error.status === 409) {
        throw new Refusal(409, `There is already a file ${to}.`);
      }
      throw error;
    });
    await this.remove(from, known);
    return version;
  }

  /** The place on disk of a file that is there, for whoever makes something of it. */
  placeOf(path: string): Promise<string> {
    return placeInFolder(this.folder, path);
  }

  /** Waits until nothing is being written. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#queues.values());
  }

  versions(path: string): Promise<readonly Version[]> {
    partsOf(path);
    return listVersions(this.folder, path);
  }

  async version(path: string, id: string): Promise<string> {
    partsOf(path);
    return textOf(await readVersion(this.folder, path, id), path);
  }

  #demandVersion(path: string, old: Buffer | undefined, known: string): void {
    const version = old === undefined ? NO_VERSION : versionOf(old);
    if (version === known) return;
    const words =
      old === undefined
        ? `${path} is not there any more: somebody removed or renamed it.`
        : known === NO_VERSION
          ? `There is already a file ${path}.`
          : `${path} was changed by somebody else meanwhile.`;
    throw new Refusal(409, words, { version });
  }

  async #keep(path: string, old: Buffer, next: Buffer | undefined): Promise<void> {
    const oldVersion = versionOf(old);
    const isOurs = this.#written.get(path) === oldVersion;
    await keepVersion(this.folder, path, { old, oldVersion, next, isOurs, now: Date.now() });
  }

  #note(path: string, version: string | undefined): void {
    if (version === undefined) this.#written.delete(path);
    else this.#written.set(path, version);
    this.#onWritten(path, version);
  }

  /** The place of a file to be written; makes the folders that it is to be in. */
  async #roomFor(path: string): Promise<string> {
    const parts = partsOf(path);
    for (let depth = 1; depth < parts.length; depth++) {
      // Each folder is looked at before one is made in it: none may be a link.
      const inside = `${parts.slice(0, depth).join("/")}/x.txt`;
      await placeInFolder(this.folder, inside).catch(async (error: unknown) => {
        if (!(error instanceof Refusal) || error.status !== 404) throw error;
        await mkdir(join(this.folder.root, ...parts.slice(0, depth)));
      });
    }
    return placeInFolder(this.folder, path);
  }

  async #bytes(path: string): Promise<Buffer | undefined> {
    const place = await placeInFolder(this.folder, path);
    const noFollow = process.platform === "win32" ? 0 : constants.O_NOFOLLOW;
    try {
      const file = await open(place, constants.O_RDONLY | noFollow);
      try {
        const { size } = await file.stat();
        if (size > LARGEST_FILE)
          throw new Refusal(413, `${path} is too long for the studio (4 MB).`);
        return await file.readFile();
      } finally {
        await file.close();
      }
    } catch (error) {
      if (codeOf(error) === "ENOENT") return undefined;
      throw error;
    }
  }

  /** One after the other, for each path. */
  #alone<Result>(path: string, action: () => Promise<Result>): Promise<Result> {
    const before = this.#queues.get(path) ?? Promise.resolve();
    const done = before.then(action, action);
    this.#queues.set(path, done);
    const forget = (): void => {
      if (this.#queues.get(path) === done) this.#queues.delete(path);
    };
    done.then(forget, forget);
    return done;
  }
}

/** What a version is called: it follows from the bytes alone. */
export function versionOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}

function textOf(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal(415, `${path} is not UTF-8 text. It was left as it is.`);
  }
}
