/**
 * The life of a promise: which states it has, and which move leads from which to which.
 *
 * Owns the table, and nothing else: who may make a move and what it does to a goal is
 * apply-promises.ts's. A state is a number, the one that a story's variable holds. From
 * `CONDITIONAL` on, each condition that the promise is ever made on is a state of its own.
 *
 *     unsaid ⇄ asked ⇄ withheld          (nothing has been promised)
 *        ╲       │       ╱
 *       conditional ──▶ owed             (asked for, promised, or come due)
 *         │   │           │
 *     withdrawn │   kept, released, broken
 *            lapsed                      (these five stay)
 */

export const UNSAID = 0;
export const ASKED = 1;
/** It was said that there is no promise. */
export const WITHHELD = 2;
export const OWED = 3;
export const KEPT = 4;
export const BROKEN = 5;
export const RELEASED = 6;
export const WITHDRAWN = 7;
export const LAPSED = 8;
/** Promised on its first condition; the n-th condition is `CONDITIONAL + n − 1`. */
export const CONDITIONAL = 9;

/** A state's word, for `state` below `CONDITIONAL` and at it. */
export const PROMISE_STATES = [
  "unsaid",
  "asked",
  "withheld",
  "owed",
  "kept",
  "broken",
  "released",
  "withdrawn",
  "lapsed",
  "conditional",
] as const;

/** What can happen to a promise. The last two happen by themselves. */
export type PromiseMove =
  | "asksFor"
  | "withholds"
  | "promisesIf"
  | "promises"
  | "vows"
  | "accepts"
  | "keeps"
  | "breaks"
  | "releases"
  | "withdraws"
  | "lapses"
  | "due"
  | "deadline";

/** From which states a move may be made; `CONDITIONAL` stands for all conditional ones. */
export const ALLOWED_FROM: Readonly<Record<PromiseMove, readonly number[]>> = {
  asksFor: [UNSAID, WITHHELD],
  withholds: [UNSAID, ASKED],
  promisesIf: [UNSAID, ASKED, WITHHELD],
  promises: [UNSAID, ASKED, WITHHELD, CONDITIONAL],
  vows: [UNSAID, ASKED, WITHHELD, CONDITIONAL],
  accepts: [OWED, CONDITIONAL],
  keeps: [OWED, CONDITIONAL],
  breaks: [OWED],
  releases: [OWED, CONDITIONAL],
  withdraws: [OWED, CONDITIONAL],
  lapses: [CONDITIONAL],
  due: [CONDITIONAL],
  deadline: [OWED, CONDITIONAL],
};

/** Whether a state stays for ever. */
export function isTerminal(state: number): boolean {
  return state >= KEPT && state <= LAPSED;
}

/** Whether there is a promise, or ever was one: `A promised P`. */
export function isPromised(state: number): boolean {
  return state >= OWED;
}

/** A state's word. */
export function promiseStateWord(state: number): (typeof PROMISE_STATES)[number] {
  return PROMISE_STATES[Math.min(state, CONDITIONAL)] as (typeof PROMISE_STATES)[number];
}

/**
 * The state that a move leads to, or undefined where it can't be made. `condition` counts from
 * 1 and is for `promisesIf` alone.
 */
export function nextPromiseState(
  state: number,
  move: PromiseMove,
  condition = 0,
): number | undefined {
  if (!ALLOWED_FROM[move].includes(Math.min(state, CONDITIONAL))) return undefined;
  switch (move) {
    case "asksFor":
      return ASKED;
    case "withholds":
      return WITHHELD;
    case "promisesIf":
      return CONDITIONAL + condition - 1;
    case "promises":
    case "vows":
    case "due":
      return OWED;
    case "accepts":
      return state;
    case "keeps":
      return KEPT;
    case "breaks":
      return BROKEN;
    case "releases":
      return RELEASED;
    case "withdraws":
      return state === OWED ? BROKEN : WITHDRAWN;
    case "lapses":
      return LAPSED;
    case "deadline":
      return state === OWED ? BROKEN : LAPSED;
  }
}
