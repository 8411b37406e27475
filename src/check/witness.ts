/**
 * Plays what a check has found, on the engine as it is, with its text.
 *
 * Owns the way from a moment's number to a play that a person can follow: the choices' words,
 * what chance gave. Promises that what it gives back was played just so, from the beginning, on
 * a program without probes and with nothing forgotten.
 */
import type { FaultReport } from "../engine/fault.ts";
import { beginStory, LINE, Machine, run, takeChoice } from "../engine/index.ts";
import { P_TEXT } from "../engine/machine.ts";
import type { Program } from "../program/program.ts";
import { Chance } from "./chance.ts";
import type { Exploration } from "./explore.ts";
import { externalsTried, type Ranges } from "./externals.ts";
import type { PlayedChoice, WitnessPlay } from "./report.ts";
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

/** Steps of one turn after which it counts as endless: a hundred times what a long one takes. */
export const PATIENCE = 200_000;

export interface PlayOptions {
  readonly as: string | undefined;
  readonly ranges: Ranges;
  /** Where to begin: an instruction. */
  readonly start?: number;
  /** Whether what the last step prints is wanted; default `false`. */
  readonly keepsText?: boolean;
}

/** Plays moves from the beginning. `undefined` where the engine goes another way. */
export function playMoves(
  program: Program,
  moves: readonly Move[],
  options: PlayOptions,
): Played | undefined {
  const machine = new Machine(program);
  externalsTried(machine, options.ranges);
  machine.turnBudget = PATIENCE;
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
  { choice, way }: Move,
  { start, keepsText = false }: PlayOptions,
): Taken | undefined {
  const chance = new Chance();
  chance.skipTo(way);
  do {
    machine.outcomes = chance.begin();
    machine.marks = [];
    if (choice < 0 || state === undefined) {
      beginStory(machine, 0);
      if (start !== undefined) machine.pc = start;
    } else {
      machine.load(state);
      takeChoice(machine, choice);
    }
    let text = "";
    while (machine.pc >= 0) {
      machine.output.clear();
      const ran = run(machine);
      if (keepsText) text += `${machine.output.finish().text}\n`;
      if (ran !== LINE) break;
    }
    machine.outcomes = undefined;
    if (chance.way === way) {
      const reports = machine.reports.slice();
      return { outcomes: chance.outcomes(), reports, marks: machine.marks.slice(), text };
    }
  } while (chance.next());
  return undefined;
}
