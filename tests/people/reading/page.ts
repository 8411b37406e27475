/** The page that shows the language: a story with all its blocks, speech, pulls and sentences. */
import { readFileSync } from "node:fs";

export const PAGE: string = readFileSync(new URL("page.keep", import.meta.url), "utf8");
