/**
 * What people feel when a goal moves, and what of it is remembered.
 *
 * Owns the way from the appraisal's answer (appraisal.ts) to a story's numbers: hope and fear of
 * a goal are one mood; settling reads it and ends it; an anger that came of a loss is distress
 * and anger; a passing feeling is felt by whoever felt none before it in the row. The compiled
 * story does the same in ink (people/lower-goals.ts).
 */
import { appraise, type Felt, isSettled, strengthOf } from "./appraisal.ts";
import { GONE, LIKELY, UNLIKELY } from "./cast.ts";
import type { Change } from "./changes.ts";
import { isPassing, others, personalPlace, plainPlace } from "./hearts.ts";
import type { Meaning } from "./symbols.ts";
import { passingNumber } from "./values.ts";
import { type Because, type Draft, isHere, put, SAID, valueIn } from "./world.ts";

/** Moves a goal and lets everybody feel about it whom it concerns. */
export function moveGoal(draft: Draft, change: Extract<Change, { readonly kind: "move" }>): void {
  const { goal, by } = change;
  const declared = draft.cast.goals[goal];
  if (declared === undefined) return;
  const { owner, weight } = declared;
  const outlook: Meaning = { kind: "outlook", goal };
  const from = valueIn(draft, outlook);
  const to = outlookAfter(from, change.to);
  if (from === to) return;
  put(draft, outlook, to, SAID);
  const strength = strengthOf(weight, to - from);
  const praise = weight * (to - from) > 0 ? strength : -strength;
  const isOver = isSettled(to);
  const mood: Meaning = { kind: "mood", goal };
  const because: Because = { kind: "moved", goal, by, strength };
  const event = { weight, from, to, praise, appeal: 0 };

  const felt = appraise({
    ...event,
    isOwn: true,
    liking: 0,
    mood: valueIn(draft, mood),
    by: by < 0 ? "nobody" : by === owner ? "oneself" : "another",
  });
  for (const one of felt) remember(draft, owner, one, { mood, isOver, by, because });
  if (isOver) {
    put(draft, mood, 0, because);
    keepPassing(draft, owner, felt, because);
  }

  for (const who of others(draft.cast, owner)) {
    const liking = valueIn(draft, { kind: "bond", who, to: owner });
    if (liking === 0 || !isHere(draft, who)) continue;
    const theirs = appraise({
      ...event,
      isOwn: false,
      liking,
      mood: 0,
      by: by < 0 ? "nobody" : by === who ? "oneself" : "another",
    });
    for (const one of theirs) remember(draft, who, one, { mood, isOver, by, because });
    if (isOver) keepPassing(draft, who, theirs, because);
  }
}

// A promise's step stops short of settling the goal.
function outlookAfter(from: number, to: number | "up" | "down"): number {
  if (to === "up") return Math.min(LIKELY, from + 1);
  if (to === "down") return from === GONE ? GONE : Math.max(UNLIKELY, from - 1);
  return to;
}

interface Setting {
  readonly mood: Meaning;
  readonly isOver: boolean;
  readonly by: number;
  readonly because: Because;
}

function remember(draft: Draft, who: number, felt: Felt, setting: Setting): void {
  const { strength } = felt;
  const { isOver, by, because } = setting;
  const add = (what: Meaning, by: number): void => {
    const sum = valueIn(draft, what) + by;
    put(draft, what, Math.max(-3, Math.min(3, sum)), because);
  };
  switch (felt.kind) {
    case "hope":
      add(setting.mood, strength);
      return;
    case "fear":
      add(setting.mood, -strength);
      return;
    case "joy":
    case "distress":
      add(plainPlace(who, felt.kind), strength);
      return;
    case "gratitude":
    case "anger":
      if (isOver) add(plainPlace(who, felt.kind === "anger" ? "distress" : "joy"), strength);
      add(personalPlace(who, felt.kind, by), strength);
      return;
    case "pride":
    case "shame":
      add(personalPlace(who, felt.kind, who), strength);
      return;
    case "gratification":
      add(plainPlace(who, "joy"), strength);
      add(personalPlace(who, "pride", who), strength);
      return;
    case "remorse":
      add(plainPlace(who, "distress"), strength);
      add(personalPlace(who, "shame", who), strength);
      return;
    default:
      // The rest only pass.
      return;
  }
}

// One a person: the first that the row names.
function keepPassing(draft: Draft, who: number, felt: readonly Felt[], because: Because): void {
  for (const { kind, strength } of felt) {
    if (kind === "love" || kind === "hate" || !isPassing(kind)) continue;
    put(draft, { kind: "passing", who }, passingNumber(kind, strength), because);
    return;
  }
}
