/**
 * The rules of a certificate, and how a verifier follows them.
 *
 * How far each rule has come is part of a moment. Owns the looks at the story's marks and at its
 * rests that move it, one after the other as they come; what each kind of rule means is
 * `rules.ts`'s to say. Plain as its verifier is: each condition is run at each look.
 */
import type { Rule } from "../drama/index.ts";
import type { Machine } from "../engine/machine.ts";
import type { Program } from "../program/program.ts";
import { RecordingMachine } from "./certificate-recorder.ts";
import type { Probe } from "./probes.ts";
import { Rules } from "./rules.ts";

/** What an exploration claims of a story's rules. */
export interface Ruled {
  readonly rules: readonly Rule[];
  /** The number of the first mark that is a probe, and what those are. */
  readonly first: number;
  readonly probes: readonly Probe[];
  /** What some step finds out: `broken` or `shown`, and the rule's number. */
  readonly events: ReadonlySet<string>;
}

/** What a step came to. */
export interface RuledStep {
  readonly standing: Uint8Array;
  readonly events: readonly string[];
}

/** Follows rules along the steps of one machine. */
export class RuleFollower {
  readonly #rules: Rules;
  readonly #ruled: Ruled;
  readonly #machine: Machine;
  /** The machine's cells, so that nobody is told of looks at them. */
  readonly #looked: Pick<Machine, "cells">;
  #isUnderWay = false;
  /** By mark of this step: how far the rules were before it, and how many events there were. */
  #before: { readonly standing: Uint8Array; readonly events: number }[] = [];

  constructor(program: Program, ruled: Ruled, machine: Machine) {
    this.#ruled = ruled;
    this.#machine = machine;
    if (machine instanceof RecordingMachine) {
      const beside = new RecordingMachine(program, machine.pools);
      this.#looked = { cells: machine.memory };
      const onAsked = (): void => machine.readsAs(beside);
      this.#rules = new Rules(program, ruled.rules, machine, { beside, onAsked });
    } else {
      this.#looked = machine;
      this.#rules = new Rules(program, ruled.rules, machine, { onAsked: () => {} });
    }
    machine.marks = this as unknown as number[];
  }

  /** A step begins: a choice was taken, or the story begun. */
  begin(standing: Uint8Array | undefined): void {
    this.#rules.state.fill(0);
    if (standing !== undefined) this.#rules.state.set(standing);
    this.#rules.events.length = 0;
    this.#before = [];
    this.#isUnderWay = true;
  }

  /** The machine rests again. */
  end(): RuledStep {
    this.#isUnderWay = false;
    const rules = this.#rules;
    const machine = this.#machine;
    rules.look(this.#looked);
    const isOver = machine.pickCount === 0 && machine.reports.every(({ isWarning }) => isWarning);
    if (isOver) rules.end();
    return {
      standing: rules.state.slice(),
      events: rules.events.map(({ kind, rule }) => `${kind} ${rule}`),
    };
  }

  // What the engine asks of its list of marks: it pushes, and cuts what it only looked ahead to.

  get length(): number {
    return this.#before.length;
  }

  set length(length: number) {
    const before = this.#before[length];
    if (before === undefined) return;
    this.#before.length = length;
    this.#rules.state.set(before.standing);
    this.#rules.events.length = before.events;
  }

  push(mark: number): number {
    this.#pass(mark);
    return this.#before.length;
  }

  #pass(mark: number): void {
    if (!this.#isUnderWay) return;
    const rules = this.#rules;
    this.#before.push({ standing: rules.state.slice(), events: rules.events.length });
    const { first, probes } = this.#ruled;
    const probe = probes[mark - first];
    if (mark < first) {
      // How things stood before the effect, and then the effect.
      rules.look(this.#looked);
      rules.effect(mark);
    } else if (probe?.kind === "knot") rules.reach(probe.path);
    else if (probe?.kind === "look") rules.look(this.#looked);
  }
}
