/**
 * Compiling: a story's text in, the tree of its containers and what is wrong with it out.
 *
 * Owns the public `compile`. Promises never to throw, and no tree where there is an error. Reads
 * ink; `.keep` files with people in them are compiled by keep.ts, an entry apart, so that whoever
 * only needs ink loads no English.
 */
import type { LinkOptions } from "../program/link.ts";
import { type ParseOptions, parseStory } from "../syntax/index.ts";
import type { LowerOptions } from "./lower.ts";
import { type Compiled, compileParsed } from "./parsed.ts";

export { lowerStory } from "./lower.ts";
export type { Compiled } from "./parsed.ts";

/** How a story is to be compiled. */
export interface CompileOptions
  extends Omit<ParseOptions, "keep">,
    LowerOptions,
    Pick<LinkOptions, "dialect"> {}

/** Compiles a story and the files that it includes. */
export function compile(source: string, options: CompileOptions = {}): Compiled {
  return compileParsed(parseStory(source, options), options);
}
