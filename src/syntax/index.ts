/** Reading ink: a story's text in, its syntax tree and what is wrong with it out. */
export type * from "./ast.ts";
export { printStory } from "./print.ts";
export { type ParsedStory, type ParseOptions, parseStory } from "./story.ts";
