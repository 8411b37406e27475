/**
 * Where text becomes a value: what is printed between the quotation marks of a string.
 *
 * Such text is looked at as any value may be; all other text only a reader sees.
 */
import { instructionLength } from "../program/instructions.ts";
import * as Op from "../program/op.ts";
import type { Flow } from "./flow.ts";

/** Strings within strings that are told apart. */
const DEEPEST = 100;

/**
 * By block: how many strings are being built where it begins, at the most. A condition in a string
 * parts it into blocks, and what they print becomes a value.
 */
export function stringsAt({ program, starts, ends, next, makesText }: Flow): Uint8Array {
  const { code } = program;
  const depths = new Uint8Array(starts.length);
  const work: number[] = [];
  const goThrough = (block: number): void => {
    let depth = depths[block] as number;
    const end = ends[block] as number;
    for (let pc = starts[block] as number; pc < end; pc += instructionLength(program, pc)) {
      const op = code[pc] as number;
      if (op === Op.STRING_BEGIN) depth = Math.min(DEEPEST, depth + 1);
      else if (op === Op.STRING_END) depth = Math.max(0, depth - 1);
    }
    if (depth === 0) return;
    for (const to of next[block] as readonly number[]) {
      if ((depths[to] as number) >= depth) continue;
      depths[to] = depth;
      work.push(to);
    }
  };
  if (!makesText) return depths;
  for (let block = 0; block < starts.length; block++) goThrough(block);
  while (work.length > 0) goThrough(work.pop() as number);
  return depths;
}

/** Whether any text that becomes a value is printed by a function or a tunnel. */
export function buildsTextByCalls(flow: Flow, depths: Uint8Array): boolean {
  const { program, starts, ends, makesText } = flow;
  const { code } = program;
  if (!makesText) return false;
  for (let block = 0; block < starts.length; block++) {
    let strings = depths[block] as number;
    const end = ends[block] as number;
    for (let pc = starts[block] as number; pc < end; pc += instructionLength(program, pc)) {
      const op = code[pc] as number;
      if (op === Op.STRING_BEGIN) strings++;
      else if (op === Op.STRING_END) strings = Math.max(0, strings - 1);
      else if (strings === 0) continue;
      else if (op === Op.CALL || op === Op.PUSH_TO_VALUE || op === Op.EXTERNAL) return true;
    }
  }
  return false;
}
