/**
 * A printed line of speech, taken apart for whoever shows it.
 */
import { describe, expect, it } from "vitest";
import { speechOf } from "../../../src/drama/speech.ts";
import { play } from "./play.ts";

const STORY = `CAST
    Derek Smith called Smitty (he), playable
    Meredith (she)
Meredith (very (very) quietly): Will you come back?
Derek Smith: I don't know: perhaps.
Smitty: No.
Meredith waits.
Merediths: nobody says this.
Meredith (who waits) waits: so it is.
Meredith:
A nurse: Yes?
-> END
`;

describe("a printed line", () => {
  const { lines, symbols } = play(STORY, { as: "Smitty" });
  const said = lines.map((line) => speechOf(symbols, line));

  it("says who speaks, how, and what", () => {
    expect(said[0]).toEqual({
      speaker: "Meredith",
      manner: "very (very) quietly",
      text: "Will you come back?",
    });
  });

  it("names them as the cast does, by whatever name they are called", () => {
    expect(said[1]).toEqual({
      speaker: "Smitty",
      manner: undefined,
      text: "I don't know: perhaps.",
    });
    expect(said[2]?.speaker).toBe("Smitty");
  });

  it("is nobody's where it is narration", () => {
    expect(said.slice(3, 6)).toEqual([undefined, undefined, undefined]);
    expect(lines[5]).toBe("Meredith (who waits) waits: so it is.");
  });

  it("may say nothing", () => {
    expect(said[6]).toEqual({ speaker: "Meredith", manner: undefined, text: "" });
  });

  it("is nobody's where the speaker is not of the cast", () => {
    expect(said[7]).toBeUndefined();
  });
});
