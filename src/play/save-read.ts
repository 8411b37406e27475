/**
 * Reading what cannot be trusted: a save's fields, each looked at before it is used.
 */

/** Why a save cannot be used, in one sentence. */
export class Refusal extends Error {}

/** A place or value of the save's that the story does not have; the message names it. */
export class Lost extends Error {}

/** A save that was changed by hand or cut short. */
export function damaged(what: string): Refusal {
  return new Refusal(`This save is damaged: ${what}.`);
}

/** A save with a field that is not what it should be. */
export function misshapen(): Refusal {
  return damaged("a part of it is not what it should be");
}

export type Fields = Readonly<Record<string, unknown>>;

/** An object's fields; none for `undefined`. */
export function readObject(value: unknown): Fields {
  if (value === undefined) return {};
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  throw misshapen();
}

/** A whole number of 32 bits. */
export function readNumber(value: unknown): number {
  if (typeof value === "number" && (value | 0) === value) return value;
  throw misshapen();
}

/** An array; an empty one for `undefined`. */
export function readArray(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw misshapen();
}

export function readText(value: unknown): string {
  if (typeof value === "string") return value;
  throw misshapen();
}
