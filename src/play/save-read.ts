/**
 * Reading what cannot be trusted: a save's fields, each looked at before it is used.
 */

/** Why a save cannot be used, in one sentence. */
export class Refusal extends Error {}

/** A save that was changed by hand or cut short. */
export function damaged(what: string): Refusal {
  return new Refusal(`This save is damaged: ${what}.`);
}

export type Fields = Readonly<Record<string, unknown>>;

/** An object's fields. */
export function readObject(value: unknown, what: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw damaged(`${what} cannot be read`);
  }
  return value as Fields;
}

/** A whole number of 32 bits. */
export function readNumber(value: unknown, what: string): number {
  if (typeof value !== "number" || (value | 0) !== value) {
    throw damaged(`${what} is no whole number`);
  }
  return value;
}

export function readArray(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw damaged(`${what} cannot be read`);
  return value;
}

export function readText(value: unknown, what: string): string {
  if (typeof value !== "string") throw damaged(`${what} is no text`);
  return value;
}
