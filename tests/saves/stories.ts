/**
 * What the tests of saves share: making a program of a story with its files.
 */
import { compile, type Dialect, type Program } from "../../src/index.ts";
import type { Source } from "../support/transcript.ts";

/** Compiles a story; `undefined` where it has errors. */
export function tryCompile(source: Source, dialect?: Dialect): Program | undefined {
  const { program, diagnostics } = compile(source.main, {
    ...(dialect === undefined ? {} : { dialect }),
    files: (path) => {
      const text = source.files[path];
      return text === undefined ? undefined : { name: path, text };
    },
  });
  return diagnostics.some(({ severity }) => severity === "error") ? undefined : program;
}

/** Compiles a story that must be without errors. */
export function compileStory(source: Source, dialect?: Dialect): Program {
  const program = tryCompile(source, dialect);
  if (program === undefined) throw new Error("the story has errors");
  return program;
}
