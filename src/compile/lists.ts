/**
 * LISTs: what they are made of, and what they hold when the story begins.
 */
import type { Names } from "../analyse/index.ts";
import type { Constant, ListDefinition } from "../program/tree.ts";
import type { ListDeclaration } from "../syntax/ast.ts";

/** Every LIST of the story, in the order declared. */
export function listDefinitions(names: Names): ListDefinition[] {
  const definitions: ListDefinition[] = [];
  for (const list of names.lists.values()) {
    const items: [string, number][] = [];
    for (const [name, item] of list.items) items.push([name, item.value]);
    definitions.push({ name: list.node.name.text, items });
  }
  return definitions;
}

/** What a list variable holds at first: the items in brackets; an empty one keeps its origin. */
export function initialList(names: Names, declaration: ListDeclaration): Constant {
  const list = names.lists.get(declaration.name.text);
  const items: [string, number][] = [];
  for (const [name, item] of list?.items ?? []) {
    if (item.node.isIn) items.push([`${declaration.name.text}.${name}`, item.value]);
  }
  return { type: "list", items, origins: items.length === 0 ? [declaration.name.text] : [] };
}
