/**
 * Writes a moment of a story as ink's own state JSON, as inkjs's `state.ToJson()` has it.
 *
 * What all flows share is written here, each flow in write-flow.ts. The text is put together
 * directly, from paths that are made once a program: a game may save after every line.
 */
import { CELL_PREVIOUS_RANDOM, CELL_SEED, CELL_TURN } from "../../program/program.ts";
import type { Moment } from "./moment.ts";
import { countText, type Places, placesOf } from "./places.ts";
import { valueText } from "./values.ts";
import { workshopOf } from "./workshop.ts";
import { flowText, namesInFlow } from "./write-flow.ts";

/** The version of ink's state format that is written. */
export const STATE_VERSION = 10;
const FORMAT_VERSION = 21;

/** The state of a moment, to be loaded by any of ink's runtimes. Changes nothing. */
export function writeInkState(moment: Moment): string {
  const { machine } = moment;
  const { program, cells } = machine;
  const places = placesOf(program, moment.tree);
  const { visitsAt, turnsAt, shufflesAt } = program.layout;
  let flows = "";
  // In the order in which they are listed to hosts: the one under way comes last.
  const spare = workshopOf(machine).machine;
  for (const [name, flow] of moment.otherFlows) {
    spare.load(flow.state);
    flows += `${JSON.stringify(name)}:${flowText(spare, places, flow.text, flow.tags)},`;
  }
  flows += `${JSON.stringify(moment.flow)}:${flowText(machine, places, moment.text, moment.tags)}`;
  return (
    `{"flows":{${flows}},"currentFlowName":${JSON.stringify(moment.flow)}` +
    `,"variablesState":{${variablesText(moment, places)}}` +
    `,"evalStack":[${evalsText(moment, places)}]` +
    `,"visitCounts":{${countsText(places, cells, visitsAt, turnsAt, 0)}}` +
    `,"turnIndices":{${countsText(places, cells, turnsAt, shufflesAt, 2)}}` +
    `,"turnIdx":${cells[CELL_TURN]},"storySeed":${cells[CELL_SEED]}` +
    `,"previousRandom":${cells[CELL_PREVIOUS_RANDOM]}` +
    `,"inkSaveVersion":${STATE_VERSION},"inkFormatVersion":${FORMAT_VERSION}}`
  );
}

/** Variables that are not what they were at the beginning. */
function variablesText({ machine }: Moment, places: Places): string {
  const { program, cells } = machine;
  const first = workshopOf(machine).cells;
  const { globals } = program;
  let text = "";
  for (let i = 0, at = program.layout.globalsAt; i < globals.length; i++, at += 2) {
    const tag = cells[at] as number;
    const payload = cells[at + 1] as number;
    if (tag === first[at] && payload === first[at + 1]) continue;
    const name = quotedName(places, i);
    text += text === "" ? name.slice(1) : name;
    text += valueText(machine, places, tag, payload, noNames);
  }
  return text;
}

/** A variable's name as it stands behind another: `,"trust":`. */
function quotedName(places: Places, global: number): string {
  let name = places.quotedNames[global];
  if (name === undefined) {
    name = `,${JSON.stringify(places.program.globals[global])}:`;
    places.quotedNames[global] = name;
  }
  return name;
}

// A global variable refers to none of a frame's.
const noNames = (): undefined => undefined;

function evalsText({ machine }: Moment, places: Places): string {
  if (machine.ep === 0) return "";
  const { evals } = machine;
  const namesAt = namesInFlow(machine, places);
  const values: string[] = [];
  for (let i = 0; i < machine.ep; i += 2) {
    values.push(valueText(machine, places, evals[i] as number, evals[i + 1] as number, namesAt));
  }
  return values.join(",");
}

/**
 * The counts in these cells that are not 0, less `offset`. They are most of a state that has come
 * far, and put together of as few pieces as may be.
 */
function countsText(
  places: Places,
  cells: Int32Array,
  from: number,
  to: number,
  offset: number,
): string {
  const { ones } = places.texts;
  let text = "";
  for (let cell = from; cell < to; cell++) {
    const count = (cells[cell] as number) - offset;
    if (count === -offset) continue;
    const entry =
      count === 1 ? (ones[cell] ?? oneText(places, cell)) : countText(places, cell) + count;
    text += text === "" ? entry.slice(1) : entry;
  }
  return text;
}

function oneText(places: Places, cell: number): string {
  const text = `${countText(places, cell)}1`;
  places.texts.ones[cell] = text;
  return text;
}
