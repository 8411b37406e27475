/**
 * The instructions that a turn has few of, for the interpreter: one at a time, on the machine.
 */
import { callExternal } from "../engine/externals.ts";
import { StoryFault } from "../engine/fault.ts";
import {
  F_DEPTH,
  F_TEXT,
  FRAME_HEADER,
  IN_EXPRESSION,
  KIND_FUNCTION,
  KIND_TUNNEL,
  type Machine,
} from "../engine/machine.ts";
import { applyBinary, applyUnary } from "../engine/operations.ts";
import { tooLong } from "../engine/rest.ts";
import * as V from "../engine/value.ts";
import { declareTemp, readTemp, retainOrigins, setTemp } from "../engine/variables.ts";
import * as Op from "../program/op.ts";
import { CELL_TURN } from "../program/program.ts";
import { ask } from "./interpret-values.ts";
import {
  jumpToValue,
  printInText,
  pushToValue,
  returnFromFunction,
  returnFromText,
  returnFromTunnel,
  stopAt,
} from "./silence.ts";
import type { TurnLog } from "./turn-log.ts";

/**
 * Does what stands at `pc` and leaves there what comes next. Throws with `pc` where it was, if
 * something is wrong.
 */
export function perform(m: Machine, turn: TurnLog): void {
  const { code } = m.program;
  const { cells, output, stack, evals, pc, ep } = m;
  const operand = code[pc + 1] as number;
  switch (code[pc]) {
    // ─── Text ───────────────────────────────────────────────────────────────────────────────
    case Op.RAW_TEXT:
      if (output.strings > 0) printInText(m, pc, 0, 0);
      m.pc = pc + 2;
      return;
    case Op.GLUE:
      if (output.strings > 0) printInText(m, pc, 0, 0);
      m.pc = pc + 1;
      return;
    case Op.TAG_BEGIN:
    case Op.TAG_END:
      m.pc = pc + 1;
      return;
    case Op.TAG:
      m.pc = pc + 2;
      return;
    case Op.PRINT:
      m.pc = pc + 1;
      if (ep === 0) return;
      m.ep = ep - 2;
      if (output.strings > 0) {
        printInText(m, pc, evals[ep - 2] as number, evals[ep - 1] as number);
      }
      return;
    case Op.STRING_BEGIN:
      output.openString();
      m.pc = pc + 1;
      return;
    case Op.STRING_END:
      push(m, V.STRING, m.internText(output.takeString()), 1);
      return;

    // ─── Values ─────────────────────────────────────────────────────────────────────────────
    case Op.FLOAT:
      push(m, V.FLOAT, operand, 2);
      return;
    case Op.STRING:
      push(m, V.STRING, operand, 2);
      return;
    case Op.LIST:
      push(m, V.LIST, operand, 2);
      return;
    case Op.WIDE_INT:
      push(m, V.WIDE, operand, 2);
      return;
    case Op.TARGET:
      push(m, V.TARGET, operand, 2);
      return;
    case Op.POINTER_GLOBAL:
      push(m, V.GLOBAL_POINTER, operand, 2);
      return;
    case Op.POINTER_TEMP:
      push(m, V.TEMP_POINTER, ((stack[m.fp + F_DEPTH] as number) << 12) | operand, 2);
      return;
    case Op.VOID:
      push(m, V.VOID, 0, 1);
      return;
    case Op.READ_TEMP: {
      const slot = m.fp + FRAME_HEADER + operand * 2;
      if (operand >= 0 && stack[slot] === V.GLOBAL_POINTER) turn.reads(stack[slot + 1] as number);
      readTemp(m, operand, code[pc + 2] as number);
      push(m, m.result.tag, m.result.payload, 3);
      return;
    }
    case Op.READ_UNKNOWN:
      readTemp(m, -1, operand);
      push(m, m.result.tag, m.result.payload, 2);
      return;
    case Op.SET_GLOBAL: {
      const tag = evals[ep - 2] as number;
      let payload = evals[ep - 1] as number;
      if (tag === V.LIST) {
        turn.reads(operand);
        const before = cells[operand + 1] as number;
        payload = retainOrigins(m, cells[operand] as number, before, payload);
      }
      turn.writesGlobal(operand);
      cells[operand] = tag;
      cells[operand + 1] = payload;
      m.ep = ep - 2;
      m.pc = pc + 2;
      return;
    }
    case Op.SET_TEMP: {
      const slot = m.fp + FRAME_HEADER + operand * 2;
      const tag = evals[ep - 2] as number;
      if (stack[slot] === V.GLOBAL_POINTER) {
        const cell = stack[slot + 1] as number;
        if (tag === V.LIST) turn.reads(cell);
        turn.writesGlobal(cell);
      }
      m.ep = ep - 2;
      setTemp(m, operand, code[pc + 2] as number, tag, evals[ep - 1] as number);
      m.pc = pc + 3;
      return;
    }
    case Op.SET_UNKNOWN:
      throw new StoryFault("unset-temp-assigned", { name: m.pools.strings[operand] });
    case Op.DECLARE_TEMP:
      // A target in a variable may be gone to with too few arguments: the rest count as 0.
      if (ep < 2) declareTemp(m, operand, V.UNSET, 0);
      else {
        m.ep = ep - 2;
        declareTemp(m, operand, evals[ep - 2] as number, evals[ep - 1] as number);
      }
      m.pc = pc + 2;
      return;
    case Op.POP:
      m.ep = ep - 2;
      m.pc = pc + 1;
      return;
    case Op.DUPLICATE:
      push(m, evals[ep - 2] as number, evals[ep - 1] as number, 1);
      return;
    case Op.BINARY:
      applyBinary(m, operand);
      m.pc = pc + 2;
      return;
    case Op.UNARY:
      applyUnary(m, operand);
      m.pc = pc + 2;
      return;

    // ─── Flow ───────────────────────────────────────────────────────────────────────────────
    case Op.RECORD_TURN:
      turn.writes(operand);
      cells[operand] = (cells[CELL_TURN] as number) + 2;
      m.pc = pc + 2;
      return;
    case Op.SWITCH: {
      const index = evals[ep - 1] as number;
      const isOne = evals[ep - 2] === V.INT && index >= 0 && index < operand;
      m.pc = isOne ? (code[pc + 2 + index] as number) : pc + 2 + operand;
      return;
    }
    case Op.TEXT_CALL:
      stack[m.fp + F_TEXT] = pc + 2;
      m.pc = operand;
      return;
    case Op.TEXT_RETURN:
      m.pc = returnFromText(m, pc);
      return;
    case Op.CALL:
      m.pushFrame(
        KIND_FUNCTION | (code[pc + 3] === 1 ? IN_EXPRESSION : 0),
        pc + 4,
        code[pc + 2] as number,
      );
      jump(m, operand);
      return;
    case Op.TUNNEL:
      m.pushFrame(KIND_TUNNEL, pc + 3, code[pc + 2] as number);
      jump(m, operand);
      return;
    case Op.RETURN:
      m.pc = returnFromFunction(m, pc);
      return;
    case Op.TUNNEL_RETURN: {
      const tag = evals[ep - 2] as number;
      m.ep = ep - 2;
      const next = returnFromTunnel(m, pc, tag, evals[ep - 1] as number);
      if (next >= 0 && tag === V.TARGET) jump(m, next);
      else m.pc = next;
      return;
    }
    case Op.THREAD:
      m.pushThread(operand);
      m.pc = pc + 2;
      return;
    case Op.DONE:
    case Op.END:
      m.pc = stopAt(m, pc, code[pc] === Op.END);
      return;
    case Op.COME_FROM:
      m.previous = operand;
      m.pc = pc + 2;
      return;
    case Op.JUMP_TO_VALUE:
      m.ep = ep - 2;
      jump(m, jumpToValue(m, pc, evals[ep - 2] as number, evals[ep - 1] as number));
      return;
    case Op.PUSH_TO_VALUE:
      m.ep = ep - 2;
      jump(m, pushToValue(m, pc, evals[ep - 2] as number, evals[ep - 1] as number));
      return;
    case Op.EXTERNAL: {
      turn.isVague = true;
      const { budget } = m;
      m.pc = callExternal(m);
      m.budget = budget;
      return;
    }

    // ─── What the story asks of itself ──────────────────────────────────────────────────────
    case Op.CHOICE_COUNT:
      push(m, V.INT, m.pickCount, 1);
      return;
    case Op.TURNS:
      turn.reads(CELL_TURN);
      push(m, V.INT, (cells[CELL_TURN] as number) + 1, 1);
      return;
    case Op.VISIT_INDEX: {
      const counter = code[pc + 2] as number;
      turn.reads(counter);
      push(m, V.INT, (cells[counter] as number) - 1, 3);
      return;
    }
    default:
      m.ep = ask(m, pc, ep, turn);
      m.pc = pc + (code[pc] === Op.SHUFFLE ? 3 : 1);
  }
}

/** Goes on behind an instruction of this length with one value more. */
function push(m: Machine, tag: number, payload: number, length: number): void {
  const { evals, ep } = m;
  evals[ep] = tag;
  evals[ep + 1] = payload;
  m.ep = ep + 2;
  m.pc += length;
}

/** Jumps, which counts. */
function jump(m: Machine, pc: number): void {
  m.pc = pc;
  if (--m.budget < 0) m.budget = tooLong(m, pc);
}
