/**
 * How long a save is: at most half of what inkjs writes at the same moment, what rides along for
 * edited stories left out of account, and on The Intercept at most 6 KB with everything.
 */
import { Compiler, CompilerOptions, type Story as InkjsStory } from "inkjs/full";
import { expect, it } from "vitest";
import { type Program, Story } from "../../src/index.ts";
import { makeRandom } from "../support/random.ts";
import { describeShared, type SharedStory, sharedStories } from "../support/shared-data.ts";
import { compileStory } from "./stories.ts";

/** The same story in inkjs, which is only called; of what it throws the message is kept. */
function openInkjs({ source }: SharedStory, seed: number): InkjsStory {
  const options = new CompilerOptions(null, [], false, () => {}, {
    ResolveInkFilename: (name: string): string => name,
    LoadInkFileContents: (name: string): string => source.files[name] ?? "",
  });
  return guard(() => {
    const story = new Compiler(source.main, options).Compile() as unknown as InkjsStory;
    story.allowExternalFunctionFallbacks = true;
    story.onError = () => {};
    story.state.storySeed = seed;
    story.state.previousRandom = 0;
    return story;
  });
}

function guard<T>(what: () => T): T {
  try {
    return what();
  } catch (error) {
    throw new Error(`inkjs: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What a save needs to be loaded into the same story. */
function lengthWithoutHistory(save: string): number {
  const { scene: _scene, taken: _taken, ...rest } = JSON.parse(save);
  return JSON.stringify(rest).length;
}

/** Plays both in step, as long as they offer the same; gives the worst share and the moments. */
function compareLengths(
  story: SharedStory,
  program: Program,
  seed: number,
): { worst: number; moments: number; longest: number } {
  const random = makeRandom(seed);
  const theirs = openInkjs(story, seed);
  const ours = new Story(program, { seed, onDiagnostic: () => {} });
  let worst = 0;
  let moments = 0;
  let longest = 0;
  for (; moments < 60; moments++) {
    const offered = guard(() => {
      // One line at a time: a story that goes round without end is not what is measured here.
      for (let lines = 0; theirs.canContinue && lines < 1000; lines++) theirs.Continue();
      return theirs.currentChoices.map(({ text }: { readonly text: string }) => text);
    });
    ours.continueAll();
    if (offered.join("|") !== ours.choices.map(({ text }) => text).join("|")) break;
    const save = ours.save();
    longest = Math.max(longest, save.length);
    const length = guard(() => theirs.state.ToJson().length);
    worst = Math.max(worst, lengthWithoutHistory(save) / length);
    if (offered.length === 0) break;
    const index = random.int(0, offered.length - 1);
    guard(() => theirs.ChooseChoiceIndex(index));
    ours.choose(index);
  }
  return { worst, moments, longest };
}

describeShared("a save, beside inkjs's at the same moment", () => {
  for (const story of sharedStories()) {
    it(`is at most half as long: ${story.name}`, () => {
      const program = compileStory(story.source, "inkjs");
      let moments = 0;
      for (let seed = 1; seed <= 4; seed++) {
        const found = compareLengths(story, program, seed);
        moments += found.moments;
        expect(found.worst).toBeLessThanOrEqual(0.5);
        if (story.name === "the-intercept") expect(found.longest).toBeLessThanOrEqual(6 * 1024);
        if (process.env["SHOW"]) console.log(story.name, found);
      }
      expect(moments).toBeGreaterThan(15);
    });
  }
});
