/**
 * Saves: a story's whole state as small, readable JSON, and back, also into a later version of
 * the story.
 *
 * Variables, visits and places go by name, not by number. Only what differs from the story's
 * beginning is written; of the scene's beginning, what differs from the state. Reading trusts
 * nothing: it gives a state, or one sentence that says why not, and changes nothing. What it
 * promises of edited stories, and the format, is told in docs/saves.md.
 */
import { Machine } from "../engine/machine.ts";
import type { Pools } from "../engine/pools.ts";
import { beginStory } from "../engine/start.ts";
import { CELL_TURN, type Program } from "../program/program.ts";
import { readFlow, writeFlow } from "./save-flow.ts";
import type { Naming } from "./save-place.ts";
import {
  damaged,
  type Fields,
  Lost,
  Refusal,
  readArray,
  readNumber,
  readObject,
  readText,
} from "./save-read.ts";
import { fieldsOf, readCells, writeCells } from "./save-state.ts";

/** The version of the format, and the dialect: numbers and dice are not the same in both. */
function formatOf(program: Program): string {
  return `2 ${program.dialect}`;
}

/** The flow that a story begins in. */
export const DEFAULT_FLOW = "DEFAULT_FLOW";

/** What a story keeps beside its machine. */
export interface SaveContext {
  readonly flow: string;
  /** States of the flows that are not under way. */
  readonly otherFlows: Map<string, Int32Array>;
  /** The choices taken so far. */
  readonly path: readonly number[];
  readonly firstSeed: number;
}

/** What was read from a save. */
export interface Loaded extends SaveContext {
  readonly state: Int32Array;
  /** The state in which the scene was entered. */
  readonly scene: Int32Array;
  readonly resumed: "exact" | "scene";
  readonly lost: readonly string[];
}

/** Writes a save. */
export function writeSave(machine: Machine, context: SaveContext): string {
  const { program, cells } = machine;
  const naming = startNaming(program);
  const { firstSeed, flow } = context;
  const fresh = new Machine(program, machine.pools);
  beginStory(fresh, firstSeed);
  const state = writeState(naming, machine, fresh.cells);
  fresh.load(machine.scenes, machine.sceneAt);
  const scene = writeState(naming, fresh, cells);
  const others = new Map<string, unknown>();
  for (const [name, other] of context.otherFlows) {
    fresh.load(other);
    others.set(name, writeFlow(naming, fresh));
  }
  const save = {
    keepsakeSave: formatOf(program),
    story: naming.table.fingerprint,
    firstSeed,
    ...state,
    flow: flow === DEFAULT_FLOW ? undefined : flow,
    others: fieldsOf(others),
    scene,
    taken: context.path,
  };
  return JSON.stringify(save);
}

function writeState(naming: Naming, machine: Machine, base: Int32Array): Fields {
  const cells = writeCells(naming, machine, base);
  const flow = writeFlow(naming, machine);
  // Also the knots that are only spoken of: by what they say they are found again.
  const knots = { ...fieldsOf(naming.prints), ...(cells["knots"] as Fields | undefined) };
  naming.prints.clear();
  return { ...cells, knots, ...flow };
}

function startNaming(program: Program, version?: unknown): Naming {
  const table = program.placeNames(program);
  const isEdited = version !== table.fingerprint;
  return { program, table, isEdited, prints: new Map(), lost: new Set(), found: 0 };
}

/**
 * Reads a save for a program; values are pooled in `pools`. Throws `Refusal` for what cannot be
 * used, and `StoryFault` for a call stack that no story can have.
 */
export function readSave(program: Program, pools: Pools, json: string): Loaded {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    throw damaged();
  }
  const save = readObject(data);
  const { keepsakeSave, flow = DEFAULT_FLOW, story } = save;
  if (keepsakeSave === undefined) throw new Refusal("This is no save of a story.");
  if (keepsakeSave !== formatOf(program)) {
    throw new Refusal(
      `This save is of format ${keepsakeSave}, the story's is ${formatOf(program)}.`,
    );
  }
  const naming = startNaming(program, story);
  const { lost } = naming;
  const firstSeed = readNumber(save["firstSeed"]);
  const taken = readArray(save["taken"]).map(readNumber);
  const machine = new Machine(program, pools);
  beginStory(machine, firstSeed);
  readCells(naming, machine, save);
  const stateOf = (data: unknown): Int32Array | undefined => {
    try {
      readFlow(naming, machine, readObject(data));
      return machine.save();
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      lost.add(error.message);
      return undefined;
    }
  };
  const exact = stateOf(save);
  const otherFlows = new Map<string, Int32Array>();
  for (const [name, other] of Object.entries(readObject(save["others"]))) {
    const state = stateOf(other);
    if (state === undefined) lost.add(`the flow \`${name}\``);
    else otherFlows.set(name, state);
  }
  const missing = [...lost];
  const begun = readObject(save["scene"]);
  readCells(naming, machine, begun);
  const scene = stateOf(begun) ?? exact;
  const all = [...lost];
  if (all.length > 0 && !naming.isEdited) throw damaged(`it speaks of ${all.join(", ")}`);
  if (all.length > naming.found) throw new Refusal("This save is of another story.");
  if (scene === undefined) {
    throw new Refusal(`The story has changed, and is without ${all.join(", ")}.`);
  }
  return {
    ...(exact
      ? { state: exact, resumed: "exact", lost: missing, path: taken }
      : {
          state: scene,
          resumed: "scene",
          lost: all,
          // The choices made in the scene are not made yet.
          path: taken.slice(0, (machine.cells[CELL_TURN] as number) + 1),
        }),
    scene,
    flow: readText(flow),
    otherFlows,
    firstSeed,
  };
}
