/**
 * Reading and choosing, call by call as on inkjs.
 */
import { describe, expect, it } from "vitest";
import { expectAlike, type Host } from "./both.ts";

const scripts: Record<string, (host: Host) => void> = {
  "a story before its first line": ({ compile, note }) => {
    const story = compile("Hello.\n* a\n-> END\n");
    note(story.canContinue, story.currentText, story.currentTags, story.currentChoices);
    note(story.currentErrors, story.currentWarnings, story.hasError, story.hasWarning);
    note(story.state.currentTurnIndex, story.state.callstackDepth, story.asyncContinueComplete);
  },
  "lines, tags, and what cannot be continued": ({ compile, note, read, attempt }) => {
    const story = compile(
      "One. # t # u\n# above\nTwo <>\nand glue.\n\n  {false: hidden}\nThree.\n* Go # a [. # b] on # c\n+ [Stay]\n- Done.\n-> END\n",
    );
    read(story);
    attempt("continue", () => story.Continue(), /canContinue/);
    note(story.currentText, story.currentTags, story.state.currentTurnIndex);
    story.ChooseChoiceIndex(0);
    note(story.currentText, story.currentChoices.length, story.state.currentTurnIndex);
    read(story);
    attempt("continue", () => story.Continue(), /canContinue/);
    attempt("choose", () => story.ChooseChoiceIndex(0), /out of range/);
    attempt("maximally", () => story.ContinueMaximally());
  },
  "a choice that is not there": ({ compile, read, attempt }) => {
    const story = compile("* a\n* b\n- x\n-> END\n");
    attempt("too early", () => story.ChooseChoiceIndex(0), /out of range/);
    read(story);
    for (const index of [-1, 2, Number.NaN, Number.POSITIVE_INFINITY]) {
      attempt(String(index), () => story.ChooseChoiceIndex(index), /out of range/);
    }
    read(story);
  },
  "all of a turn at once": ({ compile, note }) => {
    const story = compile("a\nb # t\nc\n* d\n- e\n-> END\n");
    note(story.ContinueMaximally(), story.currentText, story.currentTags);
    note(story.ContinueMaximally());
    story.ChooseChoiceIndex(0);
    note(story.ContinueMaximally());
  },
  "in slices of time": ({ compile, note, attempt }) => {
    const story = compile("a\nb\n* c\n- d\n-> END\n");
    for (let i = 0; i < 2; i++) {
      do story.ContinueAsync(5);
      while (!story.asyncContinueComplete);
      note(story.currentText, story.currentTags, story.canContinue);
    }
    attempt("more", () => story.ContinueAsync(5), /canContinue/);
  },
  "who is told of what, in which order": ({ compile, note, read }) => {
    const story = compile("VAR x = 1\na\n~ x = 2\nb\n* c\n  ~ x = 3\n- d\n-> END\n");
    story.onDidContinue = () => note("did continue", story.currentText, story.canContinue);
    story.onMakeChoice = (choice) => note("make choice", choice.text, choice.index);
    story.ObserveVariable("x", (name, value) => note("observed", name, value, story.currentText));
    read(story);
    story.ChooseChoiceIndex(0);
    read(story);
  },
  "begun again": ({ compile, note, read }) => {
    const story = compile("VAR x = 1\na {x}\n* b\n  ~ x = 5\n- c {x}\n-> END\n");
    story.onDidContinue = () => note("did continue");
    read(story);
    story.ChooseChoiceIndex(0);
    read(story);
    story.ResetState();
    note(story.currentText, story.canContinue, story.state.currentTurnIndex);
    note(story.variablesState["x"]);
    read(story);
  },
  "a seed set by the host": ({ compile, note, read }) => {
    const story = compile("{~a|b|c|d|e} {RANDOM(1, 100)} {RANDOM(1, 100)}\n-> END\n");
    for (const seed of [1, 42, 99, 123456]) {
      story.ResetState();
      story.state.storySeed = seed;
      note(story.state.storySeed, story.state.previousRandom);
      read(story);
      note(story.state.storySeed, story.state.previousRandom);
    }
  },
  "what has been visited": ({ compile, note, read, attempt }) => {
    const story = compile("-> k\n== k\nk\n* (label) a\n- {k} {label} -> l\n== l\nl\n-> END\n");
    read(story);
    for (const path of ["k", "l", "k.label", "nowhere"]) {
      attempt(path, () => story.state.VisitCountAtPathString(path));
    }
    story.ChooseChoiceIndex(0);
    read(story);
    for (const path of ["k", "l"]) note(path, story.state.VisitCountAtPathString(path));
  },
  "tags without playing": ({ compile, note, attempt }) => {
    const story = compile(
      "# author: me\n# title: x\nHello # not this\n-> k\n== k\n# one\n# two # three\ntext # four\n-> END\n= s\n# of s\n-> END\n== none\ntext\n-> END\n",
    );
    note(story.globalTags);
    for (const path of ["k", "k.s", "none"]) {
      attempt(path, () => story.TagsForContentAtPath(path));
    }
    note(compile("no tags\n-> END\n").globalTags);
  },
  "lines that are empty, and turns without any": ({ compile, read, note }) => {
    const story = compile(
      "VAR x = 0\n{x:never}\n* a\n  ~ x = 1\n* b\n- \n~ x = 2\n* c ->\n- -> END\n",
    );
    read(story);
    story.ChooseChoiceIndex(1);
    read(story);
    story.ChooseChoiceIndex(0);
    read(story);
    note(story.canContinue);
  },
  "an author's mistake, with somebody who listens": ({ load, note, read }) => {
    const story = load('LIST L = aa\nfine\nbad {L + "s" - 3} more\nafter\n* a\n- -> END\n');
    story.onError = (message, type) => {
      note("error", type, message.startsWith("RUNTIME ERROR: "), story.hasError);
    };
    story.onDidContinue = () => note("did continue", story.currentText);
    read(story);
    note(story.hasError, story.currentErrors, story.canContinue, story.currentText);
    story.ResetState();
    read(story);
  },
  "an author's mistake, with nobody who listens": ({ compile, note, attempt }) => {
    const story = compile('LIST L = aa\nfine\nbad {L + "s" - 3} more\nafter\n-> END\n');
    attempt("first", () => story.Continue());
    attempt("second", () => story.Continue(), /1 error.*assign an error handler to story\.onError/);
    note(story.hasError, story.currentErrors?.length, story.currentWarnings);
    note(story.canContinue, story.currentText);
    attempt("third", () => story.Continue(), /canContinue/);
    story.ResetErrors();
    note(story.hasError, story.currentErrors);
  },
  "a warning, with and without somebody who listens": ({ compile, note, attempt }) => {
    const source =
      "one {f(0)}\ntwo\n-> END\n== function f(q)\n{ q:\n ~ temp z = 1\n}\n~ return z\n";
    const silent = compile(source);
    attempt("first", () => silent.Continue(), /1 warning.*story\.onError.*Variable not found: 'z'/);
    note(silent.currentText, silent.hasWarning, silent.currentWarnings?.length, silent.canContinue);
    attempt("second", () => silent.Continue(), /1 warning/);
    silent.ResetErrors();
    const heard = compile(source);
    heard.onError = (message, type) => note("told", type, /Variable not found: 'z'/.test(message));
    attempt("first", () => heard.Continue());
    note(heard.hasWarning);
    attempt("second", () => heard.Continue());
  },
  "text that runs out": ({ compile, note, read }) => {
    const story = compile("-> k\n== k\nwords\n");
    story.onError = (message, type) => note(type, /ran out of content/.test(message));
    read(story);
    note(story.canContinue);
  },
};

describe("as on inkjs:", () => {
  for (const [name, script] of Object.entries(scripts)) {
    it(name, () => {
      expect(expectAlike(script).join("\n")).not.toContain("the script broke");
    });
  }
});
