/**
 * The story that comes with Keepsake: `stories/NAME/NAME.ink`, beside `dist/`.
 */
import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { WrongUse } from "./exit.ts";

/** Its path, from the working directory where that is shorter. */
export function bundledStory(): string {
  const stories = fileURLToPath(new URL("../stories", import.meta.url));
  for (const name of existsSync(stories) ? readdirSync(stories).sort() : []) {
    const file = join(stories, name, `${name}.ink`);
    if (!existsSync(file)) continue;
    const near = relative(process.cwd(), file);
    return near.startsWith("..") ? file : near;
  }
  throw new WrongUse("Which story? `keepsake play FILE` plays one.");
}
