/**
 * From what was written to the container tree that ink would compile it to.
 *
 * Owns the order: analysis first, and only a story without errors is lowered. Promises a tree
 * that is the same, container by container, as ink's own compiler makes (proved by
 * tests/compile), in time that grows with the length of the story, for a weave of any depth.
 */
import { type Analysis, analyse, type Flow, type TypeRules, type Types } from "../analyse/index.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import { type Container, makeContainer, putNamed, type Tree } from "../program/tree.ts";
import type { StoryFile } from "../syntax/ast.ts";
import { lowerContent } from "./content.ts";
import { lowerExpression } from "./expression.ts";
import { initialList, listDefinitions } from "./lists.ts";
import {
  addAssign,
  addCommand,
  addDivert,
  addValue,
  flowContainer,
  type Lowering,
} from "./lowering.ts";
import { lowerFlowBody, lowerStatements } from "./weave.ts";

export interface LowerOptions {
  /** Count visits to every knot, choice and gather, not only to those that are asked about. */
  readonly countAllVisits?: boolean | undefined;
  /** Checks declared types, in `.keep` files. */
  readonly types?: TypeRules | undefined;
}

/** What lowering came to. */
export interface Lowered {
  readonly tree: Tree | undefined;
  readonly diagnostics: Diagnostic[];
  readonly types: Types | undefined;
}

/** Analyses a parsed story and lowers it. There is no tree where there is an error. */
export function lowerStory(file: StoryFile, options: LowerOptions = {}): Lowered {
  return lowerAnalysis(analyse(file, options.types), options);
}

/** Lowers a story that is analysed already. */
export function lowerAnalysis(analysis: Analysis, options: LowerOptions): Lowered {
  const diagnostics = [...analysis.diagnostics];
  const tree = hasErrors(diagnostics) ? undefined : lowerAnalysed(analysis, options);
  return { tree, diagnostics, types: analysis.types };
}

/** Whether any of these is an error, so that there is nothing to run. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

function lowerAnalysed(analysis: Analysis, options: LowerOptions): Tree {
  const lowering: Lowering = {
    analysis,
    countAllVisits: options.countAllVisits ?? false,
    containers: new Map(),
    tagIsOpen: false,
    lowerContent,
    lowerStatements,
  };
  const { story } = analysis.names;
  const root = flowContainer(lowering, story);
  lowerFlowBody(lowering, story.body, root);
  // Where the story's top stops there is no need to say so.
  addCommand(root, "done", undefined);
  for (const child of story.children) lowerFlow(lowering, child, root);
  lowerGlobals(lowering, root);
  return { root, lists: listDefinitions(analysis.names) };
}

function lowerFlow(lowering: Lowering, flow: Flow, parent: Container): void {
  const container = flowContainer(lowering, flow);
  putNamed(parent, container);
  // The last argument is on top of the stack.
  for (let i = flow.parameters.length - 1; i >= 0; i--) {
    const parameter = flow.parameters[i] as Flow["parameters"][number];
    addAssign(container, parameter.name.text, false, true, parameter.span);
  }
  lowerFlowBody(lowering, flow.body, container);
  const first = flow.children[0];
  // A knot with nothing before its first stitch runs into it.
  if (flow.body.length === 0 && first !== undefined && first.parameters.length === 0) {
    addDivert(container, flowContainer(lowering, first), first.nameNode?.span);
  }
  for (const child of flow.children) lowerFlow(lowering, child, container);
}

// A story's variables get their first values in a container that is run before anything else.
// Temps of the story's top count as variables of the story, though they get theirs in passing.
function lowerGlobals(lowering: Lowering, root: Container): void {
  const { globals } = lowering.analysis.names;
  if (globals.size === 0) return;
  const container = makeContainer("global decl");
  addCommand(container, "ev", undefined);
  for (const { name, node } of globals.values()) {
    if (node.kind === "temp") continue;
    if (node.kind === "VAR") lowerExpression(lowering, node.value, container);
    else addValue(container, initialList(lowering.analysis.names, node), node.span);
    addAssign(container, name.text, true, true, node.span);
  }
  addCommand(container, "/ev", undefined);
  addCommand(container, "end", undefined);
  putNamed(root, container);
}
