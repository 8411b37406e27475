/**
 * What of a story is ever come to, over all its viewpoints together.
 *
 * A line that one person's story never prints may be another's: something counts as reached when
 * any viewpoint reaches it. Places are told apart by where they stand in the source.
 */
import type { Span } from "../base/span.ts";
import { instructionLength } from "../program/instructions.ts";
import * as Op from "../program/op.ts";
import { type Program, pathOfContainer, spanAt } from "../program/program.ts";
import { keyOfSpan, lineOf, textAt } from "./finding.ts";
import type { Coverage, Covered } from "./report.ts";
import { stringsAt } from "./text-values.ts";
import type { Viewpoint } from "./viewpoint.ts";

/** A place of one kind, and whether any viewpoint comes to it. */
export interface Place {
  readonly span: Span;
  /** Of a knot its path; else what stands there, and empty where it is reached. */
  words: string;
  isReached: boolean;
}

export class Coverages {
  readonly lines: Map<string, Place> = new Map();
  readonly choices: Map<string, Place> = new Map();
  readonly endings: Map<string, Place> = new Map();
  /** By path. */
  readonly knots: Map<string, Place> = new Map();

  constructor(viewpoints: readonly Viewpoint[]) {
    for (const viewpoint of viewpoints) this.#add(viewpoint);
    for (const viewpoint of viewpoints) this.#addPicks(viewpoint);
    this.#joinKnots(viewpoints);
    // Only of what no play comes to will anybody want to read the words.
    const program = viewpoints[0]?.program;
    if (program === undefined) return;
    for (const table of [this.lines, this.choices, this.endings]) {
      for (const place of table.values()) {
        if (!place.isReached) place.words = shortened(textAt(program, place.span));
      }
    }
  }

  #add(viewpoint: Viewpoint): void {
    const { probed, watch, exploration } = viewpoint;
    const { program } = probed;
    const offered = new Set<number>();
    const ended = new Set<number>();
    for (const place of exploration.places.all) {
      for (const pc of place.pcs) offered.add(pc);
      if (place.pickCount === 0) ended.add(place.endedAt);
    }
    const { code } = program;
    const { flow } = exploration.analysis;
    const stringsIn = stringsAt(flow);
    let isTag = false;
    // What stands between quotation marks is a value: no line of the story's.
    let strings = 0;
    for (let pc = 0; pc < code.length; pc += instructionLength(program, pc)) {
      const op = code[pc] as number;
      const block = flow.blockAt[pc] as number;
      if (block >= 0) strings = stringsIn[block] as number;
      if (op === Op.TAG_BEGIN) isTag = true;
      else if (op === Op.TAG_END) isTag = false;
      else if (op === Op.STRING_BEGIN) strings++;
      else if (op === Op.STRING_END) strings--;
      if ((op === Op.TEXT || op === Op.RAW_TEXT) && !isTag && strings <= 0) {
        this.#addLine(program, pc, watch.seen[pc] === 1);
      } else if (op === Op.CHOICE && ((code[pc + 2] as number) & 8) === 0) {
        this.#put(this.choices, program, pc, offered.has(pc));
      } else if (op === Op.END && isWrittenEnd(program, pc))
        this.#put(this.endings, program, pc, ended.has(pc));
    }
    const headAt = headsOf(program);
    for (const [number, probe] of probed.probes.entries()) {
      if (probe.kind !== "knot") continue;
      const known = this.knots.get(probe.path);
      const isReached = watch.passed[number] === 1;
      if (known !== undefined) known.isReached ||= isReached;
      else {
        // A compiler adds functions of its own: what no writer wrote has no head in the source.
        const span = headAt(probe.path);
        if (span !== undefined) this.knots.set(probe.path, { span, words: probe.path, isReached });
      }
    }
  }

  /** A knot that is only come to by one of its stitches or labels is come to all the same. */
  #joinKnots(viewpoints: readonly Viewpoint[]): void {
    const reached = new Set<string>();
    for (const [path, { isReached }] of this.knots) if (isReached) reached.add(path);
    for (const { probed, watch } of viewpoints) {
      const rows = new Set<number>();
      for (const [number, probe] of probed.probes.entries()) {
        if (probe.kind === "words" && watch.passed[number] === 1) rows.add(probe.row);
      }
      for (const row of rows) reached.add(pathOfContainer(probed.program, row));
    }
    for (const path of reached) {
      for (let end = path.indexOf("."); end > 0; end = path.indexOf(".", end + 1)) {
        const around = this.knots.get(path.slice(0, end));
        if (around !== undefined) around.isReached = true;
      }
    }
  }

  /** A choice that somebody made by themselves was not offered, and was taken all the same. */
  #addPicks({ symbols, watch, program }: Viewpoint): void {
    const picked = new Set<string>();
    for (const [number, mark] of (symbols?.marks ?? []).entries()) {
      if (mark.kind !== "pick" || watch.marked[number] === 0) continue;
      const span = symbols?.choices[mark.choice]?.span;
      if (span !== undefined) picked.add(`${span.file}:${lineOf(program, span)}`);
    }
    if (picked.size === 0) return;
    for (const place of this.choices.values()) {
      if (place.isReached) continue;
      place.isReached = picked.has(`${place.span.file}:${lineOf(program, place.span)}`);
    }
  }

  /** Of a line with several pieces of text, any piece that is printed shows it. */
  #addLine(program: Program, pc: number, isReached: boolean): void {
    const span = spanAt(program, pc);
    if (span === undefined || !isWritten(program, span)) return;
    const key = `${span.file}:${span.start}`;
    const known = this.lines.get(key);
    if (known !== undefined) known.isReached ||= isReached;
    else this.lines.set(key, { span, words: "", isReached });
  }

  #put(table: Map<string, Place>, program: Program, pc: number, isReached: boolean): void {
    const span = spanAt(program, pc);
    if (span === undefined) return;
    const key = keyOfSpan(span);
    const known = table.get(key);
    if (known !== undefined) known.isReached ||= isReached;
    else table.set(key, { span, words: "", isReached });
  }
}

/** Where the head of a knot or a stitch stands; functions have none here. */
export function headOf(program: Program, path: string): Span | undefined {
  return headsOf(program)(path);
}

/** The heads of knots and stitches, by ink's path: gone through once for all that are asked for. */
export function headsOf(program: Program): (path: string) => Span | undefined {
  const heads = new Map<string, Span>();
  const line = /^[ \t]*(={2,}|=)[ \t]*([\p{L}\p{N}_]+).*$/gmu;
  for (const [file, { read }] of program.sources.entries()) {
    let knot = "";
    for (const head of read.matchAll(line)) {
      const [whole, marks, name = ""] = head;
      const isKnot = marks !== "=";
      if (isKnot) knot = name;
      const path = isKnot ? name : `${knot}.${name}`;
      const span = { file, start: head.index, end: head.index + whole.length };
      if (!heads.has(path)) heads.set(path, span);
    }
  }
  return (path) => heads.get(path);
}

/** A table as the report has it. */
export function coverageOf(places: ReadonlyMap<string, Place>): Coverage {
  const all = [...places.values()];
  const unreached: Covered[] = all
    .filter(({ isReached }) => !isReached)
    .map(({ span, words }) => ({ span, words }))
    .sort((a, b) => a.span.file - b.span.file || a.span.start - b.span.start);
  return { reached: all.length - unreached.length, all: all.length, unreached };
}

/** Whether there are words in the source there: what a compiler puts in has none. */
function isWritten(program: Program, span: Span): boolean {
  const text = program.sources[span.file]?.read;
  if (text === undefined) return false;
  // Nearly all begin with a letter of English: there is nothing to be cut out and looked through.
  const first = text.charCodeAt(span.start) | 32;
  if (first >= 97 && first <= 122 && span.end > span.start) return true;
  return /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end));
}

/** Whether a writer wrote that ending: a compiler adds some of its own. */
function isWrittenEnd(program: Program, pc: number): boolean {
  return /\bEND\b/.test(textAt(program, spanAt(program, pc)));
}

function shortened(words: string): string {
  return words.length <= 80 ? words : `${words.slice(0, 77).replace(/\s+\S*$/, "")}…`;
}
