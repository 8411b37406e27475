/** The explorer agrees with the one that forgets nothing, on small random stories. */
import { expect, it } from "vitest";
import { compile } from "../../src/compile/index.ts";
import { compareWithPlain } from "./against-plain.ts";
import { smallStory } from "./small-stories.ts";
import { weaveStory } from "./weave-stories.ts";

const SEEDS = 60;

it.each([
  ["small stories", smallStory],
  ["stories of weaves", weaveStory],
])(
  `comes to the same things by the same number of choices, in ${SEEDS} %s`,
  (_, storyOf) => {
    let explored = 0;
    let forgotten = 0;
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { program } = compile(storyOf(seed));
      if (program === undefined) continue;
      const found = compareWithPlain(program);
      expect(found.differences, `seed ${seed}`).toEqual([]);
      explored++;
      if (found.states < found.plainStates) forgotten++;
    }
    // Most compile, and in most something is forgotten: else this would show nothing.
    expect(explored).toBeGreaterThan(SEEDS * 0.8);
    expect(forgotten).toBeGreaterThan(SEEDS * 0.5);
  },
  300_000,
);
