/**
 * The loop that runs a story: one instruction after another.
 *
 * `run` goes on until a line is finished or the story rests at its choices or its end. It reads
 * ink's rules of output from output.ts and everything rare from the files beside it; what
 * stands here is what a story does all the time. Owns nothing: all memory is the machine's.
 */
import * as N from "../program/native.ts";
import * as Op from "../program/op.ts";
import { C_ENTRY, CELL_TURN, CONTAINER_COLUMNS } from "../program/program.ts";
import { offerChoice } from "./choices.ts";
import { callExternal } from "./externals.ts";
import { StoryFault } from "./fault.ts";
import {
  F_DEPTH,
  F_KIND,
  F_OUTPUT,
  F_TEXT,
  FRAME_HEADER,
  IN_EXPRESSION,
  KIND_FUNCTION,
  KIND_HOST,
  KIND_TUNNEL,
  type Machine,
} from "./machine.ts";
import { applyBinary, applyUnary, isTruthy, printValue } from "./operations.ts";
import * as Out from "./output.ts";
import { beginFunctions, printText } from "./print.ts";
import {
  countOfTarget,
  listFromInt,
  listRange,
  rollList,
  rollNumber,
  seedDice,
  shuffle,
  turnsSince,
} from "./questions.ts";
import { followFallback, LINE, REST, rest, tooLong } from "./rest.ts";
import { mismatch, targetOf } from "./returns.ts";
import * as V from "./value.ts";
import { declareTemp, readTemp, retainOrigins, setTemp } from "./variables.ts";

/**
 * Runs until a line is finished or the story rests. What went wrong is added to
 * `machine.reports`; an error also ends the story. Never throws but for faults of our own.
 */
export function run(machine: Machine): number {
  machine.didExit = false;
  try {
    return loop(machine);
  } catch (fault) {
    if (!(fault instanceof StoryFault)) throw fault;
    // Looking ahead, what goes wrong counts for nothing yet: the reader gets the line first.
    if (machine.hasSnapshot) {
      machine.restoreSnapshot();
      return LINE;
    }
    machine.reports.push({ fault, isWarning: false, pc: machine.pc });
    machine.end();
    machine.inChoiceText = false;
    return REST;
  }
}

function loop(m: Machine): number {
  const code = m.program.code;
  const cells = m.cells;
  const output = m.output;
  const seen = m.seen;
  const silent = m.isSilent;
  // The call stack and the values under way may move to wider arrays, at calls only.
  let stack = m.stack;
  let evals = m.evals;
  let pc = m.pc;
  let ep = m.ep;
  let budget = m.budget;

  for (;;) {
    if (pc < 0) {
      // At rest, unless a fallback is all there is to choose.
      m.pc = pc;
      m.ep = ep;
      m.budget = budget;
      if (!followFallback(m)) return rest(m);
      pc = m.pc;
      stack = m.stack;
      if (--budget < 0) budget = tooLong(m, pc);
      continue;
    }
    const at = pc;
    switch (code[pc++]) {
      // ─── Output ───────────────────────────────────────────────────────────────────────────
      case Op.TEXT: {
        if (seen !== undefined) seen[at] = 1;
        const string = code[pc++] as number;
        if (silent && output.strings === 0) break;
        if (m.hasSnapshot && output.strings === 0) {
          m.budget = budget;
          m.restoreSnapshot();
          return LINE;
        }
        if (output.firstPc < 0) output.firstPc = at;
        const trimFrom = stack[m.fp + F_OUTPUT] as number;
        if (output.pushText(m.pools.strings[string] as string, trimFrom)) beginFunctions(m);
        break;
      }
      case Op.SPACE: {
        const string = code[pc++] as number;
        if (silent && output.strings === 0) break;
        output.push(Out.SPACE, m.pools.strings[string] as string);
        break;
      }
      case Op.NEWLINE: {
        const sure = code[pc++] === 1;
        if (silent && output.strings === 0) break;
        const isIn = output.pushNewline(stack[m.fp + F_OUTPUT] as number);
        if (output.strings > 0 || output.isTagOpen) break;
        if (m.hasSnapshot) {
          if (isIn) {
            m.budget = budget;
            m.restoreSnapshot();
            return LINE;
          }
        } else if (isIn || output.endsInNewline()) {
          m.pc = pc;
          m.ep = ep;
          if (sure) {
            m.budget = budget;
            return LINE;
          }
          m.keepSnapshot();
        }
        break;
      }
      case Op.GLUE:
        if (silent && output.strings === 0) break;
        output.pushGlue();
        if (m.hasSnapshot && output.strings === 0 && output.lostKeptNewline()) {
          m.hasSnapshot = false;
        }
        break;
      case Op.TAG_BEGIN:
        if (!silent) output.push(Out.TAG_MARK, "");
        break;
      case Op.TAG_END:
        if (silent) break;
        if (output.strings > 0) {
          m.pc = at;
          evals[ep++] = V.TAG;
          evals[ep++] = m.pools.string(output.takeTag());
        } else output.push(Out.TAG_END_MARK, "");
        break;
      case Op.TAG: {
        const string = code[pc++] as number;
        if (!silent) output.push(Out.OLD_TAG, m.pools.strings[string] as string);
        break;
      }
      case Op.RAW_TEXT: {
        const string = code[pc++] as number;
        if (silent && output.strings === 0) break;
        m.pc = pc;
        m.ep = ep;
        if (printText(m, m.pools.strings[string] as string, at)) {
          m.budget = budget;
          return LINE;
        }
        break;
      }
      case Op.PRINT: {
        if (ep === 0) break;
        ep -= 2;
        const tag = evals[ep] as number;
        if (silent && output.strings === 0) break;
        if (tag === V.VOID || tag === V.UNSET) break;
        m.pc = pc;
        m.ep = ep;
        if (printText(m, printValue(m, tag, evals[ep + 1] as number), at)) {
          m.budget = budget;
          return LINE;
        }
        break;
      }
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
        if (silent) break;
        output.openString();
        break;
      case Op.CHOICE_TEXT_END:
        m.inChoiceText = false;
        evals[ep++] = V.STRING;
        m.pc = at;
        evals[ep++] = silent ? 0 : m.internText(output.takeString());
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
        evals[ep++] = cells[cell] as number;
        evals[ep++] = cells[cell + 1] as number;
        break;
      }
      case Op.READ_TEMP: {
        const slot = m.fp + FRAME_HEADER + (code[pc] as number) * 2;
        const tag = stack[slot] as number;
        if (tag !== V.UNSET && tag !== V.GLOBAL_POINTER && tag !== V.TEMP_POINTER) {
          evals[ep++] = tag;
          evals[ep++] = stack[slot + 1] as number;
        } else {
          m.pc = at;
          readTemp(m, code[pc] as number, code[pc + 1] as number);
          evals[ep++] = m.result.tag;
          evals[ep++] = m.result.payload;
        }
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
        evals[ep++] = V.INT;
        evals[ep++] = cells[counter] as number;
        pc += 2;
        break;
      }
      case Op.SET_GLOBAL: {
        const cell = code[pc++] as number;
        ep -= 2;
        let payload = evals[ep + 1] as number;
        if (evals[ep] === V.LIST) {
          payload = retainOrigins(m, cells[cell] as number, cells[cell + 1] as number, payload);
        }
        cells[cell] = evals[ep] as number;
        cells[cell + 1] = payload;
        break;
      }
      case Op.SET_TEMP:
        ep -= 2;
        m.pc = at;
        setTemp(
          m,
          code[pc] as number,
          code[pc + 1] as number,
          evals[ep] as number,
          evals[ep + 1] as number,
        );
        pc += 2;
        break;
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

      // ─── Arithmetic: whole numbers here, the rest the long way ────────────────────────────
      case Op.ADD:
        if (evals[ep - 4] === V.INT && evals[ep - 2] === V.INT) {
          ep -= 2;
          evals[ep - 1] = ((evals[ep - 1] as number) + (evals[ep + 1] as number)) | 0;
          break;
        }
        ep = combine(m, at, ep, N.N_ADD);
        break;
      case Op.SUBTRACT:
        if (evals[ep - 4] === V.INT && evals[ep - 2] === V.INT) {
          ep -= 2;
          evals[ep - 1] = ((evals[ep - 1] as number) - (evals[ep + 1] as number)) | 0;
          break;
        }
        ep = combine(m, at, ep, N.N_SUBTRACT);
        break;
      case Op.EQUAL:
      case Op.NOT_EQUAL:
        if (evals[ep - 4] === evals[ep - 2] && isPlain(evals[ep - 2] as number)) {
          ep -= 2;
          evals[ep - 2] = V.BOOL;
          const isEqual = evals[ep - 1] === evals[ep + 1];
          evals[ep - 1] = isEqual === (code[at] === Op.EQUAL) ? 1 : 0;
          break;
        }
        ep = combine(m, at, ep, code[at] === Op.EQUAL ? N.N_EQUAL : N.N_NOT_EQUAL);
        break;
      case Op.LESS:
      case Op.GREATER:
      case Op.LESS_OR_EQUAL:
      case Op.GREATER_OR_EQUAL: {
        const op = code[at] as number;
        if (evals[ep - 4] === V.INT && evals[ep - 2] === V.INT) {
          ep -= 2;
          const left = evals[ep - 1] as number;
          const right = evals[ep + 1] as number;
          evals[ep - 2] = V.BOOL;
          if (op === Op.LESS) evals[ep - 1] = left < right ? 1 : 0;
          else if (op === Op.GREATER) evals[ep - 1] = left > right ? 1 : 0;
          else if (op === Op.LESS_OR_EQUAL) evals[ep - 1] = left <= right ? 1 : 0;
          else evals[ep - 1] = left >= right ? 1 : 0;
          break;
        }
        // The natives stand in the same order as their instructions.
        ep = combine(m, at, ep, op - Op.LESS + N.N_LESS);
        break;
      }
      case Op.AND:
      case Op.OR:
        if (isSmall(evals[ep - 4] as number) && isSmall(evals[ep - 2] as number)) {
          ep -= 2;
          const left = evals[ep - 1] !== 0;
          const right = evals[ep + 1] !== 0;
          evals[ep - 2] = V.BOOL;
          evals[ep - 1] = (code[at] === Op.AND ? left && right : left || right) ? 1 : 0;
          break;
        }
        ep = combine(m, at, ep, code[at] === Op.AND ? N.N_AND : N.N_OR);
        break;
      case Op.NOT:
        if (isSmall(evals[ep - 2] as number)) {
          evals[ep - 2] = V.BOOL;
          evals[ep - 1] = evals[ep - 1] === 0 ? 1 : 0;
          break;
        }
        convert(m, at, ep, N.N_NOT);
        break;
      case Op.MINIMUM:
        if (evals[ep - 4] === V.INT && evals[ep - 2] === V.INT) {
          ep -= 2;
          if ((evals[ep + 1] as number) < (evals[ep - 1] as number)) {
            evals[ep - 1] = evals[ep + 1] as number;
          }
          break;
        }
        ep = combine(m, at, ep, N.N_MIN);
        break;
      case Op.BINARY:
        ep = combine(m, at, ep, code[pc++] as number);
        break;
      case Op.UNARY:
        convert(m, at, ep, code[pc++] as number);
        break;

      // ─── Flow ─────────────────────────────────────────────────────────────────────────────
      case Op.JUMP:
        pc = code[pc] as number;
        if (--budget < 0) budget = tooLong(m, pc);
        break;
      case Op.ENTER:
        pc = code[pc] as number;
        m.ep = ep;
        m.noteScene(pc);
        if (--budget < 0) budget = tooLong(m, pc);
        break;
      case Op.JUMP_IF: {
        ep -= 2;
        const tag = evals[ep] as number;
        let holds: boolean;
        if (isSmall(tag)) holds = evals[ep + 1] !== 0;
        else {
          m.pc = at;
          holds = isTruthy(m, tag, evals[ep + 1] as number);
        }
        if (holds) {
          pc = code[pc] as number;
          if (--budget < 0) budget = tooLong(m, pc);
        } else pc++;
        break;
      }
      case Op.VISIT:
        (cells[code[pc++] as number] as number)++;
        break;
      case Op.RECORD_TURN:
        cells[code[pc++] as number] = (cells[CELL_TURN] as number) + 2;
        break;
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
        pc = stack[m.fp + F_TEXT] as number;
        stack[m.fp + F_TEXT] = -1;
        if (pc < 0) {
          m.pc = at;
          throw new StoryFault("broken-program", { detail: "the text of a choice" });
        }
        break;
      case Op.CALL: {
        m.pc = at;
        m.ep = ep;
        const kind = KIND_FUNCTION | ((code[pc + 2] as number) === 1 ? IN_EXPRESSION : 0);
        m.pushFrame(kind, pc + 3, code[pc + 1] as number);
        stack = m.stack;
        evals = m.evals;
        pc = code[pc] as number;
        if (--budget < 0) budget = tooLong(m, pc);
        break;
      }
      case Op.TUNNEL:
        m.pc = at;
        m.ep = ep;
        m.pushFrame(KIND_TUNNEL, pc + 2, code[pc + 1] as number);
        stack = m.stack;
        evals = m.evals;
        pc = code[pc] as number;
        m.noteScene(pc);
        if (--budget < 0) budget = tooLong(m, pc);
        break;
      case Op.RETURN: {
        if (((stack[m.fp + F_KIND] as number) & 3) === KIND_HOST) {
          m.didExit = true;
          pc = -1;
          break;
        }
        m.pc = at;
        if (!m.canPop(KIND_FUNCTION)) throw mismatch(m, "a function's return (`~ return`)");
        pc = m.popFrame();
        break;
      }
      case Op.TUNNEL_RETURN: {
        ep -= 2;
        const tag = evals[ep] as number;
        const target = evals[ep + 1] as number;
        if (((stack[m.fp + F_KIND] as number) & 3) === KIND_HOST) {
          m.didExit = true;
          pc = -1;
          break;
        }
        m.pc = at;
        if (!m.canPop(KIND_TUNNEL)) throw mismatch(m, "a tunnel's return (`->->`)");
        if (tag !== V.VOID) targetOf(m, tag, target, "->->");
        pc = m.popFrame();
        if (tag === V.TARGET) {
          pc = m.program.containers[target * CONTAINER_COLUMNS + C_ENTRY] as number;
          m.ep = ep;
          m.noteScene(pc);
          if (--budget < 0) budget = tooLong(m, pc);
        }
        break;
      }
      case Op.FALL:
        m.pc = at;
        if (m.canPop(KIND_FUNCTION)) {
          const isInExpression = ((stack[m.fp + F_KIND] as number) & IN_EXPRESSION) !== 0;
          pc = m.popFrame();
          if (isInExpression) {
            evals[ep++] = V.VOID;
            evals[ep++] = 0;
          }
        } else if (m.canPopThread()) pc = m.popThread();
        else {
          if (((stack[m.fp + F_KIND] as number) & 3) === KIND_HOST) m.didExit = true;
          m.restedAt = at;
          pc = -1;
        }
        break;
      case Op.THREAD:
        m.pc = at;
        m.pushThread(code[pc++] as number);
        stack = m.stack;
        break;
      case Op.DONE:
        if (m.canPopThread()) pc = m.popThread();
        else {
          m.restedAt = at;
          m.didExit = true;
          pc = -1;
        }
        break;
      case Op.END:
        m.restedAt = at;
        m.end();
        pc = -1;
        break;
      case Op.COME_FROM:
        m.previous = code[pc++] as number;
        break;
      case Op.MARK:
        m.marks?.push(code[pc] as number);
        pc++;
        break;
      case Op.JUMP_TO_VALUE: {
        ep -= 2;
        m.pc = at;
        const name = m.pools.strings[code[pc] as number];
        const row = targetOf(m, evals[ep] as number, evals[ep + 1] as number, name);
        m.previous = code[pc + 1] as number;
        pc = m.program.containers[row * CONTAINER_COLUMNS + C_ENTRY] as number;
        m.ep = ep;
        m.noteScene(pc);
        if (--budget < 0) budget = tooLong(m, pc);
        break;
      }
      case Op.PUSH_TO_VALUE: {
        ep -= 2;
        m.pc = at;
        m.ep = ep;
        const name = m.pools.strings[code[pc + 2] as number];
        const row = targetOf(m, evals[ep] as number, evals[ep + 1] as number, name);
        const slots = m.program.functionSlots.get(row) ?? (code[pc + 1] as number);
        m.previous = code[pc + 3] as number;
        m.pushFrame(code[pc] as number, pc + 4, slots);
        stack = m.stack;
        evals = m.evals;
        pc = m.program.containers[row * CONTAINER_COLUMNS + C_ENTRY] as number;
        m.noteScene(pc);
        if (--budget < 0) budget = tooLong(m, pc);
        break;
      }
      case Op.CHOICE:
        if (seen !== undefined) seen[at] = 1;
        m.pc = at;
        m.ep = ep;
        offerChoice(m);
        ep = m.ep;
        pc += 4;
        break;
      case Op.EXTERNAL: {
        m.pc = at;
        m.ep = ep;
        const next = callExternal(m);
        if (next < 0) {
          // It does something and may not run ahead of the line that is being read.
          m.budget = budget;
          m.restoreSnapshot();
          return LINE;
        }
        pc = next;
        ep = m.ep;
        stack = m.stack;
        evals = m.evals;
        break;
      }

      // ─── What the story asks of itself ────────────────────────────────────────────────────
      case Op.CHOICE_COUNT:
        evals[ep++] = V.INT;
        evals[ep++] = m.pickCount;
        break;
      case Op.TURNS:
        evals[ep++] = V.INT;
        evals[ep++] = (cells[CELL_TURN] as number) + 1;
        break;
      case Op.VISIT_INDEX:
        evals[ep++] = V.INT;
        evals[ep++] = (cells[code[pc + 1] as number] as number) - 1;
        pc += 2;
        break;
      case Op.TURNS_SINCE:
        m.pc = at;
        turnsSince(m, ep);
        break;
      case Op.COUNT_OF_TARGET:
        m.pc = at;
        countOfTarget(m, ep);
        break;
      case Op.RANDOM:
        m.pc = at;
        rollNumber(m, ep);
        ep -= 2;
        break;
      case Op.SEED_RANDOM:
        m.pc = at;
        seedDice(m, ep);
        break;
      case Op.SHUFFLE:
        m.pc = at;
        shuffle(m, ep, code[pc] as number, code[pc + 1] as number);
        ep -= 2;
        pc += 2;
        break;
      case Op.LIST_FROM_INT:
        m.pc = at;
        listFromInt(m, ep);
        ep -= 2;
        break;
      case Op.LIST_RANGE:
        m.pc = at;
        listRange(m, ep);
        ep -= 4;
        break;
      case Op.LIST_RANDOM:
        m.pc = at;
        rollList(m, ep);
        break;
      default:
        m.pc = at;
        throw new StoryFault("broken-program", { detail: `instruction ${code[at]}` });
    }
  }
}

/** Two values combined the long way; gives back the end of the values under way. */
function combine(m: Machine, at: number, ep: number, native: number): number {
  m.pc = at;
  m.ep = ep;
  applyBinary(m, native);
  return m.ep;
}

/** One value converted the long way. */
function convert(m: Machine, at: number, ep: number, native: number): void {
  m.pc = at;
  m.ep = ep;
  applyUnary(m, native);
}

/** Kinds of value that are equal exactly when their payloads are. */
function isPlain(tag: number): boolean {
  return tag === V.INT || tag === V.STRING || tag === V.BOOL || tag === V.TARGET;
}

/** Whole numbers and truth values: true unless 0. */
function isSmall(tag: number): boolean {
  return tag === V.INT || tag === V.BOOL;
}
