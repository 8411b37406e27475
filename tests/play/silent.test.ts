/** Stepping without a reader comes to the same states as reading; enumerating misses none. */
import { describe, expect, it } from "vitest";
import {
  beginStory,
  enumerateSteps,
  firstState,
  LINE,
  Machine,
  offeredIn,
  run,
  sameState,
  silentMachine,
  stateParts,
  stepSilently,
  takeChoice,
} from "../../src/engine/index.ts";
import { compile, type Program, Story, type Value } from "../../src/index.ts";
import { hostValue } from "../../src/play/values.ts";
import { makeRandom } from "../support/random.ts";
import { describeShared, sharedStories } from "../support/shared-data.ts";
import { programOf } from "./playing.ts";

/** Reads to the next rest, text and all. */
function readOn(machine: Machine): void {
  while (machine.pc >= 0) {
    machine.output.clear();
    if (run(machine) !== LINE) break;
  }
}

/** Variables, visits, turns and dice, as they lie in a state. */
function cellsIn(program: Program, state: Int32Array): number[] {
  const { cellsAt } = stateParts(state);
  return [...state.subarray(cellsAt, cellsAt + program.layout.size)];
}

function variablesIn(machine: Machine): Value[] {
  const { globals, layout } = machine.program;
  return globals.map((_name, i) => {
    const at = layout.globalsAt + i * 2;
    return hostValue(machine, machine.cells[at] as number, machine.cells[at + 1] as number) ?? 0;
  });
}

/** Plays a story in three ways with the same choices: silently, read by a machine, by a host. */
function playThreeWays(program: Program, seed: number, turns: number): number {
  const silent = silentMachine(program);
  // Sharing pools, so that equal values are equal integers.
  const reading = new Machine(program, silent.pools);
  const story = new Story(program, { seed, onDiagnostic: () => {} });
  story.continueAll();
  beginStory(reading, seed);
  readOn(reading);
  let state = firstState(silent, seed);
  const random = makeRandom(seed);
  for (let turn = 0; ; turn++) {
    const offered = offeredIn(silent, state);
    expect(cellsIn(program, state)).toEqual(cellsIn(program, reading.save()));
    expect(offered).toBe(story.choices.length);
    expect(variablesIn(silent)).toEqual(
      story.variables.names().map((name) => story.variables.get(name)),
    );
    if (offered === 0 || turn === turns) return turn;
    const index = random.int(0, offered - 1);
    const before = state.slice();
    const next = stepSilently(silent, state, index);
    expect(sameState(state, before)).toBe(true);
    // The same step from the same state is the same state.
    expect(sameState(stepSilently(silent, state, index), next)).toBe(true);
    state = next;
    takeChoice(reading, index);
    readOn(reading);
    story.choose(index);
    story.continueAll();
  }
}

describeShared("silently and aloud", () => {
  for (const { name, source } of sharedStories()) {
    it(name, () => {
      const { program } = compile(source.main, {
        files: (path) => {
          const text = source.files[path];
          return text === undefined ? undefined : { name: path, text };
        },
      });
      let turns = 0;
      for (let seed = 0; seed < 4; seed++) turns += playThreeWays(program as Program, seed, 30);
      expect(turns).toBeGreaterThan(5);
    });
  }
});

const CHANCE = `
VAR dice = 0
VAR drawn = 0
VAR total = 0
LIST mood = calm, cross, sad
VAR picked = ()
-> room
== room
+ Roll
  ~ dice = RANDOM(1, 3)
  {shuffle:
    - ~ drawn = 1
    - ~ drawn = 2
    - ~ drawn = 3
    - ~ drawn = 4
  }
  ~ picked = LIST_RANDOM(LIST_ALL(mood))
  ~ total = total + dice
  { dice == 2:
    ~ total = total + RANDOM(5, 6)
  }
+ Nothing
- -> room
`;

describe("enumerating", () => {
  const program = programOf(CHANCE);

  function show(machine: Machine, state: Int32Array): string {
    machine.load(state);
    return JSON.stringify(variablesIn(machine));
  }

  it("tries every outcome of chance once", () => {
    const machine = silentMachine(program);
    const state = firstState(machine, 1);
    const shown = new Set<string>();
    let steps = 0;
    const isAll = enumerateSteps(machine, state, 0, (step) => {
      steps++;
      expect(step.outcomes).toHaveLength(step.sizes.length);
      step.outcomes.forEach((outcome, i) => {
        expect(outcome).toBeLessThan(step.sizes[i] as number);
      });
      shown.add(show(machine, step.state));
    });
    expect(isAll).toBe(true);
    // Dice of 3, four cards, three moods; a second throw of two where the dice show 2.
    expect(steps).toBe(2 * 4 * 3 + 1 * 4 * 3 * 2);
    expect(shown.size).toBe(steps);
  });

  it("misses nothing that dice come to", () => {
    const machine = silentMachine(program);
    const state = firstState(machine, 1);
    const enumerated = new Set<string>();
    enumerateSteps(machine, state, 0, (step) => enumerated.add(show(machine, step.state)));
    const thrown = new Set<string>();
    for (let seed = 0; seed < 3000; seed++) {
      machine.load(state);
      machine.seed = seed;
      takeChoice(machine, 0);
      readOn(machine);
      thrown.add(JSON.stringify(variablesIn(machine)));
    }
    expect([...thrown].filter((each) => !enumerated.has(each))).toEqual([]);
    expect(thrown.size).toBe(enumerated.size);
  });

  it("deals each card of a shuffle once a round", () => {
    const machine = silentMachine(program);
    let states = [firstState(machine, 1)];
    const cards = (state: Int32Array): number => {
      machine.load(state);
      return variablesIn(machine)[1] as number;
    };
    // All orders of four cards: each state remembers by which cards it came.
    let hands: number[][] = [[]];
    for (let turn = 0; turn < 4; turn++) {
      const next: Int32Array[] = [];
      const nextHands: number[][] = [];
      states.forEach((state, i) => {
        const seen = new Set<number>();
        enumerateSteps(machine, state, 0, (step) => {
          const card = cards(step.state);
          if (seen.has(card)) return;
          seen.add(card);
          next.push(step.state);
          nextHands.push([...(hands[i] as number[]), card]);
        });
      });
      states = next;
      hands = nextHands;
    }
    expect(hands).toHaveLength(24);
    for (const hand of hands) expect([...hand].sort()).toEqual([1, 2, 3, 4]);
  });

  it("stops at its limit and says so", () => {
    const machine = silentMachine(program);
    const state = firstState(machine, 1);
    let steps = 0;
    expect(enumerateSteps(machine, state, 0, () => steps++, 10)).toBe(false);
    expect(steps).toBe(10);
  });

  it("has one way where there is no chance", () => {
    const machine = silentMachine(program);
    const state = firstState(machine, 1);
    const outcomes: (readonly number[])[] = [];
    enumerateSteps(machine, state, 1, (step) => outcomes.push(step.outcomes));
    expect(outcomes).toEqual([[]]);
    enumerateSteps(machine, undefined, 0, (step) => outcomes.push(step.outcomes));
    expect(outcomes).toEqual([[], []]);
  });
});
