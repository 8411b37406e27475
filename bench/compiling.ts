/**
 * Compiling The Intercept, warm: from its text to what is played, against inkjs.
 */
import { compileWithInkjs, guard } from "./inkjs.ts";
import { compareSides, type Effort, timeAlone } from "./measure.ts";
import type { Row } from "./row.ts";
import { compileOurs, storyNamed } from "./stories.ts";

export function benchCompiling(name: string, effort: Effort): Row {
  const source = storyNamed(name);
  let sum = 0;
  const found = compareSides(
    () => {
      sum += compileOurs(source).code.length;
      return 1;
    },
    () => {
      sum += guard(() => compileWithInkjs(source)).currentTurnIndex;
      return 1;
    },
    // A compilation is long: more of them in a round, to have several.
    { ...effort, slice: effort.slice * 2, warmUp: effort.warmUp * 2 },
  );
  return {
    name: `compile-${name}`,
    what: "The Intercept: compiled, warm",
    unit: "ms",
    ours: found.ours,
    theirs: found.theirs,
    ratio: found.ratio,
    goal: { of: "ratio", atLeast: 8 },
    note: `${Math.round(source.main.length / found.ours / 1000)} MB/s`,
    more: { ratioLow: found.spread[0], ratioHigh: found.spread[1], work: sum > 0 ? 1 : 0 },
  };
}

/** What this machine is like today: inkjs compiling The Intercept, warm, in ms. */
export function yardstick(effort: Effort): number {
  const source = storyNamed("the-intercept");
  return timeAlone(
    () => {
      guard(() => compileWithInkjs(source));
      return 1;
    },
    { rounds: Math.min(7, effort.rounds), slice: effort.slice, warmUp: effort.warmUp },
  );
}
