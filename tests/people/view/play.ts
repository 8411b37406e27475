/**
 * Plays small stories with people in them, on our engine and from exported JSON on inkjs.
 *
 * A story is given as text; whom to play as, and what to choose by the first words of each
 * choice. The transcript is what a reader would see: lines, and `> ` before what was chosen.
 * Throws where the story does not compile, where a choice is not on offer, and where inkjs shows
 * anything else than we do.
 */
import { expect } from "vitest";
import { compileKeep, type KeepOptions } from "../../../src/compile/keep.ts";
import type { Symbols } from "../../../src/drama/index.ts";
import { Story } from "../../../src/play/index.ts";
import { writeInkJson } from "../../../src/program/ink-json-write.ts";
import { openJsonWithInkjs } from "../../support/inkjs-player.ts";
import { playProgram } from "../../support/keepsake-player.ts";

/** A cast of two that most of these stories are about. */
export const TWO = `CAST
    Derek (he), playable
    Meredith (she), playable
`;

/** What is wrong with a story, a line each. */
export function messagesOf(source: string, options: KeepOptions = {}): string[] {
  return compileKeep(source, options).diagnostics.map(
    ({ code, title, primary }) =>
      `${code}: ${title} @${wordsAt(source, primary.span.start, primary.span.end)}`,
  );
}

function wordsAt(source: string, start: number, end: number): string {
  return source.slice(start, end);
}

export interface Played {
  readonly lines: readonly string[];
  /** What is on offer where the play stopped. */
  readonly offers: readonly string[];
  readonly story: Story;
  readonly symbols: Symbols;
}

/** Plays a story to where the choices given run out. */
export function play(
  source: string,
  options: KeepOptions,
  choices: readonly string[] = [],
): Played {
  const compiled = compileKeep(source, options);
  const { program, tree, symbols } = compiled;
  const wrong = compiled.diagnostics.filter(({ severity }) => severity !== "note");
  if (program === undefined || tree === undefined || symbols === undefined || wrong.length > 0) {
    throw new Error(wrong.map(({ code, title, why }) => `${code}: ${title}. ${why}`).join("\n"));
  }
  const story = new Story(program, { seed: 7 });
  const lines: string[] = [];
  const taken: number[] = [];
  const read = (): void => {
    for (const line of story.continueAll()) lines.push(line.text);
  };
  read();
  for (const wanted of choices) {
    const found = story.choices.find(({ text }) => text.startsWith(wanted));
    if (found === undefined) {
      const offers = story.choices.map(({ text }) => text).join(" | ");
      throw new Error(`no choice "${wanted}" among: ${offers}\nafter:\n${lines.join("\n")}`);
    }
    lines.push(`> ${found.text}`);
    taken.push(found.index);
    story.choose(found.index);
    read();
  }
  const request = {
    storySeed: 7,
    maxLines: 500,
    maxTurns: taken.length,
    chooser: () => (_: number, turn: number) => taken[turn],
  };
  const theirs = openJsonWithInkjs(writeInkJson(tree)).play(request);
  expect(theirs.events).toEqual(playProgram(program, request).events);
  return { lines, offers: story.choices.map(({ text }) => text), story, symbols };
}
