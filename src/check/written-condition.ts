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
  /** What is written for it, and what behind that for when it fails: from where to where. */
  readonly own?: Extent;
  readonly other?: Extent;
}

/** A stretch of a source. */
export interface Extent {
  readonly file: number;
  readonly start: number;
  readonly end: number;
}

/** Whether a place begins in a stretch. */
export function isWithin(span: Span, extent: Extent): boolean {
  return span.file === extent.file && span.start >= extent.start && span.start < extent.end;
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
  let ownEnd = -1;
  let end = text.length;
  /** What the cases of a brace are compared with: `{x:` and then its cases. */
  let compared = "";
  // Where a branch's span begins at its dash or at the brace, its colon comes later.
  const isHead = /[-{]/.test(text.charAt(branch.start));
  for (const { at, kind } of signsIn(text, brace)) {
    const isOurs = isHead ? start > branch.start : at >= branch.start;
    if (kind === "end") end = at;
    else if (ownEnd >= 0) continue;
    else if (kind === "colon") {
      if (colon < 0 && (at < branch.start || isHead)) colon = at;
    } else if (colon >= 0 && isOurs) ownEnd = at;
    else if (kind === "case") {
      if (start === brace + 1 && colon >= 0 && text.slice(colon + 1, at).trim() === "") {
        compared = text.slice(start, colon).replace(/\s+/g, " ").replaceAll("`", "'").trim();
      }
      start = at + 1;
      colon = -1;
    }
  }
  if (colon < 0) return undefined;
  const { file } = branch;
  const found = written(program, file, start, colon, ownEnd >= 0);
  if (found === undefined) return undefined;
  return {
    ...found,
    words: compared === "" ? found.words : shortened(`${compared} == ${found.words}`),
    own: { file, start: colon + 1, end: ownEnd < 0 ? end : ownEnd },
    ...(ownEnd < 0 ? {} : { other: { file, start: ownEnd, end } }),
  };
}

/** The parts of a sequence in braces, in order: `{a|b}`, or one behind each dash. */
export function partsOf(program: Program, { file, start: brace }: Span): readonly Extent[] {
  const text = program.sources[file]?.read;
  if (text?.[brace] !== "{") return [];
  const parts: Extent[] = [];
  let start = brace + 1;
  let isKind = false;
  for (const { at, kind } of signsIn(text, brace)) {
    // What stands before the first dash is the sequence's kind: `{stopping:`.
    if (kind === "colon" && parts.length === 0) isKind = true;
    else if (kind !== "colon") {
      if (!isKind) parts.push({ file, start, end: at });
      isKind = false;
      start = at + 1;
    }
  }
  return parts;
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
  return { span, words: shortened(line), hasOther };
}

function shortened(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words;
}

interface Sign {
  readonly at: number;
  /** A colon, a bar, the dash of a case, or the brace that closes. */
  readonly kind: "colon" | "bar" | "case" | "end";
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
      if (depth === 0) {
        yield { at, kind: "end" };
        return;
      }
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
