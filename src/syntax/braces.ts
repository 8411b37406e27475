/**
 * Braces: a print, a condition or a sequence, told apart as ink tells them apart.
 *
 * Owns that decision. Promises that every brace is read at most twice, however deep they stand
 * in each other: a reading that was tried is kept by its place. Does not read the content of
 * branches and elements itself (see branches.ts and sequence.ts).
 *
 * What stands after `{` is, in this order:
 *
 *     {&a|b}  {stopping: …}     a sequence, for it begins with a sequence's mark
 *     {x == 1: a|b}             a condition, for an expression with a colon begins it
 *     {⏎ - x == 1: a            a condition with its tests in the branches
 *     {a|b}  {a||b}             a sequence, for a bar splits it
 *     {x + 1}                   a print, for all of it is one expression
 *
 * In a story with people, a sentence about them comes right after the marks (see sentence.ts).
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import {
  assignmentInBraces,
  branchAfterElse,
  divertInChoiceBraces,
  emptyBraces,
  spaceAfterTunnel,
  textAfterDivert,
  unclearBraces,
  unclosedBrace,
} from "../base/messages/ink.ts";
import type { Inline, Sentence } from "./ast.ts";
import { closingBrace } from "./brace-pairs.ts";
import { parseConditional, parseMarkedBranches } from "./branches.ts";
import * as Char from "./characters.ts";
import { isArrowAt, isThreadArrowAt } from "./divert.ts";
import {
  fault,
  faultTooDeep,
  isAtLineEnd,
  keepTrial,
  lineEnd,
  MAX_DEPTH,
  type Parser,
  peek,
  restOfLine,
  restSpan,
  skipSpaces,
  spanFrom,
  type Trial,
  take,
  takeNewline,
  tryExpression,
} from "./parser.ts";
import { parseSequence, readElements, readSequenceMark, STOPPING } from "./sequence.ts";

/**
 * Reads braces; where they can't be understood, that is reported and an empty text stands in.
 *
 *     You see {door_open: a door|a wall}.
 *             ^
 */
export function parseBraces(p: Parser): Inline {
  const start = p.at;
  const key = start * 2 + (p.inChoice ? 1 : 0);
  if (p.tried.size > 0) {
    const tried = p.tried.get(key);
    if (tried !== undefined) {
      p.at = tried.end;
      return tried.node;
    }
  }
  if (p.depth >= MAX_DEPTH) {
    faultTooDeep(p, spanFrom(p, start, start + 1));
    passBraces(p, start);
    return nothing(p, start);
  }

  const wasInString = p.inString;
  const bars = p.bars;
  const openBlock = p.openBlock;
  p.openBlock = start;
  p.inString = false;
  p.depth++;
  p.at++;
  skipSpaces(p);
  let node = parseInside(p, start);
  if (node === undefined) {
    passBraces(p, start);
    node = nothing(p, start);
  } else {
    skipSpaces(p);
    if (!take(p, Char.CLOSE_BRACE)) {
      fault(p, explainMissingBrace(p, start, node));
      if (p.at < (closingBrace(p, start) ?? 0)) passBraces(p, start);
    }
    setEnd(node, p.at);
  }
  p.depth--;
  p.inString = wasInString;
  p.bars = bars;
  p.openBlock = openBlock;
  if (p.trials > 0) p.tried.set(key, { node, end: p.at });
  else if (p.depth === 0 && p.tried.size > 0) p.tried.clear();
  return node;
}

// A node of braces is made before its closing brace is read; its span ends there all the same.
function setEnd(node: Inline, end: number): void {
  (node.span as { end: number }).end = end;
}

function nothing(p: Parser, start: number): Inline {
  return { kind: "text", span: spanFrom(p, start), text: "" };
}

function parseInside(p: Parser, start: number): Inline | undefined {
  const inside = p.at;
  const mark = readSequenceMark(p);
  if (mark !== undefined) {
    return parseSequence(p, start, mark);
  }

  const about = p.keep?.sentence(p);
  if (about !== undefined) return parseWithSentence(p, start, about);

  const trial = tryExpression(p);
  if (trial !== undefined && take(p, Char.COLON)) {
    return parseConditional(p, start, keepTrial(p, trial));
  }
  const isWhole = trial !== undefined && peek(p) === Char.CLOSE_BRACE;
  if (isWhole && !trial.hasBars) {
    return { kind: "print", span: spanFrom(p, start), value: keepTrial(p, trial) };
  }

  p.at = inside;
  if (takeNewline(p)) return parseMarkedBranches(p, start);

  const elements = readElements(p);
  if (elements !== undefined && elements.length > 1) {
    skipSpaces(p);
    if (peek(p) === Char.CLOSE_BRACE) {
      p.keep?.warnOfNearSentence(p, inside);
      return {
        kind: "sequence",
        span: spanFrom(p, start),
        ...STOPPING,
        elements: elements.map((content) => ({ kind: "inline", content })),
      };
    }
  }
  if (isWhole) {
    p.at = trial.end;
    return { kind: "print", span: spanFrom(p, start), value: keepTrial(p, trial) };
  }
  fault(p, explainBraces(p, start, inside, trial));
  return undefined;
}

/** A sentence about people with a colon is a condition; alone it is a demand such as `needs`. */
function parseWithSentence(p: Parser, start: number, sentence: Sentence): Inline | undefined {
  if (p.faulted) return undefined;
  if (take(p, Char.COLON)) return parseConditional(p, start, sentence);
  return { kind: "print", span: spanFrom(p, start), value: sentence };
}

// ─── What went wrong ───────────────────────────────────────────────────────────────────────

function explainBraces(
  p: Parser,
  start: number,
  inside: number,
  trial: Trial | undefined,
): Diagnostic {
  const saw = restOfLine(p, inside) || "end of line";
  const close = p.text.charCodeAt(inside) === Char.CLOSE_BRACE;
  if (close) return emptyBraces(spanFrom(p, start, inside + 1), { saw });
  if (trial !== undefined && p.text.charCodeAt(trial.end) === Char.EQUALS) {
    const { span } = trial.expression;
    const name = p.text.slice(span.start, span.end);
    return assignmentInBraces(spanFrom(p, trial.end, trial.end + 1), { name, saw });
  }
  // A bar after a tunnel's last arrow: ink wants no space between them.
  const arrowEnd = p.at;
  skipSpaces(p);
  if (peek(p) === Char.BAR && p.at > arrowEnd && isArrowAt(p, arrowEnd - 2)) {
    return spaceAfterTunnel(spanFrom(p, arrowEnd - 2, p.at + 1), { saw }, undefined, {
      span: spanFrom(p, arrowEnd, p.at),
      text: "",
    });
  }
  const closing = closingBrace(p, start);
  if (closing === undefined || closing > lineEnd(p, start)) {
    return unclosedBrace(
      spanFrom(p, start, start + 1),
      { saw: "end of line" },
      restSpan(p, Math.max(start, lineEnd(p, start) - 1)),
    );
  }
  const near = p.keep?.explainNearSentence(p, inside);
  return near ?? unclearBraces(spanFrom(p, start, closing + 1), { saw });
}

function explainMissingBrace(p: Parser, start: number, node: Inline): Diagnostic {
  const saw = restOfLine(p) === "" ? "end of line" : `'${restOfLine(p)}'`;
  const brace = spanFrom(p, start, start + 1);
  if (isArrowAt(p) || isThreadArrowAt(p)) {
    if (p.inChoice) return divertInChoiceBraces(restSpanInBraces(p, start), { saw }, brace);
  }
  if (peek(p) === Char.DASH && node.kind === "conditional") {
    return branchAfterElse(restSpan(p), { saw });
  }
  const closing = closingBrace(p, start);
  if (!isAtLineEnd(p) && closing !== undefined && closing > p.at && closing <= lineEnd(p)) {
    const span = restSpanInBraces(p, start);
    return textAfterDivert(span, { saw: restOfLine(p) });
  }
  const end = Math.min(p.at, lineEnd(p));
  const place = spanFrom(p, end, isAtLineEnd(p) ? end : end + 1);
  return unclosedBrace(brace, { saw }, place);
}

function restSpanInBraces(p: Parser, start: number): ReturnType<typeof spanFrom> {
  const closing = closingBrace(p, start) ?? p.length;
  let end = Math.min(closing, lineEnd(p));
  while (end > p.at + 1 && p.text.charCodeAt(end - 1) === Char.SPACE) end--;
  // By a guess of braces that went wrong it may be closed before this place.
  return spanFrom(p, p.at, Math.max(end, p.at));
}

/** Goes on after the brace that closes, or where there is none, at the end of the line. */
function passBraces(p: Parser, start: number): void {
  const closing = closingBrace(p, start);
  p.at = closing === undefined ? Math.max(p.at, lineEnd(p, start)) : closing + 1;
}
