/**
 * Looking at what cannot be trusted: a state's fields, each checked before it is used.
 *
 * What is wrong is said in one sentence that begins as inkjs's does, for hosts that look for it.
 */

/** A state that cannot be read. */
export class StateError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "StateError";
  }
}

/** A state that was changed by hand, or cut short. */
export function damaged(what: string): StateError {
  return new StateError(`ink save format incorrect, can't load: ${what}.`);
}

/** A state of another story, or of another version of this one. */
export function elsewhere(what: string): StateError {
  return new StateError(
    `When loading state, internal story location couldn't be found: ${what}, which this story does not have. Has the story changed since this save data was created?`,
  );
}

export type Fields = Readonly<Record<string, unknown>>;

/** An object's fields. */
export function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw damaged(`${what} cannot be read`);
  }
  return value as Fields;
}

/** A field of the object's own, whatever its name; `undefined` for none. */
export function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** A whole number of 32 bits. */
export function wholeOf(value: unknown, what: string): number {
  if (typeof value !== "number" || (value | 0) !== value) {
    throw damaged(`${what} is no whole number`);
  }
  return value | 0;
}

export function listOf(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw damaged(`${what} cannot be read`);
  return value;
}

export function textOf(value: unknown, what: string): string {
  if (typeof value !== "string") throw damaged(`${what} is no text`);
  return value;
}
