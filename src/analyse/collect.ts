/**
 * The first walk: every name that a story declares, and the flows that they belong to.
 *
 * Promises ink's orders, because they show in the compiled story: an included file's knots come
 * before the knots of the file that includes it, and globals are initialised in the order of
 * the flows. Reports what is declared twice; every other check waits until all names are known.
 */

import { unreachable } from "../base/assert.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import {
  constantRedefined,
  duplicateExternal,
  duplicateFlow,
  duplicateLabel,
  duplicateListItem,
  duplicateVariable,
} from "../base/messages/ink.ts";
import type { Span } from "../base/span.ts";
import type {
  Body,
  Choice,
  ConstantDeclaration,
  Content,
  Divert,
  ExternalDeclaration,
  Gather,
  Include,
  Knot,
  Line,
  ListDeclaration,
  Name,
  Statement,
  Stitch,
  StoryFile,
  TempDeclaration,
  TypeNote,
  VariableDeclaration,
} from "../syntax/ast.ts";
import { isSameExpression } from "./same.ts";
import type { Flow, Global, Item, Label, List, Names } from "./scope.ts";
import type { TypeRules } from "./types.ts";

interface Collecting {
  readonly names: {
    readonly globals: Map<string, Global>;
    readonly constants: Map<string, ConstantDeclaration>;
    readonly lists: Map<string, List>;
    readonly items: Map<string, Item[]>;
    readonly externals: Map<string, ExternalDeclaration>;
  };
  readonly flows: Flow[];
  readonly types: TypeRules | undefined;
  readonly diagnostics: Diagnostic[];
}

/** Finds every name that the story of `file` declares, its included files' too. */
export function collectNames(file: StoryFile, diagnostics: Diagnostic[], types?: TypeRules): Names {
  const collecting: Collecting = {
    names: {
      globals: new Map(),
      constants: new Map(),
      lists: new Map(),
      items: new Map(),
      externals: new Map(),
    },
    flows: [],
    types,
    diagnostics,
  };
  const story = makeFlow("story", file, undefined, storyBody(file));
  collecting.flows.push(story);
  collectStatements(collecting, story, story.body, true);
  for (const node of flowsInOrder(file)) {
    if (node.kind === "knot") collectKnot(collecting, story, node);
    else collectStitch(collecting, story, node);
  }
  return { story, flows: collecting.flows, ...collecting.names };
}

// Ink closes the story's top with a gather and a DONE of its own, so that a story without knots
// may simply stop.
function storyBody(file: StoryFile): readonly Statement[] {
  const span: Span = { file: file.span.file, start: file.span.end, end: file.span.end };
  const gather: Gather = { kind: "gather", span, depth: 1, label: undefined };
  const done: Divert = {
    kind: "divert",
    span,
    target: { names: [{ text: "DONE", span }], span },
    args: [],
    hasArguments: false,
    isTunnel: false,
  };
  const line: Line = { kind: "line", span, content: [done], endsLine: false };
  return [...file.body, gather, line];
}

// The knots of each included file (and the stitches before them), then the file's own. How deep
// files may include one another the parser limits.
function flowsInOrder(file: StoryFile, flows: (Knot | Stitch)[] = []): (Knot | Stitch)[] {
  for (const statement of file.body) {
    if (statement.kind === "INCLUDE" && statement.file !== undefined) {
      flowsInOrder(statement.file, flows);
    }
  }
  for (const stitch of file.stitches) flows.push(stitch);
  for (const knot of file.knots) flows.push(knot);
  return flows;
}

function collectKnot(collecting: Collecting, story: Flow, knot: Knot): void {
  const flow = makeFlow("knot", knot, story, knot.body);
  addFlow(collecting, story, flow);
  collectStatements(collecting, flow, flow.body, false);
  for (const stitch of knot.stitches) collectStitch(collecting, flow, stitch);
}

function collectStitch(collecting: Collecting, parent: Flow, stitch: Stitch): void {
  const flow = makeFlow("stitch", stitch, parent, stitch.body);
  addFlow(collecting, parent, flow);
  collectStatements(collecting, flow, flow.body, false);
}

function makeFlow(
  level: Flow["level"],
  node: StoryFile | Knot | Stitch,
  parent: Flow | undefined,
  body: readonly Statement[],
): Flow {
  const nameNode = node.kind === "file" ? undefined : node.name;
  return {
    kind: "flow",
    level,
    name: nameNode?.text ?? "",
    node,
    nameNode,
    parent,
    isFunction: node.kind !== "file" && node.isFunction,
    parameters: node.kind === "file" ? [] : node.parameters,
    body,
    children: [],
    childNamed: new Map(),
    labels: new Map(),
    innerLabels: new Map(),
    temps: new Map(),
  };
}

function addFlow(collecting: Collecting, parent: Flow, flow: Flow): void {
  for (const { type } of flow.parameters) addWords(collecting, type);
  if (flow.node.kind !== "file") addWords(collecting, flow.node.type);
  const nameNode = flow.nameNode as Name;
  const earlier = parent.childNamed.get(flow.name);
  if (earlier !== undefined) {
    collecting.diagnostics.push(
      duplicateFlow(
        nameNode.span,
        { kind: flow.level, name: flow.name, where: parent.level === "story" ? "Story" : "Knot" },
        earlier.nameNode?.span,
      ),
    );
  }
  parent.children.push(flow);
  parent.childNamed.set(flow.name, flow);
  collecting.flows.push(flow);
}

function collectStatements(
  collecting: Collecting,
  flow: Flow,
  statements: readonly Statement[],
  isTop: boolean,
): void {
  for (const statement of statements) {
    switch (statement.kind) {
      case "line":
        collectContent(collecting, flow, statement.content);
        break;
      case "choice":
        if (statement.label !== undefined) addLabel(collecting, flow, statement, statement.label);
        collectContent(collecting, flow, statement.start);
        collectContent(collecting, flow, statement.choiceOnly);
        collectContent(collecting, flow, statement.inner);
        break;
      case "gather":
        if (statement.label !== undefined) addLabel(collecting, flow, statement, statement.label);
        break;
      case "temp":
        addTemp(collecting, flow, statement);
        break;
      case "VAR":
        addGlobal(collecting, statement.name, statement);
        addWords(collecting, statement.type);
        break;
      case "LIST":
        addList(collecting, statement);
        break;
      case "CONST":
        addConstant(collecting, statement);
        break;
      case "EXTERNAL":
        addExternal(collecting, statement);
        break;
      case "INCLUDE":
        collectInclude(collecting, flow, statement, isTop);
        break;
      case "assign":
      case "increment":
      case "callLine":
      case "return":
      case "TODO":
      case "block":
      case "sentenceLine":
        break;
      default:
        unreachable(statement);
    }
  }
}

function collectInclude(
  collecting: Collecting,
  flow: Flow,
  include: Include,
  isTop: boolean,
): void {
  if (isTop && include.file !== undefined) {
    collectStatements(collecting, flow, include.file.body, true);
  }
}

function collectContent(collecting: Collecting, flow: Flow, content: Content): void {
  for (const node of content) {
    if (node.kind === "conditional") {
      for (const branch of node.branches) collectBody(collecting, flow, branch.body);
    } else if (node.kind === "sequence") {
      for (const element of node.elements) collectBody(collecting, flow, element);
    } else if (node.kind === "tag") {
      collectContent(collecting, flow, node.content);
    }
  }
}

function collectBody(collecting: Collecting, flow: Flow, body: Body): void {
  if (body.kind === "inline") collectContent(collecting, flow, body.content);
  else collectStatements(collecting, flow, body.statements, false);
}

function addLabel(collecting: Collecting, flow: Flow, node: Choice | Gather, name: Name): void {
  const earlier = flow.labels.get(name.text);
  if (earlier !== undefined) {
    collecting.diagnostics.push(
      duplicateLabel(name.span, { name: name.text, kind: earlier.node.kind }, earlier.name.span),
    );
  }
  const label: Label = { kind: "label", name, node, flow };
  flow.labels.set(name.text, label);
  const knot = flow.level === "stitch" ? flow.parent : undefined;
  if (knot?.level === "knot" && !knot.innerLabels.has(name.text))
    knot.innerLabels.set(name.text, label);
}

/** The words of a type are constants of the story. */
function addWords(collecting: Collecting, type: TypeNote | undefined): void {
  if (type === undefined) return;
  for (const constant of collecting.types?.words(type) ?? []) addConstant(collecting, constant);
}

function addTemp(collecting: Collecting, flow: Flow, temp: TempDeclaration): void {
  addWords(collecting, temp.type);
  if (flow.level === "story") {
    addGlobal(collecting, temp.name, temp);
    return;
  }
  const earlier = flow.temps.get(temp.name.text);
  if (earlier === undefined) flow.temps.set(temp.name.text, temp);
  else reportDuplicate(collecting, temp.name, earlier.name.span);
}

function addGlobal(
  collecting: Collecting,
  name: Name,
  node: VariableDeclaration | ListDeclaration | TempDeclaration,
): void {
  const globals = collecting.names.globals;
  const earlier = globals.get(name.text);
  if (earlier === undefined) globals.set(name.text, { name, node });
  else reportDuplicate(collecting, name, earlier.name.span);
}

function reportDuplicate(collecting: Collecting, name: Name, earlier: Span): void {
  collecting.diagnostics.push(duplicateVariable(name.span, { name: name.text }, earlier));
}

function addConstant(collecting: Collecting, constant: ConstantDeclaration): void {
  const constants = collecting.names.constants;
  const name = constant.name.text;
  const earlier = constants.get(name);
  if (earlier === undefined) {
    constants.set(name, constant);
  } else if (!isSameExpression(earlier.value, constant.value)) {
    collecting.diagnostics.push(constantRedefined(constant.name.span, { name }, earlier.name.span));
  }
}

function addExternal(collecting: Collecting, external: ExternalDeclaration): void {
  const externals = collecting.names.externals;
  const name = external.name.text;
  const earlier = externals.get(name);
  for (const type of [external.type, ...(external.types ?? [])]) addWords(collecting, type);
  if (earlier === undefined) externals.set(name, external);
  else {
    collecting.diagnostics.push(duplicateExternal(external.name.span, { name }, earlier.name.span));
  }
}

function addList(collecting: Collecting, node: ListDeclaration): void {
  const items = new Map<string, Item>();
  const list: List = { kind: "list", node, items };
  let next = 1;
  for (const written of node.items) {
    const name = written.name.text;
    const value = written.value ?? next;
    next = value + 1;
    const earlier = items.get(name);
    if (earlier !== undefined) {
      collecting.diagnostics.push(
        duplicateListItem(
          written.name.span,
          { name, list: node.name.text },
          earlier.node.name.span,
        ),
      );
      continue;
    }
    const item: Item = { kind: "item", list: node, node: written, value };
    items.set(name, item);
    const others = collecting.names.items.get(name);
    if (others === undefined) collecting.names.items.set(name, [item]);
    else others.push(item);
  }
  addGlobal(collecting, node.name, node);
  collecting.names.lists.set(node.name.text, list);
}
