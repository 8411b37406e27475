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

  /**
   * The node at the path that stands in `text` from `start` to `end` and in the tree in the
   * container `from`; `undefined` where there is none.
   */
  follow(text: string, start: number, end: number, from: Container): Node | undefined {
    let at: Node | undefined = this.#root;
    let next = start;
    if (text.charCodeAt(next) === POINT) {
      // The first `^` leads from the node that has the path to the container it stands in.
      if (end - start < 2 || text.charCodeAt(next + 1) !== UP) return undefined;
      at = from;
      if (end - start === 2) return at;
      if (text.charCodeAt(next + 2) !== POINT) return undefined;
      next += 3;
    }
    for (;;) {
      if (at?.kind !== "container") return undefined;
      const first = next;
      let index = 0;
      let isNumber = true;
      for (; next < end; next++) {
        const c = text.charCodeAt(next);
        if (c === POINT) break;
        if (c >= ZERO && c <= NINE) index = index * 10 + c - ZERO;
        else isNumber = false;
      }
      if (next === first) return undefined;
      if (isNumber) at = at.content[index];
      else if (next === first + 1 && text.charCodeAt(first) === UP) at = at.parent;
      else at = this.#named(at, text.slice(first, next));
      if (next >= end) return at;
      next++;
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
