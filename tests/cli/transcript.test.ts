import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTranscript, transcriptOfTurn, writeTranscript } from "../../src/cli/transcript.ts";

const line = (text: string) => ({ text, tags: [], span: undefined });
const choice = (index: number, text: string) => ({ index, text, tags: [], span: undefined });

const tricky = fc.oneof(
  fc.constantFrom(
    "> 1",
    "END",
    "# seed: 4",
    "\\",
    "\\> 2",
    "1: no",
    "> 3 of them",
    "#",
    "# from: x",
  ),
  fc.string({ unit: "grapheme", minLength: 1 }).map((text) => text.trim() || "x"),
);

describe("a transcript", () => {
  it("reads as it was played", () => {
    const text = writeTranscript({ seed: 7, from: undefined }, [
      {
        chosen: undefined,
        lines: [line("The door is shut."), line("")],
        choices: [choice(0, "Knock"), choice(1, "Wait")],
        ended: false,
      },
      { chosen: choice(1, "Wait"), lines: [line("You wait.")], choices: [], ended: true },
    ]);
    expect(text).toBe("# seed: 7\nThe door is shut.\n  1: Knock\n  2: Wait\n> 2\nYou wait.\nEND\n");
    expect(readTranscript(text)).toMatchObject({ seed: 7, from: undefined, chosen: [2] });
  });

  it("reads back the same choices whatever the story says", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(9), fc.array(tricky, { maxLength: 3 }), tricky)),
        fc.option(fc.integer(), { nil: undefined }),
        (turns, seed) => {
          const written = turns.map(([number, lines, text]) => ({
            chosen: choice(number, text),
            lines: lines.map(line),
            choices: [choice(0, text)],
            ended: false,
          }));
          const opening = {
            chosen: undefined,
            lines: [line("# seed: 9")],
            choices: [],
            ended: false,
          };
          const back = readTranscript(
            writeTranscript({ seed, from: undefined }, [opening, ...written]),
          );
          expect(back.chosen).toEqual(turns.map(([number]) => number + 1));
          expect(back.seed).toBe(seed);
          expect(back.body).toEqual(
            [opening, ...written].flatMap(transcriptOfTurn).map((each) => each.trimEnd()),
          );
        },
      ),
      { seed: 5, numRuns: 1000 },
    );
  });

  it("may have Windows line ends, a byte order mark, and empty lines at its end", () => {
    const back = readTranscript("\ufeff# seed: 3\r\nHello.\r\n> 2\r\n\r\n");
    expect(back).toEqual({
      seed: 3,
      from: undefined,
      chosen: [2],
      head: ["# seed: 3"],
      body: ["Hello.", "> 2"],
    });
  });
});
