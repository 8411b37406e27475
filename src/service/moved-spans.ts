/**
 * What is known of a story's people, with every place in it moved as an edit moves places.
 *
 * Owns finding the places: whatever has a file, a start and an end is one. Where an edit is within
 * a place, what was read there may be another thing now, and there is no answer; but what hangs
 * on a condition (`governs`) only reaches so far.
 */
import type { Span } from "../base/span.ts";
import type { Symbols } from "../drama/symbols.ts";

/** An edit, as far as places go. */
export interface Moves {
  /** Where a place is after it; `undefined` where the edit took it. */
  readonly move: (place: number) => number | undefined;
  /** Whether it is within a stretch. */
  readonly isIn: (start: number, end: number) => boolean;
}

/** Marks that some place could not be moved. */
const LOST: unique symbol = Symbol("lost");

/** The symbols with the places of one file moved; `undefined` where one can't be. */
export function withMovedSpans(symbols: Symbols, file: number, moves: Moves): Symbols | undefined {
  const moved = movedIn(symbols, file, moves, "");
  return moved === LOST ? undefined : (moved as Symbols);
}

function movedIn(value: unknown, file: number, moves: Moves, key: string): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (isSpan(value)) return value.file === file ? movedSpan(value, moves, key) : value;
  if (Array.isArray(value)) {
    let changed: unknown[] | undefined;
    for (const [at, each] of value.entries()) {
      const moved = movedIn(each, file, moves, key);
      if (moved === LOST) return LOST;
      if (moved !== each) (changed ??= value.slice())[at] = moved;
    }
    return changed ?? value;
  }
  let changed: Record<string, unknown> | undefined;
  for (const [name, each] of Object.entries(value)) {
    const moved = movedIn(each, file, moves, name);
    if (moved === LOST) return LOST;
    if (moved !== each) (changed ??= { ...value })[name] = moved;
  }
  return changed ?? value;
}

function isSpan(value: object): value is Span {
  return "file" in value && "start" in value && "end" in value;
}

function movedSpan(span: Span, { move, isIn }: Moves, key: string): unknown {
  const start = move(span.start);
  const end = move(span.end);
  if (start === undefined || end === undefined) return LOST;
  if (key !== "governs" && isIn(span.start, span.end)) return LOST;
  return start === span.start && end === span.end ? span : { ...span, start, end };
}
