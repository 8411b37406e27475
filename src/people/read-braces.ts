/**
 * What a sentence in braces is for: a condition, a viewpoint, a demand, a pull.
 *
 *     {as Derek: …}   {needs Derek knows papers}   * {because Meredith feels hope} …
 *
 * Owns which of them may stand where.
 */
import {
  misplacedPull,
  misplacedViewpoint,
  sentenceWithoutText,
  unknownViewpoint,
} from "../base/messages/people.ts";
import type { Pull } from "../drama/conditions.ts";
import type { Sentence } from "../syntax/ast.ts";
import { nearestOf } from "./entry.ts";
import { personAt, protectedWords } from "./lexicon.ts";
import { readCondition } from "./read-condition.ts";
import type { Reader } from "./reader.ts";
import type { Reading } from "./readings.ts";
import { type Piece, partOf, type Word, wordsOf } from "./words.ts";

/** Where a sentence stands: before a colon, among a choice's conditions, or alone in braces. */
export type Place = "condition" | "choice" | "alone";

/** Reads a sentence in braces; what is wrong with it is reported. */
export function readBraces(reader: Reader, node: Sentence, place: Place): Reading | undefined {
  const piece: Piece = { text: node.text, span: node.span };
  const words = wordsOf(piece);
  const first = words[0];
  const rest = partOf(piece, first?.end ?? piece.span.end, piece.span.end);
  switch (first?.key) {
    case "as":
      return readViewpoint(reader, node, words, place);
    case "needs":
    case "presumes": {
      if (place === "condition") {
        reader.diagnostics.push(misplacedPull(node.span, { word: first.key, where: "alone" }));
        return undefined;
      }
      const condition = readCondition(reader, rest);
      return condition && { kind: first.key, condition };
    }
    case "because":
    case "despite": {
      if (place !== "choice") {
        const where = "before the words of somebody's choice";
        reader.diagnostics.push(misplacedPull(node.span, { word: first.key, where }));
        return undefined;
      }
      return readPulls(reader, rest, first.key === "despite");
    }
    default: {
      const condition = readCondition(reader, piece);
      if (condition === undefined) return undefined;
      if (place === "alone") {
        reader.diagnostics.push(sentenceWithoutText(node.span, { sentence: node.text }));
        return undefined;
      }
      return { kind: "condition", condition };
    }
  }
}

function readViewpoint(
  reader: Reader,
  node: Sentence,
  words: readonly Word[],
  place: Place,
): Reading | undefined {
  if (place === "alone") {
    reader.diagnostics.push(misplacedViewpoint(node.span, { sentence: node.text }));
    return undefined;
  }
  const { names } = reader.lexicon;
  const person = personAt(reader.lexicon, words, 1);
  if (person !== undefined && !person.isPronoun && person.end === words.length) {
    return { kind: "as", who: person.who };
  }
  const written = node.text.slice(2).trim();
  const nearest = nearestOf(
    written,
    names.map(({ name }) => name),
  );
  reader.diagnostics.push(unknownViewpoint(node.span, { written, nearest }));
  return undefined;
}

/** `X, Y`: a reason each; commas in clauses part nothing. */
function readPulls(reader: Reader, piece: Piece, isDespite: boolean): Reading | undefined {
  const words = wordsOf(piece);
  const isProtected = protectedWords(reader.lexicon, words);
  const parts: Piece[] = [];
  let start = piece.span.start;
  let depth = 0;
  words.forEach(({ key, start: at, end }, i) => {
    if (key === "(") depth++;
    else if (key === ")") depth--;
    else if ((key === "," || key === ";") && depth === 0 && isProtected[i] !== true) {
      parts.push(partOf(piece, start, at));
      start = end;
    }
  });
  parts.push(partOf(piece, start, piece.span.end));
  const pulls: Pull[] = [];
  let isWhole = true;
  for (const part of parts) {
    const reason = readCondition(reader, part);
    if (reason === undefined) isWhole = false;
    else pulls.push({ isDespite, reason, words: part.text });
  }
  return isWhole ? { kind: "pulls", pulls } : undefined;
}
