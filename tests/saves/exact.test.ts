/**
 * Into the same story: the state that a save gives back is the one that was saved, cell by cell,
 * at every line and every choice; and what is read from there on is the same.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { F_KIND, F_PREVIOUS, KIND_TUNNEL, Machine } from "../../src/engine/machine.ts";
import { run } from "../../src/engine/run.ts";
import { beginStory, takeChoice } from "../../src/engine/start.ts";
import { type Program, Story } from "../../src/index.ts";
import { DEFAULT_FLOW, readSave, type SaveContext, writeSave } from "../../src/play/save.ts";
import { programOf } from "../play/playing.ts";
import { makeRandom } from "../support/random.ts";
import { describeShared, sharedStories } from "../support/shared-data.ts";
import { compileStory } from "./stories.ts";

/** Whether a function is under way: its frame is read with more room than it was made with. */
function isInFunction({ stack, base, fp }: Machine): boolean {
  for (let frame = fp; frame >= base; ) {
    if (stack[frame + F_KIND] !== KIND_TUNNEL) return true;
    const previous = stack[frame + F_PREVIOUS] as number;
    frame = previous < 0 ? -1 : base + previous;
  }
  return false;
}

/** Plays on the bare engine; at every stop writes a save and reads it. Gives the stops. */
function saveEverywhere(program: Program, seed: number, turns: number): number {
  const random = makeRandom(seed);
  const machine = new Machine(program);
  beginStory(machine, seed);
  machine.noteScene(machine.pc);
  const context: SaveContext = {
    flow: DEFAULT_FLOW,
    otherFlows: new Map(),
    path: [],
    firstSeed: seed,
  };
  let stops = 0;
  const check = (): void => {
    machine.output.clear();
    if (isInFunction(machine)) return;
    const save = writeSave(machine, context);
    const loaded = readSave(program, machine.pools, save);
    expect(loaded.lost).toEqual([]);
    expect(loaded.resumed).toBe("exact");
    expect(loaded.state).toEqual(machine.save());
    const { scenes, sceneAt } = machine;
    expect(loaded.scene).toEqual(scenes.slice(sceneAt, sceneAt + loaded.scene.length));
    stops++;
  };
  for (let turn = 0; turn < turns; turn++) {
    check();
    while (machine.pc >= 0) {
      machine.output.clear();
      run(machine);
      check();
    }
    machine.reports.length = 0;
    if (machine.offered === 0) break;
    takeChoice(machine, random.int(0, machine.offered - 1));
  }
  return stops;
}

describe("a save gives back the state, cell by cell,", () => {
  it("of the story that ships", () => {
    const path = fileURLToPath(
      new URL("../../stories/good-weight/good-weight.ink", import.meta.url),
    );
    const program = compileStory({ main: readFileSync(path, "utf8"), files: {} });
    expect(saveEverywhere(program, 3, 25)).toBeGreaterThan(20);
  });

  it("in tunnels, threads and choices that they forked", () => {
    const program = programOf(`
VAR gold = 10
LIST mood = calm, (cross)
LIST place = inn, (yard)
VAR here = -> room
-> room
== room
~ temp tired = 3
~ mood += yard
<- offer("tea", tired)
<- offer("coffee", gold)
One line.
-> nap(tired) ->
Awake {tired} {~a|b|c}.
+ {tired > 3} [Again] -> room
+ Out[.] and away.
  -> here
== offer(what, price)
Somebody sells {what}.
+ [Buy {what}]
  ~ gold -= price
  ~ mood = LIST_INVERT(mood)
  Bought {what} for {price}.
  ++ [Eat] -> nap(gold) -> room
  ++ [Keep it] -> room
== nap(ref hours)
~ hours++
Asleep.
{hours > 8: -> wake}
* [Dream]
  A dream.
+ [Sleep on]
- (stir) Stirring.
->->
= wake
Wide awake.
->->
`);
    for (let seed = 1; seed <= 2; seed++)
      expect(saveEverywhere(program, seed, 20)).toBeGreaterThan(30);
  });
});

describeShared("a save gives back the state, cell by cell,", () => {
  for (const { name, source } of sharedStories()) {
    it(`of ${name}`, () => {
      expect(saveEverywhere(compileStory(source), 5, 12)).toBeGreaterThan(10);
    });
  }
});

describe("a save in the midst of a function that prints lines", () => {
  it("goes on in it", () => {
    const program = programOf(`
VAR n = 0
-> start
== start
Count: {count(1, 3)} done.
* [On] Over {count(1, 2)}.
- -> END
== function count(i, to)
~ temp next = i + 1
~ n += i
line {i} of {to}
{i < to:
  ~ return i + count(next, to)
}
~ return n
`);
    const straight = new Story(program, { seed: 1 });
    let saved = new Story(program, { seed: 1 });
    let lines = 0;
    for (;;) {
      const line = straight.continue();
      expect(saved.continue()).toEqual(line);
      const next = new Story(program, { seed: 2 });
      expect(next.load(saved.save())).toEqual({ ok: true, resumed: "exact", lost: [] });
      expect(next.save()).toBe(saved.save());
      saved = next;
      if (line !== undefined) lines++;
      else if (straight.choices.length === 0) break;
      else {
        straight.choose(0);
        saved.choose(0);
      }
    }
    expect(lines).toBeGreaterThan(4);
  });
});
