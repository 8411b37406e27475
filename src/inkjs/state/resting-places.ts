/**
 * Where a story may go on from, and where one part of it may have called another.
 *
 * Between two lines no expression is under way but those that called a function that is now
 * printing lines. A state that says otherwise would have the engine take values that nobody put
 * there, so it is refused.
 */
import { N_NEGATE, nativeNames } from "../../program/native.ts";
import type { Container, Node } from "../../program/tree.ts";
import { nodeOf, type Places } from "./places.ts";

/** Instructions that take no value and may come first after a line end. */
const beginnings: ReadonlySet<string> = new Set(["ev", "nop", "#", "/#", "thread", "done", "end"]);

/** Whether a flow may go on from a note's place, with nothing there to take. */
export function canGoOnFrom(places: Places, note: number): boolean {
  const node = nodeOf(places, note);
  if (node === undefined) return true;
  const container = places.containers[places.rows[note] as number] as Container;
  const open = expressionAt(container, places.indices[note] as number);
  return open === "none" && takesNothing(node);
}

function takesNothing(node: Node): boolean {
  switch (node.kind) {
    case "command":
      return beginnings.has(node.command);
    case "divert":
      return !node.isConditional && node.pushes !== "function" && node.external === undefined;
    case "choicePoint":
      // Conditions and texts would be on the stack.
      return (node.flags & 7) === 0;
    case "assign":
      // A knot begins by taking its arguments, and gets by without.
      return node.isNew && !node.isGlobal;
    case "native":
    case "read":
    case "count":
    case "void":
      return false;
    default:
      return true;
  }
}

/** A divert that calls something. */
export interface Call {
  readonly pushes: "function" | "tunnel";
  readonly isInExpression: boolean;
}

/** What the node of a note calls; `undefined` for nothing. */
export function callAt(places: Places, note: number): Call | undefined {
  const node = nodeOf(places, note);
  if (node?.kind !== "divert") return undefined;
  const pushes = node.external !== undefined ? "function" : node.pushes;
  if (pushes === undefined) return undefined;
  const container = places.containers[places.rows[note] as number] as Container;
  const open = expressionAt(container, places.indices[note] as number);
  // A text that is being put together ends no line.
  if (open === "string") return undefined;
  return { pushes, isInExpression: open === "expression" };
}

/** What is open before a position of a container: an expression, a string, or nothing. */
function expressionAt(container: Container, index: number): "none" | "expression" | "string" {
  let strings = 0;
  let isOpen = false;
  for (let i = 0; i < index; i++) {
    const node = container.content[i] as Node;
    if (node.kind !== "command") continue;
    if (node.command === "ev") isOpen = true;
    else if (node.command === "/ev") isOpen = false;
    else if (node.command === "str") {
      strings++;
      isOpen = false;
    } else if (node.command === "/str") {
      strings = Math.max(0, strings - 1);
      isOpen = true;
    }
  }
  return strings > 0 ? "string" : isOpen ? "expression" : "none";
}

/**
 * How many values an expression has put on the stack when it comes to a note's place: at least
 * those that it will take again afterwards.
 */
export function valuesBefore(places: Places, note: number): number {
  const { content } = places.containers[places.rows[note] as number] as Container;
  const index = places.indices[note] as number;
  let from = index;
  while (from > 0) {
    const node = content[--from] as Node;
    if (node.kind === "command" && node.command === "ev") break;
  }
  let values = 0;
  for (let i = from; i < index; i++) values += Math.max(-values, effectOf(content[i] as Node));
  const call = content[index] as Node;
  return Math.max(0, values - argumentsOf(call));
}

/** How many more values there are after a node of an expression. */
function effectOf(node: Node): number {
  switch (node.kind) {
    case "value":
    case "read":
    case "count":
    case "void":
    case "text":
      return 1;
    case "native":
      return nativeNames.indexOf(node.name) >= N_NEGATE ? 0 : -1;
    case "assign":
      return -1;
    case "command":
      return effects[node.command] ?? 0;
    case "divert":
      return node.pushes === "function" || node.external !== undefined ? 1 - argumentsOf(node) : 0;
    default:
      return 0;
  }
}

const effects: Readonly<Record<string, number>> = {
  du: 1,
  choiceCnt: 1,
  turn: 1,
  visit: 1,
  out: -1,
  pop: -1,
  rnd: -1,
  seq: -1,
  listInt: -1,
  range: -2,
};

/** How many arguments a divert's target takes off the stack. More than known where it varies. */
function argumentsOf(node: Node): number {
  if (node.kind !== "divert") return 0;
  if (node.external !== undefined) return node.externalArgs;
  if (node.target?.kind !== "container") return Number.POSITIVE_INFINITY;
  let count = 0;
  for (let at: Container = node.target; ; ) {
    const first = at.content[count];
    if (first?.kind === "container" && count === 0) at = first;
    else if (first?.kind === "assign" && first.isNew && !first.isGlobal) count++;
    else return count;
  }
}
