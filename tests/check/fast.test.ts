/**
 * The quick ways to explore against the plain one: only what a step wrote is undone, choices are
 * taken by what is known of them, places are recognised. Edge by edge it must be the same graph as
 * with everything put back and the engine's own loop, whoever runs the turns: the interpreter, code
 * that is made of the story, or first the one and then the other.
 */
import { describe, expect, it } from "vitest";
import { analyse, Exploration } from "../../src/check/explore.ts";
import { probe } from "../../src/check/probes.ts";
import { MomentStore } from "../../src/check/store.ts";
import { compile } from "../../src/compile/index.ts";
import { LINE, type Machine, run } from "../../src/engine/index.ts";
import type { Program } from "../../src/program/program.ts";
import { generateProgram } from "../fuzz/generate.ts";
import { makeRandom } from "../support/random.ts";
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

/** After how many turns code is made: never, or at once. */
const quickly = [Number.POSITIVE_INFINITY, 0];
/** The same, and when some turns have been interpreted. */
const oneAfterAnother = [...quickly, 7];

/**
 * What an exploration found; `isSeen`: with every instruction that printed or offered something.
 * `generatesAfter`: quickly, as in `quickly`.
 */
function explored(
  program: Program,
  limit: number,
  generatesAfter: number | undefined,
  isSeen = true,
): unknown {
  // An observer sees to it that every cell is put back.
  const observer = {
    begin: () => {},
    end: () => 0,
    note: () => {},
  };
  const exploration = new Exploration(
    analyse(program),
    generatesAfter === undefined ? { limit, settle, observer } : { limit, generatesAfter },
  );
  if (isSeen) exploration.machine.seen = new Uint8Array(program.code.length);
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
    seen: exploration.machine.seen?.join(),
    budget: exploration.machine.turnBudget,
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
      const slow = explored(program, 300, undefined);
      const unseen = { ...(slow as object), seen: undefined };
      // Code the second time on what was made the first time.
      for (const after of oneAfterAnother) {
        expect(explored(program, 300, after), `seed ${seed}, ${after}`).toEqual(slow);
      }
      for (const after of quickly) {
        const found = explored(program, 300, after, false);
        expect(found, `seed ${seed}, ${after}, unseen`).toEqual(unseen);
      }
      states += (slow as { states: number }).states;
    }
    expect(states).toBeGreaterThan(400);
  });
});

/** How often a machine is put to a choice and run, of how many steps. */
function runsOf(
  source: string,
  isSeen: boolean,
  generatesAfter: number,
): { runs: number; steps: number } {
  const { program } = compile(source);
  const exploration = new Exploration(analyse(program as Program), { generatesAfter });
  const { machine } = exploration;
  if (isSeen) machine.seen = new Uint8Array((program as Program).code.length);
  let runs = 0;
  const { beginTurn } = machine;
  machine.beginTurn = () => {
    runs++;
    beginTurn.call(machine);
  };
  exploration.run();
  expect(explored(program as Program, 1000, generatesAfter, isSeen)).toEqual({
    ...(explored(program as Program, 1000, undefined) as object),
    ...(isSeen ? {} : { seen: undefined }),
  });
  return { runs, steps: exploration.steps };
}

/**
 * What an observer is told of, step by step, as one number each: marks passed, and whether in the
 * text of a choice. `isQuick`: it says that it learns nothing from seeing a step again.
 */
function observed(
  program: Program,
  limit: number,
  generatesAfter: number | undefined,
): readonly number[] {
  const steps: number[] = [];
  let now = 0;
  const exploration = new Exploration(analyse(program), {
    limit,
    ...(generatesAfter === undefined ? { settle } : { generatesAfter }),
    observer: {
      begin: () => {
        now = 0;
      },
      end: () => 0,
      note: () => steps.push(now),
      repeats: () => generatesAfter !== undefined,
      kept: () => now,
      again: (kept) => steps.push(kept),
    },
  });
  const { machine } = exploration;
  const push = (mark: number): number => {
    now = (Math.imul(now, 33) + mark * 2 + Number(machine.inChoiceText)) | 0;
    return 0;
  };
  machine.turnBudget = 5_000;
  machine.marks = { length: 0, push } as unknown as number[];
  exploration.run();
  return steps;
}

describe("an observer", () => {
  it("is told the same of turns that are run and of those that are known", () => {
    let steps = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const { source, countAllVisits } = generateProgram(seed);
      const program = programOf(source, countAllVisits);
      if (program === undefined) continue;
      const probed = probe(program, { looks: new Set(), ranges: new Set() }).program;
      const slow = observed(probed, 300, undefined);
      for (const after of oneAfterAnother) {
        expect(observed(probed, 300, after), `seed ${seed}, ${after}`).toEqual(slow);
      }
      steps += slow.length;
    }
    expect(steps).toBeGreaterThan(800);
  });
});

describe("turns", () => {
  // Three forks, one after the other; at the end it is told which way was gone at each.
  const forks = [1, 2, 3].map(
    (n) => `== fork${n}
+ [Left] -> left${n}
+ [Right] -> fork${n + 1}
== left${n}
-> fork${n + 1}`,
  );
  const told = [1, 2, 3].map((n) => `{left${n}: Left.|Right.}`).join(" ");
  const story = `-> fork1\n${forks.join("\n")}\n== fork4\n+ [Go] ${told}\n-> END`;

  it.each(quickly)("are run once for all that agree in what they read (%s)", (after) => {
    const steps = 1 + 2 + 4 + 8 + 8;
    // The opening is put to its beginning twice. At a fork nothing is asked for that was before;
    // at the end each of the eight ways prints another text.
    expect(runsOf(story, true, after)).toEqual({ runs: 2 + 3 * 2 + 8, steps });
    // Where nobody asks what is printed that makes no difference to the code that is made.
    expect(runsOf(story, false, after)).toEqual({ runs: 2 + 3 * 2 + (after === 0 ? 1 : 8), steps });
  });

  it("are run once for all numbers that compare alike", () => {
    const counted = (way: string): string => `VAR n = 0
-> top
== top
+ {n < 9} [More]
  ~ n = n + 1
  -> top
+ [Ask] -> ask
== ask
${way}
-> over
== over
+ [Go]
{n * n > 50: -> END}
-> END
== high
+ [Fly]
{n * n > 50: -> END}
-> END`;
    const interpreted = Number.POSITIVE_INFINITY;
    // The opening twice, nine times more, and ten times gone: that takes the number itself. Asked is
    // once where there is no more.
    const all = { steps: 1 + 9 + 10 + 10 };
    const runs = 2 + 9 + 10 + 1;
    const asked = (way: string): unknown => runsOf(counted(way), true, interpreted);
    expect(asked("{n > 3: -> high}")).toEqual({ ...all, runs: runs + 2 });
    expect(asked("{n == 5: -> high}{n < 5:{n != 2: -> high}}")).toEqual({ ...all, runs: runs + 4 });
    // Once it is above 3 more is asked of it; or if it is not; or always.
    expect(asked("{n > 3:{n * n > 50: -> high}}")).toEqual({ ...all, runs: runs + 1 + 5 });
    expect(asked("{n > 3: -> high}{n * n > 50: -> high}")).toEqual({ ...all, runs: runs + 1 + 4 });
    expect(asked("{n * 2 > 6: -> high}")).toEqual({ ...all, runs: runs + 9 });
    // What it is set to is another's number no more.
    expect(asked("{n > 3:\n~ n = 3\n}")).toEqual({ steps: all.steps - 6, runs: runs - 6 + 2 });
  });

  it.each(quickly)("that seem to be endless are run by the engine (%s)", (after) => {
    // So many jumps that leaving out conditions on text alone would make a difference.
    const long = `VAR n = 0
-> top
== top
* (a) [A] -> top
+ [On] -> round
== round
~ n = n + 1
{top.a: Yes.|No.}{top.a: Yes.}{not top.a: No.}
{n < 35000: -> round}
-> END`;
    expect(runsOf(long, false, after).steps).toBe(4);
    const endless = long.replace("{n < 35000: -> round}", "-> round");
    expect(runsOf(endless, false, after).steps).toBe(4);
  });
});

/** Scenes of five topics, each once, some guarded by the scene before; all asked for at the end. */
function hub(scenes: number): string {
  const lines = ["-> s0"];
  const topics = [0, 1, 2, 3, 4];
  for (let s = 0; s < scenes; s++) {
    lines.push(`== s${s}`);
    for (const j of topics) {
      const [a, b, c, d] = [0, 1, 2, 4].map((topic) => `s${s - 1}.t${topic}`);
      const guard = s === 0 ? "" : j === 0 ? `{${a} or ${b}}` : j === 3 ? `{${c} or not ${d}}` : "";
      lines.push(`* (t${j}) ${guard} [${j}] -> s${s}`);
    }
    const next = s + 1 < scenes ? `s${s + 1}` : "over";
    lines.push(`+ {${topics.map((j) => `s${s}.t${j}`).join(" + ")} >= 3} [On] -> ${next}`);
  }
  lines.push("== over", "+ [The end]");
  for (let s = 0; s < scenes; s++) for (const j of topics) lines.push(`{s${s}.t${j}: yes|no}`);
  lines.push("-> END");
  return lines.join("\n");
}

/** The same, counted without any story: topics as bits of a number. */
function countHub(scenes: number): { states: number; steps: number } {
  const known = new Set<number>([0]);
  const states = [0];
  let steps = 1;
  const go = (scene: number, bits: number): void => {
    steps++;
    const state = scene * 2 ** 25 + bits;
    if (known.has(state)) return;
    known.add(state);
    states.push(state);
  };
  for (const state of states) {
    const scene = Math.floor(state / 2 ** 25);
    const bits = state % 2 ** 25;
    const has = (s: number, j: number): boolean => ((bits >>> (s * 5 + j)) & 1) === 1;
    if (scene > scenes) continue;
    if (scene === scenes) {
      go(scenes + 1, 0);
      continue;
    }
    let said = 0;
    for (let j = 0; j < 5; j++) {
      if (has(scene, j)) said++;
      else if (scene > 0 && j === 0 && !has(scene - 1, 0) && !has(scene - 1, 1)) continue;
      else if (scene > 0 && j === 3 && !has(scene - 1, 2) && has(scene - 1, 4)) continue;
      else go(scene, bits | (1 << (scene * 5 + j)));
    }
    if (said >= 3) go(scene + 1, bits);
  }
  return { states: known.size, steps };
}

describe("many moments", () => {
  it("are as many as there are", () => {
    const { program } = compile(hub(4));
    const exploration = new Exploration(analyse(program as Program));
    exploration.run();
    const { states, steps, store } = exploration;
    expect({ states, steps }).toEqual(countHub(4));
    // 20 bits and a place.
    expect(store.stride).toBe(2);
  });

  it("are kept whatever their length", () => {
    for (const stride of [0, 3]) {
      const random = makeRandom(7);
      const store = new MomentStore(0, stride);
      const known = new Map<string, number>();
      const words = new Int32Array(64);
      for (let i = 0; i < 120_000; i++) {
        // The longer ones come late.
        const place = random.int(1, i > 60_000 ? 30 : 15);
        const length = 2 + (stride > 0 ? place >> 3 : place);
        words[0] = place;
        for (let w = 1; w < length; w++) words[w] = random.int(0, 3);
        const key = words.slice(0, length).join();
        const number = known.get(key) ?? known.size;
        known.set(key, number);
        if (store.add(words, length) !== number) throw new Error(`moment ${i} is another`);
      }
      expect(store.size).toBe(known.size);
      const moments = [...known.keys()].map((key) => key.split(",").map(Number));
      for (const [number, moment] of moments.entries()) {
        const at = store.positionOf(number);
        const found = store.blockOf(number).subarray(at, at + moment.length);
        if (found.join() !== moment.join()) throw new Error(`moment ${number} is lost`);
      }
    }
  });
});

describeShared("exploring shared stories quickly", () => {
  for (const { name, source } of sharedStories()) {
    it(name, () => {
      const program = programOf(source) as Program;
      // Of its dice a single step of this one goes thousands of ways.
      const hasManyWays = name === "swindlestones";
      const limit = hasManyWays ? 2 : 100;
      const slow = explored(program, limit, undefined);
      for (const after of hasManyWays ? quickly.slice(0, 1) : quickly) {
        expect(explored(program, limit, after)).toEqual(slow);
      }
    });
  }
});
