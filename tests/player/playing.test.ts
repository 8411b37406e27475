/** A play as a page holds it, without a page: back and forth, kept, and come back to after edits. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile/index.ts";
import { compileKeep } from "../../src/compile/keep.ts";
import { placeFrom } from "../../src/player/keep.ts";
import { type Kept, Playing, sceneOf } from "../../src/player/playing.ts";
import { exportPlace, importPlace } from "../../src/player/saves.ts";
import type { Program } from "../../src/program/program.ts";
import { editKinds, editStory } from "../saves/edits.ts";
import { makeRandom } from "../support/random.ts";

const source = `# title: The Door
VAR knocks = 0
-> outside
=== outside ===
The door is shut.
+ [Knock]
  ~ knocks++
  You knock{knocks > 1: again}.
  -> outside
* [Throw dice]
  {RANDOM(1,1000000)}
  -> outside
* [Wait]
  It opens.
  -> END
`;

function programOf(text: string): Program {
  const { program } = compile(text);
  if (program === undefined) throw new Error("does not compile");
  return program;
}

const textsOf = (playing: Playing): string[] =>
  playing.turns.flatMap(({ lines }) => lines.map(({ text }) => text)).filter(Boolean);

function choose(playing: Playing, words: string): void {
  const found = playing.choices.find(({ text }) => text === words);
  if (found === undefined) throw new Error(`no choice ${words}`);
  playing.choose(found.index);
}

describe("back and forth", () => {
  it("undoes and does again without end, with the same dice", () => {
    const playing = Playing.begin(programOf(source));
    choose(playing, "Throw dice");
    const thrown = textsOf(playing);
    for (let i = 0; i < 100; i++) choose(playing, "Knock");
    const all = textsOf(playing);
    expect(playing.turns).toHaveLength(102);
    let undone = 0;
    while (playing.undo()) undone++;
    expect(undone).toBe(101);
    expect(textsOf(playing)).toEqual(["The door is shut."]);
    while (playing.redo());
    expect(textsOf(playing)).toEqual(all);
    playing.goBackTo(1);
    expect(textsOf(playing)).toEqual(thrown);
    expect(playing.canRedo).toBe(true);
    choose(playing, "Knock");
    expect(playing.canRedo).toBe(false);
  });

  it("ends, and comes back from the end", () => {
    const playing = Playing.begin(programOf(source));
    choose(playing, "Wait");
    expect(playing.ended).toBe(true);
    playing.undo();
    expect(playing.ended).toBe(false);
    expect(playing.choices).toHaveLength(3);
  });

  it("is over without an ending where the story goes wrong", () => {
    const playing = Playing.begin(programOf("Here.\n* [On]\n  Lost.\n  {1 / 0}\n  -> END\n"));
    choose(playing, "On");
    expect(playing.ended).toBe(false);
    expect(playing.turns[1]?.problems.map(({ code }) => code)).toEqual(["divided-by-zero"]);
    expect(playing.undo()).toBe(true);
    expect(playing.choices).toHaveLength(1);
  });
});

describe("a kept play", () => {
  const program = programOf(source);
  const played = Playing.begin(program);
  choose(played, "Knock");
  choose(played, "Throw dice");
  const kept = played.keep();

  it("comes back whole, with every turn and its dice", () => {
    const resumed = Playing.resume(program, kept);
    expect(resumed?.how).toBe("whole");
    expect(resumed?.playing.turns).toEqual(played.turns);
    expect(resumed?.playing.keep()).toEqual(kept);
    expect(resumed?.playing.undo()).toBe(true);
  });

  it("goes the same way in a story with other words and more choices", () => {
    const edited = source
      .replace("You knock{", "You hammer{")
      .replace("+ [Knock]", "* [Ring] You ring.\n+ [Knock]");
    const resumed = Playing.resume(programOf(edited), kept);
    expect(resumed?.how).toBe("whole");
    expect(resumed && textsOf(resumed.playing)).toContain("You hammer.");
  });

  it("goes on from its place where the way there is gone", () => {
    // The dice were a choice; now nothing can be thrown any more, but the door is there.
    const resumed = Playing.resume(
      programOf(source.replace("[Throw dice]", "[Throw stones]")),
      kept,
    );
    expect(resumed?.how).toBe("place");
    expect(resumed?.playing.choices.map(({ text }) => text)).toEqual(["Knock", "Wait"]);
    // What was read last is shown once more.
    expect(resumed && textsOf(resumed.playing)).toEqual(textsOf(played).slice(-2));
    const again = resumed?.playing.keep() as Kept;
    expect(
      Playing.resume(programOf(source.replace("[Throw dice]", "[Throw stones]")), again)?.how,
    ).toBe("place");
  });

  it("begins its scene again where the place is gone, and is no use in another story", () => {
    const scene = Playing.resume(
      programOf(source.replace("[Throw dice]", "[Dice]").replace("[Wait]", "[Linger]")),
      kept,
    );
    expect(scene?.how).toBe("scene");
    expect(scene && textsOf(scene.playing)).toEqual(["The door is shut."]);
    expect(Playing.resume(programOf("Elsewhere.\n* [On] -> END\n"), kept)).toBeUndefined();
  });

  it("is not believed where it can't be", () => {
    for (const save of [
      "",
      "null",
      "{}",
      "[]",
      '{"firstSeed":1,"taken":[99]}',
      '{"firstSeed":1e300,"taken":[0.5]}',
      '{"firstSeed":1,"taken":[-1,"__proto__"]}',
      JSON.stringify({ firstSeed: 1, taken: Array.from({ length: 200_000 }, () => 0) }),
    ]) {
      expect(Playing.resume(program, { save, chosen: ["nothing"], read: [] })).toBeUndefined();
      expect(placeFrom(JSON.stringify({ save, chosen: [1], read: [] }))).toBeUndefined();
    }
    for (const text of ["", "null", "3", "[]", '{"save":1,"chosen":[],"read":[]}', null]) {
      expect(placeFrom(text)).toBeUndefined();
    }
  });

  it("knows its scene by its knot", () => {
    expect(sceneOf(kept.save)).toBe("Outside");
    const begun = (at: string): string =>
      JSON.stringify({ firstSeed: 1, taken: [], scene: { at } });
    expect(sceneOf(begun("come_back:x"))).toBe("Come back");
    expect(sceneOf(begun("theOldPier.inside"))).toBe("The old pier");
    expect(sceneOf("{}")).toBe("");
    expect(sceneOf("nothing")).toBe("");
  });

  it("travels as a file, to the same story and no other", () => {
    const place = {
      ...kept,
      side: "",
      name: "At the door",
      scene: "outside",
      last: "7",
      when: 1,
    };
    const file = exportPlace("IFID-ONE", "The Door", place);
    expect(importPlace("IFID-ONE", file)).toEqual(place);
    expect(importPlace("IFID-TWO", file)).toBe(
      "That file is a place in another story, “The Door”.",
    );
    expect(importPlace("IFID-ONE", "GIF89a")).toBe("That file holds no saved place.");
    expect(importPlace("IFID-ONE", '{"keepsake":{}}')).toBe("That file holds no saved place.");
  });
});

/** Half a page with most of what a story is made of. */
const small = `VAR coins = 3
-> hall
=== hall ===
The hall is cold, and the stairs go up.
- (landing)
* [Go up the stairs] -> attic
* (mirror) [Look in the mirror]
  A pale face looks back.
  -> landing
+ [Count the coins]
  There are {coins} of them.
  -> landing
=== attic ===
Dust lies on everything.
~ coins++
* [Open the chest]
  A map lies in it.
  ** [Read the map]
     It shows a garden. {hall.mirror: A pale garden.}
     -> garden
  ** [Fold it up]
     -> garden
* [Go down again] -> hall.landing
=== garden ===
Roses grow by the wall.
+ [Smell the roses]
  They are sweet.
  -> garden
* [Pick one]
  It has thorns.
- Evening comes.
* [Go home]
- -> END
`;

describe("over 200 random edits of its story", () => {
  const shipped = (path: string): string =>
    readFileSync(new URL(`../../stories/${path}`, import.meta.url), "utf8");
  const asDerek = (text: string): Program => {
    const { program } = compileKeep(text, { name: "fine-mist.keep", as: "Derek" });
    if (program === undefined) throw new Error("does not compile");
    return program;
  };

  it.each([
    ["half a page", small, programOf, 160],
    ["Good Weight", shipped("good-weight/good-weight.ink"), programOf, 30],
    ["Fine Mist", shipped("fine-mist/fine-mist.keep"), asDerek, 10],
  ] as const)("a play of %s is never stuck", (_, text, make, edits) => {
    const random = makeRandom(20261122);
    const program = make(text);
    const outcomes = { whole: 0, place: 0, scene: 0, refused: 0 };
    const kinds = Object.keys(editKinds);
    for (let done = 0, tries = 0; done < edits && tries < 2000; tries++) {
      const edit = editStory({ main: text, files: {} }, random.pick(kinds), random);
      let edited: Program;
      try {
        if (edit === undefined || edit.source.main === text) continue;
        edited = make(edit.source.main);
      } catch {
        continue;
      }
      done++;
      const playing = Playing.begin(program, done);
      for (let turn = random.int(1, 12); turn > 0 && playing.choices.length > 0; turn--) {
        playing.choose(random.int(0, playing.choices.length - 1));
      }
      const kept = JSON.parse(JSON.stringify(playing.keep())) as Kept;
      const resumed = Playing.resume(edited, kept);
      outcomes[resumed?.how ?? "refused"]++;
      // A play that is refused begins anew: that is no dead end either.
      const after = resumed?.playing ?? Playing.begin(edited);
      expect(after.ended || after.choices.length > 0, `edit ${done}`).toBe(true);
      // Whoever had something to choose still has, and at its place it is the same.
      if (playing.choices.length === 0) continue;
      expect(after.choices.length, `edit ${done}`).toBeGreaterThan(0);
      if (resumed?.how === "place") {
        const before = new Set(playing.choices.map(({ text }) => text));
        expect(
          after.choices.some(({ text }) => before.has(text)),
          `edit ${done}`,
        ).toBe(true);
      }
      after.choose(0);
    }
    const { whole, place, scene, refused } = outcomes;
    expect(whole + place + scene + refused).toBe(edits);
    // Most of the time nothing is lost at all, and seldom the play.
    expect(whole, JSON.stringify(outcomes)).toBeGreaterThan(edits / 2);
    expect(refused, JSON.stringify(outcomes)).toBeLessThan(edits / 10 + 1);
  });
});
