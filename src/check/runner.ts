/**
 * Who runs a turn: what the explorer asks of the interpreter and of code that was generated.
 *
 * Both run a silent machine to its next rest as the engine's loop would, and know afterwards which
 * cells the turn read and which it wrote.
 */
import type { Machine } from "../engine/machine.ts";
import type { Comparisons } from "./turn-log.ts";

export interface Runner {
  /** Whether the last turn may have written cells that nobody took down. */
  readonly isLost: boolean;
  /**
   * Whether the last turn may be endless, or may not: its jumps were counted too high. The engine
   * is then to run it instead, from where it began.
   */
  readonly isShort: boolean;
  /** Whether all that the last turn read and wrote was taken down. */
  readonly isKnown: boolean;
  /**
   * What the last turn went through: `log[0]` entries. Turns with the same entries read and wrote
   * the same cells; else it means nothing to anybody but the runner.
   */
  readonly log: Int32Array;
  /** What the last turn compared; `undefined` where nobody takes that down. */
  readonly comparisons: Comparisons | undefined;
  /** Runs a machine to its next rest. */
  readonly settle: (machine: Machine) => void;
  /**
   * Puts `now` into `read` for every cell that the last turn read before it set it, and into
   * `written` for every one that it set. Of a global its first cell stands for both.
   */
  readonly markAccesses: (read: Int32Array, written: Int32Array, now: number) => void;
  /** Puts every cell that the last turn wrote back to what it is in `base`. */
  readonly undo: (cells: Int32Array, base: Int32Array) => void;
}
