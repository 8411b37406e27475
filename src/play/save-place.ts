/**
 * Places in a save: written by name, and found again in the story that the save is loaded into,
 * which may have been edited since. What is no longer there is told in the writer's words.
 */
import { knotAt, nameOfPlace, type PlaceNames, placeByName } from "../program/place-names.ts";
import { C_NAME, CONTAINER_COLUMNS, type Program } from "../program/program.ts";
import { Lost, readText } from "./save-read.ts";

/** A save being written or read. */
export interface Naming {
  readonly program: Program;
  readonly table: PlaceNames;
  /** The knots that the save speaks of, each with a hash of its text. */
  readonly prints: Map<string, string>;
  /** What the story no longer has, in words. */
  readonly lost: Set<string>;
  /** How many names were found. */
  found: number;
}

/** Writes the place of an instruction. */
export function writePlace(naming: Naming, pc: number): string {
  const { program, table } = naming;
  return joined(naming, knotAt(table, pc), nameOfPlace(program, table, pc));
}

/** Writes a container's place. */
export function writeRow(naming: Naming, row: number): string {
  const { knotOf, names } = naming.table;
  return joined(naming, knotOf[row] as number, names[row] as string);
}

function joined(naming: Naming, knot: number, name: string): string {
  return writeKnot(naming, knot) + (name === "" ? "" : `:${name}`);
}

/** Writes a knot's name, and notes what it is like. */
export function writeKnot({ program, table, prints }: Naming, knot: number): string {
  const name = nameOfKnot(program, knot);
  if (knot > 0) prints.set(name, table.prints[knot] ?? "");
  return name;
}

function nameOfKnot({ containers, strings }: Program, knot: number): string {
  return strings[containers[knot * CONTAINER_COLUMNS + C_NAME] as number] ?? "";
}

/**
 * The row of a knot, or −1. A knot that has another name by now is known by its text, when
 * nothing else has that text.
 */
export function findKnot({ program, table, prints }: Naming, name: string): number {
  const known = table.knots.get(name);
  if (known !== undefined) return known;
  const print = prints.get(name) || "none";
  const same = table.prints.indexOf(print);
  const isOne = same === table.prints.lastIndexOf(print) && !prints.has(nameOfKnot(program, same));
  return isOne ? same : -1;
}

/** The instruction that a place means. Throws `Lost` when it is gone. */
export function readPlace(naming: Naming, data: unknown): number {
  return find(naming, data, placeByName);
}

/** The container that a place means. Throws `Lost` when it is gone. */
export function readRow(naming: Naming, data: unknown): number {
  return find(naming, data, rowByName);
}

/** The container of this name within a knot; −1 for none. */
export function rowByName(
  _program: Program,
  { places, rowCount }: PlaceNames,
  knot: number,
  name: string,
): number {
  const row = places.get(`${knot}:${name}`) ?? -1;
  return row < rowCount ? row : -1;
}

function find(naming: Naming, data: unknown, findInKnot: typeof placeByName): number {
  const [, knot = "", name = ""] = /^([^:]*):?(.*)$/s.exec(readText(data)) ?? [];
  const found = findInKnot(naming.program, naming.table, findKnot(naming, knot), name);
  if (found < 0) throw new Lost(wordsFor(knot, name));
  if (knot + name !== "") naming.found++;
  return found;
}

/** What to call a place in front of people. */
export function wordsFor(knot: string, name: string): string {
  const where = knot === "" ? "the opening" : `\`${knot}\``;
  if (name === "" || name === "^") return where;
  if (name.startsWith("*")) return `a choice in ${where}`;
  return /^[~@]/.test(name) ? `a part of ${where}` : `\`${knot && `${knot}.`}${name}\``;
}
