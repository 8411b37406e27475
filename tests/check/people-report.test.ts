/** What a report says of promises and feelings, held against plays that are counted by hand. */
import { expect, it } from "vitest";
import { check, type Report } from "../../src/check/index.ts";
import { compileKeep } from "../../src/compile/keep.ts";

function report(source: string, as?: string): Report {
  const { program } = compileKeep(source, { name: "x.keep", ...(as === undefined ? {} : { as }) });
  if (program === undefined) throw new Error("It doesn't compile.");
  return check([{ as, program }]);
}

const boat = `CAST
    Iris (she)
    Joss (he)
PROMISES
    boat: Joss to Iris; may stay open

* Lend it.
    ~ Joss promises boat
    ** Mend it.
        ~ Joss keeps boat
    ** Sink it.
        ~ Joss breaks boat
    ** Sail on.
    -- -> harbour
* Keep it.
    -> END
=== harbour ===
It is late.
* Let him off.
    {boat is owed:
        ~ Iris releases Joss from boat
    }
* Say nothing.
- -> END
`;

it("says of a promise what it is of as it is said behind both names", () => {
  const told = boat.replace("Iris; may", "Iris; to come back to Iris; may");
  expect(report(told).promises[0]?.deed).toBe("to come back to her");
  const two = told.replace("Joss (he)", "Joss (she)");
  expect(report(two).promises[0]?.deed).toBe("to come back to Iris");
});

it("counts how a promise stands at the end of every play", () => {
  const [promise] = report(boat).promises;
  expect(promise).toMatchObject({
    name: "boat",
    debtor: "Joss",
    creditor: "Iris",
    deed: undefined,
    mayStayOpen: true,
    isSettled: false,
  });
  const standings = promise?.standings.map(({ state, share, plays, play }) => [
    state,
    Math.round(share * 60),
    plays,
    play?.choices.map(({ words }) => words).join(" "),
  ]);
  expect(standings).toEqual([
    ["unsaid", 30, 1n, "Keep it."],
    ["kept", 10, 2n, "Lend it. Mend it. Let him off."],
    ["broken", 10, 2n, "Lend it. Sink it. Let him off."],
    ["released", 5, 1n, "Lend it. Sail on. Let him off."],
    ["owed", 5, 1n, "Lend it. Sail on. Say nothing."],
  ]);
  expect(
    promise?.moves.map(({ words, state, play }) => [words, state, play?.choices.length]),
  ).toEqual([
    ["Joss promises boat", "owed", 1],
    ["Joss keeps boat", "kept", 2],
    ["Joss breaks boat", "broken", 2],
    ["Iris releases Joss from boat", "released", 3],
  ]);
});

const night = `CAST
    Iris (she)
    Joss (he)

-> night
=== night ===
It is night.
* [Shout]
    ~ Iris feels anger at Joss
    * * [Shout more]
        ~ Iris feels great anger at Joss
    * * [Sit down]
        ~ Iris forgives Joss
    - - -> after
* [Sleep]
    -> END
=== after
{Iris feels anger: She kicks the stove.|Quiet.}
* [Morning]
- -> END
`;

it("says the least, the most and the mean of a feeling at each turn", () => {
  const { feelings } = report(night);
  expect(feelings).toHaveLength(1);
  const [anger] = feelings;
  expect(anger).toMatchObject({ who: "Iris", feeling: "anger toward Joss", range: [0, 3] });
  expect(anger?.moved.map(({ words }) => words)).toEqual([
    "Iris feels anger at Joss",
    "Iris feels great anger at Joss",
    "Iris forgives Joss",
  ]);
  expect(anger?.asked.map(({ use }) => use)).toEqual(["told"]);
  const [band] = anger?.bands ?? [];
  expect(band?.isComplete).toBe(true);
  expect(band?.turns).toEqual([
    { least: 0, greatest: 0, mean: 0, share: 1 },
    { least: 0, greatest: 1, mean: 0.5, share: 1 },
    { least: 0, greatest: 3, mean: 1.5, share: 0.5 },
    { least: 0, greatest: 3, mean: 1.5, share: 0.5 },
  ]);
});

it("has nothing of the kind to say of plain ink", () => {
  const { promises, feelings } = report(
    "VAR anger = 0\n* [Shout]\n~ anger = 3\n- {anger: Hm.}\n-> END\n",
  );
  expect([promises, feelings]).toEqual([[], []]);
});

it("counts plays from every way that chance may open the story", () => {
  const { plays, viewpoints } = report(
    "VAR n = 0\n~ n = RANDOM(1, 3)\n* [Go]\n* {n > 1} [Stay]\n* {n > 2} [Sing]\n- {n}\n-> END\n",
  );
  expect(plays).toBe(6n);
  expect(viewpoints[0]?.endings.map(({ share }) => share)).toEqual([1]);
});
