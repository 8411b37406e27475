/**
 * The content of a line: text, glue, tags, printed values, and what stands in braces.
 *
 * Owns tags, whose end is not where their node ends: ink closes one at the next tag, at a
 * divert or at the end of the line, and one that began in braces after the outermost of them,
 * outside the branch that began it.
 */
import { unreachable } from "../base/assert.ts";
import type { Span } from "../base/span.ts";
import { append, type Container } from "../program/tree.ts";
import type { Content } from "../syntax/ast.ts";
import { lowerConditional } from "./conditional.ts";
import { lowerDivert, lowerThread, lowerTunnelReturn } from "./divert.ts";
import { lowerExpression } from "./expression.ts";
import { addCommand, addText, type Lowering } from "./lowering.ts";
import { lowerSequence } from "./sequence.ts";

/** Adds content as it stands in a line. */
export function lowerContent(lowering: Lowering, content: Content, into: Container): void {
  for (const node of content) {
    const wasOpen = lowering.tagIsOpen;
    switch (node.kind) {
      case "text":
        addText(into, node.text, node.span);
        break;
      case "glue":
        append(into, { kind: "glue", parent: undefined, span: node.span });
        break;
      case "print":
        addCommand(into, "ev", node.span);
        lowerExpression(lowering, node.value, into);
        addCommand(into, "out", node.span);
        addCommand(into, "/ev", node.span);
        break;
      case "tag":
        closeTag(lowering, into, node.span);
        addCommand(into, "#", node.span);
        lowering.tagIsOpen = true;
        lowerContent(lowering, node.content, into);
        break;
      case "conditional":
        lowerConditional(lowering, node, into);
        if (!wasOpen) closeTag(lowering, into, node.span);
        break;
      case "sequence":
        lowerSequence(lowering, node, into);
        if (!wasOpen) closeTag(lowering, into, node.span);
        break;
      case "divert":
        closeTag(lowering, into, node.span);
        lowerDivert(lowering, node, into);
        break;
      case "thread":
        closeTag(lowering, into, node.span);
        lowerThread(lowering, node, into);
        break;
      case "tunnelReturn":
        closeTag(lowering, into, node.span);
        lowerTunnelReturn(lowering, node, into);
        break;
      case "mark":
        append(into, {
          kind: "command",
          command: "nop",
          mark: node.mark,
          parent: undefined,
          span: node.span,
        });
        break;
      default:
        unreachable(node);
    }
  }
}

/** Ends the tag that is open, if one is. */
export function closeTag(lowering: Lowering, into: Container, span: Span): void {
  if (!lowering.tagIsOpen) return;
  lowering.tagIsOpen = false;
  addCommand(into, "/#", span);
}
