import { describe, expect, it } from "vitest";
import { BUILTIN_ARITY } from "../../src/analyse/builtins.ts";
import type { Completion, Project } from "../../src/service/api.ts";
import { BUILTIN_WORDS, blank } from "../../src/service/ink-words.ts";
import { openProject } from "../../src/service/project.ts";
import { makeRandom } from "../support/random.ts";
import { describeShared } from "../support/shared-data.ts";
import { type Opened, othersStories, shippedStories } from "./asking.ts";

/**
 * Cuts off what stands behind arrows, one at a time, and asks what may stand there: the target
 * that was there is to be offered, written so that it leads to the same place.
 */
function cutArrows({ project }: Opened, every: number): number {
  let tried = 0;
  for (const path of project.storyPaths()) {
    const text = project.text(path) ?? "";
    for (const match of text.matchAll(/(?:->|<-)[ \t]*([\p{L}\p{N}_.]+)/gu)) {
      const start = match.index + match[0].length - (match[1] as string).length;
      const end = match.index + match[0].length;
      const [place] = project.definitionsAt(path, end);
      // A knot's own parameters stand in its header; what is in a comment leads nowhere.
      if (/^[ \t]*=/.test(text.slice(text.lastIndexOf("\n", start) + 1, start))) continue;
      if (place === undefined || tried++ % every !== 0) continue;
      const cut = project.withText(path, text.slice(0, start) + text.slice(end));
      const { items } = cut.completionsAt(path, start);
      const name = project.text(place.path)?.slice(place.start, place.end) ?? "";
      const fitting = items.filter(({ label }) => label === name || label.endsWith(`.${name}`));
      const leads = fitting.some(({ label }) => {
        const back = project.withText(path, text.slice(0, start) + label + text.slice(end));
        const shift = label.length - (end - start);
        const [now] = back.definitionsAt(path, start + label.length);
        const moved = place.path === path && place.start > start ? shift : 0;
        return now?.path === place.path && now.start === place.start + moved;
      });
      expect(leads, `${path}:${start} ${match[0]}`).toBe(true);
    }
  }
  return tried;
}

describe("behind an arrow, the place that it led to is offered", () => {
  for (const story of shippedStories().filter(({ name }) => /fine-mist|good-weight/.test(name))) {
    it(story.name, () => expect(cutArrows(story, 3)).toBeGreaterThan(30));
  }
});

describeShared("and in other people's stories", () => {
  for (const story of othersStories()) {
    it(story.name, () => expect(cutArrows(story, 12)).toBeGreaterThan(10));
  }
});

/** The items at the `^` of a text; `@` begins what they replace. */
function at(written: string, path = "a.ink", more: Record<string, string> = {}): Completion[] {
  const offset = written.indexOf("^");
  const text = written.replace("^", "");
  const project: Project = openProject({ [path]: text, ...more }, { main: path });
  return [...project.completionsAt(path, offset).items];
}
const labels = (items: readonly Completion[]): string[] => items.map(({ label }) => label);

const INK =
  "VAR gold = 1\nCONST MOST = 3\nLIST moods = calm, cross\nEXTERNAL ring(times)\n-> hall\n=== hall(-> next)\n~ temp here = 1\n@\n* (door) Knock.\n- -> next\n= attic\n{door}\n-> END\n=== function double(x, y)\n~ return x\n";
const inHall = (line: string): Completion[] => at(INK.replace("@", line));

describe("in ink", () => {
  it.each<[string, string[], string[]]>([
    [
      "-> ^",
      ["hall", "attic", "hall.attic", "door", "next", "END", "DONE"].filter(
        (x) => x !== "hall.attic",
      ),
      ["gold", "double"],
    ],
    ["* [Go] -> ^", ["attic", "door"], ["double"]],
    [
      "{^",
      ["gold", "MOST", "calm", "moods.calm", "here", "double", "ring", "door", "RANDOM", "not"],
      ["x", "END"],
    ],
    ["{gold > ^", ["MOST", "here"], ["x"]],
    ["~ ^", ["gold", "temp", "return", "double"], ["END"]],
    ["~ gold = ^", ["here", "LIST_COUNT"], ["temp"]],
    ["* {^", ["gold", "door"], []],
    ["* {gold} {hall.^", ["gold"], []],
    ["{gold: some|none ^", [], ["gold"]],
    ['{double("a ^', [], ["gold"]],
    ["He said ^", [], ["gold", "hall"]],
    ["// -> ^", [], ["hall"]],
    ["{gold:\n- ^", ["gold", "door"], []],
  ])("%s", (line, wanted, unwanted) => {
    const found = labels(inHall(line));
    expect(found).toEqual(expect.arrayContaining(wanted));
    for (const label of unwanted) expect(found).not.toContain(label);
  });

  it("writes parameters as blanks", () => {
    const double = inHall("{^").find(({ label }) => label === "double");
    expect(double).toMatchObject({ kind: "function", detail: "(x, y)" });
    expect(double?.insert).toBe(`double(${blank(1, "x")}, ${blank(2, "y")})`);
  });

  it("replaces the letters that are there", () => {
    const text = "-> hall\n=== hall\n-> ha";
    const project = openProject({ "a.ink": text });
    expect(project.completionsAt("a.ink", text.length)).toMatchObject({
      start: text.length - 2,
      end: text.length,
    });
  });

  it("names a place as it has to be named from elsewhere", () => {
    const text = "-> a\n=== a\n* (x) One. -> b\n=== b\n* (x) Two.\n- (y) -> ^\n";
    expect(labels(at(text))).toEqual(expect.arrayContaining(["a", "b", "x", "y", "a.x"]));
    expect(labels(at(text))).not.toContain("b.x");
  });

  it("offers values before the story starts, and files, tags and words at a line's start", () => {
    expect(labels(at("CONST A = 1\nVAR b = 2\nVAR c = ^\n"))).toEqual(["A", "true", "false"]);
    const files = { "rooms/hall.ink": "", "b.ink": "", "notes.txt": "" };
    expect(labels(at("INCLUDE ^\n", "a.ink", files))).toEqual(["rooms/hall.ink", "b.ink"]);
    expect(labels(at("One. # loud\nTwo. # loud\nThree. # soft\nFour. # ^\n"))).toEqual([
      "loud",
      "soft",
    ]);
    expect(labels(at("One.\n^\n"))).toEqual([
      "VAR",
      "CONST",
      "LIST",
      "EXTERNAL",
      "INCLUDE",
      "TODO",
    ]);
    expect(labels(at("=== ^\n"))).toEqual(["function"]);
  });

  it("knows every function of ink's by its parameters", () => {
    for (const [name, arity] of BUILTIN_ARITY) {
      expect(BUILTIN_WORDS[name]?.parameters.length, name).toBe(arity);
    }
    expect(Object.keys(BUILTIN_WORDS)).toHaveLength(BUILTIN_ARITY.size);
  });
});

const KEEP =
  "CAST\n    Ada (she), playable; likes Tom\n    Tom (he)\nFACTS\n    (sold) the boat is sold: yes\n    the weather: mist (mist, rain)\nTHINGS\n    the ring: Ada's; worn on left hand, right hand\nPROMISES\n    return: Tom to Ada\nGOALS\n    leave: Ada wants to leave\nVAR trust = 1\nAda (softly): Well?\n@\n* (door) Ada: Yes.\n- -> END\n";
const inKeep = (line: string): string[] => labels(at(KEEP.replace("@", line), "a.keep"));

describe("of people", () => {
  it.each<[string, string[]]>([
    ["~ ^", ["Ada", "Tom", "time passes", "trust", "return"]],
    [
      "~ Tom ^",
      ["arrives", "tells somebody a fact", "gives somebody a thing", "lies to somebody: a fact"],
    ],
    ["~ Tom tells ^", ["Ada"]],
    ["~ Tom tells Ada ^", ["sold", "the boat is sold", "the weather is …"]],
    ["~ Tom tells Ada that the ^", ["boat is sold", "weather is …"]],
    ["~ Tom tells Ada the boat ^", ["is sold"]],
    ["~ Ada gives Tom ^", ["the ring"]],
    ["~ Ada wears the ring ^", ["on a place"]],
    ["~ Ada wears the ring on ^", ["left hand", "right hand"]],
    ["~ Tom keeps ^", ["return"]],
    ["~ leave becomes ^", ["likely", "done"]],
    ["~ Ada feels ^", ["joy", "anger", "hope"]],
    ["{Ada ^", ["knows a fact", "is here", "holds a thing", "is fond of somebody"]],
    ["{Ada knows sold and Tom ^", ["is here"]],
    ["{not Tom ^", ["is here"]],
    ["{as ^", ["Ada", "Tom"]],
    ["* {^", ["because", "despite", "Ada", "trust"]],
    ["* {because ^", ["door", "Ada"]],
    ["Ad^", ["Ada:", "Ada (softly):", "Tom:"]],
    ["* Ad^", ["Ada:", "Ada […]"]],
    ["Ada (^", ["softly"]],
    ["VAR x: ^", ["bool", "0..10"]],
  ])("%s", (line, wanted) => {
    expect(inKeep(line)).toEqual(expect.arrayContaining(wanted));
  });

  it.each<[string, string[]]>([
    ["CAST\n    Ada (she), ^", ["playable", "guarded", "loves …"]],
    ["CAST\n    Ada (she)\n    Tom (he); loves ^", ["Ada", "Tom"]],
    ["CAST\n    Ada (she)\nFACTS\n    it is late: ^", ["yes", "no"]],
    ["CAST\n    Ada (she)\nFACTS\n    it is late: yes; ^", ["Ada knows", "secret"]],
    ["CAST\n    Ada (she)\nTHINGS\n    the ring: ^", ["Ada's", "here", "lost"]],
    ["CAST\n    Ada (she)\nPROMISES\n    x: Ada to ^", ["Ada"]],
    ["CAST\n    Ada (she)\nGOALS\n    x: ^", ["Ada wants", "Ada dreads"]],
    ["CAST\n    Ada (she)\nRULES\n    ^", ["never:", "always:", "Ada"]],
    ["CAST\n    Ada (she)\nRULES\n    never: Ada ^", ["is here"]],
  ])("in a block: %s", (text, wanted) => {
    expect(labels(at(`${text}\n`, "a.keep"))).toEqual(expect.arrayContaining(wanted));
  });

  /** Takes what is offered, again and again, until a sentence is whole; answers it. */
  function follow(seed: number, opening: string, closing: string): string {
    const random = makeRandom(seed);
    let line = opening;
    for (let step = 0; step < 7; step++) {
      const { items, start } = itemsAfter(line);
      // Ink's own names make no sentence.
      const fitting = items.filter(({ kind }) => PEOPLES.has(kind));
      if (fitting.length === 0) break;
      const { insert } = random.pick(fitting);
      line = line.slice(0, start) + (insert.split("${")[0] as string);
      if (!line.endsWith(" ") && codesOf(line + closing).length === 0) break;
      if (!line.endsWith(" ")) line += " ";
    }
    return line.trim() + closing;
  }
  const PEOPLES = new Set(["person", "fact", "thing", "promise", "goal", "sentence"]);
  const itemsAfter = (line: string): { items: readonly Completion[]; start: number } => {
    const text = KEEP.replace("@", line);
    const at = text.indexOf(line) + line.length;
    const { items, start } = openProject({ "a.keep": text }).completionsAt("a.keep", at);
    return { items, start: start - text.indexOf(line) };
  };
  const codesOf = (line: string): string[] =>
    openProject({ "a.keep": KEEP.replace("@", line) })
      .problems()
      .map(({ code }) => code);

  it("what is offered is understood: 120 sentences made of nothing else", () => {
    let whole = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const isEffect = seed % 2 === 0;
      const line = isEffect ? follow(seed, "~ ", "") : follow(seed, "{", ": Yes.}");
      const codes = codesOf(line);
      expect(codes, line).not.toContain("sentence-not-understood");
      if (codes.length === 0) whole++;
    }
    // The rest say what can't be: a promise that isn't theirs, a feeling without an aim.
    expect(whole).toBeGreaterThan(80);
  });
});
