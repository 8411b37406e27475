/**
 * Where a rule breaks: the play that breaks it gone through once more, with a look at each place.
 *
 * An exploration looks at its rules only where they may have changed, and that they are broken
 * may show a few lines later. Here a story is looked at wherever another sentence of it begins,
 * so that what made the difference is named: the assignment, the effect, the choice. Promises a
 * place only of what it saw break; whether a rule holds is not for it to say.
 */
import type { Span } from "../base/span.ts";
import type { MarkMeaning, Rule } from "../drama/index.ts";
import { beginStory, LINE, type Machine, run, silentMachine, takeChoice } from "../engine/index.ts";
import { P_PC } from "../engine/machine.ts";
import { spanAt } from "../program/program.ts";
import { Chance } from "./chance.ts";
import { externalsTried } from "./externals.ts";
import { type ProbedProgram, probe } from "./probes.ts";
import { Rules } from "./rules.ts";
import type { Viewpoint } from "./viewpoint.ts";
import type { Sighting } from "./watch.ts";
import { type Move, movesTo } from "./witness.ts";

/** What a play shows of a rule; each `undefined` where it was not seen. */
export interface Breaking {
  /** What made it break; `isEnd`: nothing but that the play ended. */
  readonly at: Span | undefined;
  readonly isEnd: boolean;
  /** Where what the rule hangs on last came about: its C, or the first of what is once. */
  readonly since: Span | undefined;
  /** Of a rule about endings: what made C so no longer. */
  readonly lost: Span | undefined;
}

/** Steps of a turn that are followed: what breaks in one without an end breaks early. */
const LONGEST = 200_000;

/** Goes through a sighting's play with a look at each place. */
export function breakingOf(viewpoint: Viewpoint, sighting: Sighting, rule: Rule): Breaking {
  return new Follower(viewpoint, rule).follow(movesTo(viewpoint.exploration, sighting));
}

class Follower {
  readonly #viewpoint: Viewpoint;
  readonly #rule: Rule;
  readonly #probed: ProbedProgram;
  readonly #machine: Machine;
  /** The rule, and that its C holds: how that stands is told by the second being broken. */
  readonly #rules: Rules;
  readonly #marks: readonly MarkMeaning[];
  /** Where the flow is, and whether anything there may change how the story stands. */
  #here: { readonly span: Span | undefined; readonly isWriting: boolean } | undefined;
  #at: Span | undefined;
  #isBroken = false;
  #isEnd = false;
  #since: Span | undefined;
  #lost: Span | undefined;
  #isLost = false;

  constructor(viewpoint: Viewpoint, rule: Rule) {
    this.#viewpoint = viewpoint;
    this.#rule = rule;
    const none = new Set<number>();
    this.#probed = probe(viewpoint.program, { looks: none, ranges: none, isEverywhere: true });
    this.#machine = silentMachine(this.#probed.program);
    this.#machine.turnBudget = LONGEST;
    externalsTried(this.#machine, viewpoint.ranges);
    const holds: Rule = { ...rule, kind: "always", second: undefined };
    this.#rules = new Rules(this.#probed.program, [rule, holds], this.#machine);
    this.#marks = viewpoint.symbols?.marks ?? [];
  }

  follow(moves: readonly Move[]): Breaking {
    let state: Int32Array | undefined;
    const opening = moves[0]?.choice === -1 ? [] : [{ choice: -1, way: 0 }];
    for (const move of [...opening, ...moves]) {
      if (this.#isBroken || !this.#take(state, move)) break;
      state = this.#machine.save();
    }
    const { pickCount, reports } = this.#machine;
    if (!this.#isBroken && pickCount === 0 && reports.every(({ isWarning }) => isWarning)) {
      this.#rules.end();
      this.#isEnd = this.#hear(undefined);
    }
    return { at: this.#at, isEnd: this.#isEnd, since: this.#since, lost: this.#lost };
  }

  /** Takes one step, the way that chance went. `false` where there is none. */
  #take(state: Int32Array | undefined, { choice, way }: Move): boolean {
    const machine = this.#machine;
    if (state !== undefined && choice >= machine.offered) return false;
    const pc = state === undefined ? -1 : (machine.picks[machine.pickAt(choice) + P_PC] as number);
    const chance = new Chance();
    chance.skipTo(way);
    do {
      const isIt = chance.way === way;
      machine.outcomes = chance.begin();
      // What is chosen counts as visited: that may be all that was missing.
      if (isIt && pc >= 0) this.#goTo(spanAt(this.#probed.program, pc), true);
      this.#begin(state, choice);
      // Not before: variables are given their first values one after another.
      machine.marks = isIt ? (this.#listener() as unknown as number[]) : undefined;
      while (machine.pc >= 0) {
        machine.output.clear();
        if (run(machine) !== LINE) break;
      }
      machine.marks = undefined;
      machine.outcomes = undefined;
      if (!isIt) continue;
      this.#look(undefined);
      return true;
    } while (chance.next());
    return false;
  }

  #begin(state: Int32Array | undefined, choice: number): void {
    const machine = this.#machine;
    if (state === undefined) {
      beginStory(machine, 0);
      const { start } = this.#viewpoint;
      if (start !== undefined) machine.pc = this.#probed.addressOf(start);
    } else {
      machine.load(state);
      takeChoice(machine, choice);
    }
  }

  /** What the engine takes for its list of marks: all that it asks of one is `push`. */
  #listener(): { push: (mark: number) => number; length: number } {
    return { push: (mark) => this.#pass(mark), length: 0 };
  }

  #pass(mark: number): number {
    if (this.#isBroken) return 0;
    const { first, probes } = this.#probed;
    const meaning = this.#marks[mark];
    if (mark < first) {
      const span = meaning !== undefined && "span" in meaning ? meaning.span : undefined;
      this.#look(span);
      this.#rules.effect(mark);
      this.#hear(span);
      if (span !== undefined) this.#goTo(span, true);
      return 0;
    }
    const passed = probes[mark - first];
    if (passed?.kind === "place") {
      // In the midst of a sentence things may stand as they never do.
      const here = this.#here;
      const isOn = isSame(passed.span, here?.span);
      if (!isOn) this.#look(passed.span);
      this.#goTo(passed.span, passed.isWriting || (isOn && here?.isWriting === true));
    } else if (passed?.kind === "knot") {
      const head = this.#headOf(passed.span);
      this.#look(head);
      this.#rules.reach(passed.path);
      this.#hear(head);
    }
    return 0;
  }

  /** The line that a knot or a stitch begins with, of its first words. */
  #headOf(span: Span | undefined): Span | undefined {
    const text = span === undefined ? undefined : this.#probed.program.sources[span.file]?.read;
    if (span === undefined || text === undefined) return span;
    for (let end = span.start; end > 0; ) {
      const start = text.lastIndexOf("\n", end - 1) + 1;
      const line = text.slice(start).split("\n", 1)[0]?.trimEnd() ?? "";
      if (/^[ \t]*=/.test(line)) return { file: span.file, start, end: start + line.length };
      end = start - 1;
    }
    return span;
  }

  #goTo(span: Span | undefined, isWriting: boolean): void {
    this.#here = { span, isWriting };
  }

  /** Looks how all stands, before `next`: what is new came of what stands here, or of coming there. */
  #look(next: Span | undefined): void {
    if (this.#isBroken) return;
    this.#rules.look(this.#machine);
    const here = this.#here;
    const cause = here?.isWriting === true ? here.span : (next ?? here?.span);
    const isLost = this.#rules.events.some(({ rule }) => rule === 1);
    if (isLost && !this.#isLost) this.#lost = cause;
    this.#isLost = isLost;
    this.#hear(cause);
  }

  /** Takes down what the rules have come to, and that a place made it so. */
  #hear(span: Span | undefined): boolean {
    const { events, state } = this.#rules;
    const isBroken = events.some(({ rule, kind }) => rule === 0 && kind === "broken");
    events.length = 0;
    const isWaiting = this.#rule.kind === "leadsTo" ? this.#rules.isPending(0) : state[0] !== 0;
    if (!isWaiting) this.#since = undefined;
    else this.#since ??= span;
    if (!isBroken) return false;
    this.#isBroken = true;
    this.#at = span;
    return true;
  }
}

function isSame(one: Span | undefined, other: Span | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.file === other.file &&
    one.start === other.start &&
    one.end === other.end
  );
}
