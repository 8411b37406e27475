/**
 * What lowering people to ink carries along.
 *
 * A story's people become ordinary variables, functions and conditionals; this owns their names,
 * the symbol table that says which is whose, and the question *is this read at all?* What no
 * condition, pull, rule or requirement reads is not stored: lowering runs until the set of what
 * is read no longer grows (see lower.ts), and an effect writes only what is in it.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import type { Span } from "../base/span.ts";
import type { MarkMeaning, Meaning } from "../drama/symbols.ts";
import type { Expression, Mark, Statement } from "../syntax/ast.ts";
import type { Readings } from "./readings.ts";

export interface PeopleLowering {
  readonly readings: Readings;
  /** The person whom the reader is; −1 when watched. */
  readonly viewpoint: number;
  readonly diagnostics: Diagnostic[];
  /** Whether this variable is stored: somebody reads it. What effects ask before they write. */
  readonly isStored: (meaning: Meaning) => boolean;
  /** The variable's name, to read it: asking makes it stored. `span` is whoever reads. */
  readonly readName: (meaning: Meaning) => string;
  /** The variable's name, to write it: only when `isStored`. */
  readonly writeName: (meaning: Meaning) => string;
  /**
   * The name of a function of the lowering's own, made at the first call for this name.
   * Functions print nothing.
   */
  readonly functionNamed: (name: string, make: () => GeneratedFunction) => string;
  /** An inline that tells the journal that the flow came by. */
  readonly mark: (meaning: MarkMeaning, span: Span) => Mark;
}

export interface GeneratedFunction {
  readonly parameters: readonly string[];
  readonly body: readonly Statement[];
}

/** An effect lowered: statements that print nothing, line ends included. */
export type LoweredEffect = readonly Statement[];
/** A condition lowered: an ink expression without side effects. */
export type LoweredCondition = Expression;
