/**
 * A page as a zip for sites that host stories: `index.html` at its root, beside it what lets a
 * browser keep it for reading offline.
 *
 * The same page gives the same bytes, whenever it is made.
 */
import { strToU8, zipSync } from "fflate";

export interface ZipParts {
  readonly page: string;
  readonly title: string;
  readonly language: string;
  readonly ifid: string;
  /** Tells this version of the page from any other. */
  readonly version: string;
}

/** The zip's bytes. */
export function makeZip(parts: ZipParts): Uint8Array {
  return zipSync(
    {
      "index.html": strToU8(parts.page),
      "manifest.json": strToU8(manifest(parts)),
      "worker.js": strToU8(worker(parts)),
    },
    // A zip knows no earlier day.
    { level: 9, mtime: new Date(1980, 0, 1) },
  );
}

function manifest({ title, language }: ZipParts): string {
  const letter = [...title][0] ?? "K";
  const escaped = letter.replace(/[<>&"']/g, "·");
  const icon =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">` +
    `<rect width="96" height="96" fill="#fbf9f4"/>` +
    `<text x="48" y="66" font-family="serif" font-size="56" text-anchor="middle" fill="#1d1b18">${escaped}</text></svg>`;
  const data = {
    name: title,
    short_name: title.length > 30 ? `${title.slice(0, 29)}…` : title,
    lang: language,
    start_url: "index.html",
    display: "standalone",
    background_color: "#fbf9f4",
    theme_color: "#fbf9f4",
    icons: [
      {
        src: `data:image/svg+xml,${encodeURIComponent(icon)}`,
        sizes: "any",
        type: "image/svg+xml",
      },
    ],
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

// Keeps the page, answers from what it kept, and forgets the versions before.
function worker({ ifid, version }: ZipParts): string {
  return `const mine = "keepsake-${ifid}-";
const kept = mine + "${version}";
addEventListener("install", (event) => {
  const page = caches.open(kept).then((cache) => cache.addAll(["index.html", "manifest.json"]));
  event.waitUntil(page.then(() => skipWaiting()));
});
addEventListener("activate", (event) => {
  const old = (name) => name.startsWith(mine) && name !== kept;
  const forget = (names) => Promise.all(names.filter(old).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(forget).then(() => clients.claim()));
});
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const wanted = request.mode === "navigate" ? "index.html" : request;
  const answer = caches.open(kept).then((cache) => cache.match(wanted));
  event.respondWith(answer.then((found) => found ?? fetch(request)));
});
`;
}
