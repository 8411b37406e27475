/**
 * What there is to say of each knot on the map, from the compiler and the checker together.
 */
import { computed } from "@preact/signals";
import type { EdgeKind } from "../../check/knot-graph.ts";
import type { Range } from "../../service/api.ts";
import { type KnotFeeling, keyOfWay } from "../check/report.ts";
import { nameInWords, shareWords } from "../parts/parts.tsx";
import * as state from "../state.ts";

export interface KnotFacts {
  readonly name: string;
  /** What its card says: the name, or what stands before the first knot. */
  readonly title: string;
  readonly range: Range | undefined;
  readonly words: number;
  readonly errors: number;
  readonly warnings: number;
  /** In how many situations it is read; absent when that isn't known. */
  readonly times: number | undefined;
  /** Of plays made at random, as it is told now: the share that comes here; absent when not known. */
  readonly share: number | undefined;
  readonly feeling: KnotFeeling | undefined;
  readonly from: readonly string[];
  /** Each with the share of plays made at random that ever go there from here, if that is known. */
  readonly to: readonly string[];
  /** Lines in it that no play reads. */
  readonly unread: number;
  /** Whether the story can end in it, as it is told now. */
  readonly isEnding: boolean;
  /** Of plays made at random, as it is told now: the share that ends in it; absent when not known. */
  readonly endShare: number | undefined;
  /** Whether the play is here now. */
  readonly isHere: boolean;
  /** Whether the play has been here. */
  readonly isPlayed: boolean;
}

/** Findings that say of a line that it is never read. */
const UNREAD = new Set(["never-reached", "choice-never-offered", "variant-never-printed"]);

const facts = computed((): readonly KnotFacts[] => {
  const graph = state.graph.value;
  if (graph === undefined) return [];
  const report = state.report.value;
  const byName = new Map(state.statistics.value?.byKnot.map((knot) => [knot.name, knot]));
  const titleOf = (name: string): string => (name === "" ? "The beginning" : nameInWords(name));
  const endings = new Set(report?.pictures?.endings.map(({ knot }) => knot));
  const last = state.play.value?.turns
    .flatMap(({ lines }) => lines)
    .findLast(({ place }) => place !== undefined)?.place;
  return graph.knots.map((name, knot): KnotFacts => {
    const known = byName.get(name);
    const range = known?.range;
    const isIn = (place: { path: string; start: number } | undefined): boolean =>
      range !== undefined &&
      place !== undefined &&
      place.path === range.path &&
      place.start >= range.start &&
      place.start < range.end;
    const found = state.allFindings.value.filter(({ places }) => isIn(places[0]));
    return {
      name,
      title: titleOf(name),
      range,
      words: known?.words ?? 0,
      errors: found.filter(({ severity }) => severity === "error").length,
      warnings: found.filter(({ severity }) => severity === "warning").length,
      times: report?.pictures?.knotTimes[name],
      share: report?.pictures?.shares?.knots[name],
      feeling: report?.pictures?.knotFeelings[name],
      from: graph.edges
        .filter(({ to }) => to === knot)
        .map(({ from, kind }) => wayWords(titleOf(graph.knots[from] ?? ""), kind)),
      to: graph.edges
        .filter(({ from }) => from === knot)
        .map(({ to, kind }) => {
          const other = graph.knots[to] ?? "";
          const share = report?.pictures?.shares?.edges[keyOfWay(name, other)];
          const often = share === undefined ? "" : ` (${shareWords(share)})`;
          return wayWords(titleOf(other), kind) + often;
        }),
      unread: found.reduce(
        (sum, { code, places }) => sum + (UNREAD.has(code) ? places.length : 0),
        0,
      ),
      isEnding: endings.has(name),
      endShare: endings.has(name) ? endShareOf(name) : undefined,
      isHere: isIn(last),
      isPlayed: (state.play.value?.turns ?? []).some(({ lines }) =>
        lines.some(({ place }) => isIn(place)),
      ),
    };
  });
});

/** The share of plays made at random that ends in a knot, as it is told now; if that is known. */
export function endShareOf(knot: string): number | undefined {
  const as = state.play.value?.people?.as;
  const ends = state.report.value?.ends.filter((end) => end.as === as) ?? [];
  const range = state.statistics.value?.byKnot.find(({ name }) => name === knot)?.range;
  if (ends.length === 0 || range === undefined) return undefined;
  const { path, start, end } = range;
  return ends
    .filter(({ place }) => place.path === path && place.start >= start && place.start < end)
    .reduce((sum, { share }) => sum + share, 0);
}

/** The other end of a way, and whether the flow comes back from there. */
function wayWords(title: string, kind: EdgeKind): string {
  return kind === "tunnel" ? `${title} and back` : title;
}

/** The facts of every knot of the graph, in its order. */
export function knotFacts(): readonly KnotFacts[] {
  return facts.value;
}
