/** Ink's own state JSON, as `story.state.ToJson` and `LoadJson` have it. */
export { StateError } from "./given.ts";
export type { Moment, RestingFlow } from "./moment.ts";
export { OLDEST_STATE_VERSION, readInkState } from "./read.ts";
export { STATE_VERSION, writeInkState } from "./write.ts";
