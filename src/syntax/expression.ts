/**
 * Expressions: what stands between braces, after `~ x =`, in conditions and arguments.
 *
 * Owns ink's operators and their order. Promises a tree that leans left on every level, and at
 * most one message for one mistake. Does not fold constants and does not know what a name means.
 *
 * Ink gives nearly every operator a level of its own, which is not what other languages do:
 * `1 + 2 - 3` is `1 + (2 - 3)`, and `and` and `or` share one level.
 */
import {
  divertAfterName,
  divertInString,
  expressionTooLong,
  incrementInExpression,
  missingItemName,
  missingOperand,
  mixedAndOr,
  notBeforeHas,
  unclosedBracket,
  unclosedString,
} from "../base/messages/ink.ts";
import { readArguments } from "./arguments.ts";
import type { BinaryOperator, Expression, Inline, Name, Path, StringLiteral } from "./ast.ts";
import * as Char from "./characters.ts";
import { readDivertTarget } from "./divert.ts";
import {
  doubt,
  fault,
  faultTooDeep,
  isWordAt,
  MAX_DEPTH,
  NO_CONTENT,
  nameEnd,
  type Parser,
  peek,
  readName,
  readPath,
  restSpan,
  skipSpaces,
  spanFrom,
  take,
  warn,
} from "./parser.ts";

/** One expression may join this many operands without brackets. */
const MAX_OPERANDS = 1000;

/** Words that can't be read as a variable. */
const RESERVED: ReadonlySet<string> = new Set([
  "true",
  "false",
  "not",
  "return",
  "else",
  "VAR",
  "CONST",
  "temp",
  "LIST",
  "function",
]);

/** An operator as written, the level it binds at (higher is tighter), and its one spelling. */
interface Operator {
  readonly written: string;
  readonly level: number;
  readonly operator: BinaryOperator;
  /** `and`, `mod`…: white space must follow. */
  readonly isWord: boolean;
}

const AND: Operator = { written: "&&", level: 1, operator: "&&", isWord: false };
const OR: Operator = { written: "||", level: 1, operator: "||", isWord: false };
const AND_WORD: Operator = { written: "and", level: 1, operator: "&&", isWord: true };
const OR_WORD: Operator = { written: "or", level: 1, operator: "||", isWord: true };
const EQUAL: Operator = { written: "==", level: 2, operator: "==", isWord: false };
const AT_LEAST: Operator = { written: ">=", level: 2, operator: ">=", isWord: false };
const AT_MOST: Operator = { written: "<=", level: 2, operator: "<=", isWord: false };
const LESS: Operator = { written: "<", level: 2, operator: "<", isWord: false };
const GREATER: Operator = { written: ">", level: 2, operator: ">", isWord: false };
const UNEQUAL: Operator = { written: "!=", level: 2, operator: "!=", isWord: false };
const HAS: Operator = { written: "?", level: 3, operator: "?", isWord: false };
const HAS_WORD: Operator = { written: "has", level: 3, operator: "?", isWord: true };
const HASNT: Operator = { written: "!?", level: 3, operator: "!?", isWord: false };
const HASNT_WORD: Operator = { written: "hasnt", level: 3, operator: "!?", isWord: true };
const COMMON: Operator = { written: "^", level: 3, operator: "^", isWord: false };
const PLUS: Operator = { written: "+", level: 4, operator: "+", isWord: false };
const MINUS: Operator = { written: "-", level: 5, operator: "-", isWord: false };
const TIMES: Operator = { written: "*", level: 6, operator: "*", isWord: false };
const OVER: Operator = { written: "/", level: 7, operator: "/", isWord: false };
const REST: Operator = { written: "%", level: 8, operator: "%", isWord: false };
const REST_WORD: Operator = { written: "mod", level: 8, operator: "%", isWord: true };

/** The level at which ink's binary operators bind; higher is tighter. */
export function levelOfOperator(operator: BinaryOperator): number {
  switch (operator) {
    case "&&":
    case "||":
      return 1;
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return 2;
    case "?":
    case "!?":
    case "^":
      return 3;
    case "+":
      return 4;
    case "-":
      return 5;
    case "*":
      return 6;
    case "/":
      return 7;
    case "%":
      return 8;
  }
}

/** Reads an expression whose operators bind tighter than `minimum`; stays put without one. */
export function parseExpression(p: Parser, minimum: number): Expression | undefined {
  const start = p.at;
  skipSpaces(p);
  let left = parseUnary(p);
  if (left === undefined) {
    p.at = start;
    return undefined;
  }
  skipSpaces(p);
  let logic: Operator | undefined;
  let operands = 1;
  for (;;) {
    const operator = operatorAt(p);
    if (operator === undefined || operator.level <= minimum) break;
    const operatorStart = p.at;
    p.at += operator.written.length;
    const operatorSpan = spanFrom(p, operatorStart);
    if (operator === OR) p.bars++;
    const right = parseExpression(p, operator.level);
    if (right === undefined) {
      if (operator === MINUS && peek(p) === Char.GREATER) {
        fault(p, divertAfterName(spanFrom(p, operatorStart, p.at + 1), {}));
      } else {
        fault(p, missingOperand(operatorSpan, { operator: operator.written }));
      }
      p.at = start;
      return undefined;
    }
    if (operator.level === 1) {
      if (logic !== undefined && logic.operator !== operator.operator) {
        warn(
          p,
          mixedAndOr(operatorSpan, { first: logic.written, second: operator.written }, left.span),
        );
      }
      logic = operator;
    }
    if (operator.operator === "?") refuseNotBeforeHas(p, left, right);
    left = {
      kind: "binary",
      span: spanFrom(p, left.span.start, right.span.end),
      operator: operator.operator,
      left,
      right,
    };
    if (++operands > MAX_OPERANDS) {
      fault(p, expressionTooLong(left.span, { most: MAX_OPERANDS }));
      p.at = start;
      return undefined;
    }
  }
  skipSpaces(p);
  return left;
}

/**
 * `not a ? b` asks whether `not a` has `b`. Ink refuses it, since it is never meant.
 *
 *     {not pockets ? key}
 *      ^
 */
function refuseNotBeforeHas(p: Parser, left: Expression, right: Expression): void {
  if (left.kind !== "unary" || left.operator !== "not") return;
  const { operand } = left;
  // A constant is worked out before ink looks.
  if (operand.kind === "number" || operand.kind === "boolean") return;
  const span = spanFrom(p, left.span.start, right.span.end);
  const written = p.text.slice(operand.span.start, operand.span.end);
  const has = p.text.slice(operand.span.start, right.span.end);
  const isPlain = p.text.charCodeAt(left.span.end) !== Char.CLOSE_PAREN;
  doubt(
    p,
    notBeforeHas(
      left.span,
      { written, meant: `not (${isPlain ? has : "…"})` },
      undefined,
      isPlain ? { span, text: `not (${has})` } : undefined,
    ),
  );
}

function operatorAt(p: Parser): Operator | undefined {
  const next = p.text.charCodeAt(p.at + 1);
  switch (peek(p)) {
    case Char.AMPERSAND:
      return next === Char.AMPERSAND ? AND : undefined;
    case Char.BAR:
      return next === Char.BAR ? OR : undefined;
    case Char.EQUALS:
      return next === Char.EQUALS ? EQUAL : undefined;
    case Char.GREATER:
      return next === Char.EQUALS ? AT_LEAST : GREATER;
    case Char.LESS:
      return next === Char.EQUALS ? AT_MOST : LESS;
    case Char.BANG:
      return next === Char.EQUALS ? UNEQUAL : next === Char.QUESTION ? HASNT : undefined;
    case Char.QUESTION:
      return HAS;
    case Char.CARET:
      return COMMON;
    case Char.PLUS:
      return PLUS;
    case Char.DASH:
      return MINUS;
    case Char.STAR:
      return TIMES;
    case Char.SLASH:
      return OVER;
    case Char.PERCENT:
      return REST;
    case 97: // a
      return wordOperator(p, AND_WORD);
    case 104: // h
      return wordOperator(p, HAS_WORD) ?? wordOperator(p, HASNT_WORD);
    case 109: // m
      return wordOperator(p, REST_WORD);
    case 111: // o
      return wordOperator(p, OR_WORD);
    default:
      return undefined;
  }
}

function wordOperator(p: Parser, operator: Operator): Operator | undefined {
  const word = operator.written;
  if (!p.text.startsWith(word, p.at)) return undefined;
  const after = p.text.charCodeAt(p.at + word.length);
  return after === Char.SPACE || after === Char.TAB ? operator : undefined;
}

// ─── Operands ──────────────────────────────────────────────────────────────────────────────

/**
 * `x`, `-x`, `not x`, `!x`. A prefix takes the one operand after it and nothing more:
 * `not a == b` asks whether `not a` equals `b`.
 */
function parseUnary(p: Parser): Expression | undefined {
  if (p.depth >= MAX_DEPTH) {
    faultTooDeep(p, restSpan(p));
    return undefined;
  }
  const start = p.at;
  const target = readDivertTarget(p);
  if (target !== undefined) return target;

  let prefix: "-" | "not" | undefined;
  if (take(p, Char.DASH)) prefix = "-";
  else if (take(p, Char.BANG)) prefix = "not";
  else if (isWordAt(p, "not")) {
    prefix = "not";
    p.at += 3;
  }
  skipSpaces(p);
  p.depth++;
  let operand = parseOperand(p);
  if (operand === undefined && prefix !== undefined) operand = parseUnary(p);
  p.depth--;
  if (operand === undefined) {
    p.at = start;
    return undefined;
  }
  const expression: Expression =
    prefix === undefined
      ? operand
      : { kind: "unary", span: spanFrom(p, start, operand.span.end), operator: prefix, operand };

  // `x++` is a line of its own, never a part of an expression.
  const end = p.at;
  skipSpaces(p);
  const c = peek(p);
  if ((c === Char.PLUS || c === Char.DASH) && p.text.charCodeAt(p.at + 1) === c) {
    p.at += 2;
    const written = c === Char.PLUS ? "++" : "--";
    fault(p, incrementInExpression(spanFrom(p, expression.span.start), { written }));
  } else {
    p.at = end;
  }
  return expression;
}

function parseOperand(p: Parser): Expression | undefined {
  const c = peek(p);
  if (c === Char.OPEN_PAREN) return parseList(p) ?? parseBracketed(p);
  if (c === Char.QUOTE) return parseString(p);
  if (nameEnd(p, p.at) === p.at) return Char.isDigit(c) ? parseNumber(p) : undefined;
  return parseCall(p) ?? parseRead(p);
}

/** `(a + b)` */
function parseBracketed(p: Parser): Expression | undefined {
  const start = p.at;
  p.at++;
  const inner = parseExpression(p, 0);
  if (inner === undefined) {
    p.at = start;
    return undefined;
  }
  skipSpaces(p);
  if (!take(p, Char.CLOSE_PAREN)) {
    fault(
      p,
      unclosedBracket(
        restSpan(p),
        { what: "this bracket", ink: "closing parenthesis ')' for expression" },
        spanFrom(p, start, start + 1),
      ),
    );
  }
  return inner;
}

/**
 * `()`, `(a)`, `(a, List.b)`: a list. One name in brackets is a list of one item, because the
 * brackets would be of no use to a variable.
 */
function parseList(p: Parser): Expression | undefined {
  const start = p.at;
  p.at++;
  skipSpaces(p);
  const items: Path[] = [];
  let end = p.at;
  for (;;) {
    const item = readListMember(p);
    if (item === undefined) break;
    items.push(item);
    skipSpaces(p);
    end = p.at;
    if (!take(p, Char.COMMA)) break;
    skipSpaces(p);
  }
  p.at = end;
  if (!take(p, Char.CLOSE_PAREN)) {
    p.at = start;
    return undefined;
  }
  return { kind: "list", span: spanFrom(p, start), items };
}

function readListMember(p: Parser): Path | undefined {
  const first = readName(p);
  if (first === undefined) return undefined;
  const names: Name[] = [first];
  if (take(p, Char.DOT)) {
    const second = readName(p);
    if (second === undefined) fault(p, missingItemName(restSpan(p), { list: first.text }));
    else names.push(second);
  }
  return { names, span: spanFrom(p, first.span.start) };
}

/** `f(a, b)` */
function parseCall(p: Parser): Expression | undefined {
  const start = p.at;
  const name = readName(p) as Name;
  skipSpaces(p);
  const args = readArguments(p, name.text);
  if (args === undefined) {
    p.at = start;
    return undefined;
  }
  return { kind: "call", span: spanFrom(p, start), name, args };
}

/** A variable, or `true` or `false`. */
function parseRead(p: Parser): Expression | undefined {
  const start = p.at;
  const path = readPath(p) as Path;
  const first = (path.names[0] as Name).text;
  if (!RESERVED.has(first)) return { kind: "read", span: path.span, path };
  if (first === "true" || first === "false") {
    p.at = start + first.length;
    return { kind: "boolean", span: spanFrom(p, start), value: first === "true" };
  }
  p.at = start;
  return undefined;
}

/** `12`, `1.5` */
function parseNumber(p: Parser): Expression {
  const text = p.text;
  const start = p.at;
  let at = start;
  while (Char.isDigit(text.charCodeAt(at))) at++;
  let isFloat = false;
  if (text.charCodeAt(at) === Char.DOT && Char.isDigit(text.charCodeAt(at + 1))) {
    isFloat = true;
    at++;
    while (Char.isDigit(text.charCodeAt(at))) at++;
  }
  p.at = at;
  return {
    kind: "number",
    span: spanFrom(p, start),
    value: Number(text.slice(start, at)),
    isFloat,
  };
}

/** `"text with {logic}"` */
function parseString(p: Parser): StringLiteral {
  const start = p.at;
  p.at++;
  p.inString = true;
  const content: readonly Inline[] = p.rules.content(p) ?? NO_CONTENT;
  p.inString = false;
  if (!take(p, Char.QUOTE)) {
    fault(p, unclosedString(restSpan(p), {}, spanFrom(p, start, start + 1)));
  } else {
    const divert = content.find(
      (node) => node.kind === "divert" || node.kind === "tunnelReturn" || node.kind === "thread",
    );
    if (divert !== undefined) fault(p, divertInString(divert.span, {}));
  }
  return { kind: "string", span: spanFrom(p, start), content };
}
