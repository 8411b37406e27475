/**
 * Values as the engine holds them: a tag and a payload, two integers.
 *
 * Fractions, texts and lists are interned: the payload is an index into a pool that only
 * grows, so equal values are equal integers and a state of integers is a state whole.
 */

/** Nothing was ever put here. */
export const UNSET = 0;
/** Payload: the number itself, 32 bits. */
export const INT = 1;
/** Payload: index into the pool of numbers. */
export const FLOAT = 2;
/** Payload: 0 or 1. */
export const BOOL = 3;
/** Payload: index into the pool of texts. */
export const STRING = 4;
/** Payload: index into the pool of lists. */
export const LIST = 5;
/** Payload: a container's row. */
export const TARGET = 6;
/** Payload: the cell of a global variable, to be written through. */
export const GLOBAL_POINTER = 7;
/** Payload: frame depth × 4096 + slot, to be written through. */
export const TEMP_POINTER = 8;
/** What a function without `return` gives back. */
export const VOID = 9;
/** Payload: index into the pool of texts. A choice's tag, waiting for its choice. */
export const TAG = 10;
/** Payload: index into the pool of numbers. A whole number beyond 32 bits: in `reference` only as it was written. */
export const WIDE = 11;

/** Slots a frame may have at most; a pointer keeps its slot in the bits below this. */
export const SLOT_LIMIT = 4096;

/** What a kind of value is called in a message. */
export function nameOfKind(tag: number): string {
  switch (tag) {
    case INT:
    case WIDE:
      return "a whole number";
    case FLOAT:
      return "a fraction";
    case BOOL:
      return "true or false";
    case STRING:
      return "text";
    case LIST:
      return "a list";
    case TARGET:
      return "a divert target";
    case GLOBAL_POINTER:
    case TEMP_POINTER:
      return "a reference to a variable";
    default:
      return "nothing";
  }
}
