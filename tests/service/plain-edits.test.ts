import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile/index.ts";
import { instructionLength } from "../../src/program/instructions.ts";
import * as Op from "../../src/program/op.ts";
import { C_NAME, CONTAINER_COLUMNS, type Program } from "../../src/program/program.ts";
import { withPlainEdit } from "../../src/service/plain-edit.ts";
import { openProject } from "../../src/service/project.ts";
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

  it("is not made in a file that isn't the story's", () => {
    const { program } = compile("Hello there, you all.\n-> END\n", { name: "story.ink" });
    if (program === undefined) throw new Error("The story does not compile.");
    const text = "Hello there, you two.\n-> END\n";
    expect(withPlainEdit(program, "story.ink", text)).toBeDefined();
    expect(withPlainEdit(program, "notes.ink", text)).toBeUndefined();
  });
});

const PEOPLE = `# title: Rain
CAST
    Anna (she), playable; loves Tom
    Tom Rudd called Tom (he), playable
    May (she)

FACTS
    the gate is open: no

THINGS
    the ring: Anna's

PROMISES
    return: Anna to Tom; may stay open

-> start

=== start ===
Anna opens the door and looks at Tom for a while.
Tom has been waiting there since noon, with his coat on.
She takes her hat off and puts it on the chair. // a note
"It is late", Tom says, and he sits down.

Nobody says a thing to anybody here.
and so she goes on, as one does.
Tom (quietly): You are late, by ten minutes.
Anna: I know: I am late, I am.
May: Of course she is.
{Anna knows the gate is open: She thinks of the gate. | She thinks of nothing.}
He gives Anna a letter there, and she reads it slowly.
She reads it again, all of it.
* (on) Anna: Let us go on.
    ~ Anna gives Tom the ring
    He takes the ring, and he looks at it for long.
    Anna looks away from him then.
    -> END
* {because the gate is open} Tom: I would rather stay with you.
    {as Anna: She would rather have him go.}
    Anna stays where she is, and Tom stays with her. # a tag
    ~ Anna promises return
    They both stay there, she and he.
    - - Anna waits for the rain to stop.
    They wait a little, and the rain stops. -> END
+ [Look around] Anna looks around her, and there he is.
- Tom: So that is that, Anna.
She nods to him, and May nods too.
-> END
`;

/** The same of a story with people, as one of them lives it; anywhere, or about some places. */
function tryLines(
  text: string,
  as: string | undefined,
  tries: number,
  seed: number,
  places?: readonly number[],
): number {
  const random = makeRandom(seed);
  const name = "story.keep";
  let made = 0;
  let project = openProject({ [name]: text }, as === undefined ? {} : { as });
  let { program } = project.compiled();
  if (program === undefined) throw new Error("The story does not compile.");
  let tell = project.lineTeller();
  for (let i = 0; i < tries; i++) {
    const now = project.text(name) as string;
    const words = ["x", " ", "she ", " Tom", ", and", ".", "’s", " looks", "s", "May ", "é"];
    const start =
      places === undefined ? random.int(now.indexOf("==="), now.length) : random.pick(places);
    const end = Math.min(now.length, start + (random.chance(0.4) ? random.int(0, 4) : 0));
    const put = random.pick(random.chance(0.1) ? others : words);
    const after = now.slice(0, start) + put + now.slice(end);
    const edited: Program | undefined = program && withPlainEdit(program, name, after, tell);
    const next = project.withText(name, after);
    const compiled = next.compiled().program;
    if (edited !== undefined) {
      made++;
      const what = JSON.stringify(after.slice(Math.max(0, start - 80), end + 80));
      if (compiled === undefined) throw new Error(`Does not compile: ${what}`);
      expect(spelt(edited), what).toEqual(spelt(compiled));
    }
    if (compiled === undefined) continue;
    project = next;
    program = edited ?? compiled;
    if (edited === undefined) tell = project.lineTeller();
  }
  return made;
}

describe("an edit of plain words in a story with people", () => {
  it.each(["Anna", "Tom", "nobody"])("gives what compiling gives, told as %s", (as) => {
    let made = 0;
    for (let seed = 1; seed <= 6; seed++) made += tryLines(PEOPLE, as, 120, seed);
    expect(made).toBeGreaterThan(80);
  });

  it("gives what compiling gives in the past, told by Tom himself", () => {
    const head = "# person: first\n# tense: past\n";
    expect(tryLines(head + PEOPLE, "Tom", 150, 3)).toBeGreaterThan(10);
  });

  it("gives what compiling gives in the shipped story", () => {
    const text = readFileSync(new URL("../../stories/fine-mist/fine-mist.keep", import.meta.url));
    // Compiling it takes long: only where somebody speaks.
    const isSpeech = /^ +(?:Derek|Meredith): .* /gm;
    const places = [...String(text).matchAll(isSpeech)].map((line) => line.index + line[0].length);
    expect(tryLines(String(text), undefined, 12, 5, places)).toBeGreaterThan(5);
  });

  it.each([
    ["a word that somebody says", "by ten", "by twenty or ten", true],
    ["a word that is told as it is written", "since noon", "since long", true],
    ["a word that makes another telling", "puts it on", "puts her things on", true],
    ["who speaks", "Tom (quietly)", "May (quietly)", false],
    ["how it is said", "(quietly)", "(very quietly)", false],
    ["the first line of a scene", "opens the door", "opens the gate", false],
    ["what is told on a condition", "thinks of nothing", "thinks of little", false],
    ["what somebody chooses", "Let us go on", "Let us both go on", false],
    ["a tag", "# a tag", "# a tags", false],
  ])("%s", (_, before, after, isMade) => {
    const project = openProject({ "story.keep": PEOPLE });
    const { program } = project.compiled();
    if (program === undefined) throw new Error("The story does not compile.");
    const text = PEOPLE.replace(before, after);
    const edited = withPlainEdit(program, "story.keep", text, project.lineTeller());
    expect(edited !== undefined).toBe(isMade);
  });
});
