/**
 * The compiled story as ink knows it: a tree of containers.
 *
 * This is the middle ground where everything meets: our compiler writes it, ink's compiled
 * JSON is read into it and written from it, and `link.ts` lays it out as integers for the
 * engine. Its shape is ink's to the last unnamed container, because a shuffle's seed, a save
 * and a divert in JSON all go by a container's *path*.
 *
 * Nodes are made once and then only joined up: `append` and `name` set `parent`.
 * References between nodes are by identity; a path is worked out only when somebody asks.
 */
import type { Span } from "../base/span.ts";

export type Node =
  | Container
  | TextNode
  | ValueNode
  | CommandNode
  | NativeNode
  | DivertNode
  | AssignNode
  | ReadNode
  | CountNode
  | ChoicePointNode
  | GlueNode
  | TagNode
  | VoidNode;

interface Placed {
  /**
   * The container whose `content` or `named` holds this node. Nodes of stories read from JSON that
   * stand in many places have none; nothing leads to those.
   */
  parent: Container | undefined;
  /** Where it was written; absent for what the compiler added and for stories read from JSON. */
  span: Span | undefined;
}

/** Container flags, as ink writes them in `#f`. */
export const COUNT_VISITS = 1;
export const COUNT_TURNS = 2;
export const COUNT_START_ONLY = 4;

export interface Container extends Placed {
  readonly kind: "container";
  /** Its `#n` when it stands in `content`, its key when it stands in `named`. */
  name: string | undefined;
  flags: number;
  readonly content: Node[];
  /** Containers that are reached by name only: the flow never falls into them. */
  named: ReadonlyMap<string, Container>;
  /** Its row in the program, from when the tree is first laid out; −1 before. */
  row: number;
}

/** Text to print: a line end alone, or text, which seldom has line ends within it. */
export interface TextNode extends Placed {
  readonly kind: "text";
  readonly text: string;
  /** Whether it is known to have something to see in it and no line end. */
  readonly isPlain?: boolean;
}

/** A constant to push; outside `ev` it does nothing. */
export interface ValueNode extends Placed {
  readonly kind: "value";
  readonly value: Constant;
}

export type Constant =
  | { readonly type: "int"; readonly value: number }
  | { readonly type: "float"; readonly value: number }
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "target"; target: Target }
  /** A variable to be written through; `context` −1 is settled when run, 0 is global. */
  | { readonly type: "pointer"; readonly name: string; readonly context: number }
  | {
      readonly type: "list";
      /** Full names, `List.item`, with their values. */
      readonly items: readonly (readonly [name: string, value: number])[];
      /** Lists that an empty list comes from. */
      readonly origins: readonly string[];
    };

/** Ink's control commands, by their names in JSON. */
export type CommandName =
  | "ev"
  | "/ev"
  | "out"
  | "du"
  | "pop"
  | "~ret"
  | "->->"
  | "str"
  | "/str"
  | "nop"
  | "choiceCnt"
  | "turn"
  | "turns"
  | "readc"
  | "rnd"
  | "srnd"
  | "visit"
  | "seq"
  | "thread"
  | "done"
  | "end"
  | "listInt"
  | "range"
  | "lrnd"
  | "#"
  | "/#";

export interface CommandNode extends Placed {
  readonly kind: "command";
  readonly command: CommandName;
  /** On a `nop`: the number of a mark, which ink's JSON does not keep. */
  readonly mark?: number;
}

/** Native functions, by their names in JSON (`L^` is the intersection of lists). */
export type NativeName =
  | "+"
  | "-"
  | "/"
  | "*"
  | "%"
  | "_"
  | "=="
  | ">"
  | "<"
  | ">="
  | "<="
  | "!="
  | "!"
  | "&&"
  | "||"
  | "MIN"
  | "MAX"
  | "POW"
  | "FLOOR"
  | "CEILING"
  | "INT"
  | "FLOAT"
  | "?"
  | "!?"
  | "L^"
  | "LIST_MIN"
  | "LIST_MAX"
  | "LIST_ALL"
  | "LIST_COUNT"
  | "LIST_VALUE"
  | "LIST_INVERT";

export interface NativeNode extends Placed {
  readonly kind: "native";
  readonly name: NativeName;
}

/** What a divert, a target value, a choice point or a read count leads to. */
export type Target = Node;

/**
 * One of `target`, `variable` or `external` is given.
 * `pushes` makes it a function call (`f()`) or a tunnel (`->t->`).
 */
export interface DivertNode extends Placed {
  readonly kind: "divert";
  target: Target | undefined;
  readonly variable: string | undefined;
  external: string | undefined;
  /** For an external: how many arguments are on the stack. */
  externalArgs: number;
  pushes: "function" | "tunnel" | undefined;
  readonly isConditional: boolean;
}

/** Pops a value into a variable: `VAR=` (global) or `temp=`; `isNew` unless `re` is written. */
export interface AssignNode extends Placed {
  readonly kind: "assign";
  readonly name: string;
  readonly isGlobal: boolean;
  readonly isNew: boolean;
}

/** Pushes a variable: `VAR?`. */
export interface ReadNode extends Placed {
  readonly kind: "read";
  readonly name: string;
}

/** Pushes a container's visit count: `CNT?`. */
export interface CountNode extends Placed {
  readonly kind: "count";
  target: Container;
}

/** Choice point flags, as ink writes them in `flg`. */
export const HAS_CONDITION = 1;
export const HAS_START = 2;
export const HAS_CHOICE_ONLY = 4;
export const IS_FALLBACK = 8;
export const ONCE_ONLY = 16;

export interface ChoicePointNode extends Placed {
  readonly kind: "choicePoint";
  target: Container;
  readonly flags: number;
}

export interface GlueNode extends Placed {
  readonly kind: "glue";
}

/** A tag as ink before version 1.1 wrote it: static text. */
export interface TagNode extends Placed {
  readonly kind: "tag";
  readonly text: string;
}

export interface VoidNode extends Placed {
  readonly kind: "void";
}

/** A LIST's items with their values, in the order declared. */
export interface ListDefinition {
  readonly name: string;
  readonly items: readonly (readonly [name: string, value: number])[];
}

/** A whole compiled story, before it is laid out. */
export interface Tree {
  readonly root: Container;
  readonly lists: readonly ListDefinition[];
}

/** What most containers have: a map for each would take more room than all else of them. */
const NO_NAMES: ReadonlyMap<string, Container> = new Map();

/** Makes an empty container. */
export function makeContainer(name?: string, span?: Span): Container {
  return {
    kind: "container",
    name,
    flags: 0,
    content: [],
    named: NO_NAMES,
    row: -1,
    parent: undefined,
    span,
  };
}

/** Adds a node at the end of a container's content. */
export function append(container: Container, node: Node): void {
  node.parent = container;
  container.content.push(node);
}

/** Puts a named container beside the content, to be reached by name only. */
export function putNamed(container: Container, child: Container): void {
  child.parent = container;
  const named = container.named === NO_NAMES ? new Map() : container.named;
  (named as Map<string, Container>).set(child.name as string, child);
  container.named = named;
}
