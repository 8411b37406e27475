/**
 * The page of the design that shows the whole language, played from every side.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeShared } from "../../support/shared-data.ts";
import { type Played, play } from "./play.ts";

describeShared("the language's own example", (folder) => {
  const text = readFileSync(join(folder, "design/language.md"), "utf8");
  const page = /^## A page of it\n+```\n([\s\S]*?)^```$/m.exec(text)?.[1] ?? "";
  const signed = ["You came.", "I signed the papers."];

  /** What each of Meredith's two answers weighs: the pulls toward it less those away. */
  const weights = ({ story, symbols }: Played): number[] =>
    symbols.choices
      .filter(({ who, words }) => who === 1 && /wait/.test(words))
      .map(({ pulls }) =>
        pulls.reduce((sum, { isDespite, weigh }) => {
          const weight = Number(story.evaluate(weigh).value);
          return isDespite ? sum - weight : sum + weight;
        }, 0),
      );

  it("told and withheld: he sees her fear, and she waits, though as much speaks against it", () => {
    const played = play(page, { as: "Derek" }, [...signed, "I fly to Maine", "I don't know."]);
    expect(played.lines).toContain(
      "Meredith is very calm, the way she is calm in an operating room.",
    );
    expect(played.lines.at(-1)).toBe("Meredith: I'll wait.");
    expect(weights(played)).toEqual([2, 2]);
    expect(played.story.variables.get("mood_together")).toBe(-1);
  });

  it("told no: she refuses", () => {
    const played = play(page, { as: "Derek" }, [...signed, "I fly to Maine", "No."]);
    expect(played.lines.at(-1)).toBe("Meredith: Don't ask me to wait for you.");
    expect(weights(played)).toEqual([2, 3]);
  });

  it("promised: she waits", () => {
    const played = play(page, { as: "Derek" }, [...signed, "I fly to Maine", "I'll come back"]);
    expect(played.lines.slice(-2)).toEqual(["Meredith: You'd better.", "Meredith: I'll wait."]);
    expect(weights(played)).toEqual([4, 1]);
  });

  it("lied to: she waits, and no ring can be given", () => {
    const played = play(page, { as: "Derek" }, [...signed, "I've been thinking"]);
    expect(played.lines.at(-1)).toBe("Meredith: I'll wait.");
    expect(weights(played)).toEqual([4, 0]);
    expect(played.offers).toEqual(["Leave it in your pocket"]);
  });

  it("as Derek, to the end", () => {
    const choices = [...signed, "I fly to Maine", "I don't know.", "Give Meredith"];
    const { lines, offers } = play(page, { as: "Derek" }, choices);
    expect(lines[0]).toBe(
      "No rain, for once; only a mist too fine to fall. You have rehearsed this in the car. None of it is any use now.",
    );
    expect(lines.slice(-5)).toEqual([
      "> Give Meredith the ring",
      "You put the ring on Meredith's right hand.",
      "Meredith walks back to her car.",
      "A first drop, and then it is simply raining. You do not get up.",
      "The rain falls harder.",
    ]);
    expect(offers).toEqual([]);
  });

  it("as Meredith, who chooses only whether she waits", () => {
    const first = play(page, { as: "Meredith" });
    expect(first.lines.slice(0, 3)).toEqual([
      "Derek is on the bench already, hands in his coat, in a mist too fine to fall.",
      "You sit down beside Derek.",
      "Derek: You came.",
    ]);
    expect(first.lines.at(-1)).toBe(
      "You are very calm, the way you are calm in an operating room.",
    );
    expect(first.offers).toEqual(["I'll wait.", "Don't ask me to wait for you."]);
    const { lines } = play(page, { as: "Meredith" }, ["Don't ask me"]);
    expect(lines.slice(-4)).toEqual([
      "Meredith: Don't ask me to wait for you.",
      "Derek puts the ring on your right hand.",
      "You walk back to your car.",
      "The wipers start by themselves.",
    ]);
  });

  it("watched, there is one play", () => {
    const { lines, offers } = play(page, { as: "nobody" });
    expect(offers).toEqual([]);
    expect(lines).toEqual([
      "Meredith sits down beside Derek.",
      "Derek: You came.",
      "Meredith: You called.",
      "Derek: I signed the papers. It's over.",
      "Meredith: Are you all right?",
      "Derek: I fly to Maine in the morning.",
      "Meredith (very quietly): Will you come back?",
      "Derek: I don't know. I won't promise what I don't know.",
      "Meredith is very calm, the way she is calm in an operating room.",
      "Meredith: I'll wait.",
      "Derek puts the ring on Meredith's right hand.",
      "Meredith walks back to her car.",
    ]);
  });
});
