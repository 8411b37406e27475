/**
 * Lines in capitals: `VAR`, `CONST`, `LIST`, `EXTERNAL`, `INCLUDE` and `TODO`.
 *
 * Owns what each may hold. Promises that a list may go on over lines where a comma says so.
 * Does not hoist: a declaration stays where it was written.
 */
import {
  initialValueNotConstant,
  logicInConstantString,
  missingArguments,
  missingEquals,
  missingIncludePath,
  missingItemNumber,
  missingItems,
  missingName,
  missingValue,
  severalValues,
  unclosedBracket,
} from "../base/messages/ink.ts";
import type { Expression, ExternalDeclaration, ListItem, Name, Statement } from "./ast.ts";
import * as Char from "./characters.ts";
import { parseExpression } from "./expression.ts";
import { endStatement, skipLine } from "./line-end.ts";
import { readParameters } from "./parameters.ts";
import {
  fault,
  isWordAt,
  lineEnd,
  type Parser,
  peek,
  readName,
  restOfLine,
  restSpan,
  skipBlank,
  skipSpaces,
  spanFrom,
  take,
  trimmedSpan,
} from "./parser.ts";
import { withType } from "./with-type.ts";

/**
 * Reads a declaration to the end of its line; "none" where the line begins with another word,
 * undefined where nothing can be made of it.
 */
export function parseDeclaration(p: Parser): Statement | undefined | "none" {
  switch (peek(p)) {
    case 86: // V
      return isWordAt(p, "VAR") ? parseVariable(p, "VAR") : "none";
    case 67: // C
      return isWordAt(p, "CONST") ? parseVariable(p, "CONST") : "none";
    case 76: // L
      return isWordAt(p, "LIST") ? parseList(p) : "none";
    case 69: // E
      return isWordAt(p, "EXTERNAL") ? parseExternal(p) : "none";
    case 84: // T
      return isWordAt(p, "TODO") ? parseNote(p) : "none";
    case 73: // I
      // Ink wants no space after the word: `INCLUDEfile.ink` includes too.
      return p.text.startsWith("INCLUDE", p.at) ? parseInclude(p) : "none";
    default:
      return "none";
  }
}

// ─── VAR and CONST ─────────────────────────────────────────────────────────────────────────

function parseVariable(p: Parser, kind: "VAR" | "CONST"): Statement | undefined {
  const start = p.at;
  p.at += kind.length;
  const name = readDeclaredName(p, "variable", "variable name");
  if (name === undefined) return undefined;
  const type = kind === "VAR" ? p.keep?.type(p) : undefined;
  const ink = "the '=' for an assignment of a value, e.g. '= 5' (initial values are mandatory)";
  if (!readEquals(p, kind, name, ink)) return undefined;
  const equals = p.at - 1;
  const value = parseExpression(p, 0);
  if (value === undefined) {
    const span = spanFrom(p, equals, equals + 1);
    fault(p, missingValue(span, { ink: `initial value for ${name.text}`, saw: saw(p) }));
    skipLine(p);
    return undefined;
  }
  checkInitialValue(p, kind, value);
  const span = trimmedSpan(p, start);
  const end = p.at;
  skipBlank(p);
  if (peek(p) === Char.COMMA) {
    fault(p, severalValues(spanFrom(p, p.at, p.at + 1), { name: name.text, kind }));
  } else {
    p.at = end;
  }
  endStatement(p, `a ${kind} line`);
  return withType({ kind, span, name, value }, type);
}

function checkInitialValue(p: Parser, kind: "VAR" | "CONST", value: Expression): void {
  if (!isConstant(value, kind)) {
    fault(p, initialValueNotConstant(value.span, { kind, ink: wordsForKind(kind) }));
    return;
  }
  if (value.kind !== "string") return;
  const logic = value.content.find((node) => node.kind !== "text");
  if (logic !== undefined) fault(p, logicInConstantString(logic.span, { kind }));
}

function wordsForKind(kind: "VAR" | "CONST"): string {
  return kind === "VAR"
    ? "initial value for a variable must be a number, constant, list or divert target"
    : "initial value for a constant must be a number or divert target";
}

/** A value that is known before the story starts. A sign or `not` before a number is part of it. */
function isConstant(value: Expression, kind: "VAR" | "CONST"): boolean {
  switch (value.kind) {
    case "number":
    case "boolean":
    case "string":
    case "target":
    case "list":
      return true;
    case "read":
      return kind === "VAR";
    case "unary":
      return isNumber(value.operand);
    default:
      return false;
  }
}

function isNumber(value: Expression): boolean {
  if (value.kind === "unary") return isNumber(value.operand);
  return value.kind === "number" || value.kind === "boolean";
}

function readDeclaredName(p: Parser, what: string, ink: string): Name | undefined {
  skipSpaces(p);
  const name = readName(p);
  if (name === undefined) {
    fault(p, missingName(restSpan(p), { what, ink, saw: saw(p) }));
    skipLine(p);
  }
  return name;
}

function readEquals(p: Parser, kind: string, name: Name, ink: string): boolean {
  skipSpaces(p);
  if (take(p, Char.EQUALS)) return true;
  fault(
    p,
    missingEquals(spanFrom(p, name.span.start, name.span.end), {
      kind,
      name: name.text,
      ink,
      saw: saw(p),
    }),
  );
  skipLine(p);
  return false;
}

// ─── LIST ──────────────────────────────────────────────────────────────────────────────────

function parseList(p: Parser): Statement | undefined {
  const start = p.at;
  p.at += 4;
  const name = readDeclaredName(p, "list", "list name");
  if (name === undefined) return undefined;
  const ink = "the '=' for an assignment of the list definition";
  if (!readEquals(p, "LIST", name, ink)) return undefined;
  const equals = p.at - 1;
  const afterEquals = p.at;
  skipBlank(p);
  const items: ListItem[] = [];
  let end = p.at;
  for (;;) {
    const item = readItem(p);
    if (item === undefined) break;
    items.push(item);
    end = p.at;
    skipBlank(p);
    if (!take(p, Char.COMMA)) break;
    skipBlank(p);
  }
  // A comma without an item after it is left over, and reported as such.
  p.at = end;
  if (items.length === 0) {
    p.at = afterEquals;
    const span = spanFrom(p, equals, equals + 1);
    fault(p, missingItems(span, { name: name.text, saw: saw(p) }));
    skipLine(p);
    return { kind: "LIST", span: trimmedSpan(p, start), name, items };
  }
  const span = trimmedSpan(p, start);
  endStatement(p, "a LIST line");
  return { kind: "LIST", span, name, items };
}

/** `a`, `(a)`, `a = 5`, `(a = 5)`, `(a) = 5` */
function readItem(p: Parser): ListItem | undefined {
  const start = p.at;
  const isIn = take(p, Char.OPEN_PAREN);
  skipSpaces(p);
  const name = readName(p);
  if (name === undefined) {
    p.at = start;
    return undefined;
  }
  let isOpen = isIn;
  let end = p.at;
  skipSpaces(p);
  if (isOpen && take(p, Char.CLOSE_PAREN)) {
    isOpen = false;
    end = p.at;
    skipSpaces(p);
  }
  let value: number | undefined;
  if (take(p, Char.EQUALS)) {
    skipSpaces(p);
    value = readInteger(p);
    if (value === undefined) {
      fault(p, missingItemNumber(restSpan(p), { name: name.text, saw: saw(p) }));
    }
    end = p.at;
    if (isOpen) {
      skipSpaces(p);
      if (take(p, Char.CLOSE_PAREN)) {
        isOpen = false;
        end = p.at;
      }
    }
  }
  if (isOpen) {
    fault(
      p,
      unclosedBracket(
        restSpan(p),
        { what: `the item \`${name.text}\``, ink: "closing ')'" },
        spanFrom(p, start, start + 1),
      ),
    );
  }
  return { kind: "listItem", span: spanFrom(p, start, end), name, isIn, value };
}

function readInteger(p: Parser): number | undefined {
  const start = p.at;
  const isNegative = take(p, Char.DASH);
  if (isNegative) skipSpaces(p);
  const digits = p.at;
  while (Char.isDigit(peek(p))) p.at++;
  if (p.at === digits) {
    p.at = start;
    return undefined;
  }
  const value = Number(p.text.slice(digits, p.at));
  return isNegative ? -value : value;
}

// ─── EXTERNAL, INCLUDE, TODO ───────────────────────────────────────────────────────────────

function parseExternal(p: Parser): Statement | undefined {
  const start = p.at;
  p.at += 8;
  const name = readDeclaredName(p, "function", "name of external function");
  if (name === undefined) return undefined;
  skipSpaces(p);
  const parameters = readParameters(p);
  if (parameters === undefined) {
    fault(
      p,
      missingArguments(name.span, { name: name.text, saw: saw(p) }, undefined, {
        span: spanFrom(p, name.span.end, name.span.end),
        text: "()",
      }),
    );
    skipLine(p);
  }
  const type = parameters === undefined ? undefined : p.keep?.type(p);
  const span = trimmedSpan(p, start);
  if (parameters !== undefined) endStatement(p, "an EXTERNAL line");
  const names = (parameters ?? []).map((parameter) => parameter.name);
  const external: ExternalDeclaration = { kind: "EXTERNAL", span, name, parameters: names };
  const types = (parameters ?? []).map((parameter) => parameter.type);
  const typed = types.some((each) => each !== undefined) ? { ...external, types } : external;
  return withType(typed, type);
}

/**
 * Reads a note for the author. Without words after it, `TODO` is text.
 */
function parseNote(p: Parser): Statement | "none" {
  const start = p.at;
  p.at += 4;
  skipSpaces(p);
  take(p, Char.COLON);
  skipSpaces(p);
  const end = lineEnd(p);
  if (end === p.at) {
    p.at = start;
    return "none";
  }
  const text = p.text.slice(p.at, end);
  p.at = end < p.length ? end + 1 : end;
  const span = spanFrom(p, start, end);
  return { kind: "TODO", span, text };
}

function parseInclude(p: Parser): Statement | undefined {
  const start = p.at;
  p.at += 7;
  skipSpaces(p);
  const end = lineEnd(p);
  const span = trimmedSpan(p, start, end);
  if (end === p.at) {
    fault(p, missingIncludePath(span, { saw: saw(p) }));
    p.at = end < p.length ? end + 1 : end;
    return undefined;
  }
  const path = p.text.slice(p.at, Math.max(span.end, p.at));
  p.at = end < p.length ? end + 1 : end;
  const file = p.rules.include(p, path, span);
  return { kind: "INCLUDE", span, path, file };
}

function saw(p: Parser): string {
  const rest = restOfLine(p);
  return rest === "" ? "end of line" : `'${rest}'`;
}
