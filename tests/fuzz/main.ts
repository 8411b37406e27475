/**
 * The fuzzer's command. `run.mjs` bundles it; see `--help` or README.md.
 */
import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { inkjsPlayer } from "../support/inkjs-player.ts";
import { keepsakePlayer } from "../support/keepsake-player.ts";
import { type Player, type Source, showEvents } from "../support/transcript.ts";
import { showCoverage } from "./coverage.ts";
import { compareOn, type Trial } from "./differential.ts";
import { mutantCorpus, runMutants } from "./mutants.ts";
import { mutateSource } from "./mutate.ts";
import {
  emptySummary,
  keyOf,
  mergeSummary,
  runRange,
  type Summary,
  showSummary,
  trialOfMutant,
  trialOfProgram,
} from "./run-range.ts";
import { shrinkSource } from "./shrink.ts";

const HELP = `node tests/fuzz/run.mjs [options]

  --seeds A..B     compare the programs of these seeds (default 1..200)
  --jobs N         in so many processes (default 2)
  --spoilt         compare on spoilt sources instead of programs
  --self           compare inkjs with itself: shows what the generator is worth
  --table          print how often each feature was generated and executed
  --no-tree        do not compare the compiled stories, only play
  --no-play        compare only the compiled stories
  --print SEED     print a seed's program
  --shrink A,B…    make seeds' programs small while the difference lasts, and show them
  --strict         …and hold on to the very same difference
  --file PATH      compare on a file instead of a seed; --choices 1,2,1 and --seed N for its play
  --stop           stop at the first difference
  --mutants A..B   give the spoilt sources of these seeds to our side; --mutant SEED prints one
  --plant N        put the N-th planted fault into our code first (see planted.mjs)
`;

/** How many seeds a worker does before it reports and starts a new sum. */
const PIECE = 100;

/** How long one program may keep a worker silent. */
const PATIENCE_MS = 30_000;

interface Arguments {
  readonly values: ReadonlyMap<string, string>;
}

function readArguments(words: readonly string[]): Arguments {
  const values = new Map<string, string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    if (!word.startsWith("--")) continue;
    const next = words[i + 1];
    if (next !== undefined && !next.startsWith("--")) {
      values.set(word.slice(2), next);
      i++;
    } else values.set(word.slice(2), "");
  }
  return { values };
}

const { values } = readArguments(process.argv.slice(2));
const right: Player = values.has("self") ? inkjsPlayer : keepsakePlayer;
const makeTrial = values.has("spoilt") ? trialOfMutant(mutantCorpus(200)) : trialOfProgram;
const options = {
  stop: values.has("stop"),
  json: !values.has("no-tree"),
  play: !values.has("no-play") ? true : values.has("table") ? ("left" as const) : false,
};

if (values.has("help")) process.stdout.write(HELP);
else if (values.has("worker")) work();
else if (values.has("print")) print(Number(values.get("print")));
else if (values.has("shrink"))
  for (const seed of (values.get("shrink") ?? "").split(",")) shrink(Number(seed));
else if (values.has("mutants")) mutants();
else if (values.has("mutant")) say(mutateSource(Number(values.get("mutant")), mutantCorpus()));
else if (values.has("file")) compareFile(values.get("file") ?? "");
else await compareSeeds();

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function readSeeds(name: string): [number, number] {
  const [first, last] = (values.get(name) ?? "1..200").split("..").map(Number);
  return [first ?? 1, last ?? first ?? 1];
}

function mutants(): void {
  const [first, last] = readSeeds("mutants");
  const summary = runMutants(keepsakePlayer, mutantCorpus(), first, last);
  for (const failure of summary.failures.slice(0, 40))
    say(
      `mutant ${failure.seed} ${failure.what}: ${failure.text.split("\n").slice(0, 4).join(" ")}`,
    );
  say(`mutants    ${summary.mutants}, of which ${summary.compiled} compile`);
  say(`failures   ${summary.failures.length}`);
  say(`slowest    ${summary.slowest.toFixed(0)} ms of processor time to compile`);
  process.exitCode = summary.failures.length > 0 ? 1 : 0;
}

// ─── Many seeds, in several processes ──────────────────────────────────────────────────────

/** What a worker tells: how far it is, or that it is done. */
interface Report {
  readonly seed: number;
  readonly summary: Summary | undefined;
}

async function compareSeeds(): Promise<void> {
  const [first, last] = readSeeds("seeds");
  const jobs = Math.max(1, Number(values.get("jobs") ?? 2));
  const started = performance.now();
  const total = emptySummary();
  const pieces: [number, number][] = [];
  for (let from = first; from <= last; from += PIECE)
    pieces.push([from, Math.min(last, from + PIECE - 1)]);
  let next = 0;
  let done = 0;
  const died: number[] = [];
  const stopEarly = values.has("stop");

  const runWorker = (): Promise<void> =>
    new Promise((resolve) => {
      const child = fork(process.argv[1] ?? "", [...process.argv.slice(2), "--worker"], {
        execArgv: process.execArgv,
      });
      let current = 0;
      let until = 0;
      // inkjs can also be caught in one program for ever.
      let heard = Date.now();
      const watch = setInterval(() => {
        if (Date.now() - heard > PATIENCE_MS) child.kill("SIGKILL");
      }, 1000);
      const give = (): void => {
        const piece =
          next < pieces.length && !(stopEarly && total.differences.length > 0)
            ? pieces[next++]
            : undefined;
        if (piece === undefined) {
          child.disconnect();
          return;
        }
        [current, until] = piece;
        child.send({ first: piece[0], last: piece[1] });
      };
      child.on("message", (report: Report) => {
        current = report.seed;
        heard = Date.now();
        if (report.summary === undefined) return;
        mergeSummary(total, report.summary);
        done += report.summary.programs;
        if (process.stderr.isTTY) process.stderr.write(`\r${done} programs `);
        give();
      });
      child.on("exit", (code) => {
        clearInterval(watch);
        // inkjs can take all memory there is: leave that program out and go on after it.
        if (code !== 0 && until >= current) {
          died.push(current);
          if (current < until) pieces.push([current + 1, until]);
          runWorker().then(resolve);
        } else resolve();
      });
      give();
    });

  await Promise.all(Array.from({ length: jobs }, runWorker));
  total.dropped += died.length;
  total.programs += died.length;
  total.differences.sort((a, b) => a.seed - b.seed);
  if (values.has("json")) say(JSON.stringify(total));
  else {
    if (values.has("table")) say(showCoverage(total.coverage));
    say(showSummary(total));
    if (died.length > 0) say(`processes lost at seeds ${died.join(", ")}`);
    say(`time       ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  process.exitCode = total.differences.length > 0 ? 1 : 0;
}

function work(): void {
  process.on("message", ({ first, last }: { first: number; last: number }) => {
    const summary = runRange(inkjsPlayer, right, first, last, options, makeTrial, (seed) => {
      process.send?.({ seed, summary: undefined } satisfies Report);
    });
    process.send?.({ seed: last + 1, summary } satisfies Report);
  });
}

// ─── One program ───────────────────────────────────────────────────────────────────────────

function show(source: Source): string {
  let text = source.main;
  for (const [name, content] of Object.entries(source.files)) text += `\n---- ${name}\n${content}`;
  return text;
}

function print(seed: number): void {
  say(show(makeTrial(seed).source));
}

function shrink(seed: number): void {
  const whole = makeTrial(seed);
  const verdict = compareOn(inkjsPlayer, right, whole, options);
  if (verdict.kind !== "different") {
    say(`seed ${seed}: ${verdict.kind}`);
    return;
  }
  const request = whole.requests[verdict.play];
  const trial: Trial = {
    source: whole.source,
    countAllVisits: whole.countAllVisits,
    requests: request === undefined ? [] : [request],
  };
  say(`\n==== seed ${seed}`);
  const small = shrinkSource(whole.source, (source) => {
    const now = compareOn(inkjsPlayer, right, { ...trial, source }, options);
    if (now.kind !== "different" || now.what !== verdict.what) return false;
    // On the way a difference may turn into another one; `--strict` holds on to this one.
    return !values.has("strict") || keyOf(now) === keyOf(verdict);
  });
  report({ ...trial, source: small });
}

function report(trial: Trial): void {
  const verdict = compareOn(inkjsPlayer, right, trial, options);
  say(show(trial.source));
  say(
    `\n---- ${verdict.kind}: ${verdict.what}${trial.countAllVisits ? " (all visits counted)" : ""}`,
  );
  say(`inkjs: ${verdict.left}`);
  say(`ours:  ${verdict.right}`);
  const openOptions = { countAllVisits: trial.countAllVisits };
  for (const player of [inkjsPlayer, right]) {
    const opened = player.open(trial.source, openOptions);
    if (opened.ok !== true) {
      say(
        `\n${player.name}: ${opened.ok === false ? JSON.stringify(opened.messages) : opened.text}`,
      );
      continue;
    }
    for (const request of trial.requests) {
      const transcript = opened.play(request);
      say(
        `\n${player.name}, story seed ${request.storySeed}${request.disturb === undefined ? "" : `, ${request.disturb}`}:`,
      );
      say(showEvents(transcript.events).join("\n"));
      say(`turn ${transcript.turn} ${JSON.stringify(transcript.variables)}`);
    }
    if (values.has("tree")) say(JSON.stringify(opened.json()));
  }
}

function compareFile(path: string): void {
  const choices = (values.get("choices") ?? "")
    .split(",")
    .filter((word) => word !== "")
    .map((word) => Number(word) - 1);
  report({
    source: { main: readFileSync(path, "utf8"), files: {} },
    countAllVisits: values.has("all-visits"),
    requests: [
      {
        storySeed: Number(values.get("seed") ?? 0),
        chooser: () => (count, turn) =>
          turn < choices.length ? Math.min(choices[turn] ?? 0, count - 1) : undefined,
        maxTurns: 100,
        maxLines: 1000,
      },
    ],
  });
}
