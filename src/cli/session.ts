/**
 * A play from its opening to wherever it has got: what was read, what could be chosen, what was.
 *
 * Owns the list of moments, which is what the screen, the history and the transcript are made
 * of; the story itself is `play`'s. Undone moments are kept until another choice is made.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import { type ForcedChance, ForcedStory, forceChance } from "../check/forced-story.ts";
import type { Choice, Line, PlayOptions } from "../play/api.ts";
import {
  hasPeople,
  type Ledger,
  type LedgerPart,
  ledgerParts,
  PeopleStory,
  type Speech,
  type Why,
} from "../play/people/index.ts";
import { Story } from "../play/story.ts";
import { takenIn } from "../player/taken.ts";
import type { Program } from "../program/program.ts";

/** One turn: the choice that began it, the lines that were read, and the choices at its end. */
export interface Moment {
  /** Absent for the opening, and for what a save was loaded into. */
  readonly chosen: Choice | undefined;
  readonly lines: readonly Line[];
  readonly choices: readonly Choice[];
  /** Nothing is left to read or to choose, and that is as it should be. */
  readonly ended: boolean;
  /** An error stopped the story in the middle of this turn. */
  readonly failed: boolean;
  /** What people chose for themselves in it; only where that was asked for. */
  readonly picks: readonly Why[];
}

export interface SessionOptions {
  readonly seed?: number | undefined;
  /** The knot to begin in. */
  readonly from?: string | undefined;
  /** Whether to keep what people chose for themselves, and by what pulls. */
  readonly pulls?: boolean | undefined;
  /** What chance is to give, and what functions of the host may; see `ForcedChance`. */
  readonly chance?: ForcedChance | undefined;
  readonly onDiagnostic: (diagnostic: Diagnostic) => void;
}

/** A save that does not fit the story, or is damaged; the message says which. */
export class UnusableSave extends Error {}

/**
 * Begins to play: the opening has been read when this returns. Throws `RangeError` when there is
 * no such knot to begin in.
 */
export function beginSession(program: Program, options: SessionOptions): Session {
  const session = new Session(program, options);
  session.begin(options.from);
  return session;
}

/**
 * Goes on from a save: with all that was read before it where the choices still lead there, else
 * from the save alone. `before` is the play that was left for it. Throws `UnusableSave`.
 */
export function loadSession(
  program: Program,
  save: string,
  options: SessionOptions,
  before?: Session,
): Session {
  const taken = takenIn(save);
  // Whatever goes wrong on the way was told when it was played.
  let isPast = true;
  const quiet: SessionOptions = {
    seed: taken?.seed,
    pulls: options.pulls,
    onDiagnostic: (diagnostic) => {
      if (!isPast) options.onDiagnostic(diagnostic);
    },
  };
  let session = new Session(program, quiet, save, before);
  const isThere =
    taken !== undefined &&
    taken.choices.length <= MOST_REPLAYED &&
    session.replay(options.from, taken.choices);
  if (!isThere || session.save().trim() !== save.trim()) {
    session = new Session(program, quiet, save, before);
    session.load(save);
  }
  isPast = false;
  return session;
}

// A longer way than this is not gone again: every turn of it is kept to be undone, and a damaged
// save may tell of millions.
const MOST_REPLAYED = 10_000;

/** How many lost things are named one by one. */
const MOST_NAMED = 8;

/** Made by `beginSession` and `loadSession`. */
export class Session {
  /** Ink's story seed as it was at the beginning: the one that plays it again. */
  readonly seed: number;
  /** The save that it went on from. */
  readonly loaded: string | undefined;
  /** The play that was left when this one was loaded: loading can be undone too. */
  readonly before: Session | undefined;
  readonly #story: Story;
  readonly #people: PeopleStory | undefined;
  readonly #keepsPicks: boolean;
  #moments: Moment[] = [];
  #at = 0;
  #failed = false;
  #isWhole = true;
  #resumed = "";

  /** Nothing is read yet. */
  constructor(program: Program, options: SessionOptions, loaded?: string, before?: Session) {
    this.loaded = loaded;
    this.before = before;
    this.#keepsPicks = options.pulls === true;
    const play: PlayOptions = {
      ...(options.seed === undefined ? {} : { seed: options.seed }),
      onDiagnostic: (diagnostic) => {
        if (diagnostic.severity === "error") this.#failed = true;
        options.onDiagnostic(diagnostic);
      },
    };
    this.#story = storyOf(program, play, options.chance);
    this.#people = this.#story instanceof PeopleStory ? this.#story : undefined;
    this.seed = this.#story.seed;
  }

  /** Reads the opening, or a knot. */
  begin(from: string | undefined): void {
    if (from !== undefined) this.#story.jump(from);
    this.#moments = [this.#read(undefined)];
    this.#at = 0;
  }

  /** Begins and makes these choices; `false` as soon as one is not there. */
  replay(from: string | undefined, choices: readonly number[]): boolean {
    try {
      this.begin(from);
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
    return choices.every((index) => {
      if (this.moment.choices[index] === undefined) return false;
      this.choose(index);
      return true;
    });
  }

  /** From here on dice are thrown again; see `SessionOptions.chance`. */
  releaseChance(): void {
    if (this.#story instanceof ForcedStory || this.#story instanceof ForcedPeopleStory) {
      this.#story.releaseChance();
    }
  }

  /** Takes the state out of a save; what was read before it is not known. */
  load(save: string): void {
    const loaded = this.#story.load(save);
    if (!loaded.ok) throw new UnusableSave(loaded.reason);
    const where = loaded.resumed === "exact" ? "" : " It goes on at the beginning of the scene.";
    this.#resumed = where + wordsForLost(loaded.lost);
    this.#moments = [this.#read(undefined)];
    this.#at = 0;
    this.#isWhole = false;
  }

  /** Where a save of an earlier version was gone on from, and what of it was lost, in words. */
  get resumed(): string {
    return this.#resumed;
  }

  /** Whether all that was read since the beginning is known. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** The turn that is on show. */
  get moment(): Moment {
    return this.#moments[this.#at] as Moment;
  }

  /** Every turn up to the one on show. */
  get moments(): readonly Moment[] {
    return this.#moments.slice(0, this.#at + 1);
  }

  /** How many turns lie before the one on show. */
  get turn(): number {
    return this.#at;
  }

  /** The choices that led here. */
  get path(): readonly Choice[] {
    return this.moments.flatMap(({ chosen }) => (chosen === undefined ? [] : [chosen]));
  }

  /** The tags at the top of the story: title, author. */
  get tags(): readonly string[] {
    return this.#story.tags;
  }

  // ─── People ───────────────────────────────────────────────────────────────────────────────

  /** Who the reader is, and who else they could be; `undefined` without people. */
  get cast():
    | { readonly as: string | undefined; readonly playable: readonly string[] }
    | undefined {
    if (this.#people === undefined) return undefined;
    const { cast, viewpoint } = this.#people.symbols;
    const playable = cast.people.filter(({ isPlayable }) => isPlayable).map(({ name }) => name);
    return { as: cast.people[viewpoint]?.name, playable };
  }

  /** Who says a line; `undefined` for narration. */
  speech(line: Line): Speech | undefined {
    return this.#people?.speech(line);
  }

  /** What happened in the turn on show, and why; or what a choice of it needs. */
  why(choice?: Choice): readonly Why[] {
    if (this.#people === undefined) return [];
    return choice === undefined ? this.#people.why() : [this.#people.why(choice)];
  }

  /** How everybody stands, and the same in words. */
  get ledger(): { readonly ledger: Ledger; readonly parts: readonly LedgerPart[] } | undefined {
    if (this.#people === undefined) return undefined;
    const ledger = this.#people.ledger();
    return { ledger, parts: ledgerParts(this.#people.symbols.cast, ledger) };
  }

  // ─── Back and forth ───────────────────────────────────────────────────────────────────────

  get canUndo(): boolean {
    return this.#at > 0 || this.before !== undefined;
  }

  /** Takes a choice of the moment on show and reads the turn that it leads to. */
  choose(index: number): Moment {
    const chosen = this.moment.choices[index];
    this.#story.choose(index);
    this.#moments.length = this.#at + 1;
    this.#moments.push(this.#read(chosen));
    this.#at++;
    return this.moment;
  }

  /** Goes back one turn; `false` at the beginning. */
  undo(): boolean {
    if (this.#at === 0 || !this.#story.undo()) return false;
    this.#at--;
    return true;
  }

  /** Goes forward again; `false` when nothing was undone. */
  redo(): boolean {
    if (this.#at + 1 >= this.#moments.length || !this.#story.redo()) return false;
    this.#at++;
    return true;
  }

  save(): string {
    return this.#story.save();
  }

  #read(chosen: Choice | undefined): Moment {
    this.#failed = false;
    const lines = this.#story.continueAll();
    const { choices } = this.#story;
    const failed = this.#failed;
    const picks = this.#keepsPicks ? this.why().filter(({ kind }) => kind === "pick") : [];
    return { chosen, lines, choices, ended: choices.length === 0 && !failed, failed, picks };
  }
}

/** A `PeopleStory` that chance has no say in, until it is released. */
class ForcedPeopleStory extends PeopleStory {
  constructor(program: Program, options: PlayOptions, chance: ForcedChance) {
    super(program, options);
    forceChance(this.machine, chance);
  }

  releaseChance(): void {
    this.machine.outcomes = undefined;
  }
}

function storyOf(program: Program, play: PlayOptions, chance: ForcedChance | undefined): Story {
  if (hasPeople(program)) {
    return chance === undefined
      ? new PeopleStory(program, play)
      : new ForcedPeopleStory(program, play, chance);
  }
  return chance === undefined ? new Story(program, play) : new ForcedStory(program, play, chance);
}

/** What a save held and the story no longer has, as far as anybody wants to read it. */
function wordsForLost(lost: readonly string[]): string {
  if (lost.length === 0) return "";
  const named = lost.slice(0, MOST_NAMED);
  const rest = lost.length > named.length ? ` and ${lost.length - named.length} more` : "";
  return ` The story is now without ${named.join(", ")}${rest}.`;
}
