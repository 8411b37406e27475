/**
 * Edits as writers make them, at random places of a story's text.
 *
 * Owns the kinds. An edit may come to nothing (there is no label to rename) or to a story that
 * does not compile; whoever asks tries again.
 */
import type { Random } from "../support/random.ts";
import type { Source } from "../support/transcript.ts";

export interface Edit {
  readonly source: Source;
  /**
   * Words of the lines that were put in, taken out or changed; `undefined` where the edit may
   * show anywhere.
   */
  readonly touched: readonly string[] | undefined;
}

/** A file of a story as lines, and what makes a story of other lines. */
interface Draft {
  readonly random: Random;
  readonly lines: readonly string[];
  /** Every line of every file. */
  readonly all: readonly string[];
  /** The story with these lines in the place of the file's. */
  readonly withLines: (lines: readonly string[]) => Source;
  /** The story with every line of every file changed. */
  readonly withAll: (change: (line: string) => string | undefined) => Source;
}

/** In no story there is. */
const MARK = "Zarquod";

/** A line of text as it is read: ink joins white space. */
const read = (line: string): string => line.trim().replace(/\s+/g, " ");

/** A name that is no word of any language: renaming it changes nothing that is read. */
const isName = (name: string): boolean => /_|[a-z][A-Z]|\d/.test(name);

const isProse = (line: string): boolean =>
  !line.trimEnd().endsWith(",") &&
  /^\s*[\p{L}“"'][^{}|<>~#\\[\]/]*$/u.test(line) &&
  !/->|^\s*(VAR|LIST|CONST|INCLUDE|TODO)/.test(line);
const isChoice = (line: string): boolean => /^\s*[*+][^{}]*$/.test(line) && !/->|\/\//.test(line);
const isKnot = (line: string): boolean => /^\s*={2,}\s*\w+/.test(line) && !/function/.test(line);

/** The kinds of edits, by their names. */
export const editKinds: Readonly<Record<string, (draft: Draft) => Edit | undefined>> = {
  "line in": (draft) => {
    const at = draft.random.int(0, draft.lines.length - 1);
    if (!isProse(draft.lines[at] as string)) return undefined;
    const added = `${MARK} passed by.`;
    return { source: draft.withLines(draft.lines.toSpliced(at, 0, added)), touched: [MARK] };
  },
  "line out": (draft) => {
    const at = draft.random.int(0, draft.lines.length - 1);
    const line = draft.lines[at] as string;
    if (!isProse(line)) return undefined;
    return { source: draft.withLines(draft.lines.toSpliced(at, 1)), touched: [read(line)] };
  },
  "line changed": (draft) => {
    const at = draft.random.int(0, draft.lines.length - 1);
    const line = draft.lines[at] as string;
    if (!isProse(line)) return undefined;
    const changed = line.replace(/\p{L}{3,}/u, MARK);
    return {
      source: draft.withLines(draft.lines.toSpliced(at, 1, changed)),
      touched: [MARK, read(line)],
    };
  },
  "choice changed": (draft) => {
    const at = draft.random.int(0, draft.lines.length - 1);
    const line = draft.lines[at] as string;
    if (!isChoice(line) || !/\p{L}{3,}/u.test(line.replace(/\(.*\)/, ""))) return undefined;
    const changed = line.replace(/(\(.*?\))?(.*?)(\p{L}{3,})(?=[^)]*$)/u, `$1$2${MARK}`);
    const said = line.replace(/\(\w+\)/, "").replace(/[[\]*+]/g, "|");
    return {
      source: draft.withLines(draft.lines.toSpliced(at, 1, changed)),
      touched: [MARK, ...said.split("|").flatMap((part) => read(part) || [])],
    };
  },
  "choice in": (draft) => {
    const at = draft.random.int(0, draft.lines.length - 1);
    const line = draft.lines[at] as string;
    if (!isChoice(line)) return undefined;
    const bullets = /^\s*([*+]\s*)+/.exec(line)?.[0] ?? "*";
    const added = `${bullets}[${MARK}?] ${MARK}!`;
    return { source: draft.withLines(draft.lines.toSpliced(at, 0, added)), touched: [MARK] };
  },
  "knot renamed": ({ random, lines, withAll }) => {
    const name = /\w+/.exec(random.pick(lines.filter(isKnot).concat("")))?.[0];
    if (name === undefined || !isName(name)) return undefined;
    const word = new RegExp(`(?<![\\w"])${name}(?![\\w"])`, "g");
    return {
      source: withAll((line) =>
        isProse(line) ? line : line.replace(word, `${name}_${MARK.toLowerCase()}`),
      ),
      touched: [],
    };
  },
  "knot moved": ({ random, lines, withLines }) => {
    const starts = lines.flatMap((line, i) => (isKnot(line) ? i : []));
    if (starts.length < 3) return undefined;
    const which = random.int(0, starts.length - 2);
    const from = starts[which] as number;
    const next = starts[which + 1] as number;
    // A function between two knots goes along with the first.
    const block = lines.slice(from, next);
    const rest = lines.toSpliced(from, next - from);
    const to = random.pick(rest.flatMap((line, i) => (isKnot(line) ? i : [])));
    return { source: withLines(rest.toSpliced(to, 0, ...block)), touched: [] };
  },
  "stitch in": ({ random, lines, withLines }) => {
    const starts = lines.flatMap((line, i) => (isKnot(line) ? i : []));
    if (starts.length === 0) return undefined;
    const stitch = [`= ${MARK.toLowerCase()}`, `${MARK} stays.`, "-> DONE"];
    if (random.chance(0.5)) {
      // At the end of a knot.
      const at = random.pick(starts.slice(1).concat(lines.length));
      return { source: withLines(lines.toSpliced(at, 0, ...stitch)), touched: [MARK] };
    }
    // In the midst of one, which goes on in it.
    const at = random.int(starts[0] as number, lines.length - 1);
    if (!isProse(lines[at] as string)) return undefined;
    const split = [`-> ${MARK.toLowerCase()}`, `= ${MARK.toLowerCase()}`];
    // The weave is cut in two: choices before it are no longer gathered after it.
    return { source: withLines(lines.toSpliced(at, 0, ...split)), touched: undefined };
  },
  "label renamed": ({ random, all, withAll }) => {
    const labels = all
      .flatMap((line) => /^\s*[*+-][*+\s-]*\((\w+)\)/.exec(line)?.[1] ?? [])
      .filter(isName);
    if (labels.length === 0) return undefined;
    const name = random.pick(labels);
    const word = new RegExp(`(?<![\\w"])${name}(?![\\w"])`, "g");
    return {
      source: withAll((line) =>
        isProse(line) ? line : line.replace(word, `${name}_${MARK.toLowerCase()}`),
      ),
      touched: [],
    };
  },
  "variable out": ({ random, all, withAll }) => {
    const names = all.flatMap((line) => /^\s*VAR\s+(\w+)/.exec(line)?.[1] ?? []);
    if (names.length === 0) return undefined;
    const name = random.pick(names);
    const word = new RegExp(`(?<![\\w"])${name}(?![\\w"])`, "g");
    const isSet = new RegExp(`^\\s*(VAR\\s+${name}\\b|~\\s*${name}\\s*(=|\\+|-))`);
    return {
      source: withAll((line) =>
        isSet.test(line) ? undefined : isProse(line) ? line : line.replace(word, "0"),
      ),
      touched: undefined,
    };
  },
};

/**
 * The story with cycles in the place of shuffles. What a shuffle comes to is decided by its path,
 * as ink has it, and a path changes with the name of a knot and with a line before.
 */
export function withoutShuffles({ main, files }: Source): Source {
  const without = (text: string): string =>
    text.replace(/\bshuffle\b[\w ]*:/g, "cycle:").replace(/\{\s*~/g, "{&");
  return {
    main: without(main),
    files: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, without(text)])),
  };
}

/** Tries one edit of a kind on a story. */
export function editStory(source: Source, kind: string, random: Random): Edit | undefined {
  const files = new Map([["", source.main], ...Object.entries(source.files)]);
  const make = (texts: ReadonlyMap<string, string>): Source => ({
    main: texts.get("") ?? "",
    files: Object.fromEntries([...texts].filter(([name]) => name !== "")),
  });
  const name = random.pick([...files.keys()]);
  const all = [...files.values()].flatMap((text) => text.split("\n"));
  return editKinds[kind]?.({
    random,
    lines: (files.get(name) as string).split("\n"),
    all,
    withLines: (lines) => make(new Map(files).set(name, lines.join("\n"))),
    withAll: (change) =>
      make(
        new Map(
          [...files].map(([file, text]) => [
            file,
            text
              .split("\n")
              .flatMap((line) => change(line) ?? [])
              .join("\n"),
          ]),
        ),
      ),
  });
}
