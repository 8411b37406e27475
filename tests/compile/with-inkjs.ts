/**
 * Compiles one source with inkjs and with us, so that the two can be compared.
 *
 * inkjs is a black box: it is called, and of what it throws only the message is kept.
 */
import { Compiler, CompilerOptions } from "inkjs/full";
import type { Severity } from "../../src/base/diagnostic.ts";
import { type Compiled, compile } from "../../src/compile/index.ts";
import { writeInkJson } from "../../src/program/ink-json-write.ts";

export interface InkjsResult {
  /** The compiled story, if it compiled. */
  readonly json: unknown;
  readonly severities: readonly Severity[];
  readonly texts: readonly string[];
  /** What inkjs threw without having reported anything. */
  readonly crash: string | undefined;
}

export interface Files {
  readonly read: (path: string) => string | undefined;
}

const NO_FILES: Files = { read: () => undefined };
const SEVERITIES: readonly Severity[] = ["note", "warning", "error"];

export function compileWithInkjs(
  source: string,
  countAllVisits: boolean,
  files = NO_FILES,
): InkjsResult {
  const severities: Severity[] = [];
  const texts: string[] = [];
  const compiler = new Compiler(
    source,
    new CompilerOptions(
      null,
      [],
      countAllVisits,
      (text: string, type: number) => {
        severities.push(SEVERITIES[type] as Severity);
        texts.push(text);
      },
      {
        ResolveInkFilename: (name: string) => name,
        LoadInkFileContents: (name: string) => {
          const text = files.read(name);
          if (text === undefined) throw new Error(`no file named ${name}`);
          return text;
        },
      },
    ),
  );
  let json: unknown;
  let crash: string | undefined;
  try {
    const written = compiler.Compile()?.ToJson();
    if (typeof written === "string") json = JSON.parse(written);
  } catch (error) {
    // With errors reported, what is thrown only says that there were some.
    if (!severities.includes("error")) crash = (error as Error).message || "no message";
  }
  return { json, severities, texts, crash };
}

export interface OurResult {
  readonly json: unknown;
  readonly compiled: Compiled;
}

export function compileWithUs(
  source: string,
  countAllVisits: boolean,
  files = NO_FILES,
): OurResult {
  const compiled = compile(source, {
    countAllVisits,
    files: (path) => {
      const text = files.read(path);
      return text === undefined ? undefined : { name: path, text };
    },
  });
  const { tree } = compiled;
  return { json: tree === undefined ? undefined : JSON.parse(writeInkJson(tree)), compiled };
}

/** Warnings that are ours alone: ink says nothing in these places. */
export const OURS: ReadonlySet<string> = new Set([
  "choice-changes-story",
  "include-in-knot",
  "logic-read-as-sequence",
  "mixed-and-or",
  "rest-not-read",
]);
