/**
 * The differences from inkjs that are meant, each as a test in code.
 *
 * An excuse belongs to one entry of docs/differences-from-ink.md, by its anchor. It must be
 * narrow: it says when *this* difference may show, from the source and from what both players
 * did, and nothing else may slip through it. The share of programs that needed an excuse is
 * printed, and the tests hold it to one in a hundred.
 */
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

/** inkjs itself broke down, so that there is nothing to compare with. */
const breakdown: Excuse = {
  anchor: "where-inkjs-breaks-down",
  applies: ({ stage, left, leftPlay, parting }) => {
    if (stage === "compile") return left.ok === "crash";
    if (leftPlay?.events.at(-1)?.kind !== "crash") return false;
    // Up to the breakdown they must have agreed.
    return parting === undefined || ("at" in parting && parting.at === leftPlay.events.length - 1);
  },
};

/**
 * `~ a = b` with an empty `b` gives ink's very list of `b` the origins of `a`; ours has values.
 * Only what an empty list remembers may differ, and only at the end.
 */
const sharedOrigins: Excuse = {
  anchor: "empty-lists-do-not-share-what-they-remember",
  applies: ({ stage, parting }) =>
    stage === "play" &&
    parting !== undefined &&
    "what" in parting &&
    parting.what.startsWith("variable ") &&
    isEmptyList(parting.left) &&
    isEmptyList(parting.right),
};

function isEmptyList(text: string): boolean {
  return /^\(\)( of .+)?$/.test(text);
}

export const EXCUSES: readonly Excuse[] = [breakdown, sharedOrigins];

/** The first excuse that holds. */
export function findExcuse(difference: Difference): Excuse | undefined {
  return EXCUSES.find((excuse) => excuse.applies(difference));
}
