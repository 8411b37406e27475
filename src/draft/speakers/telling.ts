/**
 * Finds out in which person a story is told.
 *
 * Owns that count: how often narration says *I*, and how often *you*. Which of the cast "I" or
 * "you" is, teller.ts finds.
 */
import type { Doc } from "../document.ts";
import { formOf } from "../document.ts";
import { I, WORD, YOU } from "../words/kinds.ts";
import type { TellingPerson } from "./reading.ts";

export function findTellingPerson(doc: Doc): TellingPerson {
  let words = 0;
  let first = 0;
  let second = 0;
  for (const paragraph of doc.paragraphs) {
    // A paragraph in which somebody is spoken to without marks, or a letter, weighs as others do.
    for (const segment of paragraph.segments) {
      if (segment.quotation !== undefined) continue;
      for (let i = segment.firstToken; i < segment.endToken; i++) {
        const { is } = formOf(doc, i);
        if ((is & WORD) === 0) continue;
        words++;
        if ((is & I) !== 0) first++;
        else if ((is & YOU) !== 0) second++;
      }
    }
  }
  if (words === 0) return "none";
  if (second * 50 > words && second > first) return "you";
  return first * 110 > words ? "I" : "none";
}
