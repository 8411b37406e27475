/**
 * A story as the service sees it: one file and what it includes, and all that is worked out of it.
 *
 * Owns the reading of INCLUDE paths in a project, what is worked out once and kept, and which
 * files a story has looked at: while those are as they were, the story stays. Compiles nothing
 * but what it is asked for.
 */
import { type Analysis, analyse, inPageOrder } from "../analyse/index.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import { withoutConsequences } from "../compile/consequences.ts";
import type { CompiledKeep } from "../compile/keep.ts";
import { compileParsed } from "../compile/parsed.ts";
import type { Declarations } from "../people/declare.ts";
import type { Readings } from "../people/readings.ts";
import type { PeopleBlock, StoryFile } from "../syntax/ast.ts";
import { isKeepFile, type ParsedStory, parseStory } from "../syntax/index.ts";
import type { CodeLine, Statistics, Token } from "./api.ts";
import { storyStatistics } from "./counts.ts";
import { type NameTable, nameTable } from "./names.ts";
import type { KeepPart, Parts } from "./parts.ts";
import { codeLines, pointPaths } from "./play-places.ts";
import { tokensOf } from "./tokens.ts";

/** The people of a story that has a CAST. */
export interface People extends Declarations {
  readonly blocks: readonly PeopleBlock[];
  readonly readings: Readings;
  readonly diagnostics: readonly Diagnostic[];
}

/** One story. Every question is answered once; the answer is kept. */
export interface Story {
  readonly main: string;
  /** Every path that was looked for while reading, found or not. */
  readonly asked: ReadonlySet<string>;
  readonly parts: Parts;
  readonly parsed: () => ParsedStory;
  readonly analysis: () => Analysis;
  /** Undefined where nobody is in the story. */
  readonly people: () => People | undefined;
  readonly names: () => NameTable;
  /** A file's, all of them or those that touch a stretch. All are kept; a stretch is cheap. */
  readonly tokens: (path: string, from?: number, to?: number) => readonly Token[];
  readonly statistics: () => Statistics;
  readonly compiled: (as: string | undefined) => CompiledKeep;
  /** Of the compiled story: see `pointPaths`. */
  readonly points: (as: string | undefined) => ReadonlyMap<string, string>;
  /** Of the compiled story: see `codeLines`. */
  readonly code: (as: string | undefined) => readonly CodeLine[];
  /** What is wrong, as far as it can be told without compiling for one of its people. */
  readonly diagnostics: (as: string | undefined) => readonly Diagnostic[];
  /** The number of a file among the sources; −1 where the story doesn't lead there. */
  readonly indexOf: (path: string) => number;
  /** A file's tree; of a file that is included twice, the first. */
  readonly fileOf: (index: number) => StoryFile | undefined;
}

/** Works something out when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A story as it is read, and every path that was looked for, found or not. */
export interface ReadStory {
  readonly parsed: ParsedStory;
  readonly asked: ReadonlySet<string>;
}

/** Reads the story that begins in a file of these texts. */
export function readStory(
  texts: ReadonlyMap<string, string>,
  main: string,
  parts: Parts,
): ReadStory {
  const asked = new Set([main]);
  const source = texts.get(main) ?? "";
  const files = (path: string, from: string): { name: string; text: string } | undefined => {
    for (const candidate of includeCandidates(path, from, main)) {
      asked.add(candidate);
      const text = texts.get(candidate);
      if (text !== undefined) return { name: candidate, text };
    }
    return undefined;
  };
  const parsed = parseStory(source, {
    name: main,
    files,
    ...(isKeepFile(main) ? { keep: parts.keep().syntax } : {}),
  });
  return { parsed, asked };
}

/** The story that begins in a file of these texts. */
export function makeStory(texts: ReadonlyMap<string, string>, main: string, parts: Parts): Story {
  const { parsed, asked } = readStory(texts, main, parts);
  const keep = isKeepFile(main) ? parts.keep() : undefined;
  const analysis = once(() => analyse(parsed.file, keep?.typeRules));
  const people = once(() => (keep === undefined ? undefined : peopleOf(parsed, keep)));
  const compiled = onceEach((as: string | undefined): CompiledKeep => {
    if (keep === undefined) {
      return { ...compileParsed(parsed, { analysis: analysis() }), symbols: undefined };
    }
    // What is worked out here for colours and names is not worked out again.
    const everybody = people();
    const known = everybody === undefined ? { analysis: analysis() } : { people: everybody };
    return keep.compileParsedKeep(parsed, { as }, { ...known, lines: keep.lines });
  });
  const trees = once(() => fileTrees(parsed.file));
  const indices = once(
    () => new Map(parsed.sources.map(({ name }, index) => [name, index] as const).reverse()),
  );
  const tokens = onceEach((path: string) => tokensOf(story, path));
  const story: Story = {
    main,
    asked,
    parts,
    parsed: () => parsed,
    analysis,
    people,
    names: once(() => nameTable(parsed, analysis(), people(), parts)),
    compiled,
    points: onceEach((as: string | undefined) => {
      const { tree, program } = compiled(as);
      return pointPaths(tree, program);
    }),
    code: onceEach((as: string | undefined) => {
      const { program } = compiled(as);
      return program === undefined ? [] : codeLines(program);
    }),
    diagnostics: onceEach((as: string | undefined) =>
      keep === undefined ? diagnosticsOfInk(parsed, analysis()) : compiled(as).diagnostics,
    ),
    indexOf: (path) => indices().get(path) ?? -1,
    fileOf: (index) => trees().get(index),
    tokens: (path, from, to) =>
      from === undefined && to === undefined ? tokens(path) : tokensOf(story, path, from, to),
    statistics: once(() => storyStatistics(story)),
  };
  return story;
}

function onceEach<K extends string | undefined, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as T;
  };
}

/** What compiling a story of ink alone would report: nothing is found later than here. */
function diagnosticsOfInk(parsed: ParsedStory, analysis: Analysis): readonly Diagnostic[] {
  const found = withoutConsequences(analysis.diagnostics, parsed.diagnostics, parsed.sources);
  return inPageOrder([...parsed.diagnostics, ...found]);
}

function peopleOf(
  { file, sources }: ParsedStory,
  { declare, readPeople }: KeepPart,
): People | undefined {
  const blocks = blocksOf(file);
  if (!blocks.some(({ word }) => word === "CAST")) return undefined;
  const declarations = declare(blocks, []);
  const { readings, diagnostics } = readPeople(file, sources);
  return { ...declarations, blocks, readings, diagnostics };
}

function blocksOf(file: StoryFile): PeopleBlock[] {
  return file.body.flatMap((statement) => {
    if (statement.kind === "block") return [statement];
    return statement.kind === "INCLUDE" && statement.file ? blocksOf(statement.file) : [];
  });
}

// Files are included at their top only, but what stands in a knot by mistake was read too.
function fileTrees(file: StoryFile): Map<number, StoryFile> {
  const trees = new Map<number, StoryFile>();
  const add = (each: StoryFile): void => {
    if (!trees.has(each.span.file)) trees.set(each.span.file, each);
    const bodies = [each.body, ...each.stitches.map(({ body }) => body)];
    for (const knot of each.knots) {
      bodies.push(knot.body, ...knot.stitches.map(({ body }) => body));
    }
    for (const statement of bodies.flat()) {
      if (statement.kind === "INCLUDE" && statement.file !== undefined) add(statement.file);
    }
  };
  add(file);
  return trees;
}

// ─── Files ─────────────────────────────────────────────────────────────────────────────────

/**
 * What `INCLUDE path` may mean, the likeliest first: beside the file that includes, beside the
 * story's first file, or as it is written.
 */
export function includeCandidates(path: string, from: string, main: string): readonly string[] {
  const written = path.replaceAll("\\", "/");
  const candidates = [folderOf(from), folderOf(main), ""].map((folder) =>
    joinPath(folder, written),
  );
  return [...new Set(candidates)].filter((candidate) => candidate !== "");
}

/** `chapters/` of `chapters/one.ink`; empty for a file in no folder. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** A path without `.` and `..`; what leads out of the project leads nowhere: empty. */
export function joinPath(folder: string, path: string): string {
  const parts: string[] = [];
  const isAbsolute = path.startsWith("/");
  for (const part of (isAbsolute ? path : folder + path).split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return "";
  }
  return (isAbsolute ? "/" : "") + parts.join("/");
}

/** The path that leads from a file's folder to another file, as an INCLUDE there would say it. */
export function relativePath(from: string, to: string): string {
  const here = folderOf(from).split("/").slice(0, -1);
  const there = to.split("/");
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  return [...here.slice(same).map(() => ".."), ...there.slice(same)].join("/");
}

/** Whether a file is a story's, by its ending. */
export function isStoryPath(path: string): boolean {
  return /\.(ink|keep)$/i.test(path);
}
