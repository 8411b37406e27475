/**
 * Learns from a text which of its people are "he" and which are "she".
 *
 * Owns that count, for a cast that is given without pronouns: the first pronoun behind a name in
 * narration is that person's more often than not. Decides nothing about names themselves.
 */
import type { Doc } from "../document.ts";
import { formOf } from "../document.ts";
import { HE, SHE, STOP } from "../words/kinds.ts";
import { type Aliases, matchAlias } from "./aliases.ts";
import type { Gender } from "./person.ts";

/** By person: how often each pronoun was the first behind a name of theirs. */
export interface PronounCounts {
  readonly he: Int32Array;
  readonly she: Int32Array;
}

/** A pronoun further from the name, in words, is somebody else's as often. */
const REACH = 22;

export function countPronouns(doc: Doc, aliases: Aliases, people: number): PronounCounts {
  const counts = { he: new Int32Array(people), she: new Int32Array(people) };
  for (const paragraph of doc.paragraphs)
    for (const segment of paragraph.segments) {
      if (segment.quotation !== undefined) continue;
      let last: number | undefined;
      let since = 0;
      let stops = 0;
      for (let i = segment.firstToken; i < segment.endToken; i++) {
        const match = matchAlias(aliases, i, segment.endToken);
        if (match !== undefined) {
          // A second name in one sentence: the next pronoun could be of either.
          last =
            match.people.length === 1 && !(last !== undefined && stops === 0)
              ? match.people[0]
              : undefined;
          since = 0;
          stops = 0;
          i = match.end - 1;
          continue;
        }
        if (last === undefined) continue;
        const { is } = formOf(doc, i);
        if ((is & STOP) !== 0) stops++;
        if ((is & (HE | SHE)) !== 0) {
          const own = (is & HE) !== 0 ? counts.he : counts.she;
          own[last] = (own[last] as number) + 1;
          last = undefined;
        } else if (++since > REACH || stops > 1) last = undefined;
      }
    }
  return counts;
}

/** What the counts say of one person; `undefined` where they say too little. */
export function genderFromCounts(
  counts: PronounCounts,
  person: number,
  least: number,
): Gender | undefined {
  const he = counts.he[person] as number;
  const she = counts.she[person] as number;
  if (he + she < least) return undefined;
  if (he >= 3 * she) return "m";
  return she >= 3 * he ? "f" : undefined;
}
