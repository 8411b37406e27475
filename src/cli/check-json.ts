/**
 * A check's report for programs: JSON of our own.
 */

import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile, Span } from "../base/span.ts";
import type {
  Coverage,
  FeelingReport,
  Finding,
  PromiseReport,
  Report,
  RuleVerdict,
  WitnessPlay,
} from "../check/report.ts";
import { jsonDiagnostic, jsonPlace } from "./report.ts";

/** Where a span is: in lines and columns from 1, and in UTF-16 units of the text as it is read. */
function spanOf(span: Span | undefined, sources: readonly SourceFile[]): object | undefined {
  const place = jsonPlace(span, sources);
  return span === undefined || place === undefined
    ? undefined
    : { ...place, start: span.start, end: span.end };
}

/** A number that JSON's readers can hold; else its digits. */
function countOf(count: bigint | undefined): number | string | null {
  if (count === undefined) return null;
  return count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : count.toString();
}

function playOf(play: WitnessPlay | undefined): object | null {
  return play === undefined
    ? null
    : { as: play.as ?? null, choices: play.choices, outcomes: play.outcomes };
}

function unreachedOf({ unreached }: Coverage, sources: readonly SourceFile[]): object[] {
  return unreached.map(({ span, words }) => ({ words, ...spanOf(span, sources) }));
}

function coverageOf({ reached, all }: Coverage): object {
  return { reached, all };
}

function findingOf(finding: Finding, sources: readonly SourceFile[]): object {
  const { id, code, severity, title, why, fix, spans, play, accepted } = finding;
  return {
    id,
    code,
    severity,
    title,
    why,
    fix,
    spans: spans.map(({ span, label }) => ({ label, ...spanOf(span, sources) })),
    play: playOf(play),
    ...(accepted === undefined ? {} : { accepted }),
  };
}

function ruleOf({ name, words, holds, isTested, play }: RuleVerdict): object {
  return { name, words, holds: holds ?? null, isTested, play: playOf(play) };
}

function promiseOf(promise: PromiseReport, sources: readonly SourceFile[]): object {
  const { moves, standings, ...rest } = promise;
  return {
    ...rest,
    moves: moves.map(({ span, words, state, play }) => ({
      words,
      state: state ?? null,
      ...spanOf(span, sources),
      play: playOf(play),
    })),
    standings: standings.map(({ as, state, share, plays, play, endings }) => ({
      as: as ?? null,
      state,
      share,
      plays: countOf(plays),
      play: playOf(play),
      endings: endings.map(({ span, words, share: part }) => ({
        words,
        share: part,
        ...spanOf(span, sources),
      })),
    })),
  };
}

function feelingOf(feeling: FeelingReport, sources: readonly SourceFile[]): object {
  const { moved, asked, bands, ...rest } = feeling;
  return {
    ...rest,
    moved: moved.map(({ span, words }) => ({ words, ...spanOf(span, sources) })),
    asked: asked.map(({ span, use }) => ({ use, ...spanOf(span, sources) })),
    bands: bands.map(({ as, isComplete, turns }) => ({ as: as ?? null, isComplete, turns })),
  };
}

/** The whole report; `null` stands for what has no number, such as plays that go round. */
export function jsonReport(
  report: Report,
  sources: readonly SourceFile[],
  path: string,
  diagnostics: readonly Diagnostic[] = [],
): object {
  const { verdict, bounds, states, steps, plays, viewpoints, findings, rules } = report;
  return {
    file: path,
    verdict,
    bounds,
    states,
    steps,
    plays: countOf(plays),
    findings: findings.map((finding) => findingOf(finding, sources)),
    unreached: {
      lines: unreachedOf(report.lines, sources),
      choices: unreachedOf(report.choices, sources),
      knots: unreachedOf(report.knots, sources),
      endings: unreachedOf(report.endings, sources),
    },
    coverage: {
      lines: coverageOf(report.lines),
      choices: coverageOf(report.choices),
      knots: coverageOf(report.knots),
      endings: coverageOf(report.endings),
    },
    rules: rules.map(ruleOf),
    promises: report.promises.map((promise) => promiseOf(promise, sources)),
    feelings: report.feelings.map((feeling) => feelingOf(feeling, sources)),
    viewpoints: viewpoints.map((figures) => ({
      as: figures.as ?? null,
      states: figures.states,
      steps: figures.steps,
      isComplete: figures.isComplete,
      plays: countOf(figures.plays),
      shortest: figures.shortest,
      longest: figures.longest,
      words: figures.words,
      endings: figures.endings.map(({ span, words, share }) => ({
        words,
        share,
        ...spanOf(span, sources),
      })),
      costs: figures.costs.map(({ name, values, span }) => ({
        name,
        values,
        ...spanOf(span, sources),
      })),
      widest:
        figures.widest === undefined
          ? null
          : { states: figures.widest.states, ...spanOf(figures.widest.span, sources) },
    })),
    problems: diagnostics.map((each) => jsonDiagnostic(each, sources)),
  };
}
