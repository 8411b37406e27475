/** The engine: a story as integers, run from choice to choice. */
export type { FaultCode, FaultReport } from "./fault.ts";
export { type ExternalUse, Machine, type Outcomes } from "./machine.ts";
export { LINE, REST } from "./rest.ts";
export { run } from "./run.ts";
export { silence } from "./silence.ts";
export { beginStory, takeChoice } from "./start.ts";
export {
  enumerateSteps,
  firstState,
  hashState,
  offeredIn,
  roomFor,
  type Step,
  sameState,
  silentMachine,
  stateParts,
  stepInto,
  stepSilently,
} from "./step.ts";
