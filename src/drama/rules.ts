/**
 * What must hold however a story is played: the RULES, as data.
 *
 * Parsed and resolved by `people/`, carried by the compiled story, proved by the checker.
 */
import type { Effect } from "./effects.ts";

export type RuleKind =
  /** `always: C` and `never: C` */
  | "always"
  | "never"
  /** `C before D`: at some moment before D first happens, C held or happened. */
  | "before"
  /** `after C, always: D`: from that moment. */
  | "after"
  /** `C leads to D`: no ending comes after C without D, and D stays reachable. */
  | "leadsTo"
  | "atEveryEnding"
  | "possible"
  | "possibleAtAnEnding"
  /** `once: EFFECT` */
  | "once";

/** C or D of a rule. */
export type Happening =
  /** The name of an ink function without parameters, compiled into the story: does C hold now? */
  | { readonly kind: "condition"; readonly test: string }
  | { readonly kind: "effect"; readonly effect: Effect }
  /** A knot or stitch, by ink's path. */
  | { readonly kind: "reaching"; readonly path: string };

export interface Rule {
  readonly kind: RuleKind;
  /** Its label, or `rule 3`. */
  readonly name: string;
  /** As written. */
  readonly words: string;
  readonly first: Happening;
  /** D, where the rule has one. */
  readonly second: Happening | undefined;
}
