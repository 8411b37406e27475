/**
 * Finds out in which person a story is told.
 *
 * Owns that count: how often narration says *I*, and how often *you*, and means somebody. Which
 * of the cast "I" or "you" is, teller.ts finds.
 */
import type { Doc, Segment } from "../document.ts";
import { formOf } from "../document.ts";
import { I, STRONG_SPEECH, WORD, YOU } from "../words/kinds.ts";
import type { TellingPerson } from "./reading.ts";

export function findTellingPerson(doc: Doc): TellingPerson {
  let words = 0;
  let first = 0;
  let second = 0;
  let meant = 0;
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
        else if ((is & YOU) !== 0) {
          second++;
          if (!mayBeAnybody(doc, i, segment)) meant++;
        }
      }
    }
  }
  if (words === 0) return "none";
  // A story of you says what you do; one of others may say what "you" might do at any time.
  if (second * 50 > words && meant * 80 > words && second > first) return "you";
  // Where "I" says next to nothing, it is a letter's, or the author's.
  if (said >= 10 && saidByTeller * 40 < said) return "none";
  return first * 110 > words ? "I" : "none";
}

/** Whether "you" may be whoever might be there: "as you'd nod at a dog", "you could see". */
function mayBeAnybody(doc: Doc, token: number, segment: Segment): boolean {
  if (formOf(doc, token).lower !== "you") return false;
  const before = token > segment.firstToken ? formOf(doc, token - 1).lower : "";
  const next = token + 1 < segment.endToken ? formOf(doc, token + 1).lower : "";
  return LEADS_TO_ANYBODY.test(before) || MIGHT.test(next);
}

const LEADS_TO_ANYBODY =
  /^(?:as|if|when|like|than|that|what|where|how|way|whatever|whenever|wherever)$/;

const MIGHT =
  /^(?:'d|would|could|can|might|may|should|must|cannot|couldn't|can't|wouldn't|ca|never|always)$/;

function isTellers(doc: Doc, token: number, segment: Segment): boolean {
  return (
    token >= segment.firstToken && token < segment.endToken && formOf(doc, token).lower === "i"
  );
}
