/**
 * Names that are taken: two things that a line could not tell apart, and words ink keeps.
 *
 * Owns ink's rules on which kinds of name may not meet. A name is looked at from the thing
 * that is declared with it, against what ranks before it: knots, lists, items, variables, then
 * stitches and labels. Two faults with one cause are reported once. Duplicates of one kind are
 * collect.ts's.
 */

import type { Diagnostic } from "../base/diagnostic.ts";
import { duplicateParameter, nameBuiltin, nameReserved, nameTaken } from "../base/messages/ink.ts";
import type { Name } from "../syntax/ast.ts";
import { isBuiltin, RESERVED } from "./builtins.ts";
import { findBase } from "./lookup.ts";
import type { Flow, Label, Names } from "./scope.ts";

// Each kind is checked against those before it.
const RANK = { knot: 0, list: 1, item: 2, variable: 3, place: 4, parameter: 5, temp: 6 } as const;

type Kind = keyof typeof RANK;

interface Checking {
  readonly names: Names;
  readonly diagnostics: Diagnostic[];
  /** Where each reported pair's first place is, so that its other end is not reported too. */
  readonly reported: Set<Name>;
}

/** Reports every name that is taken or kept. */
export function checkNames(names: Names, diagnostics: Diagnostic[]): void {
  const checking: Checking = { names, diagnostics, reported: new Set() };
  for (const list of names.lists.values()) {
    check(checking, list.node.name, "list", "list", names.story);
    for (const item of list.items.values()) {
      check(checking, item.node.name, "item", "list item", names.story);
    }
  }
  for (const global of names.globals.values()) {
    if (global.node.kind === "VAR")
      check(checking, global.name, "variable", "variable", names.story);
    if (global.node.kind === "temp") check(checking, global.name, "temp", "temp", names.story);
  }
  for (const constant of names.constants.values()) {
    check(checking, constant.name, "variable", "constant", names.story);
  }
  for (const flow of names.flows) checkFlow(checking, flow);
}

function checkFlow(checking: Checking, flow: Flow): void {
  if (flow.nameNode !== undefined) {
    const kind = flow.isFunction ? "function" : flow.level;
    const rank = flow.level === "knot" ? "knot" : "place";
    check(checking, flow.nameNode, rank, kind, flow);
  }
  const seen = new Map<string, Name>();
  for (const parameter of flow.parameters) {
    check(checking, parameter.name, "parameter", "parameter", flow);
    const earlier = seen.get(parameter.name.text);
    if (earlier !== undefined) {
      checking.diagnostics.push(
        duplicateParameter(parameter.name.span, { name: parameter.name.text }, earlier.span),
      );
    } else seen.set(parameter.name.text, parameter.name);
  }
  for (const label of flow.labels.values()) {
    check(checking, label.name, "place", label.node.kind, flow);
  }
  for (const temp of flow.temps.values()) check(checking, temp.name, "temp", "temp", flow);
}

function check(checking: Checking, name: Name, kind: Kind, kindText: string, flow: Flow): void {
  const text = name.text;
  const args = { name: text, kind: kindText };
  if (RESERVED.has(text)) {
    checking.diagnostics.push(nameReserved(name.span, args));
    return;
  }
  if (isBuiltin(text)) {
    checking.diagnostics.push(nameBuiltin(name.span, args));
    return;
  }
  const taken = findTaken(checking.names, name, kind, flow);
  if (taken === undefined || checking.reported.has(name) || checking.reported.has(taken.name)) {
    return;
  }
  checking.reported.add(name);
  checking.diagnostics.push(
    nameTaken(name.span, { ...args, otherKind: taken.kind }, taken.name.span),
  );
}

interface Taken {
  readonly name: Name;
  readonly kind: string;
}

function findTaken(names: Names, name: Name, kind: Kind, flow: Flow): Taken | undefined {
  const text = name.text;
  const rank = RANK[kind];
  const knot = names.story.childNamed.get(text);
  // Nothing may share a knot's name.
  if (kind !== "knot" && knot?.level === "knot" && knot.nameNode !== undefined) {
    return { name: knot.nameNode, kind: knot.isFunction ? "function" : "knot" };
  }
  if (rank < RANK.list) return undefined;
  return (
    takenByList(names, name, kind) ??
    (rank > RANK.variable ? takenByVariable(names, name) : undefined) ??
    (rank >= RANK.place ? takenByPlace(name, kind, flow) : undefined)
  );
}

function takenByList(names: Names, name: Name, kind: Kind): Taken | undefined {
  const list = names.lists.get(name.text);
  // A list that is a variable's namesake was reported as the second variable of that name.
  const isVariable = names.globals.get(name.text)?.node === list?.node;
  if (list !== undefined && isVariable && list.node.name !== name) {
    return { name: list.node.name, kind: "list" };
  }
  // Items of different lists may share a name: `List.item` tells them apart.
  if (kind === "item") return undefined;
  const item = names.items.get(name.text)?.[0];
  return item === undefined ? undefined : { name: item.node.name, kind: "list item" };
}

function takenByVariable(names: Names, name: Name): Taken | undefined {
  const global = names.globals.get(name.text);
  if (global === undefined || global.node.kind !== "VAR" || global.name === name) return undefined;
  return { name: global.name, kind: "variable" };
}

function takenByPlace(name: Name, kind: Kind, flow: Flow): Taken | undefined {
  // A stitch looks from within itself, where its own name and its labels come first.
  const found = kind === "place" && flow.nameNode === name ? flow : findBase(name.text, flow);
  const other = found === undefined ? undefined : nameAndKind(found);
  if (other !== undefined && other.name !== name) return other;
  if (kind === "place" && found?.kind === "label") return takenAround(name, flow);
  if (kind !== "temp") return undefined;
  const parameter = flow.parameters.find((p) => p.name.text === name.text);
  return parameter === undefined ? undefined : { name: parameter.name, kind: "parameter" };
}

// A label may be used again in another knot, but not within a flow that has it around it.
function takenAround(name: Name, flow: Flow): Taken | undefined {
  for (let at: Flow | undefined = flow; at !== undefined; at = at.parent) {
    const found =
      at.level !== "story" && at.name === name.text
        ? at
        : (at.labels.get(name.text) ?? at.childNamed.get(name.text));
    const other = found === undefined ? undefined : nameAndKind(found);
    if (other !== undefined && other.name !== name) return other;
  }
  return undefined;
}

function nameAndKind(found: Flow | Label): Taken | undefined {
  if (found.kind === "label") return { name: found.name, kind: found.node.kind };
  if (found.nameNode === undefined) return undefined;
  return { name: found.nameNode, kind: found.isFunction ? "function" : found.level };
}
