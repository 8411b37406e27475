/**
 * Questions about shapes in a tree that decide how it is laid out.
 */
import * as N from "./native.ts";
import type { Dialect } from "./program.ts";
import type { Container, DivertNode, Node, TextNode } from "./tree.ts";

/** A run of comparisons with 0, 1, 2 … as ink writes a sequence's choice of element. */
export interface Switch {
  /** How many nodes it takes. */
  readonly length: number;
  readonly cases: readonly DivertNode[];
}

/**
 * Ink picks the element of a sequence by one comparison after another:
 *
 *     "ev","du",0,"==","/ev",{"->":".^.s0","c":true},"ev","du",1,"==","/ev",{"->":".^.s1","c":true}
 *
 * A table does it in one step. The value stays on the stack: each element takes it off.
 */
export function findSwitch(container: Container, at: number): Switch | undefined {
  const { content } = container;
  const cases: DivertNode[] = [];
  let i = at;
  for (;;) {
    const ev = content[i];
    if (ev?.kind !== "command" || ev.command !== "ev") break;
    const du = content[i + 1];
    if (du?.kind !== "command" || du.command !== "du") break;
    const number = content[i + 2];
    const equal = content[i + 3];
    const end = content[i + 4];
    const divert = content[i + 5];
    if (number?.kind !== "value" || number.value.type !== "int") break;
    if (number.value.value !== cases.length) break;
    if (equal?.kind !== "native" || equal.name !== "==") break;
    if (end?.kind !== "command" || end.command !== "/ev") break;
    if (divert?.kind !== "divert" || !divert.isConditional || divert.target === undefined) break;
    if (divert.pushes !== undefined) break;
    cases.push(divert);
    i += 6;
  }
  return cases.length >= 2 ? { length: i - at, cases } : undefined;
}

/** Whether the string that opens here is the text of a choice: a choice point takes it. */
export function isChoiceText(container: Container, from: number): boolean {
  let depth = 1;
  for (let i = from; i < container.content.length; i++) {
    const node = container.content[i] as Node;
    if (node.kind !== "command") continue;
    if (node.command === "str") depth++;
    if (node.command === "/str" && --depth === 0) {
      return endsInChoice(container, i + 1);
    }
  }
  return false;
}

/** Whether, from the end of a string on, only a choice's other parts come before its point. */
function endsInChoice(container: Container, from: number): boolean {
  const next = container.content[from];
  // A second string, or a condition, may stand between; a value that is used in it would be
  // followed by an operation or an assignment right away.
  if (next?.kind === "command" && next.command === "str") {
    const close = closeOfString(container, from + 1);
    return close >= 0 && endsInChoice(container, close + 1);
  }
  if (next?.kind === "command" && next.command === "/ev") {
    return container.content[from + 1]?.kind === "choicePoint";
  }
  // A condition after the text: reads up to `/ev`, and then the point itself.
  if (next === undefined) return false;
  if (next.kind === "native" || next.kind === "assign") return false;
  for (let i = from; i < container.content.length; i++) {
    const node = container.content[i] as Node;
    if (node.kind === "command" && node.command === "/ev") {
      const after = container.content[i + 1];
      if (after?.kind === "choicePoint") {
        return (
          (after.flags & 7) !== 0 && (after.flags & 1) !== 0 && isCondition(container, from, i)
        );
      }
      return false;
    }
  }
  return false;
}

/** Whether the nodes between leave one value more on the stack than they take. */
function isCondition(container: Container, from: number, to: number): boolean {
  let height = 0;
  for (let i = from; i < to; i++) {
    const node = container.content[i] as Node;
    if (node.kind === "native") {
      height -= N.nativeNames.indexOf(node.name) >= N.N_NEGATE ? 0 : 1;
      if (height < 1) return false;
    } else if (node.kind === "value" || node.kind === "read" || node.kind === "count") height++;
    else if (node.kind === "command" || node.kind === "divert" || node.kind === "text") {
      // Calls and built-in functions: too much to follow, and too rare to be worth it.
      return false;
    }
  }
  return height === 1;
}

function closeOfString(container: Container, from: number): number {
  let depth = 1;
  for (let i = from; i < container.content.length; i++) {
    const node = container.content[i] as Node;
    if (node.kind !== "command") continue;
    if (node.command === "str") depth++;
    if (node.command === "/str" && --depth === 0) return i;
  }
  return -1;
}

/** Text of spaces and tabs, or of nothing. */
export const BLANK = 0;
/** Text with something to see in it, and no line end. */
export const TEXT = 1;
/** Text with a line end in it. */
export const LINES = 2;

/** What there is in a text. */
export function kindOfText({ text, isPlain }: TextNode): number {
  if (isPlain === true) return TEXT;
  // A third of the time that `includes` takes.
  if (text.indexOf("\n") >= 0) return LINES;
  // Nearly always the first letter tells.
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c !== 32 && c !== 9) return TEXT;
  }
  return BLANK;
}

/** Whether the first thing that is done in a container is to offer a choice. */
export function leadsWithChoice(container: Container): boolean {
  let at: Node | undefined = container.content[0];
  while (at?.kind === "container") at = at.content[0];
  return at?.kind === "choicePoint";
}

/**
 * Whether what comes next is text for certain, so that the line before it is complete. Follows
 * the flow into containers, out of them, and along diverts that nothing can turn aside.
 * `positionOf` knows where a container, or a node that something leads to, stands in its
 * container's content; −1 for one that is reached by name only.
 */
export function isTextNext(
  container: Container,
  from: number,
  positionOf: (node: Node) => number,
): boolean {
  let around = container;
  let at = from;
  for (let hops = 0; hops < 12; hops++) {
    const next: Node | undefined = around.content[at];
    if (next === undefined) {
      // Content runs out: the flow goes on after the container, if it stands in content.
      const parent: Container | undefined = around.parent;
      const index = positionOf(around);
      if (parent === undefined || index < 0) return false;
      around = parent;
      at = index + 1;
    } else if (next.kind === "text") {
      return kindOfText(next) === TEXT;
    } else if (next.kind === "container") {
      around = next;
      at = 0;
    } else if (next.kind === "command" && next.command === "nop") at++;
    else if (next.kind === "divert" && next.target !== undefined) {
      if (next.isConditional || next.pushes !== undefined) return false;
      const target: Node = next.target;
      if (target.kind === "container") {
        around = target;
        at = 0;
      } else {
        around = target.parent as Container;
        at = positionOf(target);
      }
    } else return false;
  }
  return false;
}

/** Whether a function's own content has a line end in it, however deep. */
export function printsLines(target: Node): boolean {
  const work: Node[] = [target];
  while (work.length > 0) {
    const node = work.pop() as Node;
    if (node.kind === "text" && node.text.includes("\n")) return true;
    // What it calls in turn may print as well: taken as if it did.
    if (node.kind === "divert" && node.pushes !== undefined) return true;
    if (node.kind === "container") work.push(...node.content, ...node.named.values());
  }
  return false;
}

/**
 * The sum of the characters of a container's path, which seeds its shuffles.
 * As ink has it: names where there are names, else positions, joined by dots. The reference
 * transcripts show that inklecate's has a dot in front as well, inkjs's has not.
 */
export function hashOfPath(container: Container, dialect: Dialect): number {
  let sum = dialect === "reference" ? 46 : 0;
  for (let at: Container | undefined = container; at?.parent !== undefined; at = at.parent) {
    const part: string = at.name ?? String(at.parent.content.indexOf(at));
    for (let i = 0; i < part.length; i++) sum += part.charCodeAt(i);
    if (at.parent.parent !== undefined) sum += 46; // the dot between
  }
  return sum;
}
