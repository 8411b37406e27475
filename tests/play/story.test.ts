/** What a story says of itself: tags, places in the source, visits. */
import { describe, expect, it } from "vitest";
import { compile, placeInSource, type SourceFile, Story } from "../../src/index.ts";
import { read, storyOf } from "./playing.ts";

describe("a story", () => {
  it("has the tags at its very top, static ones only", () => {
    expect(storyOf("# title: Hall\n# by: Ida # short\nHello. # line\n-> END\n").tags).toEqual([
      "title: Hall",
      "by: Ida",
      "short",
    ]);
    expect(storyOf("Hello.\n# late\nMore.\n-> END\n").tags).toEqual([]);
    expect(storyOf("# one\n-> hall\n== hall\n# two\nHall.\n-> END\n").tags).toEqual(["one"]);
  });

  it("says where its lines and choices come from", () => {
    const source =
      "VAR x = 1\nOne {x}.\n* Choose # tag\n  Two.\n- -> hall\n== hall\nThree.\n-> END\n";
    const { program, sources } = compile(source, { name: "hall.ink" });
    if (program === undefined) throw new Error("does not compile");
    const story = new Story(program, { seed: 1 });
    const lineOf = (span: { file: number; start: number } | undefined): number =>
      span === undefined ? 0 : placeInSource(sources[span.file] as SourceFile, span.start).line;
    const lines: [string, number][] = [];
    const readOn = (): void => {
      for (const { text, span } of story.continueAll()) lines.push([text, lineOf(span)]);
    };
    readOn();
    expect(story.choices.map(({ text, span, tags }) => [text, lineOf(span), tags])).toEqual([
      ["Choose", 3, ["tag"]],
    ]);
    story.choose(0);
    readOn();
    expect(lines).toEqual([
      ["One 1.", 2],
      ["Choose", 3],
      ["Two.", 4],
      ["Three.", 7],
    ]);
  });

  it("counts visits of the places that it asks about, or of all", () => {
    const source = "-> hall\n== hall\nHall {attic}.\n-> attic\n== attic\nAttic.\n-> END\n";
    const some = storyOf(source);
    read(some);
    expect(some.visits("attic")).toBe(1);
    expect(some.visits("hall")).toBe(0);
    const { program } = compile(source, { countAllVisits: true });
    if (program === undefined) throw new Error("does not compile");
    const all = new Story(program, { seed: 1 });
    read(all);
    expect(all.visits("attic")).toBe(1);
    expect(all.visits("hall")).toBe(1);
  });

  it("can be read line by line, and says when a turn and when it all is over", () => {
    const story = storyOf("One.\n\nTwo.\n* Choose\n- -> END\n");
    expect(story.canContinue).toBe(true);
    expect(story.choices).toEqual([]);
    expect(story.continue()?.text).toBe("One.");
    expect(story.ended).toBe(false);
    expect(story.continue()?.text).toBe("Two.");
    expect(story.continue()).toBeUndefined();
    expect(story.canContinue).toBe(false);
    expect(story.ended).toBe(false);
    story.choose(0);
    expect(read(story)).toEqual(["Choose"]);
    expect(story.ended).toBe(true);
    expect(story.continue()).toBeUndefined();
  });

  it("stories of one program know nothing of each other", () => {
    const { program } = compile("VAR x = 0\n- (top)\n~ x++\n{x}\n+ Again\n- -> top\n");
    if (program === undefined) throw new Error("does not compile");
    const one = new Story(program, { seed: 1 });
    const two = new Story(program, { seed: 1 });
    read(one);
    one.choose(0);
    read(one);
    expect(read(two)).toEqual(["1"]);
    expect(one.variables.get("x")).toBe(2);
  });
});
