/**
 * The stories that are measured, both as text and compiled by our own compiler.
 *
 * They are other people's and lie beside the project; see tests/support/shared-files.ts. Where
 * they are absent their rows are left out, and the table says so.
 */
import { compile } from "../src/index.ts";
import type { Dialect, Program } from "../src/program/program.ts";
import { sharedStories } from "../tests/support/shared-files.ts";
import type { Source } from "../tests/support/transcript.ts";

/** Thrown where a row cannot be measured because its story is not there. */
export class LeftOut extends Error {}

export function storyNamed(name: string): Source {
  const story = sharedStories().find((shared) => shared.name === name);
  if (story === undefined) throw new LeftOut(`no ${name} in ../shared/stories`);
  return story.source;
}

/** Compiles as a host would: from text to what is played. */
export function compileOurs(source: Source, dialect: Dialect = "inkjs"): Program {
  const { program, diagnostics } = compile(source.main, {
    dialect,
    files: (path) => {
      const text = source.files[path];
      return text === undefined ? undefined : { name: path, text };
    },
  });
  if (program !== undefined) return program;
  const error = diagnostics.find(({ severity }) => severity === "error");
  throw new Error(`We cannot compile this story: ${error?.title}`);
}
