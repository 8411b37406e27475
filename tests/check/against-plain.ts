/**
 * The explorer held against the plain one, which forgets nothing: the same lines, choices,
 * endings and faults, each as many choices away.
 *
 * Where plays go on for ever the plain explorer is given a depth; up to it both must agree.
 */
import { analyse, Exploration, explorePlainly } from "../../src/check/index.ts";
import { instructionLength } from "../../src/program/instructions.ts";
import type { Program } from "../../src/program/program.ts";

/** What was come to, in words, and the fewest choices that it takes. */
type Met = Map<string, number>;

export interface Comparison {
  /** Up to how many choices both were looked at. */
  readonly depth: number;
  readonly isPlainComplete: boolean;
  readonly plainStates: number;
  readonly states: number;
  readonly isComplete: boolean;
  /** What one has and the other has not, or further away. */
  readonly differences: readonly string[];
}

/** Steps of a turn that are enough for a small story. */
const PATIENCE = 2_000;

/** Explores a program both ways. */
export function compareWithPlain(program: Program, limit = 1_500): Comparison {
  const exploration = new Exploration(analyse(program), {
    limit: limit * 5,
    observer: { begin: () => {}, end: () => 0, note: (step) => noteOurs(step.from, step) },
  });
  const ours: Met = new Map();
  const depths: number[] = [];
  const seenBefore = new Uint8Array(program.code.length);
  const seen = new Uint8Array(program.code.length);
  exploration.machine.seen = seen;
  exploration.machine.turnBudget = PATIENCE;
  function noteOurs(
    from: number,
    step: {
      readonly to: number;
      readonly isNew: boolean;
      readonly place: Exploration["places"]["all"][number];
      readonly machine: Exploration["machine"];
    },
  ): void {
    const depth = from < 0 ? 0 : (depths[from] as number) + 1;
    if (step.isNew) depths[step.to] = depth;
    noteSeen(program, seen, seenBefore, depth, ours);
    for (const pc of step.place.pcs) note(ours, `offers ${pc}`, depth);
    for (const { fault, pc } of step.machine.reports) note(ours, `${fault.code} ${pc}`, depth);
    // What goes wrong stands for itself.
    const isFault = step.machine.reports.some(({ isWarning }) => !isWarning);
    if (step.place.pickCount === 0 && !isFault) note(ours, `ends ${step.place.endedAt}`, depth);
  }
  exploration.run();
  const deepest = Math.max(...depths);
  const plain: Met = new Map();
  let plainDepth = Number.POSITIVE_INFINITY;
  let lastDepth = 0;
  const plainSeenBefore = new Uint8Array(program.code.length);
  const plainSeen = new Uint8Array(program.code.length);
  const result = explorePlainly(program, {
    limit,
    depth: deepest + 1,
    seen: plainSeen,
    turnBudget: PATIENCE,
    onStep: ({ depth, faults, isEnding, restedAt, offers }) => {
      lastDepth = Math.max(lastDepth, depth);
      noteSeen(program, plainSeen, plainSeenBefore, depth, plain);
      for (const pc of offers) note(plain, `offers ${pc}`, depth);
      for (const { fault, pc } of faults) note(plain, `${fault.code} ${pc}`, depth);
      if (isEnding && faults.every(({ isWarning }) => isWarning))
        note(plain, `ends ${restedAt}`, depth);
    },
  });
  // Stopped by its limit, the plain explorer has not finished its last level.
  if (result.states > limit) plainDepth = lastDepth - 1;
  const differences: string[] = [];
  for (const [what, depth] of plain) {
    if (depth > plainDepth || ours.get(what) === depth) continue;
    if (!exploration.isComplete && depth > deepest - 1) continue;
    differences.push(`plain: ${what} after ${depth}; ours: ${ours.get(what)}`);
  }
  for (const [what, depth] of ours) {
    // Of a step with more ways than anyone could look at, each explorer sees some.
    if (exploration.unseenChance !== undefined) break;
    if (depth > plainDepth || plain.has(what)) continue;
    differences.push(`ours: ${what} after ${depth}; plain: never`);
  }
  return {
    depth: Math.min(plainDepth, deepest),
    isPlainComplete: result.isComplete,
    plainStates: result.states,
    states: exploration.states,
    isComplete: exploration.isComplete,
    differences,
  };
}

function note(met: Met, what: string, depth: number): void {
  if (!met.has(what)) met.set(what, depth);
}

function noteSeen(
  program: Program,
  seen: Uint8Array,
  before: Uint8Array,
  depth: number,
  met: Met,
): void {
  for (let pc = 0; pc < seen.length; pc += instructionLength(program, pc)) {
    if (seen[pc] === 0 || before[pc] === 1) continue;
    before[pc] = 1;
    note(met, `prints ${pc}`, depth);
  }
}
