/**
 * Where a play is saved: beside the story, under the story's name.
 *
 * `house.ink` is saved as `house.save.json`; `s attic` makes it `house.attic.save.json`. A name
 * that is a path ending in `.json` is taken as it is. A file that is not a save is never
 * written over.
 */
import { basename, dirname, join } from "node:path";
import { WrongUse } from "./exit.ts";
import { readText, writeText } from "./files.ts";
import { plainName } from "./read-story.ts";

/** The path of the save called `name` (or of the unnamed one) of a story. */
export function savePath(story: string, name: string): string {
  if (name.endsWith(".json")) return name;
  if (!/^[\p{L}\p{M}\p{N} _.-]*$/u.test(name) || name.startsWith(".")) {
    throw new WrongUse(
      `Cannot save as \`${name}\`: a save's name is letters, digits and spaces, or a path that ends in .json.`,
    );
  }
  const middle = name === "" ? "" : `.${name.replaceAll(" ", "-")}`;
  return join(dirname(story), `${plainName(basename(story))}${middle}.save.json`);
}

/** Writes a save. Throws `WrongUse` when it cannot be; what was there before is then whole. */
export function writeSave(path: string, save: string): void {
  let old: string | undefined;
  try {
    old = readText(path);
  } catch {
    // Nothing there, most often; where it cannot be read, writing will say why.
  }
  if (old !== undefined && old.trim() !== "" && !looksLikeSave(old)) {
    throw new WrongUse(`Cannot write ${path}: a file that is not a save is there.`);
  }
  writeText(path, save.endsWith("\n") ? save : `${save}\n`);
}

// Every save says in its first line what wrote it.
function looksLikeSave(text: string): boolean {
  return text.trimStart().startsWith("{") && text.slice(0, 400).includes('"keepsakeSave"');
}
