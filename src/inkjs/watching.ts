/**
 * Notices every assignment to a global variable while a story runs, in order.
 *
 * The engine tells nobody what it assigns, as that would cost every story; so a story that is
 * watched gets other code. Each assignment becomes a jump to code added at the end, which first
 * calls the host's function of the number after the last, then assigns, then jumps back:
 *
 *     … SET_GLOBAL x …      →      … JUMP there …
 *                                  there: EXTERNAL watch 0 −1 0 0, SET_GLOBAL x, JUMP back
 *
 * Instructions stay where they were, and the machine has that code only while it runs: saves do
 * not know the difference. What is noticed while looking ahead is taken back with all else.
 */
import { Machine } from "../engine/machine.ts";
import { instructionLength } from "../program/instructions.ts";
import * as Op from "../program/op.ts";
import type { Program } from "../program/program.ts";

/** EXTERNAL with its operands, SET_GLOBAL, JUMP. */
const ADDED = 6 + 2 + 2;

/** Where the value of an assignment comes from. */
interface Site {
  readonly cell: number;
  /** The variable's cell that it is read from, or −1. */
  readonly readFrom: number;
  readonly isConstant: boolean;
}

const constants = new Set<number>([
  Op.INT,
  Op.FLOAT,
  Op.BOOL,
  Op.STRING,
  Op.LIST,
  Op.TARGET,
  Op.WIDE_INT,
]);

export class Watching {
  /** Variables' cells assigned to since last asked, in order. */
  #assigned = new Set<number>();
  /**
   * What each cell was given last: a number for each constant in the story and each result. As in
   * inkjs, giving a variable the very thing that it has is no news, and giving it an equal one is.
   */
  #given = new Map<number, number>();
  #results = -1;
  #before: { assigned: Set<number>; given: Map<number, number> } | undefined;
  readonly #sites: Site[] = [];
  readonly #first: number;
  readonly #machine: Machine;
  readonly #plain: Program;
  /** The program with the other code. */
  readonly program: Program;

  constructor(machine: Machine) {
    const { program } = machine;
    this.#machine = machine;
    this.#plain = program;
    this.#first = program.externals.length;
    const code = this.#watchedCode(program);
    const none = { name: "", hasFallback: false };
    const externals = [...program.externals, ...this.#sites.map(() => none)];
    this.program = { ...program, code, externals };
    this.#followSnapshots(machine);
  }

  /** Gives the machine the other code, to be run next. */
  begin(): void {
    this.#give(this.program);
  }

  /** Gives it its own again. */
  end(): void {
    this.#give(this.#plain);
  }

  #give(program: Program): void {
    (this.#machine as { program: Program }).program = program;
  }

  #watchedCode(program: Program): Int32Array {
    const { code } = program;
    const added: number[] = [];
    const watched = code.slice();
    let previous = -1;
    for (let pc = 0; pc < code.length; previous = pc, pc += instructionLength(program, pc)) {
      if (code[pc] !== Op.SET_GLOBAL) continue;
      const cell = code[pc + 1] as number;
      const site = this.#first + this.#sites.length;
      const source = previous < 0 ? -1 : (code[previous] as number);
      this.#sites.push({
        cell,
        readFrom: source === Op.READ_GLOBAL ? (code[previous + 1] as number) : -1,
        isConstant: constants.has(source),
      });
      watched[pc] = Op.JUMP;
      watched[pc + 1] = code.length + added.length;
      added.push(Op.EXTERNAL, site, 0, -1, 0, 0, Op.SET_GLOBAL, cell, Op.JUMP, pc + 2);
    }
    const all = new Int32Array(code.length + this.#sites.length * ADDED);
    all.set(watched);
    all.set(added, code.length);
    return all;
  }

  #followSnapshots(machine: Machine): void {
    const { keepSnapshot, restoreSnapshot } = Machine.prototype;
    machine.keepSnapshot = () => {
      this.#before = { assigned: new Set(this.#assigned), given: new Map(this.#given) };
      keepSnapshot.call(machine);
    };
    machine.restoreSnapshot = () => {
      restoreSnapshot.call(machine);
      if (this.#before === undefined) return;
      ({ assigned: this.#assigned, given: this.#given } = this.#before);
    };
  }

  /** Whether a call of a host's function is one of those added. */
  isOwn(external: number): boolean {
    return external >= this.#first;
  }

  /** Notices the assignment that is about to be made. */
  notice(external: number): void {
    const index = external - this.#first;
    const { cell, readFrom, isConstant } = this.#sites[index] as Site;
    const given = isConstant
      ? index
      : readFrom >= 0
        ? (this.#given.get(readFrom) ?? -readFrom)
        : --this.#results;
    if ((this.#given.get(cell) ?? -cell) === given) return;
    this.#given.set(cell, given);
    this.#assigned.add(cell);
  }

  /** The host has given a variable something. */
  noticeHost(cell: number): void {
    this.#given.set(cell, --this.#results);
  }

  /** The cells assigned to since last asked, in order. */
  take(): Set<number> {
    const assigned = this.#assigned;
    this.#assigned = new Set();
    return assigned;
  }
}
