/**
 * The page of the language says what is so: its examples compile for everybody and play to an
 * end without a fault, the plays under them are what is played, the messages are those that it
 * names, and its tables are the tables of the code.
 */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileKeep } from "../../../src/compile/keep.ts";
import { strengthOf } from "../../../src/drama/appraisal.ts";
import { FEELING_KINDS } from "../../../src/drama/feelings.ts";
import { ALLOWED_FROM, type PromiseMove, promiseStateWord } from "../../../src/drama/promises.ts";
import { EFFECTS, QUESTIONS } from "../../../src/people/patterns.ts";
import { writeInkJson } from "../../../src/program/ink-json-write.ts";
import { openJsonWithInkjs } from "../../support/inkjs-player.ts";
import { playProgram } from "../../support/keepsake-player.ts";
import { chosenIn, examplesOf, playAgain, playEveryWay, viewpointsOf } from "./examples.ts";

const page = readFileSync(new URL("../../../docs/language.md", import.meta.url), "utf8");
const examples = examplesOf(page);

const codesOf = (source: string, as?: string): string[] =>
  compileKeep(source, { as }).diagnostics.map(({ code }) => code);

describe.each(examples)("the example at line $line", (example) => {
  const { source, codes, isRefused, plays } = example;

  it("says what is wrong with it, and nothing else", () => {
    expect(codesOf(source)).toEqual(codes);
    expect(compileKeep(source).program === undefined).toBe(isRefused);
  });

  if (isRefused) return;

  it("is whole from every side", () => {
    for (const as of viewpointsOf(source)) {
      for (const code of codesOf(source, as)) expect(codes, as).toContain(code);
      const { program, tree } = compileKeep(source, { as });
      if (program === undefined || tree === undefined) throw new Error(`no program for ${as}`);
      const { endings, printed, faults } = playEveryWay(program);
      expect(faults, as).toEqual([]);
      expect(endings, as).toBeGreaterThan(0);
      for (const line of printed) expect(line, as).not.toMatch(/ {2}|^\s|\s$|\{|\}/);
      const request = {
        storySeed: 0,
        maxLines: 200,
        maxTurns: 20,
        chooser: () => (count: number, turn: number) => (turn + 1) % count,
      };
      const theirs = openJsonWithInkjs(writeInkJson(tree)).play(request);
      expect(theirs.events, as).toEqual(playProgram(program, request).events);
    }
  });

  for (const { as, lines, line } of plays) {
    it(`is played as line ${line} shows`, () => {
      expect(viewpointsOf(source)).toContain(as);
      expect(lines.at(-1)).toBe("END");
      expect(playAgain(source, as, chosenIn(lines))).toEqual(lines);
    });
  }
});

it("plays of more than one side are shown", () => {
  expect(examples.length).toBeGreaterThan(20);
  const shown = examples.flatMap(({ plays }) => plays.map(({ as }) => as));
  expect(new Set(shown).size).toBeGreaterThan(1);
});

it("links lead to headings that are there", () => {
  const headings = page
    .split("\n")
    .filter((line) => line.startsWith("## "))
    .map((line) => anchorOf(line.slice(3)));
  const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map((match) => match[1] as string);
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) expect(headings).toContain(link);
});

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, "")
    .replaceAll(" ", "-");
}

describe("the list of sentences", () => {
  const CAST = `CAST
    Ada (she), playable
    Tom (he), playable
FACTS
    it is raining: no
    the tide: low (low, high)
THINGS
    the key: Tom's; worn on belt
PROMISES
    sunday: Tom to Ada
GOALS
    home: Ada wants to stay
`;
  const section = page.slice(page.indexOf("## All sentences"), page.indexOf("## When it isn't"));
  const [effects = [], questions = []] = section.split("| in braces | |").map((table) =>
    table
      .split("\n")
      .filter((line) => /^\| [a-z]+ \| `/.test(line))
      .flatMap((line) => [...line.matchAll(/`([^`]*)`/g)].map((match) => match[1] as string)),
  );

  it.each(effects)("~ %s", (sentence) => {
    expect(codesOf(`${CAST}~ ${sentence}\n-> END\n`)).toEqual([]);
  });

  it.each(questions)("{%s: …}", (sentence) => {
    expect(codesOf(`${CAST}{${sentence}: Yes.}\n-> END\n`)).toEqual([]);
  });

  it("leaves no verb out", () => {
    const verbs = (patterns: typeof EFFECTS | typeof QUESTIONS): Set<string> =>
      new Set(
        patterns.all.map(({ form }) => form.split(" ").find((word) => /^[a-z]/.test(word)) ?? ""),
      );
    for (const verb of verbs(EFFECTS)) expect(effects.join(" ")).toMatch(new RegExp(`\\b${verb}`));
    for (const verb of verbs(QUESTIONS)) {
      expect(questions.join(" ")).toMatch(new RegExp(`\\b${verb}`));
    }
  });
});

describe("the tables", () => {
  it("of how strongly a goal is felt to move", () => {
    const rows = [...page.matchAll(/^\| wanted .*\((\d)\) \|(.*)\|$/gm)];
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      const strengths = (row[2] as string).split("|").map(Number);
      expect(strengths).toEqual([1, 2, 3, 4].map((steps) => strengthOf(Number(row[1]), steps)));
    }
  });

  it("of owned choices: what is offered, and what is printed", () => {
    const table = page.slice(page.indexOf("| written | offered"), page.indexOf("The third and fo"));
    const rows = table.split("\n").filter((row) => row.startsWith("| `*"));
    expect(rows).toHaveLength(5);
    for (const row of rows) {
      const [, written = "", offered = "", printed = ""] = row
        .split("|")
        .map((cell) => cell.trim().replaceAll("`", ""));
      const story = `CAST\n    Ada (she), playable\n    Tom (he)\n${written}\n-   -> END\n`;
      const wanted = [`  1: ${offered}`, "> 1", ...(printed === "" ? [] : [printed]), "END"];
      expect(playAgain(story, "Ada", [1])).toEqual(wanted);
    }
  });

  it("of feelings, which names every kind", () => {
    const table = page.slice(page.indexOf("| kinds | about"), page.indexOf("| written | means"));
    for (const kind of FEELING_KINDS) expect(table).toMatch(new RegExp(`\\b${kind}\\b`));
  });

  it("of a promise's states", () => {
    const moves: Readonly<Record<string, PromiseMove>> = {
      asked: "asksFor",
      withheld: "withholds",
      conditional: "promisesIf",
      owed: "promises",
      kept: "keeps",
      broken: "breaks",
      released: "releases",
      lapsed: "lapses",
    };
    for (const [state, move] of Object.entries(moves)) {
      const row = new RegExp(`^\\| (?:\\*\\*)?${state}(?:\\*\\*)? \\|.*\\| ([^|]*) \\|$`, "m");
      const from = row.exec(page)?.[1]?.split(", ").sort();
      expect(from, state).toEqual(ALLOWED_FROM[move].map(promiseStateWord).sort());
    }
  });
});

it("files that it links to are there", () => {
  const links = [...page.matchAll(/\]\((\.\.?\/[^)#]*)\)/g)].map((match) => match[1] as string);
  expect(links.length).toBeGreaterThan(2);
  for (const link of links) {
    expect(existsSync(new URL(`../../../docs/${link}`, import.meta.url)), link).toBe(true);
  }
});
