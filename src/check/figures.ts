/**
 * The numbers that a writer wants of an exploration: plays, lengths, words, shares of endings,
 * and what makes the story wide.
 */
import type { Span } from "../base/span.ts";
import { LIST } from "../engine/value.ts";
import { C_VISITS, CONTAINER_COLUMNS, pathOfContainer, spanAt } from "../program/program.ts";
import type { Exploration } from "./explore.ts";
import { lineOf, textAt } from "./finding.ts";
import { countPlays } from "./graph.ts";
import { openingsLikely } from "./likely.ts";
import type { ViewpointFigures } from "./report.ts";
import type { Viewpoint } from "./viewpoint.ts";
import type { Whole } from "./whole.ts";

/** How many variables are named as costs. */
const MOST_COSTS = 8;

export function figuresOf(viewpoint: Viewpoint, whole: Whole): ViewpointFigures {
  const { exploration, watch, as } = viewpoint;
  const plays = (viewpoint.found.plays ??= exploration.isComplete
    ? countPlays(whole.edges, whole.order, whole.isRound, watch.openings)
    : { count: undefined, shortest: -1, longest: -1 });
  const ways = openingsLikely(exploration);
  const opening = watch.openingWords.reduce((sum, words, way) => sum + words * (ways[way] ?? 0), 0);
  const { fewest, most } = extremesOfWords(viewpoint, whole);
  const wide = widestOf(exploration);
  return {
    as,
    states: exploration.states,
    steps: exploration.steps,
    isComplete: exploration.isComplete,
    plays: plays.count,
    shortest: plays.shortest,
    longest: plays.longest,
    words: { fewest, mean: opening + whole.meanWords, most },
    endings: endingsOf(viewpoint, whole),
    costs: costsOf(viewpoint, wide.place),
    widest: { span: spanOfPlace(viewpoint, wide.place), states: wide.states },
  };
}

/** Where plays end, most of them first. */
function endingsOf(viewpoint: Viewpoint, { arrived }: Whole): ViewpointFigures["endings"] {
  const shares = new Map<number, number>();
  for (let state = 0; state < arrived.length; state++) {
    const share = arrived[state] as number;
    if (share === 0) continue;
    const { endedAt } = viewpoint.exploration.placeOf(state);
    shares.set(endedAt, (shares.get(endedAt) ?? 0) + share);
  }
  return [...shares]
    .map(([pc, share]) => ({ ...endingAt(viewpoint, pc), share }))
    .sort((a, b) => b.share - a.share);
}

/** An ending as a writer knows it: its line. */
export function endingAt(
  { probed: { program } }: Viewpoint,
  pc: number,
): { readonly span: Span | undefined; readonly words: string } {
  const span = pc < 0 ? undefined : spanAt(program, pc);
  const line = span === undefined ? 0 : lineOf(program, span);
  return { span, words: line === 0 ? "" : `line ${line}: ${textAt(program, span)}` };
}

/** How often a component is gone through at most to find the shortest reading. */
const ROUNDS = 100;

/** Words on the shortest and the longest reading that ends. */
function extremesOfWords(
  viewpoint: Viewpoint,
  whole: Whole,
): { readonly fewest: number; readonly most: number } {
  const { openings, openingWords } = viewpoint.watch;
  const { fewest, most } = whole.isRound
    ? { fewest: fewestToEnd(viewpoint, whole), most: undefined }
    : wordsToEnd(viewpoint, whole);
  let least = Number.POSITIVE_INFINITY;
  let longest = Number.NEGATIVE_INFINITY;
  for (const [way, start] of openings.entries()) {
    const opening = openingWords[way] as number;
    least = Math.min(least, opening + (fewest[start] as number));
    if (most !== undefined) longest = Math.max(longest, opening + (most[start] as number));
  }
  if (!Number.isFinite(least)) return { fewest: -1, most: -1 };
  return { fewest: least, most: whole.isRound ? -1 : longest };
}

/** By moment: the fewest words on the way to an end, component by component. */
function fewestToEnd({ exploration, watch }: Viewpoint, { order, component }: Whole): Float64Array {
  const { edges, edgesAt, states } = exploration;
  const fewest = new Float64Array(states).fill(Number.POSITIVE_INFINITY);
  for (let begin = 0; begin < states; ) {
    const number = component[order[begin] as number];
    let end = begin + 1;
    while (end < states && component[order[end] as number] === number) end++;
    let changes = true;
    // From the moments that were met last, as they are nearest to an end.
    for (let round = 0; changes && round < ROUNDS; round++) {
      changes = false;
      for (let i = end - 1; i >= begin; i--) {
        const state = order[i] as number;
        const first = edgesAt[state] as number;
        const last = edgesAt[state + 1] as number;
        let least = first === last ? 0 : Number.POSITIVE_INFINITY;
        for (let e = first; e < last; e++) {
          const words = (watch.words[e] as number) + (fewest[edges[e] as number] as number);
          if (words < least) least = words;
        }
        if (least === fewest[state]) continue;
        fewest[state] = least;
        changes = end - begin > 1;
      }
    }
    begin = end;
  }
  return fewest;
}

/** By moment: the fewest and the most words to an end, of a story that does not go round. */
function wordsToEnd(
  { exploration, watch }: Viewpoint,
  { order }: Whole,
): { readonly fewest: Float64Array; readonly most: Float64Array } {
  const { edges, edgesAt, states } = exploration;
  const { words } = watch;
  const fewest = new Float64Array(states);
  const most = new Float64Array(states);
  for (let i = 0; i < states; i++) {
    const state = order[i] as number;
    const first = edgesAt[state] as number;
    const last = edgesAt[state + 1] as number;
    let least = first === last ? 0 : Number.POSITIVE_INFINITY;
    let longest = first === last ? 0 : Number.NEGATIVE_INFINITY;
    for (let e = first; e < last; e++) {
      const read = words[e] as number;
      const to = edges[e] as number;
      const short = read + (fewest[to] as number);
      const long = read + (most[to] as number);
      if (short < least) least = short;
      if (long > longest) longest = long;
    }
    fewest[state] = least;
    most[state] = longest;
  }
  return { fewest, most };
}

function widestOf(exploration: Exploration): { place: number; states: number } {
  const counts = new Int32Array(exploration.places.all.length);
  let widest = 0;
  for (let state = 0; state < exploration.states; state++) {
    const { number } = exploration.placeOf(state);
    counts[number] = (counts[number] as number) + 1;
    if ((counts[number] as number) > (counts[widest] as number)) widest = number;
  }
  return { place: widest, states: counts[widest] ?? 0 };
}

function spanOfPlace(
  { exploration, probed }: Viewpoint,
  number: number,
): ReturnType<typeof spanAt> {
  const place = exploration.places.all[number];
  const pc = place?.pcs[0] ?? -1;
  return pc < 0 ? undefined : spanAt(probed.program, pc);
}

/** What is told apart at a place, most values first. */
function costsOf(viewpoint: Viewpoint, number: number): ViewpointFigures["costs"] {
  const { exploration, program } = viewpoint;
  const place = exploration.places.all[number];
  if (place === undefined) return [];
  return exploration.moments
    .costsIn(place)
    .filter(({ values, kind }) => values > 1 && kind !== "turn")
    .sort((a, b) => b.values - a.values)
    .slice(0, MOST_COSTS)
    .map(({ at, values, kind }) => ({
      name: kind === "slot" ? "a temporary variable" : nameOfCell(viewpoint, at),
      values,
      isList:
        kind === "cell" && exploration.moments.base[at] === LIST && at < program.layout.visitsAt,
      span: kind === "slot" ? undefined : declarationOf(program, at),
    }));
}

/** A cell as a writer knows it: a variable's name, or visits to a place. */
export function nameOfCell({ program }: Viewpoint, cell: number): string {
  const { layout, globals, containers } = program;
  if (cell < layout.visitsAt) return globals[(cell - layout.globalsAt) >> 1] ?? "";
  for (let row = 0; row * CONTAINER_COLUMNS < containers.length; row++) {
    const base = row * CONTAINER_COLUMNS;
    if (containers[base + C_VISITS] === cell) return `visits to ${pathOfContainer(program, row)}`;
    if (containers[base + C_VISITS + 1] === cell) {
      return `turns since ${pathOfContainer(program, row)}`;
    }
  }
  return "a shuffle";
}

/** Where a variable is declared. */
export function declarationOf(
  program: Viewpoint["program"],
  cell: number,
): ReturnType<typeof spanAt> {
  const { layout, globals } = program;
  if (cell >= layout.visitsAt) return undefined;
  const name = globals[(cell - layout.globalsAt) >> 1] ?? "";
  for (const [file, { read }] of program.sources.entries()) {
    const found = new RegExp(`^[ \\t]*(?:VAR|LIST)[ \\t]+${name}\\b[^\\n]*`, "m").exec(read);
    if (found !== null) return { file, start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}
