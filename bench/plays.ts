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
  type Reader,
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

export const bounds: Bounds = { turns: 100, lines: 3000 };

/** Plays that are tried and then measured; fewer of a story that takes inkjs long. */
const MOST_PLAYS = 60;
const FEWEST_PLAYS = 6;
const TRIAL = 1500;

/** Plays a story once by the dice of a seed; gives back how many choices were taken. */
export type Player = (seed: number, reader: Reader) => number;

/** Measures one story through our own `Story`. */
export function benchPlays(name: string, effort: Effort): Row {
  const [, title, goal] = playedStories.find(([story]) => story === name) ?? [name, name];
  const source = storyNamed(name);
  const ours = ourStory(compileOurs(source));
  const theirs = guard(() => storyFromJson(jsonOf(compileWithInkjs(source)), () => {}));
  return comparePlays(
    { name: `plays-${name}`, what: `${title}: random plays`, goal },
    (seed, reader) => playOurs(ours, seed, bounds, reader),
    (seed, reader) => guard(() => playInkjs(theirs, seed, bounds, reader)),
    effort,
  );
}

/** Shows that both sides read the same in every play, then times them. */
export function comparePlays(
  { name, what, goal }: { name: string; what: string; goal: number | undefined },
  ours: Player,
  theirs: Player,
  effort: Effort,
): Row {
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
    const ourTurns = ours(seed, ourReader);
    const start = processorTime();
    const theirTurns = theirs(seed, theirReader);
    theirTime += processorTime() - start;
    if (ourReader.hash !== theirReader.hash || ourTurns !== theirTurns) unlike ??= seed;
    choices += theirTurns;
    lines += theirReader.lines;
    words += theirReader.words;
  }

  // In a round both sides play the same few, and the next round's are others.
  const few = Math.min(plays, Math.max(1, Math.floor((effort.slice * plays) / theirTime)));
  const reader = new QuickReader();
  const playFew = (player: Player, round: number): number => {
    let taken = 0;
    for (let i = 0; i < few; i++) taken += player(((round * few + i) % plays) + 1, reader);
    return taken;
  };
  const found = compareSides(
    (round) => playFew(ours, round),
    (round) => playFew(theirs, round),
    effort,
  );
  return {
    name,
    what,
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
