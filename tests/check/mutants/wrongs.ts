/**
 * What is wrong with a story, found out without the checker's own way of looking.
 *
 * Three plain looks, each on ordinary steps of the engine: the plain explorer, where whole states
 * are few enough; else one step by every choice from a state of each moment there is; and some
 * hundreds of plays at random, with drama's own world taken along. What is never come to must be
 * missed by all of them. Each exploration's certificate is verified besides: a mutant is a story
 * as any other. Owns no opinion on what the checker says: see `told.ts`.
 */
import { verifyCertificate } from "../../../src/check/certificate-verifier.ts";
import { certificateOf, certificateOfViewpoint } from "../../../src/check/certify.ts";
import { explorePlainly } from "../../../src/check/index.ts";
import { Rules } from "../../../src/check/rules.ts";
import { exploreViewpoint, type Viewpoint } from "../../../src/check/viewpoint.ts";
import { compile } from "../../../src/compile/index.ts";
import { compileKeep, NOBODY } from "../../../src/compile/keep.ts";
import { applyMark, isHere, valueIn, type World, worldAtStart } from "../../../src/drama/index.ts";
import { CONDITIONAL, OWED } from "../../../src/drama/promises.ts";
import {
  beginStory,
  enumerateSteps,
  LINE,
  run,
  silence,
  takeChoice,
} from "../../../src/engine/index.ts";
import { Machine, P_PC } from "../../../src/engine/machine.ts";
import { instructionLength } from "../../../src/program/instructions.ts";
import * as Op from "../../../src/program/op.ts";
import { type Program, spanAt } from "../../../src/program/program.ts";
import { makeRandom } from "../../support/random.ts";

/** What is wrong, in a few words with a place: `never read 120`. */
export interface Wrong {
  readonly what: string;
  /** Where in the text, in UTF-16 units; −1 where it is no place but a name. */
  readonly at: number;
  readonly name: string;
}

/** A story looked at. */
export interface Looked {
  readonly viewpoints: readonly Viewpoint[];
  readonly wrongs: ReadonlyMap<string, Wrong>;
  /** What one plain look comes to and the exploration does not, and what of a certificate is not so. */
  readonly contradictions: readonly string[];
  readonly certified: Certified;
  /** Of texts, choices and endings: where those stand that are come to. */
  readonly met: ReadonlySet<string>;
}

/** How far certificates of explorations were gone through: how many were, and by how many moments. */
export interface Certified {
  readonly whole: number;
  /** From some moments only, or not at all. */
  readonly inPart: number;
  readonly moments: number;
}

/** How much is looked at. */
export interface Effort {
  /** Whole states that the plain explorer is given. */
  readonly states: number;
  /** Plays at random. */
  readonly plays: number;
  /** Steps of a turn after which it counts as endless. */
  readonly turn: number;
  /** Moments that steps are taken from to verify the exploration's certificate; of more, a sample. */
  readonly verified: number;
  /** Whether also where turns have no end (cell by cell such a turn takes a minute), and where there
   * are more moments than The Intercept has: all of them have to be known. */
  readonly verifiesLarge: boolean;
}

export const thorough: Effort = {
  states: 3_000,
  plays: 250,
  turn: 20_000,
  // More than a mutant is looked at for at first.
  verified: 500_000,
  verifiesLarge: true,
};
/** For a few seconds among other tests. */
export const quick: Effort = {
  states: 300,
  plays: 30,
  turn: 3_000,
  verified: 150,
  verifiesLarge: false,
};

/** Choices after which a play at random counts as one that does not end. */
const LONGEST_PLAY = 400;

/** Explores a story from every viewpoint. `undefined` where it does not compile. */
export function viewpointsOf(
  name: string,
  text: string,
  limit: number,
): readonly Viewpoint[] | undefined {
  const views: { as: string | undefined; program: Program }[] = [];
  if (name.endsWith(".keep")) {
    const first = compileKeep(text, { name });
    const people = first.program?.symbols?.cast.people ?? [];
    const readers = people.filter(({ isPlayable }) => isPlayable).map((person) => person.name);
    for (const as of [...readers, NOBODY]) {
      const { program, diagnostics } = compileKeep(text, { name, as });
      if (program === undefined || diagnostics.some(isError)) return undefined;
      views.push({ as: as === NOBODY ? undefined : as, program });
    }
  } else {
    const { program, diagnostics } = compile(text, { name });
    if (program === undefined || diagnostics.some(isError)) return undefined;
    views.push({ as: undefined, program });
  }
  return views.map(({ as, program }) => exploreViewpoint(as, program, { limit }));
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === "error";
}

/** Looks at a story that was explored. */
export function look(viewpoints: readonly Viewpoint[], effort: Effort, seed: number): Looked {
  const notes = new Notes();
  const contradictions: string[] = [];
  const certified = { whole: 0, inPart: 0, moments: 0 };
  for (const viewpoint of viewpoints) {
    const own = new Notes();
    const { exploration, probed } = viewpoint;
    if (exploration.isComplete && exploration.unseenChance === undefined) {
      surveyMoments(viewpoint, own, effort);
      const fromMoments = own.plainly();
      surveyPlainly(viewpoint, own, effort);
      const plainly = own.plainly();
      for (const what of plainly) {
        if (!fromMoments.has(what)) contradictions.push(`the plain explorer alone: ${what}`);
      }
      playAtRandom(viewpoint, own, effort, seed);
      for (const what of own.plainly()) {
        if (!plainly.has(what)) contradictions.push(`a play at random alone: ${what}`);
      }
    } else playAtRandom(viewpoint, own, effort, seed);
    const every = verifiedEvery(viewpoint, effort);
    if (every === 1) certified.whole++;
    else certified.inPart++;
    if (every !== undefined) {
      certified.moments += Math.ceil(exploration.states / every);
      for (const what of verifyCertificate(certificateOfViewpoint(viewpoint), { every })) {
        contradictions.push(`certificate: ${what}`);
      }
    }
    own.writtenIn(probed.program);
    notes.join(own);
  }
  const isWhole = viewpoints.every(
    ({ exploration }) => exploration.isComplete && exploration.unseenChance === undefined,
  );
  const wrongs = notes.wrongs(isWhole);
  return { viewpoints, wrongs, contradictions, certified, met: notes.met };
}

/**
 * From how many moments one is taken when an exploration's certificate is verified, or that of the
 * part that was explored; `undefined` where it is not.
 */
function verifiedEvery({ exploration, watch }: Viewpoint, effort: Effort): number | undefined {
  const { states } = exploration;
  const isEndless = [...watch.faults.keys()].some((key) => endless.has(key.split(" ")[0] ?? ""));
  if ((isEndless || states > 15_000) && !effort.verifiesLarge) return undefined;
  return Math.max(1, Math.ceil(states / effort.verified));
}

/** What was noted. */
class Notes {
  /**
   * `text 120`, `choice 120`, `ending 120`: come to, and written at all. Of conditions, which way
   * they went: `holds 120:130`, `fails 120:130`.
   */
  readonly met = new Set<string>();
  readonly written = new Set<string>();
  readonly faults = new Map<string, Wrong>();
  readonly shown = new Set<string>();
  readonly possible = new Set<string>();

  fault(what: string, at: number, name = ""): void {
    this.faults.set(`${what} ${at < 0 ? name : at}`, { what, at, name });
  }

  /** What each of the looks must come to, if it looks at all there is. */
  plainly(): ReadonlySet<string> {
    const faults = [...this.faults.keys()].filter((key) => /^(?:fault|could not|unmet)/.test(key));
    const met = [...this.met].filter((what) => !/^(?:holds|fails)/.test(what));
    return new Set([...met, ...faults]);
  }

  get isEndless(): boolean {
    return this.faults.has("fault endless-turn anywhere");
  }

  join(other: Notes): void {
    for (const what of other.met) this.met.add(what);
    for (const what of other.written) this.written.add(what);
    for (const [key, wrong] of other.faults) this.faults.set(key, wrong);
    for (const rule of other.shown) this.shown.add(rule);
    for (const rule of other.possible) this.possible.add(rule);
  }

  writtenIn(program: Program): void {
    eachPlace(program, (what, _, at) => this.written.add(`${what} ${at}`));
    for (const { kind, name } of program.symbols?.rules ?? []) {
      if (kind === "possible" || kind === "possibleAtAnEnding") this.possible.add(name);
    }
  }

  /** Notes what was printed, by instruction. */
  see(program: Program, seen: Uint8Array): void {
    eachPlace(program, (what, pc, at) => {
      if (what === "text" && seen[pc] === 1) this.met.add(`${what} ${at}`);
    });
  }

  wrongs(isWhole: boolean): ReadonlyMap<string, Wrong> {
    const wrongs = new Map(this.faults);
    if (!isWhole) return wrongs;
    for (const place of this.written) {
      if (this.met.has(place)) continue;
      const [what = "", at] = place.split(" ");
      wrongs.set(`no ${place}`, { what: `no ${what}`, at: Number(at), name: "" });
    }
    for (const name of this.possible) {
      if (!this.shown.has(name)) wrongs.set(`rule ${name}`, { what: "rule", at: -1, name });
    }
    return wrongs;
  }
}

/** Places in the text that a reader may come to. */
function eachPlace(program: Program, visit: (what: string, pc: number, at: number) => void): void {
  const { code } = program;
  let isTag = false;
  for (let pc = 0; pc < code.length; pc += instructionLength(program, pc)) {
    const op = code[pc] as number;
    if (op === Op.TAG_BEGIN) isTag = true;
    else if (op === Op.TAG_END) isTag = false;
    const isText = (op === Op.TEXT || op === Op.RAW_TEXT) && !isTag;
    // What people choose for themselves is no choice of the reader's.
    const isChoice =
      op === Op.CHOICE && ((code[pc + 2] as number) & 8) === 0 && program.symbols === undefined;
    if (!isText && !isChoice && op !== Op.END) continue;
    const span = spanAt(program, pc);
    const source = span === undefined ? undefined : program.sources[span.file]?.read;
    if (span === undefined || source === undefined) continue;
    const words = source.slice(span.start, span.end);
    if (op === Op.END ? !/\bEND\b/.test(words) : !/[\p{L}\p{N}]/u.test(words)) continue;
    visit(isText ? "text" : isChoice ? "choice" : "ending", pc, span.start);
  }
}

function placeAt(program: Program, pc: number): number {
  return (pc < 0 ? undefined : spanAt(program, pc))?.start ?? 0;
}

const endless = new Set(["endless-turn", "endless-text", "endless-recursion"]);

function noteRest(notes: Notes, program: Program, machine: Machine): void {
  for (const { fault, pc } of machine.reports) {
    if (endless.has(fault.code)) notes.fault("fault endless-turn", -1, "anywhere");
    else notes.fault(`fault ${fault.code}`, placeAt(program, pc));
  }
  for (let n = 0; n < machine.offered; n++) {
    const pc = machine.picks[machine.pickAt(n) + P_PC] as number;
    notes.met.add(`choice ${placeAt(program, pc)}`);
  }
  const isEnding = machine.offered === 0 && machine.reports.every(({ isWarning }) => isWarning);
  if (isEnding && machine.restedAt >= 0) {
    notes.met.add(`ending ${placeAt(program, machine.restedAt)}`);
  }
}

// ─── The plain explorer ─────────────────────────────────────────────────────────────────────

function surveyPlainly(viewpoint: Viewpoint, notes: Notes, effort: Effort): void {
  const { program } = viewpoint.probed;
  const own = new Notes();
  const result = explorePlainly(program, {
    limit: effort.states,
    turnBudget: effort.turn,
    onStep: ({ restedAt, offers, faults, isEnding, marks }) => {
      for (const mark of marks) noteMark(viewpoint, own, mark);
      for (const { fault, pc } of faults) {
        if (endless.has(fault.code)) own.fault("fault endless-turn", -1, "anywhere");
        else own.fault(`fault ${fault.code}`, placeAt(program, pc));
      }
      for (const pc of offers) own.met.add(`choice ${placeAt(program, pc)}`);
      if (isEnding && faults.every(({ isWarning }) => isWarning) && restedAt >= 0) {
        own.met.add(`ending ${placeAt(program, restedAt)}`);
      }
    },
  });
  own.see(program, result.seen);
  notes.join(own);
}

/** That something between people could not be. */
function noteMark({ symbols }: Viewpoint, notes: Notes, mark: number): void {
  const meaning = symbols?.marks[mark];
  if (meaning?.kind === "unmet") notes.fault("unmet", meaning.span.start);
  if (meaning?.kind === "effect" && meaning.isFault) notes.fault("could not", meaning.span.start);
}

// ─── From every moment ──────────────────────────────────────────────────────────────────────

/** Rules of which every look tells by itself, without what went before. */
const momentary = new Set(["always", "never", "atEveryEnding", "possible", "possibleAtAnEnding"]);

function surveyMoments(viewpoint: Viewpoint, notes: Notes, effort: Effort): void {
  const { exploration, probed, watch, rules: watched } = viewpoint;
  const { program } = probed;
  const certificate = certificateOf(exploration, { faults: watch.faults.keys() });
  const machine = new Machine(program, exploration.machine.pools);
  silence(machine);
  machine.turnBudget = effort.turn;
  machine.seen = new Uint8Array(program.code.length);
  const rules =
    watched === undefined ? undefined : new Rules(program, watched.rules, exploration.machine);
  const take = (state: Int32Array | undefined, choice: number): void => {
    listen(viewpoint, machine, rules, notes);
    enumerateSteps(machine, state, choice, () => {
      noteRest(notes, program, machine);
      noteRules(notes, rules, machine, momentary);
      noteUnsettled(viewpoint, notes, machine);
      machine.reports.length = 0;
    });
  };
  take(undefined, 0);
  for (const { state } of certificate.moments) {
    machine.load(state);
    const { offered } = machine;
    for (let choice = 0; choice < offered; choice++) take(state, choice);
  }
  notes.see(program, machine.seen);
}

/** Holds the rules against everything that is passed, and notes what could not be. */
function listen(
  viewpoint: Viewpoint,
  machine: Machine,
  rules: Rules | undefined,
  notes: Notes,
): void {
  const { first, probes } = viewpoint.probed;
  const push = (mark: number): number => {
    const probe = probes[mark - first];
    if (mark < first) {
      rules?.look(machine);
      rules?.effect(mark);
      noteMark(viewpoint, notes, mark);
    } else if (probe?.kind === "knot") {
      rules?.look(machine);
      rules?.reach(probe.path);
    } else if (probe?.kind === "look") rules?.look(machine);
    else if (probe?.kind === "condition") {
      const span = viewpoint.probed.conditions[probe.condition];
      if (span) notes.met.add(`${probe.isTaken ? "holds" : "fails"} ${span.start}:${span.end}`);
    }
    return 0;
  };
  machine.marks = { length: 0, push } as unknown as number[];
}

function noteRules(
  notes: Notes,
  rules: Rules | undefined,
  machine: Machine,
  kinds: ReadonlySet<string> | undefined,
): void {
  if (rules === undefined) return;
  rules.look(machine);
  const isEnding = machine.offered === 0 && machine.reports.every(({ isWarning }) => isWarning);
  if (isEnding) rules.end();
  for (const { rule, kind } of rules.events) {
    const { kind: of = "always", name = "" } = rules.rules[rule] ?? {};
    if (kinds !== undefined && !kinds.has(of)) continue;
    if (kind === "broken") notes.fault("rule", -1, name);
    else notes.shown.add(name);
  }
  rules.events.length = 0;
}

/** Promises that are open at an ending, as the story itself has them. */
function noteUnsettled({ symbols, cellOf }: Viewpoint, notes: Notes, machine: Machine): void {
  const isEnding = machine.offered === 0 && machine.reports.every(({ isWarning }) => isWarning);
  if (!isEnding) return;
  for (const [commitment, { name, mayStayOpen }] of (symbols?.cast.commitments ?? []).entries()) {
    const cell = cellOf({ kind: "promise", commitment });
    if (cell < 0 || mayStayOpen) continue;
    const state = machine.cells[cell + 1] as number;
    if (state === OWED || state >= CONDITIONAL) notes.fault("promise", -1, name);
  }
}

// ─── Plays at random ────────────────────────────────────────────────────────────────────────

function playAtRandom(viewpoint: Viewpoint, notes: Notes, effort: Effort, seed: number): void {
  const { probed, rules: watched, symbols } = viewpoint;
  const { program } = probed;
  const machine = new Machine(program);
  silence(machine);
  machine.turnBudget = effort.turn;
  machine.seen = new Uint8Array(program.code.length);
  const rules = watched === undefined ? undefined : new Rules(program, watched.rules, machine);
  const random = makeRandom(seed);
  const goOn = (most: number): boolean => {
    for (let taken = 0; taken < most; taken++) {
      if (machine.offered === 0) return true;
      takeChoice(machine, random.int(0, machine.offered - 1));
      settle(machine);
      noteRest(notes, program, machine);
      noteRules(notes, rules, machine, undefined);
    }
    return machine.offered === 0;
  };
  // A turn without an end takes as long as a thousand others, and has been seen after a few.
  for (let play = 0; play < effort.plays && !(play > 2 && notes.isEndless); play++) {
    if (rules !== undefined) rules.state.fill(0);
    listen(viewpoint, machine, rules, notes);
    const people = symbols === undefined ? undefined : new People(viewpoint, notes, machine);
    beginStory(machine, random.int(0, 1_000_000));
    settle(machine);
    noteRest(notes, program, machine);
    noteRules(notes, rules, machine, undefined);
    if (goOn(LONGEST_PLAY)) {
      people?.end();
      continue;
    }
    // Nothing is said of a play that is only long: from here on none of many may end.
    const state = machine.save();
    let ends = 0;
    for (let again = 0; again < 10 && ends === 0; again++) {
      machine.load(state);
      if (goOn(LONGEST_PLAY)) ends++;
    }
    if (ends === 0) notes.fault("no way to an ending", -1, "anywhere");
    if (play > 20) break;
  }
  notes.see(program, machine.seen);
}

function settle(machine: Machine): void {
  while (machine.pc >= 0) {
    machine.output.clear();
    if (run(machine) !== LINE) break;
  }
}

/** People along one play, as drama has them: it knows nothing of the story's variables. */
class People {
  #world: World;
  readonly #viewpoint: Viewpoint;
  readonly #notes: Notes;
  readonly #machine: Machine;

  constructor(viewpoint: Viewpoint, notes: Notes, machine: Machine) {
    this.#viewpoint = viewpoint;
    this.#notes = notes;
    this.#machine = machine;
    const { symbols } = viewpoint;
    if (symbols === undefined) throw new RangeError("There are no people in this story.");
    this.#world = worldAtStart(symbols.cast);
    const heard = machine.marks as number[];
    const push = (mark: number): number => {
      this.#pass(mark);
      return heard.push(mark);
    };
    machine.marks = { length: 0, push } as unknown as number[];
  }

  #pass(mark: number): void {
    const { probed, symbols } = this.#viewpoint;
    const probe = probed.probes[mark - probed.first];
    const world = this.#world;
    if (probe?.kind === "words") {
      if (this.#machine.inChoiceText || this.#machine.output.strings > 0) return;
      if (probe.speaker >= 0 && !isHere(world, probe.speaker)) {
        this.#notes.fault("speaks away", probe.span?.start ?? 0);
      }
      return;
    }
    const meaning = symbols?.marks[mark];
    if (meaning === undefined) return;
    if (meaning.kind === "effect" && !meaning.isFault && meaning.effect.kind === "tells") {
      const { to: who, what } = meaning.effect;
      const believed = valueIn(world, { kind: "belief", who, fact: what.fact });
      if (believed === what.value + 1) this.#notes.fault("told twice", meaning.span.start);
    }
    this.#world = applyMark(world, meaning).world;
  }

  /** The play is over. */
  end(): void {
    if (this.#machine.reports.some(({ isWarning }) => !isWarning)) return;
    const { commitments } = this.#world.cast;
    for (const [commitment, { name, mayStayOpen }] of commitments.entries()) {
      const state = valueIn(this.#world, { kind: "promise", commitment });
      const isOpen = state === OWED || state >= CONDITIONAL;
      if (isOpen && !mayStayOpen) this.#notes.fault("promise", -1, name);
    }
  }
}
