/**
 * What the people panel says: of the story's variables, the same as of its journal; and never
 * anything that the reader's person could not tell.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileKeep } from "../../src/compile/keep.ts";
import { type Meaning, type Symbols, valueIn, type World } from "../../src/drama/index.ts";
import { keyOf, rangeOf } from "../../src/drama/values.ts";
import { PeopleStory, rememberedFor, seenFrom, worldOf } from "../../src/play/people/index.ts";
import type { Program } from "../../src/program/program.ts";
import { makeRandom, type Random } from "../support/random.ts";

const STORIES = [
  ["fine-mist", ["Derek", "Meredith"]],
  ["forty-years-old", ["Bea"]],
  ["a-cupful-on-sundays", [undefined]],
  ["thirty-years-of-buses", [undefined]],
] as const;

function programOf(name: string, as: string | undefined, isRemembering: boolean): Program {
  const path = new URL(`../../stories/${name}/${name}.keep`, import.meta.url);
  const { program } = compileKeep(readFileSync(path, "utf8"), {
    name: `${name}.keep`,
    as,
    remember: isRemembering ? rememberedFor : undefined,
  });
  if (program === undefined) throw new Error(name);
  return program;
}

/** Plays at random and calls `look` wherever the story rests. */
function playAtRandom(program: Program, random: Random, look: (story: PeopleStory) => void): void {
  const story = new PeopleStory(program, { seed: 1 });
  story.continueAll();
  for (let turn = 0; turn < 60; turn++) {
    look(story);
    if (story.choices.length === 0) break;
    story.choose(random.int(0, story.choices.length - 1));
    story.continueAll();
  }
}

const worldNow = (story: PeopleStory): World =>
  worldOf(story.symbols, (name) => story.variables.get(name));

/** Whether somebody's person could not know of this, whatever else is so. */
function isHiddenFrom(viewpoint: number, meaning: Meaning, world: World): boolean {
  switch (meaning.kind) {
    case "fact":
    case "owner":
    case "past":
      return true;
    case "belief":
    case "thinksKnows":
    case "lied":
      return meaning.who !== viewpoint;
    case "bond":
      return meaning.who !== viewpoint;
    case "outlook":
      return world.cast.goals[meaning.goal]?.owner !== viewpoint;
    case "promise":
    case "accepted": {
      const { debtor, creditor } = world.cast.commitments[meaning.commitment] ?? {};
      return debtor !== viewpoint && creditor !== viewpoint;
    }
    default:
      return false;
  }
}

/** All that there is to remember of people. */
function everything(symbols: Symbols): Meaning[] {
  const { people, facts, goals } = symbols.cast;
  const all = [...people.keys()].flatMap((who) => [...rememberedFor(symbols.cast, who)]);
  for (const fact of facts.keys()) all.push({ kind: "fact", fact });
  for (const goal of goals.keys()) all.push({ kind: "outlook", goal });
  return all;
}

describe.each(STORIES)("%s", (name, sides) => {
  it.each(sides)("as %s: the variables say what the journal says", (as) => {
    const program = programOf(name, as, true);
    const random = makeRandom(7);
    let looked = 0;
    for (let play = 0; play < 8; play++) {
      playAtRandom(program, random, (story) => {
        const world = worldNow(story);
        const { cast, viewpoint } = story.symbols;
        for (const meaning of rememberedFor(cast, viewpoint)) {
          expect(valueIn(world, meaning), keyOf(meaning)).toBe(valueIn(story.world, meaning));
        }
        expect(seenFrom(story.symbols, world)).toEqual(seenFrom(story.symbols, story.world));
        looked++;
      });
    }
    expect(looked).toBeGreaterThan(20);
  });

  it.each(sides)("as %s: nothing that is hidden changes what is said", (as) => {
    const program = programOf(name, as, true);
    const random = makeRandom(11);
    let changed = 0;
    for (let play = 0; play < 4; play++) {
      playAtRandom(program, random, (story) => {
        const { symbols, world } = story;
        const said = seenFrom(symbols, world);
        const values = { ...world.values };
        for (const meaning of everything(symbols)) {
          if (!isHiddenFrom(symbols.viewpoint, meaning, world)) continue;
          const [from, to] = rangeOf(symbols.cast, meaning, 0);
          values[keyOf(meaning)] = random.int(from, to);
          changed++;
        }
        expect(seenFrom(symbols, { cast: symbols.cast, values })).toEqual(said);
      });
    }
    expect(changed).toBeGreaterThan(10);
  });

  it.each(sides)("as %s: a story that remembers plays as one that does not", (as) => {
    const [plain, remembering] = [false, true].map((is) => programOf(name, as, is));
    for (let play = 0; play < 5; play++) {
      const read = (program: Program | undefined): string[] => {
        const lines: string[] = [];
        playAtRandom(program as Program, makeRandom(play), (story) => {
          lines.push(...(story.history.at(-1)?.lines ?? []).map(({ text }) => text));
          lines.push(...story.choices.map(({ text }) => text));
        });
        return lines;
      };
      expect(read(remembering)).toEqual(read(plain));
    }
  });
});

describe("where seeing ends", () => {
  const source = `CAST
    Ada (she), playable
    Tom (he), playable; very guarded
    Ned (he); away

FACTS
    the boat is sold: yes; Tom knows
    the tide: rising (rising, high); everyone knows

THINGS
    the key: Tom's
    the hat: Tom's; worn on head
    the oar: here

PROMISES
    sunday: Tom to Ada
    letters: Tom to Ned

GOALS
    leave: Tom wants to leave; open

One.
~ Tom wears the hat
~ Tom promises letters
~ Tom feels anger at Ada
~ leave becomes likely
* [On]
- ~ Tom promises sunday
~ Tom hides his anger
Two.
* [On]
- ~ Tom breaks sunday
~ Tom gives Ada the key
~ Tom leaves
Three.
-> END
`;
  const linesAs = (as: string): string[][] => {
    const { program } = compileKeep(source, { as, remember: rememberedFor });
    const moments: string[][] = [];
    playAtRandom(program as Program, makeRandom(1), (story) => {
      moments.push(
        seenFrom(story.symbols, worldNow(story)).flatMap(({ heading, lines }) =>
          lines.map((line) => `${heading}: ${line}`),
        ),
      );
    });
    return moments;
  };

  it("is at the other's face, knowledge, wishes, pockets, and promises to others", () => {
    const [one, two, three] = linesAs("Ada");
    expect(one).toEqual([
      "Tom: He looks hopeful and angry.",
      "Ned: He is not here.",
      "Everybody knows: The tide is rising.",
      "Things: Tom wears the hat on his head.",
      "Things: The oar lies here.",
    ]);
    expect(two).toEqual([
      "Tom: He looks hopeful.",
      "Ned: He is not here.",
      "Everybody knows: The tide is rising.",
      "Promises: Sunday: Tom promised Ada this.",
      "Things: Tom wears the hat on his head.",
      "Things: The oar lies here.",
    ]);
    // That he broke it, he has not said.
    expect(three).toEqual([
      "Tom: He is not here.",
      "Ned: He is not here.",
      "Everybody knows: The tide is rising.",
      "Promises: Sunday: Tom promised Ada this.",
      "Things: Ada has the key.",
      "Things: The oar lies here.",
    ]);
  });

  it("is nowhere within oneself", () => {
    const [one, , three] = linesAs("Tom");
    expect(one).toContain("Only Tom knows: The boat is sold.");
    expect(one).toContain("Promises: Letters: Tom promised Ned this.");
    expect(one).toContain("Tom: He is a little angry with Ada.");
    expect(one?.join("\n")).toMatch(
      /^Tom: He wants to leave\. It looks likely, and he is .*hopeful\.$/m,
    );
    // One's own person comes first.
    expect(one?.[0]).toMatch(/^Tom: /);
    expect(three).toContain("Promises: Sunday: Tom promised Ada this, and broke it.");
    // What one gave away one knows of.
    expect(three).toContain("Things: Ada has the key.");
  });

  it("tells a promise by its words, where it has any, and of whoever was named by their pronoun", () => {
    const told = (as: string): string[] => {
      const words = `CAST
    Ada (she), playable
    Tom (he), playable

FACTS
    the key is found: no

PROMISES
    wait: Ada to Tom; to wait for Tom by the gate; may stay open
    search: Tom to Ada, to look for Ada's key; may stay open

One.
~ Tom asks Ada for wait
~ Tom withholds search
* [On]
- ~ Ada promises wait if the key is found
~ Tom promises search
* [On]
- ~ now the key is found
~ Tom accepts wait
~ Tom breaks search
* [On]
- ~ Ada keeps wait
Two.
-> END
`;
      const { program } = compileKeep(words, { as, remember: rememberedFor });
      const moments: string[] = [];
      playAtRandom(program as Program, makeRandom(1), (story) => {
        const parts = seenFrom(story.symbols, worldNow(story));
        const promises = parts.find(({ heading }) => heading === "Promises");
        moments.push(promises?.lines.join(" ") ?? "");
      });
      return moments;
    };
    expect(told("Ada")).toEqual([
      "Tom has asked Ada to promise to wait for him by the gate. Tom would not promise Ada to look for Ada's key.",
      "Ada promised Tom to wait for him by the gate, if the key is found. Tom promised Ada to look for Ada's key.",
      "Ada promised Tom to wait for him by the gate, and Tom accepted it. Tom promised Ada to look for Ada's key.",
      "Ada promised Tom to wait for him by the gate, and kept it. Tom promised Ada to look for Ada's key.",
    ]);
    expect(told("Tom").at(-1)).toBe(
      "Ada promised Tom to wait for him by the gate. Tom promised Ada to look for Ada's key, and broke it.",
    );
  });

  it("tells by their words also the promises on which another hangs", () => {
    const words = `CAST
    Ada (she), playable
    Tom (he)
    Bea (she)

FACTS
    the key is found: no

PROMISES
    wait: Ada to Tom; to wait for Tom; may stay open
    search: Tom to Ada; to look for the key; may stay open
    write: Bea to Ada; to write to Ada; may stay open
    sunday: Tom to Ada; may stay open

One.
~ Tom promises search if Ada promised wait and the key is found
~ Tom promises sunday if Tom broke search
~ Ada promises wait if Bea kept write and not Tom withheld sunday
* [On]
- -> END
`;
    const { program, diagnostics } = compileKeep(words, { as: "Ada", remember: rememberedFor });
    if (program === undefined) throw new Error(diagnostics[0]?.title);
    const moments: (readonly string[] | undefined)[] = [];
    playAtRandom(program, makeRandom(1), (story) => {
      const parts = seenFrom(story.symbols, worldNow(story));
      moments.push(parts.find(({ heading }) => heading === "Promises")?.lines);
    });
    expect(moments[0]).toEqual([
      "Ada promised Tom to wait for him, if Bea kept the promise to write to Ada and not Tom withheld sunday.",
      "Tom promised Ada to look for the key, if Ada promised to wait for him and the key is found.",
      "Sunday: Tom promised Ada this, if Tom broke the promise to look for the key.",
    ]);
  });
});
