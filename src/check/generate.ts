/**
 * A program written as JavaScript: what the engine's loop does with it in silence, as code.
 *
 * The text is built from the program's whole numbers alone; no name and no line of a story gets
 * into it. It does what `run` does, in the same order, on the same machine: a region of blocks is
 * a function that gives back the region to go on with. Values under way are expressions, and what
 * is rare is a call into `generated.ts`, which runs all this.
 */
import { F_TEXT } from "../engine/machine.ts";
import * as V from "../engine/value.ts";
import { instructionLength } from "../program/instructions.ts";
import * as Op from "../program/op.ts";
import type { Program } from "../program/program.ts";
import type { Flow } from "./flow.ts";
import { CodeWriter, type Uses } from "./generate-code.ts";
import { isPlainText, type Regions, regionsOf } from "./generate-regions.ts";
import { type Chunk, Trace, type TracedPiece } from "./generate-trace.ts";
import { constant, int } from "./generate-values.ts";

export interface Generated {
  /** The body of a function of `H` (helpers) that gives back the regions, as an array of functions
   * of `M` (a machine), `C` (its cells) and `S` (what it has seen). Of the helpers `K` is an array. */
  readonly text: string;
  /** By pc: the region that begins there, or −1. */
  readonly regionAt: Int32Array;
  /** What the pieces of the text read and write, by the numbers that the text takes down in `K`
   * whenever it goes through one. */
  readonly pieces: readonly TracedPiece[];
}

/**
 * Writes a program as JavaScript. Where nobody asks what was `seen`, conditions on which nothing
 * but text depends are left out, and jumps of theirs counted as if all were taken: then a turn
 * that seems to be endless must be run again by the engine.
 */
export function generate(flow: Flow, seen: boolean): Generated {
  const regions = regionsOf(flow);
  const { program } = flow;
  const regionAt = new Int32Array(program.code.length).fill(-1);
  const uses = usesOf(program, seen);
  const functions: string[] = [];
  const trace = new Trace(program.listTables.length > 0);
  for (const [number, root] of regions.roots.entries()) {
    regionAt[flow.starts[root] as number] = number;
    const writer = new RegionWriter(flow, regions, uses);
    functions.push(`(function(M,C,S){${trace.textOf(writer.write(root))}})`);
  }
  const text = `"use strict";const{K,${helperNames.join(",")}}=H;return[${functions.join(",\n")}];`;
  return { text, regionAt, pieces: trace.pieces };
}

/** Helpers by the names that the text calls them by; `generated.ts` has them. */
export const helperNames = [
  "ask",
  "binary",
  "call",
  "declare",
  "external",
  "fall",
  "jumpTo",
  "mark",
  "offer",
  "print",
  "pushTo",
  "read",
  "retain",
  "returnFrom",
  "set",
  "stop",
  "textReturn",
  "thread",
  "truthOf",
  "tunnelReturn",
  "unary",
  "unknown",
] as const;

export type HelperName = (typeof helperNames)[number];

function usesOf(program: Program, seen: boolean): Uses {
  let strings = false;
  // Functions of the host ask, and whoever is told of marks.
  let choiceText = program.externals.length > 0;
  for (let pc = 0; pc < program.code.length; pc += instructionLength(program, pc)) {
    if (program.code[pc] === Op.STRING_BEGIN) strings = true;
    if (program.code[pc] === Op.MARK) choiceText = true;
  }
  return { strings, choiceText, seen };
}

class RegionWriter {
  readonly #flow: Flow;
  readonly #program: Program;
  readonly #regions: Regions;
  readonly #code: CodeWriter;
  readonly #uses: Uses;

  constructor(flow: Flow, regions: Regions, uses: Uses) {
    this.#flow = flow;
    this.#program = flow.program;
    this.#regions = regions;
    this.#uses = uses;
    this.#code = new CodeWriter(flow.program, uses);
  }

  write(root: number): readonly Chunk[] {
    this.#code.beginPiece();
    this.#tree(root);
    return this.#code.chunks;
  }

  // ─── Blocks ───────────────────────────────────────────────────────────────────────────────

  /** A block and all that is reached through it alone. */
  #tree(block: number): void {
    const merges = this.#regions.mergesIn.get(block) ?? [];
    for (const merge of merges) this.#code.emit(`L${int(merge)}:{`);
    this.#block(block);
    for (let i = merges.length - 1; i >= 0; i--) {
      this.#code.emit("}");
      this.#code.values = this.#code.fresh([]);
      this.#code.jumps = 0;
      this.#code.beginPiece();
      this.#tree(merges[i] as number);
    }
  }

  #block(block: number): void {
    const { starts, ends } = this.#flow;
    const { code } = this.#program;
    const end = ends[block] as number;
    const last = this.#regions.lasts[block] as number;
    this.#code.beginBlock();
    for (let pc = starts[block] as number; pc < end; pc += instructionLength(this.#program, pc)) {
      if (pc === last && this.#leave(pc, end)) return;
      this.#code.instruction(pc);
    }
    if (end >= code.length) this.#code.handOver(end);
    else this.#branch(end);
  }

  /** Goes on at `pc`: within the region, or in another. */
  #branch(pc: number): void {
    const block = this.#flow.blockAt[pc] as number;
    const { numberOf, isMerge } = this.#regions;
    const region = numberOf[block] as number;
    if (region >= 0) {
      this.#code.values.spill();
      this.#code.payJumps();
      this.#code.emit(`return ${int(region)};`);
    } else if (isMerge[block] === 1) {
      this.#code.values.spill();
      this.#code.payJumps();
      this.#code.emit(`break L${int(block)};`);
    } else {
      this.#code.emit("{");
      this.#tree(block);
      this.#code.emit("}");
    }
  }

  /** The same as one of several ways: what comes after it starts from the values as they are. */
  #way(pc: number, isJump: boolean): void {
    const stack = this.#code.values.all;
    const jumps = this.#code.jumps;
    this.#code.values = this.#code.fresh(stack);
    if (isJump) this.#code.jumps++;
    const piece = this.#code.beginPiece();
    this.#branch(pc);
    this.#code.resumePiece(piece);
    this.#code.values = this.#code.fresh(stack);
    this.#code.jumps = jumps;
  }

  /** Calls a helper that gives back the region to go on with. */
  #leaveBy(call: string): void {
    this.#code.payJumps();
    this.#code.emit(`return ${call};`);
  }

  /** The instruction that ends a block; `false` for any other, after which the next one follows. */
  #leave(pc: number, end: number): boolean {
    const { code } = this.#program;
    const values = this.#code.values;
    const operand = code[pc + 1] as number;
    switch (code[pc]) {
      case Op.JUMP:
      case Op.ENTER:
        this.#code.jumps++;
        this.#branch(operand);
        return true;
      case Op.JUMP_IF: {
        const value = values.pop();
        values.settle();
        let condition = "";
        const before = this.#code.aside(() => {
          condition = this.#code.condition(value, pc);
        });
        const ifSo = this.#code.aside(() => this.#way(operand, true));
        const ifNot = this.#code.aside(() => this.#way(end, false));
        const idle = before.length === 0 ? this.#idleOf([ifSo, ifNot]) : undefined;
        if (idle !== undefined && this.#code.isSafe(value)) {
          this.#code.append(idle);
          return true;
        }
        this.#code.append(before);
        this.#code.emit(`if(${condition}){`);
        this.#code.append(ifSo);
        this.#code.emit("}else{");
        this.#code.append(ifNot);
        this.#code.emit("}");
        return true;
      }
      case Op.SWITCH:
        this.#switch(pc, end);
        return true;
      case Op.CALL:
      case Op.TUNNEL: {
        values.spill();
        this.#code.jumps++;
        const isCall = code[pc] === Op.CALL;
        const kind = isCall ? 1 | (code[pc + 3] === 1 ? 4 : 0) : 0;
        const region = this.#regionAt(operand);
        this.#leaveBy(
          `call(M,${int(pc)},${int(kind)},${int(end)},${int(code[pc + 2])},${int(region)})`,
        );
        return true;
      }
      case Op.RETURN:
        values.spill();
        this.#leaveBy(`returnFrom(M,${int(pc)})`);
        return true;
      case Op.TUNNEL_RETURN: {
        const value = values.pop();
        values.spill();
        this.#leaveBy(`tunnelReturn(M,${int(pc)},${value.tag},${value.payload})`);
        return true;
      }
      case Op.FALL:
        values.spill();
        this.#leaveBy(`fall(M,${int(pc)})`);
        return true;
      case Op.DONE:
      case Op.END:
        values.spill();
        this.#leaveBy(`stop(M,${int(pc)},${code[pc] === Op.END})`);
        return true;
      case Op.THREAD:
        values.spill();
        this.#code.emit(`thread(M,${int(pc)},${int(operand)});`);
        this.#branch(end);
        return true;
      case Op.TEXT_CALL:
        this.#textCall(operand, end);
        return true;
      case Op.TEXT_RETURN:
        values.spill();
        this.#leaveBy(`textReturn(M,${int(pc)})`);
        return true;
      case Op.JUMP_TO_VALUE:
      case Op.PUSH_TO_VALUE: {
        const value = values.pop();
        values.spill();
        const name = code[pc] === Op.JUMP_TO_VALUE ? "jumpTo" : "pushTo";
        this.#leaveBy(`${name}(M,${int(pc)},${value.tag},${value.payload})`);
        return true;
      }
      case Op.EXTERNAL:
        values.spill();
        this.#leaveBy(`external(M,${int(pc)})`);
        return true;
      default:
        return false;
    }
  }

  /**
   * The way with the most jumps, where they are all that makes a difference between some; else
   * `undefined`. Only ways that run straight on are compared.
   */
  #idleOf(ways: readonly (readonly Chunk[])[]): readonly Chunk[] | undefined {
    if (this.#uses.seen) return undefined;
    let kind: string | undefined;
    let most = -1;
    let found: readonly Chunk[] | undefined;
    for (const chunks of ways) {
      let jumps = 0;
      let text = "";
      for (const chunk of chunks) text += chunk.text;
      if (/\b(?:if|switch)\b/.test(text)) return undefined;
      const rest = text.replace(/M\.budget-=(\d+);|[{}]/g, (_, count) => {
        jumps += Number(count ?? 0);
        return "";
      });
      if ((kind ?? rest) !== rest) return undefined;
      kind = rest;
      if (jumps > most) {
        most = jumps;
        found = chunks;
      }
    }
    return found;
  }

  #regionAt(pc: number): number {
    return this.#regions.numberOf[this.#flow.blockAt[pc] as number] as number;
  }

  #switch(pc: number, end: number): void {
    const { code } = this.#program;
    const values = this.#code.values;
    const below = values.all.at(-1);
    // With others under way, or what may go wrong, it must be worked out in any case.
    const isNeeded = values.all.length !== 1 || below?.isRisky !== false;
    let top = constant(V.INT, 0);
    const before = this.#code.aside(() => {
      top = values.named(values.pop());
      values.settle();
    });
    values.push(top);
    const isWhole = top.kind === V.INT ? "" : `${top.tag}===${int(V.INT)}&&`;
    const count = code[pc + 1] as number;
    // Several may lead to one place: it is written once.
    const cases = new Map<number, number[]>();
    for (let i = 0; i < count; i++) {
      const to = code[pc + 2 + i] as number;
      cases.set(to, [...(cases.get(to) ?? []), i]);
    }
    cases.delete(end);
    const ways = [...cases.keys(), end].map((to) => this.#code.aside(() => this.#way(to, false)));
    const idle = isNeeded ? undefined : this.#idleOf(ways);
    if (idle !== undefined && !idle.some(({ text }) => text.includes(top.payload))) {
      this.#code.append(idle);
      return;
    }
    this.#code.append(before);
    const otherwise = ways.pop() as readonly Chunk[];
    const tests = [...cases.values()];
    if (count <= 3) {
      for (const [way, chunks] of ways.entries()) {
        const any = (tests[way] as number[]).map((i) => `${top.payload}===${int(i)}`).join("||");
        this.#code.emit(`if(${isWhole}(${any})){`);
        this.#code.append(chunks);
        this.#code.emit("}else ");
      }
      this.#code.emit("{");
      this.#code.append(otherwise);
      this.#code.emit("}");
      return;
    }
    const asked = isWhole === "" ? top.payload : `${isWhole.slice(0, -2)}?${top.payload}:-1`;
    this.#code.emit(`switch(${asked}){`);
    for (const [way, chunks] of ways.entries()) {
      for (const i of tests[way] as number[]) this.#code.emit(`case ${int(i)}:`);
      this.#code.emit("{");
      this.#code.append(chunks);
      this.#code.emit("}");
    }
    this.#code.emit("default:{");
    this.#code.append(otherwise);
    this.#code.emit("}}");
  }

  /** A choice's shared text: in silence, most often nothing but that it was seen. */
  #textCall(target: number, end: number): void {
    const { blockAt, starts } = this.#flow;
    const text = blockAt[target] as number;
    const last = this.#regions.lasts[text] as number;
    if (isPlainText(this.#flow, text, last)) {
      for (let pc = starts[text] as number; pc < last; ) {
        this.#code.instruction(pc);
        pc += instructionLength(this.#program, pc);
      }
      this.#branch(end);
      return;
    }
    this.#code.values.spill();
    this.#code.payJumps();
    this.#code.emit(
      `M.stack[M.fp+${int(F_TEXT)}]=${int(end)};return ${int(this.#regionAt(target))};`,
    );
  }
}
