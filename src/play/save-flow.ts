/**
 * One flow in a save: where it is, what called what, and the choices on offer.
 *
 * A place in the code is written as the container before it and a distance: `hall.0+12`.
 */
import {
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
  P_FLAGS,
  P_FORK,
  P_PC,
  P_PREVIOUS,
  P_SIZE,
  P_TAGS,
  P_TARGET,
  P_TEXT,
  PICK_HEADER,
  T_BASE,
  T_FRAME,
  T_RESUME,
  THREAD_HEADER,
} from "../engine/machine.ts";
import { isInstruction } from "../program/instructions.ts";
import {
  C_START,
  CONTAINER_COLUMNS,
  containerByPath,
  type Program,
  pathOfContainer,
} from "../program/program.ts";
import {
  damaged,
  type Fields,
  Refusal,
  readArray,
  readNumber,
  readObject,
  readText,
} from "./save-read.ts";
import { readValue, type SavedValue, writeValue } from "./save-value.ts";

export interface SavedFlow {
  /** Where it goes on; absent at rest. */
  readonly at?: string;
  /** Whether it came to rest by DONE or END. */
  readonly exited?: true;
  /** From the main flow to the thread on top; the main flow's frames, when there is only that. */
  readonly threads: readonly SavedThread[];
  /** Values under way. */
  readonly values?: readonly SavedValue[];
  readonly choices: readonly SavedChoice[];
}

interface SavedThread {
  readonly frames: readonly SavedFrame[];
  /** Where the flow below goes on when this thread is done. */
  readonly resume?: string;
}

interface SavedFrame {
  readonly kind: "tunnel" | "function" | "functionInText";
  readonly return?: string;
  readonly text?: string;
  readonly output?: number;
  /** Temporary variables, in order. */
  readonly values: readonly SavedValue[];
}

interface SavedChoice {
  readonly to: string;
  readonly from?: string;
  readonly text: string;
  readonly tags?: string;
  readonly fallback?: true;
  /** The instruction that offered it. */
  readonly at: string;
  /** The frames it goes on in; absent when the same as those of the choice before. */
  readonly frames?: readonly SavedFrame[];
}

export function writeFlow(machine: Machine): SavedFlow {
  const { stack } = machine;
  const threads: SavedThread[] = [];
  let top = machine.sp;
  let frame = machine.fp - machine.base;
  for (let base = machine.base; ; ) {
    const frames = writeFrames(machine, stack, base, frame, top);
    if (base === 0) {
      threads.unshift({ frames });
      break;
    }
    threads.unshift({
      frames,
      resume: writePlace(machine.program, stack[base + T_RESUME] as number),
    });
    top = base;
    frame = stack[base + T_FRAME] as number;
    base = stack[base + T_BASE] as number;
  }
  const values: SavedValue[] = [];
  for (let i = 0; i < machine.ep; i += 2) {
    values.push(writeValue(machine, machine.evals[i] as number, machine.evals[i + 1] as number));
  }
  return {
    ...(machine.pc < 0 ? {} : { at: writePlace(machine.program, machine.pc) }),
    ...(machine.didExit ? { exited: true } : {}),
    threads,
    ...(values.length === 0 ? {} : { values }),
    choices: writeChoices(machine),
  };
}

/** Frames from the first up; `frame` is the distance of the top one from `base`. */
function writeFrames(
  machine: Machine,
  cells: Int32Array,
  base: number,
  frame: number,
  top: number,
): SavedFrame[] {
  const frames: SavedFrame[] = [];
  let end = top;
  for (let at = frame; at >= 0; ) {
    const fp = base + at;
    const kind = cells[fp + F_KIND] as number;
    const values: SavedValue[] = [];
    for (let i = fp + FRAME_HEADER; i < end; i += 2) {
      values.push(writeValue(machine, cells[i] as number, cells[i + 1] as number));
    }
    while (values.length > 0 && values.at(-1) === null) values.pop();
    const isFirst = (cells[fp + F_PREVIOUS] as number) < 0;
    const text = cells[fp + F_TEXT] as number;
    const output = cells[fp + F_OUTPUT] as number;
    frames.unshift({
      kind:
        kind === KIND_TUNNEL ? "tunnel" : kind === KIND_FUNCTION ? "function" : "functionInText",
      ...(isFirst ? {} : { return: writePlace(machine.program, cells[fp + F_RETURN] as number) }),
      ...(text > 0 ? { text: writePlace(machine.program, text) } : {}),
      ...(kind !== KIND_TUNNEL && output >= 0 ? { output } : {}),
      values,
    });
    end = fp;
    at = cells[fp + F_PREVIOUS] as number;
  }
  return frames;
}

function writeChoices(machine: Machine): SavedChoice[] {
  const { picks, pools, program } = machine;
  const choices: SavedChoice[] = [];
  for (let at = 0; at < machine.picksEnd; at += picks[at + P_SIZE] as number) {
    const fork = picks[at + P_FORK] as number;
    const tags = picks[at + P_TAGS] as number;
    const from = picks[at + P_PREVIOUS] as number;
    const frames = at + PICK_HEADER + 1;
    choices.push({
      to: machine.pathOf(picks[at + P_TARGET] as number),
      ...(from < 0 ? {} : { from: machine.pathOf(from) }),
      text: pools.strings[picks[at + P_TEXT] as number] as string,
      ...(tags < 0 ? {} : { tags: pools.strings[tags] as string }),
      ...(((picks[at + P_FLAGS] as number) & 1) === 0 ? {} : { fallback: true }),
      at: writePlace(program, picks[at + P_PC] as number),
      ...(fork === 0
        ? {}
        : {
            frames: writeFrames(
              machine,
              picks,
              frames - THREAD_HEADER,
              picks[at + PICK_HEADER] as number,
              frames + fork - 1,
            ),
          }),
    });
  }
  return choices;
}

/** Puts a saved flow into a machine, whose cells are left as they are. */
export function readFlow(machine: Machine, data: unknown): void {
  const flow = readObject(data, "a flow");
  const threads = readArray(flow["threads"], "the threads");
  if (threads.length === 0) throw damaged("a flow has no frames");
  machine.resetCallStack();
  machine.clearPicks();
  machine.ep = 0;
  threads.forEach((each, index) => {
    const thread = readObject(each, "a thread");
    if (index > 0) {
      machine.pushThread(readPlace(machine.program, thread["resume"]));
      machine.sp = machine.base + THREAD_HEADER;
    } else machine.sp = THREAD_HEADER;
    readFrames(machine, thread["frames"]);
  });
  for (const value of flow["values"] === undefined ? [] : readArray(flow["values"], "values")) {
    machine.ensureEvals();
    readValue(machine, value, machine.result);
    machine.evals[machine.ep++] = machine.result.tag;
    machine.evals[machine.ep++] = machine.result.payload;
  }
  const { base, fp, sp } = machine;
  const live = machine.stack.slice(0, sp);
  for (const each of readArray(flow["choices"], "the choices")) {
    readChoice(machine, readObject(each, "a choice"));
  }
  // Choices were given their frames by way of the call stack: it is put back as it was.
  machine.stack.set(live);
  machine.base = base;
  machine.fp = fp;
  machine.sp = sp;
  machine.pc = flow["at"] === undefined ? -1 : readPlace(machine.program, flow["at"]);
  machine.didExit = flow["exited"] === true;
}

/** Writes frames from `machine.sp` up. */
function readFrames(machine: Machine, data: unknown): void {
  const frames = readArray(data, "the frames");
  if (frames.length === 0) throw damaged("a flow has no frames");
  let below = -1;
  frames.forEach((each, index) => {
    const frame = readObject(each, "a frame");
    const kind = frame["kind"];
    const isTunnel = kind === "tunnel";
    if (!isTunnel && kind !== "function" && kind !== "functionInText") {
      throw damaged("a frame is of no known kind");
    }
    const values = readArray(frame["values"], "temporary variables");
    const slots = slotsOf(machine.program, isTunnel, values.length);
    const size = FRAME_HEADER + slots * 2;
    machine.ensureStack(size);
    const { stack, sp } = machine;
    stack.fill(0, sp, sp + size);
    stack[sp + F_PREVIOUS] = below;
    stack[sp + F_RETURN] = index === 0 ? 0 : readPlace(machine.program, frame["return"]);
    stack[sp + F_KIND] = isTunnel
      ? KIND_TUNNEL
      : KIND_FUNCTION | (kind === "functionInText" ? IN_EXPRESSION : 0);
    stack[sp + F_OUTPUT] =
      frame["output"] === undefined ? -1 : readNumber(frame["output"], "a frame's output");
    stack[sp + F_TEXT] =
      frame["text"] === undefined ? -1 : readPlace(machine.program, frame["text"]);
    stack[sp + F_DEPTH] = index + 1;
    values.forEach((value, i) => {
      readValue(machine, value, machine.result);
      stack[sp + FRAME_HEADER + i * 2] = machine.result.tag;
      stack[sp + FRAME_HEADER + i * 2 + 1] = machine.result.payload;
    });
    machine.fp = sp;
    below = sp - machine.base;
    machine.sp = sp + size;
  });
}

/** How many slots a frame has; a function's own number is not known here, so the most. */
function slotsOf(program: Program, isTunnel: boolean, written: number): number {
  if (isTunnel && written > program.mainSlots) {
    throw new Refusal("This save has temporary variables that this story does not have.");
  }
  let most = program.mainSlots;
  if (!isTunnel) for (const slots of program.functionSlots.values()) most = Math.max(most, slots);
  if (written > most) {
    throw new Refusal("This save has temporary variables that this story does not have.");
  }
  return most;
}

function readChoice(machine: Machine, choice: Fields): void {
  const { program, pools } = machine;
  if (choice["frames"] !== undefined) {
    machine.base = 0;
    machine.sp = THREAD_HEADER;
    readFrames(machine, choice["frames"]);
  } else if (machine.pickCount === 0) {
    throw damaged("the first choice has no frames");
  }
  const previous = choice["from"];
  machine.pc = readPlace(program, choice["at"]);
  machine.addPick(
    readRow(program, choice["to"]),
    choice["fallback"] === true ? 1 : 0,
    previous === undefined ? -1 : readRow(program, previous),
    pools.string(readText(choice["text"], "a choice")),
    choice["tags"] === undefined ? -1 : pools.string(readText(choice["tags"], "a choice's tags")),
  );
}

function readRow(program: Program, data: unknown): number {
  const path = readText(data, "a place");
  const row = containerByPath(program, path);
  if (row < 0) throw new Refusal(`This save is at "${path}", which this story does not have.`);
  return row;
}

function writePlace(program: Program, pc: number): string {
  const { containers } = program;
  let nearest = 0;
  let start = -1;
  // Of several that start together the outermost comes first, and has the shortest path.
  for (let row = 0; row * CONTAINER_COLUMNS < containers.length; row++) {
    const at = containers[row * CONTAINER_COLUMNS + C_START] as number;
    if (at > pc || at <= start) continue;
    nearest = row;
    start = at;
  }
  const path = pathOfContainer(program, nearest);
  return pc === start ? path : `${path}+${pc - start}`;
}

function readPlace(program: Program, data: unknown): number {
  const written = readText(data, "a place");
  const plus = written.lastIndexOf("+");
  const path = plus < 0 ? written : written.slice(0, plus);
  const distance = plus < 0 ? 0 : Number(written.slice(plus + 1));
  const row = readRow(program, path);
  const pc = (program.containers[row * CONTAINER_COLUMNS + C_START] as number) + distance;
  if (!isInstruction(program, pc)) {
    throw new Refusal(`This save is at "${written}", which this story does not have.`);
  }
  return pc;
}
