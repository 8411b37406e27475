/**
 * Where a tree's nodes are, in ink's words: names where there are names, else positions.
 *
 * Owns both ways of saying it, from the root and from where one stands, and the choice between
 * them. Everything is indexed in one pass; a path then costs no more than writing it down.
 * Holds good for a tree that no longer changes.
 */
import { assert } from "../base/assert.ts";
import type { Container, Node } from "./tree.ts";

interface Place {
  /** How many names and positions its path has. */
  readonly depth: number;
  /** How long its path from the root is, in characters. */
  readonly length: number;
  readonly component: string;
}

/** Where every container of a tree is, and every node that something leads to. */
export type TreePaths = ReadonlyMap<Node, Place>;

/** Indexes a tree. */
export function indexPaths(root: Container): TreePaths {
  const places = new Map<Node, Place>();
  const targets = new Set<Node>();
  places.set(root, { depth: 0, length: 0, component: "" });
  const waiting: Container[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const above = places.get(next) as Place;
    const { content } = next;
    for (let i = 0; i < content.length; i++) {
      const node = content[i] as Node;
      if (node.kind === "container") {
        places.set(node, placeBelow(above, node.name ?? String(i)));
        waiting.push(node);
      } else if (node.kind === "command" && node.command === "nop") {
        // The one kind of node but containers that our compiler leads to.
        places.set(node, placeBelow(above, String(i)));
      } else {
        const target = targetOf(node);
        if (target !== undefined && target.kind !== "container") targets.add(target);
      }
    }
    for (const [name, child] of next.named) {
      places.set(child, placeBelow(above, name));
      waiting.push(child);
    }
  }
  // Other people's JSON may lead to any node at all.
  const parents = new Set<Container>();
  for (const target of targets) {
    if (!places.has(target) && target.parent !== undefined) parents.add(target.parent);
  }
  for (const parent of parents) {
    const above = places.get(parent) as Place;
    parent.content.forEach((node, i) => {
      if (targets.has(node)) places.set(node, placeBelow(above, String(i)));
    });
  }
  return places;
}

function targetOf(node: Node): Node | undefined {
  if (node.kind === "divert") return node.target;
  return node.kind === "value" && node.value.type === "target" ? node.value.target : undefined;
}

function placeBelow(above: Place, component: string): Place {
  const dot = above.depth === 0 ? 0 : 1;
  return { depth: above.depth + 1, length: above.length + dot + component.length, component };
}

/** The path of a node from the root. */
export function absolutePath(paths: TreePaths, node: Node): string {
  const parts: string[] = [];
  for (let at: Node = node; at.parent !== undefined; at = at.parent) {
    parts.push(placeOf(paths, at).component);
  }
  return parts.reverse().join(".");
}

/**
 * The path from one node to another, from the root or relative (`.^.name`), whichever is
 * shorter; from the root if neither is.
 */
export function compactPath(paths: TreePaths, from: Node, to: Node): string {
  const length = placeOf(paths, to).length;
  let here: Node | undefined = from.parent;
  let there: Node | undefined = to;
  // Each `^` with its dot costs two characters, and what both paths share is saved. As soon as
  // the way up costs more than all of the path from the root, there is nothing to look for.
  let ups = 1;
  while (here !== there) {
    if (here === undefined || there === undefined) return absolutePath(paths, to);
    const above = placeOf(paths, here).depth - placeOf(paths, there).depth;
    if (above >= 0) {
      here = here.parent;
      ups++;
      if (ups * 2 >= length) return absolutePath(paths, to);
    }
    if (above <= 0) there = there.parent;
  }
  if (here === undefined || ups * 2 >= placeOf(paths, here).length) return absolutePath(paths, to);
  const parts: string[] = [];
  for (let at: Node = to; at !== here; at = at.parent as Node) {
    parts.push(placeOf(paths, at).component);
  }
  for (let i = 0; i < ups; i++) parts.push("^");
  return `.${parts.reverse().join(".")}`;
}

function placeOf(paths: TreePaths, node: Node): Place {
  const place = paths.get(node);
  assert(place !== undefined, "what something leads to has a place");
  return place;
}
