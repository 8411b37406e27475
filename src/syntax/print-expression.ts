/**
 * Writes expressions, with no more brackets than they need.
 *
 * Owns the words (`and`, `or`, `not`: `{a||b}` would be a sequence) and the brackets. Never puts
 * brackets around a name alone, for that would be a list.
 */
import { unreachable } from "../base/assert.ts";
import type { BinaryOperator, Content, Expression, NumberLiteral, Path } from "./ast.ts";
import { levelOfOperator } from "./expression.ts";

/** How the content of a string is written. */
export type PrintContent = (content: Content) => string;

/** Writes an expression. */
export function printExpression(expression: Expression, content: PrintContent): string {
  switch (expression.kind) {
    case "number":
      return printNumber(expression);
    case "boolean":
      return String(expression.value);
    case "string":
      return `"${content(expression.content)}"`;
    case "list":
      return `(${expression.items.map(printPath).join(", ")})`;
    case "target":
      return `-> ${printPath(expression.target)}`;
    case "read":
      return printPath(expression.path);
    case "call":
      return expression.name.text + printArguments(expression.args, content);
    case "unary": {
      const operand = printExpression(expression.operand, content);
      const sign = expression.operator === "not" ? "not " : "-";
      if (expression.operand.kind === "binary") return `${sign}(${operand})`;
      // Two dashes in a row would be a decrement.
      return operand.startsWith("-") && sign === "-" ? `- ${operand}` : sign + operand;
    }
    case "binary": {
      const level = levelOfOperator(expression.operator);
      const left = printOperand(expression.left, level, content);
      const right = printOperand(expression.right, level + 1, content);
      return `${left} ${wordFor(expression.operator)} ${right}`;
    }
    case "sentence":
      return expression.text;
    default:
      return unreachable(expression);
  }
}

/** Writes `(a, b)`. */
export function printArguments(args: readonly Expression[], content: PrintContent): string {
  return `(${args.map((each) => printExpression(each, content)).join(", ")})`;
}

/** Writes `a.b`. */
export function printPath(path: Path): string {
  return path.names.map((name) => name.text).join(".");
}

/** An operand that binds less tightly than `least` stands in brackets. */
function printOperand(operand: Expression, least: number, content: PrintContent): string {
  const written = printExpression(operand, content);
  const needsBrackets = operand.kind === "binary" && levelOfOperator(operand.operator) < least;
  return needsBrackets ? `(${written})` : written;
}

function wordFor(operator: BinaryOperator): string {
  if (operator === "&&") return "and";
  return operator === "||" ? "or" : operator;
}

/** All digits, without an exponent, which ink does not know. */
function printNumber({ value, isFloat }: NumberLiteral): string {
  if (!isFloat) {
    if (value === Number.POSITIVE_INFINITY) return "9".repeat(400);
    return Number.isSafeInteger(value) ? String(value) : BigInt(value).toString();
  }
  const digits = String(value);
  if (value === Number.POSITIVE_INFINITY) return `${"9".repeat(400)}.0`;
  if (/^\d+$/.test(digits)) return `${digits}.0`;
  const exponent = /^(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(digits);
  if (exponent === null) return digits;
  const all = (exponent[1] as string) + (exponent[2] ?? "");
  const power = Number(exponent[3]);
  if (power < 0) return `0.${"0".repeat(-power - 1)}${all}`;
  return `${all.padEnd(power + 1, "0")}.0`;
}
