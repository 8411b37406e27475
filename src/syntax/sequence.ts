/**
 * Sequences: text that changes from one visit to the next.
 *
 * Owns the marks (`&`, `!`, `~`, `$`, `stopping:` …), which of them go together, and the two
 * layouts: `a|b` on a line, or `- a` on lines of their own. Does not decide whether braces are
 * a sequence; braces.ts does.
 */
import { sequenceKindsClash, sequenceWithoutElements } from "../base/messages/ink.ts";
import type { Body, Content, Sequence } from "./ast.ts";
import { isGatherAfterBlock } from "./brace-pairs.ts";
import * as Char from "./characters.ts";
import { isArrowAt } from "./divert.ts";
import {
  fault,
  IN_BLOCK,
  NO_CONTENT,
  type Parser,
  peek,
  readName,
  restOfLine,
  skipEmptyLines,
  skipSpaces,
  spanFrom,
  take,
  takeNewline,
} from "./parser.ts";

/** How a sequence goes on. */
export interface SequenceKind {
  readonly once: boolean;
  readonly cycle: boolean;
  readonly shuffle: boolean;
  readonly stopping: boolean;
}

/** The mark at the start of a sequence, `&` or `shuffle once:`. */
export interface SequenceMark {
  readonly kind: SequenceKind;
  /** Written as `&` rather than `cycle:`. */
  readonly isSymbol: boolean;
  readonly end: number;
}

/** What a sequence without a mark is. */
export const STOPPING: SequenceKind = { once: false, cycle: false, shuffle: false, stopping: true };

/**
 * Reads a sequence's mark; stays put without one.
 *
 *     {&heads|tails}      {shuffle once: …}
 *      ^                   ^
 */
export function readSequenceMark(p: Parser): SequenceMark | undefined {
  const start = p.at;
  let once = false;
  let cycle = false;
  let shuffle = false;
  let stopping = false;
  for (; ; p.at++) {
    const c = peek(p);
    if (c === Char.BANG) once = true;
    else if (c === Char.AMPERSAND) cycle = true;
    else if (c === Char.TILDE) shuffle = true;
    else if (c === Char.DOLLAR) stopping = true;
    else break;
  }
  const isSymbol = p.at > start;
  let end = p.at;
  while (!isSymbol) {
    const word = readName(p)?.text;
    if (word === "once") once = true;
    else if (word === "cycle") cycle = true;
    else if (word === "shuffle") shuffle = true;
    else if (word === "stopping") stopping = true;
    else {
      p.at = end;
      break;
    }
    skipSpaces(p);
    end = p.at;
  }
  if (!once && !cycle && !shuffle && !stopping) return undefined;
  if (!isSymbol && !take(p, Char.COLON)) {
    p.at = start;
    return undefined;
  }
  const kinds = Number(once) + Number(cycle) + Number(stopping);
  if (kinds > 1 || (cycle && shuffle)) {
    const written = p.text.slice(start, p.at);
    fault(p, sequenceKindsClash(spanFrom(p, start), { written }));
    return { kind: STOPPING, isSymbol, end: p.at };
  }
  return { kind: { once, cycle, shuffle, stopping }, isSymbol, end: p.at };
}

/** Reads a sequence's elements after its mark. `start` is its opening brace. */
export function parseSequence(p: Parser, start: number, mark: SequenceMark): Sequence | undefined {
  let elements: Body[];
  if (takeNewline(p)) {
    elements = parseElementLines(p);
  } else {
    const contents = readElements(p) ?? [];
    elements = contents.map((content) => ({ kind: "inline", content }));
  }
  if (elements.length === 0) {
    const saw = restOfLine(p) === "" ? "end of line" : `'${restOfLine(p)}'`;
    fault(p, sequenceWithoutElements(spanFrom(p, start, mark.end), { saw }));
    return undefined;
  }
  return { kind: "sequence", span: spanFrom(p, start), ...mark.kind, elements };
}

/** Reads `a|b||c`; undefined where neither content nor a bar stands. */
export function readElements(p: Parser): Content[] | undefined {
  const elements: Content[] = [];
  const start = p.at;
  for (;;) {
    elements.push(p.rules.content(p) ?? NO_CONTENT);
    if (!take(p, Char.BAR)) break;
  }
  return p.at === start ? undefined : elements;
}

/**
 *     {stopping:
 *       - The first time.
 *       ^
 */
function parseElementLines(p: Parser): Body[] {
  const elements: Body[] = [];
  skipEmptyLines(p);
  for (;;) {
    const start = p.at;
    skipSpaces(p);
    if (peek(p) !== Char.DASH || isArrowAt(p) || isGatherAfterBlock(p)) {
      p.at = start;
      return elements;
    }
    p.at++;
    skipSpaces(p);
    const statements = p.rules.statements(p, IN_BLOCK);
    skipEmptyLines(p);
    elements.push({ kind: "lines", statements });
  }
}
