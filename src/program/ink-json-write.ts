/**
 * Writes a tree as ink's compiled JSON, version 21, as inklecate and inkjs write it.
 *
 * Owns the spelling of every node. Promises that a fraction keeps its point (`5.0`), by which
 * ink's readers know it from a whole number. Uses no recursion: a story of a hundred thousand
 * gathers is a hundred thousand containers deep.
 */
import { unreachable } from "../base/assert.ts";
import type {
  AssignNode,
  Constant,
  Container,
  DivertNode,
  ListDefinition,
  Node,
  Tree,
} from "./tree.ts";
import { absolutePath, compactPath, indexPaths, type TreePaths } from "./tree-paths.ts";

/** The version of ink's JSON that is written. */
export const INK_JSON_VERSION = 21;

// A container that is being written: first its content, then what is reached by name only.
interface Open {
  readonly container: Container;
  /** Whether it stands in content, where its name has to be said. */
  readonly isInContent: boolean;
  next: number;
  named: Iterator<[string, Container]> | undefined;
  hasEntries: boolean;
}

/** The whole story as ink's JSON. */
export function writeInkJson(tree: Tree): string {
  const out: string[] = [`{"inkVersion":${INK_JSON_VERSION},"root":`];
  writeContainers(out, tree.root, indexPaths(tree.root));
  out.push(',"listDefs":{', tree.lists.map(listText).join(","), "}}");
  return out.join("");
}

function listText(list: ListDefinition): string {
  const items = list.items.map(([name, value]) => `${JSON.stringify(name)}:${value}`);
  return `${JSON.stringify(list.name)}:{${items.join(",")}}`;
}

function writeContainers(out: string[], root: Container, paths: TreePaths): void {
  const stack: Open[] = [open(root, true)];
  out.push("[");
  for (let top = stack[0]; top !== undefined; top = stack[stack.length - 1]) {
    const { container } = top;
    const node = container.content[top.next];
    if (node !== undefined) {
      if (top.next++ > 0) out.push(",");
      if (node.kind === "container") {
        out.push("[");
        stack.push(open(node, true));
      } else out.push(nodeText(node, paths));
      continue;
    }
    if (top.named === undefined) {
      if (container.content.length > 0) out.push(",");
      top.named = container.named.entries();
    }
    const entry = top.named.next();
    if (entry.done !== true) {
      const [name, child] = entry.value;
      out.push(top.hasEntries ? "," : "{", JSON.stringify(name), ":[");
      top.hasEntries = true;
      stack.push(open(child, false));
      continue;
    }
    writeEnd(out, top);
    stack.pop();
  }
}

function open(container: Container, isInContent: boolean): Open {
  return { container, isInContent, next: 0, named: undefined, hasEntries: false };
}

function writeEnd(out: string[], top: Open): void {
  const { flags, name } = top.container;
  if (flags !== 0) {
    out.push(top.hasEntries ? "," : "{", `"#f":${flags}`);
    top.hasEntries = true;
  }
  if (name !== undefined && top.isInContent) {
    out.push(top.hasEntries ? "," : "{", `"#n":${JSON.stringify(name)}`);
    top.hasEntries = true;
  }
  out.push(top.hasEntries ? "}]" : "null]");
}

function nodeText(node: Exclude<Node, Container>, paths: TreePaths): string {
  switch (node.kind) {
    case "text":
      return node.text === "\n" ? '"\\n"' : JSON.stringify(`^${node.text}`);
    case "value":
      return constantText(node.value, paths);
    case "command":
      return `"${node.command}"`;
    case "native":
      return `"${node.name}"`;
    case "divert":
      return divertText(node, paths);
    case "assign":
      return assignText(node);
    case "read":
      return `{"VAR?":${JSON.stringify(node.name)}}`;
    case "count":
      return `{"CNT?":${JSON.stringify(compactPath(paths, node, node.target))}}`;
    case "choicePoint":
      return `{"*":${JSON.stringify(compactPath(paths, node, node.target))},"flg":${node.flags}}`;
    case "glue":
      return '"<>"';
    case "tag":
      return `{"#":${JSON.stringify(node.text)}}`;
    case "void":
      return '"void"';
    default:
      return unreachable(node);
  }
}

function constantText(constant: Constant, paths: TreePaths): string {
  switch (constant.type) {
    case "int":
    case "bool":
      return String(constant.value);
    case "float":
      return floatText(constant.value);
    case "target":
      return `{"^->":${JSON.stringify(absolutePath(paths, constant.target))}}`;
    case "pointer":
      return `{"^var":${JSON.stringify(constant.name)},"ci":${constant.context}}`;
    case "list": {
      const items = constant.items.map(([name, value]) => `${JSON.stringify(name)}:${value}`);
      const origins =
        constant.items.length === 0 && constant.origins.length > 0
          ? `,"origins":${JSON.stringify(constant.origins)}`
          : "";
      return `{"list":{${items.join(",")}}${origins}}`;
    }
    default:
      return unreachable(constant);
  }
}

// JSON has no infinities; ink writes the nearest that a single-precision number can be.
function floatText(value: number): string {
  if (Number.isNaN(value)) return "0.0";
  if (!Number.isFinite(value)) return value > 0 ? "3.4E+38" : "-3.4E+38";
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function divertText(node: DivertNode, paths: TreePaths): string {
  const key =
    node.external !== undefined
      ? "x()"
      : node.pushes === "function"
        ? "f()"
        : node.pushes === "tunnel"
          ? "->t->"
          : "->";
  const to =
    node.variable ??
    node.external ??
    (node.target === undefined ? "" : compactPath(paths, node, node.target));
  let text = `{"${key}":${JSON.stringify(to)}`;
  if (node.variable !== undefined) text += ',"var":true';
  if (node.isConditional) text += ',"c":true';
  if (node.externalArgs > 0) text += `,"exArgs":${node.externalArgs}`;
  return `${text}}`;
}

function assignText(node: AssignNode): string {
  const key = node.isGlobal ? "VAR=" : "temp=";
  return `{"${key}":${JSON.stringify(node.name)}${node.isNew ? "" : ',"re":true'}}`;
}
