/**
 * Speech in what is read: who says it, how, and what; and what only looks like it.
 */
import { expect, test } from "vitest";
import { compileKeep, PeopleStory } from "../../../src/with-people.ts";
import { begin, harbour } from "./stories.ts";

test("is taken apart, manner and all", () => {
  const story = begin(harbour);
  story.replay([0]);
  const said = story.history.flatMap(({ lines }) => lines).map((line) => story.speech(line));
  expect(said).toEqual([
    undefined,
    { speaker: "Ada", manner: undefined, text: "Will you write?" },
    { speaker: "Ben", manner: "at last", text: "I'll write." },
    { speaker: "Ben", manner: undefined, text: "There's one thing more." },
    // Written `\Ben: …`: kept as it is, and nobody says it.
    undefined,
  ]);
});

test("is not narration that begins with a name, nor a line of an .ink file", () => {
  const { program } = compileKeep(
    `CAST
    Ada (she)
INCLUDE sign.ink
Ada waits: it is early.
Ada (who is late) runs.
Adam: that is nobody here.
Ada: I'm late.
-> sign
`,
    { files: (name) => ({ name, text: "=== sign ===\nAda: a ship, of Hull.\n-> END\n" }) },
  );
  if (program === undefined) throw new Error("not compiled");
  const story = new PeopleStory(program);
  const lines = story.continueAll();
  expect(lines.map((line) => story.speech(line)?.text)).toEqual([
    undefined,
    undefined,
    undefined,
    "I'm late.",
    undefined,
  ]);
});
