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
  if (exact >= 0) return exact;
  const { findKnot, findRow } = program.placeNames(program);
  const [knot = "", ...rest] = path.split(".");
  const row = Math.max(
    findRow(findKnot(knot), rest.join(".")),
    // A label of the opening, which is in no knot.
    findRow(0, path),
  );
  if (row <= 0) throw new RangeError(`The story has no place called "${path}".`);
  return row;
}
