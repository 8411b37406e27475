/**
 * A project: every text of a story at one moment, and who answers which question about it.
 *
 * Owns the table of answers and what is carried from one moment to the next: a story whose files
 * did not change is the same story, with all that was worked out of it. Answers nothing itself.
 */
import { isKeepFile } from "../syntax/index.ts";
import type { Change, OutlineFile, Project, ProjectOptions } from "./api.ts";
import { isProseAt } from "./complete-context.ts";
import { countWords } from "./counts.ts";
import { applyChange } from "./edits.ts";
import { foldsOf } from "./folds.ts";
import { notesOf, outlineOf, searchEntries } from "./outline.ts";
import type { Parts } from "./parts.ts";
import { rangeOf } from "./places.ts";
import { codeLines, entriesAt } from "./play-places.ts";
import { problemsOf, problemsOfReading } from "./problems.ts";
import { isStoryPath, makeStory, once, readStory, type Story } from "./story.ts";

/** What the answers of a project are worked out of. */
export interface Snapshot {
  readonly texts: ReadonlyMap<string, string>;
  readonly main: string;
  readonly as: string | undefined;
  readonly parts: Parts;
  /** The story that begins in a file; made when first asked for. */
  readonly storyFrom: (path: string) => Story;
  /** The story of a file: the main one if it leads there, else the file's own. */
  readonly storyOf: (path: string) => Story;
  readonly mainStory: () => Story;
}

/** Texts by path. */
export type Texts = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

/** Opens a project: texts by path, and how to look at them. `parts`: see there. */
export function openProjectWith(parts: Parts, texts: Texts, options: ProjectOptions = {}): Project {
  const map: ReadonlyMap<string, string> =
    texts instanceof Map ? new Map(texts) : new Map(Object.entries(texts));
  const main = options.main ?? guessMainWith(parts, map);
  return makeProject(makeSnapshot(map, main, options.as, parts, new Map()));
}

/**
 * The file that a story most likely begins in: of those that no other includes, one called
 * `main` or `story`, else a `.keep` file, else the one that leads to most others, else the first.
 */
export function guessMainWith(parts: Parts, texts: ReadonlyMap<string, string>): string {
  const paths = [...texts.keys()].filter(isStoryPath);
  const stories = new Map(paths.map((path) => [path, readStory(texts, path, parts)] as const));
  const included = new Set<string>();
  for (const [path, story] of stories) {
    for (const { name } of story.parsed.sources) if (name !== path) included.add(name);
  }
  const tops = paths.filter((path) => !included.has(path));
  const candidates = tops.length > 0 ? tops : paths;
  const rank = (path: string): number => {
    const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
    const known = name === "main" || name === "story" ? 1000 : 0;
    const files = stories.get(path)?.parsed.sources.length ?? 0;
    return known + (isKeepFile(path) ? 100 : 0) + Math.min(files, 99) - path.split("/").length;
  };
  let best = candidates[0] ?? "";
  for (const path of candidates) if (rank(path) > rank(best)) best = path;
  return best;
}

function makeSnapshot(
  texts: ReadonlyMap<string, string>,
  main: string,
  as: string | undefined,
  parts: Parts,
  known: ReadonlyMap<string, Story>,
): Snapshot & { readonly stories: ReadonlyMap<string, Story> } {
  const stories = new Map(known);
  const storyFrom = (path: string): Story => {
    let story = stories.get(path);
    if (story === undefined) {
      story = makeStory(texts, path, parts);
      stories.set(path, story);
    }
    return story;
  };
  return {
    texts,
    main,
    as,
    parts,
    stories,
    storyFrom,
    storyOf: (path) => {
      if (path === main) return storyFrom(main);
      const story = storyFrom(main);
      return story.indexOf(path) >= 0 ? story : storyFrom(path);
    },
    mainStory: () => storyFrom(main),
  };
}

function makeProject(
  snapshot: Snapshot & { readonly stories: ReadonlyMap<string, Story> },
): Project {
  const { texts, main, as, parts, storyOf, mainStory } = snapshot;
  const paths = once(() => [...texts.keys()]);
  // Files of the story in its order, then the others in theirs.
  const inOrder = once(() => {
    const story = mainStory()
      .parsed()
      .sources.map(({ name }) => name);
    const rest = paths().filter((path) => !story.includes(path));
    return { story: [...new Set(story)].filter((path) => texts.has(path)), rest };
  });

  /** The stories that are as they were once some paths have other texts, or none. */
  const keeping = (changed: ReadonlySet<string>): ReadonlyMap<string, Story> =>
    new Map(
      [...snapshot.stories].filter(([, { asked }]) => {
        for (const path of changed) if (asked.has(path)) return false;
        return true;
      }),
    );
  const next = (after: ReadonlyMap<string, string>, changed: ReadonlySet<string>): Project =>
    makeProject(makeSnapshot(after, main, as, parts, keeping(changed)));

  const problems = once(() => [
    ...(texts.has(main) ? problemsOf(mainStory(), as, paths()) : []),
    ...inOrder()
      .rest.filter(isStoryPath)
      .flatMap((path) => problemsOfReading(storyOf(path), paths())),
  ]);

  const project: Project = {
    main,
    as,
    get paths() {
      return paths();
    },
    text: (path) => texts.get(path),
    withText: (path, text) => {
      if (texts.get(path) === text) return project;
      return next(new Map(texts).set(path, text), new Set([path]));
    },
    withoutFile: (path) => {
      const after = new Map(texts);
      after.delete(path);
      return next(after, new Set([path]));
    },
    withChange: (change: Change) => {
      const after = applyChange(texts, change);
      const changed = new Set(
        [...texts.keys(), ...after.keys()].filter((path) => texts.get(path) !== after.get(path)),
      );
      const renamed = change.renamed?.[main];
      if (renamed === undefined) return next(after, changed);
      return makeProject(makeSnapshot(after, renamed, as, parts, keeping(changed)));
    },
    withOptions: (options) =>
      makeProject(
        makeSnapshot(
          texts,
          options.main ?? main,
          "as" in options ? options.as : as,
          parts,
          snapshot.stories,
        ),
      ),
    storyPaths: () => inOrder().story,
    compiled: () => mainStory().compiled(as),
    lineTeller: () => {
      const { symbols } = mainStory().compiled(as);
      return symbols && parts.keep().lineTeller(mainStory().parsed().file, symbols);
    },

    problems,
    fixesAt: (path, start, end = start) =>
      problems()
        .filter((each) => each.path === path && each.start <= end && start <= each.end)
        .flatMap(({ fixes }) => fixes),

    tokens: (path, from, to) => storyOf(path).tokens(path, from, to),
    folds: (path) => foldsOf(storyOf(path), path),
    outline: once(() => {
      const outline = (path: string, isInStory: boolean): OutlineFile => {
        const story = storyOf(path);
        const entries = isStoryPath(path) ? outlineOf(story, story.indexOf(path)) : [];
        const words = isStoryPath(path)
          ? (story.statistics().files.find((file) => file.path === path)?.words ?? 0)
          : countWords(texts.get(path) ?? "");
        return { path, isInStory, words, entries };
      };
      const { story, rest } = inOrder();
      return [
        ...story.map((path) => outline(path, true)),
        ...rest.map((path) => outline(path, false)),
      ];
    }),
    symbolsOf: (path) => {
      const story = storyOf(path);
      return outlineOf(story, story.indexOf(path));
    },
    findSymbols: (query, most = 100) =>
      allStories(snapshot, inOrder().rest)
        .flatMap((story) => searchEntries(story, query))
        .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
        .slice(0, most)
        .map(({ rank: _, ...found }) => found),
    notes: () => allStories(snapshot, inOrder().rest).flatMap(notesOf),
    statistics: () => mainStory().statistics(),

    definitionsAt: (path, offset) => parts.asked().definitionsAt(storyOf(path), path, offset),
    referencesAt: (path, offset) => parts.asked().referencesAt(storyOf(path), path, offset),
    completionsAt: (path, offset) => {
      // Most of what is typed is prose, for which no story need be read.
      const isKeep = isKeepFile(path);
      const text = isKeep === isKeepFile(main) ? texts.get(path) : undefined;
      if (text !== undefined && isProseAt(text, offset, isKeep)) {
        return { start: offset, end: offset, items: [] };
      }
      return parts.asked().completionsAt(storyOf(path), texts, path, offset);
    },
    hoverAt: (path, offset) => parts.asked().hoverAt(storyOf(path), path, offset),
    renameableAt: (path, offset) => parts.asked().renameableAt(storyOf(path), path, offset),
    rename: (path, offset, newName) =>
      parts.asked().renameAt(texts, storyOf(path), path, offset, newName),
    renameFile: (path, newPath) =>
      parts.asked().renameFile(texts, allStories(snapshot, inOrder().rest), path, newPath),
    find: (search) => parts.asked().findText(texts, search),
    replace: (search, replacement) => parts.asked().replaceText(texts, search, replacement),

    rangeOfSpan: (span) => {
      const { sources } = mainStory().parsed();
      return sources[span.file] === undefined ? undefined : rangeOf(sources, span);
    },
    entriesAt: (path, offset) => entriesAt(storyOf(path), as, path, offset),
    codeOf: (program) =>
      program === mainStory().compiled(as).program ? mainStory().code(as) : codeLines(program),
  };
  return project;
}

/** The main story, and each file's own that it doesn't lead to. */
function allStories({ mainStory, storyOf }: Snapshot, rest: readonly string[]): readonly Story[] {
  return [mainStory(), ...rest.filter(isStoryPath).map(storyOf)];
}
