/**
 * The types of a story as plain data, for its symbol table.
 */
import type { Types } from "../analyse/index.ts";
import type { DeclaredType, DeclaredTypes } from "../drama/types.ts";
import type { TypeNote } from "../syntax/ast.ts";

/** What analysis found declared of variables and answers, as a compiled story carries it. */
export function declaredTypes(types: Types): DeclaredTypes {
  const locals: Record<string, Record<string, DeclaredType>> = {};
  const results: Record<string, DeclaredType> = {};
  for (const [flow, own] of types.flows) {
    const isInKnot = flow.level === "stitch" && flow.parent?.level === "knot";
    const path = isInKnot ? `${flow.parent.name}.${flow.name}` : flow.name;
    if (own.variables.size > 0) locals[path] = byName(own.variables);
    if (own.result !== undefined) results[path] = dataOf(own.result);
  }
  const variables = byName(types.variables);
  return { variables, locals, results, externals: byName(types.externals) };
}

function byName(types: ReadonlyMap<string, TypeNote>): Record<string, DeclaredType> {
  return Object.fromEntries([...types].map(([name, type]) => [name, dataOf(type)]));
}

function dataOf(type: TypeNote): DeclaredType {
  switch (type.kind) {
    case "range":
      return { kind: "range", from: type.from, to: type.to };
    case "words":
      return { kind: "words", words: type.words.map(({ text }) => text) };
    default:
      return { kind: type.kind };
  }
}
