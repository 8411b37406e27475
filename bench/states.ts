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
  stepSilently,
} from "../src/engine/index.ts";
import type { Program } from "../src/program/program.ts";
import { makeRandom } from "../tests/support/random.ts";
import { compileWithInkjs, guard, type InkjsStory, jsonOf, storyFromJson } from "./inkjs.ts";
import { compareSides, type Effort } from "./measure.ts";
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

/** Silent steps a second. */
export function benchSteps(name: string, effort: Effort): Row {
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
  // What comes out is kept for a while, as an explorer would.
  const kept: (Int32Array | string)[] = new Array(256).fill("");
  const found = compareSides(
    () => {
      for (let i = 0; i < POOL; i++) {
        const state = pool.states[i] as Int32Array;
        kept[i & 255] = stepSilently(machine, state, pool.choices[i] as number);
      }
      return POOL;
    },
    () =>
      guard(() => {
        for (let i = 0; i < INKJS_POOL; i++) {
          story.state.LoadJson(theirPool.states[i] as string);
          story.ChooseChoiceIndex(theirPool.choices[i] as number);
          while (story.canContinue) story.Continue();
          kept[i & 255] = story.state.toJson();
        }
        return INKJS_POOL;
      }),
    effort,
  );
  return {
    name: `steps-${name}`,
    what: "The Intercept: silent steps, state to state",
    unit: "steps/s",
    ours: 1000 / found.ours,
    theirs: 1000 / found.theirs,
    ratio: found.ratio,
    goal: { of: "ours", atLeast: 400_000 },
    note: program.isSilentExact ? "no text put together" : "this story needs its text",
    more: { ratioLow: found.spread[0], ratioHigh: found.spread[1] },
    ...(wrong === undefined ? {} : { wrong }),
  };
}

/** Copy and hash of a state, in microseconds. */
export function benchCopies(name: string, effort: Effort): Row {
  const source = storyNamed(name);
  const pool = walkOurs(compileOurs(source), POOL);
  const story = guard(() => storyFromJson(jsonOf(compileWithInkjs(source)), () => {}));
  const theirPool = guard(() => walkInkjs(story, INKJS_POOL));
  let bytes = 0;
  for (const state of pool.states) bytes += state.byteLength;

  const kept: (Int32Array | string)[] = new Array(256).fill("");
  let sum = 0;
  const found = compareSides(
    () => {
      for (let i = 0; i < POOL; i++) {
        const state = (pool.states[i] as Int32Array).slice();
        kept[i & 255] = state;
        sum ^= hashState(state);
      }
      return POOL;
    },
    () =>
      guard(() => {
        // The only copy that inkjs makes is its save; hashing that is left out.
        story.state.LoadJson(theirPool.states[INKJS_POOL - 1] as string);
        for (let i = 0; i < INKJS_POOL; i++) kept[i & 255] = story.state.toJson();
        return INKJS_POOL;
      }),
    effort,
  );
  return {
    name: `copies-${name}`,
    what: "The Intercept: copy and hash of a state",
    unit: "µs",
    ours: found.ours * 1000,
    theirs: found.theirs * 1000,
    ratio: found.ratio,
    goal: { of: "ours", atMost: 1 },
    note: `${Math.round(bytes / POOL)} bytes a state`,
    more: {
      ratioLow: found.spread[0],
      ratioHigh: found.spread[1],
      bytesPerState: bytes / POOL,
      // Noted so that the hashes are worked out.
      hashes: sum >>> 0,
    },
  };
}
