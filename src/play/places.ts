/**
 * Finding the places of a story by the names that its writer gave them.
 */
import {
  C_NAME,
  C_PARENT,
  CONTAINER_COLUMNS,
  containerByPath,
  type Program,
} from "../program/program.ts";

/**
 * The row of a knot, stitch or label: `hall`, `hall.attic`, `hall.attic.door`. A label is found
 * however deep in a weave it stands, as a divert finds it. Throws `RangeError` for none.
 */
export function findPlace(program: Program, path: string): number {
  const row = placeByName(program, path);
  if (row < 0) throw new RangeError(`The story has no place called "${path}".`);
  return row;
}

function placeByName(program: Program, path: string): number {
  const exact = containerByPath(program, path);
  if (exact >= 0) return exact;
  const dot = path.lastIndexOf(".");
  const within = dot < 0 ? 0 : placeByName(program, path.slice(0, dot));
  const label = path.slice(dot + 1);
  // Containers that no writer has named have names of these kinds.
  if (within < 0 || /^(s|b|\$.*|.*-.*)$/.test(label)) return -1;
  const rows = program.containers;
  for (let row = 0; row * CONTAINER_COLUMNS < rows.length; row++) {
    const name = rows[row * CONTAINER_COLUMNS + C_NAME] as number;
    if (name >= 0 && program.strings[name] === label && isWithin(program, row, within)) return row;
  }
  return -1;
}

function isWithin(program: Program, row: number, ancestor: number): boolean {
  for (let at = row; at >= 0; ) {
    at = program.containers[at * CONTAINER_COLUMNS + C_PARENT] as number;
    if (at === ancestor) return true;
  }
  return false;
}
