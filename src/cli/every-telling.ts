/**
 * A story as each of its people is told it, and watched: what is wrong in any of these is wrong.
 *
 * Owns who they are, and that what is wrong in several of them is said once.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import { NOBODY } from "../compile/keep.ts";
import type { Program } from "../program/program.ts";
import { readStory, type StoryFile } from "./read-story.ts";

/** The same story once more for everybody else who can play it, and watched. */
export function othersTold(first: StoryFile, path: string, append?: string): StoryFile[] {
  const playable = playableIn(first.program);
  if (playable.length === 0) return [];
  return [...playable.slice(1), NOBODY].map((as) => readStory(path, { as, append }));
}

/** Who can be played, by name, in the order of CAST. */
export function playableIn(program: Program | undefined): string[] {
  const people = program?.symbols?.cast.people ?? [];
  return people.filter(({ isPlayable }) => isPlayable).map(({ name }) => name);
}

/** Each cause once, in whichever telling it was found. */
export function onceEach(all: readonly (readonly Diagnostic[])[]): Diagnostic[] {
  const seen = new Set<string>();
  return all.flat().filter(({ code, title, primary: { span } }) => {
    const key = `${code} ${span.file} ${span.start} ${span.end} ${title}`;
    return !seen.has(key) && seen.add(key);
  });
}
