/**
 * The one place where the studio asks whether a story holds: a program in, a report out.
 *
 * Owns which explorer is asked and how its answers become findings with places and words.
 */
import { placeInSource, type Span, writtenOffset } from "../../base/span.ts";
import type { FaultReport } from "../../engine/index.ts";
import { diagnose } from "../../play/diagnose.ts";
import { Story } from "../../play/story.ts";
import { instructionLength } from "../../program/instructions.ts";
import * as Op from "../../program/op.ts";
import { type Program, spanAt } from "../../program/program.ts";
import type { Place } from "../play/view.ts";
import type {
  CheckReport,
  Ending,
  Finding,
  KnotFeeling,
  LineCount,
  Progress,
  Way,
} from "./report.ts";
import { type Survey, surveyStory } from "./survey.ts";

/** Situations that are gone through while somebody writes. */
const LIMIT = 60_000;

export interface Checked {
  readonly report: CheckReport;
  /** Real situations in which one of these instructions is met. */
  readonly waysTo: (stretches: readonly number[]) => readonly Way[];
}

/** Checks a story. */
export function checkStory(
  program: Program,
  revision: number,
  onProgress: (progress: Progress) => void,
): Checked {
  const start = performance.now();
  const survey = surveyStory(program, { limit: LIMIT, onProgress });
  const lines = lineCounts(program, survey);
  const findings = [...faultFindings(program, survey), ...unreachedFindings(survey, lines)];
  const { knots } = survey;
  const edgeTimes: Record<string, number> = {};
  for (const [key, times] of survey.edgeTimes) {
    const from = knots[Math.floor(key / knots.length)] ?? "";
    edgeTimes[`${from}\n${knots[key % knots.length] ?? ""}`] = times;
  }
  return {
    report: {
      revision,
      verdict: survey.isComplete ? "proved" : "bounded",
      states: survey.states,
      steps: survey.steps,
      depth: survey.depth,
      milliseconds: Math.round(performance.now() - start),
      findings,
      endings: endingsOf(survey),
      knotTimes: Object.fromEntries(
        knots.map((name, knot) => [name, survey.knotTimes[knot] as number]),
      ),
      knotFeelings: knotFeelings(survey),
      edgeTimes,
      lines: lines.map(({ path, line, times }) => ({ path, line, times })),
      bands: survey.bands,
      readable: lines.length,
      read: lines.filter(({ times }) => times > 0).length,
    },
    waysTo: (stretches) => waysTo(program, survey, stretches),
  };
}

interface CountedLine extends LineCount {
  readonly place: Place;
}

/** Every line that prints or offers something, and in how many steps it did. */
function lineCounts(program: Program, survey: Survey): readonly CountedLine[] {
  const lines = new Map<string, CountedLine>();
  for (let pc = 0; pc < program.code.length; pc += instructionLength(program, pc)) {
    const op = program.code[pc];
    if (op !== Op.TEXT && op !== Op.CHOICE && op !== Op.RAW_TEXT) continue;
    const span = spanAt(program, pc);
    const place = span === undefined ? undefined : placeOf(program, span);
    if (place === undefined) continue;
    const key = `${place.path}\n${place.line}`;
    const times = Math.max(survey.times[pc] as number, lines.get(key)?.times ?? 0);
    const first = lines.get(key)?.place ?? place;
    lines.set(key, { path: place.path, line: place.line, times, place: first });
  }
  return [...lines.values()];
}

function faultFindings(program: Program, survey: Survey): Finding[] {
  return survey.faults.map(({ report, play }, at) => findingOfFault(program, report, play, at));
}

function findingOfFault(
  program: Program,
  report: FaultReport,
  play: readonly number[],
  at: number,
): Finding {
  const { code, severity, title, why, fix, primary } = diagnose(program, report);
  const place = placeOf(program, primary.span);
  return {
    id: `${code}-${at}`,
    code,
    severity,
    title,
    text: `${why} ${fix === "" ? "" : `${fix.charAt(0).toUpperCase()}${fix.slice(1)}`}`.trim(),
    places: place === undefined ? [] : [place],
    play,
  };
}

/** What no play comes to; only a survey of everything may say so. */
function unreachedFindings(survey: Survey, lines: readonly CountedLine[]): Finding[] {
  if (!survey.isComplete) return [];
  const found: Finding[] = [];
  let run: CountedLine[] = [];
  const flush = (): void => {
    const [first] = run;
    if (first === undefined) return;
    const many = run.length > 1 ? `These ${run.length} lines are` : "This line is";
    found.push({
      id: `never-read-${first.path}-${first.line}`,
      code: "never-read",
      severity: "warning",
      title: run.length > 1 ? `${run.length} lines can never be read` : "A line can never be read",
      text: `${many} in the story, but no play comes here, whatever a reader chooses.`,
      places: run.map(({ place }) => place),
      play: undefined,
    });
    run = [];
  };
  for (const line of lines) {
    const last = run.at(-1);
    if (line.times > 0) {
      flush();
      continue;
    }
    if (last !== undefined && last.path !== line.path) flush();
    run.push(line);
  }
  flush();
  return found;
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
      words: `${felt.group}: ${felt.label} ${amount > 0 ? "rises" : "falls"}`,
      share: Math.abs(amount),
    };
    most = Math.max(most, Math.abs(amount));
  });
  for (const each of Object.values(found)) each.share /= most;
  return found;
}

function endingsOf(survey: Survey): readonly Ending[] {
  const byKnot = new Map<number, Ending>();
  for (const { state, knot } of survey.endings) {
    const known = byKnot.get(knot);
    byKnot.set(knot, {
      knot: survey.knots[knot] ?? "",
      situations: (known?.situations ?? 0) + 1,
      play: known?.play ?? survey.playTo(state),
    });
  }
  return [...byKnot.values()].sort((a, b) => b.situations - a.situations);
}

/** A few real situations in which one of these instructions is met, unlike each other. */
function waysTo(program: Program, survey: Survey, stretches: readonly number[]): readonly Way[] {
  const met = new Map<string, { play: readonly number[]; values: readonly number[] }>();
  for (let at = 0; at + 1 < stretches.length; at += 2) {
    for (let pc = stretches[at] as number; pc < (stretches[at + 1] as number); pc++) {
      for (const { from, choice } of survey.meetings.get(pc) ?? []) {
        const play = from < 0 ? [] : [...survey.playTo(from), choice];
        const values = from < 0 ? [] : survey.valuesIn(from);
        met.set(play.join(" "), { play, values });
      }
    }
  }
  const ways = [...met.values()].sort((a, b) => a.play.length - b.play.length).slice(0, 6);
  return ways.map(({ play, values }) => ({
    play,
    choices: wordsOfPlay(program, play).slice(-3),
    standing: survey.series
      .flatMap((series, at) => {
        const value = values[at] ?? 0;
        // What is the same in all of them tells them apart from nothing.
        const isSpecial = ways.some((other) => (other.values[at] ?? 0) !== value);
        if (!isSpecial || Number.isNaN(value)) return [];
        const said = series.words?.[Math.min(value, series.words.length - 1)] ?? String(value);
        const whose = series.kind === "feeling" ? `${series.group}: ` : "";
        return [`${whose}${series.label} ${said}`];
      })
      .slice(0, 4),
  }));
}

/** The words of the choices of a play. */
function wordsOfPlay(program: Program, play: readonly number[]): readonly string[] {
  const story = new Story(program, { seed: 42, onDiagnostic: () => {} });
  const words: string[] = [];
  for (const index of play) {
    story.continueAll();
    const choice = story.choices[index];
    if (choice === undefined) break;
    words.push(choice.text);
    story.choose(index);
  }
  return words;
}

function placeOf(program: Program, span: Span): Place | undefined {
  const file = program.sources[span.file];
  if (file === undefined) return undefined;
  const { line, offset } = placeInSource(file, span.start);
  return { path: file.name, start: offset, end: writtenOffset(file, span.end), line };
}
