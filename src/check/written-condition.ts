/**
 * A condition as its writer wrote it: the words that ask, and whether another case follows.
 *
 * Reads the source around a place, because a compiled story only has what is written for a
 * condition. Where the source is not as expected it gives what there is; it never throws.
 */
import type { Span } from "../base/span.ts";
import type { Program } from "../program/program.ts";
import { textAt } from "./finding.ts";

export interface WrittenCondition {
  /** The words that ask, without braces and colon. */
  readonly span: Span;
  /** Those words in one line. */
  readonly words: string;
  /** Whether something is written for when it fails. */
  readonly hasOther: boolean;
}

/** Longer conditions are cut in a sentence. */
const LONGEST = 70;

/**
 * Finds the condition of a branch.
 * @param branch What is written for the condition, or the whole brace.
 * @param brace Where the brace begins that the branch stands in.
 */
export function conditionOf(
  program: Program,
  branch: Span,
  brace: number,
): WrittenCondition | undefined {
  const text = program.sources[branch.file]?.read;
  if (text === undefined || text[brace] !== "{") return undefined;
  let start = brace + 1;
  let colon = -1;
  let hasOther = false;
  // Where a branch's span begins at its dash or at the brace, its colon comes later.
  const isHead = /[-{]/.test(text.charAt(branch.start));
  for (const { at, kind } of signsIn(text, brace)) {
    const isOurs = isHead ? start > branch.start : at >= branch.start;
    if (kind === "colon") {
      if (colon < 0 && (at < branch.start || isHead)) colon = at;
    } else if (colon >= 0 && isOurs) {
      hasOther = true;
      break;
    } else if (kind === "case") {
      start = at + 1;
      colon = -1;
    }
  }
  if (colon < 0) return undefined;
  return written(program, branch.file, start, colon, hasOther);
}

/** The condition of a choice, which begins at `choice`: of the first brace that `isOne` takes. */
export function conditionOfChoice(
  program: Program,
  choice: Span,
  isOne: (brace: string) => boolean,
): WrittenCondition | undefined {
  const text = program.sources[choice.file]?.read;
  const words = text?.slice(choice.start, choice.end) ?? "";
  for (const { 0: brace, index } of words.matchAll(/\{[^{}]*\}/g)) {
    if (!isOne(brace)) continue;
    const start = choice.start + index + 1;
    return written(program, choice.file, start, start + brace.length - 2, false);
  }
  return undefined;
}

function written(
  program: Program,
  file: number,
  from: number,
  to: number,
  hasOther: boolean,
): WrittenCondition | undefined {
  const text = program.sources[file]?.read ?? "";
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  if (start === end) return undefined;
  const span = { file, start, end };
  // A backquote would end what sets the words apart.
  const line = textAt(program, span).replaceAll("`", "'");
  const words = line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
  return { span, words, hasOther };
}

interface Sign {
  readonly at: number;
  /** A colon, a bar, or the dash of a case. */
  readonly kind: "colon" | "bar" | "case";
}

/** What divides a brace, at its own depth, up to where it ends. */
function* signsIn(text: string, brace: number): Generator<Sign> {
  let depth = 0;
  let isLineStart = false;
  for (let at = brace + 1; at < text.length; at++) {
    const letter = text.charAt(at);
    const next = text.charAt(at + 1);
    if (letter === "\\") at++;
    else if (letter === "{" || letter === "(") depth++;
    else if (letter === ")") depth = Math.max(0, depth - 1);
    else if (letter === "}") {
      if (depth === 0) return;
      depth--;
    } else if (letter === "/" && next === "/") {
      const end = text.indexOf("\n", at);
      if (end < 0) return;
      at = end - 1;
    } else if (depth === 0) {
      if (letter === ":") yield { at, kind: "colon" };
      else if (letter === "|" && next === "|") at++;
      else if (letter === "|") yield { at, kind: "bar" };
      else if (letter === "-" && next !== ">" && isLineStart) yield { at, kind: "case" };
    }
    isLineStart = letter === "\n" || (isLineStart && /[ \t]/.test(letter));
  }
}
