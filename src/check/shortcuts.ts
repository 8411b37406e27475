/**
 * A program's code with short cuts past what makes a difference to nothing but text.
 *
 * `{met: Again.|Hello.}` asks for `met`, and where nobody wants to know what was printed both ways
 * come to the same. So where such a condition, or a value that is only printed, begins to be worked
 * out there stands a jump to where the ways have met again. Promises that whatever else the flow
 * does is the same, and that what is left out neither writes anything nor can go wrong. Jumps
 * are counted as if the longer way had been gone.
 */

import { instructionLength } from "../program/instructions.ts";
import * as Op from "../program/op.ts";
import type { Program } from "../program/program.ts";
import type { Flow } from "./flow.ts";

/** `pc jumps`: goes on at `pc`, as after so many jumps. In no program but those made here. */
export const SHORT_CUT = 110;
const SHORT_CUT_LENGTH = 3;

/** Instructions that a way is followed for to see where it meets another. */
const FARTHEST = 256;
/** A short cut stands for no more jumps than this. */
const MOST_JUMPS = 1 << 20;

/** Kinds of value, as far as they tell whether something can go wrong. */
const WHOLE = 0;
const TRUTH = 1;
const ANY = 2;

/** The code of a program for turns of which nobody asks what was seen. */
export function codeWithShortCuts(flow: Flow): Int32Array {
  const { program, starts, ends } = flow;
  const cuts = new ShortCuts(program);
  // From the last to the first: what a way comes to later is cut short already.
  for (let block = starts.length - 1; block >= 0; block--) {
    // Where a text may become a value nothing is known to be text alone.
    if (!cuts.readBlock(starts[block] as number, ends[block] as number)) return program.code;
  }
  return cuts.code;
}

class ShortCuts {
  readonly code: Int32Array;
  readonly #program: Program;
  /** Values under way that nothing but pure expressions made: where each begins, and its kind. */
  readonly #begins: number[] = [];
  readonly #kinds: number[] = [];
  #depth = 0;
  /** Jumps of the way followed last. */
  #jumps = 0;

  constructor(program: Program) {
    this.#program = program;
    this.code = program.code.slice();
  }

  /** `false` where the block makes a text. */
  readBlock(start: number, end: number): boolean {
    const { code } = this.#program;
    this.#depth = 0;
    for (let pc = start; pc < end; ) {
      const op = code[pc] as number;
      const after = pc + instructionLength(this.#program, pc);
      if (op === Op.STRING_BEGIN) return false;
      if (op === Op.JUMP_IF) this.#branch(code[pc + 1] as number, after);
      else if (op === Op.PRINT || op === Op.POP) this.#drop(after);
      else this.#work(op, pc);
      pc = after;
    }
    return true;
  }

  #push(begin: number, kind: number): void {
    this.#begins[this.#depth] = begin;
    this.#kinds[this.#depth++] = kind;
  }

  /** An instruction that makes a value of values, or of nothing; any other begins anew. */
  #work(op: number, pc: number): void {
    const { code } = this.#program;
    switch (op) {
      case Op.INT:
      case Op.TURNS:
      case Op.CHOICE_COUNT:
        this.#push(pc, WHOLE);
        return;
      case Op.READ_COUNT:
      case Op.VISIT_INDEX:
        if ((code[pc + 2] as number) < 0) this.#depth = 0;
        else this.#push(pc, WHOLE);
        return;
      case Op.BOOL:
        this.#push(pc, TRUTH);
        return;
      case Op.FLOAT:
      case Op.WIDE_INT:
      case Op.STRING:
      case Op.LIST:
      case Op.READ_GLOBAL:
        this.#push(pc, ANY);
        return;
      case Op.ADD:
      case Op.SUBTRACT:
      case Op.MINIMUM:
        this.#combine(WHOLE, WHOLE);
        return;
      case Op.EQUAL:
      case Op.NOT_EQUAL:
      case Op.LESS:
      case Op.GREATER:
      case Op.LESS_OR_EQUAL:
      case Op.GREATER_OR_EQUAL:
        this.#combine(WHOLE, TRUTH);
        return;
      case Op.AND:
      case Op.OR:
        this.#combine(TRUTH, TRUTH);
        return;
      case Op.NOT:
        if (this.#depth > 0 && this.#kinds[this.#depth - 1] !== ANY) {
          this.#kinds[this.#depth - 1] = TRUTH;
        } else this.#depth = 0;
        return;
      default:
        this.#depth = 0;
    }
  }

  /** Two values of a kind, or of a lesser one, become one. */
  #combine(most: number, kind: number): void {
    const top = this.#depth - 1;
    const isSafe =
      top >= 1 && (this.#kinds[top] as number) <= most && (this.#kinds[top - 1] as number) <= most;
    if (isSafe) this.#kinds[top - 1] = kind;
    this.#depth = isSafe ? top : 0;
  }

  /** The value on top goes nowhere but into text. */
  #drop(after: number): void {
    if (this.#depth === 0) return;
    this.#cut(this.#begins[--this.#depth] as number, after, after, 0);
  }

  /** The value on top says which of two ways is gone. */
  #branch(to: number, after: number): void {
    if (this.#depth === 0 || this.#kinds[this.#depth - 1] === ANY) return;
    const one = this.#follow(to);
    const jumps = this.#jumps + 1;
    const other = this.#follow(after);
    if (one !== other) return;
    this.#cut(this.#begins[this.#depth - 1] as number, after, one, Math.max(jumps, this.#jumps));
  }

  #cut(begin: number, end: number, to: number, jumps: number): void {
    if (end - begin < SHORT_CUT_LENGTH || jumps > MOST_JUMPS) return;
    this.code[begin] = SHORT_CUT;
    this.code[begin + 1] = to;
    this.code[begin + 2] = jumps;
  }

  /** Where a way comes to something that is more than text. */
  #follow(from: number): number {
    const { code } = this;
    let pc = from;
    let jumps = 0;
    for (let i = 0; i < FARTHEST; i++) {
      switch (code[pc]) {
        case Op.TEXT:
        case Op.SPACE:
        case Op.NEWLINE:
        case Op.RAW_TEXT:
        case Op.TAG:
          pc += 2;
          continue;
        case Op.GLUE:
        case Op.TAG_BEGIN:
        case Op.TAG_END:
          pc++;
          continue;
        case Op.JUMP:
        case Op.ENTER:
          pc = code[pc + 1] as number;
          jumps++;
          continue;
        case SHORT_CUT:
          jumps += code[pc + 2] as number;
          pc = code[pc + 1] as number;
          continue;
        default:
      }
      break;
    }
    this.#jumps = jumps;
    return pc;
  }
}
