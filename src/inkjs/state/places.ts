/**
 * Places in a program as ink's states name them: a container's path and a position in it.
 *
 * A program has left ink's positions behind, so they are found by laying the same tree out once
 * more and noting where each node's code begins. That is done when the first state of a program
 * is written or read; after that a place is looked up by halving, and a path is put together
 * once. Promises that a place and its instruction lead to one another, both ways.
 *
 *     code   … | TEXT 5 | NEWLINE 0 | COME_FROM 3  VISIT 40 | CHOICE …
 *     nodes    0.2      0.3         0.4 (a container)        0.4.0
 *
 * Nodes that have no code of their own ("ev", "nop") begin where the next one does.
 */
import { emitCode } from "../../program/link-code.ts";
import { type Numbering, numberTree } from "../../program/link-number.ts";
import {
  C_PARENT,
  C_TURNS,
  C_VISITS,
  CONTAINER_COLUMNS,
  containerByPath,
  type Program,
  pathOfContainer,
} from "../../program/program.ts";
import type { Container, Node, Tree } from "../../program/tree.ts";

/** A place: a container's row, and a position in its content. */
export interface Place {
  readonly row: number;
  readonly index: number;
}

/** What is known about a program's places. */
export interface Places {
  readonly program: Program;
  readonly containers: readonly Container[];
  /** Where each node's code begins, ascending; beside it the node's place. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly indices: Int32Array;
  /** Temporary variables by slot: of all that is no function, and of each function's row. */
  readonly mainNames: Names;
  readonly functionNames: ReadonlyMap<number, Names>;
  /** Which of them a container's code uses, as far as that was asked for. */
  readonly namesOfRows: (Names | undefined)[];
  /** Rows of counted containers, by their cells. */
  readonly rowOfCell: Int32Array;
  /** Paths by row, and rows by path, as far as they were asked for. */
  readonly paths: (string | undefined)[];
  /** The same as JSON, in quotation marks. */
  readonly quoted: (string | undefined)[];
  /** Text of states that is the same each time, by note; see write-flow.ts. */
  readonly texts: NoteTexts;
  /** Names of the global variables as they stand in JSON: `,"trust":`. */
  readonly quotedNames: (string | undefined)[];
  readonly rowsByPath: Map<string, number>;
  /** Likewise of the containers around what paths lead to; and notes by the paths of objects. */
  readonly rowsAround: Map<string, number>;
  readonly notesByPath: Map<string, number>;
  /** Which note is at a row's position; made when a state is first read. */
  notes: Notes | undefined;
  /** Global variables by name; likewise. */
  globals: ReadonlyMap<string, number> | undefined;
}

/** Names of temporary variables by slot, as they are and as JSON. */
export interface Names {
  readonly plain: readonly string[];
  readonly quoted: readonly string[];
}

interface NoteTexts {
  /** How a frame begins that is there. */
  readonly frames: (string | undefined)[];
  /** How a thread ends that is there. */
  readonly previous: (string | undefined)[];
  /** What is said of a choice that is offered there, around the number of its thread. */
  readonly choices: (readonly [string, string] | undefined)[];
  /** How often something was visited, by cell: `,"hall":1`, as most are; of others, but for the number. */
  readonly ones: (string | undefined)[];
  readonly counts: (string | undefined)[];
}

interface Notes {
  /** Where a row's positions begin in `at`. */
  readonly from: Int32Array;
  /** The note of each position, or −1. */
  readonly at: Int32Array;
}

const known = new WeakMap<Program, Places>();

/** The places of a program. Throws when the tree is not the one it was laid out from. */
export function placesOf(program: Program, tree: () => Tree): Places {
  let places = known.get(program);
  if (places === undefined) {
    places = findPlaces(program, tree());
    known.set(program, places);
  }
  return places;
}

function findPlaces(program: Program, tree: Tree): Places {
  const trace: number[] = [];
  const numbering: Numbering = { ...numberTree(tree, program.dialect), trace };
  const { code } = emitCode(tree, numbering, program.dialect);
  if (!isSame(code, program.code)) {
    throw new Error("The story's containers are not those that its program was made from.");
  }
  const count = trace.length / 3;
  const starts = new Int32Array(count);
  const rows = new Int32Array(count);
  const indices = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    starts[i] = trace[i * 3] as number;
    rows[i] = trace[i * 3 + 1] as number;
    indices[i] = trace[i * 3 + 2] as number;
  }
  const rowOfCell = new Int32Array(program.layout.size).fill(-1);
  for (let base = 0; base < program.containers.length; base += CONTAINER_COLUMNS) {
    for (const column of [C_VISITS, C_TURNS]) {
      const cell = program.containers[base + column] as number;
      if (cell >= 0) rowOfCell[cell] = base / CONTAINER_COLUMNS;
    }
  }
  const functionNames = new Map<number, Names>();
  for (const [container, slots] of numbering.functions) {
    functionNames.set(container.row, namesFrom(slots));
  }
  return {
    program,
    containers: numbering.containers,
    starts,
    rows,
    indices,
    mainNames: namesFrom(numbering.mainSlots),
    functionNames,
    namesOfRows: [],
    rowOfCell,
    paths: [],
    quoted: [],
    texts: { frames: [], previous: [], choices: [], ones: [], counts: [] },
    quotedNames: [],
    rowsByPath: new Map(),
    rowsAround: new Map(),
    notesByPath: new Map(),
    notes: undefined,
    globals: undefined,
  };
}

function namesFrom(slots: ReadonlyMap<string, number>): Names {
  const plain = [...slots.keys()];
  return { plain, quoted: plain.map((name) => JSON.stringify(name)) };
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

// ─── Paths ──────────────────────────────────────────────────────────────────────────────────

/** A container's path from the root. */
export function pathOfRow(places: Places, row: number): string {
  let path = places.paths[row];
  if (path === undefined) {
    path = pathOfContainer(places.program, row);
    places.paths[row] = path;
  }
  return path;
}

/** A container's path as JSON. */
export function quotedPath(places: Places, row: number): string {
  let quoted = places.quoted[row];
  if (quoted === undefined) {
    quoted = JSON.stringify(pathOfRow(places, row));
    places.quoted[row] = quoted;
  }
  return quoted;
}

/** The container at a path, or −1. */
export function rowAtPath(places: Places, path: string): number {
  let row = places.rowsByPath.get(path);
  if (row === undefined) {
    row = containerByPath(places.program, path);
    // Not those that lead nowhere: what comes from outside must not fill the table.
    if (row >= 0) places.rowsByPath.set(path, row);
  }
  return row;
}

/** The number of a global variable; `undefined` where the story has none of the name. */
export function globalByName(places: Places, name: string): number | undefined {
  if (places.globals === undefined) {
    places.globals = new Map(places.program.globals.map((each, i) => [each, i]));
  }
  return places.globals.get(name);
}

/** How a count of visits begins that stands behind another: `,"hall":`. */
export function countText(places: Places, cell: number): string {
  let text = places.texts.counts[cell];
  if (text === undefined) {
    text = `,${quotedPath(places, places.rowOfCell[cell] as number)}:`;
    places.texts.counts[cell] = text;
  }
  return text;
}

/** The container that a path leads to, or that holds what it leads to; −1 for neither. */
export function rowAround(places: Places, path: string): number {
  let row = places.rowsAround.get(path);
  if (row !== undefined) return row;
  row = rowAtPath(places, path);
  if (row < 0) {
    const place = placeAtPath(places, path);
    if (place === undefined || !isPlace(places, place)) return -1;
    row = place.row;
  }
  places.rowsAround.set(path, row);
  return row;
}

function isPlace(places: Places, { row, index }: Place): boolean {
  return index < (places.containers[row] as Container).content.length;
}

/** A place's path, as ink writes an object's. */
export function pathOfPlace(places: Places, { row, index }: Place): string {
  const node = places.containers[row]?.content[index];
  const component = (node?.kind === "container" ? node.name : undefined) ?? String(index);
  return row === 0 ? component : `${pathOfRow(places, row)}.${component}`;
}

/** The place that an object's path leads to. */
function placeAtPath(places: Places, path: string): Place | undefined {
  const dot = path.lastIndexOf(".");
  const row = rowAtPath(places, dot < 0 ? "" : path.slice(0, dot));
  const component = path.slice(dot + 1);
  return row < 0 || !/^\d{1,9}$/.test(component) ? undefined : { row, index: Number(component) };
}

/** The knot (child of the root) that a container is in; the root's own row for the root. */
function knotOfRow(places: Places, row: number): number {
  const { containers } = places.program;
  for (let at = row; ; ) {
    const parent = containers[at * CONTAINER_COLUMNS + C_PARENT] as number;
    if (parent <= 0) return at;
    at = parent;
  }
}

/** The temporary variables of a frame that runs code of this container; −1 for a resting one. */
export function namesOfFrame(places: Places, row: number): Names {
  if (row < 0) return places.mainNames;
  let names = places.namesOfRows[row];
  if (names === undefined) {
    names = places.functionNames.get(knotOfRow(places, row)) ?? places.mainNames;
    places.namesOfRows[row] = names;
  }
  return names;
}

// ─── From instructions to places ────────────────────────────────────────────────────────────

/**
 * The note of the first node whose code begins at `pc`: where ink stands when it has just
 * finished what is before. −1 when no node's does.
 */
export function noteAt(places: Places, pc: number): number {
  const note = firstFrom(places, pc);
  if (places.starts[note] !== pc) return -1;
  // Coming by a jump, one is past the end of an expression that stands just before.
  let best = note;
  while (isNothing(nodeOf(places, best)) && places.starts[best + 1] === pc) best++;
  return isNothing(nodeOf(places, best)) ? note : best;
}

function isNothing(node: Node | undefined): boolean {
  return node?.kind === "command" && node.command === "/ev";
}

/** The note of the node that the instruction at `pc` belongs to; −1 for none. */
export function noteOfInstruction(places: Places, pc: number): number {
  return firstFrom(places, pc + 1) - 1;
}

/** The note of the divert that comes back to `pc`; −1 for none. */
export function noteOfCall(places: Places, pc: number): number {
  return firstFrom(places, pc) - 1;
}

/** The first note at `pc` or after. */
function firstFrom(places: Places, pc: number): number {
  const { starts } = places;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < pc) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A note's place. The end of a container stands for the position after its last. */
export function placeOfNote(places: Places, note: number): Place {
  const row = places.rows[note] as number;
  const index = places.indices[note] as number;
  return { row, index: index < 0 ? (places.containers[row] as Container).content.length : index };
}

/** The node that a note is about; `undefined` for the end of a container. */
export function nodeOf(places: Places, note: number): Node | undefined {
  return places.containers[places.rows[note] as number]?.content[places.indices[note] as number];
}

// ─── From places to instructions ────────────────────────────────────────────────────────────

/** The note of a place; −1 where nothing is that can be gone on from. */
export function noteOfPlace(places: Places, { row, index }: Place): number {
  const { containers } = places;
  if (places.notes === undefined) {
    const from = new Int32Array(containers.length + 1);
    for (let i = 0; i < containers.length; i++) {
      from[i + 1] = (from[i] as number) + (containers[i] as Container).content.length + 1;
    }
    const at = new Int32Array(from[containers.length] as number).fill(-1);
    for (let note = 0; note < places.starts.length; note++) {
      const place = placeOfNote(places, note);
      at[(from[place.row] as number) + place.index] = note;
    }
    places.notes = { from, at };
  }
  const { from, at } = places.notes;
  const start = from[row];
  const end = from[row + 1];
  if (start === undefined || end === undefined || index < 0 || start + index >= end) return -1;
  return at[start + index] as number;
}

/** The note of the object that a path leads to; −1 where nothing is that can be gone on from. */
export function noteAtPath(places: Places, path: string): number {
  let note = places.notesByPath.get(path);
  if (note === undefined) {
    const place = placeAtPath(places, path);
    note = place === undefined ? -1 : noteOfPlace(places, place);
    if (note >= 0) places.notesByPath.set(path, note);
  }
  return note;
}
