/**
 * What all who verify a certificate need: how far it is gone through, a machine that takes its
 * steps, and a list of what does not hold.
 */
import {
  beginStory,
  LINE,
  type Machine,
  type Outcomes,
  run,
  silence,
  takeChoice,
} from "../engine/index.ts";
import { type Certificate, type CertifiedMoment, faultKey } from "./certificate.ts";
import { type RuledStep, RuleFollower } from "./certificate-rules.ts";
import { externalsTried } from "./externals.ts";

export interface VerifyOptions {
  /**
   * Steps are taken from every so many moments only; default 1, from all. More is a sample of a
   * story that is too large to be gone through, and shows no more than that.
   */
  readonly every?: number;
  /**
   * Other states that are tried of each moment from which steps are taken; default all that are
   * made, up to four. Where there are more than so many, moments take turns in which.
   */
  readonly others?: number;
}

/** Complaints that are told; after so many there is no point in more. */
const MOST_COMPLAINTS = 20;

/** What does not hold, each once. */
export class Complaints {
  readonly all: Set<string> = new Set();

  add(what: string): void {
    if (this.all.size < MOST_COMPLAINTS) this.all.add(what);
  }

  get isFull(): boolean {
    return this.all.size >= MOST_COMPLAINTS;
  }
}

/** From where a step is taken; `undefined` for the story's opening. */
export type From = Pick<CertifiedMoment, "state" | "standing"> | undefined;

/** A machine that takes a certificate's steps, its rules along. */
export class Stepper<M extends Machine = Machine> {
  readonly machine: M;
  readonly rules: RuleFollower;
  readonly #start: number | undefined;

  constructor({ program, ruled, ranges, turnBudget, start }: Certificate, machine: M) {
    silence(machine);
    machine.turnBudget = turnBudget;
    externalsTried(machine, ranges);
    this.machine = machine;
    this.rules = new RuleFollower(program, ruled, machine);
    this.#start = start;
  }

  /** Takes a choice and runs to the next rest. Gives back how far the rules have come. */
  take(from: From, choice: number, outcomes: Outcomes): RuledStep {
    const { machine, rules } = this;
    machine.outcomes = outcomes;
    if (from !== undefined) {
      machine.load(from.state);
      takeChoice(machine, choice);
    } else {
      beginStory(machine, 0);
      if (this.#start !== undefined) machine.pc = this.#start;
    }
    machine.restedAt = -1;
    rules.begin(from?.standing);
    while (machine.pc >= 0) {
      machine.output.clear();
      if (run(machine) !== LINE) break;
    }
    return rules.end();
  }
}

/** What went wrong in the step that a machine has just taken. */
export function reportsOf(machine: Machine): string[] {
  return machine.reports.map(({ fault, pc }) => faultKey(`${fault.code} ${pc}`));
}

/** Where the flow stopped, of a machine that rests without a choice; else −1. */
export function endOf(machine: Machine): number {
  return machine.pickCount === 0 ? machine.restedAt : -1;
}
