/**
 * The differences from inkjs that are meant, each as a test in code.
 *
 * An excuse belongs to one entry of docs/differences-from-ink.md, by its anchor. It must be
 * narrow: it says when *this* difference may show, from the source and from what both players
 * did, and nothing else may slip through it. The share of programs that needed an excuse is
 * printed, and the tests hold it to one in a hundred.
 */
import { LONGEST_TEXT } from "../../src/engine/machine.ts";
import type { Choice, Gather, Statement } from "../../src/syntax/ast.ts";
import { parseStory } from "../../src/syntax/index.ts";
import type { Opened, Parting, Source, Transcript } from "../support/transcript.ts";
import type { JsonParting } from "./same-json.ts";

/** What is known when two players part. */
export interface Difference {
  readonly source: Source;
  readonly stage: "compile" | "json" | "play";
  readonly left: Opened;
  readonly right: Opened;
  readonly leftPlay: Transcript | undefined;
  readonly rightPlay: Transcript | undefined;
  readonly parting: Parting | JsonParting | undefined;
}

export interface Excuse {
  /** The heading's anchor in docs/differences-from-ink.md. */
  readonly anchor: string;
  readonly applies: (difference: Difference) => boolean;
}

/** inkjs's compiler itself broke down, so that there is nothing to compare with. */
const compilerBreakdown: Excuse = {
  anchor: "compiler-breaks-down",
  applies: ({ stage, left }) => stage === "compile" && left.ok === "crash",
};

/** `Continue` itself threw; up to there both must have agreed. */
const playBreakdown: Excuse = {
  anchor: "not-a-number",
  applies: ({ leftPlay, parting }) =>
    leftPlay?.events.at(-1)?.kind === "crash" &&
    (parting === undefined || ("at" in parting && parting.at === leftPlay.events.length - 1)),
};

/**
 * `~ a = b` with an empty `b` gives ink's very list of `b` the origins of `a`; ours has values.
 * What an empty list remembers may differ at the end; and before, where the story asks for all of
 * an empty list's LIST and a list is found to have been changed so.
 */
const sharedOrigins: Excuse = {
  anchor: "shared-empty-lists",
  applies: ({ stage, parting, source, leftPlay, rightPlay }) => {
    if (stage !== "play" || parting === undefined || !("what" in parting)) return false;
    if (parting.what.startsWith("variable ")) {
      return isEmptyList(parting.left) && isEmptyList(parting.right);
    }
    const right = rightPlay?.variables ?? {};
    return (
      /LIST_(ALL|INVERT)/.test(source.main) &&
      Object.entries(leftPlay?.variables ?? {}).some(
        ([name, value]) =>
          isEmptyList(value) && isEmptyList(right[name] ?? "") && value !== right[name],
      )
    );
  },
};

function isEmptyList(text: string): boolean {
  return /^\(\)( of .+)?$/.test(text);
}

/**
 * A gather, something deeper under it, then a choice at the gather's depth: inkjs drops the last
 * loose end of what is deeper. Ours has one divert more there, and nothing else may differ.
 */
const lostLooseEnd: Excuse = {
  anchor: "lost-loose-ends",
  applies: ({ stage, source, parting }) =>
    stage === "json" &&
    parting !== undefined &&
    /^(\d+|null)$/.test(parting.left) &&
    /^(\(absent\)|\{"->":)/.test(parting.right) &&
    [source.main, ...Object.values(source.files)].some((text) =>
      statementLists(parseStory(text, {}).file).some(hasChoiceAfterDeeper),
    ),
};

/** Every list of statements in a file: of its flows and of the braces in them. */
function statementLists(node: unknown): Statement[][] {
  if (typeof node !== "object" || node === null) return [];
  const lists = Object.values(node).flatMap(statementLists);
  if (Array.isArray(node)) lists.push(node as Statement[]);
  return lists;
}

function hasChoiceAfterDeeper(statements: readonly Statement[]): boolean {
  const points = statements.filter(
    (each): each is Choice | Gather => each?.kind === "choice" || each?.kind === "gather",
  );
  return points.some((point, i) => {
    if (point.kind !== "gather" || (points[i + 1]?.depth ?? 0) <= point.depth) return false;
    return points.slice(i + 1).find(({ depth }) => depth <= point.depth)?.kind === "choice";
  });
}

/**
 * `{# a|{f(-> k)}}` and `# a -> k(-> l)`: inkjs takes the tag as still open and refuses the
 * arrow.
 */
const arrowAfterTag: Excuse = {
  anchor: "arrows-after-tags",
  applies: ({ stage, left, right, source }) =>
    stage === "compile" &&
    left.ok === false &&
    right.ok === true &&
    [source.main, ...Object.values(source.files)].some((file) =>
      left.messages.some(({ text, line }) => isArrowAfterTag(file, line ?? 0, text)),
    ),
};

/** Whether the arrow that was refused in that line comes after a `#` in the same line or braces. */
function isArrowAfterTag(written: string, line: number, message: string): boolean {
  // As inkjs quotes it: without comments, but for their line ends.
  const source = written.replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, (comment) =>
    comment.replace(/[^\n]/g, ""),
  );
  const saw = /but saw '\s*(\(?->[^\n]*)'$/.exec(message)?.[1];
  if (saw === undefined) return false;
  const lineStart = source
    .split("\n")
    .slice(0, line - 1)
    .join("\n").length;
  const arrow = source.indexOf(saw, lineStart);
  if (arrow < 0) return false;
  let from = source.lastIndexOf("\n", arrow) + 1;
  for (let at = arrow - 1, open = 0; at >= 0; at--) {
    if (source[at] === "}") open++;
    else if (source[at] === "{" && --open < 0) {
      from = Math.min(from, at);
      open = 0;
    }
  }
  return source.slice(from, arrow).includes("#");
}

/**
 * A text beyond a million letters stops our turn, and inkjs's goes on with it: it is to be seen in
 * a variable at the end, or in a line.
 */
const longestText: Excuse = {
  anchor: "longest-texts",
  applies: ({ stage, leftPlay, rightPlay, parting }) => {
    const last = rightPlay?.events.at(-1);
    return (
      stage === "play" &&
      last?.kind === "cut" &&
      last.why === "time" &&
      parting !== undefined &&
      "at" in parting &&
      parting.at === (rightPlay?.events.length ?? 0) - 1 &&
      (Object.values(leftPlay?.variables ?? {}).some(({ length }) => length > LONGEST_TEXT) ||
        leftPlay?.events.some((each) => each.kind === "line" && each.text.length > LONGEST_TEXT) ===
          true)
    );
  },
};

export const EXCUSES: readonly Excuse[] = [
  compilerBreakdown,
  playBreakdown,
  sharedOrigins,
  lostLooseEnd,
  arrowAfterTag,
  longestText,
];

/** The first excuse that holds. */
export function findExcuse(difference: Difference): Excuse | undefined {
  return EXCUSES.find((excuse) => excuse.applies(difference));
}
