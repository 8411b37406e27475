/** Looking at every way in which a story can be played. */
export {
  explorePlainly,
  type PlainFault,
  type PlainOptions,
  type PlainResult,
  type PlainStep,
} from "./plain.ts";
