/**
 * A play as the page holds it: the turns that were read, back and forth, and how it is kept.
 *
 * Owns which turns there are. Knows no DOM and no storage, so that all of it can be tried without
 * a browser. Promises that whatever is kept leads back: to the same place with every turn where
 * the choices still lead there, else to the same place, else to the beginning of its scene.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import type { Choice, Line } from "../play/api.ts";
import { Story } from "../play/story.ts";
import type { Program } from "../program/program.ts";
import { takenIn } from "./taken.ts";

/** One turn as it was read. */
export interface Turn {
  /** The words of the choice that began it. */
  readonly chosen: string | undefined;
  readonly lines: readonly Pick<Line, "text" | "tags">[];
  /** What went wrong in it. */
  readonly problems: readonly Diagnostic[];
}

/** A play as it is kept: enough to go on from, in this version of its story or another. */
export interface Kept {
  readonly save: string;
  /** The words of the choices that led here. */
  readonly chosen: readonly string[];
  /** The last turn's lines, each its text and then its tags. */
  readonly read: readonly (readonly string[])[];
}

/** How a kept play came back. */
export type Resumed =
  /** With all its turns. */
  | "whole"
  /** At the same place, of which only the last turn can be shown. */
  | "place"
  /** The story has changed there: at the beginning of the scene. */
  | "scene";

/** More turns than any reader reads: a save that tells of more is not believed. */
const MOST_REPLAYED = 100_000;

export class Playing {
  readonly story: Story;
  readonly #turns: Turn[] = [];
  /** Turns that were undone, the nearest last. */
  readonly #undone: Turn[] = [];
  #problems: Diagnostic[] = [];

  private constructor(program: Program, seed: number | undefined) {
    this.story = new Story(program, {
      ...(seed === undefined ? {} : { seed }),
      onDiagnostic: (diagnostic) => this.#problems.push(diagnostic),
    });
  }

  /** Begins a story: its opening has been read when this returns. */
  static begin(program: Program, seed?: number): Playing {
    const playing = new Playing(program, seed);
    playing.#read(undefined);
    return playing;
  }

  /** Goes on from what was kept; `undefined` when it is of no use. */
  static resume(
    program: Program,
    kept: Kept,
  ): { readonly playing: Playing; readonly how: Resumed } | undefined {
    const taken = takenIn(kept.save);
    if (taken === undefined || taken.choices.length > MOST_REPLAYED) return undefined;
    // The same choices with the same seed lead to the same place, and bring back every turn and
    // every undo, also where the story has been changed but still has them.
    if (kept.chosen.length === taken.choices.length) {
      const again = Playing.begin(program, taken.seed);
      if (kept.chosen.every((text, i) => again.#chooseAgain(text, taken.choices[i]))) {
        return { playing: again, how: "whole" };
      }
    }
    const playing = new Playing(program, undefined);
    const loaded = playing.story.load(kept.save);
    if (!loaded.ok) return undefined;
    const how = loaded.resumed === "exact" ? "place" : "scene";
    // At the beginning of a scene, what was read last is still to come.
    const before = how === "place" ? kept.read : [];
    playing.#read(
      undefined,
      before.map(([text = "", ...tags]) => ({ text, tags })),
    );
    return { playing, how };
  }

  get turns(): readonly Turn[] {
    return this.#turns;
  }

  get choices(): readonly Choice[] {
    return this.story.choices;
  }

  get canUndo(): boolean {
    return this.#turns.length > 1;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Nothing is left to choose, and that is as it should be. */
  get ended(): boolean {
    const problems = this.#turns[this.#turns.length - 1]?.problems ?? [];
    return this.choices.length === 0 && problems.every(({ severity }) => severity !== "error");
  }

  choose(index: number): void {
    const chosen = this.choices[index];
    this.story.choose(index);
    this.#undone.length = 0;
    this.#read(chosen?.text);
  }

  undo(): boolean {
    if (!this.canUndo || !this.story.undo()) return false;
    this.#undone.push(this.#turns.pop() as Turn);
    return true;
  }

  redo(): boolean {
    if (!this.canRedo || !this.story.redo()) return false;
    this.#turns.push(this.#undone.pop() as Turn);
    return true;
  }

  /** Back to the end of a turn, counted from 0. What lay after it can be redone. */
  goBackTo(turn: number): void {
    while (this.#turns.length > turn + 1 && this.undo());
  }

  /** What is to be kept of it. */
  keep(): Kept {
    const { lines } = this.#turns[this.#turns.length - 1] as Turn;
    return {
      save: this.story.save(),
      chosen: this.#turns.flatMap(({ chosen }) => chosen ?? []),
      read: lines.map(({ text, tags }) => [text, ...tags]),
    };
  }

  // By its words; of several that read alike the one that stood where it was chosen.
  #chooseAgain(text: string, index: number | undefined): boolean {
    const same = this.choices.filter((choice) => choice.text === text);
    const found = same.find((choice) => choice.index === index) ?? same[0];
    if (found !== undefined) this.choose(found.index);
    return found !== undefined;
  }

  #read(chosen: string | undefined, before: Turn["lines"] = []): void {
    const lines = [...before, ...this.story.continueAll()].filter(
      ({ text, tags }) => text !== "" || tags.length > 0,
    );
    this.#turns.push({ chosen, lines, problems: this.#problems });
    this.#problems = [];
  }
}

/** The scene that a save was made in, as its knot is called: `come_back` is “Come back”. */
export function sceneOf(save: string): string {
  const words = (takenIn(save)?.scene.split(/[.:]/)[0] ?? "")
    .replace(/\p{Ll}\p{Lu}/gu, ([before, after = ""]) => `${before} ${after.toLowerCase()}`)
    .replaceAll("_", " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
