/**
 * How long each instruction is, and where instructions begin.
 *
 * The engine never asks: it reads operands as it goes. Saves do, so that a damaged one cannot
 * send the flow into the midst of an instruction; and so does whoever lists a program.
 */
import * as Op from "./op.ts";
import type { Program } from "./program.ts";

/** Operands of the instructions that have any; SWITCH has its own way. */
const operands: Readonly<Record<number, number>> = {
  [Op.TEXT]: 1,
  [Op.SPACE]: 1,
  [Op.NEWLINE]: 1,
  [Op.TAG]: 1,
  [Op.RAW_TEXT]: 1,
  [Op.INT]: 1,
  [Op.FLOAT]: 1,
  [Op.BOOL]: 1,
  [Op.STRING]: 1,
  [Op.LIST]: 1,
  [Op.TARGET]: 1,
  [Op.POINTER_GLOBAL]: 1,
  [Op.POINTER_TEMP]: 1,
  [Op.READ_GLOBAL]: 1,
  [Op.READ_TEMP]: 2,
  [Op.READ_COUNT]: 2,
  [Op.SET_GLOBAL]: 1,
  [Op.SET_TEMP]: 2,
  [Op.DECLARE_TEMP]: 1,
  [Op.WIDE_INT]: 1,
  [Op.READ_UNKNOWN]: 1,
  [Op.SET_UNKNOWN]: 1,
  [Op.BINARY]: 1,
  [Op.UNARY]: 1,
  [Op.JUMP]: 1,
  [Op.JUMP_IF]: 1,
  [Op.JUMP_TO_VALUE]: 2,
  [Op.VISIT]: 1,
  [Op.RECORD_TURN]: 1,
  [Op.CALL]: 3,
  [Op.TUNNEL]: 2,
  [Op.PUSH_TO_VALUE]: 4,
  [Op.THREAD]: 1,
  [Op.CHOICE]: 4,
  [Op.TEXT_CALL]: 1,
  [Op.EXTERNAL]: 5,
  [Op.COME_FROM]: 1,
  [Op.MARK]: 1,
  [Op.ENTER]: 1,
  [Op.VISIT_INDEX]: 2,
  [Op.SHUFFLE]: 2,
};

/** The length of the instruction at `pc`, operands included. */
export function instructionLength(program: Program, pc: number): number {
  const op = program.code[pc] as number;
  if (op === Op.SWITCH) return 2 + (program.code[pc + 1] as number);
  return 1 + (operands[op] ?? 0);
}

const startTables = new WeakMap<Program, Uint8Array>();

/** Whether an instruction begins at `pc`. */
export function isInstruction(program: Program, pc: number): boolean {
  let table = startTables.get(program);
  if (table === undefined) {
    table = new Uint8Array(program.code.length);
    for (let at = 0; at < program.code.length; at += instructionLength(program, at)) table[at] = 1;
    startTables.set(program, table);
  }
  return table[pc] === 1;
}
