/**
 * What can be asked about people: the closed list of conditions, as plain data.
 *
 * Read from sentences in braces, pulls and rules (people/), lowered to ink there. A tree: `and`,
 * `or`, `not` above, one question about people or one ink expression at each leaf.
 */
import type { Bond, Outlook } from "./cast.ts";
import type { Proposition } from "./effects.ts";
import type { Feeling, FeelingKind } from "./feelings.ts";

export type Condition =
  | { readonly kind: "and" | "or"; readonly parts: readonly Condition[] }
  | { readonly kind: "not"; readonly part: Condition }
  /** Plain ink; the number of an expression kept beside (see people/readings.ts). */
  | { readonly kind: "ink"; readonly expression: number }
  | Question;

export type Question =
  /** `it is raining` */
  | { readonly kind: "holds"; readonly what: Proposition }
  /** `A knows F`: F holds and A believes it. `A knows the weather`: whatever it is. */
  | {
      readonly kind: "knows";
      readonly who: number;
      readonly what: Proposition | { readonly fact: number };
    }
  | { readonly kind: "believes"; readonly who: number; readonly what: Proposition }
  /** `A thinks B knows F` */
  | {
      readonly kind: "thinksKnows";
      readonly who: number;
      readonly about: number;
      readonly fact: number;
    }
  /** `A lied to B about F`: until B learns F. */
  | { readonly kind: "liedTo"; readonly who: number; readonly to: number; readonly fact: number }
  | { readonly kind: "isHere"; readonly who: number }
  | { readonly kind: "holdsThing"; readonly who: number; readonly thing: number }
  /** `place` −1: anywhere. */
  | { readonly kind: "wears"; readonly who: number; readonly thing: number; readonly place: number }
  /** `T came from A`: A was its last giver. */
  | { readonly kind: "cameFrom"; readonly thing: number; readonly who: number }
  /** `T is here`: nobody has it, and anybody may take it. */
  | { readonly kind: "liesHere"; readonly thing: number }
  | { readonly kind: "isLost"; readonly thing: number }
  /** `promised` holds from conditional on, for ever; `isOwed` only while it is. */
  | {
      readonly kind: "promised" | "withheld" | "kept" | "broke" | "isOwed" | "accepted";
      readonly commitment: number;
    }
  | { readonly kind: "isOutlook"; readonly goal: number; readonly outlook: Outlook }
  /** `A feels much K`: at that level or more. */
  | {
      readonly kind: "feels";
      readonly who: number;
      readonly feeling: Feeling;
      readonly level: 1 | 2 | 3;
    }
  /** `shown` may be `calm`, which is played and never felt. */
  | {
      readonly kind: "shows";
      readonly who: number;
      readonly feeling: Feeling | { readonly kind: "calm" };
    }
  /** `B sees A's K` */
  | {
      readonly kind: "sees";
      readonly who: number;
      readonly of: number;
      readonly kindSeen: FeelingKind;
    }
  /** `A loves B`: a bond of that size or more on its side of 0. */
  | {
      readonly kind: "bond";
      readonly who: number;
      readonly to: number;
      readonly size: Exclude<Bond, 0>;
    };

/** All that a condition asks about people, in the order written; what is asked in ink is not there. */
export function questionsIn(condition: Condition): readonly Question[] {
  switch (condition.kind) {
    case "and":
    case "or":
      return condition.parts.flatMap(questionsIn);
    case "not":
      return questionsIn(condition.part);
    case "ink":
      return [];
    default:
      return [condition];
  }
}

/** What an owned choice is weighed by: each `because` adds, each `despite` takes away. */
export interface Pull {
  readonly isDespite: boolean;
  readonly reason: Condition;
  /** As written, for *why*. */
  readonly words: string;
}
