/**
 * Conditions: sentences and ink's comparisons, joined by `and`, `or`, `not` and parentheses.
 *
 *     Derek knows papers and (trust > 3 or not Meredith is here)
 *
 * Owns the joining. Names and clauses are found first, longest first, so an `and` in a clause
 * joins nothing. Promises that ink alone is read by ink's own rules, and that a condition that
 * holds a sentence needs parentheses where `and` meets `or`.
 */
import { andOrTogether, emptyCondition } from "../base/messages/people.ts";
import type { Condition, Question } from "../drama/conditions.ts";
import { parseExpressionWithin } from "../syntax/index.ts";
import { beginsSentence, peopleOf, protectedWords } from "./lexicon.ts";
import { QUESTIONS } from "./patterns.ts";
import { matchSentence } from "./read-sentence.ts";
import { type Reader, reportUnknown } from "./reader.ts";
import { fillProposition, isFilled, type Reading, withOptional } from "./slots.ts";
import { isOpening } from "./vocabulary.ts";
import { isWord, type Piece, type Word, wordsOf } from "./words.ts";

/** The words of a condition, and which of them are part of names and clauses. */
interface Range {
  readonly reader: Reader;
  readonly words: readonly Word[];
  readonly isProtected: readonly boolean[];
  readonly file: number;
}

type Joint = "and" | "or";

/** Reads a condition; what is wrong with it is reported. */
export function readCondition(reader: Reader, piece: Piece): Condition | undefined {
  const words = wordsOf(piece);
  if (words.length === 0) {
    reader.diagnostics.push(emptyCondition(piece.span, {}));
    return undefined;
  }
  const isProtected = protectedWords(reader.lexicon, words);
  return readRange({ reader, words, isProtected, file: piece.span.file }, 0, words.length);
}

function readRange(range: Range, from: number, to: number): Condition | undefined {
  const { reader, words, file } = range;
  if (from >= to) {
    const at = words[from] ?? (words[from - 1] as Word);
    reader.diagnostics.push(emptyCondition({ file, start: at.start, end: at.end }, {}));
    return undefined;
  }
  if (!holdsSentence(range, from, to)) return readInk(range, from, to);

  const joints = jointsIn(range, from, to);
  const [first] = joints;
  if (first === undefined) return readLeaf(range, from, to);
  const other = joints.find(({ kind }) => kind !== first.kind);
  if (other !== undefined) {
    const word = words[other.at] as Word;
    const start = words[first.at] as Word;
    reader.diagnostics.push(
      andOrTogether(
        { file, start: word.start, end: word.end },
        { first: first.kind, second: other.kind },
        { file, start: start.start, end: start.end },
      ),
    );
    return undefined;
  }
  const parts: Condition[] = [];
  let start = from;
  for (const at of [...joints.map((joint) => joint.at), to]) {
    const part = readRange(range, start, at < to ? withoutComma(range, start, at) : at);
    // One message for one condition: what follows a fault may well be its consequence.
    if (part === undefined) return undefined;
    parts.push(part);
    start = at + 1;
  }
  return { kind: first.kind, parts };
}

/** Where a part ends that may have a comma before its `and`: `she knows, or she is not here`. */
function withoutComma({ words, isProtected }: Range, from: number, to: number): number {
  const last = to - 1;
  return last > from && words[last]?.key === "," && isProtected[last] !== true ? last : to;
}

/** Where the `and`s and `or`s of a stretch stand, outside of parentheses. */
function jointsIn(range: Range, from: number, to: number): { at: number; kind: Joint }[] {
  const joints: { at: number; kind: Joint }[] = [];
  let depth = 0;
  for (let at = from; at < to; at++) {
    if (range.isProtected[at]) continue;
    const key = range.words[at]?.key;
    if (key === "(") depth++;
    else if (key === ")") depth--;
    else if (depth > 0) continue;
    else if (key === "and" || key === "&&") joints.push({ at, kind: "and" });
    else if (key === "or" || key === "||") joints.push({ at, kind: "or" });
  }
  return joints;
}

function holdsSentence(range: Range, from: number, to: number): boolean {
  let isStart = true;
  for (let at = from; at < to; at++) {
    const word = range.words[at] as Word;
    if (isStart && !isOpening(word) && sentenceBegins(range, at)) return true;
    const joins = /^(and|or|&&|\|\|)$/.test(word.key) && range.isProtected[at] !== true;
    isStart = joins || (isOpening(word) && range.isProtected[at] !== true);
  }
  return false;
}

/** Inside of braces a pronoun with a word after it may begin a sentence too. */
function sentenceBegins({ reader, words }: Range, at: number): boolean {
  if (beginsSentence(reader.lexicon, words, at)) return true;
  const next = words[at + 1];
  const isPronoun = peopleOf(reader.lexicon, words[at]?.key ?? "").length > 0;
  return isPronoun && isWord(next) && !/^(and|or|has|hasnt|mod)$/.test(next?.key ?? "");
}

function readLeaf(range: Range, from: number, to: number): Condition | undefined {
  const { words } = range;
  const first = words[from];
  if ((first?.key === "not" || first?.key === "!") && range.isProtected[from] !== true) {
    const part = readRange(range, from + 1, to);
    return part && { kind: "not", part };
  }
  if (first?.key === "(" && closing(range, from, to) === to - 1) {
    return readRange(range, from + 1, to - 1);
  }
  return readSentence(range, from, to);
}

function closing({ words }: Range, open: number, to: number): number {
  let depth = 0;
  for (let at = open; at < to; at++) {
    if (words[at]?.key === "(") depth++;
    else if (words[at]?.key === ")" && --depth === 0) return at;
  }
  return -1;
}

/** One sentence: a clause as it was declared goes before any form. */
function readSentence(range: Range, from: number, to: number): Condition | undefined {
  const { reader, file } = range;
  const words = range.words.slice(from, to);
  const reading: Reading = { lexicon: reader.lexicon, words, file, subject: undefined };
  const fact = withOptional(reading, 0, (at) => fillProposition(reading, at));
  if (isFilled(fact) && fact.end === words.length) {
    const holds: Question = { kind: "holds", what: fact.value.what };
    return fact.value.isDenied ? { kind: "not", part: holds } : holds;
  }
  const matched = matchSentence(reader.lexicon, words, file, QUESTIONS);
  switch (matched.kind) {
    case "read":
      return matched.isDenied ? { kind: "not", part: matched.value } : matched.value;
    case "refused":
      reader.diagnostics.push(matched.reason);
      return undefined;
    case "unknown": {
      const isFact = !isFilled(fact) && fact.failedAt >= matched.failedAt;
      const reason = isFact ? fact.reason : matched.reason;
      if (reason !== undefined) reader.diagnostics.push(reason);
      else {
        const failedAt = Math.max(matched.failedAt, isFilled(fact) ? fact.end : fact.failedAt);
        reportUnknown(reader, words, file, failedAt, "questions");
      }
      return undefined;
    }
  }
}

/** A stretch without a sentence, read by ink's rules. */
function readInk(range: Range, from: number, to: number): Condition | undefined {
  const { reader, words, file } = range;
  const start = (words[from] as Word).start;
  const end = (words[to - 1] as Word).end;
  const source = reader.sources[file];
  if (source === undefined) return undefined;
  const span = { file, start, end };
  const read = parseExpressionWithin(source.read, span, reader.diagnostics);
  if (read.expression === undefined) {
    if (read.isReported) return undefined;
    const at = words.findIndex((word, i) => i >= from && i < to && word.start >= read.failedAt);
    reportUnknown(reader, words.slice(from, to), file, (at < 0 ? from : at) - from, "questions");
    return undefined;
  }
  reader.expressions.push(read.expression);
  return { kind: "ink", expression: reader.expressions.length - 1 };
}
