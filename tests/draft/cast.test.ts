/** Who is one person and who are two, in a cast that was found and in one that was given. */
import { describe, expect, it } from "vitest";
import type { GivenPerson } from "../../src/draft/cast/person.ts";
import { draft } from "../../src/draft/index.ts";

function speakers(text: string, cast?: readonly GivenPerson[]): (string | undefined)[] {
  return draft(text, { cast }).spoken.map(({ speaker }) => speaker?.name);
}

describe("a cast that is found", () => {
  const INN =
    "“A room, please,” said Tom Reed.\n\n“For one night?” asked the landlady.\n\n" +
    "“For two,” said Tom Reed. “And supper, Mrs. Agnew.”\n\n" +
    "“Supper is at eight,” said the landlady. She wiped the counter.\n\n" +
    "“Is there a fire?” asked Tom Reed.\n\n“There is always a fire,” said Mrs. Agnew.\n\n" +
    "“And the ferry, Mrs. Agnew?”\n\n“At six,” said the landlady.";

  it("knows the landlady for whom she answers to", () => {
    expect(new Set(speakers(INN))).toEqual(new Set(["Tom Reed", "Mrs Agnew"]));
  });

  it("keeps a noun that speaks to the name beside it", () => {
    const text =
      "“A room, please,” said Tom Reed.\n\n“For one night?” asked the landlady.\n\n" +
      "“For two,” said Mrs. Agnew.\n\n“And supper, Mrs. Agnew?” asked the landlady.\n\n" +
      "“At eight,” said Mrs. Agnew.";
    expect(new Set(speakers(text))).toContain("the landlady");
  });

  it("learns from pronouns what a noun is", () => {
    const text =
      "“Next!” said the judge. She had taken off her hat.\n\n“He is a goose,” said Tom Reed.\n\n" +
      "“I see that,” said the judge.";
    const judge = draft(text).people.find(({ name }) => name === "the judge");
    expect(judge?.pronoun).toBe("she");
  });

  it("has people who are only nouns", () => {
    const text =
      "The baronet rose. “I will not have it,” said the baronet.\n\n" +
      "“You must,” said the solicitor. The ploughwoman laughed.\n\n" +
      "“Must he?” said the ploughwoman.\n\n“He must,” said the ploughman.";
    const found = draft(text).people.map(({ name, pronoun }) => `${name}: ${pronoun}`);
    expect(found.sort()).toEqual([
      "the baronet: he",
      "the ploughman: he",
      "the ploughwoman: she",
      "the solicitor: they",
    ]);
  });

  it("has whoever acts beside what is said, though no tag names them", () => {
    const text =
      "Kit came in. “Is there tea?”\n\nNoor shook his head. “None.”\n\n" +
      "Kit sighed, and took off her hat. “Then coffee.”\n\n“Yes.” Noor looked at his feet.";
    expect(speakers(text)).toEqual(["Kit", "Noor", "Kit", "Noor"]);
    expect(draft(text).people.map(({ pronoun }) => pronoun)).toEqual(["she", "he"]);
  });

  it("is sure of whom the cast has by the very noun of the tag", () => {
    const text =
      "I sat by my father. “Will she marry him?” I asked.\n\n“Ask her,” my father said.\n\n" +
      "“Nobody asked you,” said Mrs. Coyle.\n\n“I did,” I said to Mrs. Coyle.";
    const { spoken } = draft(text);
    expect(spoken[1]?.speaker?.name).toBe("my father");
    expect(spoken[1]?.isSure).toBe(true);
  });

  it("keeps apart a first name and Mrs., where narration has both", () => {
    const text =
      "Hester Coyle put down the pail. Hester looked at the clock, and Hester sighed.\n\n" +
      "“You are late,” said Mrs. Coyle.\n\n“The cow was late,” Hester said.\n\n" +
      "Hester sat down. “I was only behind the cow,” said Hester.";
    expect(speakers(text)).toEqual(["Mrs Coyle", "Hester", "Hester"]);
  });

  it("takes the beginning of a long name for the same person", () => {
    const text =
      "Pyotr Ilyich Lugovoy rose. “Sit down, Varvara Nikolaevna,” said Pyotr Ilyich.\n\n" +
      "“I have sat long enough,” said Varvara Nikolaevna.\n\n" +
      "“Then stand,” said Pyotr Ilyich Lugovoy, and Pyotr Ilyich sat down.";
    const found = speakers(text);
    expect(found[2]).toBe(found[0]);
    expect(draft(text).people).toHaveLength(2);
  });

  it("calls whoever has nothing but a rank as the text does", () => {
    const text =
      "The Queen came in. “I am cold,” said the Queen.\n\n“There is tea,” said Tom Reed.\n\n" +
      "The Queen sat down. “Thank you,” said the Queen to Tom Reed.";
    expect(new Set(speakers(text))).toEqual(new Set(["the Queen", "Tom Reed"]));
  });

  it("does not take whom somebody looks at for themselves", () => {
    const text =
      "“Late,” said Noor, looking at him.\n\n“Early,” said Kit. “Sit.”\n\n" +
      "“Where?” Noor looked at him and waited. She had a cold.\n\n“Here,” said Kit.";
    const noor = draft(text).people.find(({ name }) => name === "Noor");
    expect(noor?.pronoun).toBe("she");
  });

  it("does not take a cousin for whose cousin they are", () => {
    const text =
      "“Is there tea?” said Wren. She hung up her coat.\n\n" +
      "Oskar, her cousin, rubbed his eyes. “None,” said Oskar.";
    const oskar = draft(text).people.find(({ name }) => name === "Oskar");
    expect(oskar?.pronoun).toBe("he");
  });

  it.each([
    "Harry Pike nodded, as you'd nod at a dog.",
    "Harry Pike nodded, the way you nod at a dog.",
    "You never knew with Harry Pike. He nodded.",
    "It was a town where you knew everybody. Harry Pike nodded.",
  ])("has no you who is anybody: %s", (beat) => {
    const text = `“Late,” said Harry Pike.\n\n“I am,” said Jane Fell.\n\n${beat} “Sit,” he said.`;
    expect(draft(text).people.map(({ name }) => name)).toEqual(["Harry Pike", "Jane Fell"]);
  });

  it.each([
    "You open the door. You can hear the sea. “Who is there?” says Meg Fell.",
    "When you wake, you cannot see. You sit up. “Hush,” says Meg Fell, and takes your hand.",
    "You would go there, and your father would wait. “Late,” Meg Fell would say.",
  ])("has the you who is told of: %s", (text) => {
    expect(draft(text).people.map(({ name }) => name)).toContain("You");
  });

  it("has nobody who is only somebody's husband, where men have names", () => {
    const text =
      "“Come here,” said Anna Hale.\n\n“I am here,” said her husband. Tom Hale laughed.\n\n" +
      "“Tom Hale!” said Anna Hale.";
    expect(draft(text).people.map(({ name }) => name)).not.toContain("her husband");
  });

  it("tells Mrs. Hale from a daughter who is Miss Hale", () => {
    const text =
      "“Yes,” said Emma Hale.\n\n“No,” said Mrs. Hale.\n\n“Why?” said Miss Hale.\n\n" +
      "“Because,” said Mrs. Hale.";
    const [daughter, mother] = speakers(text);
    expect(daughter).not.toBe(mother);
  });
});

describe("a cast that is given", () => {
  const CAST = [{ name: "Bounderby" }, { name: "Josiah Bounderby" }, { name: "Louisa" }];
  const TEXT =
    "“Sit down,” said Bounderby.\n\n“Thank you,” said Louisa.\n\n" +
    "“It is nothing,” said Josiah Bounderby.";

  it("has one person for a name and part of it", () => {
    expect(speakers(TEXT, CAST)).toEqual(["Josiah Bounderby", "Louisa", "Josiah Bounderby"]);
    expect(draft(TEXT, { cast: CAST }).people).toHaveLength(CAST.length);
  });

  it("has two where a sentence names both", () => {
    const text = `${TEXT}\n\nBounderby shook hands with Josiah Bounderby.`;
    expect(speakers(text, CAST)).toEqual(["Bounderby", "Louisa", "Josiah Bounderby"]);
  });

  it("has two where genders differ, or a third could be meant", () => {
    const wife = [
      { name: "Bounderby", pronoun: "she" },
      { name: "Josiah Bounderby", pronoun: "he" },
    ] as const;
    expect(speakers(TEXT, wife)[0]).toBe("Bounderby");
    expect(speakers(TEXT, [...CAST, { name: "Tom Bounderby" }])[0]).toBe("Bounderby");
  });
});
