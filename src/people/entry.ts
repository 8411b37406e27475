/**
 * What entries of all blocks have in common: people named in a note, labels, suggestions.
 */
import { editDistance } from "../analyse/nearest.ts";
import { unknownPerson } from "../base/messages/people.ts";
import type { Declaring } from "./declare.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Piece, partOf } from "./words.ts";

/** A person by their exact name. */
export function personNamed(names: Lexicon["names"], name: string): number | undefined {
  return names.find((each) => each.name === name)?.person;
}

/** A person by name; reported where there is none. */
export function requirePerson(declaring: Declaring, piece: Piece): number | undefined {
  const { names } = declaring.people;
  const who = personNamed(names, piece.text);
  if (who === undefined) {
    const nearest = nearestOf(
      piece.text,
      names.map(({ name }) => name),
    );
    declaring.diagnostics.push(unknownPerson(piece.span, { name: piece.text, nearest }));
  }
  return who;
}

/** The nearest of some words, if one is within a third of its length in edits. */
export function nearestOf(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance =
      candidate.toLowerCase() === word.toLowerCase()
        ? 0
        : editDistance(word, candidate, bestDistance - 1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

const LABEL = /^\(\s*([\p{L}\p{N}_]+)\s*\)\s*/u;

/** `(label) rest` taken apart. */
export function readLabel(piece: Piece): { label: Piece | undefined; rest: Piece } {
  const match = LABEL.exec(piece.text);
  if (match === null) return { label: undefined, rest: piece };
  const { start, end } = piece.span;
  const open = start + 1;
  const label = partOf(piece, open, start + match[0].trimEnd().length - 1);
  return { label, rest: partOf(piece, start + match[0].length, end) };
}
