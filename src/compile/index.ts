/**
 * Compiling: a story's text in, the tree of its containers and what is wrong with it out.
 *
 * Owns the public `compile`. Promises never to throw, and no tree where there is an error.
 */
import { analyse, inPageOrder } from "../analyse/index.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/span.ts";
import { type LinkOptions, linkProgram } from "../program/link.ts";
import type { Program } from "../program/program.ts";
import type { Tree } from "../program/tree.ts";
import { type ParseOptions, parseStory } from "../syntax/index.ts";
import { withoutConsequences } from "./consequences.ts";
import { hasErrors, type LowerOptions, lowerStory } from "./lower.ts";

export { lowerStory } from "./lower.ts";
export { type Stats, sourceStats, storyStats } from "./stats.ts";

/** How a story is to be compiled. */
export interface CompileOptions extends ParseOptions, LowerOptions, Pick<LinkOptions, "dialect"> {}

/** What compiling came to. */
export interface Compiled {
  /** The story ready to be played, unless there is an error among `diagnostics`. */
  readonly program: Program | undefined;
  /** The story as ink's own compiled format has it, under the same condition. */
  readonly tree: Tree | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The files read; spans name them by their place here. */
  readonly sources: readonly SourceFile[];
}

/** Compiles a story and the files that it includes. */
export function compile(source: string, options: CompileOptions = {}): Compiled {
  const { file, sources, diagnostics } = parseStory(source, options);
  if (hasErrors(diagnostics)) {
    // What was read is analysed all the same: a writer wants to hear of everything at once.
    const found = withoutConsequences(analyse(file).diagnostics, diagnostics, sources);
    return {
      program: undefined,
      tree: undefined,
      diagnostics: inPageOrder([...diagnostics, ...found]),
      sources,
    };
  }
  const { tree, diagnostics: found } = lowerStory(file, options);
  const { dialect } = options;
  return {
    program:
      tree === undefined
        ? undefined
        : linkProgram(tree, dialect === undefined ? { sources } : { dialect, sources }),
    tree,
    diagnostics: inPageOrder([...diagnostics, ...found]),
    sources,
  };
}
