/** Reading ink: a story's text in, its syntax tree and what is wrong with it out. */
export type * from "./ast.ts";
export { keepRules } from "./keep.ts";
export type { KeepRules } from "./keep-rules.ts";
export { printStory } from "./print.ts";
export { isKeepFile, type ParsedStory, type ParseOptions, parseStory } from "./story.ts";
export type { Vocabulary } from "./vocabulary.ts";
export { parseExpressionWithin, type WithinSentence } from "./within.ts";
