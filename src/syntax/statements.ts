/**
 * Statements: which construct a line is, told by how it begins.
 *
 * Owns that choice and where a run of statements ends. Promises to read on after a fault, on
 * the next line. Does not open knots or stitches: flow.ts does, where statements end at one.
 */
import { forgottenTilde, gatherInBraces } from "../base/messages/ink.ts";
import type { Gather, Inline, Line, Statement } from "./ast.ts";
import * as Char from "./characters.ts";
import { parseChoice, readLabel } from "./choice.ts";
import { parseLineContent } from "./content.ts";
import { parseDeclaration } from "./declarations.ts";
import { isArrowAt, isThreadArrowAt, readDiverts } from "./divert.ts";
import { endTextLine } from "./line-end.ts";
import { parseLogicLine } from "./logic-line.ts";
import {
  fault,
  IN_BLOCK,
  type Level,
  nameEnd,
  type Parser,
  peek,
  skipEmptyLines,
  skipSpaces,
  spanFrom,
  takeNewline,
  trimmedSpan,
  warn,
} from "./parser.ts";

/**
 * Reads statements up to a knot, a stitch or the end of the file; in a block, also up to the
 * next `-` or the `}`. Stops as well at a line that begins with `}` or `|`, as ink does; but
 * after a fault such a mark is likely its consequence, and passed over.
 */
export function parseStatements(p: Parser, level: Level): Statement[] {
  const statements: Statement[] = [];
  const wasFaulted = p.faulted;
  if (level === IN_BLOCK) {
    refuseGather(p);
    p.blocks++;
  }
  const first = p.at;
  for (;;) {
    skipEmptyLines(p);
    const lineStart = p.at;
    skipSpaces(p);
    if (p.at >= p.length || endsStatements(p, level)) {
      if (p.at < p.length && isStrayMark(p) && level !== IN_BLOCK && p.faults > 0) {
        p.at++;
        continue;
      }
      p.at = lineStart;
      break;
    }
    // What stands on the line of a branch's faulty head shares its fault.
    if (level !== IN_BLOCK || lineStart !== first) p.faulted = false;
    const from = p.at;
    const statement = p.keep?.block(p, level) ?? parseStatement(p);
    if (statement !== undefined) statements.push(statement);
    if (p.at === from) {
      p.at = lineStart;
      break;
    }
  }
  if (level === IN_BLOCK) {
    p.blocks--;
    p.faulted ||= wasFaulted;
  }
  return statements;
}

function endsStatements(p: Parser, level: Level): boolean {
  switch (peek(p)) {
    case Char.EQUALS:
      return isKnotAt(p) || isStitchAt(p);
    case Char.CLOSE_BRACE:
    case Char.BAR:
      return true;
    case Char.DASH:
      return level === IN_BLOCK && !isArrowAt(p);
    default:
      return false;
  }
}

function isStrayMark(p: Parser): boolean {
  const c = peek(p);
  return c === Char.CLOSE_BRACE || c === Char.BAR;
}

/** Whether a knot's header stands here: two or more `=`. */
export function isKnotAt(p: Parser): boolean {
  return p.text.charCodeAt(p.at + 1) === Char.EQUALS;
}

/** Whether a stitch's header stands here: one `=` and a name. Else `=` is text. */
export function isStitchAt(p: Parser): boolean {
  let at = p.at + 1;
  const text = p.text;
  while (text.charCodeAt(at) === Char.SPACE || text.charCodeAt(at) === Char.TAB) at++;
  if (text.startsWith("function", at)) {
    at += 8;
    while (text.charCodeAt(at) === Char.SPACE || text.charCodeAt(at) === Char.TAB) at++;
  }
  return nameEnd(p, at) > at;
}

function parseStatement(p: Parser): Statement | undefined {
  switch (peek(p)) {
    case Char.STAR:
    case Char.PLUS:
      return parseChoice(p);
    case Char.DASH:
      return isArrowAt(p) ? parseDivertLine(p) : parseGather(p);
    case Char.LESS:
      return isThreadArrowAt(p) ? parseDivertLine(p) : parseLine(p);
    case Char.TILDE:
      return parseLogicLine(p);
    default: {
      const declaration = parseDeclaration(p);
      return declaration === "none" ? parseLine(p) : declaration;
    }
  }
}

/** A line that is a divert, a tunnel or a thread alone; its line end does not print. */
function parseDivertLine(p: Parser): Line {
  const start = p.at;
  const content = readDiverts(p, false) as Inline[];
  const span = trimmedSpan(p, start);
  endTextLine(p);
  return { kind: "line", span, content, endsLine: false };
}

/** A line of text, braces and tags. */
function parseLine(p: Parser): Line | undefined {
  const start = p.at;
  const speech = p.vocabulary && p.keep?.speech(p);
  const content = parseLineContent(p);
  if (content === undefined) return undefined;
  const span = trimmedSpan(p, start);
  const first = content[0];
  if (first?.kind === "text") warnOfText(p, first.text, first.span.start);
  endTextLine(p);
  if (speech !== undefined) return { kind: "line", span, content, endsLine: true, speech };
  return { kind: "line", span, content, endsLine: first?.kind !== "tag" };
}

function warnOfText(p: Parser, text: string, start: number): void {
  if (!text.startsWith("return")) return;
  const word = p.text.slice(start, nameEnd(p, start));
  const edit = word === "return" ? { span: spanFrom(p, start, start), text: "~ " } : undefined;
  warn(p, forgottenTilde(spanFrom(p, start, start + word.length), { word }, undefined, edit));
}

/**
 * `- (label)`. What follows on the line is the next statement.
 *
 *     - - (top) * [Knock]
 *     ^
 */
function parseGather(p: Parser): Gather {
  const start = p.at;
  const depth = countDashes(p);
  const dashes = trimmedSpan(p, start).end;
  const label = readLabel(p);
  const span = spanFrom(p, start, label === undefined ? dashes : p.at);
  takeNewline(p);
  return { kind: "gather", span, depth, label };
}

function countDashes(p: Parser): number {
  let dashes = 0;
  while (peek(p) === Char.DASH && !isArrowAt(p)) {
    p.at++;
    dashes++;
    skipSpaces(p);
  }
  return dashes;
}

/** In braces a dash begins a branch; a second one would be a gather, which can't stand there. */
function refuseGather(p: Parser): void {
  const start = p.at;
  skipSpaces(p);
  const from = p.at;
  if (countDashes(p) === 0) p.at = start;
  else fault(p, gatherInBraces(trimmedSpan(p, from), {}));
}
