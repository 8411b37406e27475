/**
 * What entries of all blocks have in common: people named in a note, labels, suggestions.
 *
 * Promises that an entry that isn't understood is shown as it could have been written, in its
 * own words and with names of the story's.
 */
import { editDistance } from "../analyse/nearest.ts";
import { unclearEntry, unknownPerson } from "../base/messages/people.ts";
import type { BlockEntry, BlockWord } from "../syntax/ast.ts";
import type { Declaring } from "./declare.ts";
import type { Lexicon } from "./lexicon.ts";
import { cutPiece, isOptional, type Piece, partOf, wordsOf } from "./words.ts";

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

/** What an entry names, before a colon or in parentheses, and the rest of it. */
export function readName(piece: Piece): readonly [name: Piece, rest: Piece] | undefined {
  const { label, rest } = readLabel(piece);
  return label === undefined ? cutPiece(piece, ":") : [label, rest];
}

/**
 * Reports an entry that isn't understood; `form` is one that would be. What it was to name is
 * noted: a sentence that says the name is not wrong for that.
 */
export function reportEntry(
  declaring: Declaring,
  entry: BlockEntry,
  block: BlockWord,
  form: string,
): void {
  declaring.diagnostics.push(unclearEntry(entry.span, { block, entry: entry.text, form }));
  const { label, rest } = readLabel(entry);
  const people = new Set(declaring.people.names.flatMap(({ name }) => name.split(" ")));
  for (const piece of [label?.text, leadOf(rest.text)]) {
    if (piece === undefined) continue;
    const keys = wordsOf({ text: piece, span: entry.span })
      .map(({ key }) => key)
      .filter((key) => !isOptional(key) && !people.has(key));
    if (keys.length > 0) declaring.unread.push(keys);
  }
}

/** What an entry begins with, before any mark: what it names, most likely. */
export function leadOf(text: string): string {
  return (/^[^:;,(]*/.exec(text)?.[0] ?? "").trim();
}

/** Whom an entry names, in its order, and after them the rest of the cast. */
export function peopleFor({ people }: Declaring, text: string): readonly string[] {
  const { cast, names } = people;
  const found = names
    .map(({ name, person }) => ({ at: text.indexOf(name), person }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ person }) => person);
  const all = new Set([...found, ...cast.people.keys()]);
  return [...all].map((person) => cast.people[person]?.name ?? "");
}
