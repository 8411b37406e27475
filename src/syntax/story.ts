/**
 * A story's files: the first one and all that it includes.
 *
 * Owns the numbering of files and the ways an INCLUDE can go wrong. Promises never to throw and
 * never to read in a circle. Each file is read by its own ending: `.keep` or ink. Does no
 * reading of its own: `files` is the host's.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import { fileNotFound, recursiveInclude, tooManyIncludes } from "../base/messages/ink.ts";
import { makeSourceFile } from "../base/source.ts";
import type { SourceFile, Span } from "../base/span.ts";
import type { PeopleBlock, StoryFile } from "./ast.ts";
import { parseContent } from "./content.ts";
import { parseExpression } from "./expression.ts";
import { parseFile } from "./flow.ts";
import type { KeepRules } from "./keep-rules.ts";
import { fault, type KeepReading, makeParser, type Parser, type Rules } from "./parser.ts";
import { parseStatements } from "./statements.ts";
import type { Vocabulary } from "./vocabulary.ts";

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
  /** How `.keep` files are read; without it they are ink. */
  readonly keep?: {
    readonly rules: KeepRules;
    /**
     * Makes a vocabulary of every block of the story's `.keep` files, the included ones' too.
     * Asked once, and only where one of them is a CAST; without it nobody is in the story.
     */
    readonly vocabulary?: (blocks: readonly PeopleBlock[]) => Vocabulary;
  };
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

  const mainName = options.name ?? "story.ink";
  let keep: KeepReading | undefined;
  // What the host was asked for.
  const found = new Map<string, { name: string; text: string } | undefined>();

  /** The number of a file among the sources. */
  function sourceIndex(name: string, text: string): number {
    const known = sources.findIndex((file) => file.name === name && file.written === text);
    if (known >= 0) return known;
    sources.push(makeSourceFile(name, text));
    return sources.length - 1;
  }

  function parseSource(name: string, text: string): StoryFile {
    const index = sourceIndex(name, text);
    const { read } = sources[index] as SourceFile;
    const reading =
      options.keep !== undefined && isKeepFile(name) ? keepReading(options.keep) : undefined;
    open.push(name);
    const parsed = parseFile(makeParser(rules, read, index, diagnostics, reading));
    open.pop();
    return parsed;
  }

  /** Found out at the first `.keep` file: a story of ink alone never comes here. */
  function keepReading({ rules, vocabulary }: NonNullable<ParseOptions["keep"]>): KeepReading {
    if (keep !== undefined) return keep;
    const blocks =
      vocabulary === undefined
        ? []
        : rules.blocks(mainName, source, {
            index: sourceIndex,
            read: (index) => (sources[index] as SourceFile).read,
            find: findFile,
            isKeep: isKeepFile,
            most: MAX_INCLUDES,
          });
    const hasCast = blocks.some((block) => block.word === "CAST");
    keep = { rules, vocabulary: hasCast ? vocabulary?.(blocks) : undefined };
    return keep;
  }

  /** What the host has of that name, asked for once. */
  function findFile(path: string, from: string): { name: string; text: string } | undefined {
    const key = `${from}\n${path}`;
    if (!found.has(key)) found.set(key, options.files?.(path, from));
    return found.get(key);
  }

  function include(p: Parser, path: string, span: Span): StoryFile | undefined {
    const from = open[open.length - 1] as string;
    const next = findFile(path, from);
    if (next === undefined) {
      fault(p, fileNotFound(span, { path, from }));
      return undefined;
    }
    if (open.includes(next.name)) {
      fault(p, recursiveInclude(span, { path, name: next.name }));
      return undefined;
    }
    if (++included > MAX_INCLUDES || open.length > 100) {
      fault(p, tooManyIncludes(span, { most: MAX_INCLUDES }));
      return undefined;
    }
    return parseSource(next.name, next.text);
  }

  const file = parseSource(mainName, source);
  return { file, sources, diagnostics };
}

/** Whether a file is Keepsake's own kind, by its ending. */
export function isKeepFile(name: string): boolean {
  return name.endsWith(".keep");
}
