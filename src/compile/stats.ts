/**
 * How much of what a story is made of, counted as ink's own compiler counts it.
 *
 * Owns what counts as a word and as a divert. Calls of the story's own functions are
 * diverts to ink, and so are targets that are only kept.
 */
import { analyse, visitNodes } from "../analyse/index.ts";
import type { StoryFile } from "../syntax/ast.ts";
import { type ParseOptions, parseStory } from "../syntax/index.ts";

/** What ink's tools show of a story's size. */
export interface Stats {
  readonly words: number;
  /** Functions included, as ink counts. */
  readonly knots: number;
  readonly stitches: number;
  readonly functions: number;
  readonly choices: number;
  readonly gathers: number;
  readonly diverts: number;
}

const WORD = /[^ \t\n\r]+/g;

/** Counts what a story is made of, from its text. */
export function sourceStats(source: string, options: ParseOptions = {}): Stats {
  return storyStats(parseStory(source, options).file);
}

/** Counts what a parsed story is made of, its included files' parts too. */
export function storyStats(file: StoryFile): Stats {
  const { names, meanings } = analyse(file);
  const stats = {
    words: 0,
    knots: 0,
    stitches: 0,
    functions: 0,
    choices: 0,
    gathers: 0,
    diverts: 0,
  };
  for (const flow of names.flows) {
    if (flow.level === "knot") stats.knots++;
    if (flow.level === "stitch") stats.stitches++;
    if (flow.isFunction) stats.functions++;
    // Not `flow.body`: the story's ends in a gather and a DONE that nobody wrote.
    visitNodes(flow.node.body, {
      followsIncludes: flow.level === "story",
      choice: () => stats.choices++,
      gather: () => stats.gathers++,
      target: () => stats.diverts++,
      call: (call) => {
        const kind = meanings.get(call)?.kind;
        if (kind !== "builtin" && kind !== "list") {
          stats.diverts++;
          return undefined;
        }
        // Ink's own functions are no diverts, and ink does not look into what they are given,
        // but for the place whose visits are asked for.
        const asksForPlace = call.name.text === "TURNS_SINCE" || call.name.text === "READ_COUNT";
        if (asksForPlace && call.args[0]?.kind === "target") stats.diverts++;
        return "skip";
      },
      inline: (node) => {
        if (node.kind === "text") stats.words += node.text.match(WORD)?.length ?? 0;
        if (node.kind === "divert" || node.kind === "thread") stats.diverts++;
      },
    });
  }
  return stats;
}
