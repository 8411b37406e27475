/**
 * Two threads that go through the moments of one exploration side by side.
 *
 * Owns how they wait for each other and what the second one is told; what each does is in
 * `halves.ts`. The thread that explores leads: it takes stretches of moments, does its half of
 * each, and goes on by itself wherever a turn has to be run. Promises the numbers, steps and paths
 * of one thread. Starts no thread: whoever can hands one over (`SecondThread`).
 */
import {
  A_BEGIN,
  A_EDGES,
  A_END,
  A_KEPT,
  A_MIDDLE,
  A_NEW,
  A_SIZE,
  A_STEPS,
  A_STOPPED,
  AGREED,
  type Common,
  Half,
  type Lists,
  LONGEST_STRETCH,
  makeLists,
  stepsOfHalf,
} from "./halves.ts";
import { sharedInts } from "./memory.ts";
import type { MomentStore } from "./store.ts";
import { type Made, type News, TurnTable } from "./turn-table.ts";

/** A thread that runs `helpExploring`. */
export interface SecondThread {
  /** What is posted comes to it in order; shared memory stays shared. */
  readonly post: (mail: Mail) => void;
  /** Ends it. */
  readonly end: () => void;
}

/**
 * Two threads made ready for an exploration, by its table of turns and where turns are made. Handed
 * over by whoever can start a thread: a page that never does need not load any of this.
 */
export type Partner = (table: TurnTable, made: Made) => Together;

/** What the second thread is told. */
export interface Mail {
  /** The first time. */
  readonly agreed?: Int32Array;
  /** Where memory lies, where that has changed. */
  readonly common?: Common;
  readonly lists?: Lists;
  readonly news?: News;
}

// ─── What both wait by, after the numbers they agree on ─────────────────────────────────────

/** By thread: how many rounds it has begun (the one that leads) or is through with (both). */
export const A_ROUND: number = AGREED;
/** What the round that was begun is. */
const A_TASK = AGREED + 2;
export const A_READY: number = AGREED + 3;
const A_FAILED = AGREED + 4;
const ALL = AGREED + 5;

const STRETCH = 0;
const REFILL = 1;
const READ_MAIL = 2;
const STOP = 3;

/** Looks before a thread goes to sleep: some hundredths of a millisecond. */
const LOOKS = 20_000;
/** Milliseconds after which a thread that says nothing is given up. */
const LONGEST_WAIT = 300_000;

function waitFor(agreed: Int32Array, which: number, round: number): void {
  const at = A_ROUND + which;
  for (let look = 0; look < LOOKS; look++) if (Atomics.load(agreed, at) >= round) return;
  for (;;) {
    const now = Atomics.load(agreed, at);
    if (now >= round) return;
    if (Atomics.wait(agreed, at, now, LONGEST_WAIT) === "timed-out") {
      throw new Error("The other thread that explores says nothing any more.");
    }
  }
}

function tell(agreed: Int32Array, which: number, round: number): void {
  Atomics.store(agreed, A_ROUND + which, round);
  Atomics.notify(agreed, A_ROUND + which);
}

/** Does the rounds of a stretch, from `round` on; gives back the last. */
function goThrough(half: Half, agreed: Int32Array, which: number, round: number): number {
  half.spread();
  tell(agreed, which, round + 1);
  waitFor(agreed, 1 - which, round + 1);
  half.seek();
  tell(agreed, which, round + 2);
  waitFor(agreed, 1 - which, round + 2);
  half.number();
  return round + 3;
}

// ─── The second thread ──────────────────────────────────────────────────────────────────────

/** To be called with every mail, in a thread of its own; `false` once there is nothing more to do. */
export function helpExploring(): (mail: Mail) => boolean {
  const made: Made = { words: new Int32Array(64), length: 0 };
  const table = new TurnTable(made);
  let agreed = new Int32Array(0) as Int32Array;
  let half: Half | undefined;
  let common: Common | undefined;
  let lists: Lists | undefined;
  let round = 0;
  const work = (): boolean => {
    for (;;) {
      waitFor(agreed, 0, round + 1);
      round++;
      switch (Atomics.load(agreed, A_TASK)) {
        case STRETCH:
          round = goThrough(half as Half, agreed, 1, round);
          tell(agreed, 1, round);
          break;
        case REFILL:
          (half as Half).refill();
          round++;
          tell(agreed, 1, round);
          break;
        case READ_MAIL:
          round++;
          tell(agreed, 1, round);
          return true;
        default:
          return false;
      }
    }
  };
  return (mail) => {
    try {
      agreed = mail.agreed ?? agreed;
      common = mail.common ?? common;
      lists = mail.lists ?? lists;
      if (mail.news !== undefined) table.learn(mail.news);
      if (common === undefined || lists === undefined) throw new Error("nothing to work on");
      if (made.words.length < common.stride) made.words = new Int32Array(common.stride);
      half ??= new Half(1, agreed, table, made, common, lists);
      half.common = common;
      half.lists = lists;
      Atomics.store(agreed, A_READY, 1);
      return work();
    } catch (error) {
      Atomics.store(agreed, A_FAILED, 1);
      tell(agreed, 1, 0x7fffffff);
      throw error;
    }
  };
}

// ─── The one that leads ─────────────────────────────────────────────────────────────────────

/** A stretch that was gone through. */
export interface Gone {
  /** The moment to go on from. */
  readonly next: number;
  readonly steps: number;
  /** Whether a turn is not known there. */
  readonly isStopped: boolean;
}

export class Together {
  readonly #thread: SecondThread;
  readonly #table: TurnTable;
  readonly #made: Made;
  readonly #agreed: Int32Array = sharedInts(ALL);
  #half: Half | undefined;
  #round = 0;
  #told: Common | undefined;
  #isMailed = false;

  constructor(thread: SecondThread, table: TurnTable, made: Made) {
    this.#thread = thread;
    this.#table = table;
    this.#made = made;
  }

  /** Moments of the longest stretch, of which each has at most so many choices. */
  longestStretch(stride: number, choices: number): number {
    const steps = Math.floor(stepsOfHalf(stride) / Math.max(1, choices)) * 2;
    return Math.min(LONGEST_STRETCH, steps);
  }

  /** Whether the other thread has begun: that may take a while after the first mail. */
  get isReady(): boolean {
    return this.#isMailed && Atomics.load(this.#agreed, A_READY) === 1;
  }

  /** Tells the other thread where everything is, where that has changed. */
  share(common: Common): void {
    if (this.#isMailed && !this.isReady) return;
    const told = this.#told;
    const news = this.#table.news();
    const isSame = told !== undefined && isSameMemory(told, common);
    if (isSame && news === undefined) return;
    const lists = told?.stride === common.stride ? undefined : makeLists(common.stride);
    this.#told = common;
    const mail: Mail = {
      ...(this.#isMailed ? {} : { agreed: this.#agreed }),
      ...(isSame ? {} : { common }),
      ...(lists === undefined ? {} : { lists }),
      ...(news === undefined ? {} : { news }),
    };
    this.#thread.post(mail);
    if (this.#isMailed) {
      // It reads no mail while it waits for a round.
      this.#begin(READ_MAIL);
      this.#round++;
      this.#wait();
    }
    this.#isMailed = true;
    if (this.#half === undefined) {
      const made = this.#made;
      this.#half = new Half(0, this.#agreed, this.#table, made, common, lists as Lists);
      return;
    }
    this.#half.common = common;
    if (lists !== undefined) this.#half.lists = lists;
  }

  /** Puts all moments into a table that was made anew. */
  refill(store: MomentStore): void {
    const agreed = this.#agreed;
    agreed[A_SIZE] = store.size;
    this.#begin(REFILL);
    (this.#half as Half).refill();
    this.#round++;
    this.#wait();
    store.refilled(agreed[A_NEW] as number);
  }

  /**
   * Goes through the moments from `begin` to `end`, for which there must be room: those that are
   * new are in the store then. `edges`: steps that were kept so far; `keeps`: called with what is
   * kept of each turn, in order.
   */
  goThrough(
    store: MomentStore,
    begin: number,
    end: number,
    edges: number,
    keeps: ((kept: number) => void) | undefined,
  ): Gone {
    const agreed = this.#agreed;
    const half = this.#half as Half;
    const middle = begin + ((end - begin) >> 1);
    agreed[A_BEGIN] = begin;
    agreed[A_MIDDLE] = middle;
    agreed[A_END] = end;
    agreed[A_SIZE] = store.size;
    agreed[A_EDGES] = edges;
    agreed[A_KEPT] = keeps === undefined ? 0 : 1;
    this.#begin(STRETCH);
    this.#round = goThrough(half, agreed, 0, this.#round);
    this.#checkFailed();
    const isCut = (agreed[A_STOPPED] as number) < middle;
    const next = agreed[isCut ? A_STOPPED : A_STOPPED + 1] as number;
    const first = agreed[A_STEPS] as number;
    const second = isCut ? 0 : (agreed[A_STEPS + 1] as number);
    const { edgesAt } = half.common;
    if (edgesAt.length > 0) {
      for (let n = middle; n < next; n++) edgesAt[n] = (edgesAt[n] as number) + first;
    }
    if (keeps !== undefined) {
      const [own, other] = half.lists.kept as readonly [Int32Array, Int32Array];
      for (let i = 0; i < first; i++) keeps(own[i] as number);
      for (let i = 0; i < second; i++) keeps(other[i] as number);
    }
    this.#wait();
    store.grew(agreed[A_NEW] as number, agreed[A_NEW + 1] as number);
    return { next, steps: first + second, isStopped: next < end };
  }

  /** Ends the other thread. */
  end(): void {
    if (this.isReady) this.#begin(STOP);
    this.#thread.end();
  }

  #begin(task: number): void {
    Atomics.store(this.#agreed, A_TASK, task);
    this.#round++;
    tell(this.#agreed, 0, this.#round);
  }

  #wait(): void {
    waitFor(this.#agreed, 1, this.#round);
    this.#checkFailed();
  }

  #checkFailed(): void {
    if (Atomics.load(this.#agreed, A_FAILED) === 1) {
      throw new Error("The other thread that explores has failed.");
    }
  }
}

function isSameMemory(one: Common, other: Common): boolean {
  return (
    one.stride === other.stride &&
    one.blocks.length === other.blocks.length &&
    one.blocks[0] === other.blocks[0] &&
    one.slots === other.slots &&
    one.before === other.before &&
    one.chosen === other.chosen &&
    one.edges === other.edges &&
    one.edgesAt === other.edgesAt &&
    one.edgeChoices === other.edgeChoices &&
    one.offered === other.offered
  );
}
