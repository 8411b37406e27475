/** English narration, told to somebody. */
export { inflectLine, type Options } from "./inflect.ts";
export type { Ask, Inflected, Person, Piece, Telling } from "./telling.ts";
