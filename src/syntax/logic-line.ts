/**
 * Lines of logic: `~ x = 1`, `~ temp x = 1`, `~ x++`, `~ f()`, `~ return x`; and in a story
 * with people, sentences (see sentence.ts).
 *
 * Owns what such a line may do. Does not know what kind of variable a name is.
 */
import {
  increasedTemp,
  missingLogic,
  missingName,
  missingTempValue,
  missingValue,
  uselessLogic,
} from "../base/messages/ink.ts";
import type { Expression, Name, Statement, TempDeclaration } from "./ast.ts";
import * as Char from "./characters.ts";
import { parseExpression } from "./expression.ts";
import { endStatement, skipLine } from "./line-end.ts";
import {
  fault,
  isWordAt,
  type Parser,
  peek,
  readName,
  restOfLine,
  restSpan,
  skipSpaces,
  spanFrom,
  take,
  trimmedSpan,
} from "./parser.ts";
import { withType } from "./with-type.ts";

/**
 * Reads a line of logic to its end; undefined where nothing can be made of it.
 *
 *     ~ temp x = 1
 *     ^
 */
export function parseLogicLine(p: Parser): Statement | undefined {
  const start = p.at;
  p.at++;
  skipSpaces(p);
  const sentence = p.keep?.sentenceLine(p, start);
  if (sentence !== undefined) return sentence;
  const statement =
    parseReturn(p, start) ??
    parseTemp(p, start) ??
    parseAssignment(p, start) ??
    parseCallLine(p, start);
  if (p.faulted) skipLine(p);
  else endStatement(p, "this line of logic");
  return statement;
}

function parseReturn(p: Parser, start: number): Statement | undefined {
  if (!isWordAt(p, "return")) return undefined;
  p.at += 6;
  const value = parseExpression(p, 0);
  return { kind: "return", span: trimmedSpan(p, start), value };
}

function parseTemp(p: Parser, start: number): Statement | undefined {
  if (!isWordAt(p, "temp")) return undefined;
  p.at += 4;
  skipSpaces(p);
  const name = readName(p);
  if (name === undefined) {
    fault(p, missingName(restSpan(p), { what: "variable", ink: "variable name", saw: saw(p) }));
    return undefined;
  }
  const type = p.keep?.type(p);
  skipSpaces(p);
  const c = peek(p);
  if ((c === Char.PLUS || c === Char.DASH) && p.text.charCodeAt(p.at + 1) === Char.EQUALS) {
    fault(p, increasedTemp(spanFrom(p, p.at, p.at + 2), { name: name.text }));
    p.at++;
  }
  if (!take(p, Char.EQUALS)) {
    fault(p, missingTempValue(name.span, { name: name.text }, undefined, addZero(p, name)));
    return { kind: "temp", span: spanFrom(p, start, name.span.end), name, value: undefined };
  }
  const value = readValue(p, p.at - 1);
  const temp: TempDeclaration = { kind: "temp", span: trimmedSpan(p, start), name, value };
  return withType(temp, type);
}

function addZero(p: Parser, name: Name): { span: Name["span"]; text: string } {
  return { span: spanFrom(p, name.span.end, name.span.end), text: " = 0" };
}

/** `x = 1`, `x += 1`, `x -= 1`, `x++`, `x--`; stays put before anything else. */
function parseAssignment(p: Parser, start: number): Statement | undefined {
  const from = p.at;
  const name = readName(p);
  if (name === undefined) return undefined;
  skipSpaces(p);
  const c = peek(p);
  const next = p.text.charCodeAt(p.at + 1);
  if (c === Char.EQUALS) {
    p.at++;
    const value = readValue(p, p.at - 1);
    if (value === undefined) return undefined;
    return { kind: "assign", span: trimmedSpan(p, start), name, operator: "=", value };
  }
  if (c === Char.PLUS || c === Char.DASH) {
    const isPlus = c === Char.PLUS;
    if (next === Char.EQUALS) {
      p.at += 2;
      const value = readValue(p, p.at - 1);
      if (value === undefined) return undefined;
      const operator = isPlus ? "+=" : "-=";
      return { kind: "assign", span: trimmedSpan(p, start), name, operator, value };
    }
    if (next === c) {
      p.at += 2;
      return { kind: "increment", span: spanFrom(p, start), name, operator: isPlus ? "++" : "--" };
    }
  }
  p.at = from;
  return undefined;
}

function readValue(p: Parser, equals: number): Expression | undefined {
  const value = parseExpression(p, 0);
  if (value === undefined) {
    fault(
      p,
      missingValue(spanFrom(p, equals, equals + 1), {
        ink: "value expression to be assigned",
        saw: saw(p),
      }),
    );
  }
  return value;
}

/** `~ f()`; any other expression on a line of its own does nothing. */
function parseCallLine(p: Parser, start: number): Statement | undefined {
  if (p.faulted) return undefined;
  const expression = parseExpression(p, 0);
  if (expression === undefined) {
    fault(p, missingLogic(spanFrom(p, start, start + 1), { saw: saw(p) }));
    return undefined;
  }
  if (expression.kind !== "call") {
    const written = p.text.slice(expression.span.start, expression.span.end);
    fault(p, uselessLogic(expression.span, { written }));
    return undefined;
  }
  return { kind: "callLine", span: spanFrom(p, start, expression.span.end), call: expression };
}

function saw(p: Parser): string {
  const rest = restOfLine(p);
  return rest === "" ? "end of line" : `'${rest}'`;
}
