/**
 * Goes through every node of a tree, in the order written, the outer before the inner.
 *
 * Owns the way down. `analyse/visit.ts` goes it for the compiler, which asks for few kinds of
 * node; an editor asks for all of them. Enters no knots: flows have theirs walked one by one.
 */
import type { Body, Content, Expression, Inline, Statement } from "../syntax/ast.ts";

export type Node = Statement | Inline | Expression;

/** Calls `visit` for each of `nodes` and everything inside; not for what it answers `"skip"` to. */
export function walkNodes(nodes: readonly Node[], visit: (node: Node) => unknown): void {
  for (const node of nodes) walkNode(node, visit);
}

function walkNode(node: Node, visit: (node: Node) => unknown): void {
  if (visit(node) === "skip") return;
  switch (node.kind) {
    case "line":
    case "tag":
    case "string":
      walkNodes(node.content, visit);
      return;
    case "choice":
      walkNodes(node.conditions, visit);
      for (const content of contentsOf(node)) walkNodes(content, visit);
      return;
    case "temp":
    case "return":
      if (node.value !== undefined) walkNode(node.value, visit);
      return;
    case "assign":
    case "VAR":
    case "CONST":
    case "print":
      walkNode(node.value, visit);
      return;
    case "callLine":
      walkNode(node.call, visit);
      return;
    case "conditional":
      if (node.subject !== undefined) walkNode(node.subject, visit);
      for (const { condition, body } of node.branches) {
        if (condition !== undefined) walkNode(condition, visit);
        walkBody(body, visit);
      }
      return;
    case "sequence":
      for (const element of node.elements) walkBody(element, visit);
      return;
    case "divert":
    case "thread":
    case "call":
      walkNodes(node.args, visit);
      return;
    case "tunnelReturn":
      if (node.divert !== undefined) walkNode(node.divert, visit);
      return;
    case "unary":
      walkNode(node.operand, visit);
      return;
    case "binary":
      walkNode(node.left, visit);
      walkNode(node.right, visit);
      return;
    default:
      // What is left has nothing inside; an INCLUDE's file is the caller's to follow.
      return;
  }
}

function walkBody(body: Body, visit: (node: Node) => unknown): void {
  walkNodes(body.kind === "inline" ? body.content : body.statements, visit);
}

/** A choice's texts, in the order written. */
export function contentsOf(choice: {
  readonly start: Content;
  readonly choiceOnly: Content;
  readonly inner: Content;
}): readonly Content[] {
  return [choice.start, choice.choiceOnly, choice.inner];
}
