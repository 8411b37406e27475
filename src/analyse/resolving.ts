/**
 * What the second walk carries along: the names, the tables that it fills, and where it is.
 *
 * Owns the writing of results, so that the files of the walk agree on how.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import type { Choice, Content, Gather, Parameter, Statement } from "../syntax/ast.ts";
import { type Candidate, nearestName, SUGGESTION_BUDGET } from "./nearest.ts";
import type { Flow, Label, Meaning, Names } from "./scope.ts";
import type { WeavePlan } from "./weave.ts";

export interface Resolving {
  readonly names: Names;
  readonly meanings: Map<object, Meaning>;
  readonly weaves: Map<readonly Statement[], WeavePlan>;
  readonly counted: Map<Flow | Choice | Gather, number>;
  readonly diagnostics: Diagnostic[];
  /** The flow that is being walked. */
  flow: Flow;
  /**
   * Variables whose declaration the walk has passed: globals, and the temps of `flow`. Ink
   * only knows these when it asks whether a divert goes to a variable.
   */
  readonly passedGlobals: Set<string>;
  passedTemps: Set<string>;
  /** Parameters that were reported already: one word on each is enough. */
  readonly reported: Set<Parameter>;
  /** Whether a `return` that has no place in `flow` was reported. */
  returnReported: boolean;
  suggestionsLeft: number;
  /** Walks the content of a string; given by `resolve.ts`, which walks all content. */
  readonly walkContent: (resolving: Resolving, content: Content) => void;
}

/** A walk that is about to begin at the story's top. */
export function beginResolving(
  names: Names,
  diagnostics: Diagnostic[],
  walkContent: Resolving["walkContent"],
): Resolving {
  return {
    names,
    meanings: new Map(),
    weaves: new Map(),
    counted: new Map(),
    diagnostics,
    flow: names.story,
    passedGlobals: new Set(),
    passedTemps: new Set(),
    reported: new Set(),
    returnReported: false,
    suggestionsLeft: SUGGESTION_BUDGET,
    walkContent,
  };
}

/** Adds one fault. */
export function report(resolving: Resolving, diagnostic: Diagnostic): void {
  resolving.diagnostics.push(diagnostic);
}

/** Notes that the story asks for the visits or turns (`NEEDS_` flags) of a flow or a label. */
export function count(resolving: Resolving, target: Flow | Label, flags: number): void {
  const key = target.kind === "flow" ? target : target.node;
  resolving.counted.set(key, (resolving.counted.get(key) ?? 0) | flags);
}

/** The nearest of `candidates`, while there is patience left to look. */
export function suggest(
  resolving: Resolving,
  name: string,
  candidates: (resolving: Resolving) => Iterable<Candidate>,
): Candidate | undefined {
  if (resolving.suggestionsLeft === 0) return undefined;
  resolving.suggestionsLeft--;
  return nearestName(name, candidates(resolving));
}

/** Everything that a divert could lead to from here, as it would be written. */
export function* placesInReach(resolving: Resolving): Generator<Candidate> {
  for (let flow: Flow | undefined = resolving.flow; flow !== undefined; flow = flow.parent) {
    for (const label of flow.labels.values())
      yield { name: label.name.text, span: label.name.span };
    for (const label of flow.innerLabels.values()) {
      yield { name: label.name.text, span: label.name.span };
    }
    for (const child of flow.children) {
      if (!child.isFunction) yield { name: child.name, span: child.nameNode?.span };
    }
  }
  for (const knot of resolving.names.story.children) {
    for (const stitch of knot.children) {
      yield { name: `${knot.name}.${stitch.name}`, span: stitch.nameNode?.span };
    }
  }
}

/** Everything that an expression could read from here. */
export function* variablesInReach(resolving: Resolving): Generator<Candidate> {
  const { flow, names } = resolving;
  for (const parameter of flow.parameters) {
    yield { name: parameter.name.text, span: parameter.name.span };
  }
  for (const temp of flow.temps.values()) yield { name: temp.name.text, span: temp.name.span };
  for (const global of names.globals.values()) {
    yield { name: global.name.text, span: global.name.span };
  }
}

/** Variables, constants, list items, and what has a read count. */
export function* readablesInReach(resolving: Resolving): Generator<Candidate> {
  yield* variablesInReach(resolving);
  const { names } = resolving;
  for (const constant of names.constants.values()) {
    yield { name: constant.name.text, span: constant.name.span };
  }
  for (const [name, items] of names.items) yield { name, span: items[0]?.node.name.span };
  yield* placesInReach(resolving);
}

/** Every function and external of the story. */
export function* functionsInReach(resolving: Resolving): Generator<Candidate> {
  for (const knot of resolving.names.story.children) {
    if (knot.isFunction) yield { name: knot.name, span: knot.nameNode?.span };
  }
  for (const external of resolving.names.externals.values()) {
    yield { name: external.name.text, span: external.name.span };
  }
}
