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
import { EFFECTS, type PatternList, QUESTIONS } from "./patterns.ts";
import type { PromiseCondition } from "./readings.ts";
import { FEELING_WORDS } from "./slots.ts";
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
  /** The words of what entries were to name that were not understood. */
  readonly unread: readonly (readonly string[])[];
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
  // What the entry said is wrong already: of this nobody can tell before that is mended.
  const says = new Set(words.map(({ key }) => key));
  if (reader.unread.some((keys) => keys.every((key) => says.has(key)))) return;
  const near = reader.suggestions-- > 0 ? nearestSentence(reader.lexicon, words, among) : undefined;
  const write =
    near === undefined
      ? `write it with one of the words that sentences have: ${verbsOf(among)}`
      : `write \`${near.sentence}\``;
  const word = words[failedAt];
  const action = isFeeling(words, failedAt) ? `${write}. What can be felt is ${FELT}` : write;
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

/** The words of a closed list that say what happens, or what is asked. */
function verbsOf(among: Nearest): string {
  const patterns: PatternList<unknown> = among === "effects" ? EFFECTS : QUESTIONS;
  // A sentence of no blanks is one phrase: `time passes`.
  const words = patterns.all.map(({ form, keys }) => (/\b[A-Z]\b/.test(form) ? keys[0] : form));
  return [...new Set(words)].join(", ");
}

/** Whether a feeling should stand here: `feels …`, `shows great …`, `sees Ada's …`. */
function isFeeling(words: readonly Word[], at: number): boolean {
  const before = words.slice(0, at).filter(({ key }) => !/^(?:a|little|much|great)$/.test(key));
  const last = before.at(-1)?.key ?? "";
  if (/^(feels?|hides?|shows?)$/.test(last)) return true;
  return last === "'s" && before.some(({ key }) => /^sees?$/.test(key));
}

const FELT = `${FEELING_WORDS.slice(0, -1).join(", ")} or ${FEELING_WORDS.at(-1)}`;
