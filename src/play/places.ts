/**
 * Finding the places of a story by the names that its writer gave them.
 */
import { containerByPath, type Program } from "../program/program.ts";

/**
 * The row of a knot, stitch or label: `hall`, `hall.attic`, `hall.attic.door`. A label is found
 * however deep in a weave it stands, as a divert finds it. Throws `RangeError` for none.
 */
export function findPlace(program: Program, path: string): number {
  const exact = containerByPath(program, path);
  // The table of names takes a while in a long story: only for what is not found without.
  const row = exact < 0 ? program.placeNames(program).rowOf(path) : exact;
  if (row < 0) throw new RangeError(`The story has no place called "${path}".`);
  return row;
}
