/**
 * What differs between two lists of lines, and how to show it to a person.
 *
 * Finds a shortest edit (Myers' greedy way) while that is cheap; past a bound on the work the
 * middle part counts as wholly replaced, which is right, only longer to read.
 */
import type { Colours } from "./terminal.ts";

export interface Step {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
  /** The line's number in its own list, from 1. */
  readonly line: number;
}

// Edits looked for before giving up: the trace kept grows with the square of this.
const MOST_EDITS = 1000;

/** The steps that turn `before` into `after`. */
export function diffLines(before: readonly string[], after: readonly string[]): Step[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail++;
  }
  const same = (i: number): Step => ({ kind: "same", text: before[i] as string, line: i + 1 });
  const steps: Step[] = [];
  for (let i = 0; i < head; i++) steps.push(same(i));
  steps.push(
    ...middle(
      before.slice(head, before.length - tail),
      after.slice(head, after.length - tail),
      head,
    ),
  );
  for (let i = before.length - tail; i < before.length; i++) steps.push(same(i));
  return steps;
}

function middle(a: readonly string[], b: readonly string[], offset: number): Step[] {
  const gone = (i: number): Step => ({ kind: "gone", text: a[i] as string, line: offset + i + 1 });
  const fresh = (i: number): Step => ({ kind: "new", text: b[i] as string, line: offset + i + 1 });
  const replaced = (): Step[] => [...a.map((_, i) => gone(i)), ...b.map((_, i) => fresh(i))];
  if (a.length === 0 || b.length === 0) return replaced();
  // reach[k + most] is how far into `a` the best path on diagonal k (x − y) has got; `trace`
  // keeps it as it stood before each further edit, to walk back along.
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const reach = new Int32Array(2 * most + 2);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    trace.push(reach.slice());
    for (let k = -edits; k <= edits; k += 2) {
      const down =
        k === -edits || (k !== edits && at(reach, k - 1 + most) < at(reach, k + 1 + most));
      let x = down ? at(reach, k + 1 + most) : at(reach, k - 1 + most) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[k + most] = x;
      if (x >= a.length && x - k >= b.length)
        return walkBack(trace, most, a, b, offset, gone, fresh);
    }
  }
  return replaced();
}

function at(array: Int32Array, index: number): number {
  return array[index] ?? -1;
}

function walkBack(
  trace: readonly Int32Array[],
  most: number,
  a: readonly string[],
  b: readonly string[],
  offset: number,
  gone: (i: number) => Step,
  fresh: (i: number) => Step,
): Step[] {
  const steps: Step[] = [];
  let x = a.length;
  let y = b.length;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reach = trace[edits] as Int32Array;
    const k = x - y;
    const down = k === -edits || (k !== edits && at(reach, k - 1 + most) < at(reach, k + 1 + most));
    const wasK = down ? k + 1 : k - 1;
    const wasX = edits === 0 ? 0 : at(reach, wasK + most);
    const wasY = edits === 0 ? 0 : wasX - wasK;
    while (x > wasX && y > wasY) {
      x--;
      y--;
      steps.push({ kind: "same", text: a[x] as string, line: offset + x + 1 });
    }
    if (edits === 0) break;
    if (down) steps.push(fresh(--y));
    else steps.push(gone(--x));
  }
  return steps.reverse();
}

/** The steps with three lines of what is the same around every change, for a terminal. */
export function showDiff(steps: readonly Step[], colours: Colours, around = 3): string[] {
  const near = new Array<boolean>(steps.length).fill(false);
  steps.forEach((step, i) => {
    if (step.kind === "same") return;
    const from = Math.max(0, i - around);
    near.fill(true, from, Math.min(steps.length, i + around + 1));
  });
  const digits = String(steps.reduce((widest, step) => Math.max(widest, step.line), 1)).length;
  const out: string[] = [];
  steps.forEach((step, i) => {
    if (!near[i]) return;
    if (i > 0 && !near[i - 1]) out.push(colours.dim(`  ${"⋮".padStart(digits)}`));
    const number = String(step.line).padStart(digits);
    if (step.kind === "gone") out.push(colours.red(`- ${number}  ${step.text}`));
    else if (step.kind === "new") out.push(colours.green(`+ ${" ".repeat(digits)}  ${step.text}`));
    else out.push(`  ${colours.dim(number)}  ${step.text}`);
  });
  return out;
}
