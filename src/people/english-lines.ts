/**
 * Lines told in English, nothing remembered yet. Apart from what remembers, so that whoever brings
 * English later does not load it here.
 */
import { inflectLine } from "../english/index.ts";
import { ToldLines } from "./told-lines.ts";

/** What tells the lines of a story, for one compilation or for many. */
export function englishLines(): ToldLines {
  return new ToldLines(inflectLine);
}
