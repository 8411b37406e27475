/**
 * What each block of code reads and writes of a state, and how closely it looks.
 *
 * Owns the reading of expressions: values are followed on a stack of their own from where they
 * are read to what uses them, so that it is known that a count is only ever asked whether it is
 * above 2, or that a variable is only printed. Promises that whatever is not understood counts as
 * looking at everything.
 */
import { instructionLength } from "../program/instructions.ts";
import * as N from "../program/native.ts";
import * as Op from "../program/op.ts";
import {
  C_PARENT,
  C_START,
  C_TURNS,
  C_VISITS,
  CONTAINER_COLUMNS,
  type Program,
} from "../program/program.ts";
import { HAS_CHOICE_ONLY, HAS_CONDITION, HAS_START } from "../program/tree.ts";
import { type ByPart, LastBlocks, Notes } from "./by-part.ts";
import { FARTHEST_SET, type Look, lookAgainst, MOST_ADDED, newLook, withOne } from "./counting.ts";
import { type Asked, type Flow, nothingAsked } from "./flow.ts";
import {
  indexOfPart,
  kindOfPart,
  PART_CELL,
  PART_ORIGINS,
  PART_SLOT,
  PART_SLOT_ORIGINS,
  PART_SLOT_SET,
  partOf,
} from "./parts.ts";
import { noteReadsAtMarks, watchingBlocks } from "./reads-at-marks.ts";
import { buildsTextByCalls, stringsAt } from "./text-values.ts";

/** A block may stand more than once with a part. */
export interface Accesses {
  /** No part has this number or a higher one. */
  readonly parts: number;
  /** Blocks that read a part before they would overwrite it. */
  readonly reads: ByPart;
  /** Blocks that overwrite it, come what may. */
  readonly kills: ByPart;
  /** Blocks in which it may change. */
  readonly writes: ByPart;
  /** Blocks before whose beginning it may change (a choice counts what it enters). */
  readonly writesBefore: ByPart;
  /** By cell, or first cell of a global. */
  readonly looks: ReadonlyMap<number, Look>;
  /** Whether the number of turns is asked for, and how. */
  readonly turns: Look;
  /** Turn cells: how the turns since are looked at. */
  readonly ages: ReadonlyMap<number, Look>;
}

/** Where a value on the stack came from. */
type Source =
  | { readonly kind: "constant"; readonly value: number }
  | {
      readonly kind: "read";
      readonly part: number;
      readonly block: number;
      readonly isExposed: boolean;
      /** How the number that is looked at follows from the cell: `cell + offset`. */
      readonly offset: number;
      /** Looked at as: a count, a global's number, turns since, or turns. */
      readonly as: "count" | "global" | "slot" | "turns";
    }
  | {
      readonly kind: "since";
      readonly cells: readonly number[];
      readonly block: number;
    }
  | { readonly kind: "target"; readonly row: number }
  | { readonly kind: "sum"; readonly cell: number; readonly added: number; readonly of: Source }
  | { readonly kind: "other" };

const other: Source = { kind: "other" };

/** Reads the code of every block that can be reached. */
export function accessesOf(flow: Flow, asked: Asked = nothingAsked): Accesses {
  return new Reader(flow, asked).read();
}

class Reader {
  readonly #flow: Flow;
  readonly #asked: Asked;
  readonly #program: Program;
  readonly #reads = new Notes();
  readonly #kills = new Notes();
  readonly #writes = new Notes();
  readonly #writesBefore = new Notes();
  readonly #looks = new Map<number, Look>();
  readonly #turns = newLook();
  readonly #ages = new Map<number, Look>();
  /** Whether there are lists: then an assignment may look at what was there before. */
  readonly #hasLists: boolean;
  /** Whether text is made into values by functions that print. */
  readonly #printsCount: boolean;
  readonly #stringsAt: Uint8Array;
  readonly #stack: Source[] = [];
  #block = 0;
  readonly #killed = new LastBlocks();
  /** By block: whether a function that an observer runs may come there; what is read in those. */
  readonly #isWatching: Uint8Array;
  readonly #watched = new Set<number>();
  #strings = 0;

  constructor(flow: Flow, asked: Asked) {
    this.#flow = flow;
    this.#asked = asked;
    this.#program = flow.program;
    this.#hasLists = flow.program.listTables.length > 0;
    this.#stringsAt = stringsAt(flow);
    this.#printsCount = buildsTextByCalls(flow, this.#stringsAt);
    this.#isWatching = watchingBlocks(flow, asked.functions);
  }

  read(): Accesses {
    const { starts, isReached } = this.#flow;
    this.#readDeclarations();
    let carried = -1;
    for (let block = 0; block < starts.length; block++) {
      if (block !== carried) this.#flush();
      carried = -1;
      if (isReached[block] === 0) continue;
      this.#strings = Math.max(this.#strings, this.#stringsAt[block] as number);
      this.#block = block;
      carried = this.#readBlock(block);
    }
    this.#flush();
    noteReadsAtMarks(this.#flow, this.#watched, this.#reads);
    for (const [cell, values] of this.#asked.against) {
      for (const value of values) lookAgainst(this.#lookAt(this.#looks, cell), value);
    }
    const notes = [this.#reads, this.#kills, this.#writes, this.#writesBefore] as const;
    const parts = Math.max(...notes.map((each) => each.parts));
    return {
      parts,
      reads: this.#reads.byPart(parts),
      kills: this.#kills.byPart(parts),
      writes: this.#writes.byPart(parts),
      writesBefore: this.#writesBefore.byPart(parts),
      looks: this.#looks,
      turns: this.#turns,
      ages: this.#ages,
    };
  }

  /** What variables begin with, which is written in code that no flow comes to. */
  #readDeclarations(): void {
    const { code, globalsStart } = this.#program;
    if (globalsStart < 0) return;
    for (let pc = globalsStart; pc < code.length && code[pc] !== Op.END; ) {
      const after = pc + instructionLength(this.#program, pc);
      if (code[pc] === Op.INT && code[after] === Op.SET_GLOBAL) {
        this.#setTo(this.#lookAt(this.#looks, code[after + 1] as number), code[pc + 1] as number);
      }
      pc = after;
    }
  }

  /** What is left on the stack goes where nobody here sees it. */
  #flush(): void {
    this.#useStack();
    this.#strings = 0;
  }

  /** Reads a block; gives back the one after it where values on the stack stay as they are. */
  #readBlock(block: number): number {
    const { code } = this.#program;
    const { starts, ends } = this.#flow;
    const end = ends[block] as number;
    for (let pc = starts[block] as number; pc < end; ) {
      const op = code[pc] as number;
      const after = pc + instructionLength(this.#program, pc);
      this.#readInstruction(op, pc);
      pc = after;
      // The place that a function comes back to is reached by nothing else.
      if (pc >= end && (op === Op.CALL || op === Op.EXTERNAL)) return block + 1;
    }
    return -1;
  }

  #readInstruction(op: number, pc: number): void {
    const { code } = this.#program;
    const operand = code[pc + 1] as number;
    switch (op) {
      case Op.TEXT:
      case Op.SPACE:
      case Op.NEWLINE:
      case Op.RAW_TEXT:
      case Op.GLUE:
      case Op.TAG_BEGIN:
      case Op.TAG:
      case Op.COME_FROM:
      case Op.JUMP:
      case Op.ENTER:
      case Op.TEXT_RETURN:
      case Op.TEXT_CALL:
      case Op.THREAD:
      case Op.CHOICE_TEXT_BEGIN:
        return;
      case Op.TAG_END:
        // Within a choice's text it leaves a tag, which nothing but the choice takes.
        return;
      case Op.MARK:
        this.#askFor(this.#asked.atMarks.get(operand) ?? []);
        return;
      case Op.DONE:
      case Op.END:
      case Op.FALL:
        this.#askFor(this.#asked.atRests);
        return;
      case Op.STRING_BEGIN:
        this.#strings++;
        return;
      case Op.STRING_END:
        this.#strings = Math.max(0, this.#strings - 1);
        this.#push(other);
        return;
      case Op.CHOICE_TEXT_END:
        this.#push(other);
        return;
      case Op.PRINT: {
        const source = this.#pop();
        if (this.#strings > 0 || this.#printsCount) this.#useWhole(source);
        else this.#usePrinted(source);
        return;
      }
      case Op.INT:
      case Op.BOOL:
        this.#push({ kind: "constant", value: operand });
        return;
      case Op.FLOAT:
      case Op.STRING:
      case Op.LIST:
      case Op.WIDE_INT:
      case Op.VOID:
      case Op.READ_UNKNOWN:
      case Op.CHOICE_COUNT:
        this.#push(other);
        return;
      case Op.TARGET:
        this.#push({ kind: "target", row: operand });
        return;
      case Op.POINTER_GLOBAL:
        // Whoever has it may read and write.
        this.#lookAt(this.#looks, operand).isWhole = true;
        this.#lookAt(this.#looks, operand).isSetFreely = true;
        this.#noteRead(partOf(PART_CELL, operand), this.#block, true);
        this.#writes.add(partOf(PART_CELL, operand), this.#block);
        this.#push(other);
        return;
      case Op.POINTER_TEMP:
        this.#noteRead(partOf(PART_SLOT, operand), this.#block, true);
        this.#writes.add(partOf(PART_SLOT, operand), this.#block);
        this.#push(other);
        return;
      case Op.READ_GLOBAL:
        this.#push(this.#readOf(partOf(PART_CELL, operand), "global", 0));
        return;
      case Op.READ_TEMP:
        if (operand < 0) this.#push(other);
        else this.#push(this.#readOf(partOf(PART_SLOT, operand), "slot", 0));
        return;
      case Op.READ_COUNT: {
        const cell = code[pc + 2] as number;
        this.#push(cell < 0 ? other : this.#readOf(partOf(PART_CELL, cell), "count", 0));
        return;
      }
      case Op.VISIT_INDEX: {
        const cell = code[pc + 2] as number;
        this.#push(cell < 0 ? other : this.#readOf(partOf(PART_CELL, cell), "count", -1));
        return;
      }
      case Op.TURNS:
        this.#push({
          kind: "read",
          part: partOf(PART_CELL, 0),
          block: this.#block,
          isExposed: true,
          offset: 1,
          as: "turns",
        });
        return;
      case Op.SET_GLOBAL:
        this.#setGlobal(operand, this.#pop());
        return;
      case Op.SET_TEMP:
        this.#useWhole(this.#pop());
        if (operand < 0) return;
        // Written through, where it is a reference; refused, where it was never set.
        this.#noteRead(
          partOf(PART_SLOT_SET, operand),
          this.#block,
          this.#isExposed(PART_SLOT_SET, operand),
        );
        this.#noteOrigins(PART_SLOT_ORIGINS, operand);
        this.#write(PART_SLOT, operand, true);
        this.#write(PART_SLOT_SET, operand, false);
        this.#write(PART_SLOT_ORIGINS, operand, false);
        return;
      case Op.DECLARE_TEMP:
        this.#useWhole(this.#pop());
        this.#noteOrigins(PART_SLOT_ORIGINS, operand);
        this.#write(PART_SLOT, operand, true);
        this.#write(PART_SLOT_SET, operand, true);
        this.#write(PART_SLOT_ORIGINS, operand, !this.#hasLists);
        return;
      case Op.SET_UNKNOWN:
        this.#pop();
        return;
      case Op.POP: {
        this.#usePrinted(this.#pop());
        return;
      }
      case Op.DUPLICATE: {
        const source = this.#pop();
        this.#push(source);
        this.#push(source);
        return;
      }
      case Op.VISIT:
        this.#write(PART_CELL, operand, false);
        return;
      case Op.RECORD_TURN:
        this.#write(PART_CELL, operand, true);
        return;
      case Op.JUMP_IF:
      case Op.NOT:
        this.#useTruth(this.#pop());
        if (op === Op.NOT) this.#push(other);
        return;
      case Op.AND:
      case Op.OR:
        this.#useTruth(this.#pop());
        this.#useTruth(this.#pop());
        this.#push(other);
        return;
      case Op.EQUAL:
      case Op.NOT_EQUAL:
      case Op.LESS:
      case Op.GREATER:
      case Op.LESS_OR_EQUAL:
      case Op.GREATER_OR_EQUAL:
        this.#compare();
        return;
      case Op.MINIMUM:
        this.#minimum();
        return;
      case Op.ADD:
      case Op.SUBTRACT:
        this.#add(op === Op.ADD ? 1 : -1);
        return;
      case Op.BINARY:
        if (operand === N.N_ADD || operand === N.N_SUBTRACT) {
          this.#add(operand === N.N_ADD ? 1 : -1);
        } else if (operand === N.N_MODULO) this.#remainder();
        else if (operand === N.N_MIN) this.#minimum();
        else if (operand >= N.N_EQUAL && operand <= N.N_GREATER_OR_EQUAL) this.#compare();
        else this.#combine(2);
        return;
      case Op.UNARY:
        this.#combine(1);
        return;
      case Op.SWITCH:
        // It looks at the number on top, which stays there for each way to take off.
        this.#compareWith(this.#top(), operand + 1);
        return;
      case Op.CALL:
        this.#call(operand, code[pc + 3] === 1);
        return;
      case Op.EXTERNAL:
        for (let i = 0; i < (code[pc + 2] as number); i++) this.#useWhole(this.#pop());
        if (code[pc + 5] === 1) this.#push(other);
        return;
      case Op.CHOICE:
        this.#choice(pc);
        return;
      case Op.TURNS_SINCE:
        this.#since();
        return;
      case Op.COUNT_OF_TARGET:
        this.#countOf();
        return;
      case Op.SHUFFLE: {
        const elements = this.#pop();
        const count = this.#pop();
        const cell = code[pc + 2] as number;
        if (elements.kind === "constant") this.#useRemainder(count, elements.value);
        else this.#useWhole(count);
        this.#lookAt(this.#looks, cell).isWhole = true;
        this.#noteRead(partOf(PART_CELL, cell), this.#block, this.#isExposed(PART_CELL, cell));
        this.#write(PART_CELL, cell, false);
        this.#push(other);
        return;
      }
      case Op.RANDOM:
      case Op.LIST_FROM_INT:
        this.#combine(2);
        return;
      case Op.LIST_RANGE:
        this.#combine(3);
        return;
      case Op.LIST_RANDOM:
        this.#combine(1);
        return;
      case Op.SEED_RANDOM:
        // Every outcome of chance is tried: the seed makes no difference, but it must be a number.
        this.#useKind(this.#pop());
        this.#push(other);
        return;
      default:
        // Calls and returns by value, and whatever else takes what it wants from the stack.
        this.#useStack();
    }
  }

  /** An observer looks at these. */
  #askFor(cells: readonly number[]): void {
    for (const cell of cells) {
      this.#lookAt(this.#looks, cell).isWhole = true;
      this.#noteRead(partOf(PART_CELL, cell), this.#block, this.#isExposed(PART_CELL, cell));
    }
  }

  #call(pc: number, isInExpression: boolean): void {
    // A function takes its arguments by as many declarations at its very beginning.
    const { code } = this.#program;
    let at = pc;
    while (code[at] === Op.VISIT || code[at] === Op.RECORD_TURN) at += 2;
    while (code[at] === Op.DECLARE_TEMP) {
      this.#useWhole(this.#pop());
      at += 2;
    }
    if (isInExpression) this.#push(other);
  }

  #choice(pc: number): void {
    const { code, containers } = this.#program;
    const row = code[pc + 1] as number;
    const flags = code[pc + 2] as number;
    const counter = code[pc + 3] as number;
    if ((flags & HAS_CONDITION) !== 0) this.#useTruth(this.#pop());
    if ((flags & HAS_CHOICE_ONLY) !== 0) this.#useWhole(this.#pop());
    if ((flags & HAS_START) !== 0) this.#useWhole(this.#pop());
    if (counter >= 0) {
      lookAgainst(this.#lookAt(this.#looks, counter), 0);
      const part = partOf(PART_CELL, counter);
      this.#noteRead(part, this.#block, this.#isExposed(PART_CELL, counter));
    }
    const start = containers[row * CONTAINER_COLUMNS + C_START] as number;
    const target = this.#flow.blockAt[start] as number;
    for (let at = row; at >= 0; at = containers[at * CONTAINER_COLUMNS + C_PARENT] as number) {
      const visits = containers[at * CONTAINER_COLUMNS + C_VISITS] as number;
      const turns = containers[at * CONTAINER_COLUMNS + C_TURNS] as number;
      if (visits >= 0) this.#writesBefore.add(partOf(PART_CELL, visits), target);
      if (turns >= 0) this.#writesBefore.add(partOf(PART_CELL, turns), target);
    }
  }

  #since(): void {
    const source = this.#pop();
    const cells = this.#cellsOf(source, C_TURNS);
    this.#push({ kind: "since", cells, block: this.#block });
    for (const cell of cells) {
      this.#noteRead(partOf(PART_CELL, cell), this.#block, this.#isExposed(PART_CELL, cell));
    }
  }

  #countOf(): void {
    const source = this.#pop();
    const cells = this.#cellsOf(source, C_VISITS);
    if (cells.length === 1) {
      this.#push(this.#readOf(partOf(PART_CELL, cells[0] as number), "count", 0));
      return;
    }
    // Which one is asked about is not known: each is looked at as closely as any.
    for (const cell of cells) {
      this.#useWhole(this.#readOf(partOf(PART_CELL, cell), "count", 0));
    }
    this.#push(other);
  }

  /** The cells of the place that is asked about: of any, where a value says which. */
  #cellsOf(source: Source, column: number): number[] {
    this.#useWhole(source);
    const rows = source.kind === "target" ? [source.row] : this.#flow.escaped;
    return rows
      .map((row) => this.#program.containers[row * CONTAINER_COLUMNS + column] as number)
      .filter((cell) => cell >= 0);
  }

  #setGlobal(cell: number, source: Source): void {
    const look = this.#lookAt(this.#looks, cell);
    if (source.kind === "sum" && source.cell === cell) {
      look.added = withOne(look.added, source.added);
      if (Math.abs(source.added) > MOST_ADDED) look.isSetFreely = true;
      this.#noteUse(source.of);
    } else if (source.kind === "constant") this.#setTo(look, source.value);
    else {
      look.isSetFreely = true;
      this.#useWhole(source);
    }
    this.#noteOrigins(PART_ORIGINS, cell);
    this.#write(PART_CELL, cell, true);
    this.#write(PART_ORIGINS, cell, !this.#hasLists);
  }

  #setTo(look: Look, value: number): void {
    if (Math.abs(value) > FARTHEST_SET) look.isSetFreely = true;
  }

  /** With lists about, an assignment looks at which LISTs the old value was drawn from. */
  #noteOrigins(kind: number, index: number): void {
    if (!this.#hasLists) return;
    this.#noteRead(partOf(kind, index), this.#block, this.#isExposed(kind, index));
  }

  #add(sign: number): void {
    const right = this.#pop();
    const left = this.#pop();
    if (left.kind === "read" && left.as === "global" && right.kind === "constant") {
      const cell = indexOfPart(left.part);
      this.#push({ kind: "sum", cell, added: sign * right.value, of: left });
      return;
    }
    if (left.kind === "constant" && right.kind === "constant") {
      this.#push({ kind: "constant", value: (left.value + sign * right.value) | 0 });
      return;
    }
    this.#useWhole(left);
    this.#useWhole(right);
    this.#push(other);
  }

  #combine(values: number): void {
    for (let i = 0; i < values; i++) this.#useWhole(this.#pop());
    this.#push(other);
  }

  #compare(): void {
    const right = this.#pop();
    const left = this.#pop();
    if (right.kind === "constant") this.#compareWith(left, right.value);
    else if (left.kind === "constant") this.#compareWith(right, left.value);
    else {
      this.#useWhole(left);
      this.#useWhole(right);
    }
    this.#push(other);
  }

  /** The smaller of two looks as closely as a comparison does, but at what is below. */
  #minimum(): void {
    for (const source of this.#stack.slice(-2)) {
      if (source.kind === "read" && source.as === "global")
        this.#lookOf(source).isGivenBelow = true;
    }
    this.#compare();
  }

  #remainder(): void {
    const right = this.#pop();
    const left = this.#pop();
    if (right.kind === "constant" && right.value > 0) this.#useRemainder(left, right.value);
    else {
      this.#useWhole(left);
      this.#useWhole(right);
    }
    this.#push(other);
  }

  // ─── Uses ─────────────────────────────────────────────────────────────────────────────────

  #useTruth(source: Source): void {
    this.#compareWith(source, 0);
  }

  #compareWith(source: Source, value: number): void {
    if (source.kind === "read" && source.as !== "slot") {
      lookAgainst(this.#lookOf(source), value - source.offset);
      this.#noteUse(source);
    } else if (source.kind === "since") {
      for (const cell of source.cells) lookAgainst(this.#lookAt(this.#ages, cell), value);
    } else this.#useWhole(source);
  }

  #useRemainder(source: Source, by: number): void {
    if (source.kind === "read" && source.as === "count") {
      const look = this.#lookOf(source);
      look.by = withOne(look.by, by);
      this.#noteUse(source);
    } else this.#useWhole(source);
  }

  /**
   * Seen by a reader and by nothing else; of a temporary, whether it was set is looked at, and of
   * what something was added to, whether that could be.
   */
  #usePrinted(source: Source): void {
    if (source.kind === "sum") this.#useKind(source.of);
    if (source.kind !== "read" || source.as !== "slot") return;
    const slot = indexOfPart(source.part);
    this.#noteRead(partOf(PART_SLOT_SET, slot), source.block, source.isExposed);
  }

  /** It must be a number, whichever it is. */
  #useKind(source: Source): void {
    if (source.kind === "sum") this.#useKind(source.of);
    else if (source.kind === "read" && source.as !== "turns") this.#noteUse(source);
  }

  #useWhole(source: Source): void {
    if (source.kind === "read") {
      if (source.as !== "slot") this.#lookOf(source).isWhole = true;
      this.#noteUse(source);
    } else if (source.kind === "since") {
      for (const cell of source.cells) this.#lookAt(this.#ages, cell).isWhole = true;
      // How long ago may be counted from the beginning.
    } else if (source.kind === "sum") this.#useWhole(source.of);
  }

  #lookOf(source: Source & { kind: "read" }): Look {
    if (source.as === "turns") return this.#turns;
    return this.#lookAt(this.#looks, indexOfPart(source.part));
  }

  #noteUse(source: Source): void {
    if (source.kind === "read") this.#noteRead(source.part, source.block, source.isExposed);
  }

  // ─── Notes ────────────────────────────────────────────────────────────────────────────────

  #readOf(part: number, as: "count" | "global" | "slot", offset: number): Source {
    const isExposed = !this.#killed.is(part, this.#block);
    return { kind: "read", part, block: this.#block, isExposed, offset, as };
  }

  #isExposed(kind: number, index: number): boolean {
    return !this.#killed.is(partOf(kind, index), this.#block);
  }

  #noteRead(part: number, block: number, isExposed: boolean): void {
    if (isExposed) this.#reads.add(part, block);
    // Temporaries are a function's own.
    if (this.#isWatching[block] === 1 && kindOfPart(part) <= PART_ORIGINS) this.#watched.add(part);
  }

  #write(kind: number, index: number, isKill: boolean): void {
    const part = partOf(kind, index);
    this.#writes.add(part, this.#block);
    if (!isKill) return;
    this.#killed.set(part, this.#block);
    this.#kills.add(part, this.#block);
  }

  #lookAt(table: Map<number, Look>, cell: number): Look {
    let look = table.get(cell);
    if (look === undefined) {
      look = newLook();
      table.set(cell, look);
    }
    return look;
  }

  // ─── The stack ────────────────────────────────────────────────────────────────────────────

  #push(source: Source): void {
    this.#stack.push(source);
  }

  #pop(): Source {
    return this.#stack.pop() ?? other;
  }

  /** Whatever there is of it goes where nobody here sees it. */
  #useStack(): void {
    const stack = this.#stack;
    if (stack.length === 0) return;
    for (let i = 0; i < stack.length; i++) this.#useWhole(stack[i] as Source);
    stack.length = 0;
  }

  #top(): Source {
    return this.#stack.at(-1) ?? other;
  }
}
