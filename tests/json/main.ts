/**
 * The command of run.mjs: plays generated programs all four ways and adds up what came of it.
 *
 * A process of its own does a hundred seeds at a time: inkjs can be caught in one program for
 * ever, or take all memory there is, and then only those are lost.
 */
import { fork } from "node:child_process";
import { trialOfProgram } from "../fuzz/run-range.ts";
import { playFourWays } from "./four-ways.ts";

/** How many seeds a process does, and how long it may take for one. */
const PIECE = 100;
const PATIENCE_MS = 60_000;

/** What a range of seeds came to. */
export interface FourWaysSum {
  programs: number;
  compiled: number;
  sameJson: number;
  plays: number;
  turns: number;
  dropped: number;
  /** Seeds at which a process was lost. */
  readonly lost: number[];
  readonly excused: Record<string, number>;
  readonly faults: { readonly seed: number; readonly text: string }[];
}

type Report = { readonly seed: number } | { readonly sum: FourWaysSum };

const [mode, range = "1..200", jobs = "2"] = process.argv.slice(2);
if (mode === "--piece") workPiece();
else if (mode === "--seeds") await runSeeds();
else {
  process.stdout.write("node tests/json/run.mjs --seeds A..B [JOBS]\n");
  process.exitCode = 2;
}

function empty(): FourWaysSum {
  return {
    programs: 0,
    compiled: 0,
    sameJson: 0,
    plays: 0,
    turns: 0,
    dropped: 0,
    lost: [],
    excused: {},
    faults: [],
  };
}

function bounds(): [number, number] {
  const [first = 1, last = first] = range.split("..").map(Number);
  return [first, last];
}

function workPiece(): void {
  const [first, last] = bounds();
  const sum = empty();
  for (let seed = first; seed <= last; seed++) {
    process.send?.({ seed } satisfies Report);
    const { source, countAllVisits, requests } = trialOfProgram(seed);
    const { compiled, sameJson, plays, turns, dropped, excused, faults } = playFourWays(
      source,
      { countAllVisits },
      requests,
    );
    sum.programs++;
    if (compiled) sum.compiled++;
    if (sameJson) sum.sameJson++;
    sum.plays += plays;
    sum.turns += turns;
    sum.dropped += dropped;
    for (const anchor of excused) sum.excused[anchor] = (sum.excused[anchor] ?? 0) + 1;
    for (const text of faults) sum.faults.push({ seed, text });
  }
  process.send?.({ sum } satisfies Report);
}

async function runSeeds(): Promise<void> {
  const [first, last] = bounds();
  const total = empty();
  let next = first;
  const worker = async (): Promise<void> => {
    while (next <= last) {
      const from = next;
      next += PIECE;
      await runPiece(from, Math.min(last, from + PIECE - 1), total);
    }
  };
  await Promise.all(Array.from({ length: Number(jobs) }, worker));
  process.stdout.write(`${JSON.stringify(total)}\n`);
  process.exitCode = total.faults.length > 0 ? 1 : 0;
}

/** One process; where it is lost, another goes on after the seed that it was at. */
async function runPiece(first: number, last: number, total: FourWaysSum): Promise<void> {
  let current = first;
  const done = await new Promise<boolean>((resolve) => {
    const child = fork(process.argv[1] ?? "", ["--piece", `${first}..${last}`]);
    let heard = Date.now();
    let isDone = false;
    const watch = setInterval(() => {
      if (Date.now() - heard > PATIENCE_MS) child.kill("SIGKILL");
    }, 1000);
    child.on("message", (report: Report) => {
      heard = Date.now();
      if ("seed" in report) current = report.seed;
      else {
        add(total, report.sum);
        isDone = true;
      }
    });
    child.on("exit", () => {
      clearInterval(watch);
      resolve(isDone);
    });
  });
  if (done) return;
  // What the lost process had done before is done again, less the seed that it was lost at.
  total.lost.push(current);
  if (current > first) await runPiece(first, current - 1, total);
  if (current < last) await runPiece(current + 1, last, total);
}

function add(into: FourWaysSum, from: FourWaysSum): void {
  for (const key of ["programs", "compiled", "sameJson", "plays", "turns", "dropped"] as const) {
    into[key] += from[key];
  }
  for (const [anchor, count] of Object.entries(from.excused)) {
    into.excused[anchor] = (into.excused[anchor] ?? 0) + count;
  }
  into.faults.push(...from.faults);
}
