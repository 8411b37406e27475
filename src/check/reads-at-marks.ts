/**
 * What an observer's functions read where it runs them: at a story's marks.
 *
 * A function that the story calls ends a block, and edges tell what it reads. One that an observer
 * runs at a mark reads what stands there, though the rest of the mark's block may overwrite it.
 */
import { instructionLength } from "../program/instructions.ts";
import * as Op from "../program/op.ts";
import type { Flow } from "./flow.ts";
import { PART_CELL, partOf } from "./parts.ts";

/** By block: whether it may be come to from functions that begin at these instructions. */
export function watchingBlocks(
  { next, calls, blockAt }: Flow,
  functions: readonly number[],
): Uint8Array {
  const isReached = new Uint8Array(next.length);
  const work: number[] = [];
  const go = (block: number): void => {
    if (isReached[block] === 1) return;
    isReached[block] = 1;
    work.push(block);
  };
  for (const pc of functions) go(blockAt[pc] as number);
  while (work.length > 0) {
    const block = work.pop() as number;
    for (const to of next[block] as readonly number[]) go(to);
    for (const to of calls[block] as readonly number[]) go(to);
  }
  return isReached;
}

/** Notes of each block with a mark what is read there of `parts` before it is overwritten. */
export function noteReadsAtMarks(
  { program, starts, ends, isReached }: Flow,
  parts: ReadonlySet<number>,
  reads: { readonly add: (part: number, block: number) => void },
): void {
  if (parts.size === 0) return;
  const { code } = program;
  for (let block = 0; block < starts.length; block++) {
    if (isReached[block] === 0) continue;
    const killed = new Set<number>();
    const end = ends[block] as number;
    for (let pc = starts[block] as number; pc < end; pc += instructionLength(program, pc)) {
      const op = code[pc] as number;
      if (op === Op.SET_GLOBAL || op === Op.RECORD_TURN) {
        killed.add(partOf(PART_CELL, code[pc + 1] as number));
      }
      if (op !== Op.MARK) continue;
      for (const part of parts) if (!killed.has(part)) reads.add(part, block);
    }
  }
}
