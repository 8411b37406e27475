/**
 * Stories for the tests of why and the ledger, and ways to play them.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Program } from "../../../src/program/program.ts";
import type { Tree } from "../../../src/program/tree.ts";
import { compileKeep, type KeepOptions, PeopleStory } from "../../../src/with-people.ts";
import type { Random } from "../../support/random.ts";

/** The story that ships. */
export const fineMist: string = readFileSync(
  fileURLToPath(new URL("../../../stories/fine-mist/fine-mist.keep", import.meta.url)),
  "utf8",
);

/** Both sides of it, and neither. */
export const sides = ["Derek", "Meredith", "nobody"] as const;

/** A promise asked for, and pulls on both sides. */
export const harbour = `# title: Harbour
CAST
    Ada (she), playable; loves Ben
    Ben (he); a little guarded; likes Ada
FACTS
    (boat) the boat is sold: yes; Ben knows
    the tide: low (low, high)
THINGS
    the key: Ben's
PROMISES
    write: Ben to Ada; for letters; may stay open
GOALS
    letters: Ada wants to hear from Ben, badly; open

-> quay
=== quay ===
Ada waits on the quay.
*   (ask) Ada: Will you write?
    ~ Ada asks Ben for write
*   Ada: You needn't write.
-
*   {because Ben likes Ada, ask} Ben (at last): I'll write.
    ~ Ben promises write
*   {because not ask} {despite Ben likes Ada} Ben: Well, then.
    ~ Ben withholds write
*   {ask} {because Ben feels great anger} Ben [Turn away]Ben turns away.
-   Ben: There's one thing more.
    ~ Ben tells Ada that the boat is sold
    ~ Ben gives Ada the key
    ~ now the tide is high
    \\Ben: that is what the sign on the boat says.
*   Ada: I know about the boat.
    -> END
*   {Ada knows boat} Ada [Go]Ada goes.
    ~ Ada leaves
    -> END
`;

interface Made {
  readonly program: Program;
  readonly tree: Tree;
}

const made = new Map<string, Made>();

/** Compiles, once each, or fails with what was said. */
export function compiled(source: string, options: KeepOptions = {}): Made {
  const key = `${options.as} ${source}`;
  const known = made.get(key) ?? compileNow(source, options);
  made.set(key, known);
  return known;
}

function compileNow(source: string, options: KeepOptions): Made {
  const { program, tree, diagnostics } = compileKeep(source, options);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (program === undefined || tree === undefined || errors.length > 0) {
    throw new Error(errors.map(({ title }) => title).join("\n"));
  }
  return { program, tree };
}

/** A story at its beginning. */
export function begin(source: string, options: KeepOptions = {}): PeopleStory {
  return new PeopleStory(compiled(source, options).program, { seed: 1 });
}

/** Plays to an end as the dice fall; `atMoment` is called at each place to choose, and there. */
export function playThrough(
  story: PeopleStory,
  random: Random,
  atMoment: (story: PeopleStory) => void = () => {},
): void {
  for (let turns = 0; turns < 100; turns++) {
    story.continueAll();
    atMoment(story);
    if (story.choices.length === 0) return;
    story.choose(random.int(0, story.choices.length - 1));
  }
  throw new Error("The story does not end.");
}
