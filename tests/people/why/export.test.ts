/**
 * Each viewpoint's ink JSON, played by inkjs: the same lines, the same choices, to the same end.
 */
import { Story as InkjsStory } from "inkjs/full";
import { expect, test } from "vitest";
import { writeInkJson } from "../../../src/program/ink-json-write.ts";
import { PeopleStory } from "../../../src/with-people.ts";
import { makeRandom } from "../../support/random.ts";
import { compiled, fineMist, harbour, playThrough, sides } from "./stories.ts";

/** Lines and choices, turn by turn, where these are chosen. */
function playOnInkjs(json: string, path: readonly number[]): readonly string[] {
  try {
    const story = new InkjsStory(json);
    const out: string[] = [];
    for (let turn = 0; ; turn++) {
      while (story.canContinue) out.push((story.Continue() ?? "").replace(/\n$/, ""));
      for (const { text } of story.currentChoices) out.push(`* ${text}`);
      const next = path[turn];
      if (next === undefined) return out;
      story.ChooseChoiceIndex(next);
    }
  } catch (error) {
    throw new Error(`inkjs: ${error instanceof Error ? error.message : "failed"}`);
  }
}

test.each([
  ...sides.map((as) => ["Fine Mist", as, fineMist] as const),
  ["Harbour", "Ada", harbour] as const,
  ["Harbour", "nobody", harbour] as const,
])("%s as %s is the same on inkjs", (_, as, source) => {
  const { program, tree } = compiled(source, { as });
  const json = writeInkJson(tree);
  for (let seed = 0; seed < (as === "nobody" ? 1 : 12); seed++) {
    const here: string[] = [];
    const played = new PeopleStory(program, { seed: 0 });
    playThrough(played, makeRandom(seed), ({ history, choices }) => {
      for (const { text } of history.at(-1)?.lines ?? []) here.push(text);
      for (const { text } of choices) here.push(`* ${text}`);
    });
    expect(playOnInkjs(json, played.path).filter((line) => line !== "")).toEqual(here);
  }
});
