/**
 * Explores every moment that a story can come to, breadth first.
 *
 * Owns the moments met and how each was first come to. Promises that the play it gives to a
 * moment is a shortest one, that every outcome of chance is tried, and that the same program and
 * options give the same answer. Does not know what a finding means to a writer: observers do,
 * who are told of each step as it is taken.
 */
import type { DeclaredType } from "../drama/types.ts";
import { beginStory, Machine, type Outcomes, silence } from "../engine/index.ts";
import { CELL_TURN } from "../program/program.ts";
import type { Analysis } from "./analysis.ts";
import { Chance, chanceOf } from "./chance.ts";
import { bandsOfEndless, ENDLESS_FROM } from "./endless.ts";
import { externalsTried, type Ranges } from "./externals.ts";
import { runnerOf } from "./generated.ts";
import { GROWING_FROM, Growing } from "./growing.ts";
import type { Common } from "./halves.ts";
import { interpreterOf } from "./interpret.ts";
import { newWalk, takeKnownSteps, type Walk } from "./known-steps.ts";
import { shared, widened } from "./memory.ts";
import { Moments } from "./moments.ts";
import type { Observer } from "./observer.ts";
import { PATIENCE, Patience } from "./patience.ts";
import { type Place, Places } from "./places.ts";
import { Beyond } from "./ranges.ts";
import type { Runner } from "./runner.ts";
import { Search } from "./search.ts";
import { settle } from "./silence.ts";
import { Stepper } from "./stepping.ts";
import { MomentStore } from "./store.ts";
import type { Partner, Together } from "./together.ts";
import { Turns } from "./turns.ts";

export { type Analysis, analyse } from "./analysis.ts";

/** After how many steps whoever waits is told again. */
const STEPS_A_REPORT = 8_192;

export interface ExploreOptions {
  /**
   * Stops after so many moments. Default 20,000,000; where chance has more ways than can be looked
   * at, it is a search for some time (`search.ts`).
   */
  readonly limit?: number;
  /**
   * Whether the steps are kept, which questions about the whole graph need. `false` keeps of each
   * moment only how it was first come to: of very large stories the steps take twice as much.
   */
  readonly keepsEdges?: boolean;
  /** What functions of the host may give, by name. */
  readonly ranges?: Ranges;
  /**
   * What variables may be, by first cell. Moments in which one of them is something else are gone
   * on from as any other, but only so many; see `Exploration.beyond`.
   */
  readonly declared?: ReadonlyMap<number, DeclaredType>;
  /** Where to begin instead of at the story's beginning: an instruction. */
  readonly start?: number;
  /** Told of every step, and may make moments differ. */
  readonly observer?: Observer;
  /** Told now and then how many moments there are; `false` stops. */
  readonly onProgress?: (states: number, steps: number) => boolean;
  /**
   * Runs a machine from a choice taken to the next rest. Default: an interpreter that knows what a
   * turn reads, or where that is of no use the engine's own loop; after `generatesAfter` turns the
   * program as JavaScript, where that can be.
   */
  readonly settle?: (machine: Machine) => void;
  /**
   * After how many turns that were run it pays to write the program as JavaScript. Default: 2,000
   * and more the longer it is; where every turn is run 30,000.
   */
  readonly generatesAfter?: number;
  /** Starts a second thread, which helps where there are many moments and few turns to be run. */
  readonly second?: () => Partner | undefined;
  /** From how many moments on it is asked for. Default 1,000,000. */
  readonly togetherAfter?: number;
}

/** See `ExploreOptions.generatesAfter`: where every turn is run, and where they are interpreted. */
const MANY_RUN = 30_000;
const MORE_RUN = 2_000;
/** For each of so many numbers of its code a turn more: a longer story takes longer to write. */
const CODE_A_RUN = 4;

const NO_STEPS = new Int32Array(0);
const NO_CHOICES = new Uint16Array(0);

/**
 * Room at first for moments and steps. So little that arrays grow soon: where JavaScript engines have
 * seen that happen before they optimize, they need not do so again.
 */
const FIRST_ROOM = 1 << 6;

/** Room for more than so many. */
function roomAfter(count: number): number {
  return count < 1 << 16 ? count * 4 : count * 2;
}

/** So many moments may be packed loosely, so that they seldom have to be packed anew. */
const FEW = 1 << 14;
/** While there are so few, all are made as long as the longest, if it has no more words than this. */
const LONGEST_LEVEL = 16;

/** See `ExploreOptions.togetherAfter`. */
const TOGETHER_AFTER = 1_000_000;
/** Moments of a stretch that two threads go through: at first, at most, and so few that it is
 * quicker to go alone. */
const STRETCH = 1 << 12;
const LONGEST = 1 << 14;
const SHORTEST = 1 << 8;
const MOST_IN_VAIN = 3;
/** So many moments are gone through by one thread before it is tried with two again. */
const ALONE = 1 << 12;
/** Moments that memory is set apart for; as long as nobody touches it, it is free. */
const MOST_RESERVED = 1 << 26;

export type { ExploredStep, Observer } from "./observer.ts";

export class Exploration {
  readonly analysis: Analysis;
  readonly machine: Machine;
  readonly places: Places;
  readonly moments: Moments;
  readonly patience: Patience = new Patience();
  store: MomentStore = new MomentStore(0, 1);
  steps = 0;
  /** Whether it came to the end: neither the limit stopped it nor anybody. */
  isThrough = false;
  /** The first step of which not every way that chance may go was looked at. */
  unseenChance: { readonly from: number; readonly choice: number } | undefined;
  /** Moments in which a variable has left its range, or goes on without an end. */
  beyond: Beyond | undefined;
  readonly #growing: Growing;
  /** By moment: the one it was first come to from (−1 at the beginning), by which choice. */
  before: Int32Array = new Int32Array(FIRST_ROOM);
  chosen: Uint8Array | Uint16Array = new Uint8Array(FIRST_ROOM);
  /** By moment, where chance had a say: which of its ways. */
  readonly ways: Map<number, number> = new Map();
  /** The steps from each moment on, in order: where they lead. `edgesAt[n]` is the first's. */
  edges: Int32Array = new Int32Array(FIRST_ROOM);
  edgesAt: Int32Array = new Int32Array(FIRST_ROOM);
  /** By step, the choice taken. */
  edgeChoices: Uint16Array = new Uint16Array(FIRST_ROOM);
  /**
   * By step: how likely its way is of those that its choice may go; 0 where chance has no say.
   * `undefined` as long as it has none anywhere.
   */
  chances: Float64Array<ArrayBuffer> | undefined;
  /** By way of the opening: how likely it is. */
  readonly openingChances: number[] = [];
  readonly #options: ExploreOptions;
  #settle: (machine: Machine) => void;
  readonly #stepper: Stepper;
  #turns: Turns | undefined;
  #chance = new Chance();
  #outcomes: Outcomes = this.#chance.begin();

  constructor(analysis: Analysis, options: ExploreOptions = {}) {
    const { program } = analysis;
    this.analysis = analysis;
    this.#options = options;
    this.machine = new Machine(program);
    silence(this.machine);
    this.machine.turnBudget = PATIENCE;
    externalsTried(this.machine, options.ranges ?? {});
    this.places = new Places(program, analysis.flow, analysis.liveness);
    beginStory(this.machine, 0);
    const initial = this.machine.cells.slice();
    initial[CELL_TURN] = -1;
    this.moments = new Moments(
      program,
      analysis.accesses,
      this.places,
      initial,
      options.observer !== undefined,
    );
    const { declared } = options;
    if (declared !== undefined && declared.size > 0) this.beyond = new Beyond(declared);
    this.#growing = new Growing(program, declared ?? new Map());
    this.#settle = options.settle ?? settle;
    this.#stepper = new Stepper(this.machine, this.moments);
    this.#nextReport = STEPS_A_REPORT;
    const { second, togetherAfter = TOGETHER_AFTER } = options;
    this.#togetherSize = second === undefined ? Number.POSITIVE_INFINITY : togetherAfter;
    const { keepsEdges = true, observer } = options;
    const hears = observer?.again !== undefined;
    this.#walk = newWalk(keepsEdges, hears ? (kept) => observer.again?.(kept) : undefined);
  }

  get states(): number {
    return this.store.size;
  }

  /** Whether it is asked of each moment whether to go on from it. */
  get #isPicky(): boolean {
    const { beyond } = this;
    return beyond !== undefined || this.#growing.isBounding || this.#search !== undefined;
  }

  /** Whether all there is was seen. */
  get isComplete(): boolean {
    return this.isThrough && (this.beyond?.left.size ?? 0) === 0 && !this.#growing.hasLeft;
  }

  /** Explores all there is, or as much as the limit allows. */
  run(): void {
    const limit = this.#options.limit ?? 20_000_000;
    this.#edge(0);
    this.#take(-1, 0);
    // The opening's steps lead from nowhere: they are not kept among the edges.
    this.#edgeCount = 0;
    this.isThrough = true;
    if (this.#options.settle === undefined) this.#interpret();
    try {
      this.#goThrough(limit, this.#generateAt());
    } finally {
      this.#together?.end();
    }
  }

  #goThrough(limit: number, generateAt: number): void {
    let isWaiting = true;
    let askAt = GROWING_FROM;
    for (let from = 0; from < this.store.size; from++) {
      from = this.#walkFrom(from, Math.min(limit, askAt - 1));
      if (from === this.store.size) break;
      const { choice } = this.#walk;
      // Of a moment that is left in part all this was asked before.
      if (choice === 0) {
        const isEnough = this.store.size > limit || this.#search?.isEnough(this.steps) === true;
        if (isEnough || !this.#goesOn()) {
          this.isThrough = false;
          break;
        }
        if (isWaiting && this.#runs >= generateAt) {
          isWaiting = false;
          this.#generate();
        }
        if (this.store.size >= askAt) {
          this.#boundEndless(askAt);
          askAt *= 2;
        }
        if (from >= this.#togetherFrom && this.store.size >= this.#togetherSize) {
          const next = this.#goTogether(from, limit);
          if (next > from) {
            from = next - 1;
            continue;
          }
        }
      }
      this.#leave(from, choice);
      this.#edge(from + 1);
    }
  }

  /**
   * Takes steps that are known, from a moment on, while there are no more moments than so many.
   * Gives back the moment that is to be left otherwise; from which choice on is in `#walk`.
   */
  #walkFrom(from: number, most: number): number {
    const walk = this.#walk;
    const { size, stride } = this.store;
    walk.choice = 0;
    if (this.#turns === undefined || stride === 0) return from;
    if (this.#isPicky) return from;
    walk.from = from;
    walk.steps = this.steps;
    walk.edges = this.#edgeCount;
    walk.mostSteps = this.#nextReport;
    walk.mostMoments = Math.min(most, size <= FEW ? FEW : most);
    walk.until = size < this.#togetherSize ? walk.mostMoments : this.#togetherFrom;
    takeKnownSteps(this, this.#turns.table, walk);
    this.steps = walk.steps;
    this.#edgeCount = walk.edges;
    return walk.from;
  }

  /** From here on numbers are followed only so far that may have no end. */
  #boundEndless(moments: number): void {
    this.#growing.ask(this.moments, moments);
    if (moments < ENDLESS_FROM) return;
    const { declared = new Map() } = this.#options;
    const { accesses } = this.analysis;
    const bands = bandsOfEndless(accesses, this.moments, this.places.all, moments);
    for (const cell of declared.keys()) bands.delete(cell);
    if (bands.size === 0) return;
    this.beyond ??= new Beyond(declared);
    this.beyond.bound(bands);
  }

  /** Goes on from a moment with a second thread; gives back the moment to go on from. */
  #goTogether(from: number, limit: number): number {
    const { store } = this;
    const turns = this.#turns;
    this.#togetherFrom = from + ALONE;
    if (turns === undefined || store.stride === 0) return from;
    if (this.#isPicky) return from;
    if (this.#offered.length !== this.places.all.length) {
      this.#offered = Int32Array.from(this.places.all, ({ offered }) => offered);
    }
    const most = this.#offered.reduce((a, b) => Math.max(a, b), 1);
    // Choices are kept in a byte.
    if (most > 255) return from;
    if (this.#together === undefined) {
      const partner = this.#options.second?.();
      if (partner === undefined) {
        this.#togetherSize = Number.POSITIVE_INFINITY;
        return from;
      }
      this.#together = partner(turns.table, this.moments);
    }
    const together = this.#together;
    if (!this.#share(limit)) return from;
    if (!together.isReady) {
      together.share(this.#common());
      return from;
    }
    const length = Math.min(
      this.#stretch,
      store.size - from,
      together.longestStretch(store.stride, most),
      Math.floor((limit - store.size) / most),
    );
    if (length < SHORTEST) return from;
    const isTableNew = store.makeRoom(length * most);
    this.#makeRoom(store.size + length * most, from + length + 1, length * most);
    together.share(this.#common());
    if (isTableNew) together.refill(store);
    const { observer } = this.#options;
    const keeps =
      observer?.again === undefined ? undefined : (kept: number) => observer.again?.(kept);
    const gone = together.goThrough(store, from, from + length, this.#edgeCount, keeps);
    this.steps += gone.steps;
    if (this.#options.keepsEdges !== false) this.#edgeCount += gone.steps;
    this.#edge(gone.next);
    // Where one turn has to be run others will.
    this.#stretch = gone.isStopped
      ? Math.max(SHORTEST, this.#stretch >> 1)
      : Math.min(LONGEST, this.#stretch * 2);
    this.#inVain = gone.next - from < SHORTEST >> 1 ? this.#inVain + 1 : 0;
    this.#togetherFrom = gone.next + (gone.isStopped ? 1 : 0);
    if (this.#inVain > MOST_IN_VAIN) this.#togetherFrom = gone.next + ALONE;
    return gone.next;
  }

  /**
   * Sees to it that a second thread can see everything; `false` where there is no memory for that.
   * Room for all moments is set apart at once: what another thread has known of is freed late.
   */
  #share(limit: number): boolean {
    try {
      this.store.share(limit);
      this.#turns?.table.share();
      const moments = Math.max(this.before.length, Math.min(limit, MOST_RESERVED));
      this.before = shared(this.before, moments);
      this.chosen = shared<Uint8Array | Uint16Array>(this.chosen, moments);
      if (this.#options.keepsEdges === false) return true;
      this.edges = shared(this.edges);
      this.edgesAt = shared(this.edgesAt);
      this.edgeChoices = shared(this.edgeChoices);
      return true;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#togetherSize = Number.POSITIVE_INFINITY;
      return false;
    }
  }

  /** What a second thread sees. */
  #common(): Common {
    const { store } = this;
    const keeps = this.#options.keepsEdges !== false;
    return {
      stride: store.stride,
      blocks: store.blocks.slice(),
      slots: store.slots,
      before: this.before,
      chosen: this.chosen,
      edges: keeps ? this.edges : NO_STEPS,
      edgesAt: keeps ? this.edgesAt : NO_STEPS,
      edgeChoices: keeps ? this.edgeChoices : NO_CHOICES,
      offered: this.#offered,
    };
  }

  /** Makes room for so many moments, those up to one with their steps, and so many steps more. */
  #makeRoom(moments: number, left: number, steps: number): void {
    while (this.before.length < moments) this.#widenTables();
    if (this.#options.keepsEdges === false) return;
    if (left >= this.edgesAt.length) this.edgesAt = widened(this.edgesAt, left * 2);
    while (this.#edgeCount + steps > this.edges.length) this.#widenEdges();
  }

  /** Takes every choice of a moment from one on. */
  #leave(from: number, first: number): void {
    const turns = this.#turns;
    const { observer } = this.#options;
    let { store } = this;
    let states = store.blockOf(from);
    let at = store.positionOf(from);
    const place = states[at] as number;
    const here = this.places.all[place] as Place;
    const { offered } = here;
    let isLoaded = false;
    const { beyond, moments } = this;
    if (first === 0 && this.#search?.passesOver(from, this.store.size) === true) return;
    if (this.#growing.isTooFar(moments, here, states, at, from)) return;
    if (beyond?.matters(here) === true) {
      isLoaded = true;
      if (beyond.isTooFar(this.#stepper.load(states, at), this.machine)) return;
    }
    for (let choice = first; choice < offered; choice++) {
      if (turns?.find(place, choice, states, at) === true) {
        this.#add(from, choice, 0);
        observer?.again?.(turns.table.kept);
      } else {
        if (!isLoaded) this.#stepper.load(states, at);
        isLoaded = true;
        this.#take(from, choice);
      }
      if (store === this.store) continue;
      // Everything was packed anew.
      store = this.store;
      states = store.blockOf(from);
      at = store.positionOf(from);
    }
  }

  /** Tells how far it is, now and then; `false` once it has been told to stop. */
  #goesOn(): boolean {
    if (this.steps < this.#nextReport || this.#isStopped) return !this.#isStopped;
    this.#nextReport = this.steps + STEPS_A_REPORT;
    this.#isStopped = this.#options.onProgress?.(this.store.size, this.steps) === false;
    return !this.#isStopped;
  }

  /** Whether turns that are known need not be run. */
  #repeats(): boolean {
    const { observer } = this.#options;
    if (observer === undefined) return this.machine.marks === undefined;
    return observer.repeats?.() ?? false;
  }

  /** Whether somebody wants to know which instructions printed or offered something. */
  get #isSeen(): boolean {
    return this.#options.observer !== undefined || this.machine.seen !== undefined;
  }

  /** From here on it is known of turns what they read, if nobody wants to see each of them. */
  #interpret(): void {
    // An observer may run functions of the story's, which write what they like.
    if (!this.#repeats()) return;
    const runner = interpreterOf(this.analysis.program);
    if (runner === undefined) return;
    this.#settle = (machine) => runner.settle(machine);
    this.#stepper.runner = runner;
    this.#turns = new Turns(this.moments, runner);
  }

  /** After how many turns the program is written as JavaScript. */
  #generateAt(): number {
    const { settle: ownSettle, generatesAfter } = this.#options;
    if (ownSettle !== undefined) return Number.POSITIVE_INFINITY;
    if (generatesAfter !== undefined) return generatesAfter;
    const { code } = this.analysis.program;
    return this.#turns === undefined ? MANY_RUN : MORE_RUN + Math.floor(code.length / CODE_A_RUN);
  }

  /** From here on the program runs as JavaScript, if that can be. */
  #generate(): void {
    const runner = runnerOf(this.analysis.flow, this.#isSeen);
    if (runner === undefined) return;
    this.#settle = (machine) => runner.settle(machine);
    if (this.#turns === undefined) return;
    this.#stepper.runner = runner;
    this.#turns.runBy(runner);
  }

  /** The place of a moment. */
  placeOf(number: number): Place {
    const { store, places } = this;
    const at = store.positionOf(number);
    return places.all[store.blockOf(number)[at] as number] as Place;
  }

  /** The choices of a shortest play to a moment, from 0, with the way that chance went. */
  playTo(number: number): { choice: number; way: number }[] {
    const play: { choice: number; way: number }[] = [];
    for (let at = number; at >= 0; at = this.before[at] as number) {
      const isStart = (this.before[at] as number) < 0;
      const way = this.ways.get(at) ?? 0;
      if (isStart && way === 0) break;
      play.push({ choice: isStart ? -1 : (this.chosen[at] as number), way });
    }
    return play.reverse();
  }

  /** Every way that a choice may go from the moment at hand; −1 for the story's opening. */
  #take(from: number, choice: number): void {
    const chance = this.#chance;
    let outcomes = this.#outcomes;
    for (;;) {
      this.#step(from, choice, chance.way, outcomes);
      // Nearly every step throws no dice, and then the chance at hand is as good as new.
      const isSure = outcomes.next === 0 && chance.way === 0;
      if (from < 0) this.openingChances.push(isSure ? 1 : chanceOf(outcomes));
      if (isSure) return;
      if (from >= 0) this.#noteChance(outcomes);
      // One choice may have thousands of ways: whoever waits is told on the way.
      if (!chance.next() || !this.#goesOn()) break;
      outcomes = chance.begin();
    }
    if (!chance.isWhole && this.unseenChance === undefined) {
      this.unseenChance = { from, choice };
      // Whoever says how long wants all of it, one after the other.
      if (this.#options.limit === undefined) this.#search = new Search(this.steps);
    }
    this.#chance = new Chance(this.#search !== undefined);
    this.#outcomes = this.#chance.begin();
  }

  #step(from: number, choice: number, way: number, outcomes: Outcomes): void {
    const { machine, moments } = this;
    const observer = this.#options.observer;
    machine.outcomes = outcomes;
    this.#runs++;
    this.#run(from, choice);
    if (machine.reports.length > 0) {
      this.patience.follow(machine, () => {
        this.#putBack(from);
        this.#run(from, choice);
      });
    }
    if (observer !== undefined) moments.extra = observer.end(machine);
    const place = from < 0 ? this.places.placeOf(machine) : this.#stepper.placeNow();
    this.#keep(from, choice, way, place);
    if (from < 0) machine.cells.set(moments.base);
    else this.#stepper.undo();
  }

  /** Runs a turn from its beginning. */
  #run(from: number, choice: number, settleBy = this.#settle): void {
    const { machine, moments } = this;
    if (from >= 0) this.#stepper.begin(choice);
    else {
      beginStory(machine, 0);
      if (this.#options.start !== undefined) machine.pc = this.#options.start;
    }
    this.#options.observer?.begin(machine, from < 0 ? 0 : moments.loadedExtra);
    settleBy(machine);
    if (settleBy === settle || this.#stepper.runner?.isShort !== true) return;
    this.#putBack(from);
    this.#run(from, choice, settle);
  }

  #putBack(from: number): void {
    if (from >= 0) this.#stepper.undo();
    const { outcomes } = this.machine;
    if (outcomes !== undefined) outcomes.next = 0;
  }

  #keep(from: number, choice: number, way: number, place: Place): void {
    const { machine, moments } = this;
    const observer = this.#options.observer;
    if (!moments.take(machine, place)) {
      this.#repack(false);
      moments.take(machine, place);
    }
    if (moments.length > LONGEST_LEVEL && this.store.stride > 0 && this.store.size < FEW) {
      // All would be as long as this one.
      this.store = this.#packedInto(0, moments.widths());
      moments.take(machine, place);
    }
    const packed = this.store;
    const to = this.#add(from, choice, way);
    const isNew = this.#isNew;
    observer?.note({ from, choice, way, to, isNew, place, machine });
    if (packed === this.store) this.#remember(from, choice, way, place);
  }

  /** Keeps the turn just run, so that it need not be run again where it would go the same way. */
  #remember(from: number, choice: number, way: number, place: Place): void {
    const turns = this.#turns;
    const { machine, store } = this;
    if (turns === undefined || from < 0 || way > 0 || machine.reports.length > 0) return;
    if (!(this.#stepper.runner as Runner).isKnown || (machine.outcomes?.next ?? 0) > 0) return;
    // Its end was read, and nobody took down what was asked for that.
    if (machine.exited !== undefined && machine.pickCount === 0) return;
    const { route } = this.#stepper;
    const at = store.positionOf(from);
    turns.table.kept = this.#options.observer?.kept?.() ?? 0;
    turns.keep(this.placeOf(from), choice, route, store.blockOf(from), at, place);
  }

  /** A step to the moment that was taken last: gives back its number. */
  #add(from: number, choice: number, way: number): number {
    const { moments } = this;
    const known = this.store.size;
    const to = this.store.add(moments.words, moments.length);
    this.#isNew = to === known;
    if (this.#isNew) {
      if (to === FEW) this.#repack(true);
      if (to === this.before.length) this.#widenTables();
      this.before[to] = from;
      if (choice > 255 && this.chosen instanceof Uint8Array) {
        this.chosen = new Uint16Array(this.chosen);
      }
      this.chosen[to] = choice;
      if (way > 0) this.ways.set(to, way);
    }
    this.steps++;
    this.#addEdge(to, choice);
    return to;
  }

  /** A value needs more bits: every moment is packed anew, in the same order. */
  #repack(isTighter: boolean): void {
    const { moments, store } = this;
    this.#turns?.clear();
    const widths = moments.widths();
    if (isTighter) moments.tighten();
    else moments.widen();
    const repacked = this.#packedInto(isTighter ? 0 : store.stride, widths);
    this.store = isTighter ? repacked.levelled() : repacked;
  }

  /** The moments in a store of that stride, in the same order; they were packed in such widths. */
  #packedInto(stride: number, widths: Uint8Array): MomentStore {
    const { moments, store } = this;
    const packed = new MomentStore(store.size, stride);
    for (let number = 0; number < store.size; number++) {
      moments.repack(store.blockOf(number), store.positionOf(number), widths);
      packed.append(moments.words, moments.length);
    }
    return packed;
  }

  #widenTables(): void {
    const size = roomAfter(this.before.length);
    this.before = widened(this.before, size);
    this.chosen = widened<Uint8Array | Uint16Array>(this.chosen, size);
  }

  readonly #walk: Walk;
  #together: Together | undefined;
  /** The moment from which on it is tried with two threads, once there are so many of them. */
  #togetherFrom = 0;
  #togetherSize: number;
  #stretch = STRETCH;
  /** Stretches one after another that soon came to a turn to be run. */
  #inVain = 0;
  #offered = new Int32Array(0);
  #edgeCount = 0;
  /** Turns that were run. */
  #runs = 0;
  /** Once not all can be looked at, if no limit is given. */
  #search: Search | undefined;
  /** Whether the last step came to a moment that was new. */
  #isNew = false;
  #nextReport = 0;
  #isStopped = false;

  #edge(number: number): void {
    if (this.#options.keepsEdges === false) return;
    if (number >= this.edgesAt.length) this.edgesAt = widened(this.edgesAt, roomAfter(number));
    this.edgesAt[number] = this.#edgeCount;
  }

  #widenEdges(): void {
    const size = roomAfter(this.edges.length);
    this.edges = widened(this.edges, size);
    this.edgeChoices = widened(this.edgeChoices, size);
  }

  /** How likely the step just taken is, of those that its choice may be. */
  #noteChance(outcomes: Outcomes): void {
    if (this.#options.keepsEdges === false) return;
    const step = this.#edgeCount - 1;
    if (this.chances === undefined || step >= this.chances.length) {
      const wider = new Float64Array(this.edges.length);
      if (this.chances !== undefined) wider.set(this.chances);
      this.chances = wider;
    }
    this.chances[step] = chanceOf(outcomes);
  }

  #addEdge(to: number, choice: number): void {
    if (this.#options.keepsEdges === false) return;
    if (this.#edgeCount === this.edges.length) this.#widenEdges();
    this.edgeChoices[this.#edgeCount] = choice;
    this.edges[this.#edgeCount++] = to;
  }
}
