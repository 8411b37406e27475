/**
 * What is said of stories by others: proved, or bounded by what is named; and nothing that is
 * not so. Those that take minutes are in `shared-stories.long.ts`.
 */
import { expect, it } from "vitest";
import { describeShared, sharedStories } from "../support/shared-data.ts";
import { checkShared, countsOf } from "./shared-stories.ts";

describeShared("the check of a shared story", () => {
  const byName = new Map(sharedStories().map((story) => [story.name, story]));
  const story = (name: string) => {
    const found = byName.get(name);
    if (found === undefined) throw new RangeError(`There is no shared story ${name}.`);
    return found;
  };

  it("proves The Intercept: no error, and what no reader ever sees", () => {
    const report = checkShared(story("the-intercept"), 20_000);
    expect(report.verdict).toBe("proved");
    expect([report.states, report.plays]).toEqual([12_281, 90_861_264_411_351_040n]);
    expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const knots = report.knots.unreached.map(({ words }) => words);
    expect(knots).toEqual(["here_at_bletchley_diversion"]);
    // The three in the braces of DEBUG are told of with its condition.
    expect(countsOf(report)["choice-never-offered"]).toBe(7);
  });

  // Each has more than can be looked at: what, in which line, and what to write.
  const bounded = [
    {
      name: "swindlestones",
      limit: 300,
      words: [/after the choice \(line 263\)/, /`Dice` \(line 1\)/],
    },
    {
      name: "pontoon-example",
      limit: 500,
      words: [/before the first choice/, /`PackOfCards` \(line 30\)/],
    },
    {
      name: "innkeeper",
      limit: 1_000,
      words: [/after the choice \(line 232 of .*story\.ink\)/, /\(line \d+ of/],
    },
  ];
  for (const { name, limit, words } of bounded) {
    it(`says what keeps ${name} from being proved`, () => {
      const report = checkShared(story(name), limit);
      expect(report.verdict).toBe("bounded");
      expect(countsOf(report)).toEqual({});
      expect(report.bounds).toHaveLength(words.length);
      for (const [n, each] of words.entries()) expect(report.bounds[n]).toMatch(each);
    });
  }
});
