/**
 * The program written as JavaScript, and the interpreter that takes down what a turn reads, against
 * the engine's own loop: from every state that all come to, all must go to the same rest, with the
 * same reports, marks and marks of what was seen; and the interpreter must know what it wrote.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { flowOf } from "../../src/check/flow.ts";
import { generate } from "../../src/check/generate.ts";
import { generatedSettle } from "../../src/check/generated.ts";
import { interpreterOf } from "../../src/check/interpret.ts";
import type { Runner } from "../../src/check/runner.ts";
import { compile } from "../../src/compile/index.ts";
import { compileKeep } from "../../src/compile/keep.ts";
import { beginStory, LINE, Machine, run, takeChoice } from "../../src/engine/index.ts";
import type { Program } from "../../src/program/program.ts";
import { generateProgram } from "../fuzz/generate.ts";
import { describeShared, sharedStories } from "../support/shared-data.ts";
import type { Source } from "../support/transcript.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Everything that a turn may leave behind, but what lies unused. */
function leftBy(machine: Machine): unknown {
  const isOver = machine.pickCount === 0;
  return {
    cells: [...machine.cells],
    picks: [...machine.picks.subarray(0, machine.picksEnd)],
    stack: [...machine.stack.subarray(0, machine.sp)],
    evals: isOver ? [] : [...machine.evals.subarray(0, machine.ep)],
    restedAt: isOver ? machine.restedAt : -1,
    fallbacks: machine.fallbackCount,
    budget: isOver ? 0 : machine.budget,
    reports: machine.reports.map(({ fault, isWarning, pc }) => [
      fault.code,
      fault.args,
      isWarning,
      pc,
    ]),
    marks: machine.marks?.splice(0),
  };
}

function settle(machine: Machine): void {
  while (machine.pc >= 0) {
    machine.output.clear();
    if (run(machine) !== LINE) break;
  }
}

/** The interpreter's log against the cells: what changed was taken down, and is put back. */
function expectUndone(interpreter: Runner, machine: Machine, before: Int32Array): void {
  const after = machine.cells.slice();
  interpreter.undo(machine.cells, before);
  const left = machine.cells.findIndex((value, cell) => value !== before[cell]);
  expect(left, "a cell that changed and was not taken down").toBe(-1);
  machine.cells.set(after);
}

/** Plays a program in three ways, breadth first; gives back how many turns were compared. */
function compare(program: Program, limit: number, turnBudget = 200_000): number {
  if (!program.isSilentExact) return 0;
  const flow = flowOf(program);
  const generated = generatedSettle(flow);
  if (generated === undefined) throw new Error("no code can be made here");
  const interpreter = interpreterOf(program) as Runner;
  const machines = [new Machine(program), new Machine(program), new Machine(program)] as const;
  const seen = new Set<string>();
  for (const machine of machines) {
    machine.isSilent = true;
    machine.seen = new Uint8Array(program.code.length);
    machine.marks = [];
    machine.turnBudget = turnBudget;
  }
  const [theirs, ours, traced] = machines;
  // Texts and lists made on the way have the numbers that they came in: one pool for all.
  for (const machine of [ours, traced]) (machine as { pools: unknown }).pools = theirs.pools;
  const states: Int32Array[] = [];
  let turns = 0;
  const turn = (from: Int32Array | undefined, choice: number): void => {
    const taken: number[] = [];
    for (let way = 0; way < 12; way++) {
      const sizes: number[][] = [];
      for (const machine of machines) {
        const outcomes = { taken: [...taken], sizes: [] as number[], next: 0 };
        machine.outcomes = outcomes;
        if (from === undefined) beginStory(machine, 0);
        else {
          machine.load(from);
          takeChoice(machine, choice);
        }
        machine.marks?.splice(0);
        const before = machine.cells.slice();
        if (machine === ours) generated(machine);
        else if (machine === traced) interpreter.settle(machine);
        else settle(machine);
        if (machine === traced) expectUndone(interpreter, machine, before);
        sizes.push(outcomes.sizes, outcomes.taken);
      }
      turns++;
      const left = leftBy(theirs);
      const text = JSON.stringify(left);
      for (const [n, machine] of [ours, traced].entries()) {
        // By themselves first: saying how two great things differ takes long.
        const own = leftBy(machine);
        if (JSON.stringify(own) !== text) expect(own, n === 0 ? "code" : "traced").toEqual(left);
        expect(sizes[2 + n * 2]).toEqual(sizes[0]);
      }
      const state = theirs.save();
      const key = state.join();
      if (!seen.has(key)) {
        seen.add(key);
        if (theirs.offered > 0) states.push(state);
      }
      const sizesTaken = sizes[0] as number[];
      const next = (sizes[1] as number[]).slice(0, sizesTaken.length);
      while (
        next.length > 0 &&
        (next.at(-1) as number) + 1 >= (sizesTaken[next.length - 1] as number)
      ) {
        next.pop();
      }
      if (next.length === 0) return;
      next[next.length - 1] = (next.at(-1) as number) + 1;
      taken.splice(0, taken.length, ...next);
    }
  };
  turn(undefined, -1);
  for (let i = 0; i < states.length && turns < limit; i++) {
    const state = states[i] as Int32Array;
    theirs.load(state);
    for (let choice = 0, offered = theirs.offered; choice < offered; choice++) {
      turn(state, choice);
    }
  }
  for (const { seen: noted } of [ours, traced]) {
    expect([...(noted as Uint8Array)]).toEqual([...(theirs.seen as Uint8Array)]);
  }
  return turns;
}

function compiled(path: string): Program | undefined {
  const source = readFileSync(path, "utf8");
  const files = (name: string): { name: string; text: string } | undefined => {
    const beside = join(dirname(path), name);
    return existsSync(beside) ? { name, text: readFileSync(beside, "utf8") } : undefined;
  };
  const options = { name: path, files };
  return (path.endsWith(".keep") ? compileKeep(source, options) : compile(source, options)).program;
}

function programOf(source: Source, countAllVisits = false): Program | undefined {
  const files = (name: string): { name: string; text: string } | undefined => {
    const text = source.files[name];
    return text === undefined ? undefined : { name, text };
  };
  return compile(source.main, { files, countAllVisits }).program;
}

/** Story files below a folder, each its path from there. */
function storiesIn(folder: string): string[] {
  const found: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) found.push(...storiesIn(path));
    else if (/\.(ink|keep)$/.test(name)) found.push(path);
  }
  return found;
}

describe("a program as JavaScript, and interpreted", () => {
  it("plays every story of the conformance tests as the engine does", () => {
    let turns = 0;
    for (const path of storiesIn(join(root, "tests/conformance"))) {
      if (!path.endsWith("/story.ink")) continue;
      const program = compiled(path);
      if (program === undefined) continue;
      try {
        turns += compare(program, 60);
      } catch (error) {
        throw new Error(
          `${path}: ${(error as Error).message}\n${(error as { diff?: string }).diff}`,
        );
      }
    }
    expect(turns).toBeGreaterThan(800);
  });

  it("plays the stories that ship as the engine does", () => {
    for (const path of storiesIn(join(root, "stories"))) {
      const program = compiled(path);
      if (program === undefined) continue;
      expect(compare(program, 400), path).toBeGreaterThan(0);
    }
  });

  it("plays random programs as the engine does", () => {
    let turns = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const { source, countAllVisits } = generateProgram(seed);
      const program = programOf(source, countAllVisits);
      if (program === undefined) continue;
      try {
        turns += compare(program, 60, 20_000);
      } catch (error) {
        throw new Error(
          `seed ${seed}: ${(error as Error).message}\n${(error as { diff?: string }).diff}`,
        );
      }
    }
    expect(turns).toBeGreaterThan(800);
  });

  it("stops an endless turn at the same jump", () => {
    const source =
      "VAR n = 0\n-> top\n== top\n~ n = n + 1\n{n < 3: -> top}\n+ On -> round\n== round\n~ n++\n-> round";
    const { program } = compile(source);
    expect(compare(program as Program, 20, 10_000)).toBe(2);
  });

  it("is made of whole numbers alone", () => {
    const names = ["a`);process.exit(1", "');process.exit(2", "]);process.exit(3"];
    const source = `VAR text = "${names[0]}"
-> a
== a
${names.join("\n")}
* [${names[1]}] ${names[0]}
~ text = "${names[1]}{text}"
- {text == "${names[2]}": ${names[0]}} # ${names[0]}
-> END
`;
    const { program } = compile(source);
    if (program === undefined) throw new Error("does not compile");
    const { text } = generate(flowOf(program), true);
    // Words of ours, numbers and signs; no quotes, no strings, no comments.
    expect(text.replace('"use strict";', "")).toMatch(/^[A-Za-z0-9_$\s{}()[\];:,.?!<>=&|+*\-%^]*$/);
    expect(text).not.toContain("process");
    expect(compare(program, 50)).toBeGreaterThan(1);
  });
});

describeShared("shared stories as JavaScript, and interpreted", () => {
  for (const { name, source } of sharedStories()) {
    it(name, () => {
      const program = programOf(source);
      expect(program).toBeDefined();
      if (program?.isSilentExact) expect(compare(program, 400)).toBeGreaterThan(10);
    });
  }
});
