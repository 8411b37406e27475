/**
 * A story being played: what a host holds.
 *
 * Owns the machine, the history and everything that goes back and forth in it. A turn is what
 * is read between two choices; a moment is the state at the choices that end it. Promises that
 * undoing and redoing restore a moment exactly, dice included. Knows no clock and no screen;
 * where chance comes from is the host's to say.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import { StoryFault } from "../engine/fault.ts";
import { Machine, P_PC, P_TAGS, P_TEXT, SAFE, UNBOUND, UNSAFE } from "../engine/machine.ts";
import { run } from "../engine/run.ts";
import { beginStory, takeChoice } from "../engine/start.ts";
import {
  C_VISITS,
  CELL_SEED,
  CELL_TURN,
  CONTAINER_COLUMNS,
  type Program,
  spanAt,
} from "../program/program.ts";
import type {
  Choice,
  ExternalFunction,
  ExternalOptions,
  Line,
  LoadResult,
  PlayOptions,
  Turn,
  Value,
} from "./api.ts";
import {
  callHost,
  evaluateFunction,
  functionByName,
  pushArguments,
  readArguments,
} from "./calls.ts";
import { diagnose } from "./diagnose.ts";
import { findPlace } from "./places.ts";
import { DEFAULT_FLOW, type Loaded, readSave, writeSave } from "./save.ts";
import { damaged, Refusal } from "./save-read.ts";
import { type Observer, Variables } from "./variables.ts";

/** Thrown for an error in the story where the host gave no `onDiagnostic`. */
export class StoryError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(`${diagnostic.title}. ${diagnostic.why}`);
    this.name = "StoryError";
    this.diagnostic = diagnostic;
  }
}

/**
 * What is past, newest first. Moments share it, so that a long play with undo takes memory in
 * proportion to its length and not to its square.
 */
interface Past {
  readonly turn: Turn;
  /** The choice that ended the turn; absent where a jump did. */
  readonly choice: number | undefined;
  readonly before: Past | undefined;
}

/** A moment to come back to. */
interface Moment {
  /** Its state lies in `states` from `at` on. */
  readonly states: Int32Array;
  readonly at: number;
  readonly scenes: Int32Array;
  readonly sceneAt: number;
  readonly flow: string;
  readonly otherFlows: ReadonlyMap<string, Int32Array>;
  readonly past: Past | undefined;
  readonly lines: readonly Line[];
  readonly chosen: Choice | undefined;
}

/** Most cells of an array that moments' states are kept in: many to one, as arrays are dear. */
const ROOM_FOR_MOMENTS = 1 << 16;

/**
 * Lines after which a turn may no more go round: ten million steps of it would print as many, which
 * fills two gigabytes and no reader reads. Text that merely goes on may be longer.
 */
const MOST_LINES = 10_000;

interface BoundExternal {
  readonly call: ExternalFunction;
  readonly isSafe: boolean;
}

export class Story {
  readonly program: Program;
  /** The story's variables, by name. */
  readonly variables: Variables;
  readonly #machine: Machine;
  readonly #options: PlayOptions;
  /** What the host has bound, by their places in the program. */
  readonly #externals: (BoundExternal | undefined)[] = [];
  #seed: number;
  /** Moments to undo to and to redo to. */
  #behind: Moment[] = [];
  #ahead: Moment[] = [];
  /** Where the next moment's state goes. */
  #states = new Int32Array(0);
  #statesEnd = 0;
  /** What is on offer, once somebody has asked. */
  #offered: readonly Choice[] | undefined;
  #past: Past | undefined;
  #lines: Line[] = [];
  #chosen: Choice | undefined;
  /** Choices taken before the save that this play went on from. */
  #loadedPath: readonly number[] = [];
  #flow = DEFAULT_FLOW;
  #otherFlows = new Map<string, Int32Array>();
  /** Whether a line is being put together: a function of the host may be asking. */
  #isRunning = false;

  /** Begins a story. Nothing is read yet: call `continue` or `continueAll`. */
  constructor(program: Program, options: PlayOptions = {}) {
    this.program = program;
    this.#options = options;
    this.#machine = this.#connect(new Machine(program));
    this.variables = new Variables(this.#machine);
    const random = options.random ?? Math.random;
    this.#seed = options.seed ?? Math.floor(random() * 100);
    this.restart();
  }

  /** Lets a machine's story call what the host has bound. */
  #connect(machine: Machine): Machine {
    const { stepBudget } = this.#options;
    if (stepBudget !== undefined) machine.turnBudget = stepBudget;
    machine.externalUse = (external) => {
      const bound = this.#externals[external];
      return bound === undefined ? UNBOUND : bound.isSafe ? SAFE : UNSAFE;
    };
    machine.callHost = (caller, external, args) => {
      const bound = this.#externals[external] as BoundExternal;
      callHost(caller, this.program.externals[external]?.name ?? "", bound.call, args);
    };
    return machine;
  }

  /** Throws while a line is being put together: its story cannot be led elsewhere then. */
  #refuseWhileRunning(): void {
    if (this.#isRunning) {
      throw new RangeError("The story is in the middle of a line and cannot be led elsewhere.");
    }
  }

  /** What plays it, for those who follow a story more closely (people/). */
  protected get machine(): Machine {
    return this.#machine;
  }

  /** Ink's story seed, as it stands now; SEED_RANDOM changes it. */
  get seed(): number {
    return this.#machine.cells[CELL_SEED] as number;
  }

  /** The seed that the story began with. */
  get firstSeed(): number {
    return this.#seed;
  }

  /** How many choices have been taken. */
  get turn(): number {
    return (this.#machine.cells[CELL_TURN] as number) + 1;
  }

  /** Tags at the very top of the story. */
  get tags(): readonly string[] {
    return this.program.globalTags;
  }

  /** Whether there is more to read before a choice or the end. */
  get canContinue(): boolean {
    return this.#machine.pc >= 0;
  }

  /** Whether the story is over: nothing to read and nothing to choose. */
  get ended(): boolean {
    return !this.canContinue && this.#machine.offered === 0;
  }

  /** Starts over, with the same seed or another. History and undo begin anew. */
  restart(seed: number = this.#seed): void {
    this.#refuseWhileRunning();
    this.#seed = seed;
    this.#forget();
    this.#loadedPath = [];
    this.#flow = DEFAULT_FLOW;
    this.#otherFlows = new Map();
    beginStory(this.#machine, this.#seed);
    this.#machine.noteScene(this.#machine.pc);
    this.#tell();
    this.variables.settle();
  }

  // ─── Reading ──────────────────────────────────────────────────────────────────────────────

  /** Reads the next line; `undefined` when the turn ends without another. */
  continue(): Line | undefined {
    this.#refuseWhileRunning();
    const machine = this.#machine;
    while (machine.pc >= 0) {
      machine.output.clear();
      this.#offered = undefined;
      this.#isRunning = true;
      try {
        run(machine);
      } finally {
        this.#isRunning = false;
      }
      const { text, tags } = machine.output.finish();
      const { firstPc } = machine.output;
      machine.output.clear();
      const line: Line | undefined =
        text === "" && tags.length === 0
          ? undefined
          : { text, tags, span: firstPc < 0 ? undefined : spanAt(this.program, firstPc) };
      if (line !== undefined && this.#lines.push(line) >= MOST_LINES) machine.budget = 0;
      this.#tell();
      this.variables.tell();
      if (line !== undefined) return line;
    }
    return undefined;
  }

  /** Reads the rest of the turn. */
  continueAll(): readonly Line[] {
    const lines: Line[] = [];
    for (let line = this.continue(); line !== undefined; line = this.continue()) lines.push(line);
    return lines;
  }

  /** What the reader may choose now; empty while there is more to read. */
  get choices(): readonly Choice[] {
    const machine = this.#machine;
    if (machine.pc >= 0) return [];
    if (this.#offered !== undefined) return this.#offered;
    const choices: Choice[] = [];
    for (let index = 0; index < machine.offered; index++) {
      const at = machine.pickAt(index);
      const tags = machine.picks[at + P_TAGS] as number;
      choices.push({
        index,
        text: machine.pools.strings[machine.picks[at + P_TEXT] as number] as string,
        tags: tags < 0 ? [] : (machine.pools.strings[tags] as string).split("\0").slice(1),
        span: spanAt(this.program, machine.picks[at + P_PC] as number),
      });
    }
    this.#offered = choices;
    return choices;
  }

  /**
   * Takes a choice. Throws `RangeError` when there is none of that index, or while there is
   * more to read.
   */
  choose(index: number): void {
    this.#refuseWhileRunning();
    const chosen = this.choices[index];
    if (chosen === undefined) {
      throw new RangeError(
        this.canContinue
          ? "There is more to read first."
          : `There is no choice ${index}; ${this.#machine.offered} are on offer.`,
      );
    }
    this.#endTurn(chosen);
    takeChoice(this.#machine, index);
    this.variables.tell();
  }

  /** Takes one choice after another, reading each turn. Throws `RangeError` as `choose` does. */
  replay(choices: readonly number[]): void {
    this.continueAll();
    for (const index of choices) {
      this.choose(index);
      this.continueAll();
    }
  }

  /** The choices taken since the story began, each by its index. */
  get path(): readonly number[] {
    const path: number[] = [];
    for (let past = this.#past; past !== undefined; past = past.before) {
      if (past.choice !== undefined) path.push(past.choice);
    }
    return [...this.#loadedPath, ...path.reverse()];
  }

  /** The turns read since the story began or was loaded, the one under way included. */
  get history(): readonly Turn[] {
    const turns: Turn[] = [{ chosen: this.#chosen, lines: this.#lines.slice() }];
    for (let past = this.#past; past !== undefined; past = past.before) turns.push(past.turn);
    return turns.reverse();
  }

  // ─── Going back ───────────────────────────────────────────────────────────────────────────

  get canUndo(): boolean {
    return this.#behind.length > 0;
  }

  get canRedo(): boolean {
    return this.#ahead.length > 0;
  }

  /** Back to the choices before the last one taken; `false` at the beginning. */
  undo(): boolean {
    this.#refuseWhileRunning();
    if (!this.canUndo) return false;
    // What is undone can be redone from where it was read to the end.
    try {
      this.continueAll();
    } catch (error) {
      // What goes wrong in lines that nobody will read is not told.
      if (!(error instanceof StoryError)) throw error;
    }
    const moment = this.#behind.pop() as Moment;
    this.#ahead.push(this.#moment());
    this.#return(moment);
    return true;
  }

  /** Forward again; `false` when nothing was undone. */
  redo(): boolean {
    this.#refuseWhileRunning();
    const moment = this.#ahead.pop();
    if (moment === undefined) return false;
    this.#behind.push(this.#moment());
    this.#return(moment);
    return true;
  }

  #moment(): Moment {
    const size = this.#machine.stateSize;
    if (this.#statesEnd + size > this.#states.length) {
      const room = Math.min(ROOM_FOR_MOMENTS, this.#states.length * 2);
      this.#states = new Int32Array(Math.max(room, size * 4));
      this.#statesEnd = 0;
    }
    const at = this.#statesEnd;
    this.#statesEnd += this.#machine.saveTo(this.#states, at);
    return {
      states: this.#states,
      at,
      scenes: this.#machine.scenes,
      sceneAt: this.#machine.sceneAt,
      flow: this.#flow,
      otherFlows: this.#otherFlows,
      past: this.#past,
      lines: this.#lines,
      chosen: this.#chosen,
    };
  }

  #return(moment: Moment): void {
    this.#machine.load(moment.states, moment.at);
    this.#machine.setScene(moment.scenes, moment.sceneAt);
    this.#offered = undefined;
    this.#flow = moment.flow;
    this.#otherFlows = new Map(moment.otherFlows);
    this.#past = moment.past;
    this.#lines = moment.lines.slice();
    this.#chosen = moment.chosen;
    this.variables.tell();
  }

  /** Makes the turn past, to be undone to. */
  #endTurn(chosen: Choice | undefined): void {
    this.#behind.push(this.#moment());
    this.#ahead = [];
    this.#offered = undefined;
    const turn = { chosen: this.#chosen, lines: this.#lines };
    this.#past = { turn, choice: chosen?.index, before: this.#past };
    this.#lines = [];
    this.#chosen = chosen;
  }

  /** Nothing is past, and nothing to be undone. */
  #forget(): void {
    this.#behind = [];
    this.#ahead = [];
    this.#statesEnd = 0;
    this.#offered = undefined;
    this.#past = undefined;
    this.#lines = [];
    this.#chosen = undefined;
  }

  // ─── Going elsewhere ──────────────────────────────────────────────────────────────────────

  /**
   * Goes to a knot, stitch or label, as a divert would, leaving all tunnels and threads.
   * Throws `RangeError` when there is no such place, or an argument cannot be held.
   */
  jump(path: string, args: readonly Value[] = []): void {
    this.#refuseWhileRunning();
    const row = findPlace(this.program, path);
    const machine = this.#machine;
    const given = readArguments(machine, args);
    this.#endTurn(undefined);
    machine.resetCallStack();
    machine.clearPicks();
    machine.ep = 0;
    machine.beginTurn();
    machine.goTo(row, -1);
    pushArguments(machine, given);
    machine.noteScene(machine.pc);
  }

  /**
   * Calls one of the story's functions. Gives back its value, `undefined` if it has none, and
   * the text that it printed. Throws `RangeError` when there is no such function.
   */
  evaluate(name: string, args: readonly Value[] = []): { value: Value | undefined; text: string } {
    if (this.#isRunning) return this.#evaluateMeanwhile(name, args);
    this.#isRunning = true;
    let result: { value: Value | undefined; text: string };
    try {
      result = evaluateFunction(this.#machine, name, args);
    } finally {
      this.#isRunning = false;
    }
    this.#tell();
    this.variables.tell();
    return result;
  }

  /**
   * Calls a function while another runs, for a function of the host: on a machine of its own, so
   * that the line under way stays as it is. Variables and visits are the same ones.
   */
  #evaluateMeanwhile(
    name: string,
    args: readonly Value[],
  ): { value: Value | undefined; text: string } {
    const beside = this.#connect(new Machine(this.program, this.#machine.pools));
    beside.cells = this.#machine.cells;
    const result = evaluateFunction(beside, name, args);
    for (const report of beside.reports) {
      // To be caught by whoever asked; otherwise that function of the host has failed.
      if (!report.isWarning) throw new StoryError(diagnose(this.program, report));
      this.#machine.reports.push(report);
    }
    return result;
  }

  /** Whether the story has a function, or any knot, of this name. */
  hasFunction(name: string): boolean {
    return functionByName(this.program, name) >= 0;
  }

  /**
   * How often a knot, stitch or label was visited; 0 also where visits are not counted.
   * Throws `RangeError` when there is no such place.
   */
  visits(path: string): number {
    const row = findPlace(this.program, path);
    const cell = this.program.containers[row * CONTAINER_COLUMNS + C_VISITS] as number;
    return cell < 0 ? 0 : (this.#machine.cells[cell] as number);
  }

  // ─── Flows ────────────────────────────────────────────────────────────────────────────────

  /** The flow under way. */
  get flow(): string {
    return this.#flow;
  }

  /** Every flow there is, the one under way first. */
  get flows(): readonly string[] {
    return [this.#flow, ...this.#otherFlows.keys()];
  }

  /**
   * Goes on in another flow, which is begun at the story's start if there is none of that name.
   * Flows have places, calls and choices of their own and share variables and visits.
   */
  switchFlow(name: string): void {
    this.#refuseWhileRunning();
    if (name === this.#flow) return;
    const machine = this.#machine;
    this.#offered = undefined;
    // Moments share the table: it is never changed, only replaced.
    this.#otherFlows = new Map(this.#otherFlows).set(this.#flow, machine.save());
    const state = this.#otherFlows.get(name);
    const cells = machine.cells.slice();
    if (state === undefined) {
      machine.resetCallStack();
      machine.clearPicks();
      machine.ep = 0;
      machine.pc = this.program.start;
    } else {
      machine.load(state);
      machine.cells.set(cells);
      this.#otherFlows.delete(name);
    }
    machine.noteScene(machine.pc);
    machine.beginTurn();
    this.#flow = name;
  }

  /** Forgets a flow. The one under way is left for the default flow first. */
  removeFlow(name: string): void {
    if (name === DEFAULT_FLOW) throw new RangeError("The default flow cannot be removed.");
    if (name === this.#flow) this.switchFlow(DEFAULT_FLOW);
    this.#otherFlows = new Map(this.#otherFlows);
    this.#otherFlows.delete(name);
  }

  // ─── The host's side ──────────────────────────────────────────────────────────────────────

  /**
   * Provides a function that the story declares as EXTERNAL. Throws `RangeError` when it calls
   * none of that name.
   */
  bindExternal(name: string, call: ExternalFunction, options: ExternalOptions = {}): void {
    const index = this.program.externals.findIndex((external) => external.name === name);
    if (index < 0) throw new RangeError(`The story calls no external function "${name}".`);
    this.#externals[index] = { call, isSafe: options.lookaheadSafe ?? false };
  }

  /** Watches a variable; gives back what stops watching. See `Variables.observe`. */
  observe(name: string, observer: Observer): () => void {
    return this.variables.observe(name, observer);
  }

  // ─── Saves ────────────────────────────────────────────────────────────────────────────────

  /** The whole of it as readable JSON, to be kept by the host. */
  save(): string {
    this.#refuseWhileRunning();
    return writeSave(this.#machine, {
      flow: this.#flow,
      otherFlows: this.#otherFlows,
      path: this.path,
      firstSeed: this.#seed,
    });
  }

  /**
   * Goes on from a save, also one of an earlier version of the story; see `LoadResult`. What
   * cannot be used changes nothing and says why.
   */
  load(json: string): LoadResult {
    this.#refuseWhileRunning();
    let loaded: Loaded;
    try {
      loaded = readSave(this.program, this.#machine.pools, json);
    } catch (error) {
      // A fault: calls that go deeper than any story's.
      const refusal = error instanceof StoryFault ? damaged() : error;
      if (refusal instanceof Refusal) return { ok: false, reason: refusal.message };
      throw error;
    }
    this.#machine.load(loaded.state);
    this.#machine.setScene(loaded.scene, 0);
    this.#machine.beginTurn();
    this.#flow = loaded.flow;
    this.#otherFlows = loaded.otherFlows;
    this.#loadedPath = loaded.path;
    this.#seed = loaded.firstSeed;
    this.#forget();
    this.variables.tell();
    return { ok: true, resumed: loaded.resumed, lost: loaded.lost };
  }

  /** Hands on what went wrong. */
  #tell(): void {
    const { reports } = this.#machine;
    if (reports.length === 0) return;
    const { onDiagnostic } = this.#options;
    const found = reports.map((report) => diagnose(this.program, report));
    reports.length = 0;
    if (onDiagnostic !== undefined) {
      for (const diagnostic of found) onDiagnostic(diagnostic);
      return;
    }
    const error = found.find(({ severity }) => severity === "error");
    if (error !== undefined) throw new StoryError(error);
  }
}
