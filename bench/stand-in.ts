/**
 * The same random plays through the door of inkjs: our stand-in against inkjs itself, call by call.
 *
 * And saves: a state written and loaded again, as a game does that saves at every choice.
 */
import { Story } from "../src/inkjs/index.ts";
import { readInkJson } from "../src/program/ink-json-read.ts";
import { linkProgram } from "../src/program/link.ts";
import { makeRandom } from "../tests/support/random.ts";
import { compileWithInkjs, guard, type InkjsStory, jsonOf, storyFromJson } from "./inkjs.ts";
import { type Comparison, compareSides, type Effort } from "./measure.ts";
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

function bothStories(name: string): { ours: Story; theirs: InkjsStory; json: string } {
  const source = storyNamed(name);
  const json = guard(() => jsonOf(compileWithInkjs(source)));
  const theirs = guard(() => storyFromJson(json, () => {}));
  const ours = new Story(json);
  ours.allowExternalFunctionFallbacks = true;
  ours.onError = () => {};
  return { ours, theirs, json };
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

/** How many different states of a story are written and loaded. */
const MOMENTS = 1000;

/** The states at the choices of random plays, no two of them alike. */
function statesOf(story: InkjsStory): string[] {
  const states = new Set<string>();
  const random = makeRandom(1);
  for (let plays = 0; states.size < MOMENTS; ) {
    while (story.canContinue) story.Continue();
    states.add(story.state.ToJson());
    const { length } = story.currentChoices;
    if (length > 0) story.ChooseChoiceIndex(random.int(0, length - 1));
    else {
      story.ResetState();
      story.state.storySeed = plays++ % 100;
    }
  }
  return [...states];
}

function sizeOf(states: readonly string[]): string {
  return (states.join("").length / states.length / 1024).toFixed(1);
}

/**
 * States as a game writes and loads them: each loaded and written again; and loaded only, by a story
 * that has never seen any of them.
 */
export function benchRoundTrips(name: string, effort: Effort): Row[] {
  const { ours, theirs, json } = bothStories(name);
  const ourStates = statesOf(ours as never);
  const theirStates = guard(() => statesOf(theirs));
  let differ = 0;
  const trip = (story: Pick<InkjsStory, "state">, states: readonly string[]): number => {
    for (const state of states) {
      story.state.LoadJson(state);
      if (story.state.ToJson() !== state) differ++;
    }
    return states.length;
  };
  trip(ours as never, ourStates);
  const wrong = differ > 0 ? `${differ} of our states are not the same after loading` : undefined;
  const found = compareSides(
    () => trip(ours as never, ourStates),
    () => guard(() => trip(theirs, theirStates)),
    effort,
  );
  const load = (story: Pick<InkjsStory, "state">, states: readonly string[]): number => {
    for (const state of states) story.state.LoadJson(state);
    return states.length;
  };
  const read = readInkJson(json);
  if ("error" in read) throw new Error(read.error);
  const { tree } = read;
  const program = linkProgram(tree, { dialect: "inkjs" });
  const fresh = compareSides(
    () => load(new Story(program, { tree }) as never, ourStates),
    () => guard(() => load(theirs, theirStates)),
    effort,
  );
  const note = `${sizeOf(ourStates)} KB each, inkjs's ${sizeOf(theirStates)} KB`;
  const row = (
    id: string,
    what: string,
    { ours: our, theirs: their, ratio, spread }: Comparison,
  ): Row => ({
    name: `${id}-${name}`,
    what,
    unit: "ms",
    ours: our * 10_000,
    theirs: their * 10_000,
    ratio,
    goal: { of: "ratio", atLeast: 5 },
    note,
    more: { ratioLow: spread[0], ratioHigh: spread[1] },
  });
  return [
    {
      ...row("states", `10,000 times loaded and written, ${MOMENTS} states`, found),
      ...(wrong === undefined ? {} : { wrong }),
    },
    row("states-new", "10,000 states loaded, each the first time", fresh),
  ];
}
