/** The explorer against the one that forgets nothing, on many small random stories. */
import { expect, it } from "vitest";
import { compile } from "../../src/compile/index.ts";
import { compareWithPlain } from "./against-plain.ts";
import { smallStory } from "./small-stories.ts";
import { weaveStory } from "./weave-stories.ts";

const SEEDS = 2_000;

it.each([
  ["small stories", smallStory],
  ["stories of weaves", weaveStory],
])(`comes to the same things by the same number of choices, in ${SEEDS} %s`, (_, storyOf) => {
  const parted: string[] = [];
  let explored = 0;
  for (let seed = 10_001; seed <= 10_000 + SEEDS; seed++) {
    const { program } = compile(storyOf(seed));
    if (program === undefined) continue;
    const { differences } = compareWithPlain(program, 4_000);
    if (differences.length > 0) parted.push(`${seed}: ${differences[0]}`);
    explored++;
  }
  console.log(`${explored} stories explored both ways, ${parted.length} with a difference`);
  expect(parted).toEqual([]);
});
