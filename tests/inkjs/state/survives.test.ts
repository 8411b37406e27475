/** What a state carries over, kind by kind; and the shapes that older inks wrote. */
import { Story as TheirStory } from "inkjs/full";
import { describe, expect, it } from "vitest";
import { Story } from "../../../src/inkjs/index.ts";
import type { Tree } from "../../../src/program/tree.ts";
import { compileWithInkjs, compileWithOurs, type OurSide, ourSide, type Side } from "./sides.ts";
import { type Json, playOn, startOf, storyOfAll } from "./spoilt.ts";

function treeOfText(main: string): Tree {
  return compileWithOurs({ main, files: {} }) as Tree;
}

function lines(side: Side, count: number): string[] {
  const texts: string[] = [];
  for (let i = 0; i < count; i++) {
    const event = side.next();
    texts.push(event.kind === "line" ? event.text : event.kind);
  }
  return texts;
}

/** Reads to the n-th line, saves there, and gives what another story reads after loading. */
function afterLoading(tree: Tree, read: number, count: number, dialect?: "reference"): string[] {
  const side = ourSide(tree, 7, dialect);
  lines(side, read);
  const state = side.save();
  const other = ourSide(tree, 99, dialect);
  other.load(state);
  const again = lines(other, count);
  expect(again).toEqual(lines(side, count));
  return again;
}

describe("values", () => {
  it("whole fractions, in the dialect that has them", () => {
    const tree = treeOfText("VAR a = 1\n~ a = 6.0\nOne.\n{a / 4}\n-> END");
    expect(afterLoading(tree, 1, 1, "reference")).toEqual(["1.5"]);
  });

  it("a text that looks like a fraction", () => {
    const tree = treeOfText('VAR a = ""\n~ a = "\\"2.0, 3.0"\nOne.\n{a}\n-> END');
    expect(afterLoading(tree, 1, 1, "reference")).toEqual(['"2.0, 3.0']);
  });

  it("lists of several LISTs, and where an empty one is from", () => {
    const tree = treeOfText(
      "LIST A = a1, a2\nLIST B = b1, b2\nVAR x = ()\nVAR y = (a1)\n~ x = (b2, a1)\n~ y -= a1\nOne.\n{x} {LIST_ALL(y)} {LIST_MAX(x)}\n-> END",
    );
    expect(afterLoading(tree, 1, 1)).toEqual(["a1, b2 a1, a2 b2"]);
  });

  it("targets in variables, and references through tunnels", () => {
    const tree = treeOfText(
      "VAR to = -> one\n~ temp n = 2\n-> t(n) ->\nAfter {n}.\n-> to\n=== t(ref m)\nIn.\n~ m++\nStill.\n~ m++\n~ to = -> two\n->->\n=== one\nOne.\n-> END\n=== two\nTwo.\n-> END",
    );
    expect(afterLoading(tree, 1, 3)).toEqual(["Still.", "After 4.", "Two."]);
  });

  it("values under way in an expression whose function prints lines", () => {
    const tree = treeOfText(
      "{1 + f(2) * 10} at last.\n-> END\n=== function f(x)\nFirst.\nSecond.\n~ return x + 1",
    );
    expect(afterLoading(tree, 1, 1)).toEqual(["Second.31 at last."]);
  });

  it("dice: the seed and the last throw", () => {
    const tree = treeOfText(
      "{RANDOM(1, 1000)}\n{RANDOM(1, 1000)}\n~ SEED_RANDOM(5)\n{RANDOM(1, 1000)}\n{RANDOM(1, 1000)}\n-> END",
    );
    for (const read of [1, 3]) {
      expect(afterLoading(tree, read, 1)).toHaveLength(1);
      expect(afterLoading(tree, read, 1, "reference")).toHaveLength(1);
    }
  });
});

describe("the scene", () => {
  it("begins where the state was made: ink's states say nothing of it", () => {
    const tree = treeOfText("-> one\n== one\nOne.\nTwo.\n-> two\n== two\nThree.\n-> END");
    const side = ourSide(tree, 7);
    lines(side, 1);
    const other = ourSide(tree, 7);
    lines(other, 3);
    other.load(side.save());
    const { machine } = other.moment;
    const now = machine.save();
    const { length } = now;
    expect([...machine.scenes.slice(machine.sceneAt, machine.sceneAt + length)]).toEqual([...now]);
  });
});

describe("the shapes of older inks", () => {
  const tree = treeOfText(storyOfAll);

  function moved(change: (state: Json, flow: Json) => void): { side: OurSide; like: string } {
    const side = startOf(tree, 3);
    side.choose(0);
    playOn(side, 1);
    const like = side.save();
    const state = JSON.parse(like) as Json;
    change(state, (state["flows"] as Record<string, Json>)["DEFAULT_FLOW"] as Json);
    const other = ourSide(tree, 9);
    other.load(JSON.stringify(state));
    return { side: other, like };
  }

  it("version 8: one flow, at the top", () => {
    const { side, like } = moved((state, flow) => {
      const { callstack, ...rest } = flow;
      Object.assign(state, rest, { callstackThreads: callstack, inkSaveVersion: 8 });
      delete state["flows"];
      delete state["currentFlowName"];
    });
    expect(side.save()).toBe(like);
  });

  it("version 9: choices that do not say whether they are fallbacks", () => {
    const { side, like } = moved((state, flow) => {
      state["inkSaveVersion"] = 9;
      delete state["previousRandom"];
      for (const choice of flow["currentChoices"] as Json[]) delete choice["isInvisibleDefault"];
    });
    expect({ ...JSON.parse(side.save()), previousRandom: 0 }).toEqual({
      ...JSON.parse(like),
      previousRandom: 0,
    });
  });
});

describe("flows", () => {
  const main = `VAR n = 0
Main. # m
* [Here] Here. -> END
* [There] There. -> END
=== side
Side {n}. # s
~ n++
More.
* [Up] Up. -> END
-> DONE
`;

  /** Two flows under way, one at its choices and one in its midst. */
  function play<T extends Story | TheirStory>(story: T): T {
    story.Continue();
    story.SwitchFlow("aside");
    story.ChoosePathString("side");
    story.Continue();
    return story;
  }

  const textOf = (choice: { text: string }): string => choice.text;

  /** What a host sees of it afterwards. */
  function seen(story: Story | TheirStory): unknown[] {
    const found: unknown[] = [story.currentFlowName, story.currentText, story.currentTags];
    found.push(story.Continue(), story.currentChoices.map(textOf));
    story.SwitchToDefaultFlow();
    found.push(story.currentText, story.currentTags, story.canContinue);
    found.push(story.currentChoices.map(textOf));
    story.ChooseChoiceIndex(1);
    found.push(story.ContinueMaximally());
    story.SwitchFlow("aside");
    story.ChooseChoiceIndex(0);
    found.push(story.ContinueMaximally());
    return found;
  }

  const json = compileWithInkjs({ main, files: {} }) as string;

  it("go both ways, with their choices and what was read in them", () => {
    const ours = play(new Story(json));
    const theirs = play(new TheirStory(json));
    const ourState = ours.state.ToJson();
    const theirState = theirs.state.ToJson() as string;
    const expected = seen(theirs);
    expect(seen(ours)).toEqual(expected);
    for (const state of [ourState, theirState]) {
      const inOurs = new Story(json);
      inOurs.state.LoadJson(state);
      expect(seen(inOurs)).toEqual(expected);
      const inTheirs = new TheirStory(json);
      inTheirs.state.LoadJson(state);
      expect(seen(inTheirs)).toEqual(expected);
    }
  });

  it("are all gone when a state without them is loaded", () => {
    const story = new Story(json);
    const state = story.state.ToJson();
    play(story);
    story.state.LoadJson(state);
    expect(story.currentFlowName).toBe("DEFAULT_FLOW");
    expect(story.aliveFlowNames).toEqual([]);
    expect(story.Continue()).toBe("Main.\n");
  });
});

it("reads a state that was read before to the same moment", () => {
  const side = startOf(treeOfText(storyOfAll), 3);
  const first = side.save();
  side.choose(0);
  playOn(side, 1);
  const second = side.save();
  for (const state of [first, second, first, first, second]) {
    side.load(state);
    expect(side.save()).toBe(state);
    side.next();
  }
});
