/**
 * Which numbers a story can tell apart.
 *
 * A count that is only ever asked whether it is above 2 is as good as 3 whatever it is; one of
 * which only the remainder by 4 is taken goes round. Both are exact: no future can tell the
 * difference, because nothing in the story looks any closer (`accesses.ts`).
 */

/** How closely a number is looked at, over the whole story. */
export interface Look {
  /** Everything about it matters. */
  isWhole: boolean;
  /** The constants it is compared with. */
  against: ReadonlySet<number>;
  /** The numbers that its remainder is taken by. */
  by: ReadonlySet<number>;
  /** What is added to it. */
  added: ReadonlySet<number>;
  /** Whether it is set to what is no constant, or goes so far that it may wrap around. */
  isSetFreely: boolean;
  /** Whether what is less than a number it is held against is given on as it is (`MIN`). */
  isGivenBelow: boolean;
}

/**
 * Numbers wrap around beyond 2,147,483,647. What is never set to more than the one and never has
 * more than the other added does so only after a hundred thousand times: in no play.
 */
export const FARTHEST_SET = 1_000_000_000;
export const MOST_ADDED = 10_000;

/** Numbers from `from` on are taken for the one of `from` … `from + every − 1` they agree with. */
export interface Cycle {
  readonly from: number;
  readonly every: number;
}

/** Numbers below `least` are taken for it, those above `most` likewise. */
export interface Clamp {
  readonly least: number;
  readonly most: number;
}

/** Longest round that is kept by itself; beyond it the count is taken as it is. */
const LONGEST_ROUND = 10_000;

/** How far a count that only grows is told apart; `undefined` where all of it is looked at. */
export function cycleOf(look: Look | undefined): Cycle | undefined {
  if (look === undefined) return { from: 0, every: 1 };
  if (look.isWhole) return undefined;
  let from = 0;
  for (const value of look.against) from = Math.max(from, value + 1);
  let every = 1;
  for (const by of look.by) every = leastCommonMultiple(every, by);
  return every > LONGEST_ROUND ? undefined : { from, every };
}

/** The number that stands for `count`. */
export function inCycle(count: number, cycle: Cycle): number {
  const over = count - cycle.from;
  return over < cycle.every ? count : cycle.from + (over % cycle.every);
}

/**
 * How far a variable is told apart that is only compared with constants, and only ever grows or
 * only ever shrinks but for being set to constants; `undefined` for any other.
 */
export function clampOf(look: Look | undefined): Clamp | undefined {
  if (look === undefined || look.isWhole || look.isSetFreely || look.by.size > 0) return undefined;
  let most = 0;
  let least = 0;
  for (const value of look.against) {
    most = Math.max(most, value + 1);
    least = Math.min(least, value - 1);
  }
  let grows = true;
  let shrinks = true;
  for (const by of look.added) {
    if (by < 0) grows = false;
    if (by > 0) shrinks = false;
  }
  if (!grows && (!shrinks || look.isGivenBelow)) return undefined;
  return {
    least: shrinks && !grows ? least : Number.NEGATIVE_INFINITY,
    most: grows && !shrinks ? most : Number.POSITIVE_INFINITY,
  };
}

function leastCommonMultiple(a: number, b: number): number {
  return (a / greatestCommonDivisor(a, b)) * b;
}

export function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

export function newLook(): Look {
  return {
    isWhole: false,
    against: nothing,
    by: nothing,
    added: nothing,
    isSetFreely: false,
    isGivenBelow: false,
  };
}

/** Most looks are compared with nothing, or with one number: a set is made when there is one. */
const nothing: ReadonlySet<number> = new Set();

export function lookAgainst(look: Look, value: number): void {
  look.against = withOne(look.against, value);
}

export function withOne(set: ReadonlySet<number>, value: number): ReadonlySet<number> {
  if (set.has(value)) return set;
  const wider = set === nothing ? new Set<number>() : (set as Set<number>);
  return wider.add(value);
}
