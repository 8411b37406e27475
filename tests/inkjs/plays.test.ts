/**
 * Random hosts on random programs: whatever a host does, in whatever order, it sees the same.
 *
 * Programs are the fuzzer's; a host reads, chooses, sets, asks, evaluates, goes elsewhere and
 * switches flows by dice. Where inkjs breaks down, or would never end, the play ends for both.
 */

import * as inkjs from "inkjs/full";
import { describe, expect, it } from "vitest";
import * as standIn from "../../src/inkjs/index.ts";
import { generateProgram } from "../fuzz/generate.ts";
import { makeRandom } from "../support/random.ts";
import { type Api, type Host, run, type Story, show } from "./both.ts";

/** What a host can know of a program from its text. */
function namesIn(source: string): Record<"knots" | "functions" | "variables", string[]> {
  const all = (pattern: RegExp): string[] =>
    [...source.matchAll(pattern)].map(([, name]) => name as string);
  return {
    knots: all(/^={2,}\s*(?!function\b)(\w+)\s*=*\s*$/gm),
    functions: all(/^={2,}\s*function\s+(\w+)\s*\(\s*\)/gm),
    variables: all(/^(?:VAR|LIST)\s+(\w+)/gm),
  };
}

const values = [0, 1, -7, 2.5, "", "word", true, false];
const TURNS = 25;

function randomHost(seed: number): (host: Host) => void {
  const program = generateProgram(seed);
  const names = namesIn(program.source.main);
  return ({ api, note, attempt }) => {
    const options = new api.CompilerOptions(
      null,
      [],
      program.countAllVisits,
      () => {},
      new api.JsonFileHandler({ ...program.source.files }),
    );
    const story: Story = new api.Compiler(program.source.main, options).Compile();
    const random = makeRandom(seed);
    const pick = (list: readonly string[]): string | undefined =>
      list.length === 0 ? undefined : list[random.int(0, list.length - 1)];
    story.allowExternalFunctionFallbacks = true;
    story.state.storySeed = seed;
    const watched = names.variables.slice(0, 2);
    // What is news is told on both sides; what an equal value was given again may not be.
    const last = new Map<string, string>();
    for (const name of watched) {
      last.set(name, show(story.variablesState[name]));
      story.ObserveVariable(name, (which, value) => {
        const shown = show(value);
        if (last.get(which) !== shown) note("told", which, shown);
        last.set(which, shown);
      });
    }
    let faults = 0;
    story.onError = (_message, type) => {
      faults++;
      note("fault", type);
    };
    const actions: (() => void)[] = [
      () => {
        const name = pick(names.variables);
        if (name === undefined) return;
        note(name, story.variablesState[name]);
      },
      () => {
        const name = pick(names.variables);
        const value = values[random.int(0, values.length - 1)];
        if (name !== undefined && !program.source.main.includes(`LIST ${name}`)) {
          attempt(`set ${name}`, () => {
            story.variablesState[name] = value;
          });
        }
      },
      () => {
        const name = pick(names.functions);
        if (name !== undefined && faults === 0) {
          note("evaluate", name, story.HasFunction(name));
        }
      },
      () => {
        const knot = pick(names.knots);
        if (knot === undefined) return;
        note(knot, story.state.VisitCountAtPathString(knot), story.TagsForContentAtPath(knot));
      },
      () => {
        const knot = pick(names.knots);
        if (knot !== undefined && random.chance(0.3)) {
          attempt(`go to ${knot}`, () => story.ChoosePathString(knot));
        }
      },
      () => {
        const name = ["a", "b", "DEFAULT_FLOW"][random.int(0, 2)] as string;
        if (random.chance(0.3)) attempt(`flow ${name}`, () => story.SwitchFlow(name));
        note(story.currentFlowName, story.aliveFlowNames, story.currentText);
      },
      () => {
        // The same moment, by way of the state that each side writes itself.
        if (story.canContinue || !random.chance(0.3)) return;
        story.state.LoadJson(story.state.ToJson());
        note("loaded", story.currentChoices.length, story.state.currentTurnIndex);
      },
    ];
    for (let turn = 0; turn < TURNS && faults === 0; turn++) {
      for (let lines = 0; story.canContinue && lines < 60; lines++) {
        note("line", story.Continue(), story.currentTags, story.canContinue);
      }
      if (faults > 0 || story.canContinue) return;
      for (let i = random.int(0, 3); i > 0 && faults === 0; i--) {
        actions[random.int(0, actions.length - 1)]?.();
        if (story.canContinue) break;
      }
      if (story.canContinue) continue;
      const choices = story.currentChoices;
      note(
        choices.map(({ text, tags, sourcePath, pathStringOnChoice }) => [
          text,
          tags,
          sourcePath,
          pathStringOnChoice,
        ]),
      );
      if (choices.length === 0) return;
      story.ChooseChoiceIndex(random.int(0, choices.length - 1));
    }
  };
}

describe("random hosts on random programs", () => {
  // Inkjs has no limit of its own: none of these sends it round for ever.
  const seeds = Array.from({ length: 40 }, (_, i) => i + 101);

  it(`${seeds.length} of them see the same on both sides`, () => {
    let shown = 0;
    let done = 0;
    const unlike: string[] = [];
    for (const seed of seeds) {
      const script = randomHost(seed);
      const theirs = run(inkjs as unknown as Api, script);
      const ours = run(standIn, script);
      // Where a side does not compile it, or inkjs breaks down, there is nothing to compare; what
      // compiles here and there is compared by the fuzzer.
      const refusal = "the script broke: Compilation failed.";
      if (ours[0] === refusal || theirs.at(-1)?.startsWith("the script broke") === true) continue;
      const at = theirs.findIndex((line, i) => line !== ours[i]);
      if (at >= 0 || ours.length > theirs.length) {
        const around = (side: string[]): string =>
          side.slice(Math.max(0, at - 2), at + 2).join("\n");
        unlike.push(`seed ${seed}, inkjs:\n${around(theirs)}\nours:\n${around(ours)}`);
      }
      shown += theirs.length;
      done++;
    }
    expect(unlike.slice(0, 3)).toEqual([]);
    expect(done).toBeGreaterThan(seeds.length * 0.75);
    expect(shown).toBeGreaterThan(400);
  }, 120_000);
});
