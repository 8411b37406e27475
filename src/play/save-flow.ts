/**
 * One flow in a save: where it is, what called what, and the choices on offer.
 *
 *     at       where it goes on; absent at rest
 *     exited   whether it came to rest by DONE or END
 *     frames   from the first up; absent when there is only the first, with no variables in it
 *     threads  each with frames, and where the flow below goes on
 *     values   under way
 *     choices  on offer, each with the frames that it goes on in
 *
 * A frame has its kind (1 a function, 5 one within an expression, none a tunnel or the first), the
 * place to return to, and its temporary variables by name.
 * Frames of threads and choices tell only how they differ from those written before them: absent
 * when they are the same, and a number at the front says how many they begin with.
 */
import {
  F_DEPTH,
  F_KIND,
  F_OUTPUT,
  F_PREVIOUS,
  F_RETURN,
  F_TEXT,
  FRAME_HEADER,
  KIND_TUNNEL,
  type Machine,
  P_FORK,
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
import { C_START, CONTAINER_COLUMNS } from "../program/program.ts";
import { type Naming, readPlace, readRow, writePlace, writeRow } from "./save-place.ts";
import { damaged, type Fields, readArray, readNumber, readObject, readText } from "./save-read.ts";
import { fieldsOf } from "./save-state.ts";
import { readValue, writeValue } from "./save-value.ts";

/** Operands of the instruction that offers a choice. */
const OFFER_FLAGS = 2;
const OFFER_PREVIOUS = 4;

/** Writes a machine's flow. */
export function writeFlow(naming: Naming, machine: Machine): Fields {
  const { stack, picks, evals, pools, program } = machine;
  let before: string[] = ["{}"];
  // Frames from the first up; `frame` is the distance of the top one from `base`, and the flow
  // in it is at `pc`.
  const writeFrames = (
    cells: Int32Array,
    base: number,
    frame: number,
    top: number,
    pc: number,
  ): unknown[] | undefined => {
    const frames: string[] = [];
    let end = top;
    let at = pc;
    for (let fp = base + frame; fp >= base; ) {
      const names = naming.table.temporariesAt(at);
      const previous = cells[fp + F_PREVIOUS] as number;
      const values = new Map<string, unknown>();
      for (let i = fp + FRAME_HEADER, slot = 0; i < end; i += 2, slot++) {
        const value = writeValue(naming, machine, cells, i);
        if (value !== null) values.set(names[slot] ?? `.${slot}`, value);
      }
      at = cells[fp + F_RETURN] as number;
      const text = cells[fp + F_TEXT] as number;
      const output = cells[fp + F_OUTPUT] as number;
      frames.unshift(
        JSON.stringify({
          kind: cells[fp + F_KIND] || undefined,
          return: previous < 0 ? undefined : writePlace(naming, at),
          text: text > 0 ? writePlace(naming, text) : undefined,
          output: output >= 0 ? output : undefined,
          values: fieldsOf(values),
        }),
      );
      end = fp;
      fp = previous < 0 ? -1 : base + previous;
    }
    let same = 0;
    while (same < frames.length && frames[same] === before[same]) same++;
    const isSame = same === before.length && same === frames.length;
    before = frames;
    const others: unknown[] = frames.slice(same).map((each) => JSON.parse(each));
    return isSame ? undefined : same > 0 ? [same, ...others] : others;
  };

  // Threads lie one upon the other: found from the top, written from the first. Where one has got
  // to is where it goes on when the one upon it is done.
  const tops: (readonly [base: number, frame: number, top: number, pc: number])[] = [];
  let { base, sp: top, pc } = machine;
  for (let frame = machine.fp - base; ; frame = stack[top + T_FRAME] as number) {
    tops.unshift([base, frame, top, pc]);
    if (base === 0) break;
    top = base;
    pc = stack[top + T_RESUME] as number;
    base = stack[top + T_BASE] as number;
  }
  const threads = tops.map(([base, frame, top, pc]) => ({
    resume: base === 0 ? undefined : writePlace(naming, stack[base + T_RESUME] as number),
    frames: writeFrames(stack, base, frame, top, pc),
  }));
  const values: unknown[] = [];
  for (let i = 0; i < machine.ep; i += 2) values.push(writeValue(naming, machine, evals, i));
  const choices: unknown[] = [];
  for (let at = 0; at < machine.picksEnd; at += picks[at + P_SIZE] as number) {
    const fork = picks[at + P_FORK] as number;
    const tags = picks[at + P_TAGS] as number;
    const row = picks[at + P_TARGET] as number;
    const from = picks[at + P_PREVIOUS] as number;
    const first = at + PICK_HEADER + 1;
    const start = program.containers[row * CONTAINER_COLUMNS + C_START] as number;
    choices.push({
      to: writeRow(naming, row),
      // Where it is always offered from the same container, the story knows it.
      from:
        from < 0 || offerOf(naming, row, OFFER_PREVIOUS) >= 0 ? undefined : writeRow(naming, from),
      text: pools.strings[picks[at + P_TEXT] as number],
      tags: pools.strings[tags],
      frames:
        fork === 0
          ? undefined
          : writeFrames(
              picks,
              first - THREAD_HEADER,
              picks[first - 1] as number,
              first + fork - 1,
              start,
            ),
    });
  }
  return {
    at: machine.pc < 0 ? undefined : writePlace(naming, machine.pc),
    exited: machine.didExit || undefined,
    ...threads.shift(),
    threads: unlessEmpty(threads),
    values: unlessEmpty(values),
    choices: unlessEmpty(choices),
  };
}

function unlessEmpty(list: readonly unknown[]): readonly unknown[] | undefined {
  return list.length > 0 ? list : undefined;
}

function offerOf({ program, table }: Naming, row: number, operand: number): number {
  return program.code[(table.offers[row] as number) + operand] as number;
}

/** Puts a saved flow into a machine, whose cells are left as they are. Throws `Lost`. */
export function readFlow(naming: Naming, machine: Machine, flow: Fields): void {
  const { program, pools, result } = machine;
  let before: readonly unknown[] = [{}];
  // Writes frames from `machine.sp` up; the flow in the last of them is at `pc`.
  const readFrames = (data: unknown, pc: number): void => {
    if (data !== undefined) {
      const written = readArray(data);
      const [same] = written;
      before = typeof same === "number" ? [...before.slice(0, same), ...written.slice(1)] : written;
    }
    const frames = before.map(readObject);
    let slots = program.mainSlots;
    // A function's own number of slots is less, but a damaged save may lead elsewhere.
    for (const most of program.functionSlots.values()) slots = Math.max(slots, most);
    let below = -1;
    frames.forEach((frame, i) => {
      const kind = readNumber(frame["kind"] ?? KIND_TUNNEL);
      const above = frames[i + 1];
      const names = naming.table.temporariesAt(above ? readPlace(naming, above["return"]) : pc);
      const size = FRAME_HEADER + (kind === KIND_TUNNEL ? program.mainSlots : slots) * 2;
      machine.ensureStack(size);
      const { stack, sp } = machine;
      stack.fill(0, sp, sp + size);
      stack[sp + F_PREVIOUS] = below;
      stack[sp + F_RETURN] = Math.max(0, readPlace(naming, frame["return"]));
      stack[sp + F_KIND] = kind;
      stack[sp + F_OUTPUT] = readNumber(frame["output"] ?? -1);
      stack[sp + F_TEXT] = readPlace(naming, frame["text"]);
      stack[sp + F_DEPTH] = i + 1;
      for (const [name, value] of Object.entries(readObject(frame["values"]))) {
        const slot = name.startsWith(".") ? Number(name.slice(1)) : names.indexOf(name);
        const cell = sp + FRAME_HEADER + slot * 2;
        if (!(slot >= 0 && cell < sp + size)) {
          naming.lost.add(`the variable \`${name}\``);
          continue;
        }
        readValue(naming, machine, value);
        stack[cell] = result.tag;
        stack[cell + 1] = result.payload;
      }
      machine.fp = sp;
      below = sp - machine.base;
      machine.sp = sp + size;
    });
    if (frames.length === 0) throw damaged();
  };

  const threads = readArray(flow["threads"]).map(readObject);
  const pc = readPlace(naming, flow["at"]);
  const resumes = threads.map(({ resume }) => readPlace(naming, resume));
  machine.resetCallStack();
  machine.clearPicks();
  machine.ep = 0;
  machine.sp = THREAD_HEADER;
  [flow, ...threads].forEach(({ frames }, i) => {
    if (i > 0) {
      machine.pushThread(resumes[i - 1] as number);
      machine.sp = machine.base + THREAD_HEADER;
    }
    readFrames(frames, resumes[i] ?? pc);
  });
  for (const value of readArray(flow["values"])) {
    machine.ensureEvals();
    readValue(naming, machine, value);
    machine.evals[machine.ep++] = result.tag;
    machine.evals[machine.ep++] = result.payload;
  }
  const { base, fp, sp } = machine;
  const live = machine.stack.slice(0, sp);
  for (const each of readArray(flow["choices"])) {
    const { to, from, text, tags, frames } = readObject(each);
    const row = readRow(naming, to);
    if (naming.table.offers[row] === undefined) throw damaged();
    machine.base = 0;
    machine.sp = THREAD_HEADER;
    readFrames(frames, program.containers[row * CONTAINER_COLUMNS + C_START] as number);
    machine.pc = naming.table.offers[row] as number;
    const previous = offerOf(naming, row, OFFER_PREVIOUS);
    machine.addPick(
      row,
      (offerOf(naming, row, OFFER_FLAGS) & 8) >> 3,
      previous < 0 ? readRow(naming, from) : previous,
      pools.string(readText(text)),
      tags === undefined ? -1 : pools.string(readText(tags)),
    );
  }
  // Choices were given their frames by way of the call stack: it is put back as it was.
  machine.stack.set(live);
  machine.base = base;
  machine.fp = fp;
  machine.sp = sp;
  machine.pc = pc;
  machine.didExit = Boolean(flow["exited"]);
}
