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
import {
  F_KIND,
  F_OUTPUT,
  F_TEXT,
  IN_EXPRESSION,
  KIND_FUNCTION,
  KIND_HOST,
  KIND_TUNNEL,
  type Machine,
} from "../engine/machine.ts";
import { applyBinary, applyUnary, isTruthy, printValue } from "../engine/operations.ts";
import * as Out from "../engine/output.ts";
import { beginFunctions, printText } from "../engine/print.ts";
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
import { mismatch, targetOf } from "../engine/returns.ts";
import { run } from "../engine/run.ts";
import * as V from "../engine/value.ts";
import { declareTemp, readTemp, retainOrigins, setTemp } from "../engine/variables.ts";
import * as Op from "../program/op.ts";
import { C_ENTRY, CONTAINER_COLUMNS } from "../program/program.ts";
import type { Flow } from "./flow.ts";
import { type Generated, generate, type HelperName } from "./generate.ts";
import { HANDED_OVER, STOPPED } from "./generate-code.ts";

/** Runs a machine to its next rest. */
export type Settle = (machine: Machine) => void;

/** More jumps than any region takes: with fewer left in a turn, the engine counts them itself. */
const FEW_JUMPS = 2000;

type Region = () => number;

/**
 * A way to run a program's silent machines, each bound when it first comes. `undefined` where
 * code may not be made, or where silence would not be exact.
 */
export function generatedSettle(flow: Flow): Settle | undefined {
  if (!flow.program.isSilentExact || !mayMakeCode()) return undefined;
  const generated = generate(flow);
  let machine: Machine | undefined;
  let seen: Uint8Array | undefined;
  let regions: readonly Region[] = [];
  return (m) => {
    if (m !== machine || m.seen !== seen) {
      machine = m;
      seen = m.seen;
      regions = bind(generated, m);
    }
    settle(m, regions, generated.regionAt);
  };
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

function bind(generated: Generated, machine: Machine): readonly Region[] {
  // Nobody asked what was seen: it is noted all the same, as asking each time would cost more.
  const seen = machine.seen ?? new Uint8Array(machine.program.code.length);
  const helpers = helpersOf(machine, generated.regionAt);
  const make = makeFunction("M,C,S,H", generated.text);
  return make(machine, machine.cells, seen, helpers) as readonly Region[];
}

function settle(m: Machine, regions: readonly Region[], regionAt: Int32Array): void {
  m.didExit = false;
  m.output.clear();
  try {
    let at = m.pc;
    for (;;) {
      let region = regionAt[at] as number;
      while (region >= 0 && m.budget >= FEW_JUMPS) region = (regions[region] as Region)();
      if (region !== STOPPED) {
        if (region >= 0) m.pc = regionAt.indexOf(region);
        break;
      }
      m.pc = -1;
      if (!followFallback(m)) {
        rest(m);
        return;
      }
      m.budget--;
      at = m.pc;
    }
  } catch (fault) {
    if (!(fault instanceof StoryFault)) throw fault;
    m.reports.push({ fault, isWarning: false, pc: m.pc });
    m.end();
    m.inChoiceText = false;
    return;
  }
  while (m.pc >= 0) if (run(m) !== LINE) return;
}

type Helper = (...args: never[]) => unknown;

/** What the text calls for whatever it does not do by itself. */
function helpersOf(m: Machine, regionAt: Int32Array): Readonly<Record<HelperName, Helper>> {
  const { program, output, result } = m;
  const { code, containers } = program;

  /** The region at `pc`. */
  const go = (pc: number): number => {
    const region = regionAt[pc] as number;
    if (region >= 0) return region;
    m.pc = pc;
    return HANDED_OVER;
  };
  const kindOfFrame = (): number => (m.stack[m.fp + F_KIND] as number) & 3;
  const entryOf = (row: number): number => containers[row * CONTAINER_COLUMNS + C_ENTRY] as number;
  const stopHere = (pc: number): number => {
    m.restedAt = pc;
    return STOPPED;
  };

  return {
    binary(
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
      m.ep = ep;
      result.tag = evals[ep] as number;
      return evals[ep + 1] as number;
    },

    /** What always comes to true or false. */
    test(pc: number, native: number, leftTag: number, left: number, tag: number, payload: number) {
      const { evals, ep } = m;
      m.pc = pc;
      evals[ep] = leftTag;
      evals[ep + 1] = left;
      evals[ep + 2] = tag;
      evals[ep + 3] = payload;
      m.ep = ep + 4;
      applyBinary(m, native);
      m.ep = ep;
      return evals[ep + 1] !== 0;
    },

    unary(pc: number, native: number, tag: number, payload: number) {
      const { evals, ep } = m;
      m.pc = pc;
      evals[ep] = tag;
      evals[ep + 1] = payload;
      m.ep = ep + 2;
      applyUnary(m, native);
      m.ep = ep;
      result.tag = evals[ep] as number;
      return evals[ep + 1] as number;
    },

    truthOf(pc: number, tag: number, payload: number) {
      m.pc = pc;
      return isTruthy(m, tag, payload);
    },

    // ─── Variables ──────────────────────────────────────────────────────────────────────────

    read(pc: number) {
      m.pc = pc;
      readTemp(m, code[pc + 1] as number, code[pc + 2] as number);
      return result.payload;
    },

    unknown(pc: number) {
      m.pc = pc;
      readTemp(m, -1, code[pc + 1] as number);
      return result.payload;
    },

    set(pc: number, tag: number, payload: number) {
      m.pc = pc;
      setTemp(m, code[pc + 1] as number, code[pc + 2] as number, tag, payload);
    },

    declare(slot: number, tag: number, payload: number) {
      declareTemp(m, slot, tag, payload);
    },

    retain(cell: number, list: number) {
      return retainOrigins(m, m.cells[cell] as number, m.cells[cell + 1] as number, list);
    },

    // ─── Questions ──────────────────────────────────────────────────────────────────────────

    /** What takes its arguments, `size` numbers, from the end of the values under way. */
    ask(pc: number, size: number) {
      const end = m.ep + size;
      m.pc = pc;
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
      result.tag = m.evals[m.ep] as number;
      return m.evals[m.ep + 1] as number;
    },

    // ─── Text that becomes a value ──────────────────────────────────────────────────────────

    print(pc: number, tag: number, payload: number) {
      const text = m.pools.strings[code[pc + 1] as number] as string;
      switch (code[pc]) {
        case Op.TEXT:
          if (output.firstPc < 0) output.firstPc = pc;
          if (output.pushText(text, outputOfFrame(m))) beginFunctions(m);
          return;
        case Op.SPACE:
          output.push(Out.SPACE, text);
          return;
        case Op.NEWLINE:
          output.pushNewline(outputOfFrame(m));
          return;
        case Op.GLUE:
          output.pushGlue();
          return;
        case Op.RAW_TEXT:
          printText(m, text, pc);
          return;
        default:
          if (tag === V.VOID || tag === V.UNSET) return;
          printText(m, printValue(m, tag, payload), pc);
      }
    },

    // ─── Choices and marks ──────────────────────────────────────────────────────────────────

    offer(pc: number, row: number, flags: number, previous: number) {
      m.pc = pc;
      m.addPick(row, flags, previous, 0, -1);
    },

    mark(mark: number) {
      m.marks?.push(mark);
    },

    // ─── Flow ───────────────────────────────────────────────────────────────────────────────

    call(pc: number, kind: number, returnTo: number, slots: number, region: number) {
      m.pc = pc;
      m.pushFrame(kind, returnTo, slots);
      return region;
    },

    returnFrom(pc: number) {
      if (kindOfFrame() === KIND_HOST) {
        m.didExit = true;
        return STOPPED;
      }
      m.pc = pc;
      if (!m.canPop(KIND_FUNCTION)) throw mismatch(m, "a function's return (`~ return`)");
      return go(m.popFrame());
    },

    tunnelReturn(pc: number, tag: number, payload: number) {
      if (kindOfFrame() === KIND_HOST) {
        m.didExit = true;
        return STOPPED;
      }
      m.pc = pc;
      if (!m.canPop(KIND_TUNNEL)) throw mismatch(m, "a tunnel's return (`->->`)");
      if (tag !== V.TARGET && tag !== V.VOID) {
        throw new StoryFault("divert-variable-unset", {
          name: "->->",
          what: V.nameOfKind(tag),
          value: printValue(m, tag, payload),
        });
      }
      const returnTo = m.popFrame();
      if (tag === V.VOID) return go(returnTo);
      m.budget--;
      return go(entryOf(payload));
    },

    fall(pc: number) {
      m.pc = pc;
      if (m.canPop(KIND_FUNCTION)) {
        const isInExpression = ((m.stack[m.fp + F_KIND] as number) & IN_EXPRESSION) !== 0;
        const returnTo = m.popFrame();
        if (isInExpression) {
          m.evals[m.ep++] = V.VOID;
          m.evals[m.ep++] = 0;
        }
        return go(returnTo);
      }
      if (m.canPopThread()) return go(m.popThread());
      if (kindOfFrame() === KIND_HOST) m.didExit = true;
      return stopHere(pc);
    },

    stop(pc: number, isEnd: boolean) {
      if (isEnd) {
        m.restedAt = pc;
        m.end();
        return STOPPED;
      }
      if (m.canPopThread()) return go(m.popThread());
      m.didExit = true;
      return stopHere(pc);
    },

    thread(pc: number, resumeAt: number) {
      m.pc = pc;
      m.pushThread(resumeAt);
    },

    textReturn(pc: number) {
      const at = m.fp + F_TEXT;
      const returnTo = m.stack[at] as number;
      m.stack[at] = -1;
      if (returnTo >= 0) return go(returnTo);
      m.pc = pc;
      throw new StoryFault("broken-program", { detail: "the text of a choice" });
    },

    jumpTo(pc: number, tag: number, payload: number) {
      m.pc = pc;
      const row = targetOf(m, tag, payload, code[pc + 1] as number);
      m.previous = code[pc + 2] as number;
      m.budget--;
      return go(entryOf(row));
    },

    pushTo(pc: number, tag: number, payload: number) {
      m.pc = pc;
      const row = targetOf(m, tag, payload, code[pc + 3] as number);
      const slots = program.functionSlots.get(row) ?? (code[pc + 2] as number);
      m.previous = code[pc + 4] as number;
      m.pushFrame(code[pc + 1] as number, pc + 5, slots);
      m.budget--;
      return go(entryOf(row));
    },

    external(pc: number) {
      m.pc = pc;
      const { budget } = m;
      const next = callExternal(m);
      m.budget = budget;
      return go(next);
    },
  };
}

/** Where the function at hand began to print, if it is still to print anything. */
function outputOfFrame(m: Machine): number {
  return m.stack[m.fp + F_OUTPUT] as number;
}
