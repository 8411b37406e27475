/**
 * Finding places by the paths that hosts of inkjs give.
 */
import { findPlace } from "../play/places.ts";
import { containerByPath, type Program } from "../program/program.ts";

/** A container's row, −1 for none, and whether it is what was asked for. */
export interface Found {
  readonly row: number;
  readonly isExact: boolean;
}

/**
 * A path of ink's, from the root; or the name of a knot, stitch or label, however deep it lies.
 * Where only the beginning of a path leads somewhere, it is taken for the whole, as inkjs does.
 */
export function findPath(program: Program, path: string): Found {
  if (typeof path !== "string") throw new Error("A path must be given as text.");
  const exact = containerByPath(program, path);
  if (exact >= 0) return { row: exact, isExact: true };
  try {
    return { row: findPlace(program, path), isExact: true };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  for (let dot = path.lastIndexOf("."); dot > 0; dot = path.lastIndexOf(".", dot - 1)) {
    const row = containerByPath(program, path.slice(0, dot));
    if (row >= 0) return { row, isExact: false };
  }
  return { row: -1, isExact: false };
}
