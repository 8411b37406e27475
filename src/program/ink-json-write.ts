/**
 * Writes a tree as ink's compiled JSON, version 21, as inklecate and inkjs write it.
 *
 * Owns the spelling of every node. Promises that what is written plays as the tree does in
 * every ink engine (see ink-json-number.ts for how much that takes), and that what is read of it
 * is the same tree. Uses no recursion: a story of a hundred thousand gathers is a hundred
 * thousand containers deep.
 */
import { unreachable } from "../base/assert.ts";
import { fractionText, isMinusNeeded, stringText, wholeText } from "./ink-json-number.ts";
import type {
  AssignNode,
  CommandName,
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
  /** Whether what stands next is evaluated: between `ev` and `/ev`, and not in a string. */
  evaluates: boolean;
}

/** The whole story as ink's JSON. */
export function writeInkJson(tree: Tree): string {
  const out: string[] = [`{"inkVersion":${INK_JSON_VERSION},"root":`];
  writeContainers(out, tree.root, indexPaths(tree.root));
  out.push(',"listDefs":{', tree.lists.map(listText).join(","), "}}");
  return out.join("");
}

function listText(list: ListDefinition): string {
  const items = list.items.map(([name, value]) => `${JSON.stringify(name)}:${wholeText(value)}`);
  return `${JSON.stringify(list.name)}:{${items.join(",")}}`;
}

function writeContainers(out: string[], root: Container, paths: TreePaths): void {
  const stack: Open[] = [open(root, true, false)];
  out.push("[");
  for (let top = stack[0]; top !== undefined; top = stack[stack.length - 1]) {
    const { container } = top;
    const node = container.content[top.next];
    if (node !== undefined) {
      if (top.next++ > 0) out.push(",");
      if (node.kind === "container") {
        out.push("[");
        stack.push(open(node, true, top.evaluates));
        continue;
      }
      if (node.kind === "command") top.evaluates = evaluatesAfter(node.command, top.evaluates);
      const minus = top.evaluates && node.kind === "value" && node.value.type === "float";
      if (minus && isMinusNeeded(node.value.value)) {
        out.push(`["nop",${fractionText(-node.value.value)},"_",null]`);
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
      stack.push(open(child, false, false));
      continue;
    }
    writeEnd(out, top);
    stack.pop();
    const around = stack.at(-1);
    if (around !== undefined && top.isInContent) around.evaluates = top.evaluates;
  }
}

function open(container: Container, isInContent: boolean, evaluates: boolean): Open {
  return { container, isInContent, next: 0, named: undefined, hasEntries: false, evaluates };
}

function evaluatesAfter(command: CommandName, before: boolean): boolean {
  if (command === "ev" || command === "/str") return true;
  return command === "/ev" || command === "str" ? false : before;
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
      return node.text === "\n" ? '"\\n"' : stringText(`^${node.text}`);
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
      return `{"#":${stringText(node.text)}}`;
    case "void":
      return '"void"';
    default:
      return unreachable(node);
  }
}

function constantText(constant: Constant, paths: TreePaths): string {
  switch (constant.type) {
    case "int":
      return wholeText(constant.value);
    case "bool":
      return String(constant.value);
    case "float":
      return fractionText(constant.value);
    case "target":
      return `{"^->":${JSON.stringify(absolutePath(paths, constant.target))}}`;
    case "pointer":
      return `{"^var":${JSON.stringify(constant.name)},"ci":${constant.context}}`;
    case "list": {
      const items = constant.items.map(
        ([name, value]) => `${JSON.stringify(name)}:${wholeText(value)}`,
      );
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
