/**
 * How choices and gathers nest: from the flat list on the page to weaves within weaves.
 *
 * Owns the depth rule and the loose ends: a choice or gather whose content runs out joins the
 * next gather at its own depth or further out. `planWeave` works this out once; lowering makes
 * containers of it, and `loose-ends.ts` warns where nothing gathers the end. Does not look
 * into lines. Uses no recursion but for INCLUDE, so a weave may be as deep as a file is long.
 */
import type { Choice, Gather, Include, Statement } from "../syntax/ast.ts";

export type WeavePoint = Choice | Gather;

/** Statements whose choices and gathers are at one depth; deeper ones are weaves in between. */
export interface Weave {
  readonly kind: "weave";
  /** The depth of its own choices and gathers; shallower ones end it. */
  readonly depth: number;
  readonly items: (Statement | Weave)[];
  /** Whether a choice or gather is among `items` itself. */
  hasPoints: boolean;
  /** The INCLUDE that this weave stands for, if it does. */
  readonly include: Include | undefined;
}

/** A choice or gather whose end leads nowhere within its weave. */
export interface LooseEnd {
  readonly point: WeavePoint;
  readonly weave: Weave;
  /** Where in `weave.items` it stands. */
  readonly index: number;
}

export interface WeavePlan {
  readonly root: Weave;
  /** For each gather, the choices and gathers whose ends it gathers. */
  readonly joins: ReadonlyMap<Gather, readonly WeavePoint[]>;
  /** What no gather gathers. */
  readonly looseEnds: readonly LooseEnd[];
}

// A weave that is still being read. Its last own point stays on top of `loose` until something
// nested takes its place, so that taking it off is a pop.
interface Open {
  readonly weave: Weave;
  loose: LooseEnd[];
  last: WeavePoint | undefined;
}

/** Whether statements need a plan at all: most bodies in braces, and functions, do not. */
export function needsPlan(statements: readonly Statement[]): boolean {
  for (const statement of statements) {
    const kind = statement.kind;
    if (kind === "choice" || kind === "gather" || kind === "INCLUDE") return true;
  }
  return false;
}

/**
 * Nests `statements`. A flow's own weave begins at depth 1; one in braces begins at the depth
 * of its first choice or gather. INCLUDE is followed at a file's top only (`"story"`): ink
 * passes over it anywhere else.
 */
export function planWeave(
  statements: readonly Statement[],
  place: "story" | "flow" | "braces",
): WeavePlan {
  const joins = new Map<Gather, WeavePoint[]>();
  const depth = place === "braces" ? firstDepth(statements) : 1;
  const open = nest(statements, depth, undefined, place === "story", joins);
  return { root: open.weave, joins, looseEnds: open.loose };
}

function firstDepth(statements: readonly Statement[]): number {
  for (const statement of statements) {
    if (statement.kind === "choice" || statement.kind === "gather") return statement.depth;
  }
  return 1;
}

function nest(
  statements: readonly Statement[],
  depth: number,
  include: Include | undefined,
  followsIncludes: boolean,
  joins: Map<Gather, WeavePoint[]>,
): Open {
  const root = openWeave(depth, include);
  const stack = [root];
  let top = root;
  for (const statement of statements) {
    if (statement.kind === "INCLUDE") {
      if (statement.file === undefined || !followsIncludes) continue;
      // An included file's top is a weave of its own, whatever depth it is included at.
      const inner = nest(statement.file.body, 1, statement, true, joins);
      putWeave(top, inner.weave);
      for (const end of inner.loose) top.loose.push(end);
      continue;
    }
    if (statement.kind !== "choice" && statement.kind !== "gather") {
      top.weave.items.push(statement);
      continue;
    }
    while (stack.length > 1 && statement.depth <= (stack[stack.length - 2] as Open).weave.depth) {
      stack.pop();
      const outer = stack[stack.length - 1] as Open;
      for (const end of top.loose) outer.loose.push(end);
      top = outer;
    }
    if (statement.depth > top.weave.depth) {
      const inner = openWeave(statement.depth, undefined);
      putWeave(top, inner.weave);
      stack.push(inner);
      top = inner;
    }
    putPoint(top, statement, joins);
  }
  while (stack.length > 1) {
    stack.pop();
    const outer = stack[stack.length - 1] as Open;
    for (const end of top.loose) outer.loose.push(end);
    top = outer;
  }
  return root;
}

function openWeave(depth: number, include: Include | undefined): Open {
  return {
    weave: { kind: "weave", depth, items: [], hasPoints: false, include },
    loose: [],
    last: undefined,
  };
}

// What is nested under a choice or gather continues it, so its own end is no longer loose.
function putWeave(open: Open, inner: Weave): void {
  dropLast(open);
  open.weave.items.push(inner);
}

function putPoint(open: Open, point: WeavePoint, joins: Map<Gather, WeavePoint[]>): void {
  if (point.kind === "gather") {
    const joined: WeavePoint[] = [];
    for (const end of open.loose) {
      // The flow falls from one gather into the next of the same depth by itself.
      if (end.point.kind === "gather" && end.point.depth === point.depth) continue;
      joined.push(end.point);
    }
    joins.set(point, joined);
    open.loose = [];
  } else if (open.last?.kind === "gather") {
    // A gather that offers choices goes on through them.
    dropLast(open);
  }
  open.loose.push({ point, weave: open.weave, index: open.weave.items.length });
  open.weave.items.push(point);
  open.weave.hasPoints = true;
  open.last = point;
}

function dropLast(open: Open): void {
  const end = open.loose[open.loose.length - 1];
  if (end !== undefined && end.point === open.last) open.loose.pop();
}
