/**
 * Watches an exploration for all that a check wants to know, step by step, in one sweep.
 *
 * Owns what is noted and when: which lines, choices and ways were come by; what went wrong; what
 * effects did that could not be; how the rules stand. Of each it keeps the first step that shows
 * it, which is a shortest one. What it amounts to for a writer is said in the `find-` files.
 */
import type { Cast, Fact, MarkMeaning, Meaning } from "../drama/index.ts";
import { CONDITIONAL, OWED } from "../drama/promises.ts";
import type { FaultReport } from "../engine/fault.ts";
import { type Machine, P_PC, P_SIZE } from "../engine/machine.ts";
import type { ExploredStep, Observer } from "./explore.ts";
import type { Needed } from "./narration.ts";
import type { Probe, ProbedProgram } from "./probes.ts";
import { nameOfLie, Remembered } from "./remembered.ts";
import type { Rules } from "./rules.ts";

/** The step that first showed something: from a moment by a choice, one of the ways of chance. */
export interface Sighting {
  /** −1 for the beginning of the story. */
  readonly from: number;
  readonly choice: number;
  readonly way: number;
  /** The moment it led to. */
  readonly to: number;
  /** Marks passed in this step up to it, the story's own: for telling what went before. */
  readonly marks: readonly number[];
}

/** Cells that hold what people are, by what they mean. */
export interface PeopleCells {
  /** Of a meaning, the first cell of its variable; −1 where the story has none. */
  readonly cellOf: (meaning: Meaning) => number;
  readonly marks: readonly MarkMeaning[];
  readonly viewpoint: number;
  readonly cast: Cast;
  /** Whether a place may be told while the person whom the reader is is away. */
  readonly mayTellAway: (words: Probe & { kind: "words" }) => boolean;
  /** By probe of words: what the person whom the reader is must know for them to be told. */
  readonly needed: ReadonlyMap<number, readonly Needed[]>;
}

/** How many texts are told apart exactly, each a probe longer than another. */
const MOST_TEXTS = 1 << 19;
/** Words of one step that are counted. */
const MOST_WORDS = 65_535;
/** Marks of one step that are told of. */
const MOST_MARKS = 5_000;

/**
 * A list of marks with what observers say at each. The engine pushes, and cuts what it passed only
 * to see whether a line goes on: it comes by there again.
 */
class MarkLog {
  numbers = new Int32Array(64);
  #length = 0;
  readonly #notice: (mark: number) => void;
  readonly #forget: (length: number) => void;

  constructor(notice: (mark: number) => void, forget: (length: number) => void) {
    this.#notice = notice;
    this.#forget = forget;
  }

  get length(): number {
    return this.#length;
  }

  set length(length: number) {
    if (length < this.#length) this.#forget(length);
    this.#length = length;
  }

  push(mark: number): number {
    if (this.#length === this.numbers.length) {
      const wider = new Int32Array(this.#length * 2);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    this.#notice(mark);
    this.numbers[this.#length++] = mark;
    return this.#length;
  }
}

/** How far a step was before a mark was passed. */
interface Standing {
  readonly rules: Uint8Array;
  readonly memory: Uint8Array;
  readonly events: number;
  readonly noticed: number;
  readonly cameTo: number;
  readonly words: number;
  readonly printed: number;
}

const nothing = new Uint8Array(0);

export class Watch implements Observer {
  /** By probe: whether it was ever passed. */
  readonly passed: Uint8Array;
  /** By the story's own marks: likewise. */
  readonly marked: Uint8Array;
  /** Instructions that printed or offered something. */
  readonly seen: Uint8Array;
  /** By conditional choice: whether it was come to and not offered, though it could have been. */
  readonly hidden: Uint8Array;
  /** By conditional choice: whether the story ever waited for a choice after it came by there. */
  readonly waited: Uint8Array;
  /** By what was noticed, in words of our own: its first sighting. */
  readonly sightings: Map<string, Sighting> = new Map();
  readonly faults: Map<string, { readonly report: FaultReport; readonly sighting: Sighting }> =
    new Map();
  /** By step, in order: the words printed. Those of the opening's steps stand apart. */
  words: Uint16Array = new Uint16Array(1 << 12);
  /**
   * By step, in order: what was printed, as a number: the same number, the same words. It is
   * odd where values were printed, which it knows nothing of.
   */
  printed: Int32Array = new Int32Array(1 << 12);
  openingWords: number[] = [];
  /** The moments that the opening leads to, one for each way that chance may take it. */
  readonly openings: number[] = [];
  /**
   * Of every step with which the story is over: the moment before (−1 at the beginning), the one
   * after, the step's number (of an opening, its own), and then how each promise stands.
   */
  readonly ends: number[] = [];
  /** By moment, so many bytes each: which of the rules `C leads to D` wait for their D there. */
  #pending = new Uint8Array(0);
  readonly #pendingBytes: number;
  /** Those rules, by their numbers. */
  readonly #leading: readonly number[];
  readonly #probed: ProbedProgram;
  readonly #machine: Machine;
  readonly #rules: Rules | undefined;
  readonly #people: PeopleCells | undefined;
  readonly #log: MarkLog;
  /** What effects did that no variable of the story keeps. */
  readonly #remembered: Remembered | undefined;
  readonly #memory: Uint8Array;
  readonly #extras = new Map<string, number>();
  readonly #extraStates: Uint8Array[] = [];
  /** Choices with a condition that were come to in this step. */
  #cameTo: number[] = [];
  #noticed: string[] = [];
  #wordsNow = 0;
  #printedNow = 0;
  /** Whether a step is under way: what is passed before is no part of any. */
  #isUnderWay = false;
  /** By mark of this step, where the engine looks ahead: how far it was then. */
  #standings: Standing[] = [];
  #steps = 0;
  /** Whether it is known of every step what it printed. */
  canReword = true;
  /** What was printed so far in a step is a number, with one more probe of words another. */
  readonly #texts = new Map<number, number>();
  /** By that number: the one before it and the probe; two of each. */
  readonly #textParts: number[] = [0, 0];
  readonly #openingTexts: number[] = [];

  constructor(
    probed: ProbedProgram,
    machine: Machine,
    rules: Rules | undefined,
    people: PeopleCells | undefined,
  ) {
    this.#probed = probed;
    this.#machine = machine;
    this.#rules = rules;
    this.#people = people;
    this.passed = new Uint8Array(probed.probes.length);
    this.marked = new Uint8Array(probed.first);
    this.hidden = new Uint8Array(probed.choices.length);
    this.waited = new Uint8Array(probed.choices.length);
    this.seen = new Uint8Array(probed.program.code.length);
    this.#log = new MarkLog(
      (mark) => {
        if (this.#isUnderWay) this.#notice(mark);
      },
      (length) => this.#forget(length),
    );
    machine.seen = this.seen;
    // What the engine asks of its list of marks is `push` and `length`.
    machine.marks = this.#log as unknown as number[];
    this.#remembered = people === undefined ? undefined : rememberedOf(people, machine);
    this.#memory = this.#remembered?.numbers ?? nothing;
    this.#extraOf();
    this.#leading = (rules?.rules ?? []).flatMap(({ kind }, number) =>
      kind === "leadsTo" ? [number] : [],
    );
    this.#pendingBytes = Math.ceil(this.#leading.length / 8);
  }

  begin(_machine: Machine, extra: number): void {
    this.#isUnderWay = true;
    this.#standings = [];
    this.#log.length = 0;
    this.#cameTo.length = 0;
    this.#noticed.length = 0;
    this.#wordsNow = 0;
    this.#printedNow = 0;
    const kept = this.#extraStates[extra] as Uint8Array;
    const rules = this.#rules;
    const count = rules?.state.length ?? 0;
    this.#memory.set(kept.subarray(count));
    if (rules === undefined) return;
    rules.state.set(kept.subarray(0, count));
    rules.events.length = 0;
  }

  end(machine: Machine): number {
    this.#isUnderWay = false;
    const isEnding = machine.pickCount === 0;
    const rules = this.#rules;
    if (rules !== undefined) {
      rules.look(machine);
      if (isEnding && machine.reports.every(({ isWarning }) => isWarning)) rules.end();
      for (const { rule, kind } of rules.events) this.#noticed.push(`rule ${kind} ${rule}`);
      this.#noticeTested(rules);
    }
    if (isEnding) this.#noticeEnding(machine);
    this.#noticeHidden(machine);
    return rules === undefined && this.#memory.length === 0 ? 0 : this.#extraOf();
  }

  /** Rules that some play puts to the test, each the first time. */
  #noticeTested({ tested }: Rules): void {
    for (let rule = 0; rule < tested.length; rule++) {
      if (tested[rule] === 1 && !this.isTested(rule)) this.#noticed.push(nameOfTest(rule));
    }
  }

  /** Whether some play puts a rule to the test. */
  isTested(rule: number): boolean {
    return this.sightings.has(nameOfTest(rule));
  }

  note(step: ExploredStep): void {
    const { from, machine } = step;
    if (from < 0) {
      this.openingWords.push(this.#wordsNow);
      this.#openingTexts.push(this.#printedNow >> 1);
      this.openings.push(step.to);
    } else this.#keepWords();
    if (machine.pickCount === 0 && this.promiseCells.length > 0) {
      this.ends.push(from, step.to, (from < 0 ? this.openings.length : this.#steps) - 1);
      for (const cell of this.promiseCells) {
        this.ends.push(cell < 0 ? 0 : (machine.cells[cell + 1] as number));
      }
    }
    if (machine.reports.length > 0) {
      for (const report of machine.reports) {
        const key = `${report.fault.code} ${report.pc}`;
        if (!this.faults.has(key)) {
          this.faults.set(key, { report, sighting: this.#sighting(step) });
        }
      }
    }
    for (const what of this.#noticed) {
      if (!this.sightings.has(what)) this.sightings.set(what, this.#sighting(step));
    }
    if (this.#pendingBytes > 0 && step.isNew) this.#notePending(step.to);
  }

  /** Without rules and people to look at, a step that goes as one before it adds only its words. */
  repeats(): boolean {
    return this.#rules === undefined && this.#people === undefined;
  }

  /** By its number, the step whose words stand for those of all that go as it did. */
  kept(): number {
    return this.#steps - 1;
  }

  again(kept: number): void {
    this.#wordsNow = this.words[kept] as number;
    this.#printedNow = this.printed[kept] as number;
    this.#keepWords();
  }

  #sighting({ from, choice, way, to }: ExploredStep): Sighting {
    const { first } = this.#probed;
    const marks = [...this.#log.numbers.subarray(0, Math.min(this.#log.length, MOST_MARKS))].filter(
      (mark) => mark < first,
    );
    return { from, choice, way, to, marks };
  }

  #keepWords(): void {
    if (this.#steps === this.words.length) {
      const wider = new Uint16Array(this.words.length * 2);
      wider.set(this.words);
      this.words = wider;
      const printed = new Int32Array(wider.length);
      printed.set(this.printed);
      this.printed = printed;
    }
    this.printed[this.#steps] = this.#printedNow;
    this.words[this.#steps++] = Math.min(MOST_WORDS, this.#wordsNow);
  }

  /** The number of what was printed, with one more probe of words. */
  #textOf(before: number, probe: number): number {
    const key = before * this.passed.length + probe;
    let text = this.#texts.get(key);
    if (text === undefined) {
      text = this.#textParts.length / 2;
      if (text >= MOST_TEXTS) {
        // Turns without an end print without one: from here on a hash has to do.
        this.canReword = false;
        const hash = Math.imul(before, 31) + Math.imul(probe + 1, 0x9e3779b1);
        return MOST_TEXTS + ((hash ^ (hash >>> 15)) & 0x1fffffff);
      }
      this.#texts.set(key, text);
      this.#textParts.push(before, probe);
    }
    return text;
  }

  /**
   * Counts the words anew: the same probes stand for other words. Only while `canReword`.
   */
  reword(probes: readonly Probe[]): void {
    const parts = this.#textParts;
    const counts = new Int32Array(parts.length / 2);
    for (let text = 1; text < counts.length; text++) {
      const probe = probes[parts[text * 2 + 1] as number] as Probe;
      const words = probe.kind === "words" ? probe.words : 0;
      counts[text] = (counts[parts[text * 2] as number] as number) + words;
    }
    for (let step = 0; step < this.#steps; step++) {
      this.words[step] = Math.min(
        MOST_WORDS,
        counts[(this.printed[step] as number) >> 1] as number,
      );
    }
    this.openingWords = this.#openingTexts.map((text) => counts[text] as number);
  }

  #notePending(number: number): void {
    const bytes = this.#pendingBytes;
    const leading = this.#leading;
    if ((number + 1) * bytes > this.#pending.length) {
      const wider = new Uint8Array(Math.max(1 << 10, (number + 1) * bytes * 2));
      wider.set(this.#pending);
      this.#pending = wider;
    }
    for (let n = 0; n < leading.length; n++) {
      if (this.#rules?.isPending(leading[n] as number) !== true) continue;
      const at = number * bytes + (n >> 3);
      this.#pending[at] = (this.#pending[at] as number) | (1 << (n & 7));
    }
  }

  /** Whether in a moment a rule `C leads to D` waits for its D; of others, never. */
  isPendingIn(moment: number, rule: number): boolean {
    const n = this.#leading.indexOf(rule);
    if (n < 0) return false;
    return ((this.#pending[moment * this.#pendingBytes + (n >> 3)] ?? 0) & (1 << (n & 7))) !== 0;
  }

  /** The engine goes back to where so many marks were passed: what came after is still to come. */
  #forget(length: number): void {
    const standing = this.#standings[length];
    if (standing === undefined) return;
    this.#standings.length = length;
    this.#memory.set(standing.memory);
    this.#noticed.length = standing.noticed;
    this.#cameTo.length = standing.cameTo;
    this.#wordsNow = standing.words;
    this.#printedNow = standing.printed;
    const rules = this.#rules;
    if (rules === undefined) return;
    rules.state.set(standing.rules);
    rules.events.length = standing.events;
  }

  #standing(): Standing {
    return {
      rules: this.#rules?.state.slice() ?? nothing,
      memory: this.#memory.slice(),
      events: this.#rules?.events.length ?? 0,
      noticed: this.#noticed.length,
      cameTo: this.#cameTo.length,
      words: this.#wordsNow,
      printed: this.#printedNow,
    };
  }

  /** The engine passes a mark. */
  #notice(mark: number): void {
    const { first, probes } = this.#probed;
    if (!this.#machine.isSilent) this.#standings.push(this.#standing());
    if (mark >= first) {
      const number = mark - first;
      this.passed[number] = 1;
      const probe = probes[number] as Probe;
      if (probe.kind === "words") this.#noticeWords(probe, number);
      else if (probe.kind === "value") this.#printedNow |= 1;
      else if (probe.kind === "choice") this.#cameTo.push(probe.choice);
      else if (probe.kind === "knot") {
        // What an effect before it has made so came first.
        this.#rules?.look(this.#machine);
        this.#rules?.reach(probe.path);
      } else if (probe.kind === "look") this.#rules?.look(this.#machine);
      else if (probe.kind === "assigned") this.#noticeAssigned(probe, number);
      return;
    }
    this.marked[mark] = 1;
    // How things stood before the effect, and then the effect.
    this.#rules?.look(this.#machine);
    this.#rules?.effect(mark);
    this.#noticeMark(mark);
  }

  #noticeWords(probe: Probe & { kind: "words" }, number: number): void {
    const machine = this.#machine;
    if (machine.inChoiceText || machine.output.strings > 0) return;
    this.#wordsNow += probe.words;
    const before = this.#printedNow;
    this.#printedNow = (this.#textOf(before >> 1, number) << 1) | (before & 1);
    const people = this.#people;
    if (people === undefined) return;
    if (probe.speaker >= 0 && this.#isAway(probe.speaker)) this.#noticed.push(`speaks ${number}`);
    else if (
      people.viewpoint >= 0 &&
      this.#isAway(people.viewpoint) &&
      !people.mayTellAway(probe)
    ) {
      this.#noticed.push(`tells ${number}`);
    } else if (probe.speaker < 0 && people.needed.size > 0) this.#noticeNeeded(number);
  }

  /** Narration by what the person whom the reader is can't know, or can't feel. */
  #noticeNeeded(number: number): void {
    const people = this.#people as PeopleCells;
    for (const [which, { facts, feelingsOf }] of (people.needed.get(number) ?? []).entries()) {
      if (feelingsOf >= 0) this.#noticed.push(`unfelt ${number} ${which} ${feelingsOf}`);
      for (const fact of facts) {
        if (!this.#mayTell(fact)) this.#noticed.push(`unknowing ${number} ${which} ${fact}`);
      }
    }
  }

  /**
   * Whether the person whom the reader is may tell how a fact stands. What nobody keeps from
   * them they can see: the weather needs no telling. What they don't know is what others knew
   * from the start, what is secret, what happened while they were away, and what they are wrong
   * about.
   */
  #mayTell(fact: number): boolean {
    const { viewpoint, cast } = this.#people as PeopleCells;
    const remembered = this.#remembered as Remembered;
    const declared = cast.facts[fact] as Fact;
    const believed = remembered.believes(viewpoint, fact);
    if (believed === remembered.valueOf({ kind: "fact", fact }) + 1) return true;
    const isKept = declared.isSecret || declared.knownBy.length > 0 || believed !== 0;
    return !isKept && !remembered.isMissed(fact);
  }

  #isAway(who: number): boolean {
    return this.#remembered?.isAway(who) === true;
  }

  #noticeAssigned(probe: Probe & { kind: "assigned" }, number: number): void {
    const value = this.#machine.cells[probe.cell + 1] as number;
    this.#noticed.push(`assigned ${number} ${this.#machine.cells[probe.cell]} ${value}`);
  }

  #noticeMark(number: number): void {
    const people = this.#people;
    const mark = people?.marks[number];
    if (people === undefined || mark === undefined) return;
    if (mark.kind === "unmet") this.#noticed.push(`unmet ${number}`);
    else if (mark.kind === "settling") this.#noticed.push(`move ${number}`);
    else if (mark.kind === "deadline") {
      const cell = this.promiseCells[mark.commitment] ?? -1;
      const state = cell < 0 ? 0 : (this.#machine.cells[cell + 1] as number);
      if (state === OWED || state >= CONDITIONAL) this.#noticed.push(`move ${number}`);
      if (state === OWED) this.#noticed.push(`late ${number}`);
    }
    if (mark.kind !== "effect") return;
    const { effect } = mark;
    if (mark.isFault) {
      this.#noticed.push(`fault ${number}`);
      return;
    }
    if ("commitment" in effect) this.#noticed.push(`move ${number}`);
    const remembered = this.#remembered as Remembered;
    if (effect.kind === "tells" && remembered.isToldAgain(effect)) {
      this.#noticed.push(`toldTwice ${number}`);
    }
    remembered.follow(effect);
  }

  #noticeEnding(machine: Machine): void {
    if (machine.reports.some(({ isWarning }) => !isWarning)) return;
    this.#noticed.push(`ends ${machine.restedAt}`);
    const people = this.#people;
    if (people === undefined) return;
    for (const [promise, cell] of this.promiseCells.entries()) {
      if (cell < 0) continue;
      const state = machine.cells[cell + 1] as number;
      this.#noticed.push(`promise ${promise} ${state} ${machine.restedAt}`);
    }
    const remembered = this.#remembered as Remembered;
    for (const lie of remembered.lies) {
      if (!remembered.wasTold(lie)) continue;
      this.#noticed.push(`${nameOfLie(lie)} ${remembered.believes(lie.to, lie.what.fact)}`);
    }
  }

  /** By commitment: the cell of its state. Set by whoever knows the cast. */
  promiseCells: readonly number[] = [];

  #noticeHidden(machine: Machine): void {
    if (this.#cameTo.length === 0) return;
    const { picks, picksEnd } = machine;
    const { choices, program } = this.#probed;
    for (const choice of this.#cameTo) {
      const pc = choices[choice] as number;
      if (machine.pickCount > 0) this.waited[choice] = 1;
      // A choice of a thread may be come to more than once, and offered each time but one.
      let offered = 0;
      for (let at = 0; at < picksEnd; at += picks[at + P_SIZE] as number) {
        if (picks[at + P_PC] === pc) offered++;
      }
      if (offered > 0 && offered >= this.#timesCome(choice)) continue;
      // A once-only choice that was taken is hidden by that, whatever its condition says. One that
      // was come to again in this turn may have been taken by itself only then, as what people
      // choose for themselves is: nothing is said of it.
      const counter = program.code[pc + 3] as number;
      const isTaken = counter >= 0 && machine.cells[counter] !== 0;
      const isAgain = this.#cameTo.indexOf(choice) !== this.#cameTo.lastIndexOf(choice);
      if (!isTaken || isAgain) this.hidden[choice] = 1;
    }
  }

  /** How often a choice with a condition was come to in this step. */
  #timesCome(choice: number): number {
    let times = 0;
    for (const each of this.#cameTo) if (each === choice) times++;
    return times;
  }

  /** How far each rule has come in moments with this `extra`. */
  standingOf(extra: number): Uint8Array {
    return (this.#extraStates[extra] as Uint8Array).slice(0, this.#rules?.state.length ?? 0);
  }

  /** The number that the rules' state goes by in a moment. */
  #extraOf(): number {
    const state = [...(this.#rules?.state ?? []), ...this.#memory];
    const key = state.join();
    let extra = this.#extras.get(key);
    if (extra === undefined) {
      extra = this.#extraStates.length;
      this.#extras.set(key, extra);
      this.#extraStates.push(Uint8Array.from(state));
    }
    return extra;
  }
}

function nameOfTest(rule: number): string {
  return `rule tested ${rule}`;
}

function rememberedOf(people: PeopleCells, machine: Machine): Remembered {
  const needed = [...people.needed.values()].flat().flatMap(({ facts }) => facts);
  return new Remembered({ ...people, needed: [...new Set(needed)] }, machine);
}
