/**
 * What a compiled story says of its choices to whoever asks why somebody chose.
 */
import { describe, expect, it } from "vitest";
import { compileKeep } from "../../../src/compile/keep.ts";
import type { MarkMeaning } from "../../../src/drama/index.ts";
import { beginStory, LINE, Machine, run, takeChoice } from "../../../src/engine/index.ts";
import type { Program } from "../../../src/program/program.ts";
import { play, TWO } from "../view/play.ts";

const STORY = `${TWO}FACTS
    (late) it is late: yes; everyone knows
VAR n = 0
*   {n == 0} {needs Derek knows late} Derek: I'll go[ now].
*   [Wait]
*   {late} {because Meredith is here, n + 1 > 0} {despite late} Meredith: Stay.
*   {despite late} Meredith [Go]She goes.
-
*   Meredith (softly): Well.
-   -> END
`;

/** The marks passed by the time the story ends, its first choice taken whenever there is one. */
function marksOf(program: Program): MarkMeaning[] {
  const machine = new Machine(program);
  machine.marks = [];
  beginStory(machine, 1);
  for (let steps = 0; steps < 100; steps++) {
    while (run(machine) === LINE);
    if (machine.offered === 0) break;
    takeChoice(machine, 0);
  }
  return machine.marks.map((mark) => program.symbols?.marks[mark] as MarkMeaning);
}

describe("the symbol table", () => {
  const { symbols, story } = play(STORY, { as: "Derek" });
  const spans = symbols.choices.map(({ span }) => STORY.slice(span.start, span.end));

  it("lists the owned choices with whose they are and what they say", () => {
    const shown = symbols.choices.map(({ who, words }) => [who, words]);
    expect(shown).toEqual([
      [0, "I'll go now"],
      [1, "Stay."],
      [1, "Go"],
      [1, "Well."],
    ]);
    expect(spans[1]).toBe(
      "*   {late} {because Meredith is here, n + 1 > 0} {despite late} Meredith: Stay.",
    );
  });

  it("tells the blocks apart", () => {
    const blocks = symbols.choices.map(({ block }) => block);
    expect(blocks[0]).toBe(blocks[1]);
    expect(blocks[1]).toBe(blocks[2]);
    expect(blocks[3]).not.toBe(blocks[2]);
  });

  it("keeps what they need as it was written, without what pulls", () => {
    expect(symbols.choices.map(({ conditions }) => conditions)).toEqual([
      ["n == 0", "needs Derek knows late"],
      ["late"],
      [],
      [],
    ]);
  });

  it("has a function that says what each reason weighs now", () => {
    const pulls = symbols.choices.flatMap((choice) => choice.pulls);
    expect(pulls.map(({ isDespite, words }) => [isDespite, words])).toEqual([
      [false, "Meredith is here"],
      [false, "n + 1 > 0"],
      [true, "late"],
      [true, "late"],
    ]);
    const weights = pulls.map(({ weigh }) => story.evaluate(weigh).value);
    expect(weights).toEqual([1, 1, 1, 1]);
    story.variables.set("n", -1);
    expect(pulls.map(({ weigh }) => story.evaluate(weigh).value)).toEqual([1, 0, 1, 1]);
  });

  it("has one function for one reason, and two for two in the same words", () => {
    const story = `${TWO}-> a\n=== a ===\n-   (here)\n*   {because here} Meredith: One.\n*   {because Meredith is here} Meredith: Two.\n*   {because Meredith is here} Meredith: Three.\n-   -> b\n=== b ===\n-   (here)\n*   {because here} Meredith: Four.\n*   Meredith: Five.\n-   -> END`;
    const { symbols, lines } = play(story, { as: "Derek" });
    expect(lines).toEqual(["Meredith: One.", "Meredith: Four."]);
    const names = symbols.choices.map(({ pulls }) => pulls[0]?.weigh);
    expect(names[1]).toBe(names[2]);
    expect(names[3]).not.toBe(names[0]);
    expect(new Set(names).size).toBe(4);
  });

  it("has none for a reason that only its knot can answer", () => {
    const story = `${TWO}-> k(2)\n=== k(x) ===\n*   {because x == 2} Meredith: One.\n*   Meredith: Two.\n-   -> END`;
    const { symbols } = play(story, { as: "Derek" });
    expect(symbols.choices[0]?.pulls).toEqual([{ isDespite: false, words: "x == 2", weigh: "" }]);
  });
});

describe("a pick", () => {
  const picks = (as: string): string[] => {
    const { program, symbols } = compileKeep(STORY, { as });
    if (program === undefined || symbols === undefined) throw new Error("does not compile");
    return marksOf(program).flatMap((mark) =>
      mark.kind === "pick" ? [symbols.choices[mark.choice]?.words ?? ""] : [],
    );
  };

  it("is told of, each once; what the reader takes is not", () => {
    expect(picks("Derek")).toEqual(["Well."]);
    expect(picks("Meredith")).toEqual([]);
    expect(picks("nobody")).toEqual(["Stay.", "Well."]);
  });
});
