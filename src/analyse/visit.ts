/**
 * Goes through everything inside statements, content or expressions, in the order written.
 *
 * Owns the way down, for those who look for a few kinds of node and for nothing else. Does not
 * enter knots.
 */
import { unreachable } from "../base/assert.ts";
import type {
  Assignment,
  Body,
  CallExpression,
  Choice,
  DivertTarget,
  Expression,
  Gather,
  Increment,
  Inline,
  Sequence,
  Statement,
} from "../syntax/ast.ts";

/** What to do at each node of a kind. Each is called before what is inside the node is visited. */
export interface Visitor {
  readonly choice?: (node: Choice) => void;
  readonly gather?: (node: Gather) => void;
  readonly assigned?: (node: Assignment | Increment) => void;
  /** May answer `"skip"`, and then its arguments are passed over. */
  readonly call?: (node: CallExpression) => unknown;
  readonly sequence?: (node: Sequence) => void;
  readonly inline?: (node: Inline) => void;
  /** `-> target` as a value. */
  readonly target?: (node: DivertTarget) => void;
  /** Whether to go into included files, as is right at the top of a story only. */
  readonly followsIncludes?: boolean;
}

type Node = Statement | Inline | Expression;

/** Visits `nodes` and all that is inside them. */
export function visitNodes(nodes: readonly Node[], visitor: Visitor): void {
  for (const node of nodes) visit(node, visitor);
}

function visit(node: Node, visitor: Visitor): void {
  switch (node.kind) {
    case "line":
      visitNodes(node.content, visitor);
      return;
    case "choice":
      visitor.choice?.(node);
      visitNodes(node.conditions, visitor);
      visitNodes(node.start, visitor);
      visitNodes(node.choiceOnly, visitor);
      visitNodes(node.inner, visitor);
      return;
    case "gather":
      visitor.gather?.(node);
      return;
    case "assign":
      visitor.assigned?.(node);
      visit(node.value, visitor);
      return;
    case "increment":
      visitor.assigned?.(node);
      return;
    case "temp":
    case "return":
      if (node.value !== undefined) visit(node.value, visitor);
      return;
    case "VAR":
    case "CONST":
      visit(node.value, visitor);
      return;
    case "callLine":
      visit(node.call, visitor);
      return;
    case "INCLUDE":
      if (visitor.followsIncludes && node.file !== undefined) visitNodes(node.file.body, visitor);
      return;
    case "LIST":
    case "EXTERNAL":
    case "TODO":
    case "block":
    case "sentenceLine":
      return;
    default:
      if (isInline(node)) visitInline(node, visitor);
      else visitExpression(node, visitor);
  }
}

function isInline(node: Inline | Expression): node is Inline {
  switch (node.kind) {
    case "text":
    case "glue":
    case "tag":
    case "print":
    case "conditional":
    case "sequence":
    case "divert":
    case "tunnelReturn":
    case "thread":
    case "mark":
      return true;
    default:
      return false;
  }
}

function visitInline(node: Inline, visitor: Visitor): void {
  visitor.inline?.(node);
  switch (node.kind) {
    case "text":
    case "glue":
    case "mark":
      return;
    case "tag":
      visitNodes(node.content, visitor);
      return;
    case "print":
      visitExpression(node.value, visitor);
      return;
    case "conditional":
      if (node.subject !== undefined) visitExpression(node.subject, visitor);
      for (const branch of node.branches) {
        if (branch.condition !== undefined) visitExpression(branch.condition, visitor);
        visitBody(branch.body, visitor);
      }
      return;
    case "sequence":
      visitor.sequence?.(node);
      for (const element of node.elements) visitBody(element, visitor);
      return;
    case "divert":
    case "thread":
      visitNodes(node.args, visitor);
      return;
    case "tunnelReturn":
      if (node.divert !== undefined) visitInline(node.divert, visitor);
      return;
    default:
      unreachable(node);
  }
}

function visitBody(body: Body, visitor: Visitor): void {
  visitNodes(body.kind === "inline" ? body.content : body.statements, visitor);
}

function visitExpression(node: Expression, visitor: Visitor): void {
  switch (node.kind) {
    case "call":
      if (visitor.call?.(node) !== "skip") visitNodes(node.args, visitor);
      return;
    case "unary":
      visitExpression(node.operand, visitor);
      return;
    case "binary":
      visitExpression(node.left, visitor);
      visitExpression(node.right, visitor);
      return;
    case "string":
      visitNodes(node.content, visitor);
      return;
    case "number":
    case "boolean":
    case "list":
    case "read":
    case "sentence":
      return;
    case "target":
      visitor.target?.(node);
      return;
    default:
      unreachable(node);
  }
}
