/**
 * How feelings run over all plays: what each can be at every turn, where it moves, where the
 * story asks about it.
 *
 * A check forgets what nobody asks for any more; a feeling that was felt may be asked for
 * nowhere. So the story is gone through once more, with feelings kept apart in every moment: as
 * wide as it is, and up to a limit, beyond which the bands are what was seen so far.
 */
import {
  type Cast,
  type Meaning,
  type Question,
  questionsIn,
  type Symbols,
} from "../drama/index.ts";
import { bandsOf } from "./bands.ts";
import { analyse, Exploration } from "./explore.ts";
import type { Ranges } from "./externals.ts";
import { nothingAsked } from "./flow.ts";
import type { FeelingReport, FeelingTurn } from "./report.ts";
import { type Series, seriesOf } from "./series.ts";
import type { Viewpoint } from "./viewpoint.ts";

/** Moments of each viewpoint that are gone through. */
const MOST_MOMENTS = 200_000;

export interface ArcOptions {
  readonly limit?: number;
  readonly ranges?: Ranges;
  /** Where each program begins; see `CheckOptions.from`. */
  readonly startOf?: (viewpoint: Viewpoint) => number | undefined;
  /** Told now and then; `false` stops. */
  readonly goesOn?: () => boolean;
}

/** How the feelings of one viewpoint run, by number of the series. */
export interface ArcRun {
  readonly isComplete: boolean;
  readonly turns: readonly (readonly FeelingTurn[])[];
  /** Marks after which each was another. */
  readonly movedBy: readonly ReadonlySet<number>[];
}

/** How every feeling runs that moves in any play of any viewpoint. */
export function arcsOf(
  viewpoints: readonly Viewpoint[],
  options: ArcOptions = {},
): FeelingReport[] {
  const found = new Map<string, FeelingReport & { moves: boolean }>();
  for (const viewpoint of viewpoints) {
    const { symbols, as } = viewpoint;
    const series = seriesOf(viewpoint.program).filter(({ kind }) => kind === "feeling");
    if (symbols === undefined || series.length === 0) continue;
    viewpoint.found.arcs ??= runOf(viewpoint, series, options);
    const { isComplete, turns, movedBy } = viewpoint.found.arcs;
    for (const [each, one] of series.entries()) {
      const key = `${one.group}\n${one.label}`;
      const known = found.get(key);
      const there = turns[each] as readonly FeelingTurn[];
      const moved = [...(movedBy[each] as ReadonlySet<number>)].flatMap((mark) => {
        const meaning = symbols.marks[mark];
        return meaning !== undefined && "words" in meaning && "span" in meaning
          ? [{ span: meaning.span, words: meaning.words }]
          : [];
      });
      found.set(key, {
        who: one.group,
        feeling: one.label,
        range: [one.low ?? 0, one.high ?? 0],
        moved: inOrder([...(known?.moved ?? []), ...moved]),
        asked: known?.asked ?? askedOf(symbols, symbols.variables[one.name]),
        bands: [...(known?.bands ?? []), { as, isComplete, turns: there }],
        moves:
          known?.moves === true ||
          new Set(there.flatMap(({ least, greatest }) => [least, greatest])).size > 1,
      });
    }
  }
  return [...found.values()]
    .filter(({ moves }) => moves)
    .map(({ who, feeling, range, moved, asked, bands }) => {
      return { who, feeling, range, moved, asked, bands };
    });
}

function inOrder(places: FeelingReport["moved"]): FeelingReport["moved"] {
  const known = new Map(places.map((each) => [`${each.span.file}:${each.span.start}`, each]));
  return [...known.values()].sort(
    (a, b) => a.span.file - b.span.file || a.span.start - b.span.start,
  );
}

/** Goes through one viewpoint's story with its feelings kept apart. */
function runOf(
  viewpoint: Viewpoint,
  series: readonly Series[],
  { limit = MOST_MOMENTS, ranges = {}, startOf, goesOn }: ArcOptions,
): ArcRun {
  const { program } = viewpoint;
  const cells = series.map(({ variable }) => program.layout.globalsAt + variable * 2 + 1);
  const movedBy = series.map(() => new Set<number>());
  const openings: number[] = [];
  const last = new Int32Array(cells.length);
  const endings = new Map<string, number>();
  let lastMark = -1;
  let values = new Int8Array(1 << 10);
  const start = startOf?.(viewpoint);
  const exploration = new Exploration(
    analyse(program, {
      ...nothingAsked,
      atRests: cells.map((cell) => cell - 1),
      starts: start === undefined ? [] : [start],
    }),
    {
      limit: Math.min(limit, MOST_MOMENTS),
      ranges: { ...viewpoint.ranges, ...ranges },
      ...(start === undefined ? {} : { start }),
      onProgress: () => goesOn?.() ?? true,
      observer: {
        begin({ cells: now }) {
          lastMark = -1;
          for (let each = 0; each < cells.length; each++) {
            last[each] = now[cells[each] as number] as number;
          }
        },
        end(now) {
          look();
          // What is over asks for nothing any more: its feelings alone tell one end from another.
          if (now.pickCount > 0) return 0;
          const key = last.join();
          const number = endings.get(key) ?? endings.size + 1;
          endings.set(key, number);
          return number;
        },
        note({ from, to, isNew, machine }) {
          machine.reports.length = 0;
          if (from < 0) openings.push(to);
          if (!isNew) return;
          if ((to + 1) * cells.length > values.length) {
            const wider = new Int8Array(values.length * 2 + cells.length);
            wider.set(values);
            values = wider;
          }
          for (let each = 0; each < cells.length; each++) {
            values[to * cells.length + each] = machine.cells[cells[each] as number] as number;
          }
        },
      },
    },
  );
  const { machine } = exploration;
  // What has moved since the mark before was that mark's doing.
  const look = (): void => {
    for (let each = 0; each < cells.length; each++) {
      const now = machine.cells[cells[each] as number] as number;
      if (now === last[each]) continue;
      last[each] = now;
      if (lastMark >= 0) movedBy[each]?.add(lastMark);
    }
  };
  const log = {
    length: 0,
    push(mark: number): number {
      look();
      lastMark = mark;
      return 0;
    },
  };
  // What the engine asks of its list of marks is `push` and `length`.
  machine.marks = log as unknown as number[];
  exploration.run();
  const { bands, shares } = bandsOf(
    exploration,
    openings,
    cells.length,
    (state, each) => values[state * cells.length + each] as number,
  );
  return {
    isComplete: exploration.isComplete && exploration.unseenChance === undefined,
    movedBy,
    turns: bands.map(({ low, high, mean }) =>
      low.map((least, turn) => ({
        least,
        greatest: high[turn] as number,
        mean: mean[turn] as number,
        share: shares[turn] as number,
      })),
    ),
  };
}

/** Where the story asks about what a variable keeps. */
function askedOf(
  { asked = [], cast }: Symbols,
  meaning: Meaning | undefined,
): FeelingReport["asked"] {
  if (meaning === undefined) return [];
  return asked.flatMap((each) =>
    questionsIn(each.condition).some((question) => asksAbout(question, meaning, cast))
      ? [{ span: each.span, use: each.use }]
      : [],
  );
}

/** Whether it is asked about what a variable keeps: a feeling, a mood, a bond. */
function asksAbout(question: Question, meaning: Meaning, cast: Cast): boolean {
  switch (question.kind) {
    case "feels":
    case "shows":
      return isKept(meaning, cast, question.who, question.feeling);
    case "sees":
      return isKept(meaning, cast, question.of, { kind: question.kindSeen });
    case "bond":
      return meaning.kind === "bond" && meaning.who === question.who && meaning.to === question.to;
    default:
      return false;
  }
}

function isKept(
  meaning: Meaning,
  cast: Cast,
  who: number,
  feeling: { readonly kind: string; readonly toward?: number; readonly goal?: number },
): boolean {
  if (meaning.kind === "feeling") {
    const { toward = -1 } = feeling;
    const isToward = toward < 0 || meaning.toward < 0 || toward === meaning.toward;
    return meaning.who === who && meaning.feeling === feeling.kind && isToward;
  }
  if (meaning.kind !== "mood" || (feeling.kind !== "hope" && feeling.kind !== "fear")) return false;
  const { goal = -1 } = feeling;
  return goal < 0 ? cast.goals[meaning.goal]?.owner === who : goal === meaning.goal;
}
