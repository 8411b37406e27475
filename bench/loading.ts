/**
 * Loading The Intercept from ink's compiled JSON, warm: from the text to a story that is about
 * to begin, against inkjs. Both load the same JSON, which inkjs wrote.
 */
import { Story } from "../src/inkjs/index.ts";
import { compileWithInkjs, guard, jsonOf, storyFromJson } from "./inkjs.ts";
import { compareSides, type Effort } from "./measure.ts";
import type { Row } from "./row.ts";
import { storyNamed } from "./stories.ts";

export function benchLoading(name: string, effort: Effort): Row {
  // As a host has it, in one piece from a file: the string that inkjs puts together is in many.
  const json = Buffer.from(guard(() => jsonOf(compileWithInkjs(storyNamed(name))))).toString();
  const ignore = (): void => {};
  let sum = 0;
  const found = compareSides(
    () => {
      sum += new Story(json).canContinue ? 1 : 0;
      return 1;
    },
    () => {
      sum += guard(() => storyFromJson(json, ignore)).canContinue ? 1 : 0;
      return 1;
    },
    effort,
  );
  return {
    name: `load-json-${name}`,
    what: "The Intercept: loaded from its JSON, warm",
    unit: "ms",
    ours: found.ours,
    theirs: found.theirs,
    ratio: found.ratio,
    goal: { of: "ratio", atLeast: 3 },
    note: `${Math.round(json.length / found.ours / 1000)} MB/s`,
    more: { ratioLow: found.spread[0], ratioHigh: found.spread[1], work: sum > 0 ? 1 : 0 },
  };
}
