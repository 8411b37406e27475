/** Flows: several places in one story at once, with one set of variables. */
import { describe, expect, it } from "vitest";
import { DEFAULT_FLOW } from "../../src/index.ts";
import { read, storyOf } from "./playing.ts";

const SOURCE = `
VAR gold = 1
Start.
* Here
  ~ gold += 1
  Here, {gold}.
- Then {gold}.
* Last
- -> END
== shop
Shop, {gold}, visit {shop}.
+ Buy
  ~ gold += 10
  -> bargain ->
  Done.
- -> shop
== bargain
How much?
* Much
* Little
- ->->
`;

describe("flows", () => {
  it("have places, calls and choices of their own, and share variables and visits", () => {
    const story = storyOf(SOURCE);
    expect(read(story)).toEqual(["Start."]);
    story.switchFlow("town");
    expect(story.flow).toBe("town");
    story.jump("shop");
    expect(read(story)).toEqual(["Shop, 1, visit 1."]);
    story.choose(0);
    expect(read(story)).toEqual(["Buy", "How much?"]);
    story.switchFlow(DEFAULT_FLOW);
    expect(story.choices.map(({ text }) => text)).toEqual(["Here"]);
    story.choose(0);
    expect(read(story)).toEqual(["Here", "Here, 12.", "Then 12."]);
    story.switchFlow("town");
    expect(story.choices.map(({ text }) => text)).toEqual(["Much", "Little"]);
    story.choose(1);
    expect(read(story)).toEqual(["Little", "Done.", "Shop, 12, visit 1."]);
  });

  it("begin at the story's start", () => {
    const story = storyOf(SOURCE);
    read(story);
    story.choose(0);
    read(story);
    story.switchFlow("second");
    expect(read(story)).toEqual(["Start."]);
  });

  it("may be left in the middle of a turn", () => {
    const story = storyOf("One.\nTwo.\nThree.\n-> END\n");
    expect(story.continue()?.text).toBe("One.");
    story.switchFlow("other");
    expect(story.continue()?.text).toBe("One.");
    story.switchFlow(DEFAULT_FLOW);
    expect(read(story)).toEqual(["Two.", "Three."]);
    story.switchFlow("other");
    expect(read(story)).toEqual(["Two.", "Three."]);
  });

  it("are listed, the one under way first, and can be removed", () => {
    const story = storyOf(SOURCE);
    expect(story.flows).toEqual([DEFAULT_FLOW]);
    story.switchFlow("a");
    story.switchFlow("b");
    expect(story.flows[0]).toBe("b");
    expect([...story.flows].sort()).toEqual([DEFAULT_FLOW, "a", "b"].sort());
    story.removeFlow("a");
    expect(story.flows).not.toContain("a");
    story.removeFlow("b");
    expect(story.flow).toBe(DEFAULT_FLOW);
    expect(story.flows).toEqual([DEFAULT_FLOW]);
    expect(() => story.removeFlow(DEFAULT_FLOW)).toThrow(RangeError);
  });

  it("switching to the flow under way changes nothing", () => {
    const story = storyOf(SOURCE);
    read(story);
    const before = story.save();
    story.switchFlow(DEFAULT_FLOW);
    expect(story.save()).toBe(before);
  });

  it("are saved, whatever they are called", () => {
    for (const name of ["town", "__proto__", "constructor", "", "DEFAULT FLOW", "ё"]) {
      const story = storyOf(SOURCE);
      read(story);
      story.switchFlow(name);
      story.jump("shop");
      read(story);
      story.choose(0);
      read(story);
      story.switchFlow(DEFAULT_FLOW);
      const save = story.save();
      const again = storyOf(SOURCE);
      expect(again.load(save), name).toEqual({ ok: true, resumed: "exact", lost: [] });
      expect(again.save()).toBe(save);
      expect([...again.flows].sort()).toEqual([DEFAULT_FLOW, name].sort());
      again.switchFlow(name);
      expect(again.choices.map(({ text }) => text)).toEqual(["Much", "Little"]);
    }
  });

  it("come back with undo", () => {
    const story = storyOf(SOURCE);
    read(story);
    story.switchFlow("town");
    story.jump("shop");
    read(story);
    const before = story.save();
    story.choose(0);
    read(story);
    story.switchFlow(DEFAULT_FLOW);
    expect(story.undo()).toBe(true);
    expect(story.save()).toBe(before);
    expect(story.flow).toBe("town");
  });
});
