/**
 * The rules of a certificate, and how a verifier follows them.
 *
 * How far each rule has come is part of a moment. Owns the looks at the story's marks and at its
 * rests that move it, one after the other as they come; what each kind of rule means is
 * `rules.ts`'s to say. Plain as its verifier is: each condition is run at each look.
 */
import type { Machine } from "../engine/machine.ts";
import type { Program } from "../program/program.ts";
import type { Ruled } from "./certificate.ts";
import { RecordingMachine } from "./certificate-recorder.ts";
import { Rules } from "./rules.ts";

/** What a step came to. */
export interface RuledStep {
  /** Absent where there are no rules. */
  readonly standing: Uint8Array | undefined;
  readonly events: readonly string[];
}

const noEvents: RuledStep = { standing: undefined, events: [] };

/** Follows rules, if there are any, along the steps of one machine, and notes what it passes. */
export class RuleFollower {
  /** Marks that were passed on any step. */
  readonly passed: Set<number> = new Set();
  readonly #rules: Rules | undefined;
  readonly #ruled: Ruled | undefined;
  readonly #machine: Machine;
  /** The machine's cells, so that nobody is told of looks at them. */
  readonly #looked: Pick<Machine, "cells">;
  #isUnderWay = false;
  /** By mark of this step: how far the rules were before it, and how many events there were. */
  #before: { readonly standing: Uint8Array; readonly events: number }[] = [];

  constructor(program: Program, ruled: Ruled | undefined, machine: Machine) {
    this.#ruled = ruled;
    this.#machine = machine;
    this.#looked = machine instanceof RecordingMachine ? { cells: machine.memory } : machine;
    machine.marks = this as unknown as number[];
    if (ruled === undefined) return;
    if (machine instanceof RecordingMachine) {
      const beside = new RecordingMachine(program, machine.pools);
      const onAsked = (): void => machine.readsAs(beside);
      this.#rules = new Rules(program, ruled.rules, machine, { beside, onAsked });
    } else this.#rules = new Rules(program, ruled.rules, machine, { onAsked: () => {} });
  }

  /** A step begins: a choice was taken, or the story begun. */
  begin(standing: Uint8Array | undefined): void {
    this.#before = [];
    this.#isUnderWay = true;
    const rules = this.#rules;
    if (rules === undefined) return;
    rules.state.fill(0);
    if (standing !== undefined) rules.state.set(standing);
    rules.events.length = 0;
  }

  /** The machine rests again. */
  end(): RuledStep {
    this.#isUnderWay = false;
    const rules = this.#rules;
    if (rules === undefined) return noEvents;
    const machine = this.#machine;
    rules.look(this.#looked);
    const isOver = machine.pickCount === 0 && machine.reports.every(({ isWarning }) => isWarning);
    if (isOver) rules.end();
    return {
      standing: rules.state.slice(),
      events: rules.events.map(({ kind, rule }) => `${kind} ${rule}`),
    };
  }

  /** Whether a rule `C leads to D` waits for its D where the rules have come so far. */
  isPending(rule: number, standing: Uint8Array | undefined): boolean {
    const rules = this.#rules;
    if (rules === undefined || standing === undefined) return false;
    rules.state.set(standing);
    return rules.isPending(rule);
  }

  // What the engine asks of its list of marks: it pushes, and cuts what it only looked ahead to.

  get length(): number {
    return this.#before.length;
  }

  set length(length: number) {
    const before = this.#before[length];
    if (before === undefined) return;
    this.#before.length = length;
    if (this.#rules === undefined) return;
    this.#rules.state.set(before.standing);
    this.#rules.events.length = before.events;
  }

  push(mark: number): number {
    this.#pass(mark);
    return this.#before.length;
  }

  #pass(mark: number): void {
    if (!this.#isUnderWay) return;
    this.passed.add(mark);
    const rules = this.#rules;
    if (rules === undefined) return;
    this.#before.push({ standing: rules.state.slice(), events: rules.events.length });
    const { first, probes } = this.#ruled as Ruled;
    const probe = probes[mark - first];
    if (mark < first) {
      // How things stood before the effect, and then the effect.
      rules.look(this.#looked);
      rules.effect(mark);
    } else if (probe?.kind === "knot") {
      rules.look(this.#looked);
      rules.reach(probe.path);
    } else if (probe?.kind === "look") rules.look(this.#looked);
  }
}
