/**
 * Checking: how fast every play of a story is gone through, and what its moments take.
 *
 * What inkjs is given to do is the least that an explorer on it would have to for a step: load a
 * saved state, choose, go on, save. Telling the states apart by what still matters would come on
 * top of it, so the ratio is smaller than it would be.
 */
import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { analyse, Exploration } from "../src/check/explore.ts";
import { CheckMemory, check, type ViewedProgram } from "../src/check/index.ts";
import type { Partner } from "../src/check/together.ts";
import { secondThread } from "../src/cli/second-thread.ts";
import { compile } from "../src/index.ts";
import type { Program } from "../src/program/program.ts";
import { hubStory, sceneStory } from "./check-stories.ts";
import { bytesInUse, type Effort, median, processorTime } from "./measure.ts";
import type { Row } from "./row.ts";
import { benchSteps } from "./states.ts";
import { compileOurs, storyNamed } from "./stories.ts";

/** Moments and steps of The Intercept, as has been shown in several ways. */
const INTERCEPT = { states: 12_281, steps: 28_900 };

/** What one process says of a first exploration, in milliseconds. */
export interface Cold {
  /** By the clock on the wall. */
  readonly wall: number;
  /** Of all threads: most of it is the optimizer's, which whoever waits does not wait for. */
  readonly processor: number;
  readonly states: number;
  readonly steps: number;
}

/** In a process that has compiled a story and done nothing else: explores it. */
export function exploreCold(name: string): Cold {
  const program = compileOurs(storyNamed(name), "reference");
  const begun = processorTime();
  const start = performance.now();
  const exploration = new Exploration(analyse(program));
  exploration.run();
  const wall = performance.now() - start;
  const { states, steps } = exploration;
  return { wall, processor: processorTime() - begun, states, steps };
}

/**
 * The Intercept, all of it, by the clock on the wall: the first time that its process explores
 * anything. A median over processes; where others use the machine it is longer.
 */
export function benchColdCheck(name: string, effort: Effort): Row {
  storyNamed(name);
  const all: Cold[] = [];
  for (let round = 0; round < effort.rounds; round++) {
    const { stdout } = spawnSync(
      process.execPath,
      [process.argv[1] as string, "--explore-cold", name],
      { encoding: "utf8" },
    );
    all.push(JSON.parse(stdout) as Cold);
  }
  const other = all.find(
    ({ states, steps }) => states !== INTERCEPT.states || steps !== INTERCEPT.steps,
  );
  const walls = all.map(({ wall }) => wall);
  const processor = median(all.map((each) => each.processor));
  const least = Math.min(...walls);
  return {
    name: `check-${name}-cold-wall`,
    what: "The Intercept: every play, cold, by the clock on the wall",
    unit: "ms",
    ours: median(walls),
    goal: { of: "ours", atMost: 80 },
    note: `${least.toFixed(0)} at best; ${processor.toFixed(0)} ms of processor time on all threads`,
    more: { least, processor },
    ...(other === undefined ? {} : { wrong: `${other.states} moments and ${other.steps} steps` }),
  };
}

/** The Intercept, all of it: warm, and its steps a second beside inkjs's. */
export function benchCheck(name: string, effort: Effort): Row[] {
  const program = compileOurs(storyNamed(name), "reference");
  const first = new Exploration(analyse(program));
  first.run();
  const wrong =
    first.states === INTERCEPT.states && first.steps === INTERCEPT.steps
      ? {}
      : { wrong: `${first.states} moments and ${first.steps} steps` };
  const whole: number[] = [];
  const explored: number[] = [];
  for (let round = 0; round < effort.rounds * 8; round++) {
    const begun = processorTime();
    const analysis = analyse(program);
    const found = processorTime();
    new Exploration(analysis).run();
    whole.push(processorTime() - begun);
    explored.push(processorTime() - found);
  }
  const perSecond = (INTERCEPT.steps * 1000) / median(explored);
  const theirs = benchSteps(name, effort)[0]?.theirs;
  return [
    {
      name: `check-${name}`,
      what: "The Intercept: every play, warm",
      unit: "ms",
      ours: median(whole),
      goal: { of: "ours", atMost: 12 },
      note: `${(median(whole) - median(explored)).toFixed(1)} ms of it to find what matters where`,
      ...wrong,
    },
    {
      name: `check-${name}-steps`,
      what: "The Intercept: steps of an exploration",
      unit: "steps/s",
      ours: perSecond,
      ...(theirs === undefined ? {} : { theirs, ratio: perSecond / theirs }),
      goal: { of: "ratio", atLeast: 800 },
      ...wrong,
    },
  ];
}

/**
 * The Intercept, checked again after each of many edits of a line's words: with what is remembered
 * of the check before, and beside it from the beginning. Whole checks, their reports included.
 */
export function benchEdits(name: string, effort: Effort): Row {
  const { main, files } = storyNamed(name);
  const lines = main.split("\n");
  const words = lines.flatMap((line, at) => (/^\s*[A-Z][^{}<>#|:~=*+-]*$/.test(line) ? [at] : []));
  const told = (edit: number): ViewedProgram[] => {
    const edited = [...lines];
    edited[words[(edit * 7) % words.length] as number] += " And so it was.".repeat(1 + (edit % 3));
    const program = compileOurs({ main: edited.join("\n"), files }, "reference");
    return [{ as: undefined, program }];
  };
  const memory = new CheckMemory();
  check(told(0), { memory });
  const again: number[] = [];
  const anew: number[] = [];
  for (let edit = 1; edit <= effort.rounds * 8; edit++) {
    const programs = told(edit);
    const start = processorTime();
    check(programs, { memory });
    const between = processorTime();
    check(programs);
    again.push(between - start);
    anew.push(processorTime() - between);
  }
  // The first are gone through while all of it is still being made fast.
  const warm = (times: readonly number[]): number => median(times.slice(times.length >> 1));
  return {
    name: `check-${name}-edit`,
    what: "The Intercept: checked again after an edit of its words",
    unit: "ms",
    ours: warm(again),
    goal: { of: "ours", atMost: 10 },
    note: `${warm(anew).toFixed(1)} ms from the beginning, report and all`,
  };
}

/** The hub of so many scenes: steps a second, and bytes a moment with how it is come to. */
export function benchHub(scenes: number, states: number): Row[] {
  const program = programOf(hubStory(scenes));
  const analysis = analyse(program);
  const before = bytesInUse();
  const start = processorTime();
  const exploration = new Exploration(analysis, { limit: 30_000_000, keepsEdges: false });
  exploration.run();
  const time = processorTime() - start;
  const { before: from, chosen } = exploration;
  const path = from.BYTES_PER_ELEMENT + chosen.BYTES_PER_ELEMENT;
  const bytes = exploration.store.bytes / exploration.states + path;
  const wrong = exploration.states === states ? {} : { wrong: `${exploration.states} moments` };
  const rss = process.resourceUsage().maxRSS / 1024;
  return [
    {
      name: `check-hub-${scenes}`,
      what: `A hub of ${scenes} scenes: steps of an exploration`,
      unit: "steps/s",
      ours: (exploration.steps * 1000) / time,
      goal: { of: "ours", atLeast: 3_000_000 },
      note: `${states.toLocaleString("en")} moments in ${(time / 1000).toFixed(1)} s`,
      ...wrong,
    },
    {
      name: `check-hub-${scenes}-bytes`,
      what: `A hub of ${scenes} scenes: a moment and how it is come to`,
      unit: "bytes",
      ours: bytes,
      goal: { of: "ours", atMost: 28 },
      note: `the process grew to ${Math.round(rss)} MB`,
      more: { keptMB: (bytesInUse() - before) / 1024 / 1024, residentMB: rss },
      ...wrong,
    },
  ];
}

/**
 * The hub of so many scenes on two threads, by the clock on the wall: the two come first, cold, and
 * then one. Says something only where nothing else runs on either processor.
 */
export function benchTwoThreads(scenes: number, states: number): Row[] {
  const program = programOf(hubStory(scenes));
  const analysis = analyse(program);
  const bundle = pathToFileURL(process.argv[1] as string).href;
  const run = (second?: () => Partner | undefined): { time: number; steps: number } => {
    const options = { limit: 30_000_000, keepsEdges: false };
    const start = performance.now();
    const exploration = new Exploration(analysis, {
      ...options,
      ...(second === undefined ? {} : { second }),
    });
    exploration.run();
    if (exploration.states !== states) throw new Error(`${exploration.states} moments`);
    return { time: performance.now() - start, steps: exploration.steps };
  };
  const two = run(() => secondThread(bundle));
  const rss = process.resourceUsage().maxRSS / 1024;
  const one = run();
  return [
    {
      name: `check-hub-${scenes}-two`,
      what: `A hub of ${scenes} scenes: two threads`,
      unit: "s",
      ours: two.time / 1000,
      goal: { of: "ours", atMost: 10 },
      note: `by the clock on the wall; the process grew to ${Math.round(rss)} MB`,
      more: { residentMB: rss },
    },
    {
      name: `check-hub-${scenes}-two-steps`,
      what: `A hub of ${scenes} scenes: steps on two threads`,
      unit: "steps/s",
      ours: (two.steps * 1000) / two.time,
      ratio: one.time / two.time,
      goal: { of: "ratio", atLeast: 1.5 },
      note: `beside one thread, which takes ${(one.time / 1000).toFixed(1)} s`,
    },
  ];
}

/** A generated story of so many words, from text to the end of the exploration. */
export function benchLongCheck(atLeast: number): Row {
  const seconds = secondsFor(atLeast);
  const twice = secondsFor(atLeast * 2);
  return {
    name: `check-${atLeast / 1000}k-words`,
    what: `${atLeast.toLocaleString("en")} generated words: compiled and proved`,
    unit: "s",
    ours: seconds,
    goal: { of: "ours", atMost: 60 },
    note: `twice as many: ${(twice / seconds).toFixed(2)} × the time`,
    more: { twice: twice / seconds },
  };
}

function secondsFor(atLeast: number): number {
  const source = sceneStory(atLeast);
  const start = processorTime();
  const exploration = new Exploration(analyse(programOf(source)));
  exploration.run();
  if (!exploration.isComplete) throw new Error("not all of it was explored");
  return (processorTime() - start) / 1000;
}

function programOf(source: string): Program {
  const { program } = compile(source);
  if (program === undefined) throw new Error("We cannot compile this story.");
  return program;
}
