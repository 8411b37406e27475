/**
 * The page's script: takes the story out of the page and plays it.
 *
 * Runs at the end of the body, as a classic script without a network: there is nothing to wait
 * for. If the story cannot be begun, it says so on the page.
 */
import type { About, Media } from "./about.ts";
import { make } from "./dom.ts";
import { startReading } from "./reader.ts";
import { type Side, unpackSide } from "./sides.ts";

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? "";
}

try {
  const about = JSON.parse(textOf("about")) as About;
  const unpacked = new Map<number, Side>();
  // Without a prototype: a story may ask for an image called `constructor`.
  const media: Media = Object.assign(Object.create(null), JSON.parse(textOf("media") || "{}"));
  startReading(about, media, (number) => {
    const side = unpacked.get(number) ?? unpackSide(textOf("program"), about.sides.length, number);
    unpacked.set(number, side);
    return side;
  });
} catch (error) {
  const said = error instanceof Error ? error.message : String(error);
  const problem = make(
    "p",
    "problem",
    `This page is damaged, and the story cannot be played. (${said})`,
  );
  problem.setAttribute("role", "alert");
  problem.lang = "en";
  document.getElementById("story")?.append(problem);
}

// A page from the web keeps itself for reading without one, where a worker lies beside it.
if (document.querySelector('link[rel="manifest"]') !== null) {
  navigator.serviceWorker?.register("worker.js").catch(() => {});
}
