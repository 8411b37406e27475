/**
 * RULES and the deadlines of promises: the sentences that stand in blocks.
 *
 *     never: it is raining and Meredith is here
 *     (told) Meredith knows leaving before Derek gives Meredith the ring
 *
 * Owns the nine kinds of rule. Where a sentence is both a condition and an effect, it is the
 * condition.
 */
import { findPath } from "../analyse/lookup.ts";
import { promiseConditionForbidden, unclearRule, unknownPlace } from "../base/messages/people.ts";
import type { RuleKind } from "../drama/rules.ts";
import type { Name, Path } from "../syntax/ast.ts";
import type { Declarations } from "./declare.ts";
import { nearestOf, readLabel } from "./entry.ts";
import { phraseAt, protectedWords } from "./lexicon.ts";
import { readCondition } from "./read-condition.ts";
import { forbiddenIn, readEffect } from "./read-effect.ts";
import type { Reader } from "./reader.ts";
import type { Deadline, ReadHappening, ReadRule } from "./readings.ts";
import { cutPiece, type Piece, partOf, type Word, wordsOf } from "./words.ts";

const PATH = /^[\p{L}\p{N}_]+(\s*\.\s*[\p{L}\p{N}_]+)*$/u;

/** Reads what promises are to be kept by. */
export function readDeadlines(
  reader: Reader,
  { deadlines, lexicon }: Declarations,
): (Deadline | undefined)[] {
  return deadlines.map((piece) => {
    if (piece === undefined) return undefined;
    const words = wordsOf(piece);
    const fact = phraseAt(lexicon, words, 0, ["fact"]);
    if (fact === undefined && PATH.test(piece.text)) {
      return { kind: "entering", target: knownPath(reader, piece) };
    }
    const condition = readCondition(reader, piece);
    const forbidden = condition && forbiddenIn(reader, condition);
    if (forbidden !== undefined) {
      reader.diagnostics.push(promiseConditionForbidden(piece.span, { kind: forbidden }));
    }
    return condition === undefined || forbidden !== undefined
      ? undefined
      : { kind: "moment", condition };
  });
}

/** A path to a knot or a stitch; reported where there is none. */
function knownPath(reader: Reader, piece: Piece): Path {
  const { names } = reader;
  const path = pathOf(piece);
  const found = findPath(path, names.story);
  if (found?.kind !== "flow") {
    const knots = names.flows.filter(({ level }) => level === "knot").map(({ name }) => name);
    const nearest = nearestOf(piece.text, knots);
    reader.diagnostics.push(unknownPlace(piece.span, { name: piece.text, nearest }));
  }
  return path;
}

/** `a.b` as a path. */
function pathOf(piece: Piece): Path {
  const names: Name[] = [];
  for (const match of piece.text.matchAll(/[\p{L}\p{N}_]+/gu)) {
    const start = piece.span.start + match.index;
    names.push({
      text: match[0],
      span: { file: piece.span.file, start, end: start + match[0].length },
    });
  }
  return { names, span: piece.span };
}

/** Reads RULES. */
export function readRules(reader: Reader, { rules }: Declarations): ReadRule[] {
  const read: ReadRule[] = [];
  rules.forEach((entry, index) => {
    const { label, rest } = readLabel(entry);
    const rule = readRule(reader, rest);
    if (rule === undefined) return;
    const name = label?.text ?? `rule ${index + 1}`;
    read.push({ ...rule, name, words: rest.text, span: entry.span });
  });
  return read;
}

type RuleBody = Pick<ReadRule, "kind" | "first" | "second">;

/** Rules of one part: what stands before the colon, and the kind. */
const ONE_PART: readonly (readonly [head: string, kind: RuleKind])[] = [
  ["always", "always"],
  ["never", "never"],
  ["at every ending", "atEveryEnding"],
  ["possible at an ending", "possibleAtAnEnding"],
  ["possible", "possible"],
  ["once", "once"],
];

function readRule(reader: Reader, piece: Piece): RuleBody | undefined {
  for (const [head, kind] of ONE_PART) {
    const part = afterHead(piece, head);
    if (part === undefined) continue;
    const first = kind === "once" ? readDeed(reader, part) : readHappening(reader, part);
    return first && { kind, first, second: undefined };
  }
  if (/^after\s/.test(piece.text)) {
    const cut = cutPiece(piece, "always:");
    const before = cut && partOf(cut[0], cut[0].span.start + 5, cut[0].span.end);
    if (cut !== undefined && before !== undefined) {
      const open = partOf(
        before,
        before.span.start,
        before.span.end - (before.text.endsWith(",") ? 1 : 0),
      );
      return both(reader, "after", open, cut[1]);
    }
  }
  return readJoined(reader, piece);
}

/** What stands after `head:`. */
function afterHead(piece: Piece, head: string): Piece | undefined {
  const match = new RegExp(`^${head.replaceAll(" ", "\\s+")}\\s*:`).exec(piece.text);
  return match ? partOf(piece, piece.span.start + match[0].length, piece.span.end) : undefined;
}

/** `C before D`, `C leads to D` */
function readJoined(reader: Reader, piece: Piece): RuleBody | undefined {
  const words = wordsOf(piece);
  const isProtected = protectedWords(reader.lexicon, words);
  for (let at = 1; at < words.length - 1; at++) {
    if (isProtected[at]) continue;
    const isLeads = words[at]?.key === "leads" && words[at + 1]?.key === "to";
    if (!isLeads && words[at]?.key !== "before") continue;
    const last = words[isLeads ? at + 1 : at] as Word;
    const first = partOf(piece, piece.span.start, (words[at] as Word).start);
    const second = partOf(piece, last.end, piece.span.end);
    return both(reader, isLeads ? "leadsTo" : "before", first, second);
  }
  reader.diagnostics.push(unclearRule(piece.span, { rule: piece.text }));
  return undefined;
}

function both(reader: Reader, kind: RuleKind, one: Piece, other: Piece): RuleBody | undefined {
  const first = readHappening(reader, one);
  const second = readHappening(reader, other);
  return first && second && { kind, first, second };
}

function readDeed(reader: Reader, piece: Piece): ReadHappening | undefined {
  const effect = readEffect(reader, piece);
  return effect && { kind: "effect", effect };
}

/** A condition, an effect, or `reaching knot`. */
function readHappening(reader: Reader, piece: Piece): ReadHappening | undefined {
  const reaching = /^reaching\s+/.exec(piece.text);
  if (reaching !== null) {
    const path = partOf(piece, piece.span.start + reaching[0].length, piece.span.end);
    if (PATH.test(path.text)) {
      return { kind: "reaching", target: knownPath(reader, path) };
    }
  }
  const condition = quietly(reader, (quiet) => readCondition(quiet, piece));
  if (condition.value !== undefined) {
    keep(reader, condition.reader);
    return { kind: "condition", condition: condition.value };
  }
  const effect = quietly(reader, (quiet) => readEffect(quiet, piece));
  if (effect.value !== undefined) {
    keep(reader, effect.reader);
    return { kind: "effect", effect: effect.value };
  }
  // Which of the two was meant is told by how far each was understood.
  const [one] = condition.reader.diagnostics;
  const [other] = effect.reader.diagnostics;
  const isEffect =
    one === undefined || (other && other.primary.span.start > one.primary.span.start) === true;
  if (isEffect) readEffect(reader, piece);
  else readCondition(reader, piece);
  return undefined;
}

/** Reads with messages of its own, so that a reading may be given up. */
function quietly<T>(reader: Reader, read: (quiet: Reader) => T): { value: T; reader: Reader } {
  const quiet: Reader = { ...reader, diagnostics: [], suggestions: 0 };
  return { value: read(quiet), reader: quiet };
}

function keep(reader: Reader, quiet: Reader): void {
  reader.diagnostics.push(...quiet.diagnostics);
}
