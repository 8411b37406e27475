/**
 * The story that comes with Keepsake: `stories/fine-mist/`, beside `dist/`.
 */
import { existsSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { WrongUse } from "./exit.ts";

/** Its path, from the working directory where that is shorter. */
export function bundledStory(): string {
  const file = fileURLToPath(new URL("../stories/fine-mist/fine-mist.keep", import.meta.url));
  if (existsSync(file)) {
    const near = relative(process.cwd(), file);
    return near.startsWith("..") ? file : near;
  }
  throw new WrongUse("Which story? `keepsake play FILE` plays one.");
}
