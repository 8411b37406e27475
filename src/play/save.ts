/**
 * Saves: a story's whole state as small, readable JSON, and back.
 *
 * Variables, visits and places go by name, not by number, so that a save says what it holds
 * and a later version of the story can make sense of it. Only what differs from the story's
 * beginning is written. Reading trusts nothing: a save that is damaged, of another story, or of
 * another version is refused with one sentence, and nothing has changed.
 */
import { Machine } from "../engine/machine.ts";
import type { Pools } from "../engine/pools.ts";
import { beginStory } from "../engine/start.ts";
import {
  C_TURNS,
  C_VISITS,
  CELL_PREVIOUS_RANDOM,
  CELL_SEED,
  CELL_TURN,
  CONTAINER_COLUMNS,
  containerByPath,
  type Program,
  pathOfContainer,
} from "../program/program.ts";
import { readFlow, type SavedFlow, writeFlow } from "./save-flow.ts";
import { damaged, type Fields, Refusal, readNumber, readObject } from "./save-read.ts";
import { readValue, type SavedValue, writeValue } from "./save-value.ts";

const FORMAT = "keepsake save";
const VERSION = 1;

/** What a story keeps beside its machine. */
export interface SaveContext {
  readonly flow: string;
  /** States of the flows that are not under way. */
  readonly otherFlows: ReadonlyMap<string, Int32Array>;
  /** The choices taken so far. */
  readonly path: readonly number[];
  readonly firstSeed: number;
}

/** What was read from a save. */
export interface Loaded {
  readonly state: Int32Array;
  readonly flow: string;
  readonly otherFlows: Map<string, Int32Array>;
  readonly path: number[];
  readonly firstSeed: number;
}

interface SaveFile {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly dialect: string;
  readonly turn: number;
  readonly seed: number;
  readonly firstSeed: number;
  readonly lastRandom: number;
  readonly variables: Readonly<Record<string, SavedValue>>;
  /** How often each counted place was visited, and in which turn last. */
  readonly visits: Readonly<Record<string, number>>;
  readonly turns: Readonly<Record<string, number>>;
  readonly flow: string;
  readonly flows: Readonly<Record<string, SavedFlow>>;
  readonly choicesTaken: readonly number[];
}

/** Writes a save. */
export function writeSave(machine: Machine, context: SaveContext): string {
  const { program, cells } = machine;
  const fresh = new Machine(program, machine.pools);
  beginStory(fresh, context.firstSeed);
  // Without a prototype: a story may well call something `__proto__`.
  const variables: Record<string, SavedValue> = Object.create(null);
  program.globals.forEach((name, i) => {
    const at = program.layout.globalsAt + i * 2;
    if (cells[at] === fresh.cells[at] && cells[at + 1] === fresh.cells[at + 1]) return;
    variables[name] = writeValue(machine, cells[at] as number, cells[at + 1] as number);
  });
  const visits: Record<string, number> = Object.create(null);
  const turns: Record<string, number> = Object.create(null);
  const rows = program.containers;
  for (let row = 0; row * CONTAINER_COLUMNS < rows.length; row++) {
    const base = row * CONTAINER_COLUMNS;
    const visited = cells[rows[base + C_VISITS] as number] ?? 0;
    if (visited !== 0) visits[pathOfContainer(program, row)] = visited;
    const turn = cells[rows[base + C_TURNS] as number] ?? 0;
    if (turn !== 0) turns[pathOfContainer(program, row)] = turn - 2;
  }
  const flows: Record<string, SavedFlow> = Object.create(null);
  flows[context.flow] = writeFlow(machine);
  for (const [name, state] of context.otherFlows) {
    fresh.load(state);
    flows[name] = writeFlow(fresh);
  }
  const save: SaveFile = {
    format: FORMAT,
    version: VERSION,
    dialect: program.dialect,
    turn: cells[CELL_TURN] as number,
    seed: cells[CELL_SEED] as number,
    firstSeed: context.firstSeed,
    lastRandom: cells[CELL_PREVIOUS_RANDOM] as number,
    variables,
    visits,
    turns,
    flow: context.flow,
    flows,
    choicesTaken: context.path,
  };
  return JSON.stringify(save, undefined, 1);
}

/** Reads a save for a program; values are pooled in `pools`. */
export function readSave(
  program: Program,
  pools: Pools,
  json: string,
): Loaded | { readonly reason: string } {
  try {
    return read(program, pools, json);
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.message };
    throw error;
  }
}

function read(program: Program, pools: Pools, json: string): Loaded {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    throw damaged("it cannot be read as JSON");
  }
  const save = readObject(data, "the save");
  if (save["format"] !== FORMAT) throw new Refusal("This is not a save of Keepsake's.");
  if (save["version"] !== VERSION) {
    throw new Refusal(
      `This save is of version ${String(save["version"])}; ${VERSION} can be read.`,
    );
  }
  if (save["dialect"] !== program.dialect) {
    throw new Refusal(
      `This save is in the ${String(save["dialect"])} dialect, the story in ${program.dialect}.`,
    );
  }
  const machine = new Machine(program, pools);
  const firstSeed = readNumber(save["firstSeed"], "the first seed");
  beginStory(machine, firstSeed);
  const { cells } = machine;
  cells[CELL_TURN] = readNumber(save["turn"], "the turn");
  cells[CELL_SEED] = readNumber(save["seed"], "the seed");
  cells[CELL_PREVIOUS_RANDOM] = readNumber(save["lastRandom"], "the last random number");
  readVariables(machine, readObject(save["variables"], "the variables"));
  readCounts(machine, readObject(save["visits"], "the visits"), C_VISITS, 0);
  readCounts(machine, readObject(save["turns"], "the turns"), C_TURNS, 2);
  const flows = readObject(save["flows"], "the flows");
  const flow = save["flow"];
  if (typeof flow !== "string" || !Object.hasOwn(flows, flow)) {
    throw new Refusal("This save does not say which flow was under way.");
  }
  const settled = cells.slice();
  const otherFlows = new Map<string, Int32Array>();
  for (const name of Object.keys(flows)) {
    if (name === flow) continue;
    readFlow(machine, flows[name]);
    otherFlows.set(name, machine.save());
  }
  readFlow(machine, flows[flow]);
  machine.cells.set(settled);
  const path = save["choicesTaken"];
  if (!Array.isArray(path) || !path.every((index) => Number.isInteger(index))) {
    throw new Refusal("This save does not say which choices were taken.");
  }
  return { state: machine.save(), flow, otherFlows, path: path as number[], firstSeed };
}

function readVariables(machine: Machine, variables: Fields): void {
  const { program, cells, result } = machine;
  for (const name of Object.keys(variables)) {
    const index = program.globals.indexOf(name);
    if (index < 0) {
      throw new Refusal(`This save has a variable "${name}", which this story does not have.`);
    }
    readValue(machine, variables[name], result);
    const at = program.layout.globalsAt + index * 2;
    cells[at] = result.tag;
    cells[at + 1] = result.payload;
  }
}

function readCounts(machine: Machine, counts: Fields, column: number, offset: number): void {
  const { program, cells } = machine;
  // The opening may have been counted already while the variables were set: the save decides.
  for (let base = 0; base < program.containers.length; base += CONTAINER_COLUMNS) {
    const cell = program.containers[base + column] as number;
    if (cell >= 0) cells[cell] = 0;
  }
  for (const path of Object.keys(counts)) {
    const row = containerByPath(program, path);
    const cell = row < 0 ? -1 : (program.containers[row * CONTAINER_COLUMNS + column] as number);
    if (cell < 0) {
      throw new Refusal(`This save counts visits to "${path}", which this story does not have.`);
    }
    cells[cell] = readNumber(counts[path], `the count of ${path}`) + offset;
  }
}
