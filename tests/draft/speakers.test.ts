/**
 * Who says what, and to whom, on small texts of our own: one reason at a time.
 */
import { describe, expect, it } from "vitest";
import type { GivenPerson } from "../../src/draft/cast/person.ts";
import { castFromJson, draft, quotationsFromJson } from "../../src/draft/index.ts";

const CAST: readonly GivenPerson[] = [
  { name: "Emma Hale", aliases: ["Emma"], pronoun: "she" },
  { name: "Tom Reed", aliases: ["Tom"], pronoun: "he" },
  { name: "Captain Ward", aliases: ["Ward"], pronoun: "he" },
  { name: "Mr. Hale", pronoun: "he" },
  { name: "Mrs. Hale", pronoun: "she" },
];

function speakers(text: string, cast: readonly GivenPerson[] = CAST): (string | undefined)[] {
  return draft(text, { cast }).spoken.map(({ speaker }) => speaker?.name);
}

function hearers(text: string): string[] {
  return draft(text, { cast: CAST }).spoken.map(({ addressees }) =>
    addressees.map(({ name }) => name).join(" and "),
  );
}

describe("tags", () => {
  it("stand in the paragraph before what they lead to", () => {
    expect(
      speakers("Emma met Tom at the gate. He took off his hat and said:\n\n“You are late.”"),
    ).toEqual(["Tom Reed"]);
  });

  it("are about the main clause, where the verb goes on with it", () => {
    expect(speakers("Emma looked up when Tom came in, and then said, “You are late.”")).toEqual([
      "Emma Hale",
    ]);
  });

  it("say to whom, who does then not speak", () => {
    const text = "Tom and the captain stood on the quay.\n\n“It is cold,” said he to Tom.";
    expect(speakers(text)).toEqual(["Captain Ward"]);
    expect(hearers(text)).toEqual(["Tom Reed"]);
  });

  it.each([
    ["“It is cold,” said Emma to Tom and Ward.", "Tom Reed and Captain Ward"],
    ["“It is cold,” said Emma to herself.", ""],
    ["“It is cold,” thought Emma.", ""],
    ["To Mrs. Hale she said, “It is cold.”", "Mrs. Hale"],
  ])("say to whom, whoever that is: %s", (text, hearer) => {
    const all = `Emma, Mrs. Hale, Tom and Ward were in the hall.\n\n${text}`;
    expect(speakers(all)).toEqual(["Emma Hale"]);
    expect(hearers(all)).toEqual([hearer]);
  });

  it.each([
    ["Tom looked at Ward. “You are late,” he said.", "Tom Reed"],
    ["Emma turned from Mrs. Hale. “You are late,” she said.", "Emma Hale"],
    ["Tom looked at Ward. The captain sat down. “You are late,” he said.", "Captain Ward"],
  ])("with a pronoun mean the one who acts beside it: %s", (text, speaker) => {
    expect(speakers(`Emma, Mrs. Hale, Tom and Ward were in the hall.\n\n${text}`)).toEqual([
      speaker,
    ]);
  });

  it("may have a noun that no list has", () => {
    const found = draft("Tom came to the gate.\n\n“Pay first,” said the turnpike-keeper.", {
      cast: CAST,
    });
    expect(found.spoken[0]?.type).toBe("anaphoric");
    expect(found.spoken[0]?.isSure).toBe(false);
  });

  it.each([
    ["Tom cracked his fingers and Emma looked at the clock and said, “Go.”", "Emma Hale"],
    ["Tom gave the letter to Emma, who read it and said, “Go.”", "Emma Hale"],
    ["Tom looked at Emma, who was pale, and said, “Go.”", "Tom Reed"],
    ["As Emma came in, Tom rose. “Go.”", "Tom Reed"],
    ["When Tom went out Emma called: “Go.”", "Emma Hale"],
    ["“Go,” answered, in his turn, Tom. Emma rose.", "Tom Reed"],
    ["“Go.” It was Emma's voice. Tom turned.", "Emma Hale"],
    ["“Go.” It was Emma who spoke, and Tom turned.", "Emma Hale"],
    ["“Go.” The speaker was Emma. Tom turned.", "Emma Hale"],
    ["“Go,” Tom was told by Emma.", "Emma Hale"],
    ["“Go,” Emma allowed, and Tom rose.", "Emma Hale"],
    ["“Go,” conceded Emma, and Tom rose.", "Emma Hale"],
    ["Emma and Tom waited. “Go.” His voice was low.", "Tom Reed"],
    ["“Go.” Emma's eyes filled. Tom turned.", "Emma Hale"],
    ["Tom turned. Emma's face had gone white. “Go.”", "Emma Hale"],
    ["“Go.” Without looking up, Emma turned a page. Tom rose.", "Emma Hale"],
    ["“Go.” It was Emma. Tom turned.", "Emma Hale"],
    ["“Go,” was the cool rejoinder of Captain Ward.", "Captain Ward"],
    ["Emma's only reply was, “Go.” Tom rose.", "Emma Hale"],
    ["To this Emma replied, “Go.” Tom rose.", "Emma Hale"],
    ["“Go,” Tom heard Emma saying.", "Emma Hale"],
    ["“Go,” Tom heard himself say to Ward.", "Tom Reed"],
  ])("read %s", (text, who) => expect(speakers(text)).toEqual([who]));

  it("are not what somebody does before they speak", () => {
    const text =
      "“Stay there.” He looked for the key. Tom started forward. “Don't touch it,” said Emma.";
    expect(speakers(text)).toEqual(["Emma Hale", "Emma Hale"]);
  });

  it("hear a woman's voice as a woman", () => {
    const cast = [...CAST, { name: "the voice at the door", pronoun: "she" as const }];
    const text =
      "Tom and Emma waited.\n\n“Who is it?” said Emma.\n\n“Only me,” said a woman's voice.";
    expect(speakers(text, cast).at(-1)).toBe("the voice at the door");
  });

  it("know a wife by her husband's name", () => {
    expect(
      speakers(
        "Mr. Hale shut the door.\n\n“My dear Mr. Hale,” cried his wife, “you let in the cat.”",
      ),
    ).toEqual(["Mrs. Hale", "Mrs. Hale"]);
  });
});

describe("turns", () => {
  it("go to whoever is called last", () => {
    const text =
      "Emma and Captain Ward stood by the boat.\n\n“I will go,” said Emma.\n\n“Sit down, Emma,” said Tom. “Will you go, Ward?”\n\n“Gladly.”";
    expect(speakers(text).at(-1)).toBe("Captain Ward");
    expect(hearers(text).slice(1, 3)).toEqual(["Emma Hale", "Captain Ward"]);
  });

  it("do not go to whoever has left", () => {
    const text =
      "Emma and Tom were in the kitchen with Mrs. Hale.\n\n“Here is the key,” said Emma.\n\n" +
      "“Thank you,” said Tom.\n\nEmma left the room.\n\n“She is tired.”";
    expect(speakers(text).at(-1)).not.toBe("Emma Hale");
  });

  it("part in one paragraph where one calls the other", () => {
    const text = "“I am not hungry,” said Emma. Tom sighed. “Emma, you must eat.”";
    expect(speakers(text)).toEqual(["Emma Hale", "Tom Reed"]);
  });

  it("go on to somebody else in the next paragraph, where no tag says otherwise", () => {
    const text = "Emma looked at Tom, and he looked away.\n\n“You are late,” said Emma.\n\n“Am I?”";
    expect(speakers(text)).toEqual(["Emma Hale", "Tom Reed"]);
  });

  it("change where marks close and open over nothing", () => {
    const text =
      "Emma and Tom sat down.\n\nThey looked at the map. “Is it far?” “A mile.” “Are you sure?” said Emma.";
    expect(speakers(text)).toEqual(["Emma Hale", "Tom Reed", "Emma Hale"]);
  });

  it("are counted from where a long speech ends", () => {
    const said = ["“One.”", "“Two", "“and two", "“and two.”", "“Three.”"];
    const text = `Emma and Tom sat down.\n\n${said[0]} said Emma.\n\n${said.slice(1).join("\n\n")}`;
    expect(speakers(text).at(-1)).toBe("Emma Hale");
  });
});

describe("calls", () => {
  const AROUND = "Captain Ward and Mrs. Hale stood by the boat with Tom.\n\n";

  it("by what people are tell a woman from a man", () => {
    expect(
      hearers(`${AROUND}“It is late, madam,” said Tom.\n\n“It is,” said Captain Ward.`)[0],
    ).toBe("Mrs. Hale");
  });

  it("are not the mother who is only spoken of", () => {
    expect(
      hearers(
        `${AROUND}“I saw my mother, and she wept,” said Tom.\n\n“Did she?” said Captain Ward.`,
      )[0],
    ).toBe("Captain Ward");
  });
});

describe("what is called sure", () => {
  const sure = (text: string): boolean[] =>
    draft(text, { cast: CAST }).spoken.map((each) => each.isSure);

  it("is a pronoun where nobody else of the gender is about", () => {
    expect(sure("Emma met Tom at the gate.\n\n“You are late,” she said.")).toEqual([true]);
    expect(sure("Emma met Mrs. Hale at the gate.\n\n“You are late,” she said.")).toEqual([false]);
  });

  it("is line and answer between two, and not where three could speak", () => {
    const lines = "“One.”\n\n“Two.”\n\n“Three.”\n\n“Four.”\n\n“Five.”\n\n“Six,” said Emma.";
    expect(sure(`Emma met Tom at the gate.\n\n${lines}`)[3]).toBe(true);
    const three = "“Begin,” said Mr. Hale.\n\n“One.”";
    expect(sure(`Emma met Tom and Captain Ward.\n\n${three}`)).toEqual([true, false]);
  });
});

describe("a cast and quotations that are given", () => {
  const TEXT =
    "Robin put her bag down. She was tired.\n\nRobin looked at her hands.\n\n“I walked,” said Robin.\n\nRobin took off her boots. " +
    "She laughed.\n\n“All the way?” asked Tom.\n\n“All the way,” she said.";

  it("need no pronouns where the text has them", () => {
    const cast = [{ name: "Robin" }, { name: "Tom Reed" }];
    const found = draft(TEXT, { cast });
    expect(found.people.map(({ pronoun }) => pronoun)).toEqual(["she", "he"]);
    expect(found.spoken.at(-1)?.speaker?.name).toBe("Robin");
  });

  it("are read the same with and without marks", () => {
    const marked = draft(TEXT).doc.quotations.map(({ spans }) => spans);
    const bare = marked.map((spans) =>
      spans.map(({ start, end }) => ({ start: start + 1, end: end - 1 })),
    );
    const segments = (quotations: typeof marked) =>
      draft(TEXT, { quotations }).doc.paragraphs.map((paragraph) => paragraph.segments);
    expect(segments(bare)).toEqual(segments(marked));
  });

  it("may be untidy", () => {
    expect(
      castFromJson([
        { name: "Robin", aliases: null, pronoun: null, id: 3 },
        { name: "Tom", aliases: ["", 4, "Tommy"], pronoun: "He/him" },
      ]),
    ).toEqual([
      { name: "Robin", aliases: [] },
      { name: "Tom", aliases: ["Tommy"], pronoun: "he" },
    ]);
    const spans = [[[42, 52]], [[42, 52]], [[44, 48]], [], [[-4, 2]], [[9000, 9004]], [[50, 50]]];
    const quotations = quotationsFromJson(spans.map((each) => ({ spans: each, type: null })));
    expect(draft(TEXT, { cast: CAST, quotations }).spoken).toHaveLength(spans.length);
  });
});
