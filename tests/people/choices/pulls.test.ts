/**
 * Of the choices in a block, whoever is not the reader takes the one that pulls most.
 */
import { describe, expect, it } from "vitest";
import { play, TWO } from "../view/play.ts";

const LOVING = `CAST
    Derek (he), playable; likes Meredith
    Meredith (she); loves Derek
GOALS
    together: Meredith wants to be with Derek, badly; open
FACTS
    (late) it is late: yes; everyone knows
VAR n = 0
`;

/** What Meredith says, of choices written a line each. */
function says(choices: readonly string[], before = ""): string {
  const lines = choices.map((choice) => `*   ${choice}`).join("\n");
  return play(`${LOVING}${before}\n${lines}\n-   -> END`, {})
    .lines.join(" ")
    .replaceAll("Meredith: ", "");
}

describe("the strongest wins", () => {
  it("a bond counts its size, anything else one", () => {
    expect(
      says([
        "{because Meredith is here, Derek is here} Meredith: Two.",
        "{because Meredith loves Derek} Meredith: Three.",
      ]),
    ).toBe("Three.");
    expect(
      says([
        "{because Meredith likes Derek} Meredith: Three.",
        "{because Meredith is here, Derek is here, late, n == 0} Meredith: Four.",
      ]),
    ).toBe("Four.");
  });

  it("a bond counts only while the sentence holds", () => {
    expect(
      says([
        "{because Derek loves Meredith} Meredith: None.",
        "{because Derek likes Meredith} Meredith: One.",
      ]),
    ).toBe("One.");
  });

  it("a feeling counts its level", () => {
    const choices = [
      "{because late, Meredith is here} Meredith: Two.",
      "{because Meredith feels anger} Meredith: Anger.",
    ];
    expect(says(choices)).toBe("Two.");
    expect(says(choices, "~ Meredith feels anger at Derek")).toBe("Two.");
    expect(says(choices, "~ Meredith feels great anger at Derek")).toBe("Anger.");
  });

  it("a feeling that is not that strong counts nothing", () => {
    const choices = [
      "{because Meredith feels great anger} Meredith: Great.",
      "{because late} Meredith: One.",
    ];
    expect(says(choices, "~ Meredith feels much anger at Derek")).toBe("One.");
    expect(says(choices, "~ Meredith feels great anger at Derek")).toBe("Great.");
  });

  it("what speaks against it is taken away", () => {
    expect(
      says([
        "{because Meredith loves Derek} {despite late, n == 0} Meredith: One.",
        "{because late, n == 0} Meredith: Two.",
      ]),
    ).toBe("Two.");
  });

  it("several braces add up", () => {
    expect(
      says([
        "{because late, n == 0} Meredith: Two.",
        "{because late} {because n == 0} {because n < 1} Meredith: Three.",
      ]),
    ).toBe("Three.");
  });

  it("on a tie the first written", () => {
    expect(says(["{because late} Meredith: One.", "{because n == 0} Meredith: Two."])).toBe("One.");
    expect(says(["Meredith: One.", "Meredith: Two.", "Meredith: Three."])).toBe("One.");
    expect(
      says([
        "Meredith: None.",
        "{because late} Meredith: One.",
        "{because late} Meredith: Two.",
        "Meredith: Three.",
      ]),
    ).toBe("One.");
  });

  it("somebody always chooses, whatever speaks against it", () => {
    expect(says(["{despite late} Meredith: One."])).toBe("One.");
    expect(says(["{despite late, n == 0} Meredith: Two.", "{despite late} Meredith: One."])).toBe(
      "One.",
    );
  });

  it("what a plain condition hides is not weighed", () => {
    const choices = [
      "Meredith: None.",
      "{n > 0} {because Meredith loves Derek} Meredith: Three.",
      "{because late} Meredith: One.",
    ];
    expect(says(choices)).toBe("One.");
    expect(says(choices, "~ n = 1")).toBe("Three.");
    expect(says(["{despite late} Meredith: Less.", "{n > 0} Meredith: Hidden."])).toBe("Less.");
  });

  it("what was taken before is not weighed again", () => {
    const story = `${LOVING}-> top ->\n-> top ->\n-> top ->\n-> END\n=== top ===\n*   Meredith: None.\n*   {because late} Meredith: One.\n*   {because Meredith loves Derek} Meredith: Three.\n-   ->->`;
    expect(play(story, {}).lines).toEqual([
      "Meredith: Three.",
      "Meredith: One.",
      "Meredith: None.",
    ]);
  });

  it("what can be taken again is weighed again", () => {
    const story = `${LOVING}-> top ->\n-> top ->\n-> END\n=== top ===\n+   Meredith: None.\n+   {because late} Meredith: One.\n-   ->->`;
    expect(play(story, {}).lines).toEqual(["Meredith: One.", "Meredith: One."]);
  });

  it("whatever a variable holds, it counts once", () => {
    expect(
      says(
        ["{because n} Meredith: One.", "{because late, Derek is here} Meredith: Two."],
        "~ n = 7",
      ),
    ).toBe("Two.");
  });

  it("the people of a block are weighed against each other", () => {
    const cast = `CAST\n    Derek (he), playable\n    Meredith (she); likes Derek\n    Ada (she); loves Derek\n`;
    const story = `${cast}*   {because Meredith likes Derek} Meredith: Mine.\n*   {because Ada likes Derek} Ada: Mine.\n-   -> END`;
    expect(play(story, {}).lines).toEqual(["Ada: Mine."]);
  });

  it("names that only the knot knows can be asked", () => {
    const story = `${LOVING}-> k(2)\n=== k(x) ===\n~ temp y = 1\n-   (seen)\n*   {because x == 1} Meredith: One.\n*   {because x == 2, y == 1} Meredith: Two.\n*   {because seen, late, y == 2} Meredith: Three.\n-   -> END`;
    expect(play(story, {}).lines).toEqual(["Meredith: Two."]);
  });
});

describe("a block of many", () => {
  it("is weighed as a list would be", () => {
    // Every order of four weights, and every one of them hidden or not.
    let seed = 5;
    const dice = (): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor(seed / 65536);
    };
    for (let round = 0; round < 60; round++) {
      const entries = Array.from({ length: 1 + (dice() % 6) }, (_, i) => ({
        weight: (dice() % 5) - 2,
        isOpen: dice() % 4 > 0,
        words: `Number ${i}.`,
      }));
      const choices = entries.map(({ weight, isOpen, words }) => {
        const word = weight < 0 ? "despite" : "because";
        const reasons = Array.from({ length: Math.abs(weight) }, () => "n == 0").join(", ");
        const pulls = weight === 0 ? "" : `{${word} ${reasons}} `;
        return `${isOpen ? "" : "{n > 0} "}${pulls}Meredith: ${words}`;
      });
      const open = entries.filter(({ isOpen }) => isOpen);
      const best = Math.max(...open.map(({ weight }) => weight));
      const expected = open.find(({ weight }) => weight === best)?.words ?? "Nobody.";
      const lines = choices.map((choice) => `*   ${choice} -> END`).join("\n");
      const story = `${LOVING}${lines}\n*   -> nobody\n=== nobody ===\nNobody.\n-> END`;
      const [said] = play(story, {}).lines;
      expect(said?.replace("Meredith: ", ""), choices.join("\n")).toBe(expected);
    }
  });
});

describe("who chooses for themselves", () => {
  const STORY = `${TWO}*   [Wait a while]\n    Time goes by.\n*   {because Derek is here} Derek: I'll go.\n*   {because Derek is here, Meredith is here} Meredith: Stay.\n-   -> END`;

  it("watched, everybody, and what is nobody's competes", () => {
    expect(play(STORY, { as: "nobody" }).lines).toEqual(["Meredith: Stay."]);
    const pulled = STORY.replace(
      "[Wait a while]",
      "{because Derek is here, Meredith is here, 1 > 0} [Wait a while]",
    );
    expect(play(pulled, { as: "nobody" }).lines).toEqual(["Time goes by."]);
    expect(play(pulled, { as: "Derek" }).offers).toEqual(["Wait a while", "I'll go."]);
  });

  it("where nobody is playable, everybody, and what is nobody's is the reader's", () => {
    const cast = "CAST\n    Derek (he)\n    Meredith (she)\n";
    const story = STORY.replace(TWO, cast);
    expect(play(story, {}).offers).toEqual(["Wait a while"]);
    const without = story.replace("*   [Wait a while]\n    Time goes by.\n", "");
    expect(play(without, {}).lines).toEqual(["Meredith: Stay."]);
    expect(play(story, { as: "nobody" }).offers).toEqual([]);
  });

  it("watched, the writer's own fallback still comes last", () => {
    const story = `${TWO}-> top\n=== top ===\n*   -> END\n*   [Wait]\n    Time goes by.\n    -> top`;
    expect(play(story, { as: "nobody" }).lines).toEqual(["Time goes by."]);
  });

  it("watched, what is nobody's prints what the reader would have read", () => {
    const story = `${TWO}*   Derek waits[.], and waits.\n-   -> END`;
    expect(play(story, { as: "nobody" }).lines).toEqual(["Derek waits, and waits."]);
  });
});
