/**
 * Calls between story and host, both ways, as on inkjs.
 */
import { describe, expect, it } from "vitest";
import { expectAlike, type Host } from "./both.ts";

const source = `EXTERNAL look(a)
EXTERNAL act(a)
VAR x = 0
LIST L = (aa), bb
VAR target = -> k
one
{look("hi")} two
~ act(1)
three {look(x)}
~ act(L)
~ act(target)
~ act(1.5)
~ act(true)
* [go {look(5)}] -> k
=== k
in k
-> END
=== function look(a)
fallback {a}
~ return 5
=== function act(a)
~ return 6
=== function show(a)
[{a}]
~ return a
=== function silent()
~ x = x + 1
=== function place()
~ return target
=== function two(a, b)
{a}
and {b}
~ return a + b
=== with_text(a, b)
with {a} {b}
-> END
`;

const scripts: Record<string, (host: Host) => void> = {
  "host functions get values and are called when": ({ compile, note, read }) => {
    const story = compile(source);
    story.BindExternalFunction(
      "look",
      (...args: unknown[]) => {
        note("look", args);
        return "seen";
      },
      true,
    );
    story.BindExternalFunction("act", (...args: unknown[]) => note("act", args));
    story.onDidContinue = () => note("did continue", story.currentText);
    read(story);
    story.ChooseChoiceIndex(0);
    read(story);
  },
  "host functions that may not run ahead": ({ compile, note, read }) => {
    const story = compile("EXTERNAL f()\na\n{f()} b\n~ f()\nc\n* x\n- {f()}{f()}\n-> END\n");
    let calls = 0;
    story.BindExternalFunction("f", () => {
      note("called");
      return ++calls;
    });
    read(story);
    story.ChooseChoiceIndex(0);
    read(story);
  },
  "what host functions give back": ({ compile, note, attempt }) => {
    for (const answer of [1.5, 2, -0.5, "s", "", true, false, 4294967296]) {
      const story = compile("EXTERNAL f()\na {f()} b\n~ temp t = f()\n{t} {t + 1}\n-> END\n");
      story.BindExternalFunction("f", () => answer, true);
      attempt(`gives ${answer}`, () => story.ContinueMaximally());
    }
    for (const answer of [undefined, null]) {
      const story = compile("EXTERNAL f()\na {f()} b\n~ f()\nc\n-> END\n");
      story.BindExternalFunction("f", () => answer, true);
      attempt(`gives ${answer}`, () => story.ContinueMaximally());
    }
    const story = compile(
      "EXTERNAL f(l)\nLIST L = aa, (bb)\na {f(L)} b {LIST_COUNT(f(L))}\n-> END\n",
    );
    story.BindExternalFunction("f", (list: { inverse: unknown }) => list.inverse, true);
    note(story.ContinueMaximally());
  },
  "what no story can hold, given back": ({ compile, attempt }) => {
    for (const answer of [{}, () => 1, Number.NaN]) {
      const story = compile("EXTERNAL f()\na {f()} b\n-> END\n");
      story.BindExternalFunction("f", () => answer, true);
      attempt(typeof answer, () => story.Continue(), /Could not create ink value/);
    }
  },
  "a host function that fails": ({ compile, attempt, note }) => {
    const story = compile("EXTERNAL f()\na\n{f()} b\nc\n-> END\n");
    let fails = true;
    story.BindExternalFunction("f", () => {
      if (fails) throw new Error("my own words");
      return 1;
    });
    attempt("first", () => story.Continue());
    attempt("second", () => story.Continue(), /^my own words$/);
    note(story.canContinue, story.hasError);
    attempt("third", () => story.Continue(), /^my own words$/);
    fails = false;
  },
  "bound twice, never, and no longer": ({ compile, attempt }) => {
    const story = compile(source);
    const f = (): number => 1;
    attempt("bind", () => story.BindExternalFunction("look", f));
    attempt("again", () => story.BindExternalFunction("look", f), /has already been bound/);
    attempt("a name the story does not have", () => story.BindExternalFunction("nope", f));
    attempt("unbind", () => story.UnbindExternalFunction("look"));
    attempt("unbind again", () => story.UnbindExternalFunction("look"), /has not been bound/);
    attempt("bind again", () => story.BindExternalFunction("look", f));
  },
  "functions that nobody provides": ({ compile, attempt, note }) => {
    const story = compile(
      "EXTERNAL f()\nEXTERNAL g(a)\na\n{f()} b {g(1)}\n-> END\n== function g(a)\n~ return 2\n",
    );
    attempt(
      "validate",
      () => story.ValidateExternalBindings(),
      /Missing function binding for externals/,
    );
    attempt("continue", () => story.Continue());
    story.allowExternalFunctionFallbacks = true;
    note(story.allowExternalFunctionFallbacks);
    attempt(
      "validate",
      () => story.ValidateExternalBindings(),
      /Missing function binding for external: 'f'/,
    );
    story.BindExternalFunction("f", () => 1);
    attempt("validate", () => story.ValidateExternalBindings());
    attempt("all", () => story.ContinueMaximally());
  },
  "the story's own functions stand in": ({ compile, read }) => {
    const story = compile(source);
    story.allowExternalFunctionFallbacks = true;
    read(story);
  },
  "functions that take all arguments": ({ compile, read, note }) => {
    const story = compile("EXTERNAL f(a, b)\na\n{f(1, 2)} b\n-> END\n");
    story.BindExternalFunctionGeneral("f", (...args: unknown[]) => {
      note("called with", args);
      return 3;
    });
    read(story);
  },
  "the story's functions, from outside": ({ compile, note, attempt }) => {
    const story = compile(source);
    story.allowExternalFunctionFallbacks = true;
    story.onEvaluateFunction = (name, args) => note("evaluate", name, args);
    story.onCompleteEvaluateFunction = (...all) => note("complete", ...all);
    story.onDidContinue = () => note("did continue");
    for (const value of [3, 1.5, "s", true, story.variablesState["L"]]) {
      attempt(`show ${value}`, () => story.EvaluateFunction("show", [value]));
      attempt(`show ${value} with text`, () => story.EvaluateFunction("show", [value], true));
    }
    attempt("silent", () => story.EvaluateFunction("silent"));
    attempt("silent with text", () => story.EvaluateFunction("silent", [], true));
    attempt("place", () => story.EvaluateFunction("place"));
    attempt("two", () => story.EvaluateFunction("two", [1, 2], true));
    note(story.variablesState["x"], story.currentText, story.canContinue);
    note(story.HasFunction("show"), story.HasFunction("k"), story.HasFunction("nope"));
  },
  "in the midst of a turn": ({ compile, note, read, attempt }) => {
    const story = compile(source);
    story.allowExternalFunctionFallbacks = true;
    note(story.Continue());
    attempt("show", () => story.EvaluateFunction("show", [3], true));
    note(story.canContinue);
    read(story);
    attempt("show", () => story.EvaluateFunction("show", [4], true));
    note(story.currentChoices.length);
    story.ChooseChoiceIndex(0);
    attempt("show", () => story.EvaluateFunction("show", [5], true));
    read(story);
  },
  "functions that are not there, and arguments that no story can hold": ({ compile, attempt }) => {
    const story = compile(source);
    attempt("nope", () => story.EvaluateFunction("nope"), /Function doesn't exist: 'nope'/);
    attempt("null", () => story.EvaluateFunction(null as unknown as string), /Function is null/);
    attempt("blank", () => story.EvaluateFunction(" "), /Function is empty or white space/);
    for (const value of [{}, null, undefined, () => 1]) {
      attempt(
        "show",
        () => story.EvaluateFunction("show", [value]),
        /number, string, bool or InkList/,
      );
    }
  },
  "watched variables that a function changes": ({ compile, note, attempt }) => {
    const story = compile(source);
    story.ObserveVariable("x", (name, value) => note("told", name, value));
    attempt("silent", () => story.EvaluateFunction("silent"));
  },
  "a host function that asks and sets": ({ compile, read, note }) => {
    const story = compile(
      "EXTERNAL f()\nVAR x = 1\na\n{f()} b {x}\nc\n-> END\n== function g()\ng {x}\n~ return x\n",
    );
    story.BindExternalFunction("f", () => {
      story.variablesState["x"] = 7;
      note(story.variablesState["x"], story.EvaluateFunction("g"));
      return "done";
    });
    read(story);
  },
};

describe("as on inkjs:", () => {
  for (const [name, script] of Object.entries(scripts)) {
    it(name, () => {
      expect(expectAlike(script).join("\n")).not.toContain("the script broke");
    });
  }
});
