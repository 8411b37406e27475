/**
 * What lowering carries along, and the making of tree nodes.
 *
 * Owns the table from flows, choices and gathers to their containers: whoever refers to one
 * first makes it, so that a divert and its target are joined by identity and nothing has to be
 * looked up again. One function a kind of node, each always of the same shape.
 */
import type { Analysis, Flow, Label } from "../analyse/index.ts";
import type { Span } from "../base/span.ts";
import {
  append,
  COUNT_START_ONLY,
  COUNT_VISITS,
  type CommandName,
  type CommandNode,
  type Constant,
  type Container,
  type DivertNode,
  makeContainer,
  type NativeName,
  type Target,
} from "../program/tree.ts";
import type { Choice, Content, Gather, Statement } from "../syntax/ast.ts";

export interface Lowering {
  readonly analysis: Analysis;
  readonly countAllVisits: boolean;
  readonly containers: Map<Flow | Choice | Gather, Container>;
  /**
   * Whether a tag is open. Where one ends is not where its node ends (see `content.ts`), so
   * this is carried through everything.
   */
  tagIsOpen: boolean;
  // Content stands in strings and statements stand in braces, so these two are needed by the
  // files that they need themselves; `lower.ts` ties the knot.
  readonly lowerContent: (lowering: Lowering, content: Content, into: Container) => void;
  readonly lowerStatements: (
    lowering: Lowering,
    statements: readonly Statement[],
    into: Container,
  ) => void;
}

/** The container that a flow or a label is compiled to. */
export function containerOf(lowering: Lowering, target: Flow | Label): Container {
  return target.kind === "flow"
    ? flowContainer(lowering, target)
    : pointContainer(lowering, target.node);
}

/** The container of the story, a knot or a stitch. */
export function flowContainer(lowering: Lowering, flow: Flow): Container {
  const known = lowering.containers.get(flow);
  if (known !== undefined) return known;
  const name = flow.level === "story" ? undefined : flow.name;
  const container = makeContainer(name, flow.node.span);
  container.flags = lowering.analysis.counted.get(flow) ?? 0;
  if (lowering.countAllVisits) container.flags |= COUNT_VISITS;
  lowering.containers.set(flow, container);
  return container;
}

/** The container of what follows a choice or a gather. Its name is given by its weave. */
export function pointContainer(lowering: Lowering, point: Choice | Gather): Container {
  const known = lowering.containers.get(point);
  if (known !== undefined) return known;
  const container = makeContainer(undefined, point.span);
  let flags = lowering.analysis.counted.get(point) ?? 0;
  // Whether a choice is used up is read off its count.
  const isOnceOnly = point.kind === "choice" && !point.isSticky;
  if (isOnceOnly || lowering.countAllVisits) flags |= COUNT_VISITS;
  if (flags !== 0) flags |= COUNT_START_ONLY;
  container.flags = flags;
  lowering.containers.set(point, container);
  return container;
}

/** Adds text. */
export function addText(into: Container, text: string, span: Span | undefined): void {
  append(into, { kind: "text", text, parent: undefined, span });
}

/** Adds one of ink's commands. */
export function addCommand(
  into: Container,
  command: CommandName,
  span: Span | undefined,
): CommandNode {
  const node: CommandNode = { kind: "command", command, parent: undefined, span };
  append(into, node);
  return node;
}

/** Adds a constant. */
export function addValue(into: Container, value: Constant, span: Span | undefined): void {
  append(into, { kind: "value", value, parent: undefined, span });
}

/** Adds a whole number that the compiler needs for itself. */
export function addInt(into: Container, value: number, span: Span | undefined): void {
  addValue(into, { type: "int", value }, span);
}

/** Adds a native function. */
export function addNative(into: Container, name: NativeName, span: Span | undefined): void {
  append(into, { kind: "native", name, parent: undefined, span });
}

/** Adds a read of a variable. */
export function addRead(into: Container, name: string, span: Span | undefined): void {
  append(into, { kind: "read", name, parent: undefined, span });
}

/** Adds an assignment. */
export function addAssign(
  into: Container,
  name: string,
  isGlobal: boolean,
  isNew: boolean,
  span: Span | undefined,
): void {
  append(into, { kind: "assign", name, isGlobal, isNew, parent: undefined, span });
}

/** Adds a divert. A `target` of `undefined` is filled in later by the caller. */
export function addDivert(
  into: Container,
  target: Target | undefined,
  span: Span | undefined,
  isConditional = false,
): DivertNode {
  const node = makeDivert(target, undefined, undefined, span, isConditional);
  append(into, node);
  return node;
}

/** Adds a divert to wherever a variable leads. */
export function addVariableDivert(
  into: Container,
  variable: string,
  span: Span | undefined,
): DivertNode {
  const node = makeDivert(undefined, variable, undefined, span, false);
  append(into, node);
  return node;
}

/** Adds a call of a function that the game provides. */
export function addExternalCall(
  into: Container,
  external: string,
  argumentCount: number,
  span: Span | undefined,
): void {
  const node = makeDivert(undefined, undefined, external, span, false);
  node.externalArgs = argumentCount;
  append(into, node);
}

function makeDivert(
  target: Target | undefined,
  variable: string | undefined,
  external: string | undefined,
  span: Span | undefined,
  isConditional: boolean,
): DivertNode {
  return {
    kind: "divert",
    target,
    variable,
    external,
    externalArgs: 0,
    pushes: undefined,
    isConditional,
    parent: undefined,
    span,
  };
}
