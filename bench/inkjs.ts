/**
 * The other side: inkjs from npm, called and never looked into.
 *
 * The only file here that names it. What it throws is caught, and only the message is kept.
 */
import { Compiler, CompilerOptions, Story } from "inkjs/full";
import type { Source } from "../tests/support/transcript.ts";

export type InkjsStory = Story;

/** Compiles; throws an error of our own that says why where it cannot. */
export function compileWithInkjs(source: Source): InkjsStory {
  const errors: string[] = [];
  const options = new CompilerOptions(
    null,
    [],
    false,
    (text: string, type: number) => {
      if (type === 2) errors.push(text);
    },
    {
      ResolveInkFilename: (name: string): string => name,
      LoadInkFileContents: (name: string): string => source.files[name] ?? "",
    },
  );
  try {
    const story = new Compiler(source.main, options).Compile() as unknown as Story;
    if (errors.length === 0) return story;
  } catch (error) {
    errors.push(messageOf(error));
  }
  throw new Error(`inkjs cannot compile this story: ${errors[0]}`);
}

/** The story as ink's own compiled format, from which inkjs makes a story to be played. */
export function jsonOf(story: InkjsStory): string {
  return story.ToJson() as string;
}

/** A story as a host has it: errors are handed on, and the host's functions are left out. */
export function storyFromJson(json: string, onError: () => void): InkjsStory {
  const story = new Story(json);
  story.allowExternalFunctionFallbacks = true;
  story.onError = onError;
  return story;
}

/** Runs something of inkjs's and keeps only the message of what it throws. */
export function guard<T>(what: () => T): T {
  try {
    return what();
  } catch (error) {
    throw new Error(`inkjs: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
