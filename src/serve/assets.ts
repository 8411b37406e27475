/**
 * What the page is made of: its frame, and the built files beside it.
 *
 * Owns the headers. Promises that a browser runs nothing in the page but the studio's own files,
 * asks nobody but this server, and shows it in no other page; and that memory may be shared with
 * workers. The checker's worker may make code of what it has worked out, so its script alone
 * comes with a policy that allows that.
 */
import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { OutgoingHttpHeaders } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { Refusal } from "./refusal.ts";

/** A file ready to be sent. */
export interface Asset {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};

/** On every answer, whatever it is. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

function policy(scripts: string, styles: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The script whose worker may generate code. */
const CHECKER = "check-worker.js";

/** The built studio, read into memory: it is small, and must not change under an open page. */
export class Assets {
  readonly #files: ReadonlyMap<string, Asset>;

  private constructor(files: ReadonlyMap<string, Asset>) {
    this.#files = files;
  }

  /** Reads the built files. Throws the system's error when they are not there. */
  static async load(folder: string): Promise<Assets> {
    const files = new Map<string, Asset>();
    for (const name of await readdir(folder)) {
      const type = TYPES[name.split(".").at(-1) ?? ""];
      if (type === undefined) continue;
      const scripts = name === CHECKER ? "'self' 'unsafe-eval' 'wasm-unsafe-eval'" : "'self'";
      const body = await promisify(gzip)(await readFile(join(folder, name)), { level: 9 });
      files.set(name, {
        body,
        headers: {
          "content-type": type,
          "content-encoding": "gzip",
          "cache-control": "no-cache",
          "content-security-policy": policy(scripts, "'none'"),
        },
      });
    }
    return new Assets(files);
  }

  /** One of the built files, by its name. Throws `Refusal` when there is none. */
  get(name: string): Asset {
    const asset = this.#files.get(name);
    if (asset === undefined) throw new Refusal(404, "There is no such file.");
    return asset;
  }

  /** The page's frame. The editor makes styles as it goes; they carry a number used once. */
  page(): Asset {
    const nonce = randomBytes(16).toString("base64");
    const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Keepsake studio</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/studio.css">
<script type="module" src="/studio.js" id="studio-script" data-nonce="${nonce}"></script>
</head>
<body>
<div id="studio"><p class="opening" role="status">Opening your story…</p></div>
<noscript><p>The studio is a script in this page. Please allow scripts; nothing is sent anywhere.</p></noscript>
</body>
</html>
`;
    return {
      body: Buffer.from(html),
      headers: {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "content-security-policy": policy("'self'", `'self' 'nonce-${nonce}'`),
      },
    };
  }
}
