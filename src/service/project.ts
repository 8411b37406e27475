/** Opening a project with all that the service has: what there is to import of it. */

import { guessMainWith, openProjectWith, type Texts } from "./answers.ts";
import type { Project, ProjectOptions } from "./api.ts";
import { everyPart } from "./every-part.ts";

/** Opens a project: texts by path, and how to look at them. */
export function openProject(texts: Texts, options: ProjectOptions = {}): Project {
  return openProjectWith(everyPart(), texts, options);
}

/**
 * The file that a story most likely begins in: of those that no other includes, one called
 * `main` or `story`, else a `.keep` file, else the one that leads to most others, else the first.
 */
export function guessMain(texts: ReadonlyMap<string, string>): string {
  return guessMainWith(everyPart(), texts);
}
