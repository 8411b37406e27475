/**
 * The ledger, as data and in words.
 */
import { expect, test } from "vitest";
import { promiseStateWord, seenToFeel, valueIn } from "../../../src/drama/index.ts";
import { ledgerLines } from "../../../src/with-people.ts";
import { makeRandom } from "../../support/random.ts";
import { begin, fineMist, harbour, playThrough, sides } from "./stories.ts";

test.each(sides)("says of Fine Mist as %s what drama's world says", (as) => {
  for (let seed = 0; seed < 5; seed++) {
    playThrough(begin(fineMist, { as }), makeRandom(seed), (story) => {
      const { world } = story;
      const { cast } = world;
      const ledger = story.ledger();
      ledger.promises.forEach(({ state }, commitment) => {
        expect(state).toBe(promiseStateWord(valueIn(world, { kind: "promise", commitment })));
      });
      ledger.goals.forEach(({ mood }, goal) => {
        expect(mood).toBe(valueIn(world, { kind: "mood", goal }));
      });
      ledger.facts.forEach(({ believed }, fact) => {
        const who = cast.people.flatMap(({ name }, person) =>
          valueIn(world, { kind: "belief", who: person, fact }) > 0 ? [name] : [],
        );
        expect(believed.map((belief) => belief.who)).toEqual(who);
        // Nobody knows anything of which it can't be said how.
        for (const { how } of believed) expect(how).not.toBe("unknown");
      });
      ledger.people.forEach(({ seen, isHere }, who) => {
        expect(isHere).toBe(valueIn(world, { kind: "presence", who }) === 1);
        for (const { by, as: kinds } of seen) {
          const other = cast.people.findIndex(({ name }) => name === by);
          expect(kinds).toEqual(seenToFeel(world, other, who));
        }
      });
    });
  }
});

test("says from whom, and by which way things came", () => {
  const story = begin(harbour);
  story.replay([0]);
  const { facts, things, promises, people } = story.ledger();
  expect(facts).toMatchObject([
    {
      name: "boat",
      value: "yes",
      believed: [
        { who: "Ada", isKnown: true, how: "told", from: "Ben", turn: 1, thinksKnow: ["Ben"] },
        { who: "Ben", isKnown: true, how: "from the start", from: undefined, thinksKnow: ["Ada"] },
      ],
    },
    {
      value: "high",
      believed: [
        { who: "Ada", how: "saw" },
        { who: "Ben", how: "saw" },
      ],
    },
  ]);
  expect(things).toEqual([
    {
      name: "key",
      owner: "Ada",
      holder: "Ada",
      worn: undefined,
      cameFrom: "Ben",
      history: [{ turn: 1, what: "Ben gave Ada the key." }],
    },
  ]);
  expect(promises).toMatchObject([
    {
      state: "owed",
      history: [
        { what: "Ada asked Ben to promise “write”." },
        { what: "Ben promised Ada “write”." },
      ],
    },
  ]);
  expect(people[0]?.feels).toEqual([
    { kind: "hope", level: 1, toward: undefined, goal: "letters" },
    { kind: "gratitude", level: 1, toward: "Ben", goal: undefined },
  ]);
});

test("reads as plain lines, words first", () => {
  const story = begin(harbour);
  story.replay([0]);
  expect(ledgerLines(story.symbols.cast, story.ledger()).join("\n")).toBe(
    `Ada
  Ada loves Ben (3).
  Wants badly to hear from Ben: that is likely, and Ada is a little hopeful (1).
  Feels a little grateful to Ben (1).
  Shows hopeful and grateful.
  Looks hopeful and grateful to Ben.
Ben
  Ben likes Ada (1).
  Feels a little proud (1).
  Shows proud.
  Looks proud to Ada.
Who knows what
  The boat is sold: known to Ada (told by Ben); Ben (from the start).
  The tide is high: known to Ada (who was there); Ben (who was there).
Promises
  “write”, Ben to Ada: owed.
    Ada asked Ben to promise “write”.
    Ben promised Ada “write”.
Things
  The key is with Ada.
    Ben gave Ada the key.`,
  );
});
