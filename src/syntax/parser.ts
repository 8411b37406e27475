/**
 * The state of one file's parsing, and the small steps that every construct takes.
 *
 * Owns the place in the text, what is being read around it (a choice, a string, a trial), the
 * list of messages, and the rule that one mistake gives one message: after a fault, the rest
 * of its statement reports no further one. Does not know any construct; each has a file of its
 * own, and those that contain each other meet through `rules`.
 */
import type { Diagnostic, Label } from "../base/diagnostic.ts";
import { nestedTooDeep } from "../base/messages/ink.ts";
import type { Span } from "../base/span.ts";
import type { Content, Expression, Inline, Name, Path, Statement, StoryFile } from "./ast.ts";
import { DOT, isDigit, isNameCharacter, NEWLINE, SPACE, TAB } from "./characters.ts";
import type { KeepRules } from "./keep-rules.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How deep braces, brackets and strings may stand in each other. */
export const MAX_DEPTH = 200;

/** Where statements stand; each level allows and ends with other things. */
export const IN_BLOCK = 0;
export const IN_STITCH = 1;
export const IN_KNOT = 2;
export const AT_TOP = 3;
export type Level = typeof IN_BLOCK | typeof IN_STITCH | typeof IN_KNOT | typeof AT_TOP;

/** The constructs that contain one another, so that no file need import its own importer. */
export interface Rules {
  readonly statements: (p: Parser, level: Level) => Statement[];
  readonly content: (p: Parser) => Inline[] | undefined;
  readonly expression: (p: Parser, minimum: number) => Expression | undefined;
  /** Finds and parses what an INCLUDE names; absent (and reported) when it cannot be had. */
  readonly include: (p: Parser, path: string, span: Span) => StoryFile | undefined;
}

export interface Parser {
  readonly rules: Rules;
  readonly text: string;
  readonly length: number;
  readonly file: number;
  readonly diagnostics: Diagnostic[];
  /** How what only a `.keep` file may hold is read; absent in ink. */
  readonly keep: KeepRules | undefined;
  /** The names and clauses of the story's people; absent where all is ink. */
  readonly vocabulary: Vocabulary | undefined;
  /** The next character to read. */
  at: number;
  /** How many blocks of lines in braces are open. */
  blocks: number;
  /** Where the innermost of them opens. */
  openBlock: number;
  /** How many braces, brackets and strings are open. */
  depth: number;
  /** Whether the text of a choice's own line is being read: `[` and `]` end it, diverts too. */
  inChoice: boolean;
  /** Whether text inside quotation marks is being read. */
  inString: boolean;
  /** Whether it was said that things stand too deep in each other: once is enough. */
  saidTooDeep: boolean;
  /** Whether this statement has reported its fault. */
  faulted: boolean;
  /** How many faults this file has. */
  faults: number;
  /** How many times `||` was read as an operator; tells `{a||b}` apart (see braces.ts). */
  bars: number;
  /** Above 0 while a reading is tried that may be given up. */
  trials: number;
  /** A fault that a trial met, which counts only if its reading is kept. */
  doubt: Diagnostic | undefined;
  /** Braces read in a trial, by place: a second reading takes them from here. */
  readonly tried: Map<number, Tried>;
  /** Which brace closes which, made when first asked for. */
  closings: Map<number, number> | undefined;
  /** Warnings given, as "code place", because a second reading would give them again. */
  readonly warned: Set<string>;
}

/** What reading the braces at a place came to. */
export interface Tried {
  readonly node: Inline;
  readonly end: number;
}

/** An expression that was read on trial. */
export interface Trial {
  readonly expression: Expression;
  readonly doubt: Diagnostic | undefined;
  /** Whether `||` is part of it, so that it may be a sequence. */
  readonly hasBars: boolean;
  /** Where it ends. */
  readonly end: number;
}

/** How a `.keep` file is to be read. */
export interface KeepReading {
  readonly rules: KeepRules;
  readonly vocabulary: Vocabulary | undefined;
}

/** Starts on a file's read text; a `.keep` file's where `keep` is given. */
export function makeParser(
  rules: Rules,
  text: string,
  file: number,
  diagnostics: Diagnostic[],
  keep?: KeepReading,
): Parser {
  return {
    rules,
    text,
    length: text.length,
    file,
    diagnostics,
    keep: keep?.rules,
    vocabulary: keep?.vocabulary,
    at: 0,
    blocks: 0,
    openBlock: 0,
    depth: 0,
    inChoice: false,
    inString: false,
    saidTooDeep: false,
    faulted: false,
    faults: 0,
    bars: 0,
    trials: 0,
    doubt: undefined,
    tried: new Map(),
    closings: undefined,
    warned: new Set(),
  };
}

/** The span from a place to where the parser stands now, or to `end`. */
export function spanFrom(p: Parser, start: number, end: number = p.at): Span {
  return { file: p.file, start, end };
}

/** Reports a fault, unless this statement has reported one. */
export function fault(p: Parser, diagnostic: Diagnostic): void {
  if (p.faulted) return;
  p.faulted = true;
  p.faults++;
  p.diagnostics.push(diagnostic);
}

/** Reports that braces or brackets stand too deep in each other, once for a file. */
export function faultTooDeep(p: Parser, span: Span): void {
  if (!p.saidTooDeep) fault(p, nestedTooDeep(span, { most: MAX_DEPTH }));
  p.saidTooDeep = true;
  p.faulted = true;
}

/** Reports a fault of an expression, when it is sure that it is one. */
export function doubt(p: Parser, diagnostic: Diagnostic): void {
  if (p.trials === 0) fault(p, diagnostic);
  else p.doubt ??= diagnostic;
}

/**
 * Tries to read an expression: what may be wrong with it counts once `keepTrial` is told that it
 * is one. Answers undefined, and stays put, where none stands.
 */
export function tryExpression(p: Parser): Trial | undefined {
  const outer = p.doubt;
  const bars = p.bars;
  p.bars = 0;
  p.doubt = undefined;
  p.trials++;
  const expression = p.rules.expression(p, 0);
  p.trials--;
  const trial =
    expression === undefined
      ? undefined
      : { expression, doubt: p.doubt, hasBars: p.bars > 0, end: p.at };
  p.bars = bars;
  p.doubt = outer;
  return trial;
}

/** Keeps what a trial read. */
export function keepTrial(p: Parser, trial: Trial): Expression {
  if (trial.doubt !== undefined) doubt(p, trial.doubt);
  return trial.expression;
}

/**
 * Reports what is allowed but probably not meant, once for each place. Not in a statement with
 * a fault: what it means is known only when that is mended.
 */
export function warn(p: Parser, diagnostic: Diagnostic): void {
  if (p.faulted) return;
  const key = `${diagnostic.code} ${diagnostic.primary.span.start}`;
  if (p.warned.has(key)) return;
  p.warned.add(key);
  p.diagnostics.push(diagnostic);
}

/** The same diagnostic with one more place to look at. */
export function withLabel(diagnostic: Diagnostic, label: Label): Diagnostic {
  return { ...diagnostic, others: [...diagnostic.others, label] };
}

// ─── Small steps ───────────────────────────────────────────────────────────────────────────

/** The character code at the parser's place; NaN at the end of the file. */
export function peek(p: Parser): number {
  return p.text.charCodeAt(p.at);
}

/** Passes spaces and tabs. */
export function skipSpaces(p: Parser): void {
  const text = p.text;
  let at = p.at;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c !== SPACE && c !== TAB) break;
    at++;
  }
  p.at = at;
}

/** Passes spaces, tabs and line ends. */
export function skipBlank(p: Parser): void {
  const text = p.text;
  let at = p.at;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c !== SPACE && c !== TAB && c !== NEWLINE) break;
    at++;
  }
  p.at = at;
}

/** Passes one line end and the spaces before it; or stays. */
export function takeNewline(p: Parser): boolean {
  const start = p.at;
  skipSpaces(p);
  if (peek(p) === NEWLINE) {
    p.at++;
    return true;
  }
  p.at = start;
  return false;
}

/** Passes empty lines: every line end that has nothing but spaces before it. */
export function skipEmptyLines(p: Parser): void {
  while (takeNewline(p));
}

/** Passes one given character, if it is next. */
export function take(p: Parser, c: number): boolean {
  if (p.text.charCodeAt(p.at) !== c) return false;
  p.at++;
  return true;
}

/** Whether nothing but spaces is left on the line. */
export function isAtLineEnd(p: Parser): boolean {
  skipSpaces(p);
  return p.at >= p.length || peek(p) === NEWLINE;
}

/** The rest of the line from a place, for messages that quote what stands there. */
export function restOfLine(p: Parser, from: number = p.at): string {
  const end = lineEnd(p, from);
  return p.text.slice(from, end);
}

/** Where the line of a place ends. */
export function lineEnd(p: Parser, from: number = p.at): number {
  const end = p.text.indexOf("\n", from);
  return end < 0 ? p.length : end;
}

/** The rest of the line as a span without the spaces at its end; at least one character. */
export function restSpan(p: Parser, from: number = p.at): Span {
  let end = lineEnd(p, from);
  while (end > from + 1 && isBlank(p.text.charCodeAt(end - 1))) end--;
  return spanFrom(p, from, Math.max(end, from));
}

/** The span from a place to the last character that is not white space. */
export function trimmedSpan(p: Parser, start: number, end: number = p.at): Span {
  const text = p.text;
  while (end > start) {
    const c = text.charCodeAt(end - 1);
    if (c !== SPACE && c !== TAB && c !== NEWLINE) break;
    end--;
  }
  return spanFrom(p, start, end);
}

function isBlank(c: number): boolean {
  return c === SPACE || c === TAB;
}

// ─── Names ─────────────────────────────────────────────────────────────────────────────────

/** Where the name that starts at a place ends; the place itself when none does. */
export function nameEnd(p: Parser, from: number): number {
  const text = p.text;
  let at = from;
  let digitsOnly = true;
  for (; at < p.length; at++) {
    const c = text.charCodeAt(at);
    if (!isNameCharacter(c)) break;
    if (digitsOnly && !isDigit(c)) digitsOnly = false;
  }
  // Digits alone are a number.
  return digitsOnly ? from : at;
}

/** A name, `attic` or `512x2`; not digits alone. */
export function readName(p: Parser): Name | undefined {
  const start = p.at;
  const end = nameEnd(p, start);
  if (end === start) return undefined;
  p.at = end;
  return { text: p.text.slice(start, end), span: spanFrom(p, start, end) };
}

/** Whether a word stands here whole, as ink reads names. */
export function isWordAt(p: Parser, word: string): boolean {
  return p.text.startsWith(word, p.at) && nameEnd(p, p.at) === p.at + word.length;
}

/** `a`, `a.b`, `a . b . c`; spaces around the dots are allowed, and ink lets a last dot pass. */
export function readPath(p: Parser): Path | undefined {
  const first = readName(p);
  if (first === undefined) return undefined;
  const names = [first];
  let end = p.at;
  for (;;) {
    skipSpaces(p);
    if (peek(p) !== DOT) {
      p.at = end;
      break;
    }
    p.at++;
    skipSpaces(p);
    const next = readName(p);
    if (next === undefined) break;
    names.push(next);
    end = p.at;
  }
  return { names, span: spanFrom(p, first.span.start, end) };
}

/** Nothing, where content is asked for. */
export const NO_CONTENT: Content = [];
