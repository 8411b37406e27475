/**
 * From the paths in ink's compiled JSON to the nodes that they mean.
 *
 * A path is positions, names and `^` for the container around, joined by dots: from the root
 * or, where it begins with a dot, from the container that it stands in. Promises time in
 * proportion to the paths' length, however many children a container has.
 */
import type { Container, Node } from "./tree.ts";

const POINT = 46;
const ZERO = 48;
const NINE = 57;
const UP = 94;

/** More content than this is looked through by a table. */
const MOST_TO_LOOK_THROUGH = 12;

/** Follows paths in a tree that no longer changes. */
export class InkPaths {
  readonly #root: Container;
  readonly #tables = new Map<Container, Map<string, Container>>();

  constructor(root: Container) {
    this.#root = root;
  }

  /** The node at a path that stands in the container `from`; `undefined` where there is none. */
  follow(path: string, from: Container): Node | undefined {
    let at: Node | undefined = this.#root;
    let next = 0;
    if (path.charCodeAt(0) === POINT) {
      // The first `^` leads from the node that has the path to the container it stands in.
      if (path.charCodeAt(1) !== UP) return undefined;
      at = from;
      if (path.length === 2) return at;
      if (path.charCodeAt(2) !== POINT) return undefined;
      next = 3;
    }
    for (;;) {
      if (at?.kind !== "container" || next >= path.length) return undefined;
      const first = path.charCodeAt(next);
      const point = path.indexOf(".", next);
      const end = point < 0 ? path.length : point;
      if (first === UP && end === next + 1) at = at.parent;
      else {
        const index = first >= ZERO && first <= NINE ? wholeAt(path, next, end) : -1;
        if (index >= 0) at = ownAt(at, index);
        else if (end > next) at = this.#named(at, path.slice(next, end));
        else return undefined;
      }
      if (point < 0) return at;
      next = point + 1;
    }
  }

  /** What is reached by name only comes first; of several of one name in content, the last. */
  #named(container: Container, name: string): Container | undefined {
    const named = container.named.get(name);
    if (named !== undefined) return named;
    const { content } = container;
    if (content.length > MOST_TO_LOOK_THROUGH) return this.#tableOf(container).get(name);
    for (let i = content.length - 1; i >= 0; i--) {
      const child = content[i] as Node;
      if (child.kind === "container" && child.name === name) return child;
    }
    return undefined;
  }

  #tableOf(container: Container): Map<string, Container> {
    let table = this.#tables.get(container);
    if (table === undefined) {
      table = new Map();
      for (const child of container.content) {
        if (child.kind === "container" && child.name !== undefined) table.set(child.name, child);
      }
      this.#tables.set(container, table);
    }
    return table;
  }
}

/** The number that stands there; −1 where it is none. */
function wholeAt(path: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const c = path.charCodeAt(i);
    if (c < ZERO || c > NINE) return -1;
    value = value * 10 + c - ZERO;
  }
  return value;
}

/** A node of a container's content; one that stands in many places first becomes the place's own. */
function ownAt(parent: Container, index: number): Node | undefined {
  const node = parent.content[index];
  if (node === undefined || node.parent !== undefined) return node;
  const own: Node = { ...node, parent };
  parent.content[index] = own;
  return own;
}
