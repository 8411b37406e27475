/**
 * Narration is told to its reader a line of output at a time, whatever that line is made of.
 */
import { describe, expect, it } from "vitest";
import { messagesOf, play, TWO } from "./play.ts";

/** A claim, the story, and what its lines are for each of the two. */
type Telling = readonly [
  claim: string,
  story: string,
  told: { readonly Derek: readonly string[]; readonly Meredith: readonly string[] },
];

const TELLINGS: readonly Telling[] = [
  [
    "a name, a pronoun and a verb become the reader's",
    "Derek takes Meredith's hand. He doesn't let go.",
    {
      Derek: ["You take Meredith's hand. You don't let go."],
      Meredith: ["Derek takes your hand. He doesn't let go."],
    },
  ],
  [
    "a line that glue joins is read with the one before it",
    "Derek takes her hand <>\nand turns it over.",
    {
      Derek: ["You take her hand and turn it over."],
      Meredith: ["Derek takes your hand and turns it over."],
    },
  ],
  [
    "glue at a line's start takes the line end back",
    "Derek looks up\n<>, and smiles.",
    { Derek: ["You look up, and smile."], Meredith: ["Derek looks up, and smiles."] },
  ],
  [
    "alternatives are read where they stand in their sentence",
    "VAR c = true\nDerek {c:takes|drops} her hand and {c:looks|stares} at {c:Meredith|his shoes}.",
    {
      Derek: ["You take her hand and look at Meredith."],
      Meredith: ["Derek takes your hand and looks at you."],
    },
  ],
  [
    "an alternative's words are read with those after it",
    "VAR c = true\n{c:Her|His} hand finds {c:his|hers}.",
    { Derek: ["Her hand finds yours."], Meredith: ["Your hand finds his."] },
  ],
  [
    "the alternative that is not printed is told as well",
    "VAR c = false\nDerek {c:takes|drops} her hand and {c:looks|stares} at {c:Meredith|his shoes}.",
    {
      Derek: ["You drop her hand and stare at your shoes."],
      Meredith: ["Derek drops your hand and stares at his shoes."],
    },
  ],
  [
    "branches on lines of their own are lines of their own",
    "VAR c = true\n{c:\n    Derek takes her hand.\n    He smiles.\n- else:\n    Meredith takes his.\n}\nHe waits.",
    {
      Derek: ["You take her hand.", "You smile.", "You wait."],
      Meredith: ["Derek takes your hand.", "He smiles.", "He waits."],
    },
  ],
  [
    "glue in a branch goes on with the line before the braces",
    "VAR c = true\nDerek looks up\n{c:\n    <> and smiles.\n- else:\n    <> and frowns.\n}",
    { Derek: ["You look up and smile."], Meredith: ["Derek looks up and smiles."] },
  ],
  [
    "what follows braces goes on with the last line in them",
    "VAR c = true\n{c:\n    Derek looks up <>\n- else:\n    Derek stays as he is <>\n}\nand waits.",
    { Derek: ["You look up and wait."], Meredith: ["Derek looks up and waits."] },
  ],
  [
    "what is printed is somebody else, and the rest goes on around it",
    'VAR x = "The nurse"\n{x} takes Derek\'s hand and looks at him.',
    {
      Derek: ["The nurse takes your hand and looks at you."],
      Meredith: ["The nurse takes Derek's hand and looks at him."],
    },
  ],
  [
    "text after a print goes on with the sentence before it",
    "VAR n = 3\nDerek takes {n} steps and stops.",
    { Derek: ["You take 3 steps and stop."], Meredith: ["Derek takes 3 steps and stops."] },
  ],
  [
    "a divert in mid-line goes on in the knot that it leads to",
    "Derek walks -> on\n=== on ===\nto the car and waits. He shivers.",
    {
      Derek: ["You walk to the car and wait. You shiver."],
      Meredith: ["Derek walks to the car and waits. He shivers."],
    },
  ],
  [
    "after a line's end a knot begins a sentence of its own",
    "Derek walks.\n-> on\n=== on ===\nMeredith waits, and he waits.",
    {
      Derek: ["You walk.", "Meredith waits, and you wait."],
      Meredith: ["Derek walks.", "You wait, and he waits."],
    },
  ],
  [
    "what a function prints is narration, what it returns a string",
    'Here is {hand()}. {name()} waits.\n-> END\n=== function hand()\n{true:his hand|her hand}\n=== function name()\n~ return "Derek"',
    {
      Derek: ["Here is your hand. Derek waits."],
      Meredith: ["Here is his hand. Derek waits."],
    },
  ],
  [
    "quoted words stay",
    'Derek says "Derek takes her hand" and takes her hand.',
    {
      Derek: ['You say "Derek takes her hand" and take her hand.'],
      Meredith: ['Derek says "Derek takes her hand" and takes your hand.'],
    },
  ],
  [
    "speech stays, its manner too",
    "Derek: Derek waits for her.\nMeredith (without looking at him): She waits.\nDerek waits.",
    {
      Derek: [
        "Derek: Derek waits for her.",
        "Meredith (without looking at him): She waits.",
        "You wait.",
      ],
      Meredith: [
        "Derek: Derek waits for her.",
        "Meredith (without looking at him): She waits.",
        "Derek waits.",
      ],
    },
  ],
  [
    "speech in the elements of a sequence stays",
    "-> k -> k -> END\n=== k ===\n{stopping:\n- Derek: Derek is here.\n- Derek waits.\n}\n->->",
    {
      Derek: ["Derek: Derek is here.", "You wait."],
      Meredith: ["Derek: Derek is here.", "Derek waits."],
    },
  ],
  [
    "speech in a branch on one line stays",
    "VAR c = true\n{c: Derek: Derek is here.|Derek waits.}\n{not c: Derek: Derek is here.|Derek waits.}",
    {
      Derek: ["Derek: Derek is here.", "You wait."],
      Meredith: ["Derek: Derek is here.", "Derek waits."],
    },
  ],
  [
    "what glue joins to speech is said too",
    "Derek: I wait. <>\nDerek waits.",
    { Derek: ["Derek: I wait. Derek waits."], Meredith: ["Derek: I wait. Derek waits."] },
  ],
  [
    "a backslash before a word keeps it as it is",
    "\\Derek takes \\his coat. Derek \\takes it.",
    {
      Derek: ["Derek takes his coat. You takes it."],
      Meredith: ["Derek takes his coat. Derek takes it."],
    },
  ],
  [
    "other escapes are ink's",
    "Derek says \\{no\\} and \\\\ goes with \\#1 \\| 2.",
    {
      Derek: ["You say {no} and \\ go with #1 | 2."],
      Meredith: ["Derek says {no} and \\ goes with #1 | 2."],
    },
  ],
  [
    "a backslash that is printed pins nothing",
    "He says \\\\Derek waits.",
    { Derek: ["You say \\you wait."], Meredith: ["He says \\Derek waits."] },
  ],
];

describe("narration is told to its reader", () => {
  for (const [claim, story, told] of TELLINGS) {
    it(claim, () => {
      const body = story.includes("===") ? story : `${story}\n-> END`;
      const ended = /-> END/.test(body) ? body : `${body}\n-> END`;
      expect(play(TWO + ended, { as: "Derek" }).lines).toEqual(told.Derek);
      expect(play(TWO + ended, { as: "Meredith" }).lines).toEqual(told.Meredith);
    });
  }

  it("tags are left alone", () => {
    const { story } = play(`${TWO}Derek waits. # Derek waits\n-> END`, { as: "Derek" });
    expect(story.history.flatMap(({ lines }) => lines)).toMatchObject([
      { text: "You wait.", tags: ["Derek waits"] },
    ]);
  });

  it("watched, nothing is told to anybody, and pins are gone", () => {
    const story = `${TWO}Derek takes \\her hand. He waits.\n-> END`;
    expect(play(story, { as: "nobody" }).lines).toEqual(["Derek takes her hand. He waits."]);
  });

  it("where nobody is playable nothing is told to anybody", () => {
    const story = "CAST\n    Derek (he)\n    Meredith (she)\nDerek takes her hand.\n-> END";
    expect(play(story, {}).lines).toEqual(["Derek takes her hand."]);
  });

  it("the first who is playable is the reader unless it is said who is", () => {
    const story =
      "CAST\n    Derek (he)\n    Meredith (she), playable\nDerek takes her hand.\n-> END";
    expect(play(story, {}).lines).toEqual(["Derek takes your hand."]);
  });

  it("a `.keep` file that is included is told too", () => {
    const files = (path: string): { name: string; text: string } | undefined =>
      path === "rain.keep" ? { name: path, text: "=== rain ===\nDerek waits.\n->->" } : undefined;
    const story = `${TWO}INCLUDE rain.keep\n-> rain ->\n-> END`;
    expect(play(story, { as: "Derek", files }).lines).toEqual(["You wait."]);
  });

  it("a file of plain ink is left alone", () => {
    const files = (path: string): { name: string; text: string } | undefined =>
      path === "rain.ink" ? { name: path, text: "=== rain ===\nDerek waits.\n->->" } : undefined;
    const story = `${TWO}INCLUDE rain.ink\nDerek waits.\n-> rain ->\n-> END`;
    expect(play(story, { as: "Derek", files }).lines).toEqual(["You wait.", "Derek waits."]);
  });
});

describe("a choice is read twice", () => {
  const CHOICE = `${TWO}*   He takes her hand[?]. Does he?\n    -> END`;

  it("once as it is offered", () => {
    expect(play(CHOICE, { as: "Derek" }).offers).toEqual(["You take her hand?"]);
    expect(play(CHOICE, { as: "Meredith" }).offers).toEqual(["He takes your hand?"]);
  });

  it("once as it is printed", () => {
    const { lines } = play(CHOICE, { as: "Derek" }, ["You take"]);
    expect(lines).toEqual(["> You take her hand?", "You take her hand. Do you?"]);
  });

  it("where the two differ in what they share, each is told its own way", () => {
    const story = `${TWO}*   He's[ sure.] signed the papers.\n    -> END`;
    expect(play(story, { as: "Derek" }, ["You"]).lines).toEqual([
      "> You're sure.",
      "You've signed the papers.",
    ]);
    expect(play(story, { as: "Meredith" }, ["He"]).lines).toEqual([
      "> He's sure.",
      "He's signed the papers.",
    ]);
  });

  it("the doer of a silent choice goes without saying", () => {
    const story = `${TWO}*   Derek [Leave it in his pocket] Leaves it there. He shrugs.\n    -> END`;
    expect(play(story, { as: "Derek" }, ["Leave"]).lines).toEqual([
      "> Leave it in your pocket",
      "Leave it there. You shrug.",
    ]);
    expect(play(story, { as: "Meredith" }).lines).toEqual(["Leaves it there. He shrugs."]);
  });

  it("what choices end in, a gather goes on with", () => {
    const story = `${TWO}*   Derek [Stay] Derek stays <>\n*   Derek [Go] He goes <>\n-   and looks at her.\n-> END`;
    expect(play(story, { as: "Derek" }, ["Go"]).lines).toEqual(["> Go", "You go and look at her."]);
  });
});

describe("what can't be told is asked, once a word", () => {
  const asks = (story: string, as: string): string[] =>
    messagesOf(`${TWO}${story}\n-> END`, { as }).filter((text) => text.startsWith("unclear-word"));

  it("a possessive that may be short for a verb", () => {
    expect(asks("Derek's leaving.", "Derek")).toEqual([
      "unclear-word: `Derek` could become `You're` or `Your` @Derek",
    ]);
    expect(asks("Derek's leaving.", "Meredith")).toEqual([]);
  });

  it("alternatives that leave another subject to what follows", () => {
    const story = "VAR c = true\n{c:Derek|Meredith} takes the ring.";
    expect(asks(story, "Meredith")).toHaveLength(1);
    expect(asks(story, "Derek")).toHaveLength(1);
  });

  it("a word in a choice that is both offered and printed", () => {
    expect(asks("*   Derek's leaving[?].", "Derek")).toHaveLength(1);
  });

  it("a word that stands after a pin elsewhere is found in its place", () => {
    const story = "\\Derek, \\# and Derek's leaving.";
    expect(asks(story, "Derek")).toEqual([expect.stringMatching(/@Derek$/)]);
  });

  it("a pin settles it", () => {
    expect(asks("\\Derek's leaving.", "Derek")).toEqual([]);
  });
});

describe("how a story is told is said at its head", () => {
  const line = (head: string, as = "Derek"): readonly string[] =>
    play(`${head}\n${TWO}Derek takes \\her hand.\n-> END`, { as }).lines;

  it("in the first person", () => {
    expect(line("# person: first")).toEqual(["I take her hand."]);
  });
  it("in the third, as written", () => {
    expect(line("# person: third")).toEqual(["Derek takes her hand."]);
  });
  it("in the past", () => {
    expect(line("# title: Mist\n# tense: past")).toEqual(["You took her hand."]);
    expect(line("# tense: past\n# person: third")).toEqual(["Derek took her hand."]);
  });
  it("and of a story that is not in English nothing is understood", () => {
    expect(line("# language: de")).toEqual(["Derek takes her hand."]);
    expect(line("# language: en-GB")).toEqual(["You take her hand."]);
  });
  it("what is no way of telling is reported", () => {
    expect(messagesOf(`# person: fourth\n${TWO}Derek waits.\n-> END`)).toEqual([
      "unclear-telling: A story can't be told with `person: fourth` @# person: fourth",
    ]);
  });
  it("after the first words a tag is a tag", () => {
    const story = `${TWO}Derek waits.\n# person: first\nDerek waits.\n-> END`;
    expect(play(story, { as: "Derek" }).lines).toEqual(["You wait.", "You wait."]);
  });
});
