/**
 * What the names in an expression mean, and whether calls are given what they take.
 *
 * Owns reads (constant, list item, read count, variable, in ink's order), calls, arguments and
 * `-> target` values. Marks what the story counts. Does not compute anything.
 */
import { unreachable } from "../base/assert.ts";
import {
  ambiguousListItem,
  argumentCount,
  argumentsToLabel,
  builtinArguments,
  countWithoutArrow,
  divertTargetMisused,
  endAsTarget,
  externalNotCalledRight,
  integerExpected,
  listFromSeveral,
  noParameters,
  notAFunction,
  readCountByReference,
  readCountForTarget,
  referenceExpected,
  repeatedListItem,
  targetExpected,
  targetOfVariable,
  targetWithReference,
  unknownFunction,
  unknownListItem,
  unknownReadCount,
  unknownVariable,
} from "../base/messages/ink.ts";
import type { Span } from "../base/span.ts";
import type {
  CallExpression,
  DivertTarget,
  Expression,
  ListLiteral,
  Name,
  Path,
  VariableRead,
} from "../syntax/ast.ts";
import { BUILTIN_ARITY } from "./builtins.ts";
import { findItems, findPath, findVariable } from "./lookup.ts";
import { resolveTarget, variableTarget } from "./resolve-target.ts";
import {
  count,
  functionsInReach,
  type Resolving,
  readablesInReach,
  report,
  suggest,
  variablesInReach,
} from "./resolving.ts";
import { pathText } from "./same.ts";
import { type Flow, type Item, type Meaning, NEEDS_TURNS, NEEDS_VISITS } from "./scope.ts";

/**
 * Whether a `-> target` may stand where an expression stands: it may be stored, passed and
 * compared for equality, and nothing else.
 */
export type TargetUse = "allowed" | "refused";

/** Resolves every name in `expression`. */
export function resolveExpression(
  resolving: Resolving,
  expression: Expression,
  targetUse: TargetUse = "allowed",
): void {
  switch (expression.kind) {
    case "number":
    case "boolean":
    case "sentence":
      return;
    case "string":
      resolving.walkContent(resolving, expression.content);
      return;
    case "list":
      resolveList(resolving, expression);
      return;
    case "target":
      resolveTargetValue(resolving, expression, targetUse, NEEDS_VISITS | NEEDS_TURNS);
      return;
    case "read":
      resolveRead(resolving, expression);
      return;
    case "call":
      resolveCall(resolving, expression);
      return;
    case "unary":
      resolveExpression(resolving, expression.operand, "refused");
      return;
    case "binary": {
      const { operator, left, right } = expression;
      const comparable =
        (operator === "==" || operator === "!=") && isNameOrTarget(left) && isNameOrTarget(right);
      const use = comparable ? "allowed" : "refused";
      resolveExpression(resolving, left, use);
      resolveExpression(resolving, right, use);
      return;
    }
    default:
      unreachable(expression);
  }
}

function isNameOrTarget(expression: Expression): boolean {
  return expression.kind === "read" || expression.kind === "target";
}

function resolveList(resolving: Resolving, list: ListLiteral): void {
  const seen = new Set<Item>();
  let repeated: Path | undefined;
  for (const path of list.items) {
    const item = resolveItem(resolving, path);
    if (item === undefined) {
      report(resolving, unknownListItem(path.span, { name: pathText(path) }));
    } else if (item !== "ambiguous") {
      resolving.meanings.set(path, item);
      if (seen.has(item)) repeated ??= path;
      seen.add(item);
    }
  }
  if (repeated !== undefined) {
    report(resolving, repeatedListItem(repeated.span, { name: pathText(repeated) }));
  }
}

function resolveItem(resolving: Resolving, path: Path): Item | "ambiguous" | undefined {
  const items = findItems(path, resolving.names);
  const [first, second] = items;
  if (first === undefined) return undefined;
  if (second === undefined) return first;
  report(
    resolving,
    ambiguousListItem(
      path.span,
      { name: pathText(path), first: first.list.name.text, second: second.list.name.text },
      first.node.name.span,
    ),
  );
  return "ambiguous";
}

function resolveRead(resolving: Resolving, read: VariableRead): void {
  const { path } = read;
  const name = pathText(path);
  const constant = resolving.names.constants.get(name);
  if (constant !== undefined) {
    resolving.meanings.set(read, { kind: "constant", value: constant.value });
    return;
  }
  const item = resolveItem(resolving, path);
  if (item === "ambiguous") return;
  if (item !== undefined) {
    resolving.meanings.set(read, item);
    return;
  }
  const place = findPath(path, resolving.flow);
  if (place !== undefined) {
    count(resolving, place, NEEDS_VISITS);
    resolving.meanings.set(read, place);
    return;
  }
  if (path.names.length > 1) {
    const nearest = suggest(resolving, name, readablesInReach);
    report(
      resolving,
      unknownReadCount(
        path.span,
        { name, nearest: nearest?.name },
        nearest?.span,
        nearest && { span: path.span, text: nearest.name },
      ),
    );
    return;
  }
  resolveVariable(resolving, read, name);
}

// A plain variable: what is left when a name is nothing else, and what `ref` takes.
function resolveVariable(resolving: Resolving, read: VariableRead, name: string): void {
  const variable = findVariable(name, resolving.flow, resolving.names);
  if (variable !== undefined) {
    resolving.meanings.set(read, { kind: "variable", isGlobal: variable.kind === "global" });
    return;
  }
  const nearest = suggest(resolving, name, readablesInReach);
  report(
    resolving,
    unknownVariable(
      read.span,
      { name, nearest: nearest?.name },
      nearest?.span,
      nearest && { span: read.span, text: nearest.name },
    ),
  );
}

// `flags` says what the story will ask of the target. A target that is kept somewhere may be
// asked anything, so everything about it is counted.
function resolveTargetValue(
  resolving: Resolving,
  value: DivertTarget,
  use: TargetUse,
  flags: number,
): void {
  const meaning = resolveTarget(resolving, value.target, "value");
  if (meaning === undefined) return;
  const name = pathText(value.target);
  if (meaning.kind === "END" || meaning.kind === "DONE") {
    report(resolving, endAsTarget(value.span, { name }));
    return;
  }
  if (use === "refused") {
    report(resolving, divertTargetMisused(value.span, { name }));
    return;
  }
  if (meaning.kind === "variable") {
    const arrow = { ...value.span, end: value.target.span.start };
    report(resolving, targetOfVariable(value.span, { name }, undefined, { span: arrow, text: "" }));
    return;
  }
  if (meaning.kind !== "flow" && meaning.kind !== "label") return;
  if (meaning.kind === "flow") {
    for (const parameter of meaning.parameters) {
      if (!parameter.byReference) continue;
      report(
        resolving,
        targetWithReference(value.span, { name, parameter: parameter.name.text }, parameter.span),
      );
      return;
    }
  }
  count(resolving, meaning, flags);
  resolving.meanings.set(value, meaning);
}

// ─── Calls ─────────────────────────────────────────────────────────────────────────────────

function resolveCall(resolving: Resolving, call: CallExpression): void {
  const name = call.name.text;
  const arity = BUILTIN_ARITY.get(name);
  if (arity !== undefined) {
    resolving.meanings.set(call, { kind: "builtin" });
    resolveBuiltin(resolving, call, arity);
    return;
  }
  const list = resolving.names.lists.get(name);
  if (list !== undefined) {
    if (call.args.length > 1) {
      report(resolving, listFromSeveral(call.span, { name }, list.node.name.span));
    }
    resolving.meanings.set(call, list);
    resolveArguments(resolving, undefined, call.args);
    return;
  }
  const meaning = resolveCallee(resolving, call);
  if (meaning !== undefined) resolving.meanings.set(call, meaning);
}

function resolveCallee(resolving: Resolving, call: CallExpression): Meaning | undefined {
  const name = call.name.text;
  const variable = variableTarget(resolving, name);
  if (variable !== undefined) {
    resolveArguments(resolving, undefined, call.args);
    return variable;
  }
  const path: Path = { names: [call.name], span: call.name.span };
  const found = findPath(path, resolving.flow);
  const external = resolving.names.externals.get(name);
  if (found === undefined && external === undefined) {
    const nearest = suggest(resolving, name, functionsInReach);
    report(
      resolving,
      unknownFunction(
        call.name.span,
        { name, nearest: nearest?.name },
        nearest?.span,
        nearest && { span: call.name.span, text: nearest.name },
      ),
    );
    resolveArguments(resolving, undefined, call.args);
    return undefined;
  }
  if (found !== undefined) {
    if (found.kind === "flow" && !found.isFunction) {
      report(resolving, notAFunction(call.name.span, { name }, found.nameNode?.span));
      return undefined;
    }
    const isRight = checkArgumentCount(resolving, call.name, found, call.args, "Function call");
    resolveArguments(resolving, found.kind === "flow" ? found : undefined, call.args);
    if (!isRight) return undefined;
  } else resolveArguments(resolving, undefined, call.args);
  if (external === undefined) return found;
  if (call.args.length !== external.parameters.length) {
    report(
      resolving,
      externalNotCalledRight(
        call.span,
        { name, wanted: external.parameters.length, got: call.args.length },
        external.name.span,
      ),
    );
    return undefined;
  }
  return { kind: "external" };
}

function resolveBuiltin(resolving: Resolving, call: CallExpression, arity: number): void {
  const name = call.name.text;
  if (name === "TURNS_SINCE" || name === "READ_COUNT") {
    resolveCountCall(resolving, call, name);
    return;
  }
  if (call.args.length !== arity) reportArity(resolving, call, arity);
  else if (name === "RANDOM" || name === "SEED_RANDOM") {
    for (const argument of call.args) {
      if (argument.kind !== "number" || !argument.isFloat) continue;
      report(resolving, integerExpected(argument.span, { name }));
      // One message tells the whole of it.
      break;
    }
  }
  resolveArguments(resolving, undefined, call.args);
}

function reportArity(resolving: Resolving, call: CallExpression, arity: number): void {
  const name = call.name.text;
  const takes = arity === 0 ? "nothing" : arity === 1 ? "one value" : `${arity} values`;
  const ink =
    arity === 0
      ? `The ${name}() function shouldn't take any arguments`
      : `${name} should take ${arity} parameter${arity === 1 ? "" : "s"}`;
  report(resolving, builtinArguments(call.span, { name, takes, got: call.args.length, ink }));
}

// TURNS_SINCE and READ_COUNT want a target or a variable that holds one.
function resolveCountCall(resolving: Resolving, call: CallExpression, name: string): void {
  const [argument] = call.args;
  if (
    call.args.length !== 1 ||
    argument === undefined ||
    (argument.kind !== "target" && argument.kind !== "read")
  ) {
    const ink = `The ${name}() function should take one argument: a divert target`;
    report(
      resolving,
      builtinArguments(call.span, {
        name,
        takes: "one target, `-> name`",
        got: call.args.length,
        ink,
      }),
    );
    for (const other of call.args) resolveExpression(resolving, other);
    return;
  }
  if (argument.kind === "target") {
    const flags = name === "TURNS_SINCE" ? NEEDS_TURNS : NEEDS_VISITS | NEEDS_TURNS;
    resolveTargetValue(resolving, argument, "allowed", flags);
    return;
  }
  resolveRead(resolving, argument);
  const meaning = resolving.meanings.get(argument);
  if (meaning !== undefined && (meaning.kind === "flow" || meaning.kind === "label")) {
    const target = pathText(argument.path);
    const at: Span = { ...argument.span, end: argument.span.start };
    report(
      resolving,
      countWithoutArrow(argument.span, { name, target }, undefined, { span: at, text: "-> " }),
    );
  }
}

// ─── Arguments ─────────────────────────────────────────────────────────────────────────────

/**
 * Whether a flow or label is given as many arguments as it takes; reports it if not. `way` is
 * how ink names the way there.
 */
export function checkArgumentCount(
  resolving: Resolving,
  at: { readonly span: Span },
  target: Flow | { readonly kind: "label"; readonly name: Name },
  args: readonly Expression[],
  way: "Divert" | "Function call",
): boolean {
  const got = args.length;
  if (target.kind === "label") {
    if (got === 0) return true;
    report(resolving, argumentsToLabel(at.span, { name: target.name.text, way }, target.name.span));
    return false;
  }
  const wanted = target.parameters.length;
  if (got === wanted) return true;
  const name = target.name;
  report(
    resolving,
    wanted === 0
      ? noParameters(at.span, { name, way }, target.nameNode?.span)
      : argumentCount(at.span, { name, wanted, got, way }, target.nameNode?.span),
  );
  return false;
}

/** Resolves arguments, and checks them against the parameters of `target` if it is known. */
export function resolveArguments(
  resolving: Resolving,
  target: Flow | undefined,
  args: readonly Expression[],
): void {
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] as Expression;
    const parameter = target?.parameters[i];
    if (parameter?.byReference) {
      resolveReference(resolving, target as Flow, parameter.name.text, argument);
      continue;
    }
    resolveExpression(resolving, argument);
    if (!parameter?.isDivertTarget || argument.kind === "target") continue;
    const name = (target as Flow).name;
    if (argument.kind !== "read") {
      report(
        resolving,
        targetExpected(argument.span, { name, parameter: parameter.name.text }, parameter.span),
      );
      continue;
    }
    const place = findPath(argument.path, resolving.flow);
    if (place === undefined) continue;
    const at: Span = { ...argument.span, end: argument.span.start };
    report(
      resolving,
      readCountForTarget(argument.span, { name: pathText(argument.path) }, parameter.span, {
        span: at,
        text: "-> ",
      }),
    );
  }
}

function resolveReference(
  resolving: Resolving,
  target: Flow,
  parameter: string,
  argument: Expression,
): void {
  if (argument.kind !== "read") {
    report(resolving, referenceExpected(argument.span, { name: target.name, parameter }));
    resolveExpression(resolving, argument);
    return;
  }
  const name = pathText(argument.path);
  const place = findPath(argument.path, resolving.flow);
  if (place !== undefined) {
    const span = place.kind === "flow" ? place.nameNode?.span : place.name.span;
    report(resolving, readCountByReference(argument.span, { name, target: target.name }, span));
    return;
  }
  const variable = findVariable(name, resolving.flow, resolving.names);
  if (variable !== undefined) {
    resolving.meanings.set(argument, { kind: "variable", isGlobal: variable.kind === "global" });
    return;
  }
  const nearest = suggest(resolving, name, variablesInReach);
  report(
    resolving,
    unknownVariable(argument.span, { name, nearest: nearest?.name }, nearest?.span),
  );
}
