/**
 * Where a feeling is kept, and what a face lets be seen of it.
 *
 * Owns the way from a feeling as a sentence names it to what is remembered of it, and the rules
 * of masks: shown is not felt. All of this is asked, nothing is kept.
 */
import type { Cast } from "./cast.ts";
import {
  FEELING_KINDS,
  type Feeling,
  type FeelingKind,
  PASSING_FEELINGS,
  type PassingFeeling,
  type PERSONAL_FEELINGS,
} from "./feelings.ts";
import type { Meaning } from "./symbols.ts";
import { FIRST_HIDDEN, MASK_HIDES_ALL, MASKS_PLAYED, passingLevel } from "./values.ts";
import { isHere, valueIn, type World } from "./world.ts";

/** Whether this is a passing feeling. */
export function isPassing(kind: FeelingKind): kind is PassingFeeling {
  return (PASSING_FEELINGS as readonly string[]).includes(kind);
}

/** A feeling named by its kind alone: for whatever goal, toward whomever. */
export function feelingOf(kind: FeelingKind): Feeling {
  switch (kind) {
    case "hope":
    case "fear":
      return { kind, goal: -1 };
    case "anger":
    case "gratitude":
    case "pride":
    case "shame":
    case "tenderness":
      return { kind, toward: -1 };
    default:
      return { kind };
  }
}

/**
 * All that is remembered of a feeling that is not a passing one: its level is the greatest of
 * these, a mood's counted from 0 toward its own end.
 */
export function placesOf(cast: Cast, who: number, feeling: Feeling): readonly Meaning[] {
  switch (feeling.kind) {
    case "hope":
    case "fear": {
      if (feeling.goal >= 0) return [{ kind: "mood", goal: feeling.goal }];
      const own: Meaning[] = [];
      for (let goal = 0; goal < cast.goals.length; goal++) {
        if (cast.goals[goal]?.owner === who) own.push({ kind: "mood", goal });
      }
      return own;
    }
    case "pride":
    case "shame":
      return [{ kind: "feeling", who, feeling: feeling.kind, toward: who }];
    case "anger":
    case "gratitude":
    case "tenderness": {
      const toward = feeling.toward >= 0 ? [feeling.toward] : others(cast, who);
      return toward.map((other) => personalPlace(who, feeling.kind, other));
    }
    case "joy":
    case "distress":
      return [plainPlace(who, feeling.kind)];
    default:
      return [];
  }
}

/**
 * The one place that `A feels K` writes to; undefined where the sentence leaves open which of
 * several it is, or where there is none. A mood without its goal is the first goal's.
 */
export function placeToSet(cast: Cast, who: number, feeling: Feeling): Meaning | undefined {
  const places = placesOf(cast, who, feeling);
  if (feeling.kind === "hope" || feeling.kind === "fear") return places[0];
  return places.length === 1 ? places[0] : undefined;
}

/** Where joy or distress is kept. */
export function plainPlace(who: number, feeling: "joy" | "distress"): Meaning {
  return { kind: "feeling", who, feeling, toward: -1 };
}

/** Where a feeling toward somebody is kept; pride and shame are toward oneself. */
export function personalPlace(
  who: number,
  feeling: (typeof PERSONAL_FEELINGS)[number],
  toward: number,
): Meaning {
  return { kind: "feeling", who, feeling, toward };
}

/** Everybody else, by number. */
export function others(cast: Cast, who: number): readonly number[] {
  const rest: number[] = [];
  for (let person = 0; person < cast.people.length; person++) {
    if (person !== who) rest.push(person);
  }
  return rest;
}

/** How strongly this is felt now: 0 to 3. */
export function feltLevel(world: World, who: number, feeling: Feeling): number {
  if (isPassing(feeling.kind)) {
    return passingLevel(feeling.kind, valueIn(world, { kind: "passing", who }));
  }
  const side = feeling.kind === "fear" ? -1 : 1;
  let level = 0;
  for (const place of placesOf(world.cast, who, feeling)) {
    level = Math.max(level, side * valueIn(world, place));
  }
  return level;
}

/** How much of a feeling comes through whatever face is made: 0 to 3. */
export function leakOf(world: World, who: number, feeling: Feeling): number {
  const guard = world.cast.people[who]?.guard ?? 0;
  const mask = valueIn(world, { kind: "mask", who });
  const hiding = mask === MASK_HIDES_ALL ? 1 : 0;
  return Math.max(0, feltLevel(world, who, feeling) - guard - hiding);
}

/** Whether a person's face shows this, felt or not. */
export function shows(world: World, who: number, feeling: Feeling | { kind: "calm" }): boolean {
  const mask = valueIn(world, { kind: "mask", who });
  for (const [played, number] of Object.entries(MASKS_PLAYED)) {
    if (mask === number) return feeling.kind === played;
  }
  if (feeling.kind === "calm") return false;
  const isHidden = mask === MASK_HIDES_ALL || mask === hiddenNumber(feeling.kind);
  return (isHidden ? leakOf(world, who, feeling) : feltLevel(world, who, feeling)) >= 1;
}

/** Whether one person sees what another feels. Nobody sees what isn't felt. */
export function sees(world: World, who: number, of: number, kind: FeelingKind): boolean {
  const feeling = feelingOf(kind);
  if (!isHere(world, who) || feltLevel(world, of, feeling) < 1) return false;
  if (shows(world, of, feeling)) return true;
  const bond = valueIn(world, { kind: "bond", who, to: of });
  return leakOf(world, of, feeling) + Math.max(0, bond) >= 3;
}

/**
 * What one person takes another to feel: whatever they see that is felt, and where they see
 * nothing of it, what the face shows. Nothing where the one who looks is away.
 */
export function seenToFeel(
  world: World,
  who: number,
  of: number,
): readonly (FeelingKind | "calm")[] {
  if (!isHere(world, who)) return [];
  const seen = FEELING_KINDS.filter((kind) => sees(world, who, of, kind));
  if (seen.length > 0) return seen;
  if (shows(world, of, { kind: "calm" })) return ["calm"];
  return FEELING_KINDS.filter((kind) => shows(world, of, feelingOf(kind)));
}

/** The number of the mask that hides this kind. */
export function hiddenNumber(kind: FeelingKind): number {
  return FIRST_HIDDEN + FEELING_KINDS.indexOf(kind);
}
