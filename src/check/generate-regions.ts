/**
 * A program's blocks gathered into regions, each of which becomes one function.
 *
 * A region has one entrance; all its other blocks are reached from inside it, going forward only,
 * so it can be written with `if` and labelled blocks alone (Ramsey 2022, "Beyond Relooper": the
 * tree of dominators says how they nest). Loops, calls and whatever is entered from several sides
 * lead from one region to another. Owns no code: `generate.ts` writes it.
 */
import { instructionLength } from "../program/instructions.ts";
import * as Op from "../program/op.ts";
import { C_ENTRY, C_START, CONTAINER_COLUMNS } from "../program/program.ts";
import type { Flow } from "./flow.ts";

export interface Regions {
  /** By block: the number of the region that begins with it, or −1. */
  readonly numberOf: Int32Array;
  /** By region: its first block. */
  readonly roots: readonly number[];
  /** By block: its last instruction. */
  readonly lasts: Int32Array;
  /** By block: whether its region comes to it in more than one way. */
  readonly isMerge: Uint8Array;
  /** By block: the merges right below it in the tree of dominators, the nearest to the end first. */
  readonly mergesIn: ReadonlyMap<number, readonly number[]>;
}

/** Instructions that a region may have before it is cut: JavaScript engines leave long functions
 * unoptimized, and short ones are compiled only where a story goes. */
const MOST_INSTRUCTIONS = 400;

const ENTRANCE = -1;
const UNKNOWN = -2;

/** Gathers the blocks that the flow can reach. */
export function regionsOf(flow: Flow): Regions {
  const { program, starts, ends, isReached } = flow;
  const blocks = starts.length;
  const lasts = new Int32Array(blocks);
  const lengths = new Int32Array(blocks);
  for (let b = 0; b < blocks; b++) {
    const end = ends[b] as number;
    for (let pc = starts[b] as number; pc < end; pc += instructionLength(program, pc)) {
      lasts[b] = pc;
      lengths[b] = (lengths[b] as number) + 1;
    }
  }
  const ways: number[][] = [];
  for (let b = 0; b < blocks; b++) {
    ways.push(isReached[b] === 1 ? waysOn(flow, lasts[b] as number, ends[b] as number) : []);
  }
  const isRoot = entrances(flow, lasts);
  const order = forwardOrder(ways, isRoot);
  const dominators = dominatorsOf(ways, isRoot, order);
  cut(lengths, isRoot, order, dominators);
  closeRegions(ways, isRoot, order);

  const isMerge = new Uint8Array(blocks);
  const seen = new Uint8Array(blocks);
  for (const block of order) {
    for (const to of ways[block] as number[]) {
      if (isRoot[to] === 1) continue;
      if (seen[to] === 1) isMerge[to] = 1;
      seen[to] = 1;
    }
  }
  const numberOf = new Int32Array(blocks).fill(-1);
  const roots: number[] = [];
  const mergesIn = new Map<number, number[]>();
  for (const block of order) {
    if (isRoot[block] === 1) numberOf[block] = roots.push(block) - 1;
    else if (isMerge[block] === 1) {
      const around = dominators[block] as number;
      const known = mergesIn.get(around);
      if (known === undefined) mergesIn.set(around, [block]);
      else known.unshift(block);
    }
  }
  return { numberOf, roots, lasts, isMerge, mergesIn };
}

/** Whether a choice's shared text is a piece that can stand where it is called: no flow in it. */
export function isPlainText(flow: Flow, block: number, last: number): boolean {
  const { program, starts } = flow;
  if (program.code[last] !== Op.TEXT_RETURN) return false;
  for (let pc = starts[block] as number; pc < last; pc += instructionLength(program, pc)) {
    const op = program.code[pc] as number;
    if (op !== Op.TEXT && op !== Op.SPACE && op !== Op.GLUE && op !== Op.NEWLINE) return false;
  }
  return true;
}

/** Where a block leads to within its frame, by itself. */
function waysOn(flow: Flow, last: number, end: number): number[] {
  const { blockAt, program } = flow;
  const { code } = program;
  const at = (pc: number): number => blockAt[pc] as number;
  switch (code[last]) {
    case Op.JUMP:
    case Op.ENTER:
      return [at(code[last + 1] as number)];
    case Op.JUMP_IF:
      return [at(code[last + 1] as number), at(end)];
    case Op.SWITCH: {
      const ways: number[] = [];
      for (let i = 0; i < (code[last + 1] as number); i++)
        ways.push(at(code[last + 2 + i] as number));
      ways.push(at(end));
      return [...new Set(ways)];
    }
    case Op.TEXT_CALL:
    case Op.THREAD:
      return [at(end)];
    case Op.CALL:
    case Op.TUNNEL:
    case Op.EXTERNAL:
    case Op.PUSH_TO_VALUE:
    case Op.JUMP_TO_VALUE:
    case Op.RETURN:
    case Op.TUNNEL_RETURN:
    case Op.TEXT_RETURN:
    case Op.FALL:
    case Op.DONE:
    case Op.END:
      return [];
    default:
      return end < code.length ? [at(end)] : [];
  }
}

/** Blocks that are come to in other ways than from the block before: by calls, returns, choices. */
function entrances(flow: Flow, lasts: Int32Array): Uint8Array {
  const { program, starts, ends, blockAt, isReached } = flow;
  const { code, containers } = program;
  const isRoot = new Uint8Array(starts.length);
  const enter = (pc: number): void => {
    const block = pc < code.length ? (blockAt[pc] as number) : -1;
    if (block >= 0 && isReached[block] === 1) isRoot[block] = 1;
  };
  enter(program.start);
  for (const row of flow.escaped) enter(containers[row * CONTAINER_COLUMNS + C_ENTRY] as number);
  for (let b = 0; b < starts.length; b++) {
    if (isReached[b] === 0) continue;
    for (let pc = starts[b] as number; pc < (ends[b] as number); ) {
      if (code[pc] === Op.CHOICE) {
        enter(containers[(code[pc + 1] as number) * CONTAINER_COLUMNS + C_START] as number);
      }
      pc += instructionLength(program, pc);
    }
    const last = lasts[b] as number;
    const end = ends[b] as number;
    switch (code[last]) {
      case Op.CALL:
      case Op.TUNNEL:
        enter(code[last + 1] as number);
        enter(end);
        break;
      case Op.EXTERNAL:
        if ((code[last + 3] as number) >= 0) enter(code[last + 3] as number);
        enter(end);
        break;
      case Op.PUSH_TO_VALUE:
        enter(end);
        break;
      case Op.THREAD:
        enter(code[last + 1] as number);
        break;
      case Op.TEXT_CALL: {
        const text = blockAt[code[last + 1] as number] as number;
        if (isPlainText(flow, text, lasts[text] as number)) break;
        enter(code[last + 1] as number);
        enter(end);
        break;
      }
      default:
    }
  }
  return isRoot;
}

/**
 * All blocks so that each comes after those that lead to it. Blocks that a way leads back to
 * become entrances.
 */
function forwardOrder(ways: readonly (readonly number[])[], isRoot: Uint8Array): number[] {
  const blocks = ways.length;
  const isDone = new Uint8Array(blocks);
  const isUnderWay = new Uint8Array(blocks);
  const order: number[] = [];
  const path: number[] = [];
  const next: number[] = [];
  for (let root = 0; root < blocks; root++) {
    if (isRoot[root] === 0 || isDone[root] === 1) continue;
    path.push(root);
    next.push(0);
    isUnderWay[root] = 1;
    while (path.length > 0) {
      const block = path[path.length - 1] as number;
      const way = next[next.length - 1] as number;
      const to = (ways[block] as readonly number[])[way];
      if (to === undefined) {
        path.pop();
        next.pop();
        isUnderWay[block] = 0;
        isDone[block] = 1;
        order.push(block);
        continue;
      }
      next[next.length - 1] = way + 1;
      if (isUnderWay[to] === 1) isRoot[to] = 1;
      else if (isDone[to] === 0) {
        isUnderWay[to] = 1;
        path.push(to);
        next.push(0);
      }
    }
  }
  return order.reverse();
}

/**
 * By block: the block that every way to it goes through last (Cooper, Harvey, Kennedy 2001).
 * One pass is enough, as all ways but those to entrances go forward.
 */
function dominatorsOf(
  ways: readonly (readonly number[])[],
  isRoot: Uint8Array,
  order: readonly number[],
): Int32Array {
  const dominators = new Int32Array(ways.length).fill(UNKNOWN);
  const rank = new Int32Array(ways.length);
  for (const [i, block] of order.entries()) rank[block] = i;
  const common = (a: number, b: number): number => {
    let [x, y] = [a, b];
    while (x !== y && x >= 0 && y >= 0) {
      if ((rank[x] as number) > (rank[y] as number)) x = dominators[x] as number;
      else y = dominators[y] as number;
    }
    return x === y ? x : ENTRANCE;
  };
  for (const block of order) {
    if (isRoot[block] === 1 || dominators[block] === ENTRANCE) {
      dominators[block] = ENTRANCE;
      isRoot[block] = 1;
    }
    for (const to of ways[block] as readonly number[]) {
      if (isRoot[to] === 1) continue;
      const known = dominators[to] as number;
      dominators[to] = known === UNKNOWN ? block : common(known, block);
    }
  }
  return dominators;
}

/** Makes regions of a size that can be compiled: what is too much becomes one of its own. */
function cut(
  lengths: Int32Array,
  isRoot: Uint8Array,
  order: readonly number[],
  dominators: Int32Array,
): void {
  for (let i = order.length - 1; i >= 0; i--) {
    const block = order[i] as number;
    if (isRoot[block] === 1) continue;
    const around = dominators[block] as number;
    const both = (lengths[around] as number) + (lengths[block] as number);
    if (both > MOST_INSTRUCTIONS) isRoot[block] = 1;
    else lengths[around] = both;
  }
}

/** What is come to from two regions begins a third. */
function closeRegions(
  ways: readonly (readonly number[])[],
  isRoot: Uint8Array,
  order: readonly number[],
): void {
  const region = new Int32Array(ways.length).fill(UNKNOWN);
  for (const block of order) {
    if (isRoot[block] === 1) region[block] = block;
    for (const to of ways[block] as readonly number[]) {
      if (isRoot[to] === 1) continue;
      if (region[to] === UNKNOWN) region[to] = region[block] as number;
      else if (region[to] !== region[block]) isRoot[to] = 1;
    }
  }
}
