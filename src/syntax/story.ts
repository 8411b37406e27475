/**
 * A story's files: the first one and all that it includes.
 *
 * Owns the numbering of files and the ways an INCLUDE can go wrong. Promises never to throw and
 * never to read in a circle. Does no reading of its own: `files` is the host's.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import { fileNotFound, recursiveInclude, tooManyIncludes } from "../base/messages/ink.ts";
import { makeSourceFile } from "../base/source.ts";
import type { SourceFile, Span } from "../base/span.ts";
import type { StoryFile } from "./ast.ts";
import { parseContent } from "./content.ts";
import { parseExpression } from "./expression.ts";
import { parseFile } from "./flow.ts";
import { fault, makeParser, type Parser, type Rules } from "./parser.ts";
import { parseStatements } from "./statements.ts";

/** More files than this are taken for a mistake. */
const MAX_INCLUDES = 1000;

/** How a story's text is to be read. */
export interface ParseOptions {
  /** The first file's name, for messages. */
  readonly name?: string;
  /**
   * Finds what `INCLUDE path` in the file named `from` asks for. The name it answers with tells
   * files apart: a file that is being read can't be included again.
   */
  readonly files?: (path: string, from: string) => { name: string; text: string } | undefined;
}

/** What reading came to. */
export interface ParsedStory {
  readonly file: StoryFile;
  /** The files read; spans name them by their place here. */
  readonly sources: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a story and the files that it includes. */
export function parseStory(source: string, options: ParseOptions = {}): ParsedStory {
  const sources: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const open: string[] = [];
  let included = 0;

  const rules: Rules = {
    statements: parseStatements,
    content: parseContent,
    expression: parseExpression,
    include,
  };

  function parseSource(name: string, text: string): StoryFile {
    const known = sources.findIndex((file) => file.name === name && file.written === text);
    const index = known < 0 ? sources.length : known;
    const file = known < 0 ? makeSourceFile(name, text) : (sources[known] as SourceFile);
    if (known < 0) sources.push(file);
    open.push(name);
    const parsed = parseFile(makeParser(rules, file.read, index, diagnostics));
    open.pop();
    return parsed;
  }

  function include(p: Parser, path: string, span: Span): StoryFile | undefined {
    const from = open[open.length - 1] as string;
    const found = options.files?.(path, from);
    if (found === undefined) {
      fault(p, fileNotFound(span, { path, from }));
      return undefined;
    }
    if (open.includes(found.name)) {
      fault(p, recursiveInclude(span, { path, name: found.name }));
      return undefined;
    }
    if (++included > MAX_INCLUDES || open.length > 100) {
      fault(p, tooManyIncludes(span, { most: MAX_INCLUDES }));
      return undefined;
    }
    return parseSource(found.name, found.text);
  }

  const file = parseSource(options.name ?? "story.ink", source);
  return { file, sources, diagnostics };
}
