import { describe, expect, it } from "vitest";
import type { OutlineEntry, Project } from "../../src/service/api.ts";
import { openProject } from "../../src/service/project.ts";
import { describeShared } from "../support/shared-data.ts";
import { type Opened, othersStories, placeOf, shippedStories } from "./asking.ts";

/** Everything that a project declares, with the file it stands in. */
function declared(project: Project): OutlineEntry[] {
  const all = (entries: readonly OutlineEntry[]): OutlineEntry[] =>
    entries.flatMap((entry) => [entry, ...all(entry.children)]);
  return project.outline().flatMap(({ entries }) => all(entries));
}

/**
 * A compiled story as text: its container tree, each container known by the order in which it
 * is come by, and one name written for another.
 */
function behaviour(project: Project, written?: string, instead?: string): string {
  const { tree } = project.compiled();
  if (tree === undefined) throw new Error("the story doesn't compile");
  const numbers = new Map<object, number>();
  const parts: string[] = [];
  const write = (value: unknown): void => {
    if (typeof value === "string") {
      parts.push(
        written === undefined || instead === undefined ? value : value.replaceAll(written, instead),
      );
    } else if (typeof value !== "object" || value === null) parts.push(String(value));
    else if (numbers.has(value)) parts.push(`#${numbers.get(value)}`);
    else {
      numbers.set(value, numbers.size);
      const entries =
        value instanceof Map
          ? [...value]
          : Array.isArray(value)
            ? [...value.entries()]
            : Object.entries(value);
      for (const [key, inner] of entries) {
        if (key === "span" || key === "parent") continue;
        write(key);
        write(inner);
      }
    }
  };
  write(tree);
  return parts.join("\n");
}

/** Renames every one of some names, one at a time, and compares what the story does. */
function renameEach(
  { project }: Opened,
  isTried: (entry: OutlineEntry) => boolean,
  newName = "renamed",
): number {
  const before = behaviour(project);
  const problems = project.problems().map(({ code }) => code);
  let renamed = 0;
  for (const [i, entry] of declared(project).filter(isTried).entries()) {
    const name = newName === "renamed" ? `renamed_${i}` : newName;
    const { path, start } = entry.nameRange;
    const renaming = project.rename(path, start, name);
    if (!renaming.ok) throw new Error(`${entry.kind} ${entry.name}: ${renaming.reason}`);
    const after = project.withChange(renaming.change);
    const isSame = behaviour(after, name, entry.name) === before;
    expect(isSame, `${entry.kind} ${entry.name}`).toBe(true);
    expect(after.problems().map(({ code }) => code)).toEqual(problems);
    renamed++;
  }
  return renamed;
}

describe("renaming leaves a story the same", () => {
  it("every knot of Fine Mist", () => {
    const [story] = shippedStories().filter(({ name }) => name === "fine-mist");
    expect(renameEach(story as Opened, ({ kind }) => kind === "knot")).toBe(21);
  });

  it("what is held, promised and wanted there, and who is in it", () => {
    const [story] = shippedStories().filter(({ name }) => name === "fine-mist");
    const kinds = new Set(["thing", "promise", "goal"]);
    expect(renameEach(story as Opened, ({ kind }) => kinds.has(kind))).toBe(5);
    expect(renameEach(story as Opened, ({ name }) => name === "Derek", "Bertram")).toBe(1);
  });

  it("every name of Good Weight", () => {
    const [story] = shippedStories().filter(({ name }) => name === "good-weight");
    expect(renameEach(story as Opened, () => true)).toBeGreaterThan(50);
  });
});

describeShared("renaming leaves other people's stories the same", () => {
  for (const story of othersStories()) {
    it(story.name, () => {
      // Every twelfth name: what goes wrong goes wrong for many.
      let i = 0;
      expect(renameEach(story, () => i++ % 12 === 0)).toBeGreaterThan(2);
    });
  }
});

describe("renaming people", () => {
  const text = [
    "CAST",
    "    Ada Pell (she), playable; likes Tom",
    "    Thomas Rudd called Tom (he)",
    "THINGS",
    "    the ring: Ada's",
    "Ada looks at Tom. Ada's hands are cold. She says nothing to Thomas Rudd.",
    "Ada: Tom?",
    "*   Ada (softly): No.",
    "    ~ Ada gives Tom the ring",
    "*   {because Tom holds the ring} Tom: Yes.",
    "-   {as Ada: Ada waits.} # Ada",
    "// Ada again",
    "-> END",
    "",
  ].join("\n");

  it("goes into the CAST, speech, owners, sentences and what is told", () => {
    const project = openProject({ "a.keep": text });
    const at = placeOf(text, "Ada looks").start;
    const renaming = project.rename("a.keep", at, "Eve");
    if (!renaming.ok) throw new Error(renaming.reason);
    const after = project.withChange(renaming.change);
    const written = after.text("a.keep") ?? "";
    expect(written).toContain("    Eve Pell (she), playable; likes Tom");
    expect(written).toContain("Eve looks at Tom. Eve's hands are cold.");
    expect(written).toContain("    the ring: Eve's");
    expect(written).toContain("~ Eve gives Tom the ring");
    expect(written).toContain("{as Eve: Eve waits.} # Ada\n// Ada again");
    expect(renaming.left.map(({ reason }) => reason).sort()).toEqual(["in a comment", "in a tag"]);
    expect(after.problems()).toEqual(project.problems());
    expect(after.compiled().program).toBeDefined();
  });

  it("takes one form of a name at a time", () => {
    const project = openProject({ "a.keep": text });
    const at = placeOf(text, "Tom. Ada's").start;
    const renaming = project.rename("a.keep", at, "Tim");
    if (!renaming.ok) throw new Error(renaming.reason);
    const written = project.withChange(renaming.change).text("a.keep") ?? "";
    expect(written).toContain("    Thomas Rudd called Tim (he)");
    expect(written).toContain("She says nothing to Thomas Rudd.");
    expect(written).toContain("*   {because Tim holds the ring} Tim: Yes.");
  });

  it("asks before a word that may be a common one", () => {
    const story =
      "CAST\n    Will (he), playable\n    Ada (she)\nWill waits. It will rain. Ada sees Will.\n-> END\n";
    const renaming = openProject({ "a.keep": story }).rename("a.keep", 9, "Bill");
    if (!renaming.ok) throw new Error(renaming.reason);
    expect(renaming.left.map(({ start }) => story.slice(start, start + 10))).toEqual([
      "Will waits",
    ]);
  });

  it("is refused for what the name of somebody else is", () => {
    const renaming = openProject({ "a.keep": text }).rename("a.keep", 9, "Tom");
    expect(renaming.ok).toBe(false);
  });

  it("can't find every way to say a clause, and says so", () => {
    const fact =
      "CAST\n    Ada (she), playable\nFACTS\n    it is raining: no\nAda waits.\n-> END\n";
    const able = openProject({ "a.keep": fact }).renameableAt(
      "a.keep",
      placeOf(fact, "it is").start,
    );
    expect(able).toEqual({ ok: false, reason: expect.stringContaining("Give the fact a label") });
  });
});

describe("a renaming is refused", () => {
  const text = [
    "VAR gold = 1",
    "LIST moods = calm, (cross)",
    "-> hall",
    "=== hall ===",
    "~ temp coins = gold",
    "{coins} {cross} {hall.door} {door}",
    "* (door) Knock. -> attic",
    "=== attic ===",
    "{hall.door: Heard.} {hall > 1: Again.}",
    "-> END",
    "=== function double(x) ===",
    "~ return x * 2 + gold",
    "",
  ].join("\n");
  const project = openProject({ "a.ink": text });
  const refuse = (words: string, name: string): string => {
    const renaming = project.rename("a.ink", placeOf(text, words).start, name);
    return renaming.ok ? "done" : renaming.reason;
  };

  it.each([
    ["attic ===", "", "at least one letter"],
    ["attic ===", "the attic", "can’t stand in one"],
    ["attic ===", "12", "Digits alone"],
    ["attic ===", "not", "a word of ink’s own"],
    ["attic ===", "RANDOM", "a function of ink’s own"],
    ["attic ===", "END", "means the end"],
    ["attic ===", "attic", "already"],
    ["attic ===", "hall", "There is a knot of that name"],
    ["attic ===", "double", "There is a function of that name"],
    ["gold = 1", "coins", "There is a temporary variable of that name"],
    ["gold = 1", "x", "There is a parameter of that name"],
    ["coins = gold", "gold", "There is a variable of that name"],
  ])("%s to “%s”", (words, name, reason) => {
    expect(refuse(words, name)).toContain(reason);
  });

  it("where another name would be caught on the way", () => {
    // In `hall` the label would be found before the knot.
    const caught = "-> hall\n=== hall ===\n* (door) Knock. -> attic\n=== attic ===\n-> END\n";
    const renaming = openProject({ "a.ink": caught }).rename(
      "a.ink",
      placeOf(caught, "attic ===").start,
      "door",
    );
    expect(renaming.ok).toBe(false);
  });

  it("is done where the same name means nothing elsewhere", () => {
    // A temporary variable of another knot is out of sight.
    const apart =
      "-> a\n=== a ===\n~ temp x = 1\n{x}\n-> b\n=== b ===\n~ temp y = 2\n{y}\n-> END\n";
    const renaming = openProject({ "a.ink": apart }).rename(
      "a.ink",
      placeOf(apart, "y = 2").start,
      "x",
    );
    expect(renaming.ok).toBe(true);
  });
});

describe("renaming over several files", () => {
  it("goes everywhere, comments and labels of the same letters left alone", () => {
    const project = openProject(
      {
        "main.ink": "INCLUDE rooms/hall.ink\nVAR gold = 3 // gold is good\n-> hall\n",
        "rooms/hall.ink":
          "=== hall ===\nYou have {gold} gold.\n~ gold--\n{gold > 1: -> hall}\n-> END\n",
        "notes.txt": "gold",
      },
      { main: "main.ink" },
    );
    const renaming = project.rename(
      "rooms/hall.ink",
      placeOf(project.text("rooms/hall.ink") ?? "", "gold--").start,
      "silver",
    );
    if (!renaming.ok) throw new Error(renaming.reason);
    const after = project.withChange(renaming.change);
    expect(after.text("main.ink")).toContain("VAR silver = 3 // gold is good");
    expect(after.text("rooms/hall.ink")).toBe(
      "=== hall ===\nYou have {silver} gold.\n~ silver--\n{silver > 1: -> hall}\n-> END\n",
    );
    expect(after.text("notes.txt")).toBe("gold");
    expect(renaming.left).toHaveLength(1);
  });

  it("mends INCLUDE lines when a file is renamed or moved", () => {
    const project = openProject(
      {
        "main.ink": "INCLUDE hall.ink\nINCLUDE rooms/attic.ink\n-> hall\n",
        "hall.ink": "=== hall ===\n-> attic\n",
        "rooms/attic.ink": "INCLUDE cellar.ink\n=== attic ===\n-> cellar\n",
        "rooms/cellar.ink": "=== cellar ===\n-> END\n",
      },
      { main: "main.ink" },
    );
    expect(project.problems()).toEqual([]);
    for (const [from, to] of [
      ["hall.ink", "rooms/entrance.ink"],
      ["rooms/attic.ink", "attic.ink"],
      ["rooms/cellar.ink", "deep/down.ink"],
      ["main.ink", "story/start.ink"],
    ] as const) {
      const renaming = project.renameFile(from, to);
      if (!renaming.ok) throw new Error(renaming.reason);
      const after = project.withChange(renaming.change);
      expect(after.paths).toContain(to);
      expect(after.problems(), `${from} to ${to}`).toEqual([]);
      expect(after.storyPaths()).toHaveLength(4);
    }
    expect(project.renameFile("hall.ink", "main.ink").ok).toBe(false);
    expect(project.renameFile("hall.ink", "../hall.ink").ok).toBe(false);
    expect(project.renameFile("gone.ink", "x.ink").ok).toBe(false);
  });
});

it("renames a LIST, its items and a function with its stand-in together", () => {
  const text =
    "LIST moods = calm, (cross)\nEXTERNAL ring(x)\nVAR m = calm\n~ m = moods.cross\n{m ? (calm, cross)} {ring(1)} {moods(1)}\n-> END\n=== function ring(x) ===\n~ return x\n";
  const project = openProject({ "a.ink": text });
  const to = (words: string, name: string): string => {
    const renaming = project.rename("a.ink", placeOf(text, words).start, name);
    if (!renaming.ok) throw new Error(renaming.reason);
    return project.withChange(renaming.change).text("a.ink") ?? "";
  };
  expect(to("calm,", "serene")).toContain("LIST moods = serene, (cross)\n");
  expect(to("calm,", "serene")).toContain("{m ? (serene, cross)}");
  expect(to("moods.cross", "tempers")).toContain("~ m = tempers.cross\n");
  expect(to("moods.cross", "tempers")).toContain("{tempers(1)}");
  expect(to("ring(1)", "toll")).toContain("EXTERNAL toll(x)");
  expect(to("ring(1)", "toll")).toContain("=== function toll(x)");
});
