/**
 * Random stories: after every step the compiled story's variables are what drama's world says, every
 * condition holds there as here, and every reason weighs the same.
 */
import { Story } from "inkjs/full";
import { describe, expect, test } from "vitest";
import { holds, weigh } from "../../../src/drama/index.ts";
import { makeRandom } from "../../support/random.ts";
import { type HandStory, type Made, makeByHand, playByHand } from "./by-hand.ts";
import { randomStory, readLine } from "./random-story.ts";

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed + 1);

describe("random stories", () => {
  test("keep in their variables what drama's world says", () => {
    let compared = 0;
    let asked = 0;
    for (const seed of SEEDS) {
      const story = randomStory(seed);
      const made = makeByHand(story);
      const dice = makeRandom(seed);
      const played = playByHand(
        made,
        story,
        (count) => dice.int(0, count - 1),
        ({ line, world, ink }) => {
          const { holds: said, weights } = readLine(line);
          if (said === "") return;
          const conditions = story.conditions ?? [];
          const expected = [...said].map((_, n) =>
            holds(world, conditions[n] as (typeof conditions)[number], ink) ? "1" : "0",
          );
          expect(said, `seed ${seed}: ${line}`).toBe(expected.join(""));
          const weighed = weights.map((_, n) =>
            weigh(world, conditions[n] as (typeof conditions)[number], ink),
          );
          expect(weights, `seed ${seed}: ${line}`).toEqual(weighed);
          asked += said.length;
        },
      );
      compared += played.compared;
    }
    // So that nothing passes by there being nothing to compare.
    expect(asked).toBeGreaterThan(SEEDS.length * 14 * 40);
    expect(compared).toBeGreaterThan(SEEDS.length * 15 * 40);
  });

  test("play the same on inkjs", () => {
    for (const seed of SEEDS.slice(0, 15)) {
      const story = randomStory(seed);
      const made = makeByHand(story);
      const ours = play(made, story, seed);
      expect(playOnInkjs(made, seed), `seed ${seed}`).toEqual(ours);
    }
  });
});

interface Transcript {
  readonly lines: readonly string[];
  readonly variables: Readonly<Record<string, number>>;
}

function play(made: Made, story: HandStory, seed: number): Transcript {
  const dice = makeRandom(seed);
  const { lines, variables } = playByHand(made, story, (count) => dice.int(0, count - 1));
  return { lines, variables: asNumbers(variables) };
}

function playOnInkjs({ json, program }: Made, seed: number): Transcript {
  const dice = makeRandom(seed);
  const lines: string[] = [];
  try {
    const story = new Story(json);
    for (;;) {
      while (story.canContinue) {
        const line = (story.Continue() ?? "").trim();
        if (line !== "") lines.push(line);
      }
      if (story.currentChoices.length === 0) break;
      story.ChooseChoiceIndex(dice.int(0, story.currentChoices.length - 1));
    }
    const { variablesState } = story as unknown as { variablesState: Record<string, unknown> };
    const values = program.globals.map((name) => [name, variablesState[name]] as const);
    return { lines, variables: asNumbers(Object.fromEntries(values)) };
  } catch (error) {
    throw new Error(`inkjs: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function asNumbers(variables: Readonly<Record<string, unknown>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(variables)
      .map(([name, value]) => [name, Number(value)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
