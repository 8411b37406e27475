/**
 * Runs a program's turns in silence and takes down, cell by cell, what each reads and writes.
 *
 * One function for all stories: where few turns have to be run, as most are known, it is quicker
 * than to write the story as JavaScript (`generated.ts`), and it needs no leave to make code. Does
 * to the bit what the engine's loop does on a silent machine: the same rests, reports, marks and
 * `seen`. Text is nothing to it, but where a value is made of it.
 *
 * The loop has what nearly every turn is made of; all else is in `perform`. JavaScript engines take
 * four times as long to compile a loop of twice the length, and begin with it in the very first turns.
 */
import { offerChoice } from "../engine/choices.ts";
import { StoryFault } from "../engine/fault.ts";
import { type Machine, P_TARGET } from "../engine/machine.ts";
import { isTruthy } from "../engine/operations.ts";
import { followFallback, rest, tooLong } from "../engine/rest.ts";
import * as V from "../engine/value.ts";
import * as Op from "../program/op.ts";
import type { Program } from "../program/program.ts";
import { HAS_CHOICE_ONLY, HAS_CONDITION, HAS_START, IS_FALLBACK } from "../program/tree.ts";
import { combine, isComparison, isSmall, negate } from "./interpret-values.ts";
import { perform } from "./perform.ts";
import type { Runner } from "./runner.ts";
import { Counted, fallOff, printInText, REST } from "./silence.ts";
import { TurnLog } from "./turn-log.ts";

/** `undefined` where silence would not be exact. */
export function interpreterOf(program: Program): Runner | undefined {
  return program.isSilentExact ? new Interpreter(program) : undefined;
}

class Interpreter implements Runner {
  readonly isLost = false;
  readonly isShort = false;
  readonly log: Int32Array;
  readonly comparisons: TurnLog;
  readonly #turn: TurnLog;
  readonly #counted: Counted;

  constructor(program: Program) {
    this.#turn = new TurnLog(program.layout.size);
    this.log = this.#turn.log;
    this.comparisons = this.#turn;
    this.#counted = new Counted(program);
  }

  get isKnown(): boolean {
    return !this.#turn.isVague;
  }

  settle(m: Machine): void {
    this.#turn.begin();
    m.didExit = false;
    m.output.clear();
    try {
      interpret(m, this.#turn, this.#counted);
    } catch (fault) {
      if (!(fault instanceof StoryFault)) throw fault;
      m.reports.push({ fault, isWarning: false, pc: m.pc });
      m.end();
      m.inChoiceText = false;
    }
  }

  markAccesses(read: Int32Array, written: Int32Array, now: number): void {
    const { log } = this;
    const end = log[0] as number;
    for (let i = 1; i <= end; i++) {
      const entry = log[i] as number;
      const cell = entry >> 1;
      if ((entry & 1) === 1) written[cell] = now;
      else if (written[cell] !== now) read[cell] = now;
    }
  }

  undo(cells: Int32Array, base: Int32Array): void {
    const { log } = this;
    const end = log[0] as number;
    for (let i = 1; i <= end; i++) {
      const cell = (log[i] as number) >> 1;
      cells[cell] = base[cell] as number;
    }
  }
}

/** Runs from where the machine stands to its next rest. */
function interpret(m: Machine, turn: TurnLog, counted: Counted): void {
  const { cells, output, seen } = m;
  const { code } = m.program;
  // The values under way may move to a wider array, at calls only.
  let { evals, pc, ep, budget } = m;

  for (;;) {
    if (pc < 0) {
      m.pc = REST;
      m.ep = ep;
      m.budget = budget;
      if (m.fallbackCount > 0 && m.fallbackCount === m.pickCount) {
        noteGoingTo(turn, counted, m.picks[P_TARGET] as number);
      }
      if (!followFallback(m)) {
        rest(m);
        return;
      }
      pc = m.pc;
      if (--budget < 0) budget = tooLong(m, pc);
      continue;
    }
    const at = pc;
    switch (code[pc++]) {
      case Op.TEXT:
        if (seen !== undefined) seen[at] = 1;
        pc++;
        if (output.strings > 0) printInText(m, at, 0, 0);
        break;
      case Op.SPACE:
      case Op.NEWLINE:
        pc++;
        if (output.strings > 0) printInText(m, at, 0, 0);
        break;
      case Op.CHOICE_TEXT_BEGIN:
        m.inChoiceText = true;
        break;
      case Op.CHOICE_TEXT_END:
        m.inChoiceText = false;
        evals[ep++] = V.STRING;
        evals[ep++] = 0;
        break;
      case Op.INT:
        evals[ep++] = V.INT;
        evals[ep++] = code[pc++] as number;
        break;
      case Op.BOOL:
        evals[ep++] = V.BOOL;
        evals[ep++] = code[pc++] as number;
        break;
      case Op.READ_GLOBAL: {
        const cell = code[pc++] as number;
        const tag = cells[cell] as number;
        // What follows takes the number for nothing else: nobody jumps into the middle of that.
        const isCompared = tag === V.INT && code[pc] === Op.INT && isComparison(code[pc + 2]);
        if (isCompared) turn.compares(cell, code[pc + 2] as number, code[pc + 1] as number);
        else turn.reads(cell);
        evals[ep++] = tag;
        evals[ep++] = cells[cell + 1] as number;
        break;
      }
      case Op.READ_COUNT: {
        const counter = code[pc + 1] as number;
        if (counter < 0) {
          m.pc = at;
          throw new StoryFault("uncounted-target", { name: m.pathOf(code[pc] as number) });
        }
        turn.reads(counter);
        evals[ep++] = V.INT;
        evals[ep++] = cells[counter] as number;
        pc += 2;
        break;
      }
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
        negate(m);
        break;
      case Op.JUMP:
      case Op.ENTER:
        pc = code[pc] as number;
        if (--budget < 0) budget = tooLong(m, pc);
        break;
      case Op.JUMP_IF: {
        ep -= 2;
        const tag = evals[ep] as number;
        m.pc = at;
        if (isSmall(tag) ? evals[ep + 1] !== 0 : isTruthy(m, tag, evals[ep + 1] as number)) {
          pc = code[pc] as number;
          if (--budget < 0) budget = tooLong(m, pc);
        } else pc++;
        break;
      }
      case Op.VISIT: {
        const cell = code[pc++] as number;
        turn.reads(cell);
        turn.writes(cell);
        cells[cell] = (cells[cell] as number) + 1;
        break;
      }
      case Op.CHOICE:
        if (seen !== undefined) seen[at] = 1;
        m.pc = at;
        m.ep = ep;
        offer(m, turn);
        ep = m.ep;
        pc += 4;
        break;
      case Op.MARK:
        m.marks?.push(code[pc] as number);
        pc++;
        break;
      case Op.FALL:
        m.ep = ep;
        pc = fallOff(m, at);
        ep = m.ep;
        break;
      default:
        m.pc = at;
        m.ep = ep;
        m.budget = budget;
        perform(m, turn);
        ({ evals, pc, ep, budget } = m);
    }
  }
}

/** A choice, as `offerChoice` offers it; whether it was taken is asked of those alone that may be. */
function offer(m: Machine, turn: TurnLog): void {
  const { cells, evals, pc } = m;
  const { code } = m.program;
  const flags = code[pc + 2] as number;
  const counter = code[pc + 3] as number;
  const previous = code[pc + 4] as number;
  if (counter === -1) {
    // It can't be told whether it was taken: the engine says what is wrong with that.
    offerChoice(m);
    return;
  }
  let isShown = true;
  if ((flags & HAS_CONDITION) !== 0) {
    m.ep -= 2;
    isShown = isTruthy(m, evals[m.ep] as number, evals[m.ep + 1] as number);
  }
  // Its texts are places on the stack and nothing more, and of its tags there is not even that.
  if ((flags & HAS_CHOICE_ONLY) !== 0) m.ep -= 2;
  if ((flags & HAS_START) !== 0) m.ep -= 2;
  if (isShown && counter >= 0) {
    turn.reads(counter);
    isShown = (cells[counter] as number) <= 0;
  }
  if (!isShown) return;
  const isFallback = (flags & IS_FALLBACK) !== 0;
  const from = previous < 0 ? m.previous : previous;
  m.addPick(code[pc + 1] as number, isFallback ? 1 : 0, from, 0, -1);
}

/** Going to a container may count visits to it and to all around it. */
function noteGoingTo(turn: TurnLog, counted: Counted, row: number): void {
  for (const cell of counted.of(row)) {
    turn.reads(cell);
    turn.writes(cell);
  }
}
