/**
 * What all who verify a certificate need: machines made ready for its steps, and a list of what
 * does not hold.
 */
import { beginStory, LINE, type Machine, run, silence, takeChoice } from "../engine/index.ts";
import { type Certificate, type CertifiedMoment, faultKey } from "./certificate.ts";
import type { RuledStep, RuleFollower } from "./certificate-rules.ts";
import { externalsTried } from "./externals.ts";

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

/** Makes a machine ready for a certificate's steps. */
export function prepareFor(certificate: Certificate, machine: Machine): void {
  const { ranges, turnBudget } = certificate;
  silence(machine);
  machine.turnBudget = turnBudget;
  externalsTried(machine, ranges);
}

/** From where a step is taken; `undefined` for the story's opening. */
export type From = Pick<CertifiedMoment, "state" | "standing"> | undefined;

/** Takes a choice and runs to the next rest. Gives back how far the rules have come. */
export function step(
  { start }: Certificate,
  machine: Machine,
  rules: RuleFollower,
  from: From,
  choice: number,
): RuledStep {
  if (from !== undefined) {
    machine.load(from.state);
    takeChoice(machine, choice);
  } else {
    beginStory(machine, 0);
    if (start !== undefined) machine.pc = start;
  }
  machine.restedAt = -1;
  rules.begin(from?.standing);
  while (machine.pc >= 0) {
    machine.output.clear();
    if (run(machine) !== LINE) break;
  }
  return rules.end();
}

/** What went wrong in the step that a machine has just taken. */
export function reportsOf(machine: Machine): string[] {
  return machine.reports.map(({ fault, pc }) => faultKey(`${fault.code} ${pc}`));
}

/** Where the flow stopped, of a machine that rests without a choice; else −1. */
export function endOf(machine: Machine): number {
  return machine.pickCount === 0 ? machine.restedAt : -1;
}
