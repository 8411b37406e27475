/**
 * What a choice weighs: the sum of its pulls, and whether that is enough.
 *
 * Owns the comparison. Each reason becomes a function, so that it can be asked afterwards what it
 * weighed; where a reason reads what only its knot knows, a temp or a parameter, it stands in
 * the condition itself and nobody can ask. What each reason comes to is lower-conditions.ts's.
 */
import type { Names } from "../analyse/index.ts";
import { findPath, findVariable } from "../analyse/lookup.ts";
import type { Flow } from "../analyse/scope.ts";
import { unreachable } from "../base/assert.ts";
import type { Span } from "../base/span.ts";
import type { Condition, Pull } from "../drama/conditions.ts";
import type { OwnedChoice } from "../drama/symbols.ts";
import type { Choice, Expression, Name, Path } from "../syntax/ast.ts";
import { printExpression } from "../syntax/print-expression.ts";
import { lowerCondition, lowerWeight } from "./lower-conditions.ts";
import { nameFromWords } from "./lower-names.ts";
import { inkAt } from "./lower-nodes.ts";
import type { PeopleLowering } from "./lowering.ts";

/** A choice as others are weighed against it. */
export interface Weighed {
  /** Whether it can be taken at all. */
  readonly isOpen: Expression;
  readonly weight: Expression;
}

/** What weighing goes by. */
export interface Weighing {
  readonly lowering: PeopleLowering;
  readonly names: Names;
  /** The functions made for reasons, and which reason each was made for. */
  readonly given: Map<string, string>;
}

/** The reasons for and against a choice, for the symbol table. */
export function describePulls(
  weighing: Weighing,
  choice: Choice,
  flow: Flow,
): OwnedChoice["pulls"] {
  return pullsOf(weighing.lowering, choice).map(({ pull, span }) => ({
    isDespite: pull.isDespite,
    words: pull.words,
    weigh: weigherOf(weighing, pull, flow, span) ?? "",
  }));
}

/** A choice's conditions and pulls, lowered. */
export function weighChoice(weighing: Weighing, choice: Choice, flow: Flow): Weighed {
  const { lowering } = weighing;
  const ink = inkAt(choice.span);
  const parts: Expression[] = [];
  for (const condition of choice.conditions) {
    if (condition.kind !== "sentence") parts.push(condition);
    else {
      const reading = lowering.readings.sentences.get(condition);
      if (reading?.kind !== "condition") continue;
      parts.push(lowerCondition(lowering, reading.condition, condition.span));
    }
  }
  if (!choice.isSticky && choice.label !== undefined) {
    const { label } = choice;
    parts.push(ink.binary("==", ink.read(label.text), ink.int(0)));
  }
  let weight: Expression = ink.int(0);
  for (const { pull, span } of pullsOf(lowering, choice)) {
    const name = weigherOf(weighing, pull, flow, span);
    const one = name === undefined ? lowerWeight(lowering, pull.reason, span) : ink.call(name);
    if (pull.isDespite) weight = ink.binary("-", weight, one);
    else weight = isZero(weight) ? one : ink.binary("+", weight, one);
  }
  return { isOpen: ink.all(parts), weight };
}

/**
 * The conditions under which a choice is taken rather than one of those after it: those are
 * closed, or weigh no more.
 */
export function weighsEnough(
  { weight }: Weighed,
  later: readonly Weighed[],
  span: Span,
): readonly Expression[] {
  const ink = inkAt(span);
  return later.flatMap((other) => {
    if (isZero(weight) && isZero(other.weight)) return [];
    const holdsOut = ink.binary(">=", weight, other.weight);
    return [ink.any([ink.not(other.isOpen), holdsOut])];
  });
}

function isZero(expression: Expression): boolean {
  return expression.kind === "number" && expression.value === 0;
}

// ─── Pulls ─────────────────────────────────────────────────────────────────────────────────

interface PlacedPull {
  readonly pull: Pull;
  readonly span: Span;
}

function pullsOf(lowering: PeopleLowering, choice: Choice): readonly PlacedPull[] {
  return choice.conditions.flatMap((condition) => {
    if (condition.kind !== "sentence") return [];
    const reading = lowering.readings.sentences.get(condition);
    if (reading?.kind !== "pulls") return [];
    return reading.pulls.map((pull) => ({ pull, span: condition.span }));
  });
}

/** The function that says what a reason weighs; `undefined` where only its knot can say. */
function weigherOf(
  { lowering, names, given }: Weighing,
  { reason, words }: Pull,
  flow: Flow,
  span: Span,
): string | undefined {
  const expressions = new Map<number, Expression>();
  for (const n of expressionsIn(reason)) {
    const anywhere = askedAnywhere(lowering.readings.expressions[n], flow, names);
    if (anywhere === undefined) return undefined;
    expressions.set(n, anywhere);
  }
  // Equal reasons are one function, and different ones in the same words two.
  const key = JSON.stringify(reason, (_, value: unknown) => {
    if (typeof value !== "object" || value === null || !("kind" in value)) return value;
    if (value.kind !== "ink" || !("expression" in value)) return value;
    const expression = expressions.get(Number(value.expression));
    return expression && printExpression(expression, () => "");
  });
  const wanted = `weigh_${nameFromWords(words)}`;
  let name = wanted;
  for (let n = 2; (given.get(name) ?? key) !== key; n++) name = `${wanted}_${n}`;
  given.set(name, key);
  return lowering.functionNamed(name, () => {
    const { readings } = lowering;
    const anywhere = readings.expressions.map((own, n) => expressions.get(n) ?? own);
    const there = { ...lowering, readings: { ...readings, expressions: anywhere } };
    return { parameters: [], body: [inkAt(span).give(lowerWeight(there, reason, span))] };
  });
}

/** The numbers of the ink expressions within a condition. */
function expressionsIn(condition: Condition): readonly number[] {
  switch (condition.kind) {
    case "and":
    case "or":
      return condition.parts.flatMap(expressionsIn);
    case "not":
      return expressionsIn(condition.part);
    case "ink":
      return [condition.expression];
    default:
      return [];
  }
}

/**
 * An expression as it can be asked outside of its knot, labels by their whole path; `undefined`
 * where it reads a temp or a parameter.
 */
function askedAnywhere(
  expression: Expression | undefined,
  flow: Flow,
  names: Names,
): Expression | undefined {
  if (expression === undefined) return undefined;
  const again = (part: Expression): Expression | undefined => askedAnywhere(part, flow, names);
  switch (expression.kind) {
    case "read": {
      const { path } = expression;
      const variable =
        path.names.length === 1 ? findVariable(path.names[0]?.text ?? "", flow, names) : undefined;
      if (variable !== undefined) return variable.kind === "global" ? expression : undefined;
      return { ...expression, path: wholePath(path, flow) };
    }
    case "target":
      return { ...expression, target: wholePath(expression.target, flow) };
    case "unary": {
      const operand = again(expression.operand);
      return operand && { ...expression, operand };
    }
    case "binary": {
      const left = again(expression.left);
      const right = again(expression.right);
      return left && right && { ...expression, left, right };
    }
    case "call": {
      const args = expression.args.map(again);
      const known = args.filter((arg) => arg !== undefined);
      return known.length < args.length ? undefined : { ...expression, args: known };
    }
    case "string":
      return expression.content.every(({ kind }) => kind === "text") ? expression : undefined;
    case "number":
    case "boolean":
    case "list":
      return expression;
    case "sentence":
      return undefined;
    default:
      return unreachable(expression);
  }
}

/** A path to a flow or a label from the story's top; other paths as they are. */
function wholePath(path: Path, from: Flow): Path {
  const found = findPath(path, from);
  if (found === undefined) return path;
  const { span } = path;
  const names: Name[] = found.kind === "label" ? [found.name] : [];
  for (let flow = found.kind === "label" ? found.flow : found; flow.level !== "story"; ) {
    names.unshift({ text: flow.name, span });
    if (flow.parent === undefined) break;
    flow = flow.parent;
  }
  return { names, span };
}

/** The flow at a path. */
export function flowAt(names: Names, path: readonly Name[]): Flow {
  let flow = names.story;
  for (const { text } of path) flow = flow.childNamed.get(text) ?? flow;
  return flow;
}
