/**
 * Ink's native functions by number, as `BINARY` and `UNARY` name them.
 *
 * The names are those of ink's compiled JSON; `_` is the minus sign before a number.
 */
import type { NativeName } from "./tree.ts";

/** The position of a name in this list is its number. */
export const nativeNames: readonly NativeName[] = [
  "+",
  "-",
  "*",
  "/",
  "%",
  "==",
  "!=",
  "<",
  ">",
  "<=",
  ">=",
  "&&",
  "||",
  "MIN",
  "MAX",
  "POW",
  "?",
  "!?",
  "L^",
  "_",
  "!",
  "FLOOR",
  "CEILING",
  "INT",
  "FLOAT",
  "LIST_MIN",
  "LIST_MAX",
  "LIST_ALL",
  "LIST_COUNT",
  "LIST_VALUE",
  "LIST_INVERT",
];

export const N_ADD = 0;
export const N_SUBTRACT = 1;
export const N_MULTIPLY = 2;
export const N_DIVIDE = 3;
export const N_MODULO = 4;
export const N_EQUAL = 5;
export const N_NOT_EQUAL = 6;
export const N_LESS = 7;
export const N_GREATER = 8;
export const N_LESS_OR_EQUAL = 9;
export const N_GREATER_OR_EQUAL = 10;
export const N_AND = 11;
export const N_OR = 12;
export const N_MIN = 13;
export const N_MAX = 14;
export const N_POW = 15;
export const N_HAS = 16;
export const N_HASNT = 17;
export const N_INTERSECT = 18;
/** The first that takes one value instead of two. */
export const N_NEGATE = 19;
export const N_NOT = 20;
export const N_FLOOR = 21;
export const N_CEILING = 22;
export const N_INT = 23;
export const N_FLOAT = 24;
export const N_LIST_MIN = 25;
export const N_LIST_MAX = 26;
export const N_LIST_ALL = 27;
export const N_LIST_COUNT = 28;
export const N_LIST_VALUE = 29;
export const N_LIST_INVERT = 30;
