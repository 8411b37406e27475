/**
 * The name that a misspelt one was probably meant to be.
 *
 * Owns the distance (edits of one letter, two neighbours swapped counting once) and the limit:
 * a name is suggested only within a third of its length in edits. Bounded: a story full of
 * unknown names gets suggestions for the first ones only.
 */
import type { Span } from "../base/span.ts";

/** A name that could have been meant, and where it is declared. */
export interface Candidate {
  readonly name: string;
  readonly span: Span | undefined;
}

/** How many suggestions one analysis looks for before it stops looking. */
export const SUGGESTION_BUDGET = 60;

/** The nearest of `candidates` to `name`, if one is near enough. Of equals the first. */
export function nearestName(name: string, candidates: Iterable<Candidate>): Candidate | undefined {
  const limit = Math.floor(name.length / 3);
  let best: Candidate | undefined;
  let bestDistance = limit + 1;
  // Case apart, a name is the same word: say so even where that is more than a third.
  const folded = name.toLowerCase();
  for (const candidate of candidates) {
    const other = candidate.name;
    if (other === name) continue;
    if (other.toLowerCase() === folded) return candidate;
    if (Math.abs(other.length - name.length) >= bestDistance) continue;
    const distance = editDistance(name, other, bestDistance - 1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Edits between two words, or `limit + 1` where there are more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  const over = limit + 1;
  if (limit < 0 || Math.abs(a.length - b.length) > limit) return over;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return over;
    before = above;
    above = row;
  }
  return Math.min(above[b.length] as number, over);
}
