/**
 * Finds out in which tense a story is told.
 *
 * Owns that count: of the commonest verbs in narration, how many are past.
 */
import type { Doc } from "../document.ts";
import { formOf } from "../document.ts";
import { wordSet } from "../words/word-set.ts";

const PAST = wordSet("was were had did said went came took looked asked turned felt saw knew");
const PRESENT = wordSet(
  "is are am has have do does says go goes comes takes looks asks turns feels sees",
);

export function tenseOf(doc: Doc): "present" | "past" {
  let past = 0;
  let present = 0;
  for (const paragraph of doc.paragraphs.slice(0, 2000))
    for (const segment of paragraph.segments) {
      if (segment.quotation !== undefined) continue;
      for (let i = segment.firstToken; i < segment.endToken; i++) {
        const { lower } = formOf(doc, i);
        if (PAST.has(lower)) past++;
        else if (PRESENT.has(lower)) present++;
      }
    }
  return past > present ? "past" : "present";
}
