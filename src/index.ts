/**
 * Keepsake: compile a story, play it.
 *
 * ```ts
 * import { compile, Story } from "keepsake";
 *
 * const { program, diagnostics } = compile("Hello.\n* [Hello yourself.]\n-> END");
 * if (program !== undefined) {
 *   const story = new Story(program);
 *   console.log(story.continueAll(), story.choices, diagnostics);
 * }
 * ```
 */

export type { Diagnostic, Edit, Label, Severity } from "./base/diagnostic.ts";
export { placeInSource, type SourceFile, type Span } from "./base/span.ts";
export { type Compiled, type CompileOptions, compile } from "./compile/index.ts";
export {
  type Choice,
  DEFAULT_FLOW,
  type ExternalFunction,
  type ExternalOptions,
  type Line,
  type ListValue,
  type LoadResult,
  type Observer,
  type PlayOptions,
  Story,
  StoryError,
  type TargetValue,
  type Turn,
  type Value,
  Variables,
} from "./play/index.ts";
export type { Dialect, Program } from "./program/program.ts";
