/**
 * One random play of a story, by our `Story` and by that of inkjs, step for step the same.
 *
 * A play reads every line and its tags, every choice and its tags, and takes choices by dice
 * that only the play's seed decides; story seed and play seed are one. Whatever is read goes to
 * a `Reader`: one that hardly costs anything while time is taken, one that notes every letter
 * when it is to be shown that both sides read the same.
 */
import { Story } from "../src/index.ts";
import type { Program } from "../src/program/program.ts";
import { makeRandom } from "../tests/support/random.ts";
import type { InkjsStory } from "./inkjs.ts";

/** What a play is read by. */
export interface Reader {
  readonly line: (text: string, tags: readonly string[]) => void;
  readonly choice: (text: string, tags: readonly string[]) => void;
  readonly chosen: (index: number) => void;
}

/** Where a play that would never end is left. */
export interface Bounds {
  readonly turns: number;
  readonly lines: number;
}

/** A story of ours, to be played again and again. */
export function ourStory(program: Program): Story {
  return new Story(program, { onDiagnostic: () => {} });
}

/** Plays once; gives back how many choices were taken. The story is started anew. */
export function playOurs(story: Story, seed: number, bounds: Bounds, reader: Reader): number {
  const random = makeRandom(seed);
  story.restart(seed);
  let lines = 0;
  for (let turn = 0; ; turn++) {
    while (story.canContinue && lines < bounds.lines) {
      const line = story.continue();
      if (line === undefined) break;
      reader.line(line.text, line.tags);
      lines++;
    }
    const { choices } = story;
    for (const choice of choices) reader.choice(choice.text, choice.tags);
    if (choices.length === 0 || turn === bounds.turns || lines >= bounds.lines) return turn;
    const index = random.int(0, choices.length - 1);
    reader.chosen(index);
    story.choose(index);
  }
}

const noTags: readonly string[] = [];

/** Plays once; gives back how many choices were taken. The story is started anew. */
export function playInkjs(story: InkjsStory, seed: number, bounds: Bounds, reader: Reader): number {
  const random = makeRandom(seed);
  story.ResetState();
  story.state.storySeed = seed;
  let lines = 0;
  for (let turn = 0; ; turn++) {
    while (story.canContinue && lines < bounds.lines) {
      const text = story.Continue() ?? "";
      const tags = story.currentTags ?? noTags;
      // Our own side never hands out a line with nothing in it.
      if ((text === "" || text === "\n") && tags.length === 0) continue;
      reader.line(text, tags);
      lines++;
    }
    const choices = story.currentChoices;
    for (const choice of choices) reader.choice(choice.text, choice.tags ?? noTags);
    if (choices.length === 0 || turn === bounds.turns || lines >= bounds.lines) return turn;
    const index = random.int(0, choices.length - 1);
    reader.chosen(index);
    story.ChooseChoiceIndex(index);
  }
}

/** Reads as somebody who shows a text does: all of it must be there, and nothing more. */
export class QuickReader implements Reader {
  /** Keeps what is read from being optimized away. */
  sum = 0;

  readonly line = (text: string, tags: readonly string[]): void => {
    // The last letter: a text that was only noted down to be put together later now is.
    this.sum = (this.sum + text.charCodeAt(text.length - 1) + tags.length) | 0;
  };

  readonly choice = (text: string, tags: readonly string[]): void => {
    this.line(text, tags);
  };

  readonly chosen = (index: number): void => {
    this.sum = (this.sum + index) | 0;
  };
}

/** Notes every letter that is read. */
export class CarefulReader implements Reader {
  hash = 0x811c9dc5;
  lines = 0;
  words = 0;

  readonly line = (text: string, tags: readonly string[]): void => {
    const shown = text.endsWith("\n") ? text.slice(0, -1) : text;
    this.lines++;
    this.words += shown.match(/\S+/g)?.length ?? 0;
    this.#note("line", shown, tags);
  };

  readonly choice = (text: string, tags: readonly string[]): void => {
    this.#note("choice", text, tags);
  };

  readonly chosen = (index: number): void => {
    this.#note("chosen", String(index), noTags);
  };

  #note(kind: string, text: string, tags: readonly string[]): void {
    const all = [kind, text, ...tags].join("\0");
    for (let i = 0; i <= all.length; i++) {
      this.hash = Math.imul(this.hash ^ (i < all.length ? all.charCodeAt(i) : 1), 0x01000193);
    }
  }
}
