/**
 * Who "I" or "you" is.
 *
 * Owns that guess. Whoever speaks next to the teller calls the teller by name; whom the teller
 * calls is somebody else, and so is whoever narration names. Whom the cast itself calls the
 * narrator, is.
 */
import type { Placed } from "./mentions.ts";
import type { Reading } from "./reading.ts";
import { isStrong, type Tag } from "./tags.ts";
import type { Turn } from "./turns.ts";

/** Who tells. */
export interface Teller {
  readonly person: number;
  /** Little speaks for it: a line of the teller's is not sure either. */
  readonly isGuess: boolean;
}

/** With so much for it, the teller is no guess. */
const WELL_KNOWN = 0.4;

/**
 * The person of the cast who tells, who has to be one of it where it is given; `undefined`
 * where nobody can be named.
 */
export function findTeller(
  reading: Reading,
  turns: readonly Turn[],
  mentions: readonly (readonly Placed[])[][],
  isGiven: boolean,
): Teller | undefined {
  const { cast } = reading;
  if (reading.telling === "none") return undefined;
  const own = reading.telling === "I" ? /^(?:I|(?:the )?narrator)$/i : /^you$/i;
  for (const person of cast.people)
    if (person.kind === "teller" || person.aliases.some((alias) => own.test(alias)))
      return { person: person.index, isGuess: false };
  const named = namedInNarration(reading, mentions);
  const votes = new Float64Array(cast.people.length);
  const vote = (people: Iterable<number>, weight: number): void => {
    for (const person of people) votes[person] = (votes[person] as number) + weight;
  };
  turns.forEach((turn, i) => {
    const { tag } = turn;
    // Whom the teller calls, and whoever is told to speak or to do something, is not the teller.
    if (isTellers(tag)) vote(turn.vocatives, -2);
    else {
      if (tag !== undefined && tag.subject.kind === "name") vote(tag.subject.people, -1);
      const isNextToTeller = [-1, 1].some((step) => {
        const other = turns[i + step];
        return (
          other !== undefined &&
          Math.abs(other.paragraph - turn.paragraph) <= 1 &&
          isTellers(other.tag)
        );
      });
      vote(turn.vocatives, isNextToTeller ? 1 : 0.3);
    }
  });
  let best: number | undefined;
  let most = 0.15;
  for (let person = 0; person < votes.length; person++) {
    const score = (votes[person] as number) / (2 + (named[person] as number));
    if (score >= most) {
      most = score;
      best = person;
    }
  }
  if (best !== undefined) return { person: best, isGuess: most < WELL_KNOWN };
  const unnamed = isGiven ? unnamedInNarration(reading, named, votes) : undefined;
  return unnamed === undefined ? undefined : { person: unnamed, isGuess: true };
}

/**
 * Where nobody calls the teller: of those whom narration never names, and a tag neither, the
 * first. A cast that was given begins with whom it is about.
 */
function unnamedInNarration(
  reading: Reading,
  named: Float64Array,
  votes: Float64Array,
): number | undefined {
  return reading.cast.people.find(
    ({ index, name }) =>
      (named[index] as number) === 0 &&
      (votes[index] as number) >= 0 &&
      !/^(?:the|an?|one|another|his|her|other|some)\b/i.test(name),
  )?.index;
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
