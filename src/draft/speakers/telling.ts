/**
 * Finds out in which person a story is told.
 *
 * Owns that count: how often narration says *I*, and how often *you*. Which of the cast "I" or
 * "you" is, teller.ts finds.
 */
import type { Doc, Segment } from "../document.ts";
import { formOf } from "../document.ts";
import { I, STRONG_SPEECH, WORD, YOU } from "../words/kinds.ts";
import type { TellingPerson } from "./reading.ts";

export function findTellingPerson(doc: Doc): TellingPerson {
  let words = 0;
  let first = 0;
  let second = 0;
  let said = 0;
  let saidByTeller = 0;
  for (const paragraph of doc.paragraphs) {
    // A paragraph in which somebody is spoken to without marks, or a letter, weighs as others do.
    for (const segment of paragraph.segments) {
      if (segment.quotation !== undefined) continue;
      for (let i = segment.firstToken; i < segment.endToken; i++) {
        const { is } = formOf(doc, i);
        if ((is & WORD) === 0) continue;
        words++;
        if ((is & STRONG_SPEECH) !== 0) {
          said++;
          if (isTellers(doc, i - 1, segment) || isTellers(doc, i + 1, segment)) saidByTeller++;
        }
        if ((is & I) !== 0) first++;
        else if ((is & YOU) !== 0) second++;
      }
    }
  }
  if (words === 0) return "none";
  if (second * 50 > words && second > first) return "you";
  // Where "I" says next to nothing, it is a letter's, or the author's.
  if (said >= 10 && saidByTeller * 40 < said) return "none";
  return first * 110 > words ? "I" : "none";
}

function isTellers(doc: Doc, token: number, segment: Segment): boolean {
  return (
    token >= segment.firstToken && token < segment.endToken && formOf(doc, token).lower === "i"
  );
}
