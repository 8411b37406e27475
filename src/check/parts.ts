/**
 * The parts of a state, by number: what may be asked for by itself, and forgotten by itself.
 */

/** A cell, or a global's pair of cells (numbered by the first), whole. */
export const PART_CELL = 0;
/** A global: of a list, which LISTs it was drawn from; of anything else nothing. */
export const PART_ORIGINS = 1;
/** A slot of a frame, whole. */
export const PART_SLOT = 2;
/** A slot: whether it was ever set, and to what it refers where it is a reference. */
export const PART_SLOT_SET = 3;
/** A slot: as `PART_ORIGINS`. */
export const PART_SLOT_ORIGINS = 4;
const KINDS = 5;

/** A part: its kind and its cell or slot in one number. */
export function partOf(kind: number, index: number): number {
  return index * KINDS + kind;
}

export function kindOfPart(part: number): number {
  return part % KINDS;
}

export function indexOfPart(part: number): number {
  return Math.floor(part / KINDS);
}
