/**
 * What mends a problem at a keystroke, where that is certain enough to be offered.
 *
 * Owns the fixes by the message's code, and whether there is only one thing that could be meant
 * (`isSure`). Promises that a fix makes its own message go away (tests/service proves it on the
 * examples of `messages/`). Where an author has to decide what the story says, there is none.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import { type SourceFile, type Span, writtenOffset } from "../base/span.ts";
import type { Fix, TextEdit } from "./api.ts";
import { insertionOffset, rangeOf } from "./places.ts";
import type { Story } from "./story.ts";

/** What a maker of fixes works with. */
export interface Fixing {
  readonly story: Story;
  readonly sources: readonly SourceFile[];
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

/** The fixes of a diagnostic; the likelier first. */
export function fixesFor(story: Story, diagnostic: Diagnostic): readonly Fix[] {
  const { sources } = story.parsed();
  const { span } = diagnostic.primary;
  const source = sources[span.file];
  if (source === undefined) return [];
  const fixing: Fixing = {
    story,
    sources,
    diagnostic,
    source,
    span,
    text: source.read.slice(span.start, span.end),
    arg: (name) => {
      const value = diagnostic.args[name];
      return value === undefined ? undefined : String(value);
    },
  };
  const drafts: Draft[] = [];
  const { edit } = diagnostic;
  if (edit !== undefined) {
    const nearest = fixing.arg("nearest");
    drafts.push({
      title: editTitle(fixing, edit.text),
      edits: [replaceSpan(fixing, edit.span, edit.text)],
      // A name that is only near may be another's.
      isSure: nearest === undefined,
    });
  }
  const make = MAKERS[diagnostic.code];
  if (make !== undefined) drafts.push(...make(fixing));
  const fixes: Fix[] = [];
  for (const draft of drafts) {
    const edits = draft.edits.filter((each) => each !== undefined);
    if (edits.length !== draft.edits.length || edits.length === 0) continue;
    fixes.push({
      title: draft.title,
      edits,
      code: diagnostic.code,
      isSure: draft.isSure ?? true,
    });
  }
  return fixes;
}

function editTitle({ source, diagnostic }: Fixing, text: string): string {
  const { span } = diagnostic.edit ?? diagnostic.primary;
  const before = source.read.slice(span.start, span.end);
  if (text === "\n") return "Begin a new line here";
  if (before === "") return `Write \`${text.trim() === "" ? text : text.trim()}\` here`;
  return text === "" ? `Take \`${before.trim()}\` out` : `Write \`${text}\``;
}

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

// ─── By code ───────────────────────────────────────────────────────────────────────────────

type Maker = (fixing: Fixing) => readonly Draft[];

const MAKERS: Readonly<Record<string, Maker>> = {};
