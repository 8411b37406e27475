/**
 * Types: what variables, parameters and functions were declared to hold, and who breaks it.
 *
 * Owns the tables that say so, for whoever looks further, and every check that the page alone
 * decides: a number, a word, a constant, a number added that no value of the range can take. What
 * depends on the play is left alone. Promises nothing about a story without types, and costs it
 * one look at each declaration.
 */
import { unreachable } from "../base/assert.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import { nameTaken } from "../base/messages/ink.ts";
import { typeMismatch, typeNotCounted } from "../base/messages/people.ts";
import type { Span } from "../base/span.ts";
import type {
  Assignment,
  Body,
  CallExpression,
  ConstantDeclaration,
  Content,
  Expression,
  Increment,
  Inline,
  Name,
  Parameter,
  Path,
  Statement,
  TypeNote,
} from "../syntax/ast.ts";
import { findPath, findVariable } from "./lookup.ts";
import type { Flow, Names } from "./scope.ts";
import { constantsOfType } from "./type-words.ts";

/** What a story's types say, by what they are about. */
export interface Types {
  /** Global variables by name. */
  readonly variables: ReadonlyMap<string, TypeNote>;
  /** What external functions answer, by name. */
  readonly externals: ReadonlyMap<string, TypeNote>;
  /** Of knots, stitches and functions that declare any. */
  readonly flows: ReadonlyMap<Flow, FlowTypes>;
}

export interface FlowTypes {
  /** Parameters and temps by name. */
  readonly variables: ReadonlyMap<string, TypeNote>;
  /** What a function gives back. */
  readonly result: TypeNote | undefined;
}

/** What knows of types. Handed in by whoever compiles `.keep` files: ink has none. */
export interface TypeRules {
  /** The words of a type, as constants of the story. */
  readonly words: (type: TypeNote) => readonly ConstantDeclaration[];
  /** Finds a story's types, and reports every assignment that one forbids. */
  readonly check: (names: Names, diagnostics: Diagnostic[]) => Types;
}

/** Finds every type of a story. */
function collectTypes(names: Names): Types {
  const variables = new Map<string, TypeNote>();
  const externals = new Map<string, TypeNote>();
  const flows = new Map<Flow, FlowTypes>();
  for (const [name, { node }] of names.globals) {
    if (node.kind !== "LIST" && node.type !== undefined) variables.set(name, node.type);
  }
  for (const [name, { type }] of names.externals) if (type !== undefined) externals.set(name, type);
  for (const flow of names.flows) {
    const { node } = flow;
    const own = new Map<string, TypeNote>();
    for (const { name, type } of flow.parameters) if (type !== undefined) own.set(name.text, type);
    for (const [name, { type }] of flow.temps) if (type !== undefined) own.set(name, type);
    const result = node.kind === "file" ? undefined : node.type;
    if (own.size > 0 || result !== undefined) flows.set(flow, { variables: own, result });
  }
  return { variables, externals, flows };
}

// ─── Checks ────────────────────────────────────────────────────────────────────────────────

interface Checking {
  readonly names: Names;
  readonly types: Types;
  readonly diagnostics: Diagnostic[];
}

/** Reports as far as the page tells. */
export const typeRules: TypeRules = {
  words: constantsOfType,
  check: (names, diagnostics) => {
    const types = collectTypes(names);
    check(names, types, diagnostics);
    return types;
  },
};

function check(names: Names, types: Types, diagnostics: Diagnostic[]): void {
  const hasExternals = [...names.externals.values()].some((each) => each.types !== undefined);
  if (types.variables.size + types.flows.size === 0 && !hasExternals) return;
  const checking: Checking = { names, types, diagnostics };
  checkWords(names, types, diagnostics);
  for (const { name, node } of names.globals.values()) {
    if (node.kind === "VAR" && node.type !== undefined) {
      checkValue(checking, node.value, name.text, node.type);
    }
  }
  for (const flow of names.flows) checkStatements(checking, flow, flow.body);
}

/**
 * Reports variables with the name of a word: read, they would always be the word. Ink lets a
 * constant and a variable share a name; whoever writes a type does not mean it.
 */
function checkWords(names: Names, types: Types, diagnostics: Diagnostic[]): void {
  const words = new Set<string>();
  const add = (type: TypeNote | undefined): void => {
    if (type?.kind === "words") for (const { text } of type.words) words.add(text);
  };
  for (const type of [...types.variables.values(), ...types.externals.values()]) add(type);
  for (const { variables, result } of types.flows.values()) {
    add(result);
    for (const type of variables.values()) add(type);
  }
  const check = (name: Name, kind: string): void => {
    const constant = names.constants.get(name.text);
    if (constant === undefined || !words.has(name.text)) return;
    const args = { name: name.text, kind, otherKind: "word of a type" };
    diagnostics.push(nameTaken(name.span, args, constant.name.span));
  };
  for (const { name, node } of names.globals.values()) {
    if (node.kind !== "LIST") check(name, "variable");
  }
  for (const flow of names.flows) {
    for (const { name } of flow.parameters) check(name, "parameter");
    for (const { name } of flow.temps.values()) check(name, "temp");
  }
}

function checkStatements(checking: Checking, flow: Flow, statements: readonly Statement[]): void {
  for (const statement of statements) checkStatement(checking, flow, statement);
}

function checkStatement(checking: Checking, flow: Flow, statement: Statement): void {
  switch (statement.kind) {
    case "line":
      checkContent(checking, flow, statement.content);
      return;
    case "choice":
      for (const condition of statement.conditions) checkExpression(checking, flow, condition);
      checkContent(checking, flow, statement.start);
      checkContent(checking, flow, statement.choiceOnly);
      checkContent(checking, flow, statement.inner);
      return;
    case "temp":
      if (statement.value === undefined) return;
      checkExpression(checking, flow, statement.value);
      if (statement.type !== undefined) {
        checkValue(checking, statement.value, statement.name.text, statement.type);
      }
      return;
    case "assign":
      checkExpression(checking, flow, statement.value);
      checkChange(checking, flow, statement);
      return;
    case "increment":
      checkChange(checking, flow, statement);
      return;
    case "callLine":
      checkExpression(checking, flow, statement.call);
      return;
    case "return": {
      if (statement.value === undefined) return;
      checkExpression(checking, flow, statement.value);
      const result = checking.types.flows.get(flow)?.result;
      if (result !== undefined) checkValue(checking, statement.value, flow.name, result);
      return;
    }
    case "INCLUDE":
      if (statement.file !== undefined) checkStatements(checking, flow, statement.file.body);
      return;
    case "gather":
    case "VAR":
    case "CONST":
    case "LIST":
    case "EXTERNAL":
    case "TODO":
    case "block":
    case "sentenceLine":
      return;
    default:
      unreachable(statement);
  }
}

/** The type of a variable that a line in `from` means. */
function typeOf({ names, types }: Checking, from: Flow, name: string): TypeNote | undefined {
  const variable = findVariable(name, from, names);
  if (variable === undefined) return undefined;
  if (variable.kind === "global") return types.variables.get(name);
  return types.flows.get(from)?.variables.get(name);
}

function checkChange(checking: Checking, flow: Flow, statement: Assignment | Increment): void {
  const name = statement.name.text;
  const type = typeOf(checking, flow, name);
  if (type === undefined) return;
  if (statement.kind === "assign" && statement.operator === "=") {
    checkValue(checking, statement.value, name, type);
    return;
  }
  if (type.kind === "string" && statement.operator === "+=") return;
  if (type.kind !== "range" && type.kind !== "int" && type.kind !== "float") {
    const args = { name, type: typeText(type) };
    checking.diagnostics.push(typeNotCounted(statement.span, args, type.span));
    return;
  }
  if (statement.kind !== "assign" || type.kind !== "range") return;
  // A step longer than the range leaves it from wherever it starts.
  const step = constantOf(checking, statement.value);
  if (step?.kind !== "number" || Math.abs(step.value) <= type.to - type.from) return;
  mismatch(checking, statement.value.span, name, type, `a step of ${step.value}`);
}

function checkContent(checking: Checking, flow: Flow, content: Content): void {
  for (const node of content) checkInline(checking, flow, node);
}

function checkInline(checking: Checking, flow: Flow, node: Inline): void {
  switch (node.kind) {
    case "text":
    case "glue":
    case "mark":
      return;
    case "tag":
      checkContent(checking, flow, node.content);
      return;
    case "print":
      checkExpression(checking, flow, node.value);
      return;
    case "conditional":
      if (node.subject !== undefined) checkExpression(checking, flow, node.subject);
      for (const { condition, body } of node.branches) {
        if (condition !== undefined) checkExpression(checking, flow, condition);
        checkBody(checking, flow, body);
      }
      return;
    case "sequence":
      for (const element of node.elements) checkBody(checking, flow, element);
      return;
    case "divert":
    case "thread":
      for (const arg of node.args) checkExpression(checking, flow, arg);
      checkArguments(checking, parametersAt(node.target, flow), node.args);
      return;
    case "tunnelReturn":
      if (node.divert !== undefined) checkInline(checking, flow, node.divert);
      return;
    default:
      unreachable(node);
  }
}

function parametersAt(target: Path, from: Flow): readonly Parameter[] {
  const found = findPath(target, from);
  return found?.kind === "flow" ? found.parameters : [];
}

function checkBody(checking: Checking, flow: Flow, body: Body): void {
  if (body.kind === "inline") checkContent(checking, flow, body.content);
  else checkStatements(checking, flow, body.statements);
}

function checkExpression(checking: Checking, flow: Flow, node: Expression): void {
  switch (node.kind) {
    case "call":
      for (const arg of node.args) checkExpression(checking, flow, arg);
      checkCall(checking, node);
      return;
    case "unary":
      checkExpression(checking, flow, node.operand);
      return;
    case "binary":
      checkExpression(checking, flow, node.left);
      checkExpression(checking, flow, node.right);
      return;
    case "string":
      checkContent(checking, flow, node.content);
      return;
    default:
      return;
  }
}

function checkCall(checking: Checking, call: CallExpression): void {
  const { names } = checking;
  const external = names.externals.get(call.name.text);
  if (external?.types !== undefined) {
    external.types.forEach((type, i) => {
      const arg = call.args[i];
      const name: Name | undefined = external.parameters[i];
      if (type !== undefined && arg !== undefined && name !== undefined) {
        checkValue(checking, arg, name.text, type);
      }
    });
    return;
  }
  const flow = names.story.childNamed.get(call.name.text);
  if (flow !== undefined) checkArguments(checking, flow.parameters, call.args);
}

function checkArguments(
  checking: Checking,
  parameters: readonly Parameter[],
  args: readonly Expression[],
): void {
  parameters.forEach(({ name, type, byReference }, i) => {
    const arg = args[i];
    if (type === undefined || arg === undefined || byReference) return;
    checkValue(checking, arg, name.text, type);
  });
}

// ─── Values ────────────────────────────────────────────────────────────────────────────────

/** What an expression is whenever it is worked out; a list says only that it is one. */
type Constant =
  | { readonly kind: "number"; readonly value: number; readonly isFloat: boolean }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "list" | "divert" };

function constantOf(
  checking: Checking,
  node: Expression,
  seen: readonly string[] = [],
): Constant | undefined {
  switch (node.kind) {
    case "number":
      return { kind: "number", value: node.value, isFloat: node.isFloat };
    case "boolean":
      return { kind: "bool", value: node.value };
    case "string": {
      const texts = node.content.map((each) => (each.kind === "text" ? each.text : undefined));
      if (texts.includes(undefined)) return undefined;
      return { kind: "string", value: texts.join("") };
    }
    case "list":
      return { kind: "list" };
    case "target":
      return { kind: "divert" };
    case "unary": {
      const operand = constantOf(checking, node.operand, seen);
      if (node.operator !== "-" || operand?.kind !== "number") return undefined;
      return { ...operand, value: -operand.value };
    }
    case "read": {
      const name = node.path.names.length === 1 ? (node.path.names[0]?.text ?? "") : "";
      const constant = checking.names.constants.get(name);
      // A constant may name another, or by mistake itself.
      if (constant === undefined || seen.includes(name)) return undefined;
      return constantOf(checking, constant.value, [...seen, name]);
    }
    default:
      return undefined;
  }
}

function checkValue(checking: Checking, node: Expression, name: string, type: TypeNote): void {
  const constant = constantOf(checking, node);
  if (constant === undefined || fits(constant, type)) return;
  mismatch(checking, node.span, name, type, textOf(constant));
}

function fits(constant: Constant, type: TypeNote): boolean {
  switch (type.kind) {
    case "range": {
      // That there is no such number has been said.
      if (type.from > type.to) return true;
      if (constant.kind !== "number" || constant.isFloat) return false;
      return constant.value >= type.from && constant.value <= type.to;
    }
    case "words":
      return constant.kind === "string" && type.words.some(({ text }) => text === constant.value);
    case "int":
      return constant.kind === "number" && !constant.isFloat;
    case "float":
      return constant.kind === "number";
    case "bool":
    case "string":
    case "divert":
      return constant.kind === type.kind;
    default:
      return unreachable(type);
  }
}

function mismatch(
  checking: Checking,
  span: Span,
  name: string,
  type: TypeNote,
  value: string,
): void {
  const args = { name, type: typeText(type), value };
  checking.diagnostics.push(typeMismatch(span, args, type.span));
}

function textOf(constant: Constant): string {
  switch (constant.kind) {
    case "number":
      return constant.isFloat && Number.isInteger(constant.value)
        ? constant.value.toFixed(1)
        : String(constant.value);
    case "bool":
      return String(constant.value);
    case "string":
      return `"${constant.value}"`;
    case "list":
      return "a list";
    case "divert":
      return "a divert target";
  }
}

/** A type as it is written. */
export function typeText(type: TypeNote): string {
  switch (type.kind) {
    case "range":
      return `${type.from}..${type.to}`;
    case "words":
      return type.words.map(({ text }) => text).join(" | ");
    default:
      return type.kind;
  }
}
