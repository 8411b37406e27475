/**
 * The journal: after going back, forth and elsewhere it is what a fresh play to the same place
 * gives; and the worlds that it leads through are what the story's variables hold.
 */
import { describe, expect, test } from "vitest";
import { valueIn } from "../../../src/drama/index.ts";
import { PeopleStory } from "../../../src/with-people.ts";
import { makeRandom } from "../../support/random.ts";
import { begin, compiled, fineMist, harbour, playThrough, sides } from "./stories.ts";

/** All that can be asked of the past. */
function told(story: PeopleStory): unknown {
  return { why: story.why(), ledger: story.ledger(), steps: story.steps() };
}

/** A play of its own to the same place. */
function afresh(story: PeopleStory): PeopleStory {
  const fresh = new PeopleStory(story.program, { seed: story.firstSeed });
  fresh.replay(story.path);
  return fresh;
}

/** Every variable is what the world says; returns how many were compared. */
function compare(story: PeopleStory): number {
  const { world } = story;
  let compared = 0;
  for (const [name, meaning] of Object.entries(story.symbols.variables)) {
    if (meaning.kind === "internal") continue;
    expect(Number(story.variables.get(name)), name).toBe(valueIn(world, meaning));
    compared++;
  }
  return compared;
}

test.each(sides)("the world of Fine Mist as %s is what its variables hold", (as) => {
  let compared = 0;
  for (let seed = 0; seed < (as === "nobody" ? 1 : 15); seed++) {
    playThrough(begin(fineMist, { as }), makeRandom(seed), (story) => {
      compared += compare(story);
    });
  }
  expect(compared).toBeGreaterThan(5);
});

describe("going back and forth", () => {
  test.each(["Derek", "Meredith"])("as %s leaves what a fresh play would", (as) => {
    const random = makeRandom(11);
    const story = begin(fineMist, { as });
    story.continueAll();
    let gone = 0;
    for (let moves = 0; moves < 60; moves++) {
      if (random.chance(0.3)) gone += Number(story.undo());
      else if (random.chance(0.2)) gone += Number(story.redo());
      else if (story.choices.length > 0) story.choose(random.int(0, story.choices.length - 1));
      // Undone in the midst of a turn as well.
      if (random.chance(0.2)) story.continue();
      else story.continueAll();
      if (moves % 10 > 0) continue;
      story.continueAll();
      expect(told(story)).toEqual(told(afresh(story)));
      compare(story);
    }
    expect(gone).toBeGreaterThan(10);
  });

  test("a jump begins a turn, and undoing it comes back to the midst of the one before", () => {
    const story = begin(harbour);
    story.replay([0]);
    story.choose(0);
    story.jump("quay");
    story.continueAll();
    expect(story.steps()).toHaveLength(4);
    expect(story.undo()).toBe(true);
    expect(story.steps()).toHaveLength(3);
    story.continueAll();
    expect(told(story)).toEqual(told(afresh(story)));
  });

  test("a restart begins the journal anew", () => {
    const story = begin(harbour);
    story.replay([0, 0]);
    story.restart();
    expect(story.steps()).toEqual([[]]);
    story.replay([1]);
    expect(told(story)).toEqual(told(afresh(story)));
  });
});

describe("after loading", () => {
  test("the journal is what a play to that place gives, also in the midst of a turn", () => {
    const played = begin(fineMist, { as: "Derek" });
    played.replay([0, 1, 0]);
    played.choose(0);
    played.continue();
    played.continue();
    const story = new PeopleStory(played.program, { seed: 5 });
    expect(story.load(played.save()).ok).toBe(true);
    expect(story.isWhole).toBe(true);
    expect(story.ledger()).toEqual(played.ledger());
    played.continueAll();
    story.continueAll();
    expect(story.steps()).toEqual(played.steps());
    compare(story);
  });

  test("a save to which its choices don't lead leaves the world, without its history", () => {
    const played = begin(harbour);
    played.replay([0]);
    const saved = JSON.parse(played.save());
    expect(saved.taken).toEqual([0]);
    const story = new PeopleStory(played.program);
    expect(story.load(JSON.stringify({ ...saved, taken: [1] })).ok).toBe(true);
    expect(story.isWhole).toBe(false);
    expect(compare(story)).toBeGreaterThan(0);
    expect(story.ledger().things).toMatchObject([{ name: "key", history: [] }]);
  });
});

test("a program without people is refused", () => {
  const { program } = compiled("Hello.\n-> END\n");
  expect(() => new PeopleStory(program)).toThrow(RangeError);
});
