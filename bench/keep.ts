/**
 * Fine Mist, the story that ships, warm: from its text to what is played, and played.
 *
 * There is no other side: nothing else reads such a story. Compiling has a goal of milliseconds,
 * so look at the yardstick too; playing is held against The Intercept.
 */
import { readFileSync } from "node:fs";
import { compileKeep } from "../src/compile/keep.ts";
import type { Program } from "../src/program/program.ts";
import { compareSides, type Effort, timeAlone } from "./measure.ts";
import { CarefulReader, ourStory, playOurs, QuickReader } from "./players.ts";
import { bounds } from "./plays.ts";
import type { Row } from "./row.ts";
import { compileOurs, storyNamed } from "./stories.ts";

const story = new URL("../stories/fine-mist/fine-mist.keep", import.meta.url);

/** Compiling it for each who can live it in turn; the figure is of one. */
export function benchKeep(effort: Effort): Row {
  const source = readFileSync(story, "utf8");
  let sum = 0;
  const ours = timeAlone(
    (round) => {
      const as = round % 2 === 0 ? "Derek" : "Meredith";
      const { program } = compileKeep(source, { name: "fine-mist.keep", as });
      if (program === undefined) throw new Error(`Fine Mist does not compile as ${as}.`);
      sum += program.code.length;
      return 1;
    },
    // A compilation is long: more of them in a round, to have several.
    { ...effort, slice: effort.slice * 3, warmUp: effort.warmUp * 2 },
  );
  return {
    name: "compile-fine-mist",
    what: "Fine Mist: compiled for one person, warm",
    unit: "ms",
    ours,
    goal: { of: "ours", atMost: 150 },
    note: `${Math.round(source.length / ours)} KB/s`,
    more: { work: sum > 0 ? 1 : 0 },
  };
}

/** Random plays of it, by line, beside those of an ink story that is larger and quick to play. */
export function benchKeepPlays(effort: Effort): Row {
  const source = readFileSync(story, "utf8");
  const { program } = compileKeep(source, { name: "fine-mist.keep", as: "Derek" });
  if (program === undefined) throw new Error("Fine Mist does not compile.");
  const people = linePlayer(program);
  const ink = linePlayer(compileOurs(storyNamed("the-intercept")));
  const found = compareSides(people, ink, effort);
  return {
    name: "plays-fine-mist",
    what: "Fine Mist: lines of random plays",
    unit: "lines/s",
    ours: 1000 / found.ours,
    ratio: found.ratio,
    goal: { of: "ratio", atLeast: 0.5 },
    note: `beside ${Math.round(1000 / found.theirs)} of The Intercept`,
    more: { ratioLow: found.spread[0], ratioHigh: found.spread[1] },
  };
}

const PLAYS = 20;

/** Plays some plays, and says how many lines were read: counted once, since seeds decide them. */
function linePlayer(program: Program): (round: number) => number {
  const played = ourStory(program);
  const lines = Array.from({ length: PLAYS }, (_, seed) => {
    const careful = new CarefulReader();
    playOurs(played, seed + 1, bounds, careful);
    return careful.lines;
  });
  const reader = new QuickReader();
  return (round) => {
    const seed = round % PLAYS;
    playOurs(played, seed + 1, bounds, reader);
    return lines[seed] as number;
  };
}
