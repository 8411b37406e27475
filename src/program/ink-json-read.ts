/**
 * Reads ink's compiled JSON, as inklecate and inkjs write it, into a tree.
 *
 * Accepts versions 18 to 21. What cannot be read is refused with one sentence that says where
 * in the JSON and why; nothing is guessed. Sizes and depths are bounded, so hostile input
 * cannot exhaust the stack.
 */
import {
  append,
  type CommandName,
  type Constant,
  type Container,
  type ListDefinition,
  makeContainer,
  type NativeName,
  type Node,
  putNamed,
  type Tree,
} from "./tree.ts";

/** Either a tree or one sentence that says why there is none. */
export type ReadResult = { readonly tree: Tree } | { readonly error: string };

const OLDEST = 18;
const NEWEST = 21;
const MAX_DEPTH = 400;

const commands = new Set<string>([
  "ev",
  "/ev",
  "out",
  "du",
  "pop",
  "~ret",
  "->->",
  "str",
  "/str",
  "nop",
  "choiceCnt",
  "turn",
  "turns",
  "readc",
  "rnd",
  "srnd",
  "visit",
  "seq",
  "thread",
  "done",
  "end",
  "listInt",
  "range",
  "lrnd",
  "#",
  "/#",
]);
const natives = new Set<string>([
  "+",
  "-",
  "/",
  "*",
  "%",
  "_",
  "==",
  ">",
  "<",
  ">=",
  "<=",
  "!=",
  "!",
  "&&",
  "||",
  "MIN",
  "MAX",
  "POW",
  "FLOOR",
  "CEILING",
  "INT",
  "FLOAT",
  "?",
  "!?",
  "L^",
  "LIST_MIN",
  "LIST_MAX",
  "LIST_ALL",
  "LIST_COUNT",
  "LIST_VALUE",
  "LIST_INVERT",
]);

class Unreadable extends Error {}

type Json = Record<string, unknown>;

/** Reads ink's compiled JSON. */
export function readInkJson(text: string): ReadResult {
  let data: unknown;
  try {
    data = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { error: `This is not JSON: ${detail}.` };
  }
  try {
    return { tree: treeFromJson(data) };
  } catch (error) {
    if (error instanceof Unreadable) return { error: error.message };
    throw error;
  }
}

function treeFromJson(data: unknown): Tree {
  if (!isObject(data)) throw new Unreadable("A compiled story is a JSON object; this is not.");
  const version = data["inkVersion"];
  if (typeof version !== "number") {
    throw new Unreadable("This JSON has no `inkVersion`: it is no compiled ink story.");
  }
  if (version < OLDEST || version > NEWEST) {
    throw new Unreadable(
      `This story was compiled for ink's format ${version}; formats ${OLDEST} to ${NEWEST} can be read.`,
    );
  }
  const reader: Reader = { pending: [] };
  if (!Array.isArray(data["root"])) throw new Unreadable("The story's `root` is missing.");
  const root = readContainer(reader, data["root"], undefined, 0, "root");
  const lists = readLists(data["listDefs"]);
  for (const resolve of reader.pending) resolve(root);
  return { root, lists };
}

interface Reader {
  /** Paths are settled once every container is there. */
  readonly pending: ((root: Container) => void)[];
}

function readContainer(
  reader: Reader,
  data: readonly unknown[],
  name: string | undefined,
  depth: number,
  place: string,
): Container {
  if (depth > MAX_DEPTH) {
    throw new Unreadable(`Containers lie more than ${MAX_DEPTH} deep at ${place}.`);
  }
  const container = makeContainer(name);
  const last = data.at(-1);
  if (last !== null && last !== undefined) {
    if (!isObject(last)) {
      throw new Unreadable(`The container at ${place} does not end as a container ends.`);
    }
    for (const key of Object.keys(last)) {
      const value = last[key];
      if (key === "#f") {
        if (!Number.isInteger(value)) throw new Unreadable(`\`#f\` is no number at ${place}.`);
        container.flags = value as number;
      } else if (key === "#n") {
        if (typeof value !== "string") throw new Unreadable(`\`#n\` is no name at ${place}.`);
        container.name = value;
      } else if (Array.isArray(value)) {
        putNamed(container, readContainer(reader, value, key, depth + 1, `${place}.${key}`));
      } else {
        throw new Unreadable(`\`${key}\` at ${place} is no container.`);
      }
    }
  }
  for (let i = 0; i < data.length - 1; i++) {
    append(container, readNode(reader, data[i], depth, `${place}.${i}`));
  }
  return container;
}

function readNode(reader: Reader, data: unknown, depth: number, place: string): Node {
  if (Array.isArray(data)) return readContainer(reader, data, undefined, depth + 1, place);
  if (typeof data === "string") return readWord(data, place);
  if (typeof data === "number") {
    const type = Number.isInteger(data) ? "int" : "float";
    return { kind: "value", value: { type, value: data }, ...loose() };
  }
  if (typeof data === "boolean") {
    return { kind: "value", value: { type: "bool", value: data }, ...loose() };
  }
  if (isObject(data)) return readObject(reader, data, place);
  throw new Unreadable(`There is something at ${place} that no ink story has.`);
}

function readWord(word: string, place: string): Node {
  if (word.charCodeAt(0) === 94 /* ^ */) return { kind: "text", text: word.slice(1), ...loose() };
  if (word === "\n") return { kind: "text", text: "\n", ...loose() };
  if (word === "<>") return { kind: "glue", ...loose() };
  if (word === "void") return { kind: "void", ...loose() };
  if (commands.has(word)) return { kind: "command", command: word as CommandName, ...loose() };
  if (natives.has(word)) return { kind: "native", name: word as NativeName, ...loose() };
  throw new Unreadable(`\`${word}\` at ${place} is no instruction of ink's.`);
}

function readObject(reader: Reader, data: Json, place: string): Node {
  const string = (key: string): string | undefined => {
    const value = own(data, key);
    if (value === undefined) return undefined;
    if (typeof value !== "string") throw new Unreadable(`\`${key}\` is no text at ${place}.`);
    return value;
  };
  const target = string("^->");
  if (target !== undefined) {
    const value: Constant & { type: "target" } = { type: "target", target: placeholder };
    const node: Node = { kind: "value", value, ...loose() };
    reader.pending.push((root) => {
      value.target = resolve(root, node, target, place);
    });
    return node;
  }
  const pointer = string("^var");
  if (pointer !== undefined) {
    const context = typeof data["ci"] === "number" ? data["ci"] : -1;
    return { kind: "value", value: { type: "pointer", name: pointer, context }, ...loose() };
  }
  for (const [key, pushes] of diverts) {
    const path = string(key);
    if (path === undefined) continue;
    return readDivert(reader, data, key, path, pushes, place);
  }
  const choice = string("*");
  if (choice !== undefined) {
    const flags = data["flg"];
    if (flags !== undefined && !Number.isInteger(flags)) {
      throw new Unreadable(`\`flg\` is no number at ${place}.`);
    }
    const node: Node = {
      kind: "choicePoint",
      target: placeholder,
      flags: (flags as number | undefined) ?? 0,
      ...loose(),
    };
    reader.pending.push((root) => {
      node.target = containerAt(resolve(root, node, choice, place), place);
    });
    return node;
  }
  const read = string("VAR?");
  if (read !== undefined) return { kind: "read", name: read, ...loose() };
  const count = string("CNT?");
  if (count !== undefined) {
    const node: Node = { kind: "count", target: placeholder, ...loose() };
    reader.pending.push((root) => {
      node.target = containerAt(resolve(root, node, count, place), place);
    });
    return node;
  }
  for (const key of ["VAR=", "temp="]) {
    const name = string(key);
    if (name === undefined) continue;
    const isGlobal = key === "VAR=";
    return { kind: "assign", name, isGlobal, isNew: data["re"] !== true, ...loose() };
  }
  const tag = string("#");
  if (tag !== undefined) return { kind: "tag", text: tag, ...loose() };
  if (isObject(own(data, "list"))) return readList(data, place);
  throw new Unreadable(`There is something at ${place} that no ink story has.`);
}

const diverts = [
  ["->", undefined],
  ["f()", "function"],
  ["->t->", "tunnel"],
  ["x()", "function"],
] as const;

function readDivert(
  reader: Reader,
  data: Json,
  key: string,
  path: string,
  pushes: "function" | "tunnel" | undefined,
  place: string,
): Node {
  const isVariable = data["var"] === true;
  const isExternal = key === "x()";
  const args = data["exArgs"];
  const node: Node = {
    kind: "divert",
    target: undefined,
    variable: isVariable ? path : undefined,
    external: isExternal ? path : undefined,
    externalArgs: isExternal && Number.isInteger(args) ? (args as number) : 0,
    pushes: isExternal ? undefined : pushes,
    isConditional: data["c"] === true,
    ...loose(),
  };
  if (!isVariable && !isExternal) {
    reader.pending.push((root) => {
      node.target = resolve(root, node, path, place);
    });
  }
  return node;
}

function readList(data: Json, place: string): Node {
  const items: (readonly [string, number])[] = [];
  const written = data["list"] as Json;
  for (const name of Object.keys(written)) {
    const value = written[name];
    if (!Number.isInteger(value)) throw new Unreadable(`A list's item is no number at ${place}.`);
    items.push([name, value as number]);
  }
  const origins = data["origins"];
  const names = Array.isArray(origins) ? origins.filter((o) => typeof o === "string") : [];
  return { kind: "value", value: { type: "list", items, origins: names }, ...loose() };
}

function readLists(data: unknown): ListDefinition[] {
  if (data === undefined) return [];
  if (!isObject(data)) throw new Unreadable("The story's `listDefs` cannot be read.");
  return Object.keys(data).map((name) => {
    const items = data[name];
    if (!isObject(items)) throw new Unreadable(`LIST \`${name}\` cannot be read.`);
    return {
      name,
      items: Object.keys(items).map((item) => {
        const value = items[item];
        if (!Number.isInteger(value)) {
          throw new Unreadable(`\`${item}\` of LIST \`${name}\` has no whole number.`);
        }
        return [item, value as number] as const;
      }),
    };
  });
}

/**
 * The node at a path: positions, names and `^` for the container around, from the root, or,
 * where the path begins with a dot, from the node that has it.
 */
function resolve(root: Container, from: Node, path: string, place: string): Node {
  const isRelative = path.charCodeAt(0) === 46; /* . */
  const parts = (isRelative ? path.slice(1) : path).split(".");
  let at: Node | undefined = isRelative ? from : root;
  let first = 0;
  if (isRelative && from.kind !== "container") {
    // From within a container, the first `^` only steps out to that container.
    if (parts[0] !== "^") throw new Unreadable(`The path \`${path}\` at ${place} leads nowhere.`);
    at = from.parent;
    first = 1;
  }
  for (let i = first; i < parts.length; i++) {
    const part = parts[i] as string;
    if (at === undefined || at.kind !== "container") {
      throw new Unreadable(`The path \`${path}\` at ${place} leads nowhere.`);
    }
    if (part === "^") at = at.parent;
    else if (/^\d+$/.test(part)) at = at.content[Number(part)];
    else at = namedChild(at, part);
  }
  if (at === undefined) throw new Unreadable(`The path \`${path}\` at ${place} leads nowhere.`);
  return at;
}

function namedChild(container: Container, name: string): Container | undefined {
  const named = container.named.get(name);
  if (named !== undefined) return named;
  for (const child of container.content) {
    if (child.kind === "container" && child.name === name) return child;
  }
  return undefined;
}

function containerAt(node: Node, place: string): Container {
  if (node.kind !== "container") {
    throw new Unreadable(`What is named at ${place} is no container.`);
  }
  return node;
}

// Stands for a target until all containers are read; never part of a finished tree.
const placeholder: Container = makeContainer();

function loose(): { parent: undefined; span: undefined } {
  return { parent: undefined, span: undefined };
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(data: Json, key: string): unknown {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}
