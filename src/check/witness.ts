/**
 * Plays what a check has found, on the engine as it is, with its text.
 *
 * Owns the way from a moment's number to a play that a person can follow: the choices' words,
 * what chance gave. Promises that what it gives back was played just so, from the beginning, on
 * a program without probes and with nothing forgotten.
 */
import type { FaultReport } from "../engine/fault.ts";
import { beginStory, LINE, Machine, run, silence, takeChoice } from "../engine/index.ts";
import { P_TEXT } from "../engine/machine.ts";
import type { Program } from "../program/program.ts";
import { Chance } from "./chance.ts";
import type { Exploration } from "./explore.ts";
import { externalsTried, type Ranges } from "./externals.ts";
import { isEndless, LONGEST_TURN, PATIENCE, Patience } from "./patience.ts";
import type { PlayedChoice, WitnessPlay } from "./report.ts";
import { settle } from "./silence.ts";
import type { Sighting } from "./watch.ts";

/** A choice, and which of the ways that chance may then go. −1: the story's opening. */
export interface Move {
  readonly choice: number;
  readonly way: number;
}

/** A play that was played. */
export interface Played {
  readonly play: WitnessPlay;
  /** The last step: what went wrong in it, and the marks it passed. */
  readonly reports: readonly FaultReport[];
  readonly marks: readonly number[];
  /** The marks of the whole play. */
  readonly allMarks: readonly number[];
  /** What the last step prints, and the choices then on offer, where it was asked for. */
  readonly text: string;
  /** Whether the story is over. */
  readonly isOver: boolean;
  readonly restedAt: number;
}

/** The moves that lead to a sighting and through it. */
export function movesTo(exploration: Exploration, sighting: Sighting): Move[] {
  const { from, choice, way } = sighting;
  if (from < 0) return way === 0 ? [] : [{ choice: -1, way }];
  return [...exploration.playTo(from), { choice, way }];
}

/** Steps of a turn that are read at first: lines that are looked ahead from count twice. */
const READ_AT_FIRST = 4 * PATIENCE;

export interface PlayOptions {
  readonly as: string | undefined;
  readonly ranges: Ranges;
  /** Where to begin: an instruction. */
  readonly start?: number;
  /** Whether what the last step prints is wanted; default `false`. */
  readonly keepsText?: boolean;
  /**
   * Whether a turn may have an end that lies further than turns are followed at first; default
   * `true`. An exploration knows it, and then no turn without an end is followed once more.
   */
  readonly hasLongTurns?: boolean;
}

/** Plays moves from the beginning. `undefined` where the engine goes another way. */
export function playMoves(
  program: Program,
  moves: readonly Move[],
  options: PlayOptions,
): Played | undefined {
  const machine = new Machine(program);
  externalsTried(machine, options.ranges);
  machine.turnBudget = READ_AT_FIRST;
  const steps = moves[0]?.choice === -1 ? [...moves] : [{ choice: -1, way: 0 }, ...moves];
  const choices: PlayedChoice[] = [];
  const outcomes: number[] = [];
  const allMarks: number[] = [];
  let last: Taken = { outcomes: [], reports: [], marks: [], text: "" };
  let state: Int32Array | undefined;
  for (const { choice, way } of steps) {
    if (choice >= 0) {
      if (choice >= machine.offered) return undefined;
      choices.push({ choice, words: wordsOf(machine, choice) });
    }
    const taken = takeWay(machine, state, { choice, way }, options);
    if (taken === undefined) return undefined;
    // One by one: a turn that goes round for ever passes more marks than a call takes arguments.
    for (const outcome of taken.outcomes) outcomes.push(outcome);
    for (const mark of taken.marks) allMarks.push(mark);
    last = taken;
    state = machine.save();
  }
  return {
    play: { as: options.as, choices, outcomes },
    reports: last.reports,
    marks: last.marks,
    allMarks,
    text: options.keepsText === true ? [last.text, ...wordsOffered(machine)].join("\n") : "",
    isOver: machine.offered === 0,
    restedAt: machine.restedAt,
  };
}

/** The words of the choices on offer. */
function wordsOffered(machine: Machine): string[] {
  return Array.from({ length: machine.offered }, (_, choice) => wordsOf(machine, choice));
}

function wordsOf(machine: Machine, choice: number): string {
  const text = machine.picks[machine.pickAt(choice) + P_TEXT] as number;
  return machine.pools.strings[text] as string;
}

/** A step that was taken. */
interface Taken {
  readonly outcomes: readonly number[];
  readonly reports: readonly FaultReport[];
  readonly marks: readonly number[];
  readonly text: string;
}

/** Takes one step, the `way`-th that chance allows. Leaves the machine at its end. */
function takeWay(
  machine: Machine,
  state: Int32Array | undefined,
  move: Move,
  options: PlayOptions,
): Taken | undefined {
  const chance = new Chance();
  chance.skipTo(move.way);
  if (chance.way !== move.way && !findWay(machine, chance, state, move, options)) return undefined;
  const taken = readStep(machine, chance, state, move, options);
  if (!isEndless(machine) || machine.turnBudget === LONGEST_TURN) return taken;
  if (options.hasLongTurns === false) return taken;
  // Whether it has an end all the same is seen far sooner where no lines are put together.
  const scout = scoutOf(machine, options);
  scout.turnBudget = LONGEST_TURN;
  scout.outcomes = chance.begin();
  beginStep(scout, state, move, options);
  settle(scout);
  if (isEndless(scout)) return taken;
  machine.turnBudget = LONGEST_TURN;
  return readStep(machine, chance, state, move, options);
}

function readStep(
  machine: Machine,
  chance: Chance,
  state: Int32Array | undefined,
  move: Move,
  options: PlayOptions,
): Taken {
  // Those that were found are all there; of a way that is picked each comes when it is asked for.
  machine.outcomes = chance.begin();
  const passed = new MarksPassed();
  // What the engine asks of its list of marks is `push` and `length`.
  machine.marks = passed as unknown as number[];
  beginStep(machine, state, move, options);
  let text = "";
  while (machine.pc >= 0) {
    machine.output.clear();
    const ran = run(machine);
    if (options.keepsText === true) text += `${machine.output.finish().text}\n`;
    if (ran !== LINE) break;
  }
  machine.outcomes = undefined;
  const reports = machine.reports.slice();
  const isOut = isEndless(machine);
  return { outcomes: chance.outcomes(isOut), reports, marks: passed.marks(isOut), text };
}

function beginStep(
  machine: Machine,
  state: Int32Array | undefined,
  { choice }: Move,
  { start }: PlayOptions,
): void {
  if (choice < 0 || state === undefined) {
    beginStory(machine, 0);
    if (start !== undefined) machine.pc = start;
  } else {
    machine.load(state);
    takeChoice(machine, choice);
  }
}

/**
 * Goes through the ways of a step up to the one that is wanted, as silently as they were explored:
 * whoever reads line by line throws some dice twice, and in a turn without an end others.
 */
function findWay(
  reader: Machine,
  chance: Chance,
  state: Int32Array | undefined,
  move: Move,
  options: PlayOptions,
): boolean {
  const scout = scoutOf(reader, options);
  scout.turnBudget = PATIENCE;
  const patience = new Patience();
  do {
    const outcomes = chance.begin();
    scout.outcomes = outcomes;
    const take = (): void => {
      outcomes.next = 0;
      beginStep(scout, state, move, options);
      settle(scout);
    };
    take();
    if (options.hasLongTurns !== false) patience.follow(scout, take);
    if (chance.way === move.way) return true;
  } while (chance.next());
  return false;
}

/** A machine that plays on in silence. */
function scoutOf({ program, pools }: Machine, { ranges }: PlayOptions): Machine {
  const scout = new Machine(program, pools);
  externalsTried(scout, ranges);
  silence(scout);
  return scout;
}

/**
 * The marks of a step. What the engine passes only to see whether a line goes on it takes back,
 * for it comes by there again; but a turn without an end may be stopped while it looks ahead, and
 * is then not followed a second time. So what was last taken back is kept.
 */
class MarksPassed {
  readonly #numbers: number[] = [];
  #taken: { readonly from: number; readonly numbers: readonly number[] } | undefined;

  get length(): number {
    return this.#numbers.length;
  }

  set length(length: number) {
    if (length >= this.#numbers.length) return;
    this.#taken = { from: length, numbers: this.#numbers.splice(length) };
  }

  push(mark: number): number {
    return this.#numbers.push(mark);
  }

  /** All that were passed; of a turn without an end, those on which it was stopped as well. */
  marks(isEndless: boolean): readonly number[] {
    const taken = this.#taken;
    if (!isEndless || taken === undefined) return this.#numbers;
    if (taken.from + taken.numbers.length <= this.#numbers.length) return this.#numbers;
    return [...this.#numbers.slice(0, taken.from), ...taken.numbers];
  }
}
