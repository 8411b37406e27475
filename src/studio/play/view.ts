/**
 * What the play pane is shown: one play as plain data, as it crosses from the worker.
 */

import type { Series } from "../../check/series.ts";
import type { LedgerPart } from "../../play/people/index.ts";

/** Where something stands in the texts: offsets into the file as it is written. */
export interface Place {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** Counts from 1. */
  readonly line: number;
}

export interface LineView {
  readonly text: string;
  /** Who says it, in which manner; absent for narration. */
  readonly speaker?: string;
  readonly manner?: string;
  readonly tags: readonly string[];
  readonly place: Place | undefined;
}

export interface ChoiceView {
  readonly index: number;
  readonly text: string;
  /** Its words are said, and are no deed. */
  readonly isSpoken: boolean;
  readonly place: Place | undefined;
}

export interface TurnView {
  /** Counts from 0, the opening. */
  readonly number: number;
  readonly chosen: ChoiceView | undefined;
  readonly lines: readonly LineView[];
  /** Lines of this turn that came before those. */
  readonly omitted: number;
}

/** Something that went wrong in the story while it was played. */
export interface FaultView {
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly place: Place | undefined;
  /** Whether the play ends here. */
  readonly isError: boolean;
}

/** Where a play that was replayed after a change could not go on. */
export interface BreakView {
  /** The turn that it stopped at. */
  readonly turn: number;
  /** The choice that was taken then, and is not offered any more. */
  readonly wanted: string;
  /** How many more choices had been taken after it. */
  readonly later: number;
}

export type PlayState =
  /** It reads on, and can be stopped. */
  | "running"
  | "choosing"
  | "ended"
  /** The writer stopped it in the middle of a turn. */
  | "stopped"
  /** An error stopped it. */
  | "failed"
  /** There is no story to play: it has errors, and never had none. */
  | "none";

export interface PlayView {
  readonly state: PlayState;
  /** As the story says, `# title: Fine Mist`. */
  readonly title: string | undefined;
  /** Whether typed quotation marks become printed ones: in English. */
  readonly isEnglish: boolean;
  /** Which texts it was played from. */
  readonly revision: number;
  /** Whether the texts have errors since, so that this is the play of an earlier moment. */
  readonly isOld: boolean;
  readonly turns: readonly TurnView[];
  /** Turns before those. */
  readonly omitted: number;
  readonly choices: readonly ChoiceView[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly faults: readonly FaultView[];
  readonly broken: BreakView | undefined;
  /** Lines of the story that a turn without an end goes round. */
  readonly round: readonly Place[];
  /** Lines of the turn under way, when it is suspiciously many. */
  readonly many: number;
  /** Who can be played, and as whom it is told; absent in a story without people. */
  readonly people: PeopleView | undefined;
  /** The choices that led here. */
  readonly path: readonly number[];
  /** By turn: the value of each series (see check/series.ts). */
  readonly arc: readonly (readonly number[])[];
  readonly series: readonly Series[];
}

export interface PeopleView {
  readonly names: readonly { readonly name: string; readonly isPlayable: boolean }[];
  /** Whose story it is; absent when it is watched. */
  readonly as: string | undefined;
  readonly ledger: readonly LedgerPart[];
}
