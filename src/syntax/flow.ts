/**
 * A file's frame: its knots and their stitches.
 *
 * Owns headers. Promises that every header opens a knot or a stitch, whatever is wrong with it,
 * so that what stands under it is read. Does not look for names used twice.
 */
import { emptyKnot, missingName, restNotRead, textAfterHeader } from "../base/messages/ink.ts";
import type { Knot, Name, Parameter, Statement, Stitch, StoryFile } from "./ast.ts";
import * as Char from "./characters.ts";
import { skipLine } from "./line-end.ts";
import { readParameters } from "./parameters.ts";
import {
  AT_TOP,
  fault,
  IN_KNOT,
  IN_STITCH,
  isAtLineEnd,
  isWordAt,
  lineEnd,
  type Parser,
  peek,
  readName,
  restOfLine,
  restSpan,
  skipEmptyLines,
  skipSpaces,
  spanFrom,
  trimmedSpan,
  warn,
} from "./parser.ts";
import { isKnotAt, isStitchAt, parseStatements } from "./statements.ts";
import { withType } from "./with-type.ts";

/** Reads a whole file. */
export function parseFile(p: Parser): StoryFile {
  const body = parseStatements(p, AT_TOP);
  const stitches = parseStitches(p);
  const knots: Knot[] = [];
  for (;;) {
    skipToStatement(p);
    if (peek(p) !== Char.EQUALS || !isKnotAt(p)) break;
    knots.push(parseKnot(p));
  }
  if (p.at < p.length) warnOfRest(p);
  return { kind: "file", span: spanFrom(p, 0, p.length), body, stitches, knots };
}

function skipToStatement(p: Parser): void {
  skipEmptyLines(p);
  skipSpaces(p);
}

/** Ink stops at a line that begins with `}` or `|`, without a word; we say so. */
function warnOfRest(p: Parser): void {
  p.faulted = false;
  const rest = p.text.slice(lineEnd(p));
  const lines = rest.trim() === "" ? undefined : rest.trim().split("\n").length;
  warn(p, restNotRead(spanFrom(p, p.at, p.at + 1), { character: p.text.charAt(p.at), lines }));
}

/**
 *     === function add(a, b) ===
 *     ^
 */
function parseKnot(p: Parser): Knot {
  const start = p.at;
  p.faulted = false;
  while (peek(p) === Char.EQUALS) p.at++;
  skipSpaces(p);
  const isFunction = isWordAt(p, "function");
  if (isFunction) {
    p.at += 8;
    skipSpaces(p);
  }
  const what = isFunction ? "function" : "knot";
  const { name, parameters } = readHead(p, start, what);
  const type = isFunction ? p.keep?.type(p) : undefined;
  skipSpaces(p);
  // A single `=` at the end is not part of the header.
  if (peek(p) === Char.EQUALS && p.text.charCodeAt(p.at + 1) === Char.EQUALS) {
    while (peek(p) === Char.EQUALS) p.at++;
  }
  endHeader(p, what);
  const headEnd = trimmedSpan(p, start).end;

  const faults = p.faults;
  const body = parseStatements(p, IN_KNOT);
  const stitches = parseStitches(p);
  const isEmpty = body.length === 0 && stitches.length === 0;
  if (isEmpty && p.faults === faults) reportEmpty(p, start, headEnd, what);
  const span = trimmedSpan(p, start);
  return withType({ kind: "knot", span, name, isFunction, parameters, body, stitches }, type);
}

function parseStitches(p: Parser): Stitch[] {
  const stitches: Stitch[] = [];
  for (;;) {
    skipToStatement(p);
    if (peek(p) !== Char.EQUALS || isKnotAt(p) || !isStitchAt(p)) return stitches;
    stitches.push(parseStitch(p));
  }
}

/**
 *     = cellar(x)
 *     ^
 */
function parseStitch(p: Parser): Stitch {
  const start = p.at;
  p.faulted = false;
  p.at++;
  skipSpaces(p);
  // Ink looks for the letters, not the word: `= functional` is the function `al`.
  const isFunction = p.text.startsWith("function", p.at);
  if (isFunction) {
    p.at += 8;
    skipSpaces(p);
  }
  const { name, parameters } = readHead(p, start, "stitch");
  const type = isFunction ? p.keep?.type(p) : undefined;
  endHeader(p, "stitch");
  const headEnd = trimmedSpan(p, start).end;
  const faults = p.faults;
  const body: Statement[] = parseStatements(p, IN_STITCH);
  if (body.length === 0 && p.faults === faults) reportEmpty(p, start, headEnd, "stitch");
  const span = trimmedSpan(p, start);
  return withType({ kind: "stitch", span, name, isFunction, parameters, body }, type);
}

function readHead(
  p: Parser,
  start: number,
  what: string,
): { name: Name; parameters: readonly Parameter[] } {
  let name = readName(p);
  if (name === undefined) {
    const rest = restOfLine(p);
    fault(
      p,
      missingName(spanFrom(p, start, Math.max(p.at, start + 1)), {
        what,
        ink: `the name of the ${what}`,
        saw: rest === "" ? "end of line" : `'${rest}'`,
      }),
    );
    name = { text: "", span: spanFrom(p, p.at) };
  }
  skipSpaces(p);
  const parameters = readParameters(p) ?? [];
  skipSpaces(p);
  return { name, parameters };
}

function endHeader(p: Parser, what: string): void {
  if (!isAtLineEnd(p)) {
    const ink = what === "stitch" ? "end of line after stitch name" : END_OF_KNOT_HEADER;
    fault(p, textAfterHeader(restSpan(p), { what, ink, saw: restOfLine(p) }));
    skipLine(p);
  } else if (p.at < p.length) {
    p.at++;
  }
}

const END_OF_KNOT_HEADER = "end of line after knot name definition";

function reportEmpty(p: Parser, start: number, headEnd: number, what: string): void {
  p.faulted = false;
  const ink = what === "stitch" ? "stitch" : "knot";
  const rest = restOfLine(p);
  const saw = rest === "" ? "end of line" : `'${rest}'`;
  fault(p, emptyKnot(spanFrom(p, start, headEnd), { what, ink, saw }));
}
