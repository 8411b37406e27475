/**
 * The ways that a program's flow may take: its code in blocks, and what may follow each.
 *
 * Owns the graph that the questions about the future are asked of (`live.ts`). Promises that
 * whatever the engine can do is a path here; not that every path can be taken. Edges are of two
 * kinds, because temporary variables stay behind in a call:
 *
 *     next   in the same frame: jumps, what a call comes back to, a choice taken at a rest
 *     calls  into the frame of a function or a tunnel
 *
 * A return is no edge. What is read after it is found in the frames of the state at hand; what
 * was written before it is lifted to the places it comes back to (`sitesAfter`).
 */
import { instructionLength } from "../program/instructions.ts";
import * as Op from "../program/op.ts";
import { C_ENTRY, C_START, CONTAINER_COLUMNS, type Program } from "../program/program.ts";
import { Notes } from "./by-part.ts";

export interface Flow {
  readonly program: Program;
  /** By block: its first instruction. Ascending. */
  readonly starts: Int32Array;
  /** By block: the end of its code, past its last instruction. */
  readonly ends: Int32Array;
  /** By pc: the block that begins there, or −1. */
  readonly blockAt: Int32Array;
  /** By block: what may follow in the same frame. */
  readonly next: readonly (readonly number[])[];
  /** By block: what it calls. */
  readonly calls: readonly (readonly number[])[];
  /**
   * By block: what the choices in it lead to. A choice takes a copy of its frames along, so what
   * its temporaries are is settled where it is offered; not so for all that is shared.
   */
  readonly offers: readonly (readonly number[])[];
  /** By block: whether the story can come there at all, conditions aside. */
  readonly isReached: Uint8Array;
  /** Places that a value may lead to: rows of containers whose targets are passed around. */
  readonly escaped: readonly number[];
  /** Whether a tunnel's return may go elsewhere than back (`->-> elsewhere`). */
  readonly hasRedirects: boolean;
  /** Whether text becomes a value anywhere. */
  readonly makesText: boolean;
  /** By block: where the flow may come back to once the calls around the block are over. */
  readonly sitesAfter: (block: number) => readonly number[];
}

const none: readonly number[] = [];

/** What a thread, a function or a tunnel begins with, and where those who begin it go on. */
interface Procedure {
  readonly entry: number;
  readonly sites: Set<number>;
}

/** Of how many blocks the procedures may have in all, by blocks of the program, before they
 * are taken as one: each may have the rest of the story in it. */
const MOST_PROCEDURE_BLOCKS = 30;

/** What is asked of a story beside what it asks itself. */
export interface Asked {
  /** Where functions begin that an observer may run at any mark and any rest. */
  readonly functions: readonly number[];
  /** Cells that an observer reads when it is told of a mark, by the mark's number. */
  readonly atMarks: ReadonlyMap<number, readonly number[]>;
  /** Numbers that an observer holds a cell against. */
  readonly against: ReadonlyMap<number, readonly number[]>;
  /** Cells that an observer reads at every rest and every end. */
  readonly atRests: readonly number[];
  /** Where the story is begun besides at its beginning. */
  readonly starts: readonly number[];
}

export const nothingAsked: Asked = {
  functions: [],
  atMarks: new Map(),
  against: new Map(),
  atRests: [],
  starts: [],
};

/** Finds the flow of a program. */
export function flowOf(program: Program, asked: Asked = nothingAsked): Flow {
  const escapes = new Set<number>();
  const starts = findLeaders(program, [...asked.functions, ...asked.starts], escapes);
  const escaped = [...escapes].sort((a, b) => a - b);
  const blocks = starts.length;
  const ends = new Int32Array(blocks);
  /** By block: its last instruction. */
  const lasts = new Int32Array(blocks);
  const blockAt = new Int32Array(program.code.length).fill(-1);
  for (let b = 0; b < blocks; b++) blockAt[starts[b] as number] = b;
  const next: number[][] = new Array(blocks);
  const calls: (readonly number[])[] = new Array(blocks);
  const tunnels: (readonly number[])[] = new Array(blocks);
  const offers: (readonly number[])[] = new Array(blocks);
  const bodies = new Set<number>();
  const procedures = new Map<number, Procedure>();
  const texts = new Map<number, number[]>();
  const at = (pc: number): number => blockAt[pc] as number;
  const entryOf = (row: number): number =>
    at(program.containers[row * CONTAINER_COLUMNS + C_ENTRY] as number);
  const startOf = (row: number): number =>
    at(program.containers[row * CONTAINER_COLUMNS + C_START] as number);
  const escapedEntries = escaped.map(entryOf);
  let hasRedirects = false;
  let makesText = false;

  const begin = (entry: number, site: number): void => {
    let procedure = procedures.get(entry);
    if (procedure === undefined) {
      procedure = { entry, sites: new Set() };
      procedures.set(entry, procedure);
    }
    procedure.sites.add(site);
  };

  const { code } = program;
  for (let b = 0; b < blocks; b++) {
    // Most blocks have one or two after them, call nothing and offer nothing.
    let follow: number[] | undefined;
    let called = none;
    let offered = none;
    let isTunnel = false;
    let pc = starts[b] as number;
    let lastTarget = false;
    for (;;) {
      const op = code[pc] as number;
      const after = pc + instructionLength(program, pc);
      ends[b] = after;
      lasts[b] = pc;
      let isOver = true;
      switch (op) {
        case Op.JUMP:
        case Op.ENTER:
          follow = [at(code[pc + 1] as number)];
          break;
        case Op.JUMP_IF:
          follow = [at(code[pc + 1] as number), at(after)];
          break;
        case Op.SWITCH:
          follow = [];
          for (let i = 0; i < (code[pc + 1] as number); i++) {
            follow.push(at(code[pc + 2 + i] as number));
          }
          follow.push(at(after));
          break;
        case Op.CALL:
        case Op.TUNNEL:
          called = [at(code[pc + 1] as number)];
          isTunnel = op === Op.TUNNEL;
          follow = [at(after)];
          break;
        case Op.EXTERNAL:
          if ((code[pc + 3] as number) >= 0) called = [at(code[pc + 3] as number)];
          follow = [at(after)];
          break;
        case Op.PUSH_TO_VALUE:
          called = escapedEntries;
          isTunnel = code[pc + 1] === 0;
          follow = [at(after)];
          break;
        case Op.JUMP_TO_VALUE:
          follow = [...escapedEntries];
          break;
        case Op.TUNNEL_RETURN:
          // The value below it is a target or nothing; a target most often stands just before.
          if (!lastTarget && !isVoidBefore(program, starts[b] as number, pc)) lastTarget = true;
          if (lastTarget) {
            hasRedirects = true;
            follow = [...escapedEntries];
          }
          break;
        case Op.THREAD:
          follow = [at(after), at(code[pc + 1] as number)];
          begin(at(after), at(code[pc + 1] as number));
          bodies.add(b);
          break;
        case Op.TEXT_CALL: {
          const text = at(code[pc + 1] as number);
          follow = [text, at(after)];
          push(texts, text, at(after));
          break;
        }
        case Op.TEXT_RETURN:
        case Op.RETURN:
        case Op.FALL:
        case Op.DONE:
        case Op.END:
          break;
        default:
          if (op === Op.CHOICE) {
            const target = startOf(code[pc + 1] as number);
            offered = offered === none ? [target] : [...offered, target];
          } else if (op === Op.STRING_BEGIN) makesText = true;
          isOver = false;
      }
      for (let i = 0; i < called.length; i++) begin(called[i] as number, at(after));
      lastTarget = op === Op.TARGET;
      if (isOver) break;
      pc = after;
      if (pc >= code.length || (blockAt[pc] as number) >= 0) {
        if (pc < code.length) follow = [at(pc)];
        break;
      }
    }
    next[b] = follow ?? [];
    calls[b] = called;
    tunnels[b] = isTunnel ? called : none;
    offers[b] = offered;
  }
  joinTexts(program, lasts, next, texts);
  if (hasRedirects) {
    // Of where a tunnel comes back elsewhere, its frame is that of whoever called it.
    for (const [b, called] of tunnels.entries()) {
      if (called.length > 0) (next[b] as number[]).push(...escapedEntries);
    }
  }
  const roots = [program.start, ...asked.starts].map(at);
  const watchers = asked.functions.map(at);
  const isReached = reach([...roots, ...watchers], [next, calls, offers]);
  const belongs = findProcedures(blocks, next, offers, [...procedures.values()], isReached);
  const sitesAfter = liftedSites(blocks, belongs);
  const flow = {
    program,
    starts,
    ends,
    blockAt,
    next,
    calls,
    offers,
    isReached,
    escaped,
    hasRedirects,
    makesText,
    sitesAfter,
  };
  const isRest = findRests(flow, roots, tunnels, offers, bodies, lasts);
  joinRests(flow, tunnels, offers, isRest);
  if (watchers.length > 0) {
    for (let b = 0; b < blocks; b++) {
      if (isReached[b] === 1 && isLookedAt(program, starts[b] as number, ends[b] as number)) {
        calls[b] = [...(calls[b] as readonly number[]), ...watchers];
      }
    }
  }
  return flow;
}

/** Whether an observer may look at the story in a block: at a mark in it, or where it stops. */
function isLookedAt(program: Program, start: number, end: number): boolean {
  for (let pc = start; pc < end; pc += instructionLength(program, pc)) {
    const op = program.code[pc];
    if (op === Op.MARK || op === Op.FALL || op === Op.DONE || op === Op.END) return true;
  }
  return false;
}

function isVoidBefore(program: Program, start: number, end: number): boolean {
  let last = -1;
  for (let pc = start; pc < end; pc += instructionLength(program, pc)) last = pc;
  return last >= 0 && program.code[last] === Op.VOID;
}

/**
 * Where blocks begin: wherever the flow may come from elsewhere, or part. `escapes` is given the
 * rows whose targets are values, any that is not asked about on the spot; blocks begin there too.
 */
export function findLeaders(
  program: Program,
  known: readonly number[],
  escapes?: Set<number>,
): Int32Array {
  const { code, containers } = program;
  const isLeader = new Uint8Array(code.length + 1);
  isLeader[program.start] = 1;
  for (let i = 0; i < known.length; i++) isLeader[known[i] as number] = 1;
  for (let pc = 0; pc < code.length; ) {
    const op = code[pc] as number;
    const after = pc + instructionLength(program, pc);
    switch (op) {
      case Op.JUMP:
      case Op.ENTER:
      case Op.JUMP_IF:
      case Op.CALL:
      case Op.TUNNEL:
      case Op.THREAD:
      case Op.TEXT_CALL:
        isLeader[code[pc + 1] as number] = 1;
        isLeader[after] = 1;
        break;
      case Op.TARGET: {
        const then = code[after];
        if (escapes === undefined || then === Op.COUNT_OF_TARGET || then === Op.TURNS_SINCE) break;
        const row = code[pc + 1] as number;
        escapes.add(row);
        isLeader[containers[row * CONTAINER_COLUMNS + C_ENTRY] as number] = 1;
        break;
      }
      case Op.EXTERNAL:
        if ((code[pc + 3] as number) >= 0) isLeader[code[pc + 3] as number] = 1;
        isLeader[after] = 1;
        break;
      case Op.SWITCH:
        for (let i = 0; i < (code[pc + 1] as number); i++) isLeader[code[pc + 2 + i] as number] = 1;
        isLeader[after] = 1;
        break;
      case Op.CHOICE:
        isLeader[containers[(code[pc + 1] as number) * CONTAINER_COLUMNS + C_START] as number] = 1;
        // What is written after it is not in the frames that it takes along.
        isLeader[after] = 1;
        break;
      case Op.PUSH_TO_VALUE:
      case Op.JUMP_TO_VALUE:
      case Op.TUNNEL_RETURN:
      case Op.RETURN:
      case Op.TEXT_RETURN:
      case Op.FALL:
      case Op.DONE:
      case Op.END:
        isLeader[after] = 1;
        break;
      default:
    }
    pc = after;
  }
  isLeader[code.length] = 0;
  let count = 0;
  for (let pc = 0; pc < isLeader.length; pc++) count += isLeader[pc] as number;
  const starts = new Int32Array(count);
  for (let pc = 0, next = 0; next < count; pc++) if (isLeader[pc] === 1) starts[next++] = pc;
  return starts;
}

/** A choice's shared text comes back to whoever called it. */
function joinTexts(
  program: Program,
  lasts: Int32Array,
  next: number[][],
  texts: ReadonlyMap<number, readonly number[]>,
): void {
  const stamp = new Int32Array(next.length).fill(-1);
  const found: number[] = [];
  for (const [text, sites] of texts) {
    found.length = 0;
    found.push(text);
    stamp[text] = text;
    for (let i = 0; i < found.length; i++) {
      const block = found[i] as number;
      for (const to of next[block] as number[]) {
        if (stamp[to] === text) continue;
        stamp[to] = text;
        found.push(to);
      }
    }
    for (const block of found) {
      if (program.code[lasts[block] as number] !== Op.TEXT_RETURN) continue;
      const follow = next[block] as number[];
      for (const site of sites) if (!follow.includes(site)) follow.push(site);
    }
  }
}

/** By block: whether it is come to from some of these, by ways of these kinds. */
function reach(
  from: readonly number[],
  ways: readonly (readonly (readonly number[])[])[],
): Uint8Array {
  const isReached = new Uint8Array(ways[0]?.length ?? 0);
  const work = [...from];
  for (const block of from) isReached[block] = 1;
  for (let block = work.pop(); block !== undefined; block = work.pop()) {
    for (let kind = 0; kind < ways.length; kind++) {
      const edges = ways[kind]?.[block] as readonly number[];
      for (let e = 0; e < edges.length; e++) {
        const to = edges[e] as number;
        if (isReached[to] === 1) continue;
        isReached[to] = 1;
        work.push(to);
      }
    }
  }
  return isReached;
}

function push(table: Map<number, number[]>, key: number, value: number): void {
  const values = table.get(key);
  if (values === undefined) table.set(key, [value]);
  else values.push(value);
}

/** By block: the sites of each procedure that the block may run in. */
type Belonging = readonly (readonly Procedure[])[];

function findProcedures(
  blocks: number,
  next: readonly (readonly number[])[],
  offers: readonly (readonly number[])[],
  procedures: readonly Procedure[],
  isReached: Uint8Array,
): Belonging {
  const nobody: Procedure[] = [];
  const ways = [next, offers];
  const belongs: Procedure[][] = new Array(blocks).fill(nobody);
  const stamp = new Int32Array(blocks).fill(-1);
  let room = MOST_PROCEDURE_BLOCKS * blocks + 10_000;
  for (const [number, procedure] of procedures.entries()) {
    if (isReached[procedure.entry] === 0) continue;
    const work = [procedure.entry];
    stamp[procedure.entry] = number;
    while (work.length > 0) {
      const block = work.pop() as number;
      if (--room < 0) return inOne(blocks, procedures);
      const known = belongs[block] as Procedure[];
      if (known === nobody) belongs[block] = [procedure];
      else known.push(procedure);
      for (let kind = 0; kind < ways.length; kind++) {
        const edges = ways[kind]?.[block] as readonly number[];
        for (let e = 0; e < edges.length; e++) {
          const to = edges[e] as number;
          if (stamp[to] === number) continue;
          stamp[to] = number;
          work.push(to);
        }
      }
    }
  }
  return belongs;
}

/** Every block may come back to wherever anything comes back to: coarse, and always true. */
function inOne(blocks: number, procedures: readonly Procedure[]): Belonging {
  const sites = new Set<number>();
  for (const procedure of procedures) for (const site of procedure.sites) sites.add(site);
  const one = [{ entry: -1, sites }];
  return Array.from({ length: blocks }, () => one);
}

function liftedSites(blocks: number, belongs: Belonging): (block: number) => readonly number[] {
  const known: (readonly number[] | undefined)[] = new Array(blocks);
  return (block) => {
    // Most of a story is in no procedure.
    if ((belongs[block] as readonly Procedure[]).length === 0) return none;
    let sites = known[block];
    if (sites === undefined) {
      const seen = new Set<Procedure>(belongs[block]);
      const found = new Set<number>();
      for (const procedure of seen) {
        for (const site of procedure.sites) {
          if (found.has(site)) continue;
          found.add(site);
          for (const around of belongs[site] as readonly Procedure[]) seen.add(around);
        }
      }
      sites = [...found];
      known[block] = sites;
    }
    return sites;
  };
}

/**
 * Blocks in which the flow may come to rest: where it runs out or is done, and no function is to
 * be come back from and no thread to be ended.
 */
function findRests(
  flow: Flow,
  roots: readonly number[],
  tunnels: readonly (readonly number[])[],
  offers: readonly (readonly number[])[],
  bodies: ReadonlySet<number>,
  lasts: Int32Array,
): Uint8Array {
  const { program, isReached } = flow;
  // A thread goes on by itself where it was begun; what its choices lead to is no thread any more.
  let onward = flow.next;
  if (bodies.size > 0) {
    onward = onward.map((follow, block) => (bodies.has(block) ? follow.slice(1) : follow));
  }
  const chosen: number[] = [];
  for (let block = 0; block < offers.length; block++) {
    const targets = offers[block] as readonly number[];
    if (targets.length > 0 && isReached[block] === 1) chosen.push(...targets);
  }
  const isMain = reach([...roots, ...chosen], [onward, tunnels, offers]);
  for (let b = 0; b < isMain.length; b++) {
    if (isMain[b] === 0) continue;
    const op = program.code[lasts[b] as number];
    if (op !== Op.FALL && op !== Op.DONE) isMain[b] = 0;
  }
  return isMain;
}

/**
 * A choice that was offered is taken at the rest that comes after it: what runs between may
 * still write. So each block where the flow may rest is followed by the choices that may be on
 * offer then: those from which it is reached within the turn.
 */
function joinRests(
  flow: Flow & { readonly next: readonly number[][] },
  tunnels: readonly (readonly number[])[],
  offers: readonly (readonly number[])[],
  isRest: Uint8Array,
): void {
  const blocks = flow.next.length;
  const stamp = new Int32Array(blocks).fill(-1);
  const work: number[] = [];
  /** By block where the flow may rest, what the choices lead to that may be on offer. */
  const joined = new Notes();
  const ways = [flow.next, tunnels];
  for (let b = 0; b < blocks; b++) {
    const targets = offers[b] as readonly number[];
    if (targets.length === 0 || flow.isReached[b] === 0) continue;
    work.push(b, ...flow.sitesAfter(b));
    for (let i = 0; i < work.length; i++) stamp[work[i] as number] = b;
    for (let block = work.pop(); block !== undefined; block = work.pop()) {
      if (isRest[block] === 1) {
        for (let t = 0; t < targets.length; t++) joined.add(block, targets[t] as number);
      }
      for (let kind = 0; kind < ways.length; kind++) {
        const edges = ways[kind]?.[block] as readonly number[];
        for (let e = 0; e < edges.length; e++) {
          const to = edges[e] as number;
          if (stamp[to] === b) continue;
          stamp[to] = b;
          work.push(to);
        }
      }
    }
  }
  const { at, blocks: targets } = joined.byPart(blocks);
  for (let block = 0; block < blocks; block++) {
    const first = at[block] as number;
    const end = at[block + 1] as number;
    if (first < end) (flow.next[block] as number[]).push(...new Set(targets.subarray(first, end)));
  }
}
