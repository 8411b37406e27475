/**
 * English that is loaded when a story with people is first opened.
 *
 * It is a quarter of what compiles, and a story of plain ink does without. Owns when it is
 * there; promises that it is loaded once. Whoever opens `.keep` files waits for `load` first.
 */
import { assert } from "../base/assert.ts";
import { type InflectLine, ToldLines } from "../people/told-lines.ts";

export interface LaterEnglish {
  /** Tells lines, once English is there. */
  readonly lines: ToldLines;
  /** Loads it, unless it is there; rejects where it can't be had, and can be asked again. */
  readonly load: () => Promise<void>;
}

/** Makes one that is not loaded yet. */
export function laterEnglish(): LaterEnglish {
  let inflect: InflectLine | undefined;
  return {
    lines: new ToldLines((...line) => {
      assert(inflect !== undefined, "English is loaded before a story with people is compiled");
      return inflect(...line);
    }),
    async load() {
      inflect ??= (await import("../english/index.ts")).inflectLine;
    },
  };
}
