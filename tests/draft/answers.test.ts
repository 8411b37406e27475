/** What a writer answers is binding, and what cannot be followed is reported with its place. */
import { describe, expect, it } from "vitest";
import { draft, readAnswers, scriptOf } from "../../src/draft/index.ts";

const TEXT = `"Come in," said Emma.

"I can't," said Tom.

"Why?"

"It's raining."

The intern looked up. "It isn't," said the intern.

"It is," said Tom.`;

const speakers = (answers?: string): (string | undefined)[] =>
  draft(TEXT, { answers: answers === undefined ? undefined : readAnswers(answers) }).spoken.map(
    ({ speaker }) => speaker?.name,
  );

describe("answers", () => {
  it("settle a line, and the lines around it are decided again", () => {
    expect(speakers()).toEqual(["Emma", "Tom", "Emma", "Tom", "the intern", "Tom"]);
    expect(speakers("line 3 is Tom").slice(2, 4)).toEqual(["Tom", "Emma"]);
    const found = draft(TEXT, { answers: readAnswers("line 3 is Tom") });
    expect(found.spoken[2]?.isSure).toBe(true);
    expect(found.spoken[2]?.reason).toBe("answered");
  });

  it("make two names one person", () => {
    expect(speakers("the intern = Emma")[4]).toBe("Emma");
  });

  it("name who was not found", () => {
    expect(speakers("line 3 is Bob")[2]).toBe("Bob");
  });

  it("say what to call somebody", () => {
    const found = draft(TEXT, { answers: readAnswers("Tom is they") });
    expect(found.people.find(({ name }) => name === "Tom")?.pronoun).toBe("they");
    expect(scriptOf(found)).toContain("Tom (they)");
  });

  it("say who you are", () => {
    const text = '"Come in," you say.\n\n"No," says Ann.\n\nYou wait. You look at her.';
    const found = draft(text, { answers: readAnswers("you = Bea") });
    expect(found.teller?.name).toBe("Bea");
    expect(scriptOf(found)).toContain("Bea waits.");
  });

  it("that say nothing are reported, with their row", () => {
    const answers = readAnswers("# a remark\nline 99 is Tom\n\nnonsense\nNobody is she");
    const { problems } = draft(TEXT, { answers });
    expect(problems.map(({ row, why }) => `${row} ${why}`).sort()).toEqual([
      "2 no-line",
      "4 unread",
      "5 nobody",
    ]);
  });
});
