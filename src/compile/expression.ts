/**
 * Expressions, turned into the postfix order in which ink's stack machine works them out.
 *
 * Owns what each operator and built-in function compiles to, the folding of a minus or `not`
 * in front of a literal, and the inlining of constants. What is lowered stands between `ev`
 * and `/ev`, which the callers write.
 */

import { type Flow, pathText, visitNodes } from "../analyse/index.ts";
import { assert, unreachable } from "../base/assert.ts";
import type { CommandName, Constant, Container, NativeName } from "../program/tree.ts";
import { append } from "../program/tree.ts";
import type {
  BinaryOperator,
  CallExpression,
  DivertTarget,
  Expression,
  ListLiteral,
  Unary,
  VariableRead,
} from "../syntax/ast.ts";
import {
  addCommand,
  addDivert,
  addExternalCall,
  addNative,
  addRead,
  addText,
  addValue,
  addVariableDivert,
  containerOf,
  type Lowering,
} from "./lowering.ts";

const COMMAND_OF: ReadonlyMap<string, CommandName> = new Map([
  ["CHOICE_COUNT", "choiceCnt"],
  ["TURNS", "turn"],
  ["TURNS_SINCE", "turns"],
  ["READ_COUNT", "readc"],
  ["RANDOM", "rnd"],
  ["SEED_RANDOM", "srnd"],
  ["LIST_RANGE", "range"],
  ["LIST_RANDOM", "lrnd"],
]);

const NATIVE_OF: Readonly<Record<BinaryOperator, NativeName>> = {
  "&&": "&&",
  "||": "||",
  "==": "==",
  "!=": "!=",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
  "?": "?",
  "!?": "!?",
  "^": "L^",
  "+": "+",
  "-": "-",
  "*": "*",
  "/": "/",
  "%": "%",
};

/** Adds what works `expression` out and leaves its value on the stack. */
export function lowerExpression(lowering: Lowering, expression: Expression, into: Container): void {
  switch (expression.kind) {
    case "number":
    case "boolean":
      addValue(into, literal(expression) as Constant, expression.span);
      return;
    case "string":
      addCommand(into, "str", expression.span);
      // An empty text is still a text.
      if (expression.content.length === 0) addText(into, "", expression.span);
      lowering.lowerContent(lowering, expression.content, into);
      addCommand(into, "/str", expression.span);
      return;
    case "list":
      lowerList(lowering, expression, into);
      return;
    case "target":
      lowerTargetValue(lowering, expression, into);
      return;
    case "read":
      lowerRead(lowering, expression, into);
      return;
    case "call":
      lowerCall(lowering, expression, into);
      return;
    case "unary":
      lowerUnary(lowering, expression, into);
      return;
    case "binary":
      lowerExpression(lowering, expression.left, into);
      lowerExpression(lowering, expression.right, into);
      addNative(into, NATIVE_OF[expression.operator], expression.span);
      return;
    case "sentence":
      assert(false, "sentences are read and lowered to ink by people/");
      return;
    default:
      unreachable(expression);
  }
}

/** Adds `ev`, the expression, `/ev`. */
export function lowerEvaluated(lowering: Lowering, expression: Expression, into: Container): void {
  addCommand(into, "ev", expression.span);
  lowerExpression(lowering, expression, into);
  addCommand(into, "/ev", expression.span);
}

// A literal, or one with minus signs and `not`s in front, which ink works out beforehand.
function literal(expression: Expression): Constant | undefined {
  switch (expression.kind) {
    case "number":
      return { type: expression.isFloat ? "float" : "int", value: expression.value };
    case "boolean":
      return { type: "bool", value: expression.value };
    case "unary": {
      const inner = literal(expression.operand);
      if (inner === undefined) return undefined;
      if (expression.operator === "not") {
        if (inner.type === "bool") return { type: "bool", value: !inner.value };
        if (inner.type === "int" || inner.type === "float") {
          return { type: "bool", value: inner.value === 0 };
        }
        return undefined;
      }
      // Nothing minus the number, so that no whole number becomes a negative zero.
      if (inner.type === "int") return { type: "int", value: 0 - inner.value };
      return inner.type === "float" ? { type: "float", value: -inner.value } : undefined;
    }
    default:
      return undefined;
  }
}

function lowerUnary(lowering: Lowering, unary: Unary, into: Container): void {
  const folded = literal(unary);
  if (folded !== undefined) {
    addValue(into, folded, unary.span);
    return;
  }
  lowerExpression(lowering, unary.operand, into);
  addNative(into, unary.operator === "-" ? "_" : "!", unary.span);
}

function lowerList(lowering: Lowering, list: ListLiteral, into: Container): void {
  const items: [string, number][] = [];
  const seen = new Set<string>();
  for (const path of list.items) {
    const item = lowering.analysis.meanings.get(path);
    if (item?.kind !== "item") continue;
    const name = `${item.list.name.text}.${item.node.name.text}`;
    if (seen.has(name)) continue;
    seen.add(name);
    items.push([name, item.value]);
  }
  addValue(into, { type: "list", items, origins: [] }, list.span);
}

function lowerTargetValue(lowering: Lowering, value: DivertTarget, into: Container): void {
  const target = lowering.analysis.meanings.get(value);
  if (target?.kind !== "flow" && target?.kind !== "label") return;
  addValue(into, { type: "target", target: containerOf(lowering, target) }, value.span);
}

function lowerRead(lowering: Lowering, read: VariableRead, into: Container): void {
  const meaning = lowering.analysis.meanings.get(read);
  switch (meaning?.kind) {
    case "constant":
      lowerExpression(lowering, meaning.value, into);
      return;
    case "flow":
    case "label":
      append(into, {
        kind: "count",
        target: containerOf(lowering, meaning),
        parent: undefined,
        span: read.span,
      });
      return;
    default:
      addRead(into, pathText(read.path), read.span);
  }
}

function lowerCall(lowering: Lowering, call: CallExpression, into: Container): void {
  const name = call.name.text;
  const meaning = lowering.analysis.meanings.get(call);
  switch (meaning?.kind) {
    case "builtin": {
      for (const argument of call.args) lowerExpression(lowering, argument, into);
      const command = COMMAND_OF.get(name);
      if (command !== undefined) addCommand(into, command, call.span);
      else addNative(into, name as NativeName, call.span);
      return;
    }
    case "list": {
      const [number] = call.args;
      if (number === undefined) {
        addValue(into, { type: "list", items: [], origins: [name] }, call.span);
        return;
      }
      addText(into, name, call.span);
      lowerExpression(lowering, number, into);
      addCommand(into, "listInt", call.span);
      return;
    }
    case "external":
      lowerArguments(lowering, fallbackParameters(lowering, name), call.args, into);
      addExternalCall(into, name, call.args.length, call.span);
      return;
    case "variable":
      lowerArguments(lowering, [], call.args, into);
      addVariableDivert(into, name, call.span).pushes = "function";
      return;
    case "flow":
    case "label": {
      const parameters = meaning.kind === "flow" ? meaning.parameters : [];
      lowerArguments(lowering, parameters, call.args, into);
      addDivert(into, containerOf(lowering, meaning), call.span).pushes = "function";
      return;
    }
    default:
      // Never resolved, which was reported.
      return;
  }
}

// Where the story has a function to fall back on, its parameters say what is passed how.
function fallbackParameters(lowering: Lowering, name: string): Flow["parameters"] {
  return lowering.analysis.names.story.childNamed.get(name)?.parameters ?? [];
}

/** Adds the values of arguments; a `ref` parameter is given the variable itself. */
export function lowerArguments(
  lowering: Lowering,
  parameters: Flow["parameters"],
  args: readonly Expression[],
  into: Container,
): void {
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] as Expression;
    if (parameters[i]?.byReference && argument.kind === "read") {
      const name = pathText(argument.path);
      addValue(into, { type: "pointer", name, context: -1 }, argument.span);
    } else lowerExpression(lowering, argument, into);
  }
}

/** Whether a function is called anywhere in the expression, in its strings too. */
export function hasCall(expression: Expression): boolean {
  switch (expression.kind) {
    case "call":
      return true;
    case "unary":
      return hasCall(expression.operand);
    case "binary":
      return hasCall(expression.left) || hasCall(expression.right);
    case "string": {
      let found = false;
      visitNodes(expression.content, { call: () => (found = true) });
      return found;
    }
    default:
      return false;
  }
}
