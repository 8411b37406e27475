/**
 * `keepsake play FILE`: plays a story, choice by choice, for a person, a pipe or a program.
 *
 * Owns the conversation: what was typed, what it does, what the play ends with. Input is read
 * line by line, and everything a line asks for is done before the next is looked at. Promises
 * that a save or transcript that cannot be written never ends the play.
 */
import { basename } from "node:path";
import { createInterface, type Interface } from "node:readline";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { Dialect, Program } from "../program/program.ts";
import { CLEAN, PROBLEMS, WRONG_USE, WrongUse } from "./exit.ts";
import { readText, reasonOf, writeText } from "./files.ts";
import { wishFrom } from "./input.ts";
import { nearestNames } from "./nearest.ts";
import type { Replay } from "./play-replay.ts";
import { readStory, refuseToOverwrite, type StoryFile } from "./read-story.ts";
import { hasErrors, plural, tellDiagnostics } from "./report.ts";
import { savePath, writeSave } from "./save-file.ts";
import {
  beginSession,
  loadSession,
  type Session,
  type SessionOptions,
  UnusableSave,
} from "./session.ts";
import type { Show } from "./show.ts";
import { showJson } from "./show-json.ts";
import { showText } from "./show-text.ts";
import type { Terminal } from "./terminal.ts";
import { writeTranscript } from "./transcript.ts";
import { type Watch, watchFiles } from "./watch.ts";

export interface PlayFlags {
  readonly seed?: number;
  readonly from?: string;
  readonly transcript?: string;
  readonly watch?: boolean;
  /** Whose story it is told as, or `nobody` to look on. */
  readonly as?: string;
  /** Whether what people weigh is shown as they choose. */
  readonly pulls?: boolean;
  readonly dialect?: Dialect;
  readonly json?: boolean;
  /** A finding of a check, by its id: its play is played first. */
  readonly replay?: string;
}

/**
 * Plays until the reader leaves, the input ends, or the story cannot go on. `isBundled` says
 * that nobody named the story: it is the one that came with Keepsake.
 */
export function runPlay(
  terminal: Terminal,
  path: string,
  flags: PlayFlags,
  isBundled: boolean,
): Promise<number> {
  if (flags.replay !== undefined) return replayFinding(terminal, path, flags, flags.replay);
  const story = readStory(path, flags);
  if (flags.transcript !== undefined) refuseToOverwrite(story, flags.transcript);
  if (story.program === undefined || hasErrors(story.diagnostics)) {
    if (flags.json === true) {
      const show = showJson(terminal, () => story.sources);
      for (const each of story.diagnostics) show.problem(each, story.sources);
    } else {
      tellDiagnostics(terminal, story.diagnostics, story.sources);
    }
    return Promise.resolve(PROBLEMS);
  }
  return new Play(terminal, path, flags, isBundled, story, story.program).run();
}

/** Looks a finding up by checking the story, plays its play, and leaves the reader there. */
async function replayFinding(
  terminal: Terminal,
  path: string,
  flags: PlayFlags,
  id: string,
): Promise<number> {
  const { findReplay } = await import("./play-replay.ts");
  const found = findReplay(terminal, path, flags, id);
  if (found === undefined) return PROBLEMS;
  const { story, program, replay } = found;
  if (flags.transcript !== undefined) refuseToOverwrite(story, flags.transcript);
  const told = replay.as === undefined ? flags : { ...flags, as: replay.as };
  return new Play(terminal, path, told, false, story, program, replay).run();
}

/** One play at the terminal, from its opening to its exit code. */
class Play {
  readonly #terminal: Terminal;
  readonly #path: string;
  readonly #flags: PlayFlags;
  readonly #isBundled: boolean;
  readonly #show: Show;
  /** A person is there: the play goes on after mistakes and after the end. */
  readonly #lively: boolean;
  readonly #found: Replay | undefined;
  #story: StoryFile;
  #session: Session;
  #code = CLEAN;
  #told: Diagnostic[] = [];
  #transcriptFailed = false;
  #finish: (() => void) | undefined;
  #giveUp: ((fault: unknown) => void) | undefined;
  #reader: Interface | undefined;
  #watch: Watch | undefined;

  constructor(
    terminal: Terminal,
    path: string,
    flags: PlayFlags,
    isBundled: boolean,
    story: StoryFile,
    program: Program,
    replay?: Replay,
  ) {
    this.#terminal = terminal;
    this.#path = path;
    this.#flags = flags;
    this.#isBundled = isBundled;
    this.#story = story;
    this.#found = replay;
    this.#lively = flags.json === true || terminal.interactive;
    const quoted = /[^\w./@%+=:,-]/.test(path) ? `'${path.replaceAll("'", "'\\''")}'` : path;
    const as = flags.as === undefined ? "" : ` --as ${flags.as}`;
    const command = `npx keepsake play${isBundled ? "" : ` ${quoted}`}${as}`;
    this.#show =
      flags.json === true
        ? showJson(terminal, () => this.#story.sources)
        : showText(terminal, command, flags.as);
    this.#session = this.#begin(program, flags.seed, flags.from);
  }

  run(): Promise<number> {
    const warnings = this.#story.diagnostics.filter(({ severity }) => severity === "warning");
    if (warnings.length > 0) {
      this.#show.notice(
        `${plural(warnings.length, "warning")}: \`keepsake compile ${this.#path}\` shows them.`,
      );
    }
    // From before anything is shown: a writer, or a program, may answer what it sees by a change.
    if (this.#flags.watch === true) {
      this.#watch = watchFiles(this.#story.watched, () => this.#guard(() => this.#reload()));
    }
    this.#show.opening(this.#session);
    this.#showMoment();
    if (this.#found !== undefined) this.#playAgain(this.#found);
    this.#writeTranscript();
    return new Promise((resolve, reject) => {
      const interactive = this.#terminal.interactive && this.#flags.json !== true;
      const reader = createInterface({
        input: process.stdin,
        ...(interactive ? { output: process.stdout, historySize: 0 } : {}),
        terminal: interactive,
        prompt: "> ",
        crlfDelay: Number.POSITIVE_INFINITY,
      });
      this.#reader = reader;
      let over = false;
      // Whoever runs `npm start` without a terminal may have left the input open and empty.
      const patience =
        this.#isBundled && !interactive ? setTimeout(() => reader.close(), 2000) : undefined;
      this.#finish = () => {
        if (over) return;
        over = true;
        clearTimeout(patience);
        this.#watch?.stop();
        this.#writeTranscript(true);
        reader.close();
        process.stdin.destroy();
        resolve(this.#code);
      };
      this.#giveUp = (fault) => {
        over = true;
        this.#watch?.stop();
        reader.close();
        process.stdin.destroy();
        reject(fault);
      };
      process.stdin.on("error", (error) => {
        this.#terminal.err(`Cannot read the choices: ${reasonOf(error)}.`);
        this.#code = WRONG_USE;
        this.#finish?.();
      });
      reader.on("line", (line) => {
        if (over) return;
        clearTimeout(patience);
        this.#guard(() => this.#obey(line));
        if (!over && interactive) reader.prompt();
      });
      // Ctrl-C leaves as `q` does; so does the end of input.
      reader.on("SIGINT", () => {
        this.#terminal.out("");
        this.#finish?.();
      });
      reader.on("close", () => {
        // How to come here again was said by whoever asked for the replay.
        if (!over && this.#found === undefined) this.#show.left(this.#session);
        this.#finish?.();
      });
      if (!this.#canGoOn()) this.#finish();
      else if (interactive) reader.prompt();
    });
  }

  // What is thrown on an event would else go past `main` and its words for it.
  #guard(action: () => void): void {
    try {
      action();
    } catch (fault) {
      this.#giveUp?.(fault);
    }
  }

  #begin(
    program: Program,
    seed: number | undefined,
    from: string | undefined,
    save?: string,
  ): Session {
    const options = this.#optionsFor(seed, from);
    try {
      return save === undefined
        ? beginSession(program, options)
        : loadSession(program, save, options);
    } catch (error) {
      if (from === undefined || !(error instanceof RangeError)) throw error;
      const near = nearestNames(from, this.#story.tree?.root.named.keys() ?? []);
      throw new WrongUse(
        `Cannot begin at \`${from}\`: this story has no knot of that name.`,
        near.length === 0 ? "" : `The nearest: ${near.join(", ")}.`,
      );
    }
  }

  #optionsFor(seed: number | undefined, from: string | undefined): SessionOptions {
    const { pulls } = this.#flags;
    const chance = this.#found?.chance;
    return { seed, from, pulls, chance, onDiagnostic: (diagnostic) => this.#told.push(diagnostic) };
  }

  // Each choice is shown as if it had been typed; then whoever reads goes on from there.
  #playAgain({ choices, title }: Replay): void {
    for (const { choice, words } of choices) {
      if (this.#session.moment.choices[choice] === undefined) {
        this.#show.notice(`The play goes no further: \`${words}\` is not on offer.`);
        break;
      }
      if (this.#terminal.interactive) this.#terminal.out(`> ${choice + 1}`);
      this.#session.choose(choice);
      this.#showMoment();
    }
    this.#session.releaseChance();
    this.#show.notice(title);
  }

  // A pipe has nothing more to say to a story that has failed.
  #canGoOn(): boolean {
    return this.#lively || !this.#session.moment.failed;
  }

  #obey(line: string): void {
    const session = this.#session;
    const wish = wishFrom(line, session.moment.choices.length);
    switch (wish.kind) {
      case "nothing":
        return;
      case "choose":
        session.choose(wish.index);
        this.#showMoment();
        if (this.#lively) this.#writeTranscript();
        if (!this.#canGoOn()) this.#finish?.();
        return;
      case "undo":
        if (session.undo()) {
          this.#show.again(session, "Undone.");
        } else if (session.before !== undefined) {
          this.#session = session.before;
          this.#show.again(this.#session, "Back to where you were before you loaded.");
        } else {
          this.#refuse(line, "There is nothing to undo: this is the beginning.");
        }
        return;
      case "redo":
        if (session.redo()) this.#show.again(session, "Done again.");
        else this.#refuse(line, "There is nothing to do again.");
        return;
      case "save":
      case "load":
        this.#attempt(line, () =>
          wish.kind === "save" ? this.#save(wish.name) : this.#load(wish.name),
        );
        return;
      case "history":
        return this.#show.history(session);
      case "why":
      case "ledger":
        if (session.cast === undefined) {
          this.#refuse(line, "There is nobody to ask about: this story has no people in it.");
        } else if (wish.kind === "ledger") {
          this.#show.ledger(session);
        } else {
          const { choice } = wish;
          const asked = choice === undefined ? undefined : session.moment.choices[choice];
          this.#show.why(session, session.why(asked));
        }
        return;
      case "help":
        return this.#show.help(session);
      case "quit":
        this.#finish?.();
        return;
      default:
        // More choices than the story has turns: `yes 1 | keepsake play …` ends well.
        if (!this.#lively && session.moment.ended) this.#finish?.();
        else this.#refuse(line, wish.reason);
    }
  }

  #refuse(input: string, reason: string): void {
    this.#show.refused(input.trim(), reason);
    if (this.#lively) return;
    // What follows in the pipe was meant for another place in the story.
    this.#code = WRONG_USE;
    this.#finish?.();
  }

  #attempt(input: string, action: () => void): void {
    try {
      action();
    } catch (error) {
      if (!(error instanceof WrongUse)) throw error;
      this.#refuse(input, error.message);
    }
  }

  #save(name: string): void {
    const path = savePath(this.#savesBeside, name);
    writeSave(path, this.#session.save());
    this.#show.saved(path);
  }

  #load(name: string): void {
    const path = savePath(this.#savesBeside, name);
    const save = readText(path);
    try {
      this.#session = loadSession(
        this.#story.program as Program,
        save,
        this.#optionsFor(undefined, this.#flags.from),
        this.#session,
      );
    } catch (error) {
      if (!(error instanceof UnusableSave)) throw error;
      throw new WrongUse(`Cannot load ${path}: ${error.message}`);
    }
    const isWhole = this.#session.isWhole;
    this.#show.again(
      this.#session,
      isWhole
        ? `Loaded ${path}`
        : `Loaded ${path}, which an earlier version of the story made.${this.#session.resumed}`,
    );
    if (!isWhole && this.#flags.transcript !== undefined) {
      this.#show.notice("The transcript begins anew here: it cannot be replayed without the save.");
    }
    this.#tellProblems();
  }

  // The bundled story may lie where nobody can write, and is no place for a reader's things.
  get #savesBeside(): string {
    return this.#isBundled ? basename(this.#path) : this.#path;
  }

  #showMoment(): void {
    this.#show.moment(this.#session);
    this.#tellProblems();
  }

  #tellProblems(): void {
    for (const diagnostic of this.#told) {
      this.#show.problem(diagnostic, this.#story.sources);
      if (diagnostic.severity === "error") this.#code = PROBLEMS;
    }
    this.#told = [];
  }

  // With nobody there one write at the end is enough.
  #writeTranscript(last = false): void {
    const path = this.#flags.transcript;
    if (path === undefined) return;
    const { from, as } = this.#flags;
    const head = { seed: this.#session.seed, from, as };
    try {
      writeText(path, writeTranscript(head, this.#session.moments));
      this.#transcriptFailed = false;
    } catch (error) {
      if (!(error instanceof WrongUse)) throw error;
      if (!this.#transcriptFailed) this.#show.notice(`${error.message} The play goes on.`);
      this.#transcriptFailed = true;
      if (last && this.#code === CLEAN) this.#code = WRONG_USE;
    }
  }

  // The file has changed: play the new story up to where the reader was, as far as it goes.
  #reload(): void {
    let story: StoryFile;
    try {
      story = readStory(this.#path, this.#flags);
    } catch (error) {
      if (!(error instanceof WrongUse)) throw error;
      this.#show.notice(`${error.message} The story stays as it was.`);
      return;
    }
    this.#watch?.set(story.watched);
    if (this.#terminal.interactive) this.#terminal.out("");
    if (story.program === undefined || hasErrors(story.diagnostics)) {
      for (const each of story.diagnostics) this.#show.problem(each, story.sources);
      this.#show.notice("The story stays as it was until that is mended.");
    } else {
      this.#replay(story, story.program);
    }
    if (this.#terminal.interactive && this.#flags.json !== true) this.#reader?.prompt(true);
  }

  #replay(story: StoryFile, program: Program): void {
    const old = this.#session;
    this.#told = [];
    this.#story = story;
    let reason = "The story has changed";
    try {
      this.#session = this.#begin(program, old.seed, this.#flags.from, old.loaded);
    } catch (error) {
      if (!(error instanceof WrongUse || error instanceof UnusableSave)) throw error;
      this.#session = this.#begin(program, old.seed, undefined);
      reason +=
        error instanceof UnusableSave
          ? "; the save that you loaded does not fit it"
          : `; the knot \`${this.#flags.from}\` is gone`;
    }
    const path = old.path;
    const lost = replayChoices(this.#session, old);
    if (lost !== undefined) reason += `; the choice \`${lost}\` is no longer there`;
    const made = this.#session.path.length;
    reason +=
      made === path.length
        ? `; played again up to here (${plural(made, "choice")}).`
        : `; played again for ${made} of ${plural(path.length, "choice")}.`;
    this.#show.again(this.#session, reason);
    this.#tellProblems();
    this.#writeTranscript();
  }
}

/**
 * Makes the choices of `old` again in `session`: those with the same words, or, where the
 * words were changed but their number was not, the one in the same place. Returns the words
 * of the first that cannot be made.
 */
export function replayChoices(session: Session, old: Session): string | undefined {
  let before = old.moments[0];
  for (const moment of old.moments) {
    const { chosen } = moment;
    if (chosen !== undefined) {
      const { choices } = session.moment;
      const same = choices.filter(({ text }) => text === chosen.text);
      const found =
        same.find(({ index }) => index === chosen.index) ??
        same[0] ??
        (choices.length === before?.choices.length ? choices[chosen.index] : undefined);
      if (found === undefined) return chosen.text;
      session.choose(found.index);
    }
    before = moment;
  }
  return undefined;
}
