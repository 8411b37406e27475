/**
 * The 87 cases of the appraisal, as data: what one person sees of an event, and what they feel.
 *
 * At magnitude ½, which is weight 2, a move of 2 steps, praise 2 and liking 2. An event that
 * settles ends at 0 or 4; one that is only likely ends between. "Foreseen" is a mood that is not
 * 0: an event that was hoped for or feared; where it then does not come about (`ℓ = 0`), the
 * goal is settled the other way. Each row stands twice, the second time with the signs of the
 * goal's weight and of its move both turned round, which must make no difference.
 */
import type { Felt, Happening } from "../../src/drama/index.ts";

export interface Case {
  readonly name: string;
  readonly happening: Happening;
  readonly felt: readonly Felt["kind"][];
}

type Kinds = readonly Felt["kind"][];

interface Row {
  readonly name: string;
  /** The sign of the event for the goal's owner, as it turns out; 0: no goal is touched. */
  readonly good: 1 | -1 | 0;
  readonly isLikely?: boolean;
  readonly isAnothers?: boolean;
  readonly liking?: number;
  readonly mood?: number;
  readonly by?: Happening["by"];
  readonly praise?: number;
  readonly appeal?: number;
  readonly felt: Kinds;
}

const LIKED = 2;
const DISLIKED = -2;

const rows: readonly Row[] = [
  // 1–4, 5–8
  { name: "good for a friend", good: 1, isAnothers: true, liking: LIKED, felt: ["happy-for"] },
  { name: "bad for a friend", good: -1, isAnothers: true, liking: LIKED, felt: ["pity"] },
  { name: "good for an enemy", good: 1, isAnothers: true, liking: DISLIKED, felt: ["resentment"] },
  { name: "bad for an enemy", good: -1, isAnothers: true, liking: DISLIKED, felt: ["gloating"] },
  // 10–13
  { name: "good, likely", good: 1, isLikely: true, felt: ["hope"] },
  { name: "bad, likely", good: -1, isLikely: true, felt: ["fear"] },
  // 14–17
  { name: "good, new", good: 1, felt: ["joy"] },
  { name: "bad, new", good: -1, felt: ["distress"] },
  // 18–19, 24–25
  { name: "good, hoped for", good: 1, mood: 1, felt: ["joy", "satisfaction"] },
  { name: "bad, feared", good: -1, mood: -1, felt: ["distress", "fears confirmed"] },
  // 20–23
  { name: "bad, feared, and it does not come", good: 1, mood: -1, felt: ["joy", "relief"] },
  {
    name: "good, hoped for, and it does not come",
    good: -1,
    mood: 1,
    felt: ["distress", "disappointment"],
  },
  // 32–39
  { name: "good, by oneself, rightly", good: 1, by: "oneself", praise: 2, felt: ["gratification"] },
  { name: "bad, by oneself, wrongly", good: -1, by: "oneself", praise: -2, felt: ["remorse"] },
  { name: "good, by another, rightly", good: 1, by: "another", praise: 2, felt: ["gratitude"] },
  { name: "bad, by another, wrongly", good: -1, by: "another", praise: -2, felt: ["anger"] },
  // 40–47
  { name: "good, by oneself, wrongly", good: 1, by: "oneself", praise: -2, felt: ["joy", "shame"] },
  {
    name: "bad, by oneself, rightly",
    good: -1,
    by: "oneself",
    praise: 2,
    felt: ["distress", "pride"],
  },
  {
    name: "good, by another, wrongly",
    good: 1,
    by: "another",
    praise: -2,
    felt: ["joy", "reproach"],
  },
  {
    name: "bad, by another, rightly",
    good: -1,
    by: "another",
    praise: 2,
    felt: ["distress", "admiration"],
  },
  // 48–63, 64–79
  ...actsForAnother("oneself", "pride", "shame"),
  ...actsForAnother("another", "admiration", "reproach"),
];

function actsForAnother(
  by: "oneself" | "another",
  right: Felt["kind"],
  wrong: Felt["kind"],
): readonly Row[] {
  const made: Row[] = [];
  for (const liking of [LIKED, DISLIKED]) {
    for (const good of [1, -1] as const) {
      const felt = feltForAnother(good, liking);
      for (const praise of [2, -2]) {
        made.push({
          name: `${good > 0 ? "good" : "bad"} for ${liking > 0 ? "a friend" : "an enemy"}, by ${by}, ${praise > 0 ? "rightly" : "wrongly"}`,
          good,
          isAnothers: true,
          liking,
          by,
          praise,
          felt: [felt, praise > 0 ? right : wrong],
        });
      }
    }
  }
  return made;
}

function feltForAnother(good: 1 | -1, liking: number): Felt["kind"] {
  if (liking > 0) return good > 0 ? "happy-for" : "pity";
  return good > 0 ? "resentment" : "gloating";
}

// Rows that have no signs to turn round, or stand once.
const single: readonly Row[] = [
  // 9
  {
    name: "likely, for somebody else",
    good: 1,
    isLikely: true,
    isAnothers: true,
    liking: LIKED,
    felt: [],
  },
  // 26–31
  { name: "an act of one's own, right", good: 0, by: "oneself", praise: 2, felt: ["pride"] },
  { name: "an act of one's own, wrong", good: 0, by: "oneself", praise: -2, felt: ["shame"] },
  { name: "another's act, right", good: 0, by: "another", praise: 2, felt: ["admiration"] },
  { name: "another's act, wrong", good: 0, by: "another", praise: -2, felt: ["reproach"] },
  { name: "something appealing", good: 0, appeal: 2, felt: ["love"] },
  { name: "something repellent", good: 0, appeal: -2, felt: ["hate"] },
];

// 80–87: whatever is 0 takes its own part away, and nothing else.
const nothing: readonly Case[] = [
  { name: "no move, one's own", happening: happen({ to: 2 }), felt: [] },
  { name: "no move, foreseen", happening: happen({ to: 2, mood: 2 }), felt: [] },
  {
    name: "no move, another's, by somebody",
    happening: happen({ to: 2, isOwn: false, liking: 2, by: "another", praise: 2 }),
    felt: ["admiration"],
  },
  { name: "no weight, one's own", happening: happen({ weight: 0 }), felt: [] },
  {
    name: "no weight, by oneself",
    happening: happen({ weight: 0, by: "oneself", praise: -2 }),
    felt: ["shame"],
  },
  { name: "no liking", happening: happen({ isOwn: false }), felt: [] },
  {
    name: "no liking, by oneself",
    happening: happen({ isOwn: false, by: "oneself", praise: 2 }),
    felt: ["pride"],
  },
  { name: "no praise", happening: happen({ by: "another" }), felt: ["joy"] },
];

/** All of them. */
export const CASES: readonly Case[] = [
  ...rows.flatMap((row) => [caseOf(row, 2), caseOf(row, -2)]),
  ...single.map((row) => caseOf(row, 2)),
  ...nothing,
];

function happen(more: Partial<Happening>): Happening {
  return {
    weight: 2,
    from: 2,
    to: 4,
    isOwn: true,
    liking: 0,
    mood: 0,
    by: "nobody",
    praise: 0,
    appeal: 0,
    ...more,
  };
}

function caseOf(row: Row, weight: number): Case {
  const up = row.good * weight > 0;
  const [from, to] = row.isLikely ? (up ? [1, 3] : [3, 1]) : up ? [2, 4] : [2, 0];
  return {
    name: `${row.name}${weight < 0 ? " (dreaded)" : ""}`,
    happening: happen({
      weight: row.good === 0 ? 0 : weight,
      from: from as number,
      to: row.good === 0 ? 2 : (to as number),
      isOwn: row.isAnothers !== true,
      liking: row.liking ?? 0,
      mood: row.mood ?? 0,
      by: row.by ?? "nobody",
      praise: row.praise ?? 0,
      appeal: row.appeal ?? 0,
    }),
    felt: row.felt,
  };
}
