/**
 * The stories that are spoilt: those that ship, and those of the shared data that can be seen
 * whole in a moment.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { sharedStories } from "../../support/shared-files.ts";
import { type Original, originalOf } from "./mutate.ts";

/** A story that ships, by its file. */
export function shipped(name: string, ending: "ink" | "keep"): Original {
  const path = fileURLToPath(
    new URL(`../../../stories/${name}/${name}.${ending}`, import.meta.url),
  );
  return originalOf(basename(path), readFileSync(path, "utf8"));
}

/** A story of the shared data; `undefined` where that is absent. */
export function shared(name: string): Original | undefined {
  const story = sharedStories().find((each) => each.name === name);
  return story === undefined ? undefined : originalOf(`${name}.ink`, story.source.main);
}
