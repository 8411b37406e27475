/**
 * What a story can be made of: ink's compiled JSON, or a program.
 *
 * Hosts begin a story again by loading its JSON again, so the program that was loaded last is
 * given out again for the same text. Programs never change; who plays one has a state of its own.
 */
import { readInkJson } from "../program/ink-json-read.ts";
import { linkProgram } from "../program/link.ts";
import type { Dialect, Program } from "../program/program.ts";
import type { Tree } from "../program/tree.ts";

export interface Loaded {
  readonly program: Program;
  /** The containers that it was laid out from; made anew when asked for, as few hosts ever do. */
  readonly tree: () => Tree;
}

/** A program with the text that it was read from. */
interface Kept {
  readonly text: string;
  readonly dialect: Dialect;
  readonly program: Program;
}

/** Weakly, so that nothing stays in memory for the sake of a story that nobody plays any more. */
let lastRead: WeakRef<Kept> | undefined;

/** Reads JSON, or takes a program as it is. Throws one error that says what is wrong with it. */
export function programFrom(
  content: unknown,
  options: { readonly dialect?: Dialect; readonly tree?: Tree },
): Loaded {
  if (isProgram(content)) return { program: content, tree: () => givenTree(options.tree) };
  const text = typeof content === "string" ? content : JSON.stringify(content ?? null);
  const { dialect = "inkjs" } = options;
  const kept = lastRead?.deref();
  const isSame = kept?.dialect === dialect && kept.text === text;
  const read = isSame ? kept : keep(text, dialect);
  return { program: read.program, tree: () => treeFrom(read.text) };
}

function keep(text: string, dialect: Dialect): Kept {
  const read: Kept = { text, dialect, program: linkProgram(treeFrom(text), { dialect }) };
  lastRead = new WeakRef(read);
  return read;
}

function givenTree(tree: Tree | undefined): Tree {
  if (tree !== undefined) return tree;
  throw new Error("This story was made of a program alone: for JSON, give its tree as well.");
}

function treeFrom(text: string): Tree {
  const read = readInkJson(text);
  if ("error" in read) throw new Error(read.error);
  return read.tree;
}

function isProgram(content: unknown): content is Program {
  return (
    typeof content === "object" &&
    content !== null &&
    Reflect.get(content, "code") instanceof Int32Array
  );
}
