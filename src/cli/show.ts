/**
 * How a play is shown: what `play` asks for, whoever is watching.
 *
 * Two ways: `show-text.ts` for a person or a pipe, `show-json.ts` for a program.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/span.ts";
import type { Why } from "../play/people/index.ts";
import type { Session } from "./session.ts";

export interface Show {
  /** Before the first line. */
  opening(session: Session): void;
  /** The turn that has just been read. */
  moment(session: Session): void;
  /** The turn on show once more, after `reason`: an undo, a load, a changed file. */
  again(session: Session, reason: string): void;
  /** All that was read so far. */
  history(session: Session): void;
  /** What has happened in the turn on show and why, or what a choice of it needs. */
  why(session: Session, entries: readonly Why[]): void;
  /** How everybody stands. */
  ledger(session: Session): void;
  help(session: Session): void;
  /** A save was written. */
  saved(file: string): void;
  /** Something that was asked for cannot be done; the play goes on. */
  refused(input: string, reason: string): void;
  /** What the story did wrong. */
  problem(diagnostic: Diagnostic, sources: readonly SourceFile[]): void;
  /** Something to know that is neither story nor fault. */
  notice(text: string): void;
  /** The input has ended before the story has. */
  left(session: Session): void;
}
