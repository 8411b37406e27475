/**
 * What happens is read with what stands around it: who talks to whom, what was asked, who has a
 * thing, who came with whom, and whose a subordinate clause is.
 */
import { describe, expect, it } from "vitest";
import { draft, scriptOf } from "../../src/draft/index.ts";
import { eventsAmong } from "./events-of.ts";

const CAST = [
  { name: "Ada", pronoun: "she" },
  { name: "Tom", pronoun: "he" },
  { name: "Mr. Finn", pronoun: "he" },
] as const;

const eventsOf = eventsAmong(CAST);

function factsOf(text: string): string[] {
  const { events } = draft(text, { cast: CAST });
  return events
    .filter(({ kind, certainty }) => kind === "tells" && certainty >= 0.6)
    .map(({ what }) => what);
}

function scriptFor(text: string): string {
  return scriptOf(draft(text, { cast: CAST }));
}

describe("what changes hands", () => {
  it.each([
    // What the verb is about stands before it.
    ["Tom had a parcel, which Ada put into his pocket.", ["Ada gives Tom parcel"]],
    ["Ada found a purse, which she put into Tom's hand.", ["Ada gives Tom purse"]],
    ["Tom sat. The rest of the cake Ada dropped in his lap.", ["Ada gives Tom cake"]],
    ["Tom sat. Ada lets the letter fall into Tom's lap.", ["Ada gives Tom letter"]],
    // Or last of all.
    ["Ada sat. Tom laid in Ada's hand, without a word, a silver coin.", ["Tom gives Ada coin"]],
    // More than one thing.
    ["Ada gave Tom the knife and the rope.", ["Ada gives Tom knife", "Ada gives Tom rope"]],
    ["Ada gave Tom a bag with a rope in it.", ["Ada gives Tom bag"]],
    // What is cut or poured for somebody is theirs.
    ["Ada poured Tom a glass of milk.", ["Ada gives Tom milk"]],
    ["Tom pressed the ring on Ada.", ["Tom gives Ada ring"]],
    // Taken back from whoever it was given to.
    [
      "Ada gave Tom the key. Ada frowned. Ada took back the key.",
      ["Ada gives Tom key", "Ada takes Tom key"],
    ],
    // "It" is what was taken out, and not what it was in.
    ["Ada took the whistle out of the box and put it in Tom's lap.", ["Ada gives Tom whistle"]],
    // Likened, and a smile.
    ["Ada stared as though Tom had handed her the key.", []],
    ["Ada gave Tom a sweet, tired smile.", []],
  ])("%s", (text, events) => {
    expect(eventsOf(/gives|takes/, text)).toEqual(events);
  });

  it("what is handed over without a word for whom is for whom one is in talk with", () => {
    const text =
      '"Will you keep the plant, Tom?" said Ada. Mr. Finn coughed. Ada handed over the plant.';
    expect(eventsOf(/gives/, text)).toEqual(["Ada gives Tom plant"]);
  });

  it("a boy is nobody who goes by a title", () => {
    const text =
      '"Sit down," said Mr. Finn.\n\nAda frowned. Tom came in. Mr. Finn looked up. ' +
      "Ada gave the boy the bread.";
    expect(eventsOf(/gives/, text)).toEqual(["Ada gives Tom bread"]);
  });
});

describe("who comes and goes", () => {
  it.each([
    ["Ada sat by the stove. Tom ducked under the lintel.", ["Tom arrives"]],
    ["Ada sat by the stove. Tom and Mr. Finn came in.", ["Mr. Finn arrives", "Tom arrives"]],
    ["Ada sat by the stove. Tom came in with Mr. Finn.", ["Tom arrives", "Mr. Finn arrives"]],
    [
      "Ada and Tom sat still. Then Ada walked out and Tom followed her.",
      ["Ada leaves", "Tom leaves"],
    ],
    ["Ada and Tom sat still. Tom turned and ran.", ["Tom leaves"]],
    ["Ada and Tom sat still. Tom went to fetch the doctor.", ["Tom leaves"]],
    ["Ada sat by the stove. At noon Mr. Finn was announced.", ["Mr. Finn arrives"]],
    ["Ada sat by the stove. Tom put in his head.", ["Tom arrives"]],
    ["Ada watched the rain coming in over the sea.", []],
    ["Ada burst out laughing.", []],
    ["Tom sat by the stove. Ada was shown up.", ["Ada arrives"]],
    ["Tom stood in the garden. Ada ran out upon the steps.", ["Ada arrives"]],
    ["Ada and Tom sat still. Tom was out of the room before the second verse.", ["Tom leaves"]],
    ["Tom sat by the stove. Tom was sorry that Addison first walked in.", []],
  ])("%s", (text, events) => {
    expect(eventsOf(/arrives|leaves/, text)).toEqual(events);
  });
});

describe("what is promised", () => {
  const answered = (asked: string, answer: string): string[] =>
    eventsOf(/promises|vows|refuses/, `"${asked}" said Ada to Tom.\n\n"${answer}" said Tom.`);

  it.each([
    [
      "Will you ride tonight, Tom?",
      "I'll be in London by morning,",
      ["Tom promises Ada london_morning"],
    ],
    ["Burn these letters, Tom.", "With pleasure,", ["Tom promises Ada burn_letters"]],
    ["Hide the key, Tom.", "No way,", ["Tom refuses Ada hide_key"]],
    ["Sit down, Tom.", "No,", []],
    ["Give it to nobody but Ruiz, Tom.", "Nobody but Ruiz,", ["Tom promises Ada give_it"]],
    ["Will you give up the boat and the nets, Tom?", "Not the boat,", ["Tom refuses Ada give_up"]],
    ["Don't talk to anyone, do you hear me?", "Not a soul,", ["Tom promises Ada never_talk"]],
    ["Are you cold?", "I'll fetch it if I have to crawl,", ["Tom vows Ada fetch_if"]],
    ["Are you cold?", "You won't be troubled by me,", ["Tom promises Ada never_troubled"]],
    ["Are you cold?", "I promise nothing,", ["Tom refuses Ada promise"]],
  ])("%s %s", (asked, answer, events) => {
    expect(answered(asked, answer)).toEqual(events);
  });

  it.each([
    ["She made me swear not to tell Ruth", ["Tom promises tell_ruth"]],
    ["I promised him that I would burn it", ["Tom promises burn"]],
    ["I gave him my word on it", ["Tom promises keep_word"]],
    ["I'll always write to you", ["Tom vows Ada write"]],
    ["I won't leave you", ["Tom promises Ada never_leave"]],
  ])("or was before: %s", (words, events) => {
    expect(answered("Well?", `${words},`)).toEqual(events);
  });

  it("by a nod, to whoever asked", () => {
    const text = '"Promise me to write," said Ada to Tom.\n\nTom nodded.';
    expect(eventsOf(/promises/, text)).toEqual(["Tom promises Ada write"]);
    expect(eventsOf(/promises/, '"It is late," said Ada to Tom.\n\nTom nodded.')).toEqual([]);
  });
});

describe("what is told", () => {
  it("is news of others, done, and when", () => {
    expect(factsOf('"The king has been at Wells since Monday," said Ada to Tom.')).toEqual([
      "The king has been at Wells since Monday",
    ]);
    expect(factsOf('"You look tired," said Ada to Tom.')).toEqual([]);
    expect(factsOf('"It\'s cold in here," said Ada to Tom.')).toEqual([]);
  });

  it("is none where the hearer knew", () => {
    const said = '"My father broke it on Sunday," said Ada to Tom.\n\n';
    expect(factsOf(`${said}"What?" said Tom.`)).toEqual(["Ada's father broke it on Sunday"]);
    expect(factsOf(`${said}"You told me," said Tom.`)).toEqual([]);
  });

  it("names whoever was spoken of before", () => {
    const text =
      '"They\'ve taken your brother," said Tom to Ada.\n\n"When?" said Ada.\n\n' +
      '"He\'s been on a ship since Monday," said Tom.';
    expect(factsOf(text)).toEqual([
      "They have taken Ada's brother",
      "Ada's brother has been on a ship since Monday",
    ]);
  });

  it.each([
    ["Ada told Tom that she had sold the boat.", ["Ada had sold the boat"]],
    ["Tom admitted to Ada that the bank was closed.", ["the bank was closed"]],
    ["Ada told Tom about the fire.", ["the truth about the fire"]],
    ["Ada told Tom to go.", []],
    ["Ada had told Tom that the bank was closed.", []],
  ])("by the narration: %s", (text, facts) => {
    expect(factsOf(text)).toEqual(facts);
  });
});

describe("what the body shows", () => {
  it.each([
    ["Tom, when Ada sat down, blushed.", ["Tom feels"]],
    ["Tom had gone pale.", ["Tom feels"]],
    ["Ada laughed, and there was nothing merry in it.", []],
    ["Ada was twisting the hem of her apron.", ["Ada feels"]],
    ["Ada laid her hand on the back of Tom's neck.", ["Ada gesture"]],
  ])("%s", (text, events) => {
    expect(
      eventsOf(/feels|gesture/, text).map((each) => each.split(" ").slice(0, 2).join(" ")),
    ).toEqual(events);
  });
});

describe("in the script", () => {
  it("what a bare tag parts is one line", () => {
    expect(scriptFor('"No," said Ada. "Never." Tom sat down.')).toContain("Ada: No. Never.\n");
  });

  it("what is done beside a tag stands by itself", () => {
    const script = scriptFor(
      '"No," said Ada, and took off her hat.\n\n"Why?" said Tom, not moving.',
    );
    expect(script).toContain("Ada: No.\nAda took off her hat.\n");
    expect(script).toContain("Tom: Why?\nTom did not move.\n");
  });

  it("what is joined to a tag stands by itself", () => {
    expect(scriptFor('"No," said Ada, but her voice shook.')).toContain(
      "Ada: No.\nHer voice shook.\n",
    );
    expect(scriptFor('"No," said Tom, and suddenly he laughed.')).toContain(
      "Tom: No.\nSuddenly he laughed.\n",
    );
  });

  it("whoever comes is in the cast, and a fact begins small", () => {
    const script = scriptFor(
      '"The ship sank on Sunday," said Ada to Tom.\n\n"What?" said Tom.\n\nMr. Finn came in.',
    );
    expect(script).toMatch(/^ {4}Mr\. Finn/m);
    expect(script).toContain(") the ship sank on Sunday: yes; Ada knows");
  });
});
