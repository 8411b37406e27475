/**
 * A program with probes in it: marks that tell which ways the flow went.
 *
 * The engine tells whoever asks of the marks it passes. A story's own marks say what happens
 * between people; the probes put in here say which arm of a condition was taken, which variant
 * of a sequence, how many words were printed and who spoke them, when rules are to be looked at.
 * Promises that a probed program does what the program does, step for step; only addresses
 * differ, and its spans and containers go by the new ones.
 */
import type { Span } from "../base/span.ts";
import type { Cast, Person } from "../drama/index.ts";
import { speakerOf } from "../drama/speech.ts";
import { instructionLength } from "../program/instructions.ts";
import * as Op from "../program/op.ts";
import {
  C_ENTRY,
  C_INDEX,
  C_NAME,
  C_PARENT,
  C_START,
  CONTAINER_COLUMNS,
  type Program,
  pathOfContainer,
  spanAt,
} from "../program/program.ts";
import { HAS_CONDITION } from "../program/tree.ts";
import { beginsLine, speakerOfLine } from "./begins-line.ts";
import { findLeaders } from "./flow.ts";
import { ToldAs } from "./told-as.ts";

export type Probe =
  /** A condition was true (`taken`), or was not. Both of one condition have its number. */
  | { readonly kind: "condition"; readonly isTaken: boolean; readonly condition: number }
  /** An element of a sequence had its turn. */
  | { readonly kind: "variant"; readonly sequence: number; readonly element: number }
  /** A choice with a condition was come to: whether it is then on offer is seen at the rest. */
  | { readonly kind: "choice"; readonly choice: number }
  | {
      readonly kind: "words";
      readonly words: number;
      /** Who says them, by number; −1 for nobody. */
      readonly speaker: number;
      /** The container they are written in, or one beside it in the same knot. */
      readonly row: number;
      readonly span: Span | undefined;
      /** Whether they stand in `{as …}`. */
      readonly isToldAs: boolean;
    }
  /** The value of an expression is printed. */
  | { readonly kind: "value" }
  | { readonly kind: "knot"; readonly path: string; readonly span: Span | undefined }
  /** A variable of the writer's was or is about to be assigned: rules are looked at. */
  | { readonly kind: "look" }
  /** Another sentence of the source begins; `isWriting`: it assigns something. */
  | { readonly kind: "place"; readonly span: Span | undefined; readonly isWriting: boolean }
  /** A variable with a declared range was assigned. */
  | { readonly kind: "assigned"; readonly cell: number; readonly span: Span | undefined };

export interface ProbedProgram {
  readonly program: Program;
  readonly probes: readonly Probe[];
  /** The number of the first probe's mark: those below are the story's own. */
  readonly first: number;
  /** By number of a condition or a sequence: where it is. */
  readonly conditions: readonly (Span | undefined)[];
  readonly sequences: readonly ProbedSequence[];
  /** Where an instruction of the program given stands now. */
  readonly addressOf: (pc: number) => number;
  /** By conditional choice's number: the instruction that offers it, in the probed program. */
  readonly choices: readonly number[];
}

export interface ProbedSequence {
  readonly span: Span | undefined;
  readonly elements: number;
  /** By element: whether nothing stands in it, as after the last of those that come once. */
  readonly isEmpty: readonly boolean[];
}

/** Which assignments are to be told of. */
export interface Watched {
  /** Before and after an assignment to these, rules are looked at. */
  readonly looks: ReadonlySet<number>;
  /** After an assignment to these their range is looked at. */
  readonly ranges: ReadonlySet<number>;
  /** Whether each place of the source is told of as the flow comes to it. */
  readonly isEverywhere?: boolean;
}

/** Puts probes into a program. */
export function probe(program: Program, watched: Watched): ProbedProgram {
  return new Prober(program, watched).probe();
}

class Prober {
  readonly #program: Program;
  readonly #watched: Watched;
  readonly #first: number;
  readonly #code: number[] = [];
  readonly #moved: Int32Array;
  /** Places in the new code whose number is an address in the old. */
  readonly #addresses: number[] = [];
  readonly #probes: Probe[] = [];
  readonly #conditions: (Span | undefined)[] = [];
  readonly #sequences: ProbedSequence[] = [];
  readonly #choices: number[] = [];
  /** Ways that a condition or a sequence goes: written at the end, out of the straight path. */
  readonly #stubs: { readonly at: number; readonly mark: number; readonly to: number }[] = [];
  readonly #knots = new Map<number, string>();
  readonly #places: ReadonlyMap<number, Probe & { kind: "place" }>;
  /** Where the flow may come from elsewhere. */
  readonly #isLeader: Uint8Array;
  readonly #starts: [start: number, row: number][] = [];
  #look = -1;
  #value = -1;
  /** Who says the words that were marked last, and whether they stand in `{as …}`. */
  #speaker = -1;
  #isAs = false;
  readonly #toldAs: ToldAs;
  /** Variables with a range that some call gives a function by reference. */
  readonly #lent: readonly number[];
  /** Whether the same goes for one that rules read. */
  readonly #isLookedLent: boolean;

  constructor(program: Program, watched: Watched) {
    this.#program = program;
    this.#toldAs = new ToldAs(program);
    this.#watched = watched;
    this.#first = program.symbols?.marks.length ?? 0;
    this.#moved = new Int32Array(program.code.length + 1).fill(-1);
    this.#isLeader = new Uint8Array(program.code.length + 1);
    for (const pc of findLeaders(program, [])) this.#isLeader[pc] = 1;
    this.#lent = lentAmong(program, watched.ranges);
    this.#isLookedLent = lentAmong(program, watched.looks).length > 0;
    this.#places = watched.isEverywhere === true ? placesIn(program) : new Map();
    this.#findKnots();
  }

  probe(): ProbedProgram {
    const program = this.#program;
    const { code } = program;
    let isText = false;
    let isNewLine = false;
    let isTag = false;
    for (let pc = 0; pc < code.length; ) {
      const op = code[pc] as number;
      const after = pc + instructionLength(program, pc);
      this.#moved[pc] = this.#code.length;
      const knot = this.#knots.get(pc);
      if (this.#isLeader[pc] === 1) isText = false;
      if (knot !== undefined) this.#mark({ kind: "knot", path: knot, span: spanAt(program, pc) });
      const place = this.#places.get(pc);
      if (place !== undefined) this.#mark(place);
      if (op === Op.TAG_BEGIN) isTag = true;
      else if (op === Op.TAG_END) isTag = false;
      if ((op === Op.TEXT || op === Op.RAW_TEXT) && !isTag) {
        if (!isText || this.#isToldOtherwise(pc, isNewLine)) this.#markWords(pc);
        isText = true;
        isNewLine = false;
      } else if (op === Op.NEWLINE) isNewLine = true;
      else if (op !== Op.SPACE && op !== Op.GLUE) isText = false;
      this.#copy(pc, op, after);
      pc = after;
    }
    this.#moved[code.length] = this.#code.length;
    const end = this.#code.length;
    for (const { at, mark, to } of this.#stubs) {
      this.#code[at] = this.#code.length;
      this.#code.push(Op.MARK, mark, Op.JUMP, to);
      this.#addresses.push(this.#code.length - 1);
    }
    for (const at of this.#addresses) {
      this.#code[at] = this.#moved[this.#code[at] as number] as number;
    }
    return {
      program: {
        ...program,
        code: new Int32Array(this.#code),
        containers: this.#movedContainers(),
        start: this.#moved[program.start] as number,
        globalsStart: program.globalsStart < 0 ? -1 : (this.#moved[program.globalsStart] as number),
        spans: this.#movedSpans(end),
      },
      probes: this.#probes,
      first: this.#first,
      conditions: this.#conditions,
      sequences: this.#sequences,
      addressOf: (pc) => this.#moved[pc] as number,
      choices: this.#choices,
    };
  }

  #copy(pc: number, op: number, after: number): void {
    const { code } = this.#program;
    const out = this.#code;
    const operand = code[pc + 1] as number;
    if (op === Op.CHOICE && ((code[pc + 2] as number) & HAS_CONDITION) !== 0) {
      this.#mark({ kind: "choice", choice: this.#choices.length });
      this.#choices.push(out.length);
    }
    if (op === Op.PRINT) this.#markValue();
    const isLooked =
      op === Op.SET_TEMP
        ? this.#isLookedLent
        : op === Op.SET_GLOBAL && this.#watched.looks.has(operand);
    if (isLooked) this.#markLook();
    const at = out.length;
    for (let i = pc; i < after; i++) out.push(code[i] as number);
    switch (op) {
      case Op.JUMP:
      case Op.ENTER:
      case Op.CALL:
      case Op.TUNNEL:
      case Op.THREAD:
      case Op.TEXT_CALL:
        this.#addresses.push(at + 1);
        break;
      case Op.EXTERNAL:
        if ((code[pc + 3] as number) >= 0) this.#addresses.push(at + 3);
        break;
      case Op.JUMP_IF: {
        const condition = this.#conditions.length;
        this.#conditions.push(spanAt(this.#program, pc));
        const taken = this.#number({ kind: "condition", isTaken: true, condition });
        this.#stubs.push({ at: at + 1, mark: taken, to: operand });
        this.#mark({ kind: "condition", isTaken: false, condition });
        break;
      }
      case Op.SWITCH: {
        const sequence = this.#sequences.length;
        const isEmpty = Array.from({ length: operand }, (_, element) =>
          isEmptyElement(this.#program, code[pc + 2 + element] as number, after),
        );
        this.#sequences.push({ span: spanAt(this.#program, pc), elements: operand, isEmpty });
        for (let element = 0; element < operand; element++) {
          const mark = this.#number({ kind: "variant", sequence, element });
          this.#stubs.push({ at: at + 2 + element, mark, to: code[pc + 2 + element] as number });
        }
        break;
      }
      case Op.SET_GLOBAL:
        if (isLooked) this.#markLook();
        if (this.#watched.ranges.has(operand)) {
          this.#mark({ kind: "assigned", cell: operand, span: spanAt(this.#program, pc) });
        }
        break;
      case Op.SET_TEMP:
        // It may stand for a variable that a function was given by reference.
        if (isLooked) this.#markLook();
        for (const cell of this.#lent) {
          this.#mark({ kind: "assigned", cell, span: spanAt(this.#program, pc) });
        }
        break;
      default:
    }
  }

  #number(probe: Probe): number {
    this.#probes.push(probe);
    return this.#first + this.#probes.length - 1;
  }

  #mark(probe: Probe): void {
    this.#code.push(Op.MARK, this.#number(probe));
  }

  #markValue(): void {
    if (this.#value < 0) this.#value = this.#number({ kind: "value" });
    this.#code.push(Op.MARK, this.#value);
  }

  #markLook(): void {
    if (this.#look < 0) this.#look = this.#number({ kind: "look" });
    this.#code.push(Op.MARK, this.#look);
  }

  /** The words that are printed from here on until the flow may part, or somebody else speaks. */
  #markWords(from: number): void {
    const { code, strings } = this.#program;
    this.#speaker = this.#speakerAt(from);
    this.#isAs = this.#isAsAt(from);
    let words = 0;
    let isNewLine = false;
    for (let pc = from; pc < code.length; pc += instructionLength(this.#program, pc)) {
      const op = code[pc] as number;
      if (pc > from && this.#isLeader[pc] === 1) break;
      if (op === Op.TEXT || op === Op.RAW_TEXT) {
        if (this.#isToldOtherwise(pc, isNewLine)) break;
        words += countWords(strings[code[pc + 1] as number] as string);
        isNewLine = false;
      } else if (op === Op.NEWLINE) isNewLine = true;
      else if (op !== Op.SPACE && op !== Op.GLUE) break;
    }
    this.#mark({
      kind: "words",
      words,
      speaker: this.#speaker,
      row: this.#rowAt(from),
      span: spanAt(this.#program, from),
      isToldAs: this.#isAs,
    });
  }

  /**
   * Whether a text begins a line that isn't said by whoever said what stands before it, or is not
   * of the same `{as …}`.
   */
  #isToldOtherwise(pc: number, isNewLine: boolean): boolean {
    if (this.#isAsAt(pc) !== this.#isAs) return true;
    return isNewLine && this.#speakerAt(pc) !== this.#speaker;
  }

  #isAsAt(pc: number): boolean {
    const program = this.#program;
    return program.symbols !== undefined && this.#toldAs.has(spanAt(program, pc));
  }

  /** Who says a text, by number; −1 for nobody. */
  #speakerAt(pc: number): number {
    const { code, strings, symbols } = this.#program;
    if (symbols === undefined) return -1;
    const text = strings[code[pc + 1] as number] as string;
    const speaker = this.#speakerOf(text, spanAt(this.#program, pc), symbols.cast);
    return speaker === undefined ? -1 : symbols.cast.people.indexOf(speaker);
  }

  /** Whoever these words name before a colon, or else whose line they stand on. */
  #speakerOf(text: string, span: Span | undefined, { people }: Cast): Person | undefined {
    const source = span === undefined ? undefined : this.#program.sources[span.file];
    if (span === undefined || source === undefined) {
      return speakerOf(people, text.trimStart())?.person;
    }
    // Words in braces begin with a blank, and yet may be the first of their line.
    const mayBegin = !/^\s/.test(text) || beginsLine(source.read, span.start);
    const named = mayBegin ? speakerOf(people, text.trimStart())?.person : undefined;
    return named ?? speakerOfLine(people, source.read, span.start);
  }

  /** The container whose code begins last at or before `pc`. */
  #rowAt(pc: number): number {
    if (this.#starts.length === 0) {
      const { containers } = this.#program;
      for (let row = 0; row * CONTAINER_COLUMNS < containers.length; row++) {
        const start = containers[row * CONTAINER_COLUMNS + C_START] as number;
        if (start >= 0) this.#starts.push([start, row]);
      }
      this.#starts.sort((a, b) => a[0] - b[0]);
    }
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as [number, number])[0] <= pc) low = middle + 1;
      else high = middle;
    }
    return this.#starts[low - 1]?.[1] ?? 0;
  }

  #findKnots(): void {
    const { containers, functionSlots, strings } = this.#program;
    const isKnot = new Set<number>();
    for (let row = 1; row * CONTAINER_COLUMNS < containers.length; row++) {
      const base = row * CONTAINER_COLUMNS;
      const parent = containers[base + C_PARENT] as number;
      const name = strings[containers[base + C_NAME] as number];
      const isByName = (containers[base + C_INDEX] as number) < 0 && name !== undefined;
      if (!isByName || functionSlots.has(row) || name === "global decl") continue;
      if (parent !== 0 && !isKnot.has(parent)) continue;
      if (/^[cg]-\d+$|^\$|^s$/.test(name)) continue;
      if (parent === 0) isKnot.add(row);
      this.#knots.set(containers[base + C_START] as number, pathOfContainer(this.#program, row));
    }
  }

  #movedContainers(): Int32Array {
    const containers = this.#program.containers.slice();
    for (let base = 0; base < containers.length; base += CONTAINER_COLUMNS) {
      for (const column of [C_ENTRY, C_START]) {
        const pc = containers[base + column] as number;
        if (pc >= 0) containers[base + column] = this.#moved[pc] as number;
      }
    }
    return containers;
  }

  /** Spans by the new addresses; what was put in at the end belongs to no text. */
  #movedSpans(end: number): Int32Array {
    const { spans } = this.#program;
    const moved = new Int32Array(spans.length + 4);
    moved.set(spans);
    let last = 0;
    for (let i = 0; i < spans.length; i += 4) {
      const pc = this.#moved[spans[i] as number] as number;
      // A span may begin past the last instruction that it covers.
      last = pc >= 0 ? pc : last;
      moved[i] = last;
    }
    moved[spans.length] = end;
    moved[spans.length + 1] = -1;
    return moved;
  }
}

/** What assigns something, be it by reference. */
const writing: ReadonlySet<number> = new Set([Op.SET_GLOBAL, Op.SET_TEMP, Op.SET_UNKNOWN]);

/** By instruction: the place in the source that begins with it. */
function placesIn(program: Program): ReadonlyMap<number, Probe & { kind: "place" }> {
  const { code } = program;
  const places = new Map<number, { kind: "place"; span: Span | undefined; isWriting: boolean }>();
  const starts = new Set<number>();
  for (let i = 0; i < program.spans.length; i += 4) starts.add(program.spans[i] as number);
  let place: { isWriting: boolean } | undefined;
  for (let pc = 0; pc < code.length; pc += instructionLength(program, pc)) {
    if (starts.has(pc)) {
      const begun = { kind: "place" as const, span: spanAt(program, pc), isWriting: false };
      places.set(pc, begun);
      place = begun;
    }
    if (place !== undefined && writing.has(code[pc] as number)) place.isWriting = true;
  }
  return places;
}

function countWords(text: string): number {
  let words = 0;
  let isIn = false;
  for (let i = 0; i < text.length; i++) {
    const isBlank = text.charCodeAt(i) <= 32;
    if (!isBlank && !isIn) words++;
    isIn = !isBlank;
  }
  return words;
}

function lentAmong(program: Program, cells: ReadonlySet<number>): readonly number[] {
  const { code } = program;
  const lent = new Set<number>();
  if (cells.size === 0) return [];
  for (let pc = 0; pc < code.length; pc += instructionLength(program, pc)) {
    const cell = code[pc + 1] as number;
    if (code[pc] === Op.POINTER_GLOBAL && cells.has(cell)) lent.add(cell);
  }
  return [...lent];
}

/** Whether an element of a sequence does nothing but go on after it. */
function isEmptyElement(program: Program, from: number, after: number): boolean {
  const { code } = program;
  for (let pc = from; pc < code.length; pc += instructionLength(program, pc)) {
    const op = code[pc] as number;
    if (op === Op.JUMP) return code[pc + 1] === after;
    if (op !== Op.POP && op !== Op.NEWLINE && op !== Op.SPACE) return op === Op.FALL;
  }
  return true;
}
