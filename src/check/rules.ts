/**
 * Watches a story's RULES over an exploration: how far each has come, and where it breaks.
 *
 * Owns what each kind of rule means as a monitor: a small number that goes along with a moment,
 * and the looks and effects that move it. Promises that a rule that is broken on some play is
 * told of when the breaking step is first taken. Does not know how a rule reads to a writer.
 */
import type { Effect, MarkMeaning, Rule } from "../drama/index.ts";
import type { Happening } from "../drama/rules.ts";
import { StoryFault } from "../engine/fault.ts";
import { LINE, run } from "../engine/index.ts";
import { KIND_HOST, Machine } from "../engine/machine.ts";
import { isTruthy } from "../engine/operations.ts";
import { instructionLength } from "../program/instructions.ts";
import * as Op from "../program/op.ts";
import { C_START, CONTAINER_COLUMNS, containerByPath, type Program } from "../program/program.ts";

/** C or D of a rule, as it is found out. */
type Asked =
  | { readonly kind: "test"; readonly test: number }
  | { readonly kind: "effect"; readonly key: string }
  | { readonly kind: "unknown" };

// How far a rule has come. 0 is the beginning of each.
const CAME = 1;
/** Of `leads to`: C holds, so that its holding is nothing new. */
const HOLDS = 2;
const PENDING = 4;

export interface RuleWatch {
  /** Where the functions begin that conditions are. */
  readonly functions: readonly number[];
  /** Cells that conditions read. */
  readonly cells: readonly number[];
  /** Whether these are all that conditions ask for: neither turns nor visits to what a value says. */
  readonly areAll: boolean;
}

/** Something a rule says, found out at a step. */
export type RuleEvent = { readonly rule: number; readonly kind: "broken" | "shown" };

/** What conditions are asked of. */
type Looked = Pick<Machine, "cells">;

export interface RuleOptions {
  /** Rules that were found to be unknown before. */
  readonly unknown?: Iterable<number> | undefined;
  /** A machine of the same program that conditions are run on; default: one of their own. */
  readonly beside?: Machine;
  /** Told whenever a condition was run; then each is run at every look, known or not. */
  readonly onAsked?: () => void;
}

export class Rules {
  readonly rules: readonly Rule[];
  /** Rules whose C or D this program cannot tell of, or that went wrong once: by number. */
  readonly unknown: ReadonlySet<number>;
  readonly #unknown: Set<number>;
  readonly #machine: Machine;
  readonly #onAsked: (() => void) | undefined;
  readonly #asked: readonly (readonly [Asked, Asked])[];
  readonly #tests: number[] = [];
  readonly #keys: (string | undefined)[];
  readonly #cells: readonly number[];
  /** Whether what conditions give follows from those cells alone. */
  readonly #isKnowable: boolean;
  readonly #slots: readonly number[];
  /** What each test gave, by what its cells held. */
  readonly #known = new Map<string, Uint8Array>();
  #holds: Uint8Array = new Uint8Array(0);
  /** How far each rule has come in the play at hand. */
  state: Uint8Array;
  readonly events: RuleEvent[] = [];
  /**
   * By rule: 1 once some play put it to the test. One that hangs on what never comes about is
   * never broken, and nobody should take that for a promise kept.
   */
  readonly tested: Uint8Array;

  /** `machine` is the one explored; conditions are run beside it, on its cells. */
  constructor(
    program: Program,
    rules: readonly Rule[],
    machine: Machine,
    options: RuleOptions = {},
  ) {
    this.rules = rules;
    this.#machine = options.beside ?? new Machine(program, machine.pools);
    this.#onAsked = options.onAsked;
    const unknown = new Set(options.unknown);
    const names = new Map<string, number>();
    this.#asked = rules.map((rule, number) => {
      const pair = [rule.first, rule.second].map((happening) =>
        this.#askedOf(program, happening, names),
      ) as [Asked, Asked];
      if (pair[0].kind === "unknown" || (rule.second !== undefined && pair[1].kind === "unknown")) {
        unknown.add(number);
      }
      return pair;
    });
    this.unknown = unknown;
    this.#unknown = unknown;
    this.#slots = this.#tests.map((row) => program.functionSlots.get(row) ?? program.mainSlots);
    const { cells, areAll } = watchOf(program, rules);
    this.#cells = cells;
    this.#isKnowable = areAll && options.onAsked === undefined;
    this.#keys = (program.symbols?.marks ?? []).map(keyOfMark);
    this.state = new Uint8Array(rules.length);
    this.tested = new Uint8Array(rules.length);
  }

  #askedOf(program: Program, happening: Happening | undefined, names: Map<string, number>): Asked {
    if (happening === undefined) return { kind: "unknown" };
    if (happening.kind === "effect") {
      return { kind: "effect", key: JSON.stringify(happening.effect) };
    }
    if (happening.kind === "reaching") {
      const row = containerByPath(program, happening.path);
      return row < 0 ? { kind: "unknown" } : { kind: "effect", key: keyOfPlace(happening.path) };
    }
    const row = containerByPath(program, happening.test);
    if (row < 0) return { kind: "unknown" };
    let test = names.get(happening.test);
    if (test === undefined) {
      test = this.#tests.length;
      this.#tests.push(row);
      names.set(happening.test, test);
    }
    return { kind: "test", test };
  }

  /** How everything stands now: `always`, `never`, `before` … are held against it. */
  look(machine: Looked): void {
    this.#holds = this.#holdsNow(machine);
    for (let number = 0; number < this.rules.length; number++) {
      const rule = this.rules[number] as Rule;
      const [first, second] = this.#asked[number] as readonly [Asked, Asked];
      const c = this.#isSo(first);
      const d = this.#isSo(second);
      this.#move(number, rule, c, d, first.kind !== "effect", second.kind !== "effect");
    }
  }

  /** An effect takes place. */
  effect(mark: number): void {
    const key = this.#keys[mark];
    if (key !== undefined) this.#happen(key);
  }

  /** A knot or a stitch is entered. */
  reach(path: string): void {
    this.#happen(keyOfPlace(path));
  }

  #happen(key: string): void {
    for (let number = 0; number < this.rules.length; number++) {
      const rule = this.rules[number] as Rule;
      const [first, second] = this.#asked[number] as readonly [Asked, Asked];
      const c = first.kind === "effect" && first.key === key;
      const d = second.kind === "effect" && second.key === key;
      if (c || d) this.#move(number, rule, c, d, false, false);
    }
  }

  /** The story ends here. */
  end(): void {
    for (let number = 0; number < this.rules.length; number++) {
      const rule = this.rules[number] as Rule;
      const [first] = this.#asked[number] as readonly [Asked, Asked];
      const c = first.kind === "effect" ? this.state[number] === CAME : this.#isSo(first);
      if (rule.kind === "atEveryEnding") this.tested[number] = 1;
      if (rule.kind === "atEveryEnding" && !c) this.#tell(number, "broken");
      if (rule.kind === "possibleAtAnEnding" && c) this.#tell(number, "shown");
      if (rule.kind === "leadsTo" && ((this.state[number] as number) & PENDING) !== 0) {
        this.#tell(number, "broken");
      }
    }
  }

  /** Whether a rule of this number waits for its D. */
  isPending(number: number): boolean {
    return (
      this.rules[number]?.kind === "leadsTo" && ((this.state[number] as number) & PENDING) !== 0
    );
  }

  #move(
    number: number,
    rule: Rule,
    c: boolean,
    d: boolean,
    isLookAtC: boolean,
    isLookAtD: boolean,
  ): void {
    const { state } = this;
    const was = state[number] as number;
    if (isTest(rule, c, d)) this.tested[number] = 1;
    switch (rule.kind) {
      case "always":
        if (isLookAtC && !c) this.#tell(number, "broken");
        return;
      case "never":
        if (c) this.#tell(number, "broken");
        return;
      case "before":
        if (d && was === 0) this.#tell(number, "broken");
        if (c || d) state[number] = CAME;
        return;
      case "after":
        if (c) state[number] = CAME;
        if (state[number] === CAME && isLookAtD && !d) this.#tell(number, "broken");
        return;
      case "leadsTo": {
        let now = was;
        if (isLookAtC) {
          if (c && (was & HOLDS) === 0) now |= PENDING;
          now = c ? now | HOLDS : now & ~HOLDS;
        } else if (c) now |= PENDING;
        if (d) now &= ~PENDING;
        state[number] = now;
        return;
      }
      case "once":
        if (!c) return;
        if (was === CAME) this.#tell(number, "broken");
        state[number] = CAME;
        return;
      case "possible":
        if (c) this.#tell(number, "shown");
        return;
      default:
      // At endings: see `end`.
    }
  }

  #tell(rule: number, kind: "broken" | "shown"): void {
    this.events.push({ rule, kind });
  }

  #isSo(asked: Asked): boolean {
    if (asked.kind === "test") return this.#holds[asked.test] === 1;
    return false;
  }

  #holdsNow(machine: Looked): Uint8Array {
    let key = "";
    const { cells } = machine;
    for (const cell of this.#cells) key += `${cells[cell]},`;
    let holds = this.#isKnowable ? this.#known.get(key) : undefined;
    if (holds === undefined) {
      holds = new Uint8Array(this.#tests.length);
      for (let test = 0; test < holds.length; test++) {
        if (this.#ask(machine, test)) holds[test] = 1;
      }
      this.#known.set(key, holds);
    }
    return holds;
  }

  /** A condition goes wrong, as one that divides by zero does: of its rules nothing is known. */
  #giveUp(test: number): boolean {
    for (const [number, pair] of this.#asked.entries()) {
      if (pair.some((asked) => asked.kind === "test" && asked.test === test)) {
        this.#unknown.add(number);
      }
    }
    return false;
  }

  /** Runs a condition on a copy of the story's cells. */
  #ask(machine: Looked, test: number): boolean {
    const beside = this.#machine;
    const row = this.#tests[test] as number;
    beside.cells.set(machine.cells);
    beside.resetCallStack();
    beside.clearPicks();
    beside.ep = 0;
    beside.pushFrame(KIND_HOST, -1, this.#slots[test] as number);
    beside.pc = beside.program.containers[row * CONTAINER_COLUMNS + C_START] as number;
    beside.beginTurn();
    while (beside.pc >= 0) {
      beside.output.clear();
      if (run(beside) !== LINE) break;
    }
    beside.output.clear();
    this.#onAsked?.();
    const isWrong = beside.reports.some(({ isWarning }) => !isWarning);
    beside.reports.length = 0;
    if (isWrong || beside.ep < 2) return this.#giveUp(test);
    try {
      return isTruthy(
        beside,
        beside.evals[beside.ep - 2] as number,
        beside.evals[beside.ep - 1] as number,
      );
    } catch (error) {
      if (!(error instanceof StoryFault)) throw error;
      return this.#giveUp(test);
    }
  }
}

/** Whether a rule may be broken because of this: always, or what it hangs on has come about. */
function isTest({ kind }: Rule, c: boolean, d: boolean): boolean {
  if (kind === "before") return d;
  if (kind === "after" || kind === "leadsTo" || kind === "once") return c;
  // Endings are for `end` to see.
  return kind !== "atEveryEnding";
}

function keyOfPlace(path: string): string {
  return `reaching ${path}`;
}

function keyOfMark(mark: MarkMeaning): string | undefined {
  if (mark.kind !== "effect" || mark.isFault) return undefined;
  return JSON.stringify(mark.effect satisfies Effect);
}

/** What rules look at: the functions that their conditions are, and the cells these read. */
export function watchOf(program: Program, rules: readonly Rule[]): RuleWatch {
  const functions = new Set<number>();
  for (const { first, second } of rules) {
    for (const happening of [first, second]) {
      if (happening?.kind !== "condition") continue;
      const row = containerByPath(program, happening.test);
      if (row < 0) continue;
      functions.add(program.containers[row * CONTAINER_COLUMNS + C_START] as number);
    }
  }
  const { cells, areAll } = cellsReadFrom(program, functions);
  return { functions: [...functions], cells: [...cells].sort((a, b) => a - b), areAll };
}

/** What gives something that no cell named beside it holds, or goes where a value says. */
const asksMore: ReadonlySet<number> = new Set([
  Op.TURNS,
  Op.TURNS_SINCE,
  Op.COUNT_OF_TARGET,
  Op.CHOICE_COUNT,
  Op.RANDOM,
  Op.LIST_RANDOM,
  Op.SHUFFLE,
  Op.EXTERNAL,
  Op.PUSH_TO_VALUE,
  Op.JUMP_TO_VALUE,
  Op.TUNNEL,
  Op.THREAD,
]);

/** Cells that code read from these places on may read, calls included; and whether that is all. */
function cellsReadFrom(
  program: Program,
  from: Iterable<number>,
): { readonly cells: ReadonlySet<number>; readonly areAll: boolean } {
  const { code } = program;
  const cells = new Set<number>();
  let areAll = true;
  const seen = new Set<number>(from);
  for (const start of seen) {
    for (let pc = start; pc < code.length; pc += instructionLength(program, pc)) {
      const op = code[pc] as number;
      const operand = code[pc + 1] as number;
      if (asksMore.has(op)) areAll = false;
      if (op === Op.READ_GLOBAL || op === Op.POINTER_GLOBAL) {
        cells.add(operand);
        cells.add(operand + 1);
      } else if (op === Op.READ_COUNT || op === Op.VISIT_INDEX) cells.add(code[pc + 2] as number);
      else if (op === Op.JUMP || op === Op.JUMP_IF || op === Op.CALL || op === Op.ENTER) {
        seen.add(operand);
      } else if (op === Op.SWITCH) {
        for (let i = 0; i < operand; i++) seen.add(code[pc + 2 + i] as number);
      }
      if (op === Op.JUMP || op === Op.ENTER || op === Op.RETURN || op === Op.FALL) break;
    }
  }
  cells.delete(-1);
  return { cells, areAll };
}
