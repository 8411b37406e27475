/**
 * Gives spoilt sources to our compiler and engine: they must neither throw nor hang.
 */
import { sharedStories } from "../support/shared-files.ts";
import { chooseByDice, type Player, type Source } from "../support/transcript.ts";
import { generateProgram } from "./generate.ts";
import { mutateGently, mutateSource } from "./mutate.ts";

/** A mutant that was not borne. */
export interface Failure {
  readonly seed: number;
  readonly what: "throws" | "takes too long" | "throws in play" | "plays too long";
  readonly text: string;
}

export interface MutantSummary {
  mutants: number;
  compiled: number;
  slowest: number;
  readonly failures: Failure[];
}

/** Real stories, where they are at hand, and generated ones. */
export function mutantCorpus(generated = 60): string[] {
  const corpus = sharedStories().map((story) => story.source.main);
  for (let seed = 1; seed <= generated; seed++) corpus.push(generateProgram(seed).source.main);
  return corpus;
}

/** Milliseconds of processor time that a source of this length may take. */
function budgetFor(text: string): number {
  return 400 + text.length * 0.05;
}

/** Tries the mutants from one seed to another, both included. */
export function runMutants(
  player: Player,
  corpus: readonly string[],
  first: number,
  last: number,
): MutantSummary {
  const summary: MutantSummary = { mutants: 0, compiled: 0, slowest: 0, failures: [] };
  for (let seed = first; seed <= last; seed++) {
    // Spoilt only a little, it may still compile, and then it is played.
    const main = seed % 3 === 0 ? mutateGently(seed, corpus) : mutateSource(seed, corpus);
    summary.mutants++;
    const failure = tryMutant(player, main, seed, summary);
    if (failure !== undefined) summary.failures.push(failure);
  }
  return summary;
}

function tryMutant(
  player: Player,
  main: string,
  seed: number,
  summary: MutantSummary,
): Failure | undefined {
  const source: Source = { main, files: { "part.ink": "an included line\n" } };
  const options = { countAllVisits: seed % 4 === 0 };
  const begun = process.cpuUsage();
  const opened = player.open(source, options);
  const compiled = since(begun);
  summary.slowest = Math.max(summary.slowest, compiled);
  if (opened.ok === "crash") return { seed, what: "throws", text: opened.text };
  if (compiled > budgetFor(main))
    return {
      seed,
      what: "takes too long",
      text: `${compiled.toFixed(0)} ms for ${main.length} characters`,
    };
  if (!opened.ok) return undefined;
  summary.compiled++;
  const started = process.cpuUsage();
  const transcript = opened.play({
    storySeed: seed % 100,
    chooser: chooseByDice(seed),
    maxTurns: 5,
    maxLines: 60,
  });
  const played = since(started);
  const crash = transcript.events.find((event) => event.kind === "crash");
  if (crash?.kind === "crash") return { seed, what: "throws in play", text: crash.text };
  if (played > 3000) return { seed, what: "plays too long", text: `${played.toFixed(0)} ms` };
  return undefined;
}

function since(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
