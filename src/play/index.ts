/** A story being played: lines and choices, undo, saves, variables, and the host's functions. */
export type {
  Choice,
  ExternalFunction,
  ExternalOptions,
  Line,
  ListValue,
  LoadResult,
  PlayOptions,
  TargetValue,
  Turn,
  Value,
} from "./api.ts";
export { DEFAULT_FLOW } from "./save.ts";
export { Story, StoryError } from "./story.ts";
export { type Observer, Variables } from "./variables.ts";
