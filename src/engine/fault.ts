/**
 * What stops a story while it runs: a mistake in the story that only shows when played.
 *
 * Thrown inside the engine, from wherever it is found, and caught by `run` alone; the host sees
 * a diagnostic. Not an `Error`: nobody needs a stack trace of the engine for it.
 */
export class StoryFault {
  readonly code: FaultCode;
  readonly args: Readonly<Record<string, string | number | undefined>>;

  constructor(code: FaultCode, args: Readonly<Record<string, string | number | undefined>> = {}) {
    this.code = code;
    this.args = args;
  }
}

/** The messages of the area `runtime` that the engine itself can raise. */
export type FaultCode =
  | "ran-out-of-content"
  | "tunnel-ran-out"
  | "function-ran-out"
  | "unbound-external"
  | "external-in-text"
  | "external-failed"
  | "divert-variable-unset"
  | "needs-a-target"
  | "uncounted-target"
  | "random-range"
  | "needs-a-whole-number"
  | "void-operand"
  | "bad-operands"
  | "target-as-condition"
  | "return-mismatch"
  | "unset-temp"
  | "unset-temp-assigned"
  | "divided-by-zero"
  | "unknown-list"
  | "endless-turn"
  | "endless-recursion"
  | "endless-text"
  | "broken-program";

/** A fault or a warning, and the instruction at which it came up. */
export interface FaultReport {
  readonly fault: StoryFault;
  readonly isWarning: boolean;
  readonly pc: number;
}
