/**
 * The words of ink's compiled JSON: instructions, and the keys of what is no plain word.
 *
 * Owns their spelling. Nearly all have at most four letters and are told apart by one number
 * made of them, without making a string of each.
 */
import { nativeNames } from "./native.ts";
import type { CommandName, Node } from "./tree.ts";

const commands: readonly CommandName[] = [
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
];

const nowhere = { parent: undefined, span: undefined };

/** A line end, alone. */
export const lineEnd: Node = { kind: "text", text: "\n", ...nowhere };

/**
 * What each word stands for, by its spelling. Half of a story's nodes are of these, so each is one
 * node that stands in many places and says of none of them where it is.
 */
export const wordsByName: ReadonlyMap<string, Node> = new Map<string, Node>([
  ["\n", lineEnd],
  ["<>", { kind: "glue", ...nowhere }],
  ["void", { kind: "void", ...nowhere }],
  ...commands.map((command): [string, Node] => [command, { kind: "command", command, ...nowhere }]),
  ...nativeNames.map((name): [string, Node] => [name, { kind: "native", name, ...nowhere }]),
]);

/** Those of at most four letters, by `shortCode`. */
export const wordsByCode: ReadonlyMap<number, Node> = shortOnes(wordsByName);

/** What the keys of an object mean. */
export const K_NAME = 0;
// What the object is: one of these stands in it.
export const K_TARGET = 1;
export const K_POINTER = 2;
export const K_DIVERT = 3;
export const K_FUNCTION = 4;
export const K_TUNNEL = 5;
export const K_EXTERNAL = 6;
export const K_CHOICE = 7;
export const K_READ = 8;
export const K_COUNT = 9;
export const K_GLOBAL = 10;
export const K_TEMP = 11;
export const K_TAG = 12;
export const K_LIST = 13;
// More of it: yes or no.
export const K_VARIABLE = 14;
export const K_CONDITIONAL = 15;
export const K_REASSIGNS = 16;
// More of it: a number.
export const K_ARGUMENTS = 17;
export const K_CHOICE_FLAGS = 18;
export const K_CONTEXT = 19;
/** A container's own: its count flags, and its name. */
export const K_FLAGS = 20;
export const K_OWN_NAME = 21;
/** Beside an empty list: the LISTs that it is drawn from. */
export const K_ORIGINS = 22;

const keys: readonly (readonly [string, number])[] = [
  ["^->", K_TARGET],
  ["^var", K_POINTER],
  ["->", K_DIVERT],
  ["f()", K_FUNCTION],
  ["->t->", K_TUNNEL],
  ["x()", K_EXTERNAL],
  ["*", K_CHOICE],
  ["VAR?", K_READ],
  ["CNT?", K_COUNT],
  ["VAR=", K_GLOBAL],
  ["temp=", K_TEMP],
  ["#", K_TAG],
  ["list", K_LIST],
  ["var", K_VARIABLE],
  ["c", K_CONDITIONAL],
  ["re", K_REASSIGNS],
  ["exArgs", K_ARGUMENTS],
  ["flg", K_CHOICE_FLAGS],
  ["ci", K_CONTEXT],
  ["#f", K_FLAGS],
  ["#n", K_OWN_NAME],
  ["origins", K_ORIGINS],
];

/** The keys' meanings, by their spelling; any other is a name. */
export const keysByName: ReadonlyMap<string, number> = new Map(keys);

/** Those of at most four letters, by `shortCode`. */
export const keysByCode: ReadonlyMap<number, number> = shortOnes(keysByName);

/**
 * The number of a string of at most four letters that ends with a quotation mark at or after
 * `at`: seven bits a letter, the first one uppermost. −1 for every other string, and for one
 * with letters beyond ASCII or with escapes.
 */
export function shortCode(text: string, at: number): number {
  let code = 0;
  for (let i = 0; i < 5; i++) {
    const c = text.charCodeAt(at + i);
    if (c === 34) return code;
    if (!(c < 128) || c === 92 || i === 4) return -1;
    code = (code << 7) | c;
  }
  return -1;
}

/** How many letters a string with this code has. */
export function lengthOfCode(code: number): number {
  return code < 1 << 14 ? (code < 1 << 7 ? (code === 0 ? 0 : 1) : 2) : code < 1 << 21 ? 3 : 4;
}

function shortOnes<T>(all: ReadonlyMap<string, T>): Map<number, T> {
  const short = new Map<number, T>();
  for (const [name, value] of all) {
    const code = shortCode(`${name}"`, 0);
    if (code >= 0) short.set(code, value);
  }
  return short;
}
