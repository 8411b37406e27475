/**
 * A story keeps no variable for what it never asks. A check asks all the same: who is away, who
 * was told what, which lies stand, how a fact stands now.
 */
import { describe, expect, it } from "vitest";
import { check, type Report } from "../../src/check/index.ts";
import { compileKeep } from "../../src/compile/keep.ts";
import type { Program } from "../../src/program/program.ts";

/** The story checked as Ada has it. */
function checked(source: string): Report {
  const { program, diagnostics } = compileKeep(source, { name: "s.keep", as: "Ada" });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return check([{ as: "Ada", program: program as Program }]);
}

/** The words at which a kind of finding is told. */
function found(source: string, code: string): string[] {
  const report = checked(source);
  expect(report.verdict).toBe("proved");
  return report.findings
    .filter((finding) => finding.code === code)
    .map(({ spans }) => source.slice(spans[0]?.span.start, spans[0]?.span.end).trim());
}

const cast = `CAST
    Ada (she), playable
    Tom (he)
`;

describe("who is away", () => {
  const away = `CAST
    Ada (she), playable
    Tom (he); away
`;

  it("is who is declared so, where nothing brings them", () => {
    expect(
      found(`${away}\n*   Ada: Hello?\n-   Tom: Hello.\n-> END\n`, "speaks-while-away"),
    ).toEqual(["Tom: Hello."]);
    const arriving = `${away}\n*   Ada: Hello?\n-   ~ Tom arrives\n    Tom: Hello.\n-> END\n`;
    expect(found(arriving, "speaks-while-away")).toEqual([]);
  });

  it("is the person whom the reader is, while others speak", () => {
    const leaving = (deed: string): string => `${cast}
*   Ada: Good night.
    ~ ${deed}
*   Ada: So.
-   Somebody waits.
*   Ada: One more.
-   Tom: Good night.
-> END
`;
    const words = found(leaving("Ada leaves"), "narration-knows-too-much");
    expect(words).toContain("Tom: Good night.");
    expect(found(leaving("Tom feels joy"), "narration-knows-too-much")).toEqual([]);
  });
});

describe("what somebody believes", () => {
  const lie = (after: string): string => `${cast}FACTS
    (sold) the boat is sold: yes; Ada knows

*   Ada: It's still ours.
    ~ Ada lies to Tom: not sold
*   Ada: Well.
-   ${after}
-> END
`;

  it("is asked of a lie at the end", () => {
    expect(found(lie("Good night."), "lie-never-found-out")).toHaveLength(1);
    const told = lie("Ada: No. It's sold.\n    ~ Ada tells Tom sold");
    expect(found(told, "lie-never-found-out")).toEqual([]);
    expect(found(lie("~ Tom guesses sold"), "lie-never-found-out")).toEqual([]);
  });

  it("is found out wherever it is, though the story asks whether the lie stands", () => {
    const asks = lie("~ Tom guesses sold\n    {Ada lied to Tom about sold: He waits.|He nods.}");
    expect(found(asks, "lie-never-found-out")).toEqual([]);
  });

  it("is asked of each lie by itself", () => {
    const both = lie("~ Ada tells Tom sold").replace(
      "Ada: Well.",
      "Ada: Well.\n    ~ Ada lies to Tom: sold",
    );
    // The second could not be told, as Ada believes it: the first came out.
    expect(found(both, "effect-could-not")).toEqual(["Ada lies to Tom: sold"]);
    expect(found(both, "lie-never-found-out")).toEqual([]);
  });

  const telling = (before: string): string => `${cast}FACTS
    (sold) the boat is sold: no; Ada knows

*   Ada: Come in.
    ${before}
*   Ada: Well.
-   Ada: It isn't sold.
    ~ Ada tells Tom not sold
-> END
`;

  it("makes news no news where it was told, or was seen together", () => {
    expect(found(telling("~ Ada tells Tom not sold"), "told-twice")).toHaveLength(1);
    expect(found(telling("~ now not sold"), "told-twice")).toHaveLength(1);
    // Ada can't know that he heard it, and nobody told him.
    expect(found(telling("~ Tom overhears not sold"), "told-twice")).toEqual([]);
    const away = "~ Tom leaves\n    ~ now not sold\n    ~ Tom arrives";
    expect(found(telling(away), "told-twice")).toEqual([]);
    // He takes it for otherwise since.
    const otherwise = "~ Ada tells Tom not sold\n    ~ Tom guesses sold";
    expect(found(telling(otherwise), "told-twice")).toEqual([]);
  });
});

describe("a fact", () => {
  it("stands as it was last changed, though only what is believed of it is asked", () => {
    const sick = (who: string): string => `CAST
    Ada (she), playable
    Tom (he)
    Otto (he)
FACTS
    (sick) the dog is sick: no; Tom knows

*   Ada: What a day.
    ~ ${who} leaves
*   Ada: So.
-   ~ now sick
    ~ ${who} arrives
    {Tom thinks Otto knows sick: The dog lies there.}
-> END
`;
    expect(found(sick("Tom"), "narration-knows-too-much")).toEqual([]);
    expect(found(sick("Ada"), "narration-knows-too-much")).not.toEqual([]);
  });
});

describe("a promise's deadline", () => {
  const promised = (when: string): string => `${cast}FACTS
    it is dry: no
PROMISES
    sunday: Tom to Ada; by monday

*   Ada: Will you come?
    ~ Tom promises sunday${when}
    -> monday
*   Ada: Well.
-   -> END
=== monday ===
Nobody came.
-> END
`;

  it("breaks what is owed, and what was only promised on a condition lapses", () => {
    expect(found(promised(""), "promise-never-broken")).toEqual([]);
    expect(found(promised(" if it is dry"), "promise-never-broken")).toHaveLength(1);
  });
});
