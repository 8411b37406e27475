import { describe, expect, it } from "vitest";
import { openProject } from "../../src/service/project.ts";
import { placeOf } from "./asking.ts";

const ink = [
  "INCLUDE rooms.ink",
  "VAR gold = 3",
  "VAR mood = 1",
  'VAR who = "Ada"',
  "CONST MOST = 9",
  "LIST moods = calm, (cross = 5)",
  "EXTERNAL ring(times)",
  "-> hall(1)",
  "=== hall(x) ===",
  "A hall with {gold} coins and {who}. {RANDOM(1, MOST)} {cross}",
  "~ gold += 2",
  "~ mood = 2",
  "~ temp here = 1",
  "* (door) Knock {here}.",
  "    {double(mood)} {ring(2)}",
  "- -> attic",
  "= attic",
  "{door: Heard.} -> END",
  "=== function double(y) ===",
  "~ return y * 2",
  "",
].join("\n");
const project = openProject(
  { "a.ink": ink, "rooms.ink": "=== room\n-> DONE\n" },
  { main: "a.ink" },
);
const hover = (words: string): readonly string[] => {
  const found = project.hoverAt("a.ink", placeOf(ink, words).start);
  return found === undefined ? [] : [found.kind, found.signature, ...found.lines];
};

describe("in ink", () => {
  it.each([
    [
      "hall(x",
      [
        "knot",
        "=== hall(x) ===",
        "A knot: 8 words, one choice and one stitch.",
        "“A hall with coins and .”",
        "Led to once.",
      ],
    ],
    [
      "attic\n{",
      ["stitch", "= attic", "A stitch of `hall`: one word.", "“Heard.”", "Led to once."],
    ],
    [
      "door)",
      [
        "label",
        "* (door)",
        "The label of a choice; elsewhere it is `hall.door`.",
        "Asked for once.",
      ],
    ],
    [
      "gold = 3",
      ["variable", "VAR gold = 3", "A variable: a whole number.", "Read once, changed once."],
    ],
    [
      "mood = 1",
      ["variable", "VAR mood = 1", "A variable: a whole number.", "Read once, changed once."],
    ],
    ["who}", ["variable", 'VAR who = "Ada"', "A variable: a text.", "Read once."]],
    ["MOST)", ["constant", "CONST MOST = 9", "A value that never changes.", "Read once."]],
    [
      "moods =",
      ["list", "LIST moods = calm, (cross = 5)", "A list of 2 items.", "Nothing uses it."],
    ],
    [
      "cross}",
      ["item", "moods.cross", "An item of the list `moods`; its number is 5.", "Named once."],
    ],
    [
      "ring(2",
      ["external", "EXTERNAL ring(times)", "A function that the game provides.", "Called once."],
    ],
    [
      "here = 1",
      [
        "temporary",
        "~ temp here = 1",
        "A temporary variable, within `hall`: a whole number.",
        "Read once.",
      ],
    ],
    ["x)", ["parameter", "x", "A value that is given to `hall`.", "Nothing uses it."]],
    [
      "double(mood",
      ["function", "=== function double(y) ===", "A function of the story.", "Called once."],
    ],
    [
      "RANDOM",
      [
        "builtin",
        "RANDOM(least, most)",
        "A whole number by chance, both ends among what may come.",
        "A function of ink’s own.",
      ],
    ],
    ["END", ["end", "-> END", "The story is over."]],
    ["rooms.ink", ["file", "INCLUDE rooms.ink", "Another file of the story, with one knot."]],
    ["A hall", []],
  ])("%s", (words, expected) => {
    expect(hover(words)).toEqual(expected);
  });

  it("says which numbers a variable can hold where all are written out", () => {
    const text =
      "VAR a = 1\nVAR b = 2\nVAR c = 0\n~ a = 5\n~ a = -1\n~ c = a\n{a} {b} {c}\n-> END\n";
    const opened = openProject({ "a.ink": text });
    const lines = (at: string): readonly string[] =>
      opened.hoverAt("a.ink", placeOf(text, at).start)?.lines ?? [];
    expect(lines("a = 1")).toContain("It is only ever -1, 1 or 5.");
    expect(lines("b = 2")).toContain("Nothing changes it: it is always 2.");
    expect(lines("c = 0").join(" ")).not.toContain("only ever");
  });
});

const keep = [
  "CAST",
  "    Ada Pell (she), playable; guarded; loves Tom",
  "    Tom (he); away",
  "FACTS",
  "    (sold) the boat is sold: yes; Tom knows; secret",
  "    the weather: mist (mist, rain); everyone knows",
  "THINGS",
  "    the ring: Ada's; worn on left hand, right hand",
  "PROMISES",
  "    return: Tom to Ada; for leave; may stay open",
  "GOALS",
  "    leave: Ada wants to leave, badly; unlikely",
  "RULES",
  "    (never_wet) never: Ada holds the ring and Tom is here",
  "VAR trust: 0..10 = 3",
  "Ada: Tom?",
  "~ Ada learns sold",
  "-> END",
  "",
].join("\n");
const people = openProject({ "a.keep": keep });

it.each([
  [
    "Ada: Tom",
    [
      "A person of the story, “she”; playable; guarded; loves Tom.",
      "Speaks or chooses once, named in sentences 6 times.",
    ],
  ],
  [
    "sold)",
    [
      "A fact, true at the start: “the boat is sold”.",
      "Tom knows; it is a secret.",
      "Changed once.",
    ],
  ],
  [
    "weather",
    [
      "A fact: “the weather” is mist at the start, of mist or rain.",
      "Everyone knows.",
      "Nothing uses it.",
    ],
  ],
  ["ring:", ["A thing of Ada’s.", "It is worn on the left hand or right hand.", "Asked for once."]],
  [
    "return:",
    [
      "A promise that Tom may make to Ada, for `leave`.",
      "It may stay open at the end.",
      "Nothing uses it.",
    ],
  ],
  ["leave: Ada", ["A goal: Ada wants to leave, badly; unlikely at the start.", "Asked for once."]],
  ["never_wet", ["A rule: never: Ada holds the ring and Tom is here."]],
  [
    "trust",
    ["A variable: declared as 0..10.", "Nothing changes it: it is always 3.", "Nothing uses it."],
  ],
])("of people: %s", (words, lines) => {
  expect(people.hoverAt("a.keep", placeOf(keep, words).start)?.lines).toEqual(lines);
});
