/**
 * From a parsed story to one that can be played: the half of compiling that all stories share.
 *
 * Promises no tree and no program where there is an error, and that a story that could not be
 * read whole is analysed all the same: a writer wants to hear of everything at once.
 */
import { type Analysis, analyse, inPageOrder, type Types } from "../analyse/index.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/span.ts";
import { type LinkOptions, linkProgram } from "../program/link.ts";
import type { Program } from "../program/program.ts";
import type { Tree } from "../program/tree.ts";
import type { StoryFile } from "../syntax/ast.ts";
import type { ParsedStory } from "../syntax/index.ts";
import { withoutConsequences } from "./consequences.ts";
import { hasErrors, type LowerOptions, lowerAnalysis } from "./lower.ts";

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

/** How a parsed story is to be compiled. */
export interface ParsedOptions extends LowerOptions, Pick<LinkOptions, "dialect"> {
  /** What analysing the same tree with the same types came to, if that is known already. */
  readonly analysis?: Analysis | undefined;
}

/** Analyses, lowers and links a parsed story. */
export function compileParsed(parsed: ParsedStory, options: ParsedOptions): Compiled {
  return compileTyped(parsed, options).compiled;
}

/** The same, with what the story's variables were declared to hold, unless it was not read. */
export function compileTyped(
  { file, sources, diagnostics }: ParsedStory,
  options: ParsedOptions,
): { readonly compiled: Compiled; readonly types: Types | undefined } {
  if (hasErrors(diagnostics)) {
    const compiled = failParsed(file, sources, diagnostics, options);
    return { compiled, types: undefined };
  }
  const analysis = options.analysis ?? analyse(file, options.types);
  const { tree, diagnostics: found, types } = lowerAnalysis(analysis, options);
  const { dialect } = options;
  const compiled = {
    program:
      tree === undefined
        ? undefined
        : linkProgram(tree, dialect === undefined ? { sources } : { dialect, sources }),
    tree,
    diagnostics: inPageOrder([...diagnostics, ...found]),
    sources,
  };
  return { compiled, types };
}

/** What is wrong with a story that could not be read whole, as far as it can be told. */
export function failParsed(
  file: StoryFile,
  sources: readonly SourceFile[],
  diagnostics: readonly Diagnostic[],
  { types, analysis = analyse(file, types) }: Pick<ParsedOptions, "types" | "analysis"> = {},
): Compiled {
  const found = withoutConsequences(analysis.diagnostics, diagnostics, sources);
  return {
    program: undefined,
    tree: undefined,
    diagnostics: inPageOrder([...diagnostics, ...found]),
    sources,
  };
}
