/** Undo, redo, history, jumps, replay: a moment comes back exactly as it was. */
import { describe, expect, it } from "vitest";
import { Story, StoryError } from "../../src/index.ts";
import { makeRandom } from "../support/random.ts";
import { programOf, read, storyOf, watchedStory } from "./playing.ts";

const DICE = `
VAR gold = 10
LIST mood = calm, (cross)
-> room
== room
You have {gold}. {~Rain|Sun|Snow}. {mood}
+ Roll
  ~ temp won = RANDOM(1, 6)
  ~ gold += won
  You win {won}.
+ {gold > 12} Sulk
  ~ mood = LIST_RANDOM(LIST_ALL(mood))
* Once
  -> tunnel ->
- -> room
== tunnel
Inside {mood}.
* Deeper
  Deep.
- ->->
`;

describe("undo and redo", () => {
  it("restores every moment of a play, state for state", () => {
    const story = storyOf(DICE);
    const random = makeRandom(3);
    read(story);
    const saves = [story.save()];
    for (let turn = 0; turn < 12; turn++) {
      story.choose(random.int(0, story.choices.length - 1));
      read(story);
      saves.push(story.save());
    }
    for (let at = saves.length - 2; at >= 0; at--) {
      expect(story.undo()).toBe(true);
      expect(story.save()).toBe(saves[at]);
    }
    expect(story.canUndo).toBe(false);
    expect(story.undo()).toBe(false);
    expect(story.save()).toBe(saves[0]);
    for (let at = 1; at < saves.length; at++) {
      expect(story.redo()).toBe(true);
      expect(story.save()).toBe(saves[at]);
    }
    expect(story.canRedo).toBe(false);
    expect(story.redo()).toBe(false);
  });

  it("throws the same dice again for the same choice", () => {
    const story = storyOf(DICE);
    read(story);
    story.choose(0);
    const first = read(story);
    story.undo();
    story.choose(0);
    expect(read(story)).toEqual(first);
  });

  it("forgets what was undone when another way is taken", () => {
    const story = storyOf(DICE);
    read(story);
    story.choose(0);
    read(story);
    story.undo();
    expect(story.canRedo).toBe(true);
    story.choose(1);
    expect(story.canRedo).toBe(false);
    expect(story.path).toEqual([1]);
  });

  it("undoes a turn that was not read to its end, and redoes it read to its end", () => {
    const story = storyOf("* One\n- First.\nSecond.\n* Two\n- Third.\n-> END\n");
    read(story);
    const before = story.save();
    story.choose(0);
    story.continue();
    expect(story.undo()).toBe(true);
    expect(story.save()).toBe(before);
    expect(story.choices.map(({ text }) => text)).toEqual(["One"]);
    expect(story.redo()).toBe(true);
    expect(story.history.at(-1)?.lines.map(({ text }) => text)).toEqual([
      "One",
      "First.",
      "Second.",
    ]);
    expect(story.choices.map(({ text }) => text)).toEqual(["Two"]);
  });

  it("undoes a turn that goes wrong later on", () => {
    const story = storyOf('* One\n- First.\n{"a" - 1}\n-> END\n');
    read(story);
    const before = story.save();
    story.choose(0);
    story.continue();
    expect(story.undo()).toBe(true);
    expect(story.save()).toBe(before);
  });

  it("undoes a turn that went wrong", () => {
    const story = storyOf('* One\n- First.\n{"a" - 1}\n-> END\n');
    read(story);
    const before = story.save();
    story.choose(0);
    expect(() => story.continueAll()).toThrow(StoryError);
    expect(story.ended).toBe(true);
    expect(story.undo()).toBe(true);
    expect(story.save()).toBe(before);
  });

  it("tells those who watch a variable that it is back", () => {
    const story = storyOf("VAR x = 1\n* One\n  ~ x = 2\n- -> END\n");
    read(story);
    const seen: unknown[] = [];
    story.observe("x", (_name, value) => seen.push(value));
    story.choose(0);
    read(story);
    story.undo();
    story.redo();
    expect(seen).toEqual([2, 1, 2]);
  });
});

describe("history", () => {
  it("has each turn's choice and lines, the turn under way included", () => {
    const story = storyOf("Zero.\n* One # tag\n- Two. # t\nThree.\n* Four\n- Five.\n-> END\n");
    const shown = () =>
      story.history.map(({ chosen, lines }) => [chosen?.text, ...lines.map(({ text }) => text)]);
    expect(shown()).toEqual([[undefined]]);
    story.continue();
    expect(shown()).toEqual([[undefined, "Zero."]]);
    read(story);
    story.choose(0);
    expect(shown()).toEqual([[undefined, "Zero."], ["One"]]);
    read(story);
    story.choose(0);
    read(story);
    expect(shown()).toEqual([
      [undefined, "Zero."],
      ["One", "One", "Two.", "Three."],
      ["Four", "Four", "Five."],
    ]);
    story.undo();
    expect(shown()).toEqual([
      [undefined, "Zero."],
      ["One", "One", "Two.", "Three."],
    ]);
  });

  it("is not changed afterwards in what was handed out", () => {
    const story = storyOf("Zero.\n* One\n- Two.\n-> END\n");
    read(story);
    const before = story.history;
    const copy = structuredClone(before);
    story.choose(0);
    read(story);
    expect(before).toEqual(copy);
  });
});

describe("choosing", () => {
  it("refuses what is not on offer, and changes nothing", () => {
    const story = storyOf("One.\nTwo.\n* Choose\n- -> END\n");
    expect(() => story.choose(0)).toThrow(RangeError);
    read(story);
    const before = story.save();
    for (const index of [-1, 1, 0.5, Number.NaN]) {
      expect(() => story.choose(index)).toThrow(RangeError);
    }
    expect(story.save()).toBe(before);
    expect(story.canUndo).toBe(false);
  });

  it("counts turns", () => {
    const story = storyOf("* One\n* Two\n- -> top\n== top\n* Three\n- -> END\n");
    read(story);
    expect(story.turn).toBe(0);
    story.choose(0);
    read(story);
    expect(story.turn).toBe(1);
    story.choose(0);
    read(story);
    expect(story.turn).toBe(2);
    expect(story.ended).toBe(true);
  });
});

describe("replay and restart", () => {
  it("comes to the same state by the same choices", () => {
    const program = programOf(DICE);
    const story = new Story(program, { seed: 7 });
    read(story);
    for (const index of [0, 0, 1, 0]) {
      story.choose(index);
      read(story);
    }
    const again = new Story(program, { seed: 7 });
    again.replay(story.path);
    expect(again.save()).toBe(story.save());
    expect(again.history).toEqual(story.history);
    story.restart();
    expect(story.path).toEqual([]);
    story.replay([0, 0, 1, 0]);
    expect(story.save()).toBe(again.save());
  });

  it("begins anew, seed and variables too", () => {
    const story = storyOf("VAR x = 1\n{RANDOM(1, 1000)}\n~ SEED_RANDOM(9)\n* One\n- -> END\n");
    const first = read(story);
    const save = story.save();
    story.variables.set("x", 5);
    story.choose(0);
    story.restart();
    expect(story.variables.get("x")).toBe(1);
    expect(story.canUndo).toBe(false);
    expect(read(story)).toEqual(first);
    expect(story.save()).toBe(save);
  });

  it("draws a seed from 0 to 99 where none is given", () => {
    const program = programOf("Hello.\n-> END\n");
    expect(new Story(program, { random: () => 0 }).seed).toBe(0);
    expect(new Story(program, { random: () => 0.999999 }).seed).toBe(99);
  });
});

describe("jump", () => {
  const HOUSE = `
VAR x = 0
One.
* Choose
  -> END
== hall
Hall {x}.
-> attic
= attic
Attic.
* (look) Look
  Looking.
- (after) After.
-> END
== greet(name, n)
Hello {name}, {n + 1}.
-> END
== deep
-> tunnel ->
-> END
== tunnel
Tunnel.
-> DONE
`;

  it("goes to a knot, a stitch, a label", () => {
    const story = storyOf(HOUSE);
    read(story);
    story.jump("hall");
    expect(read(story)).toEqual(["Hall 0.", "Attic."]);
    story.jump("hall.attic");
    expect(read(story)).toEqual(["Attic."]);
    story.jump("hall.attic.after");
    expect(read(story)).toEqual(["After."]);
  });

  it("gives arguments", () => {
    const story = storyOf(HOUSE);
    story.jump("greet", ["Ida", 4]);
    expect(read(story)).toEqual(["Hello Ida, 5."]);
  });

  it("drops what was on offer and leaves tunnels", () => {
    const story = storyOf(HOUSE);
    story.jump("deep");
    read(story);
    story.jump("hall.attic");
    read(story);
    expect(story.choices.map(({ text }) => text)).toEqual(["Look"]);
  });

  it("can be undone", () => {
    const story = storyOf(HOUSE);
    read(story);
    const before = story.save();
    story.jump("hall");
    read(story);
    story.undo();
    expect(story.save()).toBe(before);
  });

  it("refuses what is not there, or cannot be held, and changes nothing", () => {
    const story = storyOf(HOUSE);
    read(story);
    const before = story.save();
    expect(() => story.jump("cellar")).toThrow(RangeError);
    expect(() => story.jump("greet", [null as never])).toThrow(RangeError);
    expect(() => story.jump("greet", [{} as never, 1])).toThrow(RangeError);
    expect(story.save()).toBe(before);
    expect(story.canUndo).toBe(false);
    expect(story.choices.map(({ text }) => text)).toEqual(["Choose"]);
  });

  it("counts a visit", () => {
    const { story, codes } = watchedStory("-> END\n== hall\n{hall}\n-> END\n");
    read(story);
    story.jump("hall");
    expect(read(story)).toEqual(["1"]);
    story.jump("hall");
    expect(read(story)).toEqual(["2"]);
    expect(story.visits("hall")).toBe(2);
    expect(() => story.visits("nowhere")).toThrow(RangeError);
    expect(codes).toEqual([]);
  });
});
