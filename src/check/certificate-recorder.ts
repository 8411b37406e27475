/**
 * What one step of the engine reads and writes, cell by cell.
 *
 * A machine as any other, whose cells and code tell who looks at them. Owns what is meant by
 * "reads": a count that is added to, the list that an assignment looks at for its origins, and a
 * value that is printed where nobody reads are told apart from a value that something hangs on.
 * Slow, and meant to be.
 */
import { Machine } from "../engine/machine.ts";
import type { Pools } from "../engine/pools.ts";
import { instructionLength } from "../program/instructions.ts";
import * as N from "../program/native.ts";
import * as Op from "../program/op.ts";
import { CELL_TURN, type Program } from "../program/program.ts";

export class RecordingMachine extends Machine {
  /** Cells that were looked at in any way before they were overwritten, but to add to them. */
  readonly looks: Set<number> = new Set();
  /** Cells (of a global the first) read before they were written. `CELL_TURN`: by `TURNS()`. */
  readonly reads: Set<number> = new Set();
  /** Those of which only the LISTs mattered that they were drawn from. */
  readonly originReads: Set<number> = new Set();
  /** Those of which only mattered that they are numbers. */
  readonly numberReads: Set<number> = new Set();
  /** Cells overwritten, come what may. */
  readonly writes: Set<number> = new Set();
  /** Cells that may have changed, those that were added to among them. */
  readonly changes: Set<number> = new Set();
  readonly #program: Program;
  readonly #memory: Int32Array;
  #at = -1;
  /** A count that was read last, and may be about to be added to. */
  #pending = -1;
  #isOff = false;
  #keptWrites: number[] = [];
  #keptChanges: number[] = [];

  constructor(program: Program, pools: Pools) {
    const watch = { at: (_: number): void => {} };
    super({ ...program, code: watchedCode(program, (at) => watch.at(at)) }, pools);
    watch.at = (at) => {
      this.#at = at;
    };
    this.#program = program;
    this.#memory = this.cells;
    this.cells = new Proxy(this.#memory, {
      get: (memory, key) => {
        const cell = typeof key === "string" ? Number(key) : Number.NaN;
        if (!Number.isNaN(cell)) {
          this.#read(cell);
          return memory[cell];
        }
        const value: unknown = Reflect.get(memory, key, memory);
        return typeof value === "function" ? value.bind(memory) : value;
      },
      set: (memory, key, value: number) => {
        const cell = Number(key);
        this.#write(cell, value);
        memory[cell] = value;
        return true;
      },
    });
  }

  /** The cells themselves, to be looked at by those who check. */
  get memory(): Int32Array {
    return this.#memory;
  }

  /** A turn begins: what was read and written before is forgotten. */
  override beginTurn(): void {
    super.beginTurn();
    this.looks.clear();
    this.reads.clear();
    this.originReads.clear();
    this.numberReads.clear();
    this.writes.clear();
    this.changes.clear();
    this.#pending = -1;
    this.#at = -1;
  }

  /** To be called when the step is over. */
  finish(): void {
    this.#settlePending();
  }

  /** What another machine read of the same cells is read here too, where it was not written. */
  readsAs(other: RecordingMachine): void {
    other.finish();
    for (const cell of other.looks) if (!this.writes.has(cell)) this.looks.add(cell);
    for (const cell of other.reads) if (!this.writes.has(cell)) this.reads.add(cell);
    for (const cell of other.originReads) if (!this.writes.has(cell)) this.originReads.add(cell);
    for (const cell of other.numberReads) if (!this.writes.has(cell)) this.numberReads.add(cell);
  }

  /** Nobody looks while a state is put in. */
  override load(states: Int32Array, at?: number): void {
    const { cells } = this;
    this.cells = this.#memory;
    super.load(states, at);
    this.cells = cells;
  }

  override keepSnapshot(): void {
    this.#settlePending();
    this.#isOff = true;
    super.keepSnapshot();
    this.#isOff = false;
    this.#keptWrites = [...this.writes];
    this.#keptChanges = [...this.changes];
  }

  /** Kept for saves: nothing in the story looks at it. */
  override noteScene(): void {}

  /** Looked ahead for nothing: what was written was not. */
  override restoreSnapshot(): void {
    this.#settlePending();
    super.restoreSnapshot();
    this.writes.clear();
    for (const cell of this.#keptWrites) this.writes.add(cell);
    this.changes.clear();
    for (const cell of this.#keptChanges) this.changes.add(cell);
  }

  #read(cell: number): void {
    if (this.#isOff) return;
    this.#settlePending();
    const { code, layout } = this.#program;
    const op = this.#at < 0 ? -1 : (code[this.#at] as number);
    if (cell === CELL_TURN) {
      this.looks.add(CELL_TURN);
      // All others put it beside another turn, which is kept by how long ago it was.
      if (op === Op.TURNS && this.#useOf(this.#at) !== "none") this.reads.add(CELL_TURN);
      return;
    }
    const isCount = cell >= layout.visitsAt && cell < layout.turnsAt;
    if (isCount) {
      this.#pending = cell;
      return;
    }
    const first = firstCell(this.#program, cell);
    if (this.writes.has(first)) return;
    if (op === Op.SET_GLOBAL || op === Op.SET_TEMP) {
      // Only where a list is assigned, and only its origins go over, to a list without items.
      this.looks.add(first);
      this.originReads.add(first);
      return;
    }
    this.#note(first);
  }

  #note(cell: number): void {
    this.looks.add(cell);
    const use = this.#at < 0 ? "all" : this.#useOf(this.#at);
    if (use === "all") this.reads.add(cell);
    else if (use === "number") this.numberReads.add(cell);
  }

  #settlePending(): void {
    const cell = this.#pending;
    this.#pending = -1;
    if (cell >= 0 && !this.writes.has(cell)) this.#note(cell);
  }

  #write(cell: number, value: number): void {
    const first = firstCell(this.#program, cell);
    this.changes.add(first);
    // Added to: it is as known, or unknown, as it was.
    if (this.#pending === cell && value === (this.#memory[cell] as number) + 1) {
      this.#pending = -1;
      return;
    }
    this.#settlePending();
    this.writes.add(first);
  }

  /**
   * What hangs on the value that an instruction reads. Nothing, if it is printed where no text is
   * put together or thrown away; that it is a number, if a number is added to it before.
   */
  #useOf(at: number): "all" | "number" | "none" {
    const { code } = this.#program;
    const readers: number[] = [
      Op.READ_GLOBAL,
      Op.READ_TEMP,
      Op.READ_COUNT,
      Op.VISIT_INDEX,
      Op.COUNT_OF_TARGET,
      Op.TURNS,
    ];
    if (!readers.includes(code[at] as number)) return "all";
    let next = this.#after(at);
    if (this.#isIdle(next)) return "none";
    if (code[next] === Op.SEED_RANDOM) return "number";
    if (code[next] !== Op.INT) return "all";
    next = this.#after(next);
    const isSum =
      code[next] === Op.ADD ||
      code[next] === Op.SUBTRACT ||
      (code[next] === Op.BINARY && (code[next + 1] === N.N_ADD || code[next + 1] === N.N_SUBTRACT));
    if (!isSum) return "all";
    return this.#isIdle(this.#after(next)) ? "number" : "all";
  }

  /** The instruction after one, marks aside: they change nothing. */
  #after(at: number): number {
    const { code } = this.#program;
    let next = at + instructionLength(this.#program, at);
    while (code[next] === Op.MARK) next += instructionLength(this.#program, next);
    return next;
  }

  #isIdle(at: number): boolean {
    const op = this.#program.code[at];
    return op === Op.POP || (op === Op.PRINT && this.isSilentText());
  }
}

/** The first cell of the value that a cell belongs to. */
export function firstCell(program: Program, cell: number): number {
  const { globalsAt, visitsAt } = program.layout;
  if (cell < globalsAt || cell >= visitsAt) return cell;
  return cell - ((cell - globalsAt) & 1);
}

/** Code that tells which instruction is being run. */
function watchedCode(program: Program, watch: (at: number) => void): Int32Array {
  const { code } = program;
  const isInstruction = new Uint8Array(code.length);
  for (let at = 0; at < code.length; at += instructionLength(program, at)) isInstruction[at] = 1;
  return new Proxy(code, {
    get: (memory, key) => {
      const at = typeof key === "string" ? Number(key) : Number.NaN;
      if (Number.isNaN(at)) {
        const value: unknown = Reflect.get(memory, key, memory);
        return typeof value === "function" ? value.bind(memory) : value;
      }
      if (isInstruction[at] === 1) watch(at);
      return memory[at];
    },
  });
}
