/**
 * Checks a story over every playthrough: explores it from each viewpoint, and says what it found.
 *
 * Owns the verdict and the order of what is said. `proved` is said only when all of the story
 * was seen and nothing was assumed; every play that is shown was played on the engine first.
 */
import type { Span } from "../base/span.ts";
import type { Rule } from "../drama/index.ts";
import type { Machine } from "../engine/index.ts";
import { C_ENTRY, CONTAINER_COLUMNS, containerByPath, type Program } from "../program/program.ts";
import { arcsOf } from "./arcs.ts";
import { findBounds } from "./bounds.ts";
import { Coverages, coverageOf } from "./coverage.ts";
import type { Ranges } from "./externals.ts";
import { figuresOf } from "./figures.ts";
import { findIdleChoices } from "./find-choices.ts";
import { findUnreached } from "./find-coverage.ts";
import { findDeadEnds, findFaults, type PlaySighting } from "./find-flow.ts";
import { findPeople } from "./find-people.ts";
import { findRanges, findRules } from "./find-rules.ts";
import { beginning, keyOfSpan } from "./finding.ts";
import { promisesOf } from "./promises.ts";
import { type CheckMemory, type Kept, rewordedViewpoint } from "./recheck.ts";
import type { Finding, Report, Severity, Verdict } from "./report.ts";
import type { Partner } from "./together.ts";
import { toldOnce } from "./told-once.ts";
import {
  exploreViewpoint,
  isSeenWhole,
  type Viewpoint,
  type ViewpointOptions,
} from "./viewpoint.ts";
import type { Sighting } from "./watch.ts";
import { type Whole, wholeOf } from "./whole.ts";
import { movesTo, type Played, playMoves } from "./witness.ts";

/** A story as one reader has it. */
export interface ViewedProgram {
  /** Who the reader is; `undefined` for plain ink, or a story that is watched. */
  readonly as: string | undefined;
  readonly program: Program;
}

export interface CheckOptions {
  /** Stops after so many moments of each viewpoint. Default 20,000,000. */
  readonly limit?: number;
  /** What functions of the host may give. */
  readonly ranges?: Ranges;
  /** Rules besides those in the story. */
  readonly rules?: readonly Rule[];
  /** A knot or stitch to begin at, by ink's path. Throws `RangeError` where there is none. */
  readonly from?: string;
  /**
   * Whether the programs are not all that the story is told as: then nothing is said of what no
   * play comes to, because another viewpoint may.
   */
  readonly isPart?: boolean;
  /** Findings that the writer accepts, by id, each with the reason. */
  readonly accepted?: ReadonlyMap<string, string>;
  /** Told now and then how far it is; `false` stops. */
  readonly onProgress?: (states: number, steps: number) => boolean;
  /** How a program is run from a choice to the next rest; default: the engine's own loop. */
  readonly settle?: (program: Program) => (machine: Machine) => void;
  /** See `ExploreOptions`. */
  readonly second?: () => Partner | undefined;
  readonly togetherAfter?: number;
  /** What the settings beside the story are called, for messages. Default `NAME.check`. */
  readonly settingsFile?: string;
  /**
   * What is remembered of the check before, for who checks a story again after each edit: what
   * the edit leaves as it was need not be explored again. The report is the same without.
   */
  readonly memory?: CheckMemory;
}

/** Checks a story. The programs are of one story, each as one reader has it. */
export function check(programs: readonly ViewedProgram[], options: CheckOptions = {}): Report {
  let before = { states: 0, steps: 0 };
  let isStopped = false;
  const { memory } = options;
  // Each is let go of once it has been looked at: a story may need the room for its next version.
  const known = [...(memory?.kept ?? [])];
  if (memory !== undefined) memory.kept = [];
  const kept: Kept[] = [];
  const viewpoints: Viewpoint[] = [];
  for (const { as, program } of programs) {
    const viewpointOptions: ViewpointOptions = {
      ...(options.limit === undefined ? {} : { limit: options.limit }),
      ...(options.ranges === undefined ? {} : { ranges: options.ranges }),
      ...(options.rules === undefined ? {} : { rules: options.rules }),
      ...(options.settle === undefined ? {} : { settle: options.settle }),
      ...(options.second === undefined ? {} : { second: options.second }),
      ...(options.togetherAfter === undefined ? {} : { togetherAfter: options.togetherAfter }),
      ...(options.from === undefined ? {} : { start: placeToBegin(program, options.from) }),
      onProgress: (states, steps) => {
        const goOn = options.onProgress?.(before.states + states, before.steps + steps) ?? true;
        if (!goOn) isStopped = true;
        return goOn;
      },
    };
    const viewpoint =
      rewordedViewpoint(known, as, program, viewpointOptions) ??
      exploreViewpoint(as, program, viewpointOptions);
    kept.push({ viewpoint, options: viewpointOptions });
    before = {
      states: before.states + viewpoint.exploration.states,
      steps: before.steps + viewpoint.exploration.steps,
    };
    viewpoints.push(viewpoint);
    if (isStopped) break;
  }
  let isWaitedFor = true;
  const report = reportOf(
    viewpoints,
    {
      ...options,
      onProgress: (states, steps) => {
        const goOn = options.onProgress?.(states, steps) ?? true;
        isWaitedFor &&= goOn;
        return goOn;
      },
    },
    isStopped || viewpoints.length < programs.length,
  );
  // What was stopped on its way is no more than a beginning.
  if (memory !== undefined && !isStopped && isWaitedFor) memory.kept = kept;
  return report;
}

function placeToBegin(program: Program, path: string): number {
  const row = containerByPath(program, path);
  if (row < 0) throw new RangeError(`The story has no knot or stitch called "${path}".`);
  return program.containers[row * CONTAINER_COLUMNS + C_ENTRY] as number;
}

/** What was found, of viewpoints that were explored. */
export function reportOf(
  viewpoints: readonly Viewpoint[],
  options: CheckOptions,
  isStopped: boolean,
): Report {
  const play = new Player(options);
  const isComplete = !isStopped && viewpoints.every(({ exploration }) => exploration.isComplete);
  // Of a part of the story nobody knows what the rest would come to.
  const isWhole =
    isComplete &&
    viewpoints.every(isSeenWhole) &&
    options.from === undefined &&
    options.isPart !== true;
  const coverages = new Coverages(viewpoints);
  // Of many millions of moments each of these takes seconds.
  const waited = <T>(work: () => T): T => {
    options.onProgress?.(sumOf(viewpoints, "states"), sumOf(viewpoints, "steps"));
    return work();
  };
  const wholes = viewpoints.map((viewpoint) => waited(() => wholeOf(viewpoint)));
  const wholeOfEach = (viewpoint: Viewpoint): Whole =>
    wholes[viewpoints.indexOf(viewpoint)] as Whole;
  const figures = viewpoints.map((viewpoint) =>
    waited(() => figuresOf(viewpoint, wholeOfEach(viewpoint))),
  );
  const rules = findRules(viewpoints, isWhole, play.sighting);
  const bounds = findBounds(viewpoints, options.settingsFile ?? "NAME.check");
  const feelings = isStopped ? [] : feelingsOf(viewpoints, options);
  const findings: Finding[] = [];
  for (const viewpoint of viewpoints) {
    findings.push(...findFaults(viewpoint, play.sighting));
    if (!isSeenWhole(viewpoint)) continue;
    const whole = wholeOfEach(viewpoint);
    findings.push(...waited(() => findDeadEnds(viewpoint, whole, play.sighting)));
  }
  findings.push(...rules.findings, ...findRanges(viewpoints, play.sighting));
  const people = findPeople(viewpoints, isWhole, play.whole);
  findings.push(...people);
  findings.push(...bounds.findings);
  if (isWhole) {
    findings.push(
      ...findUnreached(viewpoints, coverages, feelings, people),
      ...waited(() => findIdleChoices(viewpoints)),
    );
  }
  const words = [...bounds.words, ...play.doubts];
  for (const rule of rules.unknown) words.push(`The rule \`${rule}\` could not be looked at.`);
  const verdict: Verdict = isStopped
    ? "stopped"
    : !isComplete || words.length > 0
      ? "bounded"
      : "proved";
  const counts = figures.map(({ plays }) => plays);
  return {
    verdict,
    bounds: words,
    states: figures.reduce((sum, { states }) => sum + states, 0),
    steps: figures.reduce((sum, { steps }) => sum + steps, 0),
    plays: counts.includes(undefined)
      ? undefined
      : counts.reduce((sum: bigint, count) => sum + (count as bigint), 0n),
    viewpoints: figures,
    findings: inOrder(toldOnce(findings), options.accepted ?? new Map()),
    lines: coverageOf(coverages.lines),
    choices: coverageOf(coverages.choices),
    knots: coverageOf(coverages.knots),
    endings: coverageOf(coverages.endings),
    rules: rules.verdicts,
    promises: promisesOf(viewpoints, wholeOfEach, play.sighting),
    feelings,
  };
}

function sumOf(viewpoints: readonly Viewpoint[], of: "states" | "steps"): number {
  return viewpoints.reduce((total, { exploration }) => total + exploration[of], 0);
}

function feelingsOf(viewpoints: readonly Viewpoint[], options: CheckOptions): Report["feelings"] {
  const { from, limit, ranges, onProgress } = options;
  return arcsOf(viewpoints, {
    ...(limit === undefined ? {} : { limit }),
    ...(ranges === undefined ? {} : { ranges }),
    goesOn: () => onProgress?.(sumOf(viewpoints, "states"), sumOf(viewpoints, "steps")) ?? true,
    startOf: ({ program }) => (from === undefined ? undefined : placeToBegin(program, from)),
  });
}

/** Plays what was found, on the engine as it is. */
class Player {
  /** Findings that the engine did not show: a fault of ours, said rather than hidden. */
  readonly doubts: string[] = [];
  readonly #options: CheckOptions;
  /** Turns without an end take long, and much is found in one: each is played once. */
  readonly #endless = new Map<string, Played>();

  constructor(options: CheckOptions) {
    this.#options = options;
  }

  readonly whole = (viewpoint: Viewpoint, sighting: Sighting): Played | undefined => {
    const { from } = this.#options;
    const { program, as, exploration } = viewpoint;
    const turn = [as, sighting.from, sighting.choice, sighting.way].join(" ");
    const played =
      this.#endless.get(turn) ??
      playMoves(program, movesTo(exploration, sighting), {
        as,
        ranges: this.#options.ranges ?? {},
        hasLongTurns: exploration.patience.hasLongTurns,
        ...(from === undefined ? {} : { start: placeToBegin(program, from) }),
      });
    if (played?.reports.some(({ fault }) => fault.code === "endless-turn") === true) {
      this.#endless.set(turn, played);
    }
    // The marks of the last step must be those that were passed when it was explored.
    const isSame = played !== undefined && endsIn(played.marks, sighting.marks);
    if (isSame) return played;
    this.doubts.push("A finding could not be played again; that is a fault of Keepsake's.");
    return undefined;
  };

  readonly sighting: PlaySighting = (viewpoint, sighting, shows) => {
    const played = this.whole(viewpoint, sighting);
    if (played === undefined) return undefined;
    if (shows === undefined || shows(played)) return played.play;
    this.doubts.push("A finding could not be played again; that is a fault of Keepsake's.");
    return undefined;
  };
}

/** Marks of one step that are held against each other. */
const MOST_MARKS = 500;

function endsIn(marks: readonly number[], expected: readonly number[]): boolean {
  // A turn without an end passes as many as there is time for.
  const count = Math.min(expected.length, MOST_MARKS);
  for (let n = 0; n < count; n++) if (marks[n] !== expected[n]) return false;
  return true;
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Each once, the most serious first, accepted ones at the end. */
function inOrder(
  findings: readonly Finding[],
  accepted: ReadonlyMap<string, string>,
): readonly Finding[] {
  const known = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.id} ${keyOfSpan(placeOf(finding))}`;
    const other = known.get(key);
    const length = ({ play }: Finding): number => play?.choices.length ?? 1e9;
    if (other === undefined || length(other) > length(finding)) known.set(key, finding);
  }
  const byPlace = (a: Finding, b: Finding): number => {
    const [x, y] = [placeOf(a), placeOf(b)];
    return x.file - y.file || x.start - y.start;
  };
  // The same words may stand in several places: all but the first are numbered.
  const named = new Map<string, number>();
  const inPlace = [...known.values()].sort(byPlace).map((finding) => {
    const number = (named.get(finding.id) ?? 0) + 1;
    named.set(finding.id, number);
    const id = number === 1 ? finding.id : `${finding.id}-${number}`;
    return { ...finding, id, accepted: accepted.get(id) };
  });
  const rank = (one: Finding): number =>
    (one.accepted === undefined ? 0 : 10) + ranks[one.severity];
  return inPlace.sort((a, b) => rank(a) - rank(b));
}

function placeOf({ spans }: Finding): Span {
  return spans[0]?.span ?? beginning;
}
