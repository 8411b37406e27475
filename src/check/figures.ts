/**
 * The numbers that a writer wants of an exploration: plays, lengths, words, shares of endings,
 * and what makes the story wide.
 */
import { LIST } from "../engine/value.ts";
import { C_VISITS, CONTAINER_COLUMNS, pathOfContainer, spanAt } from "../program/program.ts";
import type { Exploration } from "./explore.ts";
import { lineOf, textAt } from "./finding.ts";
import { componentsOf, countPlays, edgesOf, hasCycle, orderedBy } from "./graph.ts";
import type { ViewpointFigures } from "./report.ts";
import type { Viewpoint } from "./viewpoint.ts";

/** How many variables are named as costs. */
const MOST_COSTS = 8;
/** Rounds of the sums that a story with rounds in it needs; the rest is beyond a millionth. */
const ROUNDS = 400;

export function figuresOf(viewpoint: Viewpoint): ViewpointFigures {
  const { exploration, as } = viewpoint;
  const edges = edgesOf(exploration);
  const components = componentsOf(edges);
  const isRound = hasCycle(edges, components);
  const plays = exploration.isComplete
    ? countPlays(edges, components.component, isRound)
    : { count: undefined, shortest: -1, longest: -1 };
  const order = orderedBy(components.component, edges.states);
  const { shares, mean } = shareOut(viewpoint, order, isRound);
  const { fewest, most } = extremesOfWords(viewpoint, order, isRound);
  const wide = widestOf(exploration);
  return {
    as,
    states: exploration.states,
    steps: exploration.steps,
    isComplete: exploration.isComplete,
    plays: plays.count,
    shortest: plays.shortest,
    longest: plays.longest,
    words: { fewest, mean, most },
    endings: shares,
    costs: costsOf(viewpoint, wide.place),
    widest: { span: spanOfPlace(viewpoint, wide.place), states: wide.states },
  };
}

/**
 * How likely each ending is when a reader chooses by chance, and the words then read on average.
 * Moments are gone through so that each comes before all that it leads to; where the story goes
 * round that is done over again until next to nothing is left on the way.
 */
function shareOut(
  viewpoint: Viewpoint,
  order: Int32Array,
  isRound: boolean,
): { shares: ViewpointFigures["endings"]; mean: number } {
  const { exploration, watch, probed } = viewpoint;
  const { edges, edgesAt, states } = exploration;
  const weight = new Float64Array(states);
  weight[0] = 1;
  const arrived = new Map<number, number>();
  const opening = watch.openingWords[0] ?? 0;
  let mean = 0;
  for (let round = 0; round < (isRound ? ROUNDS : 1); round++) {
    let onTheWay = 0;
    for (let i = states - 1; i >= 0; i--) {
      const state = order[i] as number;
      const here = weight[state] as number;
      if (here === 0) continue;
      weight[state] = 0;
      const first = edgesAt[state] as number;
      const end = edgesAt[state + 1] as number;
      if (first === end) {
        const at = exploration.placeOf(state).endedAt;
        arrived.set(at, (arrived.get(at) ?? 0) + here);
        continue;
      }
      const share = here / (end - first);
      for (let e = first; e < end; e++) {
        const to = edges[e] as number;
        weight[to] = (weight[to] as number) + share;
        mean += share * (watch.words[e] as number);
        onTheWay += share;
      }
    }
    if (onTheWay < 1e-9) break;
  }
  const total = [...arrived.values()].reduce((sum, share) => sum + share, 0);
  const shares = [...arrived]
    .map(([pc, share]) => {
      const span = pc < 0 ? undefined : spanAt(probed.program, pc);
      const line = span === undefined ? 0 : lineOf(probed.program, span);
      const words = line === 0 ? "" : `line ${line}: ${textAt(probed.program, span)}`;
      return { span, words, share: total === 0 ? 0 : share / total };
    })
    .sort((a, b) => b.share - a.share);
  return { shares, mean: opening + (total === 0 ? 0 : mean / total) };
}

/** Words on the shortest and the longest reading that ends. */
function extremesOfWords(
  { exploration, watch }: Viewpoint,
  order: Int32Array,
  isRound: boolean,
): { fewest: number; most: number } {
  const { edges, edgesAt, states } = exploration;
  const fewest = new Float64Array(states).fill(Number.POSITIVE_INFINITY);
  const most = new Float64Array(states).fill(Number.NEGATIVE_INFINITY);
  for (let round = 0; round < (isRound ? 20 : 1); round++) {
    for (const state of order) {
      const first = edgesAt[state] as number;
      const end = edgesAt[state + 1] as number;
      if (first === end) fewest[state] = most[state] = 0;
      for (let e = first; e < end; e++) {
        const to = edges[e] as number;
        const words = watch.words[e] as number;
        fewest[state] = Math.min(fewest[state] as number, words + (fewest[to] as number));
        most[state] = Math.max(most[state] as number, words + (most[to] as number));
      }
    }
  }
  const opening = watch.openingWords[0] ?? 0;
  const ends = Number.isFinite(fewest[0] as number);
  return {
    fewest: ends ? opening + (fewest[0] as number) : -1,
    most: isRound || !ends ? -1 : opening + (most[0] as number),
  };
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
