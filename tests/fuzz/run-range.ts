/**
 * Runs a range of seeds and adds up what came of it.
 *
 * Owns the summary. Used by the command (main.ts) and by the tests alike.
 */
import type { Player } from "../support/transcript.ts";
import { type Coverage, countSites, emptyCoverage, mergeCoverage } from "./coverage.ts";
import { type CompareOptions, compareOn, requestsFor, type Trial } from "./differential.ts";
import type { Site } from "./generate/making.ts";
import { generateProgram } from "./generate.ts";
import { mutateGently } from "./mutate.ts";

/** What a range of programs came to; plain, so that it travels between processes. */
export interface Summary {
  programs: number;
  same: number;
  rejected: number;
  dropped: number;
  turns: number;
  faults: number;
  /** How many programs had a fault in some play. */
  faulty: number;
  readonly excused: Record<string, number>;
  /** Some seeds of the excused, by anchor. */
  readonly excusedSeeds: Record<string, number[]>;
  readonly differences: DifferenceFound[];
  readonly coverage: Coverage;
}

export interface DifferenceFound {
  readonly seed: number;
  readonly what: string;
  readonly play: number;
  readonly left: string;
  readonly right: string;
}

export function emptySummary(): Summary {
  return {
    programs: 0,
    same: 0,
    rejected: 0,
    dropped: 0,
    turns: 0,
    faults: 0,
    faulty: 0,
    excused: {},
    excusedSeeds: {},
    differences: [],
    coverage: emptyCoverage(),
  };
}

/** Makes what a seed stands for: a program and how it is to be played. */
export type TrialMaker = (seed: number) => Trial & { readonly sites: readonly Site[] };

/** A program of the generator, played three times. */
export const trialOfProgram: TrialMaker = (seed) => ({
  ...generateProgram(seed),
  requests: requestsFor(seed),
});

/** A source spoilt a little, played once. */
export function trialOfMutant(corpus: readonly string[]): TrialMaker {
  return (seed) => ({
    source: { main: mutateGently(seed, corpus), files: {} },
    countAllVisits: seed % 4 === 0,
    requests: requestsFor(seed, 1),
    sites: [],
  });
}

/** Compares the two players on every seed from one to another, both included. */
export function runRange(
  left: Player,
  right: Player,
  first: number,
  last: number,
  options: CompareOptions,
  makeTrial: TrialMaker = trialOfProgram,
  tell: (seed: number) => void = () => {},
): Summary {
  const summary = emptySummary();
  for (let seed = first; seed <= last; seed++) {
    tell(seed);
    const trial = makeTrial(seed);
    const verdict = compareOn(left, right, trial, options);
    summary.programs++;
    summary.turns += verdict.turns;
    summary.faults += verdict.faults;
    if (verdict.faults > 0) summary.faulty++;
    if (verdict.kind === "excused") {
      const anchor = verdict.excuse?.anchor ?? "";
      summary.excused[anchor] = (summary.excused[anchor] ?? 0) + 1;
      (summary.excusedSeeds[anchor] ??= []).push(seed);
    } else if (verdict.kind === "different") {
      const { what, play, left: one, right: other } = verdict;
      summary.differences.push({ seed, what, play, left: one, right: other });
      if (options.stop === true) break;
    } else summary[verdict.kind]++;
    countSites(summary.coverage, trial.sites, verdict.seen);
  }
  return summary;
}

/** Adds one summary to another. */
export function mergeSummary(into: Summary, from: Summary): void {
  for (const key of [
    "programs",
    "same",
    "rejected",
    "dropped",
    "turns",
    "faults",
    "faulty",
  ] as const)
    into[key] += from[key];
  for (const [anchor, count] of Object.entries(from.excused))
    into.excused[anchor] = (into.excused[anchor] ?? 0) + count;
  for (const [anchor, seeds] of Object.entries(from.excusedSeeds))
    into.excusedSeeds[anchor] = [...(into.excusedSeeds[anchor] ?? []), ...seeds].slice(0, 12);
  into.differences.push(...from.differences);
  mergeCoverage(into.coverage, from.coverage);
}

/** The share of programs that needed an excuse. */
export function excusedShare(summary: Summary): number {
  let count = 0;
  for (const some of Object.values(summary.excused)) count += some;
  return summary.programs === 0 ? 0 : count / summary.programs;
}

/** A few lines for people. */
export function showSummary(summary: Summary): string {
  const share = (count: number): string =>
    `${count} (${((100 * count) / Math.max(1, summary.programs)).toFixed(2)} %)`;
  const lines = [
    `programs   ${summary.programs}, ${summary.turns} choices taken`,
    `same       ${share(summary.same)}`,
    `rejected   ${share(summary.rejected)} by both`,
    `faults     ${share(summary.faulty)} of programs`,
    `dropped    ${share(summary.dropped)} for want of time`,
    `different  ${share(summary.differences.length)}`,
    `excused    ${(100 * excusedShare(summary)).toFixed(2)} %`,
  ];
  for (const [anchor, count] of Object.entries(summary.excused))
    lines.push(
      `  ${String(count).padStart(6)}  #${anchor}: seeds ${summary.excusedSeeds[anchor]?.join(", ")}`,
    );
  const kinds = new Map<string, DifferenceFound[]>();
  for (const found of summary.differences) {
    const key = keyOf(found);
    const list = kinds.get(key) ?? [];
    list.push(found);
    kinds.set(key, list);
  }
  for (const [what, found] of [...kinds].sort((a, b) => b[1].length - a[1].length)) {
    lines.push(
      `${String(found.length).padStart(6)}  ${what}: seeds ${found
        .slice(0, 8)
        .map((one) => one.seed)
        .join(", ")}`,
    );
    const one = found[0];
    if (one !== undefined) lines.push(`        ${one.left}`, `        ${one.right}`);
  }
  return lines.join("\n");
}

/** Differences of one kind have the same key: what parts the two sides, without its particulars. */
export function keyOf(found: Pick<DifferenceFound, "what" | "left" | "right">): string {
  const { left, right } = found;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let end = 0;
  while (
    end < Math.min(left.length, right.length) - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  )
    end++;
  const middle = (text: string): string => outline(text.slice(start, text.length - end));
  return `${found.what.replace(/variable .*/, "variable")}: ${middle(left)} / ${middle(right)}`;
}

function outline(text: string): string {
  return text
    .replace(/\d+/g, "0")
    .replace(/\p{L}{2,}/gu, "a")
    .slice(0, 24);
}
