/**
 * What must be so for an effect to take place. Where it is not, nothing changes.
 *
 * Owns each effect's requirements, as data: worlds check them, and people/ lowers them to ink, so
 * that they are written down once. Every requirement says that something remembered is one of
 * a few numbers.
 */
import { unreachable } from "../base/assert.ts";
import { type Cast, DONE, GONE } from "./cast.ts";
import type { Effect, Proposition } from "./effects.ts";
import { isPassing, placeToSet } from "./hearts.ts";
import { ALLOWED_FROM, CONDITIONAL, type PromiseMove } from "./promises.ts";
import type { Meaning } from "./symbols.ts";
import { FIRST_HOLDER, HOLDER_HERE, HOLDER_LOST, wornNumber } from "./values.ts";

/** Something about what is remembered that is so or isn't. */
export type Demand =
  /** One of these numbers; with `orMore`, the last of them or any above it. */
  | {
      readonly kind: "is";
      readonly what: Meaning;
      readonly among: readonly number[];
      readonly orMore?: boolean;
    }
  /** None of these numbers. */
  | { readonly kind: "none"; readonly what: Meaning; readonly among: readonly number[] }
  | { readonly kind: "all" | "any"; readonly of: readonly Demand[] }
  /** The deadline of a promise is not past. */
  | { readonly kind: "inTime"; readonly commitment: number }
  /** What the sentence speaks of is not there to be changed: it can't take place at all. */
  | { readonly kind: "impossible" };

export interface Need {
  readonly demand: Demand;
  readonly reason: Reason;
}

/** Why an effect was refused. */
export type Reason =
  | { readonly kind: "doesNotBelieve" | "doesNotBelieveOtherwise"; readonly who: number }
  | { readonly kind: "isNotSo" }
  | { readonly kind: "isNotHere"; readonly who: number }
  | { readonly kind: "doesNotHold" | "doesNotWear"; readonly who: number; readonly thing: number }
  | { readonly kind: "isNobodys" | "isOutOfReach" | "isNotToBeFound"; readonly thing: number }
  | { readonly kind: "promiseStands"; readonly commitment: number; readonly move: PromiseMove }
  | { readonly kind: "isNotTheirs"; readonly commitment: number; readonly who: number }
  | { readonly kind: "deadlineIsPast"; readonly commitment: number }
  | { readonly kind: "goalIsSettled"; readonly goal: number }
  | { readonly kind: "isUnclear" };

/** What an effect needs, in the order in which it is looked at. */
export function needsOf(cast: Cast, effect: Effect): readonly Need[] {
  switch (effect.kind) {
    case "now":
    case "overhears":
    case "guesses":
    case "arrives":
    case "leaves":
    case "forgives":
    case "warmsTo":
    case "coolsTo":
    case "masks":
    case "timePasses":
      return [];
    case "tells":
      return [
        {
          demand: believing(effect.who, effect.what),
          reason: { kind: "doesNotBelieve", who: effect.who },
        },
      ];
    case "lies":
      return [
        {
          demand: believingOtherwise(cast, effect.who, effect.what),
          reason: { kind: "doesNotBelieveOtherwise", who: effect.who },
        },
      ];
    case "learns":
      return [
        {
          demand: {
            kind: "is",
            what: { kind: "fact", fact: effect.what.fact },
            among: [effect.what.value],
          },
          reason: { kind: "isNotSo" },
        },
      ];
    case "gives":
    case "lends":
      return [holding(effect.who, effect.thing), here(effect.who), here(effect.to)];
    case "returns":
      return [
        holding(effect.who, effect.thing),
        {
          demand: {
            kind: "is",
            what: { kind: "owner", thing: effect.thing },
            among: cast.people.map((_, person) => person + 1),
          },
          reason: { kind: "isNobodys", thing: effect.thing },
        },
      ];
    case "takes":
      return [
        here(effect.who),
        {
          demand: atHand(cast, effect.thing),
          reason: { kind: "isOutOfReach", thing: effect.thing },
        },
      ];
    case "drops":
      return [holding(effect.who, effect.thing), here(effect.who)];
    case "wears":
    case "loses":
      return [holding(effect.who, effect.thing)];
    case "takesOff":
      return [
        holding(effect.who, effect.thing),
        {
          demand: {
            kind: "is",
            what: { kind: "worn", thing: effect.thing },
            among: [wornNumber(0)],
            orMore: true,
          },
          reason: { kind: "doesNotWear", who: effect.who, thing: effect.thing },
        },
      ];
    case "finds":
      return [
        {
          demand: {
            kind: "any",
            of: [
              { kind: "is", what: { kind: "holder", thing: effect.thing }, among: [HOLDER_LOST] },
              {
                kind: "all",
                of: [
                  {
                    kind: "is",
                    what: { kind: "holder", thing: effect.thing },
                    among: [HOLDER_HERE],
                  },
                  present(effect.who),
                ],
              },
            ],
          },
          reason: { kind: "isNotToBeFound", thing: effect.thing },
        },
      ];
    case "asksFor":
    case "accepts":
    case "releases":
      return promiseNeeds(cast, effect.who, effect.commitment, effect.kind, false);
    case "withholds":
    case "vows":
    case "keeps":
    case "breaks":
    case "withdraws":
      return promiseNeeds(cast, effect.who, effect.commitment, effect.kind, true);
    case "promises":
      return promiseNeeds(
        cast,
        effect.who,
        effect.commitment,
        effect.condition > 0 ? "promisesIf" : "promises",
        true,
      );
    case "lapses":
      return [standing(effect.commitment, "lapses")];
    case "becomes":
    case "makes":
      return cast.goals[effect.goal]?.isOngoing
        ? []
        : [
            {
              demand: {
                kind: "is",
                what: { kind: "outlook", goal: effect.goal },
                among: unsettled(),
              },
              reason: { kind: "goalIsSettled", goal: effect.goal },
            },
          ];
    case "feels":
      return isPassing(effect.feeling.kind) ||
        placeToSet(cast, effect.who, effect.feeling) !== undefined
        ? []
        : [{ demand: { kind: "impossible" }, reason: { kind: "isUnclear" } }];
    default:
      return unreachable(effect);
  }
}

/** That a person is here. */
export function present(who: number): Demand {
  return { kind: "is", what: { kind: "presence", who }, among: [1] };
}

/** The outlooks of a goal that is still open. */
export function unsettled(): readonly number[] {
  const open: number[] = [];
  for (let outlook = GONE + 1; outlook < DONE; outlook++) open.push(outlook);
  return open;
}

function here(who: number): Need {
  return { demand: present(who), reason: { kind: "isNotHere", who } };
}

function holding(who: number, thing: number): Need {
  return {
    demand: { kind: "is", what: { kind: "holder", thing }, among: [FIRST_HOLDER + who] },
    reason: { kind: "doesNotHold", who, thing },
  };
}

function believing(who: number, what: Proposition): Demand {
  return { kind: "is", what: { kind: "belief", who, fact: what.fact }, among: [what.value + 1] };
}

function believingOtherwise(cast: Cast, who: number, what: Proposition): Demand {
  const among: number[] = [];
  const values = cast.facts[what.fact]?.values ?? [];
  for (let value = 0; value < values.length; value++) {
    if (value !== what.value) among.push(value + 1);
  }
  return { kind: "is", what: { kind: "belief", who, fact: what.fact }, among };
}

// Lying here, or in the hands of somebody who is here.
function atHand(cast: Cast, thing: number): Demand {
  const holder: Meaning = { kind: "holder", thing };
  const ways: Demand[] = [{ kind: "is", what: holder, among: [HOLDER_HERE] }];
  for (let person = 0; person < cast.people.length; person++) {
    ways.push({
      kind: "all",
      of: [{ kind: "is", what: holder, among: [FIRST_HOLDER + person] }, present(person)],
    });
  }
  return { kind: "any", of: ways };
}

function standing(commitment: number, move: PromiseMove): Need {
  const among = ALLOWED_FROM[move];
  const orMore = among.includes(CONDITIONAL);
  return {
    demand: { kind: "is", what: { kind: "promise", commitment }, among, orMore },
    reason: { kind: "promiseStands", commitment, move },
  };
}

function promiseNeeds(
  cast: Cast,
  who: number,
  commitment: number,
  move: PromiseMove,
  isDebtors: boolean,
): readonly Need[] {
  const needs: Need[] = [];
  const promise = cast.commitments[commitment];
  const whose = isDebtors ? promise?.debtor : promise?.creditor;
  if (whose !== who) {
    needs.push({
      demand: { kind: "impossible" },
      reason: { kind: "isNotTheirs", commitment, who },
    });
  }
  needs.push(standing(commitment, move));
  const isMade = move === "promises" || move === "promisesIf" || move === "vows";
  if (isMade && promise?.by !== undefined) {
    needs.push({
      demand: { kind: "inTime", commitment },
      reason: { kind: "deadlineIsPast", commitment },
    });
  }
  return needs;
}
