/**
 * The one place where the studio asks whether a story holds: programs in, a report out.
 *
 * Owns how the checker's answers become what the page shows: places in the texts instead of
 * spans, and the pictures of the story that is played beside it.
 */
import { placeInSource, type Span, writtenOffset } from "../../base/span.ts";
import { aboutRule } from "../../check/find-rules.ts";
import { slugOf } from "../../check/finding.ts";
import {
  type CheckMemory,
  check,
  type Finding as Found,
  type Ranges,
  type ViewedProgram,
} from "../../check/index.ts";
import { seriesOf } from "../../check/series.ts";
import type { Rule } from "../../drama/rules.ts";
import type { Program } from "../../program/program.ts";
import type { Place } from "../play/view.ts";
import {
  type CheckReport,
  type Ending,
  type Finding,
  type KnotFeeling,
  keyOfWay,
  type Pictures,
  type PlayEnd,
  type Way,
} from "./report.ts";
import { type Survey, surveyStory } from "./survey.ts";

export interface CheckAsked {
  readonly revision: number;
  /** The story as each reader has it. */
  readonly told: readonly ViewedProgram[];
  readonly ranges: Ranges;
  /** Of `NAME.check`, and where each stands there. */
  readonly rules: readonly { readonly rule: Rule; readonly place: Place }[];
  readonly accepted: ReadonlyMap<string, string>;
  /** What is remembered of the version before. */
  readonly memory: CheckMemory;
  /** Told now and then how many situations there are so far; `false` stops. */
  readonly onProgress: (states: number) => boolean;
}

/** Checks a story, from every viewpoint. */
export function checkStory(asked: CheckAsked): CheckReport {
  const { told, ranges, accepted, revision, memory, onProgress } = asked;
  const start = performance.now();
  const rules = asked.rules.map(({ rule }) => rule);
  const report = check(told, { ranges, rules, accepted, memory, onProgress });
  const [first] = told;
  const figures = ({ reached, all }: { reached: number; all: number }) => ({ reached, all });
  return {
    revision,
    verdict: report.verdict,
    bounds: report.bounds,
    states: report.states,
    plays: report.plays?.toLocaleString("en"),
    milliseconds: Math.round(performance.now() - start),
    findings: report.findings.flatMap((found) =>
      first === undefined ? [] : [withRule(findingOf(first.program, found), asked.rules)],
    ),
    lines: figures(report.lines),
    choices: figures(report.choices),
    endings: figures(report.endings),
    rules: report.rules.map(({ name, words, holds }) => ({ name, words, holds })),
    ends:
      first === undefined
        ? []
        : report.viewpoints
            .filter(({ isComplete }) => isComplete)
            .flatMap(({ as, endings }) => endings.flatMap((end) => endOf(first.program, as, end))),
    pictures: undefined,
  };
}

function endOf(
  program: Program,
  as: string | undefined,
  { span, share }: { readonly span: Span | undefined; readonly share: number },
): PlayEnd[] {
  const place = span === undefined ? undefined : placeOf(program, span);
  return place === undefined ? [] : [{ as, place, share }];
}

function findingOf(program: Program, found: Found): Finding {
  const { id, code, severity, title, why, fix, play, accepted } = found;
  const action = fix === "" ? "" : `What to do: ${fix}`;
  return {
    id,
    code,
    severity,
    title,
    text: `${why} ${action}`.trim(),
    places: found.spans.flatMap(({ span }) => placeOf(program, span) ?? []),
    play,
    accepted,
  };
}

/** A finding of a rule of `NAME.check`, with the place where that rule stands. */
function withRule(finding: Finding, rules: CheckAsked["rules"]): Finding {
  const broken = rules.find(({ rule }) => finding.id === `rule-broken/${slugOf(aboutRule(rule))}`);
  if (finding.code !== "rule-broken" || broken === undefined) return finding;
  // Of what never happens no place in the story can be shown.
  const places = finding.play === undefined ? [] : finding.places;
  return { ...finding, places: [...places, broken.place] };
}

function placeOf(program: Program, span: Span): Place | undefined {
  const file = program.sources[span.file];
  if (file === undefined) return undefined;
  const { line, offset } = placeInSource(file, span.start);
  return { path: file.name, start: offset, end: writtenOffset(file, span.end), line };
}

// ─── Pictures ───────────────────────────────────────────────────────────────────────────────

/** Situations that are gone through for the pictures. */
const LIMIT = 200_000;
/** Numbers of a story without people that are kept apart: each makes it wider. */
const MOST_NUMBERS = 12;

export interface Pictured {
  readonly pictures: Pictures;
  /** Real situations in which one of these instructions (pairs: from, to) is met. */
  readonly waysTo: (stretches: readonly number[]) => readonly Way[];
}

/**
 * The pictures of the story as one reader has it. First of where it goes, for which the checker
 * may forget what it likes; `seen` is told of those. Then of how people feel, which is kept
 * apart in every situation and makes the story as wide as it is.
 */
export function pictureStory(
  { as, program }: ViewedProgram,
  ranges: Ranges,
  onProgress: () => boolean,
  seen: (pictured: Pictured) => void,
): Pictured {
  const options = { limit: LIMIT, ranges, as, onProgress };
  const ways = surveyStory(program, { ...options, keepsSeries: false });
  const pictures = waysPictures(ways);
  seen({ pictures, waysTo: (stretches) => waysTo(ways, stretches, false) });
  const series = seriesOf(program);
  const isTooWide = series.length > MOST_NUMBERS && series[0]?.kind === "number";
  const felt = isTooWide ? ways : surveyStory(program, { ...options, keepsSeries: true });
  const isFelt = felt !== ways && felt.isComplete;
  return {
    pictures: {
      ...pictures,
      knotFeelings: felt === ways ? {} : knotFeelings(felt),
      bands: felt === ways ? [] : felt.bands,
      areBandsComplete: isFelt,
    },
    waysTo: (stretches) => waysTo(isFelt ? felt : ways, stretches, isFelt),
  };
}

function waysPictures(survey: Survey): Pictures {
  const { knots, ways } = survey;
  const byKnot = (values: ArrayLike<number>): Record<string, number> =>
    Object.fromEntries(knots.map((name, knot) => [name, values[knot] as number]));
  const byWay = (value: (way: number) => number): Record<string, number> =>
    Object.fromEntries(
      ways.map(({ from, to }, way) => [keyOfWay(knots[from], knots[to]), value(way)]),
    );
  const shares = survey.shares();
  return {
    isComplete: survey.isComplete,
    knotTimes: byKnot(survey.knotTimes),
    edgeTimes: byWay((way) => ways[way]?.times ?? 0),
    shares: shares && {
      knots: byKnot(shares.knots),
      edges: byWay((way) => shares.ways[way] as number),
    },
    endings: endingsOf(survey),
    knotFeelings: {},
    bands: [],
    areBandsComplete: false,
  };
}

function knotFeelings({ knots, series, moves }: Survey): Readonly<Record<string, KnotFeeling>> {
  let most = 0;
  const found: Record<string, { words: string; share: number }> = {};
  knots.forEach((name, knot) => {
    let best = -1;
    let amount = 0;
    series.forEach(({ kind }, each) => {
      const moved = moves[knot * series.length + each] as number;
      if (kind !== "feeling" || Math.abs(moved) <= Math.abs(amount)) return;
      best = each;
      amount = moved;
    });
    const felt = series[best];
    if (felt === undefined) return;
    found[name] = {
      words: `${felt.group}: ${(amount > 0 ? felt.up : felt.down) ?? felt.label}`,
      share: Math.abs(amount),
    };
    most = Math.max(most, Math.abs(amount));
  });
  for (const each of Object.values(found)) each.share /= most;
  return found;
}

function endingsOf(survey: Survey): readonly Ending[] {
  return [...survey.endings]
    .map(([knot, { situations, first }]) => ({
      knot: survey.knots[knot] ?? "",
      situations,
      play: survey.playOf(first),
    }))
    .sort((a, b) => b.situations - a.situations);
}

/** Ways that are offered. */
const WAYS = 6;

function waysTo(
  survey: Survey,
  stretches: readonly number[],
  knowsStanding: boolean,
): readonly Way[] {
  const met = new Map<string, Way & { readonly values: readonly number[] }>();
  for (let at = 0; at + 1 < stretches.length; at += 2) {
    for (let pc = stretches[at] as number; pc < (stretches[at + 1] as number); pc++) {
      for (const meeting of survey.meetings.get(pc) ?? []) {
        const play = survey.playOf(meeting);
        if (play === undefined) continue;
        const values = survey.valuesIn(meeting.to);
        const key = `${play.choices.map(({ choice }) => choice)} ${play.outcomes}`;
        met.set(key, { play, values, standing: [] });
      }
    }
  }
  const ways = [...met.values()]
    .sort((a, b) => a.play.choices.length - b.play.choices.length)
    .slice(0, WAYS);
  return ways.map(({ play, values }) => ({
    play,
    standing: survey.series
      .flatMap((series, at) => {
        const value = values[at] ?? 0;
        // What is the same in all of them tells them apart from nothing.
        const isSpecial = ways.some((other) => (other.values[at] ?? 0) !== value);
        if (!knowsStanding || !isSpecial || Number.isNaN(value)) return [];
        const said = series.words?.[Math.min(value, series.words.length - 1)] ?? String(value);
        const whose = series.kind === "feeling" ? `${series.group}: ` : "";
        return [`${whose}${series.label} ${said}`];
      })
      .slice(0, 4),
  }));
}
