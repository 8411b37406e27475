/**
 * What can happen between people: the closed list of effects, as plain data.
 *
 * A sentence after `~` is read into one of these (people/), lowered to ink there, and carried
 * by the compiled story so that the journal can say what happened and why. Numbers are places
 * in the lists of `Cast`. What each does to the world is `world.ts`'s to say.
 */
import type { Feeling, Mask } from "./feelings.ts";

/** A fact at one of its values: `it is raining` is value 1, `it is not raining` value 0. */
export interface Proposition {
  readonly fact: number;
  readonly value: number;
}

export type Effect = FactEffect | PresenceEffect | ThingEffect | PromiseEffect | HeartEffect;

export type FactEffect =
  /** `now F`: the world changes; those who are here learn it. */
  | { readonly kind: "now"; readonly what: Proposition }
  /** `A tells B F`: A must believe it. */
  | {
      readonly kind: "tells";
      readonly who: number;
      readonly to: number;
      readonly what: Proposition;
    }
  /** `A lies to B: F`: A must believe otherwise. */
  | { readonly kind: "lies"; readonly who: number; readonly to: number; readonly what: Proposition }
  /** `A learns F`: F must hold. */
  | { readonly kind: "learns"; readonly who: number; readonly what: Proposition }
  /** `A overhears F`, `A guesses F`: whether it holds or not. */
  | { readonly kind: "overhears" | "guesses"; readonly who: number; readonly what: Proposition };

export type PresenceEffect = { readonly kind: "arrives" | "leaves"; readonly who: number };

export type ThingEffect =
  | {
      /** `lends` leaves the owner as it was; `gives` changes it. Both need both here. */
      readonly kind: "gives" | "lends";
      readonly who: number;
      readonly to: number;
      readonly thing: number;
    }
  | {
      /** `returns` goes to the owner; `takes` from whoever holds it here, or from here. */
      readonly kind: "returns" | "takes" | "takesOff" | "drops" | "loses" | "finds";
      readonly who: number;
      readonly thing: number;
    }
  /** `place` counts in the thing's `places`; −1 where none was named. */
  | {
      readonly kind: "wears";
      readonly who: number;
      readonly thing: number;
      readonly place: number;
    };

export type PromiseEffect =
  | {
      readonly kind: "asksFor" | "accepts" | "releases";
      /** The creditor. */
      readonly who: number;
      readonly commitment: number;
    }
  | {
      readonly kind: "withholds" | "vows" | "keeps" | "breaks" | "withdraws";
      /** The debtor. */
      readonly who: number;
      readonly commitment: number;
    }
  | {
      readonly kind: "promises";
      readonly who: number;
      readonly commitment: number;
      /** Which of the conditions it is ever promised on, from 1; 0 for a promise without one. */
      readonly condition: number;
    }
  | { readonly kind: "lapses"; readonly commitment: number };

export type HeartEffect =
  /** `G becomes unlikely`: nobody's doing. */
  | { readonly kind: "becomes"; readonly goal: number; readonly outlook: 0 | 1 | 2 | 3 | 4 }
  /** `A makes G unlikely`: done on purpose. */
  | {
      readonly kind: "makes";
      readonly who: number;
      readonly goal: number;
      readonly outlook: 0 | 1 | 2 | 3 | 4;
    }
  /** `A feels much K`: at least that level, 1 to 3. */
  | {
      readonly kind: "feels";
      readonly who: number;
      readonly feeling: Feeling;
      readonly level: 1 | 2 | 3;
    }
  | { readonly kind: "forgives" | "warmsTo" | "coolsTo"; readonly who: number; readonly to: number }
  /** `A lets it show`, `A hides her fear`, `A hides what she feels`, `A plays calm`. */
  | { readonly kind: "masks"; readonly who: number; readonly mask: Mask }
  | { readonly kind: "timePasses" };

/**
 * What a promise did by itself, in an effect's wake: its condition came true (`due`) or can no
 * longer come true (`lapsed`), or its deadline passed (`lapsed`, or `broken` when it was owed).
 */
export interface Settling {
  readonly kind: "due" | "lapsed" | "broken";
  readonly commitment: number;
}
