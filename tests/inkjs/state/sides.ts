/**
 * A story under way on either side, line by line: inkjs, and our engine with our states.
 *
 * Both show the same things in the same order, so that what follows a save can be compared
 * wherever it was loaded. What neither reader sees (lines without text and tags) is passed over.
 */
import { Compiler, CompilerOptions, Story } from "inkjs/full";
import { compile } from "../../../src/compile/index.ts";
import { Machine, P_TAGS, P_TEXT } from "../../../src/engine/machine.ts";
import { run } from "../../../src/engine/run.ts";
import { beginStory, takeChoice } from "../../../src/engine/start.ts";
import { type Moment, readInkState, writeInkState } from "../../../src/inkjs/state/index.ts";
import { readInkJson } from "../../../src/program/ink-json-read.ts";
import { linkProgram } from "../../../src/program/link.ts";
import type { Dialect, Program } from "../../../src/program/program.ts";
import type { Tree } from "../../../src/program/tree.ts";
import type { Source } from "../../support/transcript.ts";

export type Shown =
  | { readonly kind: "line"; readonly text: string; readonly tags: readonly string[] }
  | { readonly kind: "choices"; readonly choices: readonly string[] }
  | { readonly kind: "end" }
  /** An error of the story's, which ends it. */
  | { readonly kind: "fault" }
  /** It takes too long: nothing is said about what would follow. */
  | { readonly kind: "cut" };

/** One story under way. */
export interface Side {
  readonly next: () => Shown;
  readonly choose: (index: number) => void;
  readonly save: () => string;
  readonly load: (json: string) => void;
  /** The line read last, as a save keeps it. */
  readonly last: () => { readonly text: string; readonly tags: readonly string[] };
}

/** How long inkjs may take for a line; it knows no end of its own. */
const LINE_LIMIT_MS = 400;

/** A story compiled by inkjs; `undefined` where it does not compile. */
export function compileWithInkjs(source: Source, countAllVisits = false): string | undefined {
  const handler = {
    ResolveInkFilename: (name: string): string => name,
    LoadInkFileContents: (name: string): string => source.files[name] ?? "",
  };
  try {
    const options = new CompilerOptions(null, [], countAllVisits, () => {}, handler);
    return new Compiler(source.main, options).Compile().ToJson() as string;
  } catch {
    return undefined;
  }
}

/** A story compiled by ours; `undefined` where it does not compile. */
export function compileWithOurs(source: Source, countAllVisits = false): Tree | undefined {
  const { tree } = compile(source.main, {
    countAllVisits,
    files: (path) => {
      const text = source.files[path];
      return text === undefined ? undefined : { name: path, text };
    },
  });
  return tree;
}

/** The tree of a story that inkjs compiled. */
export function treeOf(json: string): Tree {
  const read = readInkJson(json);
  if ("error" in read) throw new Error(read.error);
  return read.tree;
}

/** A story of inkjs's, at its beginning; `undefined` where inkjs cannot read what it wrote. */
export function inkjsSide(json: string, seed: number): Side | undefined {
  let story: Story;
  try {
    story = new Story(json);
  } catch {
    return undefined;
  }
  let hasFailed = false;
  story.allowExternalFunctionFallbacks = true;
  story.onError = (_: string, type: number) => {
    if (type === 2) hasFailed = true;
  };
  story.state.storySeed = seed;
  return {
    next: () => {
      while (story.canContinue) {
        const start = performance.now();
        do {
          if (performance.now() - start > LINE_LIMIT_MS) return { kind: "cut" };
          try {
            story.ContinueAsync(40);
          } catch {
            // It breaks down: what it shows after that says nothing.
            return { kind: "cut" };
          }
        } while (!story.asyncContinueComplete);
        if (hasFailed) return { kind: "fault" };
        const text = (story.currentText ?? "").replace(/\n$/, "");
        const tags = [...(story.currentTags ?? [])];
        if (text !== "" || tags.length > 0) return { kind: "line", text, tags };
      }
      const choices = story.currentChoices.map(showChoice);
      return choices.length > 0 ? { kind: "choices", choices } : { kind: "end" };
    },
    choose: (index) => {
      story.ChooseChoiceIndex(index);
    },
    save: () => story.state.ToJson() as string,
    load: (state) => {
      hasFailed = false;
      story.state.LoadJson(state);
    },
    last: () => ({ text: story.currentText ?? "", tags: story.currentTags ?? [] }),
  };
}

function showChoice(choice: { text: string; tags?: readonly string[] | null }): string {
  return [choice.text, ...(choice.tags ?? [])].join(" # ");
}

/** How many steps a turn may take; random programs end well before. */
const STEP_BUDGET = 3_000_000;

export interface OurSide extends Side {
  readonly moment: Moment;
}

/** A story of ours, at its beginning. */
export function ourSide(tree: Tree, seed: number, dialect: Dialect = "inkjs"): OurSide {
  return ourSideOf(linkProgram(tree, { dialect }), tree, seed);
}

/** The same of a program that is laid out already. */
export function ourSideOf(program: Program, tree: Tree, seed: number): OurSide {
  const machine = new Machine(program);
  machine.turnBudget = STEP_BUDGET;
  beginStory(machine, seed);
  const moment: Moment = {
    machine,
    tree: () => tree,
    flow: "DEFAULT_FLOW",
    otherFlows: new Map(),
    text: "",
    tags: [],
  };
  return {
    moment,
    next: () => {
      while (machine.pc >= 0) {
        machine.output.clear();
        run(machine);
        const { text, tags, isEnded } = machine.output.finish();
        machine.output.clear();
        moment.text = isEnded ? `${text}\n` : text;
        moment.tags = tags;
        const errors = machine.reports.filter(({ isWarning }) => !isWarning);
        machine.reports.length = 0;
        if (errors.some(({ fault }) => fault.code.startsWith("endless"))) return { kind: "cut" };
        if (errors.length > 0) return { kind: "fault" };
        if (text !== "" || tags.length > 0) return { kind: "line", text, tags };
      }
      const choices: string[] = [];
      for (let i = 0; i < machine.offered; i++) {
        const at = machine.pickAt(i);
        const tags = machine.picks[at + P_TAGS] as number;
        choices.push(
          [
            machine.pools.strings[machine.picks[at + P_TEXT] as number],
            ...(tags < 0 ? [] : (machine.pools.strings[tags] as string).split("\0").slice(1)),
          ].join(" # "),
        );
      }
      return choices.length > 0 ? { kind: "choices", choices } : { kind: "end" };
    },
    choose: (index) => takeChoice(machine, index),
    save: () => writeInkState(moment),
    load: (state) => readInkState(moment, state),
    last: () => ({ text: moment.text, tags: moment.tags }),
  };
}
