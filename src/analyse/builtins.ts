/**
 * The functions that ink brings along, and the words it keeps for itself.
 *
 * Owns their names and how many arguments each takes. What each compiles to is lowering's.
 */

/** How many arguments each built-in function takes. */
export const BUILTIN_ARITY: ReadonlyMap<string, number> = new Map([
  ["CHOICE_COUNT", 0],
  ["TURNS", 0],
  ["TURNS_SINCE", 1],
  ["READ_COUNT", 1],
  ["RANDOM", 2],
  ["SEED_RANDOM", 1],
  ["LIST_RANGE", 3],
  ["LIST_RANDOM", 1],
  ["MIN", 2],
  ["MAX", 2],
  ["POW", 2],
  ["FLOOR", 1],
  ["CEILING", 1],
  ["INT", 1],
  ["FLOAT", 1],
  ["LIST_MIN", 1],
  ["LIST_MAX", 1],
  ["LIST_ALL", 1],
  ["LIST_COUNT", 1],
  ["LIST_VALUE", 1],
  ["LIST_INVERT", 1],
  // Ink's own name for negation happens to be a legal name, and so a function.
  ["_", 1],
]);

/** Words that no knot, variable, label or parameter may be called. */
export const RESERVED: ReadonlySet<string> = new Set([
  "true",
  "false",
  "not",
  "return",
  "else",
  "VAR",
  "CONST",
  "temp",
  "LIST",
  "function",
]);

/** Whether `name` is a function that ink brings along. */
export function isBuiltin(name: string): boolean {
  return BUILTIN_ARITY.has(name);
}
