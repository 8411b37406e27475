/**
 * `variablesState` and who watches it, call by call as on inkjs.
 */
import { describe, expect, it } from "vitest";
import { expectAlike, type Host } from "./both.ts";

const all = `VAR int = 5
VAR half = 1.5
VAR text = "hi"
VAR yes = true
VAR target = -> k
LIST L = (aa), bb, cc
VAR none = ()
-> k
== k
{int} {half} {text} {yes} {L} {none}
+ [again] -> k
+ [leave] -> END
`;
const names = ["int", "half", "text", "yes", "target", "L", "none"];

const scripts: Record<string, (host: Host) => void> = {
  "read by name, both ways": ({ compile, note }) => {
    const { variablesState } = compile(all);
    for (const name of [...names, "nope", "k"]) {
      note(name, variablesState[name], typeof variablesState[name], variablesState.$(name));
    }
  },
  "listed, in the order declared": ({ compile, note }) => {
    const { variablesState } = compile(all);
    note(Object.keys(variablesState));
    const found: string[] = [];
    for (const name in variablesState) found.push(name);
    note(found, Object.entries(variablesState).length);
  },
  "set to values of every kind": ({ compile, note, read, attempt }) => {
    const story = compile(all);
    const { variablesState } = story;
    read(story);
    const values = [0, -3, 1.5, 2.0, 1e6, 4294967296, 0.1, "", "x y", true, false, null, undefined];
    for (const value of values) {
      attempt(`int = ${value}`, () => {
        variablesState["int"] = value;
        return [variablesState["int"], typeof variablesState["int"]];
      });
      attempt(`$(${value})`, () => {
        variablesState.$("text", value as string);
        return [variablesState["text"], typeof variablesState["text"]];
      });
      story.ChooseChoiceIndex(0);
      read(story);
    }
    variablesState["int"] = variablesState["L"];
    variablesState["L"] = variablesState["none"];
    variablesState["none"] = variablesState["target"];
    note(variablesState["int"], variablesState["L"], variablesState["none"]);
  },
  "whole numbers and fractions divide as what they are": ({ compile, read }) => {
    const story = compile("VAR x = 1\n-> k\n== k\n{x / 2} {x + 0.5}\n+ a -> k\n");
    for (const value of [7, 7.5, 8.0]) {
      story.variablesState["x"] = value;
      read(story);
      story.ChooseChoiceIndex(0);
    }
  },
  "what the story does not declare": ({ compile, note, attempt }) => {
    const { variablesState } = compile(all);
    for (const name of ["nope", "k", ""]) {
      attempt(
        `set ${name}`,
        () => {
          variablesState[name] = 1;
        },
        /hasn't been declared/,
      );
      attempt(`$ ${name}`, () => variablesState.$(name, 1), /hasn't been declared/);
    }
    note(variablesState["nope"], variablesState.GlobalVariableExistsWithName("nope"));
    note(variablesState.GlobalVariableExistsWithName("int"));
    note(Object.keys(variablesState));
  },
  "what no story can hold": ({ compile, note, attempt }) => {
    const { variablesState } = compile(all);
    for (const value of [{}, { a: 1 }, () => 1, Number.NaN]) {
      attempt(
        `set ${typeof value}`,
        () => {
          variablesState["int"] = value as number;
        },
        /Invalid value passed to VariableState/,
      );
    }
    note(variablesState["int"]);
  },
  "watched while the story runs": ({ compile, note, read }) => {
    const story = compile(
      "VAR x = 1\nVAR y = 1\nLIST L = aa, (bb)\none\n~ y = 2\n~ x = 2\ntwo\n~ x = x\n~ y = 2\nthree\n~ L += aa\n~ x = 5\n~ x = 6\nfour\n* go\n  ~ x = 7\n  five {x}\n-> END\n",
    );
    const tell = (name: string, value: unknown): void => note("told", name, value);
    story.ObserveVariable("x", tell);
    story.ObserveVariables(["y", "L"], [tell, tell]);
    story.onDidContinue = () => note("did continue");
    read(story);
    story.ChooseChoiceIndex(0);
    read(story);
  },
  "watched while the host sets": ({ compile, note }) => {
    const story = compile(all);
    story.ObserveVariable("int", (name, value) => note("told", name, value));
    for (const value of [9, 9, 9.5, "x", "x"]) story.variablesState["int"] = value;
    story.variablesState["text"] = "unwatched";
    story.variablesState.$("int", 3);
  },
  "watched by several, and no longer": ({ compile, note, attempt }) => {
    const story = compile(all);
    const set = (value: number): void => {
      note("set", value);
      story.variablesState["int"] = value;
      story.variablesState["text"] = String(value);
    };
    const first = (name: string): void => note("first", name);
    const second = (name: string): void => note("second", name);
    story.ObserveVariable("int", first);
    story.ObserveVariable("int", second);
    story.ObserveVariable("int", first);
    story.ObserveVariable("text", first);
    set(1);
    story.RemoveVariableObserver(first, "int");
    set(2);
    story.RemoveVariableObserver(first);
    set(4);
    story.RemoveVariableObserver(undefined, "int");
    set(5);
    attempt("unknown", () => story.RemoveVariableObserver(undefined, "nope"));
    attempt("nothing said", () => story.RemoveVariableObserver());
  },
  "an unknown variable cannot be watched": ({ compile, attempt }) => {
    const story = compile(all);
    const words = /Cannot observe variable 'nope' because it wasn't declared/;
    attempt("one", () => story.ObserveVariable("nope", () => {}), words);
    attempt("several", () => story.ObserveVariables(["int", "nope"], [() => {}, () => {}]), words);
  },
  "watched through a reset": ({ compile, note, read }) => {
    const story = compile("VAR x = 1\nVAR y = 2\na\n~ x = 3\nb\n-> END\n");
    story.ObserveVariable("x", (name, value) => note("told", name, value));
    story.ObserveVariable("y", (name, value) => note("told", name, value));
    read(story);
    story.ResetState();
    read(story);
  },
  "an observer that watches, sets and forgets": ({ compile, note, read }) => {
    const story = compile("VAR x = 1\nVAR y = 2\na\n~ x = 3\nb\n~ x = 4\nc\n-> END\n");
    const once = (name: string, value: unknown): void => {
      note("once", name, value);
      story.RemoveVariableObserver(once, "x");
      story.variablesState["y"] = 10;
    };
    story.ObserveVariable("x", once);
    story.ObserveVariable("y", (name, value) => note("y", name, value));
    read(story);
  },
  "variables' first values again": ({ compile, note, read }) => {
    const story = compile(all);
    story.variablesState["int"] = 77;
    story.variablesState["text"] = "changed";
    story.ResetGlobals();
    for (const name of names) note(name, story.variablesState[name]);
    read(story);
  },
  "a variable that a function takes by reference": ({ compile, note, read }) => {
    const story = compile(
      "VAR x = 1\na\n~ raise(x)\nb {x}\n-> END\n== function raise(ref y)\n~ y = y + 1\n",
    );
    story.ObserveVariable("x", (name, value) => note("told", name, value));
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
