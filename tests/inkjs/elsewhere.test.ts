/**
 * Going to places, and from flow to flow, as on inkjs.
 */
import { describe, expect, it } from "vitest";
import { expectAlike, type Host } from "./both.ts";

const source = `VAR x = 1
start {x}
* one
* two
- gather
-> hall
=== hall
hall # tag
~ x = x + 1
+ [stay] -> hall
+ [leave] -> garden.shed
=== garden
garden
-> DONE
= shed
shed {hall} {garden} {TURNS()}
-> tunnel ->
after
-> END
=== tunnel
in the tunnel
* go back
->->
=== rooms(a, b)
rooms {a} {b}
+ x
- -> END
=== function f()
~ return 1
`;

const scripts: Record<string, (host: Host) => void> = {
  "to knots and stitches": ({ compile, note, read, attempt }) => {
    const story = compile(source);
    story.onChoosePathString = (path, args) => note("chosen", path, args);
    read(story);
    for (const path of ["hall", "garden", "garden.shed", "hall"]) {
      attempt(path, () => story.ChoosePathString(path));
      note(story.currentText, story.state.currentTurnIndex, story.currentChoices.length);
      read(story);
      note(story.state.VisitCountAtPathString("hall"), story.variablesState["x"]);
    }
  },
  "with arguments": ({ compile, read, attempt, api }) => {
    const story = compile(`LIST L = aa, bb\n${source}`);
    attempt("two", () => story.ChoosePathString("rooms", true, [1, "b"]));
    read(story);
    attempt("list", () =>
      story.ChoosePathString("rooms", true, [api.InkList.FromString("aa", story), true]),
    );
    read(story);
    for (const bad of [{}, null, undefined]) {
      attempt(
        "bad",
        () => story.ChoosePathString("rooms", true, [bad, 1]),
        /number, string, bool or InkList/,
      );
    }
  },
  "to nowhere": ({ compile, note, read, attempt }) => {
    const story = compile(source);
    read(story);
    attempt(
      "nowhere",
      () => story.ChoosePathString("nowhere"),
      /Failed to find content at path 'nowhere'/,
    );
    note(story.canContinue);
  },
  "from the depths of a tunnel": ({ compile, note, read, attempt }) => {
    const story = compile(source);
    story.onError = (_message, type) => note("told", type);
    story.ChoosePathString("garden.shed");
    read(story);
    note(story.state.callstackDepth);
    story.ChooseChoiceIndex(0);
    note(story.Continue(), story.state.callstackDepth);
    attempt("without leaving it", () => story.ChoosePathString("hall", false));
    note(story.state.callstackDepth);
    read(story);
    story.ChoosePathString("garden.shed");
    read(story);
    attempt("reset", () => story.ResetCallstack());
    note(story.state.callstackDepth, story.canContinue, story.currentChoices.length);
  },
  "flows of one story": ({ compile, note, read, attempt }) => {
    const story = compile(source);
    const where = (): void =>
      note(story.currentFlowName, story.currentFlowIsDefaultFlow, story.aliveFlowNames);
    where();
    read(story);
    for (const name of ["a", "b", "a", "DEFAULT_FLOW", "b"]) {
      story.SwitchFlow(name);
      where();
      note(story.currentText, story.currentTags, story.canContinue, story.currentChoices.length);
      read(story);
      if (story.currentChoices.length > 0) story.ChooseChoiceIndex(0);
      read(story);
      note(story.variablesState["x"], story.state.currentTurnIndex);
    }
    story.SwitchToDefaultFlow();
    where();
    read(story);
    attempt("remove", () => story.RemoveFlow("a"));
    where();
    story.SwitchFlow("b");
    attempt("remove the one under way", () => story.RemoveFlow("b"));
    where();
    note(story.currentText, story.currentChoices.length);
    attempt("one that is not there", () => story.RemoveFlow("zz"));
    attempt(
      "the default flow",
      () => story.RemoveFlow("DEFAULT_FLOW"),
      /Cannot destroy default flow/,
    );
    attempt("no name", () => story.SwitchFlow(null as never), /SwitchFlow/);
    story.ResetState();
    where();
  },
  "a place chosen in a flow of its own": ({ compile, note, read }) => {
    const story = compile(source);
    story.SwitchFlow("side");
    story.ChoosePathString("hall");
    read(story);
    story.SwitchToDefaultFlow();
    read(story);
    story.ChooseChoiceIndex(0);
    story.SwitchFlow("side");
    story.ChooseChoiceIndex(1);
    read(story);
    note(story.variablesState["x"]);
    story.SwitchToDefaultFlow();
    read(story);
  },
  "saved and loaded": ({ compile, note, read, attempt }) => {
    const story = compile(source);
    const other = compile(source);
    other.state.onDidLoadState = () => note("loaded");
    story.state.storySeed = 7;
    read(story);
    story.ChooseChoiceIndex(1);
    read(story);
    const saved = story.state.ToJson();
    note(saved === story.state.toJson());
    other.ObserveVariable("x", (name, value) => note("told", name, value));
    other.state.LoadJson(saved);
    note(other.currentText, other.currentTags, other.currentChoices.length, other.canContinue);
    note(other.state.storySeed, other.state.currentTurnIndex, other.variablesState["x"]);
    other.ChooseChoiceIndex(1);
    read(other);
    other.state.LoadJsonObj(JSON.parse(saved));
    note(other.currentText, other.currentChoices.length);
    for (const bad of ["{}", "x", "null", '{"inkSaveVersion":1}', "[]"]) {
      attempt(bad, () => other.state.LoadJson(bad));
    }
    note(other.currentText, other.currentChoices.length);
  },
};

describe("as on inkjs:", () => {
  for (const [name, script] of Object.entries(scripts)) {
    it(name, () => {
      expect(expectAlike(script).join("\n")).not.toContain("the script broke");
    });
  }
});
