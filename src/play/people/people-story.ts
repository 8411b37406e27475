/**
 * A story with people in it, being played: a `Story` that can be asked who says a line, why
 * something was done, and how everybody stands.
 *
 * Owns when the journal turns a page: at choices and jumps, back and forth, and anew after a load.
 * It plays exactly as a `Story` does; only what is asked besides is its own.
 */
import { type Meaning, type Symbols, type World, worldAtStart } from "../../drama/index.ts";
import { keyOf } from "../../drama/values.ts";
import { Machine } from "../../engine/machine.ts";
import type { Program } from "../../program/program.ts";
import type {
  Choice,
  ExternalFunction,
  ExternalOptions,
  Line,
  LoadResult,
  PlayOptions,
  Value,
} from "../api.ts";
import { evaluateFunction } from "../calls.ts";
import { Story, StoryError } from "../story.ts";
import {
  Journal,
  type JournalTurn,
  Marks,
  type Note,
  type Step,
  Weighing,
  type Weights,
} from "./journal.ts";
import { type Ledger, ledgerOf } from "./ledger.ts";
import { type Speech, speechOfLine } from "./speech.ts";
import { type Why, whyChoice, whyTurn } from "./why.ts";

/** Whether a program has people in it, so that a `PeopleStory` can be made of it. */
export function hasPeople(program: Program): boolean {
  return (program.symbols?.cast.people.length ?? 0) > 0;
}

export class PeopleStory extends Story {
  readonly symbols: Symbols;
  readonly #externals: [name: string, call: ExternalFunction][] = [];
  #journal: Journal;
  #isWhole = true;

  /** Begins a story. Throws `RangeError` for a program without people. */
  constructor(program: Program, options: PlayOptions = {}) {
    super(program, options);
    const { symbols } = program;
    if (symbols === undefined) throw new RangeError("There are no people in this story.");
    this.symbols = symbols;
    this.#journal = this.#freshJournal();
  }

  // ─── What can be asked ────────────────────────────────────────────────────────────────────

  /** Who says a line, in which manner, and what; `undefined` where it is narration. */
  speech(line: Line): Speech | undefined {
    return speechOfLine(this.program, this.symbols, line);
  }

  /** What happened in the turn under way, and why. */
  why(): readonly Why[];
  /** What a choice on offer needs, and what would speak for and against it. */
  why(choice: Choice): Why;
  why(choice?: Choice): readonly Why[] | Why {
    const asked = { program: this.program, symbols: this.symbols };
    if (choice !== undefined) {
      const now = this.#aside(this.machine.cells);
      return whyChoice(asked, choice, (weigher) => weightBy(now, weigher));
    }
    const lines = this.history[this.history.length - 1]?.lines ?? [];
    return whyTurn(asked, this.#journal.turn.chosen, lines, this.steps().at(-1) ?? []);
  }

  /** How everybody stands: who knows, owes, holds, feels, shows what. */
  ledger(): Ledger {
    return ledgerOf(this.symbols, this.world, this.steps());
  }

  /** Drama's world as it is now: the journal's marks, one after the other, from the start. */
  get world(): World {
    return this.#journal.world;
  }

  /** What happened in each turn since the beginning, the one under way last. */
  steps(): readonly (readonly Step[])[] {
    return this.#journal.steps();
  }

  /**
   * Whether the journal goes back to the beginning. It doesn't after loading a save to which its
   * choices no longer lead; then the world was read from the story's variables, which keep
   * nothing of how it came to be so.
   */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  // ─── Playing ──────────────────────────────────────────────────────────────────────────────

  override continue(): Line | undefined {
    const line = super.continue();
    if (line !== undefined) this.#journal.turn.lines++;
    return line;
  }

  override choose(index: number): void {
    const chosen = this.choices[index];
    super.choose(index);
    this.#beginTurn(chosen);
  }

  override jump(path: string, args: readonly Value[] = []): void {
    super.jump(path, args);
    this.#beginTurn(undefined);
  }

  override undo(): boolean {
    const isDone = super.undo();
    if (isDone) this.#journal.back();
    if (isDone) this.#listen();
    return isDone;
  }

  override redo(): boolean {
    const isDone = super.redo();
    if (isDone) this.#journal.forward();
    if (isDone) this.#listen();
    return isDone;
  }

  override restart(seed: number = this.firstSeed): void {
    super.restart(seed);
    // The first time, a story restarts before there is a journal.
    if (!(#journal in this)) return;
    this.#journal = this.#freshJournal();
    this.#isWhole = true;
  }

  override load(json: string): LoadResult {
    const result = super.load(json);
    if (result.ok) this.#rebuild();
    return result;
  }

  override bindExternal(name: string, call: ExternalFunction, options: ExternalOptions = {}): void {
    super.bindExternal(name, call, options);
    // Those that only look something up may be asked again when a play is gone through anew.
    if (options.lookaheadSafe === true) this.#externals.push([name, call]);
  }

  // ─── The journal ──────────────────────────────────────────────────────────────────────────

  #freshJournal(): Journal {
    const journal = new Journal(this.symbols, worldAtStart(this.symbols.cast), [this.#newTurn()]);
    this.machine.marks = journal.turn.marks;
    return journal;
  }

  #beginTurn(chosen: Choice | undefined): void {
    this.#journal.begin(this.#newTurn(chosen));
    this.#listen();
  }

  #listen(): void {
    this.machine.marks = this.#journal.turn.marks;
  }

  #newTurn(chosen?: Choice): JournalTurn {
    const turn: JournalTurn = {
      chosen,
      lines: 0,
      marks: new Marks((mark) => this.#note(turn, mark)),
    };
    return turn;
  }

  /** What is only to be known while a mark is being passed. */
  #note(turn: JournalTurn, mark: number): Note {
    // Behind a line's end the engine looks ahead; that line is not handed out yet.
    const line = turn.lines - 1 + (this.machine.hasSnapshot ? 1 : 0);
    const meaning = this.symbols.marks[mark];
    if (meaning?.kind !== "pick") return { line, weighed: undefined };
    // Most of what could be asked never is: what it takes to ask is kept.
    const cells = this.machine.cells.slice();
    return { line, weighed: new Weighing(() => this.#weighBlock(meaning.choice, cells)) };
  }

  /** What all the pulls of a choice's block weighed, by choice, when the globals were these. */
  #weighBlock(choice: number, cells: Int32Array): ReadonlyMap<number, Weights> {
    const machine = this.#aside(cells);
    const block = this.symbols.choices[choice]?.block;
    const weights = new Map<number, Weights>();
    this.symbols.choices.forEach(({ block: own, pulls }, other) => {
      if (own !== block) return;
      weights.set(
        other,
        pulls.map(({ weigh }) => weightBy(machine, weigh)),
      );
    });
    return weights;
  }

  /** A machine to ask something of, with the globals of some moment. */
  #aside(cells: Int32Array): Machine {
    const machine = new Machine(this.program, this.machine.pools);
    machine.cells.set(cells);
    return machine;
  }

  /** After a load: goes through the play anew, from its start to where it was saved. */
  #rebuild(): void {
    const saved = this.save();
    const { path } = this;
    const again = new PeopleStory(this.program, { seed: this.firstSeed, onDiagnostic: () => {} });
    for (const [name, call] of this.#externals) {
      again.bindExternal(name, call, { lookaheadSafe: true });
    }
    this.#isWhole = arrivesAt(again, path, saved);
    if (this.#isWhole) {
      // The turns go on being written by this story.
      const turns = again.#journal.turns.map(({ chosen, lines, marks }) => {
        const turn = this.#newTurn(chosen);
        turn.lines = lines;
        for (let at = 0; at < marks.length; at++) {
          turn.marks.notes[at] = marks.notes[at] as Note;
          turn.marks[at] = marks[at] as number;
        }
        return turn;
      });
      this.#journal = new Journal(this.symbols, worldAtStart(this.symbols.cast), turns);
    } else {
      this.#journal = new Journal(this.symbols, this.#worldFromVariables(), [this.#newTurn()]);
    }
    this.#listen();
  }

  /** What the variables tell of the world; how it came to be so they don't. */
  #worldFromVariables(): World {
    const values: Record<string, number> = {};
    for (const [name, meaning] of Object.entries<Meaning>(this.symbols.variables)) {
      if (this.variables.has(name)) values[keyOf(meaning)] = Number(this.variables.get(name));
    }
    return { cast: this.symbols.cast, values };
  }
}

/** What one of the lowering's functions says that a reason weighs. */
function weightBy(machine: Machine, weigher: string): number | undefined {
  if (weigher === "") return undefined;
  const { value } = evaluateFunction(machine, weigher, []);
  return typeof value === "number" || typeof value === "boolean" ? Number(value) : undefined;
}

/** Plays the choices of a save; whether that leads to the very same state. */
function arrivesAt(story: Story, path: readonly number[], saved: string): boolean {
  try {
    for (const index of path) {
      story.continueAll();
      story.choose(index);
    }
    // It may have been saved in the midst of a turn.
    while (story.save() !== saved) {
      if (!story.canContinue) return false;
      story.continue();
    }
    return true;
  } catch (error) {
    if (error instanceof RangeError || error instanceof StoryError) return false;
    throw error;
  }
}
