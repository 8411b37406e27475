/**
 * What is wrong with a compiled story that cannot be read: one message, with its place.
 *
 * Reading stops at the first fault, by throwing `Unreadable`; `ink-json-read.ts` catches it, and
 * nobody outside sees it thrown.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import {
  brokenJson,
  damagedStory,
  inkFormatTooNew,
  inkFormatTooOld,
  jsonCutShort,
  notACompiledStory,
  unknownInstruction,
} from "../base/messages/json.ts";
import type { Span } from "../base/span.ts";

/** The oldest and the newest version of ink's compiled JSON that are read. */
export const OLDEST_INK_JSON = 18;
export const NEWEST_INK_JSON = 21;

/** Thrown where reading stops; never leaves the reader. */
export class Unreadable extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.title);
    this.diagnostic = diagnostic;
  }
}

/** The text is no JSON from `at` on: `expected` should stand there. */
export function notJson(text: string, at: number, expected: string): Unreadable {
  return new Unreadable(brokenJson(spanOf(at, at + 1), { expected, saw: quoted(text, at) }));
}

/** The text ends at `end` while what began at `from` is still open. */
export function cutShort(text: string, from: number, end: number): Unreadable {
  const kinds: Readonly<Record<string, string>> = {
    "[": "A list",
    "{": "An object",
    '"': "A text",
  };
  const open = kinds[text.charAt(from)] ?? "Something";
  return new Unreadable(jsonCutShort(spanOf(end, end), { open }));
}

/** It is JSON, but nothing that a compiler of ink writes. */
export function noStory(
  text: string,
  missing: string,
  sought: "ink version number" | "Root node for ink",
): Unreadable {
  const start = text.search(/[^\s\ufeff]/);
  const span = spanOf(Math.max(0, start), Math.max(0, start) + 1);
  const save = looksLikeSave(text);
  const advice = save
    ? "give the compiled story here; a save is loaded while its story is being played"
    : "give the file that ink's compiler wrote, or the story's source";
  const found = save ? "the save of a play" : undefined;
  return new Unreadable(notACompiledStory(span, { missing, sought, found, advice }));
}

// Both ours and those of ink's engines have a version of their own.
function looksLikeSave(text: string): boolean {
  return /"(?:keepsakeSave|keepsake save|inkSaveVersion)"\s*:/.test(text);
}

/** The story is of a version that is not read. */
export function wrongVersion(version: number, at: number, length: number): Unreadable {
  const span = spanOf(at, at + length);
  const args = { version, oldest: OLDEST_INK_JSON, newest: NEWEST_INK_JSON };
  return new Unreadable(
    version < OLDEST_INK_JSON ? inkFormatTooOld(span, args) : inkFormatTooNew(span, args),
  );
}

/** A string that is neither text nor one of ink's instructions. */
export function unknownWord(word: string, at: number, end: number): Unreadable {
  const shown = word.length > 40 ? `${word.slice(0, 40)}…` : word;
  return new Unreadable(unknownInstruction(spanOf(at, end), { word: shown }));
}

/** Something no ink compiler writes; `detail` is half a sentence that stands beside it. */
export function damaged(detail: string, at: number, end: number = at + 1): Unreadable {
  return new Unreadable(damagedStory(spanOf(at, end), { detail }));
}

function spanOf(start: number, end: number): Span {
  return { file: 0, start, end };
}

// What stands at a place, short enough for a sentence.
function quoted(text: string, at: number): string {
  const word = /^[\w.+-]{1,24}/.exec(text.slice(at, at + 24))?.[0];
  return `\`${word ?? String.fromCodePoint(text.codePointAt(at) as number)}\``;
}
