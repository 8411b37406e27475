/**
 * The shapes of what analysis learns: flows with the names declared in them, and what each
 * name that is used turned out to mean.
 *
 * Owns the types only. `collect.ts` fills the flows, `resolve.ts` fills the meanings.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import type {
  Choice,
  ConstantDeclaration,
  Expression,
  ExternalDeclaration,
  Gather,
  Knot,
  ListDeclaration,
  ListItem,
  Name,
  Parameter,
  Statement,
  Stitch,
  StoryFile,
  TempDeclaration,
  VariableDeclaration,
} from "../syntax/ast.ts";
import type { Types } from "./types.ts";
import type { WeavePlan } from "./weave.ts";

/**
 * The story itself, a knot (functions are knots), or a stitch. A stitch before a file's first
 * knot belongs to the story.
 */
export interface Flow {
  readonly kind: "flow";
  readonly level: "story" | "knot" | "stitch";
  /** Empty for the story. */
  readonly name: string;
  readonly node: StoryFile | Knot | Stitch;
  readonly nameNode: Name | undefined;
  readonly parent: Flow | undefined;
  readonly isFunction: boolean;
  readonly parameters: readonly Parameter[];
  /** What stands in it before its first knot or stitch; the story's ends in its implicit DONE. */
  readonly body: readonly Statement[];
  /** Its knots or stitches in ink's order: an included file's knots come before the includer's. */
  readonly children: Flow[];
  /** The same by name. Of two with one name (an error) the later one. */
  readonly childNamed: Map<string, Flow>;
  /** Labelled choices and gathers anywhere in the body, in braces too, but not in `children`. */
  readonly labels: Map<string, Label>;
  /** A knot's view of the labels in its stitches; of two with one name the first. */
  readonly innerLabels: Map<string, Label>;
  /** `~ temp` variables, wherever in the flow they are declared. */
  readonly temps: Map<string, TempDeclaration>;
}

/** A labelled choice or gather. */
export interface Label {
  readonly kind: "label";
  readonly name: Name;
  readonly node: Choice | Gather;
  readonly flow: Flow;
}

/** A variable that every flow sees. A temp of the story's top level is one too, in ink. */
export interface Global {
  readonly name: Name;
  readonly node: VariableDeclaration | ListDeclaration | TempDeclaration;
}

/** An item of a LIST, with the number it has. */
export interface Item {
  readonly kind: "item";
  readonly list: ListDeclaration;
  readonly node: ListItem;
  readonly value: number;
}

/** A LIST with its items. */
export interface List {
  readonly kind: "list";
  readonly node: ListDeclaration;
  /** In the order declared; of two with one name (an error) the first. */
  readonly items: ReadonlyMap<string, Item>;
}

/** Every name that a story declares. */
export interface Names {
  readonly story: Flow;
  /** Every flow in the order in which ink reads them: each before its children. */
  readonly flows: readonly Flow[];
  /** In the order in which ink initialises them. */
  readonly globals: Map<string, Global>;
  readonly constants: Map<string, ConstantDeclaration>;
  readonly lists: Map<string, List>;
  /** Items by bare name: more than one list may have it. */
  readonly items: Map<string, Item[]>;
  readonly externals: Map<string, ExternalDeclaration>;
}

/** What a name in a divert, an expression or an assignment means. */
export type Meaning =
  | Flow
  | Label
  | Item
  | List
  | { readonly kind: "END" | "DONE" | "external" | "builtin" }
  | { readonly kind: "variable"; readonly isGlobal: boolean }
  | { readonly kind: "constant"; readonly value: Expression };

/** Visits of it are counted, because the story asks for them. */
export const NEEDS_VISITS = 1;
/** The turn of its last visit is kept, because the story asks for it. */
export const NEEDS_TURNS = 2;

/** All that is known of a story once it has been analysed. */
export interface Analysis {
  readonly names: Names;
  /** What was declared of variables, parameters and answers; empty for a story in plain ink. */
  readonly types: Types | undefined;
  /**
   * Meanings by node: diverts, threads, target values, reads, calls, assignments, increments,
   * and the paths of list literals. A node without one was reported.
   */
  readonly meanings: ReadonlyMap<object, Meaning>;
  /** How the statements of a flow or a brace nest; only where they hold choices or gathers. */
  readonly weaves: ReadonlyMap<readonly Statement[], WeavePlan>;
  /** `NEEDS_` flags of flows, and of labels by their choice or gather. */
  readonly counted: ReadonlyMap<Flow | Choice | Gather, number>;
  readonly diagnostics: readonly Diagnostic[];
}
