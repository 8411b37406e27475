/**
 * A story laid out for the engine: integers in one array, with pools for everything else.
 *
 * Owns the shapes and the layout of a state's cells. Made by link.ts, run by `engine/`,
 * written and read as text by pack.ts. Nothing here changes while a story is played.
 */
import type { SourceFile, Span } from "../base/span.ts";
import type { Symbols } from "../drama/symbols.ts";
import type { PlaceNames } from "./place-names.ts";

/**
 * Whose arithmetic, dice and number printing a program follows. Chosen when the program is
 * laid out. `reference` is inklecate's: 32-bit whole numbers, single-precision fractions, .NET's
 * random numbers. `inkjs` is inkjs 2.4's: JavaScript numbers, Park–Miller random numbers.
 */
export type Dialect = "reference" | "inkjs";

/** Columns of `Program.containers`, one row of `CONTAINER_COLUMNS` numbers a container. */
export const CONTAINER_COLUMNS = 8;
/** The row of the container around this one, or −1. */
export const C_PARENT = 0;
/** Index into `strings` of its name, or −1. */
export const C_NAME = 1;
/** Its position in its parent's content; −1 when it is reached by name only. */
export const C_INDEX = 2;
/** Ink's count flags. */
export const C_FLAGS = 3;
/** Its cell among the visit counts, or −1. */
export const C_VISITS = 4;
/** Its cell among the turn counts, or −1. */
export const C_TURNS = 5;
/** Where the flow enters it: the visit is counted first. */
export const C_ENTRY = 6;
/** Its first content, past the counting. */
export const C_START = 7;

/** A LIST as declared: items have program-wide numbers, `first` to `first + count − 1`. */
export interface ListTable {
  readonly name: string;
  readonly first: number;
  readonly count: number;
}

/** A list's value in the pool: items in the order in which they were put in. */
export interface PooledList {
  readonly items: readonly number[];
  /** LISTs (by number) that an empty list is drawn from. */
  readonly origins: readonly number[];
}

/** A function of the host that the story calls. */
export interface ExternalTable {
  readonly name: string;
  /** Whether the story has an ink function of this name to fall back on. */
  readonly hasFallback: boolean;
}

/**
 * Where things lie in a state's cells.
 *
 *     0      1     2         3         globalsAt        visitsAt   turnsAt    shufflesAt   size
 *     | turn | seed | previous | (free) | tag, payload … | counts … | turns … | drawn …    |
 *
 * A turn cell holds 0 for never, else the turn's index and 2. A shuffle's cell stays 0 but
 * while outcomes are enumerated; then it is the set of what was drawn in this round.
 * After these come what has no fixed size: the call stack, values under way, and choices.
 */
export interface Layout {
  readonly globalsAt: number;
  readonly visitsAt: number;
  readonly turnsAt: number;
  readonly shufflesAt: number;
  readonly size: number;
}

export const CELL_TURN = 0;
/** Ink's story seed, which SEED_RANDOM sets. */
export const CELL_SEED = 1;
/** The last raw random number, which seeds the next. */
export const CELL_PREVIOUS_RANDOM = 2;
export const GLOBALS_AT = 4;

export interface Program {
  /** Of the format; a packed program of another version is refused. */
  readonly version: number;
  readonly dialect: Dialect;
  readonly code: Int32Array;
  readonly strings: readonly string[];
  readonly numbers: readonly number[];
  readonly lists: readonly PooledList[];
  readonly listTables: readonly ListTable[];
  readonly itemNames: readonly string[];
  readonly itemValues: readonly number[];
  readonly containers: Int32Array;
  readonly globals: readonly string[];
  readonly layout: Layout;
  /** More values than are ever pushed between two calls or jumps. */
  readonly mostPushes: number;
  /** Slots of a frame of the main flow and of tunnels; functions have their own. */
  readonly mainSlots: number;
  /** Rows of containers that are functions, with the slots of their frames. */
  readonly functionSlots: ReadonlyMap<number, number>;
  readonly externals: readonly ExternalTable[];
  /** Where the story starts. */
  readonly start: number;
  /** Where the global variables are set, or −1. */
  readonly globalsStart: number;
  /** Tags at the very top of the story. */
  readonly globalTags: readonly string[];
  /**
   * Whether playing silently is exact: no string value is built from functions that print
   * line ends, which depend on what was printed before them.
   */
  readonly isSilentExact: boolean;
  /** `pc file start end`, ascending by pc: which text a stretch of code was compiled from. */
  readonly spans: Int32Array;
  readonly sources: readonly SourceFile[];
  /**
   * What to tell a writer of what goes wrong, by its code: label and fix, a line each. A packed
   * program goes to readers and is without.
   */
  readonly advice?: Readonly<Record<string, string>>;
  /**
   * Gives the names of its places, which saves go by. Whoever makes a program brings it along, so
   * that the engine by itself need not know how.
   */
  readonly placeNames: (program: Program) => PlaceNames;
  /** Who is who and what each mark means, in a story with a CAST. */
  readonly symbols?: Symbols;
}

export const PROGRAM_VERSION = 1;

/** The row of the container that is reached by this name from the root, or −1. */
export function containerByPath(program: Program, path: string): number {
  let row = 0;
  if (path === "") return row;
  for (const part of path.split(".")) {
    const next = childOf(program, row, part);
    if (next < 0) return -1;
    row = next;
  }
  return row;
}

// Looked up by hosts, a few times a story: an index a program, made when asked.
const childTables = new WeakMap<Program, Map<string, number>>();

function childOf(program: Program, parent: number, part: string): number {
  let table = childTables.get(program);
  if (table === undefined) {
    table = new Map();
    const rows = program.containers;
    for (let at = 0, row = 0; at < rows.length; at += CONTAINER_COLUMNS, row++) {
      const within = `${rows[at + C_PARENT]}.`;
      const name = program.strings[rows[at + C_NAME] as number];
      const index = rows[at + C_INDEX] as number;
      if (name !== undefined) table.set(within + name, row);
      if (index >= 0) table.set(within + index, row);
    }
    childTables.set(program, table);
  }
  return table.get(`${parent}.${part}`) ?? -1;
}

/** A container's path, as ink writes it: names where there are names, else positions. */
export function pathOfContainer(program: Program, row: number): string {
  const parts: string[] = [];
  const rows = program.containers;
  for (let at = row; at > 0; ) {
    const base = at * CONTAINER_COLUMNS;
    const name = rows[base + C_NAME] as number;
    parts.push(name >= 0 ? (program.strings[name] as string) : String(rows[base + C_INDEX]));
    at = rows[base + C_PARENT] as number;
  }
  return parts.reverse().join(".");
}

/** What the instruction at `pc` was compiled from: the span that begins at or before it. */
export function spanAt(program: Program, pc: number): Span | undefined {
  const spans = program.spans;
  let low = 0;
  let high = spans.length >> 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle * 4] as number) <= pc) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return undefined;
  const at = (low - 1) * 4;
  const file = spans[at + 1] as number;
  if (file < 0) return undefined;
  return { file, start: spans[at + 2] as number, end: spans[at + 3] as number };
}
