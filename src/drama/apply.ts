/**
 * Effects, carried out on a world.
 *
 * `applyEffect` gives the world after an effect and what changed, or says why it can't be: then
 * nothing changes. `settle` looks which promise settles by itself. Nobody's world is changed.
 */
import { unreachable } from "../base/assert.ts";
import { type AskInk, holds } from "./ask.ts";
import { type Change, changesOf, changesOfSettling, changesOfTurn } from "./changes.ts";
import type { Condition } from "./conditions.ts";
import type { Effect, Settling } from "./effects.ts";
import { whenDead } from "./finality.ts";
import { moveGoal } from "./goal-moves.ts";
import { type Demand, needsOf, type Reason } from "./needs.ts";
import { CONDITIONAL, OWED } from "./promises.ts";
import type { MarkMeaning } from "./symbols.ts";
import { type Draft, draftOf, type Event, put, SAID, valueIn, type World } from "./world.ts";

/** What an effect came to. */
export type Outcome =
  | { readonly ok: true; readonly world: World; readonly events: readonly Event[] }
  | { readonly ok: false; readonly reason: Reason };

/** What a story's promises hang on, for those who want to know when they settle. */
export interface Terms {
  /** By commitment: the conditions that it is ever promised on; `CONDITIONAL + n` is [n]. */
  readonly conditions: readonly (readonly Condition[])[];
  /** By commitment: the condition of its deadline, where it has one that is no place. */
  readonly moments: readonly (Condition | undefined)[];
  /** Answers for the plain ink in them. */
  readonly ink: AskInk;
}

/** No promise has a condition or a deadline that could be asked about. */
export const NO_TERMS: Terms = { conditions: [], moments: [], ink: () => false };

/** Carries an effect out. Promises that settle in its wake are `settle`'s. */
export function applyEffect(world: World, effect: Effect, terms: Terms = NO_TERMS): Outcome {
  for (const { demand, reason } of needsOf(world.cast, effect)) {
    if (!isMet(world, demand, terms)) return { ok: false, reason };
  }
  return { ok: true, ...carryOut(world, changesOf(world.cast, effect), terms) };
}

/** A world after something that can't be refused, and what changed. */
export interface Applied {
  readonly world: World;
  readonly events: readonly Event[];
}

/**
 * What passing a mark does to a world, so that a world can follow a story being played. Marks of
 * faults, of picks and of demands that were not met change nothing.
 */
export function applyMark(world: World, mark: MarkMeaning): Applied {
  switch (mark.kind) {
    case "effect": {
      if (mark.isFault) return { world, events: [] };
      // That it took place was found out by the story itself.
      return carryOut(world, changesOf(world.cast, mark.effect), NO_TERMS);
    }
    case "settling":
      return applySettling(world, mark.settling);
    case "deadline":
      return applyDeadline(world, mark.commitment);
    case "turn":
      return applyTurn(world);
    case "unmet":
    case "pick":
      return { world, events: [] };
    default:
      return unreachable(mark);
  }
}

/** Settles one promise, as a mark says that it did. */
export function applySettling(world: World, settling: Settling): Applied {
  return carryOut(world, changesOfSettling(world.cast, settling), NO_TERMS);
}

/** Ends passing feelings, as they do once a choice's own words are over. */
export function applyTurn(world: World): Applied {
  return carryOut(world, changesOfTurn(world.cast), NO_TERMS);
}

/** Notes that the place by which a promise is to be kept was entered. */
export function applyDeadline(world: World, commitment: number): Applied {
  const change: Change = {
    kind: "set",
    what: { kind: "past", commitment },
    to: 1,
    because: SAID,
  };
  return carryOut(world, [change], NO_TERMS);
}

/**
 * The next promise to settle by itself, if any does: the first declared. Of what could happen to
 * it at the same moment, its deadline comes first, then that its condition is dead, then that it
 * came true. Whoever asks applies it and asks again, until there is none.
 */
export function nextSettling(world: World, terms: Terms): Settling | undefined {
  const { cast } = world;
  for (let commitment = 0; commitment < cast.commitments.length; commitment++) {
    const state = valueIn(world, { kind: "promise", commitment });
    const isConditional = state >= CONDITIONAL;
    if (!isConditional && state !== OWED) continue;
    const moment = terms.moments[commitment];
    const isLate =
      valueIn(world, { kind: "past", commitment }) === 1 ||
      (moment !== undefined && holds(world, moment, terms.ink));
    if (isLate) return { kind: isConditional ? "lapsed" : "broken", commitment };
    if (!isConditional) continue;
    const condition = terms.conditions[commitment]?.[state - CONDITIONAL];
    if (condition === undefined) continue;
    if (isMet(world, whenDead(cast, condition), terms)) return { kind: "lapsed", commitment };
    if (holds(world, condition, terms.ink)) return { kind: "due", commitment };
  }
  return undefined;
}

function carryOut(world: World, changes: readonly Change[], terms: Terms): Applied {
  const draft = draftOf(world);
  for (const change of changes) carryOutOne(draft, change, terms);
  return { world: { cast: draft.cast, values: draft.values }, events: draft.events };
}

function carryOutOne(draft: Draft, change: Change, terms: Terms): void {
  switch (change.kind) {
    case "set":
      if (change.when !== undefined && !isMet(draft, change.when, terms)) return;
      put(draft, change.what, change.to, change.because);
      return;
    case "step": {
      const next = valueIn(draft, change.what) + change.by;
      put(draft, change.what, Math.max(change.least, Math.min(change.most, next)), SAID);
      return;
    }
    case "reach": {
      const now = valueIn(draft, change.what);
      const to = change.to > 0 ? Math.max(now, change.to) : Math.min(now, change.to);
      put(draft, change.what, to, SAID);
      return;
    }
    case "move":
      if (change.when !== undefined && !isMet(draft, change.when, terms)) return;
      moveGoal(draft, change);
      return;
    default:
      unreachable(change);
  }
}

/** Whether what is demanded is so. */
export function isMet(world: World, demand: Demand, terms: Terms): boolean {
  switch (demand.kind) {
    case "is": {
      const now = valueIn(world, demand.what);
      if (demand.among.includes(now)) return true;
      const last = demand.among[demand.among.length - 1];
      return demand.orMore === true && last !== undefined && now > last;
    }
    case "none":
      return !demand.among.includes(valueIn(world, demand.what));
    case "all":
      return demand.of.every((part) => isMet(world, part, terms));
    case "any":
      return demand.of.some((part) => isMet(world, part, terms));
    case "inTime": {
      const { commitment } = demand;
      const moment = terms.moments[commitment];
      if (moment !== undefined && holds(world, moment, terms.ink)) return false;
      return valueIn(world, { kind: "past", commitment }) === 0;
    }
    case "impossible":
      return false;
    default:
      return unreachable(demand);
  }
}
