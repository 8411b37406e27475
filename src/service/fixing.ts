/**
 * What makers of fixes share: the fault they mend, and the making of edits.
 *
 * Owns where an edit goes: the parser's places in, an editor's out, so that a comment at a line's
 * end stays behind what is put in before it.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import { type SourceFile, type Span, writtenOffset } from "../base/span.ts";
import type { TextEdit } from "./api.ts";
import { insertionOffset, rangeOf } from "./places.ts";
import type { Story } from "./story.ts";

/** What a maker of fixes works with. */
export interface Fixing {
  readonly story: Story;
  readonly sources: readonly SourceFile[];
  /** Every file of the project. */
  readonly paths: readonly string[];
  readonly diagnostic: Diagnostic;
  /** The file in which the fault is. */
  readonly source: SourceFile;
  readonly span: Span;
  /** What stands at the fault, as it was read. */
  readonly text: string;
  /** One of the message's words, as text. */
  readonly arg: (name: string) => string | undefined;
}

/** The parts of a fix that a maker says; the rest is known. */
export interface Draft {
  readonly title: string;
  readonly edits: readonly (TextEdit | undefined)[];
  readonly isSure?: boolean;
}

/** Makes the fixes of one message; none where it isn't certain. */
export type Maker = (fixing: Fixing) => readonly Draft[];

// ─── Edits ─────────────────────────────────────────────────────────────────────────────────

/** Puts text in a span's place. */
export function replaceSpan({ sources }: Fixing, span: Span, text: string): TextEdit {
  return { ...rangeOf(sources, span), text };
}

/** Puts text in at a place of the fault's file, in the parser's count. */
export function insertAt({ source }: Fixing, at: number, text: string): TextEdit {
  const offset = insertionOffset(source, at);
  return { path: source.name, start: offset, end: offset, text };
}

/** The end of a line's text, in the parser's count: before the spaces at its end. */
export function endOfLine({ source }: Fixing, at: number): number {
  const { read } = source;
  const end = read.indexOf("\n", at);
  let last = end < 0 ? read.length : end;
  while (last > at && /[ \t]/.test(read.charAt(last - 1))) last--;
  return last;
}

/** The start of a line, in the parser's count. */
export function startOfLine({ source }: Fixing, at: number): number {
  return source.read.lastIndexOf("\n", at - 1) + 1;
}

/** Takes a whole line out, its line end too. */
export function removeLines({ source }: Fixing, from: number, to: number): TextEdit {
  const { read, written } = source;
  const start = read.lastIndexOf("\n", from - 1) + 1;
  const end = read.indexOf("\n", Math.max(from, to - 1));
  const first = start === 0 ? writtenOffset(source, 0) : insertionOffset(source, start);
  const last = end < 0 ? written.length : insertionOffset(source, end + 1);
  return { path: source.name, start: first, end: last, text: "" };
}

/** Text at the end of a file, on lines of its own. */
export function appendLines(fixing: Fixing, text: string): TextEdit {
  const { written, name } = fixing.source;
  const gap = written === "" || written.endsWith("\n") ? "" : "\n";
  return { path: name, start: written.length, end: written.length, text: gap + text };
}
