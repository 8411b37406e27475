/** Asking a story's functions, between lines and at its choices. */
import { Compiler } from "inkjs/full";
import { describe, expect, it } from "vitest";
import { StoryError } from "../../src/index.ts";
import { read, storyOf, watchedStory } from "./playing.ts";

const SOURCE = `
VAR gold = 10
LIST mood = calm, (cross)
One.
~ temp x = 1
{quiet(x)}
Two {gold}.
* Choose
  Chosen.
- -> END
== hall
Hall.
-> END
== function add(a, b)
~ return a + b
== function earn(n)
~ gold += n
== function say(what)
I say {what}.
Twice.
== function both()
Some text
~ return 7
== function moods()
~ return LIST_ALL(mood)
== function here()
~ return -> hall
== function visits()
~ return hall
== function bad()
~ return "a" - 1
== function deep(n)
{ n == 0:
  ~ return 0
}
~ return deep(n - 1) + 1
== function endless()
- (top)
~ return endless_too()
== function endless_too()
~ return endless()
== function quiet(n)
~ return ""
`;

describe("evaluate", () => {
  it("gives back values of every kind", () => {
    const story = storyOf(SOURCE);
    expect(story.evaluate("add", [1, 2])).toEqual({ value: 3, text: "" });
    expect(story.evaluate("add", ["a", 1.5])).toEqual({ value: "a1.5", text: "" });
    expect(story.evaluate("add", [true, 1])).toEqual({ value: 2, text: "" });
    expect(story.evaluate("here").value).toEqual({ target: "hall" });
    expect(story.evaluate("moods").value).toEqual({
      items: [
        { name: "mood.calm", value: 1 },
        { name: "mood.cross", value: 2 },
      ],
      origins: ["mood"],
    });
    expect(story.evaluate("earn", [1])).toEqual({ value: undefined, text: "" });
    expect(story.evaluate("deep", [500]).value).toBe(500);
  });

  it("gives back what was printed", () => {
    const story = storyOf(SOURCE);
    expect(story.evaluate("say", ["hello"])).toEqual({
      value: undefined,
      text: "I say hello.\nTwice.\n",
    });
    expect(story.evaluate("both")).toEqual({ value: 7, text: "Some text\n" });
  });

  it("gives back the text that ink would", () => {
    const source = `One.
* Choose
- -> END
== function glued()
<> glued <>
== function spaced()
  spaced   out
~ return "x"
== function tagged()
text # tag
more
== function blank()

a

b
~ return 1
== function quoted()
"quoted" {1 + 1}
`;
    const theirs = new Compiler(source).Compile();
    theirs.Continue();
    const ours = storyOf(source);
    ours.continue();
    for (const name of ["glued", "spaced", "tagged", "blank", "quoted"]) {
      const { value, text } = ours.evaluate(name);
      const { returned, output } = theirs.EvaluateFunction(name, [], true) as {
        returned: unknown;
        output: string;
      };
      expect([value ?? null, text], name).toEqual([returned, output]);
      expect(text, name).not.toBe("");
    }
  });

  it("changes nothing of the place in the story, wherever it is asked", () => {
    const plain = storyOf(SOURCE);
    const asked = storyOf(SOURCE);
    const ask = (): void => {
      asked.evaluate("add", [1, 2]);
      asked.evaluate("say", ["x"]);
      asked.evaluate("visits");
    };
    ask();
    for (;;) {
      const line = plain.continue();
      expect(asked.continue()).toEqual(line);
      ask();
      expect(asked.save()).toBe(plain.save());
      if (line === undefined) break;
    }
    expect(asked.choices).toEqual(plain.choices);
    plain.choose(0);
    asked.choose(0);
    ask();
    expect(read(asked)).toEqual(read(plain));
    ask();
    expect(asked.save()).toBe(plain.save());
    expect(asked.ended).toBe(true);
  });

  it("shares variables with the story, and tells those who watch", () => {
    const story = storyOf(SOURCE);
    const seen: unknown[] = [];
    story.observe("gold", (_name, value) => seen.push(value));
    story.evaluate("earn", [5]);
    expect(seen).toEqual([15]);
    expect(read(story)).toEqual(["One.", "Two 15."]);
  });

  it("refuses functions that are not there and values that no story can hold", () => {
    const story = storyOf(SOURCE);
    story.continue();
    const before = story.save();
    expect(() => story.evaluate("nothing")).toThrow(RangeError);
    expect(() => story.evaluate("hall.x")).toThrow(RangeError);
    expect(() => story.evaluate("")).toThrow(RangeError);
    expect(() => story.evaluate("__proto__")).toThrow(RangeError);
    expect(() => story.evaluate("add", [null as never, 1])).toThrow(RangeError);
    expect(() => story.evaluate("add", [1, {} as never])).toThrow(RangeError);
    expect(story.save()).toBe(before);
    expect(read(story)).toEqual(["Two 10."]);
  });

  it("knows which functions there are", () => {
    const story = storyOf(SOURCE);
    expect(story.hasFunction("add")).toBe(true);
    expect(story.hasFunction("nothing")).toBe(false);
    expect(story.hasFunction("global decl")).toBe(false);
    expect(story.hasFunction("constructor")).toBe(false);
  });

  it("a mistake in a function ends the story, as it does in the story", () => {
    const { story, codes } = watchedStory(SOURCE);
    story.continue();
    expect(story.evaluate("bad")).toEqual({ value: undefined, text: "" });
    expect(codes).toEqual(["bad-operands"]);
    expect(story.ended).toBe(true);
    expect(() => storyOf(SOURCE).evaluate("bad")).toThrow(StoryError);
  });

  it("a function without end is stopped", () => {
    const { story, codes } = watchedStory(SOURCE, { stepBudget: 100_000 });
    story.evaluate("endless");
    expect(codes).toHaveLength(1);
    expect(["endless-turn", "endless-recursion"]).toContain(codes[0]);
  });

  it("too few arguments count as nothing, too many are passed over", () => {
    const { story, codes } = watchedStory(SOURCE);
    expect(story.evaluate("add", [1, 2, 3])).toBeDefined();
    expect(() => story.evaluate("add", [])).not.toThrow();
    expect(story.evaluate("add", [1, 2])).toEqual({ value: 3, text: "" });
    expect(codes.filter((code) => code !== "unset-temp")).toEqual([]);
  });
});
