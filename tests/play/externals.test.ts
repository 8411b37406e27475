/** Functions of the host: when they are called, with what, and what comes of their mistakes. */
import { describe, expect, it } from "vitest";
import type { Value } from "../../src/index.ts";
import { read, storyOf, watchedStory } from "./playing.ts";

describe("external functions", () => {
  it("get their arguments and give a value back", () => {
    const story = storyOf(
      'EXTERNAL f(a, b, c)\nLIST L = (x), y\n{f(1, "two", L)} {f(1.5, true, -> END)}\n-> END\n'.replace(
        ", -> END)",
        ", ())",
      ),
    );
    const calls: Value[][] = [];
    story.bindExternal("f", (...args) => {
      calls.push(args);
      return calls.length === 1 ? "words" : 2.5;
    });
    expect(read(story)).toEqual(["words 2.5"]);
    expect(calls).toEqual([
      [1, "two", { items: [{ name: "L.x", value: 1 }], origins: ["L"] }],
      [1.5, true, { items: [], origins: [] }],
    ]);
  });

  it("that give nothing print nothing", () => {
    const story = storyOf("EXTERNAL f()\nOne{f()}.\n~ f()\nTwo.\n-> END\n");
    story.bindExternal("f", () => undefined);
    expect(read(story)).toEqual(["One.", "Two."]);
  });

  it("that do something are not run ahead of the line that is read", () => {
    const story = storyOf("EXTERNAL play(s)\nOne.\n~ play(1)\nTwo.\n~ play(2)\n-> END\n");
    const calls: Value[] = [];
    story.bindExternal("play", (n) => {
      calls.push(n as Value);
      return undefined;
    });
    expect(story.continue()?.text).toBe("One.");
    expect(calls).toEqual([]);
    expect(story.continue()?.text).toBe("Two.");
    expect(calls).toEqual([1]);
    expect(story.continue()).toBeUndefined();
    expect(calls).toEqual([1, 2]);
  });

  it("that only look something up may be run ahead, and let glue reach over them", () => {
    const source = "EXTERNAL name()\nOne\n~ temp x = name()\n<> {x}.\n-> END\n";
    const safe = storyOf(source);
    safe.bindExternal("name", () => "Ida", { lookaheadSafe: true });
    expect(read(safe)).toEqual(["One Ida."]);
    const unsafe = storyOf(source);
    unsafe.bindExternal("name", () => "Ida");
    expect(read(unsafe)).toEqual(["One", "Ida."]);
  });

  it("that do something cannot stand in text that is tried out", () => {
    const { story, codes } = watchedStory("EXTERNAL f()\n* Choose {f()}\n- -> END\n");
    story.bindExternal("f", () => 1);
    read(story);
    expect(codes).toEqual(["external-in-text"]);
    const safe = watchedStory('EXTERNAL f()\n{"a{f()}"}\n-> END\n');
    safe.story.bindExternal("f", () => 1, { lookaheadSafe: true });
    expect(read(safe.story)).toEqual(["a1"]);
    expect(safe.codes).toEqual([]);
  });

  it("that throw are a mistake of the story's with their name in it", () => {
    const titles: string[] = [];
    const story = storyOf("EXTERNAL f()\nOne.\n{f()}\nTwo.\n-> END\n", {
      onDiagnostic: ({ code, title, why }) => titles.push(`${code}: ${title} ${why}`),
    });
    story.bindExternal("f", () => {
      throw new Error("the disk is full");
    });
    expect(read(story)).toEqual(["One."]);
    expect(titles).toHaveLength(1);
    expect(titles[0]).toContain("external-failed");
    expect(titles[0]).toContain("f");
    expect(titles[0]).toContain("the disk is full");
    expect(story.ended).toBe(true);
  });

  it("that give what no story can hold are one too", () => {
    for (const value of [null, {}, [1], Symbol("x"), { target: "nowhere" }]) {
      const { story, codes } = watchedStory("EXTERNAL f()\n{f()}\n-> END\n");
      story.bindExternal("f", () => value as never);
      read(story);
      expect(codes).toEqual(["external-failed"]);
    }
  });

  it("fall back to the story's own function while none is bound", () => {
    const story = storyOf(
      "EXTERNAL f(n)\n- (top) {f(2)}\n+ Again\n- {top < 3: -> top}\n-> END\n== function f(n)\n~ return n * 10\n",
    );
    expect(read(story)).toEqual(["20"]);
    story.bindExternal("f", (n) => (n as number) + 0.5);
    story.choose(0);
    expect(read(story)).toEqual(["Again", "2.5"]);
  });

  it("cannot be bound where the story names none", () => {
    expect(() => storyOf("-> END\n").bindExternal("f", () => 1)).toThrow(RangeError);
  });

  it("may read and set variables", () => {
    const story = storyOf("EXTERNAL f()\nVAR x = 1\n~ f()\n{x}\n-> END\n");
    story.bindExternal("f", () => {
      story.variables.set("x", (story.variables.get("x") as number) + 5);
      return undefined;
    });
    expect(read(story)).toEqual(["6"]);
  });

  it("may ask the story to work something out, in the middle of a line", () => {
    const story = storyOf(
      "EXTERNAL f()\nOne {f()} two.\nThree.\n-> END\n== function double(n)\nprinted\n~ return n * 2\n",
    );
    const results: unknown[] = [];
    story.bindExternal("f", () => {
      results.push(story.evaluate("double", [4]));
      return "here";
    });
    expect(read(story)).toEqual(["One here two.", "Three."]);
    expect(results).toEqual([{ value: 8, text: "printed\n" }]);
  });

  it("cannot lead the story elsewhere while it runs", () => {
    const attempts: ((story: ReturnType<typeof storyOf>) => unknown)[] = [
      (story) => story.continue(),
      (story) => story.continueAll(),
      (story) => story.choose(0),
      (story) => story.jump("hall"),
      (story) => story.restart(),
      (story) => story.undo(),
      (story) => story.redo(),
      (story) => story.replay([0]),
      (story) => story.switchFlow("other"),
      (story) => story.load(story.save()),
    ];
    for (const attempt of attempts) {
      const { story, codes } = watchedStory(
        "EXTERNAL f()\nOne.\n* Choose\n- Two {f()} three.\nFour.\n-> END\n== hall\nHall.\n-> END\n",
      );
      let thrown: unknown;
      story.bindExternal("f", () => {
        try {
          attempt(story);
        } catch (error) {
          thrown = error;
        }
        return "x";
      });
      read(story);
      story.choose(0);
      expect(read(story), String(attempt)).toEqual(["Choose", "Two x three.", "Four."]);
      expect(thrown, String(attempt)).toBeInstanceOf(RangeError);
      expect(codes).toEqual([]);
    }
  });
});
