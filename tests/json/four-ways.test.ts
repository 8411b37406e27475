/**
 * Stories played from the JSON of both sides on both sides: see four-ways.ts for what has to be
 * equal to what. Every story there is here, and a slice of the generated ones.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readPlay } from "../conformance/play-format.ts";
import { trialOfProgram } from "../fuzz/run-range.ts";
import { conformanceCases, describeShared, sharedStories } from "../support/shared-data.ts";
import { chooseByDice, chooseFrom, type PlayRequest, type Source } from "../support/transcript.ts";
import { type FourWays, playFourWays } from "./four-ways.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Plays by dice: as it is, saved and loaded at every choice, undone and redone at every choice. */
function byDice(turns: number): PlayRequest[] {
  return ([undefined, "reload", "undo"] as const).map((disturb, i) => ({
    storySeed: 7 * i,
    chooser: chooseByDice(i + 1),
    maxTurns: turns,
    maxLines: 2000,
    lineLimitMs: 30_000,
    ...(disturb === undefined ? {} : { disturb }),
  }));
}

function hold(source: Source, requests: readonly PlayRequest[], countAllVisits = false): FourWays {
  const result = playFourWays(source, { countAllVisits }, requests);
  expect(result.faults).toEqual([]);
  return result;
}

describe("generated programs", () => {
  for (let first = 1; first <= 200; first += 50) {
    it(`${first} to ${first + 49}`, () => {
      let turns = 0;
      for (let seed = first; seed < first + 50; seed++) {
        const { source, countAllVisits, requests } = trialOfProgram(seed);
        turns += hold(source, requests, countAllVisits).turns;
      }
      expect(turns).toBeGreaterThan(100);
    }, 240_000);
  }
});

describeShared("stories of others", () => {
  for (const { name, source } of sharedStories()) {
    it(name, () => {
      const { compiled, turns } = hold(source, byDice(12));
      expect(compiled).toBe(true);
      expect(turns).toBeGreaterThan(3);
    });
  }
});

describeShared("ink-proof", () => {
  for (const { name, kind, story, folder, input } of conformanceCases()) {
    if (kind !== "ink") continue;
    it(name, () => {
      const files: Record<string, string> = {};
      for (const file of readdirSync(folder)) {
        if (file.endsWith(".ink")) files[file] = readFileSync(join(folder, file), "utf8");
      }
      hold({ main: story, files }, withChoices(input));
    });
  }
});

function withChoices(input: readonly number[]): PlayRequest[] {
  const play = { storySeed: 1, maxTurns: 30, maxLines: 300 };
  const choices = input.map((number) => number - 1);
  const chooser = (): ReturnType<ReturnType<typeof chooseFrom>> => {
    const next = chooseFrom(choices)();
    return (count, turn) => {
      const index = next(count, turn);
      return index !== undefined && index < count ? index : undefined;
    };
  };
  return [
    { ...play, chooser },
    { ...play, chooser, disturb: "reload" },
    { ...play, chooser: chooseByDice(3) },
  ];
}

const claims = join(root, "tests/conformance");
for (const area of foldersIn(claims)) {
  describe(area, () => {
    for (const claim of foldersIn(join(claims, area))) {
      const folder = join(claims, area, claim);
      if (!existsSync(join(folder, "story.ink"))) continue;
      it(claim.replaceAll("-", " "), () => {
        const source = sourceIn(folder, "story.ink");
        for (const name of readdirSync(folder)) {
          if (!/^play.*\.txt$/.test(name)) continue;
          const { header, input } = readPlay(readFileSync(join(folder, name), "utf8"));
          const seeded = withChoices(input).map((each) => ({ ...each, storySeed: header.seed }));
          hold(source, seeded, header.countAllVisits);
        }
      });
    }
  });
}

describe("stories that ship", () => {
  for (const name of foldersIn(join(root, "stories"))) {
    for (const file of readdirSync(join(root, "stories", name))) {
      if (!file.endsWith(".ink")) continue;
      it(`${name}/${file}`, () => {
        expect(hold(sourceIn(join(root, "stories", name), file), byDice(12)).turns).toBeGreaterThan(
          3,
        );
      });
    }
  }
});

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function sourceIn(folder: string, main: string): Source {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder)) {
    if (name.endsWith(".ink") && name !== main) {
      files[name] = readFileSync(join(folder, name), "utf8");
    }
  }
  return { main: readFileSync(join(folder, main), "utf8"), files };
}
