/**
 * Which knot leads to which, and what of each no play comes to.
 *
 * Read from the compiled story, so that ink and stories with people are one. Functions are left
 * out; what stands before the first knot is a knot of its own.
 */

import { instructionLength } from "../../program/instructions.ts";
import * as Op from "../../program/op.ts";
import { containerByPath, type Program } from "../../program/program.ts";
import { headOf } from "../coverage.ts";
import { flowOf } from "../flow.ts";
import { eachWay, knotTable } from "../knot-graph.ts";
import { knotFinder } from "../knot-of.ts";
import type { Covered, Report } from "../report.ts";

export interface Knot {
  /** Empty for what stands before the first knot. */
  readonly name: string;
  /** Knots that it leads to, by number, in the order written. */
  readonly to: readonly number[];
  /** Those of them that it goes to as a tunnel: they come back, and it goes on. */
  readonly calls: readonly number[];
  /** Whether it is come to as a tunnel: from its end a play goes on where it came from. */
  readonly comesBack: boolean;
  /** Whether some play comes here. */
  readonly isReached: boolean;
  /** Words that no play prints, and choices that none offers, in story order. */
  readonly unread: readonly Covered[];
  /** Endings of the story that stand here. */
  readonly endings: number;
}

/** The knots of a story as its readers have them, in story order. */
export function knotsOfMap(programs: readonly Program[], report: Report): Knot[] {
  const names = new Map<string, Set<string>>();
  const tunnels = new Map<string, Set<string>>();
  for (const program of programs) {
    const { knotAt, names: named } = knotTable(program);
    const { starts, next, calls } = flowOf(program);
    const knotOf = (pc: number): string | undefined => named[knotAt[pc] as number];
    for (let b = 0; b < starts.length; b++) {
      const name = knotOf(starts[b] as number);
      if (name === undefined) continue;
      const known = names.get(name) ?? new Set<string>();
      names.set(name, known);
      // Where content runs out the flow goes back to whoever called it: that is no way onward.
      const onward = endsIn(program, starts[b] as number, starts[b + 1]) === Op.FALL ? [] : next[b];
      for (const to of [...(onward ?? []), ...(calls[b] ?? [])]) {
        const target = knotOf(starts[to] as number);
        if (target !== undefined && target !== name) known.add(target);
      }
    }
    eachWay(program, (pc, target, kind) => {
      const [from, to] = [knotOf(pc), knotOf(target)];
      if (kind !== "tunnel" || from === undefined || to === undefined || from === to) return;
      tunnels.set(from, (tunnels.get(from) ?? new Set()).add(to));
    });
  }
  const knotOfSpan = knotFinder(programs);
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
  const numbered = (some: Iterable<string>): number[] =>
    [...some].flatMap((target) => numbers.get(target) ?? []);
  return kept.map(([name, to]) => ({
    name,
    to: numbered(to),
    calls: numbered(tunnels.get(name) ?? []),
    comesBack: [...tunnels.values()].some((called) => called.has(name)),
    isReached: !missed.has(name),
    unread: (unread.get(name) ?? []).sort((a, b) => a.span.start - b.span.start),
    endings: endings.get(name)?.size ?? 0,
  }));
}

/** The last instruction of a block. */
function endsIn(program: Program, start: number, end = program.code.length): number {
  let last = start;
  for (let pc = start; pc < end; pc += instructionLength(program, pc)) last = pc;
  return program.code[last] as number;
}

/** Whether a writer wrote it, and no function: a compiler adds some of its own. */
function isKnot(program: Program, name: string): boolean {
  if (name === "") return true;
  if (program.sources.length > 0) return headOf(program, name) !== undefined;
  const row = containerByPath(program, name);
  return name !== "global decl" && !program.functionSlots.has(row);
}
