/**
 * Choices, and the labels that choices and gathers share.
 *
 * Owns the order of a choice's parts and what makes it a fallback. Promises the three pieces of
 * its text apart, white space as ink keeps it. Does not nest choices: the weave stays flat.
 *
 *     * (knock) {brave} "Hello[!"]," you say. -> hall
 *       label   test    start  only  inner
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import {
  assignmentInBraces,
  blankChoice,
  choiceInChoice,
  conditionNotText,
  emptyChoice,
  unclearCondition,
  unclosedBrace,
  unclosedChoiceBracket,
  unclosedLabel,
} from "../base/messages/ink.ts";
import type { Choice, Content, Expression, Inline, Name } from "./ast.ts";
import { closingBrace } from "./brace-pairs.ts";
import * as Char from "./characters.ts";
import { parseContent } from "./content.ts";
import { readDiverts } from "./divert.ts";
import { parseExpression } from "./expression.ts";
import { endTextLine } from "./line-end.ts";
import {
  fault,
  isAtLineEnd,
  lineEnd,
  NO_CONTENT,
  type Parser,
  peek,
  readName,
  restOfLine,
  restSpan,
  skipSpaces,
  spanFrom,
  take,
  takeNewline,
  trimmedSpan,
  warn,
} from "./parser.ts";

/**
 * Reads a choice to the end of its line.
 *
 *     * * [Knock] You knock.
 *     ^
 */
export function parseChoice(p: Parser): Choice {
  const start = p.at;
  const bullet = peek(p);
  let depth = 0;
  while (take(p, bullet)) {
    depth++;
    skipSpaces(p);
  }
  const bulletsEnd = trimmedSpan(p, start).end;
  const label = readLabel(p);
  skipSpaces(p);
  // A test on the line after a label must stand at its very beginning: ink skips no indentation
  // here, and prints what is indented.
  if (label !== undefined) takeNewline(p);
  const conditions = readConditions(p);
  skipSpaces(p);

  const wasInChoice = p.inChoice;
  if (wasInChoice) fault(p, choiceInChoice(spanFrom(p, start, bulletsEnd), {}));
  p.inChoice = true;
  const owner = p.vocabulary && p.keep?.owner(p);
  const startText = parseContent(p);
  let only: Inline[] | undefined;
  let inner: Inline[] | undefined;
  const open = p.at;
  const hasBrackets = take(p, Char.OPEN_BRACKET);
  if (hasBrackets) {
    only = parseContent(p);
    if (!take(p, Char.CLOSE_BRACKET)) {
      const saw = restOfLine(p) === "" ? "end of line" : `'${restOfLine(p)}'`;
      fault(p, unclosedChoiceBracket(spanFrom(p, open, open + 1), { saw }, restSpan(p)));
    }
    inner = parseContent(p);
  }
  skipSpaces(p);
  const diverts = readDiverts(p, true);
  p.inChoice = wasInChoice;

  const isEmpty = startText === undefined && only === undefined && inner === undefined;
  if (isEmpty && owner !== undefined) {
    p.keep?.emptyOwner(p, owner);
  } else if (isEmpty && diverts === undefined) {
    warn(p, emptyChoice(spanFrom(p, start, bulletsEnd), {}));
  } else if (hasBrackets && startText === undefined && only === undefined && !isEmpty) {
    warn(p, blankChoice(spanFrom(p, open, open + 2), {}));
  }
  const end = p.at;
  endTextLine(p);
  const choice: Choice = {
    kind: "choice",
    span: trimmedSpan(p, start, end),
    depth,
    isSticky: bullet === Char.PLUS,
    label,
    conditions,
    start: startText ?? NO_CONTENT,
    choiceOnly: only ?? NO_CONTENT,
    inner: joinContent(inner, diverts),
    hasBrackets,
    isFallback: isEmpty,
    hasBareArrow: diverts !== undefined && diverts.length === 0,
  };
  return owner === undefined ? choice : { ...choice, owner };
}

function joinContent(inner: Inline[] | undefined, diverts: Inline[] | undefined): Content {
  if (diverts === undefined || diverts.length === 0) return inner ?? NO_CONTENT;
  return inner === undefined ? diverts : [...inner, ...diverts];
}

/**
 * Reads `(name)`; brackets around anything but a name are text.
 *
 *     * (knock) …      - (top)
 *       ^                ^
 */
export function readLabel(p: Parser): Name | undefined {
  const start = p.at;
  if (!take(p, Char.OPEN_PAREN)) return undefined;
  skipSpaces(p);
  const name = readName(p);
  if (name === undefined) {
    p.at = start;
    return undefined;
  }
  skipSpaces(p);
  if (!take(p, Char.CLOSE_PAREN)) {
    fault(
      p,
      unclosedLabel(spanFrom(p, start, name.span.end), { name: name.text, saw: restOfLine(p) }),
    );
  }
  return name;
}

function explainCondition(p: Parser, start: number, read: Expression | undefined): Diagnostic {
  const saw = restOfLine(p) || "end of line";
  if (read === undefined) {
    const closing = closingBrace(p, start);
    const end = closing === undefined || closing > lineEnd(p) ? start + 1 : closing + 1;
    const expected = "choice condition inside { }";
    return unclearCondition(spanFrom(p, start, end), { saw, expected });
  }
  const c = peek(p);
  if (c === Char.COLON || c === Char.BAR) {
    return conditionNotText(spanFrom(p, start, Math.max(p.at, start + 1)), { saw });
  }
  if (c === Char.EQUALS) {
    const name = p.text.slice(read.span.start, read.span.end);
    return assignmentInBraces(spanFrom(p, p.at, p.at + 1), { name, saw });
  }
  const closing = closingBrace(p, start);
  if (isAtLineEnd(p) || closing === undefined) {
    const end = trimmedSpan(p, start).end;
    const opening = spanFrom(p, start, start + 1);
    return unclosedBrace(opening, { saw }, spanFrom(p, end, end));
  }
  const expected = "closing '}' for choice condition";
  return unclearCondition(spanFrom(p, p.at, Math.min(closing, lineEnd(p))), { saw, expected });
}

/** `{a} {b}`, also with one line end before each. */
function readConditions(p: Parser): readonly Expression[] {
  const conditions: Expression[] = [];
  while (peek(p) === Char.OPEN_BRACE) {
    const start = p.at;
    p.at++;
    const condition = p.keep?.sentence(p) ?? parseExpression(p, 0);
    if (condition !== undefined) conditions.push(condition);
    if (condition === undefined || peek(p) !== Char.CLOSE_BRACE) {
      fault(p, explainCondition(p, start, condition));
      const closing = closingBrace(p, start);
      if (closing === undefined || closing > lineEnd(p)) {
        p.at = lineEnd(p);
        break;
      }
      p.at = closing;
    }
    p.at++;
    takeNewline(p);
    skipSpaces(p);
  }
  return conditions;
}
