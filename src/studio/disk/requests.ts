/**
 * Talking to the server: every request carries this run's token, which stands in the address
 * behind the `#` and so is never sent by itself.
 *
 * A long text is written by a worker: to send one takes the page as long as a few letters do.
 */
import { type Caller, startWorker } from "../work/calls.ts";
import type { DiskOffers, Written } from "./disk-worker.ts";

/** What the server says no with. */
export class Refused extends Error {
  /** 0: nobody answered. */
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: number, words: string, details: Readonly<Record<string, unknown>> = {}) {
    super(words);
    this.status = status;
    this.details = details;
  }
}

export interface Listing {
  readonly folder: string;
  /** The folder's whole path. */
  readonly root: string;
  readonly isSample: boolean;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

export interface FileOnDisk {
  readonly path: string;
  readonly text: string;
  readonly version: string;
}

export interface OldVersion {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Bytes. */
  readonly size: number;
}

export interface Built {
  readonly name: string;
  readonly type: string;
  readonly text: string;
  readonly notes: readonly string[];
}

/** What the server tells unasked. */
export type DiskEvent =
  | { readonly kind: "file"; readonly path: string; readonly version?: string }
  | { readonly kind: "bye" };

/** Stands for "there is no such file": the version to make one with. */
export const NO_VERSION = "none";

/** The token of this run; empty when the address has none. A worker's address is its page's. */
export function tokenInAddress(): string {
  return location.hash.slice(1);
}

/** Texts from this length on are written by the worker, where there can be one. */
const LONG = 30_000;
let writer: Caller<DiskOffers, never> | undefined;
let canHaveWriter = typeof Worker === "function";

async function request(
  method: string,
  name: string,
  query: Readonly<Record<string, string>> = {},
  options: { readonly body?: string; readonly isLast?: boolean } = {},
): Promise<unknown> {
  const url = `/api/${name}?${new URLSearchParams(query)}`;
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${tokenInAddress()}` },
      ...(options.body === undefined ? {} : { body: options.body }),
      // A request that outlives its page; browsers allow that up to 64 KB.
      ...(options.isLast === true ? { keepalive: true } : {}),
    });
  } catch {
    throw new Refused(0, "The studio's server does not answer. Is it still running?");
  }
  const data = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.ok) return data;
  const { error, ...details } = data;
  throw new Refused(
    response.status,
    String(error ?? `The server said ${response.status}.`),
    details,
  );
}

export const listFiles = (): Promise<Listing> => request("GET", "files") as Promise<Listing>;

export const readFile = (path: string): Promise<FileOnDisk> =>
  request("GET", "file", { path }) as Promise<FileOnDisk>;

/** Writes over a version; gives the new one. A `Refused` of status 409 says it was another. */
export async function writeFile(
  path: string,
  text: string,
  version: string,
  isLast = false,
): Promise<string> {
  if (isLast || text.length < LONG || !canHaveWriter) {
    return writeHere(path, text, version, isLast);
  }
  writer ??= startWorker<DiskOffers>(`disk-worker.js#${tokenInAddress()}`);
  let written: Written;
  try {
    written = await writer.ask("write", path, text, version);
  } catch {
    // The worker itself has failed. A text is never left unwritten for that.
    canHaveWriter = false;
    return writeHere(path, text, version);
  }
  if (!written.ok) throw new Refused(written.status, written.words, written.details);
  return written.version;
}

/** The same, without anybody's help. */
export async function writeHere(
  path: string,
  text: string,
  version: string,
  isLast = false,
): Promise<string> {
  const query = { path, version };
  const done = await request("PUT", "file", query, { body: text, isLast });
  return (done as { version: string }).version;
}

export const removeFile = (path: string, version: string): Promise<unknown> =>
  request("DELETE", "file", { path, version });

export async function renameFile(path: string, to: string, version: string): Promise<string> {
  const done = await request("POST", "rename", { path, to, version });
  return (done as { version: string }).version;
}

export const listVersions = (path: string): Promise<readonly OldVersion[]> =>
  request("GET", "versions", { path }) as Promise<readonly OldVersion[]>;

export async function readVersion(path: string, id: string): Promise<string> {
  return ((await request("GET", "version", { path, id })) as { text: string }).text;
}

export const buildStory = (path: string, kind: string): Promise<Built> =>
  request("POST", "build", { path, kind }) as Promise<Built>;

/** Listens for as long as the page lives; `lost` and `found` say how the connection stands. */
export async function listen(
  hear: (event: DiskEvent) => void,
  found: () => void,
  lost: () => void,
): Promise<void> {
  for (;;) {
    try {
      const response = await fetch("/api/events", {
        headers: { authorization: `Bearer ${tokenInAddress()}` },
      });
      if (!response.ok || response.body === null) throw new Refused(response.status, "");
      found();
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = "";
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        const parts = (rest + value).split("\n\n");
        rest = parts.pop() ?? "";
        for (const part of parts) {
          if (part.startsWith("data: ")) hear(JSON.parse(part.slice(6)) as DiskEvent);
        }
      }
    } catch {
      // The same as a connection that ended.
    }
    lost();
    await new Promise((done) => setTimeout(done, 1000));
  }
}
