/**
 * Many mutants of a story, judged one after the other, and what they come to.
 */
import { KINDS, type Kind, mutantName, type Original, pickMutants } from "./mutate.ts";
import { falseAlarms, judge, knownOf } from "./told.ts";
import { type Certified, type Effort, thorough } from "./wrongs.ts";

/** Mutants of one kind. */
export interface Tally {
  made: number;
  /** In which something is wrong that was not in the story. */
  faults: number;
  /** Of which the checker tells and shows something. */
  found: number;
}

export interface Outcome {
  readonly byKind: ReadonlyMap<Kind, Tally>;
  /** Mutants by name of whose wrongs nothing is told. */
  readonly missed: readonly string[];
  /** What does not fit together, mutant by mutant: never anything. */
  readonly contradictions: readonly string[];
  /** Of the mutants and the story itself. */
  readonly certified: Certified;
}

/** Situations that a mutant is looked at: some go round for ever. */
const LIMIT = 400_000;
/** The same of one of whose wrongs nothing was told by then. The command looks at five times as many. */
const FURTHER = 4_000_000;

/** Judges so many mutants of a story, picked by a seed. */
export function judgeMany(
  original: Original,
  count: number,
  seed: number,
  effort: Effort = thorough,
): Outcome {
  const known = knownOf(original, LIMIT, effort);
  const byKind = new Map<Kind, Tally>();
  const missed: string[] = [];
  const contradictions = falseAlarms(known.report, known.looked).map(
    (what) => `${original.name}: ${what}`,
  );
  let { certified } = known.looked;
  for (const mutant of pickMutants(original, count, seed)) {
    let verdict = judge(known, mutant, LIMIT);
    if (verdict === undefined) continue;
    if (verdict.wrongs.length > 0 && verdict.told.length === 0 && !verdict.isWhole) {
      verdict = judge(known, mutant, FURTHER) ?? verdict;
    }
    certified = added(certified, verdict.certified);
    const name = mutantName(original, mutant);
    const tally = byKind.get(mutant.kind) ?? { made: 0, faults: 0, found: 0 };
    byKind.set(mutant.kind, tally);
    tally.made++;
    for (const what of verdict.contradictions) contradictions.push(`${name}: ${what}`);
    if (verdict.wrongs.length === 0) continue;
    tally.faults++;
    if (verdict.told.length > 0) tally.found++;
    else
      missed.push(`${name}: ${verdict.wrongs.map(({ what, at }) => `${what} ${at}`).join(", ")}`);
  }
  return { byKind, missed, contradictions, certified };
}

function added(a: Certified, b: Certified): Certified {
  return {
    whole: a.whole + b.whole,
    inPart: a.inPart + b.inPart,
    moments: a.moments + b.moments,
  };
}

/** Several outcomes as one. */
export function joined(outcomes: readonly Outcome[]): Outcome & { readonly all: Tally } {
  const byKind = new Map<Kind, Tally>();
  const all: Tally = { made: 0, faults: 0, found: 0 };
  for (const kind of KINDS) {
    for (const outcome of outcomes) {
      const own = outcome.byKind.get(kind);
      if (own === undefined) continue;
      const tally = byKind.get(kind) ?? { made: 0, faults: 0, found: 0 };
      byKind.set(kind, tally);
      for (const key of ["made", "faults", "found"] as const) {
        tally[key] += own[key];
        all[key] += own[key];
      }
    }
  }
  return {
    byKind,
    all,
    missed: outcomes.flatMap(({ missed }) => missed),
    contradictions: outcomes.flatMap(({ contradictions }) => contradictions),
    certified: outcomes
      .map(({ certified }) => certified)
      .reduce(added, { whole: 0, inPart: 0, moments: 0 }),
  };
}

/** A table for whoever runs the long test. */
export function tableOf({ byKind, all, missed, certified }: ReturnType<typeof joined>): string {
  const row = (name: string, { made, faults, found }: Tally): string =>
    `${name.padEnd(42)} ${String(made).padStart(5)} ${String(faults).padStart(7)} ${String(found).padStart(6)}`;
  return [
    `${"".padEnd(42)}  made  faults  found`,
    ...[...byKind].map(([kind, tally]) => row(kind, tally)),
    row("all", all),
    `missed: ${missed.join("\n") || "none"}`,
    `certificates gone through: ${certified.whole} whole, ${certified.inPart} in part; ${certified.moments} moments`,
  ].join("\n");
}
