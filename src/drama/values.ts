/**
 * What there is to remember of people, each thing a small whole number: the numbers that a
 * compiled story's variables hold, and drama's own world too.
 *
 * Owns how everything is numbered, what it is at the start, and how far it goes. A `Meaning` (see
 * symbols.ts) is the address; `keyOf` writes it as text, so that tables can go by it.
 */
import { unreachable } from "../base/assert.ts";
import { type Cast, HERE, LOST } from "./cast.ts";
import { FEELING_KINDS, type Mask, PASSING_FEELINGS, type PassingFeeling } from "./feelings.ts";
import { CONDITIONAL, LAPSED, UNSAID } from "./promises.ts";
import type { Meaning } from "./symbols.ts";

/** A meaning as text: equal meanings have equal keys. */
export function keyOf(meaning: Meaning): string {
  switch (meaning.kind) {
    case "fact":
      return `fact ${meaning.fact}`;
    case "belief":
      return `belief ${meaning.who} ${meaning.fact}`;
    case "thinksKnows":
      return `thinksKnows ${meaning.who} ${meaning.about} ${meaning.fact}`;
    case "lied":
      return `lied ${meaning.who} ${meaning.to} ${meaning.fact}`;
    case "holder":
    case "owner":
    case "worn":
    case "cameFrom":
      return `${meaning.kind} ${meaning.thing}`;
    case "promise":
    case "accepted":
    case "past":
      return `${meaning.kind} ${meaning.commitment}`;
    case "outlook":
    case "mood":
      return `${meaning.kind} ${meaning.goal}`;
    case "feeling":
      return `${meaning.feeling} ${meaning.who} ${meaning.toward}`;
    case "presence":
    case "passing":
    case "mask":
      return `${meaning.kind} ${meaning.who}`;
    case "bond":
      return `bond ${meaning.who} ${meaning.to}`;
    case "internal":
      return `internal ${meaning.words}`;
    default:
      return unreachable(meaning);
  }
}

/** What it is when the story starts. */
export function startOf(cast: Cast, meaning: Meaning): number {
  switch (meaning.kind) {
    case "fact":
      return cast.facts[meaning.fact]?.start ?? 0;
    case "belief": {
      const fact = cast.facts[meaning.fact];
      if (fact === undefined) return 0;
      return fact.isCommon || fact.knownBy.includes(meaning.who) ? fact.start + 1 : 0;
    }
    case "thinksKnows":
      return cast.facts[meaning.fact]?.isCommon ? 1 : 0;
    case "presence":
      return cast.people[meaning.who]?.isAway ? 0 : 1;
    case "holder":
      return holderNumber(cast.things[meaning.thing]?.holder ?? LOST);
    case "owner":
      return (cast.things[meaning.thing]?.owner ?? -1) + 1;
    case "outlook":
      return cast.goals[meaning.goal]?.start ?? 0;
    case "bond":
      return cast.people[meaning.who]?.bonds[meaning.to] ?? 0;
    case "promise":
      return UNSAID;
    case "lied":
    case "worn":
    case "cameFrom":
    case "accepted":
    case "past":
    case "mood":
    case "feeling":
    case "passing":
    case "mask":
    case "internal":
      return 0;
    default:
      return unreachable(meaning);
  }
}

/** The least and the greatest that it can be. `conditions`: on how many a promise is ever made. */
export function rangeOf(
  cast: Cast,
  meaning: Meaning,
  conditions: number,
): readonly [from: number, to: number] {
  if (isYesNo(cast, meaning)) return [0, 1];
  switch (meaning.kind) {
    case "fact":
      return [0, (cast.facts[meaning.fact]?.values.length ?? 1) - 1];
    case "belief":
      return [0, cast.facts[meaning.fact]?.values.length ?? 0];
    case "holder":
      return [0, cast.people.length + 1];
    case "owner":
    case "cameFrom":
      return [0, cast.people.length];
    case "worn":
      return [0, Math.max(1, cast.things[meaning.thing]?.places.length ?? 0)];
    case "promise":
      return [0, conditions === 0 ? LAPSED : CONDITIONAL + conditions - 1];
    case "outlook":
      return [0, 4];
    case "mood":
    case "bond":
      return [-3, 3];
    case "feeling":
      return [0, 3];
    case "passing":
      return [0, PASSING_FEELINGS.length * 3];
    case "mask":
      return [0, FIRST_HIDDEN + FEELING_KINDS.length - 1];
    default:
      return [0, 1];
  }
}

/** Whether it is only ever yes or no: a variable of it holds `true` or `false`. */
export function isYesNo(cast: Cast, meaning: Meaning): boolean {
  switch (meaning.kind) {
    case "fact": {
      const values = cast.facts[meaning.fact]?.values;
      return values?.length === 2 && values[0] === "no" && values[1] === "yes";
    }
    case "thinksKnows":
    case "lied":
    case "presence":
    case "accepted":
    case "past":
      return true;
    default:
      return false;
  }
}

// ─── Numbers that need working out ─────────────────────────────────────────────────────────

export const HOLDER_LOST = 0;
export const HOLDER_HERE = 1;
/** Plus the person who holds it. */
export const FIRST_HOLDER = 2;

/** `HERE`, `LOST` or a person, as the number of a thing's holder. */
export function holderNumber(holder: number): number {
  if (holder === LOST) return HOLDER_LOST;
  return holder === HERE ? HOLDER_HERE : FIRST_HOLDER + holder;
}

/** Worn there; where no place was named, at the first, or wherever such a thing is worn. */
export function wornNumber(place: number): number {
  return Math.max(0, place) + 1;
}

/** A passing feeling at a level from 1 to 3. */
export function passingNumber(kind: PassingFeeling, level: number): number {
  return PASSING_FEELINGS.indexOf(kind) * 3 + level;
}

/** At which level this passing feeling is felt, where that number is remembered. */
export function passingLevel(kind: PassingFeeling, number: number): number {
  const level = number - PASSING_FEELINGS.indexOf(kind) * 3;
  return level >= 1 && level <= 3 ? level : 0;
}

export const MASK_OPEN = 0;
export const MASK_HIDES_ALL = 1;
export const MASKS_PLAYED = { joy: 2, calm: 3, anger: 4 } as const;
/** Plus the place of the hidden kind in `FEELING_KINDS`. */
export const FIRST_HIDDEN = 5;

/** A mask's number. */
export function maskNumber(mask: Mask): number {
  switch (mask.kind) {
    case "open":
      return MASK_OPEN;
    case "hidesAll":
      return MASK_HIDES_ALL;
    case "plays":
      return MASKS_PLAYED[mask.feeling];
    case "hides":
      return FIRST_HIDDEN + FEELING_KINDS.indexOf(mask.feeling);
    default:
      return unreachable(mask);
  }
}
