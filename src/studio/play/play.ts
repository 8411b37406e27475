/**
 * One play of a story that changes under it: choices taken, undone, and replayed after every edit.
 *
 * Owns the list of choices, which outlives every version of the story. When the story changes the
 * list is played again and the play stays at its turn; where a choice is not offered any more it
 * stops there, says so, and keeps the rest of the list in case the words come back. Reads in
 * slices, so that a turn without an end can be looked at and stopped.
 */

import type { Diagnostic } from "../../base/diagnostic.ts";
import { placeInSource, type Span, writtenOffset } from "../../base/span.ts";
import { ForcedStory } from "../../check/forced-story.ts";
import type { WitnessPlay } from "../../check/index.ts";
import { type Series, seriesOf } from "../../check/series.ts";
import type { Choice, Line } from "../../play/api.ts";
import { hasPeople, ledgerParts, PeopleStory } from "../../play/people/index.ts";
import { isSpoken } from "../../play/people/spoken.ts";
import { type Story, StoryError } from "../../play/story.ts";
import { instructionLength } from "../../program/instructions.ts";
import { CHOICE, TEXT } from "../../program/op.ts";
import { type Program, spanAt } from "../../program/program.ts";
import { ForcedPeopleStory } from "./forced-people.ts";
import type {
  ChoiceView,
  FaultView,
  LineView,
  Place,
  PlayState,
  PlayView,
  TurnView,
} from "./view.ts";

/** A choice that was taken, so that it is found again in another version of the story. */
interface Taken {
  readonly index: number;
  readonly text: string;
  /** How many were offered. */
  readonly of: number;
}

/** Lines that are read before anybody else has a say. */
const SLICE = 500;
/** Lines after which a turn stops by itself: nobody reads as many. */
const MOST_LINES = 20_000;
/** From one look at a turn that reads on to the next. */
const LOOK_EVERY_MS = 100;
/** How many steps of the engine a turn may take: a moment, and no story needs as many. */
const STEP_BUDGET = 5_000_000;
/** Turns and lines that are shown. */
const TURNS_SHOWN = 25;
const LINES_SHOWN = 400;
/** Lines in one turn that are suspiciously many. */
const MANY = 1000;
/** The seed of the dice, always the same, so that a play is the same after an edit. */
const SEED = 42;

const NOTHING: PlayView = {
  state: "none",
  title: undefined,
  isEnglish: true,
  revision: 0,
  isOld: false,
  turns: [],
  omitted: 0,
  choices: [],
  canUndo: false,
  canRedo: false,
  faults: [],
  broken: undefined,
  round: [],
  many: 0,
  people: undefined,
  path: [],
  arc: [],
  series: [],
};

export class Play {
  readonly #show: (view: PlayView) => void;
  #program: Program | undefined;
  #revision = 0;
  #isOld = false;
  #story: ForcedStory | ForcedPeopleStory | undefined;
  #series: readonly Series[] = [];
  /** Choices whose words are said, by where they are written. */
  #spoken: ReadonlySet<string> = new Set();
  #taken: Taken[] = [];
  #undone: Taken[] = [];
  /** What could not be replayed, from the choice that is gone on. */
  #lost: Taken[] = [];
  #state: PlayState = "none";
  #faults: FaultView[] = [];
  #round: Place[] = [];
  #arc: number[][] = [];
  /** What chance is to give, first of all: of a play that was found. */
  #outcomes: readonly number[] = [];
  /** Counts up with every command: a slice whose number is past gives way. */
  #run = 0;
  /** Whether every turn is shown, not only the last. */
  #showsAll = false;
  /** Where the play began, when not at the beginning. */
  #entry: string | undefined;

  constructor(show: (view: PlayView) => void) {
    this.#show = show;
  }

  /** The story has changed, or (without a program) has errors now. */
  setProgram(program: Program | undefined, revision: number): void {
    this.#revision = revision;
    if (program === undefined) {
      this.#isOld = this.#program !== undefined;
      this.#tell();
      return;
    }
    this.#isOld = false;
    this.#program = program;
    this.#series = seriesOf(program);
    this.#spoken = hasPeople(program) ? spokenChoices(program) : new Set();
    this.#replay([...this.#taken, ...this.#lost]);
  }

  choose(index: number): void {
    const story = this.#story;
    const offered = story?.choices ?? [];
    const choice = offered[index];
    if (story === undefined || choice === undefined || this.#state !== "choosing") return;
    this.#undone = [];
    this.#lost = [];
    this.#take(story, choice, offered.length);
    void this.#read(++this.#run, []);
  }

  undo(): void {
    const last = this.#taken.pop();
    if (last === undefined) return;
    this.#lost = [];
    this.#undone.push(last);
    if (this.#story?.undo() === true && this.#state !== "running") {
      this.#arc.length = this.#taken.length + 1;
      this.#settle(this.#story);
    } else this.#replay(this.#taken);
  }

  redo(): void {
    const next = this.#undone.pop();
    if (next !== undefined) this.#replay([...this.#taken, next]);
  }

  /** Begins again, at the beginning. */
  restart(): void {
    this.#entry = undefined;
    this.#outcomes = [];
    this.#undone = [];
    this.#lost = [];
    this.#showsAll = false;
    this.#replay([]);
  }

  /** Plays these choices from the beginning: a finding's witness, a way to a line. */
  playPath({ choices, outcomes }: WitnessPlay): void {
    this.#entry = undefined;
    this.#outcomes = outcomes;
    this.#undone = [];
    this.#lost = [];
    this.#replay(choices.map(({ choice, words }) => ({ index: choice, text: words, of: -1 })));
  }

  /** Begins at a knot, stitch or label, whatever would have come before. */
  playFrom(entry: string): void {
    this.#entry = entry;
    this.#outcomes = [];
    this.#undone = [];
    this.#lost = [];
    this.#replay([]);
  }

  /** Stops a turn that goes on and on. */
  stop(): void {
    if (this.#state !== "running") return;
    this.#run++;
    this.#state = "stopped";
    this.#round = this.#roundOf(this.#story?.history.at(-1)?.lines ?? []);
    this.#tell();
  }

  /** Shows every turn, not only the last; until the play begins again. */
  showAll(): void {
    this.#showsAll = true;
    this.#tell();
  }

  /** Goes on with a turn that was stopped. */
  goOn(): void {
    if (this.#state === "stopped") void this.#read(++this.#run, []);
  }

  // ─── Playing ──────────────────────────────────────────────────────────────────────────────

  #replay(taken: readonly Taken[]): void {
    const program = this.#program;
    if (program === undefined) return;
    const run = ++this.#run;
    this.#faults = [];
    this.#round = [];
    this.#taken = [];
    this.#lost = [];
    this.#arc = [];
    const options = {
      seed: SEED,
      stepBudget: STEP_BUDGET,
      onDiagnostic: (diagnostic: Diagnostic) => this.#note(diagnostic),
    };
    const chance = { outcomes: this.#outcomes, ranges: {} };
    this.#story = hasPeople(program)
      ? new ForcedPeopleStory(program, options, chance)
      : new ForcedStory(program, options, chance);
    if (this.#entry !== undefined) {
      try {
        this.#story.jump(this.#entry);
      } catch (error) {
        if (!(error instanceof RangeError || error instanceof StoryError)) throw error;
        this.#entry = undefined;
      }
    }
    void this.#read(run, taken);
  }

  #take(story: Story, choice: Choice, of: number): void {
    this.#taken.push({ index: choice.index, text: choice.text, of });
    story.choose(choice.index);
  }

  /** Reads to the next choices, takes those of the list, and so on to the list's end. */
  async #read(run: number, list: readonly Taken[]): Promise<void> {
    const story = this.#story;
    if (story === undefined) return;
    this.#state = "running";
    for (let next = 0; ; next++) {
      let looked = performance.now();
      for (let lines = 0; story.canContinue; ) {
        if (story.continue() === undefined || ++lines % SLICE !== 0) continue;
        if (lines >= MOST_LINES) {
          this.stop();
          return;
        }
        // Somebody may want to stop it, or look.
        if (performance.now() - looked >= LOOK_EVERY_MS) {
          looked = performance.now();
          this.#tell();
        }
        await pause();
        if (this.#run !== run) return;
      }
      if (this.#isFailed()) break;
      this.#measure(story);
      const wanted = list[next];
      if (wanted === undefined) break;
      const found = findAgain(story.choices, wanted);
      if (found === undefined) {
        this.#lost = list.slice(next);
        break;
      }
      this.#take(story, found, story.choices.length);
    }
    story.releaseChance();
    this.#settle(story);
  }

  #settle(story: Story): void {
    this.#state = this.#isFailed() ? "failed" : story.choices.length > 0 ? "choosing" : "ended";
    this.#tell();
  }

  #isFailed(): boolean {
    return this.#faults.some((fault) => fault.isError);
  }

  #note(diagnostic: Diagnostic): void {
    const { title, why, fix, primary, severity } = diagnostic;
    const place = this.#placeOf(primary.span);
    this.#faults.push({ title, why, fix, place, isError: severity === "error" });
    if (diagnostic.code === "endless-turn") {
      this.#round = this.#roundOf(this.#story?.history.at(-1)?.lines ?? [], place);
    }
  }

  /** What a turn goes round: the places of its last lines, each once. */
  #roundOf(lines: readonly Line[], also?: Place): Place[] {
    const round = new Map<string, Place>();
    for (const { span } of [...lines.slice(-60), { span: undefined }]) {
      const place = span === undefined ? also : this.#placeOf(span);
      if (place !== undefined) round.set(`${place.path}:${place.line}`, place);
    }
    return [...round.values()].sort((a, b) => a.line - b.line).slice(0, 8);
  }

  #measure(story: Story): void {
    this.#arc.push(
      this.#series.map(({ name }) => {
        const value = story.variables.has(name) ? story.variables.get(name) : Number.NaN;
        return typeof value === "number" || typeof value === "boolean" ? Number(value) : Number.NaN;
      }),
    );
  }

  // ─── Showing ──────────────────────────────────────────────────────────────────────────────

  #tell(): void {
    const story = this.#story;
    if (story === undefined) {
      this.#show({ ...NOTHING, revision: this.#revision });
      return;
    }
    const history = story.history;
    const from = this.#showsAll ? 0 : Math.max(0, history.length - TURNS_SHOWN);
    const turns = history.slice(from).map((turn, at): TurnView => {
      const omitted = Math.max(0, turn.lines.length - LINES_SHOWN);
      return {
        number: from + at,
        chosen: turn.chosen === undefined ? undefined : this.#choiceView(turn.chosen),
        lines: turn.lines.slice(omitted).map((line) => this.#lineView(story, line)),
        omitted,
      };
    });
    const many = history.at(-1)?.lines.length ?? 0;
    const [first] = this.#lost;
    this.#show({
      state: this.#state,
      title: tagOf(story.tags, /^title$/i),
      isEnglish: /^en\b/i.test(tagOf(story.tags, /^lang(?:uage)?$/i) ?? "en"),
      revision: this.#revision,
      isOld: this.#isOld,
      turns,
      omitted: from,
      choices: this.#state === "choosing" ? story.choices.map((c) => this.#choiceView(c)) : [],
      canUndo: this.#taken.length > 0,
      canRedo: this.#undone.length > 0,
      faults: this.#faults,
      broken:
        first === undefined
          ? undefined
          : { turn: this.#taken.length, wanted: first.text, later: this.#lost.length - 1 },
      round: this.#round,
      many: many >= MANY ? many : 0,
      people: this.#peopleView(story),
      path: this.#entry === undefined ? this.#taken.map(({ index }) => index) : [],
      arc: this.#arc,
      series: this.#series,
    });
  }

  #peopleView(story: Story): PlayView["people"] {
    if (!(story instanceof PeopleStory)) return undefined;
    const { cast, viewpoint } = story.symbols;
    return {
      names: cast.people.map(({ name, isPlayable }) => ({ name, isPlayable })),
      as: cast.people[viewpoint]?.name,
      ledger: this.#state === "running" ? [] : ledgerParts(cast, story.ledger()),
    };
  }

  #lineView(story: Story, line: Line): LineView {
    const speech = story instanceof PeopleStory ? story.speech(line) : undefined;
    const isHead = line.tags.some((tag) => story.tags.includes(tag));
    const written = isHead ? writtenAt(story.program, line.text) : undefined;
    const span = written ?? line.span;
    const place = span === undefined ? undefined : this.#placeOf(span);
    // What is said of the story as a whole is not said again of its first line.
    const tags = line.tags.filter((tag) => !story.tags.includes(tag));
    if (speech === undefined) return { text: line.text, tags, place };
    const { speaker, manner, text } = speech;
    const said = { text, speaker, tags, place };
    return manner === undefined ? said : { ...said, manner };
  }

  #choiceView({ index, text, span }: Choice): ChoiceView {
    // Some writers quote what is said themselves.
    const isSaid = this.#spoken.has(spanKey(span)) && !/^\W*["“«„‘「]/.test(text);
    const place = span === undefined ? undefined : this.#placeOf(span);
    return { index, text, isSpoken: isSaid, place };
  }

  #placeOf(span: Span): Place | undefined {
    const file = this.#program?.sources[span.file];
    if (file === undefined) return undefined;
    const { line, offset } = placeInSource(file, span.start);
    return { path: file.name, start: offset, end: writtenOffset(file, span.end), line };
  }
}

/**
 * The choice that was taken, in another version of the story: the one of the same words; else,
 * where as many are offered as then, the one in its place, whose words were changed.
 */
function findAgain(choices: readonly Choice[], wanted: Taken): Choice | undefined {
  const inPlace = choices[wanted.index];
  if (inPlace?.text === wanted.text) return inPlace;
  const same = choices.filter(({ text }) => text === wanted.text);
  if (same.length > 0) return same[0];
  return choices.length === wanted.of ? inPlace : undefined;
}

/** What stands behind a name in the first of a story's tags that has it. */
function tagOf(tags: readonly string[], name: RegExp): string | undefined {
  for (const tag of tags) {
    const colon = tag.indexOf(":");
    if (colon >= 0 && name.test(tag.slice(0, colon).trim())) return tag.slice(colon + 1).trim();
  }
  return undefined;
}

/**
 * Where the words of a story's first line are written. What is said of the story as a whole, at
 * the top of its file, is a part of that line, and it would have its place there.
 */
function writtenAt(program: Program, line: string): Span | undefined {
  const { code, strings } = program;
  for (let pc = 0; pc < code.length; pc += instructionLength(program, pc)) {
    if (code[pc] !== TEXT) continue;
    const words = (strings[code[pc + 1] as number] ?? "").trim();
    if (words !== "" && line.startsWith(words)) return spanAt(program, pc);
  }
  return undefined;
}

function spokenChoices(program: Program): ReadonlySet<string> {
  const { code } = program;
  const found = new Set<string>();
  for (let pc = 0; pc < code.length; pc += instructionLength(program, pc)) {
    if (code[pc] === CHOICE && isSpoken(program, pc)) found.add(spanKey(spanAt(program, pc)));
  }
  return found;
}

function spanKey(span: Span | undefined): string {
  return span === undefined ? "" : `${span.file} ${span.start} ${span.end}`;
}

// To the end of the queue of messages, so that a command to stop is heard.
function pause(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(0);
  });
}
