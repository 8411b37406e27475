/**
 * Reading what cannot be trusted: a save's fields, each looked at before it is used.
 */

/** Why a save cannot be used, in one sentence. */
export class Refusal extends Error {}

/** A place or value of the save's that the story does not have; the message names it. */
export class Lost extends Error {}

/** A save that cannot be read, or has a field that is not what it should be. */
export function damaged(what = "it was cut short or changed"): Refusal {
  return new Refusal(`This save is damaged: ${what}.`);
}

export type Fields = Readonly<Record<string, unknown>>;

/** An object's fields; none for `undefined`. */
export function readObject(value: unknown): Fields {
  if (value === undefined) return {};
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  throw damaged();
}

/** A whole number of 32 bits. */
export function readNumber(value: unknown): number {
  if (typeof value === "number" && (value | 0) === value) return value;
  throw damaged();
}

/** An array; an empty one for `undefined`. */
export function readArray(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw damaged();
}

export function readText(value: unknown): string {
  if (typeof value === "string") return value;
  throw damaged();
}
