/**
 * First pass of laying out: gives everything in a tree its number.
 *
 * Containers become rows, counted containers get cells, variables get cells or slots, list
 * items get program-wide numbers. Walks with a stack of its own: a story may nest gathers
 * deeper than the host's call stack.
 */
import {
  C_FLAGS,
  C_INDEX,
  C_NAME,
  C_PARENT,
  C_TURNS,
  C_VISITS,
  CONTAINER_COLUMNS,
  type Dialect,
  GLOBALS_AT,
  type Layout,
  type ListTable,
  type PooledList,
} from "./program.ts";
import {
  COUNT_TURNS,
  COUNT_VISITS,
  type Constant,
  type Container,
  type Node,
  type Tree,
} from "./tree.ts";

/** Constants of a program, each once. */
export class ConstantPools {
  readonly strings: string[] = [];
  readonly numbers: number[] = [];
  readonly lists: PooledList[] = [];
  readonly #strings = new Map<string, number>();
  readonly #numbers = new Map<number, number>();
  readonly #lists = new Map<string, number>();

  string(text: string): number {
    let id = this.#strings.get(text);
    if (id === undefined) {
      id = this.strings.push(text) - 1;
      this.#strings.set(text, id);
    }
    return id;
  }

  number(value: number): number {
    let id = this.#numbers.get(value);
    if (id === undefined) {
      id = this.numbers.push(value) - 1;
      this.#numbers.set(value, id);
    }
    return id;
  }

  list(items: readonly number[], origins: readonly number[]): number {
    const key = `${items.join(",")}|${items.length === 0 ? origins.join(",") : ""}`;
    let id = this.#lists.get(key);
    if (id === undefined) {
      id = this.lists.push({ items, origins: items.length === 0 ? origins : [] }) - 1;
      this.#lists.set(key, id);
    }
    return id;
  }
}

export interface Numbering {
  readonly containers: readonly Container[];
  /** The containers' table; where they are entered and start is filled in with the code. */
  readonly rows: Int32Array;
  /** How deep a container lies, by row. */
  readonly depths: readonly number[];
  /** The knot that a container is in, by row: a child of the root, or the root itself. */
  readonly knots: readonly Container[];
  /** What diverts lead to. */
  readonly led: readonly Node[];
  readonly layout: Layout;
  readonly pools: ConstantPools;
  /** Cells of global variables. */
  readonly globals: ReadonlyMap<string, number>;
  /** Slots of the temporary variables of everything that is no function. */
  readonly mainSlots: ReadonlyMap<string, number>;
  /** Functions, with the slots of their frames. */
  readonly functions: ReadonlyMap<Container, ReadonlyMap<string, number>>;
  readonly listTables: readonly ListTable[];
  readonly itemNames: readonly string[];
  readonly itemValues: readonly number[];
  /** Numbers of list items by name and by full name; of items of one name, the last. */
  readonly itemOf: ReadonlyMap<string, number>;
  /** Cells of the shuffles, by the container that holds them. */
  readonly shuffleCells: ReadonlyMap<Container, number>;
  /** Whether every use of `$r` is ink's own way of sharing a choice's text. */
  readonly sharesChoiceText: boolean;
  /** More values than any container pushes before it calls or jumps. */
  readonly mostPushes: number;
  /**
   * To be filled in while code is written, for whoever wants to know where in it a node is:
   * three numbers a node, in the order of the code: where its code begins, its container's row,
   * its position. Position −1 is the FALL that ends the container. A node that was written
   * together with the one before it is left out.
   */
  readonly trace?: number[];
}

/** Numbers everything in a tree. */
export function numberTree(tree: Tree, dialect: Dialect): Numbering {
  const pools = new ConstantPools();
  const containers: Container[] = [];
  const indices: number[] = [];
  const depths: number[] = [];
  const counted: number[] = [];
  const shuffles: Container[] = [];
  const facts = new KnotFacts();
  const knots: Container[] = [];
  const led: Node[] = [];
  const globalNames = new Set<string>();
  let mostPushes = 0;
  let returnAssigns = 0;
  let sharedTexts = 0;

  // A work list of containers, each with its knot: the child of the root that it is in.
  const work: { container: Container; index: number; knot: Container; depth: number }[] = [
    { container: tree.root, index: -1, knot: tree.root, depth: 0 },
  ];
  while (work.length > 0) {
    const { container, index, knot, depth } = work.pop() as (typeof work)[number];
    const row = containers.push(container) - 1;
    // Kept in the tree: it is the same however often the tree is laid out.
    container.row = row;
    depths.push(depth);
    knots.push(knot);
    indices.push(index);
    if ((container.flags & (COUNT_VISITS | COUNT_TURNS)) !== 0) counted.push(row);
    const children = work.length;
    let pushes = container.content.length;
    for (let i = 0; i < container.content.length; i++) {
      const node = container.content[i] as Node;
      switch (node.kind) {
        case "container":
          work.push({ container: node, index: i, knot, depth: depth + 1 });
          pushes--;
          break;
        case "assign":
          if (node.name === "$r") {
            returnAssigns++;
            if (sharedTextAt(container, i - 1) || sharedTextAt(container, i - 2)) sharedTexts++;
          }
          // Ink writes `VAR=` for any reassignment at the story's top level: only a new one tells.
          if (node.isGlobal && node.isNew) globalNames.add(node.name);
          else facts.useTemp(knot, node.name);
          break;
        case "read":
          facts.useTemp(knot, node.name);
          break;
        case "value":
          facts.noteValue(knot, node.value);
          break;
        case "divert":
          facts.noteDivert(knot, node);
          if (node.target !== undefined) led.push(node.target);
          pushes--;
          break;
        case "native":
          pushes--;
          break;
        case "command":
          if (node.command === "seq") shuffles.push(container);
          break;
        default:
          break;
      }
    }
    mostPushes = Math.max(mostPushes, pushes);
    if (container.named.size > 0) {
      for (const child of container.named.values()) {
        const childKnot = container === tree.root ? child : knot;
        work.push({ container: child, index: -1, knot: childKnot, depth: depth + 1 });
      }
    }
    // The first of them is to be taken next.
    for (let low = children, high = work.length - 1; low < high; low++, high--) {
      const first = work[low] as (typeof work)[number];
      work[low] = work[high] as (typeof work)[number];
      work[high] = first;
    }
  }

  const rows = new Int32Array(containers.length * CONTAINER_COLUMNS).fill(-1);
  for (const { row, parent, name, flags } of containers) {
    const at = row * CONTAINER_COLUMNS;
    if (parent !== undefined) rows[at + C_PARENT] = parent.row;
    if (name !== undefined) rows[at + C_NAME] = pools.string(name);
    rows[at + C_INDEX] = indices[row] as number;
    rows[at + C_FLAGS] = flags;
  }
  const sharesChoiceText = returnAssigns === sharedTexts;
  const visits: number[] = [];
  const turns: number[] = [];
  for (const row of counted) {
    const flags = rows[row * CONTAINER_COLUMNS + C_FLAGS] as number;
    if ((flags & COUNT_VISITS) !== 0) visits.push(row);
    if ((flags & COUNT_TURNS) !== 0) turns.push(row);
  }
  const globals = new Map<string, number>();
  for (const name of globalNames) globals.set(name, GLOBALS_AT + 2 * globals.size);
  const visitsAt = GLOBALS_AT + 2 * globals.size;
  const turnsAt = visitsAt + visits.length;
  const shufflesAt = turnsAt + turns.length;
  visits.forEach((row, i) => {
    rows[row * CONTAINER_COLUMNS + C_VISITS] = visitsAt + i;
  });
  turns.forEach((row, i) => {
    rows[row * CONTAINER_COLUMNS + C_TURNS] = turnsAt + i;
  });
  const shuffleCells = new Map(shuffles.map((container, i) => [container, shufflesAt + i]));
  const lists = numberLists(tree, dialect);
  const isTemp = (name: string): boolean =>
    !globals.has(name) && !lists.itemOf.has(name) && !(name === "$r" && sharesChoiceText);
  facts.settle((node) => {
    const around = node.kind === "container" ? node : (node.parent as Container);
    return knots[around.row] as Container;
  });
  const { mainSlots, functions } = facts.slots(isTemp);
  return {
    containers,
    rows,
    depths,
    knots,
    led,
    layout: {
      globalsAt: GLOBALS_AT,
      visitsAt,
      turnsAt,
      shufflesAt,
      size: shufflesAt + shuffles.length,
    },
    pools,
    globals,
    mainSlots,
    functions,
    ...lists,
    shuffleCells,
    sharesChoiceText,
    mostPushes,
  };
}

/** Where ink's way of sharing a choice's text begins, and what it is. */
export interface SharedText {
  /** The container of the text. */
  readonly text: Container;
  /** How many nodes the whole idiom takes. */
  readonly length: number;
  /** Whether it opens a string, to be offered; otherwise the text is printed. */
  readonly opensString: boolean;
}

/**
 * The start text of a choice is compiled once and used twice, when the choice is offered and
 * when it is printed; ink writes that as a divert with a way back in the variable `$r`:
 *
 *     {"^->": "….$r1"}, {"temp=": "$r"}, "str", {"->": ".^.s"}, [{"#n": "$r1"}]
 *     {"^->": "….$r2"}, "/ev", {"temp=": "$r"}, {"->": "….s"}, [{"#n": "$r2"}]
 *
 * The engine has an instruction for it, so that no leftover in `$r` tells two states apart.
 */
export function sharedTextAt(container: Container, at: number): SharedText | undefined {
  const value = container.content[at];
  if (value?.kind !== "value" || value.value.type !== "target") return undefined;
  const back = value.value.target;
  if (back.kind !== "container" || back.content.length > 0 || back.parent !== container) {
    return undefined;
  }
  let i = at + 1;
  let node = container.content[i];
  if (node?.kind === "command" && node.command === "/ev") node = container.content[++i];
  if (node?.kind !== "assign" || node.name !== "$r" || node.isGlobal) return undefined;
  node = container.content[++i];
  let opensString = false;
  if (node?.kind === "command" && node.command === "str") {
    opensString = true;
    node = container.content[++i];
  }
  if (node?.kind !== "divert" || node.isConditional || node.pushes !== undefined) return undefined;
  const text = node.target;
  if (text?.kind !== "container" || (text.flags & (COUNT_VISITS | COUNT_TURNS)) !== 0) {
    return undefined;
  }
  const last = text.content.at(-1);
  if (last?.kind !== "divert" || last.variable !== "$r") return undefined;
  if (container.content[++i] !== back) return undefined;
  return { text, length: i + 1 - at, opensString };
}

/** What is found out about each knot while walking, to tell functions from the rest. */
class KnotFacts {
  readonly #temps = new Map<Container, Set<string>>();
  readonly #called = new Set<Container>();
  readonly #entangled = new Set<Container>();
  readonly #leads: { knot: Container; target: Node; by: "value" | "call" | "divert" }[] = [];

  useTemp(knot: Container, name: string): void {
    let names = this.#temps.get(knot);
    if (names === undefined) {
      names = new Set();
      this.#temps.set(knot, names);
    }
    names.add(name);
  }

  noteValue(knot: Container, value: Constant): void {
    if (value.type === "pointer") this.useTemp(knot, value.name);
    if (value.type === "target") this.#leads.push({ knot, target: value.target, by: "value" });
  }

  noteDivert(knot: Container, divert: Node & { kind: "divert" }): void {
    if (divert.variable !== undefined) {
      this.useTemp(knot, divert.variable);
      if (divert.variable !== "$r") this.#entangled.add(knot);
    }
    if (divert.target === undefined) return;
    const by = divert.pushes === "function" ? "call" : "divert";
    this.#leads.push({ knot, target: divert.target, by });
  }

  /** Once everything has been walked: in which knots what was led to lies. */
  settle(knotOf: (node: Node) => Container): void {
    for (const { knot, target, by } of this.#leads) {
      const other = knotOf(target);
      if (by === "call" && target === other) this.#called.add(other);
      else if (other !== knot) {
        this.#entangled.add(other);
        if (by !== "value") this.#entangled.add(knot);
      }
    }
  }

  /**
   * A function's frame never runs another knot's code, so its variables get slots of their
   * own. Everything else can divert from knot to knot within one frame, and a name then means
   * the same variable everywhere: those share one set of slots.
   */
  slots(isTemp: (name: string) => boolean): {
    mainSlots: Map<string, number>;
    functions: Map<Container, Map<string, number>>;
  } {
    const mainSlots = new Map<string, number>();
    const functions = new Map<Container, Map<string, number>>();
    for (const knot of this.#called) {
      if (!this.#entangled.has(knot)) functions.set(knot, new Map());
    }
    for (const [knot, names] of this.#temps) {
      const slots = functions.get(knot) ?? mainSlots;
      for (const name of names) {
        if (isTemp(name) && !slots.has(name)) slots.set(name, slots.size);
      }
    }
    return { mainSlots, functions };
  }
}

function numberLists(
  tree: Tree,
  dialect: Dialect,
): Pick<Numbering, "listTables" | "itemNames" | "itemValues" | "itemOf"> {
  const listTables: ListTable[] = [];
  const itemNames: string[] = [];
  const itemValues: number[] = [];
  const itemOf = new Map<string, number>();
  for (const list of tree.lists) {
    listTables.push({ name: list.name, first: itemNames.length, count: list.items.length });
    for (const [name, value] of list.items) {
      itemOf.set(`${list.name}.${name}`, itemNames.length);
      itemOf.set(name, itemNames.length);
      itemNames.push(name);
      itemValues.push(dialect === "reference" ? value | 0 : value);
    }
  }
  return { listTables, itemNames, itemValues, itemOf };
}
