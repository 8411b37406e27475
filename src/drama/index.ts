/** What people do to each other, as plain data and pure functions; see README.md. */

export {
  type Applied,
  applyDeadline,
  applyEffect,
  applyMark,
  applySettling,
  applyTurn,
  NO_TERMS,
  nextSettling,
  type Outcome,
  type Terms,
} from "./apply.ts";
export { appraise, type Felt, type Happening } from "./appraisal.ts";
export { type AskInk, ask, holds, weigh } from "./ask.ts";
export type * from "./cast.ts";
export { HERE, LOST } from "./cast.ts";
export type * from "./conditions.ts";
export { questionsIn } from "./conditions.ts";
export type * from "./effects.ts";
export type * from "./feelings.ts";
export { feltLevel, leakOf, seenToFeel, sees, shows } from "./hearts.ts";
export type { Reason } from "./needs.ts";
export {
  nextPromiseState,
  PROMISE_STATES,
  type PromiseMove,
  promiseStateWord,
} from "./promises.ts";
export type * from "./rules.ts";
export type * from "./symbols.ts";
export { isYesNo, keyOf, rangeOf, startOf } from "./values.ts";
export { explainReason } from "./words.ts";
export {
  type Because,
  type Event,
  isHere,
  valueIn,
  type World,
  worldAtStart,
} from "./world.ts";
