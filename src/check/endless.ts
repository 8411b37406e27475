/**
 * Variables that are counted up and down without an end.
 *
 * A story that adds to a number each time round, and may take from it again, has no last moment:
 * two that differ in nothing but that number are two moments. Nothing is proved by looking on
 * through millions of them. Owns which variables those are, and how far they are followed: past all
 * that is asked of them by two hundred rounds, and by fewer the more moments there are. Decides
 * nothing early: a story that has an end has had time to come to it.
 */
import type { DeclaredType } from "../drama/types.ts";
import type { Accesses } from "./accesses.ts";
import { greatestCommonDivisor, type Look } from "./counting.ts";
import type { Moments } from "./moments.ts";
import type { Place } from "./places.ts";

/** From how many moments on it is asked; most stories have fewer in all. */
export const ENDLESS_FROM = 250_000;
/** A variable with fewer values by then is not what there are so many moments of. */
const MANY_VALUES = 64;
/** So many times may be added to a variable that has passed all that is asked of it. */
const MOST_ROUNDS = 200;

/** How far such variables are followed, by first cell, once there are so many moments. */
export function bandsOfEndless(
  accesses: Accesses,
  moments: Moments,
  places: readonly Place[],
  count: number,
): Map<number, DeclaredType> {
  const endless = new Map<number, Look>();
  for (const place of places) {
    for (const { kind, at, values } of moments.costsIn(place)) {
      const look = accesses.looks.get(at);
      if (kind !== "cell" || values < MANY_VALUES || look === undefined) continue;
      if (!look.isSetFreely && look.added.size > 0) endless.set(at, look);
    }
  }
  // Of several that go on side by side each has so many values that there are no more of all
  // together than there are moments already.
  const each = (count / places.length) ** (1 / endless.size);
  const rounds = Math.min(MOST_ROUNDS, Math.ceil(each / 2));
  const bands = new Map<number, DeclaredType>();
  for (const [cell, { added, against }] of endless) {
    const steps = [...added].map(Math.abs).filter((by) => by > 0);
    const reach = Math.max(rounds * steps.reduce(greatestCommonDivisor, 0), 2 * Math.max(...steps));
    const from = Math.min(0, ...against) - reach;
    bands.set(cell, { kind: "range", from, to: Math.max(0, ...against) + reach });
  }
  return bands;
}
