/**
 * `Story`, as hosts of inkjs hold it, on our engine.
 *
 * Owns the story under way and everything that a host can do to it. Promises inkjs's behaviour,
 * call by call, but for what docs/differences-from-ink.md names: a story never hangs, and what
 * a host gets wrong is told and changes nothing. What happens a thousand times a second
 * (`Continue`, `ChooseChoiceIndex`) goes straight to the engine.
 */
import {
  Machine,
  P_FLAGS,
  P_PC,
  P_SIZE,
  P_TAGS,
  P_TARGET,
  P_TEXT,
  SAFE,
} from "../engine/machine.ts";
import { run } from "../engine/run.ts";
import { beginStory, takeChoice } from "../engine/start.ts";
import { functionByName, pushArguments } from "../play/calls.ts";
import { writeInkJson } from "../program/ink-json-write.ts";
import { C_START, CONTAINER_COLUMNS, type Dialect, type Program } from "../program/program.ts";
import type { Tree } from "../program/tree.ts";
import type { Whatever } from "./any.ts";
import { Choice } from "./choice.ts";
import { EndedLines } from "./ended-lines.ts";
import { type ErrorHandler, StoryException } from "./error-type.ts";
import {
  callFunction,
  callHost,
  findFunction,
  type ExternalFunction as HostFunction,
  readArguments,
} from "./evaluate.ts";
import { type ExternalFunctionDef as BoundFunction, Externals } from "./externals.ts";
import * as flows from "./flows.ts";
import type { ListDefinitionsOrigin } from "./list-definitions.ts";
import { programFrom } from "./load.ts";
import type { Path } from "./path.ts";
import { findPath } from "./places.ts";
import { DEFAULT_FLOW, makePlaying, type Playing, refuseWhileRunning } from "./playing.ts";
import { handOn, takeReports } from "./reports.ts";
import { StoryState } from "./story-state.ts";
import { tagsFrom } from "./tags.ts";
import { type VariableObserver as Observer, Variables } from "./variables.ts";
import { VariablesState } from "./variables-state.ts";

/** What may be said about a story when it is made; inkjs knows none of it. */
export interface StoryOptions {
  /** Whose arithmetic and dice the story follows. Default `inkjs`. */
  readonly dialect?: Dialect;
  /** How many engine steps a turn may take before it counts as endless. Default 10 million. */
  readonly stepBudget?: number;
  /** The containers that a program was laid out from, where the host wants them as JSON. */
  readonly tree?: Tree;
}

export class Story {
  /** The version of ink's compiled JSON that is written. */
  static inkVersionCurrent = 21;
  /** The oldest version that is read. */
  inkVersionMinimumCompatible = 18;

  /** Told of errors and warnings; without it they are thrown. */
  onError: ErrorHandler | null = null;
  /** Called after every line. */
  onDidContinue: (() => void) | null = null;
  /** Told of a choice before it is taken. */
  onMakeChoice: ((choice: Choice) => void) | null = null;
  /** Told of a function and its arguments before it is evaluated. */
  onEvaluateFunction: ((functionName: string, args: Whatever[]) => void) | null = null;
  /** Told of a function, its arguments, what it printed and what it returned. */
  onCompleteEvaluateFunction:
    | ((functionName: string, args: Whatever[], textOutput: string, result: Whatever) => void)
    | null = null;
  /** Told of a path and its arguments before it is gone to. */
  onChoosePathString: ((path: string, args: Whatever[]) => void) | null = null;

  readonly state: StoryState;
  readonly variablesState: VariablesState;
  readonly #playing: Playing;
  readonly #machine: Machine;
  readonly #variables: Variables;
  readonly #externals: Externals;
  readonly #ended = new EndedLines();
  #choices: Choice[] | undefined;
  /** What choices without tags have for tags: in inkjs, those that were loaded have `null`. */
  #noTags: string[] | null = [];
  #hasValidated = false;

  /**
   * Begins a story: ink's compiled JSON, as text or read already, or a program that
   * `keepsake/compile` made. Throws for what is none of these.
   */
  constructor(content: string | Record<string, Whatever> | Program, options: StoryOptions = {}) {
    const { program, tree } = programFrom(content, options);
    this.#externals = new Externals(program);
    this.#playing = makePlaying(program, tree);
    const { stepBudget } = options;
    if (stepBudget !== undefined) this.#playing.machine.turnBudget = stepBudget;
    this.#variables = new Variables(this.#playing);
    this.#machine = this.#connect(this.#playing.machine);
    this.variablesState = new VariablesState(this.#variables);
    this.state = new StoryState(this, this.#playing, () => {
      this.#settle();
      this.#variables.settle();
      this.#noTags = null;
    });
    this.#begin();
  }

  /** Lets a machine's story call what the host has bound. */
  #connect(machine: Machine): Machine {
    const variables = this.#variables;
    machine.externalUse = (external) =>
      variables.watching?.isOwn(external) ? SAFE : this.#externals.use(external);
    machine.callHost = (caller, external, count) => {
      if (variables.watching?.isOwn(external)) {
        variables.watching.notice(external);
        return;
      }
      const { function: call } = this.#externals.at(external) as BoundFunction;
      callHost(caller, this.#playing.lists, call, count);
    };
    return machine;
  }

  #begin(): void {
    const playing = this.#playing;
    beginStory(playing.machine, Math.floor(Math.random() * 100));
    playing.flow = DEFAULT_FLOW;
    playing.otherFlows.clear();
    playing.begunFlows = [];
    playing.errors = [];
    playing.warnings = [];
    takeReports(playing);
    this.#settle();
    playing.text = "";
    playing.tags = [];
  }

  /** What was worked out about the moment before this one no longer holds. */
  #settle(): void {
    this.#choices = undefined;
    this.#noTags = [];
    this.#machine.beginTurn();
  }

  // ─── What there is now ────────────────────────────────────────────────────────────────────

  /** Whether there is more to read before a choice or the end. */
  get canContinue(): boolean {
    return this.#machine.pc >= 0;
  }

  /** The line read last, with its line end. */
  get currentText(): string | null {
    return this.#playing.text;
  }

  /** The tags of the line read last. */
  get currentTags(): string[] | null {
    return this.#playing.tags.slice();
  }

  /** What may be chosen now; empty while there is more to read. */
  get currentChoices(): Choice[] {
    const machine = this.#machine;
    if (machine.pc >= 0) return [];
    if (this.#choices === undefined) this.#choices = this.#offered();
    return this.#choices.slice();
  }

  #offered(): Choice[] {
    const { picks, picksEnd, pools } = this.#machine;
    const playing = this.#playing;
    const choices: Choice[] = [];
    for (let at = 0; at < picksEnd; at += picks[at + P_SIZE] as number) {
      if (((picks[at + P_FLAGS] as number) & 1) !== 0) continue;
      const text = pools.strings[picks[at + P_TEXT] as number] as string;
      const tags = picks[at + P_TAGS] as number;
      const row = picks[at + P_TARGET] as number;
      const pc = picks[at + P_PC] as number;
      const tagList =
        tags < 0
          ? (this.#noTags?.slice() ?? null)
          : (pools.strings[tags] as string).split("\0").slice(1);
      choices.push(new Choice(text, choices.length, tagList, playing, row, pc));
    }
    return choices;
  }

  get currentErrors(): string[] | null {
    const { errors } = this.#playing;
    return errors.length > 0 ? errors : null;
  }

  get currentWarnings(): string[] | null {
    const { warnings } = this.#playing;
    return warnings.length > 0 ? warnings : null;
  }

  get hasError(): boolean {
    return this.#playing.errors.length > 0;
  }

  get hasWarning(): boolean {
    return this.#playing.warnings.length > 0;
  }

  /** Forgets what went wrong. */
  ResetErrors(): undefined {
    this.#playing.errors = [];
    this.#playing.warnings = [];
  }

  /** Tags at the very top of the story; `null` for none. */
  get globalTags(): string[] | null {
    return this.TagsForContentAtPath("");
  }

  /** Tags at the top of a knot or stitch, before any text; `null` for none. */
  TagsForContentAtPath(path: string): string[] | null {
    const { program } = this.#playing;
    // As inkjs does it, a path that leads nowhere leads to the beginning.
    const row = Math.max(0, findPath(program, path).row);
    const start = program.containers[row * CONTAINER_COLUMNS + C_START] as number;
    const tags = tagsFrom(program, start);
    return tags.length > 0 ? tags : null;
  }

  TagsAtStartOfFlowContainerWithPathString(pathString: string): string[] | null {
    return this.TagsForContentAtPath(pathString);
  }

  /** As the state's: clients of inkjs ask the story, though inkjs only lets the state be asked. */
  VisitCountAtPathString(pathString: string): number | null | undefined {
    return this.state.VisitCountAtPathString(pathString);
  }

  /** The LISTs that the story declares. */
  get listDefinitions(): ListDefinitionsOrigin | null {
    return this.#playing.lists;
  }

  /** The story as ink's compiled JSON. */
  ToJson(): string {
    return writeInkJson(this.#playing.tree());
  }

  // ─── Reading ──────────────────────────────────────────────────────────────────────────────

  /** Reads the next line; its text, with the line end. Throws where there is none. */
  Continue(): string | null {
    this.#machine.beginTurn();
    this.#continue();
    return this.#playing.text;
  }

  /** Reads the rest of the turn; all its text. */
  ContinueMaximally(): string {
    this.#machine.beginTurn();
    let text = "";
    while (this.#machine.pc >= 0) {
      this.#continue();
      text += this.#playing.text;
    }
    return text;
  }

  /**
   * Reads the next line. It takes microseconds, so it is done when this returns, whatever the
   * limit; a host that asks again until `asyncContinueComplete` asks once.
   */
  ContinueAsync(_millisecsLimitAsync: number): void {
    this.Continue();
  }

  /** Whether no line is under way: always. */
  get asyncContinueComplete(): boolean {
    return !this.#playing.isRunning;
  }

  #continue(): void {
    const machine = this.#machine;
    const playing = this.#playing;
    if (playing.isRunning) refuseWhileRunning(playing, "continue");
    if (machine.pc < 0) {
      throw new Error("Can't continue - should check canContinue before calling Continue");
    }
    if (!this.#hasValidated) this.ValidateExternalBindings();
    this.#choices = undefined;
    if (this.#noTags === null) this.#noTags = [];
    machine.output.clear();
    this.#run();
    const { firstPc } = machine.output;
    const { text, tags, isEnded } = machine.output.finish();
    machine.output.clear();
    playing.text = isEnded ? this.#ended.of(text, firstPc) : text;
    playing.tags = tags;
    if (machine.reports.length > 0) takeReports(playing);
    this.#variables.tell();
    if (this.onDidContinue !== null) this.onDidContinue();
    if (playing.errors.length > 0 || playing.warnings.length > 0) handOn(playing, this.onError);
  }

  /** Runs the machine for a line. What a function of the host throws leaves it as it was. */
  #run(): void {
    const machine = this.#machine;
    const before = this.#externals.count > 0 ? machine.save() : undefined;
    let isDone = false;
    this.#beginRunning();
    try {
      run(machine);
      isDone = true;
    } finally {
      this.#endRunning();
      if (!isDone && before !== undefined) machine.load(before);
    }
  }

  #beginRunning(): void {
    this.#playing.isRunning = true;
    this.#variables.watching?.begin();
  }

  #endRunning(): void {
    this.#playing.isRunning = false;
    this.#variables.watching?.end();
  }

  // ─── Going on ─────────────────────────────────────────────────────────────────────────────

  /** Takes a choice, by its index among `currentChoices`. Throws where there is none of it. */
  ChooseChoiceIndex(choiceIdx: number): undefined {
    refuseWhileRunning(this.#playing, "choose");
    const machine = this.#machine;
    const offered = machine.pc >= 0 ? 0 : machine.offered;
    if (!(choiceIdx >= 0 && choiceIdx < offered && Number.isInteger(choiceIdx))) {
      throw new Error(`choice out of range: ${offered} are on offer.`);
    }
    if (this.onMakeChoice !== null) {
      this.onMakeChoice(this.currentChoices[choiceIdx] as Choice);
    }
    takeChoice(machine, choiceIdx);
    this.#choices = undefined;
  }

  /**
   * Goes to a knot, stitch or label, with arguments for its parameters. Leaves tunnels and
   * functions under way, unless `resetCallstack` is false. Throws where there is no such place.
   */
  ChoosePathString(path: string, resetCallstack = true, args: Whatever[] = []): void {
    refuseWhileRunning(this.#playing, "go elsewhere");
    const playing = this.#playing;
    const machine = this.#machine;
    if (this.onChoosePathString !== null) this.onChoosePathString(path, args);
    const { row, isExact } = findPath(playing.program, path);
    if (row < 0) {
      throw new StoryException(
        `Failed to find content at path '${path}', and no approximation of it was possible.`,
      );
    }
    const given = readArguments(machine, args ?? []);
    if (resetCallstack) this.ResetCallstack();
    else if (flows.isInFunction(machine)) {
      throw new Error(
        `Story was running a function when ChoosePathString(${path}) was called: reset the callstack.`,
      );
    }
    if (!isExact) this.Warning(`Failed to find content at path '${path}': the part found is used.`);
    flows.goTo(machine, row);
    pushArguments(machine, given);
    this.#settle();
  }

  /** Goes to a place as `ChoosePathString` does, with tunnels and functions left as they are. */
  ChoosePath(p: Path, incrementingTurnIndex = true): void {
    const turn = this.state.currentTurnIndex;
    this.ChoosePathString(p.componentsString, false);
    if (!incrementingTurnIndex) this.state.currentTurnIndex = turn;
  }

  /** Begins anew, with another seed. What is bound and who watches stays. */
  ResetState(): void {
    refuseWhileRunning(this.#playing, "reset");
    this.#begin();
    this.#tellDeclared();
  }

  /** The variables' declarations were run: inkjs tells of that as of a line. */
  #tellDeclared(): void {
    this.#variables.tell(true);
    if (this.#playing.program.globalsStart >= 0) this.onDidContinue?.();
  }

  /** Ends what is under way: tunnels, threads, choices. */
  ResetCallstack(): undefined {
    refuseWhileRunning(this.#playing, "reset");
    this.#machine.end();
    this.#settle();
  }

  /** Gives every variable its first value. */
  ResetGlobals(): void {
    const machine = this.#machine;
    const { globalsAt, visitsAt } = this.#playing.program.layout;
    const fresh = new Machine(machine.program, machine.pools);
    beginStory(fresh, 0);
    machine.cells.set(fresh.cells.subarray(globalsAt, visitsAt), globalsAt);
    this.#tellDeclared();
  }

  // ─── Flows ────────────────────────────────────────────────────────────────────────────────

  get currentFlowName(): string {
    return this.#playing.flow;
  }

  get currentFlowIsDefaultFlow(): boolean {
    return this.#playing.flow === DEFAULT_FLOW;
  }

  /** All flows but the default one. */
  get aliveFlowNames(): string[] | null {
    return flows.aliveFlows(this.#playing);
  }

  /**
   * Goes on in another flow. A new one is nowhere until `ChoosePathString`; in the reference
   * dialect it is at the story's start.
   */
  SwitchFlow(flowName: string): void {
    if (typeof flowName !== "string") throw new Error("SwitchFlow must be given a name, not null.");
    refuseWhileRunning(this.#playing, "switch flow");
    flows.switchFlow(this.#playing, flowName);
    this.#settle();
  }

  SwitchToDefaultFlow(): void {
    this.SwitchFlow(DEFAULT_FLOW);
  }

  /** Forgets a flow. The one under way is left for the default flow first. */
  RemoveFlow(flowName: string): void {
    if (flowName === DEFAULT_FLOW) throw new Error("Cannot destroy default flow");
    if (flowName === this.#playing.flow) this.SwitchToDefaultFlow();
    flows.removeFlow(this.#playing, flowName);
  }

  // ─── Functions ────────────────────────────────────────────────────────────────────────────

  /** Whether the story has a function, or any knot, of this name. */
  HasFunction(functionName: string): boolean {
    return (
      typeof functionName === "string" && functionByName(this.#playing.program, functionName) >= 0
    );
  }

  /**
   * Calls one of the story's functions: what it returned or, with `returnTextOutput`, that and
   * what it printed. Throws where there is no such function.
   */
  EvaluateFunction(
    functionName: string,
    args: Whatever[] = [],
    returnTextOutput = false,
  ): Story.EvaluateFunctionTextOutput | Whatever {
    const playing = this.#playing;
    if (this.onEvaluateFunction !== null) this.onEvaluateFunction(functionName, args);
    const row = findFunction(playing.program, functionName);
    const given = readArguments(this.#machine, args ?? []);
    if (!this.#hasValidated) this.ValidateExternalBindings();
    const done = playing.isRunning
      ? this.#evaluateMeanwhile(row, given)
      : this.#evaluate(row, given);
    this.#variables.tell();
    if (this.onCompleteEvaluateFunction !== null) {
      this.onCompleteEvaluateFunction(functionName, args, done.output, done.returned);
    }
    if (!playing.isRunning) handOn(playing, this.onError);
    return returnTextOutput ? done : done.returned;
  }

  #evaluate(row: number, args: readonly number[]): Story.EvaluateFunctionTextOutput {
    const playing = this.#playing;
    const { text, tags } = playing;
    this.#beginRunning();
    try {
      return callFunction(this.#machine, playing.lists, row, args, (printed) => {
        playing.text = printed;
        this.onDidContinue?.();
      });
    } finally {
      this.#endRunning();
      playing.text = text;
      playing.tags = tags;
      takeReports(playing);
    }
  }

  /**
   * Calls a function while a line is put together, for a function of the host: on a machine of
   * its own, so that the line stays as it is. Variables and visits are the same ones.
   */
  #evaluateMeanwhile(row: number, args: readonly number[]): Story.EvaluateFunctionTextOutput {
    const { program, pools, cells, reports } = this.#machine;
    const beside = this.#connect(new Machine(program, pools));
    beside.turnBudget = this.#machine.turnBudget;
    beside.cells = cells;
    const done = callFunction(beside, this.#playing.lists, row, args, () => {
      this.onDidContinue?.();
    });
    reports.push(...beside.reports);
    return done;
  }

  /** Whether the story's own function is used where the host binds none. */
  get allowExternalFunctionFallbacks(): boolean {
    return this.#externals.allowsFallbacks;
  }

  set allowExternalFunctionFallbacks(allows: boolean) {
    this.#externals.allowsFallbacks = allows;
  }

  /**
   * Provides a function that the story declares as EXTERNAL. Unless `lookaheadSafe`, it runs
   * once, when the lines before it have been read; otherwise it may run ahead and again.
   */
  BindExternalFunction(funcName: string, func: HostFunction, lookaheadSafe = false): void {
    this.#externals.bind(funcName, func, lookaheadSafe);
  }

  /** As `BindExternalFunction`, for a function that takes its arguments as one array. */
  BindExternalFunctionGeneral(funcName: string, func: HostFunction, lookaheadSafe = true): void {
    this.#externals.bind(funcName, (...args: unknown[]) => func(args), lookaheadSafe);
  }

  UnbindExternalFunction(funcName: string): void {
    this.#externals.unbind(funcName);
  }

  /** What is bound to a name. */
  TryGetExternalFunction(funcName: string): HostFunction | null {
    return this.#externals.get(funcName)?.function ?? null;
  }

  /** A value as the story takes it: as it is. */
  TryCoerce(value: Whatever): Whatever {
    return value;
  }

  /** Throws where the story calls functions that nobody provides. */
  ValidateExternalBindings(): void {
    this.#hasValidated = true;
    this.#externals.validate();
  }

  // ─── Variables ────────────────────────────────────────────────────────────────────────────

  /** Has `observer` told of a variable whenever it has changed. Throws for an unknown name. */
  ObserveVariable(variableName: string, observer: Observer): void {
    this.#variables.observe(variableName, observer);
  }

  /** Each variable with the observer at the same place. */
  ObserveVariables(variableNames: string[], observers: Observer[]): void {
    for (const [i, name] of variableNames.entries()) {
      this.#variables.observe(name, observers[i] as Observer);
    }
  }

  /** Takes an observer, or all of them, off a variable, or off all of them. */
  RemoveVariableObserver(observer?: Observer | null, specificVariableName?: string | null): void {
    this.#variables.unobserve(observer ?? undefined, specificVariableName ?? undefined);
  }

  // ─── Faults of the host's own ─────────────────────────────────────────────────────────────

  /** Throws a `StoryException`. */
  Error(message: string): never {
    throw new StoryException(message);
  }

  /** Adds a warning, to be told with the next line. */
  Warning(message: string): void {
    this.#playing.warnings.push(`RUNTIME WARNING: ${message}`);
  }
}

// biome-ignore lint/style/noNamespace: types that inkjs's hosts name `Story.…`; nothing of it is left when run.
export declare namespace Story {
  export type VariableObserver = Observer;
  export type ExternalFunction = HostFunction;
  export type ExternalFunctionDef = BoundFunction;
  export interface EvaluateFunctionTextOutput {
    returned: Whatever;
    output: string;
  }
}
