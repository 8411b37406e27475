/**
 * The branches of a condition: `a | b` on one line, or `- test:` on lines of their own.
 *
 * Owns which branch is the `else`, and what may stand where. Promises branches in the order
 * written, as written: `{x: - else: a}` has one branch. Does not read the subject before the
 * colon; braces.ts does, because it must tell a condition from a sequence.
 */
import {
  branchWithoutCondition,
  elseNotLast,
  emptyBranch,
  expectedElse,
  missingBranch,
  onlyElse,
  tooManyBranches,
  twoElses,
} from "../base/messages/ink.ts";
import type { Branch, Conditional, Expression, Inline } from "./ast.ts";
import { isGatherAfterBlock } from "./brace-pairs.ts";
import * as Char from "./characters.ts";
import { isArrowAt } from "./divert.ts";
import {
  fault,
  IN_BLOCK,
  keepTrial,
  NO_CONTENT,
  type Parser,
  peek,
  restOfLine,
  skipEmptyLines,
  skipSpaces,
  spanFrom,
  take,
  takeNewline,
  trimmedSpan,
  tryExpression,
} from "./parser.ts";

/** Reads what follows `{subject:`. `start` is the opening brace. */
export function parseConditional(
  p: Parser,
  start: number,
  subject: Expression,
): Conditional | undefined {
  const branches = takeNewline(p) ? parseSubjectBranches(p, start) : parseInlineBranches(p, start);
  if (branches === undefined) return undefined;
  return { kind: "conditional", span: spanFrom(p, start), subject, branches };
}

/** Reads `{⏎ - a: … - b: … - else: … }`, which has no subject. */
export function parseMarkedBranches(p: Parser, start: number): Conditional | undefined {
  skipEmptyLines(p);
  const branches = parseBranches(p);
  if (branches.length === 0) {
    const saw = "end of line";
    fault(p, missingBranch(spanFrom(p, start, start + 1), { saw }));
    return undefined;
  }
  for (let i = 0; i < branches.length; i++) {
    const branch = branches[i] as Branch;
    if (branch.condition !== undefined) continue;
    if (i < branches.length - 1) {
      const last = branches[branches.length - 1] as Branch;
      if (!branch.isElse) {
        const ink = "Branch doesn't have condition. Are you missing a ':'? ";
        fault(p, branchWithoutCondition(headSpan(p, branch), { ink }));
      } else if (last.isElse) fault(p, twoElses(headSpan(p, last), {}, headSpan(p, branch)));
      else fault(p, elseNotLast(headSpan(p, branch), {}));
    } else if (branches.length === 1) {
      fault(p, onlyElse(headSpan(p, branch), {}));
    } else {
      branches[i] = { ...branch, isElse: true };
    }
  }
  return { kind: "conditional", span: spanFrom(p, start), subject: undefined, branches };
}

const NO_CONTENT_AFTER_DASH = "expected content for the conditional branch following '-'";

function afterQuery(p: Parser): string {
  const rest = restOfLine(p);
  const saw = rest === "" ? "end of line" : `'${rest}'`;
  return `Expected conditional content following query but saw ${saw}`;
}

// ─── On one line ───────────────────────────────────────────────────────────────────────────

function parseInlineBranches(p: Parser, start: number): Branch[] | undefined {
  const branches: Branch[] = [];
  for (;;) {
    const branchStart = p.at;
    const content: readonly Inline[] | undefined = p.rules.content(p);
    if (content === undefined && branches.length > 0) break;
    if (content === undefined) {
      fault(p, emptyBranch(spanFrom(p, start, p.at), { ink: afterQuery(p) }));
    }
    branches.push({
      kind: "branch",
      span: spanFrom(p, branchStart),
      condition: undefined,
      isElse: branches.length > 0,
      isInline: true,
      body: { kind: "inline", content: content ?? NO_CONTENT },
    });
    if (!take(p, Char.BAR)) break;
  }
  if (branches.length > 2) {
    const third = branches[2] as Branch;
    fault(p, tooManyBranches(spanFrom(p, third.span.start - 1, third.span.end), {}));
  }
  return branches;
}

// ─── On lines ──────────────────────────────────────────────────────────────────────────────

function parseSubjectBranches(p: Parser, start: number): Branch[] | undefined {
  skipEmptyLines(p);
  const branches = parseBranches(p);
  if (branches.length > 0) {
    markElse(p, branches);
    return branches;
  }
  // Lines that are not marked are what happens when the condition holds.
  const from = p.at;
  const statements = p.rules.statements(p, IN_BLOCK);
  if (statements.length === 0) {
    fault(p, emptyBranch(spanFrom(p, start, start + 1), { ink: afterQuery(p) }));
    return undefined;
  }
  branches.push({
    kind: "branch",
    span: trimmedSpan(p, from),
    condition: undefined,
    isElse: false,
    isInline: false,
    body: { kind: "lines", statements },
  });
  skipEmptyLines(p);
  const next = parseBranch(p);
  if (next !== undefined) {
    if (!next.isElse) fault(p, expectedElse(headSpan(p, next), {}));
    branches.push({ ...next, isElse: true });
  }
  return branches;
}

/** With a subject, an unmarked branch is the first of two, or the last of many. */
function markElse(p: Parser, branches: Branch[]): void {
  let hasTests = false;
  const last = branches.length - 1;
  for (let i = 0; i <= last; i++) {
    const branch = branches[i] as Branch;
    if (branch.condition !== undefined) {
      hasTests = true;
    } else if (hasTests && i === last) {
      branches[i] = { ...branch, isElse: true };
    } else if (i < last && last > 1) {
      const ink = "Only final branch can be an 'else'. Did you miss a ':'?";
      fault(p, branchWithoutCondition(headSpan(p, branch), { ink }));
    } else if (i > 0) {
      branches[i] = { ...branch, isElse: true };
    }
  }
}

function parseBranches(p: Parser): Branch[] {
  const branches: Branch[] = [];
  for (;;) {
    const branch = parseBranch(p);
    if (branch === undefined) return branches;
    branches.push(branch);
  }
}

/**
 *     { mood:
 *       - happy: You smile.
 *       ^
 */
function parseBranch(p: Parser): Branch | undefined {
  const from = p.at;
  skipSpaces(p);
  if (peek(p) !== Char.DASH || isArrowAt(p) || isGatherAfterBlock(p)) {
    p.at = from;
    return undefined;
  }
  const start = p.at;
  p.at++;
  skipSpaces(p);
  const isElse = takeElse(p);
  const condition = isElse ? undefined : readCondition(p);
  const headEnd = p.at;
  const statements = p.rules.statements(p, IN_BLOCK);
  if (condition === undefined && statements.length === 0) {
    fault(p, emptyBranch(spanFrom(p, start, headEnd), { ink: NO_CONTENT_AFTER_DASH }));
  }
  const span = trimmedSpan(p, start);
  skipEmptyLines(p);
  return {
    kind: "branch",
    span,
    condition,
    isElse,
    isInline: false,
    body: { kind: "lines", statements },
  };
}

function takeElse(p: Parser): boolean {
  const start = p.at;
  if (!p.text.startsWith("else", start)) return false;
  p.at += 4;
  skipSpaces(p);
  if (take(p, Char.COLON)) return true;
  p.at = start;
  return false;
}

function readCondition(p: Parser): Expression | undefined {
  const start = p.at;
  if (p.vocabulary !== undefined && p.keep !== undefined) {
    if (p.keep.isSpeakerAsBranch(p)) return undefined;
    const sentence = p.keep.branchSentence(p);
    if (sentence !== undefined) return sentence;
  }
  const trial = tryExpression(p);
  if (trial !== undefined && take(p, Char.COLON)) return keepTrial(p, trial);
  p.at = start;
  return undefined;
}

/** The first line of a branch, for messages. */
function headSpan(p: Parser, branch: Branch): Branch["span"] {
  const end = p.text.indexOf("\n", branch.span.start);
  const stop = end < 0 ? branch.span.end : Math.min(end, branch.span.end);
  return spanFrom(p, branch.span.start, Math.max(stop, branch.span.start + 1));
}
