/**
 * The same random plays through the door of inkjs: our stand-in against inkjs itself, call by call.
 *
 * And saves: a state written and loaded again, as a game does that saves at every choice.
 */
import { Story } from "../src/inkjs/index.ts";
import { makeRandom } from "../tests/support/random.ts";
import { compileWithInkjs, guard, type InkjsStory, jsonOf, storyFromJson } from "./inkjs.ts";
import { compareSides, type Effort } from "./measure.ts";
import { type Bounds, playInkjs, type Reader } from "./players.ts";
import { bounds, comparePlays, playedStories } from "./plays.ts";
import type { Row } from "./row.ts";
import { storyNamed } from "./stories.ts";

/**
 * What `playInkjs` does, word for word: a function of its own, as a host has one of the two and
 * V8 would otherwise make code for both.
 */
function playStandIn(story: Story, seed: number, limits: Bounds, reader: Reader): number {
  const random = makeRandom(seed);
  story.ResetState();
  story.state.storySeed = seed;
  let lines = 0;
  for (let turn = 0; ; turn++) {
    while (story.canContinue && lines < limits.lines) {
      const text = story.Continue() ?? "";
      const tags = story.currentTags ?? [];
      if ((text === "" || text === "\n") && tags.length === 0) continue;
      reader.line(text, tags);
      lines++;
    }
    const choices = story.currentChoices;
    for (const choice of choices) reader.choice(choice.text, choice.tags ?? []);
    if (choices.length === 0 || turn === limits.turns || lines >= limits.lines) return turn;
    const index = random.int(0, choices.length - 1);
    reader.chosen(index);
    story.ChooseChoiceIndex(index);
  }
}

function bothStories(name: string): { ours: Story; theirs: InkjsStory } {
  const source = storyNamed(name);
  const json = guard(() => jsonOf(compileWithInkjs(source)));
  const theirs = guard(() => storyFromJson(json, () => {}));
  const ours = new Story(json);
  ours.allowExternalFunctionFallbacks = true;
  ours.onError = () => {};
  return { ours, theirs };
}

/** Measures one story. */
export function benchStandIn(name: string, effort: Effort): Row {
  const [, title, goal] = playedStories.find(([story]) => story === name) ?? [name, name];
  const { ours, theirs } = bothStories(name);
  return comparePlays(
    { name: `stand-in-${name}`, what: `${title}: as inkjs`, goal },
    (seed, reader) => playStandIn(ours, seed, bounds, reader),
    (seed, reader) => guard(() => playInkjs(theirs, seed, bounds, reader)),
    effort,
  );
}

/** States written and loaded again, at each choice of a play. */
export function benchRoundTrips(name: string, effort: Effort): Row {
  const { ours, theirs } = bothStories(name);
  const moments = 40;
  /** Texts of the states on the way, and what was read between them. */
  const walk = (story: Pick<InkjsStory, "state">, play: () => void): string[] => {
    const saves: string[] = [];
    for (let i = 0; i < moments; i++) {
      saves.push(story.state.ToJson());
      play();
    }
    return saves;
  };
  const turn = (story: Story | InkjsStory, random: { int(a: number, b: number): number }): void => {
    while (story.canContinue) story.Continue();
    const { length } = story.currentChoices;
    if (length > 0) story.ChooseChoiceIndex(random.int(0, length - 1));
  };
  const ourDice = makeRandom(1);
  const theirDice = makeRandom(1);
  const ourSaves = walk(ours as never, () => turn(ours, ourDice));
  const theirSaves = guard(() => walk(theirs, () => turn(theirs, theirDice)));
  let differ = 0;
  const trip = (story: Pick<InkjsStory, "state">, saves: readonly string[]): number => {
    for (const save of saves) {
      story.state.LoadJson(save);
      if (story.state.ToJson() !== save) differ++;
    }
    return saves.length;
  };
  trip(ours as never, ourSaves);
  const wrong = differ > 0 ? `${differ} of our states are not the same after loading` : undefined;
  const found = compareSides(
    () => trip(ours as never, ourSaves),
    () => guard(() => trip(theirs, theirSaves)),
    effort,
  );
  return {
    name: `states-${name}`,
    what: "10,000 states written and loaded",
    unit: "ms",
    ours: found.ours * 10_000,
    theirs: found.theirs * 10_000,
    ratio: found.ratio,
    goal: { of: "ratio", atLeast: 5 },
    note: `${(ourSaves.join("").length / moments / 1024).toFixed(1)} KB each, inkjs's ${(theirSaves.join("").length / moments / 1024).toFixed(1)} KB`,
    more: { ratioLow: found.spread[0], ratioHigh: found.spread[1] },
    ...(wrong === undefined ? {} : { wrong }),
  };
}
