/** Variables as hosts see them: reading, setting, watching. */
import { describe, expect, it } from "vitest";
import { read, storyOf } from "./playing.ts";

const KINDS = `
VAR n = 1
VAR f = 1.5
VAR b = true
VAR s = "text"
VAR t = -> hall
LIST mood = calm, (cross), (sad)
VAR e = ()
-> END
== hall
{n} {f} {b} {s} {mood} {LIST_ALL(mood)}
-> END
`;

describe("values", () => {
  it("come as plain JavaScript", () => {
    const { variables } = storyOf(KINDS);
    expect(variables.names()).toEqual(["n", "f", "b", "s", "t", "mood", "e"]);
    expect(variables.get("n")).toBe(1);
    expect(variables.get("f")).toBe(1.5);
    expect(variables.get("b")).toBe(true);
    expect(variables.get("s")).toBe("text");
    expect(variables.get("t")).toEqual({ target: "hall" });
    expect(variables.get("mood")).toEqual({
      items: [
        { name: "mood.cross", value: 2 },
        { name: "mood.sad", value: 3 },
      ],
      origins: ["mood"],
    });
    expect(variables.get("e")).toEqual({ items: [], origins: [] });
    expect(variables.has("n")).toBe(true);
    expect(variables.has("hall")).toBe(false);
  });

  it("go back as they came", () => {
    const { variables } = storyOf(KINDS);
    for (const name of variables.names()) {
      const value = variables.get(name);
      variables.set(name, value);
      expect(variables.get(name)).toEqual(value);
    }
  });

  it("are what the story then reads", () => {
    const story = storyOf(KINDS);
    read(story);
    story.variables.set("n", -5);
    story.variables.set("f", 0.25);
    story.variables.set("b", false);
    story.variables.set("s", "other words");
    story.variables.set("mood", { items: [{ name: "mood.calm", value: 1 }], origins: [] });
    story.jump("hall");
    expect(read(story)).toEqual(["-5 0.25 false other words calm calm, cross, sad"]);
  });

  it("an emptied list remembers where it is from", () => {
    const story = storyOf(KINDS);
    story.variables.set("mood", { items: [], origins: [] });
    expect(story.variables.get("mood")).toEqual({ items: [], origins: ["mood"] });
  });

  it("that no story can hold are refused, and nothing changes", () => {
    const story = storyOf(KINDS);
    const before = story.save();
    const bad: unknown[] = [
      null,
      undefined,
      {},
      [],
      () => 1,
      Symbol("x"),
      10n,
      { target: "nowhere" },
      { target: 5 },
      { items: [{ name: "mood.none", value: 1 }], origins: [] },
      { items: [{ name: "none.calm", value: 1 }], origins: [] },
      { items: [{ name: "calm", value: 1 }], origins: [] },
      { items: [], origins: ["nothing"] },
      { items: [], origins: 5 },
      { items: "mood.calm" },
      { items: [5] },
      new Map(),
    ];
    for (const value of bad) {
      expect(() => story.variables.set("n", value as never), String(value)).toThrow(RangeError);
    }
    expect(() => story.variables.set("nothing", 1)).toThrow(RangeError);
    expect(() => story.variables.get("nothing")).toThrow(RangeError);
    for (const name of ["__proto__", "constructor", "toString", ""]) {
      expect(() => story.variables.get(name)).toThrow(RangeError);
      expect(story.variables.has(name)).toBe(false);
    }
    expect(story.save()).toBe(before);
  });

  it("numbers of any size come to something the dialect has", () => {
    const story = storyOf(KINDS);
    story.variables.set("n", 2147483648);
    expect(story.variables.get("n")).toBe(2147483648);
    story.variables.set("n", 0.1);
    expect(story.variables.get("n")).toBe(Math.fround(0.1));
    story.variables.set("n", Number.NaN);
    expect(story.variables.get("n")).toBeNaN();
    story.variables.set("n", Number.POSITIVE_INFINITY);
    expect(story.variables.get("n")).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("watching", () => {
  it("tells after the line in which a variable changed, once, and only of a change", () => {
    const story = storyOf("VAR x = 0\nOne.\n~ x = 1\n~ x = 2\nTwo.\n~ x = 2\nThree.\n-> END\n");
    const seen: unknown[] = [];
    story.observe("x", (name, value) => seen.push([name, value]));
    story.continue();
    expect(seen).toEqual([]);
    story.continue();
    expect(seen).toEqual([["x", 2]]);
    story.continue();
    expect(seen).toEqual([["x", 2]]);
  });

  it("does not tell of what is only tried out while looking ahead", () => {
    const story = storyOf("VAR x = 0\nOne.\n~ up()\nTwo.\n-> END\n== function up()\n~ x = x + 1\n");
    const seen: unknown[] = [];
    story.observe("x", (_name, value) => seen.push(value));
    expect(story.continue()?.text).toBe("One.");
    expect(seen).toEqual([]);
    expect(story.variables.get("x")).toBe(0);
    story.continue();
    expect(seen).toEqual([1]);
  });

  it("tells of what the host sets, and of lists", () => {
    const story = storyOf("LIST L = a, b\nVAR x = 0\n-> END\n");
    const seen: unknown[] = [];
    const stop = story.observe("x", (_name, value) => seen.push(value));
    story.observe("L", (_name, value) => seen.push(value));
    story.variables.set("x", 5);
    story.variables.set("x", 5);
    story.variables.set("L", { items: [{ name: "L.b", value: 2 }], origins: [] });
    stop();
    stop();
    story.variables.set("x", 6);
    expect(seen).toEqual([5, { items: [{ name: "L.b", value: 2 }], origins: ["L"] }]);
  });

  it("several may watch one variable, and may set others meanwhile", () => {
    const story = storyOf("VAR x = 0\nVAR y = 0\n~ x = 1\nOne.\n-> END\n");
    const seen: string[] = [];
    story.observe("x", () => {
      seen.push("first");
      story.variables.set("y", 7);
    });
    story.observe("x", () => seen.push("second"));
    story.observe("y", (_name, value) => seen.push(`y ${value}`));
    read(story);
    expect(seen.sort()).toEqual(["first", "second", "y 7"]);
    expect(story.variables.get("y")).toBe(7);
  });

  it("what a watcher throws reaches the host and leaves the story whole", () => {
    const story = storyOf("VAR x = 0\n~ x = 1\nOne.\nTwo.\n-> END\n");
    story.observe("x", () => {
      throw new Error("no");
    });
    expect(() => story.continue()).toThrow("no");
    expect(story.continue()?.text).toBe("Two.");
  });

  it("an unknown variable cannot be watched", () => {
    expect(() => storyOf("-> END\n").observe("x", () => {})).toThrow(RangeError);
  });
});
