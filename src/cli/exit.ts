/**
 * How a command ends: the three exit codes, and the error that means "used wrongly".
 *
 * A writer's mistake never comes here; it is a diagnostic and makes the code `PROBLEMS`.
 */

/** All is well. */
export const CLEAN = 0;
/** The story has problems, or a transcript differs. */
export const PROBLEMS = 1;
/** The command was used wrongly, or a file could not be read or written. */
export const WRONG_USE = 2;
/** A fault of our own, which no story and no use should be able to bring about. */
export const OUR_FAULT = 70;

/** Wrong use: `main` prints the message, and the hint below it, and exits with 2. */
export class WrongUse extends Error {
  readonly hint: string;

  constructor(message: string, hint = "") {
    super(message);
    this.hint = hint;
  }
}
