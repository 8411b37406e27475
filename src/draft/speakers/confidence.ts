/**
 * From which margin on a line is called sure.
 *
 * Owns the marks, one for each kind of tag, since the same margin does not mean the same for all:
 * a name in a tag is hardly ever wrong, while two people of one gender share "she said".
 */
import { typeOf } from "./reasons.ts";
import type { Tag } from "./tags.ts";

const MARKS = { explicit: 3, anaphoric: 6, implicit: 5 } as const;

/** Whether a margin is enough, for a turn with this tag. */
export function isSureMargin(margin: number, tag: Tag | undefined): boolean {
  return margin >= MARKS[typeOf(tag)];
}
