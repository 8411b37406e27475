/** Who has not been met yet, who is asked for a name, and who only hears: one reason at a time. */
import { describe, expect, it } from "vitest";
import type { GivenPerson } from "../../src/draft/cast/person.ts";
import { draft } from "../../src/draft/index.ts";

const CAST: readonly GivenPerson[] = [
  { name: "Emma Hale", aliases: ["Emma"], pronoun: "she" },
  { name: "Tom Reed", aliases: ["Tom"], pronoun: "he" },
  { name: "Captain Ward", aliases: ["Ward"], pronoun: "he" },
  { name: "Mrs. Hale", aliases: ["his mother"], pronoun: "she" },
  { name: "Luke Orr", aliases: ["Luke"], pronoun: "he" },
];

function speakers(text: string): (string | undefined)[] {
  return draft(text, { cast: CAST }).spoken.map(({ speaker }) => speaker?.name);
}

describe("somebody new", () => {
  it("is who a noun has brought in, and not who was there before", () => {
    const text =
      "Ward and Emma sat by the fire. Ward poured the tea.\n\n“Listen,” said Ward.\n\n" +
      "The door opened, and a tall young man came in out of the rain.\n\n" +
      "“Is this the inn?” asked the young man.\n\n“It is,” said Ward. “And you are?”\n\n" +
      "Luke Orr took off his hat.";
    expect(speakers(text)[1]).toBe("Luke Orr");
  });

  it("is whom a pronoun means behind the noun that brings them in", () => {
    const text =
      "Ward and Emma sat by the fire. Ward poured the tea.\n\n" +
      "Presently a tall young man came in out of the rain, and he looked at the fire.\n\n" +
      "“Is this the inn?” he asked.\n\n“It is,” said Emma. “And you are?”\n\n" +
      "Luke Orr took off his hat.";
    expect(speakers(text)).toEqual(["Luke Orr", "Emma Hale", "Emma Hale"]);
  });

  it("may be named only when they have spoken", () => {
    const text =
      "Emma put down her lamp in the dark hall. There was nobody, she thought.\n\n" +
      "“Who is there?” said Emma.\n\n“A friend,” said a man's voice from the stair.\n\n" +
      "“I have no friends here,” said Emma.\n\n“You have one.”\n\n" +
      "The lamp flared up, and she saw Luke Orr upon the stair.";
    expect(speakers(text)).toEqual(["Emma Hale", "Luke Orr", "Emma Hale", "Luke Orr"]);
  });

  it("is of the age that the noun tells of", () => {
    const text =
      "Luke sat in the boat, and Captain Ward stood on the quay.\n\n“We are late,” said the boy.";
    expect(speakers(text)).toEqual(["Luke Orr"]);
  });
});

describe("whoever is asked for a name", () => {
  const HALL = "Emma, Mrs. Hale, Tom and Ward were in the hall.\n\n";

  it.each([
    ["“What is your name?” asked Ward.\n\n“Tom, sir.”", "Tom Reed"],
    ["“And who are you?” asked Emma.\n\n“Luke Orr.”", "Luke Orr"],
    ["“Are you the surveyor?” asked Ward.\n\n“Luke Orr.”", "Luke Orr"],
  ])("gives it: %s", (text, speaker) => {
    expect(speakers(HALL + text)[1]).toBe(speaker);
  });

  it("is not who is told of to somebody else", () => {
    const text = `${HALL}“Who has come?” asked Mrs. Hale.\n\n“Luke, ma'am,” said Tom.`;
    const found = draft(text, { cast: CAST }).spoken[1];
    expect(found?.addressees.map(({ name }) => name)).toEqual(["Mrs. Hale"]);
  });
});

describe("the turns around", () => {
  it("answer whom their first words call, not whom the last do", () => {
    const text =
      "Luke was at the window. Emma and Tom were at the table, and Tom was eating.\n\n“I saw him,” said Emma.\n\n" +
      "“When?”\n\n“On Monday,” said Emma. She turned round. “What is it, Luke?”";
    expect(speakers(text)[1]).toBe("Tom Reed");
  });

  it("leave it to the other two when two have answered each other", () => {
    const text =
      "Luke sat by the door.\n\n“One,” said Emma.\n\n“Two,” said Tom.\n\n“Three,” said Emma.\n\n" +
      "“Four,” said Tom.\n\n“Five.”\n\n“Six.”";
    expect(speakers(text).slice(4)).toEqual(["Emma Hale", "Tom Reed"]);
  });

  it("know a mother by what her children call her", () => {
    const text =
      "Tom, his mother, Ward and Emma were in the hall.\n\n“Come here,” said Ward.\n\n" +
      "“May I, mamma?”\n\n“Yes.”";
    expect(speakers(text)[2]).toBe("Mrs. Hale");
  });
});
