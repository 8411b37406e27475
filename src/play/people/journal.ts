/**
 * The journal of a play: which marks were passed in each turn, and after which line.
 *
 * Owns the turns, back and forth, as a story is undone and redone. What a mark did is worked out
 * from the story's start, mark by mark, on drama's world: nothing here comes from the story's
 * state. Marks passed while looking ahead are taken back by the engine, which shortens the list.
 */
import {
  applyMark,
  type Event,
  type MarkMeaning,
  type Symbols,
  type World,
} from "../../drama/index.ts";
import type { Choice } from "../api.ts";

/** What each of a choice's pulls weighed; `undefined` where only its knot could have said. */
export type Weights = readonly (number | undefined)[];

/** What was weighed, which is worked out once somebody asks. */
export class Weighing {
  #ask: (() => ReadonlyMap<number, Weights>) | undefined;
  #weights: ReadonlyMap<number, Weights> = new Map();

  constructor(ask: () => ReadonlyMap<number, Weights>) {
    this.#ask = ask;
  }

  get weights(): ReadonlyMap<number, Weights> {
    if (this.#ask !== undefined) this.#weights = this.#ask();
    this.#ask = undefined;
    return this.#weights;
  }
}

/** What was noted when a mark was passed. */
export interface Note {
  /** After which line of its turn, counted from 0; −1: before the first. */
  readonly line: number;
  /** Of a pick: by choice of its block, what its pulls weighed at that moment; asked when needed. */
  readonly weighed: Weighing | undefined;
}

/** Marks as they are passed, and what was noted of each. The engine pushes and shortens it. */
export class Marks extends Array<number> {
  readonly #note: (mark: number) => Note;
  /** By place; what lies behind the end of the list was taken back. */
  readonly notes: Note[] = [];

  constructor(note: (mark: number) => Note) {
    super();
    this.#note = note;
  }

  override push(...marks: number[]): number {
    for (const mark of marks) {
      this.notes[this.length] = this.#note(mark);
      super.push(mark);
    }
    return this.length;
  }

  // What an array makes of itself is a plain one.
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
}

/** A turn of the journal. */
export interface JournalTurn {
  readonly chosen: Choice | undefined;
  readonly marks: Marks;
  /** How many of its lines were read. */
  lines: number;
}

/** A mark that was passed, and what became of the world. */
export interface Step {
  readonly mark: MarkMeaning;
  readonly note: Note;
  readonly before: World;
  readonly after: World;
  readonly events: readonly Event[];
}

interface Worked {
  readonly from: World;
  readonly marks: number;
  readonly to: World;
  readonly steps: readonly Step[];
}

export class Journal {
  readonly #symbols: Symbols;
  readonly #start: World;
  readonly #turns: JournalTurn[];
  readonly #ahead: JournalTurn[] = [];
  /** What a turn's marks came to, as long as it stands after the same world. */
  readonly #worked = new WeakMap<JournalTurn, Worked>();

  /** Begins with some turns, one at the least; `start` is the world before the first. */
  constructor(symbols: Symbols, start: World, turns: readonly JournalTurn[]) {
    this.#symbols = symbols;
    this.#start = start;
    this.#turns = [...turns];
  }

  /** The turn under way. */
  get turn(): JournalTurn {
    return this.#turns[this.#turns.length - 1] as JournalTurn;
  }

  /** All of them, the one under way last. */
  get turns(): readonly JournalTurn[] {
    return this.#turns;
  }

  /** Another turn begins. What was undone is given up. */
  begin(turn: JournalTurn): void {
    this.#turns.push(turn);
    this.#ahead.length = 0;
  }

  /** The turn under way is undone. */
  back(): void {
    const turn = this.#turns.pop();
    if (turn !== undefined) this.#ahead.push(turn);
  }

  /** A turn that was undone is done again. */
  forward(): void {
    const turn = this.#ahead.pop();
    if (turn !== undefined) this.#turns.push(turn);
  }

  /** The world as it is now. */
  get world(): World {
    let world = this.#start;
    for (const turn of this.#turns) world = this.#work(turn, world).to;
    return world;
  }

  /** What happened in each turn. */
  steps(): readonly (readonly Step[])[] {
    let world = this.#start;
    return this.#turns.map((turn) => {
      const worked = this.#work(turn, world);
      world = worked.to;
      return worked.steps;
    });
  }

  #work(turn: JournalTurn, from: World): Worked {
    const known = this.#worked.get(turn);
    if (known?.from === from && known.marks === turn.marks.length) return known;
    const steps: Step[] = [];
    let world = from;
    for (let at = 0; at < turn.marks.length; at++) {
      const mark = this.#symbols.marks[turn.marks[at] as number];
      const note = turn.marks.notes[at];
      if (mark === undefined || note === undefined) continue;
      const applied = applyMark(world, mark);
      steps.push({ mark, note, before: world, after: applied.world, events: applied.events });
      world = applied.world;
    }
    const worked = { from, marks: turn.marks.length, to: world, steps };
    this.#worked.set(turn, worked);
    return worked;
  }
}
