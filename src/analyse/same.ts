/**
 * Whether two expressions are written alike: a CONST may be defined twice if they are.
 *
 * Compares what was meant by the text, not the white space; does not compute.
 */
import type { Content, Expression, Path } from "../syntax/ast.ts";

/** Whether two constant values say the same. What is no plain value is never the same. */
export function isSameExpression(a: Expression, b: Expression): boolean {
  switch (a.kind) {
    case "number":
      return b.kind === "number" && a.value === b.value && a.isFloat === b.isFloat;
    case "boolean":
      return b.kind === "boolean" && a.value === b.value;
    case "string":
      return b.kind === "string" && plainText(a.content) === plainText(b.content);
    case "target":
      return b.kind === "target" && pathText(a.target) === pathText(b.target);
    case "read":
      return b.kind === "read" && pathText(a.path) === pathText(b.path);
    case "unary":
      return (
        b.kind === "unary" && a.operator === b.operator && isSameExpression(a.operand, b.operand)
      );
    case "list":
      return (
        b.kind === "list" &&
        a.items.length === b.items.length &&
        a.items.every((item, i) => pathText(item) === pathText(b.items[i] as Path))
      );
    default:
      return false;
  }
}

/** A path as it is written, `a.b.c`. */
export function pathText(path: Path): string {
  const names = path.names;
  if (names.length === 1) return (names[0] as { text: string }).text;
  return names.map((name) => name.text).join(".");
}

function plainText(content: Content): string | undefined {
  let text = "";
  for (const node of content) {
    if (node.kind !== "text") return undefined;
    text += node.text;
  }
  return text;
}
