/** The shared stories that are large, and seen whole: two of them run out of content. */
import { Compiler, type Story } from "inkjs/full";
import { expect, it } from "vitest";
import { describeShared, sharedStories } from "../support/shared-data.ts";
import { checkShared, countsOf } from "./shared-stories.ts";

/** The errors that inkjs tells of when these choices are taken. */
function errorsOnInkjs(source: string, choices: readonly number[]): string[] {
  const errors: string[] = [];
  const story = new Compiler(source).Compile() as unknown as Story;
  story.onError = (message: string) => errors.push(message);
  story.ContinueMaximally();
  for (const choice of choices) {
    story.ChooseChoiceIndex(choice);
    story.ContinueMaximally();
  }
  return errors;
}

describeShared("the check of a large shared story", () => {
  for (const story of sharedStories()) {
    if (story.name === "murder-scene") {
      it("proves murder-scene, and finds where it breaks off, as inkjs does", () => {
        const report = checkShared(story, 20_000_000);
        expect(report.verdict).toBe("proved");
        expect(report.states).toBe(1_130_700);
        const errors = report.findings.filter(({ severity }) => severity === "error");
        expect(errors.map(({ code }) => code)).toEqual(["stuck"]);
        const choices = errors[0]?.play?.choices.map(({ choice }) => choice) ?? [];
        expect(choices).toHaveLength(9);
        expect(errorsOnInkjs(story.source.main, choices).join()).toMatch(/ran out of content/);
      });
    }
    if (story.name === "ld41-emoji") {
      it("proves ld41-emoji, and finds where it breaks off, thirty-nine choices in", () => {
        const report = checkShared(story, 20_000_000);
        expect(report.verdict).toBe("proved");
        expect(report.states).toBe(15_782_391);
        expect(countsOf(report)).toEqual({ stuck: 1, "condition-always-true": 2 });
        expect(report.findings[0]?.play?.choices).toHaveLength(39);
      });
    }
  }
});
