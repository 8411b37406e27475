/**
 * Stands in for the npm package `inkjs`, version 2.4: the same names, on our engine.
 *
 * ```ts
 * import { Compiler, Story } from "keepsake/inkjs";
 *
 * const story = new Compiler("Hello.\n* [Hello yourself.]\n-> END").Compile();
 * while (story.canContinue) console.log(story.Continue());
 * for (const choice of story.currentChoices) console.log(choice.text);
 * ```
 */
export { Choice } from "./choice.ts";
export { Compiler, type Stats } from "./compiler.ts";
export { CompilerOptions } from "./compiler-options.ts";
export { type ErrorHandler, ErrorType, StoryException } from "./error-type.ts";
export { type IFileHandler, JsonFileHandler, PosixFileHandler } from "./file-handlers.ts";
export { InkList } from "./ink-list.ts";
export { InkListItem, type KeyValuePair, type SerializedInkListItem } from "./ink-list-item.ts";
export {
  ListDefinition,
  ListDefinitionsOrigin,
  type SingleItem,
  type TryGetResult,
} from "./list-definitions.ts";
export { Path } from "./path.ts";
export { Story, type StoryOptions } from "./story.ts";
export { StoryState } from "./story-state.ts";
export { type ObservedValue, VariablesState } from "./variables-state.ts";
