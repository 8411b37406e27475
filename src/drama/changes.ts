/**
 * What an effect changes, as data: a list of small steps, one after the other.
 *
 * Owns what each effect *does*. Worlds carry the steps out (apply.ts), and people/ lowers them to
 * ink, so that they are written down once; only the appraisal of a goal's move is each one's
 * own. A step's `when` is asked at its turn, after the steps before it.
 */
import { unreachable } from "../base/assert.ts";
import type { Cast, Outlook } from "./cast.ts";
import type { Effect, Proposition, Settling } from "./effects.ts";
import { isPassing, personalPlace, placeToSet, plainPlace } from "./hearts.ts";
import { type Demand, present, unsettled } from "./needs.ts";
import { BROKEN, CONDITIONAL, LAPSED, nextPromiseState, OWED, WITHDRAWN } from "./promises.ts";
import type { Meaning } from "./symbols.ts";
import {
  FIRST_HOLDER,
  HOLDER_HERE,
  HOLDER_LOST,
  maskNumber,
  passingNumber,
  wornNumber,
} from "./values.ts";
import { type Because, SAID } from "./world.ts";

export type Change =
  /** Becomes that number. */
  | {
      readonly kind: "set";
      readonly what: Meaning;
      readonly to: number;
      readonly when?: Demand;
      readonly because: Because;
    }
  /** Moves by that much, not beyond the ends. */
  | {
      readonly kind: "step";
      readonly what: Meaning;
      readonly by: 1 | -1;
      readonly least: number;
      readonly most: number;
    }
  /** Becomes that number where it is not beyond it already: up for a positive one, else down. */
  | { readonly kind: "reach"; readonly what: Meaning; readonly to: number }
  /** A goal moves, and people feel about it: to an outlook, or a step short of settling. */
  | {
      readonly kind: "move";
      readonly goal: number;
      readonly to: Outlook | "up" | "down";
      /** Who did it on purpose; −1: nobody's doing. */
      readonly by: number;
      readonly when?: Demand;
    };

/** What an effect changes, its needs being met. */
export function changesOf(cast: Cast, effect: Effect): readonly Change[] {
  switch (effect.kind) {
    case "now":
      return happening(cast, effect.what);
    case "tells": {
      const { who, to, what } = effect;
      return [
        ...believing(cast, to, what, { kind: "told", by: who }),
        mutual(who, to, what.fact, 1),
        mutual(to, who, what.fact, 1),
      ];
    }
    case "lies": {
      const { who, to, what } = effect;
      return [
        {
          kind: "set",
          what: { kind: "belief", who: to, fact: what.fact },
          to: what.value + 1,
          because: { kind: "liedTo", by: who },
        },
        mutual(who, to, what.fact, 0),
        { kind: "set", what: { kind: "lied", who, to, fact: what.fact }, to: 1, because: SAID },
      ];
    }
    case "learns":
      return believing(cast, effect.who, effect.what, { kind: "learnt" });
    case "overhears":
      return believing(cast, effect.who, effect.what, { kind: "overheard" });
    case "guesses":
      return believing(cast, effect.who, effect.what, { kind: "guessed" });
    case "arrives":
      return [set({ kind: "presence", who: effect.who }, 1)];
    case "leaves":
      return [set({ kind: "presence", who: effect.who }, 0)];
    case "gives":
    case "lends":
    case "returns":
    case "takes":
    case "drops":
    case "loses":
    case "finds":
    case "wears":
    case "takesOff":
      return handling(cast, effect);
    case "asksFor":
    case "accepts":
    case "releases":
    case "withholds":
    case "vows":
    case "keeps":
    case "breaks":
    case "withdraws":
    case "promises":
    case "lapses":
      return promising(cast, effect);
    case "becomes":
      return [{ kind: "move", goal: effect.goal, to: effect.outlook, by: -1 }];
    case "makes":
      return [{ kind: "move", goal: effect.goal, to: effect.outlook, by: effect.who }];
    case "feels":
      return feeling(cast, effect);
    case "forgives":
      return [set(personalPlace(effect.who, "anger", effect.to), 0)];
    case "warmsTo":
    case "coolsTo":
      return [
        {
          kind: "step",
          what: { kind: "bond", who: effect.who, to: effect.to },
          by: effect.kind === "warmsTo" ? 1 : -1,
          least: -3,
          most: 3,
        },
      ];
    case "masks":
      return [set({ kind: "mask", who: effect.who }, maskNumber(effect.mask))];
    case "timePasses":
      return fading(cast);
    default:
      return unreachable(effect);
  }
}

/** What a promise's settling by itself changes. */
export function changesOfSettling(cast: Cast, settling: Settling): readonly Change[] {
  const { commitment } = settling;
  const state = settling.kind === "due" ? OWED : settling.kind === "lapsed" ? LAPSED : BROKEN;
  const because: Because = { kind: "settled", settling };
  const change: Change = {
    kind: "set",
    what: { kind: "promise", commitment },
    to: state,
    because,
  };
  return state === BROKEN ? [change, ...goalMove(cast, commitment, 0)] : [change];
}

/** What becomes of passing feelings once a choice's own words are over. */
export function changesOfTurn(cast: Cast): readonly Change[] {
  return cast.people.map((_, who) => set({ kind: "passing", who }, 0));
}

function set(what: Meaning, to: number): Change {
  return { kind: "set", what, to, because: SAID };
}

// ─── Facts ─────────────────────────────────────────────────────────────────────────────────

// Those who are here learn it, and see that the others who are here do.
function happening(cast: Cast, what: Proposition): readonly Change[] {
  const changes: Change[] = [set({ kind: "fact", fact: what.fact }, what.value)];
  for (let who = 0; who < cast.people.length; who++) {
    for (const change of believing(cast, who, what, { kind: "saw" })) {
      changes.push({ ...change, when: present(who) } as Change);
    }
    for (let about = 0; about < cast.people.length; about++) {
      if (about === who) continue;
      const when: Demand = { kind: "all", of: [present(who), present(about)] };
      changes.push({ ...mutual(who, about, what.fact, 1), when } as Change);
    }
  }
  return changes;
}

// Whoever comes to believe what is so has learnt it, and no lie about it stands any more.
function believing(
  cast: Cast,
  who: number,
  what: Proposition,
  because: Because,
): readonly Change[] {
  const { fact, value } = what;
  const changes: Change[] = [
    { kind: "set", what: { kind: "belief", who, fact }, to: value + 1, because },
  ];
  const isSo: Demand = { kind: "is", what: { kind: "fact", fact }, among: [value] };
  for (let liar = 0; liar < cast.people.length; liar++) {
    if (liar === who) continue;
    const lied: Meaning = { kind: "lied", who: liar, to: who, fact };
    changes.push({
      kind: "set",
      what: lied,
      to: 0,
      // What has just happened is so.
      ...(because.kind === "saw" ? {} : { when: isSo }),
      because: SAID,
    });
  }
  return changes;
}

function mutual(who: number, about: number, fact: number, to: number): Change {
  return set({ kind: "thinksKnows", who, about, fact }, to);
}

// ─── Things ────────────────────────────────────────────────────────────────────────────────

function handling(
  cast: Cast,
  effect: Extract<Effect, { readonly thing: number }>,
): readonly Change[] {
  const { thing, who } = effect;
  const holder: Meaning = { kind: "holder", thing };
  const offAgain = set({ kind: "worn", thing }, 0);
  switch (effect.kind) {
    case "gives":
    case "lends": {
      const changes = [
        set(holder, FIRST_HOLDER + effect.to),
        offAgain,
        set({ kind: "cameFrom", thing }, who + 1),
      ];
      if (effect.kind === "gives") changes.push(set({ kind: "owner", thing }, effect.to + 1));
      return changes;
    }
    case "returns": {
      const changes: Change[] = [offAgain];
      for (let person = 0; person < cast.people.length; person++) {
        changes.push({
          kind: "set",
          what: holder,
          to: FIRST_HOLDER + person,
          when: { kind: "is", what: { kind: "owner", thing }, among: [person + 1] },
          because: SAID,
        });
      }
      return changes;
    }
    case "takes":
    case "finds":
      return [set(holder, FIRST_HOLDER + who), offAgain];
    case "drops":
      return [set(holder, HOLDER_HERE), offAgain];
    case "loses":
      return [set(holder, HOLDER_LOST), offAgain];
    case "takesOff":
      return [offAgain];
    case "wears":
      return [set({ kind: "worn", thing }, wornNumber(effect.place))];
    default:
      return unreachable(effect);
  }
}

// ─── Promises ──────────────────────────────────────────────────────────────────────────────

function promising(
  cast: Cast,
  effect: Extract<Effect, { readonly commitment: number }>,
): readonly Change[] {
  const { commitment } = effect;
  const promise: Meaning = { kind: "promise", commitment };
  switch (effect.kind) {
    case "accepts":
      return [set({ kind: "accepted", commitment }, 1)];
    case "asksFor":
    case "releases":
    case "lapses":
      return [set(promise, statically(effect.kind))];
    case "withholds":
      return [set(promise, statically(effect.kind)), ...goalMove(cast, commitment, "down")];
    case "vows":
      return [set(promise, OWED), ...goalMove(cast, commitment, "up")];
    case "promises": {
      const to = effect.condition > 0 ? CONDITIONAL + effect.condition - 1 : OWED;
      return [set(promise, to), ...goalMove(cast, commitment, "up")];
    }
    case "keeps":
      return [set(promise, statically(effect.kind)), ...goalMove(cast, commitment, 4)];
    case "breaks":
      return [set(promise, BROKEN), ...goalMove(cast, commitment, 0)];
    case "withdraws": {
      // From conditional it is gone; what is owed is broken by it.
      const isOwed: Demand = { kind: "is", what: promise, among: [OWED] };
      const isConditional: Demand = {
        kind: "is",
        what: promise,
        among: [CONDITIONAL],
        orMore: true,
      };
      const isBroken: Demand = { kind: "is", what: promise, among: [BROKEN] };
      return [
        { kind: "set", what: promise, to: WITHDRAWN, when: isConditional, because: SAID },
        { kind: "set", what: promise, to: BROKEN, when: isOwed, because: SAID },
        ...goalMove(cast, commitment, 0, isBroken),
      ];
    }
    default:
      return unreachable(effect);
  }
}

// Where a move leads that leads to one state only.
function statically(move: "asksFor" | "releases" | "lapses" | "withholds" | "keeps"): number {
  const from = move === "asksFor" || move === "withholds" ? 0 : CONDITIONAL;
  return nextPromiseState(from, move) ?? 0;
}

// A promise moves the goal that it is for, by its debtor and on purpose; a settled goal stays.
function goalMove(
  cast: Cast,
  commitment: number,
  to: Outlook | "up" | "down",
  also?: Demand,
): readonly Change[] {
  const promise = cast.commitments[commitment];
  const goal = promise?.goal ?? -1;
  const owner = cast.goals[goal]?.owner;
  if (promise === undefined || owner === undefined) return [];
  const all: Demand[] = [{ kind: "is", what: { kind: "outlook", goal }, among: unsettled() }];
  if (also !== undefined) all.push(also);
  // Whoever is no party to it has to be here to be moved by it.
  if (owner !== promise.debtor && owner !== promise.creditor) all.push(present(owner));
  return [{ kind: "move", goal, to, by: promise.debtor, when: { kind: "all", of: all } }];
}

// ─── Hearts ────────────────────────────────────────────────────────────────────────────────

function feeling(
  cast: Cast,
  effect: Extract<Effect, { readonly kind: "feels" }>,
): readonly Change[] {
  const { who, feeling: felt, level } = effect;
  if (isPassing(felt.kind)) {
    const what: Meaning = { kind: "passing", who };
    const enough: number[] = [];
    for (let higher = level; higher <= 3; higher++) enough.push(passingNumber(felt.kind, higher));
    const to = passingNumber(felt.kind, level);
    return [{ kind: "set", what, to, when: { kind: "none", what, among: enough }, because: SAID }];
  }
  const what = placeToSet(cast, who, felt);
  if (what === undefined) return [];
  return [{ kind: "reach", what, to: felt.kind === "fear" ? -level : level }];
}

// Anger and moods last; all else that is felt fades by one.
function fading(cast: Cast): readonly Change[] {
  const changes: Change[] = [];
  const fade = (what: Meaning): void => {
    changes.push({ kind: "step", what, by: -1, least: 0, most: 3 });
  };
  for (let who = 0; who < cast.people.length; who++) {
    fade(plainPlace(who, "joy"));
    fade(plainPlace(who, "distress"));
    fade(personalPlace(who, "pride", who));
    fade(personalPlace(who, "shame", who));
    for (let toward = 0; toward < cast.people.length; toward++) {
      if (toward === who) continue;
      fade(personalPlace(who, "gratitude", toward));
      fade(personalPlace(who, "tenderness", toward));
    }
  }
  return changes;
}
