/**
 * What a check says of small stories: all of it, with how serious it is and at which line.
 *
 * Each list is whole, so that a fault told twice, or told as another, is seen here.
 */
import { describe, expect, it } from "vitest";
import { check, type Finding, type ViewedProgram } from "../../src/check/index.ts";
import { compile } from "../../src/compile/index.ts";
import { compileKeep } from "../../src/compile/keep.ts";

/** Everything that is found in a story, the most serious first. */
function findingsIn(story: string): readonly Finding[] {
  const views: ViewedProgram[] = [];
  const playable = [...story.matchAll(/^ {4}(\w+) \(\w+\), playable/gm)].map(([, name]) => name);
  const people = story.startsWith("CAST") ? [...playable, "nobody"] : [undefined];
  for (const as of people) {
    const { program, diagnostics } = as === undefined ? compile(story) : compileKeep(story, { as });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    if (program !== undefined) views.push({ as: as === "nobody" ? undefined : as, program });
  }
  const report = check(views, { limit: 20_000 });
  expect(report.verdict).toBe("proved");
  return report.findings;
}

/** Each as `severity code line`. */
function toldOf(story: string): string[] {
  return findingsIn(story).map(({ severity, code, spans }) => {
    const line = story.slice(0, spans[0]?.span.start).split("\n").length;
    return `${severity} ${code} ${line}`;
  });
}

describe("a story that breaks off", () => {
  const porch = (last: string): string => `CAST
    Dov (he), playable
    Lena (she)
-> porch
=== porch ===
*   Dov: Warm.
    -> porch
*   Lena: Isn't it.
    -> porch
${last}`;

  it("is an error where it was another person who took the last choice", () => {
    expect(toldOf(porch(""))).toEqual(["error hub-runs-dry 8"]);
    expect(toldOf(porch("*   ->\n    -> END\n"))).toEqual([]);
  });

  it("is told once where the reader's play and the one that is watched stop in one place", () => {
    expect(toldOf(porch("").replace("Lena: Isn't", "Dov: Isn't"))).toEqual(["error stuck 8"]);
  });

  it("is told by what it lacks: a choice that is left, an ending, or the way back", () => {
    const hall = (below: string): string => `-> hall
=== hall ===
The hall.
*   Look[.] around.
    ${below}
*   Leave[.] it.
    -> END
`;
    expect(toldOf(hall("-> hall"))).toEqual([]);
    expect(toldOf(hall("-> hall").replace("    -> END", "    -> hall"))).toEqual(["error stuck 6"]);
    expect(toldOf(hall("Dust."))).toEqual(["error ran-out-of-content 5"]);
    const dream = (back: string): string => `-> dream ->
Morning.
-> END
=== dream ===
*   Sleep[.] on.
    ${back}
*   Wake.
    ->->
`;
    expect(toldOf(dream("->->"))).toEqual([]);
    const [error, ...others] = findingsIn(dream("You fall."));
    expect(others).toEqual([]);
    expect(error).toMatchObject({
      code: "tunnel-ran-out",
      severity: "error",
      fix: "write `->->` where this part is over.",
      play: { choices: [{ choice: 0 }] },
    });
    // Where a tunnel's choices are all taken it is the way back that is missing, too.
    expect(toldOf(dream("-> dream").replace("*   Wake", "*   {dream > 9} Wake"))).toContain(
      "error tunnel-ran-out 7",
    );
  });
});

describe("a choice that is never offered", () => {
  /** Why each such choice isn't offered, by its line. */
  const causesIn = (story: string): string[] =>
    findingsIn(story)
      .filter(({ code }) => code === "choice-never-offered")
      .map(({ why, severity, spans }) => {
        const line = story.slice(0, spans[0]?.span.start).split("\n").length;
        return `${line} ${severity} ${why}`;
      });

  it("stands in braces that the story runs past", () => {
    const shed = (behind: string): string => `VAR hot = false
*   [Light the stove]
    ~ hot = true
*   [Wait]
-   The kettle waits too.
{hot:
    *   [Make tea]
        You make tea.
        -> END
${behind}`;
    expect(causesIn(shed("}\nIt grows dark.\n-> END\n"))).toEqual([
      "7 warning The story comes by here and runs on to an ending before anybody can choose: choices in braces hold nothing up.",
    ]);
    expect(toldOf(shed("- else:\n    It grows dark.\n    -> END\n}\n"))).toEqual([]);
  });

  it("has a condition that never holds", () => {
    const ferry = (coins: number): string => `VAR coins = ${coins}
A ferryman waits.
*   {coins > 2} Pay him[.], coin by coin.
    -> END
*   {coins < 9} Walk[.] home.
    -> END
`;
    expect(causesIn(ferry(0))).toEqual([
      "3 warning In no play does its condition hold when the story comes by.",
    ]);
    expect(causesIn(ferry(3))).toEqual([]);
  });

  it("is told no more where the condition around it is told", () => {
    const story = `VAR hot = false
VAR cold = true
*   Knock.
-
{hot:
    *   [Make tea]
        Tea.
        -> END
    *   [Make coffee]
        -> END
- else:
    *   [Sit]
        -> END
}
`;
    expect(toldOf(story)).toEqual(["warning condition-always-false 5"]);
  });

  const inn = (yes: string): string => `CAST
    Ada (she), playable
    Tom (he), playable

*   Tom: Yes.
${yes}*   Tom: No.
    *   *   Ada: Why?
    *   *   Ada: Why ever not?
-   -> END
`;

  it("is somebody's who has no play of their own there, and loses where they choose alone", () => {
    expect(causesIn(inn(""))).toEqual([
      "8 warning Played as Ada, no play comes by here. Where somebody else is played, Ada chooses alone, and another choice always comes before this one.",
    ]);
    expect(
      causesIn(inn("").replace("*   Ada: Why ever", "*   {because Tom is here} Ada: Why")),
    ).toEqual([
      "7 warning Played as Ada, no play comes by here. Where somebody else is played, Ada chooses alone, and another choice always comes before this one.",
    ]);
  });

  it("has a condition that fails in its owner's plays, and loses in the others", () => {
    const story = `CAST
    Lio (he), playable
    Ama (she), playable
THINGS
    the map: here

*   Ama [Sing]
*   Ama [Look at the map]
    ~ Ama takes the map
-
*   Lio: Shall we?
*   {Ama holds the map} Lio: Which way?
-   -> END
`;
    expect(causesIn(story)).toEqual([
      "12 warning Played as Lio, its condition holds in no play. Where somebody else is played, Lio chooses alone, and then it fails as well or another choice always comes before this one.",
    ]);
  });

  it("is a note where its owner takes it, though in nobody's own play", () => {
    const story = `CAST
    Ada (she), playable
    Tom (he), playable
FACTS
    (sold) the boat is sold: yes; Tom knows
*   Ada [Wait]
*   Ada [Ask]
    ~ Tom tells Ada sold
-   {Ada knows sold:
    *   Tom [Show her the deed]
        Tom holds out the deed.
        -> END
- else:
    *   Tom: Well.
        -> END
}
`;
    expect(causesIn(story)).toEqual([
      "10 note Tom takes it only where somebody else is played, without a reader's choosing. Played as Tom, no play offers it.",
    ]);
    expect(toldOf(story)).toEqual(["note choice-never-offered 10"]);
  });
});

describe("one fault", () => {
  it("of a condition that always holds is told without its other case and the ending there", () => {
    const story = `VAR evidence = 2
*   Wait.
-
{evidence >= 0:
    Not proven.
    -> END
- else:
    The goose is acquitted.
    Nobody cheers, not even
    the goose, who
    had hoped for more.
    -> END
}
`;
    expect(toldOf(story)).toEqual(["warning condition-always-true 4"]);
  });

  it("of a condition leaves other lines alone that are never read", () => {
    const story = `VAR n = 0
*   Wait.
-
{n > 1: Never.}
-> out
Nobody reads this.
=== out ===
-> END
`;
    expect(toldOf(story)).toEqual(["warning condition-always-false 4", "warning never-reached 6"]);
  });

  it("of a sequence is told without the parts that are never printed", () => {
    const sequence = (body: string): string => `-> a
=== a ===
Knock. ${body}
-> END
`;
    expect(toldOf(sequence("{Silence.|A cough.|A voice.}"))).toEqual([
      "warning variant-never-printed 3",
    ]);
    expect(toldOf(sequence("{stopping:\n- Silence.\n- A cough.\n    Somebody stirs.\n}"))).toEqual([
      "warning variant-never-printed 3",
    ]);
  });

  it("of somebody who never chooses something is told without the words of it", () => {
    const story = `CAST
    Ada (she), playable
    Tom (he)
*   Ada: Well?
-
*   Tom: Ha.
*   Tom: Hm.
    Tom turns away.
-   -> END
`;
    expect(toldOf(story)).toEqual(["warning owned-choice-never-wins 7"]);
  });

  it("of choices that change nothing is told once for those that are alike", () => {
    const bench = (last: string): string => `*   [Wait]
*   [Stay]
*   [Sit on]
${last}-   Nothing happens.
-> END
`;
    expect(toldOf(bench(""))).toEqual(["note choice-changes-nothing 1"]);
    const two = bench("*   [Rise]\n    You rise.\n*   [Stand]\n    You rise.\n");
    expect(toldOf(two)).toEqual(["note choice-changes-nothing 1"]);
  });

  it("of a round that can't be left is told where it begins", () => {
    const story = `-> stairs
=== stairs ===
+   Up[.] you go.
    -> landing
=== landing ===
+   Down[.] you go.
    -> stairs
`;
    expect(toldOf(story)).toEqual(["error cannot-leave 3"]);
  });
});

describe("a condition", () => {
  it("on a feeling that other plays bring is never true, and needs no more of it", () => {
    const hut = (asked: string): string => `CAST
    Ada (she), playable
    Tom (he)

*   Ada: Fool.
    ~ Tom feels anger
    {Tom feels anger: Tom: Go.|Tom: Hm.}
    -> END
*   Ada: Friend.
-   {${asked}: Tom: I said go.}
-> END
`;
    const always = "warning condition-always-true 7";
    expect(toldOf(hut("Tom feels anger"))).toEqual([always, "warning condition-always-false 10"]);
    expect(toldOf(hut("Tom shows anger"))).toEqual([always, "warning condition-always-false 10"]);
    expect(toldOf(hut("Tom feels great anger"))).toEqual([
      always,
      "warning level-never-reached 10",
    ]);
  });

  it("that is one of several values is named with what is compared", () => {
    const story = `VAR n = 2
*   Wait.
*   Knock.
    ~ n = 3
-
{n:
- 0: None.
- 2: Two.
- else: Many.
}
-> END
`;
    expect(findingsIn(story).map(({ title }) => title)).toEqual(["`n == 0` is never true here"]);
  });
});
