/**
 * What a silent machine does where the flow leaves a knot, a function or the story, or something
 * is printed that a value is made of: the steps that interpreter and generated code share.
 *
 * Each does what the engine's loop does with its instruction when nobody reads, and gives back the
 * instruction to go on at, `REST` where the flow stops. Jumps are counted by whoever calls.
 */
import { StoryFault } from "../engine/fault.ts";
import {
  F_KIND,
  F_OUTPUT,
  F_TEXT,
  IN_EXPRESSION,
  KIND_FUNCTION,
  KIND_HOST,
  KIND_TUNNEL,
  type Machine,
} from "../engine/machine.ts";
import { printValue } from "../engine/operations.ts";
import * as Out from "../engine/output.ts";
import { beginFunctions, printText } from "../engine/print.ts";
import { LINE } from "../engine/rest.ts";
import { mismatch, targetOf } from "../engine/returns.ts";
import { run } from "../engine/run.ts";
import * as V from "../engine/value.ts";
import * as Op from "../program/op.ts";
import { C_ENTRY, C_TURNS, C_VISITS, CONTAINER_COLUMNS, type Program } from "../program/program.ts";
import { cellsAround } from "./stepping.ts";

/** The flow stops: at choices, or at an end. */
export const REST = -1;

/** Prints where a text is being made; of values the tag and the payload, else nothing of either. */
export function printInText(m: Machine, pc: number, tag: number, payload: number): void {
  const { code } = m.program;
  const text = m.pools.strings[code[pc + 1] as number] as string;
  switch (code[pc]) {
    case Op.TEXT:
      if (m.output.firstPc < 0) m.output.firstPc = pc;
      if (m.output.pushText(text, outputOfFrame(m))) beginFunctions(m);
      return;
    case Op.SPACE:
      m.output.push(Out.SPACE, text);
      return;
    case Op.NEWLINE:
      m.output.pushNewline(outputOfFrame(m));
      return;
    case Op.GLUE:
      m.output.pushGlue();
      return;
    case Op.RAW_TEXT:
      printText(m, text, pc);
      return;
    default:
      if (tag === V.VOID || tag === V.UNSET) return;
      printText(m, printValue(m, tag, payload), pc);
  }
}

/** Where the function at hand began to print, if it is still to print anything. */
function outputOfFrame(m: Machine): number {
  return m.stack[m.fp + F_OUTPUT] as number;
}

function kindOfFrame(m: Machine): number {
  return (m.stack[m.fp + F_KIND] as number) & 3;
}

/** Where a container is entered. */
export function entryOf({ containers }: Program, row: number): number {
  return containers[row * CONTAINER_COLUMNS + C_ENTRY] as number;
}

/** RETURN */
export function returnFromFunction(m: Machine, pc: number): number {
  if (kindOfFrame(m) === KIND_HOST) {
    m.didExit = true;
    return REST;
  }
  m.pc = pc;
  if (!m.canPop(KIND_FUNCTION)) throw mismatch(m, "a function's return (`~ return`)");
  return m.popFrame();
}

/** TUNNEL_RETURN, to a target if there is one. */
export function returnFromTunnel(m: Machine, pc: number, tag: number, payload: number): number {
  if (kindOfFrame(m) === KIND_HOST) {
    m.didExit = true;
    return REST;
  }
  m.pc = pc;
  if (!m.canPop(KIND_TUNNEL)) throw mismatch(m, "a tunnel's return (`->->`)");
  if (tag !== V.VOID) targetOf(m, tag, payload, "->->");
  const returnTo = m.popFrame();
  return tag === V.VOID ? returnTo : entryOf(m.program, payload);
}

/** FALL; what a function gives back in an expression goes onto the machine's values. */
export function fallOff(m: Machine, pc: number): number {
  m.pc = pc;
  if (m.canPop(KIND_FUNCTION)) {
    const isInExpression = ((m.stack[m.fp + F_KIND] as number) & IN_EXPRESSION) !== 0;
    const returnTo = m.popFrame();
    if (isInExpression) {
      m.evals[m.ep++] = V.VOID;
      m.evals[m.ep++] = 0;
    }
    return returnTo;
  }
  if (m.canPopThread()) return m.popThread();
  if (kindOfFrame(m) === KIND_HOST) m.didExit = true;
  m.restedAt = pc;
  return REST;
}

/** DONE and END */
export function stopAt(m: Machine, pc: number, isEnd: boolean): number {
  if (isEnd) {
    m.restedAt = pc;
    m.end();
    return REST;
  }
  if (m.canPopThread()) return m.popThread();
  m.didExit = true;
  m.restedAt = pc;
  return REST;
}

/** TEXT_RETURN */
export function returnFromText(m: Machine, pc: number): number {
  const at = m.fp + F_TEXT;
  const returnTo = m.stack[at] as number;
  m.stack[at] = -1;
  if (returnTo >= 0) return returnTo;
  m.pc = pc;
  throw new StoryFault("broken-program", { detail: "the text of a choice" });
}

/** JUMP_TO_VALUE */
export function jumpToValue(m: Machine, pc: number, tag: number, payload: number): number {
  const { code } = m.program;
  m.pc = pc;
  const row = targetOf(m, tag, payload, m.pools.strings[code[pc + 1] as number]);
  m.previous = code[pc + 2] as number;
  return entryOf(m.program, row);
}

/** PUSH_TO_VALUE */
export function pushToValue(m: Machine, pc: number, tag: number, payload: number): number {
  const { code, functionSlots } = m.program;
  m.pc = pc;
  const row = targetOf(m, tag, payload, m.pools.strings[code[pc + 3] as number]);
  const slots = functionSlots.get(row) ?? (code[pc + 2] as number);
  m.previous = code[pc + 4] as number;
  m.pushFrame(code[pc + 1] as number, pc + 5, slots);
  return entryOf(m.program, row);
}

/** Cells that going to a container may count: visits to it and to all around it, and turns. */
export class Counted {
  readonly #program: Program;
  readonly #cells = new Map<number, readonly number[]>();

  constructor(program: Program) {
    this.#program = program;
  }

  of(row: number): readonly number[] {
    let cells = this.#cells.get(row);
    if (cells === undefined) {
      const program = this.#program;
      cells = [...cellsAround(program, row, C_VISITS), ...cellsAround(program, row, C_TURNS)];
      this.#cells.set(row, cells);
    }
    return cells;
  }
}

/** Runs to the next rest, by the engine's own loop. */
export function settle(machine: Machine): void {
  while (machine.pc >= 0) {
    machine.output.clear();
    if (run(machine) !== LINE) break;
  }
}
