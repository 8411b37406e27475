/**
 * Runs a program's turns in silence and takes down, cell by cell, what each reads and writes.
 *
 * One function for all stories: where few turns have to be run, as most are known, it is quicker
 * than to write the story as JavaScript (`generated.ts`), and it needs no leave to make code. Does
 * to the bit what the engine's loop does on a silent machine: the same rests, reports, marks and
 * `seen`. Text is nothing to it, but where a value is made of it.
 */
import { offerChoice } from "../engine/choices.ts";
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
  P_TARGET,
} from "../engine/machine.ts";
import { applyBinary, applyUnary, isTruthy } from "../engine/operations.ts";
import { followFallback, rest, tooLong } from "../engine/rest.ts";
import * as V from "../engine/value.ts";
import { declareTemp, readTemp, retainOrigins, setTemp } from "../engine/variables.ts";
import * as N from "../program/native.ts";
import * as Op from "../program/op.ts";
import { CELL_TURN } from "../program/program.ts";
import type { Flow } from "./flow.ts";
import { ask, combine, isSmall } from "./interpret-values.ts";
import type { Runner } from "./runner.ts";
import { codeWithShortCuts, SHORT_CUT } from "./shortcuts.ts";
import {
  Counted,
  fallOff,
  jumpToValue,
  printInText,
  pushToValue,
  REST,
  returnFromFunction,
  returnFromText,
  returnFromTunnel,
  stopAt,
} from "./silence.ts";
import { TurnLog } from "./turn-log.ts";

/** The turn has used up its jumps, some of which it may not have taken. */
class JumpsCountedTooHigh extends Error {}

/**
 * `undefined` where silence would not be exact. `seen`: whether machines have a `seen`; without
 * it there is less to do, and a turn may have to be run again (`isShort`).
 */
export function interpreterOf(flow: Flow, seen: boolean): Runner | undefined {
  return flow.program.isSilentExact ? new Interpreter(flow, seen) : undefined;
}

class Interpreter implements Runner {
  isShort = false;
  readonly #notes: TurnLog;
  /** The program's, or with short cuts. */
  readonly #code: Int32Array;
  readonly #isExact: boolean;
  readonly #counted: Counted;

  constructor(flow: Flow, isExact: boolean) {
    const { program } = flow;
    this.#notes = new TurnLog(program.layout.size);
    this.#code = isExact ? program.code : codeWithShortCuts(flow);
    this.#isExact = isExact || this.#code === program.code;
    this.#counted = new Counted(program);
  }

  get log(): Int32Array {
    return this.#notes.log;
  }

  /** Where the engine has to run a turn again, it takes nothing down. */
  get isLost(): boolean {
    return this.isShort;
  }

  get isKnown(): boolean {
    return !this.isShort && !this.#notes.isVague;
  }

  settle(m: Machine): void {
    this.isShort = false;
    this.#notes.begin();
    m.didExit = false;
    m.output.clear();
    try {
      interpret(m, this.#code, this.#notes, this.#counted, this.#isExact);
    } catch (fault) {
      if (fault instanceof JumpsCountedTooHigh) {
        this.isShort = true;
        return;
      }
      if (!(fault instanceof StoryFault)) throw fault;
      m.reports.push({ fault, isWarning: false, pc: m.pc });
      m.end();
      m.inChoiceText = false;
    }
  }

  markAccesses(read: Int32Array, written: Int32Array, now: number): void {
    const { log } = this.#notes;
    const end = log[0] as number;
    for (let i = 1; i <= end; i++) {
      const entry = log[i] as number;
      const cell = entry >> 1;
      if ((entry & 1) === 1) written[cell] = now;
      else if (written[cell] !== now) read[cell] = now;
    }
  }

  undo(cells: Int32Array, base: Int32Array): void {
    const { log } = this.#notes;
    const end = log[0] as number;
    for (let i = 1; i <= end; i++) {
      const cell = (log[i] as number) >> 1;
      cells[cell] = base[cell] as number;
    }
  }
}

/**
 * Runs from where the machine stands to its next rest. `isExact`: whether jumps are counted as they
 * are.
 */
function interpret(
  m: Machine,
  code: Int32Array,
  notes: TurnLog,
  counted: Counted,
  isExact: boolean,
): void {
  const { cells, output, seen } = m;
  // The call stack and the values under way may move to wider arrays, at calls only.
  let { stack, evals, pc, ep, budget } = m;

  for (;;) {
    if (pc < 0) {
      m.pc = REST;
      m.ep = ep;
      m.budget = budget;
      if (m.fallbackCount > 0 && m.fallbackCount === m.pickCount) {
        noteGoingTo(notes, counted, m.picks[P_TARGET] as number);
      }
      if (!followFallback(m)) {
        rest(m);
        return;
      }
      pc = m.pc;
      stack = m.stack;
      if (--budget < 0) budget = overrun(m, pc, isExact);
      continue;
    }
    const at = pc;
    switch (code[pc++]) {
      // ─── Text ─────────────────────────────────────────────────────────────────────────────
      case Op.TEXT:
        if (seen !== undefined) seen[at] = 1;
        pc++;
        if (output.strings > 0) printInText(m, at, 0, 0);
        break;
      case Op.SPACE:
      case Op.NEWLINE:
      case Op.RAW_TEXT:
        pc++;
        if (output.strings > 0) printInText(m, at, 0, 0);
        break;
      case Op.GLUE:
        if (output.strings > 0) printInText(m, at, 0, 0);
        break;
      case Op.TAG_BEGIN:
      case Op.TAG_END:
        break;
      case Op.TAG:
        pc++;
        break;
      case Op.PRINT:
        if (ep === 0) break;
        ep -= 2;
        if (output.strings > 0) {
          printInText(m, at, evals[ep] as number, evals[ep + 1] as number);
        }
        break;
      case Op.STRING_BEGIN:
        output.openString();
        break;
      case Op.STRING_END:
        m.pc = at;
        evals[ep++] = V.STRING;
        evals[ep++] = m.internText(output.takeString());
        break;
      case Op.CHOICE_TEXT_BEGIN:
        m.inChoiceText = true;
        break;
      case Op.CHOICE_TEXT_END:
        m.inChoiceText = false;
        evals[ep++] = V.STRING;
        evals[ep++] = 0;
        break;
      case SHORT_CUT:
        budget -= code[pc + 1] as number;
        pc = code[pc] as number;
        if (budget < 0) budget = overrun(m, pc, isExact);
        break;

      // ─── Values ───────────────────────────────────────────────────────────────────────────
      case Op.INT:
        evals[ep++] = V.INT;
        evals[ep++] = code[pc++] as number;
        break;
      case Op.FLOAT:
        evals[ep++] = V.FLOAT;
        evals[ep++] = code[pc++] as number;
        break;
      case Op.BOOL:
        evals[ep++] = V.BOOL;
        evals[ep++] = code[pc++] as number;
        break;
      case Op.STRING:
        evals[ep++] = V.STRING;
        evals[ep++] = code[pc++] as number;
        break;
      case Op.LIST:
        evals[ep++] = V.LIST;
        evals[ep++] = code[pc++] as number;
        break;
      case Op.WIDE_INT:
        evals[ep++] = V.WIDE;
        evals[ep++] = code[pc++] as number;
        break;
      case Op.TARGET:
        evals[ep++] = V.TARGET;
        evals[ep++] = code[pc++] as number;
        break;
      case Op.POINTER_GLOBAL:
        evals[ep++] = V.GLOBAL_POINTER;
        evals[ep++] = code[pc++] as number;
        break;
      case Op.POINTER_TEMP:
        evals[ep++] = V.TEMP_POINTER;
        evals[ep++] = ((stack[m.fp + F_DEPTH] as number) << 12) | (code[pc++] as number);
        break;
      case Op.VOID:
        evals[ep++] = V.VOID;
        evals[ep++] = 0;
        break;
      case Op.READ_GLOBAL: {
        const cell = code[pc++] as number;
        notes.reads(cell);
        evals[ep++] = cells[cell] as number;
        evals[ep++] = cells[cell + 1] as number;
        break;
      }
      case Op.READ_TEMP: {
        const slot = m.fp + FRAME_HEADER + (code[pc] as number) * 2;
        m.pc = at;
        if (stack[slot] === V.GLOBAL_POINTER) notes.reads(stack[slot + 1] as number);
        readTemp(m, code[pc] as number, code[pc + 1] as number);
        evals[ep++] = m.result.tag;
        evals[ep++] = m.result.payload;
        pc += 2;
        break;
      }
      case Op.READ_UNKNOWN:
        m.pc = at;
        readTemp(m, -1, code[pc++] as number);
        evals[ep++] = m.result.tag;
        evals[ep++] = m.result.payload;
        break;
      case Op.READ_COUNT: {
        const counter = code[pc + 1] as number;
        if (counter < 0) {
          m.pc = at;
          throw new StoryFault("uncounted-target", { name: m.pathOf(code[pc] as number) });
        }
        notes.reads(counter);
        evals[ep++] = V.INT;
        evals[ep++] = cells[counter] as number;
        pc += 2;
        break;
      }
      case Op.SET_GLOBAL: {
        const cell = code[pc++] as number;
        ep -= 2;
        const tag = evals[ep] as number;
        let payload = evals[ep + 1] as number;
        if (tag === V.LIST) {
          notes.reads(cell);
          payload = retainOrigins(m, cells[cell] as number, cells[cell + 1] as number, payload);
        }
        notes.writesGlobal(cell);
        cells[cell] = tag;
        cells[cell + 1] = payload;
        break;
      }
      case Op.SET_TEMP: {
        ep -= 2;
        m.pc = at;
        const slot = m.fp + FRAME_HEADER + (code[pc] as number) * 2;
        if (stack[slot] === V.GLOBAL_POINTER) {
          if (evals[ep] === V.LIST) notes.reads(stack[slot + 1] as number);
          notes.writesGlobal(stack[slot + 1] as number);
        }
        const [tag, payload] = [evals[ep] as number, evals[ep + 1] as number];
        setTemp(m, code[pc] as number, code[pc + 1] as number, tag, payload);
        pc += 2;
        break;
      }
      case Op.SET_UNKNOWN:
        m.pc = at;
        throw new StoryFault("unset-temp-assigned", { name: m.pools.strings[code[pc] as number] });
      case Op.DECLARE_TEMP:
        // A target in a variable may be gone to with too few arguments: the rest count as 0.
        if (ep < 2) {
          declareTemp(m, code[pc++] as number, V.UNSET, 0);
          break;
        }
        ep -= 2;
        declareTemp(m, code[pc++] as number, evals[ep] as number, evals[ep + 1] as number);
        break;
      case Op.POP:
        ep -= 2;
        break;
      case Op.DUPLICATE:
        evals[ep] = evals[ep - 2] as number;
        evals[ep + 1] = evals[ep - 1] as number;
        ep += 2;
        break;

      // ─── Arithmetic ───────────────────────────────────────────────────────────────────────
      case Op.ADD:
      case Op.SUBTRACT:
      case Op.MINIMUM:
      case Op.EQUAL:
      case Op.NOT_EQUAL:
      case Op.LESS:
      case Op.GREATER:
      case Op.LESS_OR_EQUAL:
      case Op.GREATER_OR_EQUAL:
      case Op.AND:
      case Op.OR:
        m.pc = at;
        m.ep = ep;
        combine(m, code[at] as number);
        ep -= 2;
        break;
      case Op.NOT:
        m.pc = at;
        m.ep = ep;
        if (isSmall(evals[ep - 2] as number)) {
          evals[ep - 2] = V.BOOL;
          evals[ep - 1] = evals[ep - 1] === 0 ? 1 : 0;
        } else applyUnary(m, N.N_NOT);
        break;
      case Op.BINARY:
        m.pc = at;
        m.ep = ep;
        applyBinary(m, code[pc++] as number);
        ep = m.ep;
        break;
      case Op.UNARY:
        m.pc = at;
        m.ep = ep;
        applyUnary(m, code[pc++] as number);
        break;

      // ─── Flow ─────────────────────────────────────────────────────────────────────────────
      case Op.JUMP:
      case Op.ENTER:
        pc = code[pc] as number;
        if (--budget < 0) budget = overrun(m, pc, isExact);
        break;
      case Op.JUMP_IF: {
        ep -= 2;
        m.pc = at;
        if (isTruthy(m, evals[ep] as number, evals[ep + 1] as number)) {
          pc = code[pc] as number;
          if (--budget < 0) budget = overrun(m, pc, isExact);
        } else pc++;
        break;
      }
      case Op.VISIT: {
        const cell = code[pc++] as number;
        notes.reads(cell);
        notes.writes(cell);
        cells[cell] = (cells[cell] as number) + 1;
        break;
      }
      case Op.RECORD_TURN: {
        const cell = code[pc++] as number;
        notes.writes(cell);
        cells[cell] = (cells[CELL_TURN] as number) + 2;
        break;
      }
      case Op.SWITCH: {
        const count = code[pc] as number;
        const index = evals[ep - 1] as number;
        if (evals[ep - 2] === V.INT && index >= 0 && index < count) {
          pc = code[pc + 1 + index] as number;
        } else pc += 1 + count;
        break;
      }
      case Op.TEXT_CALL:
        stack[m.fp + F_TEXT] = pc + 1;
        pc = code[pc] as number;
        break;
      case Op.TEXT_RETURN:
        pc = returnFromText(m, at);
        break;
      case Op.CALL:
      case Op.TUNNEL: {
        m.pc = at;
        m.ep = ep;
        const isCall = code[at] === Op.CALL;
        const kind = isCall
          ? KIND_FUNCTION | (code[pc + 2] === 1 ? IN_EXPRESSION : 0)
          : KIND_TUNNEL;
        m.pushFrame(kind, pc + (isCall ? 3 : 2), code[pc + 1] as number);
        stack = m.stack;
        evals = m.evals;
        pc = code[pc] as number;
        if (--budget < 0) budget = overrun(m, pc, isExact);
        break;
      }
      case Op.RETURN:
        pc = returnFromFunction(m, at);
        break;
      case Op.TUNNEL_RETURN: {
        ep -= 2;
        const tag = evals[ep] as number;
        pc = returnFromTunnel(m, at, tag, evals[ep + 1] as number);
        if (pc >= 0 && tag === V.TARGET && --budget < 0) budget = overrun(m, pc, isExact);
        break;
      }
      case Op.FALL:
        m.ep = ep;
        pc = fallOff(m, at);
        ep = m.ep;
        break;
      case Op.THREAD:
        m.pc = at;
        m.pushThread(code[pc++] as number);
        stack = m.stack;
        break;
      case Op.DONE:
      case Op.END:
        pc = stopAt(m, at, code[at] === Op.END);
        break;
      case Op.COME_FROM:
        m.previous = code[pc++] as number;
        break;
      case Op.MARK:
        m.marks?.push(code[pc] as number);
        pc++;
        break;
      case Op.JUMP_TO_VALUE:
        ep -= 2;
        pc = jumpToValue(m, at, evals[ep] as number, evals[ep + 1] as number);
        if (--budget < 0) budget = overrun(m, pc, isExact);
        break;
      case Op.PUSH_TO_VALUE:
        ep -= 2;
        m.ep = ep;
        pc = pushToValue(m, at, evals[ep] as number, evals[ep + 1] as number);
        stack = m.stack;
        evals = m.evals;
        if (--budget < 0) budget = overrun(m, pc, isExact);
        break;
      case Op.CHOICE: {
        if (seen !== undefined) seen[at] = 1;
        m.pc = at;
        m.ep = ep;
        const counter = code[pc + 2] as number;
        if (counter >= 0) notes.reads(counter);
        offerChoice(m);
        ep = m.ep;
        pc += 4;
        break;
      }
      case Op.EXTERNAL:
        m.pc = at;
        m.ep = ep;
        notes.isVague = true;
        pc = callExternal(m);
        ep = m.ep;
        stack = m.stack;
        evals = m.evals;
        break;

      // ─── What the story asks of itself ────────────────────────────────────────────────────
      case Op.CHOICE_COUNT:
        evals[ep++] = V.INT;
        evals[ep++] = m.pickCount;
        break;
      case Op.TURNS:
        notes.reads(CELL_TURN);
        evals[ep++] = V.INT;
        evals[ep++] = (cells[CELL_TURN] as number) + 1;
        break;
      case Op.VISIT_INDEX: {
        const counter = code[pc + 1] as number;
        notes.reads(counter);
        evals[ep++] = V.INT;
        evals[ep++] = (cells[counter] as number) - 1;
        pc += 2;
        break;
      }
      default:
        m.pc = at;
        ep = ask(m, at, ep, notes);
        pc = at + (code[at] === Op.SHUFFLE ? 3 : 1);
    }
  }
}

/** All jumps of the turn are used up: as in the engine's loop, if they were jumps that it took. */
function overrun(m: Machine, pc: number, isExact: boolean): number {
  if (!isExact) throw new JumpsCountedTooHigh();
  return tooLong(m, pc);
}

/** Going to a container may count visits to it and to all around it. */
function noteGoingTo(notes: TurnLog, counted: Counted, row: number): void {
  for (const cell of counted.of(row)) {
    notes.reads(cell);
    notes.writes(cell);
  }
}
