/**
 * `NAME.check`: what is to be proved of a story beside what stands in it, as its writer wrote it.
 *
 *     // Anything after two strokes is a note.
 *     RANGES
 *         dice: 1..6            (or, where you like, EXTERNAL dice(): 1..6)
 *     RULES
 *         (thrifty) always: coins >= 0
 *         reaching attic leads to found_key
 *     ACCEPTED
 *         promise-unsettled/return: she never comes back, that is the story
 *
 * Owns the form. A line that is not understood is a diagnostic and has no effect; nothing here
 * throws. Conditions are ink, and are handed on as text: whoever has the story's source
 * compiles them. Writing such a file anew is settings-write.ts's.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import { unclearRule } from "../base/messages/people.ts";
import {
  acceptanceWithoutReason,
  rangeOfNothing,
  settingTwice,
  unclearRange,
  unclearSetting,
} from "../base/messages/settings.ts";
import type { SourceFile, Span } from "../base/span.ts";
import type { RuleKind } from "../drama/rules.ts";

/** What a function of the host may give: whole numbers, both ends included. */
export interface DeclaredRange {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly span: Span;
}

/** C or D of a rule. */
export interface RulePart {
  /** `reaching`: a knot, stitch or label by its path; else a condition in ink. */
  readonly kind: "condition" | "reaching";
  readonly text: string;
  readonly span: Span;
}

export interface DeclaredRule {
  readonly kind: RuleKind;
  /** Its label, or `rule 3`. */
  readonly name: string;
  /** As written, without its label. */
  readonly words: string;
  readonly first: RulePart;
  readonly second: RulePart | undefined;
  readonly span: Span;
}

/** A finding that the writer means to leave as it is. */
export interface Acceptance {
  readonly id: string;
  /** Empty where none is given: then it has no effect. */
  readonly why: string;
  readonly span: Span;
}

export interface Settings {
  readonly ranges: readonly DeclaredRange[];
  readonly rules: readonly DeclaredRule[];
  readonly accepted: readonly Acceptance[];
}

export interface ReadSettings extends Settings {
  readonly source: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** The parts of the file, in the order in which they are written anew. */
export const PARTS = ["RANGES", "RULES", "ACCEPTED"] as const;
export type Part = (typeof PARTS)[number];

/** What an entry of each part looks like. */
const FORMS: Readonly<Record<Part, string>> = {
  RANGES: "`name: 0..3`",
  RULES: "such as `never: coins < 0`",
  ACCEPTED: "`code/name: why it is meant`",
};

/** One line of the file. */
export interface SettingLine {
  /** Offsets of its text, without the blanks around it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isIndented: boolean;
  /** The part that it stands in, or begins; `undefined` before the first. */
  readonly part: Part | undefined;
  /** `note`: nothing, or a comment. */
  readonly kind: "head" | "entry" | "note";
}

/** Takes a file apart, line by line; every line is in the answer. */
export function settingLines(text: string): SettingLine[] {
  const lines: SettingLine[] = [];
  let part: Part | undefined;
  let at = 0;
  for (const raw of text.split("\n")) {
    const body = raw.replace(/^\ufeff/, "");
    const words = body.trim();
    const start = at + raw.indexOf(words);
    const isHead = (PARTS as readonly string[]).includes(words);
    if (isHead) part = words as Part;
    lines.push({
      start,
      end: start + words.length,
      text: words,
      isIndented: /^[ \t]/.test(body),
      part,
      kind: words === "" || words.startsWith("//") ? "note" : isHead ? "head" : "entry",
    });
    at += raw.length + 1;
  }
  return lines;
}

/** Reads a file. `file` is the number that its spans carry. */
export function readSettings(name: string, text: string, file = 0): ReadSettings {
  const diagnostics: Diagnostic[] = [];
  const ranges = new Map<string, DeclaredRange>();
  const rules = new Map<string, DeclaredRule>();
  const accepted = new Map<string, Acceptance>();
  const keepFirst = <T extends { readonly span: Span }>(
    known: Map<string, T>,
    key: string,
    entry: T,
  ): void => {
    const first = known.get(key);
    if (first === undefined) known.set(key, entry);
    else diagnostics.push(settingTwice(entry.span, { name: key }, first.span));
  };
  for (const line of settingLines(text)) {
    if (line.kind !== "entry") continue;
    const piece = pieceOf(line, file);
    // As it would stand in a story, which is where many have seen it first.
    const isExternal = /^EXTERNAL\s/.test(line.text);
    if (!isExternal && (line.part === undefined || !line.isIndented)) {
      diagnostics.push(unclearSetting(piece.span, {}));
    } else if (isExternal || line.part === "RANGES") {
      const range = readRange(withoutNote(piece), diagnostics);
      if (range !== undefined) keepFirst(ranges, range.name, range);
    } else if (line.part === "RULES") {
      const rule = readRule(withoutNote(piece), rules.size + 1, diagnostics);
      if (rule !== undefined) keepFirst(rules, rule.name, rule);
    } else {
      const acceptance = readAcceptance(piece, diagnostics);
      keepFirst(accepted, acceptance.id, acceptance);
    }
  }
  return {
    ranges: [...ranges.values()],
    rules: [...rules.values()],
    accepted: [...accepted.values()],
    source: { name, written: text, read: text, cuts: [] },
    diagnostics,
  };
}

/** Says which ranges are of functions that the story does not call. */
export function strangeRanges(
  { ranges }: Settings,
  externals: readonly string[],
  nearest: (name: string) => string | undefined,
): Diagnostic[] {
  return ranges
    .filter(({ name }) => !externals.includes(name))
    .map(({ name, span }) => rangeOfNothing(span, { name, nearest: nearest(name) }));
}

/** A stretch of the file. */
interface Piece {
  readonly text: string;
  readonly span: Span;
}

function pieceOf({ text, start, end }: SettingLine, file: number): Piece {
  return { text, span: { file, start, end } };
}

/** What stands from `from` to `to` in a piece, without the blanks around it. */
function cut({ text, span }: Piece, from: number, to: number = text.length): Piece {
  const inner = text.slice(from, to);
  const start = span.start + from + (inner.length - inner.trimStart().length);
  const words = inner.trim();
  return { text: words, span: { file: span.file, start, end: start + words.length } };
}

// A reason may hold an address with two strokes; a rule or a range may end in a note.
function withoutNote(piece: Piece): Piece {
  const note = outside(piece.text, /(^|\s)\/\//);
  return note < 0 ? piece : cut(piece, 0, note);
}

/** Where a pattern first stands outside of quotation marks and brackets; −1 if nowhere. */
function outside(text: string, pattern: RegExp): number {
  const everywhere = new RegExp(pattern.source, "g");
  for (const match of text.matchAll(everywhere)) {
    let depth = 0;
    let isQuoted = false;
    for (const c of text.slice(0, match.index)) {
      if (c === '"') isQuoted = !isQuoted;
      else if (!isQuoted && c === "(") depth++;
      else if (!isQuoted && c === ")") depth--;
    }
    if (!isQuoted && depth <= 0) return match.index;
  }
  return -1;
}

/** `name: …`, `name(): …`, `EXTERNAL name(a, b): …`. */
const RANGE = /^(?:EXTERNAL\s+)?([\p{L}\p{N}_]+)\s*(?:\([^()]*\))?\s*:\s*(.*)$/u;

function readRange(piece: Piece, diagnostics: Diagnostic[]): DeclaredRange | undefined {
  const match = RANGE.exec(piece.text);
  const [, name, range = ""] = match ?? [];
  if (name === undefined) {
    diagnostics.push(unclearSetting(piece.span, { form: FORMS.RANGES }));
    return undefined;
  }
  const ends = /^(-?\d{1,10})(?:\s*\.\.\s*(-?\d{1,10}))?$/.exec(range);
  const least = Number(ends?.[1]);
  const most = Number(ends?.[2] ?? ends?.[1]);
  const isWhole = (least | 0) === least && (most | 0) === most;
  if (ends === null || !isWhole || least > most) {
    const at = piece.text.length - range.length;
    diagnostics.push(unclearRange(cut(piece, at).span, { range }));
    return undefined;
  }
  return { name, least, most, span: piece.span };
}

function readAcceptance(piece: Piece, diagnostics: Diagnostic[]): Acceptance {
  const colon = piece.text.search(/:(\s|$)/);
  const id = cut(piece, 0, colon < 0 ? undefined : colon).text;
  const why = colon < 0 ? "" : cut(piece, colon + 1).text;
  if (why === "") diagnostics.push(acceptanceWithoutReason(piece.span, { id }));
  return { id, why, span: piece.span };
}

/** Rules of one part: what stands before the colon, and the kind. Longest first. */
const ONE_PART: readonly (readonly [head: string, kind: RuleKind])[] = [
  ["possible at an ending", "possibleAtAnEnding"],
  ["at every ending", "atEveryEnding"],
  ["possible", "possible"],
  ["always", "always"],
  ["never", "never"],
];

/** Rules of two: the words between them. */
const TWO_PARTS: readonly (readonly [joint: RegExp, kind: RuleKind])[] = [
  [/\sleads\s+to\s/, "leadsTo"],
  [/\sbefore\s/, "before"],
];

function readRule(
  entry: Piece,
  number: number,
  diagnostics: Diagnostic[],
): DeclaredRule | undefined {
  const label = /^\(\s*([\p{L}\p{N}_]+)\s*\)\s*(?=\S)/u.exec(entry.text);
  const piece = label === null ? entry : cut(entry, label[0].length);
  const body = readBody(piece);
  if (body === undefined || body.parts.some((part) => part.text === "")) {
    diagnostics.push(unclearRule(piece.span, { rule: piece.text }));
    return undefined;
  }
  const [first, second] = body.parts;
  return {
    kind: body.kind,
    name: label?.[1] ?? `rule ${number}`,
    words: piece.text,
    first: first as RulePart,
    second,
    span: entry.span,
  };
}

function readBody(piece: Piece): { kind: RuleKind; parts: RulePart[] } | undefined {
  for (const [head, kind] of ONE_PART) {
    const match = new RegExp(`^${head.replaceAll(" ", "\\s+")}\\s*:`).exec(piece.text);
    if (match !== null) return { kind, parts: [readPart(cut(piece, match[0].length))] };
  }
  const after = /^after\s+/.exec(piece.text);
  if (after !== null) {
    const joint = outside(piece.text, /\s*,?\s+always\s*:/);
    if (joint < 0) return undefined;
    const colon = piece.text.indexOf(":", joint);
    return {
      kind: "after",
      parts: [readPart(cut(piece, after[0].length, joint)), readPart(cut(piece, colon + 1))],
    };
  }
  for (const [joint, kind] of TWO_PARTS) {
    const at = outside(piece.text, joint);
    if (at < 0) continue;
    const length = joint.exec(piece.text.slice(at))?.[0].length ?? 0;
    return { kind, parts: [readPart(cut(piece, 0, at)), readPart(cut(piece, at + length))] };
  }
  return undefined;
}

function readPart(piece: Piece): RulePart {
  const reaching = /^reaching\s+(?=[\p{L}\p{N}_.]+$)/u.exec(piece.text);
  return reaching === null
    ? { kind: "condition", ...piece }
    : { kind: "reaching", ...cut(piece, reaching[0].length) };
}
