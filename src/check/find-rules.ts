/**
 * RULES that can be broken, and what was asked to be possible and never is.
 */
import { rangeLeft, ruleBroken } from "../base/messages/check.ts";
import type { Span } from "../base/span.ts";
import type { Rule, RuleKind } from "../drama/index.ts";
import { printValue } from "../engine/operations.ts";
import { spanAt } from "../program/program.ts";
import { breakingOf } from "./broken-at.ts";
import { arrivalAt, type PlaySighting, spanOfRest } from "./find-flow.ts";
import { beginning, findingOf, keyOfSpan } from "./finding.ts";
import { distancesTo, edgesOf } from "./graph.ts";
import { isWithin, rangeOf } from "./ranges.ts";
import type { Finding, FindingSpan, RuleVerdict, WitnessPlay } from "./report.ts";
import { isSeenWhole, type Viewpoint } from "./viewpoint.ts";
import type { Sighting } from "./watch.ts";

export interface RuleFindings {
  readonly findings: readonly Finding[];
  readonly verdicts: readonly RuleVerdict[];
  /** Words of rules that could not be looked at. */
  readonly unknown: readonly string[];
}

/** How each rule fares. `isWhole`: all of the story was seen, from all its viewpoints. */
export function findRules(
  viewpoints: readonly Viewpoint[],
  isWhole: boolean,
  play: PlaySighting,
): RuleFindings {
  const findings: Finding[] = [];
  const verdicts: RuleVerdict[] = [];
  const unknown: string[] = [];
  const rules = viewpoints[0]?.rules?.rules ?? [];
  const isComplete = viewpoints.every(isSeenWhole);
  for (const [number, rule] of rules.entries()) {
    if (viewpoints.some((viewpoint) => viewpoint.rules?.unknown.has(number))) {
      unknown.push(rule.words);
      continue;
    }
    const isAboutAll = rule.kind === "possible" || rule.kind === "possibleAtAnEnding";
    const kind = isAboutAll ? "shown" : "broken";
    const found =
      firstSighting(viewpoints, `rule ${kind} ${number}`) ?? endless(viewpoints, number, rule);
    const witness = found === undefined ? undefined : play(found.viewpoint, found.sighting);
    const isFound = witness !== undefined;
    const holds = isAboutAll
      ? isFound || (isWhole ? false : undefined)
      : isFound
        ? false
        : isComplete
          ? true
          : undefined;
    const isTested = viewpoints.some(({ watch }) => watch.isTested(number));
    verdicts.push({ name: rule.name, words: rule.words, holds, isTested, play: witness });
    if (holds !== false) continue;
    const program = (viewpoints[0] as Viewpoint).program;
    const written = spanOfRule(program, rule);
    const shown = isAboutAll || found === undefined ? undefined : brokenAt(found, rule);
    const message = ruleBroken(
      shown?.at ?? written ?? beginning,
      {
        rule: titleOf(rule),
        words: rule.words,
        here: shown?.label ?? "no play shows it",
        ...toDo(rule),
      },
      written,
    );
    const finding = findingOf(message, aboutRule(rule), isAboutAll ? undefined : witness);
    const [first, ...others] = finding.spans as [FindingSpan, ...FindingSpan[]];
    const spans = [first, ...(shown?.before === undefined ? [] : [shown.before]), ...others];
    findings.push({ ...finding, spans });
  }
  return { findings, verdicts, unknown };
}

/**
 * What a rule goes by: its name where its writer gave it one, else its words. The number that it
 * has without a name is another when a rule is written above it.
 */
export function aboutRule({ name, words }: Pick<Rule, "name" | "words">): string {
  return /^rule \d+$/.test(name) ? words : name;
}

function titleOf(rule: Rule): string {
  return aboutRule(rule).replaceAll("`", "'");
}

interface Found {
  readonly viewpoint: Viewpoint;
  readonly sighting: Sighting;
}

/** The sighting with the shortest play, over all viewpoints. */
export function firstSighting(viewpoints: readonly Viewpoint[], what: string): Found | undefined {
  let best: (Found & { readonly length: number }) | undefined;
  for (const viewpoint of viewpoints) {
    const sighting = viewpoint.watch.sightings.get(what);
    if (sighting === undefined) continue;
    const length = sighting.from < 0 ? 0 : viewpoint.exploration.playTo(sighting.from).length + 1;
    if (best === undefined || length < best.length) best = { viewpoint, sighting, length };
  }
  return best;
}

/** Of `C leads to D`: a moment after C from which D can't be come to any more. */
function endless(viewpoints: readonly Viewpoint[], number: number, rule: Rule): Found | undefined {
  if (rule.kind !== "leadsTo") return undefined;
  for (const viewpoint of viewpoints) {
    const { watch, exploration } = viewpoint;
    if (!isSeenWhole(viewpoint)) continue;
    const edges = edgesOf(exploration);
    const isSettled = (state: number): boolean => !watch.isPendingIn(state, number);
    const stuck = distancesTo(edges, isSettled).indexOf(-1);
    if (stuck >= 0) return { viewpoint, sighting: arrivalAt(viewpoint, stuck) };
  }
  return undefined;
}

/** What is asked of the writer. */
function toDo({ kind }: Rule): { asked: string; mend: string } {
  if (kind === "possible" || kind === "possibleAtAnEnding") {
    const isSo = kind === "possible" ? "make it so" : "end so";
    return {
      asked: `one play at least is to ${isSo}, and none does`,
      mend: `lead some play to ${kind === "possible" ? "it" : "such an ending"}, or take the rule out`,
    };
  }
  return {
    asked: "so it is to be however the story is played, and in this play it isn't",
    mend: "mend the story where it goes against the rule, or change the rule",
  };
}

interface Shown {
  readonly at: Span;
  readonly label: string;
  /** Where what the rule hangs on came about. */
  readonly before: FindingSpan | undefined;
}

/** Where a rule breaks, and what that is to it. */
function brokenAt({ viewpoint, sighting }: Found, rule: Rule): Shown {
  const breaking = breakingOf(viewpoint, sighting, rule);
  const rest = spanOfRest(viewpoint, sighting.to);
  // A round in which D can't come about any more breaks the rule nowhere: it is where one is then.
  const isRound = rule.kind === "leadsTo" && !breaking.isEnd;
  const at = breaking.at ?? rest;
  const isD = rule.second?.kind === "condition" ? "this is so" : "this comes";
  const labels: Readonly<Record<RuleKind, readonly [label: string, before: string]>> = {
    always: ["from here on it isn't so", ""],
    never: ["here it comes about", ""],
    once: ["here for the second time", "here for the first time"],
    before: [`${isD}, and the other hasn't been before`, ""],
    after: ["from here on it isn't so", "from here on it is to be so"],
    leadsTo: [
      isRound
        ? "here what it leads to can't come about any more"
        : "the play ends here, and what it leads to hasn't come about",
      "here it comes about",
    ],
    atEveryEnding: ["the play ends here, and it isn't so", "from here on it isn't so"],
    possible: ["", ""],
    possibleAtAnEnding: ["", ""],
  };
  const [label, others] = labels[rule.kind];
  const before = rule.kind === "atEveryEnding" ? breaking.lost : breaking.since;
  const isOther = others !== "" && before !== undefined && keyOfSpan(before) !== keyOfSpan(at);
  return { at, label, before: isOther ? { span: before, label: others } : undefined };
}

/** Where a rule stands in its source: its words are as written. */
function spanOfRule(program: Viewpoint["program"], rule: Rule): Span | undefined {
  for (const [file, source] of program.sources.entries()) {
    const start = source.read.indexOf(rule.words);
    if (start >= 0) return { file, start, end: start + rule.words.length };
  }
  return undefined;
}

/** Variables that leave the range that the story says they keep to. */
export function findRanges(viewpoints: readonly Viewpoint[], play: PlaySighting): Finding[] {
  const findings = new Map<string, Finding>();
  for (const viewpoint of viewpoints) {
    const { watch, probed, program, symbols, exploration } = viewpoint;
    // The first of a side is its shortest; one that goes on has thousands.
    const shown = new Set<string>();
    for (const [what, sighting] of watch.sightings) {
      if (!what.startsWith("assigned ")) continue;
      const [, number, tag, payload] = what.split(" ").map(Number) as [0, number, number, number];
      const probe = probed.probes[number];
      if (probe?.kind !== "assigned") continue;
      const name = program.globals[(probe.cell - program.layout.globalsAt) / 2] as string;
      const type = symbols?.types?.variables[name];
      const { machine } = exploration;
      if (type === undefined || shown.has(name)) continue;
      if (isWithin(type, tag, payload, machine.pools)) continue;
      const value = printValue(machine, tag, payload);
      const witness: WitnessPlay | undefined = play(viewpoint, sighting);
      if (witness === undefined) continue;
      shown.add(name);
      const known = findings.get(name)?.play?.choices.length ?? Number.POSITIVE_INFINITY;
      if (witness.choices.length >= known) continue;
      const span = probe.span ?? spanAt(program, 0) ?? beginning;
      const message = rangeLeft(span, { name, range: rangeOf(type), value });
      findings.set(name, findingOf(message, name, witness));
    }
  }
  return [...findings.values()];
}
