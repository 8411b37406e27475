/**
 * Analysis: what a story's names mean, and what is wrong with how they are used.
 *
 * Owns the order of the walks. Promises that everything ink's compiler reports once a story
 * has been parsed is reported here, each cause once, and that nothing throws. Compiles
 * nothing.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import type { StoryFile } from "../syntax/ast.ts";
import { collectNames } from "./collect.ts";
import { checkNames } from "./collisions.ts";
import { warnOfChangingChoices } from "./effects.ts";
import { warnOfLogicAsSequence } from "./logic-hints.ts";
import { resolveNames } from "./resolve.ts";
import type { Analysis } from "./scope.ts";
import type { TypeRules } from "./types.ts";

export { pathText } from "./same.ts";
export type { Analysis, Flow, Item, Label, List, Meaning, Names } from "./scope.ts";
export { NEEDS_TURNS, NEEDS_VISITS } from "./scope.ts";
export { type FlowTypes, type TypeRules, type Types, typeRules, typeText } from "./types.ts";
export { type Visitor, visitNodes } from "./visit.ts";
export type { LooseEnd, Weave, WeavePlan, WeavePoint } from "./weave.ts";

/**
 * Analyses a parsed story, with the files that it includes. `types` checks what was declared
 * with a type, which ink has not.
 */
export function analyse(file: StoryFile, types?: TypeRules): Analysis {
  const diagnostics: Diagnostic[] = [];
  const names = collectNames(file, diagnostics, types);
  const resolving = resolveNames(names, diagnostics);
  checkNames(names, diagnostics);
  warnOfChangingChoices(names, resolving.meanings, diagnostics);
  warnOfLogicAsSequence(names, diagnostics);
  return {
    names,
    types: types?.check(names, diagnostics),
    meanings: resolving.meanings,
    weaves: resolving.weaves,
    counted: resolving.counted,
    diagnostics: inPageOrder(diagnostics),
  };
}

/** The same faults in the order in which a reader of the files meets them. */
export function inPageOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => {
    const here = a.primary.span;
    const there = b.primary.span;
    return here.file - there.file || here.start - there.start;
  });
}
