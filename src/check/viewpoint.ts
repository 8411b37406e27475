/**
 * One viewpoint of a story, explored and watched: the program as one reader has it.
 *
 * Owns the making of everything that an exploration needs and the order in which it is made:
 * probes, what observers ask of the future, the analysis, the rules, the watch.
 */

import { keyOf, type Meaning, type Rule, type Symbols } from "../drama/index.ts";
import type { DeclaredType } from "../drama/types.ts";
import type { Machine } from "../engine/index.ts";
import { type Program, pathOfContainer } from "../program/program.ts";
import type { ArcRun } from "./arcs.ts";
import { analyse, Exploration } from "./explore.ts";
import { askedExternals, type Ranges } from "./externals.ts";
import type { Plays } from "./graph.ts";
import { type Needed, neededBy } from "./narration.ts";
import { type Probe, type ProbedProgram, probe } from "./probes.ts";
import { meaningsAt } from "./remembered.ts";
import { Rules, watchOf } from "./rules.ts";
import type { Partner } from "./together.ts";
import { type PeopleCells, Watch } from "./watch.ts";
import type { Shape } from "./whole.ts";

/** What is made of a program before anything is explored. */
export interface Prepared {
  /** Whose it is; `undefined` for plain ink, or watched. */
  readonly as: string | undefined;
  /** As it was compiled. */
  readonly program: Program;
  readonly symbols: Symbols | undefined;
  readonly probed: ProbedProgram;
  /** The instruction of `program` that plays begin at, where it is not the story's own. */
  readonly start: number | undefined;
  /** The story's rules and those of its settings. */
  readonly ruled: readonly Rule[];
  /** The first cell of a meaning's variable, or −1. */
  readonly cellOf: (meaning: Meaning) => number;
  /** By probe of words: what its narration is told by; see `narration.ts`. */
  readonly needed: ReadonlyMap<number, readonly Needed[]>;
  readonly tellers: Tellers;
  /** Functions of the host whose answers the story uses and nobody declared. */
  readonly undeclared: readonly string[];
  /** What functions of the host may give. */
  readonly ranges: Ranges;
  /** By cell: what a variable may hold, of those that say so. */
  readonly declared: ReadonlyMap<number, DeclaredType>;
  /** By cell: the numbers that it is held against because of that. */
  readonly against: ReadonlyMap<number, readonly number[]>;
}

export interface Viewpoint extends Prepared {
  readonly exploration: Exploration;
  readonly watch: Watch;
  readonly rules: Rules | undefined;
  /** What was worked out of the exploration since, whatever its words; kept with it. */
  readonly found: Found;
}

/** Each is there once it was asked for. */
export interface Found {
  shape?: Shape;
  plays?: Plays;
  arcs?: ArcRun;
}

export interface ViewpointOptions {
  readonly limit?: number;
  readonly ranges?: Ranges;
  /** Besides those in the story. */
  readonly rules?: readonly Rule[];
  /** Where to begin, an instruction of `program`. */
  readonly start?: number;
  readonly onProgress?: (states: number, steps: number) => boolean;
  readonly settle?: (program: Program) => (machine: Machine) => void;
  /** See `ExploreOptions`. */
  readonly second?: () => Partner | undefined;
  readonly togetherAfter?: number;
}

/** Makes ready what an exploration needs. */
export function prepare(
  as: string | undefined,
  program: Program,
  options: ViewpointOptions,
): Prepared {
  const { symbols } = program;
  const ruled = [...(symbols?.rules ?? []), ...(options.rules ?? [])];
  const cellOf = cellsByMeaning(program);
  const looked = new Set(watchOf(program, ruled).cells);
  const types = symbols?.types?.variables ?? {};
  const own = new Set(Object.keys(symbols?.variables ?? {}));
  const looks = new Set<number>();
  const declared = new Map<number, DeclaredType>();
  const against = new Map<number, readonly number[]>();
  for (const [n, name] of program.globals.entries()) {
    const cell = program.layout.globalsAt + n * 2;
    // What effects write is looked at by their marks.
    if (looked.has(cell) && !own.has(name)) looks.add(cell);
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (type === undefined || !isBounded(type)) continue;
    declared.set(cell, type);
    // One beyond either end is enough to see that it was left.
    if (type.kind === "range") against.set(cell, [type.from - 1, type.from, type.to, type.to + 1]);
  }
  const probed = probe(program, { looks, ranges: new Set(declared.keys()) });
  const needed: ReadonlyMap<number, readonly Needed[]> =
    symbols === undefined
      ? new Map()
      : neededBy(probed.probes, symbols, (words) => isAnyones(program, symbols, words.row));
  const ranges = { ...declaredRanges(symbols), ...options.ranges };
  return {
    as,
    program,
    symbols,
    probed,
    start: options.start,
    ruled,
    cellOf,
    needed,
    tellers: new Tellers(program, symbols),
    undeclared: [...askedExternals(program)].filter((name) => !Object.hasOwn(ranges, name)),
    ranges,
    declared,
    against,
  };
}

/** Explores a viewpoint, or as much of it as the options allow. */
export function exploreViewpoint(
  as: string | undefined,
  program: Program,
  options: ViewpointOptions,
): Viewpoint {
  const prepared = prepare(as, program, options);
  const { symbols, probed, ruled, cellOf, needed, tellers, ranges, declared, against } = prepared;
  const promiseCells = (symbols?.cast.commitments ?? []).map((_, commitment) =>
    cellOf({ kind: "promise", commitment }),
  );
  const analysis = analyse(probed.program, {
    functions: watchOf(probed.program, ruled).functions,
    atMarks: cellsAtMarks(probed, symbols, needed, cellOf),
    against,
    atRests: [...promiseCells, ...beliefsInLies(symbols).map(cellOf)].filter((cell) => cell >= 0),
    starts: options.start === undefined ? [] : [probed.addressOf(options.start)],
  });
  let watch: Watch | undefined;
  const exploration: Exploration = new Exploration(analysis, {
    ...(options.limit === undefined ? {} : { limit: options.limit }),
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    ...(options.start === undefined ? {} : { start: probed.addressOf(options.start) }),
    ...(options.settle === undefined ? {} : { settle: options.settle(probed.program) }),
    ...(options.second === undefined ? {} : { second: options.second }),
    ...(options.togetherAfter === undefined ? {} : { togetherAfter: options.togetherAfter }),
    ranges,
    declared,
    observer: {
      begin: (machine, extra) => watch?.begin(machine, extra),
      end: (machine) => watch?.end(machine) ?? 0,
      note: (step) => watch?.note(step),
      repeats: () => watch?.repeats() ?? false,
      kept: () => watch?.kept() ?? 0,
      again: (kept) => watch?.again(kept),
    },
  });
  const { machine } = exploration;
  const rules = rulesOf(prepared, machine);
  const people: PeopleCells | undefined =
    symbols === undefined
      ? undefined
      : {
          cellOf,
          marks: symbols.marks,
          viewpoint: symbols.viewpoint,
          cast: symbols.cast,
          mayTellAway: (words) => tellers.mayTellAway(words),
          needed,
        };
  watch = new Watch(probed, machine, rules, people);
  watch.promiseCells = promiseCells;
  exploration.run();
  return { ...prepared, exploration, watch, rules, found: {} };
}

/**
 * The rules of a viewpoint, for a machine that explores it or did; `unknown`: those of which that
 * showed that nothing can be known.
 */
export function rulesOf(
  { ruled, probed }: Prepared,
  machine: Machine,
  unknown?: Iterable<number>,
): Rules | undefined {
  return ruled.length === 0 ? undefined : new Rules(probed.program, ruled, machine, { unknown });
}

/** Whether every play was looked at, whatever chance and the host's functions give. */
export function isSeenWhole({ exploration, undeclared }: Viewpoint): boolean {
  return (
    exploration.isComplete && exploration.unseenChance === undefined && undeclared.length === 0
  );
}

function isBounded({ kind }: DeclaredType): boolean {
  return kind === "range" || kind === "words";
}

/** What a `.keep` file says that functions of the host may give. */
function declaredRanges(symbols: Symbols | undefined): Ranges {
  const ranges: Record<string, { least: number; most: number }> = {};
  for (const [name, type] of Object.entries(symbols?.types?.externals ?? {})) {
    if (type.kind === "range") ranges[name] = { least: type.from, most: type.to };
  }
  return ranges;
}

function cellsByMeaning(program: Program): (meaning: Meaning) => number {
  const cells = new Map<string, number>();
  const numbers = new Map(program.globals.map((name, n) => [name, n]));
  for (const [name, meaning] of Object.entries(program.symbols?.variables ?? {})) {
    const number = numbers.get(name);
    if (number !== undefined) cells.set(keyOf(meaning), program.layout.globalsAt + number * 2);
  }
  return (meaning) => cells.get(keyOf(meaning)) ?? -1;
}

/** What is believed of each lie that is told anywhere: it is asked where the story is over. */
function beliefsInLies(symbols: Symbols | undefined): Meaning[] {
  return (symbols?.marks ?? []).flatMap((mark): Meaning[] => {
    if (mark.kind !== "effect" || mark.isFault || mark.effect.kind !== "lies") return [];
    const { to, what } = mark.effect;
    return [{ kind: "belief", who: to, fact: what.fact }];
  });
}

/** By mark: the cells that the watch looks at when it is passed. */
function cellsAtMarks(
  probed: ProbedProgram,
  symbols: Symbols | undefined,
  needed: ReadonlyMap<number, readonly Needed[]>,
  cellOf: (meaning: Meaning) => number,
): ReadonlyMap<number, readonly number[]> {
  const cells = new Map<number, readonly number[]>();
  if (symbols === undefined) return cells;
  const look = (mark: number, meanings: readonly Meaning[]): void => {
    const read = meanings.map(cellOf).filter((cell) => cell >= 0);
    if (read.length > 0) cells.set(mark, read);
  };
  const { viewpoint, cast } = symbols;
  for (const [number, mark] of symbols.marks.entries()) {
    if (mark.kind === "effect") look(number, meaningsAt(mark.effect, cast));
  }
  for (const [number, each] of probed.probes.entries()) {
    if (each.kind !== "words") continue;
    // Whether who speaks is here, and whether who is told of it is.
    const meanings = [each.speaker, viewpoint]
      .filter((who) => who >= 0)
      .map((who): Meaning => ({ kind: "presence", who }));
    for (const fact of (needed.get(number) ?? []).flatMap((one) => one.facts)) {
      meanings.push({ kind: "fact", fact }, { kind: "belief", who: viewpoint, fact });
    }
    look(probed.first + number, meanings);
  }
  return cells;
}

/**
 * Says of words whether they may be told while the person whom the reader is is away: those of a
 * knot tagged `# anyone`, and those in `{as …}`, which are that person's own.
 */
class Tellers {
  readonly #program: Program;
  readonly #symbols: Symbols | undefined;
  /** What was answered so far. */
  readonly known: Map<Probe, boolean> = new Map();

  constructor(program: Program, symbols: Symbols | undefined) {
    this.#program = program;
    this.#symbols = symbols;
  }

  mayTellAway(words: Probe & { kind: "words" }): boolean {
    let may = this.known.get(words);
    if (may === undefined) {
      const symbols = this.#symbols;
      may =
        (symbols !== undefined && isAnyones(this.#program, symbols, words.row)) || words.isToldAs;
      this.known.set(words, may);
    }
    return may;
  }
}

/** Whether a container is of a knot that is tagged `# anyone`. */
function isAnyones(program: Program, { anyone }: Symbols, row: number): boolean {
  if (anyone.length === 0) return false;
  const path = `${pathOfContainer(program, row)}.`;
  return anyone.some((each) => path.startsWith(`${each}.`));
}
