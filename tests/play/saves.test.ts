/** Saves: exact at every choice, and whatever cannot be used is refused and changes nothing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compile, type Program, Story } from "../../src/index.ts";
import { makeRandom } from "../support/random.ts";
import { describeShared, sharedStories } from "../support/shared-data.ts";
import { programOf, read, storyOf } from "./playing.ts";

/** Plays with dice; at every choice goes on in a story that a save was loaded into. */
function playWithSaves(program: Program, seed: number, turns: number): number {
  const random = makeRandom(seed);
  const open = (): Story => new Story(program, { seed, onDiagnostic: () => {} });
  let saved = open();
  const straight = open();
  for (let turn = 0; ; turn++) {
    expect(saved.continueAll()).toEqual(straight.continueAll());
    expect(saved.choices).toEqual(straight.choices);
    const save = saved.save();
    expect(save).toBe(straight.save());
    const next = open();
    expect(next.load(save)).toEqual({ ok: true, resumed: "exact", lost: [] });
    expect(next.save()).toBe(save);
    saved = next;
    if (turn === turns || straight.choices.length === 0) return turn;
    const index = random.int(0, straight.choices.length - 1);
    saved.choose(index);
    straight.choose(index);
  }
}

describe("a save at every choice", () => {
  it("of the story that ships", () => {
    const path = join(
      fileURLToPath(new URL(".", import.meta.url)),
      "../../stories/good-weight/good-weight.ink",
    );
    const { program } = compile(readFileSync(path, "utf8"));
    for (let seed = 0; seed < 5; seed++) {
      expect(playWithSaves(program as Program, seed, 40)).toBeGreaterThan(3);
    }
  });
});

describeShared("a save at every choice of others' stories", () => {
  for (const { name, source } of sharedStories()) {
    it(name, () => {
      const { program } = compile(source.main, {
        files: (path) => {
          const text = source.files[path];
          return text === undefined ? undefined : { name: path, text };
        },
      });
      let turns = 0;
      for (let seed = 0; seed < 3; seed++) turns += playWithSaves(program as Program, seed, 25);
      expect(turns).toBeGreaterThan(5);
    });
  }
});

const RICH = `
VAR gold = 10
VAR share = 0.5
VAR name = "Ida"
VAR place = -> room
LIST mood = calm, (cross)
VAR empty = ()
-> room
== room
~ temp here = 3
<- offer("tea", gold)
<- offer("coffee", here)
-> tunnel(here) ->
Room {room} {here}.
+ Again {RANDOM(1, 6)}
  -> room
+ -> END
== offer(what, price)
+ Take {what} # cost
  ~ gold -= price
  ~ share = share / 3
  ~ mood = LIST_INVERT(mood)
  {what} for {price}.
  -> room
== tunnel(ref n)
~ n++
{~a|b|c}
* {n > 4} Tunnel choice
  ~ name = "{name}!"
- ->->
`;

function richSave(turns: number): { program: Program; save: string; story: Story } {
  const program = programOf(RICH);
  const story = new Story(program, { seed: 5, onDiagnostic: () => {} });
  const random = makeRandom(turns);
  read(story);
  for (let turn = 0; turn < turns; turn++) {
    story.choose(random.int(0, story.choices.length - 1));
    read(story);
  }
  story.switchFlow("second");
  story.continue();
  story.switchFlow("DEFAULT_FLOW");
  return { program, save: story.save(), story };
}

describe("a save", () => {
  it("is readable: names, not numbers", () => {
    const { save } = richSave(3);
    const data = JSON.parse(save);
    expect(data.keepsakeSave).toBe("2 reference");
    expect(data.variables).toHaveProperty("gold");
    expect(Object.keys(data.knots)).toContain("room");
  });

  it("holds every kind of value", () => {
    const values = [
      ["n", "2147483647"],
      ["n", "-2147483648"],
      ["n", "1.5"],
      ["n", "0.1"],
      ["n", "5.0"],
      ["n", "-(0.0)"],
      ["n", "1 / 0.0"],
      ["n", "0.0 / 0.0"],
      ["n", "true"],
      ["n", '"quotes \\"and\\" {1 + 1}"'],
      ["n", "-> hall"],
      ["n", "(a, b)"],
      ["n", "()"],
      ["n", "b - b"],
    ] as const;
    for (const [name, value] of values) {
      const program = programOf(
        `VAR n = 0\nLIST L = a, b\n~ ${name} = ${value}\n-> END\n== hall\n-> END\n`,
      );
      const story = new Story(program, { seed: 1 });
      read(story);
      const again = new Story(program, { seed: 2 });
      expect(again.load(story.save()), value).toEqual({ ok: true, resumed: "exact", lost: [] });
      expect(again.variables.get("n"), value).toEqual(story.variables.get("n"));
      expect(again.save(), value).toBe(story.save());
    }
  });

  it("holds whole numbers of any size in the inkjs dialect", () => {
    const program = programOf("VAR n = 0\n~ n = POW(2, 40)\n-> END\n", "inkjs");
    const story = new Story(program, { seed: 1 });
    read(story);
    const again = new Story(program, { seed: 2 });
    expect(again.load(story.save())).toEqual({ ok: true, resumed: "exact", lost: [] });
    expect(again.variables.get("n")).toBe(2 ** 40);
  });

  it("holds names that JavaScript has a use for", () => {
    const source =
      "VAR __proto__ = 1\nVAR constructor = 2\n~ __proto__ = 5\n~ constructor = 6\n-> __proto__x\n== __proto__x\n{__proto__x}\n-> toString\n== toString\n{toString} {__proto__} {constructor}\n* Go\n- {TURNS_SINCE(-> toString)}\n-> END\n";
    const story = storyOf(source);
    read(story);
    const again = storyOf(source);
    expect(again.load(story.save())).toEqual({ ok: true, resumed: "exact", lost: [] });
    expect(again.variables.get("__proto__")).toBe(5);
    expect(again.variables.get("constructor")).toBe(6);
    expect(again.visits("toString")).toBe(1);
    expect(again.save()).toBe(story.save());
  });

  it("keeps the seed that was drawn", () => {
    const program = programOf("* One\n- {RANDOM(1, 1000)}\n-> END\n");
    const story = new Story(program, { random: () => 0.42 });
    read(story);
    const save = story.save();
    story.choose(0);
    const again = new Story(program, { random: () => 0.77 });
    again.load(save);
    again.choose(0);
    expect(read(again)).toEqual(read(story));
    again.restart();
    expect(again.seed).toBe(42);
  });
});

describe("what cannot be used as a save", () => {
  /** Loads into a story under way; whatever comes, nothing throws and a refusal changes nothing. */
  function tryLoad(program: Program, json: string): { ok: boolean; story: Story } {
    const story = new Story(program, { seed: 9, onDiagnostic: () => {}, stepBudget: 20_000 });
    story.continueAll();
    if (story.choices.length > 0) story.choose(0);
    story.continueAll();
    const before = story.save();
    const result = story.load(json);
    if (!result.ok) {
      expect(result.reason.length).toBeGreaterThan(10);
      expect(story.save()).toBe(before);
      expect(story.canUndo).toBe(true);
    }
    return { ok: result.ok, story };
  }

  it("is refused with a reason", () => {
    const { program, save } = richSave(2);
    const data = JSON.parse(save);
    const change = (fields: object): string => JSON.stringify({ ...data, ...fields });
    const bad = [
      "",
      " ",
      "null",
      "5",
      '"save"',
      "[]",
      "{}",
      "not json",
      "\u0000",
      '{"__proto__": {"keepsakeSave": "2 reference"}}',
      '{"keepsakeSave": "2 reference"}',
      '{"format": "keepsake save", "version": 1}',
      change({ keepsakeSave: 2 }),
      change({ keepsakeSave: "1 reference" }),
      change({ keepsakeSave: "3 reference" }),
      change({ keepsakeSave: "2 inkjs" }),
      change({ turn: 1.5 }),
      change({ turn: 1e300 }),
      change({ seed: null }),
      change({ variables: [] }),
      change({ variables: { nothing: 1 } }),
      change({ variables: { gold: ["no.such"] } }),
      change({ variables: { gold: { divert: "nowhere" } } }),
      change({ variables: { gold: {} } }),
      change({ variables: { gold: [1] } }),
      change({ knots: { nowhere: "abcd =1" } }),
      change({ knots: { room: "abcd attic" } }),
      change({ knots: { room: `abcd =${1e12}` } }),
      change({ knots: { room: 5 } }),
      change({ variables: { gold: { list: ["x"] } } }),
      change({ knots: 1 }),
      change({ flow: 1 }),
      change({ others: "x" }),
      change({ others: { second: null } }),
      change({ at: "nowhere" }),
      change({ at: "room+1" }),
      change({ at: {} }),
      change({ frames: [] }),
      change({ frames: [null] }),
      change({ frames: [{ kind: "tunnel" }] }),
      change({ frames: [{}, { return: 5 }] }),
      change({ frames: [{ values: { nothing: 1 } }] }),
      change({ threads: [{ resume: "nowhere" }] }),
      change({ values: {} }),
      change({ choices: {} }),
      change({ choices: [{}] }),
      change({ choices: [{ to: "room", text: "x" }] }),
      change({ scene: [] }),
      change({ scene: { at: "nowhere" } }),
      change({ taken: "x" }),
      change({ taken: [0.5] }),
      `${"[".repeat(200_000)}${"]".repeat(200_000)}`,
      `{"a":${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}`,
    ];
    for (const [i, json] of bad.entries()) {
      expect(tryLoad(program, json).ok, `${i}: ${json.slice(0, 80)}`).toBe(false);
    }
    for (const value of [undefined, null, 5, {}, []]) {
      expect(tryLoad(program, value as never).ok).toBe(false);
    }
    expect(tryLoad(program, save).ok).toBe(true);
  });

  it("is refused when it is of another story", () => {
    const { save } = richSave(2);
    const other = programOf("VAR silver = 1\nHello.\n* Choose\n- -> END\n");
    expect(tryLoad(other, save).ok).toBe(false);
    const otherSave = storyOf("VAR silver = 1\nHello.\n~ silver = 2\n* Choose\n- -> END\n");
    read(otherSave);
    expect(tryLoad(richSave(0).program, otherSave.save()).ok).toBe(false);
  });

  it("is refused wherever it was cut off", () => {
    const { program, save } = richSave(3);
    for (let length = 0; length < save.length - 1; length += 37) {
      expect(tryLoad(program, save.slice(0, length)).ok).toBe(false);
    }
  });

  it("never breaks the story, changed in any way at all", () => {
    const { program, save } = richSave(4);
    const random = makeRandom(11);
    const strange: readonly unknown[] = [
      null,
      true,
      0,
      -1,
      1,
      1.5,
      1e308,
      2147483647,
      -2147483648,
      4294967296,
      "",
      "x",
      "__proto__",
      "room",
      "room.0",
      "room:@1+1",
      "room+-1",
      ":+1e9",
      "tunnel",
      "function",
      "functionInExpression",
      "room:~x",
      "room^",
      "room:attic",
      [],
      {},
      [[]],
      { temporary: 4095 },
      { temporary: 8191 },
      { temporary: 4096 * 99_999 },
      { temporary: -1 },
      { variable: "gold" },
      { divert: "tunnel" },
      { float: "NaN" },
      [""],
      ["mood.calm cross"],
      { nothing: true },
    ];
    let accepted = 0;
    for (let round = 0; round < 1500; round++) {
      const data: unknown = JSON.parse(save);
      for (let changes = random.int(1, 3); changes > 0; changes--) changeOne(data);
      const { ok, story } = tryLoad(program, JSON.stringify(data));
      if (!ok) continue;
      accepted++;
      // It is some save of this story: it must be playable, saved and undone like any.
      for (let turn = 0; turn < 3; turn++) {
        for (let lines = 0; lines < 50 && story.continue() !== undefined; lines++);
        if (story.canContinue || story.choices.length === 0) break;
        story.choose(random.int(0, story.choices.length - 1));
      }
      story.undo();
      expect(story.load(story.save())).toEqual({ ok: true, resumed: "exact", lost: [] });
    }
    expect(accepted).toBeGreaterThan(50);

    function changeOne(root: unknown): void {
      let holder = root as Record<string, unknown>;
      for (;;) {
        const keys = Object.keys(holder);
        if (keys.length === 0) return;
        const key = random.pick(keys);
        const value = holder[key];
        if (typeof value === "object" && value !== null && random.chance(0.85)) {
          holder = value as Record<string, unknown>;
          continue;
        }
        switch (random.int(0, 3)) {
          case 0:
            if (Array.isArray(holder)) holder.splice(Number(key), 1);
            else delete holder[key];
            return;
          case 1:
            if (Array.isArray(holder)) holder.push(structuredClone(value));
            else holder[random.pick(["values", "at", "resume", "return", "list"])] = value;
            return;
          default:
            holder[key] = structuredClone(random.pick(strange));
            return;
        }
      }
    }
  });
});
