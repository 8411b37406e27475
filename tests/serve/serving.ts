/**
 * A studio's server for tests: a scratch folder, and requests as a browser or a stranger sends
 * them.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { type Studio, startStudio } from "../../src/serve/index.ts";

/** What is to be done when the tests of a file are over, the last first. */
const endings: (() => unknown)[] = [];

// Registered here: within a test it would come too late.
afterAll(async () => {
  for (const end of endings.reverse()) await end();
});

/** Does something when the tests of the file are over. */
export function atEnd(end: () => unknown): void {
  endings.push(end);
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  /** The body, read as JSON. */
  readonly data: Record<string, unknown>;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Leaves the token out. */
  readonly isStranger?: boolean;
}

/** Sends a request exactly as told: also with a Host or a path that a browser would mend. */
export function ask(
  { port, token }: { readonly port: number; readonly token: string },
  path: string,
  { method = "GET", headers = {}, body, isStranger = false }: Asked = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request(
      {
        host: "127.0.0.1",
        port,
        path,
        method,
        agent: false,
        headers: { ...(isStranger ? {} : { authorization: `Bearer ${token}` }), ...headers },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          const text = Buffer.concat(parts).toString("utf8");
          const isJson = response.headers["content-type"]?.startsWith("application/json") === true;
          done({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: text,
            data: isJson ? JSON.parse(text) : {},
          });
        });
      },
    );
    sent.on("error", fail);
    sent.end(body);
  });
}

/** A folder with these files in it, removed at the end of the test file. */
export function storyFolder(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "keepsake-serve-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Serves a folder, with a page that is as good as any. */
export async function serve(folder: string): Promise<Studio> {
  const assets = storyFolder({
    "studio.js": "export {};",
    "studio.css": "body {}",
    "check-worker.js": "export {};",
    "secret.txt": "not for the page",
  });
  const studio = await startStudio({
    folder,
    assets,
    port: 0,
    build: async (place, kind) => {
      if (kind !== "page") throw new Error("Only pages are built here.");
      return { name: "story.html", type: "text/html", text: place, notes: [] };
    },
  });
  atEnd(() => studio.close());
  return studio;
}

/** The address of a file's request. */
export function fileAt(path: string, version?: string): string {
  const query = new URLSearchParams(version === undefined ? { path } : { path, version });
  return `/api/file?${query}`;
}

/** Reads a file's version by the server. */
export async function versionAt(studio: Studio, path: string): Promise<string> {
  return String((await ask(studio, fileAt(path))).data["version"]);
}
