/**
 * From which margin on a line is called sure.
 *
 * Owns the marks, one for each kind of tag, since the same margin does not mean the same for all:
 * a name in a tag is hardly ever wrong, while two people of one gender share "she said".
 */
import { typeOf } from "./reasons.ts";
import { isStrong, type Tag } from "./tags.ts";

const MARKS = { explicit: 2, anaphoric: 5, implicit: 5 } as const;

/** "I said", where it is known who I am. */
const TELLERS = 2;
/** "Said the old man": which of the cast a noun means is known less often than it seems. */
const NOUNS = 9;

/** Whether a margin is enough, for a turn with this tag. */
export function isSureMargin(margin: number, tag: Tag | undefined): boolean {
  if (tag === undefined || !isStrong(tag)) return margin >= MARKS.implicit;
  if (tag.subject.kind === "teller") return margin >= TELLERS;
  if (tag.subject.kind === "noun" || tag.subject.kind === "group") return margin >= NOUNS;
  return margin >= MARKS[typeOf(tag)];
}
