/**
 * The appraisal of an event by one person: which feelings arise, and how strong each is.
 *
 * Owns the table of Ortony, Clore and Collins on whole numbers, and the two formulas of strength.
 * A pure function: what is remembered of its answer, and who appraises what, is
 * apply-goals.ts's. Promises that exactly the feelings of the table arise, that each strength
 * lies between 1 and 3, and that none falls when what it is made of grows.
 */
import type { FeelingKind } from "./feelings.ts";

/** An event as one person sees it. Numbers that are 0 take their part of the table away. */
export interface Happening {
  /** How much the goal matters to its owner, from −3 (dreaded) to 3; 0: there is no goal. */
  readonly weight: number;
  /** How the goal stood and how it stands now, from 0 (gone) to 4 (done). */
  readonly from: number;
  readonly to: number;
  readonly isOwn: boolean;
  /** How far the goal's owner is liked, from −3 to 3. Not asked of one's own. */
  readonly liking: number;
  /** What was felt for the goal before, from −3 (fear) to 3 (hope); 0: it comes unforeseen. */
  readonly mood: number;
  readonly by: "nobody" | "oneself" | "another";
  /** How praiseworthy the act is, from −3 to 3. */
  readonly praise: number;
  /** How appealing what is met with is, from −3 to 3. */
  readonly appeal: number;
}

/** A feeling that arose. Love and hate are bonds to a story, and levels here. */
export interface Felt {
  readonly kind: FeelingKind | "love" | "hate";
  /** From 1 to 3. */
  readonly strength: number;
}

/** An outlook that nothing moves any more, unless the goal is an ongoing one. */
export function isSettled(outlook: number): boolean {
  return outlook === 0 || outlook === 4;
}

/** How strongly a goal of that weight is felt to move by so many steps: 0 to 3. */
export function strengthOf(weight: number, steps: number): number {
  return Math.min(3, Math.ceil(Math.abs(weight * steps) / 4));
}

/** How strongly that is felt for somebody who is liked or disliked so much: 0 to 3. */
export function strengthFor(strength: number, liking: number): number {
  return Math.ceil((strength * Math.abs(liking)) / 3);
}

/** The feelings that arise, in the order in which the table's row names them. */
export function appraise(event: Happening): readonly Felt[] {
  const felt: Felt[] = [];
  const add = (strength: number, kind: Felt["kind"]): void => {
    if (strength > 0) felt.push({ kind, strength: Math.min(3, strength) });
  };
  const strength = strengthOf(event.weight, event.to - event.from);
  const good = event.weight * (event.to - event.from) > 0;
  const isOver = isSettled(event.to);
  const praise = event.by === "nobody" ? 0 : Math.abs(event.praise);
  const isPraised = event.praise > 0;
  // One's own goal, moved by an act of the same sign: the two make one feeling.
  const isJoined = event.isOwn && strength > 0 && praise > 0 && isPraised === good;

  if (!event.isOwn) {
    if (isOver) addForAnother(event, strengthFor(strength, event.liking), good, add);
  } else if (!isOver) {
    add(strength, good ? "hope" : "fear");
  } else {
    if (!isJoined) add(strength, good ? "joy" : "distress");
    if (event.mood > 0) add(strength, good ? "satisfaction" : "disappointment");
    if (event.mood < 0) add(strength, good ? "relief" : "fears confirmed");
  }
  if (isJoined) {
    const both = Math.max(strength, praise);
    if (event.by === "another") add(both, good ? "gratitude" : "anger");
    else if (isOver) add(both, good ? "gratification" : "remorse");
    else add(both, good ? "pride" : "shame");
  } else if (event.by === "oneself") {
    add(praise, isPraised ? "pride" : "shame");
  } else {
    add(praise, isPraised ? "admiration" : "reproach");
  }
  add(Math.abs(event.appeal), event.appeal > 0 ? "love" : "hate");
  return felt;
}

function addForAnother(
  event: Happening,
  strength: number,
  good: boolean,
  add: (strength: number, kind: Felt["kind"]) => void,
): void {
  if (event.liking > 0) add(strength, good ? "happy-for" : "pity");
  else add(strength, good ? "resentment" : "gloating");
}
