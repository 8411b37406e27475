/**
 * Declarations with the type that was written after them, in `.keep` files.
 */
import type { TypeNote } from "./ast.ts";

/** A declaration with its type, where one was written. */
export function withType<T extends object>(node: T, type: TypeNote | undefined): T {
  return type === undefined ? node : { ...node, type };
}
