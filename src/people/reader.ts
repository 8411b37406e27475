/**
 * What reading a story's sentences carries along, and what is said where one isn't understood.
 */
import type { Names } from "../analyse/index.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import { sentenceNotUnderstood, sentenceUnfinished } from "../base/messages/people.ts";
import type { SourceFile } from "../base/span.ts";
import type { Expression } from "../syntax/ast.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Nearest, nearestSentence } from "./nearest-sentence.ts";
import type { PromiseCondition } from "./readings.ts";
import type { Word } from "./words.ts";

export interface Reader {
  readonly lexicon: Lexicon;
  /** Ink's own names. */
  readonly names: Names;
  readonly sources: readonly SourceFile[];
  readonly diagnostics: Diagnostic[];
  /** The ink at the leaves of conditions, by number. */
  readonly expressions: Expression[];
  /** By commitment; equal conditions are one. */
  readonly promiseConditions: PromiseCondition[][];
  /** How many nearest sentences may still be looked for. */
  suggestions: number;
}

/** Says which word of a sentence was not understood, and the nearest sentence that would be. */
export function reportUnknown(
  reader: Reader,
  words: readonly Word[],
  file: number,
  failedAt: number,
  among: Nearest,
): void {
  const first = words[0];
  const last = words[words.length - 1];
  if (first === undefined || last === undefined) return;
  const near = reader.suggestions-- > 0 ? nearestSentence(reader.lexicon, words, among) : undefined;
  const action =
    near === undefined
      ? "write it with one of the verbs that sentences have (see the language's description)"
      : `write \`${near.sentence}\``;
  const word = words[failedAt];
  if (word === undefined) {
    const span = { file, start: first.start, end: last.end };
    reader.diagnostics.push(sentenceUnfinished(span, { last: last.text, action }));
    return;
  }
  const span = { file, start: word.start, end: word.end };
  const edit = near?.isSpelling
    ? { span: { file, start: first.start, end: last.end }, text: near.sentence }
    : undefined;
  reader.diagnostics.push(
    sentenceNotUnderstood(span, { word: word.text, action }, undefined, edit),
  );
}
