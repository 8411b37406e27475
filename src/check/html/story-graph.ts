/**
 * Which knot leads to which, and what of each no play comes to.
 *
 * Read from the compiled story, so that ink and stories with people are one. Functions are left
 * out; what stands before the first knot is a knot of its own.
 */
import type { Span } from "../../base/span.ts";
import { containerByPath, type Program } from "../../program/program.ts";
import { headOf } from "../coverage.ts";
import { flowOf } from "../flow.ts";
import type { Covered, Report } from "../report.ts";

export interface Knot {
  /** Empty for what stands before the first knot. */
  readonly name: string;
  /** Knots that it leads to, by number, in story order. */
  readonly to: readonly number[];
  /** Whether some play comes here. */
  readonly isReached: boolean;
  /** Words that no play prints, and choices that none offers, in story order. */
  readonly unread: readonly Covered[];
  /** Endings of the story that stand here. */
  readonly endings: number;
}

/** The knots of a story as its readers have them, in story order. */
export function storyGraph(programs: readonly Program[], report: Report): Knot[] {
  const names = new Map<string, Set<string>>();
  const places: { span: Span; knot: string }[] = [];
  for (const program of programs) {
    const { knotAt, nameOfKnot } = program.placeNames(program);
    const { starts, next, calls } = flowOf(program);
    const knotOf = (pc: number): string => nameOfKnot(knotAt(pc));
    for (let b = 0; b < starts.length; b++) {
      const name = knotOf(starts[b] as number);
      const known = names.get(name) ?? new Set<string>();
      names.set(name, known);
      for (const to of [...(next[b] ?? []), ...(calls[b] ?? [])]) {
        const target = knotOf(starts[to] as number);
        if (target !== name) known.add(target);
      }
    }
    for (let at = 0; at < program.spans.length; at += 4) {
      const [pc, file, start, end] = program.spans.subarray(at, at + 4) as unknown as number[];
      places.push({
        span: { file: file as number, start: start as number, end: end as number },
        knot: knotOf(pc as number),
      });
    }
  }
  const knotOfSpan = finder(places);
  const unread = new Map<string, Covered[]>();
  for (const each of [...report.lines.unreached, ...report.choices.unreached]) {
    const knot = knotOfSpan(each.span);
    if (knot !== undefined) unread.set(knot, [...(unread.get(knot) ?? []), each]);
  }
  const endings = new Map<string, Set<string>>();
  for (const { span } of report.viewpoints.flatMap((figures) => figures.endings)) {
    const knot = span === undefined ? undefined : knotOfSpan(span);
    if (knot === undefined || span === undefined) continue;
    const known = endings.get(knot) ?? new Set();
    endings.set(knot, known.add(`${span.file}:${span.start}`));
  }
  const missed = new Set(report.knots.unreached.map(({ words }) => words));
  const kept = [...names].filter(([name]) => programs.some((each) => isKnot(each, name)));
  const numbers = new Map(kept.map(([name], number) => [name, number]));
  return kept.map(([name, to]) => ({
    name,
    to: [...to].flatMap((target) => numbers.get(target) ?? []).sort((a, b) => a - b),
    isReached: !missed.has(name),
    unread: (unread.get(name) ?? []).sort((a, b) => a.span.start - b.span.start),
    endings: endings.get(name)?.size ?? 0,
  }));
}

/** Whether a writer wrote it, and no function: a compiler adds some of its own. */
function isKnot(program: Program, name: string): boolean {
  if (name === "") return true;
  if (program.sources.length > 0) return headOf(program, name) !== undefined;
  const row = containerByPath(program, name);
  return name !== "global decl" && !program.functionSlots.has(row);
}

/** Finds the knot that a span stands in: that of the last place which begins no later. */
function finder(
  places: { readonly span: Span; readonly knot: string }[],
): (span: Span) => string | undefined {
  places.sort((a, b) => a.span.file - b.span.file || a.span.start - b.span.start);
  return ({ file, start }) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { span } = places[middle] as { span: Span };
      if (span.file < file || (span.file === file && span.start <= start)) low = middle + 1;
      else high = middle;
    }
    const found = places[low - 1];
    return found?.span.file === file ? found.knot : undefined;
  };
}
