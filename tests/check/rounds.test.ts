/**
 * Shares and words of stories in which one can go round: worked out by hand, and held against
 * what a report says.
 */
import { expect, test } from "vitest";
import { check } from "../../src/check/check.ts";
import type { ViewpointFigures } from "../../src/check/report.ts";
import { compile } from "../../src/index.ts";

function figuresOf(source: string): ViewpointFigures {
  const { program } = compile(source);
  if (program === undefined) throw new Error("not compiled");
  return check([{ as: undefined, program }]).viewpoints[0] as ViewpointFigures;
}

/** Ends by line, with how many plays of a hundred end there. */
function shares({ endings }: ViewpointFigures): string[] {
  return endings.map(({ words, share }) => `${words.split(":")[0]}: ${(share * 100).toFixed(4)}`);
}

test("a round is shared out until nothing is left in it", () => {
  const figures = figuresOf(
    [
      "-> hub",
      "== hub",
      "+ [Wait] One. -> hub",
      "+ [Go] Two words.",
      "-> END",
      "+ [Run]",
      "-> END",
    ].join("\n"),
  );
  expect(shares(figures)).toEqual(["line 5: 50.0000", "line 7: 50.0000"]);
  // Half a word for each time round, of which there are one half on average; then two or none.
  expect(figures.words.mean).toBeCloseTo(1.5, 6);
  expect(figures.words.fewest).toBe(0);
  expect(figures.plays).toBeUndefined();
});

test("rounds that lead into each other are shared out one after the other", () => {
  const figures = figuresOf(
    [
      "-> first",
      "== first",
      "+ [Stay] -> first",
      "+ [On] -> second",
      "+ [Leave]",
      "-> END",
      "== second",
      "+ [There] -> back",
      "+ [Leave]",
      "-> END",
      "== back",
      "+ [Here] -> second",
      "+ [Leave]",
      "-> END",
    ].join("\n"),
  );
  // From the second: half leave there, a quarter from behind it, and so on: two thirds to one.
  expect(shares(figures)).toEqual(["line 6: 50.0000", "line 10: 33.3333", "line 14: 16.6667"]);
});

test("what cannot be left takes nothing from those that end", () => {
  const figures = figuresOf(
    ["+ [Stay] -> stay", "+ [Leave] Two words.", "-> END", "== stay", "+ [Stay] -> stay"].join(
      "\n",
    ),
  );
  expect(shares(figures)).toEqual(["line 3: 100.0000"]);
  expect(figures.words.fewest).toBe(2);
});
