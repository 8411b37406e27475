/**
 * What a compiled story says about its people: which variable is whose what, and which mark
 * stands for which effect. The engine never looks at it; *why*, the ledger and the checker do.
 */
import type { Span } from "../base/span.ts";
import type { Cast } from "./cast.ts";
import type { Condition } from "./conditions.ts";
import type { Effect, Settling } from "./effects.ts";
import type { Rule } from "./rules.ts";
import type { DeclaredTypes } from "./types.ts";

/** What a variable that the compiler made stands for. */
export type Meaning =
  | { readonly kind: "fact"; readonly fact: number }
  /** 0 unknown, else 1 + the value believed. */
  | { readonly kind: "belief"; readonly who: number; readonly fact: number }
  | {
      readonly kind: "thinksKnows";
      readonly who: number;
      readonly about: number;
      readonly fact: number;
    }
  | { readonly kind: "lied"; readonly who: number; readonly to: number; readonly fact: number }
  | { readonly kind: "presence"; readonly who: number }
  /** 0 lost, 1 here, 2 + the person who holds it. */
  | { readonly kind: "holder"; readonly thing: number }
  | { readonly kind: "owner"; readonly thing: number }
  /** 0 not worn, else 1 + the place. */
  | { readonly kind: "worn"; readonly thing: number }
  /** 0 nobody, else 1 + the person. */
  | { readonly kind: "cameFrom"; readonly thing: number }
  | { readonly kind: "promise"; readonly commitment: number }
  | { readonly kind: "accepted"; readonly commitment: number }
  /** Whether the knot or stitch by which the promise is to be kept was ever entered. */
  | { readonly kind: "past"; readonly commitment: number }
  | { readonly kind: "outlook"; readonly goal: number }
  | { readonly kind: "mood"; readonly goal: number }
  | {
      readonly kind: "feeling";
      readonly who: number;
      readonly feeling: string;
      readonly toward: number;
    }
  | { readonly kind: "passing"; readonly who: number }
  | { readonly kind: "mask"; readonly who: number }
  | { readonly kind: "bond"; readonly who: number; readonly to: number }
  /** Which owned choice of a block was picked, and other things of the lowering's own. */
  | { readonly kind: "internal"; readonly words: string };

/** What passing a mark means. */
export type MarkMeaning =
  /** An effect took place, or (`isFault`) could not and changed nothing. */
  | {
      readonly kind: "effect";
      readonly effect: Effect;
      readonly isFault: boolean;
      readonly span: Span;
      readonly words: string;
    }
  /** A promise settled by itself. */
  | {
      readonly kind: "settling";
      readonly settling: Settling;
      readonly span: Span;
      readonly words: string;
    }
  /** The knot or stitch by which a promise is to be kept was entered for the first time. */
  | { readonly kind: "deadline"; readonly commitment: number; readonly span: Span }
  /** A choice was taken and its own words are over: passing feelings end. */
  | { readonly kind: "turn" }
  /** `{needs C}` or `{presumes C}` failed. */
  | {
      readonly kind: "unmet";
      readonly demand: "needs" | "presumes";
      readonly span: Span;
      readonly words: string;
    }
  /** A person chose for themselves: which of their choices, and by what pulls. */
  | { readonly kind: "pick"; readonly choice: number; readonly span: Span };

/** An owned choice, for `why`. */
export interface OwnedChoice {
  readonly who: number;
  readonly span: Span;
  /** Which block of choices it stands in: those of one block are weighed against each other. */
  readonly block: number;
  /** What it is called where it is told of: its offered words. */
  readonly words: string;
  /** Its conditions in braces, as written. */
  readonly conditions: readonly string[];
  readonly pulls: readonly {
    readonly isDespite: boolean;
    readonly words: string /** Ink function giving what it weighs now. */;
    readonly weigh: string;
  }[];
}

/** A condition about people, where the story asks it. */
export interface AskedCondition {
  readonly condition: Condition;
  readonly span: Span;
  /**
   * What hangs on it: what is `told`, whether a `choice` is there, how much speaks for one
   * (`pull`), or nothing but that it must hold (`demand`).
   */
  readonly use: "told" | "choice" | "pull" | "demand";
  /** Where what is told stands: from its branch on to the end of the braces. */
  readonly governs: Span | undefined;
}

export interface Symbols {
  readonly cast: Cast;
  /** The person whom the reader is, by number; −1 when watched. */
  readonly viewpoint: number;
  /** By the name of the variable. */
  readonly variables: Readonly<Record<string, Meaning>>;
  readonly marks: readonly MarkMeaning[];
  readonly choices: readonly OwnedChoice[];
  readonly rules: readonly Rule[];
  /** By number of commitment: the words of each condition on which it is promised, from 1. */
  readonly promiseConditions: readonly (readonly string[])[];
  /**
   * Knots and stitches tagged `# anyone`, by ink's path: they may narrate while the person whom
   * the reader is is away. The tag itself is not in the story any more.
   */
  readonly anyone: readonly string[];
  /** What the story asks about its people, in the order written, whoever the reader is. */
  readonly asked?: readonly AskedCondition[];
  /** What its variables may hold; absent where the story doesn't say. */
  readonly types?: DeclaredTypes;
}
