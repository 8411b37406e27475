/**
 * Random plays of real stories: choices a second, text and tags read, against inkjs.
 */
import { compileWithInkjs, guard, jsonOf, storyFromJson } from "./inkjs.ts";
import { compareSides, type Effort, processorTime } from "./measure.ts";
import {
  type Bounds,
  CarefulReader,
  ourStory,
  playInkjs,
  playOurs,
  QuickReader,
} from "./players.ts";
import type { Goal, Row } from "./row.ts";
import { compileOurs, storyNamed } from "./stories.ts";

/** Which stories, the name of each for people, and the goal. */
export const playedStories: readonly (readonly [name: string, title: string, goal?: number])[] = [
  ["the-intercept", "The Intercept", 25],
  ["swindlestones", "Swindlestones", 10],
  ["pontoon-example", "Pontoon", 10],
  ["innkeeper", "Innkeeper", 10],
  ["ld41-emoji", "ld41-emoji"],
  ["murder-scene", "Murder Scene"],
];

const bounds: Bounds = { turns: 100, lines: 3000 };

/** Plays that are tried and then measured; fewer of a story that takes inkjs long. */
const MOST_PLAYS = 60;
const FEWEST_PLAYS = 6;
const TRIAL = 1500;

/** Measures one story. */
export function benchPlays(name: string, effort: Effort): Row {
  const [, title, goal] = playedStories.find(([story]) => story === name) ?? [name, name];
  const source = storyNamed(name);
  const ours = ourStory(compileOurs(source));
  const theirs = guard(() => storyFromJson(jsonOf(compileWithInkjs(source)), () => {}));

  let plays = 0;
  let choices = 0;
  let lines = 0;
  let words = 0;
  let unlike: number | undefined;
  let theirTime = 0;
  while (plays < MOST_PLAYS && (plays < FEWEST_PLAYS || theirTime < TRIAL)) {
    const seed = ++plays;
    const ourReader = new CarefulReader();
    const theirReader = new CarefulReader();
    const ourTurns = playOurs(ours, seed, bounds, ourReader);
    const start = processorTime();
    const theirTurns = guard(() => playInkjs(theirs, seed, bounds, theirReader));
    theirTime += processorTime() - start;
    if (ourReader.hash !== theirReader.hash || ourTurns !== theirTurns) unlike ??= seed;
    choices += theirTurns;
    lines += theirReader.lines;
    words += theirReader.words;
  }

  // In a round both sides play the same few, and the next round's are others.
  const few = Math.min(plays, Math.max(1, Math.floor((effort.slice * plays) / theirTime)));
  const seedAt = (round: number, i: number): number => ((round * few + i) % plays) + 1;
  const reader = new QuickReader();
  const found = compareSides(
    (round) => {
      let taken = 0;
      for (let i = 0; i < few; i++) taken += playOurs(ours, seedAt(round, i), bounds, reader);
      return taken;
    },
    (round) =>
      guard(() => {
        let taken = 0;
        for (let i = 0; i < few; i++) taken += playInkjs(theirs, seedAt(round, i), bounds, reader);
        return taken;
      }),
    effort,
  );
  return {
    name: `plays-${name}`,
    what: `${title}: random plays`,
    unit: "choices/s",
    ours: 1000 / found.ours,
    theirs: 1000 / found.theirs,
    ratio: found.ratio,
    ...(goal === undefined ? {} : { goal: { of: "ratio", atLeast: goal } satisfies Goal }),
    note: `${(choices / plays).toFixed(0)} choices, ${(words / plays).toFixed(0)} words a play`,
    more: {
      ratioLow: found.spread[0],
      ratioHigh: found.spread[1],
      choicesPerPlay: choices / plays,
      linesPerPlay: lines / plays,
      wordsPerPlay: words / plays,
    },
    ...(unlike === undefined ? {} : { wrong: `play ${unlike} is not the same on both sides` }),
  };
}
