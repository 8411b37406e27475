/**
 * Who "I" or "you" is.
 *
 * Owns that guess. Whoever speaks next to the teller calls the teller by name; the teller is
 * hardly ever named in narration. Whom the cast itself calls the narrator, is.
 */
import type { Placed } from "./mentions.ts";
import type { Reading } from "./reading.ts";
import { isStrong, type Tag } from "./tags.ts";
import type { Turn } from "./turns.ts";

/** The person of the cast who tells; `undefined` where nobody can be named. */
export function findTeller(
  reading: Reading,
  turns: readonly Turn[],
  mentions: readonly (readonly Placed[])[][],
): number | undefined {
  const { cast } = reading;
  if (reading.telling === "none") return undefined;
  for (const person of cast.people)
    if (
      person.kind === "teller" ||
      person.aliases.some((alias) => /^(?:I|(?:the )?narrator)$/i.test(alias))
    )
      return person.index;
  const named = namedInNarration(reading, mentions);
  const votes = new Float64Array(cast.people.length);
  turns.forEach((turn, i) => {
    if (!isTellers(turn.tag)) return;
    for (const step of [-1, 1]) {
      const other = turns[i + step];
      if (other === undefined || Math.abs(other.paragraph - turn.paragraph) > 1) continue;
      if (isTellers(other.tag)) continue;
      for (const person of other.vocatives) votes[person] = (votes[person] as number) + 1;
    }
  });
  let best: number | undefined;
  let most = 0.3;
  for (let person = 0; person < votes.length; person++) {
    const score = (votes[person] as number) / Math.sqrt(4 + (named[person] as number));
    if (score >= most) {
      most = score;
      best = person;
    }
  }
  return best;
}

function isTellers(tag: Tag | undefined): boolean {
  return tag !== undefined && tag.subject.kind === "teller" && (isStrong(tag) || tag.trust >= 3);
}

function namedInNarration(
  reading: Reading,
  mentions: readonly (readonly Placed[])[][],
): Float64Array {
  const named = new Float64Array(reading.cast.people.length);
  reading.doc.paragraphs.forEach((paragraph, p) => {
    paragraph.segments.forEach((segment, s) => {
      if (segment.quotation !== undefined) return;
      for (const mention of mentions[p]?.[s] ?? [])
        for (const person of mention.people) named[person] = (named[person] as number) + 1;
    });
  });
  return named;
}
