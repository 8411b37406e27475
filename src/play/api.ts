/**
 * What a host sees of a story being played: the shapes, without the workings.
 *
 * `Story` in story.ts is the only implementation. These types are what the command line, the
 * page and every embedding are written against.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import type { Span } from "../base/span.ts";

/** One line of output. */
export interface Line {
  /** The words, without a line end. Never empty unless the line is only tags. */
  readonly text: string;
  readonly tags: readonly string[];
  /** Where its text begins in the source, when the program knows. */
  readonly span: Span | undefined;
}

/** A choice that the reader may take now. */
export interface Choice {
  /** What to give to `choose`: counts from 0, in story order. */
  readonly index: number;
  readonly text: string;
  readonly tags: readonly string[];
  readonly span: Span | undefined;
}

/** One finished turn of the history: what was chosen and what was then read. */
export interface Turn {
  /** The choice that began it; absent for the opening and after a jump. */
  readonly chosen: Choice | undefined;
  readonly lines: readonly Line[];
}

/**
 * A value as hosts see it. A whole number and a fraction are both `number`; a list is a
 * `ListValue`; a divert target is `{ target: path }`.
 */
export type Value = boolean | number | string | ListValue | TargetValue;

/** A list: its items as full names, `List.item`, in ink's order, and their numbers. */
export interface ListValue {
  readonly items: readonly { readonly name: string; readonly value: number }[];
  /** The LISTs it is drawn from; an empty list remembers its own. */
  readonly origins: readonly string[];
}

export interface TargetValue {
  readonly target: string;
}

/** A function of the host, called by the story's `EXTERNAL` of that name. */
export type ExternalFunction = (...args: Value[]) => Value | undefined;

export interface ExternalOptions {
  /**
   * Whether it may run ahead of the line that is being read, and again after. Leave it
   * `false` for a function that does something (plays a sound); `true` suits one that only
   * looks something up. Default `false`.
   */
  readonly lookaheadSafe?: boolean;
}

export interface PlayOptions {
  /** Ink's story seed. Without it one is drawn from 0–99 by `random`. */
  readonly seed?: number;
  /** Where chance comes from when no seed is given; default: `Math.random` of the host. */
  readonly random?: () => number;
  /** Told of every runtime error and warning, once each. Without it an error throws. */
  readonly onDiagnostic?: (diagnostic: Diagnostic) => void;
  /** How many engine steps one turn may take before it counts as endless. Default 10 million. */
  readonly stepBudget?: number;
}

/**
 * What `load` says of a save. `exact`: it goes on where it was saved. `scene`: the story has been
 * edited there since, and it goes on at the beginning of the scene, the knot last entered, as it
 * was then. `lost` names, in words, what the save held and the story no longer has.
 */
export type LoadResult =
  | { readonly ok: true; readonly resumed: "exact" | "scene"; readonly lost: readonly string[] }
  | { readonly ok: false; readonly reason: string };
