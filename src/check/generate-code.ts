/**
 * The instructions of a region, written as JavaScript one after another.
 *
 * Owns the text so far, the values under way, and the jumps taken since they were last counted.
 * Where the flow goes is `generate.ts`'s affair.
 */
import { F_DEPTH, FRAME_HEADER } from "../engine/machine.ts";
import * as V from "../engine/value.ts";
import * as N from "../program/native.ts";
import * as Op from "../program/op.ts";
import {
  C_TURNS,
  C_VISITS,
  CELL_TURN,
  CONTAINER_COLUMNS,
  type Program,
} from "../program/program.ts";
import { HAS_CHOICE_ONLY, HAS_CONDITION, HAS_START, IS_FALLBACK } from "../program/tree.ts";
import type { Chunk, Piece } from "./generate-trace.ts";
import { cell, constant, int, Names, truth, type Value, Values, whole } from "./generate-values.ts";

/** What a region gives back when the flow stops, and when the engine's own loop must go on. */
export const STOPPED = -1;
export const HANDED_OVER = -2;

export interface Uses {
  /** Whether the program ever makes a text: then text may matter in silence. */
  readonly strings: boolean;
  /** Whether anybody may ask if a choice's text is being put together. */
  readonly choiceText: boolean;
  /** Whether anybody asks what was printed and offered. */
  readonly seen: boolean;
}

const comparisons: Readonly<Record<number, readonly [sign: string, native: number]>> = {
  [Op.EQUAL]: ["===", N.N_EQUAL],
  [Op.NOT_EQUAL]: ["!==", N.N_NOT_EQUAL],
  [Op.LESS]: ["<", N.N_LESS],
  [Op.GREATER]: [">", N.N_GREATER],
  [Op.LESS_OR_EQUAL]: ["<=", N.N_LESS_OR_EQUAL],
  [Op.GREATER_OR_EQUAL]: [">=", N.N_GREATER_OR_EQUAL],
};

export class CodeWriter {
  values: Values;
  /** Jumps since they were last taken off the turn's budget. */
  jumps = 0;
  #chunks: Chunk[] = [];
  #piece: Piece = { around: undefined };
  readonly #program: Program;
  readonly #uses: Uses;
  readonly #names = new Names();
  /** Whether the frame at hand has a name in the block that is being written. */
  #hasFrame = false;

  constructor(program: Program, uses: Uses) {
    this.#program = program;
    this.#uses = uses;
    this.values = this.fresh([]);
  }

  /** All that was written. */
  get chunks(): readonly Chunk[] {
    return this.#chunks;
  }

  /** Values to go on from. */
  fresh(stack: readonly Value[]): Values {
    return new Values(this.#names, (text) => this.emit(text), stack);
  }

  emit(text: string): void {
    this.#chunks.push({ text, piece: this.#piece });
  }

  /** What is written meanwhile, put aside. */
  aside(write: () => void): readonly Chunk[] {
    const chunks = this.#chunks;
    this.#chunks = [];
    write();
    const written = this.#chunks;
    this.#chunks = chunks;
    return written;
  }

  /** Writes what was put aside. */
  append(chunks: readonly Chunk[]): void {
    for (const chunk of chunks) this.#chunks.push(chunk);
  }

  /** From here on the text is a piece of its own: it is not always gone through with the last. */
  beginPiece(): Piece {
    this.#piece = { around: this.#piece };
    this.emit("");
    return this.#piece;
  }

  /** Back in a piece, after all that was written within it. */
  resumePiece(piece: Piece): void {
    if (piece.around !== undefined) this.#piece = piece.around;
  }

  /** A block begins: nothing has a name in it yet. */
  beginBlock(): void {
    this.#hasFrame = false;
  }

  payJumps(): void {
    if (this.jumps > 0) this.emit(`M.budget-=${int(this.jumps)};`);
    this.jumps = 0;
  }

  /** Leaves what is to be done at `pc` to the engine's own loop. */
  handOver(pc: number): void {
    this.values.spill();
    this.payJumps();
    this.emit(`M.pc=${int(pc)};return ${int(HANDED_OVER)};`);
  }

  /** One instruction after which the next one follows. */
  instruction(pc: number): void {
    const { code } = this.#program;
    const values = this.values;
    const operand = code[pc + 1] as number;
    const op = code[pc] as number;
    switch (op) {
      case Op.TEXT:
        if (this.#uses.seen) this.emit(`S[${int(pc)}]=1;`);
        if (this.#uses.strings) this.#printed(pc);
        return;
      case Op.SPACE:
      case Op.NEWLINE:
      case Op.GLUE:
      case Op.RAW_TEXT:
        if (this.#uses.strings) this.#printed(pc);
        return;
      case Op.TAG_BEGIN:
      case Op.TAG_END:
      case Op.TAG:
        return;
      case Op.PRINT:
        this.#print(pc);
        return;
      case Op.STRING_BEGIN:
        values.settle();
        this.emit("M.output.openString();");
        return;
      case Op.STRING_END: {
        values.settle();
        const name = this.#names.next();
        this.emit(`M.pc=${int(pc)};const ${name}=M.internText(M.output.takeString());`);
        const tag = int(V.STRING);
        values.push({ kind: V.STRING, tag, payload: name, isRisky: false, isOpen: false });
        return;
      }
      case Op.CHOICE_TEXT_BEGIN:
        if (this.#uses.choiceText) this.emit("M.inChoiceText=true;");
        return;
      case Op.CHOICE_TEXT_END:
        if (this.#uses.choiceText) this.emit("M.inChoiceText=false;");
        values.push(constant(V.STRING, 0));
        return;
      case Op.INT:
        values.push(constant(V.INT, operand));
        return;
      case Op.FLOAT:
        values.push(constant(V.FLOAT, operand));
        return;
      case Op.BOOL:
        values.push(constant(V.BOOL, operand));
        return;
      case Op.STRING:
        values.push(constant(V.STRING, operand));
        return;
      case Op.LIST:
        values.push(constant(V.LIST, operand));
        return;
      case Op.WIDE_INT:
        values.push(constant(V.WIDE, operand));
        return;
      case Op.TARGET:
        values.push(constant(V.TARGET, operand));
        return;
      case Op.POINTER_GLOBAL:
        values.push(constant(V.GLOBAL_POINTER, operand));
        return;
      case Op.POINTER_TEMP:
        this.#frame();
        values.push({
          kind: V.TEMP_POINTER,
          tag: int(V.TEMP_POINTER),
          payload: `(s[f+${int(F_DEPTH)}]<<12|${int(operand)})`,
          isRisky: false,
          isOpen: true,
        });
        values.settle();
        return;
      case Op.VOID:
        values.push(constant(V.VOID, 0));
        return;
      case Op.READ_GLOBAL:
        values.push(cell(operand));
        return;
      case Op.READ_TEMP:
        this.#readTemp(pc);
        return;
      case Op.READ_UNKNOWN:
        values.settle();
        values.push(this.#result(`unknown(M,${int(pc)})`));
        return;
      case Op.READ_COUNT: {
        const counter = code[pc + 2] as number;
        values.push(counter < 0 ? this.#fault(pc) : whole(`C[${int(counter)}]`));
        return;
      }
      case Op.SET_GLOBAL:
        this.#setGlobal(operand);
        return;
      case Op.SET_TEMP: {
        const value = values.pop();
        values.settle();
        this.emit(`set(M,${int(pc)},${value.tag},${value.payload});`);
        return;
      }
      case Op.SET_UNKNOWN:
        this.#fault(pc);
        return;
      case Op.DECLARE_TEMP:
        this.#declare(operand);
        return;
      case Op.POP:
        values.drop();
        return;
      case Op.DUPLICATE: {
        const value = values.named(values.pop());
        values.push(value);
        values.push(value);
        return;
      }
      case Op.ADD:
      case Op.SUBTRACT:
      case Op.MINIMUM:
        this.#arithmetic(pc, op);
        return;
      case Op.EQUAL:
      case Op.NOT_EQUAL:
      case Op.LESS:
      case Op.GREATER:
      case Op.LESS_OR_EQUAL:
      case Op.GREATER_OR_EQUAL:
        this.#compare(pc, op);
        return;
      case Op.AND:
      case Op.OR:
        this.#junction(pc, op);
        return;
      case Op.NOT:
        this.#not(pc);
        return;
      case Op.BINARY:
        this.#binary(pc, operand);
        return;
      case Op.UNARY: {
        const value = values.pop();
        values.settle();
        values.push(
          this.#result(`unary(M,${int(pc)},${int(operand)},${value.tag},${value.payload})`),
        );
        return;
      }
      case Op.VISIT:
        values.settle();
        this.emit(`C[${int(operand)}]++;`);
        return;
      case Op.RECORD_TURN:
        values.settle();
        this.emit(`C[${int(operand)}]=C[${int(CELL_TURN)}]+2;`);
        return;
      case Op.COME_FROM:
        this.emit(`M.previous=${int(operand)};`);
        return;
      case Op.MARK:
        values.settle();
        this.emit(`mark(M,${int(operand)});`);
        return;
      case Op.CHOICE:
        this.#choice(pc);
        return;
      case Op.CHOICE_COUNT:
        values.push(values.named(whole("M.pickCount")));
        return;
      case Op.TURNS:
        values.push(whole(`(C[${int(CELL_TURN)}]+1|0)`));
        return;
      case Op.VISIT_INDEX:
        values.push(whole(`(C[${int(code[pc + 2])}]-1|0)`));
        return;
      case Op.TURNS_SINCE:
      case Op.COUNT_OF_TARGET:
        this.#askTarget(pc, op);
        return;
      case Op.SEED_RANDOM:
      case Op.LIST_RANDOM:
        this.#ask(pc, 1);
        return;
      case Op.SHUFFLE:
        this.#ask(pc, 2);
        return;
      case Op.RANDOM:
      case Op.LIST_FROM_INT:
        this.#ask(pc, 2);
        return;
      case Op.LIST_RANGE:
        this.#ask(pc, 3);
        return;
      default:
        this.#fault(pc);
    }
  }

  /** Names the frame at hand, once a block. */
  #frame(): void {
    if (this.#hasFrame) return;
    this.#hasFrame = true;
    this.emit("const s=M.stack,f=M.fp;");
  }

  /** What a helper gives back: the payload, its tag left behind in the machine's result. */
  #result(call: string): Value {
    const name = this.#names.next();
    this.emit(`const ${name}=${call},${name}t=M.result.tag;`);
    return { kind: -1, tag: `${name}t`, payload: name, isRisky: false, isOpen: false };
  }

  /** An instruction that cannot but go wrong: the engine's own loop says how. */
  #fault(pc: number): Value {
    this.values.settle();
    // What is written after it is never come to, but must be written from the same values.
    const before = this.values.all;
    const jumps = this.jumps;
    this.handOver(pc);
    this.values = this.fresh(before);
    this.jumps = jumps;
    return constant(V.INT, 0);
  }

  /** Text that counts only where a text is being made. */
  #printed(pc: number): void {
    this.values.settle();
    this.emit(`if(M.output.strings!==0)print(M,${int(pc)},0,0);`);
  }

  #print(pc: number): void {
    const values = this.values;
    if (values.all.length === 0) {
      // Nothing to print where the stack is empty.
      this.emit(`if(M.ep!==0){M.ep-=2;`);
      if (this.#uses.strings) {
        this.emit(`if(M.output.strings!==0)print(M,${int(pc)},M.evals[M.ep],M.evals[M.ep+1]);`);
      }
      this.emit("}");
      return;
    }
    if (!this.#uses.strings) {
      values.drop();
      return;
    }
    values.settle();
    const value = values.named(values.pop());
    this.emit(`if(M.output.strings!==0)print(M,${int(pc)},${value.tag},${value.payload});`);
  }

  #readTemp(pc: number): void {
    const { code } = this.#program;
    const slot = code[pc + 1] as number;
    this.values.settle();
    this.#frame();
    const name = this.#names.next();
    const at = `s[f+${int(FRAME_HEADER + slot * 2)}]`;
    const next = `s[f+${int(FRAME_HEADER + slot * 2 + 1)}]`;
    const isOdd = [V.UNSET, V.GLOBAL_POINTER, V.TEMP_POINTER]
      .map((tag) => `${name}t===${int(tag)}`)
      .join("||");
    this.emit(`let ${name}t=${at},${name}=${next};`);
    this.emit(`if(${isOdd}){${name}=read(M,${int(pc)});${name}t=M.result.tag;}`);
    this.values.push({
      kind: -1,
      tag: `${name}t`,
      payload: name,
      isRisky: false,
      isOpen: false,
    });
  }

  #setGlobal(at: number): void {
    const values = this.values;
    let value = values.pop();
    values.settle();
    if (value.kind < 0) value = values.named(value);
    let { payload } = value;
    const kept = `retain(M,${int(at)},${payload})`;
    if (value.kind === V.LIST) payload = kept;
    else if (value.kind < 0) payload = `${value.tag}===${int(V.LIST)}?${kept}:${payload}`;
    // The payload first: it may be made of the old value.
    this.emit(`C[${int(at + 1)}]=${payload};C[${int(at)}]=${value.tag};`);
  }

  #declare(slot: number): void {
    const values = this.values;
    if (values.all.length === 0) {
      values.settle();
      this.emit(`if(M.ep<2)declare(M,${int(slot)},${int(V.UNSET)},0);`);
      this.emit(`else{M.ep-=2;declare(M,${int(slot)},M.evals[M.ep],M.evals[M.ep+1]);}`);
      return;
    }
    const value = values.pop();
    values.settle();
    this.emit(`declare(M,${int(slot)},${value.tag},${value.payload});`);
  }

  #arithmetic(pc: number, op: number): void {
    const values = this.values;
    const right = values.pop();
    const left = values.named(values.pop());
    this.#twoWays(pc, left, values.named(right), op);
  }

  #twoWays(pc: number, left: Value, right: Value, op: number): void {
    const values = this.values;
    const [a, b] = [left.payload, right.payload];
    const fast =
      op === Op.ADD
        ? `(${a}+${b}|0)`
        : op === Op.SUBTRACT
          ? `(${a}-${b}|0)`
          : `(${b}<${a}?${b}:${a})`;
    const both = areBoth(left, right, [V.INT]);
    if (both === "true") {
      values.push(whole(fast));
      return;
    }
    values.settle();
    const native = op === Op.ADD ? N.N_ADD : op === Op.SUBTRACT ? N.N_SUBTRACT : N.N_MIN;
    const slow = binaryCall(pc, native, left, right);
    if (both === "false") {
      values.push(this.#result(slow));
      return;
    }
    const name = this.#names.next();
    this.emit(`let ${name},${name}t=${int(V.INT)};if(${both})${name}=${fast};`);
    this.emit(`else{${name}=${slow};${name}t=M.result.tag;}`);
    values.push({ kind: -1, tag: `${name}t`, payload: name, isRisky: false, isOpen: false });
  }

  #compare(pc: number, op: number): void {
    const values = this.values;
    const top = values.pop();
    const left = this.#twice(values.pop());
    const right = this.#twice(top);
    const [sign, native] = comparisons[op] as readonly [string, number];
    const kinds =
      op === Op.EQUAL || op === Op.NOT_EQUAL ? [V.INT, V.STRING, V.BOOL, V.TARGET] : [V.INT];
    const fast = `${left.payload}${sign}${right.payload}`;
    const both = areBoth(left, right, kinds);
    if (both === "true") {
      values.push(truth(`(${fast})`, left.isRisky || right.isRisky));
      return;
    }
    const slow = `(${binaryCall(pc, native, left, right)}!==0)`;
    values.push(truth(both === "false" ? slow : `(${both}?${fast}:${slow})`, true));
  }

  /** A value that may be written twice: it is short, or has a name. */
  #twice(value: Value): Value {
    if (value.isOpen && (value.isRisky || value.payload.length > 12)) {
      return this.values.named(value);
    }
    return value;
  }

  #junction(pc: number, op: number): void {
    const values = this.values;
    const right = values.pop();
    const left = values.pop();
    if (isSmall(left) && isSmall(right)) {
      const [a, b] = [this.condition(left, pc), this.condition(right, pc)];
      // Both sides are always worked out, as either may go wrong.
      const sign = right.isRisky ? (op === Op.AND ? "&" : "|") : op === Op.AND ? "&&" : "||";
      const both = `(${a})${sign}(${b})`;
      values.push(
        truth(right.isRisky ? `((${both})!==0)` : `(${both})`, left.isRisky || right.isRisky),
      );
      return;
    }
    const [a, b] = [values.named(left), values.named(right)];
    const native = op === Op.AND ? N.N_AND : N.N_OR;
    const both = areBoth(a, b, [V.INT, V.BOOL], true);
    const fast = `(${a.payload}!==0)${op === Op.AND ? "&&" : "||"}(${b.payload}!==0)`;
    const slow = `(${binaryCall(pc, native, a, b)}!==0)`;
    values.push(truth(both === "false" ? slow : `(${both}?${fast}:${slow})`, true));
  }

  #not(pc: number): void {
    const values = this.values;
    const value = values.pop();
    if (isSmall(value)) {
      values.push(truth(`!(${this.condition(value, pc)})`, value.isRisky));
      return;
    }
    values.settle();
    const { tag, payload } = values.named(value);
    const name = this.#names.next();
    this.emit(`let ${name},${name}t=${int(V.BOOL)};`);
    this.emit(`if(${tag}===${int(V.INT)}||${tag}===${int(V.BOOL)})${name}=${payload}===0?1:0;`);
    this.emit(
      `else{${name}=unary(M,${int(pc)},${int(N.N_NOT)},${tag},${payload});${name}t=M.result.tag;}`,
    );
    values.push({ kind: -1, tag: `${name}t`, payload: name, isRisky: false, isOpen: false });
  }

  #binary(pc: number, native: number): void {
    const values = this.values;
    const top = values.pop();
    const left = values.named(values.pop());
    const right = values.named(top);
    values.settle();
    values.push(this.#result(binaryCall(pc, native, left, right)));
  }

  /** Whether asking if a value holds cannot go wrong. */
  isSafe(value: Value): boolean {
    return !value.isRisky && (value.condition !== undefined || isSmall(value));
  }

  /** Whether a value holds, as a condition. */
  condition(value: Value, pc: number): string {
    if (value.condition !== undefined) return value.condition;
    if (isSmall(value)) return `${value.payload}!==0`;
    const { tag, payload } = value.kind < 0 ? this.values.named(value) : value;
    const slow = `truthOf(M,${int(pc)},${tag},${payload})`;
    if (value.kind >= 0) return slow;
    return `(${tag}===${int(V.INT)}||${tag}===${int(V.BOOL)}?${payload}!==0:${slow})`;
  }

  #choice(pc: number): void {
    const { code } = this.#program;
    const values = this.values;
    const row = code[pc + 1] as number;
    const flags = code[pc + 2] as number;
    const counter = code[pc + 3] as number;
    const previous = code[pc + 4] as number;
    if (this.#uses.seen) this.emit(`S[${int(pc)}]=1;`);
    if (counter === -1) {
      this.#fault(pc);
      return;
    }
    const shown: string[] = [];
    const condition = (flags & HAS_CONDITION) !== 0 ? values.pop() : undefined;
    // Whatever was put together of its text is thrown away.
    if ((flags & HAS_CHOICE_ONLY) !== 0) values.drop();
    if ((flags & HAS_START) !== 0) values.drop();
    values.settle();
    if (condition !== undefined) shown.push(this.condition(condition, pc));
    if (counter >= 0) shown.push(`C[${int(counter)}]<=0`);
    if (shown.length > 0) this.emit(`if(${shown.join("&&")})`);
    const from = previous < 0 ? "M.previous" : int(previous);
    this.emit(
      `offer(M,${int(pc)},${int(row)},${int((flags & IS_FALLBACK) !== 0 ? 1 : 0)},${from});`,
    );
  }

  #askTarget(pc: number, op: number): void {
    const values = this.values;
    const value = values.pop();
    const isTurns = op === Op.TURNS_SINCE;
    if (value.kind === V.TARGET && value.constant !== undefined) {
      const { containers } = this.#program;
      const column = isTurns ? C_TURNS : C_VISITS;
      const at = containers[value.constant * CONTAINER_COLUMNS + column] as number;
      if (at >= 0) {
        const turn = int(CELL_TURN);
        values.push(
          whole(isTurns ? `(C[${int(at)}]===0?-1:C[${turn}]-C[${int(at)}]+2|0)` : `C[${int(at)}]`),
        );
        return;
      }
    }
    values.push(value);
    this.#ask(pc, 1);
  }

  /** What takes its arguments from the machine's own stack and leaves its answer there. */
  #ask(pc: number, args: number): void {
    const values = this.values;
    const taken: Value[] = [];
    for (let i = 0; i < args; i++) taken.unshift(values.pop());
    values.settle();
    const named = taken.map((value) => values.named(value));
    this.emit("{const e=M.evals,p=M.ep;");
    for (const [i, value] of named.entries()) {
      this.emit(`e[p+${int(i * 2)}]=${value.tag};e[p+${int(i * 2 + 1)}]=${value.payload};`);
    }
    this.emit("}");
    values.push(this.#result(`ask(M,${int(pc)},${int(args * 2)})`));
  }
}

/** The engine's own way to combine two values: the payload of what comes of them. */
function binaryCall(pc: number, native: number, left: Value, right: Value): string {
  const values = `${left.tag},${left.payload},${right.tag},${right.payload}`;
  return `binary(M,${int(pc)},${int(native)},${values})`;
}

function isSmall(value: Value): boolean {
  return value.kind === V.INT || value.kind === V.BOOL;
}

/** The condition that two values are both of one of some kinds; `isLoose`: each of any of them. */
function areBoth(left: Value, right: Value, kinds: readonly number[], isLoose = false): string {
  if (isLoose) {
    const each = [left, right].map((value) => {
      if (value.kind >= 0) return kinds.includes(value.kind) ? "true" : "false";
      return `(${kinds.map((kind) => `${value.tag}===${int(kind)}`).join("||")})`;
    });
    if (each.includes("false")) return "false";
    return each.filter((test) => test !== "true").join("&&") || "true";
  }
  if (left.kind >= 0 && right.kind >= 0) {
    return left.kind === right.kind && kinds.includes(left.kind) ? "true" : "false";
  }
  const [open, known] = left.kind < 0 ? [left, right] : [right, left];
  if (known.kind >= 0) {
    return kinds.includes(known.kind) ? `${open.tag}===${int(known.kind)}` : "false";
  }
  const isOne = kinds.map((kind) => `${left.tag}===${int(kind)}`).join("||");
  return `${left.tag}===${right.tag}&&(${isOne})`;
}
