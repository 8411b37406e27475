/**
 * Places in a save: written by name, and found again in the story that the save is loaded into,
 * which may have been edited since. What is no longer there is told in the writer's words.
 */
import type { PlaceNames } from "../program/place-names.ts";
import type { Program } from "../program/program.ts";
import { Lost, readText } from "./save-read.ts";

/** A save being written or read. */
export interface Naming {
  readonly program: Program;
  readonly table: PlaceNames;
  /** Whether the save is of another version of the story. */
  readonly isEdited: boolean;
  /** The knots that the save speaks of, each with a hash of its text. */
  readonly prints: Map<string, string>;
  /** What the story no longer has, in words. */
  readonly lost: Set<string>;
  /** How many names were found. */
  found: number;
}

/** Writes the place of an instruction. */
export function writePlace(naming: Naming, pc: number): string {
  const { table } = naming;
  return joined(naming, table.knotAt(pc), table.nameAt(pc));
}

/** Writes a container's place. */
export function writeRow(naming: Naming, row: number): string {
  const { knotOf, names } = naming.table;
  return joined(naming, knotOf[row] as number, names[row] as string);
}

function joined(naming: Naming, knot: number, name: string): string {
  return writeKnot(naming, knot) + (name && `:${name}`);
}

/** Writes a knot's name, and notes what it is like. */
export function writeKnot({ table, prints }: Naming, knot: number): string {
  const name = table.nameOfKnot(knot);
  if (knot > 0) prints.set(name, table.printOf(knot) ?? "");
  return name;
}

/** The row of a knot, or −1. */
export function readKnot({ table, prints }: Naming, name: string): number {
  return table.findKnot(name, prints.get(name), (other) => prints.has(other));
}

/** The instruction that a place means; −1 for none. Throws `Lost` when it is gone. */
export function readPlace(naming: Naming, data: unknown): number {
  return find(naming, data, naming.table.findPlace);
}

/** The container that a place means; −1 for none. Throws `Lost` when it is gone. */
export function readRow(naming: Naming, data: unknown): number {
  return find(naming, data, naming.table.findRow);
}

function find(
  naming: Naming,
  data: unknown,
  findInKnot: (knot: number, name: string) => number,
): number {
  if (data === undefined) return -1;
  const [knot = "", name = ""] = readText(data).split(/:(.*)/s);
  const found = findInKnot(readKnot(naming, knot), name);
  if (found < 0) throw new Lost(wordsFor(knot, name));
  if (knot + name !== "") naming.found++;
  return found;
}

/** What to call a place in front of people. */
export function wordsFor(knot: string, name: string): string {
  const where = knot === "" ? "the opening" : `\`${knot}\``;
  if (/^\^?$/.test(name)) return where;
  if (!/^[*~@]/.test(name)) return `\`${knot && `${knot}.`}${name}\``;
  return `${name.startsWith("*") ? "a choice" : "a place"} in ${where}`;
}
