/**
 * What the tests of the play API share: making a story of a text, and reading it.
 */
import { compile, type PlayOptions, type Program, Story } from "../../src/index.ts";

/** Compiles a text that must be without errors. */
export function programOf(source: string, dialect?: "inkjs"): Program {
  const { program, diagnostics } = compile(source, dialect === undefined ? {} : { dialect });
  if (program === undefined) throw new Error(diagnostics.map(({ title }) => title).join("; "));
  return program;
}

/** A story with seed 1, errors thrown. */
export function storyOf(source: string, options: PlayOptions = {}): Story {
  return new Story(programOf(source), { seed: 1, ...options });
}

/** Reads the rest of the turn as texts. */
export function read(story: Story): string[] {
  return story.continueAll().map(({ text }) => text);
}

/** Like `storyOf`, with the codes of everything that goes wrong. */
export function watchedStory(
  source: string,
  options: PlayOptions = {},
): { story: Story; codes: string[] } {
  const codes: string[] = [];
  const story = storyOf(source, { ...options, onDiagnostic: ({ code }) => codes.push(code) });
  return { story, codes };
}
