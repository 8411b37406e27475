/**
 * The quick way to explore against the plain one: only what a step wrote is undone, choices are
 * taken by what is known of them, places are recognised. Edge by edge it must be the same graph as
 * with everything put back and the engine's own loop.
 */
import { describe, expect, it } from "vitest";
import { analyse, Exploration } from "../../src/check/explore.ts";
import { compile } from "../../src/compile/index.ts";
import { LINE, type Machine, run } from "../../src/engine/index.ts";
import type { Program } from "../../src/program/program.ts";
import { generateProgram } from "../fuzz/generate.ts";
import { describeShared, sharedStories } from "../support/shared-data.ts";
import type { Source } from "../support/transcript.ts";

function programOf(source: Source, countAllVisits = false): Program | undefined {
  const files = (name: string): { name: string; text: string } | undefined => {
    const text = source.files[name];
    return text === undefined ? undefined : { name, text };
  };
  return compile(source.main, { files, countAllVisits }).program;
}

function settle(machine: Machine): void {
  while (machine.pc >= 0) {
    machine.output.clear();
    if (run(machine) !== LINE) break;
  }
}

/** What an exploration found, and what went wrong on each step of it. */
function explored(program: Program, limit: number, isQuick: boolean): unknown {
  const faults: string[] = [];
  // An observer sees to it that every cell is put back.
  const observer = {
    begin: () => {},
    end: () => 0,
    note: ({ machine }: { readonly machine: Machine }) => {
      for (const { fault, pc } of machine.reports) faults.push(`${fault.code} ${pc}`);
    },
  };
  const exploration = new Exploration(
    analyse(program),
    isQuick ? { limit } : { limit, settle, observer },
  );
  exploration.machine.seen = new Uint8Array(program.code.length);
  exploration.run();
  const { states, steps, edges, edgesAt, edgeChoices, before, chosen, isComplete } = exploration;
  const last = isComplete ? (edgesAt[states] as number) : steps - 1;
  return {
    states,
    steps,
    isComplete,
    edges: edges.slice(0, last).join(),
    choices: edgeChoices.slice(0, last).join(),
    before: before.slice(0, states).join(),
    chosen: chosen.slice(0, states).join(),
    seen: exploration.machine.seen.join(),
    places: exploration.places.all.length,
  };
}

describe("exploring quickly", () => {
  it("finds the same graph of random programs", () => {
    let states = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const { source, countAllVisits } = generateProgram(seed);
      const program = programOf(source, countAllVisits);
      if (program === undefined) continue;
      const slow = explored(program, 300, false);
      expect(explored(program, 300, true), `seed ${seed}`).toEqual(slow);
      // A second time on what was made the first time.
      expect(explored(program, 300, true), `seed ${seed}, again`).toEqual(slow);
      states += (slow as { states: number }).states;
    }
    expect(states).toBeGreaterThan(400);
  });
});

describeShared("exploring shared stories quickly", () => {
  for (const { name, source } of sharedStories()) {
    it(name, () => {
      const program = programOf(source) as Program;
      expect(explored(program, 120, true)).toEqual(explored(program, 120, false));
    });
  }
});
