/**
 * From a path to a story that can be played: reads the file, finds its INCLUDEs, compiles.
 * A `.keep` file is compiled as one of its people lives it.
 *
 * An included file is looked for beside the file that includes it, then beside the main file,
 * then in the working directory. Names are used as written; none is looked up on any network.
 */
import { basename, dirname, isAbsolute, relative, resolve } from "node:path";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/span.ts";
import { compile } from "../compile/index.ts";
import { compileKeep, type KeepOptions } from "../compile/keep.ts";
import { type Stats, storyStats } from "../compile/stats.ts";
import { makeVocabulary } from "../people/vocabulary.ts";
import { hasPeople } from "../play/people/index.ts";
import { readInkJson } from "../program/ink-json-read.ts";
import { linkProgram } from "../program/link.ts";
import type { Dialect, Program } from "../program/program.ts";
import type { Tree } from "../program/tree.ts";
import { keepRules, type ParseOptions, parseStory } from "../syntax/index.ts";
import { WrongUse } from "./exit.ts";
import { isSameFile, readText, readTextIfThere } from "./files.ts";

/** A story that was read, whether or not it can be played. */
export interface StoryFile {
  /** The path as it was given. */
  readonly path: string;
  /** Absent when there are errors. */
  readonly program: Program | undefined;
  readonly tree: Tree | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly SourceFile[];
  /** Every file that it was made of, as absolute paths: what must not be written over. */
  readonly files: readonly string[];
  /** Those, and the places where an included file may yet turn up: what to watch. */
  readonly watched: readonly string[];
}

/** Whether a path is that of a story that ink has compiled already. */
export function isCompiled(path: string): boolean {
  return /\.json$/i.test(path);
}

/** Whether a path is that of a story that may have people in it. */
export function isKeep(path: string): boolean {
  return /\.keep$/i.test(path);
}

/** How a story is to be read. */
export interface ReadOptions {
  readonly dialect?: Dialect | undefined;
  /** Every knot, stitch and label counts its visits, for hosts that ask. */
  readonly countAllVisits?: boolean | undefined;
  /** Whose story it is told as; see `KeepOptions`. */
  readonly as?: string | undefined;
  /** What is to be remembered of people besides; see `KeepOptions`. */
  readonly remember?: KeepOptions["remember"];
  /** Ink to be read as if it stood at the end of the main file. Not for a `.json`. */
  readonly append?: string | undefined;
}

/**
 * Reads and compiles. A `.json` is a story that ink has compiled already: it has no source, and
 * what is wrong with it is shown in the JSON. Throws `WrongUse` when the main file cannot be read,
 * or is to be told as somebody and has nobody in it.
 */
export function readStory(path: string, options: ReadOptions = {}): StoryFile {
  const source = readText(path);
  const { append = "" } = options;
  const story = readSource(path, append === "" ? source : source + append, options);
  const { as } = options;
  if (as !== undefined && story.program !== undefined && !hasPeople(story.program)) {
    throw new WrongUse(
      `Nobody can be \`${as}\` in ${path}: there are no people in this story.`,
      isKeep(path) ? "People are declared in a block CAST." : "People can only be in a .keep file.",
    );
  }
  return story;
}

function readSource(
  path: string,
  source: string,
  { dialect = "reference", countAllVisits = false, as, remember }: ReadOptions,
): StoryFile {
  if (isCompiled(path)) {
    const files = [resolve(path)];
    const read = readInkJson(source, path);
    const story =
      "error" in read
        ? {
            program: undefined,
            tree: undefined,
            diagnostics: [read.diagnostic],
            sources: [read.source],
          }
        : {
            program: linkProgram(read.tree, { dialect }),
            tree: read.tree,
            diagnostics: [],
            sources: [],
          };
    return { path, ...story, files, watched: files };
  }
  const includes = findIncludes(path);
  const options = { ...includes.options, dialect, countAllVisits };
  const { program, tree, diagnostics, sources } = isKeep(path)
    ? compileKeep(source, { ...options, as, remember })
    : compile(source, options);
  return {
    path,
    program,
    tree,
    diagnostics,
    sources,
    files: includes.files,
    watched: [...includes.watched],
  };
}

/** Counts what a story is made of, its included files' parts too. */
export function countStory(path: string): Stats {
  const { options } = findIncludes(path);
  const keep = { rules: keepRules, vocabulary: makeVocabulary };
  return storyStats(parseStory(readText(path), isKeep(path) ? { ...options, keep } : options).file);
}

/** Finds included files, and remembers which were read and which were looked for. */
function findIncludes(path: string): {
  readonly options: ParseOptions;
  readonly files: readonly string[];
  readonly watched: ReadonlySet<string>;
} {
  const main = resolve(path);
  const files = [main];
  const watched = new Set(files);
  // Files go by the names that messages show, which lead there from the working directory.
  const places = new Map([[path, main]]);
  const nameOf = (place: string): string => {
    if (place === main) return path;
    const near = relative(process.cwd(), place);
    return near.startsWith("..") ? place : near;
  };
  const options: ParseOptions = {
    name: path,
    files: (asked, from) => {
      const beside = dirname(places.get(from) ?? main);
      for (const folder of new Set([beside, dirname(main), process.cwd()])) {
        const place = isAbsolute(asked) ? asked : resolve(folder, asked);
        watched.add(place);
        const text = readTextIfThere(place);
        if (text === undefined) continue;
        if (!files.includes(place)) files.push(place);
        const name = nameOf(place);
        places.set(name, place);
        return { name, text };
      }
      return undefined;
    },
  };
  return { options, files, watched };
}

/** The file's name without folder and ending: `the-intercept`. */
export function plainName(path: string): string {
  return basename(path).replace(/\.(ink|keep|json|ink\.json)$/i, "") || basename(path);
}

/** Throws when writing to `target` would destroy a file that the story is made of. */
export function refuseToOverwrite(story: Pick<StoryFile, "files">, target: string): void {
  for (const file of story.files) {
    if (resolve(target) === file || isSameFile(target, file)) {
      throw new WrongUse(`Cannot write ${target}: the story itself is there.`);
    }
  }
}
