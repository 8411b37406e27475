/**
 * `npm run bench`: measures, prints a table, adds to the history.
 *
 * Owns which benches there are and their order. Each runs in a process of its own, one after
 * the other, so that none starts with the garbage or the compiled code of those before it; both
 * sides of a comparison share theirs. See README.md for what is measured and how.
 */
import { fork } from "node:child_process";
import { mkdirSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
import { helpHere } from "../src/cli/second-thread.ts";
import {
  benchCheck,
  benchColdCheck,
  benchEdits,
  benchHub,
  benchLongCheck,
  benchTwoThreads,
  exploreCold,
} from "./check.ts";
import { benchCompiling, yardstick } from "./compiling.ts";
import { benchChapter, benchNovel, draftCold } from "./drafting.ts";
import { benchLength, lengths, proportionOf } from "./growth.ts";
import { addToHistory } from "./history.ts";
import { benchKeep, benchKeepPlays } from "./keep.ts";
import { benchLoading } from "./loading.ts";
import { type Effort, FULL, QUICK } from "./measure.ts";
import { benchMemory } from "./memory.ts";
import { benchPlays, playedStories } from "./plays.ts";
import type { Row } from "./row.ts";
import { benchService } from "./service.ts";
import { benchSizes } from "./sizes.ts";
import { benchRoundTrips, benchStandIn } from "./stand-in.ts";
import { benchCopies, benchSteps } from "./states.ts";
import { LeftOut } from "./stories.ts";
import { figure, tableOf } from "./table.ts";

const usage = `npm run bench -- [NAME …] [--quick] [--profile] [--no-history]

  NAME          only benches with this in their name: plays, intercept, growth, …
  --quick       shorter and less sure; adds nothing to the history
  --profile     writes a .cpuprofile of each bench to .scratch/bench/profiles
  --no-history  adds nothing to the history
  --list        says the names of the benches`;

type Bench = (effort: Effort) => Row | Row[] | Promise<Row[]>;

const benches: ReadonlyMap<string, Bench> = new Map<string, Bench>([
  ...playedStories.map(
    ([name]) => [`plays-${name}`, (effort: Effort) => benchPlays(name, effort)] as const,
  ),
  ...playedStories.map(
    ([name]) => [`stand-in-${name}`, (effort: Effort) => benchStandIn(name, effort)] as const,
  ),
  ["states-the-intercept", (effort) => benchRoundTrips("the-intercept", effort)],
  ["steps-the-intercept", (effort) => benchSteps("the-intercept", effort)],
  ["copies-the-intercept", (effort) => benchCopies("the-intercept", effort)],
  ["compile-the-intercept", (effort) => benchCompiling("the-intercept", effort)],
  ["compile-fine-mist", (effort) => benchKeep(effort)],
  ["plays-fine-mist", (effort) => benchKeepPlays(effort)],
  ["load-json-the-intercept", (effort) => benchLoading("the-intercept", effort)],
  ...lengths.map(
    (words) => [`growth-${words / 1000}k`, (effort: Effort) => benchLength(words, effort)] as const,
  ),
  ["check-the-intercept-cold", (effort) => [benchColdCheck("the-intercept", effort)]],
  ["check-the-intercept", (effort) => benchCheck("the-intercept", effort)],
  ["check-the-intercept-edit", (effort) => [benchEdits("the-intercept", effort)]],
  ["check-hub-5", () => benchHub(5, 1_357_214)],
  ["check-hub-6", () => benchHub(6, 17_181_090)],
  ["check-hub-6-two", () => benchTwoThreads(6, 17_181_090)],
  ["check-1000k-words", () => [benchLongCheck(1_000_000)]],
  ["draft-chapter", (effort) => benchChapter(effort)],
  ["draft-100k-words", (effort) => benchNovel(effort)],
  ["service-keystroke", (effort) => [benchService(effort)]],
  ["memory-the-intercept", () => benchMemory("the-intercept")],
  ["sizes", () => benchSizes()],
]);

/** What a bench's process says to this one. */
type Answer = { rows: Row[] } | { leftOut: string } | { failed: string } | { yardstick: number };

const YARDSTICK = "yardstick";
const folder = fileURLToPath(new URL(".", import.meta.url));
const profiles = join(folder, "../.scratch/bench/profiles");

const args = process.argv.slice(2);
const alone = args.indexOf("--alone");
const cold = args.indexOf("--explore-cold");
// A second thread of an exploration begins with this file as well.
if (!isMainThread) helpHere();
else if (cold >= 0) console.log(JSON.stringify(exploreCold(args[cold + 1] as string)));
else if (args.includes("--draft-cold")) console.log(JSON.stringify(draftCold()));
else if (alone >= 0) await answerAlone(args[alone + 1] as string);
else process.exitCode = await runBenches();

async function runBenches(): Promise<number> {
  const names = args.filter((arg) => !arg.startsWith("--"));
  const options = new Set(args.filter((arg) => arg.startsWith("--")));
  const known = new Set(["--quick", "--profile", "--no-history", "--list", "--help"]);
  const unknown = [...options].filter((option) => !known.has(option));
  if (options.has("--help") || unknown.length > 0) {
    console.log(unknown.length > 0 ? `There is no ${unknown[0]}.\n\n${usage}` : usage);
    return unknown.length > 0 ? 2 : 0;
  }
  if (options.has("--list")) {
    for (const name of benches.keys()) console.log(name);
    return 0;
  }
  const chosen = [...benches.keys()].filter(
    (bench) => names.length === 0 || names.some((name) => bench.includes(name)),
  );
  if (chosen.length === 0) {
    console.log(`No bench has ${names.join(" or ")} in its name.\n\n${usage}`);
    return 2;
  }
  // The longest stories are for when there is time.
  const run = options.has("--quick")
    ? chosen.filter((name) => !/^growth-(500|1000)k$/.test(name))
    : chosen;

  const start = performance.now();
  const measured = await measureAlone(YARDSTICK, options);
  const yard = "yardstick" in measured ? measured.yardstick : undefined;
  const rows: Row[] = [];
  const leftOut: string[] = [];
  for (const name of run) {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${name} …`);
    const answer = await measureAlone(name, options);
    if ("rows" in answer) rows.push(...answer.rows);
    else if ("leftOut" in answer) leftOut.push(`${name}: left out, ${answer.leftOut}`);
    else if ("failed" in answer) {
      rows.push({ name, what: name, unit: "", ours: 0, wrong: answer.failed });
    }
  }
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  const proportion = proportionOf(rows);
  if (proportion !== undefined) {
    rows.splice(rows.findLastIndex((row) => row.name.startsWith("growth-")) + 1, 0, proportion);
  }

  for (const line of tableOf(rows)) console.log(line);
  for (const line of leftOut) console.log(line);
  console.log(
    `\nYardstick: inkjs compiles The Intercept in ${yard === undefined ? "– (left out)" : `${figure(yard)} ms`}` +
      ` of processor time. Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"},` +
      ` load ${loadavg()[0]?.toFixed(1)}. Took ${Math.round((performance.now() - start) / 1000)} s.`,
  );
  if (!options.has("--quick") && !options.has("--no-history") && !options.has("--profile")) {
    const date = `${new Date().toISOString().slice(0, 16)}Z`;
    addToHistory(join(folder, "history"), { date, yardstick: yard, node: process.version }, rows);
  }
  return rows.some((row) => row.wrong !== undefined) ? 1 : 0;
}

/** Runs one bench in a process of its own. */
function measureAlone(name: string, options: ReadonlySet<string>): Promise<Answer> {
  const execArgv = [...process.execArgv];
  if (options.has("--profile") && name !== YARDSTICK) {
    mkdirSync(profiles, { recursive: true });
    execArgv.push("--cpu-prof", `--cpu-prof-dir=${profiles}`, `--cpu-prof-name=${name}.cpuprofile`);
  }
  const childArgs = ["--alone", name, ...(options.has("--quick") ? ["--quick"] : [])];
  return new Promise((resolve) => {
    const child = fork(process.argv[1] as string, childArgs, { execArgv });
    let answer: Answer = { failed: "its process ended without a word" };
    child.on("message", (message) => {
      answer = message as Answer;
    });
    child.on("close", () => resolve(answer));
  });
}

/** In a bench's own process: measures and answers. */
async function answerAlone(name: string): Promise<void> {
  const effort = args.includes("--quick") ? QUICK : FULL;
  let answer: Answer;
  try {
    if (name === YARDSTICK) answer = { yardstick: yardstick(effort) };
    else {
      const found = await (benches.get(name) as Bench)(effort);
      answer = { rows: Array.isArray(found) ? found : [found] };
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    answer = error instanceof LeftOut ? { leftOut: message } : { failed: message };
  }
  process.send?.(answer);
}
