/**
 * The second walk: what every name that is used means, flow by flow, in the order of the page.
 *
 * Owns statements, content and diverts, and the rules on what may stand where: no diverts and
 * choices in functions, `return` only in them. Works out how each weave nests. Everything that
 * it learns goes into the tables of `Resolving`.
 */
import { unreachable } from "../base/assert.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import {
  authorNote,
  choiceInFunction,
  constantAssigned,
  divertInFunction,
  divertToFunction,
  elseAsText,
  endAsTarget,
  functionNotCalled,
  globalNotLiteral,
  includeInKnot,
  returnOutsideFunction,
  stitchInFunction,
  stitchIsFunction,
  unknownAssignment,
} from "../base/messages/ink.ts";
import type {
  Assignment,
  Body,
  Branch,
  Choice,
  Conditional,
  Content,
  Divert,
  Increment,
  Name,
  Path,
  Print,
  Return,
  Statement,
  Thread,
  VariableDeclaration,
} from "../syntax/ast.ts";
import { findVariable } from "./lookup.ts";
import { reportUnendedChoices, warnOfLooseEnds } from "./loose-ends.ts";
import { checkArgumentCount, resolveArguments, resolveExpression } from "./resolve-expression.ts";
import { resolveTarget } from "./resolve-target.ts";
import { beginResolving, type Resolving, report, suggest, variablesInReach } from "./resolving.ts";
import { pathText } from "./same.ts";
import type { Flow, Meaning, Names } from "./scope.ts";
import { needsPlan, planWeave } from "./weave.ts";

/** Resolves the whole story. */
export function resolveNames(names: Names, diagnostics: Diagnostic[]): Resolving {
  const resolving = beginResolving(names, diagnostics, walkContent);
  for (const flow of names.flows) resolveFlow(resolving, flow);
  return resolving;
}

function resolveFlow(resolving: Resolving, flow: Flow): void {
  resolving.flow = flow;
  resolving.passedTemps = new Set();
  resolving.returnReported = false;
  checkFlowKind(resolving, flow);
  walkStatements(resolving, flow.body, flow.level === "story" ? "story" : "flow");
  // A knot that is nothing but stitches runs into the first of them.
  const isPlace = flow.level !== "story" && !flow.isFunction && !flow.parent?.isFunction;
  if (isPlace && flow.body.length > 0 && !resolving.returnReported) {
    warnOfLooseEnds(resolving, flow);
  }
}

function checkFlowKind(resolving: Resolving, flow: Flow): void {
  if (flow.level !== "stitch" || flow.nameNode === undefined) return;
  if (flow.parent?.isFunction) {
    report(
      resolving,
      stitchInFunction(flow.nameNode.span, { name: flow.name, function: flow.parent.name }),
    );
  } else if (flow.isFunction) {
    report(resolving, stitchIsFunction(flow.nameNode.span, { name: flow.name }));
  }
}

// ─── Statements ────────────────────────────────────────────────────────────────────────────

type Place = "story" | "flow" | "braces";

function walkStatements(
  resolving: Resolving,
  statements: readonly Statement[],
  place: Place,
): void {
  if (needsPlan(statements)) resolving.weaves.set(statements, planWeave(statements, place));
  for (const statement of statements) walkStatement(resolving, statement, place);
}

function walkStatement(resolving: Resolving, statement: Statement, place: Place): void {
  switch (statement.kind) {
    case "line":
      walkContent(resolving, statement.content);
      return;
    case "choice":
      walkChoice(resolving, statement);
      return;
    case "temp":
      if (statement.value !== undefined) resolveExpression(resolving, statement.value);
      if (resolving.flow.level === "story") resolving.passedGlobals.add(statement.name.text);
      else resolving.passedTemps.add(statement.name.text);
      return;
    case "assign":
      resolveAssigned(resolving, statement);
      resolveExpression(resolving, statement.value);
      return;
    case "increment":
      resolveAssigned(resolving, statement);
      return;
    case "callLine":
      resolveExpression(resolving, statement.call);
      return;
    case "return":
      walkReturn(resolving, statement, place);
      return;
    case "VAR":
      walkGlobal(resolving, statement);
      return;
    case "LIST":
      resolving.passedGlobals.add(statement.name.text);
      return;
    case "CONST":
      resolveExpression(resolving, statement.value);
      return;
    case "INCLUDE":
      if (place !== "story") report(resolving, includeInKnot(statement.span, {}));
      else if (statement.file !== undefined) {
        for (const inner of statement.file.body) walkStatement(resolving, inner, "story");
      }
      return;
    case "TODO":
      report(resolving, authorNote(statement.span, { text: statement.text }));
      return;
    case "gather":
    case "EXTERNAL":
    // Where a story could not be lowered, these still stand in it; people/ has judged them.
    case "block":
    case "sentenceLine":
      return;
    default:
      unreachable(statement);
  }
}

function walkChoice(resolving: Resolving, choice: Choice): void {
  if (resolving.flow.isFunction) {
    report(resolving, choiceInFunction(choice.span, { function: resolving.flow.name }));
  }
  walkContent(resolving, choice.start);
  walkContent(resolving, choice.choiceOnly);
  for (const condition of choice.conditions) resolveExpression(resolving, condition, "refused");
  walkContent(resolving, choice.inner);
}

function resolveAssigned(resolving: Resolving, statement: Assignment | Increment): void {
  const { name } = statement;
  const variable = findVariable(name.text, resolving.flow, resolving.names);
  if (variable !== undefined) {
    resolving.meanings.set(statement, { kind: "variable", isGlobal: variable.kind === "global" });
    return;
  }
  const constant = resolving.names.constants.get(name.text);
  if (constant !== undefined) {
    report(resolving, constantAssigned(name.span, { name: name.text }, constant.name.span));
    return;
  }
  const nearest = suggest(resolving, name.text, variablesInReach);
  const ink =
    statement.operator === "="
      ? `Variable could not be found to assign to: '${name.text}'`
      : `variable for ${statement.operator.startsWith("+") ? "increment" : "decrement"} could not be found: '${name.text}'`;
  report(
    resolving,
    unknownAssignment(
      name.span,
      { name: name.text, nearest: nearest?.name, ink },
      nearest?.span,
      nearest && { span: name.span, text: nearest.name },
    ),
  );
}

function walkReturn(resolving: Resolving, statement: Return, place: Place): void {
  const { flow } = resolving;
  const isBareTop = place === "story" && (statement.value === undefined || !hasCall(statement));
  if (isBareTop) {
    const ink = "should not have return statement outside of a knot";
    report(resolving, returnOutsideFunction(statement.span, { ink }));
  } else if (flow.level !== "story" && !flow.isFunction && !resolving.returnReported) {
    resolving.returnReported = true;
    const ink = `Return statements can only be used in knots that are declared as functions: == function ${flow.name} ==`;
    report(resolving, returnOutsideFunction(statement.span, { name: flow.name, ink }));
  }
  if (statement.value !== undefined) resolveExpression(resolving, statement.value);
}

// Ink lets a top-level return pass when it calls something; nothing comes of it.
function hasCall(statement: Return): boolean {
  return statement.value?.kind === "call";
}

function walkGlobal(resolving: Resolving, statement: VariableDeclaration): void {
  const { value, name } = statement;
  resolving.passedGlobals.add(name.text);
  if (value.kind !== "read") {
    resolveExpression(resolving, value);
    return;
  }
  const before = resolving.diagnostics.length;
  resolveExpression(resolving, value);
  const meaning = resolving.meanings.get(value);
  const isPlain = meaning?.kind === "constant" || meaning?.kind === "item";
  if (!isPlain && resolving.diagnostics.length === before) {
    report(
      resolving,
      globalNotLiteral(value.span, { name: name.text, value: pathText(value.path) }),
    );
  }
}

// ─── Content ───────────────────────────────────────────────────────────────────────────────

function walkContent(resolving: Resolving, content: Content): void {
  for (const node of content) {
    switch (node.kind) {
      case "text":
      case "glue":
      case "mark":
        break;
      case "tag":
        walkContent(resolving, node.content);
        break;
      case "print":
        walkPrint(resolving, node);
        break;
      case "conditional":
        walkConditional(resolving, node);
        break;
      case "sequence":
        for (const element of node.elements) walkBody(resolving, element);
        break;
      case "divert":
        walkDivert(resolving, node);
        break;
      case "thread":
        walkDivert(resolving, node);
        break;
      case "tunnelReturn":
        if (node.divert !== undefined) walkDivert(resolving, node.divert, true);
        break;
      default:
        unreachable(node);
    }
  }
}

function walkPrint(resolving: Resolving, print: Print): void {
  const { value } = print;
  resolveExpression(resolving, value);
  if (value.kind !== "read") return;
  const meaning = resolving.meanings.get(value);
  if (meaning?.kind !== "flow" || !meaning.isFunction) return;
  const at = { ...value.span, start: value.span.end };
  report(
    resolving,
    functionNotCalled(value.span, { name: pathText(value.path) }, meaning.nameNode?.span, {
      span: at,
      text: "()",
    }),
  );
}

function walkConditional(resolving: Resolving, conditional: Conditional): void {
  if (conditional.subject !== undefined) {
    resolveExpression(resolving, conditional.subject, "refused");
  }
  for (const branch of conditional.branches) {
    if (branch.condition !== undefined) resolveExpression(resolving, branch.condition, "refused");
    warnOfElseAsText(resolving, branch);
    walkBody(resolving, branch.body);
  }
}

function warnOfElseAsText(resolving: Resolving, branch: Branch): void {
  const { body } = branch;
  const lines = body.kind === "inline" ? [body.content] : body.statements.map(lineContent);
  for (const content of lines) {
    for (const node of content) {
      if (node.kind === "text" && node.text.startsWith("else:")) {
        report(resolving, elseAsText(node.span, {}));
      }
    }
  }
}

function lineContent(statement: Statement): Content {
  return statement.kind === "line" ? statement.content : [];
}

function walkBody(resolving: Resolving, body: Body): void {
  if (body.kind === "inline") {
    walkContent(resolving, body.content);
    return;
  }
  walkStatements(resolving, body.statements, "braces");
  // In a function the choice itself is the fault.
  if (!resolving.flow.isFunction) reportUnendedChoices(resolving, body.statements);
}

// `isReturn` is for the divert of `->-> target`: it is kept as a value until the tunnel has
// been left, so it cannot be END or DONE.
function walkDivert(resolving: Resolving, divert: Divert | Thread, isReturn = false): void {
  const { target, args } = divert;
  if (resolving.flow.isFunction) {
    report(
      resolving,
      divertInFunction(divert.span, { target: pathText(target), function: resolving.flow.name }),
    );
    resolveArguments(resolving, undefined, args);
    return;
  }
  const meaning = resolveTarget(resolving, target, "going");
  const callee = meaning?.kind === "flow" ? meaning : undefined;
  resolveArguments(resolving, callee, args);
  if (meaning === undefined || !isReachable(resolving, divert, target, meaning)) return;
  if (isReturn && (meaning.kind === "END" || meaning.kind === "DONE")) {
    report(resolving, endAsTarget(divert.span, { name: meaning.kind }));
    return;
  }
  resolving.meanings.set(divert, meaning);
}

function isReachable(
  resolving: Resolving,
  divert: Divert | Thread,
  target: Path,
  meaning: Meaning,
): boolean {
  if (meaning.kind !== "flow" && meaning.kind !== "label") return true;
  if (meaning.kind === "flow" && meaning.isFunction) {
    const name: Name = meaning.nameNode as Name;
    report(resolving, divertToFunction(target.span, { name: meaning.name }, name.span));
    return false;
  }
  return checkArgumentCount(resolving, target, meaning, divert.args, "Divert");
}
