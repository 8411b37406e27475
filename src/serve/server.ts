/**
 * The studio's server: one writer, one folder, one machine.
 *
 * Owns the addresses and what each does. Listens on 127.0.0.1 and nowhere else. What it knows of
 * stories it is given: `build` makes something of one, and is the only thing here that does.
 *
 *     GET    /                                   the page
 *     GET    /NAME.js, /NAME.css                 what it is made of
 *     GET    /api/files                          { folder, isSample, files: [{ path, size }] }
 *     GET    /api/file?path=                     { path, text, version }
 *     PUT    /api/file?path=&version=     text   { version }; 409 when it is another by now
 *     DELETE /api/file?path=&version=
 *     POST   /api/rename?path=&version=&to=      { version }
 *     GET    /api/versions?path=                 [{ id, time, size }]
 *     GET    /api/version?path=&id=              { text }
 *     POST   /api/build?path=&kind=              { name, type, text, notes }
 *     GET    /api/events                         server-sent events
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Asset, Assets, COMMON_HEADERS } from "./assets.ts";
import { Events } from "./events.ts";
import { Files } from "./files.ts";
import { LARGEST_FILE, openFolder } from "./folder.ts";
import { demandOwnHost, demandToken, makeToken } from "./guard.ts";
import { codeOf, Refusal, refusalFrom } from "./refusal.ts";
import { type FolderWatch, watchFolder } from "./watch-folder.ts";

/** What was made of a story, for the page to hand to the writer. */
export interface Built {
  /** What the file should be called. */
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly text: string;
  /** What is to be said of it. */
  readonly notes: readonly string[];
}

export interface StudioOptions {
  readonly folder: string;
  /** Whether the folder is the copy of a story that came along. */
  readonly isSample?: boolean;
  /** Where the built page lies. */
  readonly assets: string;
  /** The port to listen on, or the next free one after it. 0: any. */
  readonly port: number;
  /** Makes something of the story that begins in a file; throws an `Error` that says why not. */
  readonly build: (place: string, kind: string) => Promise<Built>;
  /** Told how many pages are open, whenever that changes. */
  readonly onPages?: (count: number) => void;
}

/** A running studio. */
export interface Studio {
  readonly port: number;
  /** The address with this run's token in it, which is for the writer alone. */
  readonly url: string;
  readonly token: string;
  /** Ends it: what is being written is finished first. */
  close(): Promise<void>;
}

/** How many ports are tried. */
const PORTS_TRIED = 50;

/** Starts the server. Throws `Refusal`, or the system's error, when there is no such folder. */
export async function startStudio(options: StudioOptions): Promise<Studio> {
  const folder = await openFolder(options.folder);
  const token = makeToken();
  const assets = await Assets.load(options.assets);
  let watch: FolderWatch | undefined;
  const events = new Events((count) => {
    // Nobody is told, nobody looks.
    if (count > 0) watch ??= watchFolder(folder, (paths) => void tellChanges(paths));
    if (count === 0) {
      watch?.stop();
      watch = undefined;
    }
    options.onPages?.(count);
  });
  const files = new Files(folder, (path, version) => {
    events.tell({ kind: "file", path, ...(version === undefined ? {} : { version }) });
  });
  await files.sweep();

  async function tellChanges(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      const version = await files.read(path).then(
        (file) => file.version,
        () => undefined,
      );
      events.tell({ kind: "file", path, ...(version === undefined ? {} : { version }) });
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A fault of ours ends this request, not the studio.
      const words = error instanceof Error ? error.message : String(error);
      sendJson(response, 500, { error: `This is a fault in Keepsake: ${words}` });
    });
  });
  server.maxConnections = 128;
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  const port = await listen(server, options.port);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      demandOwnHost(request, port);
      const url = new URL(`http://127.0.0.1${request.url ?? "/"}`);
      if (url.pathname.startsWith("/api/")) {
        demandToken(request, token);
        if (url.pathname === "/api/events" && request.method === "GET") {
          if (events.listen(response, COMMON_HEADERS)) return;
          throw new Refusal(503, "Too many pages of the studio are open.");
        }
        sendJson(response, 200, await answerApi(request, url));
        return;
      }
      if (request.method !== "GET" && request.method !== "HEAD") {
        throw new Refusal(405, "That cannot be done here.");
      }
      const name = url.pathname.slice(1);
      send(response, name === "" ? assets.page() : assets.get(name));
    } catch (error) {
      const refusal = refusalFrom(error);
      // What was not read of a body that is refused need not come any more.
      if (!request.complete) response.setHeader("connection", "close");
      sendJson(response, refusal.status, { error: refusal.message, ...refusal.details });
    }
  }

  async function answerApi(request: IncomingMessage, url: URL): Promise<unknown> {
    const asked = (name: string): string => {
      const value = url.searchParams.get(name);
      if (value === null) throw new Refusal(400, `The request lacks "${name}".`);
      return value;
    };
    switch (`${request.method} ${url.pathname}`) {
      case "GET /api/files": {
        const listed = await files.list();
        return {
          folder: folder.name,
          root: folder.root,
          isSample: options.isSample === true,
          files: listed.map(({ path, size }) => ({ path, size })),
        };
      }
      case "GET /api/file":
        return files.read(asked("path"));
      case "PUT /api/file": {
        const text = await readBody(request);
        return { version: await files.write(asked("path"), text, asked("version")) };
      }
      case "DELETE /api/file":
        await files.remove(asked("path"), asked("version"));
        return {};
      case "POST /api/rename":
        return { version: await files.rename(asked("path"), asked("to"), asked("version")) };
      case "GET /api/versions":
        return files.versions(asked("path"));
      case "GET /api/version":
        return { text: await files.version(asked("path"), asked("id")) };
      case "POST /api/build": {
        const place = await files.placeOf(asked("path"));
        return options.build(place, asked("kind")).catch((error: unknown) => {
          if (codeOf(error) !== undefined || !(error instanceof Error)) throw error;
          throw new Refusal(422, error.message);
        });
      }
      default:
        throw new Refusal(404, "The studio knows no such request.");
    }
  }

  return {
    port,
    token,
    url: `http://127.0.0.1:${port}/#${token}`,
    async close() {
      watch?.stop();
      events.end();
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeIdleConnections();
      await files.settled();
      setTimeout(() => server.closeAllConnections(), 500).unref();
      await closed;
    },
  };
}

/** Listens on the port, or on the next one that is free. */
async function listen(server: Server, first: number): Promise<number> {
  for (let tries = 0; ; tries++) {
    const port = first === 0 ? 0 : first + tries;
    try {
      await new Promise<void>((done, fail) => {
        server.once("error", fail);
        server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
          server.off("error", fail);
          done();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const code = codeOf(error);
      const isTaken = code === "EADDRINUSE" || code === "EACCES";
      if (!isTaken || tries + 1 >= PORTS_TRIED || port + 1 > 65_535) throw error;
    }
  }
}

/** A body as text, no longer than a file may be. */
async function readBody(request: IncomingMessage): Promise<string> {
  const tooLong = new Refusal(413, "That is too long for one file (4 MB).");
  if (Number(request.headers["content-length"] ?? 0) > LARGEST_FILE) throw tooLong;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > LARGEST_FILE) throw tooLong;
    parts.push(part as Buffer);
  }
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return decoder.decode(Buffer.concat(parts));
  } catch {
    throw new Refusal(415, "The text is not UTF-8.");
  }
}

function send(response: ServerResponse, asset: Asset): void {
  response.writeHead(200, {
    ...COMMON_HEADERS,
    ...asset.headers,
    "content-length": asset.body.length,
  });
  response.end(asset.body);
}

function sendJson(response: ServerResponse, status: number, data: unknown): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  const body = Buffer.from(JSON.stringify(data));
  response.writeHead(status, {
    ...COMMON_HEADERS,
    "content-type": "application/json; charset=utf-8",
    "content-length": body.length,
    "cache-control": "no-store",
  });
  response.end(body);
}
