/**
 * States: stepping from one to the next without a reader, copying and hashing them.
 *
 * The states are those of random walks through The Intercept. What inkjs is given to do is what
 * an explorer on it would have to: load a saved state, choose, go on, save.
 */
import {
  firstState,
  hashState,
  offeredIn,
  silentMachine,
  stepInto,
  stepSilently,
} from "../src/engine/index.ts";
import type { Program } from "../src/program/program.ts";
import { makeRandom } from "../tests/support/random.ts";
import { compileWithInkjs, guard, type InkjsStory, jsonOf, storyFromJson } from "./inkjs.ts";
import { type Comparison, compareSides, type Effort } from "./measure.ts";
import type { Row } from "./row.ts";
import { compileOurs, storyNamed } from "./stories.ts";

/** States with a choice to take in each. */
export interface Pool<S> {
  readonly states: readonly S[];
  readonly choices: readonly number[];
}

/** As many states as an explorer has at hand: more than any cache close to the core holds. */
export const POOL = 4096;
const INKJS_POOL = 48;
const WALK = 100;

/** The states of random walks, each with the choice that the walk took there. */
export function walkOurs(program: Program, size: number): Pool<Int32Array> {
  const machine = silentMachine(program);
  const states: Int32Array[] = [];
  const choices: number[] = [];
  for (let seed = 1; states.length < size; seed++) {
    const random = makeRandom(seed);
    let state = firstState(machine, seed);
    for (let turn = 0; turn < WALK && states.length < size; turn++) {
      const offered = offeredIn(machine, state);
      if (offered === 0) break;
      const choice = random.int(0, offered - 1);
      states.push(state);
      choices.push(choice);
      state = stepSilently(machine, state, choice);
    }
  }
  return { states, choices };
}

function walkInkjs(story: InkjsStory, size: number): Pool<string> {
  const states: string[] = [];
  const choices: number[] = [];
  for (let seed = 1; states.length < size; seed++) {
    const random = makeRandom(seed);
    story.ResetState();
    story.state.storySeed = seed;
    for (let turn = 0; turn < WALK && states.length < size; turn++) {
      while (story.canContinue) story.Continue();
      const offered = story.currentChoices.length;
      if (offered === 0) break;
      const choice = random.int(0, offered - 1);
      states.push(story.state.toJson());
      choices.push(choice);
      story.ChooseChoiceIndex(choice);
    }
  }
  return { states, choices };
}

/** States one after the other in a large array, as explorers keep them. */
interface Shelf {
  readonly cells: Int32Array;
  /** Where each begins, and at the end where the last one ends. */
  readonly at: Int32Array;
  /** The size of the largest, twice: no step of these stories comes near. */
  readonly room: number;
}

function shelve(states: readonly Int32Array[]): Shelf {
  const at = new Int32Array(states.length + 1);
  let room = 0;
  for (const [i, state] of states.entries()) {
    at[i + 1] = (at[i] as number) + state.length;
    room = Math.max(room, state.length * 2);
  }
  const cells = new Int32Array(at[states.length] as number);
  for (const [i, state] of states.entries()) cells.set(state, at[i] as number);
  return { cells, at, room };
}

/** Silent steps a second: among states in a large array, and with an array for each. */
export function benchSteps(name: string, effort: Effort): Row[] {
  const source = storyNamed(name);
  const program = compileOurs(source);
  const pool = walkOurs(program, POOL);
  const story = guard(() => storyFromJson(jsonOf(compileWithInkjs(source)), () => {}));
  const theirPool = guard(() => walkInkjs(story, INKJS_POOL));
  let wrong: string | undefined;
  for (const [i, choice] of theirPool.choices.entries()) {
    if (choice !== pool.choices[i]) wrong ??= `step ${i} of the walks is not the same`;
  }

  const machine = silentMachine(program);
  const shelf = shelve(pool.states);
  const target = new Int32Array(shelf.cells.length);
  let to = 0;
  const theirWork = (): number =>
    guard(() => {
      for (let i = 0; i < INKJS_POOL; i++) {
        story.state.LoadJson(theirPool.states[i] as string);
        story.ChooseChoiceIndex(theirPool.choices[i] as number);
        while (story.canContinue) story.Continue();
        kept[i & 255] = story.state.toJson();
      }
      return INKJS_POOL;
    });
  // What comes out is kept for a while, as an explorer would.
  const kept: (Int32Array | string)[] = new Array(256).fill("");
  const shelved = compareSides(
    () => {
      for (let i = 0; i < POOL; i++) {
        if (to + shelf.room > target.length) to = 0;
        const from = shelf.at[i] as number;
        to += stepInto(machine, shelf.cells, from, pool.choices[i] as number, target, to);
      }
      return POOL;
    },
    theirWork,
    effort,
  );
  const single = compareSides(
    () => {
      for (let i = 0; i < POOL; i++) {
        const state = pool.states[i] as Int32Array;
        kept[i & 255] = stepSilently(machine, state, pool.choices[i] as number);
      }
      return POOL;
    },
    theirWork,
    effort,
  );
  const row = (found: Comparison): Omit<Row, "name" | "what"> => ({
    unit: "steps/s",
    ours: 1000 / found.ours,
    theirs: 1000 / found.theirs,
    ratio: found.ratio,
    more: { ratioLow: found.spread[0], ratioHigh: found.spread[1] },
    ...(wrong === undefined ? {} : { wrong }),
  });
  return [
    {
      ...row(shelved),
      name: `steps-${name}`,
      what: "The Intercept: silent steps",
      goal: { of: "ours", atLeast: 400_000 },
      note: `states in one large array${program.isSilentExact ? "" : "; with text"}`,
    },
    {
      ...row(single),
      name: `steps-${name}-arrays`,
      what: "The Intercept: silent steps",
      note: "each state an array of its own",
    },
  ];
}

/** Copy and hash of a state, in microseconds: within a large array, and into one of its own. */
export function benchCopies(name: string, effort: Effort): Row[] {
  const source = storyNamed(name);
  const pool = walkOurs(compileOurs(source), POOL);
  const story = guard(() => storyFromJson(jsonOf(compileWithInkjs(source)), () => {}));
  const theirPool = guard(() => walkInkjs(story, INKJS_POOL));
  const shelf = shelve(pool.states);
  // The same array holds the states and, behind them, their copies.
  const cells = new Int32Array(shelf.cells.length * 2);
  cells.set(shelf.cells);
  const bytes = (shelf.cells.length * 4) / POOL;

  const kept: (Int32Array | string)[] = new Array(256).fill("");
  let sum = 0;
  const theirWork = (): number =>
    guard(() => {
      // The only copy that inkjs makes is its save; hashing that is left out.
      story.state.LoadJson(theirPool.states[INKJS_POOL - 1] as string);
      for (let i = 0; i < INKJS_POOL; i++) kept[i & 255] = story.state.toJson();
      return INKJS_POOL;
    });
  const shelved = compareSides(
    () => {
      for (let i = 0; i < POOL; i++) {
        const from = shelf.at[i] as number;
        const end = shelf.at[i + 1] as number;
        const to = shelf.cells.length + from;
        cells.copyWithin(to, from, end);
        sum ^= hashState(cells, to, end - from);
      }
      return POOL;
    },
    theirWork,
    effort,
  );
  const single = compareSides(
    () => {
      for (let i = 0; i < POOL; i++) {
        const state = (pool.states[i] as Int32Array).slice();
        kept[i & 255] = state;
        sum ^= hashState(state);
      }
      return POOL;
    },
    theirWork,
    effort,
  );
  const row = (found: Comparison): Omit<Row, "name" | "note"> => ({
    what: "The Intercept: copy and hash of a state",
    unit: "µs",
    ours: found.ours * 1000,
    theirs: found.theirs * 1000,
    ratio: found.ratio,
    more: {
      ratioLow: found.spread[0],
      ratioHigh: found.spread[1],
      bytesPerState: bytes,
      // Noted so that the hashes are worked out.
      hashes: sum >>> 0,
    },
  });
  return [
    {
      ...row(shelved),
      name: `copies-${name}`,
      goal: { of: "ours", atMost: 1 },
      note: `${Math.round(bytes)} bytes a state, in one large array`,
    },
    {
      ...row(single),
      name: `copies-${name}-arrays`,
      note: "each state an array of its own",
    },
  ];
}
