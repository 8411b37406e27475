/**
 * Runs a program that was written as JavaScript, on a machine, from a choice taken to its rest.
 *
 * Does to the bit what `run` does on a silent machine: the same rests, reports, marks and `seen`.
 * Whatever is rare is a helper here that calls the engine's own functions; where even that would
 * be too much, the engine's loop takes over until the rest. Where code may not be made of text (a
 * page with a strict policy) there is nothing of this, and the engine's loop does all of it.
 */
import { callExternal } from "../engine/externals.ts";
import { StoryFault } from "../engine/fault.ts";
import { FRAME_HEADER, type Machine, P_TARGET } from "../engine/machine.ts";
import { applyBinary, applyUnary, isTruthy } from "../engine/operations.ts";
import {
  countOfTarget,
  listFromInt,
  listRange,
  rollList,
  rollNumber,
  seedDice,
  shuffle,
  turnsSince,
} from "../engine/questions.ts";
import { followFallback, LINE, rest } from "../engine/rest.ts";
import { run } from "../engine/run.ts";
import * as V from "../engine/value.ts";
import { declareTemp, readTemp, retainOrigins, setTemp } from "../engine/variables.ts";
import * as Op from "../program/op.ts";
import type { Program } from "../program/program.ts";
import type { Flow } from "./flow.ts";
import { type Generated, generate, type HelperName } from "./generate.ts";
import { HANDED_OVER, STOPPED } from "./generate-code.ts";
import type { TracedPiece } from "./generate-trace.ts";
import type { Runner } from "./runner.ts";
import {
  Counted,
  fallOff,
  jumpToValue,
  printInText,
  pushToValue,
  returnFromFunction,
  returnFromText,
  returnFromTunnel,
  stopAt,
} from "./silence.ts";

/** Runs a machine to its next rest. */
export type Settle = (machine: Machine) => void;

/** More jumps than any region takes: with fewer left in a turn, the engine counts them itself. */
const FEW_JUMPS = 2000;
/** How many pieces of code a turn may go through and still be known cell by cell. */
const MOST_REMEMBERED = 4096;

type Region = (machine: Machine, cells: Int32Array, seen: Uint8Array) => number;

/** A program as functions; made once, so that they stay compiled. */
interface Bound {
  readonly regions: readonly Region[];
  readonly regionAt: Int32Array;
  readonly pieces: readonly TracedPiece[];
  readonly notes: Notes;
}

/**
 * What the turn at hand did to the cells. `log[0]` is the number of entries that follow: a piece
 * of the text by its number, and above those a cell that a helper read or set (`noteRead`,
 * `noteWrite`).
 */
interface Notes {
  readonly log: Int32Array;
  /** Whether a helper asked for what nobody took down. */
  isVague: boolean;
}

/** By program: as it is for who asks what was seen, and for who does not. */
const known = new WeakMap<Program, { seen?: Bound; unseen?: Bound }>();

/** As `Runner.settle`, for who wants nothing undone. */
export function generatedSettle(flow: Flow): Settle | undefined {
  const runner = runnerOf(flow, true);
  return runner === undefined ? undefined : (machine) => runner.settle(machine);
}

/**
 * `undefined` where code may not be made, or where silence would not be exact. `seen`: whether
 * machines have a `seen`; without it there is less to do, and a turn may have to be run again
 * (`isShort`).
 */
export function runnerOf(flow: Flow, seen: boolean): Runner | undefined {
  const { program } = flow;
  let made = known.get(program);
  if (made === undefined) {
    if (!program.isSilentExact || !mayMakeCode()) return undefined;
    made = {};
    known.set(program, made);
  }
  const which = seen ? "seen" : "unseen";
  let bound = made[which];
  if (bound === undefined) {
    bound = bind(generate(flow, seen), program);
    made[which] = bound;
  }
  return new GeneratedRunner(bound, program, seen);
}

/** Runs one silent machine, and knows what its last turn read and wrote. */
class GeneratedRunner implements Runner {
  /** Whether the last turn may have written cells that nobody took down. */
  isLost = false;
  readonly comparisons = undefined;
  /** What the last turn went through: `log[0]` entries; see `markAccesses`. */
  readonly log: Int32Array;
  /**
   * Whether the last turn may be endless, or may not: its jumps were counted too high. The engine
   * is then to run it instead, from where it began.
   */
  isShort = false;
  readonly #bound: Bound;
  readonly #notes: Notes;
  readonly #isExact: boolean;
  /** Where what was seen is noted while nobody wants to know: asking each time would cost more. */
  readonly #unseen: Uint8Array;
  readonly #counted: Counted;

  constructor(bound: Bound, program: Program, isExact: boolean) {
    this.#bound = bound;
    this.#counted = new Counted(program);
    this.#isExact = isExact;
    this.#notes = bound.notes;
    this.log = bound.notes.log;
    this.#unseen = new Uint8Array(bound.regionAt.length);
  }

  /** Whether all that the last turn read and wrote is in its log. */
  get isKnown(): boolean {
    return !this.isLost && !this.#notes.isVague;
  }

  /** Runs a machine to its next rest. */
  settle(m: Machine): void {
    this.isLost = false;
    this.isShort = false;
    this.log[0] = 0;
    this.#notes.isVague = false;
    m.didExit = false;
    m.output.clear();
    try {
      if (this.#run(m)) {
        this.isLost = (this.log[0] as number) >= MOST_REMEMBERED;
        return;
      }
    } catch (fault) {
      if (!(fault instanceof StoryFault)) throw fault;
      m.reports.push({ fault, isWarning: false, pc: m.pc });
      m.end();
      m.inChoiceText = false;
      this.isLost = (this.log[0] as number) >= MOST_REMEMBERED;
      return;
    }
    this.isLost = true;
    this.isShort = !this.#isExact;
    if (this.isShort) return;
    while (m.pc >= 0) if (run(m) !== LINE) return;
  }

  /** Whether the machine came to rest; else the engine's own loop must go on. */
  #run(m: Machine): boolean {
    const { regionAt, regions } = this.#bound;
    const { cells } = m;
    const seen = m.seen ?? this.#unseen;
    for (;;) {
      let region = regionAt[m.pc] as number;
      while (region >= 0 && m.budget >= FEW_JUMPS) {
        region = (regions[region] as Region)(m, cells, seen);
      }
      if (region !== STOPPED) {
        if (region >= 0) m.pc = regionAt.indexOf(region);
        return false;
      }
      m.pc = -1;
      if (m.fallbackCount > 0 && m.fallbackCount === m.pickCount) {
        this.#noteGoingTo(m.picks[P_TARGET] as number);
      }
      if (!followFallback(m)) {
        rest(m);
        return true;
      }
      m.budget--;
    }
  }

  /** Going to a container may count visits to it and to all around it. */
  #noteGoingTo(row: number): void {
    for (const cell of this.#counted.of(row)) {
      this.#noteAccess(cell * 2);
      this.#noteAccess(cell * 2 + 1);
    }
  }

  #noteAccess(access: number): void {
    note(this.#notes, this.#bound.pieces.length + access);
  }

  /**
   * Puts `now` into `read` for every cell that the last turn read before it set it, and into
   * `written` for every one that it set.
   */
  markAccesses(read: Int32Array, written: Int32Array, now: number): void {
    const { pieces } = this.#bound;
    const { log } = this;
    const end = log[0] as number;
    for (let i = 1; i <= end; i++) {
      const number = log[i] as number;
      if (number >= pieces.length) {
        const access = number - pieces.length;
        const cell = access >> 1;
        if ((access & 1) === 1) written[cell] = now;
        else if (written[cell] !== now) read[cell] = now;
        continue;
      }
      const { reads, writes } = pieces[number] as TracedPiece;
      for (let j = 0; j < reads.length; j++) {
        const cell = reads[j] as number;
        if (written[cell] !== now) read[cell] = now;
      }
      for (let j = 0; j < writes.length; j++) written[writes[j] as number] = now;
    }
  }

  /** Puts every cell that the last turn wrote back to what it is in `base`. */
  undo(cells: Int32Array, base: Int32Array): void {
    const { pieces } = this.#bound;
    const { log } = this;
    const end = log[0] as number;
    for (let i = 1; i <= end; i++) {
      const number = log[i] as number;
      if (number >= pieces.length) {
        const cell = (number - pieces.length) >> 1;
        cells[cell] = base[cell] as number;
        continue;
      }
      const { writes } = pieces[number] as TracedPiece;
      for (let j = 0; j < writes.length; j++) {
        const cell = writes[j] as number;
        cells[cell] = base[cell] as number;
      }
    }
  }
}

/** Adds to the log. Beyond its end only the number of entries grows. */
function note({ log }: Notes, entry: number): void {
  const at = (log[0] as number) + 1;
  log[0] = at;
  if (at < log.length) log[at] = entry;
}

function mayMakeCode(): boolean {
  try {
    return makeFunction("", "return 1")() === 1;
  } catch {
    return false;
  }
}

/** The one place where text becomes code: text that `generate.ts` made of whole numbers. */
function makeFunction(parameters: string, body: string): (...args: unknown[]) => unknown {
  // biome-ignore lint/style/noRestrictedGlobals: nothing that a story says gets into the text.
  return new Function(parameters, body) as (...args: unknown[]) => unknown;
}

function bind({ text, regionAt, pieces }: Generated, program: Program): Bound {
  const notes = { log: new Int32Array(MOST_REMEMBERED), isVague: false };
  const helpers = helpersOf(program, regionAt, pieces.length, notes);
  const regions = makeFunction("H", text)({ ...helpers, K: notes.log }) as readonly Region[];
  return { regions, regionAt, pieces, notes };
}

type Helper = (...args: never[]) => unknown;

/** What the text calls for whatever it does not do by itself. */
function helpersOf(
  program: Program,
  regionAt: Int32Array,
  pieces: number,
  notes: Notes,
): Readonly<Record<HelperName, Helper>> {
  const { code } = program;

  /** The region at `pc`; `REST` where the flow stops. */
  const go = (m: Machine, pc: number): number => {
    if (pc < 0) return STOPPED;
    const region = regionAt[pc] as number;
    if (region >= 0) return region;
    m.pc = pc;
    return HANDED_OVER;
  };
  /** A global variable, by its first cell, is read or set by reference. */
  const noteRead = (cell: number): void => note(notes, pieces + cell * 2);
  const noteWrite = (cell: number): void => {
    note(notes, pieces + cell * 2 + 1);
    note(notes, pieces + (cell + 1) * 2 + 1);
  };
  /** What the engine left at the end of the values under way: its payload, the tag beside it. */
  const result = (m: Machine, ep: number): number => {
    m.ep = ep;
    m.result.tag = m.evals[ep] as number;
    return m.evals[ep + 1] as number;
  };

  return {
    binary(
      m: Machine,
      pc: number,
      native: number,
      leftTag: number,
      left: number,
      tag: number,
      payload: number,
    ) {
      const { evals, ep } = m;
      m.pc = pc;
      evals[ep] = leftTag;
      evals[ep + 1] = left;
      evals[ep + 2] = tag;
      evals[ep + 3] = payload;
      m.ep = ep + 4;
      applyBinary(m, native);
      return result(m, ep);
    },

    unary(m: Machine, pc: number, native: number, tag: number, payload: number) {
      const { evals, ep } = m;
      m.pc = pc;
      evals[ep] = tag;
      evals[ep + 1] = payload;
      m.ep = ep + 2;
      applyUnary(m, native);
      return result(m, ep);
    },

    truthOf(m: Machine, pc: number, tag: number, payload: number) {
      m.pc = pc;
      return isTruthy(m, tag, payload);
    },

    // ─── Variables ──────────────────────────────────────────────────────────────────────────

    read(m: Machine, pc: number) {
      m.pc = pc;
      const slot = code[pc + 1] as number;
      const at = m.fp + FRAME_HEADER + slot * 2;
      if (slot >= 0 && m.stack[at] === V.GLOBAL_POINTER) noteRead(m.stack[at + 1] as number);
      readTemp(m, slot, code[pc + 2] as number);
      return m.result.payload;
    },

    unknown(m: Machine, pc: number) {
      m.pc = pc;
      readTemp(m, -1, code[pc + 1] as number);
      return m.result.payload;
    },

    set(m: Machine, pc: number, tag: number, payload: number) {
      m.pc = pc;
      const slot = code[pc + 1] as number;
      const at = m.fp + FRAME_HEADER + slot * 2;
      if (m.stack[at] === V.GLOBAL_POINTER) {
        const cell = m.stack[at + 1] as number;
        if (tag === V.LIST) noteRead(cell);
        noteWrite(cell);
      }
      setTemp(m, slot, code[pc + 2] as number, tag, payload);
    },

    declare(m: Machine, slot: number, tag: number, payload: number) {
      declareTemp(m, slot, tag, payload);
    },

    retain(m: Machine, cell: number, list: number) {
      return retainOrigins(m, m.cells[cell] as number, m.cells[cell + 1] as number, list);
    },

    // ─── Questions ──────────────────────────────────────────────────────────────────────────

    /** What takes its arguments, `size` numbers, from the end of the values under way. */
    ask(m: Machine, pc: number, size: number) {
      const end = m.ep + size;
      m.pc = pc;
      notes.isVague = true;
      switch (code[pc]) {
        case Op.TURNS_SINCE:
          turnsSince(m, end);
          break;
        case Op.COUNT_OF_TARGET:
          countOfTarget(m, end);
          break;
        case Op.RANDOM:
          rollNumber(m, end);
          break;
        case Op.SEED_RANDOM:
          seedDice(m, end);
          break;
        case Op.SHUFFLE:
          note(notes, pieces + (code[pc + 2] as number) * 2 + 1);
          shuffle(m, end, code[pc + 1] as number, code[pc + 2] as number);
          break;
        case Op.LIST_FROM_INT:
          listFromInt(m, end);
          break;
        case Op.LIST_RANGE:
          listRange(m, end);
          break;
        default:
          rollList(m, end);
      }
      return result(m, m.ep);
    },

    // ─── Text that becomes a value ──────────────────────────────────────────────────────────

    print: printInText,

    // ─── Choices and marks ──────────────────────────────────────────────────────────────────

    offer(m: Machine, pc: number, row: number, flags: number, previous: number) {
      m.pc = pc;
      m.addPick(row, flags, previous, 0, -1);
    },

    mark(m: Machine, mark: number) {
      m.marks?.push(mark);
    },

    // ─── Flow ───────────────────────────────────────────────────────────────────────────────

    call(m: Machine, pc: number, kind: number, returnTo: number, slots: number, region: number) {
      m.pc = pc;
      m.pushFrame(kind, returnTo, slots);
      return region;
    },

    returnFrom(m: Machine, pc: number) {
      return go(m, returnFromFunction(m, pc));
    },

    tunnelReturn(m: Machine, pc: number, tag: number, payload: number) {
      const next = returnFromTunnel(m, pc, tag, payload);
      if (next >= 0 && tag === V.TARGET) m.budget--;
      return go(m, next);
    },

    fall(m: Machine, pc: number) {
      return go(m, fallOff(m, pc));
    },

    stop(m: Machine, pc: number, isEnd: boolean) {
      return go(m, stopAt(m, pc, isEnd));
    },

    thread(m: Machine, pc: number, resumeAt: number) {
      m.pc = pc;
      m.pushThread(resumeAt);
    },

    textReturn(m: Machine, pc: number) {
      return go(m, returnFromText(m, pc));
    },

    jumpTo(m: Machine, pc: number, tag: number, payload: number) {
      const next = jumpToValue(m, pc, tag, payload);
      m.budget--;
      return go(m, next);
    },

    pushTo(m: Machine, pc: number, tag: number, payload: number) {
      const next = pushToValue(m, pc, tag, payload);
      m.budget--;
      return go(m, next);
    },

    external(m: Machine, pc: number) {
      m.pc = pc;
      notes.isVague = true;
      const { budget } = m;
      const next = callExternal(m);
      m.budget = budget;
      return go(m, next);
    },
  };
}
