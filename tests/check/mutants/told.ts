/**
 * Whether the checker tells what is wrong with a mutant, and shows it.
 *
 * A wrong is told when a finding of the right kind stands at its place, and the play that comes
 * with it is played again, by the host's API, and does what it says; for what is never come to,
 * when the report lists it and some finding says why.
 */
import { reportOf } from "../../../src/check/check.ts";
import { aboutRule } from "../../../src/check/find-rules.ts";
import { slugOf } from "../../../src/check/finding.ts";
import { ForcedStory } from "../../../src/check/forced-story.ts";
import type { Finding, Report } from "../../../src/check/report.ts";
import type { Viewpoint } from "../../../src/check/viewpoint.ts";
import { type Mutant, mutantText, type Original } from "./mutate.ts";
import {
  type Certified,
  type Effort,
  type Looked,
  look,
  thorough,
  viewpointsOf,
  type Wrong,
} from "./wrongs.ts";

export interface Verdict {
  /** What is wrong with the mutant and not with its story. */
  readonly wrongs: readonly Wrong[];
  /** Those of them that the checker tells and shows. */
  readonly told: readonly Wrong[];
  /** What does not fit together: never anything. */
  readonly contradictions: readonly string[];
  /** Whether it was explored whole. */
  readonly isWhole: boolean;
  readonly certified: Certified;
}

/** A story that mutants are held against. */
export interface Known {
  readonly original: Original;
  readonly looked: Looked;
  readonly report: Report;
  readonly effort: Effort;
}

/** Looks at an original. Throws where it does not compile. */
export function knownOf(original: Original, limit: number, effort: Effort = thorough): Known {
  const viewpoints = viewpointsOf(original.name, original.text, limit);
  if (viewpoints === undefined) throw new RangeError(`${original.name} does not compile.`);
  const report = reportOf(viewpoints, {}, false);
  return { original, looked: look(viewpoints, effort, 1), report, effort };
}

/** Looks at a mutant; `undefined` where it does not compile for every reader. */
export function judge(known: Known, mutant: Mutant, limit: number): Verdict | undefined {
  const { original, looked } = known;
  const text = mutantText(original, mutant);
  const viewpoints = viewpointsOf(original.name, text, limit);
  if (viewpoints === undefined) return undefined;
  const own = look(viewpoints, known.effort, 2);
  const moved = new Set(
    [...looked.wrongs.values()].map((wrong) => keyOf({ ...wrong, at: movedBy(mutant, wrong.at) })),
  );
  const wrongs = [...own.wrongs.values()].filter((wrong) => !moved.has(keyOf(wrong)));
  const report = reportOf(viewpoints, {}, false);
  const before = new Set(known.report.findings.map((finding) => finding.id));
  const fresh = report.findings.filter(({ id }) => !before.has(id));
  const contradictions = falseAlarms(report, own);
  for (const finding of fresh) {
    if (!isPlayedAgain(finding, viewpoints)) contradictions.push(`not played again: ${finding.id}`);
  }
  const told = wrongs.filter((wrong) => isTold(wrong, report, fresh));
  const isWhole = report.verdict === "proved";
  return { wrongs, told, contradictions, isWhole, certified: own.certified };
}

function keyOf({ what, at, name }: Wrong): string {
  return `${what} ${at < 0 ? name : at}`;
}

/** Where in a mutant's text something stands that stood at `at`. */
function movedBy({ start, end, text }: Mutant, at: number): number {
  if (at < end || (at === end && start === end)) return at;
  return at + text.length - (end - start);
}

/** What a report says is never so, and a plain look has seen. */
export function falseAlarms(report: Report, looked: Looked): string[] {
  const { met, viewpoints, contradictions } = looked;
  const isKeep = viewpoints[0]?.symbols !== undefined;
  const conditions = report.findings.flatMap(({ code, spans, governs }) => {
    const other =
      code === "condition-always-true" ? "fails" : code === "condition-always-false" ? "holds" : "";
    const span = governs ?? spans[0]?.span;
    return other === "" || span === undefined ? [] : [`${other} ${span.start}:${span.end}`];
  });
  const never = [
    ...conditions,
    ...report.lines.unreached.map(({ span }) => `text ${span.start}`),
    ...(isKeep ? [] : report.choices.unreached.map(({ span }) => `choice ${span.start}`)),
    ...report.endings.unreached.map(({ span }) => `ending ${span.start}`),
  ];
  // Where not all was seen nothing is said of what is never come to.
  const isWhole = viewpoints.every(({ exploration }) => exploration.isComplete);
  const seen = isWhole ? never.filter((place) => met.has(place)) : [];
  return [...contradictions, ...seen.map((place) => `said never to be so: ${place}`)];
}

/** Kinds of findings that say that something is never come to. */
const coverage = new Set([
  "never-reached",
  "knot-never-reached",
  "choice-never-offered",
  "condition-always-false",
  "condition-always-true",
  "ending-never-reached",
  "variant-never-printed",
  "level-never-reached",
  "owned-choice-never-wins",
]);
const couldNot = new Set([
  "effect-could-not",
  "given-twice",
  "gives-what-is-not-held",
  "acts-without-knowing",
  "speaks-while-away",
]);
const noEnd = new Set(["cannot-leave", "no-ending-from-here"]);
const endless = new Set(["endless-turn", "endless-text", "endless-recursion", "hub-goes-round"]);
const ranOut = new Set(["stuck", "hub-runs-dry", "ran-out-of-content", "tunnel-ran-out"]);

function isTold(wrong: Wrong, report: Report, fresh: readonly Finding[]): boolean {
  const { what, at, name } = wrong;
  const isAt = ({ spans }: Finding): boolean => spans[0]?.span.start === at;
  const isOf = (codes: ReadonlySet<string>): boolean =>
    fresh.some((finding) => codes.has(finding.code) && isAt(finding));
  switch (what) {
    case "no text":
      return listed(report.lines.unreached, at) && fresh.some(({ code }) => coverage.has(code));
    case "no choice":
      return listed(report.choices.unreached, at) && fresh.some(({ code }) => coverage.has(code));
    case "no ending":
      return listed(report.endings.unreached, at) && fresh.some(({ code }) => coverage.has(code));
    case "no way to an ending":
      return fresh.some(({ code }) => noEnd.has(code));
    case "fault endless-turn":
      return fresh.some(({ code }) => endless.has(code));
    case "fault ran-out-of-content":
    case "fault tunnel-ran-out":
      return isOf(ranOut);
    case "could not":
      return isOf(couldNot);
    case "unmet":
      return isOf(new Set(["presumes-unmet", "needs-unmet"]));
    case "told twice":
      return isOf(new Set(["told-twice"]));
    case "speaks away":
      return isOf(new Set(["speaks-while-away"]));
    case "promise":
      return fresh.some(({ id }) => id === `promise-unsettled/${slugOf(name)}`);
    case "rule": {
      const rule = report.rules.find((each) => each.name === name);
      const id = rule === undefined ? "" : `rule-broken/${slugOf(aboutRule(rule))}`;
      return rule?.holds === false && fresh.some((each) => each.id === id);
    }
    default:
      return isOf(new Set([what.replace(/^fault /, "")]));
  }
}

function listed(places: Report["lines"]["unreached"], at: number): boolean {
  return places.some(({ span }) => span.start === at);
}

/** Plays a finding's play by the host's API: it goes as told, and what breaks there breaks. */
function isPlayedAgain({ code, play }: Finding, viewpoints: readonly Viewpoint[]): boolean {
  if (play === undefined) return true;
  const viewpoint = viewpoints.find(({ as }) => as === play.as);
  if (viewpoint === undefined) return false;
  const codes = new Set<string>();
  const options = {
    seed: 0,
    stepBudget: 50_000,
    onDiagnostic: (diagnostic: { readonly code: string }) => codes.add(diagnostic.code),
  };
  const chance = { outcomes: play.outcomes, ranges: {} };
  const story = new ForcedStory(viewpoint.program, options, chance);
  try {
    story.continueAll();
    for (const { choice, words } of play.choices) {
      if (story.choices[choice]?.text !== words) return false;
      story.choose(choice);
      story.continueAll();
    }
  } catch {
    return false;
  }
  if (ranOut.has(code)) return codes.has("ran-out-of-content") || codes.has("tunnel-ran-out");
  if (endless.has(code)) return [...endless].some((each) => codes.has(each));
  if (noEnd.has(code)) return story.choices.length > 0;
  return true;
}
