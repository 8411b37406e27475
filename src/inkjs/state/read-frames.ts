/**
 * Reads the frames of a thread: what called what, and the temporary variables of each.
 */
import {
  DEEPEST,
  F_DEPTH,
  F_KIND,
  F_OUTPUT,
  F_PREVIOUS,
  F_RETURN,
  F_TEXT,
  FRAME_HEADER,
  IN_EXPRESSION,
  KIND_FUNCTION,
  KIND_TUNNEL,
  type Machine,
} from "../../engine/machine.ts";
import { C_START, CONTAINER_COLUMNS } from "../../program/program.ts";
import {
  damaged,
  elsewhere,
  type Fields,
  fieldsOf,
  listOf,
  own,
  textOf,
  wholeOf,
} from "./given.ts";
import { type Names, namesOfFrame, noteOfPlace, type Places, rowAtPath } from "./places.ts";
import { type Call, callAt } from "./resting-places.ts";
import { type NamesAt, readValue } from "./values.ts";

/** Builds a state's frames in a machine of its own. */
export interface FrameReader {
  readonly machine: Machine;
  readonly places: Places;
  /** Cells that frames may still take: what bounds the memory of a hostile state. */
  cellsLeft: number;
}

export interface Frame {
  /** The note of where it is; −1 where it rests. */
  readonly note: number;
  readonly isFunction: boolean;
  /** Whether it called the frame above within an expression. */
  readonly isInExpression: boolean;
  /** Names of its temporary variables, by slot. */
  readonly names: Names;
  readonly values: unknown;
}

/** A thread's frames, from the first up, each looked at. */
export function framesOf({ places }: FrameReader, thread: Fields): Frame[] {
  const given = listOf(thread["callstack"], "the frames of a thread");
  if (given.length === 0) throw damaged("a thread has no frames");
  if (given.length > DEEPEST) throw damaged("calls go deeper than any story's");
  const frames: Frame[] = [];
  let caller: Call | undefined;
  for (let i = 0; i < given.length; i++) {
    const frame = fieldsOf(given[i], "a frame");
    const kind = frame["type"];
    if (kind === 2) throw damaged("it was made while a function was being evaluated for the host");
    if (kind !== 0 && kind !== 1) throw damaged("a frame is of no known type");
    const isFunction = i > 0 && kind === 1;
    if (i > 0 && caller?.pushes !== (isFunction ? "function" : "tunnel")) {
      throw damaged("a frame was called from where nothing is called");
    }
    const note = noteOf(places, frame);
    caller = note < 0 ? undefined : callAt(places, note);
    frames.push({
      note,
      isFunction,
      isInExpression: i < given.length - 1 && caller?.isInExpression === true,
      names: namesOfFrame(places, note < 0 ? -1 : (places.rows[note] as number)),
      values: frame["temp"],
    });
  }
  return frames;
}

/** Where a frame is, as the note of its place; −1 for nowhere, as at rest. */
function noteOf(places: Places, frame: Fields): number {
  const given = frame["cPath"];
  if (given === undefined || given === null) return -1;
  const path = textOf(given, "a frame's place");
  const index = wholeOf(frame["idx"], "a frame's place");
  const row = rowAtPath(places, path);
  if (row < 0) throw elsewhere(`a frame is at '${path}'`);
  const note = noteOfPlace(places, { row, index });
  if (note < 0) throw elsewhere(`a frame is at '${path === "" ? "" : `${path}.`}${index}'`);
  return note;
}

/**
 * Writes frames from `machine.sp` up. Gives back the names of their variables by depth, for
 * references to them.
 */
export function pushFrames(reader: FrameReader, frames: readonly Frame[]): NamesAt {
  const { machine, places } = reader;
  let below = -1;
  let returnTo = 0;
  let kind = KIND_TUNNEL;
  const namesAt =
    (top: number): NamesAt =>
    (depth) =>
      depth <= top ? frames[depth - 1]?.names.plain : undefined;
  frames.forEach((frame, i) => {
    const { names, isFunction } = frame;
    const most = Math.max(names.plain.length, places.mainNames.plain.length);
    const slots = isFunction ? names.plain.length : most;
    const size = FRAME_HEADER + slots * 2;
    reader.cellsLeft -= size;
    if (reader.cellsLeft < 0) throw damaged("it is larger than any story's");
    machine.ensureStack(size);
    const { stack, sp } = machine;
    stack.fill(0, sp, sp + size);
    stack[sp + F_PREVIOUS] = below;
    stack[sp + F_RETURN] = returnTo;
    stack[sp + F_KIND] = isFunction ? kind : KIND_TUNNEL;
    stack[sp + F_OUTPUT] = -1;
    stack[sp + F_TEXT] = -1;
    stack[sp + F_DEPTH] = i + 1;
    machine.fp = sp;
    below = sp - machine.base;
    machine.sp = sp + size;
    readTemps(reader, frame, sp, namesAt(i + 1));
    returnTo = frame.note < 0 ? 0 : (places.starts[frame.note + 1] as number);
    kind = KIND_FUNCTION | (frame.isInExpression ? IN_EXPRESSION : 0);
  });
  return namesAt(frames.length);
}

/** Variables that the story no longer has are left out: nothing in it asks for them. */
function readTemps(reader: FrameReader, frame: Frame, fp: number, namesAt: NamesAt): void {
  if (frame.values === undefined || frame.values === null) return;
  const { machine, places } = reader;
  const values = fieldsOf(frame.values, "temporary variables");
  for (const name of Object.keys(values)) {
    const slot = frame.names.plain.indexOf(name);
    if (slot >= 0) {
      readValue(machine, places, values[name], namesAt, machine.result);
      machine.stack[fp + FRAME_HEADER + slot * 2] = machine.result.tag;
      machine.stack[fp + FRAME_HEADER + slot * 2 + 1] = machine.result.payload;
    } else if (name === "$r") machine.stack[fp + F_TEXT] = wayBack(places, values[name]);
  }
}

/**
 * Where to go on after a choice's shared text; −1 for nowhere. Ink leaves the last one lying
 * about, which does no harm here either.
 */
function wayBack(places: Places, value: unknown): number {
  const path = own(fieldsOf(value, "the way back from a text"), "^->");
  const row = rowAtPath(places, textOf(path, "the way back from a text"));
  if (row < 0 || places.containers[row]?.content.length !== 0) return -1;
  return places.program.containers[row * CONTAINER_COLUMNS + C_START] as number;
}
