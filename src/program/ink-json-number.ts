/**
 * How numbers and texts have to be spelt in ink's JSON, so that every reader of it means the same.
 *
 * Ink tells `5.0` from `5`, JSON's own readers do not. inkjs puts that right by looking through
 * the text for a comma, digits, a point and a zero, and marking what it finds as a fraction: it
 * misses `-5.0`, breaks `1.05` apart, and takes the words `, 5.0` for a number. What is written
 * here gets past it, and is plain JSON to everyone else.
 */
import type { Container, Node } from "./tree.ts";

/** What inkjs takes for a fraction, or for the beginning of one. */
const LIKE_A_FRACTION = /(,\s*[0-9]+)\.(?=0)/g;

/** A string as JSON. */
export function stringText(text: string): string {
  const json = JSON.stringify(text);
  return json.includes(".0") ? json.replace(LIKE_A_FRACTION, "$1\\u002e") : json;
}

/** A whole number, all digits. */
export function wholeText(value: number): string {
  return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString();
}

/** A fraction, with a point or an exponent by which it is known. */
export function fractionText(value: number): string {
  if (Number.isNaN(value)) return "0.0";
  // JSON has no infinities; ink writes the nearest that a single-precision number can be.
  if (!Number.isFinite(value)) return value > 0 ? "3.4E+38" : "-3.4E+38";
  if (Object.is(value, -0)) return "-0.0";
  if (Number.isInteger(value)) return `${wholeText(value)}.0`;
  const text = String(value);
  const parts = /^([0-9]+)\.(0[0-9]*)(?:e(.+))?$/.exec(text);
  if (parts === null) return text;
  // `1.05` as `105e-2`: there is no zero after a point.
  const [, whole = "", places = "", exponent = "0"] = parts;
  const digits = `${whole}${places}`.replace(/^0+/, "");
  return `${digits}e${Number(exponent) - places.length}`;
}

/**
 * Whether a fraction needs a minus sign of its own: `["nop",5.0,"_",null]` is −5.0 to every ink
 * engine, in the place of one value, where inkjs would read `-5.0` as the whole number −5.
 */
export function isMinusNeeded(value: number): boolean {
  return value < 0 && Number.isInteger(value);
}

/** The fraction that a container written in that way means; `undefined` for any other container. */
export function fractionWithMinus(container: Container): number | undefined {
  const { content, flags, name, named } = container;
  if (content.length !== 3 || flags !== 0 || name !== undefined || named.size > 0) return undefined;
  const [nop, value, minus] = content as [Node, Node, Node];
  if (nop.kind !== "command" || nop.command !== "nop") return undefined;
  if (minus.kind !== "native" || minus.name !== "_") return undefined;
  if (value.kind !== "value" || value.value.type !== "float") return undefined;
  return isMinusNeeded(-value.value.value) ? -value.value.value : undefined;
}
