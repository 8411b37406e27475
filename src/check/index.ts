/** Looking at every way in which a story can be played. */
export { type CheckOptions, check, type ViewedProgram } from "./check.ts";
export { analyse, Exploration, type ExploreOptions } from "./explore.ts";
export type { Ranges } from "./externals.ts";
export {
  explorePlainly,
  type PlainFault,
  type PlainOptions,
  type PlainResult,
  type PlainStep,
} from "./plain.ts";
export { CheckMemory } from "./recheck.ts";
export type {
  Coverage,
  Covered,
  Finding,
  FindingSpan,
  PlayedChoice,
  Report,
  RuleVerdict,
  Severity,
  Verdict,
  ViewpointFigures,
  WitnessPlay,
} from "./report.ts";
