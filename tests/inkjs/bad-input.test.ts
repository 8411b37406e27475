/**
 * What a host gets wrong is told in one clear error, and the story under way is as it was.
 */
import { describe, expect, it } from "vitest";
import { compile } from "../../src/index.ts";
import {
  Compiler,
  InkList,
  JsonFileHandler,
  PosixFileHandler,
  Story,
} from "../../src/inkjs/index.ts";

const source = `EXTERNAL f(a)
VAR x = 1
LIST L = (aa), bb
One {x}. # tag
* [Two] Two {L}.
* Three
- {f(2)} done.
-> END
== function f(a)
~ return a
== room(a)
room {a}
-> END
`;

function begun(): Story {
  const story = new Compiler(source).Compile();
  story.allowExternalFunctionFallbacks = true;
  story.state.storySeed = 5;
  story.ContinueMaximally();
  return story;
}

/** Everything that a host can see of a moment. */
function seen(story: Story): unknown[] {
  return [
    story.currentText,
    story.currentTags,
    story.currentChoices.map(({ text }) => text),
    story.canContinue,
    story.currentFlowName,
    story.state.ToJson(),
    story.currentErrors,
    story.currentWarnings,
  ];
}

const odd: unknown[] = [
  undefined,
  null,
  {},
  [],
  () => 1,
  Symbol("s"),
  10n,
  Number.NaN,
  new Date(0),
  new Map(),
  Object.create(null),
  { toString: () => "x", items: [], origins: [] },
  { target: "room" },
  { items: [{ name: "L.aa", value: 1 }], origins: ["L"] },
  new Proxy({}, {}),
];

describe("a host's mistakes", () => {
  /** Each with what it does, which must throw one error with a sentence, and change nothing. */
  const mistakes: Record<string, (story: Story, value: never) => unknown> = {
    "choosing what is not on offer": (story, value) => story.ChooseChoiceIndex(value),
    "going to what is no path": (story, value) => story.ChoosePathString(value),
    "going to an unknown place": (story) => story.ChoosePathString("nowhere.at.all"),
    "evaluating what is no function": (story, value) => story.EvaluateFunction(value),
    "going with odd arguments": (story, value) => story.ChoosePathString("room", true, [value]),
    "evaluating with odd arguments": (story, value) => story.EvaluateFunction("f", [value]),
    "binding what is no function": (story, value) =>
      story.BindExternalFunction("f", typeof value === "function" ? (5 as never) : value),
    "observing what is no variable": (story, value) => story.ObserveVariable(value, () => {}),
    "loading what is no state": (story, value) => story.state.LoadJson(value),
    "loading an odd state": (story, value) => story.state.LoadJsonObj(value),
    "switching to what is no name": (story, value) => story.SwitchFlow(value),
    "setting an unknown variable": (story, value) => {
      story.variablesState["nowhere"] = value;
    },
    "a list from an unknown LIST": (story) => new InkList("Z", story),
    "a list of an unknown item": (story) => InkList.FromString("zz", story),
  };

  for (const [name, mistake] of Object.entries(mistakes)) {
    it(name, () => {
      const story = begun();
      const before = seen(story);
      for (const value of odd) {
        expect(() => mistake(story, value as never), String(typeof value)).toThrow(/\w+ \w+/);
        expect(seen(story)).toEqual(before);
      }
    });
  }

  it("setting a variable to what no story can hold", () => {
    const story = begun();
    const before = seen(story);
    for (const value of odd.slice(2)) {
      expect(() => {
        story.variablesState["x"] = value;
      }).toThrow(/^Invalid value passed to VariableState/);
      expect(seen(story)).toEqual(before);
    }
  });

  it("after all of them the story goes on", () => {
    const story = begun();
    for (const mistake of Object.values(mistakes)) {
      try {
        mistake(story, {} as never);
      } catch {}
    }
    story.ChooseChoiceIndex(0);
    expect(story.ContinueMaximally()).toBe("Two aa.\n2 done.\n");
  });

  it("a compiled story that is none", () => {
    const json = new Compiler(source).Compile().ToJson();
    const cut = [0, 1, 10, json.length >> 1, json.length - 1].map((at) => json.slice(0, at));
    const hostile = ["{}", "[]", "null", '{"inkVersion":21}', '{"inkVersion":99,"root":[]}'];
    const proto = '{"inkVersion":21,"root":[{"__proto__":{"x":1}}],"listDefs":{}}';
    for (const text of [...cut, ...hostile, proto]) {
      expect(() => new Story(text), text.slice(0, 40)).toThrow(/\w+ \w+/);
    }
    for (const value of odd) expect(() => new Story(value as never)).toThrow(/\w+ \w+/);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  it("a source that is no text, and files that are not there", () => {
    for (const value of [5, {}, [], () => ""]) {
      expect(() => new Compiler(value as never)).toThrow(/must be text/);
    }
    const told: string[] = [];
    const compiler = new Compiler("INCLUDE a.ink\n-> END\n", {
      errorHandler: (message) => told.push(message),
      fileHandler: new JsonFileHandler({ "a.ink": 5 as never }),
    });
    expect(() => compiler.Compile()).toThrow(/Compilation failed/);
    expect(told).toEqual(["ERROR: line 1: Failed to load: 'a.ink'"]);
    expect(() => new PosixFileHandler("/nowhere").LoadInkFileContents("/nowhere/a.ink")).toThrow();
  });
});

describe("what inkjs does not know", () => {
  it("dialects: inkjs's by default, the reference one on demand", () => {
    const divided = "{-7 / 2} {7.0 / 2}\n-> END\n";
    const reference = new Compiler(divided, { dialect: "reference" }).Compile();
    expect(new Compiler(divided).Compile().Continue()).toBe("-4 3.5\n");
    expect(reference.Continue()).toBe("-3 3.5\n");
    const json = reference.ToJson();
    expect(new Story(json).Continue()).toBe("-4 3.5\n");
    expect(new Story(json, { dialect: "reference" }).Continue()).toBe("-3 3.5\n");
    // Read by JavaScript, 7.0 has lost its point; so it has for inkjs.
    const read: Record<string, unknown> = JSON.parse(json);
    expect(new Story(read, { dialect: "reference" }).Continue()).toBe("-3 3\n");
  });

  it("programs: a story of one is a story of its JSON", () => {
    const { program, tree } = compile("VAR x = 1\nHello {x}.\n* a\n-> END\n", { dialect: "inkjs" });
    if (program === undefined || tree === undefined) throw new Error("no program");
    const story = new Story(program, { tree });
    const other = new Story(story.ToJson());
    expect(story.ContinueMaximally()).toBe(other.ContinueMaximally());
    expect(story.state.ToJson().replace(/"storySeed":\d+/, "")).toBe(
      other.state.ToJson().replace(/"storySeed":\d+/, ""),
    );
    expect(() => new Story(program).ToJson()).toThrow(/give its tree as well/);
  });

  it("files: a handler reads from the disk, with Node", () => {
    const folder = new URL("../../stories/good-weight/", import.meta.url).pathname;
    const handler = new PosixFileHandler(folder);
    const path = handler.ResolveInkFilename("good-weight.ink");
    expect(handler.LoadInkFileContents(path).length).toBeGreaterThan(1000);
  });
});
