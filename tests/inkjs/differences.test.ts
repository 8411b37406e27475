/**
 * Where the stand-in goes another way than inkjs, on purpose: both sides, so that an entry of
 * docs/differences-from-ink.md that stops being true fails.
 */
import * as inkjs from "inkjs/full";
import { describe, expect, it } from "vitest";
import * as standIn from "../../src/inkjs/index.ts";
import { type Api, messageOf, type Story } from "./both.ts";

const theirs = inkjs as unknown as Api;

function storyOf(api: Api, source: string): Story {
  return new api.Compiler(source, new api.CompilerOptions(null, [], false, () => {})).Compile();
}

/** What comes of something: its value, or what it throws, of which only the message is kept. */
function outcome(what: () => unknown): unknown {
  try {
    return what();
  } catch (error) {
    return `throws: ${messageOf(error)}`;
  }
}

describe("the stand-in differs:", () => {
  it("inkjs-messages: one mistake is told once, and a file that is not there is a mistake", () => {
    const tell = (api: Api, source: string): unknown => {
      const told: number[] = [];
      const options = new api.CompilerOptions(null, [], false, (_text, type) => told.push(type));
      const result = outcome(() => new api.Compiler(source, options).Compile());
      return [told.length, String(result).startsWith("throws")];
    };
    const repeated = "{x + }\n-> END\n";
    expect(tell(theirs, repeated)).not.toEqual(tell(standIn, repeated));
    expect(tell(standIn, repeated)).toEqual([1, true]);
    const missing = "INCLUDE nowhere.ink\n-> END\n";
    expect(tell(theirs, missing)).toEqual([0, true]);
    expect(tell(standIn, missing)).toEqual([1, true]);
  });

  it("inkjs-unhurried: a line is there at once, and an endless turn is an error", () => {
    const json = storyOf(standIn, "-> k\n== k\n-> k\n").ToJson();
    const story = new standIn.Story(json, { stepBudget: 10_000 });
    const told: string[] = [];
    story.onError = (message) => told.push(message);
    story.ContinueAsync(1);
    expect(story.asyncContinueComplete).toBe(true);
    expect(told).toHaveLength(1);
    expect(story.canContinue).toBe(false);

    const endless = storyOf(theirs, "-> k\n== k\n-> k\n");
    endless.ContinueAsync(5);
    expect(endless.asyncContinueComplete).toBe(false);
  });

  it("inkjs-refusals: what no story can hold is refused, not taken for 0", () => {
    const source = "VAR x = 1\nLIST L = (aa)\n-> END\n";
    for (const value of [[], new Date(0), new Map()]) {
      const set = (api: Api): unknown =>
        outcome(() => {
          const { variablesState } = storyOf(api, source);
          variablesState["x"] = value;
          return variablesState["x"];
        });
      expect(set(standIn)).toMatch(/^throws: Invalid value/);
      if (!(value instanceof Map)) expect(set(theirs)).toBe(0);
    }
    for (const name of ["__proto__", "toString"]) {
      const set = (api: Api): unknown =>
        outcome(() => {
          storyOf(api, source).variablesState[name] = 1;
        });
      expect(set(standIn)).toContain("hasn't been declared");
      expect(set(theirs)).toBeUndefined();
    }
    const foreign = (api: Api): unknown =>
      outcome(() => {
        const story = storyOf(api, source);
        const other = storyOf(api, "LIST M = (zz)\n-> END\n");
        story.variablesState["L"] = other.variablesState["M"];
        return String(story.variablesState["L"]);
      });
    expect(foreign(standIn)).toMatch(/^throws: .*M\.zz/);
    expect(foreign(theirs)).toBe("zz");
  });

  it("inkjs-in-a-line: a host's function cannot lead the story elsewhere", () => {
    const source = "EXTERNAL f()\nOne.\n{f()} two.\n* [Three]\n- Four.\n-> END\n";
    const attempts: ((story: Story) => unknown)[] = [
      (story) => story.Continue(),
      (story) => story.ChooseChoiceIndex(0),
      (story) => story.ChoosePathString("k"),
      (story) => story.ResetState(),
      (story) => story.SwitchFlow("a"),
      (story) => story.state.ToJson(),
      (story) => story.state.LoadJson("{}"),
    ];
    const story = storyOf(standIn, source);
    const said: unknown[] = [];
    story.BindExternalFunction("f", () => {
      said.push(...attempts.map((attempt) => outcome(() => attempt(story))));
      return "done";
    });
    expect(story.ContinueMaximally()).toBe("One.\ndone two.\n");
    expect(said).toHaveLength(attempts.length);
    for (const each of said) expect(each).toMatch(/^throws: Can't .* in the middle of a line\.$/);
    story.ChooseChoiceIndex(0);
    expect(story.ContinueMaximally()).toBe("Four.\n");

    const broken = storyOf(theirs, source);
    broken.BindExternalFunction("f", () => {
      broken.ResetState();
      return "done";
    });
    expect(outcome(() => broken.ContinueMaximally())).not.toBe("One.\ndone two.\n");
  });

  it("inkjs-failing-hosts: after a function failed the line can be asked for again", () => {
    const play = (api: Api): unknown[] => {
      let fails = true;
      const story = storyOf(
        api,
        "EXTERNAL f()\nVAR x = 0\nOne.\n~ x = 1\nTwo {f()} three.\n-> END\n",
      );
      story.BindExternalFunction("f", () => {
        if (fails) throw new Error("mine");
        return "and";
      });
      const first = story.Continue();
      const failed = outcome(() => story.Continue());
      fails = false;
      return [first, failed, outcome(() => story.ContinueMaximally())];
    };
    expect(play(standIn)).toEqual(["One.\n", "throws: mine", "Two and three.\n"]);
    const [first, failed, again] = play(theirs);
    expect([first, failed]).toEqual(["One.\n", "throws: mine"]);
    expect(again).not.toBe("Two and three.\n");
  });

  it("inkjs-failing-functions: an error is told, and nothing is thrown beside it", () => {
    const evaluate = (api: Api): unknown[] => {
      const told: number[] = [];
      const story = storyOf(api, 'LIST L = aa\n-> END\n== function f()\n~ return L - "a"\n');
      story.onError = (_message, type) => told.push(type);
      const result = outcome(() => story.EvaluateFunction("f"));
      return [told, String(result).startsWith("throws")];
    };
    expect(evaluate(standIn)).toEqual([[2], false]);
    expect(evaluate(theirs)).toEqual([[2], true]);
  });

  it("inkjs-forgetting-observers: one that never watched is no other", () => {
    const watch = (api: Api): number => {
      let told = 0;
      const story = storyOf(api, "VAR x = 1\n-> END\n");
      story.ObserveVariable("x", () => told++);
      story.RemoveVariableObserver(() => {}, "x");
      story.variablesState["x"] = 2;
      return told;
    };
    expect(watch(standIn)).toBe(1);
    expect(watch(theirs)).toBe(0);
  });

  it("inkjs-lists-in-place: a change in place is an assignment", () => {
    const change = (api: Api): unknown[] => {
      let told = 0;
      const story = storyOf(api, "LIST L = aa, (bb)\n{L}\n-> END\n");
      story.ObserveVariable("L", () => told++);
      const list = story.variablesState["L"] as standIn.InkList;
      list.AddItem("aa");
      const saved = JSON.parse(story.state.ToJson()) as { variablesState: object };
      return [story.Continue(), told, Object.keys(saved.variablesState)];
    };
    expect(change(standIn)).toEqual(["aa, bb\n", 1, ["L"]]);
    expect(change(theirs)).toEqual(["aa, bb\n", 0, []]);
  });

  it("inkjs-labels: a label is found by its knot and name", () => {
    const go = (api: Api): unknown => {
      const story = storyOf(
        api,
        "-> END\n== hall\nHall.\n* a\n* * b\n- - (door) Door.\n- \n-> END\n",
      );
      story.onError = () => {};
      story.ChoosePathString("hall.door");
      return story.Continue();
    };
    expect(go(standIn)).toBe("Door.\n");
    expect(go(theirs)).toBe("Hall.\n");
  });

  it("inkjs-insides: what is named as missing is not there", () => {
    const story = storyOf(standIn, "-> END\n") as unknown as Record<string, unknown>;
    const other = storyOf(theirs, "-> END\n") as unknown as Record<string, unknown>;
    expect(story["mainContentContainer"]).toBeUndefined();
    expect(other["mainContentContainer"]).toBeDefined();
  });
});
