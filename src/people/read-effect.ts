/**
 * What stands after `~`: one thing that happens between people.
 *
 * Owns the conditions on which something is promised: equal ones of one promise are one.
 */
import { promiseConditionForbidden } from "../base/messages/people.ts";
import type { Condition } from "../drama/conditions.ts";
import type { Effect } from "../drama/effects.ts";
import type { Expression } from "../syntax/ast.ts";
import { EFFECTS } from "./patterns.ts";
import { readCondition } from "./read-condition.ts";
import { matchSentence } from "./read-sentence.ts";
import { type Reader, reportUnknown } from "./reader.ts";
import { type Piece, partOf, type Word, wordsOf } from "./words.ts";

/** Reads an effect; what is wrong with it is reported. */
export function readEffect(reader: Reader, piece: Piece): Effect | undefined {
  const words = wordsOf(piece);
  const { file } = piece.span;
  const before = reader.diagnostics.length;
  const matched = matchSentence(reader.lexicon, words, file, EFFECTS, (commitment, at) =>
    readPromiseCondition(reader, piece, words, commitment, at),
  );
  switch (matched.kind) {
    case "read":
      return matched.value;
    case "refused":
      reader.diagnostics.push(matched.reason);
      return undefined;
    case "unknown":
      if (reader.diagnostics.length > before) return undefined;
      if (matched.reason !== undefined) reader.diagnostics.push(matched.reason);
      else reportUnknown(reader, words, file, matched.failedAt, "effects");
      return undefined;
  }
}

function readPromiseCondition(
  reader: Reader,
  piece: Piece,
  words: readonly Word[],
  commitment: number,
  at: number,
): number | undefined {
  const part = partOf(piece, (words[at] as Word).start, piece.span.end);
  const condition = readCondition(reader, part);
  if (condition === undefined) return undefined;
  const forbidden = forbiddenIn(reader, condition);
  if (forbidden !== undefined) {
    reader.diagnostics.push(promiseConditionForbidden(part.span, { kind: forbidden }));
    return undefined;
  }
  const known = reader.promiseConditions[commitment] as { condition: Condition; words: string }[];
  const key = keyOf(reader, condition);
  const place = known.findIndex((each) => keyOf(reader, each.condition) === key);
  if (place >= 0) return place + 1;
  known.push({ condition, words: part.text });
  return known.length;
}

/** What a promise can't wait for: it would come due without anybody doing anything. */
export function forbiddenIn(reader: Reader, condition: Condition): string | undefined {
  switch (condition.kind) {
    case "and":
    case "or":
      for (const part of condition.parts) {
        const forbidden = forbiddenIn(reader, part);
        if (forbidden !== undefined) return forbidden;
      }
      return undefined;
    case "not":
      return forbiddenIn(reader, condition.part);
    case "ink": {
      const expression = reader.expressions[condition.expression];
      return expression && forbiddenInInk(reader, expression);
    }
    case "feels":
      return "what is felt";
    case "shows":
      return "what shows";
    case "sees":
      return "what is seen";
    case "bond":
      return "how people like each other";
    default:
      return undefined;
  }
}

/** Variables may be asked, and what is worked out of them; not visits, turns, dice. */
function forbiddenInInk(reader: Reader, node: Expression): string | undefined {
  switch (node.kind) {
    case "call":
      return "what a function answers";
    case "target":
      return "a place";
    case "read": {
      const { globals, constants, lists, items } = reader.names;
      const [first] = node.path.names;
      const name = first?.text ?? "";
      const isKnown =
        globals.has(name) || constants.has(name) || lists.has(name) || items.has(name);
      return isKnown ? undefined : "how often a place was seen, nor for a variable of one knot";
    }
    case "unary":
      return forbiddenInInk(reader, node.operand);
    case "binary":
      return forbiddenInInk(reader, node.left) ?? forbiddenInInk(reader, node.right);
    default:
      return undefined;
  }
}

/** A condition as text, the same for equal ones. */
function keyOf(reader: Reader, condition: Condition): string {
  return JSON.stringify(condition, (key, value: unknown) => {
    if (key !== "expression" || typeof value !== "number") return value;
    const span = reader.expressions[value]?.span;
    const source = span && reader.sources[span.file];
    return source === undefined ? value : source.read.slice(span?.start, span?.end);
  });
}
