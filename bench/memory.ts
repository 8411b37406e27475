/**
 * What a story being played takes in memory, and what a state that is kept does.
 */
import { firstState, silentMachine } from "../src/engine/index.ts";
import { Story } from "../src/index.ts";
import { makeRandom } from "../tests/support/random.ts";
import { compileWithInkjs, guard, type InkjsStory, jsonOf, storyFromJson } from "./inkjs.ts";
import { bytesInUse, canCollect, median } from "./measure.ts";
import type { Row } from "./row.ts";
import { walkOurs } from "./states.ts";
import { compileOurs, LeftOut, storyNamed } from "./stories.ts";

const kb = 1024;
const OURS = 100;
const THEIRS = 12;
const TURNS = 30;
const STATES = 20_000;

export function benchMemory(name: string): Row[] {
  if (!canCollect()) throw new LeftOut("memory cannot be measured without --expose-gc");
  const source = storyNamed(name);
  const program = compileOurs(source);
  const json = guard(() => jsonOf(compileWithInkjs(source)));
  // Code that is compiled on its first run would otherwise count as memory of the first story.
  readOurs(new Story(program, { seed: 1 }), TURNS);
  guard(() =>
    readInkjs(
      storyFromJson(json, () => {}),
      TURNS,
    ),
  );

  const ourFresh = perItem(OURS, () => new Story(program, { seed: 1 }));
  const ourPlayed = perItem(OURS, () => readOurs(new Story(program, { seed: 1 }), TURNS));
  const theirFresh = perItem(THEIRS, () => guard(() => storyFromJson(json, () => {})));
  const theirPlayed = perItem(THEIRS, () =>
    guard(() =>
      readInkjs(
        storyFromJson(json, () => {}),
        TURNS,
      ),
    ),
  );
  const programBytes = perItem(8, () => compileOurs(source));

  const pool = walkOurs(program, 512);
  let at = 0;
  const stateBytes = perItem(STATES, () => (pool.states[at++ % 512] as Int32Array).slice());
  const first = firstState(silentMachine(program), 1).byteLength;

  const row = (what: string, ours: number, theirs?: number): Omit<Row, "name"> => ({
    what: `The Intercept: ${what}`,
    unit: "KB",
    ours: ours / kb,
    ...(theirs === undefined ? {} : { theirs: theirs / kb, ratio: theirs / ours }),
  });
  return [
    {
      ...row("a story, begun", ourFresh, theirFresh),
      name: "memory-story-begun",
      note: `one program of ${Math.round(programBytes / kb)} KB for all of ours`,
      more: { programKB: programBytes / kb },
    },
    {
      ...row(`a story, ${TURNS} turns on`, ourPlayed, theirPlayed),
      name: "memory-story-played",
      note: "ours with its history and undo",
    },
    {
      ...row("a state that is kept", stateBytes),
      name: "memory-state",
      note: `the first one: ${first} bytes of integers`,
      more: { firstStateBytes: first },
    },
  ];
}

/** Bytes that one of many takes, all of them held at once: the median of three tries. */
function perItem(count: number, make: () => unknown): number {
  const tries: number[] = [];
  for (let i = 0; i < 3; i++) {
    const held: unknown[] = new Array(count).fill(undefined);
    const before = bytesInUse();
    for (let j = 0; j < count; j++) held[j] = make();
    const after = bytesInUse();
    // Held until here.
    held.length = 0;
    tries.push((after - before) / count);
  }
  return median(tries);
}

function readOurs(story: Story, turns: number): Story {
  const random = makeRandom(1);
  for (let turn = 0; ; turn++) {
    story.continueAll();
    const offered = story.choices.length;
    if (offered === 0 || turn === turns) return story;
    story.choose(random.int(0, offered - 1));
  }
}

function readInkjs(story: InkjsStory, turns: number): InkjsStory {
  const random = makeRandom(1);
  story.state.storySeed = 1;
  for (let turn = 0; ; turn++) {
    while (story.canContinue) story.Continue();
    const offered = story.currentChoices.length;
    if (offered === 0 || turn === turns) return story;
    story.ChooseChoiceIndex(random.int(0, offered - 1));
  }
}
