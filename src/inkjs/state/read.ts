/**
 * Reads ink's own state JSON, inkjs's or ours, into a story under way.
 *
 * Trusts nothing: everything is looked at and built in a machine beside the story's, which takes
 * it over at the end and in one piece. What cannot be read throws one `StateError`, and the
 * story is where it was. Time and memory are bounded by the size of the state.
 */
import { StoryFault } from "../../engine/fault.ts";
import { type Machine, STATE_HEADER } from "../../engine/machine.ts";
import {
  C_TURNS,
  C_VISITS,
  CELL_PREVIOUS_RANDOM,
  CELL_SEED,
  CELL_TURN,
  CONTAINER_COLUMNS,
  type Dialect,
} from "../../program/program.ts";
import {
  damaged,
  elsewhere,
  type Fields,
  fieldsOf,
  listOf,
  StateError,
  textOf,
  wholeOf,
} from "./given.ts";
import type { Moment, RestingFlow } from "./moment.ts";
import { globalByName, type Places, placesOf, rowAtPath } from "./places.ts";
import { readFlow } from "./read-flow.ts";
import type { FrameReader } from "./read-frames.ts";
import { readShared } from "./read-shared.ts";
import { parseGiven, readValue } from "./values.ts";
import { type ReadState, recall, remember, type Workshop, workshopOf } from "./workshop.ts";
import { STATE_VERSION } from "./write.ts";

/** Cells that all frames of a state may take together: 64 MB. */
const MOST_CELLS = 1 << 24;

/** The oldest version of ink's state format that is read. */
export const OLDEST_STATE_VERSION = 8;

/**
 * Goes on from a state. Throws an error that says why when it cannot be read, and then nothing
 * has changed.
 */
export function readInkState(moment: Moment, json: string | object): void {
  const { machine } = moment;
  const places = placesOf(machine.program, moment.tree);
  const workshop = workshopOf(machine);
  workshop.machine.turnBudget = machine.turnBudget;
  const read =
    (typeof json === "string" ? readQuickly(workshop, places, json) : undefined) ??
    readState(workshop, places, json);

  // Nothing can go wrong from here on.
  machine.load(read.state);
  // Where the scene began no state of ink's says: for whoever asks, it begins here.
  machine.setScene(read.state, 0);
  machine.beginTurn();
  moment.flow = read.flow;
  moment.text = read.text;
  moment.tags = read.tags;
  moment.otherFlows.clear();
  for (const [name, flow] of read.otherFlows) moment.otherFlows.set(name, flow);
}

/**
 * Reads a state that is written as inkjs and we write it; `undefined` for any other. There are far
 * fewer moments that flows can be in than states, so what its flows came to may be known.
 */
function readQuickly(workshop: Workshop, places: Places, json: string): ReadState | undefined {
  const { machine } = workshop;
  machine.cells.set(workshop.cells);
  const shared = readShared(machine, places, json);
  if (shared === undefined || !isReadable(shared.version)) return undefined;
  const { head } = shared;
  let flows = recall(workshop, head);
  if (flows === undefined) {
    const fields = parsed(`${head}}`, places.program.dialect);
    if (fields === undefined || Object.keys(fields).join() !== "flows,currentFlowName") {
      return undefined;
    }
    flows = readFlows(workshop, places, fields, []);
    remember(workshop, head, flows);
  }
  const { cells } = machine;
  cells[CELL_TURN] = shared.turn;
  cells[CELL_SEED] = seedOf(machine, shared.seed, "the seed");
  cells[CELL_PREVIOUS_RANDOM] = seedOf(machine, shared.previousRandom, "the last number");
  const state = flows.state.slice();
  state.set(cells, STATE_HEADER);
  return { ...flows, state };
}

/** Reads a state in a workshop: all of it, or not at all. */
function readState(workshop: Workshop, places: Places, json: string | object): ReadState {
  const { program } = places;
  const fields = fieldsOf(parseGiven(json, program.dialect), "what is no object");
  checkVersion(fields);
  const { machine } = workshop;
  machine.cells.set(workshop.cells);
  readCells(machine, places, fields);
  if (fields["currentDivertTarget"] !== undefined) {
    throw damaged("it was made in the middle of a line");
  }
  return readFlows(workshop, places, fields, listOf(fields["evalStack"], "the values under way"));
}

/** Reads the flows of a state, with the values under way in the one that is; the cells stay. */
function readFlows(
  { machine }: Workshop,
  places: Places,
  fields: Fields,
  evals: readonly unknown[],
): ReadState {
  machine.beginTurn();
  const reader: FrameReader = { machine, places, cellsLeft: MOST_CELLS };
  const otherFlows = new Map<string, RestingFlow>();
  const { flows, current } = flowsOf(fields);
  for (const [name, flow] of flows) {
    if (name === current) continue;
    const { text, tags } = guarded(() => readFlow(reader, flow, []));
    otherFlows.set(name, { state: machine.save(), text, tags });
  }
  const { text, tags } = guarded(() => readFlow(reader, flows.get(current) as Fields, evals));
  return { state: machine.save(), flow: current, text, tags, otherFlows };
}

/** What all flows share: the turn, dice, variables and counts. */
function readCells(machine: Machine, places: Places, fields: Fields): void {
  const { cells } = machine;
  cells[CELL_TURN] = wholeOf(fields["turnIdx"], "the turn");
  cells[CELL_SEED] = seedOf(machine, fields["storySeed"], "the seed");
  cells[CELL_PREVIOUS_RANDOM] = seedOf(machine, fields["previousRandom"] ?? 0, "the last number");
  readVariables(machine, places, fieldsOf(fields["variablesState"], "the variables"));
  const { visitsAt, turnsAt, shufflesAt } = places.program.layout;
  readCounts(places, cells, fields["visitCounts"], visitsAt, turnsAt, 0);
  readCounts(places, cells, fields["turnIndices"], turnsAt, shufflesAt, 2);
}

/** An object that stands there as JSON; `undefined` for anything else. */
function parsed(json: string, dialect: Dialect): Fields | undefined {
  try {
    return fieldsOf(parseGiven(json, dialect), "what is no object");
  } catch {
    return undefined;
  }
}

/** What a machine finds too much of is too much of a state, too. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof StoryFault) throw damaged(`it is too large (${error.code})`);
    throw error;
  }
}

function isReadable(version: number): boolean {
  return version >= OLDEST_STATE_VERSION && version <= STATE_VERSION;
}

function checkVersion(state: Fields): void {
  const version = state["inkSaveVersion"];
  if (typeof version !== "number") {
    throw damaged("it has no `inkSaveVersion`, as a state of ink's has");
  }
  if (version < OLDEST_STATE_VERSION) {
    throw new StateError(
      `Ink save format isn't compatible with the current version (saw '${version}', but minimum is ${OLDEST_STATE_VERSION}), so can't load.`,
    );
  }
  if (version > STATE_VERSION || !Number.isInteger(version)) {
    throw new StateError(
      `Ink save format isn't compatible with the current version (saw '${version}', but the newest that can be read is ${STATE_VERSION}), so can't load.`,
    );
  }
}

function seedOf(machine: Machine, value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw damaged(`${what} is no number`);
  return machine.arithmetic.seedOf(Math.trunc(value));
}

/** The flows by name and the name of the one under way. Version 8 knew one and named none. */
function flowsOf(state: Fields): { flows: Map<string, Fields>; current: string } {
  const given = state["flows"];
  if (given === undefined || given === null) {
    const callstack = state["callstackThreads"];
    return { flows: new Map([[DEFAULT, { ...state, callstack }]]), current: DEFAULT };
  }
  const fields = fieldsOf(given, "the flows");
  const flows = new Map<string, Fields>();
  for (const name of Object.keys(fields)) flows.set(name, fieldsOf(fields[name], "a flow"));
  const [only] = flows.keys();
  if (only === undefined) throw damaged("it has no flows");
  if (flows.size === 1) return { flows, current: only };
  const current = textOf(state["currentFlowName"], "the name of the flow under way");
  if (!flows.has(current)) throw damaged("the flow under way is not among its flows");
  return { flows, current };
}

const DEFAULT = "DEFAULT_FLOW";

/** Variables that the story no longer has are left out, as inkjs does: not if it has none. */
function readVariables(machine: Machine, places: Places, variables: Fields): void {
  const { program, cells, result } = machine;
  const names = Object.keys(variables);
  let found = 0;
  for (const name of names) {
    const index = globalByName(places, name);
    if (index === undefined) continue;
    found++;
    readValue(machine, places, variables[name], () => undefined, result);
    const at = program.layout.globalsAt + index * 2;
    cells[at] = result.tag;
    cells[at + 1] = result.payload;
  }
  if (names.length > 0 && found === 0) throw elsewhere(`it has a variable '${names[0]}'`);
}

/** Counts go to the cells between `from` and `to`. Places that are gone are left out, too. */
function readCounts(
  places: Places,
  cells: Int32Array,
  data: unknown,
  from: number,
  to: number,
  offset: number,
): void {
  if (data === undefined || data === null) return;
  const counts = fieldsOf(data, "the counts");
  const paths = Object.keys(counts);
  const { program } = places;
  const column = offset === 0 ? C_VISITS : C_TURNS;
  let found = 0;
  for (const path of paths) {
    const row = rowAtPath(places, path);
    const cell = row < 0 ? -1 : (program.containers[row * CONTAINER_COLUMNS + column] as number);
    if (row >= 0) found++;
    if (cell < from || cell >= to) continue;
    cells[cell] = wholeOf(counts[path], "a count") + offset;
  }
  if (paths.length > 0 && found === 0) throw elsewhere(`it counts visits to '${paths[0]}'`);
}
