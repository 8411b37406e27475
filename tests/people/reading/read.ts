/** Reads a `.keep` story as the compiler does, for the tests of this folder. */
import type { Diagnostic } from "../../../src/base/diagnostic.ts";
import type { SourceFile } from "../../../src/base/span.ts";
import { readPeople } from "../../../src/people/read.ts";
import type { Readings } from "../../../src/people/readings.ts";
import { makeVocabulary } from "../../../src/people/vocabulary.ts";
import { keepRules, parseStory, type StoryFile } from "../../../src/syntax/index.ts";

export interface Read {
  readonly file: StoryFile;
  readonly sources: readonly SourceFile[];
  readonly readings: Readings;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a story; `files` are what it may include, by name. */
export function readKeep(
  text: string,
  files: Readonly<Record<string, string>> = {},
  name = "story.keep",
): Read {
  const parsed = parseStory(text, {
    name,
    keep: { rules: keepRules, vocabulary: makeVocabulary },
    files: (path) => {
      const found = files[path];
      return found === undefined ? undefined : { name: path, text: found };
    },
  });
  const { readings, diagnostics } = readPeople(parsed.file, parsed.sources);
  return {
    file: parsed.file,
    sources: parsed.sources,
    readings,
    diagnostics: [...parsed.diagnostics, ...diagnostics],
  };
}

/** The codes of what is said about a story. */
export function codesOf(text: string, files?: Readonly<Record<string, string>>): string[] {
  return readKeep(text, files).diagnostics.map(({ code }) => code);
}
