/**
 * One play of the story, with everything that is held against it: what was read, what each mark
 * said, how the rules stood at each moment, and the world as drama has it.
 *
 * Promises that drama's world and the story's variables agreed whenever the story paused.
 */
import { strict as assert } from "node:assert";
import { applyMark, valueIn, type World, worldAtStart } from "../../../src/drama/index.ts";
import { beginStory, LINE, Machine, run, takeChoice } from "../../../src/engine/index.ts";
import { evaluateFunction } from "../../../src/play/calls.ts";
import { Story } from "../../../src/play/index.ts";
import { findPlace } from "../../../src/play/places.ts";
import { Variables } from "../../../src/play/variables.ts";
import { C_VISITS, CONTAINER_COLUMNS } from "../../../src/program/program.ts";
import { isAboutAll, isKept, type Moment, reaching } from "./monitors.ts";
import type { Told } from "./story.ts";

export interface Played {
  readonly lines: readonly string[];
  readonly offered: readonly string[];
  /** A page: the lines, and at each choice what was offered and what was taken. */
  readonly page: readonly string[];
  /** The words of what was taken. */
  readonly taken: readonly string[];
  /** What must never be: runtime errors, effects that could not be, demands that were not met. */
  readonly faults: readonly string[];
  /** The words of each rule that was broken. */
  readonly broken: readonly string[];
  /** The words of each `possible` that this play shows. */
  readonly shown: readonly string[];
  readonly world: World;
}

/** Takes one of what is offered, by number. */
export type Choose = (offered: readonly string[]) => number;

/** Plays to the end. `seen`, when given, has each instruction marked that printed or offered. */
export function playThrough(told: Told, choose: Choose, seen?: Uint8Array): Played {
  const story = new Story(told.program, {
    seed: 1,
    onDiagnostic: ({ title }) => faults.push(title),
  });
  const watch = beginWatching(told, seen);
  const lines: string[] = [];
  const offered: string[] = [];
  const page: string[] = [];
  const taken: string[] = [];
  const faults: string[] = [];
  for (;;) {
    for (const { text } of story.continueAll()) {
      // The tags at the head may have no words beside them.
      if (text === "") continue;
      lines.push(text);
      page.push(text);
    }
    watch.goOn();
    const { choices } = story;
    if (choices.length === 0) break;
    const index = choose(choices.map(({ text }) => text));
    page.push("");
    for (const [n, { text }] of choices.entries()) {
      offered.push(text);
      page.push(`    ${n === index ? ">" : "*"} ${text}`);
    }
    page.push("");
    taken.push(choices[index]?.text ?? "");
    story.choose(index);
    watch.take(index);
  }
  const { broken, shown } = watch.judge();
  faults.push(...watch.faults);
  return { lines, offered, page, taken, faults, broken, shown, world: watch.world() };
}

interface Watch {
  readonly faults: readonly string[];
  /** Goes on to the next rest. */
  readonly goOn: () => void;
  readonly take: (choice: number) => void;
  readonly judge: () => Pick<Played, "broken" | "shown">;
  readonly world: () => World;
}

/** The same play on a machine of its own, with an eye on its marks. */
function beginWatching({ program, symbols }: Told, seen: Uint8Array | undefined): Watch {
  const machine = new Machine(program);
  machine.seen = seen;
  const beside = new Machine(program, machine.pools);
  const variables = new Variables(machine);
  const asked = askedBy(symbols.rules);
  const places = placesOf(symbols.rules).map((path) => {
    const cell = program.containers[findPlace(program, path) * CONTAINER_COLUMNS + C_VISITS];
    assert(cell !== undefined && cell >= 0, `visits to ${path} are not counted`);
    return { path, cell };
  });
  let looked: { readonly cells: Int32Array; readonly holds: ReadonlySet<string> } | undefined;
  const look = (): ReadonlySet<string> => {
    if (looked !== undefined && isSame(looked.cells, machine.cells)) return looked.holds;
    beside.cells = machine.cells;
    const holds = new Set(asked.filter((test) => evaluateFunction(beside, test, []).value));
    for (const { path, cell } of places) {
      if ((machine.cells[cell] as number) > 0) holds.add(reaching(path));
    }
    looked = { cells: machine.cells.slice(), holds };
    return holds;
  };
  const marks = new MarksWithViews(look);
  machine.marks = marks;
  const moments: Moment[] = [];
  const faults: string[] = [];
  let world = worldAtStart(symbols.cast);

  const follow = (): void => {
    for (let n = 0; n < marks.length; n++) {
      // A mark stands before what its effect writes.
      moments.push({ kind: "state", holds: marks.views[n] ?? new Set() });
      const mark = symbols.marks[marks[n] as number];
      assert(mark !== undefined);
      if (mark.kind === "unmet") faults.push(`${mark.demand}: ${mark.words}`);
      if (mark.kind === "effect") {
        if (mark.isFault) faults.push(`could not be: ${mark.words}`);
        else moments.push({ kind: "effect", effect: mark.effect });
      }
      ({ world } = applyMark(world, mark));
    }
    const before = looked?.holds;
    const holds = look();
    if (marks.length === 0 && holds === before) return;
    marks.length = 0;
    moments.push({ kind: "state", holds });
    for (const [name, meaning] of Object.entries(symbols.variables)) {
      if (meaning.kind === "internal") continue;
      assert.equal(Number(variables.get(name)), valueIn(world, meaning), `variable ${name}`);
    }
  };

  beginStory(machine, 1);
  return {
    faults,
    goOn: () => {
      for (let isRunning = true; isRunning; follow()) {
        isRunning = run(machine) === LINE;
        machine.output.clear();
      }
    },
    take: (choice) => takeChoice(machine, choice),
    judge: () => {
      const { rules } = symbols;
      const wordsOf = (some: typeof rules): string[] => some.map(({ words }) => words);
      return {
        broken: wordsOf(rules.filter((rule) => !isAboutAll(rule) && !isKept(rule, moments))),
        shown: wordsOf(rules.filter((rule) => isAboutAll(rule) && isKept(rule, moments))),
      };
    },
    world: () => world,
  };
}

/** The marks passed, and beside each how the rules stood when it was. */
class MarksWithViews extends Array<number> {
  // Marks of a look ahead that is taken back are cut off; what stands beside them is written over.
  readonly views: ReadonlySet<string>[] = [];
  readonly #look: () => ReadonlySet<string>;

  constructor(look: () => ReadonlySet<string>) {
    super();
    this.#look = look;
  }

  override push(...marks: number[]): number {
    for (const mark of marks) {
      this.views[this.length] = this.#look();
      super.push(mark);
    }
    return this.length;
  }
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  for (let n = 0; n < one.length; n++) if (one[n] !== other[n]) return false;
  return true;
}

function askedBy(rules: Told["symbols"]["rules"]): string[] {
  const tests = rules.flatMap(({ first, second }) =>
    [first, second].flatMap((each) => (each?.kind === "condition" ? [each.test] : [])),
  );
  return [...new Set(tests)];
}

function placesOf(rules: Told["symbols"]["rules"]): string[] {
  const paths = rules.flatMap(({ first, second }) =>
    [first, second].flatMap((each) => (each?.kind === "reaching" ? [each.path] : [])),
  );
  return [...new Set(paths)];
}
