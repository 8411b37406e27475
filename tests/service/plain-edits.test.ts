import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile/index.ts";
import { instructionLength } from "../../src/program/instructions.ts";
import * as Op from "../../src/program/op.ts";
import { C_NAME, CONTAINER_COLUMNS, type Program } from "../../src/program/program.ts";
import { withPlainEdit } from "../../src/service/plain-edit.ts";
import { makeRandom } from "../support/random.ts";
import { othersStories } from "./asking.ts";

/** Which operand of an instruction is a string's number. */
const STRING_OF: Readonly<Record<number, number>> = {
  [Op.TEXT]: 1,
  [Op.SPACE]: 1,
  [Op.RAW_TEXT]: 1,
  [Op.TAG]: 1,
  [Op.STRING]: 1,
  [Op.READ_TEMP]: 2,
  [Op.READ_UNKNOWN]: 1,
  [Op.SET_TEMP]: 2,
  [Op.SET_UNKNOWN]: 1,
  [Op.JUMP_TO_VALUE]: 1,
  [Op.PUSH_TO_VALUE]: 3,
};

/** A program with every string where its number stood. */
function spelt(program: Program): unknown {
  const { code, containers, strings, placeNames: _, ...rest } = program;
  const said: (number | string | undefined)[] = [...code];
  for (let pc = 0; pc < code.length; pc += instructionLength(program, pc)) {
    const at = STRING_OF[code[pc] as number];
    if (at !== undefined) said[pc + at] = strings[code[pc + at] as number];
  }
  const rows: (number | string | undefined)[] = [...containers];
  for (let at = C_NAME; at < rows.length; at += CONTAINER_COLUMNS) {
    rows[at] = strings[containers[at] as number];
  }
  return { ...rest, code: said, containers: rows };
}

const STORY = `# title: Of lamps
VAR trust = 1
-> hall

=== hall ===
You stand in the hall, and nobody is there.   
The lamp {trust > 0:is lit and warm|has gone out}, but who knows. // a note
It is {late|later still} by now, they say. Note: it is.
* [Open the door] The door opens at last.
  It was heavy, really. -> garden
* (wait) You wait here[.], as long as it takes. 
  - - No one comes along.->garden
+ {trust} "Go back," you say. # a tag here
- TODO more of this here
- TODO: more of this here
- {
  - trust > 1: You trust them well.
  - else: You never did so.
  }
{stopping:
- One of them goes.
- Another one goes.
}
~ trust = trust + 1
~ temp said = "a {trust} thing is said"
{said} \\# and so on.
-> DONE

=== garden ===
The garden is wet here
and so it goes <>
, on and on. -> END
=== function nothing(x) ===
Never much of it.
~ return x
`;

const harmless = ["x", " ", "e", "é", "two words ", ", and", ".", "’s", "TODO", "else", "  "];
const others = [":", "-", "\n", "{", "}", "#", "|", "*", "->", "//", "[", "\\", "~ ", "=="];

/** Tries edits of a text; says how many were made without compiling. */
function tryEdits(text: string, name: string, tries: number, seed: number): number {
  const random = makeRandom(seed);
  let made = 0;
  let now = text;
  let program = compile(now, { name }).program;
  for (let i = 0; i < tries; i++) {
    const start = random.int(0, now.length);
    const end = Math.min(now.length, start + (random.chance(0.3) ? random.int(0, 3) : 0));
    const put = random.pick(random.chance(0.2) ? others : harmless);
    const after = now.slice(0, start) + put + now.slice(end);
    const edited = program && withPlainEdit(program, name, after);
    const { program: compiled } = compile(after, { name });
    if (edited !== undefined) {
      made++;
      const what = JSON.stringify(after.slice(Math.max(0, start - 60), end + 60));
      if (compiled === undefined) throw new Error(`Does not compile: ${what}`);
      expect(spelt(edited), what).toEqual(spelt(compiled));
    }
    if (compiled === undefined) continue;
    // Now and then on top of the last: many edits are made before a story is compiled again.
    now = after;
    program = edited ?? compiled;
  }
  return made;
}

describe("an edit of plain words, without compiling", () => {
  it("gives what compiling gives, wherever it is made", () => {
    let made = 0;
    for (let seed = 1; seed <= 12; seed++) made += tryEdits(STORY, "story.ink", 150, seed);
    expect(made).toBeGreaterThan(250);
  });

  it("gives what compiling gives in other people's stories", () => {
    for (const { name, project } of othersStories()) {
      const text = project.text("story.ink") ?? "";
      if (text.length > 60_000 || text.includes("INCLUDE")) continue;
      tryEdits(text, "story.ink", 25, name.length);
    }
  });

  it.each([
    ["a letter in a word", "nobody is there", "nobody isx there", true],
    ["a word at the end of a line", "Another one goes.", "Another one goes. So", true],
    ["a word after blanks that were cut", "is there.   \n", "is there.   So\n", true],
    ["a word before an arrow", "really. ->", "really. So ->", false],
    ["a blank at the end of a line", "You never did so.", "You never did so. ", true],
    ["a comment", "// a note", "// another note", true],
    ["the first word of a line", "One of them", "Ones of them", false],
    ["a tag", "# a tag here", "# a tag her", false],
    ["an alternative", "late|later still", "late|later, still", false],
    ["what might become a mark", "Never much", "Never -> much", false],
    ["before a colon", "they say. Note: it", "they say. TODO: it", false],
    ["a new line", "You trust them well.", "You trust\nthem well.", false],
  ])("%s", (_, before, after, isMade) => {
    const { program } = compile(STORY, { name: "story.ink" });
    if (program === undefined) throw new Error("The story does not compile.");
    const edited = withPlainEdit(program, "story.ink", STORY.replace(before, after));
    expect(edited !== undefined).toBe(isMade);
  });

  it("is not made in a story of people, nor in a file that isn't the story's", () => {
    const { program } = compile("Hello there, you all.\n-> END\n", { name: "story.keep" });
    if (program === undefined) throw new Error("The story does not compile.");
    const text = "Hello there, you two.\n-> END\n";
    expect(withPlainEdit(program, "story.keep", text)).toBeUndefined();
    expect(withPlainEdit(program, "notes.ink", text)).toBeUndefined();
  });
});
