/**
 * How bad a message is, in inkjs's numbers, and who hears of it.
 */

/** A note of the author's own, a warning, or an error: what an `ErrorHandler` is told. */
export const ErrorType: {
  readonly Author: 0;
  readonly Warning: 1;
  readonly Error: 2;
  readonly [name: number]: string;
} = { Author: 0, Warning: 1, Error: 2, 0: "Author", 1: "Warning", 2: "Error" };

export type ErrorType = 0 | 1 | 2;

/** Told of every message of the compiler's, or of a story that is played. */
export type ErrorHandler = (message: string, type: ErrorType) => void;

/** Thrown for what goes wrong in a story, or is asked of it in vain. */
export class StoryException extends Error {
  override name: string = "StoryException";
  declare message: string;
  useEndLineNumber = false;
}
