/**
 * What a bench comes to: rows of the table, and what the history keeps of them.
 */

/** One figure that was measured, and what it was measured against. */
export interface Row {
  /** The bench and the name of its history's file: `plays-the-intercept`. */
  readonly name: string;
  /** What was measured, for people. */
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  /** The same of inkjs, where it can do such a thing. */
  readonly theirs?: number;
  /** How many times better ours is. */
  readonly ratio?: number;
  readonly goal?: Goal;
  /** What else is worth knowing, in a few words. */
  readonly note?: string;
  /** Further figures for the history. */
  readonly more?: Readonly<Record<string, number>>;
  /** What makes the figure worthless: the two sides did not do the same. */
  readonly wrong?: string;
}

export interface Goal {
  readonly of: "ours" | "ratio";
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Whether the goal is met; `undefined` where there is none. */
export function meetsGoal(row: Row): boolean | undefined {
  const { goal } = row;
  if (goal === undefined) return undefined;
  const value = goal.of === "ours" ? row.ours : row.ratio;
  if (value === undefined) return false;
  return (
    (goal.atLeast === undefined || value >= goal.atLeast) &&
    (goal.atMost === undefined || value <= goal.atMost)
  );
}
